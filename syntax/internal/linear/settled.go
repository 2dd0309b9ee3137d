package linear

// Settled holds decisions that one look settles: those for which, on plain texts, all features have nearly always given the
// same answer wherever a key of a few things was the same.
type Settled struct {
	slots [1 << settledBits]uint32       // the lower 24 bits of a key, and its answer plus one
	Watch func(key uint32, answer uint8) // when set, is told of the decisions that were not settled
}

const settledBits = 13

// An Answer is a decision that is settled.
type Answer struct {
	Key    uint32
	Answer uint8 // below 255
}

// Slot is where a key stands. Of the keys with the same, one can be settled.
func Slot(key uint32) uint32 { return key >> (32 - settledBits) }

// NewSettled makes a table of answers.
func NewSettled(answers []Answer) *Settled {
	s := &Settled{}
	for _, a := range answers {
		s.slots[Slot(a.Key)] = a.Key<<8 | uint32(a.Answer) + 1
	}
	return s
}

// look gives the answer for a key, if it is settled.
func (s *Settled) look(key uint32) (answer uint8, ok bool) {
	v := s.slots[Slot(key)]
	return uint8(v) - 1, v>>8 == key&(1<<24-1) && v&0xff != 0
}

// report tells s.Watch, if there is one.
func (s *Settled) report(key uint32, answer uint8) {
	if s.Watch != nil {
		s.Watch(key, answer)
	}
}
