package bargain

import "math"

// A relaxation holds an objective over a space in floating point: the contribution of each settlement to each party's
// scaled gain, and a bound on the objective from any weights of the gains.
type relaxation struct {
	o       *objective
	parties []int         // those that count in the objective or have a bound
	gain    [][][]float64 // issue, position in opts, index in parties
	base    []float64     // by index in parties: what no package at all gains
	size    []float64     // by index in parties: scaled gain = (utility - disagreement) / size
	counts  []bool        // whether the party counts in the objective
	bound   []float64     // the least gain allowed; -Inf: none
	cost    []float64     // sum: weight of a unit of the party's scaled gain
	common  float64       // smallest: what the objective is divided by, to bring gains to about 1
}

// newRelaxation scales every party's gain by its own range, so that all numbers are about 1.
func newRelaxation(s *space, o *objective) *relaxation {
	r := &relaxation{o: o}
	r.take(s)
	r.gain = make([][][]float64, len(s.opts))
	for i, opts := range s.opts {
		r.gain[i] = make([][]float64, len(opts))
		for k := range opts {
			r.gain[i][k] = make([]float64, len(r.parties))
		}
	}
	sizes := make([]float64, len(r.parties))
	for q := range r.parties {
		sizes[q] = r.fill(s, q)
	}
	if o.kind == smallest {
		r.shareScale(sizes)
	}
	for q := range r.parties {
		r.scale(s, q, sizes[q])
	}
	return r
}

// take chooses the parties that count in the objective or have a bound.
func (r *relaxation) take(s *space) {
	o := r.o
	for n := range s.m.unit {
		counts := o.kind == product || o.kind == smallest && o.scale[n] != nil || o.kind == sum && o.weight[n].Sign() != 0
		if counts || s.has[n] {
			r.parties = append(r.parties, n)
			r.counts = append(r.counts, counts)
		}
	}
}

// fill enters what each settlement is worth to the party at q, not yet scaled, and gives the range of its utility; 1 where it has none.
func (r *relaxation) fill(s *space, q int) (size float64) {
	n := r.parties[q]
	unit, _ := s.m.unit[n].Float64()
	for i, opts := range s.opts {
		low, high := math.Inf(1), math.Inf(-1)
		for k, opt := range opts {
			v := s.m.vals[i][opt][n].float() * unit
			r.gain[i][k][q] = v
			low, high = min(low, v), max(high, v)
		}
		size += high - low
	}
	if size == 0 {
		return 1
	}
	return size
}

// shareScale replaces the ranges of the parties that count by the scales of the objective, all divided by one number: the smallest of
// gains can be compared only where all are scaled as the objective says.
func (r *relaxation) shareScale(sizes []float64) {
	scales := make([]float64, len(sizes))
	for q, n := range r.parties {
		if r.counts[q] {
			scales[q], _ = r.o.scale[n].Float64()
			r.common = max(r.common, sizes[q]/scales[q])
		}
	}
	if r.common == 0 {
		r.common = 1
	}
	for q := range sizes {
		if r.counts[q] {
			sizes[q] = scales[q] * r.common
		}
	}
}

// scale divides the gains of the party at q by size, and its base, bound and cost with them.
func (r *relaxation) scale(s *space, q int, size float64) {
	n, o := r.parties[q], r.o
	for i := range r.gain {
		for k := range r.gain[i] {
			r.gain[i][k][q] /= size
		}
	}
	from := 0.0
	if o.from != nil {
		from, _ = o.from[n].Float64()
	}
	r.base = append(r.base, -from/size)
	r.size = append(r.size, size)
	least := math.Inf(-1)
	if s.has[n] {
		unit, _ := s.m.unit[n].Float64()
		least = (s.lb[n].float()*unit - from) / size
	}
	if o.kind == product {
		least = max(least, 0)
	}
	r.bound = append(r.bound, least)
	if o.kind == sum {
		w, _ := o.weight[n].Float64()
		r.cost = append(r.cost, w*size)
	}
}

// of gives the floating-point objective of gains g; a product is given as its logarithm.
func (r *relaxation) of(g []float64) float64 {
	switch r.o.kind {
	case smallest:
		v := math.Inf(1)
		for q, x := range g {
			if r.counts[q] {
				v = min(v, x)
			}
		}
		if math.IsInf(v, 1) {
			return 0
		}
		return v
	case product:
		v := 0.0
		for q, x := range g {
			if r.counts[q] {
				v += math.Log(max(x, 0))
			}
		}
		return v
	}
	v := 0.0
	for q, x := range g {
		v += r.cost[q] * x
	}
	return v
}

// start gives first weights for the bound.
func (r *relaxation) start() []float64 {
	w := make([]float64, len(r.parties))
	n := 0
	for q := range w {
		if r.counts[q] {
			n++
		}
	}
	for q := range w {
		switch {
		case r.o.kind == sum:
			w[q] = 0
		case r.counts[q]:
			w[q] = 1 / float64(n)
		}
	}
	return w
}

