package record

import "strings"

// longestClause is the number of words beyond which two versions of a clause are not laid beside each other word by word.
const longestClause = 2000

// wordsChanged gives the words of before that after does not have, and those of after that before does not have, by the
// longest run of words that both have in order. What stands between the words of one of them is marked with "…".
func wordsChanged(before, after string) (out, in string) {
	b, a := strings.Fields(before), strings.Fields(after)
	if len(b) > longestClause || len(a) > longestClause {
		return before, after
	}
	shared := sharedWords(b, a)
	var gone, come []string
	i, j, was, is := 0, 0, 0, 0 // was and is: where the last words of each stood
	for i < len(b) || j < len(a) {
		switch {
		case i < len(b) && j < len(a) && bareWord(b[i]) == bareWord(a[j]):
			i++
			j++
		case j == len(a) || i < len(b) && shared[i+1][j] >= shared[i][j+1]:
			gone = gather(gone, b[i], was != i)
			i++
			was = i
		default:
			come = gather(come, a[j], is != j)
			j++
			is = j
		}
	}
	return strings.Join(gone, " "), strings.Join(come, " ")
}

// gather adds a word to those of one side, behind a mark where others were left out before it.
func gather(words []string, word string, gap bool) []string {
	if gap && len(words) > 0 {
		words = append(words, "…")
	}
	return append(words, word)
}

// sharedWords gives, for each two ends of b and a, how many words both have in one order.
func sharedWords(b, a []string) [][]int32 {
	n := make([][]int32, len(b)+1)
	cells := make([]int32, (len(b)+1)*(len(a)+1))
	for i := range n {
		n[i] = cells[i*(len(a)+1) : (i+1)*(len(a)+1)]
	}
	for i := len(b) - 1; i >= 0; i-- {
		for j := len(a) - 1; j >= 0; j-- {
			if bareWord(b[i]) == bareWord(a[j]) {
				n[i][j] = n[i+1][j+1] + 1
			} else {
				n[i][j] = max(n[i+1][j], n[i][j+1])
			}
		}
	}
	return n
}

// bareWord is a word without the marks behind it.
func bareWord(w string) string { return strings.TrimRight(w, ".,;:") }
