package reader

import (
	"strings"

	"parley/codebook"
	"parley/syntax"
)

// A tagger that learnt from letters and reviews takes the verbs of news for nouns: "the army insists that the rebels withdraw from Orlo"
// has neither verb then, and its tree no clause. Where a sentence, or what follows "that", has no verb, the likeliest word is taken for
// one, and the sentence is parsed again; a tree in which that word has a subject and governs a clause is kept.

const (
	mostMisread     = 3  // bounds how often a sentence is parsed again
	longestSubject  = 12 // bounds how far the verb of a clause is looked for
	longestInserted = 24 // bounds what stands between a subject and its verb, between two commas
)

// A misreading is a word that was not taken for the verb that it may be.
type misreading struct {
	token  int
	tag    syntax.Tag
	coarse syntax.Coarse
	below  bool // it is the verb of a clause within the sentence
}

// reread parses a sentence, of which some words are known, again for as long as a verb in it was taken for something else, and reports
// whether it did.
func (p *page) reread(s *sentence, known []syntax.KnownWord) (changed bool) {
	for range mostMisread {
		m, ok := p.misread(s)
		if !ok {
			break
		}
		p.unread = append(p.unread[:0], s.Tokens...)
		known = append(known, syntax.KnownWord{Token: m.token, Tag: m.tag, Coarse: m.coarse})
		if j := subjectBefore(s, m.token); m.tag == syntax.VBP && j >= 0 && s.Tokens[j].Tag == syntax.NNP {
			known = append(known, syntax.KnownWord{Token: j, Tag: syntax.NNPS, Coarse: syntax.PROPN}) // "Houthis attack"
		}
		if k := m.token + 1; m.coarse == syntax.AUX && contains(eachWords, s.lower[k]) {
			known = append(known, syntax.KnownWord{Token: k, Tag: syntax.RB, Coarse: syntax.ADV}) // "have each blamed the other"
		}
		p.parseKnowing(s, known)
		if !soundVerb(s, m) {
			copy(s.Tokens, p.unread)
			break
		}
		mendFinite(s)
		p.addLemmas(s)
		changed = true
	}
	return changed
}

// misread finds a verb that was taken for something else.
func (p *page) misread(s *sentence) (misreading, bool) {
	if !tells(s) {
		for k := 1; k+1 < len(s.Tokens); k++ {
			if m, ok := p.mainVerb(s, k); ok {
				return m, true
			}
			if shotAt(s, k) {
				return misreading{token: k, coarse: syntax.VERB, tag: syntax.VBD}, true
			}
		}
	}
	if m, ok := verbAside(s); ok {
		return m, true
	}
	if m, ok := participleVerb(s); ok {
		return m, true
	}
	for k := 1; k+2 < len(s.Tokens); k++ {
		switch t := &s.Tokens[k]; {
		case t.Coarse == syntax.VERB && contains(perfectWords, s.lower[k]):
			if perfectAt(s, k) {
				return misreading{token: k, coarse: syntax.AUX, tag: t.Tag}, true
			}
		case contains(clauseWords, s.lower[k]) && (t.Coarse == syntax.SCONJ || t.Coarse == syntax.ADP || t.Coarse == syntax.PRON || t.Coarse == syntax.DET):
			if m, ok := p.clauseVerb(s, k); ok {
				return m, true
			}
		case doubtVerb(s, k):
			return misreading{token: k, coarse: syntax.VERB, tag: syntax.VBZ}, true
		case t.Coarse == syntax.CCONJ:
			if m, ok := p.joinedVerb(s, k); ok {
				return m, true
			}
		}
	}
	return misreading{}, false
}

var (
	shotWords = hashed("down", "dead", "at")
	// unsureNouns are verbs too, behind a name and before one of the unsureClauses.
	unsureNouns   = hashed("doubts", "fears", "hopes", "claims", "regrets", "suspects", "demands")
	unsureClauses = hashed("that", "whether", "if")
	clauseWords   = hashed("that", "while", "because", "although", "as", "after", "before", "when", "until")
	mandative     = lists["mandative"]
)

