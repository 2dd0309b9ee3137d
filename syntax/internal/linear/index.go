package linear

// An index finds the values of features. Its slots have 32 bits, of which the low [tagBits] are a tag: the low bits of the
// feature's number. A feature's home is the slot in the proportion of its number; where that is taken it moves on, by less
// than reach slots, within which no other feature with its tag can stand: a lookup is exact.
type index struct {
	slots []uint32
	base  uint32 // the number of the first feature
	bits  uint   // 1<<bits features can be told apart
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
// longer than 32-tagBits. At most one slot in three is taken: with one in two, more move on, and a parse takes a
// twentieth more time.
func newIndex(n int, base uint32, bits uint, at func(i int) (feature, value uint32)) index {
	x := index{base: base, bits: bits, homes: uint64(max(n*3, 1<<(bits-tagBits+1)))}
	for !x.place(n, at) {
		x.homes += x.homes / 4
	}
	return x
}

// place reports whether there was room for all within reach.
func (x *index) place(n int, at func(i int) (feature, value uint32)) bool {
	x.reach = int(x.homes << tagBits >> x.bits)
	x.slots = make([]uint32, int(x.homes)+x.reach)
	for i := range n {
		feature, value := at(i)
		slots := x.slots[x.home(feature):][:x.reach]
		slot := 0
		for slots[slot] != 0 {
			if slot++; slot == x.reach {
				return false
			}
		}
		slots[slot] = value<<tagBits | feature&tagMask
	}
	return true
}

func (x *index) home(feature uint32) int {
	return int(uint64(feature-x.base) * x.homes >> (x.bits & 31))
}

// A scratch is room for the features of a decision, for what an index holds of them, and for the scores of the classes.
type scratch struct {
	features []uint32
	slots    [most]uint32
	scores   [Classes]int32
}

// fetch gives the slot at the home of each feature. Nothing waits here for memory: all are fetched at once. Where another
// feature holds the slot (see [taken]), [index.moved] finds the right one.
func (x *index) fetch(features []uint32, to *[most]uint32) {
	slots, base, homes, bits := x.slots, x.base, x.homes, x.bits&31
	for i, f := range features[:min(len(features), most)] {
		to[i] = slots[uint64(f-base)*homes>>bits]
	}
}

// taken reports whether a slot holds another feature than f.
func taken(slot, f uint32) bool { return slot != 0 && (slot^f)&tagMask != 0 }

// moved gives the slot of f where another feature holds its home, zero where f has none.
func (x *index) moved(f uint32) uint32 {
	for _, v := range x.slots[x.home(f):][1:x.reach] {
		if v == 0 || (v^f)&tagMask == 0 {
			return v
		}
	}
	return 0
}
