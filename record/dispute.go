package record

import (
	"cmp"
	"slices"
	"strings"

	"parley/document"
)

// A Dispute is what a text itself says of accounts that differ: a sentence that says so, or two of which the second sets what somebody says
// against the first. The account does not say who is right.
type Dispute struct {
	Passage
	Against *Passage // the sentence before, where the text sets one against the other
}

// Disputes lists them, those of the latest text first, each sentence once.
func (a *Account) Disputes(v View) []Dispute {
	var out []Dispute
	told := map[string]bool{}
	for _, s := range a.SourcesIn(v) {
		if s.Unread != "" {
			continue
		}
		before := Passage{}
		block := -1
		sentences(s.Doc, func(x sentence) {
			p := Passage{s, x.Span, s.Doc.Text[x.Start:x.End]}
			switch {
			case told[p.Quote] || s.Doc.Blocks[x.block].Kind == document.Heading || strings.HasSuffix(p.Quote, "?"):
			case x.block == block && a.rules.contradiction.Against.MatchString(p.Quote):
				told[p.Quote] = true
				first := before
				out = append(out, Dispute{p, &first})
			case slices.ContainsFunc(a.rules.contradiction.Differ, func(rule pattern) bool { return rule.MatchString(p.Quote) }):
				told[p.Quote] = true
				out = append(out, Dispute{p, nil})
			}
			before, block = p, x.block
		})
	}
	slices.SortStableFunc(out, func(x, y Dispute) int { return -cmp.Compare(x.Source.published, y.Source.published) })
	return out
}
