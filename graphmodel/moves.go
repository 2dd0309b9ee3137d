package graphmodel

import "math/bits"

// classes lays out the moves of one party without listing them. A class holds the states that differ only in options that
// the party can change; in a class, a block holds those that agree on its one-way options. Inside a block every state can be
// reached from every other. Written so that a bit stands for "gone the one way", the key of a block only ever grows: moves lead from a key to
// the keys that contain it.
type classes struct {
	block []int32 // of each state: class<<width | key
	order []int32 // states by block, and in a block from the worst to the best for the party
	rank  []int32 // rank[i] is the party's rank of order[i]
	start []int32 // where each block begins in order; one more at the end
	width int     // one-way options in a key
	exact bool    // every such move is legal; otherwise each must be looked at
}

func classify(codes []uint64, p *player, rank []int32, levels int) classes {
	n := len(codes)
	fixed := p.forward & p.backward
	oneWay, flip := (p.forward|p.backward)&^fixed, p.backward&^fixed
	c := classes{block: make([]int32, n), order: make([]int32, n), rank: make([]int32, n), exact: len(p.removed) == 0}
	number := make(map[uint64]int32)
	for s, code := range codes {
		rest := code &^ (p.options &^ fixed)
		at, ok := number[rest]
		if !ok {
			at = int32(len(number))
			number[rest] = at
		}
		c.block[s] = at
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
			c.block[s] = c.block[s]<<c.width | key
		}
	}
	c.start = make([]int32, len(number)<<c.width+1)
	for _, b := range c.block {
		c.start[b+1]++
	}
	for i := 1; i < len(c.start); i++ {
		c.start[i] += c.start[i-1]
	}
	next := append([]int32(nil), c.start...)
	for _, s := range countingSort(rank, levels) {
		i := next[c.block[s]]
		c.order[i], c.rank[i] = s, rank[s]
		next[c.block[s]]++
	}
	return c
}

// eachTarget calls yield with each block that moves from s may lead to, as bounds in order, until yield says false.
func (c *classes) eachTarget(s int32, yield func(from, to int32) bool) {
	b, full := c.block[s], int32(1)<<c.width-1
	class, key := b&^full, b&full
	for k := key; ; k = (k + 1) | key {
		if !yield(c.start[class|k], c.start[(class|k)+1]) || k == full {
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
	c.eachTarget(s, func(from, to int32) bool {
		for _, t := range c.order[from:to] {
			if t != s && (c.exact || m.legal(party, s, t)) && !yield(t) {
				return false
			}
		}
		return true
	})
}

// eachBetter is eachMove for the states that the party prefers to s; in each block the best come first.
func (m *Model) eachBetter(party int, s int32, yield func(t int32) bool) {
	c, rank := &m.moves[party], m.rank[party][s]
	c.eachTarget(s, func(from, to int32) bool {
		for i := to - 1; i >= from && c.rank[i] > rank; i-- {
			if t := c.order[i]; (c.exact || m.legal(party, s, t)) && !yield(t) {
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
