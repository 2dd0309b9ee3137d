package graphmodel

// A Journey is how to get from one state to another (status quo analysis: Li, Kilgour and Hipel 2005).
type Journey struct {
	From, To int
	// Legal is a shortest path of legal moves, Improving one on which each move is better for who makes it; nil where there is none. On
	// neither does a party move twice in succession.
	Legal, Improving []Step
	// Joint is a shortest path on which each step is better for all who take it together, where the spec says who may act together;
	// nil where there is none or where it would be no shorter than Improving.
	Joint []JointStep
	// Forks are the other improvements along the improving path: where it can go astray.
	Forks []Fork
}

// A JointStep is a step of one party or of a coalition.
type JointStep struct {
	Members []int
	To      int
}

// A Fork is an improvement that leaves the path.
type Fork struct {
	At   int // the state on the path
	Step Step
	// Returns says that further improvements can still lead to the goal.
	Returns bool
}

// Journey finds the shortest legal and improving paths between two states.
func (m *Model) Journey(from, to int) Journey {
	j := Journey{From: from, To: to}
	all := m.othersOf(0)
	goal := func(s int32) bool { return s == int32(to) }
	if from == to {
		return j
	}
	j.Legal, _ = m.path(all, int32(from), anyMove, goal)
	j.Improving, _ = m.path(all, int32(from), m.betterMove, goal)
	if joint := m.jointPath(from, to); joint != nil && (j.Improving == nil || len(joint) < len(j.Improving)) {
		j.Joint = joint
	}
	at, last := from, nobody
	for _, next := range j.Improving {
		for _, p := range all {
			if p == last { // it does not move twice in succession
				continue
			}
			for _, t := range m.Moves(p, at) {
				step := Step{p, t}
				if step != next && t != to && m.Rank(p, t) > m.Rank(p, at) {
					_, returns := m.pathAfter(p, all, int32(t), m.betterMove, goal)
					j.Forks = append(j.Forks, Fork{at, step, returns})
				}
			}
		}
		at, last = next.To, next.Party
	}
	return j
}

// jointPath searches in breadth over improvements of parties and coalitions, none moving twice in succession.
func (m *Model) jointPath(from, to int) []JointStep {
	if !m.NamesCoalitions() || m.Len() > DirectLimit {
		return nil
	}
	groups := m.groups()
	type arrival struct {
		state    int32
		last, by int
	}
	seen := map[[2]int32]bool{}
	queue := []arrival{{int32(from), -1, -1}}
	for at := 0; at < len(queue); at++ {
		s := queue[at]
		for k, g := range groups {
			if k == s.last {
				continue
			}
			members := g.members()
			for x := range m.reachable(members, s.state, anyMove).EachSet() {
				t := int32(x)
				if key := [2]int32{t, int32(k)}; seen[key] || !m.allPrefer(members, s.state, t) {
					continue
				} else {
					seen[key] = true
				}
				queue = append(queue, arrival{t, k, at})
				if int(t) != to {
					continue
				}
				var steps []JointStep
				for i := len(queue) - 1; i > 0; i = queue[i].by {
					steps = append([]JointStep{{groups[queue[i].last].members(), int(queue[i].state)}}, steps...)
				}
				return steps
			}
		}
	}
	return nil
}

// Ways counts the shortest ways to every state: the length of a shortest legal path from a state, or -1. It is one search for all goals.
func (m *Model) Ways(from int) (legal, improving []int) {
	distance := func(allowed movesOf) []int {
		d := make([]int, m.Len())
		for s := range d {
			d[s] = -1
		}
		type arrival struct {
			state int32
			last  int
		}
		seen := make([]uint32, m.Len())
		layer := []arrival{{int32(from), -1}}
		for length := 1; len(layer) > 0; length++ {
			var next []arrival
			for _, at := range layer {
				for _, k := range m.othersOf(0) {
					if k == at.last {
						continue
					}
					m.eachMove(k, at.state, func(t int32) bool {
						if seen[t]>>k&1 == 0 && allowed(k, at.state, t) {
							seen[t] |= 1 << k
							if d[t] < 0 {
								d[t] = length
							}
							next = append(next, arrival{t, k})
						}
						return true
					})
				}
			}
			layer = next
		}
		d[from] = 0
		return d
	}
	return distance(anyMove), distance(m.betterMove)
}
