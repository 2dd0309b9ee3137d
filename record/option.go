package record

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"parley/codebook"
)

// An OptionMatch says which option of an issue a statement's words speak of, and by which cue. The zero value is none.
type OptionMatch struct {
	Issue  string
	Option string
	Index  int    // place on the issue's scale, from 0
	Cue    string // the cue phrase that matched: the rule that is shown
	// Refusal says that the cue holds the very verb that makes the statement a refusal ("refused to extend the pact" as a cue of "no pact"): who
	// says so stands for the option and not against it.
	Refusal bool
}

// An optionMatcher finds the cues of options in quotes. Words are compared without case and endings; up to two other
// words may stand between the words of a cue ("withdraw all of its forces" matches "withdraw its forces").
type optionMatcher struct {
	cues map[string][]optionCue // by first word
}

type optionCue struct {
	OptionMatch
	words []string
}

const maxGap = 2

func newOptionMatcher(cb *codebook.Codebook) *optionMatcher {
	m := &optionMatcher{cues: map[string][]optionCue{}}
	for _, issue := range cb.Issues() {
		for i, option := range issue.Options {
			for n, cue := range append([]string{option.Name}, option.Cues...) {
				if words := stems(cue); len(words) > b2i(n == 0) { // a name of one word ("lifted") says too little
					m.cues[words[0]] = append(m.cues[words[0]], optionCue{OptionMatch{Issue: issue.ID, Option: option.ID, Index: i, Cue: cue}, words})
				}
			}
		}
	}
	return m
}

// OptionOn gives the option of an issue that the entry's words speak of; false where they name none.
func (e *Entry) OptionOn(issue string) (OptionMatch, bool) {
	for _, o := range e.Options {
		if o.Issue == issue {
			return o, true
		}
	}
	return OptionMatch{}, false
}

func (e *Entry) names(issue string) bool { _, ok := e.OptionOn(issue); return ok }

// contrast opens a clause that tells of somebody else.
var contrast = regexp.MustCompile(`,?\s(?:while|whereas|whilst)\s+(?:the\s)?`)

// ownWords gives the part of a quote that speaks of its actor's own stance. Where another party is named before the actor
// ("Arland insists on its borders, while Borduria has demands of its own"), what stands before the actor is the other's, and so is what
// stands behind "while" and the name of another party.
func (a *Account) ownWords(e *Entry) string {
	if len(e.Actor) != 1 || len(e.ActorMentions) == 0 {
		return e.Quote
	}
	var clauses [][]int
	if strings.Contains(e.Quote, "whil") || strings.Contains(e.Quote, "whereas") { // few quotes have one
		clauses = contrast.FindAllStringIndex(e.Quote, -1)
	}
	for _, at := range clauses {
		behind := e.Quote[at[1]:]
		if at[0] > e.ActorMentions[0].Start-e.Start && slices.ContainsFunc(a.Parties, func(p string) bool { return p != e.Actor[0] && strings.HasPrefix(behind, p) }) {
			return e.Quote[:at[0]]
		}
	}
	at := e.ActorMentions[0].Start - e.Start
	if at <= 0 || at >= len(e.Quote) {
		return e.Quote
	}
	for _, party := range a.Parties {
		if party != e.Actor[0] && strings.Contains(e.Quote[:at], party) {
			return e.Quote[at:]
		}
	}
	return e.Quote
}

// match gives the options that a quote names, at most one for each issue: that of the longest cue; between cues of one
// length, the one that stands first. They come in the order of their issues' names. What a quote is not for ("peace, not a truce") is
// named only where refused says that its act is against what it names.
func (m *optionMatcher) match(quote string, refused bool) []OptionMatch {
	return m.matchIn(stems(quote), refused)
}

// matchIn is match for a quote that is cut into stems.
func (m *optionMatcher) matchIn(words []string, refused bool) (out []OptionMatch) {
	var room [8]int
	lengths := room[:0] // of the cues in out
	for at, w := range words {
		for _, cue := range m.cues[w] {
			if !follow(words[at+1:], cue.words[1:]) || setAside(words[:at]) || !refused && slices.Contains(words[max(at-2, 0):at], "not") {
				continue
			}
			switch i := slices.IndexFunc(out, func(o OptionMatch) bool { return o.Issue == cue.Issue }); {
			case i < 0:
				out, lengths = append(out, cue.OptionMatch), append(lengths, len(cue.words))
			case len(cue.words) > lengths[i]:
				out[i], lengths[i] = cue.OptionMatch, len(cue.words)
			}
		}
	}
	slices.SortFunc(out, func(x, y OptionMatch) int { return strings.Compare(x.Issue, y.Issue) })
	return out
}

