package graphmodel

import (
	"slices"

	"pgregory.net/rapid"
)

// direct reads the definitions off a spec with maps and loops, sharing no code with the package but the Spec types.
type direct struct {
	spec    Spec
	parties []string
	states  []map[string]bool
	level   []map[int]int // party, state → greater is better
	cuts    []map[int]bool
	moved   map[[2]int][]int // what moves has found, by party and state
}

func newDirect(spec Spec) *direct {
	d := &direct{spec: spec, moved: map[[2]int][]int{}}
	for _, o := range spec.Options {
		if !slices.Contains(d.parties, o.Party) {
			d.parties = append(d.parties, o.Party)
		}
	}
	for code := range 1 << len(spec.Options) {
		s := map[string]bool{}
		for i, o := range spec.Options {
			s[o.ID] = code>>i&1 == 1
		}
		if !slices.ContainsFunc(spec.Infeasible, func(p Pattern) bool { return fits(p, s) }) {
			d.states = append(d.states, s)
		}
	}
	for _, p := range d.parties {
		level, cuts := map[int]int{}, map[int]bool{}
		for _, pref := range spec.Preferences {
			if pref.Party != p {
				continue
			}
			for r, rank := range pref.Ranking {
				cuts[len(pref.Ranking)-r] = rank.Greatly // a cut below this level
				for _, on := range rank.States {
					level[d.number(on)] = len(pref.Ranking) - r
				}
			}
		}
		d.level, d.cuts = append(d.level, level), append(d.cuts, cuts)
	}
	return d
}

func fits(p Pattern, s map[string]bool) bool {
	for id, on := range p {
		if s[id] != on {
			return false
		}
	}
	return true
}

func (d *direct) number(on []string) int {
	return slices.IndexFunc(d.states, func(s map[string]bool) bool {
		for id, v := range s {
			if v != slices.Contains(on, id) {
				return false
			}
		}
		return true
	})
}

func (d *direct) can(p, from, to int) bool {
	if from == to {
		return false
	}
	a, b := d.states[from], d.states[to]
	for _, o := range d.spec.Options {
		if a[o.ID] == b[o.ID] {
			continue
		}
		if o.Party != d.parties[p] || o.Moves == Fixed || a[o.ID] && o.Moves == Forward || b[o.ID] && o.Moves == Backward {
			return false
		}
	}
	for _, r := range d.spec.Removed {
		if (r.Party == "" || r.Party == d.parties[p]) && fits(r.From, a) && fits(r.To, b) {
			return false
		}
	}
	return true
}

func (d *direct) moves(p, s int) (to []int) {
	if to, known := d.moved[[2]int{p, s}]; known {
		return to
	}
	for t := range d.states {
		if d.can(p, s, t) {
			to = append(to, t)
		}
	}
	d.moved[[2]int{p, s}] = to
	return to
}

func (d *direct) unknown(p, s, t int) bool {
	for _, pref := range d.spec.Preferences {
		for _, u := range pref.Unknown {
			if pref.Party == d.parties[p] && (fits(u.A, d.states[s]) && fits(u.B, d.states[t]) || fits(u.A, d.states[t]) && fits(u.B, d.states[s])) {
				return true
			}
		}
	}
	return false
}

func (d *direct) better(p, t, s int) bool { return d.level[p][t] > d.level[p][s] }

func (d *direct) greatly(p, t, s int) bool {
	for l := d.level[p][s] + 1; l <= d.level[p][t]; l++ {
		if d.cuts[p][l] {
			return true
		}
	}
	return false
}

// reach follows sequences in which nobody moves twice in succession.
func (d *direct) reach(movers [][]int, s int, step func(mover []int, s int) []int) map[int]bool {
	ends := map[int]bool{}
	type node struct{ state, last int }
	seen := map[node]bool{}
	var from func(n node)
	from = func(n node) {
		for k, mover := range movers {
			if k == n.last {
				continue
			}
			for _, t := range step(mover, n.state) {
				ends[t] = true
				if next := (node{t, k}); !seen[next] {
					seen[next] = true
					from(next)
				}
			}
		}
	}
	from(node{s, -1})
	return ends
}

