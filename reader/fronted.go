package reader

import (
	"parley/reader/when"
	"parley/syntax"
)

// What a sentence begins with is no member of what stands behind the comma: in "At a summit in Kenya, Norway and Peru signed" two sign, and in
// "After talks in Geneva, the Norwegian envoy" Geneva is no envoy. The parser takes such a comma for that of a list or an apposition.

// longestFront bounds the tokens of a phrase in front.
const longestFront = 16

// frontComma gives the comma behind the phrase with a preposition that a sentence begins with; -1 where it begins otherwise.
func frontComma(s *sentence) int {
	if len(s.Tokens) < 5 {
		return -1
	}
	lo := timeBefore(s)
	if s.Tokens[lo].Coarse != syntax.ADP && s.lower[lo] != wordAccording {
		return -1
	}
	date := lo == 0 // nothing but the words of a date so far
	for k := lo + 1; k < min(len(s.Tokens)-2, longestFront); k++ {
		if c := s.Tokens[k].Coarse; date && k > 1 && (c == syntax.NOUN || c == syntax.PROPN || c == syntax.ADJ || c == syntax.DET) && !ofDay(s, k) {
			return -1 // "On 5 May Arland, Bordavia and Corvia met"
		}
		date = date && (ofDay(s, k) || s.lower[k] == wordAnd)
		switch {
		case s.words[k] == "," && s.Tokens[k+1].Coarse == syntax.ADP: // "On 5 May, in Geneva, Arland signed"
		case s.words[k] == ",":
			return k
		case s.Tokens[k].Tag == syntax.VBN && s.lower[k+1] == wordBy && s.Tokens[k].Rel == syntax.Acl: // "In talks mediated by Corvia, Arland agreed"
		case s.Tokens[k].Coarse == syntax.VERB, s.Tokens[k].Coarse == syntax.AUX, s.Tokens[k].Coarse == syntax.SCONJ, s.Tokens[k].Coarse == syntax.PUNCT && s.words[k] != "-":
			return -1
		}
	}
	return -1
}

// timeBefore gives what stands behind words of time and a comma at the beginning of a sentence: "Last week, in Geneva, Arland signed"; 0 where
// none do.
func timeBefore(s *sentence) int {
	for k := 0; k < min(len(s.Tokens)-4, longestLabel); k++ {
		switch c := s.Tokens[k].Coarse; {
		case s.words[k] == "," && k > 0 && (s.isTime(k-1) || contains(agoWords, s.lower[k-1])):
			return k + 1
		case c != syntax.ADJ && c != syntax.DET && c != syntax.NOUN && c != syntax.NUM && c != syntax.PROPN && c != syntax.ADV:
			return 0
		}
	}
	return 0
}

var agoWords = hashed("earlier", "later", "ago", "before")

// mendFronted makes the subject of its verb of what stands between the comma behind a phrase in front and that verb, where the parser hangs it on
// the phrase, and notes that comma: "With the mediation of Corvia, Arland and the rebels agreed", "Backed by Corvia, Arland and the rebels agreed". What
// stands behind an infinitive is above it: "To avoid war, the two met".
func mendFronted(s *sentence) {
	s.front = frontComma(s)
	switch t := s.Tokens[0].Tag; {
	case t == syntax.VBN || t == syntax.VBG:
		s.front = participleComma(s, 1)
	case s.lower[0] == wordTo && len(s.Tokens) > 2 && s.Tokens[1].Tag == syntax.VB:
		s.front = participleComma(s, 2)
	}
	c := s.front
	if c < 0 {
		return
	}
	v, from := verbBehindFront(s, c)
	if v < 0 {
		return
	}
	tokens, rel := s.Tokens, syntax.Nsubj
	for k := range tokens {
		if tokens[k].Head != v {
			continue
		}
		switch {
		case !tokens[k].Rel.Subject():
		case k < c && s.behindPreposition(k):
			tokens[k].Rel = syntax.Obl // "In Geneva, Arland and Corvia signed"
		case k < c && s.agentBefore(k) > 0:
			s.hangAgent(k, s.agentBefore(k)) // "Hosted by EU envoy Ana Lern, Arland and Corvia met"
		default:
			if k < c {
				s.front = -1 // "On 5 May delegations of Arland, Bordavia and Corvia met"
			} else if s.lower[0] == wordTo {
				raise(s, v, c)
			}
			return
		}
	}
	subject := -1
	for k := from; k < v; k++ {
		if h := tokens[k].Head; h < 0 || h >= c || s.Depends(v, k) || tokens[k].Coarse != syntax.NOUN && tokens[k].Coarse != syntax.PROPN {
			continue
		}
		if subject >= 0 {
			tokens[k].Head, tokens[k].Rel = subject, syntax.Conj
			continue
		}
		if !raise(s, v, c) {
			return
		}
		subject = k
		tokens[k].Head, tokens[k].Rel = v, rel
	}
}

