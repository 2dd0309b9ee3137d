package bargain

import (
	"context"
	"encoding/binary"
	"math"
	"slices"
)

// A chain is the exact set of efficient ways to settle one issue after the other: layer t holds, for the first t issues
// in order, every sum of utilities that no other sum of the same kind dominates, with links back to all ways in which it
// arises. Limits across issues are carried along as what must still be worked off; sums are compared only among those
// that owe the same, so a limit costs nothing before its first and after its last issue.
type chain struct {
	s      *space
	order  []int // issues
	layers []layer
	// utilities of the labels of the last layer
	last rows
	// thinned is by how much a label may have been replaced by a worse one, per party in units; nil: exact.
	thinned []wide
	stopped bool // the deadline passed: the last layers were thinned hard, to be done
}

// A layer holds the links of its labels: those of label j are links[start[j]:start[j+1]].
type layer struct {
	start []int32
	links []link
}

// A link leads to a label of the layer before and the settlement that was added to it.
type link struct {
	label int32
	opt   int32
}

// rows are utilities, d a label; hi is nil where they fit into 63 bits.
type rows struct {
	d  int
	lo []int64
	hi []int64
}

func (r *rows) len() int { return len(r.lo) / r.d }

func (r *rows) at(label, n int) wide {
	if r.hi == nil {
		return narrow(r.lo[label*r.d+n])
	}
	return wide{r.hi[label*r.d+n], uint64(r.lo[label*r.d+n])}
}

func (r *rows) row(label int) []wide {
	u := make([]wide, r.d)
	for n := range u {
		u[n] = r.at(label, n)
	}
	return u
}

// A cut is a weighted sum of utilities that every label must still be able to bring to at least least. It only saves
// work: what it cuts off is known to be of no interest.
type cut struct {
	weight []float64
	least  float64
}

// A group is a run of labels that owe the same to the open limits.
type group struct {
	owed     []int64
	from, to int
}

// chainOptions bound the work.
type chainOptions struct {
	cuts []cut
	max  int // labels a layer may have before it is thinned; 0: no bound
}

// newChain builds the chain of a space.
func newChain(ctx context.Context, s *space, o chainOptions) *chain {
	c := &chain{s: s, order: s.issueOrder()}
	d := len(s.m.unit)
	c.last = rows{d: d, lo: make([]int64, d)}
	if !s.m.fits {
		c.last.hi = make([]int64, d)
	}
	if s.empty {
		c.last.lo, c.last.hi = c.last.lo[:0], nil
		return c
	}
	b := newChainBuilder(ctx, c, o)
	if b.hopeless() {
		c.last = rows{d: d}
		return c
	}
	for t := range c.order {
		b.extend(t)
		if c.last.len() == 0 {
			break
		}
	}
	return c
}

// issueOrder keeps issues that share limits together, and within that puts issues with few options first.
func (s *space) issueOrder() []int {
	n := len(s.opts)
	var order []int
	placed := make([]bool, n)
	touches := func(i int) (open, closes int) {
		for _, l := range s.limits {
			if l.coef[i] == nil {
				continue
			}
			started, left := false, 0
			for j, row := range l.coef {
				if row == nil {
					continue
				}
				started = started || placed[j]
				if !placed[j] {
					left++
				}
			}
			switch {
			case left == 1 && started:
				closes++
			case !started && left > 1:
				open++
			}
		}
		return open, closes
	}
	for len(order) < n {
		best, bestKey := -1, [2]int{}
		for i := range n {
			if placed[i] {
				continue
			}
			open, closes := touches(i)
			key := [2]int{open - closes, len(s.opts[i])}
			if best < 0 || key[0] < bestKey[0] || key[0] == bestKey[0] && key[1] < bestKey[1] {
				best, bestKey = i, key
			}
		}
		placed[best] = true
		order = append(order, best)
	}
	return order
}

// A chainBuilder is the state while a chain grows.
type chainBuilder struct {
	ctx    context.Context
	c      *chain
	o      chainOptions
	groups []group
	ahead  [][]wide    // the most that the issues from t on add, by t and party
	cutsUp [][]float64 // the most that the issues from t on add to each cut
	limits []chainLimit
	lost   []wide // by how much the present layer was thinned
}

// A chainLimit is a limit as the chain sees it: owed starts at what the heaviest package has too much, and each
// settlement works off relief.
type chainLimit struct {
	first, last int
	owed        int64
	relief      [][]int64 // by position in the order; nil where the issue does not count
	most        []int64   // the most that the issues from t on can work off
}