func (d *direct) others(group ...int) (movers [][]int) {
	for p := range d.parties {
		if !slices.Contains(group, p) {
			movers = append(movers, []int{p})
		}
	}
	return movers
}

// stable decides every party-wise definition: which moves of the focal party count, which of the opponents, what deters, and
// whether an answer must be deterred too.
func (d *direct) stable(p, s int, incentive func(t int) bool, credible func(k, from, to int) bool, deters func(u int) bool, symmetric bool) bool {
	for _, t := range d.moves(p, s) {
		if !incentive(t) {
			continue
		}
		sanctioned := false
		if deters != nil {
			ends := d.reach(d.others(p), t, func(mover []int, from int) (to []int) {
				for _, x := range d.moves(mover[0], from) {
					if credible(mover[0], from, x) {
						to = append(to, x)
					}
				}
				return to
			})
			for u := range ends {
				ok := deters(u)
				if symmetric {
					for _, v := range d.moves(p, u) {
						ok = ok && deters(v)
					}
				}
				sanctioned = sanctioned || ok
			}
		}
		if !sanctioned {
			return false
		}
	}
	return true
}

func (d *direct) ordinal(def Definition, p, s int) bool {
	any := func(k, from, to int) bool { return true }
	up := func(k, from, to int) bool { return d.better(k, to, from) }
	incentive := func(t int) bool { return d.better(p, t, s) }
	plain := func(u int) bool { return !d.better(p, u, s) }
	harsh := func(u int) bool { return d.greatly(p, s, u) }
	switch def {
	case Nash:
		return d.stable(p, s, incentive, any, nil, false)
	case GMR:
		return d.stable(p, s, incentive, any, plain, false)
	case SMR:
		return d.stable(p, s, incentive, any, plain, true)
	case SEQ:
		return d.stable(p, s, incentive, up, plain, false)
	case SSEQ:
		return d.stable(p, s, incentive, up, plain, true)
	case StrongGMR:
		return d.stable(p, s, incentive, any, harsh, false)
	case StrongSMR:
		return d.stable(p, s, incentive, any, harsh, true)
	case StrongSEQ:
		return d.stable(p, s, incentive, up, harsh, false)
	case StrongSSEQ:
		return d.stable(p, s, incentive, up, harsh, true)
	case WeakGMR:
		return d.ordinal(GMR, p, s) && !d.ordinal(StrongGMR, p, s)
	case WeakSMR:
		return d.ordinal(SMR, p, s) && !d.ordinal(StrongSMR, p, s)
	case WeakSEQ:
		return d.ordinal(SEQ, p, s) && !d.ordinal(StrongSEQ, p, s)
	case WeakSSEQ:
		return d.ordinal(SSEQ, p, s) && !d.ordinal(StrongSSEQ, p, s)
	}
	panic(def)
}

func (d *direct) uncertain(base Definition, letter byte, p, s int) bool {
	incentive := func(t int) bool {
		if d.unknown(p, s, t) {
			return letter == 'a' || letter == 'c'
		}
		return d.better(p, t, s)
	}
	deters := func(u int) bool {
		if d.unknown(p, s, u) {
			return letter == 'c' || letter == 'd'
		}
		return !d.better(p, u, s)
	}
	any := func(k, from, to int) bool { return true }
	up := func(k, from, to int) bool { return d.unknown(k, from, to) || d.better(k, to, from) }
	switch base {
	case Nash:
		return d.stable(p, s, incentive, any, nil, false)
	case GMR:
		return d.stable(p, s, incentive, any, deters, false)
	case SMR:
		return d.stable(p, s, incentive, any, deters, true)
	case SEQ:
		return d.stable(p, s, incentive, up, deters, false)
	case SSEQ:
		return d.stable(p, s, incentive, up, deters, true)
	}
	panic(base)
}

