package reader

import (
	"slices"

	"parley/statement"
)

// A Scored is a statement with the probabilities that thresholds and calibration are chosen by.
type Scored struct {
	statement.Statement
	Found float32 // that it is a statement at all
	Raw   float32 // that it is one, and right in act and actor, before calibration
}

// Read reads a lesson with the weights given. It is for choosing thresholds; it is not safe for concurrent use.
func (q *Prepared) Read(i int, w *Weights) ([]Scored, error) {
	p := q.pupils[i].page
	q.r.weights = w
	var out []Scored
	for _, f := range p.findings() {
		s := p.statement(&f)
		if err := s.Check(p.text); err != nil {
			return nil, err
		}
		out = append(out, Scored{s, f.found, f.raw})
	}
	slices.SortStableFunc(out, func(a, b Scored) int { return a.Start - b.Start })
	return out, nil
}

// With returns the weights with other thresholds, and with the calibration that pairs of raw score and outcome give.
func (w *Weights) With(found, mix, issue, suppose, undo float32, outcomes []Outcome) *Weights {
	c := *w
	c.settings = settings{found, mix, issue, suppose, undo}
	c.curve = isotonic(outcomes)
	return &c
}

// An Outcome is whether a statement that was scored so turned out right in act and actor.
type Outcome struct {
	Raw   float32
	Right bool
}

// isotonic fits a rising curve by pooling adjacent violators (Ayer et al. 1955), then keeps its corners.
func isotonic(outcomes []Outcome) []point {
	slices.SortStableFunc(outcomes, func(a, b Outcome) int {
		switch {
		case a.Raw < b.Raw:
			return -1
		case a.Raw > b.Raw:
			return 1
		}
		return 0
	})
	type block struct{ x, right, n float64 }
	var blocks []block
	for _, o := range outcomes {
		y := 0.0
		if o.Right {
			y = 1
		}
		blocks = append(blocks, block{float64(o.Raw), y, 1})
		for len(blocks) > 1 {
			a, b := &blocks[len(blocks)-2], blocks[len(blocks)-1]
			if a.right/a.n < b.right/b.n {
				break
			}
			a.x, a.right, a.n = (a.x*a.n+b.x*b.n)/(a.n+b.n), a.right+b.right, a.n+b.n
			blocks = blocks[:len(blocks)-1]
		}
	}
	var curve []point
	for _, b := range blocks {
		if b.n < 8 && len(curve) > 0 && len(blocks) > 12 {
			continue
		}
		curve = append(curve, point{float32(b.x), float32(b.right / b.n)})
	}
	return curve
}

// NewPupil returns a reader without weights, to learn with.
func NewPupil() (*Reader, error) { return New(Options{Weights: &Weights{}}) }
