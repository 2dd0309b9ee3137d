package outlook

import (
	"cmp"
	"hash/fnv"
	"iter"
	"maps"
	"math"
	"math/rand/v2"
	"slices"
	"strings"

	"gonum.org/v1/gonum/stat/distuv"
)

// A model is a section made ready to be solved: every number that may be drawn, with its mean.
type model struct {
	start, back State // back: where fighting resumes
	classes     []classModel
	judged      []judgedRate
	returns     [States]counts
	overlays    [2]judgedRate
	levers      []lever
	limits      limits
}

// A classModel is the Dirichlet posterior of the two fighting rows of a class.
type classModel struct {
	Class
	weight float64
	why    string
	alpha  [2]vector
	on     []bool // levers that the class does not have in it already
	plain  draw   // the posterior means
	chain  matrix // and their chain, before any factor
}

// counts are the parameters of a Beta posterior: failures and months held.
type counts struct{ yes, no float64 }

func (c counts) mean() float64 { return c.yes / (c.yes + c.no) }

// A judgedRate is a monthly probability by judgement, normal on the scale of log odds.
type judgedRate struct {
	key      string
	from, to State
	mean, sd float64
}

// jeffreys is added to each kind of count: half a case, so that what was never counted is not impossible.
const jeffreys = 0.5

// model builds the chain of a section that has passed [Section.Check].
func (r *reference) model(s Section) model {
	m := model{limits: r.limits(), back: Fighting}
	m.start, _ = ParseState(s.Now)
	if m.start <= Fighting {
		m.back = m.start
	}
	for id, o := range sorted(s.Factors) {
		m.levers = append(m.levers, r.lever(id, o))
	}
	for _, w := range s.Classes {
		c, _ := r.class(w.Class)
		m.classes = append(m.classes, r.classModel(c, w, m.levers))
	}
	for state, n := range r.returns {
		m.returns[state] = counts{float64(n.returns) + jeffreys, float64(n.months-n.returns) + jeffreys}
	}
	for _, key := range r.rateKeys() {
		rate := r.rates[key]
		if own, ok := s.Rates[key]; ok {
			rate = own
		}
		j := judgedRate{key: key, mean: logit(rate.Best), sd: (logit(rate.High) - logit(rate.Low)) / (2 * z90)}
		switch key {
		case "escalation":
			m.overlays[0] = j
		case "political-shift":
			m.overlays[1] = j
		default:
			j.from, j.to = m.arc(key)
			m.judged = append(m.judged, j)
		}
	}
	for i := range m.classes {
		c := &m.classes[i]
		c.plain = m.mean(c)
		c.chain = m.chain(&c.plain)
	}
	return m
}

// arc reads the key of a rate, "from>to"; "return" is to where the case fought last.
func (m *model) arc(key string) (from, to State) {
	a, b, _ := strings.Cut(key, ">")
	from, _ = ParseState(a)
	if b == moveNames[toFighting] {
		return from, m.back
	}
	to, _ = ParseState(b)
	return from, to
}

// sorted walks a map in the order of its keys.
func sorted[V any](m map[string]V) iter.Seq2[string, V] {
	return func(yield func(string, V) bool) {
		for _, k := range slices.Sorted(maps.Keys(m)) {
			if !yield(k, m[k]) {
				return
			}
		}
	}
}

func (r *reference) classModel(c Class, w Weighted, levers []lever) classModel {
	cm := classModel{Class: c, weight: w.Weight, why: w.Why}
	for i, n := range c.Rows {
		ends := n.Settlement + n.Ceasefire + n.Victory + n.Faded + n.Switched
		a := &cm.alpha[i]
		a[Settlement], a[Ceasefire] = float64(n.Settlement)+jeffreys, float64(n.Ceasefire)+jeffreys
		a[Victory], a[Faded] = float64(n.Victory)+jeffreys, float64(n.Faded)+jeffreys
		a[1-i] = float64(n.Switched) + jeffreys
		a[i] = float64(n.Months-ends) + jeffreys
	}
	for _, l := range levers {
		cm.on = append(cm.on, l.Trait == "" || !slices.Contains(c.Fixes, l.Trait))
	}
	return cm
}

// A draw is one set of numbers that the model may be right with.
type draw struct {
	fighting [2]vector
	judged   []float64
	returns  [States]float64
	overlays [2]float64
	beta     [][moves]float64
}

// mean is the draw at the posterior means (judged rates: at their best figures), for a class.
func (m *model) mean(c *classModel) draw {
	d := draw{judged: make([]float64, len(m.judged)), beta: make([][moves]float64, len(m.levers))}
	for i := range c.alpha {
		sum := 0.0
		for _, a := range c.alpha[i] {
			sum += a
		}
		for j, a := range c.alpha[i] {
			d.fighting[i][j] = a / sum
		}
	}
	for i, j := range m.judged {
		d.judged[i] = expit(j.mean)
	}
	for i, j := range m.overlays {
		d.overlays[i] = expit(j.mean)
	}
	for s, c := range m.returns {
		if c.yes > 0 {
			d.returns[s] = c.mean()
		}
	}
	for i := range m.levers {
		for k := range m.levers[i].effects {
			d.beta[i][k] = m.levers[i].effects[k].mean
		}
	}
	return d
}