// doubtVerb holds for a verb of doubt behind a name and before a clause, where the parser makes the clause the sentence or has none: "Corvia doubts that
// Arland has signed". Of "the Corvian doubts that it would sign have grown" it does not.
func doubtVerb(s *sentence, k int) bool {
	if !contains(unsureNouns, s.lower[k]) || !contains(unsureClauses, s.lower[k+1]) || s.Tokens[k].Coarse != syntax.NOUN || s.Tokens[k-1].Coarse != syntax.PROPN {
		return false
	}
	h, v := s.Tokens[k].Head, s.Tokens[k+1].Head
	return v > k && (s.Tokens[k].Rel.Subject() && v == h || h < 0 && s.Tokens[v].Head == k)
}

// tells holds for a sentence that has a finite verb other than those of its relative and adverbial clauses, and those that only say who says it.
func tells(s *sentence) bool {
	for k := range s.Tokens {
		switch s.Tokens[k].Tag {
		case syntax.VBD, syntax.VBZ, syntax.VBP, syntax.MD:
		default:
			continue
		}
		if contains(sayingVerbs, s.lemma[k]) && k > 0 {
			continue
		}
		up, steps := k, 0
		for ; up >= 0 && steps < len(s.Tokens); steps++ {
			if r := s.Tokens[up].Rel; r == syntax.AclRelcl || r == syntax.Acl || r == syntax.Advcl {
				break
			}
			up = s.Tokens[up].Head
		}
		if up < 0 {
			return true
		}
	}
	return false
}

// mainVerb gives a word as the verb of a sentence that has none.
func (p *page) mainVerb(s *sentence, k int) (misreading, bool) {
	third, ok := p.verbForm(s, k)
	if !ok {
		return misreading{}, false
	}
	j := subjectBefore(s, k)
	if j < 0 || !agrees(s, j, third) || !p.governs(s, k, j) {
		return misreading{}, false
	}
	return misreading{token: k, coarse: syntax.VERB, tag: finiteTag(third)}, true
}

// shotAt holds for the verb of "Arland shot down a drone", which is taken for a noun.
func shotAt(s *sentence, k int) bool {
	return s.lower[k] == wordShot && s.Tokens[k].Coarse == syntax.NOUN && contains(shotWords, s.lower[k+1]) && s.nominal(k-1)
}

// clauseVerb gives the verb of a clause that begins behind a token and has none: "that the rebels withdraw from the town".
func (p *page) clauseVerb(s *sentence, t int) (misreading, bool) {
	wanted := s.lower[t] == wordThat && wants(s, t)
	end := t + 1
	for ; end < len(s.Tokens) && end < t+longestSubject; end++ {
		if c := s.Tokens[end].Coarse; c == syntax.VERB && s.Tokens[end].Tag != syntax.VBN && s.Tokens[end].Tag != syntax.VBG || c == syntax.AUX {
			return misreading{}, false
		} else if c == syntax.PUNCT {
			break
		}
	}
	for k := t + 2; k < end && k+1 < len(s.Tokens); k++ {
		if r := s.Tokens[k].Rel; s.Tokens[k].Tag == syntax.VBN && (r == syntax.Acl || r == syntax.Amod) && strings.HasSuffix(s.words[k], "ed") && doneBefore(s, k) {
			return misreading{token: k, tag: syntax.VBD, coarse: syntax.VERB, below: true}, true
		}
		third, ok := p.verbForm(s, k)
		if !ok || wanted && third || !s.nominal(k-1) || !wanted && !agrees(s, k-1, third) {
			continue
		}
		if wanted && (k+1 >= end || s.Tokens[k+1].Coarse != syntax.NOUN || actsOrNamed(s, k-1)) {
			return misreading{token: k, coarse: syntax.VERB, tag: syntax.VB, below: true}, true
		}
		if !wanted && actsOrNamed(s, k-1) && p.governs(s, k, k-1) {
			return misreading{token: k, coarse: syntax.VERB, tag: finiteTag(third), below: true}, true
		}
	}
	return misreading{}, false
}

// wants holds for a "that" behind a word of demand: what follows shall be so.
func wants(s *sentence, t int) bool {
	for k := t - 1; k >= 0 && k >= t-4; k-- {
		if contains(mandative, s.lemma[k]) || contains(mandative, hashLower(strings.TrimSuffix(s.words[k], "s"))) {
			return true
		}
	}
	return false
}

