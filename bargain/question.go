package bargain

import (
	"cmp"
	"maps"
	"math"
	"slices"

	"parley/estimate"
)

// questions ranks what a party could be asked by how much the answer tells about the package that the first rule picks:
// the mutual information of answer and package over the draws, less what chance alone would show (Miller 1955). The
// interval comes from ten parts of the draws.
func (s *sampler) questions(all []drawn) []Question {
	winner := make([]string, len(all))
	for j, d := range all {
		winner[j] = "none"
		if len(d.winners[0]) > 0 {
			winner[j] = slices.Min(d.winners[0])
		}
	}
	doubt := spread(func(from, to int) float64 { return entropy(winner[from:to]) }, len(all))
	var list []Question
	ask := func(q Question, yes func(w []float64) bool) {
		answers := make([]bool, len(all))
		n := 0
		for j, d := range all {
			if answers[j] = yes(d.weights); answers[j] {
				n++
			}
		}
		if n*20 < len(all) || n*20 > 19*len(all) {
			return // the answer is known well enough
		}
		q.Yes, q.Doubt = share(n, len(all)), doubt
		q.Gain = spread(func(from, to int) float64 { return information(answers[from:to], winner[from:to]) }, len(all))
		list = append(list, q)
	}
	fine := 1.0 // weights are asked about in hundredths of their scale
	if p := s.m.Problem; p.Scale != nil {
		scale, _ := p.Scale.Float64()
		fine = 100 / scale
	}
	at := 0
	for _, ps := range s.party {
		ids := ps.belief.issues
		if ps.walk != nil {
			for a := range ids {
				i := at + a
				mean := 0.0
				for _, d := range all {
					mean += d.weights[i] / float64(len(all))
				}
				mean = math.Round(mean*fine) / fine
				ask(Question{Party: ps.q.ID, More: ids[a], Than: mean}, func(w []float64) bool { return w[i] > mean })
				for b := a + 1; b < len(ids); b++ {
					j := at + b
					ask(Question{Party: ps.q.ID, More: ids[a], Less: ids[b]}, func(w []float64) bool { return w[i] >= w[j] })
				}
			}
		}
		at += len(ids)
	}
	slices.SortStableFunc(list, func(a, b Question) int { return cmp.Compare(b.Gain.Point, a.Gain.Point) })
	return list[:min(len(list), 5)]
}

// spread gives a figure over all draws, with a 90 % interval from the same figure over ten parts of them.
func spread(figure func(from, to int) float64, n int) estimate.Estimate {
	point := max(0, figure(0, n))
	const parts = 10
	if n < 20*parts {
		return estimate.Between(0, point, point+1, estimate.Sampled).Warn("fewer than 200 draws: too few for an interval")
	}
	sum, squares := 0.0, 0.0
	for k := range parts {
		x := figure(k*n/parts, (k+1)*n/parts)
		sum += x
		squares += x * x
	}
	mean := sum / parts
	deviation := math.Sqrt(max(0, squares/parts-mean*mean) / (parts - 1))
	half := 1.833 * deviation // Student's t with 9 degrees of freedom
	e := estimate.Between(max(0, point-half), point, point+half, estimate.Sampled)
	e.N = n
	return e
}

// entropy is in bits.
func entropy(xs []string) float64 {
	count := map[string]int{}
	for _, x := range xs {
		count[x]++
	}
	h := 0.0
	for _, k := range slices.Sorted(maps.Keys(count)) {
		p := float64(count[k]) / float64(len(xs))
		h -= p * math.Log2(p)
	}
	return h + float64(len(count)-1)/(2*math.Ln2*float64(len(xs)))
}

// information is what an answer tells about the winner, in bits.
func information(yes []bool, winner []string) float64 {
	var parts [2][]string
	for j, y := range yes {
		if y {
			parts[1] = append(parts[1], winner[j])
		} else {
			parts[0] = append(parts[0], winner[j])
		}
	}
	h := entropy(winner)
	for _, p := range parts {
		if len(p) > 0 {
			h -= float64(len(p)) / float64(len(winner)) * entropy(p)
		}
	}
	return h
}
