package bargain

import (
	"context"
	"errors"
	"math"
	"math/big"
	"math/rand/v2"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func between(low, high int64) Range { return Range{big.NewRat(low, 1), big.NewRat(high, 1)} }

func value(v int64) Range { return Exactly(big.NewRat(v, 1)) }

// either is a problem in which one party can have its way on one of two issues, not on both.
func either(weight Range, orders ...Order) *Problem {
	p := &Problem{Scale: big.NewRat(100, 1)}
	pref := map[string]Preference{}
	for _, id := range []string{"a", "b"} {
		p.Issues = append(p.Issues, Issue{ID: id, Options: []Option{{ID: "no"}, {ID: "yes"}}})
		pref[id] = Preference{Weight: between(0, 100), Values: map[string]Range{"yes": value(100)}}
	}
	pref["a"] = Preference{Weight: weight, Values: map[string]Range{"yes": value(100)}}
	p.Parties = []Party{{ID: "p", Issues: pref, Orders: orders}}
	p.Constraints = []Constraint{{Forbid: Pattern{{"a", []string{"yes"}}, {"b", []string{"yes"}}}}}
	return p
}

// TestSample compares acceptabilities with shares that follow by hand: the weight of a is even on its range, and the
// party takes a where that is above 50.
func TestSample(t *testing.T) {
	for name, c := range map[string]struct {
		p    *Problem
		want float64
	}{
		"nothing known": {either(between(0, 100)), 0.5},
		"a range":       {either(between(40, 80)), 0.75},
		"an order":      {either(between(0, 100), Order{"a", "b"}), 1},
		"both":          {either(between(20, 100), Order{"b", "a"}), 0},
	} {
		t.Run(name, func(t *testing.T) {
			m, err := Compile(c.p)
			if err != nil {
				t.Fatal(err)
			}
			s, err := m.Sample(context.Background(), SampleOptions{Draws: 4000, Watch: []Package{{"a": "yes", "b": "no"}}})
			if err != nil {
				t.Fatal(err)
			}
			got := 0.0
			for _, a := range s.Accept[Nash] {
				if a.Package["a"] == "yes" {
					got = a.Share.Point
				}
			}
			if math.Abs(got-c.want) > 0.03 {
				t.Errorf("acceptability %v, want %v", got, c.want)
			}
			if e := s.Watched[0].Efficient; math.Abs(e.Point-c.want) > 0.03 {
				t.Errorf("efficient in %v, want %v", e.Point, c.want)
			}
			again, _ := m.Sample(context.Background(), SampleOptions{Draws: 4000, Workers: 1, Watch: []Package{{"a": "yes", "b": "no"}}})
			if d := cmp.Diff(s, again); d != "" {
				t.Errorf("one worker and two differ\n%s", d)
			}
			if c.want > 0 && c.want < 1 {
				if len(s.Questions) == 0 || s.Questions[0].Gain.Point < 0.8*s.Questions[0].Doubt.Point && s.Questions[0].Less != "" {
					t.Errorf("questions: %+v", s.Questions)
				}
			}
		})
	}
}

// TestWalk: three weights that add up to 1 and nothing more are even on a triangle, of which a quarter has w0 > 1/2,
// a half w0 > w1, and the mean is 1/3.
func TestWalk(t *testing.T) {
	b := &belief{issues: []string{"a", "b", "c"}, sum: big.NewRat(1, 1)}
	for range 3 {
		b.ranges = append(b.ranges, Range{new(big.Rat), big.NewRat(1, 1)})
	}
	w := newWalk(b)
	r := rand.New(rand.NewPCG(1, 2))
	x := []float64{1. / 3, 1. / 3, 1. / 3}
	const n = 40_000
	large, more, mean := 0.0, 0.0, 0.0
	for range n {
		for range 6 {
			w.step(r, x)
		}
		if math.Abs(x[0]+x[1]+x[2]-1) > 1e-9 || min(x[0], x[1], x[2]) < -1e-12 {
			t.Fatal(x)
		}
		if x[0] > 0.5 {
			large++
		}
		if x[0] > x[1] {
			more++
		}
		mean += x[0]
	}
	for name, c := range map[string][2]float64{"w0 > 1/2": {large / n, 0.25}, "w0 > w1": {more / n, 0.5}, "mean": {mean / n, 1. / 3}} {
		if math.Abs(c[0]-c[1]) > 0.015 {
			t.Errorf("%s: %v, want %v", name, c[0], c[1])
		}
	}
}

// TestCompare asks that what a linear program proves holds for every draw, and that its bounds are reached at an
// extreme point that the belief allows.
func TestCompare(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := drawing{parties: 1, issues: 3, options: 3, phases: true}.problem(t)
		q := &p.Parties[0]
		for id, pref := range q.Issues {
			low := rapid.Int64Range(0, 2).Draw(t, "low")
			pref.Weight = between(low, low+rapid.Int64Range(0, 8).Draw(t, "span"))
			for o, v := range pref.Values {
				pref.Values[o] = Range{v.Low, new(big.Rat).Add(v.Low, big.NewRat(rapid.Int64Range(0, 2).Draw(t, "wide"), 1))}
			}
			q.Issues[id] = pref
		}
		if len(p.Issues) > 1 && rapid.Bool().Draw(t, "order") {
			q.Orders = []Order{{p.Issues[0].ID, p.Issues[1].ID}}
		}
		m, err := Compile(p)
		if errors.Is(err, ErrProblem) { // ranges that cannot add up to the whole, or against the order, are drawn as well
			t.Skip(err)
		}
		if err != nil {
			t.Fatal(err)
		}
		b := newBrute(p)
		x, y := b.all[rapid.IntRange(0, len(b.all)-1).Draw(t, "x")], b.all[rapid.IntRange(0, len(b.all)-1).Draw(t, "y")]
		c, err := m.Compare(q.ID, x, y)
		if err != nil {
			t.Fatal(err)
		}
		if c.Low.Cmp(c.High) > 0 {
			t.Fatalf("low %v above high %v", c.Low, c.High)
		}
		low, _ := c.Low.Float64()
		high, _ := c.High.Float64()
		s := &sampler{m: m}
		if err := s.prepare(); err != nil {
			t.Fatal(err)
		}
		r := rand.New(rand.NewPCG(1, 1))
		w := append([]float64(nil), s.party[0].centre...)
		cx, _ := m.choice(x)
		cy, _ := m.choice(y)
		for range 30 {
			if s.party[0].walk != nil {
				s.party[0].walk.step(r, w)
			}
			d := *m
			d.vals = make([][][]wide, len(m.vals))
			for i := range d.vals {
				d.vals[i] = make([][]wide, len(m.vals[i]))
				for k := range d.vals[i] {
					d.vals[i][k] = make([]wide, 1)
				}
			}
			d.unit, d.res = append([]*big.Rat(nil), m.unit...), append([]wide(nil), m.res...)
			s.redraw(&d, 0, w, r)
			diff, _ := new(big.Rat).Sub(d.rat(0, d.total(cx)[0]), d.rat(0, d.total(cy)[0])).Float64()
			if diff < low-1e-4 || diff > high+1e-4 {
				t.Fatalf("a draw gives %v, outside %v to %v", diff, low, high)
			}
		}
	})
}

