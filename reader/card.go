package reader

import (
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
	tone   tone
	begins begins
	hash   uint32 // of the lemma
	lemma  string
	word   string
}

const shortWord = 22

// is reports whether it is the card of a word as a part of speech.
func (k *card) is(word string, c syntax.Coarse) bool {
	if len(word) <= shortWord {
		return k.coarse == c && int(k.length) == len(word) && string(k.short[:len(word)]) == word
	}
	return k.coarse == c && k.word == word
}

// Begins are the phrases of the codebook that can begin with a word, and dates, and what it says of others.
type begins struct {
	word, lemma codebook.Begin
	date        when.Part // what the word can be of a date
	holder      holder    // what the word says of what it stands with
	rows        []int32   // those that the word arms
}

// Cards are those of the words that were asked for last, by a hash: what is given does not depend on them. They are safe
// for concurrent use.
type cards [1 << 15]atomic.Pointer[card]

// longestCard bounds the words that have cards.
const longestCard = 64

// card gives the card of a word, which is not empty, with its hash in lower case. “The” and “the” have cards side by side.
func (r *Reader) card(word string, lower uint32, c syntax.Coarse) *card {
	slot := &r.cards[mix(lower, uint32(c)<<8|uint32(word[0]))%uint32(len(r.cards))]
	if k := slot.Load(); k != nil && k.is(word, c) {
		return k
	}
	if len(word) <= longestCard {
		word = strings.Clone(word) // a text is not to be kept for one of its words
	}
	k := &card{word: word, coarse: c, lemma: syntax.Lemma(word, c), length: uint8(min(len(word), 255))}
	copy(k.short[:], word)
	k.hash = hashLower(k.lemma)
	k.tone = toneOf(k.hash)
	k.begins = begins{r.book.Begins(word), r.book.Begins(k.lemma), when.Look(word), holderOf(lower, k.hash), rows.armed(lower, k.hash)}
	if len(word) <= longestCard {
		slot.Store(k)
	}
	return k
}
