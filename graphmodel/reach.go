package graphmodel

import (
	"math/bits"

	"github.com/bits-and-blooms/bitset"
)

// A Step is one move on a path: who moves, and to which state.
type Step struct{ Party, To int }

// A mover is a party, or parties that act together, as a bit for each.
type mover uint32

// movesOf gives what a mover can do in one step: a single party its moves, several what their joint moves reach and all of
// them prefer where together is set.
type movesOf func(k int, s, t int32) bool

// othersOf lists the parties outside a group that have options.
func (m *Model) othersOf(group mover) (list []int) {
	for p := range m.form.parties {
		if group>>p&1 == 0 && m.form.players[p].options != 0 {
			list = append(list, p)
		}
	}
	return list
}

// reachable gives R_H(s), or R⁺_H(s) if allowed says so: the states at the end of a sequence of one or more moves of the given
// parties in which nobody moves twice in succession.
func (m *Model) reachable(parties []int, s int32, allowed movesOf) *bitset.BitSet {
	n := uint(m.Len())
	found := bitset.New(n)
	seen := make([]uint32, n) // as arrivals: bit of who moved last
	type arrival struct {
		state int32
		last  int
	}
	queue := []arrival{{s, -1}}
	for len(queue) > 0 {
		from := queue[len(queue)-1]
		queue = queue[:len(queue)-1]
		for _, k := range parties {
			if k == from.last {
				continue
			}
			m.eachMove(k, from.state, func(t int32) bool {
				if seen[t]>>k&1 == 0 && allowed(k, from.state, t) {
					seen[t] |= 1 << k
					found.Set(uint(t))
					queue = append(queue, arrival{t, k})
				}
				return true
			})
		}
	}
	return found
}

// reachTable remembers reachable for each state.
func (m *Model) reachTable(parties []int, allowed movesOf) func(int32) *bitset.BitSet {
	table := make([]*bitset.BitSet, m.Len())
	return func(s int32) *bitset.BitSet {
		if table[s] == nil {
			table[s] = m.reachable(parties, s, allowed)
		}
		return table[s]
	}
}

// anyMove allows every legal move; betterMove those that the mover prefers to where it is.
func anyMove(int, int32, int32) bool { return true }

func (m *Model) betterMove(k int, s, t int32) bool { return m.rank[k][t] > m.rank[k][s] }

// path is pathAfter where nobody has moved yet.
func (m *Model) path(parties []int, s int32, allowed movesOf, goal func(int32) bool) ([]Step, bool) {
	return m.pathAfter(nobody, parties, s, allowed, goal)
}

// nobody is the last mover where none has moved.
const nobody = -1

// pathAfter finds a shortest sequence of moves from s, to which last has moved, to a state that satisfies goal, in which nobody moves twice in
// succession; among equally short ones the first in the order of parties, each trying its worst states first. The empty path is not an
// answer.
func (m *Model) pathAfter(last int, parties []int, s int32, allowed movesOf, goal func(int32) bool) ([]Step, bool) {
	type arrival struct {
		state    int32
		last, by int // who moved last; index of the arrival before
	}
	seen := map[[2]int32]bool{}
	queue := []arrival{{s, last, -1}}
	for at := 0; at < len(queue); at++ {
		from := queue[at]
		for _, k := range parties {
			if k == from.last {
				continue
			}
			end := -1
			m.eachMove(k, from.state, func(t int32) bool {
				if key := [2]int32{t, int32(k)}; !seen[key] && allowed(k, from.state, t) {
					seen[key] = true
					queue = append(queue, arrival{t, k, at})
					if goal(t) {
						end = len(queue) - 1
						return false
					}
				}
				return true
			})
			if end < 0 {
				continue
			}
			var steps []Step
			for i := end; i > 0; i = queue[i].by {
				steps = append(steps, Step{queue[i].last, int(queue[i].state)})
			}
			for i, j := 0, len(steps)-1; i < j; i, j = i+1, j-1 {
				steps[i], steps[j] = steps[j], steps[i]
			}
			return steps, true
		}
	}
	return nil, false
}

func (g mover) members() (list []int) {
	for ; g != 0; g &= g - 1 {
		list = append(list, bits.TrailingZeros32(uint32(g)))
	}
	return list
}
