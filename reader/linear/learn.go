package linear

import (
	"math"
	"math/rand/v2"
	"runtime"
	"sync"
)

// An Example is a thing whose class is known.
type Example struct {
	Features []uint32
	Class    int     // for [LearnTable]
	Classes  uint64  // for [LearnLabels]: one bit a label
	Weight   float32 // zero counts as one
}

// A Choice is one right thing, or several, among others.
type Choice struct {
	Options [][]uint32
	Right   []bool
	Weight  float32 // zero counts as one
}

// Settings of a learner. The zero value of a field takes the default in parentheses.
type Settings struct {
	Bits   uint    // places are 1<<Bits (18)
	Epochs int     // (12)
	Rate   float64 // AdaGrad's step (0.1)
	L2     float64 // pull towards zero, a step and feature (1e-5)
	// Drop is the share of an example's features that are left out, others each time, so that none is relied on alone
	// (Wager, Wang and Liang 2013: for such models dropout is an adaptive pull towards zero). The weights are scaled back.
	Drop float64
	// Rare leaves out features that fewer examples have.
	Rare int
	// Runs is how often the same is learnt in other orders; the weights are the mean (1). Rare classes are steadier so.
	Runs int
	Seed uint64
}

func (s Settings) withDefaults() Settings {
	if s.Bits == 0 {
		s.Bits = 18
	}
	if s.Epochs == 0 {
		s.Epochs = 12
	}
	if s.Rate == 0 {
		s.Rate = 0.1
	}
	if s.L2 == 0 {
		s.L2 = 1e-5
	}
	return s
}

// dense are weights while they are learnt, with AdaGrad's sums of squared gradients (Duchi, Hazan and Singer 2011).
type dense struct {
	classes int
	mask    uint32
	w, g    []float32
	rate    float32
	l2      float32
}

func newDense(classes int, s Settings) *dense {
	n := classes << s.Bits
	return &dense{classes: classes, mask: 1<<s.Bits - 1, w: make([]float32, n), g: make([]float32, n), rate: float32(s.Rate), l2: float32(s.L2)}
}

func (d *dense) scores(features []uint32, out []float32) {
	clear(out)
	for _, f := range features {
		at := int(f&d.mask) * d.classes
		for c, w := range d.w[at : at+d.classes] {
			out[c] += w
		}
	}
}

// idle is the size of a gradient that is not followed: most classes of most examples are settled.
const idle = 1e-3

// step moves the weights of the features against the gradient of the loss by the scores.
func (d *dense) step(features []uint32, gradient []float32) {
	for _, f := range features {
		at := int(f&d.mask) * d.classes
		w, g := d.w[at:at+d.classes], d.g[at:at+d.classes]
		for c, dc := range gradient {
			if dc < idle && dc > -idle {
				continue
			}
			x := dc + d.l2*w[c]
			g[c] += x * x
			w[c] -= d.rate * x / float32(math.Sqrt(float64(g[c])+1e-6))
		}
	}
}

// average keeps the mean of the weights over the later epochs, which is steadier than the last ones.
type average struct {
	sum []float32
	n   float32
}

func (a *average) add(w []float32) {
	if a.sum == nil {
		a.sum = make([]float32, len(w))
	}
	for i, x := range w {
		a.sum[i] += x
	}
	a.n++
}

func (a *average) mean() []float32 {
	for i := range a.sum {
		a.sum[i] /= a.n
	}
	return a.sum
}

func shuffled(n int, seed, epoch uint64) []int {
	return rand.New(rand.NewPCG(seed, 0x9e3779b97f4a7c15^epoch)).Perm(n)
}

// LearnTable learns multinomial logistic regression by AdaGrad. The same examples and settings give the same model.
func LearnTable(examples []Example, classes int, s Settings) *Table {
	return learn(examples, classes, s, func(e *Example, scores []float32) {
		Softmax(scores)
		scores[e.Class]--
	})
}

// LearnLabels learns one logistic regression a label, side by side.
func LearnLabels(examples []Example, labels int, s Settings) *Table {
	return learn(examples, labels, s, func(e *Example, scores []float32) {
		for c := range scores {
			scores[c] = Sigmoid(scores[c])
			if e.Classes>>c&1 == 1 {
				scores[c]--
			}
		}
	})
}

func learn(examples []Example, classes int, s Settings, loss func(*Example, []float32)) *Table {
	s = s.withDefaults()
	common := often(s, func(yield func([]uint32)) {
		for i := range examples {
			yield(examples[i].Features)
		}
	})
	w := s.repeated(func(mean *average, s Settings) { learnOnce(mean, examples, classes, s, common, loss) })
	for i := range w {
		w[i] *= float32(1 - s.Drop)
	}
	return quantise(classes, s.Bits, w)
}

