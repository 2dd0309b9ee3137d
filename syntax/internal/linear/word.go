// Package linear holds the learnt machinery of package syntax: what is seen of a word, the features of a tagger and of a
// transition-based parser, and tables of weights that are small and fast to read.
//
// It works on small numbers only (tags, labels); package syntax gives them names. Package syntax/learn fills the tables.
package linear

import "unicode/utf8"

// A Word is what the models see of a token. It is computed once.
type Word struct {
	Form   uint32 // hash of the form in lower case, digits and typographic variants made equal
	Suffix uint64 // the last eight bytes of the same
	Prefix uint32 // the first four bytes of the same
	Shape  uint32 // capitals, digits, hyphens and marks; case of the first and of the other letters; length up to a point
	Key    uint32 // the form where the dictionary knows it, else what its ending and shape tell
	Class  uint32 // of the dictionary: which tags the word is known to have
	Fixed  uint8  // the class of the word where the dictionary knows only one, plus one
}

// Shape bits.
const (
	shapeUpper   = 1 << iota // starts with a capital
	shapeCapital             // has no small letter
	shapeMixed               // has a capital after the start
	shapeDigit               // has a digit
	shapeHyphen              // has a hyphen
	shapePeriod              // has a period
	shapeMark                // has neither letter nor digit
	shapeWide                // has a letter beyond ASCII
	shapeApostrophe
	shapeSlash
	shapeOpen  // is an opening quotation mark
	shapeClose // is a closing quotation mark
	shapeShort // of one rune
	shapeFirst // the first word of its sentence
	shapeLoud  // in a sentence of capitals
)

const (
	prime1 = 0x9e3779b97f4a7c15
	prime2 = 0xc2b2ae3d27d4eb4f
	prime3 = 0x165667b19e3779f9
)

// See computes what the models see of a form.
func See(form string) Word {
	var w Word
	var suffix uint64
	h := uint64(prime3)
	n := 0
	letters := false
	small := false
	put := func(c byte) {
		suffix = suffix<<8 | uint64(c)
		h = (h ^ uint64(c)) * prime1
		h ^= h >> 29
		if n < 4 {
			w.Prefix = w.Prefix<<8 | uint32(c)
		}
		n++
	}
	for i := 0; i < len(form); {
		c := form[i]
		if c < utf8.RuneSelf {
			switch {
			case c >= 'a' && c <= 'z':
				small, letters = true, true
			case c >= 'A' && c <= 'Z':
				if i == 0 {
					w.Shape |= shapeUpper
				} else {
					w.Shape |= shapeMixed
				}
				letters = true
				c += 'a' - 'A'
			case c >= '0' && c <= '9':
				w.Shape |= shapeDigit
				c = '0'
			case c == '-':
				w.Shape |= shapeHyphen
			case c == '.':
				w.Shape |= shapePeriod
			case c == '\'':
				w.Shape |= shapeApostrophe
			case c == '/':
				w.Shape |= shapeSlash
			}
			put(c)
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(form[i:])
		switch r {
		case '“', '„', '«':
			w.Shape |= shapeOpen
			put('"')
		case '”', '»':
			w.Shape |= shapeClose
			put('"')
		case '‘':
			w.Shape |= shapeOpen
			put('\'')
		case '’', 'ʼ':
			w.Shape |= shapeApostrophe
			put('\'')
		case '—', '―':
			w.Shape |= shapeHyphen
			put('-')
			put('-')
		case '–', '‑', '−':
			w.Shape |= shapeHyphen
			put('-')
		case '…':
			w.Shape |= shapePeriod
			put('.')
			put('.')
			put('.')
		default:
			w.Shape |= shapeWide
			letters, small = true, true
			for _, b := range []byte(form[i : i+size]) {
				put(b)
			}
		}
		i += size
	}
	if letters && !small && n > 1 {
		w.Shape |= shapeCapital
	}
	if !letters && w.Shape&shapeDigit == 0 {
		w.Shape |= shapeMark
	}
	if n == 1 {
		w.Shape |= shapeShort
	}
	w.Form = uint32(h >> 32)
	w.Suffix = suffix
	return w
}

// last gives the last n bytes of the form, n from 1 to 7.
func (w *Word) last(n uint) uint32 {
	v := w.Suffix & (1<<(8*n) - 1)
	return uint32((v*prime2)>>32) + uint32(n)
}

// feature gives the number of a feature from its template and two values.
func feature(template uint32, a, b uint32) uint32 {
	return First + hash(template, a, b)>>(32-Bits)
}

// core gives the number of a feature of a template that tells much. Such features have numbers of their own, up to [First],
// so that their weights can lie close together.
func core(template uint32, a, b uint32) uint32 {
	return hash(template, a, b) >> (32 - CoreBits)
}

// Features have numbers below [Features]: those of templates that tell most below [First].
const (
	CoreBits = 22
	Bits     = 24
	First    = 1 << CoreBits
	Features = First + 1<<Bits
)

func hash(template uint32, a, b uint32) uint32 {
	h := (uint64(a)<<32 | uint64(b)) * prime1
	h ^= h >> 32
	h = (h + uint64(template)*prime3) * prime2
	return uint32(h >> 32)
}

// pair makes one value of two.
func pair(a, b uint32) uint32 {
	h := (uint64(a)<<32 | uint64(b)) * prime3
	return uint32(h >> 32)
}
