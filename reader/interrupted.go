package reader

import (
	"slices"
	"strings"

	"parley/syntax"
)

// A relative clause, or an aside between dashes or commas, between a subject and its verb takes the parser's eye off the subject: in "Arland, which has long backed the Front, accused Corvia"
// it hangs the accusation on Corvia. Where no verb behind the clause has what stands before it for its subject, the sentence is parsed without
// the clause, and the clause by itself.

// parseAround gives the main clause and the relative clause that interrupts it a tree each, where the main clause then has its subject.
func (p *page) parseAround(s *sentence, known []syntax.KnownWord) {
	x, verb := s.interruption()
	if verb < 0 {
		return
	}
	participle := verb == x.hi+1 && s.Tokens[verb].Tag == syntax.VBN // which no auxiliary goes with
	if s.subjectWithin(x.lo-1, verb) >= 0 && s.subjectWithin(len(s.Tokens), verb) < x.lo && !participle {
		return
	}
	p.unread = append(p.unread[:0], s.Tokens...)
	outer, words := slices.Concat(s.Tokens[:x.lo-1], s.Tokens[x.hi+1:]), slices.Concat(s.words[:x.lo-1], s.words[x.hi+1:])
	cut := x.hi + 1 - (x.lo - 1)
	whose := slices.Concat(knownWithin(known, 0, x.lo-1), knownWithin(known, x.hi+1, len(s.Tokens)))
	for i := len(knownWithin(known, 0, x.lo-1)); i < len(whose); i++ {
		whose[i].Token += x.lo - 1
	}
	if participle {
		whose = append(whose, syntax.KnownWord{Token: verb - cut, Tag: syntax.VBD, Coarse: syntax.VERB})
	}
	p.parseKnown(outer, words, whose)
	inner := s.Tokens[x.lo:x.hi]
	p.parseKnown(inner, s.words[x.lo:x.hi], knownWithin(known, x.lo, x.hi))
	for i := range outer {
		k := i
		if k >= x.lo-1 {
			k += cut
		}
		s.Tokens[k] = outer[i]
		if h := outer[i].Head; h >= x.lo-1 {
			s.Tokens[k].Head += cut
		}
	}
	noun := s.subjectWithin(x.lo-1, verb)
	if noun < 0 {
		copy(s.Tokens, p.unread)
		return
	}
	how := s.Tokens[x.lo].Coarse == syntax.ADP && s.lower[x.lo] != wordIncluding && !s.interrupts(x.lo) // it tells of the verb
	for k := x.lo; k < x.hi; k++ {
		if t := &s.Tokens[k]; t.Head >= 0 {
			t.Head += x.lo
		} else {
			t.Head, t.Rel = noun, syntax.AclRelcl
			switch {
			case s.heldOf(x.lo):
				t.Rel, t.Tag = syntax.Acl, syntax.VBN
			case s.interrupts(x.lo):
			case s.Tokens[x.lo].Tag == syntax.VBG && k == x.lo:
				t.Rel = syntax.Acl // "the envoy, noting that talks had failed, called for a truce"
			case how:
				t.Head, t.Rel = verb, syntax.Obl // "Arland, after years of war, left"
			case t.Coarse == syntax.NOUN || t.Coarse == syntax.PROPN:
				t.Rel = syntax.Appos
			default:
				t.Rel = syntax.Parataxis
			}
		}
	}
	for _, comma := range [2]int{x.lo - 1, x.hi} {
		s.Tokens[comma].Head, s.Tokens[comma].Rel = noun, syntax.Punct
	}
	if how {
		s.Tokens[x.hi].Head = verb
	}
}

// interruption finds a relative clause that stands between commas behind what a sentence begins with, or whatever stands between dashes there, and
// the verb that follows it; -1 for none.
func (s *sentence) interruption() (stretch, int) {
	named, from := false, 0
	for c := 1; c+4 < len(s.words); c++ {
		t := &s.Tokens[c-1]
		named = named || t.Coarse == syntax.NOUN || t.Coarse == syntax.PROPN
		if isFinite(s, c-1) && s.lower[c] == wordThat {
			named, from = false, c // "It says that the rebels - who hold the port - have agreed"
			continue
		}
		if isFinite(s, c-1) || c > from+longestAside {
			break
		}
		dash, which := s.dash(c), s.interrupts(c+1) || s.words[c] == "," && s.Tokens[c+1].Tag == syntax.VBG && !contains(prepositionalForms, s.lower[c+1])
		if s.words[c] != "," && !dash || !named || s.words[c+2] == "," || !dash && !which && (t.Coarse != syntax.NOUN && t.Coarse != syntax.PROPN || !s.opensAside(c+1)) {
			continue
		}
		free := dash || t.Coarse == syntax.PROPN && !s.verbBefore(c) && !inLeader(s, c+1) // with words of any kind in it
		told := !which || s.lower[c+1] != wordWhose
		for e := c + 3; e+1 < min(len(s.words), c+longestInterruption); e++ {
			told = told || s.Tokens[e-1].Coarse == syntax.VERB || s.Tokens[e-1].Coarse == syntax.AUX
			if !which && (free && isFinite(s, e-1) || !free && !inLeader(s, e-1) && !s.ofWhom(e-1)) {
				break // "we went — he led us — and signed"
			}
			if s.words[e] != s.words[c] || dash && !s.dash(e) || !told {
				continue
			}
			if v := s.verbOf(e + 1); v >= 0 {
				return stretch{c + 1, e}, v
			}
			if !which && !dash || s.lower[e+1] == wordAnd && s.Tokens[c+1].Tag == syntax.VBG {
				break // "Lern, representing Arland, and Tarn, representing Corvia, signed"
			}
		}
		if which || dash {
			break
		}
	}
	return stretch{}, -1
}

