package reader

import (
	"slices"

	"parley/codebook"
	"parley/reader/when"
	"parley/syntax"
)

// Dates of what is said, charged or asked for stand apart from the day on which somebody said, charged or asked it: "said on Monday it had attacked the
// port on Sunday", "accused Corvia of bombing the port on Sunday", "demanded that Corvia leave by 1 June".

// ofSaying holds for the date of a verb of saying, where what is said has a date of its own.
func (s *sentence) ofSaying(f *when.Found, t int) bool {
	v := int(s.says)
	if v < 0 || v == t || !s.withSaying(f, v, t) {
		return false
	}
	for i := range s.dates {
		o := &s.dates[i]
		if o.Start != f.Start && o.Holds() && s.Tokens[s.dateTop(o)].Head == t && !s.withSaying(o, v, t) {
			return true
		}
	}
	return false
}

// withSaying holds for a date of a verb of saying at v: below it, or between it and the clause of t, of which the parser takes it.
func (s *sentence) withSaying(f *when.Found, v, t int) bool {
	if s.Tokens[s.dateTop(f)].Head == v {
		return true
	}
	if f.Start < v || f.End > t || f.Start > v+longestHearer {
		return false
	}
	for k := v + 1; k < f.Start; k++ {
		if s.lower[k] == wordThat || s.Tokens[k].Coarse == syntax.PUNCT || s.Tokens[k].Coarse == syntax.VERB || s.Tokens[k].Rel.Subject() {
			return false
		}
	}
	return true
}

// longestHearer bounds the words between a verb of saying and its date: "told reporters in Orlo on Monday".
const longestHearer = 6

// ofCharge holds for a date behind what somebody is accused of, blamed or thanked for doing, where a verb says it: "accused Corvia of bombing the port on
// Sunday".
func (s *sentence) ofCharge(f *when.Found, t int) bool {
	if !contains(deedVerbs, s.lemma[t]) || f.Start < t {
		return false
	}
	for k := f.Start - 1; k > t+1; k-- {
		if s.Tokens[k].Coarse == syntax.PUNCT && s.words[k] != "-" {
			return false
		}
		if (s.lower[k-1] == wordOf || s.lower[k-1] == wordFor) && len(s.words[k]) > 4 && s.endsInIng(k) {
			return true
		}
	}
	return false
}

// endsInIng holds for a verb, or a noun made of one that has no article, in -ing.
func (s *sentence) endsInIng(k int) bool {
	w := s.words[k]
	return w[len(w)-3:] == "ing" && (s.Tokens[k].Coarse == syntax.VERB || s.Tokens[k].Coarse == syntax.AUX || s.Tokens[k].Tag == syntax.NN)
}

var deedVerbs = lists["deed-verbs"]

// pastOfPresent holds for a date before the day of the text behind a verb of the present by which somebody takes a stance on what was then, "we welcome the
// release of the crew on 2 March", and for that of a past verb beside it: "yesterday they rejected the offer, and we support them". A label makes
// a present of the past.
func (p *page) pastOfPresent(s *sentence, f *when.Found, t int) bool {
	if !s.declares(t) || !s.stamp.IsZero() || p.day.IsZero() || !f.Date.Last().Before(p.day.First()) {
		return false
	}
	v := s.Tokens[s.timeTop(f)].Head
	for v >= 0 && s.Tokens[v].Coarse != syntax.VERB && v != t {
		v = s.Tokens[v].Head
	}
	if v < 0 || v != t && (v == int(s.says) || isSaying(s.lemma[v])) {
		return false
	}
	if f.Start > t {
		return s.Depends(v, t)
	}
	return v != t && s.tenseAt(v) == past && s.Tokens[t].Head == v && s.Tokens[t].Rel == syntax.Conj
}

// declares holds for a verb in the present, and for the first of a sentence without an ending: "Welcome the release of the crew".
func (s *sentence) declares(t int) bool {
	switch s.Tokens[t].Tag {
	case syntax.VBZ, syntax.VBP:
		return s.tenseAt(t) == present
	case syntax.VB:
		return t < 3 && s.Tokens[t].Head < 0 && s.child(t, syntax.Aux) < 0
	}
	return false
}

