package codebook

// A Begin is a set of kinds of phrase.
type Begin uint8

// The kinds of phrase that the matchers of the same names find.
const (
	Names Begin = 1 << iota
	Lexicon
	IssueCues
	Cues
	IssueHints
)

// Begins says which kinds of phrase can begin with a word: the matchers of the others find nothing there. Words recur, so
// that who asks once a word need not ask the matchers at each of its places.
func (c *Codebook) Begins(word string) (kinds Begin) {
	var room [64]byte
	piece := foldWord(room[:0], word)
	for i, b := range piece {
		if b == ' ' {
			piece = piece[:i]
			break
		}
	}
	n := c.names.vocabulary.number(piece)
	if n == 0 {
		return 0
	}
	for i, first := range [][]uint32{c.names.first, c.acts.first, c.issues.first, c.cues.first, c.hints.first} {
		if int(n) < len(first) && first[n] != 0 {
			kinds |= 1 << i
		}
	}
	return kinds
}