// joinedVerb gives a verb behind "and" that goes on with what a verb in the present tense before it began: "backs the plan and calls on
// the parties".
func (p *page) joinedVerb(s *sentence, and int) (misreading, bool) {
	k := and + 1
	for k+1 < len(s.Tokens) && s.Tokens[k].Coarse == syntax.ADV {
		k++
	}
	third, ok := p.verbForm(s, k)
	if !ok || !third || k+1 >= len(s.Tokens) {
		return misreading{}, false
	}
	switch c := s.Tokens[k+1].Coarse; {
	case c == syntax.DET, s.Tokens[k+1].Tag == syntax.PRPS, s.lower[k+1] == wordThat:
	case c == syntax.ADP && p.verbPhrase(s, k) > 1:
	default:
		return misreading{}, false
	}
	for v := and - 1; v >= 0 && v > and-farthestObject; v-- {
		switch s.Tokens[v].Tag {
		case syntax.VBZ:
			return misreading{token: k, coarse: syntax.VERB, tag: syntax.VBZ, below: true}, true
		case syntax.VBD, syntax.VBP, syntax.MD:
			return misreading{}, false
		}
	}
	return misreading{}, false
}

// verbForm holds for a word taken for a noun, an adjective, a preposition or "back" that begins a phrase of the lexicon as a verb, or is one of what is meant, in its base
// form or, third, in the third person of the present.
func (p *page) verbForm(s *sentence, k int) (third, ok bool) {
	t := &s.Tokens[k]
	w := s.words[k]
	if contains(intentWords, s.lower[k]) && k+1 < len(s.Tokens) && s.Tokens[k+1].Tag == syntax.TO && t.Coarse == syntax.NOUN {
		return strings.HasSuffix(w, "s"), true
	}
	if t.Coarse != syntax.NOUN && t.Coarse != syntax.ADJ && s.lower[k] != wordBack && !mistakenFor(t.Coarse, s.lower[k]) || t.Tag == syntax.JJR || t.Tag == syntax.JJS || len(w) < 3 || startsUpper(w) {
		return false, false
	}
	c := p.r.card(w, s.lower[k], syntax.VERB)
	if c.lemmed.Begins&codebook.Lexicon == 0 {
		return false, false
	}
	third = c.lemma != w
	if third && (!strings.HasSuffix(w, "s") || strings.HasSuffix(w, "ss")) {
		return false, false
	}
	if next := s.Tokens[min(k+1, len(s.Tokens)-1)]; next.Coarse != syntax.DET && next.Tag != syntax.PRPS && (contains(agentNouns, s.lemma[k]) || contains(humanNouns, s.lemma[k])) {
		return false, false // "Bordavia rebels advance", "Arland forces attack"
	}
	return third, p.verbPhrase(s, k) > 0
}

// mistakenFor holds for a word that was taken for a preposition, a conjunction or a number and is none: "the allies accuse Corvia of bad faith".
func mistakenFor(c syntax.Coarse, lower uint32) bool {
	return (c == syntax.ADP || c == syntax.SCONJ || c == syntax.NUM) && !contains(smallWords, lower)
}

// smallWords are the prepositions and conjunctions that are also verbs of the lexicon, or look like one.
var smallWords = lists["small-words"]

// verbPhrase gives the length of the phrase of the lexicon that a word begins if it is a verb: "calls for", "back the plan".
func (p *page) verbPhrase(s *sentence, k int) int {
	lemmas := append(p.room[:0], p.r.card(s.words[k], s.lower[k], syntax.VERB).lemma)
	lemmas = append(lemmas, s.lemmas[k+1:min(len(s.lemmas), k+longestPhrase)]...)
	n, _ := p.r.book.MatchAct(lemmas, []byte("V"), 0)
	return n
}

// longestPhrase bounds the words of a phrase that are looked at.
const longestPhrase = 5

// governs holds for a word behind a noun that is followed as a verb is: by its object, by what it says or by a preposition of its own.
func (p *page) governs(s *sentence, k, subject int) bool {
	next := &s.Tokens[k+1]
	if next.Tag == syntax.OpenQuote && k+2 < len(s.Tokens) {
		next = &s.Tokens[k+2]
	}
	switch {
	case s.lower[k+1] == wordThat && contains(mandative, hashLower(strings.TrimSuffix(s.words[k], "s"))) && (actsOrNamed(s, subject) || startsUpper(s.words[subject])):
		return true // "the Front, which took Orlo, demands that the army leave"
	case next.Tag == syntax.TO && contains(intentWords, s.lower[k]):
		return actsOrNamed(s, subject)
	case s.lower[k+1] == wordThat, next.Tag == syntax.TO:
		return p.verbPhrase(s, k) > 1
	case next.Coarse == syntax.DET, next.Tag == syntax.PRPS, next.Tag == syntax.PRP:
		return true
	case next.Coarse == syntax.ADP:
		return actsOrNamed(s, subject) && p.verbPhrase(s, k) > 1
	case next.Coarse == syntax.NOUN, next.Coarse == syntax.PROPN, next.Coarse == syntax.ADJ, next.Coarse == syntax.NUM:
		return (actsOrNamed(s, subject) || mistakenFor(s.Tokens[k].Coarse, s.lower[k]) && s.Tokens[subject].Coarse == syntax.NOUN)
	}
	return false
}

