package linear

// A Trio is three tables of one class side by side: what is fetched for one of them serves the others.
type Trio struct {
	mask  uint32
	scale [3]float32
	code  []uint32 // one a place: a byte each
}

// A Sum is what features weigh in each table of a [Trio], in units of its code. Sums may be added; the features of one are at most some thousands.
type Sum int64

const laneBits = 21 // of a sum, for each table

// Beside puts tables of one class and of the same size side by side; nil stands for one that weighs nothing.
func Beside(tables ...*Table) *Trio {
	t := &Trio{}
	for k, table := range tables {
		if table == nil {
			continue
		}
		if t.code == nil {
			t.mask, t.code = uint32(1)<<table.Bits-1, make([]uint32, 1<<table.Bits)
		}
		t.scale[k] = table.scale[0]
		for place, c := range table.code {
			t.code[place] |= uint32(uint8(c)) << (8 * k)
		}
	}
	return t
}

// Sums appends to out what the features between one end and the next weigh. The first run begins at the first feature. Room is used on the
// way and given back.
func (t *Trio) Sums(features []uint32, ends []int32, out, room []Sum) (sums, used []Sum) {
	if cap(room) < len(features)+1 {
		room = make([]Sum, 2*len(features)+1)
	}
	room = room[:len(features)+1] // what all features before one weigh: nothing waits for the end of a run
	all := Sum(0)
	room[0] = 0
	for i, f := range features {
		w := t.code[f&t.mask]
		all += Sum(int8(w)) + Sum(int8(w>>8))<<laneBits + Sum(int8(w>>16))<<(2*laneBits)
		room[i+1] = all
	}
	before := Sum(0)
	for _, end := range ends {
		out = append(out, room[end]-before)
		before = room[end]
	}
	return out, room
}

// Score is what a sum is worth in table k.
func (t *Trio) Score(k int, sum Sum) float32 {
	for range k {
		sum = (sum - sum.low()) >> laneBits
	}
	return float32(sum.low()) * t.scale[k]
}

// low is the sum in the first table.
func (s Sum) low() Sum { return s << (64 - laneBits) >> (64 - laneBits) }
