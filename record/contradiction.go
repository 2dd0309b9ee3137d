package record

import (
	"cmp"
	"slices"
	"time"

	"parley/codebook"
	"parley/edtf"
)

// A ContradictionKind says in what two reports are incompatible.
type ContradictionKind string

// The kinds of contradiction.
const (
	OpposedActs      ContradictionKind = "opposed acts"             // accepted against rejected
	HappenedOrNot    ContradictionKind = "happened, did not happen" // asserted against negated
	DifferentNumbers ContradictionKind = "different numbers"
)

// A Contradiction is two reports of different origins that cannot both be right, of one actor on one day. The account
// does not say which is.
type Contradiction struct {
	Kind ContradictionKind
	A, B *Entry // A stands first in the order of the account
	Of   string // the issue, or what is counted
}

type contradictionRules struct {
	Opposed  [][2]codebook.Act `yaml:"opposed"`
	OneSided []codebook.Act    `yaml:"one-sided"`
	Differ   []pattern         `yaml:"differ"`
	Against  pattern           `yaml:"against"`
	Answers  pattern           `yaml:"answers"`
	Accuses  pattern           `yaml:"accuses"`
}

func (r contradictionRules) opposes(x, y codebook.Act) bool {
	return slices.ContainsFunc(r.Opposed, func(p [2]codebook.Act) bool { return p == [2]codebook.Act{x, y} || p == [2]codebook.Act{y, x} })
}

// Contradictions lists pairs of incompatible reports, the latest first. Compared are only statements that date themselves to
// one and the same day and speak of one matter: they name the same option, or share at least four in ten of their words; what is doubtful is not compared.
// One pair stands for all of its kind, actor, matter and day.
func (a *Account) Contradictions(v View) []Contradiction {
	var out []Contradiction
	since, from := max(v.since(), never+1), 0
	for from < len(a.Entries) {
		to := from + 1
		for to < len(a.Entries) && a.Entries[to].day == a.Entries[from].day {
			to++
		}
		if a.Entries[from].day >= since {
			out = append(out, a.contradictionsOf(a.Entries[from:to], v)...)
		}
		from = to
	}
	slices.SortStableFunc(out, func(x, y Contradiction) int { return -cmp.Compare(x.A.day, y.A.day) })
	return out
}

// contradictionsOf compares the reports of one day. What an origin tells again by the same words is compared once.
func (a *Account) contradictionsOf(day []*Entry, v View) (out []Contradiction) {
	type report struct {
		cell
		origin, quote string
		act           codebook.Act
		modality      codebook.Modality
	}
	told := map[report]bool{}
	by := map[cell][]*Entry{}
	var cells []cell
	for _, e := range day {
		if e.FromPublication || !oneDay(e.When) || !a.sees(v, e) || a.Doubtful(e) || !happened(e) && e.Modality != codebook.Negated {
			continue
		}
		for _, actor := range e.Actor {
			for _, issue := range e.Issue {
				k := cell{actor, issue}
				r := report{k, e.Origin(), e.Quote, e.Act, e.Modality}
				if told[r] {
					continue
				}
				told[r] = true
				if by[k] == nil {
					cells = append(cells, k)
				}
				by[k] = append(by[k], e)
			}
		}
	}
	seen := map[[2]*Entry]bool{}
	for _, k := range cells {
		if Origins(by[k]) == 1 {
			continue
		}
		kinds := map[ContradictionKind]bool{}
		for i, x := range by[k] {
			for _, y := range by[k][i+1:] {
				kind, of := a.contradict(x, y, k.issue)
				if kind == "" || kinds[kind] || seen[[2]*Entry{x, y}] {
					continue
				}
				kinds[kind], seen[[2]*Entry{x, y}] = true, true
				out = append(out, Contradiction{kind, x, y, of})
			}
		}
	}
	return out
}

// oneDay reports that a date is one day and no more.
func oneDay(d edtf.Date) bool {
	return d.Precision() == edtf.Day && d.Last().Sub(d.First()) < 24*time.Hour
}

// contradict compares two reports of one actor, issue and day.
func (a *Account) contradict(x, y *Entry, issue string) (ContradictionKind, string) {
	if x.Origin() == y.Origin() {
		return "", ""
	}
	same := x.Act == y.Act && slices.Equal(x.Actor, y.Actor)
	alike := func() bool {
		o, ok1 := x.OptionOn(issue)
		p, ok2 := y.OptionOn(issue)
		if ok1 && ok2 {
			return o.Option == p.Option
		}
		return a.speakOfOneThing(x, y)
	}
	switch {
	case happened(x) && happened(y) && a.rules.contradiction.opposes(x.Act, y.Act) && alike():
		return OpposedActs, issue
	case same && happened(x) != happened(y) && alike():
		return HappenedOrNot, issue
	case same && happened(x) && happened(y):
		if of := differ(x, y); of != "" && alike() {
			return DifferentNumbers, of
		}
	}
	return "", ""
}

// differ gives what two reports count differently; each must count it once.
func differ(x, y *Entry) string {
	f, g := Figures([]*Entry{x}), Figures([]*Entry{y})
	for _, p := range f {
		for _, q := range g {
			if p.Of == q.Of && p.Low == p.High && q.Low == q.High && p.Low != q.Low {
				return p.Of
			}
		}
	}
	return ""
}

// A OneSidedItem is a deed or an answer of a party that only its opponent reports.
type OneSidedItem struct {
	Reports []*Entry // of the same act, actors and day; the best first
	By      string   // the opponent
	Origins int
}

// OneSided lists them, the latest first, undated ones last. A report by a text in its own voice, by the party itself or by
// a third party makes an item not one-sided.
func (a *Account) OneSided(v View) []OneSidedItem {
	since := v.since()
	groups := a.grouped(v, func(e *Entry) bool {
		return e.day >= since && happened(e) && !a.Doubtful(e) && len(e.Actor) > 0 && slices.Contains(a.rules.contradiction.OneSided, e.Act)
	})
	var out []OneSidedItem
	for _, g := range groups {
		by := g[0].By
		if !slices.Contains(a.Parties, by) || slices.ContainsFunc(g, func(e *Entry) bool { return e.By != by }) {
			continue
		}
		if !slices.ContainsFunc(g[0].Actor, func(x string) bool { return x != by && slices.Contains(a.Parties, x) }) || slices.Contains(g[0].Actor, by) {
			continue
		}
		out = append(out, OneSidedItem{g, by, Origins(g)})
	}
	return out
}
