package graphmodel

import (
	"fmt"

	"github.com/bits-and-blooms/bitset"
)

// A Cube answers Nash stability and reachability over all 2^n combinations of options without laying the states out: one
// score of eight bytes for each combination and party in hand, and one bit for each result. Its states are option bits, the first option
// lowest, not the numbers of a [Model].
type Cube struct {
	form *Form
	n    int // options
}

// Cube prepares the large form. It needs preferences by statements or weights (a ranking lists its states, so they are not that
// many) and refuses, with an error that wraps [ErrSize], what does not fit in the given bytes.
func (f *Form) Cube(memory int64) (*Cube, error) {
	n := len(f.options)
	if f.explicit != nil {
		return nil, fmt.Errorf("the states are listed, so there is no need for the large form; compile the model")
	}
	for p := range f.prefs {
		if len(f.prefs[p].Ranking) > 0 {
			return nil, fmt.Errorf("%s ranks the states one by one; the large form needs statements or weights", f.parties[p].ID)
		}
	}
	if n > 40 || int64(1)<<n*cubeBytes > memory {
		return nil, fmt.Errorf("%w: %s states take about %.3g GB for Nash stability, %.3g GB are allowed; allow more memory or fix some options", ErrSize, power(n),
			float64(uint64(1)<<min(n, 62))*cubeBytes/(1<<30), float64(memory)/(1<<30))
	}
	return &Cube{f, n}, nil
}

// cubeBytes is what a state takes: two scores and a few bits.
const cubeBytes = 17

// Nash gives the feasible states that no party would leave.
//
// The best that a party can reach is a maximum over the states that differ in its options, so it comes from one pass for each option:
// a pass replaces the value at a state by the greater of it and that of the state with the option changed, in the directions in which the option
// moves. Moves that were removed one by one spoil that, and are then looked at one by one.
func (c *Cube) Nash() *bitset.BitSet {
	size := uint64(1) << c.n
	stable := bitset.New(uint(size))
	for s := range size {
		if !c.form.excludes(s) {
			stable.Set(uint(s))
		}
	}
	own, best := make([]uint64, size), make([]uint64, size)
	for p := range c.form.players {
		player := &c.form.players[p]
		for s := range size {
			own[s] = 0 // worse than any score
			if !c.form.excludes(s) {
				own[s] = c.score(p, s) + 1
			}
		}
		if len(player.removed) > 0 {
			c.oneByOne(player, own, stable)
			continue
		}
		copy(best, own)
		for left := player.options; left != 0; left &= left - 1 {
			bit := left & -left
			for s := range size {
				if s&bit != 0 {
					continue
				}
				off, on := best[s], best[s|bit]
				if player.backward&bit == 0 {
					best[s] = max(off, on)
				}
				if player.forward&bit == 0 {
					best[s|bit] = max(off, on)
				}
			}
		}
		for s := range size {
			if best[s] > own[s] {
				stable.Clear(uint(s))
			}
		}
	}
	return stable
}

// score shifts weights so that they leave room below and above.
func (c *Cube) score(party int, code uint64) uint64 {
	x := c.form.players[party].score(code)
	if len(c.form.players[party].statements) == 64 {
		return x >> 1 // the last of 64 statements does not fit beside the value for infeasible states
	}
	return x
}

func (c *Cube) oneByOne(p *player, own []uint64, stable *bitset.BitSet) {
	for x := range stable.EachSet() {
		s := uint64(x)
		for change := p.options; ; change = (change - 1) & p.options {
			if to := s&^p.options | change; own[to] > own[s] && p.legal(s, to) {
				stable.Clear(x)
				break
			}
			if change == 0 {
				break
			}
		}
	}
}

// Reachable gives the feasible states that can be reached from one by legal moves of all parties, itself included. Where moves follow
// one another freely it does not matter that nobody moves twice in succession, because two moves of a party make one; removed
// moves are refused, because then it does.
func (c *Cube) Reachable(from []string) (*bitset.BitSet, error) {
	check := checker{bit: map[string]uint64{}}
	for i, o := range c.form.options {
		check.bit[o.ID] = 1 << i
		check.ids = append(check.ids, o.ID)
	}
	start, ok := check.code("from", from)
	if !ok {
		return nil, check.problems
	}
	if c.form.excludes(start) {
		return nil, fmt.Errorf("the state %s is infeasible; name one that can occur", c.form.show(start))
	}
	for p := range c.form.players {
		if len(c.form.players[p].removed) > 0 {
			return nil, fmt.Errorf("%s has removed moves, with which the large form does not know what follows what; use directions of options instead", c.form.parties[p].ID)
		}
	}
	found := bitset.New(uint(1) << c.n)
	found.Set(uint(start))
	stack := []uint64{start}
	for len(stack) > 0 {
		s := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		for p := range c.form.players {
			player := &c.form.players[p]
			can := player.options &^ (s & player.forward) &^ (^s & player.backward) // what may change from here
			for change := can; change != 0; change = (change - 1) & can {
				if to := s ^ change; !found.Test(uint(to)) && !c.form.excludes(to) {
					found.Set(uint(to))
					stack = append(stack, to)
				}
			}
		}
	}
	return found, nil
}

// On lists the options of a state of the cube.
func (c *Cube) On(code uint64) []string { return c.form.on(code) }

// Len is the number of combinations, feasible or not.
func (c *Cube) Len() int { return 1 << c.n }

// Excluded counts the combinations that are infeasible.
func (c *Cube) Excluded() (n int) {
	for s := range uint64(1) << c.n {
		if c.form.excludes(s) {
			n++
		}
	}
	return n
}
