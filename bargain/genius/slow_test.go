package genius

import (
	bignum "math/big"

	"parley/bargain"
)

// A whole is a number that the enumeration adds up: a plain arbitrary-precision integer, so that nothing is shared with the
// package that is being checked.
type whole struct{ x bignum.Int }

func (a *whole) Cmp(b *whole) int { return a.x.Cmp(&b.x) }
func (a *whole) copy() *whole     { c := &whole{}; c.x.Set(&a.x); return c }

// sums enumerates the packages of a problem of two parties.
type sums struct {
	value [][][2]*bignum.Int // issue, option, party
	scale [2]*bignum.Int
}

func newSums(p *bargain.Problem) *sums {
	s := &sums{}
	for n := range 2 {
		s.scale[n] = bignum.NewInt(1)
		for _, pref := range p.Parties[n].Issues {
			for _, v := range pref.Values {
				u := new(bignum.Rat).Mul(pref.Weight.Low, v.Low)
				g := new(bignum.Int).GCD(nil, nil, s.scale[n], u.Denom())
				s.scale[n].Mul(s.scale[n], new(bignum.Int).Quo(u.Denom(), g))
			}
		}
	}
	for _, i := range p.Issues {
		var row [][2]*bignum.Int
		for _, o := range i.Options {
			var pair [2]*bignum.Int
			for n := range 2 {
				pref := p.Parties[n].Issues[i.ID]
				u := new(bignum.Rat).Mul(pref.Weight.Low, pref.Values[o.ID].Low)
				pair[n] = u.Mul(u, new(bignum.Rat).SetInt(s.scale[n])).Num()
			}
			row = append(row, pair)
		}
		s.value = append(s.value, row)
	}
	return s
}

func (s *sums) each(visit func([2]*whole)) {
	at := make([][2]whole, len(s.value)+1)
	var rec func(i int)
	rec = func(i int) {
		if i == len(s.value) {
			visit([2]*whole{&at[i][0], &at[i][1]})
			return
		}
		for _, o := range s.value[i] {
			for n := range 2 {
				at[i+1][n].x.Add(&at[i][n].x, o[n])
			}
			rec(i + 1)
		}
	}
	rec(0)
}

func (s *sums) text(u [2]*whole) string {
	a := new(bignum.Rat).SetFrac(&u[0].x, s.scale[0])
	b := new(bignum.Rat).SetFrac(&u[1].x, s.scale[1])
	return a.RatString() + " " + b.RatString()
}
