package reader

import (
	"math/bits"
	"slices"
	"strings"
	"sync/atomic"

	"parley/codebook"
	"parley/reader/when"
	"parley/syntax"
)

// A card holds what is asked of a word wherever it stands as the same part of speech.
type card struct {
	short  [shortWord]byte // the word, if it is as short as most are: no other place is looked at then
	length uint8           // of the word, at most 255
	coarse syntax.Coarse
	hash   uint32 // of the lemma
	tone   tone
	holder holder    // what the word says of what it stands with
	date   when.Part // what the word can be of a date
	key    codebook.Key
	lemmed codebook.Key // of the lemma
	clues  clue
	lemma  string
	rows   []int32 // those that the word arms
	word   string
}

const shortWord = 14

// is reports whether it is the card of a word as a part of speech.
func (k *card) is(word string, c syntax.Coarse) bool {
	if len(word) <= shortWord {
		return k.coarse == c && int(k.length) == len(word) && string(k.short[:len(word)]) == word
	}
	return k.coarse == c && k.word == word
}

// Cards are those of the words that were asked for last, two side by side by a hash: what is given does not depend on them. They are safe
// for concurrent use.
type cards [1 << 15]atomic.Pointer[card]

// longestCard bounds the words that have cards.
const longestCard = 64

// card gives the card of a word, which is not empty, with its hash in lower case. “The” and “the” have cards side by side.
func (r *Reader) card(word string, lower uint32, c syntax.Coarse) *card {
	slot := mix(lower, uint32(c)<<8|uint32(word[0])) % uint32(len(r.cards)) &^ 1
	last := r.cards[slot].Load()
	if last != nil && last.is(word, c) {
		return last
	}
	if k := r.cards[slot+1].Load(); k != nil && k.is(word, c) {
		return k
	}
	if len(word) <= longestCard {
		word = strings.Clone(word) // a text is not to be kept for one of its words
	}
	k := &card{word: word, coarse: c, lemma: syntax.Lemma(word, c), length: uint8(min(len(word), 255)), date: when.Look(word), key: r.book.Key(word)}
	copy(k.short[:], word)
	k.hash = hashLower(k.lemma)
	k.tone, k.lemmed, k.holder = toneOf(k.hash), r.book.Key(k.lemma), holderOf(lower, k.hash)
	k.rows, k.clues = rows.armed(lower, k.hash), cluesOf(lower, k.hash)
	if len(word) <= longestCard {
		r.cards[slot].Store(k)
		r.cards[slot+1].Store(last)
	}
	return k
}

// A wordSet holds hashes of words, each at the place that its lowest digits give or behind it; most words of a text find an empty one.
type wordSet []uint32

// hashed makes a set of words.
func hashed(words ...string) wordSet {
	hashes := make([]uint32, len(words))
	for i, w := range words {
		hashes[i] = hashLower(w)
	}
	return setOf(hashes)
}

// setOf makes a set of hashes; 0 is none.
func setOf(hashes []uint32) wordSet {
	set := make(wordSet, 4<<bits.Len(uint(len(hashes))))
	for _, h := range hashes {
		at := set.first(h)
		for set[at] != 0 && set[at] != h {
			at = set.first(at + 1)
		}
		set[at] = h
	}
	return set
}

// first is the place of a hash where no other one is in its way.
func (set wordSet) first(h uint32) uint32 { return h & uint32(len(set)-1) }

// with gives a set with more words; the set itself stays.
func (set wordSet) with(words ...string) wordSet { return set.and(hashed(words...)) }

// and gives the words of two sets.
func (set wordSet) and(more wordSet) wordSet { return setOf(append(set.words(), more.words()...)) }

// words gives the hashes, each once.
func (set wordSet) words() []uint32 {
	return slices.DeleteFunc(slices.Clone(set), func(h uint32) bool { return h == 0 })
}

// contains looks a hash up.
func contains(set wordSet, h uint32) bool {
	for at := set.first(h); ; at = set.first(at + 1) {
		switch set[at] {
		case 0:
			return false
		case h:
			return true
		}
	}
}

// hashLower hashes a word in lower case (FNV-1a over its bytes, letters of ASCII folded).
func hashLower(s string) uint32 {
	h := uint32(2166136261)
	for i := 0; i < len(s); i++ {
		c := s[i]
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		h = (h ^ uint32(c)) * 16777619
	}
	return h
}

// mix joins two hashes so that neither order nor near values fall together.
func mix(a, b uint32) uint32 {
	x := uint64(a)*0x9e3779b97f4a7c15 + uint64(b)*0xd6e8feb86659fd93
	x ^= x >> 32
	x *= 0xd6e8feb86659fd93
	return uint32(x >> 32)
}

// A template names what a feature looks at; a feature is a template with a value.
type template uint32

// bag collects the features of one thing.
type bag struct {
	list []uint32
	// seen names the features when somebody wants to know.
	seen func(feature uint32, t template, values []uint32)
}

func (b *bag) add(t template, v uint32) {
	f := mix(uint32(t)*0x9e3779b1+1, v)
	b.list = append(b.list, f)
	if b.seen != nil {
		b.seen(f, t, []uint32{v})
	}
}

func (b *bag) add2(t template, v, w uint32) {
	f := mix(mix(uint32(t)*0x9e3779b1+1, v), w)
	b.list = append(b.list, f)
	if b.seen != nil {
		b.seen(f, t, []uint32{v, w})
	}
}

func (b *bag) add3(t template, v, w, x uint32) {
	f := mix(mix(mix(uint32(t)*0x9e3779b1+1, v), w), x)
	b.list = append(b.list, f)
	if b.seen != nil {
		b.seen(f, t, []uint32{v, w, x})
	}
}

// flag makes a feature of a yes or no.
func flag(b bool) uint32 {
	if b {
		return 1
	}
	return 0
}
