package reader

import "parley/codebook"

// A general who heads a state and the army that is a side of its war acts for the army where the text names it as a side: else one side
// would be two actors, the army where it fights and the state where its commander speaks.

// findCommanders collects who heads an army that is an actor of its own, by name, beside an office of a state.
func (r *Reader) findCommanders() {
	r.commands = map[string]string{}
	state := map[string]bool{}
	for _, o := range r.book.People() {
		if a, ok := r.book.Actor(o.Actor); ok && a.Kind == codebook.State {
			state[o.Name] = true
		}
	}
	for _, o := range r.book.People() {
		if a, ok := r.book.Actor(o.Actor); ok && a.Kind == codebook.ArmedGroup && state[o.Name] {
			r.commands[o.Name] = a.Name
		}
	}
}

// settleCommanders lets such generals act for their army where it is named again and again.
func (p *page) settleCommanders() {
	for k := range p.mentions {
		m := &p.mentions[k]
		army, ok := p.r.commands[m.person]
		if !ok || len(m.set.ids) != 1 || p.kindOf(m.set.ids[0]) != codebook.State {
			continue
		}
		if id, named := p.numbers[army]; named && p.counts[id] >= 2 {
			m.other, m.set = m.set, p.one(id)
		}
	}
}
