package learn

import (
	"reflect"
	"testing"

	"parley/syntax/internal/linear"
)

func TestSettled(t *testing.T) {
	const apart = 1 << 24 // keys in other slots
	seen := map[linear.Answer]int{
		{Key: 1 * apart, Answer: 3}:     20,
		{Key: 1*apart + 1, Answer: 4}:   30, // in the same slot, and more frequent
		{Key: 2 * apart, Answer: 5}:     400,
		{Key: 2 * apart, Answer: 6}:     1, // once in 401
		{Key: 3 * apart, Answer: 5}:     40,
		{Key: 3 * apart, Answer: 6}:     1, // once in 41
		{Key: 4 * apart, Answer: 7}:     19,
		{Key: 5*apart + 9, Answer: 200}: 20,
	}
	want := []linear.Answer{{Key: 1*apart + 1, Answer: 4}, {Key: 2 * apart, Answer: 5}, {Key: 5*apart + 9, Answer: 200}}
	if got := settled(seen, 20); !reflect.DeepEqual(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}

func TestEnough(t *testing.T) {
	var seen []decision
	for lead := range int32(100) {
		for range 10 {
			seen = append(seen, decision{lead, false})
		}
	}
	seen[505].changed, seen[303].changed = true, true
	for slips, want := range map[int]int32{1: 1, 400: 1, 600: 31, 2000: 51} { // of all 1,000 two are changed, from 31 on one of 690, from 51 on none
		if got := enough(append([]decision(nil), seen...), slips); got != want {
			t.Errorf("one in %d: %d, want %d", slips, got, want)
		}
	}
}
