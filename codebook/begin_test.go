package codebook

import (
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