// agentBefore gives the noun with "by" before a name of the participle that a sentence begins with: that name and it are one; 0 for none.
func (s *sentence) agentBefore(k int) int {
	for a := k - 1; a > 1; a-- {
		if t := &s.Tokens[a]; t.Head == 0 && t.Rel == syntax.OblAgent && s.Tokens[0].Tag == syntax.VBN {
			return a
		}
		if c := s.Tokens[a].Coarse; c != syntax.NOUN && c != syntax.PROPN && c != syntax.ADJ && !isPossessive(s, a) {
			break
		}
	}
	return 0
}

// hangAgent makes a name the agent of the participle that a sentence begins with, and the noun that was it a word of the name.
func (s *sentence) hangAgent(name, noun int) {
	tokens := s.Tokens
	for k := range tokens[:name] {
		if tokens[k].Head == noun && tokens[k].Rel == syntax.Case {
			tokens[k].Head = name
		}
	}
	tokens[name].Head, tokens[name].Rel = 0, syntax.OblAgent
	tokens[noun].Head, tokens[noun].Rel = name, syntax.NmodDesc
}

// participleComma gives the comma behind the participle or the infinitive that a sentence begins with: "Backed by Corvia, Arland"; -1 where another verb or
// a list stands before it, from a token on.
func participleComma(s *sentence, from int) int {
	for k := from; k < min(len(s.Tokens)-2, longestFront); k++ {
		switch {
		case s.words[k] == ",":
			return k
		case s.Tokens[k].Coarse == syntax.VERB, s.Tokens[k].Coarse == syntax.CCONJ:
			return -1
		}
	}
	return -1
}

// behindPreposition holds for a noun that a preposition governs, which is no subject.
func (s *sentence) behindPreposition(k int) bool {
	for c := k - 1; c >= max(0, k-longestAside); c-- {
		if s.Tokens[c].Head == k && s.Tokens[c].Rel == syntax.Case {
			return s.Tokens[c].Coarse == syntax.ADP
		}
	}
	return false
}

// verbBehindFront gives the verb behind a phrase in front that ends in a comma, and where its subject begins; -1 where more than noun phrases
// stand between. A bare participle is the verb of a sentence that has no other.
func verbBehindFront(s *sentence, c int) (v, from int) {
	last, and := c, false
	for k := c + 1; k < min(len(s.Tokens), c+longestFront); k++ {
		switch t := &s.Tokens[k]; {
		case t.Tag == syntax.VBD, t.Tag == syntax.VBZ, t.Tag == syntax.VBP, t.Tag == syntax.MD, t.Tag == syntax.VBN && t.Coarse == syntax.VERB && k > last+1 && !participle(s, k) && noFinite(s):
			if v = k; t.Coarse == syntax.AUX && t.Head > k {
				v = t.Head
			}
			if and || last == k-1 {
				last = c // "Norway, Peru and Mali signed", "Norway, a neighbour, signed"
			}
			return v, last + 1
		case s.words[k] == ",":
		case t.Coarse == syntax.CCONJ:
			and = true
		case t.Coarse == syntax.NOUN, t.Coarse == syntax.PROPN, t.Coarse == syntax.DET, t.Coarse == syntax.ADJ, t.Coarse == syntax.NUM, t.Coarse == syntax.PART,
			s.lower[k] == wordOf, s.words[k] == "-":
		default:
			return -1, -1
		}
	}
	return -1, -1
}

// raise makes a verb the top of a sentence that the parser has below the phrase in front, and reports whether it is above that now.
func raise(s *sentence, v, c int) bool {
	top := v
	for s.Tokens[top].Head >= 0 {
		top = s.Tokens[top].Head
	}
	if top < c {
		if !s.Depends(v, top) || s.Tokens[v].Head >= c {
			return false
		}
		s.Tokens[v].Head, s.Tokens[v].Rel = -1, syntax.Root
		s.Tokens[top].Head, s.Tokens[top].Rel = v, syntax.Advcl
	}
	if s.Tokens[v].Tag == syntax.VBN && !auxed(s, v) {
		s.Tokens[v].Tag = syntax.VBD
	}
	return true
}

// Where words stand between a subject and its verb, the parser at times hangs the subject elsewhere: "Arland, a neighbour of Corvia,
// has agreed", "President Moran last week, during a call, warned". A finite verb has a subject, so it is sought there.

