package model

// A Parser builds a dependency tree from left to right: one table chooses the transition, another names the arc.
type Parser struct {
	Labels int // the number of labels
	Root   uint8
	Kinds  [Classes + 1]Kind // by class plus one
	Steps  *Packed
	Names  *Sparse
}

// Parse fills s.Heads and s.Labels, for a sentence whose words and classes are known. Heads count from 0; the root's is
// -1.
func (p *Parser) Parse(s *Sentence) {
	n := len(s.Words) - 2*Pad
	s.Heads, s.Labels = resize(s.Heads, n), resize(s.Labels, n)
	st := &s.state
	p.Start(s)
	for !st.Done() {
		t := Shift
		if len(st.Stack) > 0 {
			s.features = StepFeatures(s.features[:0], s)
			scores := p.Steps.Score(s.features)
			t = st.Best(&scores)
		}
		if t == Shift {
			st.Apply(t, 0)
			continue
		}
		head, dep := st.Arc(t)
		s.features = NameFeatures(s.features[:0], s, head, dep)
		var scores [Classes]int32
		p.Names.Score(s.features, &scores)
		best := 1
		for l := 2; l < p.Labels; l++ {
			if scores[l] > scores[best] {
				best = l
			}
		}
		s.Heads[dep-Pad], s.Labels[dep-Pad] = head-Pad, uint8(best)
		st.Apply(t, uint8(best))
	}
	if n > 0 {
		root := st.Stack[0] - Pad
		s.Heads[root], s.Labels[root] = -1, p.Root
	}
}

// Start makes s.State that of a sentence with no arcs.
func (p *Parser) Start(s *Sentence) {
	s.state.Reset(len(s.Words) - 2*Pad)
	s.state.count(s.Class, &p.Kinds)
}

// State gives the tree as far as it is built.
func (s *Sentence) State() *State { return &s.state }

// Best gives the legal transition with the highest score.
func (s *State) Best(scores *[3]int32) Transition {
	best, found := Shift, false
	for t := Shift; t <= Right; t++ {
		if s.Legal(t) && (!found || scores[t] > scores[best]) {
			best, found = t, true
		}
	}
	return best
}

// StepFeatures appends the features of the next transition. Their letters: s the stack from its top, b the next words;
// w the form, p the class, v the number of dependents, l and r the outermost dependents.
func StepFeatures(f []uint32, s *Sentence) []uint32 {
	st := &s.state
	var s0, s1, s2 int32
	switch n := len(st.Stack); {
	case n > 2:
		s2 = st.Stack[n-3]
		fallthrough
	case n > 1:
		s1 = st.Stack[n-2]
		fallthrough
	case n > 0:
		s0 = st.Stack[n-1]
	}
	b0 := st.Next
	word := func(i int32) uint32 { return s.Words[i].Form }
	class := func(i int32) uint32 { return uint32(s.Class[i]) }
	n0, n1, nb := &st.nodes[s0], &st.nodes[s1], &st.nodes[b0]
	s0w, s1w, b0w, b1w := word(s0), word(s1), word(b0), word(b0+1)
	s0p, s1p, s2p := class(s0), class(s1), class(s2)
	b0p, b1p, b2p := class(b0), class(b0+1), class(b0+2)
	s0wp, s1wp, b0wp := s0w+s0p*0x9e3779b1, s1w+s1p*0x9e3779b1, b0w+b0p*0x9e3779b1
	s0b0, s1s0 := s0p<<8|b0p, s1p<<8|s0p
	d0, d1 := distance(s0, b0), distance(s1, s0)
	g0, g1 := st.between(s0, b0), st.between(s1, s0)
	v0, v1 := uint32(min(n0.nleft, 3))<<2|uint32(min(n0.nright, 3)), uint32(min(n1.nright, 3))
	vb := uint32(min(nb.nleft, 3))
	l0, r0 := n0.left, n0.right
	s0lw, s0rw, b0lw, s1rw := word(l0), word(r0), word(nb.left), word(n1.right)
	set0 := uint32((n0.lset*prime1)>>32) + uint32((n0.rset*prime2)>>32)
	set1 := uint32((n1.lset*prime1)>>32) + uint32((n1.rset*prime2)>>32)
	setb := uint32((nb.lset * prime1) >> 32)
	return append(f,
		feature(101, s0wp, 0),
		feature(102, s1wp, 0),
		feature(103, b0wp, 0),
		feature(104, b1w, b1p),
		feature(105, s0wp, b0wp),
		feature(106, s0wp, b0p),
		feature(107, s0p, b0wp),
		feature(108, s0w, b0w),
		feature(109, s0b0, 0),
		feature(110, s0wp, s1wp),
		feature(111, s0wp, s1p),
		feature(112, s0p, s1wp),
		feature(113, s0w, s1w),
		feature(114, s1s0, 0),
		feature(115, s1s0, b0p),
		feature(116, s0b0, b1p),
		feature(117, s1s0, s2p),
		feature(118, b0p<<8|b1p, b2p),
		feature(119, s1s0, b0w),
		feature(120, s1p<<8|b0p, s0w),
		feature(121, s0b0, s1w),
		feature(122, b0p<<8|b1p, s0w),
		feature(123, s0p<<8|b1p, b0w),
		feature(124, s0b0, b1w),
		feature(125, s1s0<<16|b0p<<8|b1p, s2p),
		feature(126, s0b0<<8|b1p, b2p),
		feature(127, s0b0, class(l0)),
		feature(128, s0b0, class(r0)),
		feature(129, s0b0, class(nb.left)),
		feature(130, s1s0, class(n1.right)),
		feature(131, s1s0, class(n1.left)),
		feature(132, s1s0, class(l0)),
		feature(133, s1s0, class(r0)),
		feature(134, s0w, d0),
		feature(135, s0b0, d0),
		feature(136, s1s0, d1),
		feature(137, b0w, d0),
		feature(138, s1w, d1),
		feature(139, s0w, v0),
		feature(140, s0b0, v0),
		feature(141, s1w, v1),
		feature(142, s1s0, v1),
		feature(143, b0w, vb),
		feature(144, s0b0, vb),
		feature(145, s0w, set0),
		feature(146, s0b0, set0),
		feature(147, s1w, set1),
		feature(148, s1s0, set1),
		feature(149, s1s0<<8|b0p, set0),
		feature(150, s0b0, setb),
		feature(151, s0b0, s0lw),
		feature(152, s0b0, s0rw),
		feature(153, s0b0, b0lw),
		feature(154, s1s0, s1rw),
		feature(155, s1s0, s0lw),
		feature(156, pair(s1w, s0lw), s0w),
		feature(157, s0b0, g0),
		feature(158, s1s0, g1),
		feature(159, pair(s1s0, b0p), g1<<8|g0),
		feature(160, s0b0, class(s0+1)<<8|class(b0-1)),
		feature(161, s1s0, class(s1+1)<<8|class(s0-1)),
		feature(162, b0p<<8|b1p, g0<<8|uint32(n0.label)),
		feature(163, pair(s0w, b1w), b0w),
		feature(164, s.Words[s0].last(3), b0p),
		feature(165, s.Words[b0].last(3), s0p),
		feature(166, s0b0, uint32(len(st.Stack))),
		feature(167, pair(s1s0, b0p), set1),
		feature(168, s1s0<<8|class(l0), class(n1.right)),
		feature(169, s1s0<<8|b0p, class(r0)),
		feature(170, s1s0<<8|b0p, class(nb.left)),
	)
}

