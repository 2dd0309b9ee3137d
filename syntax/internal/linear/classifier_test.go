package linear

import (
	"math/rand/v2"
	"testing"
)

// TestTop compares with a sort, for numbers of classes that fours do not divide.
func TestTop(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 3))
	for n := 2; n <= Classes; n++ {
		for range 100 {
			var scores [Classes]int32
			for i := range scores {
				scores[i] = random.Int32N(50) - 60
			}
			want, second := 0, -1
			for i := 1; i < n; i++ {
				if scores[i] > scores[want] {
					want = i
				}
			}
			for i := range n {
				if i != want && (second < 0 || scores[i] > scores[second]) {
					second = i
				}
			}
			if best, lead := top(&scores, n); best != want || lead != scores[want]-scores[second] {
				t.Fatalf("of %v it chose %d by %d, want %d", scores[:n], best, lead, want)
			}
		}
	}
}