// longestAside bounds the tokens between two marks that part a subject from its verb.
const longestAside = 16

// strayed finds the noun phrase before a finite verb without a subject, beyond what stands between two commas or dashes; -1 for none.
func (s *sentence) strayed(t int) int {
	if !s.finite(t) {
		return -1
	}
	j := t - 1
	for j >= 0 && (s.Tokens[j].Coarse == syntax.ADV || s.Tokens[j].Coarse == syntax.AUX && s.Tokens[j].Head == t) {
		j--
	}
	if j < 2 || !parts(s.words[j]) {
		return -1
	}
	mark := s.words[j]
	for from := j; ; {
		if j--; j < 1 || j < from-longestAside {
			return -1
		}
		if s.words[j] == mark {
			break
		}
	}
	return s.bareNoun(j-1, t)
}

// parts holds for the marks around an aside.
func parts(mark string) bool { return mark == "," || mark == "–" || mark == "—" }

// finite holds for a verb in a form that has a subject of its own, in the active.
func (s *sentence) finite(t int) bool {
	if k := s.child(t, syntax.Csubj); s.child(t, syntax.Expl, syntax.AuxPass) >= 0 || k >= 0 && s.child(k, syntax.Mark) < 0 {
		return false
	}
	switch s.Tokens[t].Tag {
	case syntax.VBD, syntax.VBZ, syntax.VBP:
		return true
	case syntax.VB, syntax.VBN, syntax.VBG:
		a := s.child(t, syntax.Aux)
		return a >= 0 && s.Tokens[a].Tag != syntax.TO
	}
	return false
}

// bareNoun climbs from the last token of a noun phrase to its head; -1 where it hangs on a preposition, or is none. Days at its end
// do not count.
func (s *sentence) bareNoun(j, before int) int {
	for j > 0 && s.isTime(j) {
		for j--; j > 0 && s.Tokens[j].Coarse == syntax.ADJ; j-- {
		}
	}
	if j < 0 || s.Tokens[j].Coarse != syntax.NOUN && s.Tokens[j].Coarse != syntax.PROPN && s.Tokens[j].Coarse != syntax.PRON {
		return -1
	}
	for steps := 0; steps < 4; steps++ {
		h := s.Tokens[j].Head
		if h < 0 || h >= before || s.isTime(h) || s.Tokens[h].Coarse != syntax.NOUN && s.Tokens[h].Coarse != syntax.PROPN {
			break
		}
		switch s.Tokens[j].Rel {
		case syntax.Compound, syntax.Flat, syntax.Nmod, syntax.NmodDesc:
			j = h
			continue
		}
		break
	}
	if s.caseOf(j) >= 0 {
		return -1
	}
	return j
}

// doneBy finds the agent of a passive, also behind what it makes of somebody ("were set free by the rebels"); -1 for none.
func (s *sentence) doneBy(t int) int {
	if k := s.child(t, syntax.OblAgent); k >= 0 && !s.isTime(k) {
		return k
	}
	if s.Tokens[t].Tag != syntax.VBN || s.child(t, syntax.NsubjPass, syntax.AuxPass) < 0 {
		return -1
	}
	return s.byFarther(t)
}

// byFarther finds the agent of a passive where the parser hangs it on what stands between: "was killed in the north by the army", "were
// rejected within hours by Arland"; -1 for none. What is done by doing, or by so much, has no agent.
func (s *sentence) byFarther(t int) int {
	for i := t + 1; i < min(len(s.words), t+farthestBy); i++ {
		switch tok := &s.Tokens[i]; {
		case tok.Coarse == syntax.VERB, tok.Coarse == syntax.AUX, tok.Coarse == syntax.SCONJ, tok.Coarse == syntax.CCONJ, s.words[i] == ";", s.words[i] == ":":
			return -1
		case s.lower[i] == wordBy && tok.Coarse == syntax.ADP:
			k := tok.Head
			if k <= i || s.Tokens[k].Coarse != syntax.NOUN && s.Tokens[k].Coarse != syntax.PROPN || s.isTime(k) || s.child(k, syntax.Nummod) >= 0 && s.at[k] < 0 {
				return -1
			}
			h := s.Tokens[k].Head
			if h == t {
				return k
			}
			if h < t || s.Tokens[h].Coarse == syntax.VERB {
				return -1
			}
			return k
		}
	}
	return -1
}

// farthestBy bounds the tokens between a passive and its agent.
const farthestBy = 10

// isTime holds for a noun phrase that says when: "by the following day".
func (s *sentence) isTime(k int) bool {
	return when.IsDay(s.words[k]) || contains(timeNouns, s.lemma[k])
}

var timeNouns = lists["time-nouns"]
