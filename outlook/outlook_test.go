package outlook

import (
	"encoding/json"
	"errors"
	"math"
	"math/rand/v2"
	"testing"

	"parley/edtf"
)

// invented is a section of a made-up process, in which everything is used.
func invented() Section {
	p := 0.2
	return Section{
		AsOf: edtf.Must("2030-01-31"), Now: "war", Talks: true, Notice: "An invented process.",
		Classes: []Weighted{{Class: "all-dyads", Weight: 0.25}, {Class: "third-year", Weight: 0.5}, {Class: "foreign-troops", Weight: 0.25}},
		Factors: map[string]Observation{
			"mediation":        {Level: "under-way", For: []Evidence{{ID: "s1", Date: edtf.Must("2030-01-05")}}, Against: []Evidence{{ID: "s2"}}},
			"territory":        {Level: "yes", For: []Evidence{{ID: "s3"}}},
			"recent-agreement": {Level: "no"},
			"peacekeepers":     {Level: "none"},
			"war-intensity":    {Level: "war"},
			"sanctions":        {Level: "tightened"},
			"great-powers":     {Level: "divided"},
			"traction":         {Level: "discussed"},
			"guarantees":       {Level: "promised"},
			"fought-before":    {Level: "yes"},
		},
		Judgements: []Judgement{
			{"A", "settlement", 12, 0.02, 0.05, 0.1}, {"B", "settlement", 12, 0.01, 0.03, 0.2}, {"A", "frozen", 12, 0.1, 0.2, 0.4},
		},
		Blend: &Blend{Model: 0.7, People: 0.3},
		Questions: []Question{
			{ID: "q1", Ask: "Will a general ceasefire begin by the end of 2030?", Scenario: "frozen", Rule: "…", Source: "…", Close: edtf.Must("2030-12-31"),
				Windows: []edtf.Date{edtf.Must("2030-04-30"), edtf.Must("2030-08-31")}, Market: &p},
			{ID: "q2", Ask: "Will the war go on at the end of 2030?", Scenario: "war", Kind: "at", Rule: "…", Source: "…", Close: edtf.Must("2030-12-31")},
		},
		Balance: &Balance{
			Descriptors: []Descriptor{{"front", []string{"moving", "still"}}, {"talks", []string{"open", "shut"}}},
			Impacts:     []Impact{{From: "front.still", To: "talks.open", Score: 2}, {From: "talks.open", To: "front.still", Score: 1}, {From: "front.moving", To: "talks.shut", Score: 3}},
		},
	}
}