// verbBefore holds where a verb of any form stands before a token.
func (s *sentence) verbBefore(c int) bool {
	return slices.ContainsFunc(s.Tokens[:c], func(t syntax.Token) bool { return t.Coarse == syntax.VERB })
}

// opensAside holds for a word with which something can begin that stands between commas without a verb of its own: "a long-time ally", "in turn",
// "including the guard".
func (s *sentence) opensAside(k int) bool {
	switch s.Tokens[k].Coarse {
	case syntax.ADP, syntax.ADV:
		return true
	}
	return s.lower[k] == wordIncluding || s.lower[k] == wordAccording || inLeader(s, k)
}

// dash holds for a dash that parts, and does not bind: one with room beside it, or a long one.
func (s *sentence) dash(k int) bool {
	switch s.words[k] {
	case "—", "--":
		return true
	case "-", "–":
		return k > 0 && k+1 < len(s.words) && s.Tokens[k].Start > s.Tokens[k-1].End && s.Tokens[k+1].Start > s.Tokens[k].End
	}
	return false
}

// interrupts holds for a word that begins a clause about the noun before it: "which", "to whom", "widely believed to".
func (s *sentence) interrupts(k int) bool {
	return s.heldOf(k) || contains(whichWords, s.lower[k]) || s.Tokens[k].Coarse == syntax.ADP && contains(whichWords, s.lower[k+1])
}

// heldOf holds for what others are said to think of the noun before: "believed to", "widely thought to".
func (s *sentence) heldOf(k int) bool {
	if s.Tokens[k].Coarse == syntax.ADV {
		k++
	}
	return k+1 < len(s.words) && contains(heldForms, s.lower[k]) && (s.Tokens[k].Tag == syntax.VBN || s.Tokens[k].Tag == syntax.VBD) && s.lower[k+1] == wordTo
}

// verbOf gives the verb that a token and its auxiliaries and adverbs lead to; -1 where something else stands there.
func (s *sentence) verbOf(k int) int {
	for ; k < len(s.Tokens); k++ {
		switch t := &s.Tokens[k]; {
		case t.Coarse == syntax.VERB:
			if t.Tag == syntax.VBG {
				return -1
			}
			return k
		case t.Coarse != syntax.AUX && t.Coarse != syntax.ADV && t.Coarse != syntax.PART:
			return -1
		}
	}
	return -1
}

// subjectWithin gives the last subject of a verb that stands before a token; -1 for none.
func (s *sentence) subjectWithin(end, verb int) int {
	for k := end - 1; k >= 0; k-- {
		if s.Tokens[k].Head == verb && s.Tokens[k].Rel.Subject() {
			return k
		}
	}
	return -1
}

// longestInterruption bounds the tokens of a clause that interrupts another.
const longestInterruption = 40

var (
	// prepositionalForms end in "ing" and are prepositions.
	prepositionalForms = hashed("including", "following", "according", "concerning", "regarding", "during", "excluding", "pending", "barring")
	whichWords         = hashed("which", "who", "whose", "whom")
	wordWhose          = hashLower("whose")
	// heldForms are participles of what is thought of somebody; lemmas are not known yet.
	heldForms = hashed("believed", "thought", "said", "reported", "alleged", "suspected", "rumoured", "rumored", "understood", "known", "considered", "presumed", "assumed")
)

// What stands in brackets behind a name, "the National Front (NF) said", "the Front (Unity) has extended its truce", is another name of
// it, or its wing or place. Where it takes the subject away from the verb, the sentence is parsed without it, and it is hung on the name afterwards.

// longestBracket bounds the tokens between brackets behind a name.
const longestBracket = 6

