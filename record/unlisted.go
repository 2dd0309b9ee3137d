package record

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
)

// An Unlisted is a plan or an agreement that no list knows and that texts name by words with capitals: "the Lower Valley Roadmap".
type Unlisted struct {
	Name     string
	Passages []Passage // sentences that name it, in the order of the sources
	Origins  int
}

// unlistedName is such a name: two words with capitals or more of which one is a noun for what was agreed or planned, with what it is towards, for, of or on.
var unlistedName = regexp.MustCompile(`\b(?:[A-Z][\p{L}’'-]+ ){1,5}(?:Plan|Accords?|Agreements?|Protocol|Road ?[Mm]ap|Declaration|Memorandum|Framework|Roadmap)\b(?: (?:[Tt]owards?|for|of|on)(?: the)?(?: [A-Z][\p{L}’'-]+)+(?: and (?:the )?[A-Z][\p{L}’'-]+)?)?(?: (?:Plan|Accord|Agreement|Protocol))?`)

// Unlisted lists those that are named at least twice or in two texts, in texts that tell of a party, the more origins first.
func (a *Account) Unlisted(v View) (out []Unlisted) {
	by := map[string]*Unlisted{}
	elsewhere, _ := a.Elsewhere(v)
	for _, s := range a.SourcesIn(v) {
		if s.Unread != "" || slices.Contains(elsewhere, s) {
			continue
		}
		sentences(s.Doc, func(x sentence) {
			for _, at := range unlistedName.FindAllStringIndex(s.Doc.Text[x.Start:x.End], -1) {
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
	if rest == "" || openers[first] {
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

// openers are words with capitals that begin sentences, or count agreements, and no name.
var openers = map[string]bool{"This": true, "That": true, "His": true, "Her": true, "Its": true, "Their": true, "Our": true, "Under": true, "In": true, "An": true, "Any": true, "No": true, "Draft": true, "Final": true, "Such": true, "These": true, "Both": true, "New": true, "President": true, "Since": true, "But": true, "Peace": true}
