package linear

import "testing"

// TestTrio weighs runs of features in three tables at once as each table does by itself.
func TestTrio(t *testing.T) {
	var tables [3]*Table
	for k := range tables {
		choice := Choice{Options: [][]uint32{{1, 9}, {2, 9}, {uint32(k), 5}}, Right: []bool{false, true, false}}
		tables[k] = LearnRanker([]Choice{choice}, Settings{Bits: 3})
	}
	runs := [][]uint32{{}, {1}, {2, 9, 5}, {}, {0, 1, 2, 3, 4, 5, 6, 7}}
	var features []uint32
	var ends []int32
	for _, run := range runs {
		features = append(features, run...)
		ends = append(ends, int32(len(features)))
	}
	trio := Beside(tables[:]...)
	sums, _ := trio.Sums(features, ends, nil, nil)
	for i, run := range runs {
		for k, table := range tables {
			var want [1]float32
			table.Scores(run, want[:])
			if got := trio.Score(k, sums[i]); got != want[0] {
				t.Errorf("run %d, table %d: %v, want %v", i, k, got, want[0])
			}
		}
	}
	var both, want [1]float32
	tables[2].Scores(append(append([]uint32{}, runs[2]...), runs[4]...), want[:])
	if both[0] = trio.Score(2, sums[2]+sums[4]); both != want {
		t.Errorf("two runs: %v, want %v", both, want)
	}
	if alone, _ := Beside(tables[0]).Sums(features, ends, nil, nil); Beside(tables[0]).Score(1, alone[4]) != 0 {
		t.Error("a table that is not there weighs something")
	}
}
