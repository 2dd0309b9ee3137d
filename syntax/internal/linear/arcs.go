package linear

// A Parser builds a dependency tree from left to right by one table, and names each arc as it is made by another: the
// names of arcs that stand are features of those to come.
type Parser struct {
	Roler *Roler
	Root  uint8
	Kinds [Classes + 1]Kind // by class plus one
	Sure  [1 << 15]uint8    // by [Sure]: the label of arcs that have but one, or zero
	Steps *Steps
	Named *Settled
	Names *Classifier
}

// Parse fills s.Heads and s.Labels, for a sentence whose words and classes are known.
func (p *Parser) Parse(s *Sentence) {
	p.Roler.Guess(s)
	p.Start(s)
	st := &s.state
	for !st.Done() {
		t := Shift
		switch {
		case len(st.Stack) == 0:
		case st.Next == st.End:
			t = Right // all that is left
		default:
			t = p.Steps.Best(s)
		}
		label := uint8(0)
		if t != Shift {
			head, dep := st.Arc(t)
			if label = p.Sure[Sure(s, head, dep)]; label == 0 {
				label = p.name(s, head, dep)
			}
			s.Heads[dep], s.Labels[dep] = head, label
		}
		st.Apply(t, label)
	}
	if len(st.Stack) > 0 {
		s.Labels[st.Stack[0]] = p.Root
	}
}

// name gives the label of an arc.
func (p *Parser) name(s *Sentence, head, dep int32) uint8 {
	key := nameKey(s, head, dep)
	label, ok := p.Named.look(key)
	if !ok {
		label = p.Names.Best(&s.room, -1<<30, func(f []uint32, all bool) []uint32 { return NameFeatures(f, s, head, dep, all) }) // zero is no label
		p.Named.report(key, label)
	}
	return label
}

// nameKey is what may settle the label of an arc: its direction, both classes, the role of the dependent, and the labels of
// what depends on that on its left.
func nameKey(s *Sentence, head, dep int32) uint32 {
	left := uint32((s.state.nodes[dep].lset * prime1) >> 32)
	return hash(250, Sure(s, head, dep)<<8|uint32(s.Role[dep]), left)
}

// Sure gives the number of an arc in [Parser.Sure]: its two classes and its direction.
func Sure(s *Sentence, head, dep int32) uint32 {
	n := uint32(s.Class[head]&127)<<8 | uint32(s.Class[dep]&127)<<1
	if head > dep {
		n |= 1
	}
	return n
}

// Start makes s.State that of a sentence with no arcs.
func (p *Parser) Start(s *Sentence) {
	s.state.Reset(len(s.Words) - 2*Pad)
	s.Heads, s.Labels = resize(s.Heads, len(s.Words)), resize(s.Labels, len(s.Words))
	clear(s.Heads)
	clear(s.Labels)
	s.state.count(s.Class, &p.Kinds)
}

// State gives the tree as far as it is built.
func (s *Sentence) State() *State { return &s.state }

// Best gives the legal transition with the highest score, and its lead over the next.
func (s *State) Best(scores *[3]int32) (best Transition, lead int32) {
	first, second := int32(-1<<30), int32(-1<<30)
	for t := Shift; t <= Right; t++ {
		switch v := scores[t]; {
		case v <= second || !s.Legal(t):
		case v > first:
			best, first, second = t, v, first
		default:
			second = v
		}
	}
	return best, first - second
}

// StepCore is the number of features, of those that [StepFeatures] gives, that tell most: they stand first.
const StepCore = 16

