package bargain

import (
	"fmt"
	"math/big"
	"strings"
)

// num prints a rational as a reader would write it: exactly where that is short, else with four decimals.
func num(x *big.Rat) string {
	if x.IsInt() {
		return x.Num().String()
	}
	if s := x.FloatString(4); isExactly(s, x) {
		return strings.TrimRight(s, "0")
	}
	return x.FloatString(4)
}

func isExactly(s string, x *big.Rat) bool {
	y, ok := new(big.Rat).SetString(s)
	return ok && y.Cmp(x) == 0
}

// suggest proposes the name that was probably meant.
func suggest(word string, names []string) string {
	best, at := "", 1+len(word)/3
	for _, n := range names {
		if d := distance(strings.ToLower(word), strings.ToLower(n)); d < at {
			best, at = n, d
		}
	}
	switch {
	case best != "":
		return fmt.Sprintf("; did you mean %q?", best)
	case len(names) > 0 && len(names) <= 8:
		return "; there are " + strings.Join(names, ", ")
	}
	return ""
}

// distance is the number of single-letter edits and swaps of neighbours between a and b (Damerau 1964).
func distance(a, b string) int {
	before, last, row := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		before, last, row = last, row, before
		row[0] = i + 1
		for j := range len(b) {
			cost := 1
			if a[i] == b[j] {
				cost = 0
			}
			row[j+1] = min(row[j]+1, last[j+1]+1, last[j]+cost)
			if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
				row[j+1] = min(row[j+1], before[j-1]+1)
			}
		}
	}
	return row[len(b)]
}
