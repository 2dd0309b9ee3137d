package linear

// A Roler guesses before parsing the role of each word: the label of its arc and the side of its head. Its guesses are
// features of the parser, which so knows something of the words to come (supertags; Ouchi, Duh and Matsumoto 2014).
type Roler struct {
	Roles   int // their number
	Kinds   [Classes + 1]Kind
	Weights *Sparse
	Gate    Gate // from [RoleCore] to [RoleRest]
}

// Guess fills s.Role, for a sentence whose words and classes are known.
func (r *Roler) Guess(s *Sentence) {
	s.StartRoles()
	for i := Pad; i < len(s.Words)-Pad; i++ {
		var scores [Classes]int32
		s.features = RoleCore(s.features[:0], s, i, &r.Kinds)
		r.Weights.Score(s.features, &scores)
		best, lead := top(&scores, r.Roles)
		if core := best; lead < r.Gate.Enough {
			s.features = RoleRest(s.features[:0], s, i)
			r.Weights.Score(s.features, &scores)
			best, _ = top(&scores, r.Roles)
			r.Gate.report(lead, best != core)
		}
		s.Role[i] = uint8(best) + 1
	}
}

// StartRoles makes room in s.Role.
func (s *Sentence) StartRoles() {
	s.Role = resize(s.Role, len(s.Words))
	clear(s.Role)
}

// RoleCore appends the features of the role of the word at i that tell most, given the classes of all words and the
// roles of those before it.
func RoleCore(f []uint32, s *Sentence, i int, kinds *[Classes + 1]Kind) []uint32 {
	class := func(j int) uint32 { return uint32(s.Class[j]) }
	w, p, n := &s.Words[i], &s.Words[i-1], &s.Words[i+1]
	c, c1, d1, d2 := class(i), class(i-1), class(i+1), class(i+2)
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
	s.aheadForm = 0
	for j := i + 1; j < len(s.Words)-Pad && j < i+12; j++ {
		switch kinds[s.Class[j]] {
		case Verb, Aux:
			ahead |= class(j) << 2
			s.aheadForm = s.Words[j].Form
		case Comma:
			ahead |= 1
		case And:
			ahead |= 2
		}
		if ahead > 3 {
			break
		}
	}
	s.back, s.ahead = back, ahead
	return append(f,
		feature(301, w.Form, c),
		feature(304, c<<8|c1, d1),
		feature(310, r1, c<<8|d1),
		feature(313, p.Form, c),
		feature(314, n.Form, c),
		feature(308, r1, c),
		feature(309, r1<<8|r2, c),
		feature(312, pair(w.Form, n.Form), c),
		feature(326, pair(w.Form, c1), d1),
		feature(334, pair(p.Form, back), c),
		feature(322, pair(ahead, c1), c<<8|d1),
		feature(303, c<<8|d1, d2),
	)
}

// RoleRest appends the other features of the role of the word at i, after [RoleCore].
func RoleRest(f []uint32, s *Sentence, i int) []uint32 {
	class := func(j int) uint32 { return uint32(s.Class[j]) }
	w, p, q, n, m := &s.Words[i], &s.Words[i-1], &s.Words[i-2], &s.Words[i+1], &s.Words[i+2]
	c, c1, c2, c3, d1, d2, d3 := class(i), class(i-1), class(i-2), class(i-3), class(i+1), class(i+2), class(i+3)
	r1, back, ahead, aheadForm := uint32(s.Role[i-1]), s.back, s.ahead, s.aheadForm
	return append(f,
		feature(319, pair(back, ahead), c),
		feature(327, pair(r1, back), c),
		feature(302, c<<8|c1, c2),
		feature(305, c<<16|c1<<8|c2, c3),
		feature(306, c<<16|d1<<8|d2, d3),
		feature(311, pair(w.Form, p.Form), c),
		feature(316, m.Form, c<<8|d1),
		feature(324, pair(aheadForm, c), ahead&3),
		feature(329, pair(r1, p.Form), c),
		feature(330, pair(p.Form, n.Form), c),
		feature(332, pair(w.Form, aheadForm), 0),
		feature(333, pair(q.Form, p.Form), c),
	)
}