// timeless holds for a verb without an ending that tells of no time: an infinitive, or what is demanded behind "that", of which the parser can take it for a
// past: "demanded that Corvia withdraw by 1 June", "that elections be held".
func (s *sentence) timeless(k int) bool {
	switch s.Tokens[k].Tag {
	case syntax.VB:
		return true
	case syntax.VBD:
		return s.lower[k] == s.lemma[k] && !contains(unchangedVerbs, s.lower[k]) && s.child(k, syntax.Mark) >= 0
	case syntax.VBN:
		a := s.child(k, syntax.AuxPass)
		return a >= 0 && s.Tokens[a].Tag == syntax.VB && s.child(k, syntax.Aux) < 0 && s.Tokens[k].Rel == syntax.Ccomp
	}
	return false
}

// termSet holds for a date at k by or from which something is to be that somebody asks for, offers or agrees to, and for a day of a month to which
// somebody is invited: "agreed to a truce from 1 June", "an invitation to talks on 1 June".
func (s *sentence) termSet(k int) bool {
	if k < 2 {
		return false
	}
	if !contains(termCases, s.lower[k-1]) {
		return false
	}
	for v, up := s.Tokens[k].Head, 0; v >= 0 && up < 5; v, up = s.Tokens[v].Head, up+1 {
		if s.Tokens[v].Coarse == syntax.VERB {
			return v < k && contains(promiseVerbs, s.lemma[v]) && v != int(s.says)
		}
	}
	return false
}

// inStatement holds for a date behind what something was said in: "urged them to stop in a statement on Friday".
func (s *sentence) inStatement(k int) bool {
	k--
	if k > 0 && s.Tokens[k].Coarse == syntax.ADP {
		k--
	}
	if k < 2 || !contains(sayingNouns, s.lemma[k]) {
		return false
	}
	for i := k - 1; i >= max(0, k-4) && s.Tokens[i].Coarse != syntax.VERB; i-- {
		if s.lower[i] == wordIn {
			return true
		}
	}
	return false
}

var (
	termCases = hashed("by", "from", "until", "till", "before")
	// offerNouns stand before what somebody is to do: "the offer to meet on Friday".
	offerNouns = hashed("offer", "invitation", "proposal", "promise", "pledge", "request", "threat", "intention", "commitment", "vow")
)

// cameAfter holds for what a sentence tells behind "came days after": "This came days after the envoys had met".
func (s *sentence) cameAfter(t int) bool {
	for k := 1; k < min(t, longestLabel); k++ {
		if s.lemma[k] != wordCome || s.Tokens[k].Coarse != syntax.VERB || !s.Tokens[k-1].Rel.Subject() {
			continue
		}
		after := k + 1
		for after < t && after < k+longestSpan && s.lower[after] != wordAfter && (s.Tokens[after].Coarse == syntax.NUM || s.Tokens[after].Coarse == syntax.DET || s.Tokens[after].Coarse == syntax.ADV || s.isTime(after)) {
			after++
		}
		return after < t && s.lower[after] == wordAfter
	}
	return false
}

// longestSpan bounds the tokens of "just over two weeks" and their like.
const longestSpan = 6

// toldOfDeal holds for a sentence that says what an agreement holds that was made before, by its first words or those of the sentence before: "Under the deal, both sides agreed to
// withdraw", "The agreement provides for a release. Both sides also agreed to withdraw". Other sentences date nothing in it.
func (p *page) toldOfDeal(s *sentence) bool {
	k := 1
	for k < min(len(s.words), longestLabel) && s.words[k] != "," && !contains(calledTexts, s.lemma[k]) {
		k++
	}
	if k < len(s.words) && s.lower[0] == wordUnder && contains(calledTexts, s.lemma[k]) {
		return true
	}
	if s.number == 0 || s.first || !slices.Contains(s.lower[:min(len(s.lower), longestLabel)], wordAlso) {
		return false
	}
	o := &p.sentences[s.number-1]
	for v := range o.Tokens {
		if n := o.child(v, syntax.Nsubj); contains(providingVerbs, o.lemma[v]) && n >= 0 && contains(calledTexts, o.lemma[n]) && o.tenseAt(v) == present {
			return true
		}
	}
	return false
}

var (
	providingVerbs = hashed("provide", "stipulate", "include", "require", "envisage", "call", "set", "oblige")
)

// Who takes a stance on what was done on another day: "condemned on Wednesday Friday's attack", "rejected the January offer", "praised a truce that was
// signed in May".

