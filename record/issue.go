package record

import (
	"slices"
	"strings"
	"unicode"

	"parley/codebook"
	"parley/syntax"
)

// issueRules say which words alone tell what a statement is on; rules/issues.yaml. The phrases of Plain have a space on either side.
type issueRules struct {
	Plain map[string][]string `yaml:"plain"`
	Faint []string            `yaml:"faint"`
	Kept  []string            `yaml:"kept"`
}

// spoken gives the issues that words speak of, and those that they only lean to. Words are looked up as nouns and as verbs.
func spoken(lemmas [2][]string, cb *codebook.Codebook) (of, leant map[string]bool) {
	of, leant = map[string]bool{}, map[string]bool{}
	for _, list := range lemmas {
		for i := 0; i < len(list); {
			into := of
			n, hits := cb.MatchIssue(list, i)
			if n == 0 {
				into = leant
				n, hits = cb.MatchIssueHint(list, i)
			}
			for _, h := range hits {
				found := cb.Issues()[h]
				into[found.ID] = true
				if found.Parent != "" {
					into[found.Parent] = true
				}
			}
			i += max(n, 1)
		}
	}
	return of, leant
}

// lemmasOf gives the words of a quote as nouns and as verbs.
func lemmasOf(quote string) (out [2][]string) {
	words := strings.FieldsFunc(strings.ToLower(quote), func(r rune) bool { return r != '-' && !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	room := make([]string, 2*len(words))
	out[0], out[1] = room[:len(words):len(words)], room[len(words):]
	for i, w := range words {
		out[0][i], out[1][i] = syntax.Lemma(w, syntax.NOUN), syntax.Lemma(w, syntax.VERB)
	}
	return out
}

// issuesSpokenOf takes out of an entry's issues those that its words neither speak of nor lean to, where they speak of another of them; and gives an entry of one such
// issue those that its words plainly name.
func (a *Account) issuesSpokenOf(e *Entry) []string {
	if e.Ruling != nil || len(e.Issue) == 0 || len(e.Issue) == 1 && len(e.Options) > 0 {
		return e.Issue
	}
	lemmas := lemmasOf(e.Quote)
	of, leant := spoken(lemmas, a.options.Codebook)
	under := func(issue string) bool {
		return of[issue] || leant[issue] || e.names(issue) || a.parentOf(issue) != "" && (of[a.parentOf(issue)] || leant[a.parentOf(issue)])
	}
	if len(e.Issue) > 1 {
		if !slices.ContainsFunc(e.Issue, func(issue string) bool { return of[issue] || e.names(issue) }) {
			return e.Issue
		}
		return slices.DeleteFunc(slices.Clone(e.Issue), func(issue string) bool { return !under(issue) && !slices.Contains(a.rules.issues.Kept, issue) })
	}
	if issue := e.Issue[0]; under(issue) && (of[issue] || !slices.Contains(a.rules.issues.Faint, issue)) {
		return e.Issue
	}
	if plain := a.plainIssues(lemmas); len(plain) > 0 {
		return plain
	}
	return e.Issue
}

// plainIssues gives the issues that words name plainly, in the order of their ids.
func (a *Account) plainIssues(lemmas [2][]string) (out []string) {
	for _, list := range lemmas {
		words := " " + strings.Join(list, " ") + " "
		for issue, phrases := range a.rules.issues.Plain {
			if !slices.Contains(out, issue) && slices.ContainsFunc(phrases, func(p string) bool { return strings.Contains(words, p) }) {
				out = append(out, issue)
			}
		}
	}
	slices.Sort(out)
	return out
}
