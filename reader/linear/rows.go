package linear

// Rows hold the codes of several classes so that seven are added at once: each code is a byte of a word of 64 bits, 128 more than it is worth; the
// highest byte is none. Words are summed twice: as they are, and their even bytes in lanes of 16 bits, which leaves the odd ones. A row has one word
// or a multiple of four, so that those of up to 28 classes lie within one line of a cache.
type rows struct {
	words  []uint64
	stride int // words a row
}

const (
	bias    = 128
	byteOf  = 7                  // classes a word
	lanes   = 0x00ff00ff00ff00ff // every second byte
	biasAll = 0x0080808080808080 // a word of zeros
	atOnce  = 65535 / 255        // rows that lanes can sum
)

// A total has room for the sums of all classes of a row, however many it has.
type total [84]int32

func newRows(classes int, bits uint) rows {
	stride := 1
	if classes > byteOf {
		stride = (classes + 4*byteOf - 1) / (4 * byteOf) * 4
	}
	r := rows{make([]uint64, stride<<bits), stride}
	for i := range r.words {
		r.words[i] = biasAll
	}
	return r
}

// fill sets the codes of a class, which were zero, from place 0 on; each byte is a code.
func (r rows) fill(class int, codes []byte) {
	at, shift := class/byteOf, class%byteOf*8
	for _, c := range codes {
		r.words[at] ^= uint64(c) << shift // what is 128 more has another highest bit
		at += r.stride
	}
}

func (r rows) at(place, class int) int8 {
	return int8(int(uint8(r.words[place*r.stride+class/byteOf]>>(class%byteOf*8))) - bias)
}

// sum adds the codes at the places of features to sums, for all classes. Sums beyond them are of no meaning.
func (r rows) sum(features []uint32, mask uint32, sums *total) {
	for len(features) > 0 {
		some := features[:min(len(features), atOnce)]
		features = features[len(some):]
		if r.stride == 1 {
			var all, even uint64
			for _, f := range some {
				w := r.words[f&mask]
				all += w
				even += w & lanes
			}
			spread(sums[:byteOf], all, even, len(some))
			continue
		}
		for part := 0; part < r.stride; part += 4 {
			var a0, e0, a1, e1, a2, e2, a3, e3 uint64
			for _, f := range some { // little is done a row, so that many are fetched at a time; the others are near then
				w := r.words[int(f&mask)*r.stride+part]
				a0 += w
				e0 += w & lanes
			}
			for _, f := range some {
				w := r.words[int(f&mask)*r.stride+part:][:4]
				a1 += w[1]
				e1 += w[1] & lanes
				a2 += w[2]
				e2 += w[2] & lanes
				a3 += w[3]
				e3 += w[3] & lanes
			}
			at := sums[part*byteOf:][:4*byteOf]
			spread(at, a0, e0, len(some))
			spread(at[byteOf:], a1, e1, len(some))
			spread(at[2*byteOf:], a2, e2, len(some))
			spread(at[3*byteOf:], a3, e3, len(some))
		}
	}
}

// spread adds the sums of a word and of its even bytes, over n rows, to the sums of its classes.
func spread(sums []int32, all, even uint64, n int) {
	odd := (all - even) >> 8
	for i := 0; i < byteOf; i += 2 {
		sums[i] += int32(even&0xffff) - int32(n)*bias
		even >>= 16
		if i+1 < byteOf {
			sums[i+1] += int32(odd&0xffff) - int32(n)*bias
			odd >>= 16
		}
	}
}
