package record

import (
	"cmp"
	"fmt"

	"parley/codebook"
	"parley/edtf"
	"parley/statement"
)

// A Decision is what an analyst decided on a statement.
type Decision string

// The decisions.
const (
	Accepted  Decision = "accept"
	Rejected  Decision = "reject"
	Corrected Decision = "correct"
	Merged    Decision = "merge"
)

// A Ruling is an analyst's decision over the machine's. It is attached by the document's hash and the exact quote, so
// that it outlives every re-run; where they are no longer found it is an orphan, said aloud.
type Ruling struct {
	TextSHA256 string       `yaml:"document" json:"document"`
	Quote      string       `yaml:"quote" json:"quote"`
	Act        codebook.Act `yaml:"act,omitempty" json:"act,omitempty"` // which statement, where one quote carries several
	Decision   Decision     `yaml:"decision" json:"decision"`
	// Correct holds the fields that a correction sets; nil lists and empty texts leave the machine's.
	Correct *Correction `yaml:"correct,omitempty" json:"correct,omitempty"`
	Into    string      `yaml:"into,omitempty" json:"into,omitempty"` // merge: the quote of the statement that stays
	Why     string      `yaml:"why" json:"why"`
	By      string      `yaml:"by" json:"by"`
	On      edtf.Date   `yaml:"on" json:"on"`
}

// A Correction replaces fields of a statement.
type Correction struct {
	Actor    []string          `yaml:"actor,omitempty" json:"actor,omitempty"`
	Target   []string          `yaml:"target,omitempty" json:"target,omitempty"`
	Act      codebook.Act      `yaml:"act,omitempty" json:"act,omitempty"`
	Issue    []string          `yaml:"issue,omitempty" json:"issue,omitempty"`
	Modality codebook.Modality `yaml:"modality,omitempty" json:"modality,omitempty"`
	Date     edtf.Date         `yaml:"date,omitempty" json:"date,omitempty"`
}

// An Orphan is a ruling that is not applied, and why: it is said aloud, never dropped.
type Orphan struct {
	Ruling
	Reason string `json:"reason"`
}

type rulingKey struct{ doc, quote string }

// A rulingIndex attaches rulings to statements.
type rulingIndex struct {
	by     map[rulingKey][]*Ruling
	used   map[*Ruling]bool
	barred map[*Ruling]string // rulings that cannot be applied, and why
	all    []Ruling
}

func newRulingIndex(o Options, sources []*Source, statements []statement.Statement) *rulingIndex {
	x := &rulingIndex{by: map[rulingKey][]*Ruling{}, used: map[*Ruling]bool{}, barred: map[*Ruling]string{}, all: o.Rulings}
	if len(x.all) == 0 {
		return x
	}
	texts := map[string]bool{}
	for _, s := range sources {
		texts[s.Doc.TextSHA256] = true
	}
	into := map[string]bool{}
	for _, r := range x.all {
		if r.Decision == Merged {
			into[r.Into] = false
		}
	}
	if len(into) > 0 {
		for _, s := range statements {
			if _, wanted := into[s.Quote]; wanted {
				into[s.Quote] = true
			}
		}
	}
	for i := range x.all {
		r := &x.all[i]
		switch why := r.unknown(o.Codebook); {
		case !texts[r.TextSHA256]:
			x.barred[r] = "its document is not among the texts, or its text changed"
		case r.Decision == Merged && !into[r.Into]:
			x.barred[r] = "the statement that it merges into is no longer found"
		case why != "":
			x.barred[r] = why
		default:
			k := rulingKey{r.TextSHA256, r.Quote}
			x.by[k] = append(x.by[k], r)
		}
	}
	return x
}

// unknown says which issue of a correction the codebook does not have: a case file that renames an issue must not leave
// statements in a cell that no longer exists.
func (r *Ruling) unknown(cb *codebook.Codebook) string {
	if r.Correct == nil {
		return ""
	}
	for _, id := range r.Correct.Issue {
		if _, ok := cb.Issue(id); !ok {
			return fmt.Sprintf("it sets the issue %q, which neither the case nor the codebook has (renamed or removed?)", id)
		}
	}
	return ""
}

// apply changes e as the analyst decided. The last decision that fits says whether it stays in the account (a statement that is merged into another is counted with that
// one); corrections add up, field by field, the later over the earlier, since whatever else was last decided on the statement. It reports whether e stays.
func (x *rulingIndex) apply(e *Entry) bool {
	var sum Correction
	for _, r := range x.by[rulingKey{e.Source.Doc.TextSHA256, e.Quote}] {
		if r.Act != "" && r.Act != e.Act && r.Act != sum.Act {
			continue
		}
		if e.Ruling, x.used[r] = r, true; r.Decision == Corrected {
			sum.add(r.Correct)
		} else {
			sum = Correction{}
		}
	}
	if e.Ruling == nil {
		return true
	}
	sum.apply(e)
	return e.Ruling.Decision != Rejected && e.Ruling.Decision != Merged
}

// orphans are the rulings that were not applied, in the order of the file.
func (x *rulingIndex) orphans() []Orphan {
	var out []Orphan
	for i := range x.all {
		r := &x.all[i]
		switch why := x.barred[r]; {
		case why != "":
			out = append(out, Orphan{*r, why})
		case !x.used[r]:
			out = append(out, Orphan{*r, "no statement rests on its words any more"})
		}
	}
	return out
}

// Both names the fields that two corrections set.
func (c *Correction) Both(other *Correction) (fields []string) {
	if c == nil || other == nil {
		return nil
	}
	for _, f := range []struct {
		name string
		both bool
	}{{"actor", c.Actor != nil && other.Actor != nil}, {"target", c.Target != nil && other.Target != nil}, {"act", c.Act != "" && other.Act != ""},
		{"issue", c.Issue != nil && other.Issue != nil}, {"modality", c.Modality != "" && other.Modality != ""}, {"date", !c.Date.IsZero() && !other.Date.IsZero()}} {
		if f.both {
			fields = append(fields, f.name)
		}
	}
	return fields
}

// add puts what a later correction sets over what an earlier one set.
func (c *Correction) add(later *Correction) {
	if later == nil {
		return
	}
	if later.Actor != nil {
		c.Actor = later.Actor
	}
	if later.Target != nil {
		c.Target = later.Target
	}
	if later.Issue != nil {
		c.Issue = later.Issue
	}
	if !later.Date.IsZero() {
		c.Date = later.Date
	}
	c.Act, c.Modality = cmp.Or(later.Act, c.Act), cmp.Or(later.Modality, c.Modality)
}

func (c *Correction) apply(e *Entry) {
	if c.Actor != nil {
		e.Actor = c.Actor
	}
	if c.Target != nil {
		e.Target = c.Target
	}
	if c.Act != "" {
		e.Act = c.Act
	}
	if c.Issue != nil {
		e.Issue = c.Issue
	}
	if c.Modality != "" {
		e.Modality = c.Modality
	}
	if !c.Date.IsZero() {
		e.Date = c.Date
	}
}