// takesStance holds for a candidate by whose words somebody takes a stance or voices something.
func (c *candidate) takesStance() bool {
	if c.lexical < 0 {
		return false
	}
	act := codebook.Acts[c.lexical]
	return stance(act) || voiced(act) || act == codebook.Protest
}

// ofItsNoun holds for a date of what somebody takes a stance on: by its owner, name or clause, and, where another date stands with the stance, also by
// what else stands behind its noun.
func (s *sentence) ofItsNoun(f *when.Found, t int) bool {
	if s.secondDate(f, t) {
		return true
	}
	n := s.nounOf(f)
	if n < 0 || n == t || !s.Depends(n, t) || n < t && s.Tokens[n].Rel != syntax.NsubjPass {
		return false
	}
	for k := n; k != t; k = s.Tokens[k].Head {
		if contains(sayingNouns, s.lemma[k]) || contains(occasions, s.lemma[k]) && s.Tokens[k].Rel != syntax.Obj && !(s.Tokens[k].Rel == syntax.Nmod && s.Tokens[k].Head != t) {
			return false
		}
		if c := s.caseOf(k); c >= 0 && s.Tokens[k].Head == t && s.Tokens[t].Coarse == syntax.VERB && contains(occasionCases, s.lower[c]) {
			return false // "at Friday's summit"
		}
		if r := s.Tokens[k].Rel; r == syntax.Nsubj || k != n && s.Tokens[k].Coarse == syntax.VERB {
			return false
		}
	}
	if s.dated(f, n) {
		return true
	}
	for i := range s.dates {
		if o := &s.dates[i]; o.Start != f.Start && o.Holds() && s.nounOf(o) < 0 {
			return true
		}
	}
	return false
}

// secondDate holds for a date behind a verb that has one before it: "on Wednesday Corvia condemned the attack on 28 February".
func (s *sentence) secondDate(f *when.Found, t int) bool {
	if f.Start < t || s.Tokens[t].Coarse != syntax.VERB {
		return false
	}
	for i := range s.dates {
		if o := &s.dates[i]; o.End <= t && o.Holds() && s.saidOn(o, t) && !(s.retells(t) && s.ofSaying(o, t)) {
			return true
		}
	}
	return false
}

// saidOn holds for a date of a verb at t: of itself, of its subject, of the verb that says it or of what it is said in: "Arland on Wednesday
// condemned", "in a statement issued on Wednesday", "speaking on Wednesday".
func (s *sentence) saidOn(f *when.Found, t int) bool {
	h := s.Tokens[s.dateTop(f)].Head
	if h != t && int(s.says) != t && s.says >= 0 && s.Depends(t, int(s.says)) && s.retells(t) {
		return false
	}
	if n := s.nounOf(f); n >= 0 {
		return contains(sayingNouns, s.lemma[n])
	}
	return h == t || h >= 0 && (h == int(s.says) || h == s.child(t, syntax.Nsubj) || contains(spokeVerbs, s.lemma[h]) && s.Tokens[h].Tag == syntax.VBG)
}

// retells holds for a verb by which somebody tells of what another one did, or what had been done: "said on Monday that Corvia rejected the plan on
// Sunday", where "said on Monday that it rejected" is a rejection on Monday.
func (s *sentence) retells(t int) bool {
	n := s.child(t, syntax.Nsubj)
	return s.tenseAt(t) == pastPerfect || n >= 0 && s.Tokens[n].Coarse != syntax.PRON
}