// intentWords are verbs of what is meant to be done that look like nouns.
var intentWords = lists["intent-words"]

// subjectBefore gives the noun before a word that may be its verb, adverbs and what stands between commas passed over; -1 for none.
func subjectBefore(s *sentence, k int) int {
	j := k - 1
	for j > 0 && s.Tokens[j].Coarse == syntax.ADV {
		j--
	}
	if j > 1 && (s.words[j] == "," || s.words[j] == ")") {
		opening := ","
		if s.words[j] == ")" {
			opening = "("
		}
		i := j - 1
		for i > 0 && i > j-longestInserted && s.words[i] != opening {
			i--
		}
		if s.words[i] != opening {
			return -1
		}
		j = i - 1
	}
	if j < 0 || s.Tokens[j].Coarse != syntax.NOUN && s.Tokens[j].Coarse != syntax.PROPN {
		return -1
	}
	return headBefore(s, j)
}

// headBefore gives the noun that the noun phrase of another describes: "leaders" of "leaders of the front".
func headBefore(s *sentence, j int) int {
	i := j
	for i > 0 && (s.Tokens[i].Coarse == syntax.NOUN || s.Tokens[i].Coarse == syntax.PROPN || s.Tokens[i].Coarse == syntax.ADJ || s.Tokens[i].Coarse == syntax.DET) {
		i--
	}
	if i > 0 && s.Tokens[i].Coarse == syntax.ADP && s.Tokens[i-1].Coarse == syntax.NOUN {
		return i - 1
	}
	return j
}

// agrees holds for a subject in the number that a verb asks for. Names in "s" may be of either; what is joined by "and" is plural.
func agrees(s *sentence, j int, third bool) bool {
	t := &s.Tokens[j]
	if t.Coarse == syntax.PROPN && strings.HasSuffix(s.words[j], "s") {
		return true
	}
	plural := t.Tag == syntax.NNS || t.Tag == syntax.NNPS || contains(pluralNouns, s.lower[j])
	i := j - 1
	for i > 0 && (s.Tokens[i].Coarse == syntax.NOUN || s.Tokens[i].Coarse == syntax.PROPN || s.Tokens[i].Coarse == syntax.ADJ || s.Tokens[i].Coarse == syntax.DET) {
		i--
	}
	if i > 0 && s.Tokens[i].Coarse == syntax.CCONJ && (s.Tokens[i-1].Coarse == syntax.PROPN || s.Tokens[i-1].Coarse == syntax.NOUN) {
		plural = true
	}
	return plural != third
}

var pluralNouns = hashed("police", "people", "taliban", "mujahideen")

// actsOrNamed holds for a name, and for a noun of those who act.
func actsOrNamed(s *sentence, j int) bool {
	return s.Tokens[j].Coarse == syntax.PROPN || contains(agentNouns, s.lemma[j]) || contains(humanNouns, s.lemma[j]) || contains(bodyEnds, s.lemma[j])
}

func finiteTag(third bool) syntax.Tag {
	if third {
		return syntax.VBZ
	}
	return syntax.VBP
}

// soundVerb holds for a tree in which what was taken for a verb governs a clause: that of the sentence, or one below it with a subject or
// beside a verb.
func soundVerb(s *sentence, m misreading) bool {
	t := &s.Tokens[m.token]
	if m.coarse == syntax.AUX {
		return t.Rel == syntax.Aux
	}
	subject := false
	for j := range m.token {
		subject = subject || s.Tokens[j].Head == m.token && s.Tokens[j].Rel.Subject()
	}
	if t.Rel == syntax.Conj && m.below && !subject {
		c := s.Tokens[t.Head].Coarse
		return c == syntax.VERB || c == syntax.ADJ
	}
	return subject && (t.Rel == syntax.Root || t.Rel == syntax.Conj || t.Rel.Clause() && (m.below || t.Rel != syntax.AclRelcl))
}
