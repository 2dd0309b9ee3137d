package bargain

import "math/big"

// An objective is what a rule maximises over a space: the smallest of the scaled gains, the product of the gains, or a
// weighted sum of utilities. It is compared exactly; its floating-point twin only guides the search and bounds it.
type objective struct {
	kind  objectiveKind
	from  []*big.Rat // the disagreement point, by party
	scale []*big.Rat // smallest: gains are divided by this; nil entries leave a party out
	// sum: weights, by party
	weight []*big.Rat
}

type objectiveKind int

const (
	smallest objectiveKind = iota
	product
	sum
)

// value is the exact objective; ok is false where the rule does not apply: a product with a losing party.
func (o *objective) value(u []*big.Rat) (v *big.Rat, ok bool) {
	x := new(big.Rat)
	switch o.kind {
	case smallest:
		for n := range u {
			if o.scale[n] == nil {
				continue
			}
			x.Sub(u[n], o.from[n])
			if x.Quo(x, o.scale[n]); v == nil || x.Cmp(v) < 0 {
				v = new(big.Rat).Set(x)
			}
		}
		if v == nil {
			v = new(big.Rat)
		}
		return v, true
	case product:
		v = big.NewRat(1, 1)
		for n := range u {
			if x.Sub(u[n], o.from[n]); x.Sign() < 0 {
				return nil, false
			}
			v.Mul(v, x)
		}
		return v, true
	}
	v = new(big.Rat)
	for n := range u {
		v.Add(v, x.Mul(u[n], o.weight[n]))
	}
	return v, true
}