// NameFeatures appends the features of the arc's label.
func NameFeatures(f []uint32, s *Sentence, head, dep int32) []uint32 {
	st := &s.state
	h, d := &s.Words[head], &s.Words[dep]
	nh, nd := &st.nodes[head], &st.nodes[dep]
	hp, dp := uint32(s.Class[head]), uint32(s.Class[dep])
	side := uint32(0)
	lo, hi := head, dep
	if head > dep {
		side, lo, hi = 1, dep, head
	}
	hd := hp<<9 | dp<<1 | side
	dl, dr := &s.Words[nd.left], &s.Words[nd.right]
	dset := uint32((nd.lset*prime1)>>32) + uint32((nd.rset*prime2)>>32)
	hl := uint32((nh.lset * prime1) >> 32)
	hr := uint32((nh.rset * prime1) >> 32)
	next, before := uint32(s.Class[st.Next]), uint32(s.Class[dep-1])
	return append(f,
		feature(201, hd, 0),
		feature(202, h.Form, hd),
		feature(203, d.Form, hd),
		feature(204, pair(h.Form, d.Form), side),
		feature(205, d.Form, side),
		feature(206, h.Form, side),
		feature(207, hd, dl.Form),
		feature(208, pair(h.Form, dl.Form), dp<<1|side),
		feature(209, pair(d.Form, dl.Form), side),
		feature(210, hd, dset),
		feature(211, hd, hl),
		feature(212, hd, hr),
		feature(213, pair(h.Form, hr), side),
		feature(214, pair(hd, dset), hl),
		feature(215, hd, distance(lo, hi)),
		feature(216, hd, st.between(lo, hi)),
		feature(217, hd, uint32(s.Class[nd.left])<<8|uint32(s.Class[nd.right])),
		feature(218, hd, before<<8|uint32(s.Class[dep+1])),
		feature(219, hd, uint32(s.Class[head-1])<<8|uint32(s.Class[head+1])),
		feature(220, hd, d.last(3)),
		feature(221, hd, h.last(3)),
		feature(222, d.last(3), side),
		feature(223, hd, next),
		feature(224, hd, dr.Form),
		feature(225, hd, uint32(s.Class[nh.left])<<8|uint32(s.Class[nh.right])),
		feature(226, pair(hd, dset), hr),
		feature(227, hd, d.Shape),
		feature(228, dp<<1|side, dset),
		feature(229, pair(hd, uint32(nh.nleft)), uint32(nh.nright)),
		feature(230, hd, s.Words[nh.left].Form),
		feature(231, hd, s.Words[nh.right].Form),
		feature(232, pair(hd, d.Form), distance(lo, hi)),
		feature(233, pair(hd, hl), hr),
		feature(234, pair(dl.Form, h.last(3)), dp<<1|side),
		feature(235, s.Words[dep-1].Form, hd),
		feature(236, s.Words[head+1].Form, hd),
	)
}
