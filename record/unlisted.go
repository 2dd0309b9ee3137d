package record

import (
	"cmp"
	"slices"
	"strings"
)

// An Unlisted is a plan or an agreement that no list knows and that texts name by words with capitals: "the Lower Valley Roadmap".
type Unlisted struct {
	Name     string
	Passages []Passage // sentences that name it, in the order of the sources
	Origins  int
}

// unlistedRules say by which names; rules/unlisted.yaml.
type unlistedRules struct {
	Name    pattern  `yaml:"name"`
	Openers []string `yaml:"openers"`
	// Signed are words by which an agreement is known by when it was made, Day the end of them, and Unsigned those by which it was not.
	Signed   pattern `yaml:"signed"`
	Day      pattern `yaml:"day"`
	Unsigned pattern `yaml:"unsigned"`
}

// Unlisted lists those that are named at least twice or in two texts, in texts that tell of a party, the more origins first.
func (a *Account) Unlisted(v View) (out []Unlisted) {
	by := map[string]*Unlisted{}
	elsewhere, _ := a.Elsewhere(v)
	for _, s := range a.SourcesIn(v) {
		if s.Unread != "" || slices.Contains(elsewhere, s) {
			continue
		}
		sentences(s.Doc, func(x sentence) {
			for _, at := range a.rules.unlisted.Name.FindAllStringIndex(s.Doc.Text[x.Start:x.End], -1) {
				name := a.unlisted(x, s.Doc.Text[x.Start+at[0]:x.Start+at[1]])
				if name == "" {
					continue
				}
				if by[name] == nil {
					by[name] = &Unlisted{Name: name}
				}
				by[name].Passages = append(by[name].Passages, Passage{s, x.Span, s.Doc.Text[x.Start:x.End]})
			}
		})
	}
	for _, u := range by {
		origins := map[string]bool{}
		for _, p := range u.Passages {
			origins[p.Source.origin()] = true
		}
		if u.Origins = len(origins); len(u.Passages) > 1 {
			out = append(out, *u)
		}
	}
	slices.SortFunc(out, func(x, y Unlisted) int {
		return cmp.Or(-cmp.Compare(x.Origins, y.Origins), -cmp.Compare(len(x.Passages), len(y.Passages)), cmp.Compare(x.Name, y.Name))
	})
	return out
}

// unlisted gives a name without the article that begins a sentence: no name where a word of the sentence names a plan that a list knows, or the name says nothing of its own.
func (a *Account) unlisted(x sentence, name string) string {
	name = strings.TrimPrefix(strings.TrimPrefix(name, "The "), "A ")
	first, rest, _ := strings.Cut(name, " ")
	if rest == "" || slices.Contains(a.rules.unlisted.Openers, first) {
		return ""
	}
	for i := range x.words {
		if n, known := proposalIn(a.options.Codebook, x.words, i); known != nil {
			if words := strings.Join(x.words[i:i+n], " "); strings.Contains(name, words) || strings.Contains(words, name) {
				return ""
			}
		}
	}
	return name
}
