package record

import (
	"slices"
	"strings"

	"parley/codebook"
)

// issueRules say which words alone tell what a statement is on; rules/issues.yaml.
type issueRules struct {
	Plain map[string][]string `yaml:"plain"`
	Faint []string            `yaml:"faint"`
	Kept  []string            `yaml:"kept"`

	first map[string][]plainPhrase // the phrases of Plain by their first word
}

// A plainPhrase is a phrase that names an issue plainly.
type plainPhrase struct {
	words []string
	issue string
}

func (r *issueRules) index() {
	r.first = map[string][]plainPhrase{}
	for issue, phrases := range r.Plain {
		for _, p := range phrases {
			words := strings.Fields(p)
			r.first[words[0]] = append(r.first[words[0]], plainPhrase{words, issue})
		}
	}
}

// issuesIn takes out of an entry's issues those that its words neither speak of nor lean to, where they speak of another of them; and gives an entry of one such
// issue those that its words plainly name.
func (a *Account) issuesIn(e *Entry, words *quote) []string {
	if e.Ruling != nil || len(e.Issue) == 0 || len(e.Issue) == 1 && len(e.Options) > 0 {
		return e.Issue
	}
	if e.Act == codebook.Support && slices.Contains(e.Issue, "mediation") && a.rules.vacuous.Thanks.in(e.Quote) {
		return []string{"mediation"} // "thanked Peru for its mediation in achieving a ceasefire"
	}
	rules := &a.rules.issues
	if len(e.Issue) > 1 {
		names := func(issue string) bool { return words.names(issue) || e.names(issue) }
		if !slices.ContainsFunc(e.Issue, names) {
			if plain := rules.plainly(words.list); len(plain) > 0 && len(words.list) <= fewOthers {
				return plain // "refusing to disarm"
			}
			return e.Issue
		}
		return slices.DeleteFunc(slices.Clone(e.Issue), func(issue string) bool {
			return !words.leans(issue) && !e.names(issue) && !slices.Contains(rules.Kept, issue)
		})
	}
	if spoken, leant := words.speaks(e.Issue[0]); spoken || leant && !slices.Contains(rules.Faint, e.Issue[0]) {
		return e.Issue
	}
	if plain := rules.plainly(words.list); len(plain) > 0 {
		return plain
	}
	return e.Issue
}

// fewOthers is the number of words up to which a quote is on what a word of it plainly names, though the reader gave it several other issues.
const fewOthers = 6

// plainly gives the issues that words name plainly, in the order of their ids.
func (r *issueRules) plainly(words []*word) (out []string) {
	for as := range 2 {
		for i := range words {
			if !words[i].plain {
				continue
			}
			for _, p := range r.first[words[i].lemmas[as]] {
				if len(words)-i < len(p.words) || slices.Contains(out, p.issue) {
					continue
				}
				same := true
				for k, word := range p.words {
					same = same && words[i+k].lemmas[as] == word
				}
				if same {
					out = append(out, p.issue)
				}
			}
		}
	}
	slices.Sort(out)
	return out
}