// parseTokens gives tokens, of which words are the forms, their tree; where what stands in brackets behind a name took a place in it that is another's, the sentence
// is parsed without that.
func (p *page) parseTokens(tokens []syntax.Token, words []string, known []syntax.KnownWord) {
	p.parseKnown(tokens, words, known)
	if out := outsideBrackets(tokens, words); out != nil {
		p.parseOutside(out, tokens, words, known)
		for k := 1; k < len(tokens); k++ {
			if end := bracketed(words, k); end > 0 && !slices.Contains(out, k) {
				p.parseBracket(k, end, tokens, words, known)
				k = end
			}
		}
	}
}

func (p *page) parseKnown(tokens []syntax.Token, words []string, known []syntax.KnownWord) {
	p.r.parser.ParseKnowing(p.text, &syntax.Sentence{Tokens: tokens}, syntax.Knowledge{Name: p.r.sureName, Words: known, Forms: words})
}

// outsideBrackets gives the tokens that stand outside of brackets which took a place that is another's; nil where there are no such brackets.
func outsideBrackets(tokens []syntax.Token, words []string) (out []int) {
	for k := 0; k < len(tokens); k++ {
		if end := bracketed(words, k); end > 0 && breaksOut(tokens, k, end) {
			if out == nil {
				out = make([]int, 0, len(tokens))
				for i := range k {
					out = append(out, i)
				}
			}
			k = end
		} else if out != nil {
			out = append(out, k)
		}
	}
	return out
}

// parseOutside gives the tokens outside of brackets a tree.
func (p *page) parseOutside(out []int, tokens []syntax.Token, words []string, known []syntax.KnownWord) {
	outer, forms := make([]syntax.Token, len(out)), make([]string, len(out))
	for i, k := range out {
		outer[i], forms[i] = tokens[k], words[k]
	}
	var whose []syntax.KnownWord
	for _, w := range known {
		if i, ok := slices.BinarySearch(out, w.Token); ok {
			w.Token = i
			whose = append(whose, w)
		}
	}
	p.parseKnown(outer, forms, whose)
	for i, k := range out {
		tokens[k] = outer[i]
		if h := outer[i].Head; h >= 0 {
			tokens[k].Head = out[h]
		}
	}
}

// parseBracket gives the words between two brackets a tree, and hangs it on the name before them.
func (p *page) parseBracket(open, end int, tokens []syntax.Token, words []string, known []syntax.KnownWord) {
	inner := tokens[open+1 : end]
	within := knownWithin(known, open+1, end)
	for i := range inner {
		if w := words[open+1+i]; startsUpper(w) && strings.ToUpper(w) == w {
			within = append(within, syntax.KnownWord{Token: i, Tag: syntax.NNP, Coarse: syntax.PROPN})
		}
	}
	p.parseKnown(inner, words[open+1:end], within)
	head := open + 1
	for i := range inner {
		if inner[i].Head >= 0 {
			inner[i].Head += open + 1
		} else {
			head, inner[i].Head, inner[i].Rel = open+1+i, open-1, syntax.Appos
		}
	}
	for _, mark := range [2]int{open, end} {
		tokens[mark].Head, tokens[mark].Rel, tokens[mark].Coarse = head, syntax.Punct, syntax.PUNCT
	}
	tokens[open].Tag, tokens[end].Tag = syntax.OpenBracket, syntax.CloseBracket
}

// breaksOut holds for words between brackets of which one is a subject of, or heads, what stands behind them.
func breaksOut(tokens []syntax.Token, open, end int) bool {
	for k := open + 1; k < end; k++ {
		if tokens[k].Rel.Subject() && tokens[k].Head > end {
			return true
		}
	}
	for k := end + 1; k < len(tokens); k++ {
		if h := tokens[k].Head; h > open && h < end && tokens[k].Coarse != syntax.PUNCT {
			return true
		}
	}
	return false
}

// bracketed gives the closing bracket of what stands in brackets at a token behind a name and is nothing but names; 0 for none.
func bracketed(words []string, k int) int {
	if words[k] != "(" || k == 0 || !startsUpper(words[k-1]) {
		return 0
	}
	for e := k + 1; e < min(len(words), k+longestBracket+2); e++ {
		switch w := words[e]; {
		case w == ")":
			if e == k+1 || e+1 < len(words) && (words[e+1] == "," || words[e+1] == "and" || words[e+1] == "or") {
				return 0 // within a list they part its members
			}
			return e
		case startsUpper(w), w == "/", w == "-", w == "–":
		default:
			return 0
		}
	}
	return 0
}

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
	k := p.r.card(word, hashLower(word), syntax.VERB)
	return k.key.Begins != 0 || k.lemmed.Begins != 0 || k.date != 0
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
var hyphened = lists["hyphened"]
