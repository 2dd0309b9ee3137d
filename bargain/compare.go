package bargain

import (
	"fmt"
	"math/big"
	"slices"
	"strings"
)

// A Comparison says what the stated ranges and orders settle about one party's view of two packages, whatever its exact
// weights and values are. It is found exactly, by linear programming over the weights.
type Comparison struct {
	Party string
	// Low and High bound the utility of the first package minus that of the second.
	Low, High *big.Rat
}

// Necessarily reports whether the party values the first package at least as highly under all preferences that agree
// with what is stated.
func (c Comparison) Necessarily() bool { return c.Low.Sign() >= 0 }

// Possibly reports whether it does so under some.
func (c Comparison) Possibly() bool { return c.High.Sign() >= 0 }

// Compare compares two packages for one party.
func (m *Model) Compare(party string, a, b Package) (Comparison, error) {
	q := m.Problem.party(party)
	if q == nil {
		return Comparison{}, fmt.Errorf("no party %q%s", party, suggest(party, m.Problem.partyIDs()))
	}
	for _, x := range []Package{a, b} {
		if err := m.Problem.checkPackage(nil, x); err != nil {
			return Comparison{}, err
		}
	}
	belief := newBelief(m.Problem, q)
	low, high := make([]*big.Rat, len(belief.issues)), make([]*big.Rat, len(belief.issues))
	for k, id := range belief.issues {
		pref := q.Issues[id]
		low[k], high[k] = pref.difference(a[id], b[id])
		low[k].Neg(low[k])
	}
	c := Comparison{Party: party}
	_, least, err := belief.extreme(low)
	if err != nil {
		return c, err
	}
	_, most, err := belief.extreme(high)
	if err != nil {
		return c, err
	}
	c.Low, c.High = new(big.Rat).Neg(least), most
	if m.Problem.Scale != nil {
		c.Low.Quo(c.Low, m.Problem.Scale)
		c.High.Quo(c.High, m.Problem.Scale)
	}
	return c, nil
}

// difference bounds the value of settlement s minus that of t.
func (p *Preference) difference(s, t string) (low, high *big.Rat) {
	if s == t {
		return new(big.Rat), new(big.Rat)
	}
	plainS, plainT := strings.TrimSuffix(s, Later), strings.TrimSuffix(t, Later)
	if plainS == plainT { // the same option in two phases: one value, two shares of it
		d := new(big.Rat).Sub(p.share(s), p.share(t))
		v := p.value(s)
		low, high = new(big.Rat).Mul(d, v.Low), new(big.Rat).Mul(d, v.High)
		if low.Cmp(high) > 0 {
			low, high = high, low
		}
		return low, high
	}
	vs, vt := p.value(s), p.value(t)
	if i, j := slices.Index(p.Ranking, plainS), slices.Index(p.Ranking, plainT); p.Values == nil && i >= 0 && j >= 0 { // a ranking says more than its ends
		return rankedDifference(p.share(s), p.share(t), vs, vt, i < j)
	}
	low = new(big.Rat).Sub(new(big.Rat).Mul(p.share(s), vs.Low), new(big.Rat).Mul(p.share(t), vt.High))
	high = new(big.Rat).Sub(new(big.Rat).Mul(p.share(s), vs.High), new(big.Rat).Mul(p.share(t), vt.Low))
	return low, high
}

// rankedDifference bounds a·x − b·y over the values x and y of two options of a ranking, of which x is the better or the worse one: the bounds
// lie at the corners of what the ranges and the order allow.
func rankedDifference(a, b *big.Rat, x, y Range, better bool) (low, high *big.Rat) {
	ends := []*big.Rat{x.Low, x.High, y.Low, y.High}
	for _, u := range ends {
		for _, v := range ends {
			if u.Cmp(x.Low) < 0 || u.Cmp(x.High) > 0 || v.Cmp(y.Low) < 0 || v.Cmp(y.High) > 0 || better && u.Cmp(v) < 0 || !better && u.Cmp(v) > 0 {
				continue
			}
			d := new(big.Rat).Sub(new(big.Rat).Mul(a, u), new(big.Rat).Mul(b, v))
			if low == nil || d.Cmp(low) < 0 {
				low = d
			}
			if high == nil || d.Cmp(high) > 0 {
				high = d
			}
		}
	}
	return low, high
}

// value bounds the value of the option of a settlement, before the share that is left if it comes later.
func (p *Preference) value(s string) Range {
	zero := Exactly(new(big.Rat))
	plain := strings.TrimSuffix(s, Later)
	if plain == Unsettled && p.Unsettled.Known() {
		return p.Unsettled
	}
	for _, id := range []string{plain, plain + Now} {
		if v, ok := p.Values[id]; ok && v.Known() {
			return v
		}
	}
	if i := slices.Index(p.Ranking, plain); p.Values == nil && i >= 0 {
		hundred := big.NewRat(100, 1)
		switch {
		case i == 0:
			return Exactly(hundred)
		case i < len(p.Ranking)-1:
			return Range{new(big.Rat), hundred}
		}
	}
	return zero
}

func (p *Preference) share(s string) *big.Rat {
	if p.Later != nil && strings.HasSuffix(s, Later) {
		return p.Later
	}
	return big.NewRat(1, 1)
}
