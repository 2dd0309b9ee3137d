package record

import (
	"slices"
	"strings"

	"parley/syntax"
)

// Sections whose heading says that they are on obstacles or on factors list them: "First, …", "Furthermore, …", "… also play a part".

// enumerates reports that words, in small letters, may go on with a list of what a section is on.
func (r *namedRules) enumerates(words string) bool {
	first, _, _ := strings.Cut(words, ",")
	return slices.Contains(r.Ordinals, first) || strings.Contains(words, " also ")
}

// enumerated gives the subject of a sentence that goes on with the list of its section, and whether it does so. Whoever is a subject by name is no
// obstacle and no factor.
func (n *namer) enumerated() ([]phrase, bool) {
	first := 0
	if comma := slices.Index(n.lemmas, ","); comma > 0 && slices.Contains(n.rules.Ordinals, strings.ToLower(n.text[n.s.Start:n.s.Tokens[comma-1].End])) {
		first = comma + 1
	} else if also := slices.Index(n.lemmas, "also"); also < 0 || n.s.Tokens[also].Head != n.s.Root() {
		return nil, false
	}
	end := first
	for end < len(n.lemmas) && (!n.verb(end) || n.s.Tokens[end].Rel == syntax.Amod) {
		end++
	}
	if end < len(n.lemmas) && end > first && n.lemmas[end-1] == "also" {
		end--
	}
	if end == len(n.lemmas) || end == first || slices.Contains(n.rules.Back, n.lemmas[first]) || n.s.Tokens[first].Coarse == syntax.ADP || n.s.Tokens[first].Coarse == syntax.SCONJ {
		return nil, false
	}
	things, _ := n.parts(first, end)
	return things, len(things) > 0
}
