package record

import (
	"slices"
	"strings"
	"unicode"

	"parley/codebook"
	"parley/syntax"
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

// A wordForm is a word as a noun and as a verb, with what of the codebook either can begin.
type wordForm struct {
	lemmas [2]string
	begins [2]codebook.Begin
}

// issueWords look up which issues the words of statements speak of. Words recur: each is looked at once.
type issueWords struct {
	account *Account
	forms   map[string]*wordForm
	words   []*wordForm // those of the last quote
	lemmas  []string    // the same, as nouns or as verbs
}

func newIssueWords(a *Account) *issueWords {
	return &issueWords{account: a, forms: map[string]*wordForm{}}
}

// formsOf gives the words of a quote, until it is asked for those of the next.
func (w *issueWords) formsOf(quote string) []*wordForm {
	w.words = w.words[:0]
	for word := range strings.FieldsFuncSeq(quote, func(r rune) bool { return r != '-' && !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		f := w.forms[word]
		if f == nil {
			f = &wordForm{}
			w.forms[strings.Clone(word)] = f
			word = strings.ToLower(word)
			for k, as := range []syntax.Coarse{syntax.NOUN, syntax.VERB} {
				if f.lemmas[k] = word; word != "its" { // no plural, and so written in the phrases
					f.lemmas[k] = syntax.Lemma(word, as)
				}
				f.begins[k] = w.account.options.Codebook.Begins(f.lemmas[k])
			}
		}
		w.words = append(w.words, f)
	}
	return w.words
}

// spoken gives the issues that words speak of, and those that they only lean to. Words are looked up as nouns and as verbs.
func (w *issueWords) spoken(words []*wordForm) (of, leant []string) {
	cb := w.account.options.Codebook
	for as := range 2 {
		if as > 0 && !slices.ContainsFunc(words, func(f *wordForm) bool { return f.lemmas[0] != f.lemmas[1] }) {
			break // as the nouns
		}
		list := w.lemmas[:0]
		for _, f := range words {
			list = append(list, f.lemmas[as])
		}
		w.lemmas = list
		for i := 0; i < len(list); {
			n := 0
			if begins := words[i].begins[as]; begins&(codebook.IssueCues|codebook.IssueHints) != 0 {
				var hits []int
				into := &of
				if n, hits = cb.MatchIssue(list, i); n == 0 {
					into = &leant
					n, hits = cb.MatchIssueHint(list, i)
				}
				for _, h := range hits {
					*into = append(*into, cb.Issues()[h].ID)
					if parent := cb.Issues()[h].Parent; parent != "" {
						*into = append(*into, parent)
					}
				}
			}
			i += max(n, 1)
		}
	}
	return of, leant
}

// issues takes out of an entry's issues those that its words neither speak of nor lean to, where they speak of another of them; and gives an entry of one such
// issue those that its words plainly name.
func (w *issueWords) issues(e *Entry) []string {
	if e.Ruling != nil || len(e.Issue) == 0 || len(e.Issue) == 1 && len(e.Options) > 0 {
		return e.Issue
	}
	rules := &w.account.rules.issues
	words := w.formsOf(e.Quote)
	of, leant := w.spoken(words)
	names := func(issue string) bool { return slices.Contains(of, issue) || e.names(issue) }
	under := func(issue string) bool {
		parent := w.account.parentOf(issue)
		return names(issue) || slices.Contains(leant, issue) || parent != "" && (slices.Contains(of, parent) || slices.Contains(leant, parent))
	}
	if len(e.Issue) > 1 {
		if !slices.ContainsFunc(e.Issue, names) {
			return e.Issue
		}
		return slices.DeleteFunc(slices.Clone(e.Issue), func(issue string) bool { return !under(issue) && !slices.Contains(rules.Kept, issue) })
	}
	if issue := e.Issue[0]; under(issue) && (slices.Contains(of, issue) || !slices.Contains(rules.Faint, issue)) {
		return e.Issue
	}
	if plain := rules.plainly(words); len(plain) > 0 {
		return plain
	}
	return e.Issue
}

// plainly gives the issues that words name plainly, in the order of their ids.
func (r *issueRules) plainly(words []*wordForm) (out []string) {
	for as := range 2 {
		for i := range words {
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