// TestSimplex compares the linear program with all vertices of small ones.
func TestSimplex(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		number := func(low, high int64, name string) *big.Rat {
			return big.NewRat(rapid.Int64Range(low, high).Draw(t, name), 1)
		}
		rows := []inequality{{[]*big.Rat{big.NewRat(1, 1), big.NewRat(0, 1)}, big.NewRat(9, 1)}, {[]*big.Rat{big.NewRat(0, 1), big.NewRat(1, 1)}, big.NewRat(9, 1)}}
		for range rapid.IntRange(0, 4).Draw(t, "rows") {
			rows = append(rows, inequality{[]*big.Rat{number(-3, 3, "a"), number(-3, 3, "b")}, number(-6, 9, "most")})
		}
		c := []*big.Rat{number(-3, 3, "c0"), number(-3, 3, "c1")}
		// All crossings of two lines, the axes among them.
		lines := append([]inequality{{[]*big.Rat{big.NewRat(-1, 1), new(big.Rat)}, new(big.Rat)}, {[]*big.Rat{new(big.Rat), big.NewRat(-1, 1)}, new(big.Rat)}}, rows...)
		mul := func(a, b *big.Rat) *big.Rat { return new(big.Rat).Mul(a, b) }
		var want *big.Rat
		for i := range lines {
			for j := range i {
				a, b := lines[i], lines[j]
				det := new(big.Rat).Sub(mul(a.coef[0], b.coef[1]), mul(a.coef[1], b.coef[0]))
				if det.Sign() == 0 {
					continue
				}
				x := new(big.Rat).Sub(mul(a.most, b.coef[1]), mul(a.coef[1], b.most))
				y := new(big.Rat).Sub(mul(a.coef[0], b.most), mul(a.most, b.coef[0]))
				x.Quo(x, det)
				y.Quo(y, det)
				inside := true
				for _, l := range lines {
					if v := new(big.Rat).Add(mul(l.coef[0], x), mul(l.coef[1], y)); v.Cmp(l.most) > 0 {
						inside = false
					}
				}
				if v := new(big.Rat).Add(mul(c[0], x), mul(c[1], y)); inside && (want == nil || v.Cmp(want) > 0) {
					want = v
				}
			}
		}
		_, got, err := maximise(c, rows)
		if (err != nil) != (want == nil) || want != nil && got.Cmp(want) != 0 {
			t.Fatalf("%v (%v), all vertices give %v", got, err, want)
		}
	})
}

// TestGreedy compares the short way to an extreme point with the linear program.
func TestGreedy(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b := &belief{}
		var c []*big.Rat
		for range rapid.IntRange(1, 5).Draw(t, "n") {
			low := rapid.Int64Range(0, 4).Draw(t, "low")
			b.issues = append(b.issues, "i")
			b.ranges = append(b.ranges, between(low, low+rapid.Int64Range(0, 5).Draw(t, "span")))
			c = append(c, big.NewRat(rapid.Int64Range(-3, 3).Draw(t, "c"), 1))
		}
		if rapid.Bool().Draw(t, "has sum") {
			b.sum = big.NewRat(rapid.Int64Range(0, 25).Draw(t, "sum"), 1)
		}
		_, got, err := b.extreme(c)
		_, want, err2 := maximise(c, b.rows())
		if (err == nil) != (err2 == nil) || err == nil && got.Cmp(want) != 0 {
			t.Fatalf("%v (%v), want %v (%v)", got, err, want, err2)
		}
	})
}

// TestSampleStops: a deadline ends the sampling with what was drawn.
func TestSampleStops(t *testing.T) {
	m, err := Compile(either(between(0, 100)))
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithTimeout(context.Background(), 30*time.Millisecond)
	defer stop()
	s, err := m.Sample(ctx, SampleOptions{Draws: 10_000_000})
	if err != nil || !s.Partial || s.Draws >= 10_000_000 {
		t.Errorf("%v, partial %v, %d draws", err, s.Partial, s.Draws)
	}
}
