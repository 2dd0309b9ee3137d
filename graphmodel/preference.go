package graphmodel

import (
	"fmt"
	"math"
	"slices"
	"strings"
)

// preferences checks what can be checked before the states are laid out.
func (c *checker) preferences() {
	f := c.form
	f.prefs = make([]Preference, len(f.parties))
	given := make([]bool, len(f.parties))
	for _, pref := range c.spec.Preferences {
		path := "preferences." + pref.Party
		at, known := c.party[pref.Party]
		if !known {
			c.problems.add(path, nearest(pref.Party, c.names), "%q is not a party", pref.Party)
			continue
		}
		if given[at] {
			c.problems.add(path, "", "the preferences of %s are given twice", pref.Party)
			continue
		}
		given[at], f.prefs[at] = true, pref
		ways := 0
		for _, n := range []int{len(pref.Ranking), len(pref.Statements), len(pref.Weights)} {
			ways += min(n, 1)
		}
		if ways != 1 {
			c.problems.add(path, "write one of ranking, statements and weights", "%s has %d ways of ordering the states", pref.Party, ways)
			continue
		}
		c.statements(path, at, pref)
		c.weights(path, at, pref)
		for i, u := range pref.Unknown {
			c.mask(fmt.Sprintf("%s.unknown[%d]", path, i), u.A)
			c.mask(fmt.Sprintf("%s.unknown[%d]", path, i), u.B)
		}
	}
	for i, p := range f.parties {
		if !given[i] {
			c.problems.add("preferences", fmt.Sprintf("write below preferences:  %s: {statements: [\"not …\", …]}, most important first, or a ranking", p.ID),
				"%s has no preferences", p.ID)
		}
	}
}

func (c *checker) statements(path string, at int, pref Preference) {
	if len(pref.Statements) > 64 {
		c.problems.add(path+".statements[64]", "keep the most important", "%d statements; 64 is the most", len(pref.Statements))
		return
	}
	for i, s := range pref.Statements {
		e, err := parseStatement(s.Text, c.bit, c.ids)
		if err != nil {
			c.problems.add(fmt.Sprintf("%s.statements[%d]", path, i), `write conditions on options with not, and, or, if, iff, as in "invade if withdraw"`,
				"the statement %q cannot be read: %v", s.Text, err)
			continue
		}
		c.form.players[at].statements = append(c.form.players[at].statements, e)
	}
}

func (c *checker) weights(path string, at int, pref Preference) {
	if len(pref.Weights) == 0 {
		return
	}
	w := make([]int64, len(c.ids))
	for _, id := range slices.Sorted(mapKeys(pref.Weights)) {
		i := slices.Index(c.ids, id)
		x := pref.Weights[id]
		switch {
		case i < 0:
			c.problems.add(path+".weights."+id, nearest(id, c.ids), "%q is not an option", id)
		case math.IsNaN(x) || math.Abs(x) > 1e9:
			c.problems.add(path+".weights."+id, "write a number between -1000000000 and 1000000000", "the weight %g is out of range", x)
		default:
			w[i] = int64(math.Round(x * 1e6))
		}
	}
	c.form.players[at].weights = w
}

// score orders states by statements or weights: a greater score is better. Ranked preferences have none.
func (p *player) score(code uint64) uint64 {
	if p.statements != nil {
		var s uint64
		for _, e := range p.statements {
			s <<= 1
			if e(code) {
				s |= 1
			}
		}
		return s
	}
	var sum int64
	for i, w := range p.weights {
		if code>>i&1 != 0 {
			sum += w
		}
	}
	return uint64(sum) + 1<<63
}

// rank lays a party's preference out over the states: rank[s] is greater for better states and equal for equally good
// ones; floor[r] is the highest rank that rank r is greatly preferred to, or -1.
func (m *Model) rankParty(party int, problems *Problems) {
	pref, n := m.form.prefs[party], len(m.codes)
	rank := make([]int32, n)
	var floor []int32
	if len(pref.Ranking) > 0 {
		floor = m.rankByList(pref, rank, problems)
	} else {
		floor = m.rankByScore(&m.form.players[party], pref, rank)
		m.checkStatements(party, problems)
	}
	m.rank[party], m.floor[party] = rank, floor
}

