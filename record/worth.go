package record

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"parley/codebook"
	"parley/document"
)

// Worth is what bears on how far the texts of an account can be relied on, beside what they say.
type Worth struct {
	Nameless []Passage // sentences that rest a claim on somebody without a name, in the order of the sources
	Unplaced []Passage // the first sentence of each undated text that speaks of "today", "now" or "last week"
	Authors  []Author  // who wrote more than one of the texts
}

// An Author is who several texts give as theirs.
type Author struct {
	Name    string
	Sources []*Source
}

type namelessRules struct {
	Who   []string `yaml:"who"`
	Say   []string `yaml:"say"`
	Words []string `yaml:"words"`
	Today []string `yaml:"today"`
}

// Worth looks through the texts of a view that were read, by the words of rules/nameless.yaml.
func (a *Account) Worth(v View) Worth {
	var out Worth
	for _, s := range a.SourcesIn(v) {
		if s.Unread != "" {
			continue
		}
		placed := !s.Doc.Published.IsZero()
		sentences(s.Doc, func(x sentence) {
			if s.Doc.Blocks[x.block].Kind == document.Heading {
				return
			}
			p := Passage{s, x.Span, s.Doc.Text[x.Start:x.End]}
			if a.rules.nameless.claims(x, a.options.Codebook) {
				out.Nameless = append(out.Nameless, p)
			}
			if !placed && holdsPhrase(x, a.rules.nameless.Today) {
				out.Unplaced, placed = append(out.Unplaced, p), true
			}
		})
		out.sign(s)
	}
	out.Authors = slices.DeleteFunc(out.Authors, func(x Author) bool { return len(x.Sources) < 2 })
	return out
}

// sign files a text under its author.
func (w *Worth) sign(s *Source) {
	name := s.Doc.Author.Value
	if name == "" {
		return
	}
	i := slices.IndexFunc(w.Authors, func(x Author) bool { return strings.EqualFold(x.Name, name) })
	if i < 0 {
		i, w.Authors = len(w.Authors), append(w.Authors, Author{Name: name})
	}
	w.Authors[i].Sources = append(w.Authors[i].Sources, s)
}

// claims reports that a sentence rests what it says on somebody without a name.
func (r namelessRules) claims(x sentence, cb *codebook.Codebook) bool {
	if holdsPhrase(x, r.Words) {
		return true
	}
	const reach = 5
	for i, w := range x.lemmas {
		if !slices.Contains(r.Who, strings.ToLower(w)) || ofSomebody(x.words, i, cb) {
			continue
		}
		several := strings.EqualFold(w, "some") || strings.EqualFold(w, "many")
		for _, after := range x.words[i+1 : min(len(x.words), i+1+reach)] {
			if initial, _ := utf8.DecodeRuneInString(after); !unicode.IsLower(initial) {
				break // a name, or the end of the phrase
			}
			if slices.Contains(r.Say, strings.ToLower(after)) && !(several && strings.HasSuffix(after, "s")) { // "some claims" are no sayers
				return true
			}
		}
	}
	return false
}

// ofSomebody reports that the words before another say whose people they are: a possessive, a name within the sentence, or that of an
// actor at its head, at most two words away.
func ofSomebody(words []string, at int, cb *codebook.Codebook) bool {
	for i := at - 1; i >= 0 && i >= at-2; i-- {
		initial, _ := utf8.DecodeRuneInString(words[i])
		_, hits := cb.MatchName(words, i)
		switch {
		case slices.ContainsFunc(hits, func(h codebook.Entry) bool { return h.Actor != nil || len(h.Persons) > 0 }), i > 0 && unicode.IsUpper(initial), slices.Contains([]string{"'s", "’s", "its", "his", "her", "their", "our"}, strings.ToLower(words[i])):
			return true
		case !unicode.IsLetter(initial):
			return false
		}
	}
	return false
}

// holdsPhrase reports that a sentence holds one of some phrases, as words.
func holdsPhrase(x sentence, phrases []string) bool {
	words := " " + strings.ToLower(strings.Join(x.words, " ")) + " "
	return slices.ContainsFunc(phrases, func(p string) bool { return strings.Contains(words, " "+p+" ") })
}
