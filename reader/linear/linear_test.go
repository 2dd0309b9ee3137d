package linear

import (
	"bytes"
	"errors"
	"testing"
)

// TestTable learns exclusive or, given its conjunction, and keeps it through bytes and back.
func TestTable(t *testing.T) {
	var examples []Example
	for i := range 400 {
		a, b := uint32(i&1), uint32(i>>1&1)
		examples = append(examples, Example{Features: []uint32{a, 2 + b, 4 + 2*a + b}, Class: int(a ^ b)})
	}
	table := LearnTable(examples, 2, Settings{Bits: 4, Rate: 0.3})
	data, err := table.AppendBinary(nil)
	if err != nil {
		t.Fatal(err)
	}
	back, rest, err := ReadTable(append(data, "rest"...))
	if err != nil || string(rest) != "rest" {
		t.Fatal(err, string(rest))
	}
	var out [2]float32
	for _, e := range examples[:4] {
		back.Scores(e.Features, out[:])
		if (out[1] > out[0]) != (e.Class == 1) {
			t.Errorf("%v: scores %v, want class %d", e.Features, out, e.Class)
		}
	}
	again, err := LearnTable(examples, 2, Settings{Bits: 4, Rate: 0.3}).AppendBinary(nil)
	if err != nil || !bytes.Equal(again, data) {
		t.Error("the same examples gave other bytes")
	}
}

func TestRanker(t *testing.T) {
	var choices []Choice
	for i := range 100 {
		choices = append(choices, Choice{Options: [][]uint32{{1, uint32(8 + i%4)}, {2, uint32(8 + i%3)}, {3}}, Right: []bool{false, true, false}})
	}
	r := LearnRanker(choices, Settings{Bits: 5})
	var best, other [1]float32
	r.Scores([]uint32{2}, best[:])
	r.Scores([]uint32{1}, other[:])
	if best[0] <= other[0] {
		t.Errorf("right %v, wrong %v", best, other)
	}
}

func TestReadTableRefuses(t *testing.T) {
	good, err := LearnTable([]Example{{Features: []uint32{1}}}, 2, Settings{Bits: 4}).AppendBinary(nil)
	if err != nil {
		t.Fatal(err)
	}
	for n := range len(good) {
		if _, _, err := ReadTable(good[:n]); !errors.Is(err, ErrWeights) {
			t.Fatalf("cut at %d: %v", n, err)
		}
	}
}
