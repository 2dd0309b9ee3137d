package linear

import "math"

// An index finds the values of features. It has homes for two features each, a word of 64 bits with a slot of 32 for either. The
// low [tagBits] of a slot are a tag: the low bits of the feature's number. A feature's home is the one in the proportion of its
// number; where that is full it moves on, by less than reach homes, within which no other feature with its tag can stand: a
// lookup is exact. The greater of two slots stands last where a feature moved on, else first: one bit for nothing, which spares
// most of the looks at the next home.
type index struct {
	slots []uint64 // the first slot of a home is the low half
	base  uint32   // the number of the first feature
	bits  uint     // 1<<bits features can be told apart
	homes uint64
	reach int
}

const (
	tagBits = 11
	tagMask = 1<<tagBits - 1
	// most is the number of features beyond which none are looked at.
	most = 128
)

// newIndex makes an index of n features of bits, counted from base, none of them twice. Their values are neither zero nor
// longer than 32-tagBits. A third of the slots is taken, so that few features move on.
func newIndex(n int, base uint32, bits uint, at func(i int) (feature, value uint32)) index {
	x := index{base: base, bits: bits, homes: uint64(max(n*3/2, 1<<(bits-tagBits+1)))}
	for !x.place(n, at) {
		x.homes += x.homes / 4
	}
	return x
}

// place reports whether there was room for all within reach.
func (x *index) place(n int, at func(i int) (feature, value uint32)) bool {
	x.reach = int(x.homes << tagBits >> x.bits)
	x.slots = make([]uint64, int(x.homes)+x.reach)
	for i := range n {
		feature, value := at(i)
		slots := x.slots[x.home(feature):][:x.reach]
		home := 0
		for slots[home]>>32 != 0 {
			a, b := slots[home]&math.MaxUint32, slots[home]>>32
			slots[home] = max(a, b)<<32 | min(a, b) // somebody moved on
			if home++; home == x.reach {
				return false
			}
		}
		slot, other := uint64(value<<tagBits|feature&tagMask), slots[home]
		slots[home] = min(slot, other)<<32 | max(slot, other)
	}
	return true
}

func (x *index) home(feature uint32) int {
	return int(uint64(feature-x.base) * x.homes >> (x.bits & 31))
}

// A scratch is room for the features of a decision, for the homes that an index has for them, and for the scores of the classes.
type scratch struct {
	features []uint32
	homes    [most]uint64
	scores   [Classes]int32
}

// fetch gives the home of each feature. Nothing waits here for memory: all are fetched at once. What is there of the feature
// [pick] tells; where it may have moved on, [index.moved] finds it.
func (x *index) fetch(features []uint32, to *[most]uint64) {
	slots, base, homes, bits := x.slots, x.base, x.homes, x.bits&31
	for i, f := range features[:min(len(features), most)] {
		to[i] = slots[uint64(f-base)*homes>>bits]
	}
}

// pick gives the slot of f in a home, zero where it has none there, and whether it may have moved on. It does not branch, since no
// processor could guess.
func pick(home uint64, f uint32) (slot uint32, moved bool) {
	a, b := uint32(home), uint32(home>>32)
	slot = a&sameTag(a, f) | b&sameTag(b, f)
	return slot, slot == 0 && b > a
}

// sameTag gives all bits where a slot has the tag of f, else none.
func sameTag(slot, f uint32) uint32 { return uint32(int32((slot^f)&tagMask-1) >> 31) }

// moved gives the slot of f where it may have moved on from its home, zero where f has none.
func (x *index) moved(f uint32) uint32 {
	for _, home := range x.slots[x.home(f):][1:x.reach] {
		if slot, on := pick(home, f); !on {
			return slot
		}
	}
	return 0
}
