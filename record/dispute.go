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
			case x.block == block && a.rules.contradiction.setsAgainst(p.Quote, before.Quote):
				told[p.Quote] = true
				first := before
				out = append(out, Dispute{p, &first})
			case a.rules.contradiction.tellsOfTwo(p.Quote):
				told[p.Quote] = true
				out = append(out, Dispute{p, nil})
			}
			before, block = p, x.block
		})
	}
	slices.SortStableFunc(out, func(x, y Dispute) int { return -cmp.Compare(x.Source.published, y.Source.published) })
	return out
}

// setsAgainst reports that a sentence sets what somebody says against what the one before it reports, or turns down what that accuses them of.
func (r *contradictionRules) setsAgainst(quote, before string) bool {
	return r.Against.MatchString(quote) || r.Answers.MatchString(quote) && r.Accuses.MatchString(before)
}

// tellsOfTwo reports that a sentence itself says that accounts differ.
func (r *contradictionRules) tellsOfTwo(quote string) bool {
	return r.Answers.MatchString(quote) || slices.ContainsFunc(r.Differ, func(rule pattern) bool { return rule.MatchString(quote) })
}
