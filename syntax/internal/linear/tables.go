package linear

import (
	"math"
	"slices"
)

// Tables of weights. A weight is a code c of eight bits and stands for c·|c|, up to a scale that all weights of a table
// share: small weights keep their difference, large ones their order.

// square[uint8(c)] is c·|c|.
var square = func() (t [256]int32) {
	for i := range t {
		c := int32(int8(i))
		t[i] = c * max(c, -c)
	}
	return t
}()

// A Packed table has three weights a feature in the slot itself: for the three transitions of the parser. Since only their
// differences tell, it keeps by how much the first two are more than the third, each as a number d of ten bits that stands
// for d·|d|/8.
type Packed struct{ index index }

// A Weight3 is a feature and its three codes, not all zero.
type Weight3 struct {
	Feature uint32
	Codes   [3]int8
}

// NewPacked builds a table of features of bits, counted from base, none of them twice.
func NewPacked(weights []Weight3, base uint32, bits uint) *Packed {
	weights = slices.DeleteFunc(slices.Clone(weights), func(w Weight3) bool { return w.Codes[0] == w.Codes[2] && w.Codes[1] == w.Codes[2] })
	return &Packed{newIndex(len(weights), base, bits, func(i int) (uint32, uint32) {
		w := weights[i]
		third := square[uint8(w.Codes[2])]
		return w.Feature, short(square[uint8(w.Codes[0])]-third) | short(square[uint8(w.Codes[1])]-third)<<10
	})}
}

// short gives ten bits for a difference of weights.
func short(weight int32) uint32 {
	d := int32(math.Round(math.Sqrt(math.Abs(float64(weight)) * 8)))
	if weight < 0 {
		d = -d
	}
	return uint32(d) & 1023
}

// long gives the difference that ten bits stand for.
var long = func() (t [1024]int32) {
	for i := range t {
		d := int32(i<<22) >> 22
		t[i] = d * max(d, -d) / 8
	}
	return t
}()

// Score adds up the weights of features.
func (p *Packed) Score(features []uint32, room *scratch) (s [3]int32) {
	p.index.fetch(features, &room.homes)
	for i, f := range features {
		v, moved := pick(room.homes[i&(most-1)], f)
		if moved {
			v = p.index.moved(f)
		}
		s[0] += long[v>>tagBits&1023]
		s[1] += long[v>>(tagBits+10)&1023]
	}
	return s
}

// A Sparse table has for each feature a list of classes and their weights.
type Sparse struct {
	index index    // of a feature with one class single, class<<8 and code, else the place of its entries
	list  []uint16 // class<<9 | last<<8 | code, from place 1
}

// single marks the value that is the only entry of its feature.
const single = 1 << (31 - tagBits)

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

// Split gives the rows of the features below first, and the others.
func (r Rows) Split(first uint32) (low, high Rows) {
	n, _ := slices.BinarySearch(r.Features, first)
	at := 0
	for _, size := range r.Sizes[:n] {
		at += int(size)
	}
	return Rows{r.Features[:n], r.Sizes[:n], r.Classes[:at], r.Codes[:at]}, Rows{r.Features[n:], r.Sizes[n:], r.Classes[at:], r.Codes[at:]}
}

// NewSparse builds a table of features of bits, counted from base, none of them twice.
func NewSparse(rows Rows, base uint32, bits uint) *Sparse {
	s := &Sparse{list: []uint16{1 << 8}}
	values := make([]uint32, len(rows.Features))
	at := 0
	for i, size := range rows.Sizes {
		classes, codes := rows.Classes[at:at+int(size)], rows.Codes[at:at+int(size)]
		at += int(size)
		if size == 1 {
			values[i] = single | uint32(classes[0])<<8 | uint32(uint8(codes[0]))
			continue
		}
		values[i] = uint32(len(s.list))
		for j, class := range classes {
			entry := uint16(class)<<9 | uint16(uint8(codes[j]))
			if j == len(classes)-1 {
				entry |= 1 << 8
			}
			s.list = append(s.list, entry)
		}
	}
	s.index = newIndex(len(values), base, bits, func(i int) (uint32, uint32) { return rows.Features[i], values[i] })
	return s
}

// Score adds the weights of features to the scores of their classes. It uses features as scratch.
func (s *Sparse) Score(features []uint32, room *scratch, scores *[Classes]int32) {
	found := &room.homes
	s.index.fetch(features, found)
	list := s.list
	hits := 0
	for i, f := range features {
		v, moved := pick(found[i&(most-1)], f)
		if moved {
			v = s.index.moved(f)
		}
		switch v >>= tagBits; {
		case v == 0:
		case v&single != 0:
			scores[v>>8&(Classes-1)] += square[uint8(v)]
		default:
			found[hits&(most-1)] = uint64(v)
			hits++
		}
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
