package learn

import (
	"math"

	"parley/syntax/internal/linear"
)

// lanes is a [perceptron] of three classes, laid out for speed: the parser takes its steps by it.
type lanes struct {
	index []uint32 // of each feature: its row plus one
	rows  []lane
	pasts []lanePast // of each row
	now   int32
}

type lane struct {
	w    [3]int32
	last int32 // when the sums were brought up to date
	seen int32 // how often it was looked up
}

type lanePast struct {
	sums [3]int64
	mean [3]float32
}

func newLanes() *lanes { return &lanes{index: make([]uint32, linear.Features)} }

func (p *lanes) score(features []uint32) (s [3]int32) {
	for _, f := range features {
		if r := p.index[f]; r != 0 {
			l := &p.rows[r-1]
			l.seen++
			w := &l.w
			s[0] += w[0]
			s[1] += w[1]
			s[2] += w[2]
		}
	}
	return s
}

func (p *lanes) update(features []uint32, toward, away int) {
	for _, f := range features {
		if p.index[f] == 0 {
			p.rows, p.pasts = append(p.rows, lane{last: p.now}), append(p.pasts, lanePast{})
			p.index[f] = uint32(len(p.rows))
		}
		r := p.index[f] - 1
		p.settle(r)
		p.rows[r].w[toward]++
		p.rows[r].w[away]--
	}
}

// settle brings the sums of row r up to date.
func (p *lanes) settle(r uint32) {
	l := &p.rows[r]
	for i, w := range l.w {
		p.pasts[r].sums[i] += int64(w) * int64(p.now-l.last)
	}
	l.last = p.now
}

// reborn ends a life, as that of a [perceptron].
func (p *lanes) reborn() {
	for r := range p.rows {
		p.settle(uint32(r))
		past := &p.pasts[r]
		for i, sum := range past.sums {
			past.mean[i] += float32(float64(sum) / float64(max(p.now, 1)))
		}
		p.rows[r], past.sums = lane{seen: p.rows[r].seen}, [3]int64{}
	}
	p.now = 0
}

// codes gives the weights, as those of a [perceptron].
func (p *lanes) codes(prune, rare int) []linear.Weight3 {
	largest := float32(0)
	for _, past := range p.pasts {
		for _, x := range past.mean {
			largest = max(largest, x, -x)
		}
	}
	var out []linear.Weight3
	for f, r := range p.index {
		if r == 0 || int(p.rows[r-1].seen) < rare {
			continue
		}
		w := linear.Weight3{Feature: uint32(f)}
		for i, x := range p.pasts[r-1].mean {
			w.Codes[i] = code(float64(x/largest), prune)
		}
		if w.Codes != [3]int8{} {
			out = append(out, w)
		}
	}
	return out
}

// code gives the code of eight bits of a weight between -1 and 1, zero where it is below prune.
func code(x float64, prune int) int8 {
	c := int(math.Round(math.Sqrt(math.Abs(x)) * 127))
	if c < prune {
		return 0
	}
	if x < 0 {
		return int8(-c)
	}
	return int8(c)
}
