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

// distance is the number of single-letter edits between a and b (Levenshtein).
func distance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := 1; i <= len(a); i++ {
		diagonal := row[0]
		row[0] = i
		for j := 1; j <= len(b); j++ {
			cost := diagonal
			if a[i-1] != b[j-1] {
				cost++
			}
			diagonal, row[j] = row[j], min(cost, row[j]+1, row[j-1]+1)
		}
	}
	return row[len(b)]
}
