package learn

import (
	"math"

	"parley/syntax/internal/linear"
)

// A perceptron is a linear classifier over hashed features, averaged over its life and over several lives (seeds).
// Averaging over time is Freund and Schapire's (1999), as Collins (2002) uses it for tagging; averaging over seeds
// takes out what the order of the sentences put in.
type perceptron struct {
	index []uint32 // of each feature: its row plus one
	rows  [][]cell
	pasts [][]past // of each cell
	seen  []int32  // how often each row was looked up
	now   int32
}

// A cell is the weight of a feature for a class, in this life.
type cell struct {
	w     int32
	class uint8
}

// A past is what a cell has been.
type past struct {
	last int32   // when sum was brought up to date
	sum  int64   // the weight summed over time in this life
	mean float64 // the sum of the averages of past lives
}

func newPerceptron() *perceptron { return &perceptron{index: make([]uint32, linear.Features)} }

// score adds up the weights of features.
func (p *perceptron) score(features []uint32, scores *[linear.Classes]int32) {
	for _, f := range features {
		if row := p.index[f]; row != 0 {
			p.seen[row-1]++
			for _, c := range p.rows[row-1] {
				scores[c.class&(linear.Classes-1)] += c.w
			}
		}
	}
}

// teach gives the best of n classes plus one, and whether it is the right one. Where another class comes within the margin
// of the right one, in thousandths of the number of features, the weights are corrected; where no class is known to be
// right, which right says by zero, they are not.
func (p *perceptron) teach(features []uint32, right uint8, n, margin int) (said uint8, ok bool) {
	var scores [linear.Classes]int32
	p.score(features, &scores)
	best, rival := 0, -1
	for c := range n {
		if scores[c] > scores[best] {
			best = c
		}
		if c+1 != int(right) && (rival < 0 || scores[c] > scores[rival]) {
			rival = c
		}
	}
	if right == 0 {
		return uint8(best) + 1, true
	}
	p.now++
	if scores[rival]+int32(len(features)*margin/1000) >= scores[right-1] {
		p.update(features, right-1, uint8(rival))
	}
	if scores[rival] >= scores[right-1] {
		return uint8(rival) + 1, false
	}
	return right, true
}

// update moves the weights of features towards one class and away from another.
func (p *perceptron) update(features []uint32, toward, away uint8) {
	for _, f := range features {
		p.add(f, toward, 1)
		p.add(f, away, -1)
	}
}

func (p *perceptron) add(f uint32, class uint8, d int32) {
	if p.index[f] == 0 {
		p.rows, p.pasts, p.seen = append(p.rows, nil), append(p.pasts, nil), append(p.seen, 0)
		p.index[f] = uint32(len(p.rows))
	}
	r := p.index[f] - 1
	for i := range p.rows[r] {
		if c := &p.rows[r][i]; c.class == class {
			x := &p.pasts[r][i]
			x.sum += int64(c.w) * int64(p.now-x.last)
			x.last = p.now
			c.w += d
			return
		}
	}
	p.rows[r], p.pasts[r] = append(p.rows[r], cell{d, class}), append(p.pasts[r], past{last: p.now})
}

// reborn ends a life: its averages are kept, and the weights start from zero.
func (p *perceptron) reborn() {
	for r, row := range p.rows {
		for i := range row {
			c, x := &row[i], &p.pasts[r][i]
			x.sum += int64(c.w) * int64(p.now-x.last)
			x.mean += float64(x.sum) / float64(max(p.now, 1))
			c.w, x.sum, x.last = 0, 0, 0
		}
	}
	p.now = 0
}

// codes gives the weights as codes of eight bits, in ascending order of features: square roots, scaled to the largest.
// Codes below prune are left out, and features that were seen less often than rare.
func (p *perceptron) codes(prune, rare int) (rows linear.Rows) {
	largest := 0.0
	for _, row := range p.pasts {
		for _, x := range row {
			largest = max(largest, math.Abs(x.mean))
		}
	}
	var classes []uint8
	var codes []int8
	for f, r := range p.index {
		if r == 0 || int(p.seen[r-1]) < rare {
			continue
		}
		classes, codes = classes[:0], codes[:0]
		for class := range uint8(linear.Classes) {
			for i, c := range p.rows[r-1] {
				if c.class == class {
					if code := code(p.pasts[r-1][i].mean/largest, prune); code != 0 {
						classes, codes = append(classes, class), append(codes, code)
					}
				}
			}
		}
		if len(classes) > 0 {
			rows.Add(uint32(f), classes, codes)
		}
	}
	return rows
}
