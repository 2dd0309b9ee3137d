package graphmodel

import "slices"

// free reports whether the opponents can bring about every combination that the directions of their options allow: all
// combinations are feasible and no move is removed.
func (f *focus) free() bool {
	if f.m.at != nil || len(f.m.codes) != 1<<len(f.m.form.options) {
		return false
	}
	for p := range f.m.form.players {
		if p != f.party && len(f.m.form.players[p].removed) > 0 {
			return false
		}
	}
	return true
}

// closure gives the least value that the opponents can bring about, where they are free: one pass for each of their options
// replaces the value at a state by the lesser of it and that with the option changed. It counts staying as well, unlike the search in
// [focus.worst], which decides nothing: a state is only asked about when the party prefers it to where it was, and there no value of the
// state itself is low enough to deter.
func (f *focus) closure(value []int32) []int32 {
	least := slices.Clone(value)
	for p := range f.m.form.players {
		if p == f.party {
			continue
		}
		player := &f.m.form.players[p]
		for left := player.options; left != 0; left &= left - 1 {
			bit := int(left & -left)
			on, off := player.backward&uint64(bit) == 0, player.forward&uint64(bit) == 0 // what the option may become
			for base := 0; base < len(least); base += 2 * bit {
				for s := base; s < base+bit; s++ {
					low := min(least[s], least[s+bit])
					if on {
						least[s] = low
					}
					if off {
						least[s+bit] = low
					}
				}
			}
		}
	}
	return least
}