// repeated gives the mean of what is learnt in each of the runs, which go on side by side.
func (s Settings) repeated(once func(*average, Settings)) []float32 {
	means := make([]average, max(s.Runs, 1))
	var work sync.WaitGroup
	room := make(chan struct{}, runtime.GOMAXPROCS(0))
	for i := range means {
		run := s
		run.Seed += uint64(i) * 1000
		work.Go(func() {
			room <- struct{}{}
			once(&means[i], run)
			<-room
		})
	}
	work.Wait()
	all := &means[0]
	for _, m := range means[1:] {
		for i, x := range m.sum {
			all.sum[i] += x
		}
		all.n += m.n
	}
	return all.mean()
}

// learnOnce goes through the examples epoch by epoch and adds the later weights to the mean.
func learnOnce(mean *average, examples []Example, classes int, s Settings, common []bool, loss func(*Example, []float32)) {
	d := newDense(classes, s)
	scores := make([]float32, classes)
	var features []uint32
	chance := rand.New(rand.NewPCG(s.Seed, 77))
	for epoch := range s.Epochs {
		for _, i := range shuffled(len(examples), s.Seed, uint64(epoch)) {
			e := &examples[i]
			features = features[:0]
			for _, f := range e.Features {
				if (common == nil || common[f&d.mask]) && (s.Drop == 0 || chance.Float64() >= s.Drop) {
					features = append(features, f)
				}
			}
			d.scores(features, scores)
			loss(e, scores)
			if e.Weight != 0 {
				for c := range scores {
					scores[c] *= e.Weight
				}
			}
			d.step(features, scores)
		}
		if epoch >= s.Epochs/2 {
			mean.add(d.w)
		}
	}
}

// often marks the places whose features at least s.Rare things have; nil where all do.
func often(s Settings, each func(yield func([]uint32))) []bool {
	if s.Rare < 2 {
		return nil
	}
	count := make([]uint16, 1<<s.Bits)
	mask := uint32(1)<<s.Bits - 1
	each(func(features []uint32) {
		for _, f := range features {
			if count[f&mask] < 1<<15 {
				count[f&mask]++
			}
		}
	})
	common := make([]bool, len(count))
	for i, n := range count {
		common[i] = int(n) >= s.Rare
	}
	return common
}

// LearnRanker learns a conditional logit: the probability of the right options among all of a choice is made large.
// Choices without a right option are left out. The result is a table of one class.
func LearnRanker(choices []Choice, s Settings) *Table {
	s = s.withDefaults()
	w := s.repeated(func(mean *average, s Settings) { rankOnce(mean, choices, s) })
	for i := range w {
		w[i] *= float32(1 - s.Drop)
	}
	return quantise(1, s.Bits, w)
}

// rankOnce goes through the choices epoch by epoch and adds the later weights to the mean.
func rankOnce(mean *average, choices []Choice, s Settings) {
	d := newDense(1, s)
	var p, q []float32
	var kept []uint32
	var ends []int
	drop := uint32(s.Drop * 65536)
	chance := rand.New(rand.NewPCG(s.Seed, 78))
	for epoch := range s.Epochs {
		for _, i := range shuffled(len(choices), s.Seed, uint64(epoch)) {
			c := &choices[i]
			p = p[:0]
			salt := chance.Uint32()
			kept, ends = kept[:0], ends[:0]
			for _, o := range c.Options {
				var x float32
				for _, f := range o {
					if drop == 0 || (f^salt)*2654435761>>16 >= drop { // a feature is left out of all options or of none
						kept = append(kept, f)
						x += d.w[f&d.mask]
					}
				}
				ends = append(ends, len(kept))
				p = append(p, x)
			}
			Softmax(p)
			var right float32
			for j, ok := range c.Right {
				if ok {
					right += p[j]
				}
			}
			if right == 0 {
				continue
			}
			q = q[:0]
			for j, ok := range c.Right {
				g := p[j]
				if ok {
					g -= p[j] / right
				}
				if c.Weight != 0 {
					g *= c.Weight
				}
				q = append(q, g)
			}
			from := 0
			for j := range c.Options {
				if g := q[j]; g > 1e-3 || g < -1e-3 {
					d.step(kept[from:ends[j]], q[j:j+1])
				}
				from = ends[j]
			}
		}
		if epoch >= s.Epochs/2 {
			mean.add(d.w)
		}
	}
}
