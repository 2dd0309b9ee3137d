package bargain

import (
	"fmt"
	"maps"
	"math/big"
	"slices"
)

// A belief is what is known about one party's weights: bounds, orders and the sum. All weights are at least 0.
type belief struct {
	issues []string // sorted
	ranges []Range  // known ranges, in the order of issues
	orders [][2]int // the first weighs at least as much as the second
	sum    *big.Rat // nil: the weights need not add up to anything
}

func newBelief(p *Problem, q *Party) *belief {
	b := &belief{issues: slices.Sorted(maps.Keys(q.Issues)), sum: p.Scale}
	at := map[string]int{}
	for n, id := range b.issues {
		at[id] = n
		w := q.Issues[id].Weight
		if !w.Known() {
			w = Range{new(big.Rat), big.NewRat(1, 1)}
			if p.Scale != nil {
				w.High = p.Scale
			}
		}
		b.ranges = append(b.ranges, w)
	}
	for _, o := range q.Orders {
		b.orders = append(b.orders, [2]int{at[o.More], at[o.Less]})
	}
	return b
}

// point reports whether the weights are known exactly.
func (b *belief) point() bool {
	for _, r := range b.ranges {
		if !r.Point() {
			return false
		}
	}
	return true
}

// rows are the inequalities of the weights; all weights are at least 0.
func (b *belief) rows() []inequality {
	n := len(b.issues)
	unit := func(i int, v int64) []*big.Rat {
		c := make([]*big.Rat, n)
		c[i] = big.NewRat(v, 1)
		return c
	}
	var rows []inequality
	for i, r := range b.ranges {
		rows = append(rows, inequality{unit(i, 1), r.High})
		if r.Low.Sign() > 0 {
			rows = append(rows, inequality{unit(i, -1), new(big.Rat).Neg(r.Low)})
		}
	}
	for _, o := range b.orders {
		c := unit(o[0], -1)
		c[o[1]] = big.NewRat(1, 1)
		if o[0] == o[1] {
			continue
		}
		rows = append(rows, inequality{c, new(big.Rat)})
	}
	if b.sum != nil {
		plus, minus := make([]*big.Rat, n), make([]*big.Rat, n)
		for i := range plus {
			plus[i], minus[i] = big.NewRat(1, 1), big.NewRat(-1, 1)
		}
		rows = append(rows, inequality{plus, b.sum}, inequality{minus, new(big.Rat).Neg(b.sum)})
	}
	return rows
}

// extreme maximises c·w over the weights.
func (b *belief) extreme(c []*big.Rat) (w []*big.Rat, value *big.Rat, err error) {
	if len(b.orders) == 0 {
		return b.greedy(c)
	}
	w, value, err = maximise(c, b.rows())
	if err != nil {
		err = fmt.Errorf("weights: %w", err)
	}
	return w, value, err
}

// greedy is extreme where there are no orders: what is left of the sum goes to the weights with the largest c.
func (b *belief) greedy(c []*big.Rat) (w []*big.Rat, value *big.Rat, err error) {
	order := make([]int, len(c))
	left := new(big.Rat)
	if b.sum != nil {
		left.Set(b.sum)
	}
	for i, r := range b.ranges {
		order[i] = i
		low := new(big.Rat).Set(r.Low)
		if low.Sign() < 0 {
			low.SetInt64(0)
		}
		w = append(w, low)
		left.Sub(left, low)
	}
	slices.SortStableFunc(order, func(i, j int) int { return c[j].Cmp(c[i]) })
	value = new(big.Rat)
	for _, i := range order {
		room := new(big.Rat).Sub(b.ranges[i].High, w[i])
		if room.Sign() < 0 || b.sum != nil && left.Sign() < 0 {
			return nil, nil, fmt.Errorf("weights: %w", errInfeasible)
		}
		switch {
		case b.sum == nil && c[i].Sign() > 0:
			w[i].Add(w[i], room)
		case b.sum != nil && room.Cmp(left) > 0:
			room.Set(left)
			fallthrough
		case b.sum != nil:
			w[i].Add(w[i], room)
			left.Sub(left, room)
		}
		value.Add(value, new(big.Rat).Mul(c[i], w[i]))
	}
	if b.sum != nil && left.Sign() != 0 {
		return nil, nil, fmt.Errorf("weights: %w", errInfeasible)
	}
	return w, value, nil
}

// centre is the mean of the extreme points that pushing each weight up and then down in turn leads to: a point in the
// middle of what is allowed, the same on every run.
func (b *belief) centre() ([]*big.Rat, error) {
	n := len(b.issues)
	sum := make([]*big.Rat, n)
	for i := range sum {
		sum[i] = new(big.Rat)
		if b.ranges[i].Point() {
			sum[i].Set(b.ranges[i].Low)
		}
	}
	if b.point() && len(b.orders) == 0 {
		return sum, nil
	}
	for i := range sum {
		sum[i].SetInt64(0)
	}
	points := int64(0)
	for i := range n {
		for _, v := range []int64{1, -1} {
			c := make([]*big.Rat, n)
			for j := range c {
				c[j] = new(big.Rat)
			}
			c[i].SetInt64(v)
			w, _, err := b.extreme(c)
			if err != nil {
				return nil, err
			}
			for j := range w {
				sum[j].Add(sum[j], w[j])
			}
			points++
		}
	}
	for j := range sum {
		sum[j].Quo(sum[j], big.NewRat(points, 1))
	}
	return sum, nil
}