// setAside reports whether the words before a cue say that it is not what is spoken for: "short of full membership", "rather
// than withdraw", "a low probability of a truce", "calling it a violation of its territorial integrity".
func setAside(before []string) bool {
	for i := len(before) - 2; i >= 0 && i >= len(before)-5; i-- {
		if asideWords[before[i]+" "+before[i+1]] {
			return true
		}
	}
	n := len(before)
	return n > 1 && othersWords[before[n-2]+" "+before[n-1]]
}

// othersWords holds the stems of phrases right before a cue that make it another's: "refrain from impairing the other party's territorial integrity".
var othersWords = func() map[string]bool {
	out := map[string]bool{}
	for _, p := range []string{"other party", "other parties", "other side", "other state", "other country", "each other", "one another"} {
		out[strings.Join(stems(p), " ")] = true
	}
	return out
}()

// asideWords holds the stems of phrases that set aside what follows them, only weigh it, or tell of harm to it, which whoever rejects that harm upholds.
var asideWords = func() map[string]bool {
	out := map[string]bool{}
	for _, p := range []string{"short of", "rather than", "instead of", "probability of", "likelihood of", "chance of", "chances of", "prospect of", "prospects of", "prospects for", "odds of", "lack of", "absence of",
		"violation of", "violations of", "breach of", "breaches of", "infringement of", "threat to", "threats to", "attack on", "attacks on", "affront to", "blow to", "disregard for"} {
		out[strings.Join(stems(p), " ")] = true
	}
	return out
}()

// refusing marks the options whose cues hold the first word of the phrase by which the reader knew a refusal.
func refusing(options []OptionMatch, rule string) []OptionMatch {
	phrase, ok := strings.CutPrefix(rule, "lexicon:")
	verb := stems(phrase)
	if !ok || len(verb) == 0 {
		return options
	}
	for i, o := range options {
		options[i].Refusal = slices.Contains(stems(o.Cue), verb[0])
	}
	return options
}

// issuesBy settles on which issues an entry stands. An issue whose option its own words name is one of them, whatever the
// reader made of it; an issue that the reader gave is dropped where the words name another's option and nothing of it.
func (a *Account) issuesBy(e *Entry, own *quote) []string {
	if e.Ruling != nil {
		return e.Issue
	}
	if len(e.Options) == 0 {
		return own.finer(e.Issue)
	}
	out := slices.DeleteFunc(slices.Clone(e.Issue), func(issue string) bool {
		return !e.names(issue) && !own.names(issue)
	})
	for _, o := range e.Options {
		if !slices.Contains(out, o.Issue) {
			out = append(out, o.Issue)
		}
	}
	return own.finer(out)
}

// follow reports whether cue goes on in words, in order, with gaps of at most maxGap.
func follow(words, cue []string) bool {
	for _, w := range cue {
		next := slices.Index(words[:min(len(words), maxGap+1)], w)
		if next < 0 {
			return false
		}
		words = words[next+1:]
	}
	return true
}

// stems cuts text into lower-case words without common endings, so that "withdraws", "withdrew its forces" and
// "recognized" meet "withdraw" and "recognise" where English lets them.
func stems(text string) []string {
	text = strings.ToLower(text)
	out := make([]string, 0, len(text)/6+1)
	for w := range strings.FieldsFuncSeq(text, notInStem) {
		if w != "s" && w != "the" && w != "a" && w != "an" {
			out = append(out, stem(w))
		}
	}
	return out
}

func notInStem(r rune) bool {
	return !(r >= 'a' && r <= 'z' || r >= '0' && r <= '9' || r >= 0x80 && (unicode.IsLetter(r) || unicode.IsDigit(r)))
}

// endings are cut from words of more than five letters, the longest first; "iz" is spelt "is".
var endings = []string{"isation", "ization", "ations", "ation", "ments", "ment", "ings", "ing", "ed", "es", "s", "e"}

func stem(w string) string {
	if len(w) <= 3 {
		return w
	}
	switch w[len(w)-1] { // no ending has another last letter
	case 'n', 't', 's', 'g', 'd', 'e':
		for _, end := range endings {
			if len(w)-len(end) >= 4 && strings.HasSuffix(w, end) {
				w = w[:len(w)-len(end)]
				break
			}
		}
	}
	if strings.HasSuffix(w, "iz") {
		w = w[:len(w)-1] + "s"
	}
	return w
}
