package bargain

import (
	"context"
	"fmt"
	"math"
	"math/big"
	"math/bits"
	"math/rand/v2"

	"parley/estimate"
)

// A Count is how many packages satisfy a set of demands: exact, or proven bounds with an estimate in between.
type Count struct {
	Low, High *big.Int
	// Estimate is the share of all packages, sampled; set where Low and High differ.
	Estimate estimate.Estimate
	// Of is the number of all packages, whoever accepts them.
	Of *big.Int
}

// Exact reports whether the number is known exactly.
func (c Count) Exact() bool { return c.Low.Cmp(c.High) == 0 }

// Count counts the packages in the zone of possible agreement: those that satisfy every demand. Packages that owe the
// same to all reservation values and limits are counted together, which is exact for millions of such states; where
// there are more, utilities are rounded down for a lower bound and up for an upper one.
func (m *Model) Count(ctx context.Context) Count { return m.count(ctx, m.allDemands()) }

// Admissible counts the packages that cross no red line and break no constraint.
func (m *Model) Admissible(ctx context.Context) Count { return m.count(ctx, m.demandsFor(true)) }

func (m *Model) count(ctx context.Context, on []bool) Count {
	accept := m.acceptances(on)
	total := Count{Low: new(big.Int), High: new(big.Int), Of: m.Size()}
	if len(accept) > 1 && len(accept) <= 10 { // the union, by inclusion and exclusion
		exact := true
		for set := 1; set < 1<<len(accept); set++ {
			all := uint(0)
			for k, a := range accept {
				if set&(1<<k) != 0 {
					all |= a
				}
			}
			c := m.space(on, all).count(ctx)
			exact = exact && c.Exact()
			if bits.OnesCount(uint(set))%2 == 1 {
				total.Low.Add(total.Low, c.Low)
			} else {
				total.Low.Sub(total.Low, c.Low)
			}
		}
		if exact {
			total.High.Set(total.Low)
			return total
		}
		total.Low.SetInt64(0)
	}
	for _, a := range accept {
		c := m.space(on, a).count(ctx)
		total.High.Add(total.High, c.High)
		if len(accept) == 1 || c.Low.Cmp(total.Low) > 0 {
			total.Low = c.Low
		}
	}
	if total.High.Cmp(total.Of) > 0 {
		total.High = total.Of
	}
	if !total.Exact() {
		total.Estimate = m.sampleShare(on)
	}
	return total
}

// Size is the number of all packages.
func (m *Model) Size() *big.Int {
	n := big.NewInt(1)
	for _, ids := range m.ids {
		n.Mul(n, big.NewInt(int64(len(ids))))
	}
	return n
}

// sampleShare estimates the share of packages that satisfy the demands, from packages drawn evenly.
func (m *Model) sampleShare(on []bool) estimate.Estimate {
	const draws = 100_000
	spaces := m.spaces(on)
	r := rand.New(rand.NewPCG(2, 2))
	hits := 0
	c := make([]int, len(m.ids))
	for range draws {
		for i := range c {
			c[i] = r.IntN(len(m.ids[i]))
		}
		u := m.total(c)
		for _, s := range spaces {
			if !s.empty && s.contains(c) && s.holds(c, u) {
				hits++
				break
			}
		}
	}
	return share(hits, draws)
}

// share is a proportion with its 90 % interval (Wilson 1927).
func share(hits, draws int) estimate.Estimate {
	const z = 1.6449
	n, p := float64(draws), float64(hits)/float64(draws)
	mid := (p + z*z/(2*n)) / (1 + z*z/n)
	half := z / (1 + z*z/n) * math.Sqrt(p*(1-p)/n+z*z/(4*n*n))
	e := estimate.Between(max(0, min(p, mid-half)), p, min(1, max(p, mid+half)), estimate.Sampled)
	e.N = draws
	return e
}

// contains reports whether every settlement of the choice is left in the space.
func (s *space) contains(c []int) bool {
next:
	for i, k := range c {
		for _, o := range s.opts[i] {
			if o == k {
				continue next
			}
		}
		return false
	}
	return true
}

