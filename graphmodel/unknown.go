package graphmodel

import (
	"strings"

	"github.com/bits-and-blooms/bitset"
)

// Unknown preference (Li, Hipel, Kilgour and Fang 2004): between some states it is not known which one a party prefers, written
// U. R⁺ᵁ adds the moves to such states to the improvements. Each of Nash, GMR, SMR, SEQ (and SSEQ) has four extensions:
//
//	a   incentives R⁺ᵁᵢ(s), sanctions u ≼ᵢ s          the party takes chances and is deterred only by the certain
//	b   incentives R⁺ᵢ(s),  sanctions u ≼ᵢ s          the party counts neither as reason nor as deterrent what is unknown
//	c   incentives R⁺ᵁᵢ(s), sanctions u ≼ᵢ s or u U s  it takes chances and is deterred by them
//	d   incentives R⁺ᵢ(s),  sanctions u ≼ᵢ s or u U s  it is deterred by the uncertain and never moves for it
//
// In the symmetric forms the party's own answers v must satisfy the same condition as u. The opponents' credible moves are
// R⁺ᵁ in all four: nobody can rule out a move whose merit to the mover is unknown. Where nothing is unknown the four agree with the
// plain definition. Unknown preference stands over the ranking: what the ranking says about such a pair is not used here.
func extension(base Definition, letter byte) Definition {
	return base + "_" + Definition(letter)
}

// Extensions gives the four versions of Nash, GMR, SMR, SEQ and SSEQ under unknown preference.
func Extensions() (list []Definition) {
	for _, base := range Ordinal {
		for _, letter := range []byte("abcd") {
			list = append(list, extension(base, letter))
		}
	}
	return list
}

func cutExtension(d Definition) (base Definition, letter byte, ok bool) {
	b, l, ok := strings.Cut(string(d), "_")
	switch base = Definition(b); base {
	case Nash, GMR, SMR, SEQ, SSEQ:
		if ok && len(l) == 1 && l[0] >= 'a' && l[0] <= 'd' {
			return base, l[0], true
		}
	}
	return "", 0, false
}

// isUnknown reports whether the party's preference between two states is unknown.
func (m *Model) isUnknown(party int, s, t int32) bool {
	for _, u := range m.unsure[party] {
		a, b := m.codes[s], m.codes[t]
		if u.a.match(a) && u.b.match(b) || u.a.match(b) && u.b.match(a) {
			return true
		}
	}
	return false
}

func (m *Model) underUnknown(base Definition, letter byte) []*bitset.BitSet {
	chances, fears := letter == 'a' || letter == 'c', letter == 'c' || letter == 'd'
	improves := func(p int, s, t int32, unknownToo bool) bool {
		if m.isUnknown(p, s, t) {
			return unknownToo
		}
		return m.rank[p][t] > m.rank[p][s]
	}
	symmetric, credible := base == SMR || base == SSEQ, base == SEQ || base == SSEQ
	result := make([]*bitset.BitSet, len(m.form.parties))
	for i := range result {
		reach := m.reachTable(m.othersOf(1<<i), func(k int, s, t int32) bool { return !credible || improves(k, s, t, true) })
		deters := func(s, u int32) bool {
			if m.isUnknown(i, s, u) {
				return fears
			}
			return m.rank[i][u] <= m.rank[i][s]
		}
		result[i] = bitset.New(uint(m.Len()))
		for s := range int32(m.Len()) {
			stable := true
			m.eachMove(i, s, func(t int32) bool {
				if !improves(i, s, t, chances) {
					return true
				}
				stable = false
				if base == Nash {
					return false
				}
				for x := range reach(t).EachSet() {
					u := int32(x)
					held := deters(s, u)
					if held && symmetric {
						m.eachMove(i, u, func(v int32) bool { held = deters(s, v); return held })
					}
					if held {
						stable = true
						break
					}
				}
				return stable
			})
			if stable {
				result[i].Set(uint(s))
			}
		}
	}
	return result
}
