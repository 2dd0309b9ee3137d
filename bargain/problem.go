package bargain

import (
	"math/big"
	"slices"
)

// A Problem is a negotiation as its analyst assumes it to be. Every number in it is an assumption.
type Problem struct {
	Title   string
	Issues  []Issue
	Parties []Party // those whose gains are compared, 1 to 10
	// Guarantors are third parties whose consent is needed and whose gains are not compared.
	Guarantors  []Guarantor
	Constraints []Constraint
	// Coalitions may block together what none of their members can block alone.
	Coalitions []Coalition
	// StatusQuo is what holds now, where that is one of the packages; nil if it is not.
	StatusQuo Package
	// Scale is what weights must add up to, and what a utility is divided by: utility = Σ weight × value / Scale.
	// The zero value stands for no scale: weights may have any sum and utility = Σ weight × value (GENIUS).
	Scale *big.Rat
}

// A Package settles every issue: issue to option. An option of a phased issue that is settled later is written
// "option@later"; an issue that is left open has the option [Unsettled].
type Package map[string]string

// Unsettled is the option of a phased issue that is not settled at all.
const Unsettled = "unsettled"

// Later is the mark of an option that is to be settled in a later phase.
const Later = "@later"

// Now is the mark of an option of an issue with phases that is to be settled in the first; a settlement does not bear it.
const Now = "@now"

// An Issue is one thing under negotiation, with its possible settlements.
type Issue struct {
	ID, Name string
	Options  []Option // in order from one end to the other
	// Phased says that the issue may be settled now, later or not at all.
	Phased bool
}

// An Option is one possible settlement of an issue.
type Option struct{ ID, Name string }

// A Party is one whose gains are compared.
type Party struct {
	ID, Name string
	// Reservation is the utility below which the party would rather have no deal; nil: none stated.
	Reservation *big.Rat
	// NoVeto says that the party's refusal alone does not block a package; it may still block in a coalition.
	NoVeto   bool
	Issues   map[string]Preference // by issue; an issue that is missing has weight 0
	RedLines []RedLine
	// Orders are statements that an issue matters at least as much as another: "territory matters more than sanctions".
	Orders  []Order
	Sources []string // opaque citations for the reservation value
}

// A Preference is what a party wants on one issue.
type Preference struct {
	Weight Range // an unknown weight lies anywhere between 0 and the scale
	// Values by option; an option that is missing has the value 0.
	Values map[string]Range
	// Ranking orders the options from best to worst where nothing more is known; the best has the value 100 and the
	// worst 0. It is used where Values is nil.
	Ranking []string
	// Later is the share of an option's value that is left if the issue is settled later; nil: all of it.
	Later *big.Rat
	// Unsettled is the value of leaving the issue open.
	Unsettled Range
	Sources   []string // opaque citations
}

// An Order says that the issue More weighs at least as much as the issue Less.
type Order struct{ More, Less string }

// A RedLine is an option that a party would never accept.
type RedLine struct {
	Issue, Option string
	Sources       []string // opaque citations: the quotes behind the "never"
}

// A Guarantor is a third party whose consent is needed.
type Guarantor struct {
	Party
	// NeededFor names the options for which the consent is needed, any of them; empty: for every package.
	NeededFor []Term
}

// A Coalition blocks a package when at least Quota of its members refuse it. A party refuses a package that leaves it
// below its reservation value or crosses one of its red lines.
type Coalition struct {
	Name    string
	Members []string
	Quota   int // 0: all of them
}

// A Term is a statement about one issue: it is settled by one of the options. An option of a phased issue means that
// option now or later; "option@now" and "option@later" mean just that.
type Term struct {
	Issue   string
	Options []string
}

// A Pattern holds where all of its terms hold.
type Pattern []Term

// A Constraint rules packages out. Exactly one of its kinds is set.
type Constraint struct {
	Name string // shown to readers; empty: made from the kind
	// If … Then: where all of If holds, all of Then must hold.
	If, Then Pattern
	// Forbid: not all of it at once.
	Forbid Pattern
	// Require: all of it.
	Require Pattern
	// AtMost and AtLeast count how many of their terms hold.
	AtMost, AtLeast *Quota
	// Limit bounds a sum of amounts.
	Limit *Limit
	// After: the first issue may be settled only if the second is, and not before it. Both are phased.
	After *Dependence
}

// A Quota bounds how many of the terms hold.
type Quota struct {
	K  int
	Of []Term
}

// A Limit bounds the sum of the amounts of the chosen options; an option that is not named has the amount 0.
type Limit struct {
	Amounts     map[string]map[string]*big.Rat // issue, option
	Least, Most *big.Rat                       // nil: no such bound
}

// A Dependence says that Issue waits for On.
type Dependence struct{ Issue, On string }

// A Range is a number that is known to lie between Low and High. The zero value is an unknown number.
type Range struct{ Low, High *big.Rat }

// Exactly is the range of one number.
func Exactly(x *big.Rat) Range { return Range{x, x} }

// Known reports whether r has bounds.
func (r Range) Known() bool { return r.Low != nil }

// Point reports whether r is one number.
func (r Range) Point() bool { return r.Low != nil && r.Low.Cmp(r.High) == 0 }

// Mid is the middle of a known range.
func (r Range) Mid() *big.Rat {
	m := new(big.Rat).Add(r.Low, r.High)
	return m.Quo(m, big.NewRat(2, 1))
}

// Issue returns the issue with the given id, or nil.
func (p *Problem) Issue(id string) *Issue {
	for i := range p.Issues {
		if p.Issues[i].ID == id {
			return &p.Issues[i]
		}
	}
	return nil
}

// Has reports whether the issue has the option, in any of its phases.
func (i *Issue) Has(option string) bool {
	return slices.Contains(i.settlements(), option) || i.plain(option)
}

func (i *Issue) plain(option string) bool {
	return slices.ContainsFunc(i.Options, func(o Option) bool {
		return o.ID == option || i.Phased && o.ID+Now == option
	})
}

// settlements are the ids of all ways to settle the issue: its options and, where it is phased, each of them later,
// and leaving it open.
func (i *Issue) settlements() []string {
	var ids []string
	for _, o := range i.Options {
		ids = append(ids, o.ID)
	}
	if i.Phased {
		for _, o := range i.Options {
			ids = append(ids, o.ID+Later)
		}
		if !slices.Contains(ids, Unsettled) {
			ids = append(ids, Unsettled)
		}
	}
	return ids
}
