package record

import (
	"cmp"
	"slices"

	"parley/edtf"
)

// A Draft is a text of the account with numbered clauses, and the earlier text that it most likely comes from.
type Draft struct {
	Source  *Source
	Clauses []Clause
	From    *Draft       // nil where no earlier text shares enough of its clauses
	Diff    []ClauseDiff // from From to this text
	Shared  float64      // share of its clauses that have a version in From
}

// Lineage thresholds, set by hand: a text of fewer clauses is no draft, and one that shares fewer with an earlier text does
// not come from it.
const (
	leastClauses = 3
	leastShared  = 0.3
)

// MostClauses bounds what is compared, each clause with each: no treaty has so many, but a table has whose rows are numbered.
const MostClauses = 2000

// Drafts lists the texts of the view that have numbered clauses, from three to [MostClauses], by date, undated ones first, each with
// the earlier text that shares the most clauses with it (the later of two that share as many).
func (a *Account) Drafts(v View) []*Draft {
	var out []*Draft
	for _, s := range a.Sources {
		if !a.includes(s, v) {
			continue
		}
		if list := Clauses(s.Doc, a.options.Codebook); len(list) >= leastClauses && len(list) <= MostClauses {
			out = append(out, &Draft{Source: s, Clauses: list})
		}
	}
	slices.SortStableFunc(out, func(x, y *Draft) int {
		return cmp.Or(edtf.Compare(x.Source.Doc.Published, y.Source.Doc.Published), cmp.Compare(x.Source.Doc.ID, y.Source.Doc.ID))
	})
	for i, d := range out {
		for _, earlier := range out[:i] {
			diff := Diff(earlier.Clauses, d.Clauses)
			shared := 0
			for _, c := range diff {
				if c.Before != nil && c.After != nil {
					shared++
				}
			}
			share := float64(shared) / float64(len(d.Clauses))
			if share >= leastShared && share >= d.Shared {
				d.From, d.Diff, d.Shared = earlier, diff, share
			}
		}
	}
	return out
}

// Binds reports that half of the clauses or more lay down what shall be done, as a draft of an agreement does and a list of
// topics does not. "Will" counts for nothing here: it only tells of the future in most lists.
func (d *Draft) Binds() bool {
	r, err := loadRules()
	if err != nil {
		return false
	}
	n := 0
	for _, c := range d.Clauses {
		if slices.ContainsFunc(r.obligation.modals(c.Text), func(w string) bool { return w != "will" && r.obligation.Modals[w] == binding }) {
			n++
		}
	}
	return 2*n >= len(d.Clauses)
}

// binding is the rank of the words of obligation.yaml that lay something down.
const binding = 3
