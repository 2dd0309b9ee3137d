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
	cb    *codebook.Codebook
	rules *rules
	seen  map[string]*word
	own   bool  // the case has issues of its own
	quote quote // the last one
}

// A quote is the words of a statement, with what they say of issues.
type quote struct {
	cut    *words // by whom it was cut
	list   []*word
	room   []string // for the lemmas or the stems of the list
	issues []hit    // what they speak of or lean to, once it was asked for
	asked  bool
}

// A hit is an issue that words of a quote speak of, or only lean to.
type hit struct {
	issue *codebook.Issue
	cue   bool // they speak of it
}

func newWords(cb *codebook.Codebook, rules *rules) *words {
	own := slices.ContainsFunc(cb.Issues(), func(i codebook.Issue) bool { return i.Parent != "" })
	return &words{cb: cb, rules: rules, seen: map[string]*word{}, own: own}
}

// of gives the words of a quote, until it is asked for those of the next.
func (w *words) of(text string) *quote {
	q := &w.quote
	q.cut, q.list, q.issues, q.asked = w, q.list[:0], q.issues[:0], false
	for s := range strings.FieldsFuncSeq(text, func(r rune) bool { return r != '-' && !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		x := w.seen[s]
		if x == nil {
			x = w.look(s)
			w.seen[strings.Clone(s)] = x
		}
		q.list = append(q.list, x)
	}
	return q
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

// stems gives the words without their endings, until lemmas are asked for.
func (q *quote) stems() []string {
	q.room = q.room[:0]
	for _, x := range q.list {
		q.room = append(q.room, x.stems...)
	}
	return q.room
}

// lemmas gives the words as nouns or as verbs, until others are asked for.
func (q *quote) lemmas(as int) []string {
	q.room = q.room[:0]
	for _, x := range q.list {
		q.room = append(q.room, x.lemmas[as])
	}
	return q.room
}

// hits finds the issues that the words speak of or lean to. Words are looked up as nouns and as verbs.
func (q *quote) hits() []hit {
	if q.asked {
		return q.issues
	}
	q.asked = true
	for as := range 2 {
		if as > 0 && !slices.ContainsFunc(q.list, func(x *word) bool { return x.lemmas[0] != x.lemmas[1] }) {
			break // as the nouns
		}
		lemmas := q.lemmas(as)
		for at := 0; at < len(lemmas); {
			var n int
			var found []int
			begins := q.list[at].begins[as]
			if begins&codebook.IssueCues != 0 {
				n, found = q.cut.cb.MatchIssue(lemmas, at)
			}
			cue := n > 0
			if !cue && begins&codebook.IssueHints != 0 {
				n, found = q.cut.cb.MatchIssueHint(lemmas, at)
			}
			for _, i := range found {
				q.issues = append(q.issues, hit{&q.cut.cb.Issues()[i], cue})
			}
			at += max(n, 1)
		}
	}
	return q.issues
}

// speaks reports whether the words speak of an issue, or of one that stands under it; and whether they do so or at least lean to it, or to what it stands
// under.
func (q *quote) speaks(issue string) (spoken, leant bool) {
	for _, h := range q.hits() {
		if h.issue.ID == issue || h.issue.Parent == issue {
			if h.cue {
				return true, true
			}
			leant = true
		}
	}
	if q.cut.own && !leant {
		i, _ := q.cut.cb.Issue(issue)
		leant = i.Parent != "" && slices.ContainsFunc(q.issues, func(h hit) bool { return h.issue.ID == i.Parent || h.issue.Parent == i.Parent })
	}
	return false, leant
}

// finer adds the issues of a case's own whose cues stand among the words. Each takes the place of the one that it stands under, unless a cue of that
// one's own stands there too.
func (q *quote) finer(issues []string) []string {
	if !q.cut.own {
		return issues
	}
	var found []int
	lemmas := q.lemmas(0)
	for at := 0; at < len(lemmas); {
		n, hits := q.cut.cb.MatchIssue(lemmas, at)
		found = append(found, hits...)
		at += max(n, 1)
	}
	all := q.cut.cb.Issues()
	named := func(id string) bool { return slices.ContainsFunc(found, func(h int) bool { return all[h].ID == id }) }
	for _, h := range found {
		if own := &all[h]; own.Parent != "" && !slices.Contains(issues, own.ID) {
			issues = append(slices.DeleteFunc(slices.Clone(issues), func(id string) bool { return id == own.Parent && !named(id) }), own.ID)
		}
	}
	return issues
}

// names reports that the words speak of an issue.
func (q *quote) names(issue string) bool {
	spoken, _ := q.speaks(issue)
	return spoken
}

// leans reports that the words speak of an issue or at least lean to it.
func (q *quote) leans(issue string) bool {
	_, leant := q.speaks(issue)
	return leant
}
