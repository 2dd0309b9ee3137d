package learn

import (
	"math"
	"sort"

	"parley/syntax/internal/model"
)

// A perceptron is a linear classifier over hashed features, averaged over its life and over several lives (seeds).
// Averaging over time is Freund and Schapire's (1999), as Collins (2002) uses it for tagging; averaging over seeds
// takes out what the order of the sentences put in.
type perceptron struct {
	index []uint32 // of each feature: its row plus one
	rows  [][]cell
	now   int32
}

// A cell is the weight of a feature for a class.
type cell struct {
	class uint8
	last  int32   // when sum was brought up to date
	w     int32   // the weight in this life
	sum   int64   // w summed over time in this life
	mean  float64 // the sum of the averages of past lives
}

func newPerceptron() *perceptron { return &perceptron{index: make([]uint32, 1<<model.Bits)} }

// score adds up the weights of features.
func (p *perceptron) score(features []uint32, scores *[model.Classes]int32) {
	for _, f := range features {
		if row := p.index[f]; row != 0 {
			for i := range p.rows[row-1] {
				c := &p.rows[row-1][i]
				scores[c.class] += c.w
			}
		}
	}
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
		p.rows = append(p.rows, nil)
		p.index[f] = uint32(len(p.rows))
	}
	row := &p.rows[p.index[f]-1]
	for i := range *row {
		if c := &(*row)[i]; c.class == class {
			c.sum += int64(c.w) * int64(p.now-c.last)
			c.last = p.now
			c.w += d
			return
		}
	}
	*row = append(*row, cell{class: class, last: p.now, w: d})
}

// reborn ends a life: its averages are kept, and the weights start from zero.
func (p *perceptron) reborn() {
	for _, row := range p.rows {
		for i := range row {
			c := &row[i]
			c.sum += int64(c.w) * int64(p.now-c.last)
			c.mean += float64(c.sum) / float64(max(p.now, 1))
			c.w, c.sum, c.last = 0, 0, 0
		}
	}
	p.now = 0
}

// codes gives the weights as codes of eight bits, in ascending order of features: square roots, scaled to the largest.
// Codes below prune are left out.
func (p *perceptron) codes(prune int) []model.WeightN {
	largest := 0.0
	for _, row := range p.rows {
		for _, c := range row {
			largest = max(largest, math.Abs(c.mean))
		}
	}
	var out []model.WeightN
	for f, r := range p.index {
		if r == 0 {
			continue
		}
		w := model.WeightN{Feature: uint32(f)}
		row := p.rows[r-1]
		sort.Slice(row, func(i, j int) bool { return row[i].class < row[j].class })
		for _, c := range row {
			code := int(math.Round(math.Sqrt(math.Abs(c.mean)/largest) * 127))
			if code < prune || code == 0 {
				continue
			}
			if c.mean < 0 {
				code = -code
			}
			w.Classes = append(w.Classes, c.class)
			w.Codes = append(w.Codes, int8(code))
		}
		if len(w.Classes) > 0 {
			out = append(out, w)
		}
	}
	return out
}

// codes3 gives the same for three classes.
func (p *perceptron) codes3(prune int) []model.Weight3 {
	var out []model.Weight3
	for _, w := range p.codes(prune) {
		x := model.Weight3{Feature: w.Feature}
		for i, class := range w.Classes {
			x.Codes[class] = w.Codes[i]
		}
		out = append(out, x)
	}
	return out
}
