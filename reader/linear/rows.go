package linear

// Rows hold the codes of several classes so that eight are added at once: each code is a byte of a word of 64 bits, 128
// more than it is worth, and words are summed in lanes of 16 bits. A row has one word or a multiple of four, so that those
// of up to 32 classes lie within one line of a cache.
type rows struct {
	words  []uint64
	stride int // words a row
}

const (
	bias    = 128
	byteOf  = 8                  // classes a word
	lanes   = 0x00ff00ff00ff00ff // every second byte
	biasAll = 0x8080808080808080 // a word of zeros
	atOnce  = 65535 / 255        // rows that lanes can sum
)

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
func (r rows) sum(features []uint32, mask uint32, sums *[64]int32) {
	for len(features) > 0 {
		some := features[:min(len(features), atOnce)]
		features = features[len(some):]
		if r.stride == 1 {
			var even, odd uint64
			for _, f := range some {
				w := r.words[f&mask]
				even += w & lanes
				odd += w >> 8 & lanes
			}
			spread(sums[:8], even, odd, len(some))
			continue
		}
		for part := 0; part < r.stride; part += 4 {
			var e0, o0, e1, o1, e2, o2, e3, o3 uint64
			for _, f := range some { // little is done a row, so that many are fetched at a time; the others are near then
				w := r.words[int(f&mask)*r.stride+part]
				e0 += w & lanes
				o0 += w >> 8 & lanes
			}
			for _, f := range some {
				w := r.words[int(f&mask)*r.stride+part:][:4]
				e1 += w[1] & lanes
				o1 += w[1] >> 8 & lanes
				e2 += w[2] & lanes
				o2 += w[2] >> 8 & lanes
				e3 += w[3] & lanes
				o3 += w[3] >> 8 & lanes
			}
			at := sums[part*byteOf:][:32]
			spread(at, e0, o0, len(some))
			spread(at[8:], e1, o1, len(some))
			spread(at[16:], e2, o2, len(some))
			spread(at[24:], e3, o3, len(some))
		}
	}
}

// spread adds the lanes of a word's even and odd bytes, over n rows, to the sums of its classes.
func spread(sums []int32, even, odd uint64, n int) {
	for i := 0; i < byteOf; i += 2 {
		sums[i] += int32(even&0xffff) - int32(n)*bias
		sums[i+1] += int32(odd&0xffff) - int32(n)*bias
		even >>= 16
		odd >>= 16
	}
}
