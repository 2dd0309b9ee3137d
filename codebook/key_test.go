package codebook

import (
	"fmt"
	"strings"
	"testing"
)

// TestBegins: where a matcher finds something, Begins has said so.
func TestBegins(t *testing.T) {
	c := base(t)
	text := prose + " U.S. - led talks in Türkiye , EU-backed ; the two sides ’ \"whether\" unless if N'Djamena Erdoğan's US-led - ... could may not"
	words, lemmas := strings.Fields(text), strings.Fields(strings.ToLower(text))
	none := 0
	for i := range words {
		name, _ := c.MatchName(words, i)
		act, _ := c.MatchAct(lemmas, nil, i)
		issue, _ := c.MatchIssue(lemmas, i)
		cue, _ := c.MatchCue(lemmas, i)
		hint, _ := c.MatchIssueHint(lemmas, i)
		word, lemma := c.Begins(words[i]), c.Begins(lemmas[i])
		for _, test := range []struct {
			kind  Begin
			n     int
			begin Begin
		}{{Names, name, word}, {Lexicon, act, lemma}, {IssueCues, issue, lemma}, {Cues, cue, lemma}, {IssueHints, hint, lemma}} {
			if test.n > 0 && test.begin&test.kind == 0 {
				t.Errorf("%q begins a phrase of kind %d, and Begins says %d", words[i], test.kind, test.begin)
			}
		}
		if word|lemma == 0 {
			none++
		}
	}
	if none == 0 {
		t.Error("Begins rules nothing out")
	}
}

// TestKeys: words with keys match as words without do, and so do words of which only some have one.
func TestKeys(t *testing.T) {
	c := base(t)
	text := prose + " U.S. - led talks in Türkiye , EU-backed ; the two sides ’ \"whether\" Erdoğan's M - 23 reached a first peace agreement , - 's ended the cease-fire"
	for _, text := range []string{text, strings.ToLower(text)} {
		words := strings.Fields(text)
		all, some := Words{Text: words, Keys: make([]Key, len(words))}, Words{Text: words, Keys: make([]Key, len(words))}
		for i, w := range words {
			if all.Keys[i] = c.Key(w); i%3 == 0 {
				some.Keys[i] = all.Keys[i]
			}
		}
		match := func(w Words, i int) string {
			a, name := c.NameAt(w, i)
			b, act := c.ActAt(w, nil, i)
			d, issue := c.IssueAt(w, i)
			e, hint := c.HintAt(w, i)
			f, cue := c.CueAt(w, i)
			return fmt.Sprintln(a, name, b, act, d, issue, e, hint, f, cue)
		}
		for i := range words {
			want := match(Words{Text: words}, i)
			if match(all, i) != want || match(some, i) != want {
				t.Errorf("at %q: with keys other phrases than without: %s", words[i], want)
			}
		}
	}
}
