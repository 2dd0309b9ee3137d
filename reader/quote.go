package reader

import (
	"slices"

	"strings"
	"unicode"
	"unicode/utf8"

	"parley/syntax"
)

// maxQuote is the length of a quote in bytes at which what follows the core of the clause is left off.
const maxQuote = 220

// clause gives the tokens that are quoted for an act: the clause of its token with subject, objects and complements,
// without the clauses beside it, in one piece.
func (p *page) clause(s *sentence, t int) (int32, int32) {
	top := t
	tok := &s.Tokens[t]
	noun := (tok.Coarse == syntax.NOUN || tok.Coarse == syntax.PROPN || tok.Coarse == syntax.ADJ) && s.child(t, syntax.Cop) < 0 && s.child(t, syntax.Nsubj) < 0
	if noun && tok.Head >= 0 && s.Tokens[tok.Head].Coarse == syntax.VERB {
		switch tok.Rel {
		case syntax.Obj, syntax.Nsubj, syntax.NsubjPass, syntax.Xcomp:
			top = tok.Head // a noun under its verb is quoted with it
		}
	}
	if noun && p.besideOwned(s, t) {
		return s.ownPhrase(t)
	}
	lo, hi := top, top
	p.stretch(s, top, &lo, &hi, 0, noun && top == t)
	hi = s.withInfinitive(top, hi)
	lo = s.behindLabel(lo, min(top, t))
	if lo+1 < min(top, t) && contains(dayWords, s.lower[lo]) && s.lower[lo+1] == wordThat {
		lo += 2 // "said Monday that Arland"
	}
	for lo < hi && edge(s, lo) {
		lo++
	}
	for hi > lo && edge(s, hi) {
		hi--
	}
	for hi > top && hi > t && s.Tokens[hi].End-s.Tokens[lo].Start > maxQuote {
		hi--
	}
	for hi > max(top, t) && (edge(s, hi) || s.Tokens[hi].Coarse == syntax.ADP && s.Tokens[hi].Rel != syntax.CompoundPrt && !s.closes(hi) || s.Tokens[hi].Coarse == syntax.DET || s.Tokens[hi].Coarse == syntax.CCONJ) {
		hi--
	}
	for lo < min(top, t) && s.Tokens[hi].End-s.Tokens[lo].Start > 2*maxQuote {
		lo++
	}
	return int32(lo), int32(hi + 1)
}

// closes holds for a preposition with which a clause ends, behind a noun that it does not stand before: "to let aid in.", "a truce that both believe in,".
func (s *sentence) closes(k int) bool {
	return k+1 == len(s.words) || s.words[k+1] == "." || s.words[k+1] == "," || s.words[k+1] == ";"
}

// behindLabel moves the beginning of a quote behind the name and the colon of who says it: in "Ana Lern: “The truce holds" the truce does.
func (s *sentence) behindLabel(lo, t int) int {
	for k := lo; k+1 < t && s.Tokens[k].Coarse != syntax.VERB && s.Tokens[k].Coarse != syntax.AUX; k++ {
		if s.words[k] != ":" {
			continue
		}
		for n := k + 1; n < t && s.Tokens[n].Coarse == syntax.PUNCT; n++ {
			if s.words[n] == "“" || s.words[n] == `"` || s.words[n] == "«" || s.words[n] == "``" {
				return n + 1
			}
		}
		break
	}
	return lo
}

// besideOwned holds for a noun of an act that has its owner and stands beside another such: "Arland's insistence on the coast and Bordavia's
// demand for a vote" are two acts under one verb.
func (p *page) besideOwned(s *sentence, t int) bool {
	if s.child(t, syntax.NmodPoss) < 0 {
		return false
	}
	for u := max(0, t-farthestBeside); u < min(len(s.Tokens), t+farthestBeside); u++ {
		tok := &s.Tokens[u]
		if u == t || tok.Coarse != syntax.NOUN || s.child(u, syntax.NmodPoss) < 0 || p.lexicalAt(s, u) < 0 {
			continue
		}
		if tok.Rel == syntax.Conj && tok.Head == t || s.Tokens[t].Rel == syntax.Conj && s.Tokens[t].Head == u || tok.Head == s.Tokens[t].Head && tok.Rel.Subject() && s.Tokens[t].Rel.Subject() {
			return true
		}
	}
	return false
}