func newChainBuilder(ctx context.Context, c *chain, o chainOptions) *chainBuilder {
	s, n := c.s, len(c.order)
	b := &chainBuilder{ctx: ctx, c: c, o: o, groups: []group{{nil, 0, 1}}}
	d := len(s.m.unit)
	b.ahead = make([][]wide, n+1)
	b.ahead[n] = make([]wide, d)
	b.cutsUp = make([][]float64, n+1)
	b.cutsUp[n] = make([]float64, len(o.cuts))
	for t := n - 1; t >= 0; t-- {
		i := c.order[t]
		b.ahead[t] = make([]wide, d)
		for p := range d {
			most := s.m.vals[i][s.opts[i][0]][p]
			for _, k := range s.opts[i][1:] {
				if v := s.m.vals[i][k][p]; v.cmp(most) > 0 {
					most = v
				}
			}
			b.ahead[t][p] = b.ahead[t+1][p].add(most)
		}
		b.cutsUp[t] = make([]float64, len(o.cuts))
		for q, cut := range o.cuts {
			most := math.Inf(-1)
			for _, k := range s.opts[i] {
				most = max(most, cut.of(s.m.vals[i][k]))
			}
			b.cutsUp[t][q] = b.cutsUp[t+1][q] + most
		}
	}
	for _, l := range s.limits {
		cl := chainLimit{first: -1, owed: -l.cap, relief: make([][]int64, n), most: make([]int64, n+1)}
		for t, i := range c.order {
			row := l.coef[i]
			if row == nil {
				continue
			}
			if cl.first < 0 {
				cl.first = t
			}
			cl.last = t
			_, hi := span(row, s.opts[i])
			cl.owed += hi
			cl.relief[t] = make([]int64, len(row))
			for k, x := range row {
				cl.relief[t][k] = hi - x
			}
		}
		for t := n - 1; t >= 0; t-- {
			cl.most[t] = cl.most[t+1]
			if row := cl.relief[t]; row != nil {
				_, hi := span(row, s.opts[c.order[t]])
				cl.most[t] += hi
			}
		}
		b.limits = append(b.limits, cl)
	}
	b.groups[0].owed = make([]int64, len(b.limits))
	for q := range b.limits {
		b.groups[0].owed[q] = b.limits[q].owed
	}
	return b
}

func (c cut) of(v []wide) float64 {
	x := 0.0
	for n, w := range c.weight {
		x += w * v[n].float()
	}
	return x
}

// hopeless reports whether some bound cannot be reached at all.
func (b *chainBuilder) hopeless() bool {
	for p, has := range b.c.s.has {
		if has && b.ahead[0][p].cmp(b.c.s.lb[p]) < 0 {
			return true
		}
	}
	return false
}

// A source is a group of labels to which one settlement is added.
type source struct {
	group group
	opt   int
}

// candidates are sums before the dominated ones are removed, sorted lexicographically from the largest down.
type candidates struct {
	keys []int64 // d a candidate
	from []link
}

// extend adds the t-th issue.
func (b *chainBuilder) extend(t int) {
	c, s := b.c, b.c.s
	issue := c.order[t]
	targets := map[string]int{}
	var owed [][]int64
	var sources [][]source
	for _, g := range b.groups {
		for _, k := range s.opts[issue] {
			next, ok := b.owe(g.owed, t, k)
			if !ok {
				continue
			}
			key := owedKey(next)
			at, seen := targets[key]
			if !seen {
				at = len(owed)
				targets[key] = at
				owed = append(owed, next)
				sources = append(sources, nil)
			}
			sources[at] = append(sources[at], source{g, k})
		}
	}
	next := rows{d: c.last.d}
	b.lost = nil
	l := layer{start: []int32{0}}
	var groups []group
	for at, from := range sources {
		start := next.len()
		b.fill(t, from, &next, &l)
		if next.len() > start {
			groups = append(groups, group{owed[at], start, next.len()})
		}
	}
	if c.last, b.groups = next, groups; b.lost != nil {
		if c.thinned == nil {
			c.thinned = make([]wide, next.d)
		}
		for p, w := range b.lost {
			c.thinned[p] = c.thinned[p].add(w)
		}
	}
	c.layers = append(c.layers, l)
	c.stopped = c.stopped || b.ctx.Err() != nil
}

// owe is what is owed after settlement k of the t-th issue; false where it can no longer be worked off.
func (b *chainBuilder) owe(owed []int64, t, k int) ([]int64, bool) {
	next := make([]int64, len(owed))
	for q := range owed {
		if owed[q] == 0 {
			continue
		}
		next[q] = owed[q]
		if row := b.limits[q].relief[t]; row != nil {
			next[q] = max(0, owed[q]-row[k])
		}
		if next[q] > b.limits[q].most[t+1] {
			return nil, false
		}
	}
	return next, true
}

func owedKey(owed []int64) string {
	key := make([]byte, 0, 8*len(owed))
	for _, x := range owed {
		key = binary.LittleEndian.AppendUint64(key, uint64(x))
	}
	return string(key)
}

// fill appends the efficient sums of the sources to next and their links to l.
func (b *chainBuilder) fill(t int, from []source, next *rows, l *layer) {
	cand := b.gather(t, from)
	d := next.d
	// Equal sums stand side by side: they are one label with several links.
	unique := cand.keys[:0]
	starts := make([]int32, 0, len(cand.from)+1)
	for j := range cand.from {
		row := cand.keys[j*d : j*d+d]
		if u := len(unique); u >= d && slices.Equal(unique[u-d:], row) {
			continue
		}
		unique = append(unique, row...)
		starts = append(starts, int32(j))
	}
	starts = append(starts, int32(len(cand.from)))
	kept := maxima(unique, d, func() bool { return b.ctx.Err() != nil })
	bound := b.o.max
	if b.ctx.Err() != nil {
		bound = 256
		if kept == nil {
			for j := range len(starts) - 1 {
				kept = append(kept, int32(j))
			}
		}
	}
	if bound > 0 && len(kept) > bound {
		kept = b.thin(t, cand, starts, kept, bound)
	}
	issue := b.c.order[t]
	for _, j := range kept {
		first := cand.from[starts[j]]
		for n, v := range b.c.s.m.vals[issue][first.opt] {
			u := b.c.last.at(int(first.label), n).add(v)
			next.lo = append(next.lo, int64(u.lo))
			if !b.c.s.m.fits {
				next.hi = append(next.hi, u.hi)
			}
		}
		l.links = append(l.links, cand.from[starts[j]:starts[j+1]]...)
		l.start = append(l.start, int32(len(l.links)))
	}
}
