package outlook

import (
	"math"
	"slices"
)

// An opinion is what people think of a scenario at a horizon, pooled: normal on the scale of log odds.
type opinion struct {
	scenario int // index in Scenarios
	horizon  int
	mean, sd float64
	people   []string
}

// pool takes the geometric mean of the odds of all who judged the same scenario and horizon: the mean of their log odds,
// for the best figures and for the ends of their intervals alike, so that agreement of people who answer alike makes
// nobody surer. extremise multiplies the pooled log odds.
func pool(judgements []Judgement, extremise float64) []opinion {
	if extremise == 0 {
		extremise = 1
	}
	var pooled []opinion
	for _, h := range horizonsOf(judgements) {
		for i, s := range Scenarios {
			o := opinion{scenario: i, horizon: h}
			width := 0.0
			for _, j := range judgements {
				if j.Scenario == s.ID && j.Horizon == h {
					o.mean += logit(j.Best)
					width += logit(j.High) - logit(j.Low)
					o.people = append(o.people, j.Person)
				}
			}
			if n := float64(len(o.people)); n > 0 {
				o.mean *= extremise / n
				o.sd = width / n / (2 * z90)
				pooled = append(pooled, o)
			}
		}
	}
	return pooled
}

func horizonsOf(judgements []Judgement) []int {
	var hs []int
	for _, j := range judgements {
		hs = append(hs, j.Horizon)
	}
	slices.Sort(hs)
	return slices.Compact(hs)
}

// blend mixes what the model says of the scenarios at a horizon with what people say: a weighted mean of log odds where
// both speak, the model alone elsewhere. The exhaustive scenarios are made to sum to one again: those that nobody judged
// share what the judged ones leave, in the model's proportions; where all are judged, all are scaled. z holds a standard
// normal for each opinion, nil at the point.
func blend(p []float64, opinions []opinion, horizon int, weight float64, z []float64) {
	judged, left, sum := 0.0, 0.0, 0.0
	var spoken [16]bool
	for k, o := range opinions {
		if o.horizon != horizon {
			continue
		}
		x := o.mean
		if z != nil {
			x += o.sd * z[k]
		}
		p[o.scenario] = expit((1-weight)*logit(clip(p[o.scenario])) + weight*x)
		spoken[o.scenario] = true
	}
	for i, s := range Scenarios {
		switch {
		case s.Overlay():
		case spoken[i]:
			judged += p[i]
		default:
			left += p[i]
		}
	}
	sum = judged + left
	if judged == 0 {
		return
	}
	for i, s := range Scenarios {
		switch {
		case s.Overlay():
		case left > 0 && judged < 1:
			if !spoken[i] {
				p[i] *= (1 - judged) / left
			}
		default:
			p[i] /= sum
		}
	}
}

// clip keeps a probability off 0 and 1, where odds have no logarithm.
func clip(p float64) float64 { return math.Max(1e-6, math.Min(1-1e-6, p)) }
