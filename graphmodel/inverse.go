package graphmodel

import (
	"fmt"
	"slices"
)

// An Inverse says which preferences would make a state an equilibrium (inverse analysis: Kinsara, Kilgour and Hipel 2015; Wang
// et al. 2018) under one of the definitions nash, gmr, smr, seq and sseq.
type Inverse struct {
	Target     int
	Definition Definition
	// Needs lists, for each move away from the target that a party would make as things stand, what would keep it.
	Needs []Need
	// Alone are the smallest changes of one state's place in one party's ranking that make the target an equilibrium by themselves;
	// empty where no single one does, or where Searched is false because the model is too large to try all of them.
	Alone    []Change
	Searched bool
	// Raises are, for each party that would move, the least that it would have to think better of the target.
	Raises []Change
	// Enough says that all Raises together make the target an equilibrium.
	Enough bool
}

// A Need is a move that tempts a party away from the target. It goes away if the party likes the target at least as well as To, or,
// unless the definition is nash, if it likes one of Sanctions no better than the target: states that the others can bring about after the
// move, as the definition has it, the nearest to the target in the party's ranking first.
type Need struct {
	Party, To int
	Sanctions []int
}

// A Change moves one state in one party's ranking: to the level of the state Level, or just above it where Above is set, or below
// everything where Level is -1.
type Change struct {
	Party, State, Level int
	Above               bool
	// Pairs counts the pairs of states whose order changes (the Kendall distance, with ties as an order of their own).
	Pairs int
}

// searchLimit bounds how many single changes are tried.
const searchLimit = 60000

// Inverse finds what would make the target an equilibrium.
//
// For nash a raise is not only the least of its kind but the least change of any kind: any state ranked between the target and
// the best temptation must change its order with one of the two, and with the raise each changes it once.
func (m *Model) Inverse(target int, d Definition) (Inverse, error) {
	inv := Inverse{Target: target, Definition: d}
	if !slices.Contains(Ordinal, d) {
		return inv, fmt.Errorf("what would make a state stable is found for nash, gmr, smr, seq and sseq, not for %s", d)
	}
	changed := m
	for p := range m.form.parties {
		needs := m.needs(p, target, d)
		if len(needs) == 0 {
			continue
		}
		inv.Needs = append(inv.Needs, needs...)
		raise := m.raise(p, target, d)
		inv.Raises = append(inv.Raises, raise)
		changed = changed.apply(raise)
	}
	inv.Enough = changed.holds(target, d)
	if len(inv.Needs) > 0 {
		inv.Alone, inv.Searched = m.alone(target, d)
	}
	return inv, nil
}

// needs lists the party's undeterred improvements from the target.
func (m *Model) needs(party, target int, d Definition) (needs []Need) {
	s := int32(target)
	for _, t := range m.Moves(party, target) {
		if m.Rank(party, t) <= m.Rank(party, target) || d != Nash && m.sanction(party, s, int32(t), kinds[d], d) != nil {
			continue
		}
		n := Need{Party: party, To: t}
		if d != Nash {
			allowed := anyMove
			if kinds[d].improving {
				allowed = m.betterMove
			}
			for u := range m.reachable(m.othersOf(1<<party), int32(t), allowed).EachSet() {
				if int(u) != t {
					n.Sanctions = append(n.Sanctions, int(u))
				}
			}
			slices.SortStableFunc(n.Sanctions, func(a, b int) int { return m.Rank(party, a) - m.Rank(party, b) })
		}
		needs = append(needs, n)
	}
	return needs
}

// holds reports whether the target is an equilibrium.
func (m *Model) holds(target int, d Definition) bool {
	for p := range m.form.parties {
		if !m.holdsFor(p, target, d) {
			return false
		}
	}
	return true
}

func (m *Model) holdsFor(party, target int, d Definition) bool {
	stable := true
	m.eachBetter(party, int32(target), func(t int32) bool {
		stable = d != Nash && m.sanction(party, int32(target), t, kinds[d], d) != nil
		return stable
	})
	return stable
}

