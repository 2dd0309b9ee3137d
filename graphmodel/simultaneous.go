package graphmodel

import "github.com/bits-and-blooms/bitset"

// SEQSim and SMRSim are [SEQ] and [SMR] with simultaneous sanctioning (Fraser and Hipel 1979, 1984). Where a state s is unstable
// for i and for others as well, those may move in the same moment as i. With Dⱼ the options that j's improvement changes:
//
//	an improvement t of i is sanctioned simultaneously  ⇔  ∃ J ⊆ {j ≠ i: s unstable for j}, J ≠ ∅, and for each
//	j ∈ J an improvement from s, such that s with D_i and all Dⱼ changed is feasible and ≼ᵢ s
//
// s is stable for i where each improvement is sanctioned in sequence or simultaneously. Whoever is stable at s stays, so
// only parties that the base definition calls unstable can collide.
const (
	SEQSim Definition = "seq_sim"
	SMRSim Definition = "smr_sim"
)

func (m *Model) simultaneous(base []*bitset.BitSet, improving bool) []*bitset.BitSet {
	stable := make([]*bitset.BitSet, len(base))
	for i := range base {
		stable[i] = base[i].Clone()
	}
	for i := range base {
		var worst []int32
		for s := range int32(m.Len()) {
			var others []int
			for j := range base {
				if j != i && !base[j].Test(uint(s)) {
					others = append(others, j)
				}
			}
			if base[i].Test(uint(s)) || len(others) == 0 {
				continue
			}
			if worst == nil {
				worst = m.focus(i).worst(sanction{improving: improving, symmetric: !improving})
			}
			if m.collides(i, s, worst, others) {
				stable[i].Set(uint(s))
			}
		}
	}
	return stable
}

// collides reports whether every improvement of i from s is sanctioned, in sequence or by others who move at the same moment.
func (m *Model) collides(i int, s int32, worst []int32, others []int) bool {
	ok := true
	m.eachBetter(i, s, func(t int32) bool {
		ok = worst[t] <= m.rank[i][s] || m.collision(i, s, m.codes[t], others)
		return ok
	})
	return ok
}

// collision looks for improvements of some of the others that, on top of code, make a feasible state that is no better for i.
func (m *Model) collision(i int, s int32, code uint64, others []int) bool {
	if len(others) == 0 {
		return false
	}
	j, rest := others[0], others[1:]
	found := m.collision(i, s, code, rest)
	if !found {
		m.eachBetter(j, s, func(t int32) bool {
			both := code ^ m.codes[s] ^ m.codes[t]
			u, feasible := m.find(both)
			found = feasible && m.rank[i][u] <= m.rank[i][s] || m.collision(i, s, both, rest)
			return !found
		})
	}
	return found
}
