package linear

// Tables of weights. Both kinds have slots of 32 bits, of which the low eight are a tag: the low eight bits of the
// feature's number. A feature belongs at the slot feature>>shift; where that is taken it moves on, by less than
// 1<<(8-shift) slots, so that number and tag together still tell it from every other feature: a lookup is exact. Most
// lookups are for features that were never learnt, and end at an empty slot.
//
// A weight is a code c of eight bits and stands for c·|c|, up to a scale that all weights of a table share: small weights
// keep their difference, large ones their order.

// A Packed table has three weights a feature in the slot itself: for the three transitions of the parser.
type Packed struct {
	slots []uint32
	shift uint
}

// A Weight3 is a feature and its three codes, not all zero.
type Weight3 struct {
	Feature uint32
	Codes   [3]int8
}

// NewPacked builds a table of features, none of them twice.
func NewPacked(weights []Weight3) *Packed {
	p := &Packed{}
	p.slots, p.shift = place(len(weights), func(i int) (uint32, uint32) {
		w := weights[i]
		return w.Feature, uint32(uint8(w.Codes[0]))<<8 | uint32(uint8(w.Codes[1]))<<16 | uint32(uint8(w.Codes[2]))<<24
	})
	return p
}

// place puts n features with their upper 24 bits into slots, of which at most one in three is taken: with one in two,
// a reading of text takes an eighth more time for moving on.
func place(n int, at func(i int) (feature, value uint32)) (slots []uint32, shift uint) {
	shift = 6
	for shift > 0 && 1<<(Bits-shift) < n*3 {
		shift--
	}
build:
	for ; ; shift-- {
		slots = make([]uint32, 1<<(Bits-shift)+1<<(8-shift))
		for i := range n {
			feature, value := at(i)
			home := int(feature >> shift)
			slot := home
			for slots[slot] != 0 {
				if slot++; slot-home == 1<<(8-shift) {
					if shift == 0 {
						panic("perceptron: a feature stands twice")
					}
					continue build
				}
			}
			slots[slot] = value | feature&0xff
		}
		return slots, shift
	}
}

// square[uint8(c)] is c·|c|.
var square = func() (t [256]int32) {
	for i := range t {
		c := int32(int8(i))
		t[i] = c * max(c, -c)
	}
	return t
}()

// Score adds up the weights of features. It uses features as scratch.
func (p *Packed) Score(features []uint32) (s [3]int32) {
	var found [most]uint32
	slots, shift := p.slots, p.shift&31
	features = features[:min(len(features), most)]
	for i, f := range features {
		found[i] = slots[f>>shift] // nothing waits here for memory: all slots are fetched at once
	}
	var a, b, c int32
	for i, f := range features {
		v := found[i&(most-1)]
		if v == 0 {
			continue
		}
		if uint8(v) != uint8(f) {
			v = probe(slots, f, f>>shift)
		}
		a += square[uint8(v>>8)]
		b += square[uint8(v>>16)]
		c += square[v>>24]
	}
	return [3]int32{a, b, c}
}

// most is the number of features beyond which none are looked at.
const most = 128

// probe gives the slot of f where another feature holds its place, zero where f has none.
func probe(slots []uint32, f, at uint32) uint32 {
	for at++; int(at) < len(slots); at++ {
		if v := slots[at]; v == 0 || uint8(v) == uint8(f) {
			return v
		}
	}
	return 0
}

// A Sparse table has for each feature a list of classes and their weights.
type Sparse struct {
	slots []uint32 // tag; then, of a feature with one class, single, class<<16 and code<<8, else the place of its entries<<8
	shift uint
	list  []uint16 // class<<9 | last<<8 | code, from place 1
}

// single marks a slot that holds the only entry of its feature.
const single = 1 << 31

// Classes is the greatest number of classes that a sparse table can tell apart.
const Classes = 128

// Rows are features with their classes and codes, none of them zero, in columns: as a list of structs they would take five
// times the memory while they are unpacked.
type Rows struct {
	Features []uint32 // ascending
	Sizes    []uint8  // how many classes each has
	Classes  []uint8  // of all features, one after the other
	Codes    []int8
}

// Add appends a feature.
func (r *Rows) Add(feature uint32, classes []uint8, codes []int8) {
	r.Features, r.Sizes = append(r.Features, feature), append(r.Sizes, uint8(len(classes)))
	r.Classes, r.Codes = append(r.Classes, classes...), append(r.Codes, codes...)
}

// NewSparse builds a table of features, none of them twice.
func NewSparse(rows Rows) *Sparse {
	s := &Sparse{list: []uint16{1 << 8}}
	values := make([]uint32, len(rows.Features))
	at := 0
	for i, size := range rows.Sizes {
		classes, codes := rows.Classes[at:at+int(size)], rows.Codes[at:at+int(size)]
		at += int(size)
		if size == 1 {
			values[i] = single | uint32(classes[0])<<16 | uint32(uint8(codes[0]))<<8
			continue
		}
		values[i] = uint32(len(s.list)) << 8
		for j, class := range classes {
			entry := uint16(class)<<9 | uint16(uint8(codes[j]))
			if j == len(classes)-1 {
				entry |= 1 << 8
			}
			s.list = append(s.list, entry)
		}
	}
	s.slots, s.shift = place(len(values), func(i int) (uint32, uint32) {
		return rows.Features[i], values[i]
	})
	return s
}

// Score adds the weights of features to the scores of their classes. It uses features as scratch.
func (s *Sparse) Score(features []uint32, scores *[Classes]int32) {
	var found [most]uint32
	slots, shift, list := s.slots, s.shift&31, s.list
	features = features[:min(len(features), most)]
	for i, f := range features {
		found[i] = slots[f>>shift]
	}
	hits := 0
	for i, f := range features {
		v := found[i&(most-1)]
		if v == 0 {
			continue
		}
		if uint8(v) != uint8(f) {
			v = probe(slots, f, f>>shift)
		}
		if v&single != 0 {
			scores[v>>16&(Classes-1)] += square[uint8(v>>8)]
			continue
		}
		found[hits&(most-1)] = v >> 8
		hits++
	}
	for i, at := range found[:hits] {
		features[i] = uint32(list[at])
	}
	for i, at := range found[:hits] {
		for e := features[i]; ; e = uint32(list[at]) {
			scores[e>>9&(Classes-1)] += square[uint8(e)]
			if e&(1<<8) != 0 {
				break
			}
			at++
		}
	}
}
