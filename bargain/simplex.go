package bargain

import (
	"errors"
	"math/big"
)

var (
	errInfeasible = errors.New("no point satisfies all the inequalities")
	errUnbounded  = errors.New("unbounded")
)

// An inequality is Σ coef·x ≤ most.
type inequality struct {
	coef []*big.Rat
	most *big.Rat
}

// maximise solves max c·x subject to the inequalities and x ≥ 0, exactly: a dense two-phase simplex over rationals with
// Bland's rule, which cannot cycle (Bland, Mathematics of Operations Research 2 (1977)). It is meant for the few dozen
// weights of a party, not for large programs.
func maximise(c []*big.Rat, rows []inequality) (x []*big.Rat, value *big.Rat, err error) {
	t := newTableau(c, rows)
	if !t.feasible() {
		return nil, nil, errInfeasible
	}
	if !t.optimise(t.objective) {
		return nil, nil, errUnbounded
	}
	x = make([]*big.Rat, len(c))
	for j := range x {
		x[j] = new(big.Rat)
	}
	for i, b := range t.basis {
		if b < len(c) {
			x[b].Set(t.rows[i][t.n])
		}
	}
	value = new(big.Rat)
	for j := range c {
		value.Add(value, new(big.Rat).Mul(c[j], x[j]))
	}
	return x, value, nil
}

// A tableau holds the rows of a basis: n columns of variables (the given ones, then slacks, then one artificial), and
// the right-hand side as column n.
type tableau struct {
	n, artificial int
	rows          [][]*big.Rat
	basis         []int
	objective     []*big.Rat // by variable, in the original costs
}

func newTableau(c []*big.Rat, rows []inequality) *tableau {
	m, given := len(rows), len(c)
	t := &tableau{n: given + m + 1, artificial: given + m, objective: make([]*big.Rat, given+m+1)}
	for j := range t.objective {
		t.objective[j] = new(big.Rat)
		if j < given {
			t.objective[j].Set(c[j])
		}
	}
	for i, r := range rows {
		row := make([]*big.Rat, t.n+1)
		for j := range row {
			row[j] = new(big.Rat)
			if j < len(r.coef) && j < given && r.coef[j] != nil {
				row[j].Set(r.coef[j])
			}
		}
		row[given+i].SetInt64(1)
		row[t.artificial].SetInt64(-1)
		row[t.n].Set(r.most)
		t.rows = append(t.rows, row)
		t.basis = append(t.basis, given+i)
	}
	return t
}

// feasible drives the one artificial variable to zero and removes it.
func (t *tableau) feasible() bool {
	worst := -1
	for i, r := range t.rows {
		if r[t.n].Sign() < 0 && (worst < 0 || r[t.n].Cmp(t.rows[worst][t.n]) < 0) {
			worst = i
		}
	}
	if worst >= 0 {
		t.pivot(worst, t.artificial)
		cost := make([]*big.Rat, t.n)
		for j := range cost {
			cost[j] = new(big.Rat)
		}
		cost[t.artificial].SetInt64(-1)
		t.optimise(cost)
		for i, b := range t.basis {
			if b != t.artificial {
				continue
			}
			if t.rows[i][t.n].Sign() != 0 {
				return false
			}
			for j := 0; j < t.artificial; j++ {
				if t.rows[i][j].Sign() != 0 {
					t.pivot(i, j)
					break
				}
			}
		}
	}
	for _, r := range t.rows {
		r[t.artificial].SetInt64(0)
	}
	return true
}

// optimise pivots until no variable improves cost; false: unbounded.
func (t *tableau) optimise(cost []*big.Rat) bool {
	reduced, product := new(big.Rat), new(big.Rat)
	for {
		enter := -1
		for j := 0; j < t.n && enter < 0; j++ {
			reduced.Set(cost[j])
			for i, b := range t.basis {
				if cost[b].Sign() != 0 && t.rows[i][j].Sign() != 0 {
					reduced.Sub(reduced, product.Mul(cost[b], t.rows[i][j]))
				}
			}
			if reduced.Sign() > 0 {
				enter = j
			}
		}
		if enter < 0 {
			return true
		}
		leave := -1
		ratio, best := new(big.Rat), new(big.Rat)
		for i, r := range t.rows {
			if r[enter].Sign() <= 0 {
				continue
			}
			ratio.Quo(r[t.n], r[enter])
			if c := ratio.Cmp(best); leave < 0 || c < 0 || c == 0 && t.basis[i] < t.basis[leave] {
				leave = i
				best.Set(ratio)
			}
		}
		if leave < 0 {
			return false
		}
		t.pivot(leave, enter)
	}
}

func (t *tableau) pivot(row, col int) {
	p := new(big.Rat).Inv(t.rows[row][col])
	for _, x := range t.rows[row] {
		if x.Sign() != 0 {
			x.Mul(x, p)
		}
	}
	f, product := new(big.Rat), new(big.Rat)
	for i, r := range t.rows {
		if i == row || r[col].Sign() == 0 {
			continue
		}
		f.Set(r[col])
		for j, x := range r {
			if y := t.rows[row][j]; y.Sign() != 0 {
				x.Sub(x, product.Mul(f, y))
			}
		}
	}
	t.basis[row] = col
}
