package graphmodel

import (
	"math"
	"math/bits"
	"slices"
)

// A focus is one party's view of the model, with what several definitions need for it.
type focus struct {
	m         *Model
	party     int
	rank      []int32 // how good each state is for the party
	ceiling   []int32 // how good it is at best once the party has answered from there
	equal     []int32 // [rank]: the rank itself: a sanction must do no better than this
	opponents uint32
	minima    map[sanction][]int32
}

// A sanction is a kind of deterrent: which moves the opponents make, and whether the party may answer.
type sanction struct{ improving, symmetric bool }

func (m *Model) focus(party int) *focus {
	f := &focus{m: m, party: party, rank: m.rank[party], minima: map[sanction][]int32{}}
	f.equal = make([]int32, len(m.floor[party]))
	for r := range f.equal {
		f.equal[r] = int32(r)
	}
	for p := range m.form.parties {
		if p != party && m.form.players[p].options != 0 {
			f.opponents |= 1 << p
		}
	}
	f.ceiling = make([]int32, len(f.rank))
	c := &m.moves[party]
	for s := range f.rank {
		best := f.rank[s]
		for i := c.start[c.of[s]+1] - 1; f.rank[c.order[i]] > best; i-- {
			if m.legal(party, int32(s), c.order[i]) {
				best = f.rank[c.order[i]]
			}
		}
		f.ceiling[s] = best
	}
	return f
}

// worst gives for each state the worst that the opponents can bring about from there, moving at least once: the least
// rank, or ceiling if the party may answer, over R_{N−i} or, if they only move to what each likes better, R⁺_{N−i}.
// It is [math.MaxInt32] where no opponent can move.
//
// One search backwards finds all of them. Arrivals at a state are told apart by who moved last, because that party cannot
// move next. States are taken up in ascending order of value, so the first value that gets to a state is its least: an
// arrival (s, k) counts once s itself has the value, or once a sequence from s that begins with somebody else than k has
// got it; then every state from which k moves to s has it too. Each arrival counts once, and a class of moves is scanned
// from behind what is labelled already, so that the work grows with the states, not with the moves.
func (f *focus) worst(kind sanction) []int32 {
	if done, ok := f.minima[kind]; ok {
		return done
	}
	m, value, levels := f.m, f.rank, len(f.equal)
	if kind.symmetric {
		value = f.ceiling
	}
	result := make([]int32, len(value))
	for s := range result {
		result[s] = math.MaxInt32
	}
	labelled := make([]uint32, len(value)) // k: a sequence from here that k begins has its value
	counted := make([]uint32, len(value))  // k: arriving here by a move of k counts
	type arrival struct {
		state  int32
		movers uint32
	}
	var stack []arrival
	transitive := true
	scanned := make([][]int32, len(m.moves)) // by mover and class: everything before is labelled
	for k := range m.moves {
		if f.opponents>>k&1 != 0 {
			scanned[k] = slices.Clone(m.moves[k].start)
			transitive = transitive && len(m.form.players[k].removed) == 0
		}
	}
	for _, s := range countingSort(value, levels) {
		x := value[s]
		if fresh := f.opponents &^ counted[s]; fresh != 0 {
			counted[s] |= fresh
			stack = append(stack, arrival{s, fresh})
		}
		for len(stack) > 0 {
			to := stack[len(stack)-1]
			stack = stack[:len(stack)-1]
			for movers := to.movers; movers != 0; movers &= movers - 1 {
				k := bits.TrailingZeros32(movers)
				mine := uint32(1) << k
				if transitive && labelled[to.state]&mine != 0 {
					continue // whoever can come here by k could go on, by the same k, to where the label came from
				}
				c, rank, player := &m.moves[k], m.rank[k], &m.form.players[k]
				free := player.forward|player.backward == 0 && len(player.removed) == 0
				class := c.of[to.state]
				i, end := scanned[k][class], c.start[class+1]
				for i < end && labelled[c.order[i]]&mine != 0 {
					i++
				}
				scanned[k][class] = i
				limit := int32(math.MaxInt32)
				if kind.improving {
					limit = rank[to.state]
				}
				for ; i < end; i++ {
					from := c.order[i]
					if rank[from] >= limit {
						break
					}
					if labelled[from]&mine != 0 || from == to.state || !free && !player.legal(m.codes[from], m.codes[to.state]) {
						continue
					}
					labelled[from] |= mine
					want := f.opponents
					if labelled[from] == mine {
						want &^= mine
						result[from] = x
					}
					if fresh := want &^ counted[from]; fresh != 0 {
						counted[from] |= fresh
						stack = append(stack, arrival{from, fresh})
					}
				}
			}
		}
	}
	f.minima[kind] = result
	return result
}