// A sampler draws from the posterior. Each part has a stream of its own, seeded with the seed and the part's name, so
// that adding a factor leaves the draws of the others as they were.
type sampler struct {
	m       *model
	rows    []*rand.PCG // by class
	rest    *rand.Rand
	restPCG *rand.PCG
	factors []*rand.Rand
	scratch draw
	people  *rand.Rand
}

func stream(seed uint64, name string) *rand.PCG {
	h := fnv.New64a()
	h.Write([]byte(name))
	return rand.NewPCG(seed, h.Sum64())
}

func (m *model) sampler(seed uint64) *sampler {
	s := &sampler{m: m, restPCG: stream(seed, "rates"), people: rand.New(stream(seed, "people"))}
	s.rest = rand.New(s.restPCG)
	for _, c := range m.classes {
		s.rows = append(s.rows, stream(seed, "class "+c.ID))
	}
	for _, l := range m.levers {
		s.factors = append(s.factors, rand.New(stream(seed, "factor "+l.ID)))
	}
	s.scratch = draw{judged: make([]float64, len(m.judged)), beta: make([][moves]float64, len(m.levers))}
	return s
}

// next draws for a class. The draw is overwritten by the next call.
func (s *sampler) next(class int) *draw {
	d, m := &s.scratch, s.m
	for i := range m.classes[class].alpha {
		dirichlet(&m.classes[class].alpha[i], s.rows[class], &d.fighting[i])
	}
	for i, j := range m.judged {
		d.judged[i] = expit(j.mean + j.sd*s.rest.NormFloat64())
	}
	for i, j := range m.overlays {
		d.overlays[i] = expit(j.mean + j.sd*s.rest.NormFloat64())
	}
	for i, c := range m.returns {
		if c.yes > 0 {
			d.returns[i] = distuv.Beta{Alpha: c.yes, Beta: c.no, Src: s.restPCG}.Rand()
		}
	}
	for i := range m.levers {
		for k, e := range m.levers[i].effects {
			if m.levers[i].acts[k] {
				d.beta[i][k] = e.mean + e.sd*s.factors[i].NormFloat64()
			}
		}
	}
	return d
}

// dirichlet draws by normalised gammas.
func dirichlet(alpha *vector, src rand.Source, into *vector) {
	sum := 0.0
	for j, a := range alpha {
		into[j] = 0
		if a > 0 {
			into[j] = distuv.Gamma{Alpha: a, Beta: 1, Src: src}.Rand()
			sum += into[j]
		}
	}
	for j := range into {
		into[j] /= sum
	}
}

// chain puts a draw together. Judged moves are taken first; what is left of a month goes by the counted row.
func (m *model) chain(d *draw) matrix {
	var c matrix
	for i, j := range m.judged {
		c[j.from][j.to] += d.judged[i]
	}
	for i := range c {
		left := 1.0
		for _, p := range c[i] {
			left -= p
		}
		if left < 0 { // judged moves that fill more than the month share it
			for j := range c[i] {
				c[i][j] /= 1 - left
			}
			left = 0
		}
		switch s := State(i); {
		case s <= Fighting:
			for j, p := range d.fighting[i] {
				c[i][j] += left * p
			}
		default:
			c[i][m.back] += left * d.returns[i]
			c[i][i] += left * (1 - d.returns[i])
		}
	}
	return c
}

// shifted gives the chain of a draw with the levers at the given values, and the shifts that made it.
func (m *model) shifted(base *matrix, d *draw, on []bool, values []float64) (matrix, shifts) {
	s := m.limits.sum(m.levers, on, values, d.beta)
	return base.shift(&s), s
}

func (m *model) values() []float64 {
	v := make([]float64, len(m.levers))
	for i, l := range m.levers {
		v[i] = l.value
	}
	return v
}

// quota splits n draws among the classes by weight, largest remainders first; earlier classes win ties.
func (m *model) quota(n int) []int {
	type part struct {
		i    int
		rest float64
	}
	q, parts, left := make([]int, len(m.classes)), []part{}, n
	for i, c := range m.classes {
		exact := c.weight * float64(n)
		q[i] = int(math.Floor(exact + 1e-9))
		left -= q[i]
		parts = append(parts, part{i, exact - float64(q[i])})
	}
	slices.SortStableFunc(parts, func(a, b part) int { return cmp.Compare(b.rest, a.rest) })
	for k := 0; left > 0 && k < len(parts); k, left = k+1, left-1 {
		q[parts[k].i]++
	}
	return q
}