// StepFeatures appends the features of the next transition, all or those that tell most. Their letters: s the stack from its top, b the next words;
// w the form, p the class, r the role, v the number of dependents, l and r the outermost dependents.
func StepFeatures(f []uint32, s *Sentence, all bool) []uint32 {
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
	word := func(i int32) uint32 { return s.Words[i].Key }
	class := func(i int32) uint32 { return uint32(s.Class[i]) }
	n0, n1, nb := &st.nodes[s0], &st.nodes[s1], &st.nodes[b0]
	s0w, b0w := word(s0), word(b0)
	s0p, s1p := class(s0), class(s1)
	b0p, b1p, b2p := class(b0), class(b0+1), class(b0+2)
	b0wp := b0w + b0p*0x9e3779b1
	s0b0, s1s0 := s0p<<8|b0p, s1p<<8|s0p
	d0, g1 := distance(s0, b0), st.between(s1, s0)
	v0, v1 := uint32(min(n0.nleft, 3))<<2|uint32(min(n0.nright, 3)), uint32(min(n1.nright, 3))
	l0, r0 := n0.left, n0.right
	s0lw, s1rw := word(l0), word(n1.right)
	setb := uint32((nb.lset * prime1) >> 32)
	s0r, s1r, b0r, b1r := uint32(s.Role[s0]), uint32(s.Role[s1]), uint32(s.Role[b0]), uint32(s.Role[b0+1])
	f = append(f,
		core(181, s0r, b0r),
		core(182, s1r, s0r),
		core(103, b0wp, 0),
		core(116, s0b0, b1p),
		core(118, b0p<<8|b1p, b2p),
		core(128, s0b0, class(r0)),
		core(129, s0b0, class(nb.left)),
		core(139, s0w, v0),
		core(142, s1s0, v1),
		core(150, s0b0, setb),
		core(151, s0b0, s0lw),
		core(154, s1s0, s1rw),
		core(165, s.Words[b0].last(3), s0p),
		core(186, s0r<<8|b0r, b1r),
		core(188, s0r<<8|b0p, d0),
		core(190, s0r<<8|s1p, g1),
	)
	if !all {
		return f
	}
	s1w, b1w, s2p := word(s1), word(b0+1), class(s2)
	s0wp, s1wp := s0w+s0p*0x9e3779b1, s1w+s1p*0x9e3779b1
	d1, g0 := distance(s1, s0), st.between(s0, b0)
	vb := uint32(min(nb.nleft, 3))
	s0rw, b0lw := word(r0), word(nb.left)
	set0 := uint32((n0.lset*prime1)>>32) + uint32((n0.rset*prime2)>>32)
	set1 := uint32((n1.lset*prime1)>>32) + uint32((n1.rset*prime2)>>32)
	return append(f,
		feature(101, s0wp, 0),
		feature(104, b1w, b1p),
		feature(105, s0wp, b0wp),
		feature(106, s0wp, b0p),
		feature(107, s0p, b0wp),
		feature(108, s0w, b0w),
		feature(109, s0b0, 0),
		feature(112, s0p, s1wp),
		feature(114, s1s0, 0),
		feature(115, s1s0, b0p),
		feature(117, s1s0, s2p),
		feature(120, s1p<<8|b0p, s0w),
		feature(122, b0p<<8|b1p, s0w),
		feature(123, s0p<<8|b1p, b0w),
		feature(126, s0b0<<8|b1p, b2p),
		feature(130, s1s0, class(n1.right)),
		feature(131, s1s0, class(n1.left)),
		feature(132, s1s0, class(l0)),
		feature(133, s1s0, class(r0)),
		feature(134, s0w, d0),
		feature(136, s1s0, d1),
		feature(137, b0w, d0),
		feature(138, s1w, d1),
		feature(140, s0b0, v0),
		feature(144, s0b0, vb),
		feature(145, s0w, set0),
		feature(146, s0b0, set0),
		feature(148, s1s0, set1),
		feature(149, s1s0<<8|b0p, set0),
		feature(152, s0b0, s0rw),
		feature(153, s0b0, b0lw),
		feature(155, s1s0, s0lw),
		feature(157, s0b0, g0),
		feature(158, s1s0, g1),
		feature(160, s0b0, class(s0+1)<<8|class(b0-1)),
		feature(162, b0p<<8|b1p, g0<<8|uint32(n0.label)),
		feature(167, pair(s1s0, b0p), set1),
		feature(169, s1s0<<8|b0p, class(r0)),
		feature(170, s1s0<<8|b0p, class(nb.left)),
		feature(171, s.Words[s0].Form, s0p),
		feature(173, s.Words[s0].Class, s.Words[b0].Class),
		feature(174, s.Words[s1].Class, s.Words[s0].Class),
		feature(183, s0r, s0b0),
		feature(184, b0r, s0b0),
		feature(185, s1r<<8|s0r, b0r),
		feature(187, s0r, s1s0),
		feature(189, s0r, s0wp),
		feature(192, s0r<<8|s1r, b0p),
		feature(194, s0r<<8|b0p, g0),
	)
}

