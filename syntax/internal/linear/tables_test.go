package linear

import (
	"bytes"
	"math"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"
)

// TestTables compares lookups with a map, for features that crowd each other.
func TestTables(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 1))
	for _, n := range []int{0, 1, 100, 20_000, 300_000} {
		known := map[uint32][]int8{}
		var features []uint32
		for range n {
			f := random.Uint32N(1 << Bits)
			if n == 100 {
				f = f & 0xff << 3 // close together
			}
			if known[f] == nil {
				known[f] = []int8{int8(random.IntN(255) - 127), int8(random.IntN(100) + 1), int8(random.IntN(255) - 127)}
				features = append(features, f)
			}
		}
		slices.Sort(features)
		var three []Weight3
		var sparse Rows
		for i, f := range features {
			c := known[f]
			three = append(three, Weight3{f, [3]int8(c)})
			if i%2 == 0 {
				sparse.Add(f, []uint8{5}, c[1:2])
			} else {
				sparse.Add(f, []uint8{5, 90}, c[1:3])
			}
		}
		var room scratch
		packed, lists := NewPacked(three, 0, Bits), NewSparse(sparse, 0, Bits)
		for i := range 20_000 {
			f := random.Uint32N(1 << Bits)
			if i%2 == 0 && n > 0 {
				f = features[random.IntN(n)%len(features)]
			}
			var want [3]int32
			for j, c := range known[f] {
				want[j] = int32(c) * max(int32(c), -int32(c))
			}
			for j, got := range packed.Score([]uint32{f}, &room) {
				if want := want[j] - want[2]; math.Abs(float64(got-want)) > 1+math.Sqrt(math.Abs(float64(want))/8) {
					t.Fatalf("%d features: %d has %v for class %d above class 2, want %v", n, f, got, j, want)
				}
			}
			at, _ := slices.BinarySearch(features, f)
			if known[f] != nil && at%2 == 0 || known[f] == nil {
				want[2] = 0
			}
			var scores [Classes]int32
			lists.Score([]uint32{f}, &room, &scores)
			if scores[5] != want[1] || scores[90] != want[2] {
				t.Fatalf("%d features: %d has %d and %d, want %v", n, f, scores[5], scores[90], want)
			}
		}
	}
}

func TestFile(t *testing.T) {
	tagger := &TaggerFile{
		Pairs: [][2]uint8{{1, 2}, {3, 4}}, Kinds: []Kind{Verb, And}, Entries: []Entry{{7, 1, 0}, {9, 2, 2}}, Gate: 12,
		Weights: Rows{[]uint32{3, 1 << 20}, []uint8{2, 1}, []uint8{0, 1, 1}, []int8{-5, 6, 127}},
	}
	parser := &ParserFile{
		Labels: 3, Root: 2, Kinds: []Kind{Verb, And}, Roles: 4, Guess: tagger.Weights, Gates: [3]int32{1, 2, 3}, Sure: [][2]int{{5, 1}},
		Steps: []Weight3{{1, [3]int8{1, -2, 3}}, {1<<24 - 1, [3]int8{0, 0, -127}}}, Names: tagger.Weights,
		Settled: [2][]Answer{{{8, 1}, {1<<32 - 1, 2}}, {}},
	}
	var a, b bytes.Buffer
	if err := tagger.Encode(&a); err != nil {
		t.Fatal(err)
	}
	if err := parser.Encode(&b); err != nil {
		t.Fatal(err)
	}
	if got, err := DecodeTagger(a.Bytes()); err != nil || !reflect.DeepEqual(got, tagger) {
		t.Errorf("%v %v", got, err)
	}
	if got, err := DecodeParser(b.Bytes()); err != nil || !reflect.DeepEqual(got, parser) {
		t.Errorf("%v %v", got, err)
	}
}

// FuzzDecode: bytes that are not weights are refused or give a tagger that does not fall over.
func FuzzDecode(f *testing.F) {
	f.Add([]byte(magic))
	f.Fuzz(func(t *testing.T, b []byte) {
		if _, err := DecodeTagger(append([]byte(magic), b...)); err == nil {
			t.Skip("weights")
		}
	})
}
