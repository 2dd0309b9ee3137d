package linear

// A Roler guesses before parsing the role of each word: the label of its arc and the side of its head. Its guesses are
// features of the parser, which so knows something of the words to come (supertags; Ouchi, Duh and Matsumoto 2014).
type Roler struct {
	Kinds   [Classes + 1]Kind
	Settled *Settled
	Roles   *Classifier
}

// Guess fills s.Role, for a sentence whose words and classes are known.
func (r *Roler) Guess(s *Sentence) {
	s.StartRoles()
	for i := Pad; i < len(s.Words)-Pad; i++ {
		key := roleKey(s, i)
		role, ok := r.Settled.look(key)
		if !ok {
			role = r.Roles.Best(&s.room, 0, func(f []uint32, all bool) []uint32 { return RoleFeatures(f, s, i, &r.Kinds, all) })
			r.Settled.report(key, role)
		}
		s.Role[i] = role + 1
	}
}

// roleKey is what may settle the role of the word at i: its class and those beside it.
func roleKey(s *Sentence, i int) uint32 {
	return hash(350, uint32(s.Class[i-1])<<16|uint32(s.Class[i])<<8|uint32(s.Class[i+1]), 0)
}

// StartRoles makes room in s.Role.
func (s *Sentence) StartRoles() {
	s.Role = resize(s.Role, len(s.Words))
	clear(s.Role)
}

// RoleCore is the number of features, of those that [RoleFeatures] gives, that tell most: they stand first.
const RoleCore = 12

// RoleFeatures appends the features of the role of the word at i, all or those that tell most, given the classes of all words and the roles of those
// before it.
func RoleFeatures(f []uint32, s *Sentence, i int, kinds *[Classes + 1]Kind, all bool) []uint32 {
	class := func(j int) uint32 { return uint32(s.Class[j]) }
	w, p, q, n, m := &s.Words[i], &s.Words[i-1], &s.Words[i-2], &s.Words[i+1], &s.Words[i+2]
	c, c1, c2, c3, d1, d2, d3 := class(i), class(i-1), class(i-2), class(i-3), class(i+1), class(i+2), class(i+3)
	r1, r2 := uint32(s.Role[i-1]), uint32(s.Role[i-2])
	back, ahead := uint32(0), uint32(0) // the nearest verb on each side, and what stands between
	for j := i - 1; j >= Pad && j > i-12; j-- {
		switch kinds[s.Class[j]] {
		case Verb, Aux:
			back |= class(j) << 2
		case Comma:
			back |= 1
		case And:
			back |= 2
		}
		if back > 3 {
			break
		}
	}
	aheadForm := uint32(0)
	for j := i + 1; j < len(s.Words)-Pad && j < i+12; j++ {
		switch kinds[s.Class[j]] {
		case Verb, Aux:
			ahead |= class(j) << 2
			aheadForm = s.Words[j].Form
		case Comma:
			ahead |= 1
		case And:
			ahead |= 2
		}
		if ahead > 3 {
			break
		}
	}
	f = append(f,
		core(308, r1, c),
		core(304, c<<8|c1, d1),
		core(305, c<<16|c1<<8|c2, c3),
		core(303, c<<8|d1, d2),
		core(301, w.Form, c),
		core(326, pair(w.Form, c1), d1),
		core(329, pair(r1, p.Form), c),
		core(319, pair(back, ahead), c),
		core(309, r1<<8|r2, c),
		core(314, n.Form, c),
		core(310, r1, c<<8|d1),
		core(313, p.Form, c),
	)
	if !all {
		return f
	}
	return append(f,
		feature(312, pair(w.Form, n.Form), c),
		feature(334, pair(p.Form, back), c),
		feature(322, pair(ahead, c1), c<<8|d1),
		feature(327, pair(r1, back), c),
		feature(302, c<<8|c1, c2),
		feature(306, c<<16|d1<<8|d2, d3),
		feature(311, pair(w.Form, p.Form), c),
		feature(316, m.Form, c<<8|d1),
		feature(324, pair(aheadForm, c), ahead&3),
		feature(330, pair(p.Form, n.Form), c),
		feature(332, pair(w.Form, aheadForm), 0),
		feature(333, pair(q.Form, p.Form), c),
	)
}