// NameCore is the number of features, of those that [NameFeatures] gives, that tell most: they stand first.
const NameCore = 12

// NameFeatures appends the features of the label of an arc that is about to be made, all or those that tell most.
func NameFeatures(f []uint32, s *Sentence, head, dep int32, all bool) []uint32 {
	st := &s.state
	h, d := &s.Words[head], &s.Words[dep]
	nh, nd := &st.nodes[head], &st.nodes[dep]
	class := func(i int32) uint32 { return uint32(s.Class[i]) }
	hp, dp := class(head), class(dep)
	side := uint32(0)
	lo, hi := head, dep
	if head > dep {
		side, lo, hi = 1, dep, head
	}
	hd, ds := hp<<9|dp<<1|side, dp<<1|side
	dl, dr := &s.Words[nd.left], &s.Words[nd.right]
	dset := uint32((nd.lset*prime1)>>32) + uint32((nd.rset*prime2)>>32)
	hl, hr := uint32((nh.lset*prime1)>>32), uint32((nh.rset*prime1)>>32)
	f = append(f,
		core(242, uint32(s.Role[dep]), hd),
		core(245, uint32(s.Role[dep]), pair(dset, ds)),
		core(207, hd, dl.Form),
		core(211, hd, hl),
		core(244, uint32(s.Role[dep]), pair(h.Form, side)),
		core(209, pair(d.Form, dl.Form), side),
		core(215, hd, distance(lo, hi)),
		core(206, h.Form, ds),
		core(217, hd, class(nd.left)<<8|class(nd.right)),
		core(212, hd, hr),
		core(220, hd, d.last(3)),
		core(224, hd, dr.Form),
	)
	if !all {
		return f
	}
	return append(f,
		feature(201, hd, 0),
		feature(203, d.Form, hd),
		feature(210, hd, dset),
		feature(243, uint32(s.Role[dep]), pair(d.Form, side)),
		feature(205, d.Form, side),
		feature(234, pair(dl.Form, h.last(3)), ds),
		feature(202, h.Form, hd),
		feature(204, pair(h.Form, d.Form), side),
		feature(208, pair(h.Form, dl.Form), ds),
		feature(213, pair(h.Form, hr), ds),
		feature(214, pair(hd, dset), hl),
		feature(216, hd, st.between(lo, hi)),
		feature(218, hd, class(dep-1)<<8|class(dep+1)),
		feature(219, hd, class(head-1)<<8|class(head+1)),
		feature(221, hd, h.last(3)),
		feature(222, d.last(3), side),
		feature(223, hd, class(st.Next)),
		feature(225, hd, class(nh.left)<<8|class(nh.right)),
		feature(226, pair(hd, dset), hr),
		feature(227, pair(hd, d.Shape), h.Shape),
		feature(228, ds, dset),
		feature(229, pair(hd, uint32(nh.nleft)), uint32(nh.nright)),
		feature(230, hd, s.Words[nh.left].Form),
		feature(231, hd, s.Words[nh.right].Form),
		feature(232, pair(hd, d.Form), distance(lo, hi)),
		feature(233, pair(hd, hl), hr),
		feature(235, s.Words[dep-1].Form, hd),
		feature(236, s.Words[head+1].Form, hd),
		feature(246, uint32(s.Role[dep]), pair(uint32(s.Role[head]), ds)),
		feature(241, h.Class, pair(d.Class, side)),
	)
}
