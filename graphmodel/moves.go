package graphmodel

import (
	"math/bits"
	"slices"
)

// classes lays out the moves of one party without listing them. A class holds the states that differ only in options that
// the party can change; in a class, a block holds those that agree on its one-way options. Inside a block every state can be
// reached from every other. Written so that a bit stands for "gone the one way", the key of a block only ever grows: moves lead from a key to
// the keys that contain it.
type classes struct {
	place   []place  // of each state
	members []member // by block, and in a block from the worst to the best for the party
	blocks  []span   // bounds in members
	width   int      // one-way options in a key
	exact   bool     // every such move is legal; otherwise each must be looked at
	sets    *sets    // nil where they do not fit
}

// A place says where a state stands for the party: its block, class<<width | key, and its rank.
type place struct{ block, rank int32 }

// A member is a state in its block, with its rank.
type member struct{ state, rank int32 }

type span struct{ from, to int32 }

func classify(codes []uint64, p *player, rank []int32, levels int) classes {
	n := len(codes)
	fixed := p.forward & p.backward
	oneWay, flip := (p.forward|p.backward)&^fixed, p.backward&^fixed
	c := classes{place: make([]place, n), members: make([]member, n), exact: len(p.removed) == 0}
	number := make(map[uint64]int32)
	for s, code := range codes {
		rest := code &^ (p.options &^ fixed)
		at, ok := number[rest]
		if !ok {
			at = int32(len(number))
			number[rest] = at
		}
		c.place[s] = place{at, rank[s]}
	}
	if c.width = bits.OnesCount64(oneWay); c.width > 20 || len(number)<<c.width > 4*n+1024 {
		c.width, c.exact = 0, false // blocks would be nearly all empty
	}
	if c.width > 0 {
		for s, code := range codes {
			key, bit := int32(0), 0
			for left := oneWay; left != 0; left &= left - 1 {
				if (code^flip)&left&-left != 0 {
					key |= 1 << bit
				}
				bit++
			}
			c.place[s].block = c.place[s].block<<c.width | key
		}
	}
	c.blocks = make([]span, len(number)<<c.width)
	for _, at := range c.place {
		c.blocks[at.block].to++
	}
	end := int32(0)
	for i := range c.blocks { // lengths become empty spans, which the members fill
		length := c.blocks[i].to
		c.blocks[i] = span{end, end}
		end += length
	}
	for _, s := range countingSort(rank, levels) {
		b := &c.blocks[c.place[s].block]
		c.members[b.to] = member{s, rank[s]}
		b.to++
	}
	if slices.IsSorted(codes) {
		c.sets = newSets(codes, p, rank, wholeSize(codes))
	}
	return c
}

// eachTarget calls yield with the members of each block that moves from s may lead to, until yield says false.
func (c *classes) eachTarget(s int32, yield func([]member) bool) {
	b, full := c.place[s].block, int32(1)<<c.width-1
	class, key := b&^full, b&full
	for k := key; ; k = (k + 1) | key {
		if b := c.blocks[class|k]; !yield(c.members[b.from:b.to]) || k == full {
			return
		}
	}
}

// legal reports whether the party may move from one state to another of the same class.
func (m *Model) legal(party int, from, to int32) bool {
	return m.form.players[party].legal(m.codes[from], m.codes[to])
}

// eachMove calls yield for every state that the party can move to from s, until yield says false.
func (m *Model) eachMove(party int, s int32, yield func(t int32) bool) {
	c := &m.moves[party]
	c.eachTarget(s, func(block []member) bool {
		for _, t := range block {
			if t.state != s && (c.exact || m.legal(party, s, t.state)) && !yield(t.state) {
				return false
			}
		}
		return true
	})
}

// eachBetter is eachMove for the states that the party prefers to s; in each block the best come first.
func (m *Model) eachBetter(party int, s int32, yield func(t int32) bool) {
	c, rank := &m.moves[party], m.rank[party][s]
	c.eachTarget(s, func(block []member) bool {
		for i := len(block) - 1; i >= 0 && block[i].rank > rank; i-- {
			if t := block[i].state; (c.exact || m.legal(party, s, t)) && !yield(t) {
				return false
			}
		}
		return true
	})
}

// countingSort lists the indices of keys, which lie in [0, levels), in ascending order of key; equal keys by index.
func countingSort(keys []int32, levels int) []int32 {
	start := make([]int32, levels+1)
	for _, k := range keys {
		start[k+1]++
	}
	for i := 1; i <= levels; i++ {
		start[i] += start[i-1]
	}
	order := make([]int32, len(keys))
	for s, k := range keys {
		order[start[k]] = int32(s)
		start[k]++
	}
	return order
}
