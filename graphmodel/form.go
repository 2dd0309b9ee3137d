package graphmodel

import (
	"fmt"
	"math/bits"
	"slices"
	"strings"
)

// A Form is a checked [Spec] in option form: its states are known by rule but not yet laid out. It answers the few
// questions that fit in memory at any size ([Form.Nash], [Form.Reachable]); everything else needs a [Model].
type Form struct {
	parties    []Party
	options    []Option
	players    []player // one for each party
	infeasible []mask
	explicit   []uint64 // the states of an explicit list, in its order; nil otherwise
	labels     []string // of explicit states
	statusQuo  *uint64
	coalitions [][]int
	prefs      []Preference
	// Warnings are sentences about what was accepted but looks unintended.
	Warnings []string
}

// A player is what a party can do: its options and the limits on changing them.
type player struct {
	options           uint64
	forward, backward uint64 // options that cannot be switched off, and on; in both sets: neither
	removed           []struct{ from, to mask }
	statements        []expr
	weights           []int64 // by option, in millionths
}

// A mask matches states in which the cared-for options have the given values.
type mask struct{ care, value uint64 }

func (m mask) match(code uint64) bool { return code&m.care == m.value }

// legal reports whether the player may go from one code to another that differs in its options only.
func (p *player) legal(from, to uint64) bool {
	if from == to || from&^to&p.forward != 0 || to&^from&p.backward != 0 {
		return false
	}
	for _, r := range p.removed {
		if r.from.match(from) && r.to.match(to) {
			return false
		}
	}
	return true
}

// NewForm checks everything about a spec that can be checked without laying out its states. The error is [Problems].
func NewForm(spec Spec) (*Form, error) {
	c := &checker{spec: spec, bit: map[string]uint64{}, party: map[string]int{}, form: &Form{}}
	c.partiesAndOptions()
	if len(c.problems) == 0 {
		c.states()
		c.removals()
		c.preferences()
		c.rest()
	}
	if len(c.problems) > 0 {
		return nil, c.problems
	}
	return c.form, nil
}

type checker struct {
	spec     Spec
	form     *Form
	bit      map[string]uint64
	ids      []string // of options
	party    map[string]int
	names    []string // ids of parties
	problems Problems
}

func (c *checker) partiesAndOptions() {
	f := c.form
	f.parties = slices.Clone(c.spec.Parties)
	listed := len(f.parties) > 0
	for i, p := range f.parties {
		if _, twice := c.party[p.ID]; twice {
			c.problems.add(fmt.Sprintf("parties[%d]", i), "", "the party %q is listed twice", p.ID)
		}
		c.party[p.ID] = i
		c.names = append(c.names, p.ID)
	}
	if len(c.spec.Options) == 0 {
		c.problems.add("options", "write for instance: options: [{id: ceasefire, party: A}]", "there are no options, so there is one state and nobody can move")
	}
	if len(c.spec.Options) > 64 {
		c.problems.add("options[64]", "leave out options that decide nothing here", "%d options; a state has room for 64", len(c.spec.Options))
		return
	}
	for i, o := range c.spec.Options {
		path := fmt.Sprintf("options[%d]", i)
		if o.ID == "" {
			c.problems.add(path, "write {id: …, party: …}", "the option has no id")
			continue
		}
		if _, twice := c.bit[o.ID]; twice {
			c.problems.add(path+".id", "give each option an id of its own", "the option %q is listed twice", o.ID)
		}
		c.bit[o.ID] = 1 << i
		c.ids = append(c.ids, o.ID)
		if o.Party == "" {
			c.problems.add(path, fmt.Sprintf("write {id: %s, party: …}", o.ID), "the option %q belongs to nobody", o.ID)
			continue
		}
		at, known := c.party[o.Party]
		if !known && listed {
			c.problems.add(path+".party", nearest(o.Party, c.names), "the option %q belongs to %q, who is not a party", o.ID, o.Party)
			continue
		}
		if !known {
			at = len(f.parties)
			c.party[o.Party] = at
			f.parties = append(f.parties, Party{ID: o.Party})
			c.names = append(c.names, o.Party)
		}
		for len(f.players) < len(f.parties) {
			f.players = append(f.players, player{})
		}
		p := &f.players[at]
		p.options |= 1 << i
		switch o.Moves {
		case "", Both:
		case Forward:
			p.forward |= 1 << i
		case Backward:
			p.backward |= 1 << i
		case Fixed:
			p.forward |= 1 << i
			p.backward |= 1 << i
		default:
			c.problems.add(path+".moves", "write forward (off to on only), backward (on to off only), both or fixed", "%q is not a direction", o.Moves)
		}
		f.options = append(f.options, o)
	}
	if len(f.parties) > maxParties {
		c.problems.add("options", "leave out parties that decide nothing here", "%d parties; %d is the most", len(f.parties), maxParties)
	}
	for len(f.players) < len(f.parties) {
		f.players = append(f.players, player{})
	}
}