func run(t *testing.T, s Section, o Options) *Outlook {
	t.Helper()
	out, err := Run(s, o)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func (o *Outlook) figure(scenario string, months int) Figure {
	for _, f := range o.Figures {
		if f.Scenario == scenario && f.Horizon == months {
			return f
		}
	}
	return Figure{}
}

func TestFiguresAreInOrder(t *testing.T) {
	out := run(t, invented(), Options{Draws: 500})
	for _, h := range out.Horizons {
		sum := 0.0
		for _, s := range Scenarios {
			f := out.figure(s.ID, h)
			if err := f.Estimate.Check(); err != nil {
				t.Errorf("%s at %d: %v", s.ID, h, err)
			}
			if f.Estimate.Level != 0.9 || f.Estimate.Basis == "" || len(f.Estimate.Sources) == 0 || f.Word == "" {
				t.Errorf("%s at %d: a figure without interval, basis, source or word: %+v", s.ID, h, f)
			}
			if !s.Overlay() {
				sum += f.Estimate.Point
			}
		}
		if math.Abs(sum-1) > 1e-8 {
			t.Errorf("at %d months the exhaustive scenarios sum to %v", h, sum)
		}
	}
	if w := out.Questions[0].Windows; len(w) != 4 || math.Abs(w[0].Point+w[1].Point+w[2].Point+w[3].Point-1) > 1e-8 || math.Abs(w[0].Point+w[1].Point+w[2].Point-out.Questions[0].Estimate.Point) > 1e-8 {
		t.Errorf("windows %v do not split %v", w, out.Questions[0].Estimate.Point)
	}
}

func TestSameSeedSameBytes(t *testing.T) {
	a, _ := json.Marshal(run(t, invented(), Options{Seed: 7, Draws: 400}))
	b, _ := json.Marshal(run(t, invented(), Options{Seed: 7, Draws: 400}))
	c, _ := json.Marshal(run(t, invented(), Options{Seed: 8, Draws: 400}))
	if string(a) != string(b) {
		t.Error("the same seed gives other bytes")
	}
	if string(a) == string(c) {
		t.Error("another seed gives the same bytes")
	}
}

// TestClosedForms compares the forward products with formulas on paper.
func TestClosedForms(t *testing.T) {
	// One way out, chance q a month: reached by t with 1 − (1−q)^t.
	const q = 0.03
	var m matrix
	m[War][War], m[War][Settlement], m[Settlement][Settlement] = 1-q, q, 1
	m.forward(War, 36, func(month int, v *vector) {
		if want := 1 - math.Pow(1-q, float64(month)); math.Abs(v[Settlement]-want) > 1e-12 {
			t.Errorf("month %d: %v, want %v", month, v[Settlement], want)
		}
	})
	// Two states that alternate, chances a and b: in the first after t with b/(a+b) + a/(a+b)·(1−a−b)^t.
	const a, b = 0.1, 0.04
	m = matrix{}
	m[War][War], m[War][Fighting], m[Fighting][War], m[Fighting][Fighting] = 1-a, a, b, 1-b
	m.forward(War, 36, func(month int, v *vector) {
		if want := b/(a+b) + a/(a+b)*math.Pow(1-a-b, float64(month)); math.Abs(v[War]-want) > 1e-12 {
			t.Errorf("month %d: %v, want %v", month, v[War], want)
		}
	})
	// Competing ways out: each has its share of all that leaves.
	m = matrix{}
	m[War][War], m[War][Settlement], m[War][Victory] = 0.9, 0.03, 0.07
	m[Settlement][Settlement], m[Victory][Victory] = 1, 1
	if v := m.after(War, 24); math.Abs(v[Settlement]-0.3*(1-math.Pow(0.9, 24))) > 1e-12 {
		t.Error(v)
	}
	// A shift multiplies the odds against staying.
	s := shifts{toSettlement: math.Log(2)}
	if n := m.shift(&s); math.Abs(n[War][Settlement]/n[War][War]-2*0.03/0.9) > 1e-12 || math.Abs(n[War][Victory]/n[War][War]-0.07/0.9) > 1e-12 {
		t.Error(n[War])
	}
	if got, want := within(0.02, 12), 1-math.Pow(0.98, 12); math.Abs(got-want) > 1e-12 {
		t.Error(got, want)
	}
}

// TestAgainstSimulation walks the chain of a section month by month, path by path, and asks for the same figures.
func TestAgainstSimulation(t *testing.T) {
	r, err := load()
	if err != nil {
		t.Fatal(err)
	}
	section := invented()
	section.Judgements, section.Blend = nil, nil
	m := r.model(section)
	out := run(t, section, Options{Draws: 10})
	const paths = 60_000
	rng := rand.New(rand.NewPCG(1, 2))
	var at12 [States]float64
	byEnd := 0.0
	for range paths {
		c := &m.classes[len(m.classes)-1]
		for x, i := rng.Float64(), 0; i < len(m.classes); i++ {
			if x -= m.classes[i].weight; x < 0 {
				c = &m.classes[i]
				break
			}
		}
		chain, _ := m.shifted(&c.chain, &c.plain, c.on, m.values())
		state, reached := War, false
		for range 12 {
			x := rng.Float64()
			for j, p := range chain[state] {
				if x -= p; x < 0 {
					state = State(j)
					break
				}
			}
			reached = reached || state == Ceasefire || state == Faded
		}
		at12[state]++
		if reached {
			byEnd++
		}
	}
	near := func(what string, simulated, exact float64) {
		if se := math.Sqrt(exact * (1 - exact) / paths); math.Abs(simulated-exact) > 4*se {
			t.Errorf("%s: simulated %.4f, exact %.4f, standard error %.4f", what, simulated, exact, se)
		}
	}
	for _, sc := range Scenarios {
		if !sc.Overlay() {
			sum := 0.0
			for _, s := range sc.States {
				sum += at12[s] / paths
			}
			near(sc.ID, sum, out.figure(sc.ID, 12).Model.Point)
		}
	}
	section.Questions = section.Questions[:1]
	section.Questions[0].Close = addMonths(section.AsOf, 12) // 365 days are 11.99 months of 30.4375 days
	near("first passage", byEnd/paths, run(t, section, Options{Draws: 10}).Questions[0].Estimate.Point)
}

// TestDirichlet compares draws with the moments of the distribution (Gelman et al., Bayesian Data Analysis, appendix A).
func TestDirichlet(t *testing.T) {
	alpha := vector{90, 0, 0, 3.5, 6.5}
	src := rand.NewPCG(3, 4)
	var mean, square float64
	const n = 20_000
	for range n {
		var p vector
		dirichlet(&alpha, src, &p)
		mean += p[3] / n
		square += p[3] * p[3] / n
	}
	const want, variance = 0.035, 0.035 * 0.965 / 101
	if math.Abs(mean-want) > 4*math.Sqrt(variance/n) || math.Abs(square-mean*mean-variance) > 0.1*variance {
		t.Errorf("mean %v, variance %v; want %v, %v", mean, square-mean*mean, want, variance)
	}
}

func TestPoolIsGeometricMeanOfOdds(t *testing.T) {
	// Odds 1/9 and 4/1: the geometric mean is 2/3, a probability of 0.4.
	got := pool([]Judgement{{"A", "settlement", 12, 0.05, 0.1, 0.2}, {"B", "settlement", 12, 0.7, 0.8, 0.9}}, 0)
	if len(got) != 1 || math.Abs(expit(got[0].mean)-0.4) > 1e-12 {
		t.Errorf("%+v", got)
	}
	same := pool([]Judgement{{"A", "settlement", 12, 0.1, 0.2, 0.4}, {"B", "settlement", 12, 0.1, 0.2, 0.4}}, 0)
	one := pool([]Judgement{{"A", "settlement", 12, 0.1, 0.2, 0.4}}, 0)
	if math.Abs(same[0].sd-one[0].sd) > 1e-12 {
		t.Error("people who answer alike made the pool surer")
	}
}

func TestExtremisingIsRefusedEarly(t *testing.T) {
	s := invented()
	s.Blend.Extremise = 1.5
	if _, err := Run(s, Options{Draws: 10, Scored: 49}); !errors.Is(err, ErrExtremise) {
		t.Error(err)
	}
	if _, err := Run(s, Options{Draws: 10, Scored: 50}); err != nil {
		t.Error(err)
	}
}

func TestWeightsAreUsed(t *testing.T) {
	s := invented()
	s.Blend = &Blend{Model: 0, People: 1}
	if got := run(t, s, Options{Draws: 10}).figure("settlement", 12).Estimate.Point; math.Abs(got-expit((logit(0.05)+logit(0.03))/2)) > 1e-8 {
		t.Error("with all weight on people the figure is not theirs:", got)
	}
	s.Blend = &Blend{Model: 1, People: 0}
	out := run(t, s, Options{Draws: 10})
	if f := out.figure("settlement", 12); math.Abs(f.Estimate.Point-f.Model.Point) > 1e-8 {
		t.Error("with all weight on the model the figure is not its:", f.Estimate.Point, f.Model.Point)
	}
}

// TestShapley compares the sum over subsets with the mean over all orders of arrival, and checks that the shares add up.
func TestShapley(t *testing.T) {
	s := invented()
	s.Judgements, s.Blend = nil, nil
	out := run(t, s, Options{Draws: 10})
	r, _ := load()
	e := &engine{r: r, s: s, m: r.model(s), out: out}
	var players []int
	for i := range e.m.levers {
		if !e.m.levers[i].null() {
			players = append(players, i)
		}
	}
	worth := func(on []bool) float64 {
		sum := 0.0
		for i := range e.m.classes {
			c := &e.m.classes[i]
			active := make([]bool, len(on))
			for k := range on {
				active[k] = on[k] && c.on[k]
			}
			sum += c.weight * e.point(c, active, e.m.values(), []int{12})[0][0]
		}
		return sum
	}
	mean, orders := map[string]float64{}, 0.0
	permute(players, func(order []int) {
		on := make([]bool, len(e.m.levers))
		before := worth(on)
		for _, i := range order {
			on[i] = true
			after := worth(on)
			mean[e.m.levers[i].ID] += after - before
			before = after
		}
		orders++
	})
	sum := 0.0
	for _, share := range out.Shares {
		if share.Scenario != "settlement" {
			continue
		}
		sum += share.Points
		if want := mean[share.Factor] / orders; math.Abs(share.Points-want) > 1e-9 {
			t.Errorf("%s: %v, by orders %v", share.Factor, share.Points, want)
		}
	}
	f := out.figure("settlement", 12)
	if math.Abs(sum-(f.Model.Point-f.Base)) > 1e-8 {
		t.Errorf("shares sum to %v, the shift is %v", sum, f.Model.Point-f.Base)
	}
}

func permute(x []int, visit func([]int)) {
	var walk func(int)
	walk = func(k int) {
		if k == len(x) {
			visit(x)
			return
		}
		for i := k; i < len(x); i++ {
			x[k], x[i] = x[i], x[k]
			walk(k + 1)
			x[k], x[i] = x[i], x[k]
		}
	}
	walk(0)
}