// boundOf turns the most that the weighted gains can add up to into a bound on the objective. For a sum, weights are
// the prices of the parties' bounds, on top of the costs.
func (r *relaxation) boundOf(w []float64, most float64) float64 {
	switch r.o.kind {
	case smallest:
		_, total, _ := r.ofCounted(w)
		if total == 0 {
			return 0
		}
		return most / total
	case product:
		n, _, logs := r.ofCounted(w)
		if n == 0 {
			return 0
		}
		if most <= 0 {
			return math.Inf(-1)
		}
		return n*math.Log(most/n) - logs
	}
	b := most
	for q, x := range w {
		if x != 0 {
			b -= x * r.bound[q]
		}
	}
	return b
}

// mostAt is the inverse of boundOf: what the weighted gains must add up to for the bound to be so large.
func (r *relaxation) mostAt(w []float64, bound float64) float64 {
	switch r.o.kind {
	case smallest:
		_, total, _ := r.ofCounted(w)
		if total == 0 {
			return math.Inf(-1)
		}
		return bound * total
	case product:
		n, _, logs := r.ofCounted(w)
		if n == 0 {
			return math.Inf(-1)
		}
		return n * math.Exp((bound+logs)/n)
	}
	for q, x := range w {
		if x != 0 {
			bound += x * r.bound[q]
		}
	}
	return bound
}

// ofCounted gives the number of parties that count, the sum of their weights, and that of the logarithms.
func (r *relaxation) ofCounted(w []float64) (n, total, logs float64) {
	for q, x := range w {
		if r.counts[q] {
			n, total, logs = n+1, total+x, logs+math.Log(x)
		}
	}
	return n, total, logs
}

// step moves the weights against the subgradient at gains g, after Polyak: as far as the gap between bound and target
// suggests, times relax.
func (r *relaxation) step(w, g []float64, bound, target, relax float64) {
	gap := bound - target
	if !(gap > 0) || math.IsInf(gap, 1) {
		gap = 0.1 * (1 + math.Abs(bound))
		if math.IsInf(bound, 0) {
			gap = 1
		}
	}
	switch length := relax * gap; r.o.kind {
	case smallest:
		r.stepOnSimplex(w, g, length)
	case product:
		r.stepInProportion(w, g, length)
	case sum:
		r.stepPrices(w, g, length)
	}
}

// stepOnSimplex moves the weights of the smallest gain: less for those who gain more than the mean.
func (r *relaxation) stepOnSimplex(w, g []float64, length float64) {
	norm, mean, n := 0.0, 0.0, 0.0
	for q, x := range g {
		if r.counts[q] {
			mean += x
			n++
		}
	}
	mean /= max(n, 1)
	for q, x := range g {
		if r.counts[q] {
			norm += (x - mean) * (x - mean)
		}
	}
	if norm == 0 {
		return
	}
	for q, x := range g {
		if r.counts[q] {
			w[q] -= length / norm * (x - mean)
		}
	}
	r.project(w)
}

// stepInProportion multiplies the weights of a product: less for those whose share of the weighted gains is above the even one.
func (r *relaxation) stepInProportion(w, g []float64, length float64) {
	most, n := 0.0, 0.0
	for q, x := range g {
		if r.counts[q] {
			most += w[q] * x
			n++
		}
	}
	if most <= 0 {
		return
	}
	norm := 0.0
	for q, x := range g {
		if r.counts[q] {
			d := n*w[q]*x/most - 1
			norm += d * d
		}
	}
	if norm == 0 {
		return
	}
	total := 0.0
	for q, x := range g {
		if r.counts[q] {
			d := n*w[q]*x/most - 1
			w[q] *= math.Exp(max(-2, min(2, -length/norm*d)))
			total += w[q]
		}
	}
	for q := range w { // only the proportions matter
		w[q] = max(w[q]/total, 1e-12)
	}
}

// stepPrices moves the prices of the parties' bounds: up where the bound is broken.
func (r *relaxation) stepPrices(w, g []float64, length float64) {
	norm := 0.0
	for q, x := range g {
		if !math.IsInf(r.bound[q], -1) {
			d := x - r.bound[q]
			if w[q] > 0 || d < 0 {
				norm += d * d
			}
		}
	}
	if norm == 0 {
		return
	}
	for q, x := range g {
		if !math.IsInf(r.bound[q], -1) {
			w[q] = max(0, w[q]-length/norm*(x-r.bound[q]))
		}
	}
}

// project puts the weights that count back onto the simplex: not negative, adding up to 1.
func (r *relaxation) project(w []float64) {
	var sorted []float64
	for q, x := range w {
		if r.counts[q] {
			sorted = append(sorted, x)
		}
	}
	for i := 1; i < len(sorted); i++ {
		for j := i; j > 0 && sorted[j] > sorted[j-1]; j-- {
			sorted[j], sorted[j-1] = sorted[j-1], sorted[j]
		}
	}
	total, shift := 0.0, 0.0
	for k, x := range sorted {
		total += x
		if t := (total - 1) / float64(k+1); x-t > 0 {
			shift = t
		}
	}
	for q, x := range w {
		if r.counts[q] {
			w[q] = max(0, x-shift)
		}
	}
}

// plain turns a scaled objective back into that of the problem.
func (r *relaxation) plain(v float64) float64 {
	switch r.o.kind {
	case smallest:
		return v * r.common
	case product:
		for q := range r.parties {
			if r.counts[q] {
				v += math.Log(r.size[q])
			}
		}
		return math.Exp(v)
	}
	return v
}
