package reader

import (
	"strings"

	"parley/syntax"
)

// Columns of print break words at the end of a line, and text taken from a PDF keeps that: "the ministry re-\niterated its pro-\nposal". Such a word is
// read whole; its bytes stay as they are. A hyphen of its own ("long-\nterm", "India-\nled") stays one.

// softHyphen takes the room of a hyphen and a line break within a word.
const softHyphen = "\u00ad"

// joined is a text in which words that are broken over two lines are one. It is as long as the text.
func (p *page) joined(text string) string {
	if !strings.Contains(text, "-\n") {
		return text
	}
	out := []byte(text)
	for i := 1; i+2 < len(text); i++ {
		if text[i] != '-' || text[i+1] != '\n' {
			continue
		}
		lo, hi := i, i+2
		for lo > 0 && asciiLetter(text[lo-1]) {
			lo--
		}
		for hi < len(text) && asciiLetter(text[hi]) {
			hi++
		}
		if text[i+2] >= 'a' && text[i+2] <= 'z' && p.isBroken(text[lo:i], text[i+2:hi]) {
			copy(out[i:], softHyphen)
			p.broken = true
		}
	}
	return string(out)
}

// isBroken holds for two pieces of a line's end and the next one's beginning that are one word: one that the lexicon or the calendar knows, or whose second
// piece is no word that the text or they know.
func (p *page) isBroken(first, second string) bool {
	if len(first) < 2 || len(second) < 2 {
		return false
	}
	if p.knows(first + second) {
		return true
	}
	return len(second) > 2 && !contains(hyphened, hashLower(first)) && !p.knows(second) && !strings.Contains(p.text, " "+second+" ")
}

// knows holds for a word that begins a phrase of the lexicon, a name or a date.
func (p *page) knows(word string) bool {
	b := p.r.card(word, hashLower(word), syntax.VERB).begins
	return b.word != 0 || b.lemma != 0 || b.date != 0
}

// unbroken is a word as it is read: without the break within it.
func (p *page) unbroken(word string) string {
	if !p.broken {
		return word
	}
	return strings.Replace(word, "-\n", "", 1)
}

func asciiLetter(c byte) bool { return c|' ' >= 'a' && c|' ' <= 'z' }

// hyphened are what stands before a hyphen of its own more often than not.
var hyphened = hashed("non", "anti", "pro", "pre", "post", "co", "ex", "self", "long", "short", "mid", "semi", "multi", "ultra", "well", "high", "low", "full", "half", "two", "three", "four", "five", "six", "seven", "ten", "so",
	"old", "new", "year", "month", "week", "day", "north", "south", "east", "west", "vice", "hard", "far", "near", "free", "war", "peace", "cease", "then", "all", "cross", "state", "government", "army")