// nounOf gives the noun that a date stands with, or the one that a clause with it describes; -1 where it stands with a verb.
func (s *sentence) nounOf(f *when.Found) int {
	end := f.End
	if end < len(s.lower) && contains(partsOfDay, s.lower[end]) {
		end++ // "Saturday night's attack"
	}
	for k := f.Start; k < end; k++ {
		if h := s.Tokens[k].Head; s.Tokens[k].Rel == syntax.NmodPoss && h >= f.End && s.Tokens[h].Coarse == syntax.NOUN {
			return h
		}
	}
	n := s.Tokens[s.timeTop(f)].Head
	for up := 0; n >= 0 && s.Tokens[n].Coarse == syntax.VERB && up < 2; up++ {
		switch s.Tokens[n].Rel {
		case syntax.Acl, syntax.AclRelcl:
			if f.Start < n || s.Tokens[n].Tag == syntax.VB || s.Tokens[n].Tag == syntax.VBG {
				return -1
			}
		case syntax.Ccomp: // "criticised the raid carried out on Friday", where the parser takes it for a clause
			v := n
			if n = s.child(v, syntax.Nsubj); n != v-1 || n < 0 || isSaying(s.lemma[s.Tokens[v].Head]) {
				return -1
			}
			return n
		case syntax.Xcomp, syntax.Advcl: // "praised the plan adopted in March", so too
			return s.described(n)
		default:
			return -1
		}
		n = s.Tokens[n].Head
	}
	if n >= 0 && s.Tokens[n].Coarse == syntax.PROPN && s.Tokens[n].Rel == syntax.Nmod {
		n = s.Tokens[n].Head // "the attack on Orlo of 5 May"
	}
	if n < 0 || s.Tokens[n].Coarse != syntax.NOUN {
		return -1
	}
	return n
}

// timeTop gives the token that stands over a date and the part of it that is meant: "on Monday night", "at the end of March".
func (s *sentence) timeTop(f *when.Found) int {
	top := s.dateTop(f)
	for h := s.Tokens[top].Head; h >= 0 && s.Tokens[h].Coarse == syntax.NOUN && contains(partsOfTime, s.lemma[h]); h = s.Tokens[top].Head {
		top = h
	}
	return top
}

// dated holds for a date that can be of nothing but its noun: "Friday's attack", "the January attack", "the attack of 28 February", "a truce
// signed in May".
func (s *sentence) dated(f *when.Found, n int) bool {
	top := s.timeTop(f)
	if h := s.Tokens[top].Head; h != n && s.Tokens[h].Coarse != syntax.PROPN || f.End <= n && n <= f.End+2 {
		return true
	}
	c := s.caseOf(top)
	return c >= 0 && s.lower[c] == wordOf
}

// partsOfDay stand behind a day, sayingNouns are what somebody says something in and occasions where.
var (
	partsOfDay  = hashed("night", "morning", "evening", "afternoon")
	partsOfTime = lists["parts-of-time"]
	sayingNouns = lists["saying-nouns"]
	occasions   = lists["occasions"]
)

// occasionCases stand before the occasion on which something was said.
var occasionCases = hashed("in", "at", "during", "with", "through", "by", "before")

// tellsOfYear reports whether a sentence begins with a date and tells what was then, or names something and its date in brackets: "In 2009 Corvia
// offered a treaty. Arland rejected it." "Treaty of Orlo (1905). Arland gave up the coast."
func (s *sentence) tellsOfYear(f *when.Found) bool {
	if f.Start > 0 && s.words[f.Start-1] == "(" && f.End < len(s.words) && s.words[f.End] == ")" {
		return f.End+2 >= len(s.words)
	}
	return f.Holds() && f.Start < 3 && s.tenseOf(f.Start) == past
}

// isNow reports whether a sentence tells of the present: what a year before it told is over.
func (s *sentence) isNow() bool {
	root := slices.IndexFunc(s.Tokens, func(t syntax.Token) bool { return t.Head < 0 })
	return root >= 0 && s.tenseOf(root) == present
}

// ofSayer holds for a date of what a relative clause tells of who says what an act is told in: "Arland, with which Corvia broke off talks in May, said that it would wait".
func (s *sentence) ofSayer(f *when.Found, t int) bool {
	v := int(s.says)
	return v >= 0 && v != t && s.Depends(f.Start, v) && !s.Depends(f.Start, t) && s.toldBelow(f.Start, v) && !s.inFront(f, v)
}

// relates holds for the verb of a clause that begins with a relative pronoun behind a noun and a comma.
func relates(s *sentence, v int) bool {
	for d := s.kid[v]; d >= 0; d = s.next[d] {
		k := int(d)
		if k < 3 || k > v || !contains(relativeWords, s.lower[k]) {
			continue
		}
		if s.Tokens[k-1].Coarse == syntax.ADP {
			k-- // ", with which"
		}
		if s.words[k-1] != "," {
			continue
		}
		return s.Tokens[k-2].Coarse == syntax.NOUN || s.Tokens[k-2].Coarse == syntax.PROPN
	}
	return false
}

var relativeWords = hashed("which", "who", "whom", "where")