// count counts the packages of one space.
func (s *space) count(ctx context.Context) Count {
	c := Count{Low: new(big.Int), High: new(big.Int), Of: s.m.Size()}
	if s.empty {
		return c
	}
	size := big.NewInt(1)
	for _, opts := range s.opts {
		size.Mul(size, big.NewInt(int64(len(opts))))
	}
	c.High.Set(size)
	debts, reliefs, ok := s.debts()
	switch {
	case !ok: // some party cannot be satisfied
		c.High.SetInt64(0)
		return c
	case len(debts) == 0:
		c.Low.Set(size)
		return c
	case size.BitLen() > 190:
		return c
	}
	if fitsAll(debts) {
		if n, ok := newTally(debts, reliefs, math.Inf(1), false).run(ctx); ok {
			c.Low, c.High = n, new(big.Int).Set(n)
			return c
		}
	}
	// Bounds, coarse ones first.
	for _, states := range []float64{tallyStates / 100, tallyStates / 4} {
		steps := math.Pow(states, 1/float64(len(debts)))
		low, ok := newTally(debts, reliefs, steps, false).run(ctx)
		if ok && low.Cmp(c.Low) > 0 {
			c.Low = low
		}
		high, ok := newTally(debts, reliefs, steps, true).run(ctx)
		if ok && high.Cmp(c.High) < 0 {
			c.High = high
		}
	}
	return c
}

// debts puts reservation values and limits into one form: what the worst package owes, and how much of it each
// settlement works off. ok is false where some debt cannot be worked off.
func (s *space) debts() (debts []*big.Int, reliefs [][][]*big.Int, ok bool) {
	n := len(s.opts)
	reliefs = make([][][]*big.Int, n)
	order := s.issueOrder()
	for t, i := range order {
		reliefs[t] = make([][]*big.Int, len(s.opts[i]))
	}
	add := func(debt *big.Int, value func(i, k int) *big.Int) bool {
		rows := make([][]*big.Int, n)
		room := new(big.Int)
		for t, i := range order {
			var least, most *big.Int
			for _, k := range s.opts[i] {
				v := value(i, k)
				rows[t] = append(rows[t], v)
				if least == nil || v.Cmp(least) < 0 {
					least = v
				}
				if most == nil || v.Cmp(most) > 0 {
					most = v
				}
			}
			least = new(big.Int).Set(least)
			room.Add(room, new(big.Int).Sub(most, least))
			debt.Sub(debt, least)
			for k := range rows[t] {
				rows[t][k] = new(big.Int).Sub(rows[t][k], least)
			}
		}
		if debt.Sign() <= 0 {
			return true
		}
		if debt.Cmp(room) > 0 {
			return false
		}
		debts = append(debts, debt)
		for t := range rows {
			for k, v := range rows[t] {
				reliefs[t][k] = append(reliefs[t][k], v)
			}
		}
		return true
	}
	for p, has := range s.has {
		if has && !add(s.lb[p].big(), func(i, k int) *big.Int { return s.m.vals[i][k][p].big() }) {
			return nil, nil, false
		}
	}
	for _, l := range s.limits {
		if !add(big.NewInt(-l.cap), func(i, k int) *big.Int {
			if l.coef[i] == nil {
				return new(big.Int)
			}
			return big.NewInt(-l.coef[i][k])
		}) {
			return nil, nil, false
		}
	}
	return debts, reliefs, true
}

func fitsAll(debts []*big.Int) bool {
	for _, d := range debts {
		if d.BitLen() > 60 {
			return false
		}
	}
	return true
}

// String gives the number as a reader would say it.
func (c Count) String() string {
	if c.Exact() {
		return Number(c.Low)
	}
	return fmt.Sprintf("between %s and %s", Number(c.Low), Number(c.High))
}

// Number writes a count for readers: in groups of three, and long ones in powers of ten.
func Number(n *big.Int) string {
	s := n.String()
	if len(s) <= 12 {
		for at := len(s) - 3; at > 0; at -= 3 {
			s = s[:at] + "," + s[at:]
		}
		return s
	}
	return fmt.Sprintf("%s.%s × 10^%d", s[:1], s[1:3], len(s)-1)
}
