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

// A Key is a word as the phrase tables hold it, so that who matches at many places folds and looks up each word once. The key of a word is
// [Codebook.Key]; the zero Key is that of a word which is still to be looked up.
type Key struct {
	Begins Begin // which kinds of phrase can begin with the word: the matchers of the others find nothing there
	single bool  // the word is one piece; others are looked up piece by piece
	bit    uint8 // of the piece, by its hash
	number uint32
}

// Words are words of a text with their keys, one each; without keys each word is looked up when it is matched.
type Words struct {
	Text []string
	Keys []Key
}

func (w Words) key(j int) Key {
	if w.Keys == nil {
		return Key{}
	}
	return w.Keys[j]
}

// Key gives the key of a word.
func (c *Codebook) Key(word string) Key {
	var room [64]byte
	folded := foldWord(room[:0], word)
	first, single := folded, len(folded) > 0
	for i, b := range folded {
		if b == ' ' {
			first, single = folded[:i], false
			break
		}
	}
	h := hash(first)
	k := Key{single: single, bit: uint8(h % 64), number: c.names.vocabulary.find(first, h)}
	if k.number == 0 {
		return k
	}
	for i, nodes := range [][]uint32{c.names.first, c.acts.first, c.issues.first, c.cues.first, c.hints.first} {
		if int(k.number) < len(nodes) && nodes[k.number] != 0 {
			k.Begins |= 1 << i
		}
	}
	return k
}

// Begins says which kinds of phrase can begin with a word.
func (c *Codebook) Begins(word string) Begin { return c.Key(word).Begins }
