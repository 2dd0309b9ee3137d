package record

import (
	"slices"

	"parley/codebook"
	"parley/edtf"
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

type rulingKey struct{ doc, quote string }

type rulingIndex struct {
	by   map[rulingKey][]*Ruling
	used map[*Ruling]bool
	all  []Ruling
}

func newRulingIndex(rulings []Ruling) *rulingIndex {
	x := &rulingIndex{by: map[rulingKey][]*Ruling{}, used: map[*Ruling]bool{}, all: rulings}
	for i := range rulings {
		r := &rulings[i]
		k := rulingKey{r.TextSHA256, r.Quote}
		x.by[k] = append(x.by[k], r)
	}
	return x
}

// apply changes e as the analyst decided; the last ruling that fits counts. It reports whether e stays in the account.
func (x *rulingIndex) apply(e *Entry) bool {
	for _, r := range x.by[rulingKey{e.Source.Doc.TextSHA256, e.Quote}] {
		if r.Act == "" || r.Act == e.Act {
			e.Ruling = r
			x.used[r] = true
		}
	}
	if e.Ruling == nil {
		return true
	}
	switch e.Ruling.Decision {
	case Rejected, Merged:
		return false
	case Corrected:
		e.Ruling.Correct.apply(e)
	}
	return true
}

func (c *Correction) apply(e *Entry) {
	if c == nil {
		return
	}
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

// orphans are the rulings whose statement was not found.
func (x *rulingIndex) orphans() []Ruling {
	var out []Ruling
	for i := range x.all {
		if r := &x.all[i]; !x.used[r] {
			out = append(out, *r)
		}
	}
	return slices.Clip(out)
}
