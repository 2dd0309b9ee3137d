package graphmodel

import "fmt"

// A Reason says why a state holds or does not hold for one party: what it could do better, and what deters it.
type Reason struct {
	Party  int
	Stable bool
	// Improvements are the party's better moves, worst first; empty where it has none.
	Improvements []Improvement
}

// An Improvement is a move that a party prefers, and its sanction.
type Improvement struct {
	To int
	// Sanction is what the others do after the move, one step after another; nil where nothing deters.
	Sanction []Step
	// Collision is what others do in the same moment, each from the state in question; nil where that deters nothing. CollisionAt is the
	// state in which it ends.
	Collision   []Step
	CollisionAt int
}

// Deterred reports whether something meets the improvement.
func (i Improvement) Deterred() bool { return i.Sanction != nil || i.Collision != nil }

// kinds of sanction, by definition.
var kinds = map[Definition]sanction{
	GMR: {}, SMR: {symmetric: true}, SEQ: {improving: true}, SSEQ: {improving: true, symmetric: true},
	SEQSim: {improving: true}, SMRSim: {symmetric: true},
	StrongGMR: {}, StrongSMR: {symmetric: true}, StrongSEQ: {improving: true}, StrongSSEQ: {improving: true, symmetric: true},
}

// Explain says for each party why a state is stable for it, or is not, under one of the definitions nash, gmr, smr, seq, sseq, their
// strong forms and the two with simultaneous sanctioning; the last two must be among those analysed.
func (a *Analysis) Explain(d Definition, state int) ([]Reason, error) {
	kind, known := kinds[d]
	if !known && d != Nash {
		return nil, fmt.Errorf("%s gives no reasons; ask for nash, gmr, smr, seq, sseq, their strong forms, seq_sim or smr_sim", d)
	}
	m, s := a.Model, int32(state)
	reasons := make([]Reason, len(m.form.parties))
	for p := range reasons {
		r := Reason{Party: p, Stable: true}
		var others []int
		for _, base := range bases[d] {
			for j := range reasons {
				if j != p && len(a.stable[base]) > 0 && !a.Stable(base, j, state) {
					others = append(others, j)
				}
			}
			if a.Stable(base, p, state) {
				others = nil
			}
		}
		for _, t := range m.Moves(p, state) {
			if m.Rank(p, t) <= m.Rank(p, state) {
				continue
			}
			better := Improvement{To: t}
			if d != Nash {
				better.Sanction = m.sanction(p, s, int32(t), kind, d)
			}
			if better.Sanction == nil && len(others) > 0 {
				better.Collision, better.CollisionAt = m.collisionPath(p, s, m.codes[t], others)
			}
			r.Stable = r.Stable && better.Deterred()
			r.Improvements = append(r.Improvements, better)
		}
		reasons[p] = r
	}
	return reasons, nil
}

// sanction finds a shortest path on which the others answer a move of the party from s to t, or nil.
func (m *Model) sanction(party int, s, t int32, kind sanction, d Definition) []Step {
	limit := m.rank[party][s]
	if len(d) > 7 && d[:7] == "strong_" {
		limit = m.floor[party][limit]
	}
	allowed := anyMove
	if kind.improving {
		allowed = m.betterMove
	}
	steps, _ := m.path(m.othersOf(1<<party), t, allowed, func(u int32) bool {
		held := m.rank[party][u] <= limit
		if held && kind.symmetric {
			m.eachMove(party, u, func(v int32) bool { held = m.rank[party][v] <= limit; return held })
		}
		return held
	})
	return steps
}

// collisionPath is collision with the moves that make it.
func (m *Model) collisionPath(i int, s int32, code uint64, others []int) (steps []Step, at int) {
	for n, j := range others {
		m.eachBetter(j, s, func(t int32) bool {
			both := code ^ m.codes[s] ^ m.codes[t]
			if u, feasible := m.find(both); feasible && m.rank[i][u] <= m.rank[i][s] {
				steps, at = []Step{{j, int(t)}}, int(u)
			} else if more, end := m.collisionPath(i, s, both, others[n+1:]); more != nil {
				steps, at = append([]Step{{j, int(t)}}, more...), end
			}
			return steps == nil
		})
		if steps != nil {
			break
		}
	}
	return steps, at
}
