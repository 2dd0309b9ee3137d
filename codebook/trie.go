package codebook

import "bytes"

// gapMark stands in a phrase for up to [maxGap] words that the phrase leaves open: "reach _ agreement".
const gapMark = "_"

// maxGap is the number of words that a gap may span: a determiner and three modifiers ("a first comprehensive peace").
const maxGap = 4

// A trie holds phrases as paths over numbered words. Node 0 is the root, which no edge leads to.
type trie[T any] struct {
	vocabulary *vocabulary
	first      []uint32 // node after a phrase's first word, by the word's number
	next       *edges   // node after a further word
	after      []uint64 // by node: a bit for each word that an edge takes on, by its hash; most words of a text have none
	gap        []uint32 // node behind a gap, by node
	values     []T      // by node
	set        []bool   // by node: whether a phrase ends there
}

func newTrie[T any](v *vocabulary) *trie[T] {
	return &trie[T]{vocabulary: v, next: newEdges(), gap: make([]uint32, 1), after: make([]uint64, 1), values: make([]T, 1), set: make([]bool, 1)}
}

func (t *trie[T]) node() uint32 {
	var zero T
	t.values = append(t.values, zero)
	t.set = append(t.set, false)
	t.gap = append(t.gap, 0)
	t.after = append(t.after, 0)
	return uint32(len(t.values) - 1)
}

// at returns the value at a phrase's end, to be filled; nil for a phrase without words.
func (t *trie[T]) at(phrase string) *T {
	key := foldWords(phrase)
	if len(key) == 0 {
		return nil
	}
	node := uint32(0)
	for piece := range bytes.SplitSeq(key, []byte{' '}) {
		if string(piece) == gapMark && node != 0 {
			to := t.gap[node]
			if to == 0 {
				to = t.node()
				t.gap[node] = to
			}
			node = to
			continue
		}
		word := t.vocabulary.intern(piece)
		if node == 0 {
			for int(word) >= len(t.first) {
				t.first = append(t.first, 0)
			}
			if t.first[word] == 0 {
				t.first[word] = t.node()
			}
			node = t.first[word]
			continue
		}
		to := t.next.get(node, word)
		if to == 0 {
			to = t.node()
			t.next.set(node, word, to)
			t.after[node] |= 1 << (hash(piece) % 64)
		}
		node = to
	}
	t.set[node] = true
	return &t.values[node]
}

// step follows words.Text[j], all of its pieces, from a node; 0 where no phrase goes on so. A word of no pieces stays. A final
// possessive that no phrase holds ends what can match: a text that is not cut at clitics has "Russia's".
func (t *trie[T]) step(node uint32, words Words, j int) (to uint32, ends bool) {
	if k := words.key(j); k.single {
		return t.take(node, k.number, k.bit), false
	}
	var room [64]byte
	folded := foldWord(room[:0], words.Text[j])
	for start := 0; start < len(folded); {
		end := start
		for end < len(folded) && folded[end] != ' ' {
			end++
		}
		to = t.piece(node, folded[start:end])
		if to == 0 {
			if start > 0 && end == len(folded) && string(folded[start:]) == "'s" {
				return node, true
			}
			return 0, false
		}
		node = to
		start = end + 1
	}
	return node, false
}

// piece follows one piece of a word from a node; 0 where no phrase goes on so.
func (t *trie[T]) piece(node uint32, piece []byte) uint32 {
	h := hash(piece)
	if node != 0 && t.after[node]>>(h%64)&1 == 0 {
		return 0
	}
	return t.take(node, t.vocabulary.find(piece, h), uint8(h%64))
}

// take follows a numbered piece with the bit of its hash from a node; 0 where no phrase goes on so.
func (t *trie[T]) take(node, number uint32, bit uint8) uint32 {
	switch {
	case number == 0:
		return 0
	case node == 0 && int(number) < len(t.first):
		return t.first[number]
	case node == 0 || t.after[node]>>bit&1 == 0:
		return 0
	}
	return t.next.get(node, number)
}

// longest walks from the i-th word and returns the length of the longest phrase that accept takes, and its node; 0 words where
// there is none.
func (t *trie[T]) longest(words Words, i int, accept func(value *T, n int) bool) (n int, node uint32) {
	if i < 0 || i >= len(words.Text) {
		return 0, 0
	}
	at, ends := t.step(0, words, i)
	if at == 0 {
		return 0, 0
	}
	return t.walk(words, i, i+1, at, ends, accept)
}

func (t *trie[T]) walk(words Words, i, j int, node uint32, ends bool, accept func(value *T, n int) bool) (n int, end uint32) {
	for {
		if t.set[node] && accept(&t.values[node], j-i) { // the words as they stand go before any gap: "call up" before "call _ to join"
			n, end = j-i, node
		}
		if ends {
			return n, end
		}
		if behind := t.gap[node]; behind != 0 {
			for skip := 0; skip <= maxGap && j+skip < len(words.Text); skip++ {
				if to, ends := t.step(behind, words, j+skip); to != 0 && to != behind {
					m, e := t.walk(words, i, j+skip+1, to, ends, accept)
					if m > 0 && m >= n { // of two as long, the one whose gap comes later
						n, end = m, e
					}
					if m > 0 {
						break
					}
				}
				if barrier(words.Text[j+skip]) {
					break
				}
			}
		}
		for before := node; node == before; j++ { // a hyphen of its own stays at the node, and no phrase ends on it
			if j == len(words.Text) {
				return n, end
			}
			if node, ends = t.step(node, words, j); node == 0 {
				return n, end
			}
			if ends {
				j++
				break
			}
		}
	}
}

// barrier holds for the words that no gap spans: a gap is the room of determiners, adjectives and compound nouns.
func barrier(word string) bool {
	switch word {
	case ".", ";", ":", "(", ")", "!", "?", "to", "of", "for", "with", "from", "by", "at", "in", "on", "that", "which",
		"who", "but", "because", "if", "before", "after", "until", "till", "unless", "be", "have", "do", "not", "will", "would", "into", "against":
		return true
	}
	return false
}
