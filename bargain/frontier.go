package bargain

import (
	"context"
	"math/big"
	"slices"
)

// A Frontier is the set of efficient packages: no other package is at least as good for every party and better for
// one. Packages that are worth the same to every party are one point.
type Frontier struct {
	m      *Model
	chains []*chain
	points []point
	paths  []*pathCounter
	// Lost says by how much, in utility of each party, an efficient package may be better than a point that stands for
	// it; nil: the frontier is exact. Where there are reservation values it holds for the packages that exceed them by
	// as much.
	Lost []*big.Rat
	// Stopped says that the deadline passed before the exact frontier was found.
	Stopped bool
}

type point struct {
	u    []wide
	refs []ref
}

type ref struct{ chain, label int }

// FrontierOptions choose what the frontier is drawn over.
type FrontierOptions struct {
	// Admissible leaves the reservation values out: efficient among all packages that cross no red line and break no
	// constraint. The zero value takes the packages of the zone of possible agreement.
	Admissible bool
	// Max is how many partial packages are kept before the frontier is thinned; 0: as many as there are.
	Max int
}

// Frontier finds the efficient packages. It is exact unless it has to be thinned, because there are more than o.Max
// points or because ctx ends; then Lost says how far off it may be.
func (m *Model) Frontier(ctx context.Context, o FrontierOptions) *Frontier {
	return m.frontier(ctx, m.spaces(m.demandsFor(o.Admissible)), chainOptions{max: o.Max})
}

// demandsFor switches all demands on, or all but the reservation values and consents.
func (m *Model) demandsFor(admissible bool) []bool {
	on := m.allDemands()
	for d := range on {
		if k := m.demands[d].Kind; admissible && (k == ReservationValue || k == ConsentNeeded || k == CoalitionVeto) {
			on[d] = false
		}
	}
	return on
}

func (m *Model) frontier(ctx context.Context, spaces []*space, o chainOptions) *Frontier {
	f := &Frontier{m: m}
	for n, s := range spaces {
		c := newChain(ctx, s.efficient(), o)
		f.chains = append(f.chains, c)
		f.paths = append(f.paths, nil)
		f.Stopped = f.Stopped || c.stopped
		for label := range c.last.len() {
			f.points = append(f.points, point{c.last.row(label), []ref{{n, label}}})
		}
		if c.thinned != nil {
			if f.Lost == nil {
				f.Lost = make([]*big.Rat, len(m.unit))
				for p := range f.Lost {
					f.Lost[p] = new(big.Rat)
				}
			}
			for p, w := range c.thinned {
				if x := m.rat(p, w); x.Cmp(f.Lost[p]) > 0 {
					f.Lost[p] = x
				}
			}
		}
	}
	if len(spaces) > 1 {
		f.unite()
	}
	return f
}

// unite removes what a point of another space dominates and joins equal points.
func (f *Frontier) unite() {
	slices.SortStableFunc(f.points, func(a, b point) int { return slices.CompareFunc(b.u, a.u, wide.cmp) })
	joined := f.points[:0]
	for _, p := range f.points {
		if n := len(joined); n > 0 && slices.Equal(joined[n-1].u, p.u) {
			joined[n-1].refs = append(joined[n-1].refs, p.refs...)
			continue
		}
		joined = append(joined, p)
	}
	f.points = slices.Clone(joined[:0])
	for _, p := range joined {
		if !slices.ContainsFunc(f.points, func(q point) bool { return covers(q.u, p.u) }) {
			f.points = append(f.points, p)
		}
	}
}

// covers reports whether a is at least b for everyone.
func covers(a, b []wide) bool {
	for n := range a {
		if a[n].cmp(b[n]) < 0 {
			return false
		}
	}
	return true
}

// Len is the number of points.
func (f *Frontier) Len() int { return len(f.points) }

// Utilities are those of point i, in the order of the parties. Points stand from the best for the first party down.
func (f *Frontier) Utilities(i int) []*big.Rat { return f.m.rats(f.points[i].u) }

// Packages lists up to most of the packages of point i.
func (f *Frontier) Packages(i, most int) []Package {
	var xs []Package
	for _, c := range f.choices(i, most) {
		xs = append(xs, f.m.named(c))
	}
	return xs
}

func (f *Frontier) choices(i, most int) [][]int {
	var all [][]int
	for _, r := range f.points[i].refs {
		all = append(all, f.chains[r.chain].choices(r.label, most)...)
	}
	if len(f.points[i].refs) > 1 {
		slices.SortFunc(all, slices.Compare)
		all = slices.CompactFunc(all, slices.Equal)
	}
	return all[:min(len(all), most)]
}

// Count is the number of packages of point i. Where coalitions give several ways to agree it is exact up to 10,000
// and otherwise counts a package once for each way.
func (f *Frontier) Count(i int) *big.Int {
	n := new(big.Int)
	for _, r := range f.points[i].refs {
		if f.paths[r.chain] == nil {
			f.paths[r.chain] = newPathCounter(f.chains[r.chain])
		}
		n.Add(n, f.paths[r.chain].count(r.label))
	}
	if most := int64(10_000); len(f.points[i].refs) > 1 && n.Cmp(big.NewInt(most)) <= 0 {
		return big.NewInt(int64(len(f.choices(i, int(most)))))
	}
	return n
}

// choices follows the links back from a label of the last layer, up to most choices.
func (c *chain) choices(label, most int) [][]int {
	var all [][]int
	choice := make([]int, len(c.s.opts))
	var back func(t, label int)
	back = func(t, label int) {
		if t < 0 {
			all = append(all, slices.Clone(choice))
			return
		}
		l := &c.layers[t]
		for _, k := range l.links[l.start[label]:l.start[label+1]] {
			if len(all) >= most {
				return
			}
			choice[c.order[t]] = int(k.opt)
			back(t-1, int(k.label))
		}
	}
	back(len(c.layers)-1, label)
	return all
}

// A pathCounter counts the packages of the labels that are asked for.
type pathCounter struct {
	c    *chain
	memo []map[int]*big.Int // by layer and label
}

func newPathCounter(c *chain) *pathCounter {
	p := &pathCounter{c, make([]map[int]*big.Int, len(c.layers))}
	for t := range p.memo {
		p.memo[t] = map[int]*big.Int{}
	}
	return p
}

func (p *pathCounter) count(label int) *big.Int { return p.at(len(p.c.layers)-1, label) }

func (p *pathCounter) at(t, label int) *big.Int {
	if t < 0 {
		return big.NewInt(1)
	}
	if n := p.memo[t][label]; n != nil {
		return n
	}
	n := new(big.Int)
	l := &p.c.layers[t]
	for _, k := range l.links[l.start[label]:l.start[label+1]] {
		n.Add(n, p.at(t-1, int(k.label)))
	}
	p.memo[t][label] = n
	return n
}
