package graphmodel

import (
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// walk checks a path step by step.
func walk(t *rapid.T, m *Model, d *direct, from int, path []Step, improving bool) int {
	last := -1
	for _, s := range path {
		if s.Party == last || !d.can(s.Party, from, s.To) || improving && !d.better(s.Party, s.To, from) {
			t.Fatalf("step of %d from %v to %v after a step of %d is not allowed", s.Party, m.On(from), m.On(s.To), last)
		}
		last, from = s.Party, s.To
	}
	return from
}

func TestExplain(t *testing.T) {
	defs := []Definition{Nash, GMR, SMR, SEQ, SSEQ, StrongGMR, StrongSMR, StrongSEQ, StrongSSEQ, SEQSim, SMRSim}
	rapid.Check(t, func(t *rapid.T) {
		spec := specs().Draw(t, "spec")
		m, d := compile(t, spec), newDirect(spec)
		a := analyse(t, m, defs...)
		s := rapid.IntRange(0, m.Len()-1).Draw(t, "state")
		for _, def := range defs {
			reasons, err := a.Explain(def, s)
			if err != nil {
				t.Fatal(err)
			}
			for p, r := range reasons {
				if r.Stable != a.Stable(def, p, s) {
					t.Fatalf("%s, state %v, party %d: explained as %v", def, m.On(s), p, r.Stable)
				}
				for _, i := range r.Improvements {
					walk(t, m, d, s, []Step{{p, i.To}}, true)
					if i.Sanction != nil {
						if end := walk(t, m, d, i.To, i.Sanction, kinds[def].improving); d.better(p, end, s) {
							t.Fatalf("%s: the sanction ends in a better state", def)
						}
					}
					if i.Collision != nil && d.better(p, i.CollisionAt, s) {
						t.Fatalf("%s: the collision ends in a better state", def)
					}
				}
			}
		}
	})
}

// TestJourney holds the paths against a search by length that remembers nothing but the layer.
func TestJourney(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		spec := specs().Draw(t, "spec")
		m, d := compile(t, spec), newDirect(spec)
		from, to := rapid.IntRange(0, m.Len()-1).Draw(t, "from"), rapid.IntRange(0, m.Len()-1).Draw(t, "to")
		j := m.Journey(from, to)
		legal, improving := m.Ways(from)
		for _, c := range []struct {
			path []Step
			up   bool
			ways []int
		}{{j.Legal, false, legal}, {j.Improving, true, improving}} {
			want := -1
			type node struct{ s, last int }
			layer := map[node]bool{{from, -1}: true}
			for length := 0; length < 60 && want < 0; length++ {
				next := map[node]bool{}
				for n := range layer {
					if n.s == to {
						want = length
					}
					for p := range d.parties {
						for _, x := range d.moves(p, n.s) {
							if p != n.last && (!c.up || d.better(p, x, n.s)) {
								next[node{x, p}] = true
							}
						}
					}
				}
				layer = next
			}
			got := len(c.path)
			if c.path == nil && from != to {
				got = -1
			}
			if got != want || c.ways[to] != want {
				t.Fatalf("improving %v: %d steps and %d by Ways, the shortest has %d", c.up, got, c.ways[to], want)
			}
			if c.path != nil && walk(t, m, d, from, c.path, c.up) != to {
				t.Fatal("the path ends elsewhere")
			}
		}
		// The forks: each improvement along the way of somebody who has not just moved.
		type node struct{ s, last int }
		var leads func(n node, seen map[node]bool) bool // improvements lead from there to the goal
		leads = func(n node, seen map[node]bool) bool {
			seen[n] = true
			for p := range d.parties {
				for _, x := range d.moves(p, n.s) {
					if next := (node{x, p}); p != n.last && d.better(p, x, n.s) && (x == to || !seen[next] && leads(next, seen)) {
						return true
					}
				}
			}
			return false
		}
		want, at := map[Fork]bool{}, node{from, -1}
		for _, step := range j.Improving {
			for p := range d.parties {
				for _, x := range d.moves(p, at.s) {
					if p != at.last && x != to && (Step{p, x}) != step && d.better(p, x, at.s) {
						want[Fork{at.s, Step{p, x}, leads(node{x, p}, map[node]bool{})}] = true
					}
				}
			}
			at = node{step.To, step.Party}
		}
		if len(j.Forks) != len(want) {
			t.Fatalf("%d forks, %d by hand", len(j.Forks), len(want))
		}
		for _, f := range j.Forks {
			if !want[f] {
				t.Fatalf("%+v is no fork", f)
			}
		}
	})
}

func TestFix(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		spec := specs().Draw(t, "spec")
		m := compile(t, spec)
		option, on := rapid.SampledFrom(spec.Options).Draw(t, "option").ID, rapid.Bool().Draw(t, "on")
		sub, err := m.Fix(option, on)
		if err != nil { // right where no state is left, and only there
			for s := range m.Len() {
				if slices.Contains(m.On(s), option) == on {
					t.Fatalf("%v, although %s is left", err, m.Label(s))
				}
			}
			return
		}
		// The same by hand: the states are listed and the ranking loses the others.
		by := spec
		by.States, by.Preferences, by.Infeasible = nil, nil, nil
		for s := range m.Len() {
			if slices.Contains(m.On(s), option) == on {
				by.States = append(by.States, State{ID: m.Label(s), On: m.On(s)})
			}
		}
		for _, pref := range spec.Preferences {
			p := Preference{Party: pref.Party}
			greatly := false
			for _, r := range pref.Ranking {
				left := Rank{}
				for _, s := range r.States {
					if slices.Contains(s, option) == on {
						left.States = append(left.States, s)
					}
				}
				if len(left.States) == 0 {
					greatly = greatly || r.Greatly
					continue
				}
				if n := len(p.Ranking); greatly && n > 0 {
					p.Ranking[n-1].Greatly = true
				}
				greatly = r.Greatly
				p.Ranking = append(p.Ranking, left)
			}
			by.Preferences = append(by.Preferences, p)
		}
		want := compile(t, by)
		a, b := analyse(t, sub, slices.Concat(Ordinal, Simultaneous, Coalitional)...), analyse(t, want, slices.Concat(Ordinal, Simultaneous, Coalitional)...)
		for _, d := range a.Definitions {
			if !slices.Equal(a.Equilibria(d), b.Equilibria(d)) {
				t.Fatalf("%s: %v, by hand %v", d, a.Equilibria(d), b.Equilibria(d))
			}
		}
		for s := range sub.Len() {
			if sub.Label(s) != want.Label(s) {
				t.Fatal("labels")
			}
		}
	})
}