// maxParties is what the masks of the sweep have room for.
const maxParties = 16

func (c *checker) mask(path string, p Pattern) (m mask) {
	for _, id := range slices.Sorted(mapKeys(p)) {
		b, ok := c.bit[id]
		if !ok {
			c.problems.add(path, nearest(id, c.ids), "%q is not an option", id)
			continue
		}
		m.care |= b
		if p[id] {
			m.value |= b
		}
	}
	return m
}

func mapKeys[V any](m map[string]V) func(func(string) bool) {
	return func(yield func(string) bool) {
		for k := range m {
			if !yield(k) {
				return
			}
		}
	}
}

func (c *checker) code(path string, on []string) (code uint64, ok bool) {
	ok = true
	for _, id := range on {
		b, known := c.bit[id]
		if !known {
			c.problems.add(path, nearest(id, c.ids), "%q is not an option", id)
			ok = false
		}
		code |= b
	}
	return code, ok
}

func (c *checker) states() {
	f := c.form
	for i, p := range c.spec.Infeasible {
		path := fmt.Sprintf("infeasible[%d]", i)
		if m := c.mask(path, p); m.care != 0 {
			f.infeasible = append(f.infeasible, m)
		} else if len(p) == 0 {
			c.problems.add(path, "name the options that exclude each other: {a: on, b: on}", "an empty pattern matches every state")
		}
	}
	seen := map[uint64]int{}
	for i, s := range c.spec.States {
		path := fmt.Sprintf("states[%d]", i)
		code, ok := c.code(path, s.On)
		if !ok {
			continue
		}
		if at, twice := seen[code]; twice {
			c.problems.add(path, "", "the state %s is listed twice, first as number %d", f.show(code), at+1)
			continue
		}
		if f.excludes(code) {
			c.problems.add(path, "take it off the list, or the pattern away", "the state %s matches an infeasible pattern", f.show(code))
		}
		seen[code] = i
		f.explicit = append(f.explicit, code)
		f.labels = append(f.labels, s.ID)
	}
}

func (f *Form) excludes(code uint64) bool {
	for _, m := range f.infeasible {
		if m.match(code) {
			return true
		}
	}
	return false
}

// Feasible reports whether a state can occur, given by the options that are on.
func (f *Form) feasible(code uint64) bool {
	if f.explicit != nil {
		return slices.Contains(f.explicit, code)
	}
	return !f.excludes(code)
}

func (c *checker) removals() {
	for i, r := range c.spec.Removed {
		path := fmt.Sprintf("removed_moves[%d]", i)
		from, to := c.mask(path+".from", r.From), c.mask(path+".to", r.To)
		at, known := c.party[r.Party]
		if r.Party != "" && !known {
			c.problems.add(path+".party", nearest(r.Party, c.names), "%q is not a party", r.Party)
			continue
		}
		for p := range c.form.players {
			if r.Party == "" || p == at {
				c.form.players[p].removed = append(c.form.players[p].removed, struct{ from, to mask }{from, to})
			}
		}
	}
}

func (c *checker) rest() {
	f := c.form
	if sq := c.spec.StatusQuo; sq != nil {
		if code, ok := c.code("status_quo", sq.On); ok {
			if !f.feasible(code) {
				c.problems.add("status_quo", "name a state that can occur", "the status quo %s is infeasible", f.show(code))
			}
			f.statusQuo = &code
		}
	}
	for i, names := range c.spec.Coalitions {
		path := fmt.Sprintf("coalitions[%d]", i)
		var members []int
		for _, name := range names {
			at, known := c.party[name]
			if !known {
				c.problems.add(path, nearest(name, c.names), "%q is not a party", name)
				continue
			}
			if slices.Contains(members, at) {
				c.problems.add(path, "", "%q is a member twice", name)
				continue
			}
			members = append(members, at)
		}
		if len(names) < 2 {
			c.problems.add(path, "", "a coalition has at least two members")
		}
		slices.Sort(members)
		f.coalitions = append(f.coalitions, members)
	}
}

// show writes a state as the list of its options: "[strike, abandon]".
func (f *Form) show(code uint64) string { return "[" + strings.Join(f.on(code), ", ") + "]" }

func (f *Form) on(code uint64) []string {
	on := make([]string, 0, bits.OnesCount64(code))
	for ; code != 0; code &= code - 1 {
		on = append(on, f.options[bits.TrailingZeros64(code)].ID)
	}
	return on
}
