package graphmodel

import (
	"math"
	"math/bits"
	"slices"
)

// A sanction is a kind of deterrent: which moves the opponents make, and whether the party may answer.
type sanction struct{ improving, symmetric bool }

// worst gives for each state the worst that the opponents can bring about from there, moving at least once: the least
// rank, or ceiling if the party may answer, over R_{N−i} or, if they only move to what each likes better, R⁺_{N−i}.
// It is [math.MaxInt32] where no opponent can move.
func (f *focus) worst(kind sanction) []int32 {
	if done, ok := f.minima[kind]; ok {
		return done
	}
	value := f.rank
	if kind.symmetric {
		value = f.ceiling
	}
	if !kind.improving && f.free() {
		f.minima[kind] = f.closure(value)
	} else {
		f.minima[kind] = f.sweep(kind, value)
	}
	return f.minima[kind]
}

// A sweep is one search backwards that finds the least value within reach of the opponents from every state.
//
// Arrivals at a state are told apart by who moved last, because that party cannot move next. States are taken up in ascending
// order of value, so the first value that gets to a state is its least: an arrival (s, k) counts once s itself has the value, or
// once a sequence from s that begins with somebody else than k has got it; then every state from which k moves to s has it too.
// Each arrival counts once, and a block of moves is scanned from behind what is labelled already, so that the work grows with the
// states, not with the moves.
type sweep struct {
	*focus
	improving  bool
	bySets     bool // states are addressed by their option bits
	transitive bool // no opponent's move is removed: what k can do in two moves, it can do in one
	nodes      []node
	open       [][]span   // by mover and block: the members before are labelled
	bare       [][]uint32 // by mover and class, where there are sets: what is not labelled
}

// A node is what the search knows of a state. Movers are bits: k is 1<<k.
type node struct {
	labelled uint16 // k: a sequence from here that k begins has its value
	counted  uint16 // k: arriving here by a move of k counts
	worst    int32
}

// An arrival is a state with those who may have moved there last.
type arrival struct {
	state  int32
	movers uint16
}

// sweep gives the least value that the opponents can bring about from each state.
func (f *focus) sweep(kind sanction, value []int32) []int32 {
	w := f.newSweep(kind.improving, len(value))
	w.run(value)
	result := make([]int32, len(value))
	for s := range result {
		result[s] = w.nodes[w.address(int32(s))].worst
	}
	return result
}

// address gives the node of a state.
func (w *sweep) address(s int32) int32 {
	if w.bySets {
		return int32(w.m.codes[s])
	}
	return s
}

func (f *focus) newSweep(improving bool, states int) *sweep {
	w := &sweep{focus: f, improving: improving, bySets: f.bySets(), transitive: true,
		open: make([][]span, len(f.m.moves)), bare: make([][]uint32, len(f.m.moves))}
	if w.bySets {
		states = wholeSize(f.m.codes)
	}
	w.nodes = make([]node, states)
	for s := range w.nodes {
		w.nodes[s].worst = math.MaxInt32
	}
	for k := range f.m.moves {
		if f.opponents>>k&1 == 0 {
			continue
		}
		w.transitive = w.transitive && len(f.m.form.players[k].removed) == 0
		if t := f.m.moves[k].sets; t != nil && w.bySets {
			w.bare[k] = t.whole(f.m.codes)
			w.skipUnentered(k, t)
		} else {
			w.open[k] = slices.Clone(f.m.moves[k].blocks)
		}
	}
	return w
}

// skipUnentered counts the arrivals by k that cannot be: those at states that nobody would leave another for by a move of k.
func (w *sweep) skipUnentered(k int, t *sets) {
	if !w.improving {
		return
	}
	for code := range w.nodes {
		if t.into(uint32(code), true) == 0 {
			w.nodes[code].counted |= 1 << k
		}
	}
}

// bySets reports whether the search addresses states by their option bits: where all opponents have [sets], or where a state's
// number is its bits anyway and some of them have.
func (f *focus) bySets() bool {
	if f.m.at != nil {
		return false
	}
	size := wholeSize(f.m.codes)
	some := false
	for k := range f.m.moves {
		switch {
		case f.opponents>>k&1 == 0:
		case f.m.moves[k].sets != nil:
			some = true
		case size != len(f.m.codes):
			return false
		}
	}
	return some
}

// run labels all nodes. It is one function because its stack and its nodes then stay at hand: in parts it takes a quarter longer.
func (w *sweep) run(value []int32) {
	m, nodes := w.m, w.nodes
	var stack []arrival
	arrive := func(state int32, movers uint16) {
		n := &nodes[state]
		if fresh := movers &^ n.counted; fresh != 0 {
			n.counted |= fresh
			stack = append(stack, arrival{state, fresh})
		}
	}
	label := func(state int32, mover uint16, x int32) {
		n := &nodes[state]
		n.labelled |= mover
		movers := w.opponents
		if n.labelled == mover { // the first value is the least, and who moved here last must be somebody else
			movers &^= mover
			n.worst = x
		}
		arrive(state, movers)
	}
	for _, s := range countingSort(value, len(w.equal)) {
		x := value[s]
		arrive(w.address(s), w.opponents)
		for len(stack) > 0 {
			to := stack[len(stack)-1]
			stack = stack[:len(stack)-1]
			if w.transitive { // whoever can come here by k could go on, by the same k, to where the label of k came from
				to.movers &^= nodes[to.state].labelled
			}
			for movers := to.movers; movers != 0; movers &= movers - 1 {
				k := bits.TrailingZeros16(movers)
				mover := uint16(1) << k
				c := &m.moves[k]
				if w.bare[k] != nil {
					t, code := c.sets, uint32(to.state)
					class := &w.bare[k][t.class(code)]
					found := t.into(code, w.improving) & *class
					*class &^= found
					for ; found != 0; found &= found - 1 {
						label(int32(code&^t.own|t.spread[bits.TrailingZeros32(found)]), mover, x)
					}
					continue
				}
				at, limit := c.place[to.state], int32(math.MaxInt32)
				if w.improving {
					limit = at.rank
				}
				full := int32(1)<<c.width - 1
				class, key := at.block&^full, at.block&full
				for sub := key; ; sub = (sub - 1) & key { // the blocks from which k can come here
					block := &w.open[k][class|sub]
					for i := block.from; i < block.to && c.members[i].rank < limit; i++ {
						from := c.members[i].state
						done := nodes[from].labelled&mover != 0
						if !done && (from == to.state || !c.exact && !m.legal(k, from, to.state)) {
							continue
						}
						if i == block.from {
							block.from++
						}
						if !done {
							label(from, mover, x)
						}
					}
					if sub == 0 {
						break
					}
				}
			}
		}
	}
}