func (m *Model) rankByList(pref Preference, rank []int32, problems *Problems) (floor []int32) {
	path := "preferences." + pref.Party + ".ranking"
	for s := range rank {
		rank[s] = -1
	}
	levels := int32(len(pref.Ranking))
	floor = make([]int32, levels)
	last := int32(-1) // the highest rank below the cut that was met last, going up
	for i := int(levels) - 1; i >= 0; i-- {
		level := levels - 1 - int32(i)
		if pref.Ranking[i].Greatly {
			last = level - 1
		}
		floor[level] = last
	}
	for i, r := range pref.Ranking {
		at := fmt.Sprintf("%s[%d]", path, i)
		for _, on := range r.States {
			c := checker{bit: m.bits(), ids: m.optionIDs()}
			code, ok := c.code(at, on)
			if !ok {
				*problems = append(*problems, c.problems...)
				continue
			}
			s, ok := m.find(code)
			if !ok {
				problems.add(at, "take it out of the ranking", "the ranking of %s names the state %s, which is infeasible", pref.Party, m.form.show(code))
				continue
			}
			if rank[s] >= 0 {
				problems.add(at, "name each state once; equally good states share a rank: {tied: [[…], […]]}", "the ranking of %s names the state %s twice", pref.Party, m.form.show(code))
				continue
			}
			rank[s] = levels - 1 - int32(i)
		}
	}
	var missing []string
	for s, r := range rank {
		if r < 0 {
			missing = append(missing, m.form.show(m.codes[s]))
		}
	}
	if len(missing) > 0 {
		shown := missing[:min(len(missing), 6)]
		more := ""
		if len(missing) > len(shown) {
			more = " …"
		}
		problems.add(path, fmt.Sprintf("put them where they belong, or equally bad at the end as one rank: {tied: [%s%s]}; statements order all states without a list", strings.Join(shown, ", "), more),
			"the ranking of %s leaves out %d of %d states: %s%s", pref.Party, len(missing), len(rank), strings.Join(shown, ", "), more)
	}
	return floor
}

func (m *Model) rankByScore(p *player, pref Preference, rank []int32) (floor []int32) {
	scores := make([]uint64, len(rank))
	for s, code := range m.codes {
		scores[s] = p.score(code)
	}
	levels := slices.Clone(scores)
	slices.Sort(levels)
	levels = slices.Clip(slices.Compact(levels))
	for s, x := range scores {
		at, _ := slices.BinarySearch(levels, x)
		rank[s] = int32(at)
	}
	floor = make([]int32, len(levels))
	last := int32(-1)
	for i, x := range levels {
		switch {
		case i == 0:
		case p.statements != nil:
			if first := firstDifference(levels[i-1], x, len(p.statements)); pref.Statements[first].Greatly {
				last = int32(i) - 1
			}
		case pref.Greatly > 0:
			for x-levels[last+1] >= uint64(max(1, math.Round(pref.Greatly*1e6))) {
				last++
			}
		}
		floor[i] = last
	}
	return floor
}

// firstDifference gives the index of the most important statement on which two different scores differ.
func firstDifference(a, b uint64, n int) int {
	for i := range n {
		if (a^b)>>(n-1-i)&1 != 0 {
			return i
		}
	}
	return n - 1
}

// checkStatements finds statements that no state satisfies and pairs of which exactly one holds in every state.
func (m *Model) checkStatements(party int, problems *Problems) {
	es, pref := m.form.players[party].statements, m.form.prefs[party]
	if len(es) == 0 {
		return
	}
	always, never := ^uint64(0), ^uint64(0) // bit i: statement i
	same, opposite := make([]uint64, len(es)), make([]uint64, len(es))
	for i := range es {
		same[i], opposite[i] = ^uint64(0), ^uint64(0)
	}
	for _, code := range m.codes {
		var v uint64
		for i, e := range es {
			if e(code) {
				v |= 1 << i
			}
		}
		always, never = always&v, never&^v
		for i := range es {
			if v>>i&1 != 0 {
				same[i], opposite[i] = same[i]&v, opposite[i]&^v
			} else {
				same[i], opposite[i] = same[i]&^v, opposite[i]&v
			}
		}
	}
	for i, s := range pref.Statements {
		path := fmt.Sprintf("preferences.%s.statements[%d]", pref.Party, i)
		if never>>i&1 != 0 {
			problems.add(path, "take it out, or say it with options that can go together", "no feasible state satisfies %q", s.Text)
			continue
		}
		if always>>i&1 != 0 {
			m.warn("of the statements of %s, every feasible state satisfies %q, so it decides nothing", pref.Party, s.Text)
			continue
		}
		for j := range i {
			switch {
			case opposite[i]>>j&1 != 0:
				problems.add(path, fmt.Sprintf("keep the one that %s means and take the other out", pref.Party), "%q contradicts the more important %q: every feasible state satisfies exactly one of them", s.Text, pref.Statements[j].Text)
			case same[i]>>j&1 != 0:
				m.warn("of the statements of %s, %q says the same as the more important %q, so it decides nothing", pref.Party, s.Text, pref.Statements[j].Text)
			default:
				continue
			}
			break
		}
	}
}
