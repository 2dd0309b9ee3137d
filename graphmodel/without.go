package graphmodel

import (
	"fmt"
	"slices"
)

// Fix gives the model in which an option stays as said: only the states in which it is on, or off, are left, with the labels that
// they have here. Comparing the equilibria of Fix(option, false) with those of the model shows what it changes that the
// option is on the table.
func (m *Model) Fix(option string, on bool) (*Model, error) {
	bit, known := m.bits()[option]
	if !known {
		return nil, fmt.Errorf("%q is not an option; %s", option, nearest(option, m.optionIDs()))
	}
	var keep []int32
	for s, code := range m.codes {
		if code&bit != 0 == on {
			keep = append(keep, int32(s))
		}
	}
	if len(keep) == 0 {
		return nil, fmt.Errorf("no feasible state is left where %q stays %s", option, map[bool]string{true: "on", false: "off"}[on])
	}
	form := *m.form
	form.labels, form.explicit = make([]string, len(keep)), make([]uint64, len(keep))
	for i, s := range keep {
		form.labels[i], form.explicit[i] = m.Label(int(s)), m.codes[s]
	}
	if sq, ok := m.StatusQuo(); ok && m.codes[sq]&bit != 0 != on {
		form.statusQuo = nil
	}
	sub := &Model{form: &form, codes: form.explicit, unsure: m.unsure}
	if m.at != nil {
		sub.at = make(map[uint64]int32, len(keep))
		for s, code := range sub.codes {
			sub.at[code] = int32(s)
		}
	}
	for p := range form.parties {
		keys := make([]int32, len(keep))
		for i, s := range keep {
			keys[i] = m.rank[p][s]
		}
		rank, old := compact(keys)
		floor := make([]int32, len(old))
		for r, o := range old { // the highest remaining rank at or below the old floor
			at, found := slices.BinarySearch(old, m.floor[p][o])
			if !found {
				at--
			}
			floor[r] = int32(at)
		}
		sub.rank, sub.floor = append(sub.rank, rank), append(sub.floor, floor)
		sub.moves = append(sub.moves, classify(sub.codes, &form.players[p], rank, len(floor)))
	}
	return sub, nil
}

// compact renumbers keys to ranks without gaps; levels are the keys in ascending order.
func compact(keys []int32) (rank, levels []int32) {
	levels = slices.Clone(keys)
	slices.Sort(levels)
	levels = slices.Clip(slices.Compact(levels))
	rank = make([]int32, len(keys))
	for s, k := range keys {
		at, _ := slices.BinarySearch(levels, k)
		rank[s] = int32(at)
	}
	return rank, levels
}

// A Comparison holds the equilibria of a model beside those that are left when one option is off the table.
type Comparison struct {
	Option     string
	Definition Definition
	// Only with the option on the table, only without it, and in both, as states of the model.
	OnlyWith, OnlyWithout, Both []int
}

// Without compares a model with and without one of its options.
func (m *Model) Without(option string, d Definition) (Comparison, error) {
	c := Comparison{Option: option, Definition: d}
	sub, err := m.Fix(option, false)
	if err != nil {
		return c, err
	}
	with, err := m.Analyse(d)
	if err != nil {
		return c, err
	}
	without, err := sub.Analyse(d)
	if err != nil {
		return c, err
	}
	left := map[int]bool{}
	for _, s := range without.Equilibria(d) {
		whole, _ := m.find(sub.codes[s])
		left[int(whole)] = true
	}
	for _, s := range with.Equilibria(d) {
		if left[s] {
			c.Both = append(c.Both, s)
		} else {
			c.OnlyWith = append(c.OnlyWith, s)
		}
		delete(left, s)
	}
	for s := range left {
		c.OnlyWithout = append(c.OnlyWithout, s)
	}
	slices.Sort(c.OnlyWithout)
	return c, nil
}
