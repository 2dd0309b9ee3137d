package record

import (
	"slices"
	"strings"
	"unicode"

	"parley/codebook"
	"parley/syntax"
)

// A word is one of the words of quotes, with what the account asks of it.
type word struct {
	lemmas [2]string         // as a noun and as a verb
	begins [2]codebook.Begin // what of the codebook either can begin
	stems  []string          // of its parts between hyphens; none of an article
	plain  bool              // a phrase that plainly names an issue can begin with it
	points bool              // a noun by which words point at what is said elsewhere
	tells  bool              // a verb by which they do
}

// words cuts quotes. Words recur: each is looked at once for all of its places.
type words struct {
	cb     *codebook.Codebook
	rules  *rules
	seen   map[string]*word
	cut    []*word  // the words of the last quote
	lemmas []string // the same, as nouns or as verbs
	stems  []string // the same, without endings
	own    bool     // the case has issues of its own
}

func newWords(cb *codebook.Codebook, rules *rules) *words {
	own := slices.ContainsFunc(cb.Issues(), func(i codebook.Issue) bool { return i.Parent != "" })
	return &words{cb: cb, rules: rules, seen: map[string]*word{}, own: own}
}

// of gives the words of a quote, until it is asked for those of the next.
func (w *words) of(quote string) []*word {
	w.cut = w.cut[:0]
	for s := range strings.FieldsFuncSeq(quote, func(r rune) bool { return r != '-' && !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		x := w.seen[s]
		if x == nil {
			x = w.look(s)
			w.seen[strings.Clone(s)] = x
		}
		w.cut = append(w.cut, x)
	}
	return w.cut
}

func (w *words) look(s string) *word {
	x := &word{stems: stems(s)}
	s = strings.ToLower(s)
	for k, as := range []syntax.Coarse{syntax.NOUN, syntax.VERB} {
		if x.lemmas[k] = s; s != "its" { // no plural, and so written in the phrases
			x.lemmas[k] = syntax.Lemma(s, as)
		}
		x.begins[k] = w.cb.Begins(x.lemmas[k])
		x.plain = x.plain || len(w.rules.issues.first[x.lemmas[k]]) > 0
	}
	x.points = slices.Contains(w.rules.vacuous.Nouns, x.lemmas[0])
	x.tells = slices.ContainsFunc(w.rules.vacuous.Verbs, func(stem string) bool { return strings.HasPrefix(s, stem) })
	return x
}

// stemsOf gives words without their endings, until it is asked for those of others.
func (w *words) stemsOf(list []*word) []string {
	w.stems = w.stems[:0]
	for _, x := range list {
		w.stems = append(w.stems, x.stems...)
	}
	return w.stems
}

// lemmasOf gives words as nouns or as verbs, until it is asked for those of others.
func (w *words) lemmasOf(list []*word, as int) []string {
	w.lemmas = w.lemmas[:0]
	for _, x := range list {
		w.lemmas = append(w.lemmas, x.lemmas[as])
	}
	return w.lemmas
}

// speak reports whether the words of a quote speak of an issue, or of one that stands under it; and whether they do so or at least lean to it, or to what it stands
// under. Words are looked up as nouns and as verbs.
func (w *words) speak(quote []*word, issue string) (spoken, leant bool) {
	i, _ := w.cb.Issue(issue)
	parent := i.Parent
	for as := range 2 {
		if as > 0 && !slices.ContainsFunc(quote, func(x *word) bool { return x.lemmas[0] != x.lemmas[1] }) {
			break // as the nouns
		}
		lemmas := w.lemmasOf(quote, as)
		for at := 0; at < len(quote); {
			var n int
			var hits []int
			begins := quote[at].begins[as]
			if begins&codebook.IssueCues != 0 {
				n, hits = w.cb.MatchIssue(lemmas, at)
			}
			cue := n > 0
			if !cue && begins&codebook.IssueHints != 0 {
				n, hits = w.cb.MatchIssueHint(lemmas, at)
			}
			for _, h := range hits {
				hit := &w.cb.Issues()[h]
				own := hit.ID == issue || hit.Parent == issue
				if own && cue {
					return true, true
				}
				leant = leant || own || parent != "" && (hit.ID == parent || hit.Parent == parent)
			}
			at += max(n, 1)
		}
	}
	return false, leant
}

// finer adds the issues of a case's own whose cues stand in a quote. Each takes the place of the one that it stands under, unless a cue of that
// one's own stands there too.
func (w *words) finer(issues []string, quote []*word) []string {
	if !w.own {
		return issues
	}
	var found []int
	lemmas := w.lemmasOf(quote, 0)
	for at := 0; at < len(quote); {
		n, hits := w.cb.MatchIssue(lemmas, at)
		found = append(found, hits...)
		at += max(n, 1)
	}
	all := w.cb.Issues()
	named := func(id string) bool { return slices.ContainsFunc(found, func(h int) bool { return all[h].ID == id }) }
	for _, h := range found {
		if own := &all[h]; own.Parent != "" && !slices.Contains(issues, own.ID) {
			issues = append(slices.DeleteFunc(slices.Clone(issues), func(id string) bool { return id == own.Parent && !named(id) }), own.ID)
		}
	}
	return issues
}

// names reports that the words of a quote speak of an issue.
func (w *words) names(quote []*word, issue string) bool {
	spoken, _ := w.speak(quote, issue)
	return spoken
}

// lean reports that the words of a quote speak of an issue or at least lean to it.
func (w *words) lean(quote []*word, issue string) bool {
	_, leant := w.speak(quote, issue)
	return leant
}