// farthestBeside bounds how far from one noun the other is looked for.
const farthestBeside = 16

// ownPhrase gives the tokens of a noun and what hangs on it, those coordinated with it left out.
func (s *sentence) ownPhrase(t int) (int32, int32) {
	lo, hi := t, t
	for k := s.kid[t]; k >= 0; k = s.next[k] {
		switch s.Tokens[k].Rel {
		case syntax.Conj, syntax.Cc, syntax.Punct:
		default:
			lo, hi = min(lo, int(s.lo[k])), max(hi, int(s.hi[k]))
		}
	}
	return int32(lo), int32(hi + 1)
}

// stretch widens lo and hi over what belongs to the clause of t.
func (p *page) stretch(s *sentence, t int, lo, hi *int, depth int, noun bool) {
	if depth > 60 {
		return
	}
	for k := s.kid[t]; k >= 0; k = s.next[k] {
		c := &s.Tokens[k]
		switch c.Rel {
		case syntax.Punct, syntax.Parataxis, syntax.Discourse, syntax.Vocative:
			continue
		case syntax.Advcl, syntax.AdvclRelcl:
			if s.Tokens[t].Coarse != syntax.VERB || int(k) < t || int(s.hi[k]-s.lo[k]) > 14 {
				continue
			}
		case syntax.Cc, syntax.Mark:
			if int(k) < t && s.lower[k] != wordNeither {
				continue
			}
		case syntax.Conj:
			if depth == 0 && !noun && (c.Coarse == syntax.VERB || s.child(int(k), syntax.Nsubj, syntax.Cop) >= 0) {
				continue
			}
		case syntax.AclRelcl:
			if int(s.hi[k]-s.lo[k]) > 12 {
				continue
			}
		case syntax.Appos:
			if int(s.hi[k]-s.lo[k]) > 10 {
				continue
			}
		}
		*lo, *hi = min(*lo, int(k)), max(*hi, int(k))
		p.stretch(s, int(k), lo, hi, depth+1, noun)
	}
}

// edge holds for tokens that a quote does not begin or end with.
func edge(s *sentence, k int) bool {
	switch s.Tokens[k].Coarse {
	case syntax.PUNCT:
		return s.words[k] != "%" && s.words[k] != "”" && s.words[k] != "“"
	case syntax.CCONJ:
		return s.lower[k] != wordNeither // without it the quote says the contrary
	}
	return false
}

// wholeNoun lets a quote go on to the noun whose adjectives and nouns before it are its last words: "ensure prisoner" goes on to "exchanges".
func (s *sentence) wholeNoun(hi int32) int32 {
	for end := min(hi+farthestNoun, int32(len(s.Tokens))); hi < end; {
		switch t := &s.Tokens[hi-1]; t.Rel {
		case syntax.Compound, syntax.Amod, syntax.Det, syntax.Nummod, syntax.NmodPoss:
			if int32(t.Head) < hi || int32(t.Head) >= end {
				return hi
			}
			hi = int32(t.Head) + 1
		default:
			return hi
		}
	}
	return hi
}

// farthestNoun bounds how many tokens a quote grows to its last noun.
const farthestNoun = 4

// farthestMark bounds how many tokens a quote grows to take in the other of two quotation marks.
const farthestMark = 8

// wholeMarks widens a quote so that it closes the quotation mark that it opens, and opens the one that it closes, where the other mark is near.
func (s *sentence) wholeMarks(lo, hi int32) (int32, int32) {
	open, closed := int32(-1), int32(-1) // marks without the other one
	for k := lo; k < hi; k++ {
		switch s.markAt(int(k)) {
		case openMark:
			open = k
		case closeMark:
			if open < 0 && closed < 0 {
				closed = k
			}
			open = -1
		}
	}
	if open >= 0 {
		for k := hi; k < min(hi+farthestMark, int32(len(s.words))) && s.markAt(int(k)) != openMark; k++ {
			if s.markAt(int(k)) == closeMark {
				hi = k + 1
				break
			}
		}
	}
	if closed >= 0 {
		for k := lo - 1; k >= max(0, lo-farthestMark) && s.markAt(int(k)) != closeMark; k-- {
			if s.markAt(int(k)) == openMark {
				lo = k
				break
			}
		}
	}
	return lo, hi
}

// A mark is what a quotation mark does.
type mark uint8

