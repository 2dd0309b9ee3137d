package reader

import "slices"

// Actors are those who act together: numbers of names in a page, in the order of the text, none twice. The zero value
// is nobody.
type actors struct {
	ids []int16
	key uint64 // the same for the same actors in any order
}

func (a actors) none() bool { return len(a.ids) == 0 }

func (a actors) has(id int16) bool { return slices.Contains(a.ids, id) }

// one makes actors of a single number.
func (p *page) one(id int16) actors {
	return actors{p.keep(id), spread(id)}
}

// keep stores numbers in the page's memory.
func (p *page) keep(ids ...int16) []int16 {
	out := carve(&p.ids, len(ids))
	copy(out, ids)
	return out
}

// actorNamed makes actors of a single name.
func (p *page) actorNamed(name string) actors {
	if name == "" {
		return actors{}
	}
	return p.one(p.number(name))
}

// join puts two groups together.
func (p *page) join(a, b actors) actors {
	switch {
	case a.none() || a.key == b.key:
		return b
	case b.none():
		return a
	}
	var room [24]int16
	all := append(room[:0], a.ids...)
	for _, id := range b.ids {
		if len(all) < cap(all) && !slices.Contains(all, id) {
			all = append(all, id)
		}
	}
	var key uint64
	for _, id := range all {
		key += spread(id)
	}
	return actors{p.keep(all...), key}
}

// namesOf gives the names of actors; nil for nobody.
func (p *page) namesOf(a actors) []string {
	if a.none() {
		return nil
	}
	out := make([]string, len(a.ids))
	for i, id := range a.ids {
		out[i] = p.names[id]
	}
	return out
}

func spread(id int16) uint64 {
	x := (uint64(id) + 1) * 0x9e3779b97f4a7c15
	x ^= x >> 29
	return x * 0xbf58476d1ce4e5b9
}

// overlap reports whether two groups share somebody.
func overlap(a, b actors) bool {
	for _, id := range a.ids {
		if b.has(id) {
			return true
		}
	}
	return false
}

// rename lets a mention that was counted for some actors stand for others.
func (p *page) rename(m *mention, to actors) {
	for _, id := range m.set.ids {
		p.counts[id] = max(p.counts[id]-1, 0) // it may have got them later
	}
	for _, id := range to.ids {
		p.counts[id]++
	}
	m.set = to
}