// specs draws small models: 2–5 parties, 2–6 options, directions, infeasible patterns, removed moves, ties, strength and
// unknown preference.
func specs() *rapid.Generator[Spec] {
	return rapid.Custom(func(t *rapid.T) Spec {
		parties := rapid.IntRange(2, 5).Draw(t, "parties")
		options := rapid.IntRange(parties, 6).Draw(t, "options")
		var spec Spec
		var ids []string
		for i := range options {
			owner := i
			if i >= parties {
				owner = rapid.IntRange(0, parties-1).Draw(t, "owner")
			}
			ids = append(ids, string(rune('a'+i)))
			spec.Options = append(spec.Options, Option{ID: ids[i], Party: string(rune('P' + owner)),
				Moves: rapid.SampledFrom([]Direction{Both, Both, Both, "", Forward, Backward, Fixed}).Draw(t, "moves")})
		}
		pattern := func(least int) Pattern {
			p := Pattern{}
			for range rapid.IntRange(least, 3).Draw(t, "size") {
				p[rapid.SampledFrom(ids).Draw(t, "option")] = rapid.Bool().Draw(t, "on")
			}
			return p
		}
		for range rapid.IntRange(0, 2).Draw(t, "infeasible") {
			spec.Infeasible = append(spec.Infeasible, pattern(2))
		}
		if len(newDirect(spec).states) == 0 {
			spec.Infeasible = nil
		}
		for range rapid.IntRange(0, 2).Draw(t, "removed") {
			who := rapid.SampledFrom([]string{"", "P", "Q"}).Draw(t, "who")
			spec.Removed = append(spec.Removed, Removal{who, pattern(0), pattern(1)})
		}
		d := newDirect(spec)
		for p := range d.parties {
			pref := Preference{Party: d.parties[p]}
			for _, s := range rapid.Permutation(indices(len(d.states))).Draw(t, "order") {
				var on []string
				for _, id := range ids {
					if d.states[s][id] {
						on = append(on, id)
					}
				}
				if n := len(pref.Ranking); n > 0 && rapid.IntRange(0, 3).Draw(t, "tie") == 0 {
					pref.Ranking[n-1].States = append(pref.Ranking[n-1].States, on)
				} else {
					pref.Ranking = append(pref.Ranking, Rank{States: [][]string{on}, Greatly: rapid.IntRange(0, 3).Draw(t, "greatly") == 0})
				}
			}
			for range rapid.IntRange(0, 2).Draw(t, "unknown") {
				pref.Unknown = append(pref.Unknown, Unsure{pattern(1), pattern(1)})
			}
			spec.Preferences = append(spec.Preferences, pref)
		}
		for range rapid.IntRange(0, 2).Draw(t, "coalitions") {
			perm := rapid.Permutation(d.parties).Draw(t, "members")
			spec.Coalitions = append(spec.Coalitions, perm[:rapid.IntRange(2, parties).Draw(t, "members")])
		}
		return spec
	})
}

func indices(n int) []int {
	list := make([]int, n)
	for i := range list {
		list[i] = i
	}
	return list
}

func compile(t interface {
	Fatal(...any)
	Helper()
}, spec Spec) *Model {
	t.Helper()
	m, err := Compile(spec)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// compare holds an analysis against a slow reading.
func compare(t *rapid.T, a *Analysis, d *direct, def Definition, slow func(p, s int) bool) {
	for p := range d.parties {
		for s := range d.states {
			if got, want := a.Stable(def, p, s), slow(p, s); got != want {
				t.Fatalf("%s: state %v is stable for %s: %v, by the definition %v", def, a.Model.On(s), d.parties[p], got, want)
			}
		}
	}
}

func analyse(t *rapid.T, m *Model, defs ...Definition) *Analysis {
	a, err := m.Analyse(defs...)
	if err != nil {
		t.Fatal(err)
	}
	return a
}
