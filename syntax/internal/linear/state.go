package linear

// A Transition is a step of the arc-hybrid system (Kuhlmann, Gómez-Rodríguez and Satta 2011): trees grow from the
// bottom, so that a word has all its dependents when it gets its head.
type Transition uint8

const (
	Shift Transition = iota // the next word goes on the stack
	Left                    // the top of the stack depends on the next word
	Right                   // the top of the stack depends on the word under it
)

// A State is a tree half built. Words are numbered from [Pad]; 0 is no word.
type State struct {
	Stack []int32
	Next  int32 // the next word
	End   int32 // the number after the last word
	nodes []node
	marks []marks
}

// A node is what is known of a word's dependents.
type node struct {
	left, left2, right, right2 int32 // the outermost dependents and those within
	nleft, nright              uint8
	label                      uint8
	lset, rset                 uint64 // labels of the dependents on each side
}

// Marks count, up to a word, what tends to stand between clauses.
type marks struct{ verbs, commas, ands uint16 }

// Reset prepares s for a sentence of n words.
func (s *State) Reset(n int) {
	s.Stack = s.Stack[:0]
	s.Next, s.End = Pad, Pad+int32(n)
	s.nodes = resize(s.nodes, n+2*Pad)
	clear(s.nodes)
}

// count fills s.marks; kinds says of each class whether it is a verb, a comma or a conjunction.
func (s *State) count(class []uint8, kinds *[Classes + 1]Kind) {
	s.marks = resize(s.marks, len(class)+1)
	var m marks
	for i, c := range class {
		s.marks[i] = m
		switch kinds[c] {
		case Verb:
			m.verbs++
		case Comma:
			m.commas++
		case And:
			m.ands++
		}
	}
	s.marks[len(class)] = m
}

// A Kind is a kind of class that stands between clauses.
type Kind uint8

const (
	Other Kind = iota
	Verb       // auxiliaries excepted
	Aux        // auxiliaries, copulas and modals
	Comma      // colons and dashes too
	And
)

// Done reports whether one word is left, the root.
func (s *State) Done() bool { return s.Next == s.End && len(s.Stack) <= 1 }

// Legal reports whether t may be taken.
func (s *State) Legal(t Transition) bool {
	switch t {
	case Shift:
		return s.Next < s.End
	case Left:
		return s.Next < s.End && len(s.Stack) > 0
	default:
		return len(s.Stack) > 1
	}
}

// Arc gives the head and the dependent that t would join.
func (s *State) Arc(t Transition) (head, dep int32) {
	top := len(s.Stack) - 1
	if t == Left {
		return s.Next, s.Stack[top]
	}
	return s.Stack[top-1], s.Stack[top]
}

// Apply takes t, with the label of the arc that it makes.
func (s *State) Apply(t Transition, label uint8) {
	if t == Shift {
		s.Stack = append(s.Stack, s.Next)
		s.Next++
		return
	}
	head, dep := s.Arc(t)
	s.Stack = s.Stack[:len(s.Stack)-1]
	s.nodes[dep].label = label
	h := &s.nodes[head]
	if t == Left {
		h.left, h.left2 = dep, h.left
		h.nleft = min(h.nleft+1, 200)
		h.lset |= 1 << (label & 63)
	} else {
		h.right, h.right2 = dep, h.right
		h.nright = min(h.nright+1, 200)
		h.rset |= 1 << (label & 63)
	}
}

// between gives a number for what stands between words a < b.
func (s *State) between(a, b int32) uint32 {
	if a == 0 || a >= b {
		return 0
	}
	x, y := &s.marks[a+1], &s.marks[b]
	return 1 + uint32(min(y.verbs-x.verbs, 2)) + 3*uint32(min(y.commas-x.commas, 2)) + 9*uint32(min(y.ands-x.ands, 1))
}

// distance gives a number for how far apart two words are.
func distance(a, b int32) uint32 {
	switch d := b - a; {
	case a == 0:
		return 0
	case d < 5:
		return uint32(d)
	case d < 8:
		return 5
	case d < 13:
		return 6
	default:
		return 7
	}
}
