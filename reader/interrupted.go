package reader

import (
	"slices"

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
	p.r.parser.ParseKnowing(p.text, &syntax.Sentence{Tokens: outer}, syntax.Knowledge{Name: p.r.sureName, Words: whose, Forms: words})
	inner := s.Tokens[x.lo:x.hi]
	p.r.parser.ParseKnowing(p.text, &syntax.Sentence{Tokens: inner}, syntax.Knowledge{Name: p.r.sureName, Words: knownWithin(known, x.lo, x.hi), Forms: s.words[x.lo:x.hi]})
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
	named := false
	for c := 1; c+4 < len(s.words); c++ {
		t := &s.Tokens[c-1]
		named = named || t.Coarse == syntax.NOUN || t.Coarse == syntax.PROPN
		if isFinite(s, c-1) || c > longestAside {
			break
		}
		dash, which := s.dash(c), s.interrupts(c+1)
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
			if !which && !dash {
				break
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
	whichWords = hashed("which", "who", "whose", "whom")
	wordWhose  = hashLower("whose")
	// heldForms are participles of what is thought of somebody; lemmas are not known yet.
	heldForms = hashed("believed", "thought", "said", "reported", "alleged", "suspected", "rumoured", "rumored", "understood", "known", "considered", "presumed", "assumed")
)