const (
	noMark mark = iota
	openMark
	closeMark
)

// markAt tells whether a token opens or closes a quotation. A straight mark opens what is quoted behind it.
func (s *sentence) markAt(k int) mark {
	switch s.words[k] {
	case "“", "«", "„", "``":
		return openMark
	case "”", "»", "''":
		return closeMark
	case `"`:
		if k+1 < len(s.words) && s.quoted[k+1] && s.words[k+1] != `"` {
			return openMark
		}
		return closeMark
	}
	return noMark
}

// Some newspapers quote with single marks: ‘We reject the offer,’ she said. Such a mark is also an apostrophe ("the rebels’ offer"), so that it
// opens a quotation only where its other half is found in the paragraph. From there on the two are read as double marks.

// longestSingle bounds in bytes how far the mark that closes a quotation is looked for.
const longestSingle = 1500

// asDouble gives a token as it is read: a single mark that opens or closes a quotation as a double one. The block ends at end.
func (p *page) asDouble(q *quoting, tok syntax.Token, end int) string {
	w := p.unbroken(p.text[tok.Start:tok.End])
	switch {
	case w != "'" && w != "‘" && w != "’":
	case q.closing == tok.Start && q.closing > 0:
		q.closing = 0
		return "”"
	case w != "’" && !q.open && q.closing == 0 && opensSingle(p.text, tok.Start, tok.End):
		if c := closesSingle(p.text, tok.End, min(end, tok.End+longestSingle)); c > 0 {
			q.closing = c
			return "“"
		}
	}
	return w
}

// opensSingle holds for a mark from which a word begins that stands behind none.
func opensSingle(text string, start, end int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:start])
	after, _ := utf8.DecodeRuneInString(text[end:])
	return (unicode.IsLetter(after) || after == '[' || after == '…') && (start == 0 || unicode.IsSpace(before) || strings.ContainsRune("(—–-:", before))
}

// closesSingle finds the mark that closes a quotation, 0 for none. Behind an "s" and before another word it may be a genitive, and closes only where
// no other does.
func closesSingle(text string, from, end int) (genitive int) {
	for i := from; i < end; {
		r, n := utf8.DecodeRuneInString(text[i:end])
		before, _ := utf8.DecodeLastRuneInString(text[:i])
		after, _ := utf8.DecodeRuneInString(text[i+n : end])
		switch {
		case r == '‘', r == '\'' && unicode.IsSpace(before) && unicode.IsLetter(after):
			return genitive
		case r != '\'' && r != '’', unicode.IsSpace(before), unicode.IsLetter(after), unicode.IsDigit(after):
		case before == 's' && unicode.IsSpace(after) && unicode.IsLetter(firstLetter(text[i+n:end])):
			if genitive == 0 {
				genitive = i
			}
		default:
			return i
		}
		i += n
	}
	return genitive
}

// firstLetter gives the first rune that is no space.
func firstLetter(text string) rune {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(text, " \n\t"))
	return r
}

// wholeWords widens a quote to the words that hyphens bind to its first and its last, "face-to-face", and not "to-face", and to the name that it begins within:
// "Red Cross officials", and not "Cross officials".
func (p *page) wholeWords(s *sentence, lo, hi int32) (int32, int32) {
	if at := s.at[lo]; at >= 0 {
		lo = min(lo, p.mentions[at].start)
	}
	for lo > 1 && s.hyphen(int(lo)-1) {
		lo -= 2
	}
	for int(hi)+1 < len(s.words) && s.hyphen(int(hi)) && !isFinite(s, int(hi)+1) {
		hi += 2
	}
	return lo, hi
}

// withInfinitive gives the end of the words of a verb that asks for another behind it, with that one, where the parser hangs it on the hour between them: "agreed early on Friday morning
// to extend the truce".
func (s *sentence) withInfinitive(v, hi int) int {
	k := hi + 1
	if k+1 >= len(s.Tokens) || s.lower[k] != wordTo || s.Tokens[k+1].Tag != syntax.VB || !contains(infinitiveVerbs, s.lemma[v]) || slices.Contains(s.lower[v:k], wordTo) {
		return hi
	}
	return max(hi, int(s.hi[k+1]))
}

var infinitiveVerbs = hashed("agree", "promise", "pledge", "vow", "refuse", "decide", "offer", "threaten", "plan", "commit", "undertake", "intend", "decline")
