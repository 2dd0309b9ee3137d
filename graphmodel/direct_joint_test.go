package graphmodel

import (
	"reflect"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

func TestCoalitions(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		spec := specs().Draw(t, "spec")
		d := newDirect(spec)
		if len(d.states) > 24 {
			t.Skip("the slow reading takes too long")
		}
		a := analyse(t, compile(t, spec), Coalitional...)
		groups := d.groups()
		for def, base := range map[Definition]Definition{CoalitionNash: Nash, CoalitionGMR: GMR, CoalitionSMR: SMR, CoalitionSEQ: SEQ} {
			memo := map[string]bool{}
			compare(t, a, d, def, func(p, s int) bool {
				for i, g := range groups {
					key := string(rune(i)) + string(rune(s))
					if _, done := memo[key]; !done && slices.Contains(g, p) {
						memo[key] = d.groupStable(base, groups, g, s)
					}
					if slices.Contains(g, p) && !memo[key] {
						return false
					}
				}
				return true
			})
		}
	})
}

func (d *direct) groups() (groups [][]int) {
	for p := range d.parties {
		groups = append(groups, []int{p})
	}
	add := func(g []int) {
		slices.Sort(g)
		if !slices.ContainsFunc(groups, func(h []int) bool { return slices.Equal(g, h) }) {
			groups = append(groups, g)
		}
	}
	for _, names := range d.spec.Coalitions {
		var g []int
		for _, name := range names {
			g = append(g, slices.Index(d.parties, name))
		}
		add(g)
	}
	if len(d.spec.Coalitions) == 0 {
		for code := 1; code < 1<<len(d.parties); code++ {
			var g []int
			for p := range d.parties {
				if code>>p&1 == 1 {
					g = append(g, p)
				}
			}
			add(g)
		}
	}
	return groups
}

func (d *direct) jointly(g []int, s int) map[int]bool {
	var movers [][]int
	for _, p := range g {
		movers = append(movers, []int{p})
	}
	return d.reach(movers, s, func(mover []int, from int) []int { return d.moves(mover[0], from) })
}

func (d *direct) improve(g []int, s int) (to []int) {
	for t := range d.jointly(g, s) {
		if d.everyBetter(g, t, s) {
			to = append(to, t)
		}
	}
	return to
}

func (d *direct) everyBetter(g []int, t, s int) bool {
	return !slices.ContainsFunc(g, func(p int) bool { return !d.better(p, t, s) })
}

func (d *direct) groupStable(base Definition, groups [][]int, g []int, s int) bool {
	for _, t := range d.improve(g, s) {
		if base == Nash {
			return false
		}
		ends := d.reach(d.others(g...), t, func(mover []int, from int) []int { return d.moves(mover[0], from) })
		if base == SEQ {
			outside := slices.DeleteFunc(slices.Clone(groups), func(h []int) bool {
				return slices.ContainsFunc(h, func(p int) bool { return slices.Contains(g, p) })
			})
			ends = d.reach(outside, t, d.improve)
		}
		sanctioned := false
		for u := range ends {
			ok := !d.everyBetter(g, u, s)
			if base == SMR {
				for v := range d.jointly(g, u) {
					ok = ok && !d.everyBetter(g, v, s)
				}
			}
			sanctioned = sanctioned || ok
		}
		if !sanctioned {
			return false
		}
	}
	return true
}

func TestSimultaneousSanctioning(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		spec := specs().Draw(t, "spec")
		d := newDirect(spec)
		a := analyse(t, compile(t, spec), Simultaneous...)
		for def, base := range map[Definition]Definition{SEQSim: SEQ, SMRSim: SMR} {
			stable := make([]map[int]bool, len(d.parties))
			for p := range d.parties {
				stable[p] = map[int]bool{}
				for s := range d.states {
					stable[p][s] = d.ordinal(base, p, s)
				}
			}
			compare(t, a, d, def, func(p, s int) bool {
				if stable[p][s] {
					return true
				}
				for _, x := range d.moves(p, s) {
					if !d.better(p, x, s) || d.stable(p, s, func(t int) bool { return t == x },
						func(k, from, to int) bool { return base == SMR || d.better(k, to, from) },
						func(u int) bool { return !d.better(p, u, s) }, base == SMR) {
						continue
					}
					// Everybody else who is unstable here stays or improves; all at once.
					crashes := false
					var combine func(k int, state map[string]bool, moved bool)
					combine = func(k int, state map[string]bool, moved bool) {
						if k == len(d.parties) {
							n := slices.IndexFunc(d.states, func(o map[string]bool) bool { return fits(Pattern(state), o) })
							crashes = crashes || moved && n >= 0 && !d.better(p, n, s)
							return
						}
						combine(k+1, state, moved)
						if k == p || stable[k][s] {
							return
						}
						for _, y := range d.moves(k, s) {
							if d.better(k, y, s) {
								next := map[string]bool{}
								for id, on := range state {
									next[id] = on
									if d.states[y][id] != d.states[s][id] {
										next[id] = d.states[y][id]
									}
								}
								combine(k+1, next, true)
							}
						}
					}
					combine(0, d.states[x], false)
					if !crashes {
						return false
					}
				}
				return true
			})
		}
	})
}

// outcome is the definition of [Limited] as a recursion without a table.
func (d *direct) outcome(h, i, s int) (ends map[int]bool, stays bool) {
	ends, stays = map[int]bool{s: true}, true
	if h == 0 {
		return ends, true
	}
	best := d.level[i][s]
	for _, t := range d.moves(i, s) {
		after := map[int]bool{}
		for k := range d.parties {
			if k == i {
				continue
			}
			if e, stay := d.outcome(h-1, k, t); !stay {
				for u := range e {
					after[u] = true
				}
			}
		}
		if len(after) == 0 {
			after[t] = true
		}
		worst := 1 << 30
		for u := range after {
			worst = min(worst, d.level[i][u])
		}
		switch {
		case worst > best:
			best, ends, stays = worst, after, false
		case worst == best && !stays:
			for u := range after {
				ends[u] = true
			}
		}
	}
	return ends, stays
}

func TestLimitedMoves(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		spec := specs().Draw(t, "spec")
		d := newDirect(spec)
		if len(d.states) > 32 {
			t.Skip("the slow reading takes too long")
		}
		h := rapid.IntRange(1, 3).Draw(t, "horizon")
		a := analyse(t, compile(t, spec), Limited(h))
		compare(t, a, d, Limited(h), func(p, s int) bool {
			_, stays := d.outcome(h, p, s)
			return stays
		})
	})
}

// TestNonMyopic follows the horizons until one returns: from there on everything repeats, and what is stable all along the
// round is what is stable for every horizon that is long enough.
func TestNonMyopic(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := compile(t, specs().Draw(t, "spec"))
		if m.Len() > 32 {
			t.Skip("long rounds")
		}
		a := analyse(t, m, NonMyopic)
		var h horizon
		settled := 100
		for range settled {
			h = m.next(h)
		}
		always := m.stays(h)
		round := false
		for x := m.next(h); !round; x = m.next(x) {
			round = reflect.DeepEqual(x, h)
			for p, stable := range m.stays(x) {
				always[p].InPlaceIntersection(stable)
			}
			if settled++; settled > 300 {
				t.Skip("not settled yet")
			}
		}
		for p := range always {
			if !always[p].Equal(a.stable[NonMyopic][p]) {
				t.Fatalf("party %d: nonmyopic %v, over a round %v", p, a.stable[NonMyopic][p], always[p])
			}
		}
	})
}