// orders gives all rankings with ties of n states, as levels.
func orders(n int) (all [][]int) {
	level := make([]int, n)
	var fill func(i int)
	fill = func(i int) {
		if i == n {
			top := slices.Max(level)
			for l := range top {
				if !slices.Contains(level, l) {
					return
				}
			}
			all = append(all, slices.Clone(level))
			return
		}
		for l := range n {
			level[i] = l
			fill(i + 1)
		}
	}
	fill(0)
	return all
}

// TestInverse holds the smallest changes against trying every single change, and for nash against every ranking of all states.
func TestInverse(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		spec := specs().Draw(t, "spec")
		m := compile(t, spec)
		if m.Len() > 12 {
			t.Skip("too many changes to try")
		}
		target := rapid.IntRange(0, m.Len()-1).Draw(t, "target")
		d := rapid.SampledFrom(Ordinal).Draw(t, "definition")
		inv, err := m.Inverse(target, d)
		if err != nil {
			t.Fatal(err)
		}
		if !inv.Searched && len(inv.Needs) > 0 {
			t.Fatal("not searched")
		}
		if m.holds(target, d) != (len(inv.Needs) == 0) || m.holds(target, d) != analyse(t, m, d).Equilibrium(d, target) {
			t.Fatal("needs and stability disagree")
		}
		for _, r := range inv.Raises {
			if !m.apply(r).holdsFor(r.Party, target, d) || r.Pairs != distance(m.rank[r.Party], m.apply(r).rank[r.Party]) {
				t.Fatal("a raise does not do, or is counted wrongly")
			}
		}
		if len(inv.Raises) == 1 && inv.Enough && (len(inv.Alone) == 0 || inv.Alone[0].Pairs > inv.Raises[0].Pairs) {
			t.Fatal("a smaller change was missed")
		}
		for _, c := range inv.Alone {
			if !m.apply(c).holds(target, d) || c.Pairs != distance(m.rank[c.Party], m.apply(c).rank[c.Party]) {
				t.Fatal("a change does not do, or is counted wrongly")
			}
		}
		if d != Nash || m.Len() > 5 {
			return
		}
		for _, r := range inv.Raises {
			least := 1 << 30
			for _, level := range orders(m.Len()) {
				rank := make([]int32, len(level))
				for s, l := range level {
					rank[s] = int32(l)
				}
				other := *m
				other.rank = slices.Clone(m.rank)
				other.rank[r.Party] = rank
				other.moves = slices.Clone(m.moves)
				other.moves[r.Party] = classify(m.codes, &m.form.players[r.Party], rank, m.Len())
				if other.holdsFor(r.Party, target, d) {
					least = min(least, distance(m.rank[r.Party], rank))
				}
			}
			if least != r.Pairs {
				t.Fatalf("a raise changes %d pairs, the least possible is %d", r.Pairs, least)
			}
		}
	})
}

// distance counts the pairs that two rankings order differently.
func distance(a, b []int32) (n int) {
	for i := range a {
		for j := range i {
			if (a[i] < a[j]) != (b[i] < b[j]) || (a[i] > a[j]) != (b[i] > b[j]) {
				n++
			}
		}
	}
	return n
}

// TestCube holds the large form against the model.
func TestCube(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		spec := specs().Draw(t, "spec")
		for i := range spec.Preferences {
			weights := map[string]float64{}
			for _, o := range spec.Options {
				weights[o.ID] = float64(rapid.IntRange(-3, 3).Draw(t, "weight"))
			}
			spec.Preferences[i] = Preference{Party: spec.Preferences[i].Party, Weights: weights}
		}
		m := compile(t, spec)
		f, err := NewForm(spec)
		if err != nil {
			t.Fatal(err)
		}
		cube, err := f.Cube(DefaultMemory)
		if err != nil {
			t.Fatal(err)
		}
		a := analyse(t, m, Nash)
		stable := cube.Nash()
		for s, code := range m.codes {
			if a.Equilibrium(Nash, s) != stable.Test(uint(code)) {
				t.Fatalf("state %v", m.On(s))
			}
		}
		if int(stable.Count()) != len(a.Equilibria(Nash)) || cube.Len()-cube.Excluded() != m.Len() {
			t.Fatal("an infeasible state is stable")
		}
		from := rapid.IntRange(0, m.Len()-1).Draw(t, "from")
		reach, err := cube.Reachable(m.On(from))
		if len(spec.Removed) > 0 {
			return
		}
		if err != nil {
			t.Fatal(err)
		}
		legal, _ := m.Ways(from)
		for s, code := range m.codes {
			if reach.Test(uint(code)) != (legal[s] >= 0) {
				t.Fatalf("reachable: state %v", m.On(s))
			}
		}
	})
}
