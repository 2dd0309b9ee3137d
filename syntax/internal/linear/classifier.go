package linear

import (
	"cmp"
	"math"
	"slices"
)

// A Classifier tells classes apart by two tables: that of the features that tell most decides alone where it gives the best
// class a lead of Enough over the second. The other features, which are most of them, then need not be looked at.
type Classifier struct {
	Classes    int // their number
	Core, Rest *Sparse
	Enough     int32
	Watch      func(lead int32, changed bool) // when set, is told what the others did where they were looked at
}

// NewClassifier makes a classifier of the weights of all features.
func NewClassifier(classes int, weights Rows, enough int32) *Classifier {
	core, rest := weights.Split(First)
	return &Classifier{Classes: classes, Core: NewSparse(core, 0, CoreBits), Rest: NewSparse(rest, First, Bits), Enough: enough}
}

// Best gives the best class. list appends features, all or those that tell most, which stand first; zero is what class 0
// has before it is scored.
func (c *Classifier) Best(room *scratch, zero int32, list func(f []uint32, all bool) []uint32) uint8 {
	scores := &room.scores
	clear(scores[:c.Classes])
	scores[0] = zero
	features := list(room.features[:0], false)
	c.Core.Score(features, room, scores)
	best, lead := top(scores, c.Classes)
	if first := best; lead < c.Enough {
		core := len(features)
		features = list(features[:0], true)
		c.Rest.Score(features[core:], room, scores)
		best, _ = top(scores, c.Classes)
		if c.Watch != nil {
			c.Watch(lead, best != first)
		}
	}
	room.features = features
	return uint8(best)
}

// top gives the best of n classes and its lead over the second. Most classes are out of the question: it goes over them by
// fours.
func top(scores *[Classes]int32, n int) (best int, lead int32) {
	first, second := int32(math.MinInt32), int32(math.MinInt32)
	for c := 0; c < n; c += 4 {
		four := scores[c&(Classes-4):][:4]
		if max(four[0], four[1], four[2], four[3]) <= second {
			continue
		}
		for i, v := range four[:min(4, n-c)] {
			if v > first {
				best, first, second = c+i, v, first
			} else if v > second {
				second = v
			}
		}
	}
	return best, first - second
}

// Steps is a classifier of the three transitions, of the same kind.
type Steps struct {
	Core, Rest *Packed
	Enough     int32
	Watch      func(lead int32, changed bool)
}

// NewSteps makes a classifier of the weights of all features, in ascending order.
func NewSteps(weights []Weight3, enough int32) *Steps {
	n, _ := slices.BinarySearchFunc(weights, First, func(w Weight3, first uint32) int { return cmp.Compare(w.Feature, first) })
	return &Steps{Core: NewPacked(weights[:n], 0, CoreBits), Rest: NewPacked(weights[n:], First, Bits), Enough: enough}
}

// Best gives the best of the transitions that are legal in the state of s.
func (c *Steps) Best(s *Sentence) Transition {
	room := &s.room
	room.features = StepFeatures(room.features[:0], s, false)
	scores := c.Core.Score(room.features, room)
	best, lead := s.state.Best(&scores)
	if first := best; lead < c.Enough {
		room.features = StepFeatures(room.features[:0], s, true)
		for t, v := range c.Rest.Score(room.features[StepCore:], room) {
			scores[t] += v
		}
		best, _ = s.state.Best(&scores)
		if c.Watch != nil {
			c.Watch(lead, best != first)
		}
	}
	return best
}
