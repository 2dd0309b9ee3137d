package graphmodel

import (
	"math/bits"
	"slices"

	"github.com/bits-and-blooms/bitset"
)

// Coalition stability (Kilgour, Hipel, Fang and Peng 2001; Inohara and Hipel 2008). For a coalition H, R_H(s) is what its
// members reach together, and a coalition improvement is better for each of them:
//
//	R⁺⁺_H(s) = {t ∈ R_H(s): ∀ i ∈ H  t ≻ᵢ s}
//	coalition Nash   R⁺⁺_H(s) = ∅
//	coalition GMR    ∀ t ∈ R⁺⁺_H(s)  ∃ u ∈ R_{N−H}(t)  ∃ i ∈ H: u ≼ᵢ s
//	coalition SMR    …  and  ∀ v ∈ R_H(u)  ∃ i ∈ H: v ≼ᵢ s
//	coalition SEQ    ∀ t ∈ R⁺⁺_H(s)  ∃ u ∈ R⁺⁺_{φ(N−H)}(t)  ∃ i ∈ H: u ≼ᵢ s
//
// where R⁺⁺_{φ(N−H)} is reached by coalition improvements of the coalitions in N−H, none moving twice in succession. A state
// is coalitionally stable for a party where it is stable for each coalition that the party belongs to, single parties
// included, and an equilibrium ("universally coalitionally stable") where it is so for all. The coalitions are those of the
// spec, or all of them where the spec names none.
const (
	CoalitionNash Definition = "coalition_nash"
	CoalitionGMR  Definition = "coalition_gmr"
	CoalitionSMR  Definition = "coalition_smr"
	CoalitionSEQ  Definition = "coalition_seq"
)

// Coalitional are the definitions in which parties may act together.
var Coalitional = []Definition{CoalitionNash, CoalitionGMR, CoalitionSMR, CoalitionSEQ}

// Coalitions lists the groups of two or more parties that may act together: those of the spec, or all where it names none and
// there are at most 8 parties.
func (m *Model) Coalitions() (list [][]int) {
	for _, g := range m.groups() {
		if members := g.members(); len(members) > 1 {
			list = append(list, members)
		}
	}
	return list
}

// groups gives single parties and coalitions as masks, in ascending order of size and then of members.
func (m *Model) groups() (list []mover) {
	n := len(m.form.parties)
	for p := range n {
		list = append(list, 1<<p)
	}
	if m.form.coalitions == nil && n <= 8 {
		for g := mover(1); g < 1<<n; g++ {
			if bits.OnesCount32(uint32(g)) > 1 {
				list = append(list, g)
			}
		}
	}
	for _, members := range m.form.coalitions {
		var g mover
		for _, p := range members {
			g |= 1 << p
		}
		if !slices.Contains(list, g) {
			list = append(list, g)
		}
	}
	slices.SortStableFunc(list, func(a, b mover) int {
		if d := bits.OnesCount32(uint32(a)) - bits.OnesCount32(uint32(b)); d != 0 {
			return d
		}
		return slices.Compare(a.members(), b.members())
	})
	return list
}

// together gives R⁺⁺_H for a group.
func (m *Model) together(g mover) func(s int32) *bitset.BitSet {
	members := g.members()
	reach := m.reachTable(members, anyMove)
	table := make([]*bitset.BitSet, m.Len())
	return func(s int32) *bitset.BitSet {
		if table[s] == nil {
			better := bitset.New(uint(m.Len()))
			for t := range reach(s).EachSet() {
				if m.allPrefer(members, s, int32(t)) {
					better.Set(t)
				}
			}
			table[s] = better
		}
		return table[s]
	}
}

func (m *Model) allPrefer(members []int, s, t int32) bool {
	for _, i := range members {
		if m.rank[i][t] <= m.rank[i][s] {
			return false
		}
	}
	return true
}

// stableForGroup gives the states from which a group has no improvement that is not met by a sanction.
func (m *Model) stableForGroup(g mover, groups []mover, improvements map[mover]func(int32) *bitset.BitSet, base Definition) *bitset.BitSet {
	members, n := g.members(), int32(m.Len())
	own := m.reachTable(members, anyMove)
	var sanctions func(int32) *bitset.BitSet
	if base == SEQ {
		var outside []mover
		for _, h := range groups {
			if h&g == 0 {
				outside = append(outside, h)
			}
		}
		sanctions = func(s int32) *bitset.BitSet { return m.classImprovements(outside, improvements, s) }
	} else {
		sanctions = m.reachTable(m.othersOf(g), anyMove)
	}
	stable := bitset.New(uint(n))
	for s := range n {
		ok := true
		for t := range improvements[g](s).EachSet() {
			ok = false
			if base == Nash {
				break
			}
			for x := range sanctions(int32(t)).EachSet() {
				u := int32(x)
				if m.allPrefer(members, s, u) {
					continue
				}
				ok = true
				if base == SMR {
					for v := range own(u).EachSet() {
						if m.allPrefer(members, s, int32(v)) {
							ok = false
							break
						}
					}
				}
				if ok {
					break
				}
			}
			if !ok {
				break
			}
		}
		if ok {
			stable.Set(uint(s))
		}
	}
	return stable
}

// classImprovements gives R⁺⁺_φ(s): the ends of sequences of coalition improvements in which no group moves twice in succession.
func (m *Model) classImprovements(groups []mover, improvements map[mover]func(int32) *bitset.BitSet, s int32) *bitset.BitSet {
	found := bitset.New(uint(m.Len()))
	type arrival struct {
		state int32
		last  int
	}
	seen := map[arrival]bool{}
	queue := []arrival{{s, -1}}
	for len(queue) > 0 {
		from := queue[len(queue)-1]
		queue = queue[:len(queue)-1]
		for k, h := range groups {
			if k == from.last {
				continue
			}
			for t := range improvements[h](from.state).EachSet() {
				to := arrival{int32(t), k}
				if !seen[to] {
					seen[to] = true
					found.Set(t)
					queue = append(queue, to)
				}
			}
		}
	}
	return found
}

func (m *Model) coalitional(base Definition) []*bitset.BitSet {
	groups := m.groups()
	improvements := map[mover]func(int32) *bitset.BitSet{}
	for _, g := range groups {
		improvements[g] = m.together(g)
	}
	result := make([]*bitset.BitSet, len(m.form.parties))
	for p := range result {
		result[p] = bitset.New(uint(m.Len())).Complement()
	}
	for _, g := range groups {
		stable := m.stableForGroup(g, groups, improvements, base)
		for _, p := range g.members() {
			result[p].InPlaceIntersection(stable)
		}
	}
	return result
}

// Departures lists what coalitions of two or more parties would leave a state for: the group, and the states that all its members
// prefer and can reach together.
func (m *Model) Departures(state int) (list []Departure) {
	for _, g := range m.groups() {
		if bits.OnesCount32(uint32(g)) < 2 {
			continue
		}
		members := g.members()
		better := m.reachable(members, int32(state), anyMove)
		for t := range better.EachSet() {
			if m.allPrefer(members, int32(state), int32(t)) {
				path, _ := m.path(members, int32(state), anyMove, func(s int32) bool { return s == int32(t) })
				list = append(list, Departure{members, path})
			}
		}
	}
	return list
}

// A Departure is a joint move of a coalition to a state that each member prefers.
type Departure struct {
	Members []int
	Path    []Step
}
