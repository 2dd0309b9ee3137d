package bargain

// A space is a set of packages to be searched: the settlements that are left for each issue, the limits across issues,
// and the least utility of each party.
type space struct {
	m      *Model
	opts   [][]int
	limits []*limit
	lb     []wide
	has    []bool
	empty  bool // an issue has no settlement left
}

// allDemands switches every demand on.
func (m *Model) allDemands() []bool {
	on := make([]bool, len(m.demands))
	for i := range on {
		on[i] = true
	}
	return on
}

// spaces gives the packages that satisfy the demands that are on, as a union of spaces: one, unless a coalition can
// block, in which case there is one for each smallest way in which enough of its members accept.
func (m *Model) spaces(on []bool) []*space {
	var all []*space
	for _, accept := range m.acceptances(on) {
		all = append(all, m.space(on, accept))
	}
	return all
}

// space gives the packages that satisfy the demands that are on, the parties without a veto counting only where they
// are in accept.
func (m *Model) space(on []bool, accept uint) *space {
	n := len(m.unit)
	s := &space{m: m, lb: make([]wide, n), has: make([]bool, n), opts: make([][]int, len(m.ids))}
	for i := range m.ids {
		for k := range m.ids[i] {
			s.opts[i] = append(s.opts[i], k)
		}
	}
	for d := range m.demands {
		dm := &m.demands[d]
		if dm.of >= 0 {
			if accept&(1<<dm.of) == 0 {
				continue
			}
		} else if !on[d] {
			continue
		}
		if dm.party >= 0 {
			s.lb[dm.party], s.has[dm.party] = m.res[dm.party], true
		}
		for l := range dm.limits {
			s.limits = append(s.limits, &dm.limits[l])
		}
	}
	s.reduce()
	return s
}

// acceptances lists the smallest sets of parties without a veto whose acceptance keeps every coalition that is on from
// blocking.
func (m *Model) acceptances(on []bool) []uint {
	var optional []int
	for n := range m.Problem.Parties {
		if m.Problem.Parties[n].NoVeto {
			optional = append(optional, n)
		}
	}
	if len(optional) == 0 {
		return []uint{0}
	}
	index := map[string]int{}
	for n, q := range m.Problem.Parties {
		index[q.ID] = n
	}
	opens := func(accept uint) bool {
		for d, dm := range m.demands {
			if dm.coalition == nil || !on[d] {
				continue
			}
			refuse, quota := 0, dm.coalition.Quota
			if quota == 0 {
				quota = len(dm.coalition.Members)
			}
			for _, id := range dm.coalition.Members {
				if q := index[id]; m.Problem.Parties[q].NoVeto && accept&(1<<q) == 0 {
					refuse++
				}
			}
			if refuse >= quota {
				return false
			}
		}
		return true
	}
	var smallest []uint
	for bits := uint(0); bits < 1<<len(optional); bits++ {
		accept := uint(0)
		for k, n := range optional {
			if bits&(1<<k) != 0 {
				accept |= 1 << n
			}
		}
		if !opens(accept) {
			continue
		}
		minimal := true
		for _, n := range optional {
			if accept&(1<<n) != 0 && opens(accept&^(1<<n)) {
				minimal = false
			}
		}
		if minimal {
			smallest = append(smallest, accept)
		}
	}
	return smallest
}

// reduce removes the settlements that no package of the space can have, as far as one limit at a time shows it, and
// the limits that can no longer be broken.
func (s *space) reduce() {
	for again := true; again; {
		again = false
		left := s.limits[:0:0]
		for _, l := range s.limits {
			least, most := int64(0), int64(0)
			for i, row := range l.coef {
				if row == nil {
					continue
				}
				lo, hi := span(row, s.opts[i])
				least += lo
				most += hi
			}
			if most <= l.cap {
				continue // can no longer be broken
			}
			left = append(left, l)
			for i, row := range l.coef {
				if row == nil {
					continue
				}
				lo, _ := span(row, s.opts[i])
				keep := s.opts[i][:0:0]
				for _, k := range s.opts[i] {
					if least-lo+row[k] <= l.cap {
						keep = append(keep, k)
					}
				}
				if len(keep) == len(s.opts[i]) {
					continue
				}
				s.opts[i] = keep
				again = true
				if len(keep) == 0 {
					s.empty = true
					return
				}
				lo2, _ := span(row, keep)
				least += lo2 - lo
			}
		}
		s.limits = left
	}
}

func span(row []int64, opts []int) (least, most int64) {
	for n, k := range opts {
		if x := row[k]; n == 0 {
			least, most = x, x
		} else {
			least, most = min(least, x), max(most, x)
		}
	}
	return least, most
}

// efficient gives the space without the settlements that another one of the same issue beats: at least as good for
// every party, better for one, and no heavier in any limit. No efficient package has them.
func (s *space) efficient() *space {
	e := *s
	e.opts = make([][]int, len(s.opts))
	for i, opts := range s.opts {
		for _, k := range opts {
			beaten := false
			for _, j := range opts {
				if j != k && s.beats(i, j, k) {
					beaten = true
					break
				}
			}
			if !beaten {
				e.opts[i] = append(e.opts[i], k)
			}
		}
	}
	return &e
}

func (s *space) beats(i, j, k int) bool {
	better := false
	for n, v := range s.m.vals[i][j] {
		switch v.cmp(s.m.vals[i][k][n]) {
		case -1:
			return false
		case 1:
			better = true
		}
	}
	if !better {
		return false
	}
	for _, l := range s.limits {
		if row := l.coef[i]; row != nil && row[j] > row[k] {
			return false
		}
	}
	return true
}

// holds reports whether a choice is in the space; u are its utilities.
func (s *space) holds(c []int, u []wide) bool {
	for n, has := range s.has {
		if has && u[n].cmp(s.lb[n]) < 0 {
			return false
		}
	}
	for _, l := range s.limits {
		sum := int64(0)
		for i, row := range l.coef {
			if row != nil {
				sum += row[c[i]]
			}
		}
		if sum > l.cap {
			return false
		}
	}
	return true
}

// distinct keeps one of the settlements of an issue that nothing tells apart.
func (s *space) distinct() *space {
	d := *s
	d.opts = make([][]int, len(s.opts))
	for i, opts := range s.opts {
	next:
		for _, k := range opts {
			for _, j := range d.opts[i] {
				if s.twins(i, j, k) {
					continue next
				}
			}
			d.opts[i] = append(d.opts[i], k)
		}
	}
	return &d
}

// twins reports whether nothing tells settlements j and k of issue i apart.
func (s *space) twins(i, j, k int) bool {
	for n, v := range s.m.vals[i][j] {
		if v != s.m.vals[i][k][n] {
			return false
		}
	}
	for _, l := range s.limits {
		if row := l.coef[i]; row != nil && row[j] != row[k] {
			return false
		}
	}
	return true
}