// raise finds the lowest level to which the party must raise the target. The best of all always does.
func (m *Model) raise(party, target int, d Definition) Change {
	levels := make([]int32, 0, len(m.floor[party]))
	witness := map[int32]int{}
	for s, r := range m.rank[party] {
		if _, seen := witness[r]; !seen && r > m.rank[party][target] {
			witness[r] = s
			levels = append(levels, r)
		}
	}
	slices.Sort(levels)
	at, _ := slices.BinarySearchFunc(levels, true, func(r int32, _ bool) int {
		if m.apply(Change{Party: party, State: target, Level: witness[r]}).holdsFor(party, target, d) {
			return 1
		}
		return -1
	})
	c := Change{Party: party, State: target, Level: witness[levels[min(at, len(levels)-1)]]}
	c.Pairs = m.pairs(c)
	return c
}

// key is where a change puts its state, on a scale on which rank r is 2r.
func (m *Model) key(c Change) int32 {
	switch {
	case c.Level < 0:
		return -1
	case c.Above:
		return 2*m.rank[c.Party][c.Level] + 1
	}
	return 2 * m.rank[c.Party][c.Level]
}

// pairs counts the pairs of states whose order a change alters.
func (m *Model) pairs(c Change) (n int) {
	old, now := 2*m.rank[c.Party][c.State], m.key(c)
	for s, r := range m.rank[c.Party] {
		if s != c.State && sign(2*r-old) != sign(2*r-now) {
			n++
		}
	}
	return n
}

func sign(x int32) int {
	switch {
	case x < 0:
		return -1
	case x > 0:
		return 1
	}
	return 0
}

// apply gives the model with one state moved in one party's ranking. Strength of preference is not kept: no definition that is asked of
// the result needs it.
func (m *Model) apply(c Change) *Model {
	keys := make([]int32, m.Len())
	for s, r := range m.rank[c.Party] {
		keys[s] = 2 * r
	}
	keys[c.State] = m.key(c)
	rank, levels := compact(keys)
	out := *m
	out.rank, out.floor, out.moves = slices.Clone(m.rank), slices.Clone(m.floor), slices.Clone(m.moves)
	out.rank[c.Party] = rank
	out.floor[c.Party] = slices.Repeat([]int32{-1}, len(levels))
	out.moves[c.Party] = classify(m.codes, &m.form.players[c.Party], rank, len(levels))
	return &out
}

// alone tries all changes of one state's place in one ranking, the smallest first, and gives the smallest that do.
func (m *Model) alone(target int, d Definition) (found []Change, searched bool) {
	var all []Change
	for p := range m.form.parties {
		witness := map[int32]int{}
		for s, r := range m.rank[p] {
			if _, seen := witness[r]; !seen {
				witness[r] = s
			}
		}
		if len(all)+2*m.Len()*(len(witness)+1) > searchLimit {
			return nil, false
		}
		for s := range m.Len() {
			places := []Change{{Party: p, State: s, Level: -1}}
			for r := range int32(len(witness)) {
				places = append(places, Change{Party: p, State: s, Level: witness[r]}, Change{Party: p, State: s, Level: witness[r], Above: true})
			}
			for _, c := range places {
				if c.Pairs = m.pairs(c); c.Pairs > 0 {
					all = append(all, c)
				}
			}
		}
	}
	slices.SortStableFunc(all, func(a, b Change) int { return a.Pairs - b.Pairs })
	for _, c := range all {
		if len(found) > 0 && c.Pairs > found[0].Pairs {
			break
		}
		tie := c
		tie.Above = false
		if c.Above && slices.Contains(found, tie) {
			continue // as good as the other is enough
		}
		if m.apply(c).holds(target, d) {
			found = append(found, c)
		}
	}
	return found, true
}
