package learn

import (
	"slices"

	"parley/syntax/internal/linear"
)

// dictionary lists the words that stand often enough to say which classes they have.
func dictionary(sentences []Sentence, gold [][]uint8) []linear.Entry {
	counts := map[uint32]*[linear.Classes + 1]int{}
	for i, s := range sentences {
		for j, form := range s.Forms {
			h := linear.See(form).Form
			if counts[h] == nil {
				counts[h] = new([linear.Classes + 1]int)
			}
			counts[h][gold[i][j]]++
		}
	}
	type set [4]uint8
	sets := map[uint32]set{}
	frequency := map[set]int{}
	fixed := map[uint32]uint8{}
	for h, c := range counts {
		total := 0
		for _, n := range c {
			total += n
		}
		if total < 4 {
			continue
		}
		var x set
		n := 0
		for class, k := range c {
			if class > 0 && k*20 >= total && n < len(x) {
				x[n] = uint8(class)
				n++
			}
			if class > 0 && total >= 30 && (total-k)*400 <= total {
				fixed[h] = uint8(class)
			}
		}
		if n > 0 {
			sets[h] = x
			frequency[x]++
		}
	}
	var order []set
	for x := range frequency {
		order = append(order, x)
	}
	slices.SortFunc(order, func(a, b set) int {
		if frequency[a] != frequency[b] {
			return frequency[b] - frequency[a]
		}
		return slices.Compare(a[:], b[:])
	})
	number := map[set]uint8{}
	for i, x := range order[:min(len(order), 255)] {
		number[x] = uint8(i + 1)
	}
	var entries []linear.Entry
	for h, x := range sets {
		if number[x] > 0 {
			entries = append(entries, linear.Entry{Form: h, Class: number[x], Fixed: fixed[h]})
		}
	}
	slices.SortFunc(entries, func(a, b linear.Entry) int {
		if a.Form < b.Form {
			return -1
		}
		return 1
	})
	return entries
}
