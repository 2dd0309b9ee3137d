package reader

import (
	"slices"

	"parley/codebook"
	"parley/syntax"
)

// Those who meet, talk, sign or agree with one another all act, wherever the sentence names them.

// metBelow gives whom a verb of moving has as object of meeting: "flew to Geneva to meet Lern"; -1 for nobody.
func (s *sentence) metBelow(t int) int {
	v := s.child(t, syntax.Xcomp, syntax.Advcl)
	switch {
	case v < 0:
		return -1
	case s.lemma[v] == wordMeet && s.child(v, syntax.Obj) >= 0:
		return s.child(v, syntax.Obj)
	case s.lemma[v] == wordMeet || contains(talkingVerbs, s.lemma[v]):
		return s.with(v)
	}
	return -1
}

// nounBelow gives a noun that the parser takes for what somebody is called: "called Corvia's president on Tuesday"; -1 for none.
func (s *sentence) nounBelow(t int) int {
	if k := s.child(t, syntax.Xcomp); k > t && (s.Tokens[k].Coarse == syntax.NOUN || s.Tokens[k].Coarse == syntax.PROPN) {
		return k
	}
	return -1
}

// wholeMeeting gives a meeting, or an agreement that is signed, all who take part in it by its noun: "talks between Arland and Corvia", "a meeting of
// Lern with Moran".
func (p *page) wholeMeeting(s *sentence, c *candidate, f *finding) {
	a, noun := codebook.Acts[f.act], p.meetingNoun(s, c, f)
	switch a {
	case codebook.Meet, codebook.Sign, codebook.Accept, codebook.Mobilize, codebook.Cooperate, codebook.Release:
	case codebook.Host, codebook.Mediate:
		p.hostedBy(s, c, f, noun)
		return
	default:
		return
	}
	if noun < 0 {
		return
	}
	set, named, whole := p.partakers(s, noun)
	if of := s.child(noun, syntax.Nmod); a == codebook.Release && named < 0 && of > noun && contains(exchangeNouns, s.lemma[noun]) {
		set, named, whole = p.partakers(s, of) // "an exchange of prisoners between Arland and Corvia"
	}
	if !p.meansAll(s, c, a, noun, named) {
		return
	}
	if !whole {
		set = p.join(f.actor.set, set) // "talks with Moran" names the other side
	}
	if k := s.with(int(c.token)); k >= 0 && named >= 0 && int(c.token) != noun { // "a meeting of Lern is planned with Moran"
		if ph := p.phraseAt(s, k); ph.certain() {
			set = p.join(set, ph.set)
		}
	}
	if len(set.ids) > 1 && set.key != f.actor.set.key {
		f.actor = option{set: set, sent: c.sent, head: int32(named), why: rOblique}
		f.notTo(set)
	}
}

// meansAll holds where who takes part in what a noun names does the act: in a meeting by its noun; what is signed, agreed, exchanged or done by
// forces where names are bound before it, and of agreements also where nothing else is the subject.
func (p *page) meansAll(s *sentence, c *candidate, a codebook.Act, noun, named int) bool {
	if l := p.lexicalAt(s, noun); (a == codebook.Meet) != (l >= 0 && codebook.Acts[l] == codebook.Meet) {
		return false
	}
	switch {
	case a == codebook.Meet, named >= 0 && s.bound(named) > named:
		return true
	case a == codebook.Release && contains(exchangeNouns, s.lemma[noun]):
		return named >= 0
	case a == codebook.Sign, a == codebook.Accept:
		return c.subject < 0 && contains(textNouns, s.lemma[noun])
	}
	return false
}

// hostedBy gives those in a meeting as targets to its host or mediator; where it is only held, in the passive and by nobody who is named, they meet.
func (p *page) hostedBy(s *sentence, c *candidate, f *finding, noun int) {
	if noun < 0 {
		return
	}
	set, named, _ := p.partakers(s, noun)
	switch whose := (option{set: set, sent: c.sent, head: int32(named), why: rOblique}); {
	case len(set.ids) < 2:
	case !overlap(set, f.actor.set):
		f.target = whose
	}
}

// raiseMediation finds likely the mediation under which something is told to have been done by others: "signed under the mediation of Peru's president".
func (p *page) raiseMediation() {
	for i := range p.candidates {
		c := &p.candidates[i]
		s, t := &p.sentences[c.sent], int(c.token)
		if !contains(mediationNouns, s.lemma[t]) || s.Tokens[t].Coarse != syntax.NOUN || s.quoted[t] || s.frame != noFrame {
			continue
		}
		k, by := s.caseOf(t), s.child(t, syntax.Nmod, syntax.NmodPoss)
		if k < 0 || by < 0 || !contains(auspiceCases, s.lower[k]) {
			continue
		}
		if ph := p.phraseAt(s, by); !ph.certain() {
			continue
		}
		if v := s.Tokens[t].Head; v < 0 || !happened(s, v) {
			continue
		}
		c.found, c.right = max(c.found, carriedFound), max(c.right, carriedFound)
		c.acts = [actClasses]float32{}
		c.acts[actIndex(codebook.Mediate)] = 1
	}
}

var (
	mediationNouns = hashed("mediation", "facilitation", "auspices", "auspex", "sponsorship", "patronage", "intercession")
	auspiceCases   = hashed("under", "with", "through", "thanks", "by")
)

// meetingNoun gives the noun of what is met for or agreed on: the trigger, or its subject or object, and of who hosts or mediates the object; -1
// for none.
func (p *page) meetingNoun(s *sentence, c *candidate, f *finding) int {
	nouns := [3]int32{c.token, c.subject, c.object}
	switch {
	case codebook.Acts[f.act] == codebook.Host || codebook.Acts[f.act] == codebook.Mediate:
		nouns = [3]int32{c.object, c.token, c.subject}
	case s.Tokens[c.token].Coarse != syntax.NOUN && c.subject >= 0:
		nouns[2] = -1
	}
	for _, n := range nouns {
		if n >= 0 && s.Tokens[n].Coarse == syntax.NOUN {
			return int(n)
		}
	}
	return -1
}

// partakers gives those who take part in what a noun names, the token that names the first of them, and whether these are all.
func (p *page) partakers(s *sentence, noun int) (set actors, first int, whole bool) {
	first = -1
	for k := s.kid[noun]; k >= 0; k = s.next[k] {
		c := s.caseOf(int(k))
		if r := s.Tokens[k].Rel; r != syntax.NmodPoss && s.bound(int(k)) == int(k) && (r != syntax.Nmod || c < 0 || !contains(partakerCases, s.lower[c])) {
			continue
		}
		for _, n := range [2]int{int(k), s.with(int(k))} { // "a meeting of Lern with Moran" may hang on Lern
			if n < 0 {
				continue
			}
			if ph := p.phraseAt(s, n); ph.certain() || (ph.how == byHe || ph.how == byUnknown && c >= 0 && s.lower[c] == wordBetween) && !ph.set.none() {
				if first < 0 {
					first = n
				}
				set = p.join(set, ph.set)
				whole = whole || c < 0 || s.lower[c] != wordWith
			}
		}
	}
	return set, first, whole
}

var (
	partakerCases = hashed("between", "of", "with", "among")
	exchangeNouns = hashed("exchange", "swap")
	textNouns     = hashed("agreement", "accord", "deal", "treaty", "pact", "memorandum", "truce", "ceasefire", "protocol", "declaration")
)

// agreedOn holds for a verb of agreeing that names what was agreed: "agreed with Peru on a truce", but not "agreed with Peru".
func (s *sentence) agreedOn(t int) bool {
	for k := s.kid[t]; k >= 0; k = s.next[k] {
		if c := s.caseOf(int(k)); c >= 0 && (s.lower[c] == wordOn || s.lower[c] == wordTo) && !s.isTime(int(k)) {
			return true
		}
	}
	return false
}

// concludes holds for a verb by which an agreement with somebody comes to be or goes on, which two do: "extended a truce with Peru", "signed a deal with Peru".
// Who does so "unilaterally" is alone, and so is who extends "its truce with Peru", or is to do so.
func (s *sentence) concludes(t int) bool {
	o := s.child(t, syntax.Obj)
	if o < 0 || !happened(s, t) && s.Tokens[t].Tag != syntax.VBZ || !contains(concludingVerbs, s.lemma[t]) || !contains(textNouns, s.lemma[o]) || s.child(o, syntax.NmodPoss) >= 0 {
		return false
	}
	for k := s.kid[t]; k >= 0; k = s.next[k] {
		if contains(aloneWords, s.lower[k]) {
			return false
		}
	}
	return !slices.ContainsFunc(s.lower[s.lo[o]:o], func(w uint32) bool { return contains(aloneWords, w) })
}

var (
	concludingVerbs = hashed("extend", "renew", "prolong", "reach", "conclude", "strike", "sign", "seal", "finalise", "finalize")
	aloneWords      = hashed("unilaterally", "unilateral", "alone", "single-handedly", "one-sided")
)

// with finds the noun phrase with "with" among the dependents of a verb and of its object, or of what it is held in or by ("is in talks with", "spoke by
// phone with"); for verbs of talking also that with "to"; -1 where there is none.
func (s *sentence) with(t int) int {
	talking := contains(talkingVerbs, s.lemma[t])
	found := -1
	for k := s.kid[t]; k >= 0; k = s.next[k] {
		c := s.caseOf(int(k))
		if c >= 0 && (s.lower[c] == wordWith && (c > 0 || s.Tokens[k].Coarse == syntax.PROPN) || talking && s.lower[c] == wordTo) { // not "With Moran mediating, they agreed"
			return int(k)
		}
		switch s.Tokens[k].Rel {
		case syntax.Obj, syntax.Obl:
			for j := s.kid[k]; j >= 0; j = s.next[j] {
				if c := s.caseOf(int(j)); c >= 0 && s.lower[c] == wordWith && (found < 0 || s.Tokens[k].Rel == syntax.Obj) {
					found = int(j)
				}
			}
		}
	}
	return found
}

var talkingVerbs = hashed("talk", "speak")

// Those who did something together in the sentence before are whom "they", "both" and "the two" are: "Arland and Corvia met in Geneva. They
// agreed to meet again."

// togetherBefore gives those who act, talk or are dealt with together in the sentence before that of a plural pronoun which is the subject of its
// own, and the mention that names the first of them; -1 where there are none.
func (p *page) togetherBefore(k int) (actors, int) {
	m := &p.mentions[k]
	i, s := int(m.sent), &p.sentences[m.sent]
	if i == 0 || !s.Tokens[m.head].Rel.Subject() || s.quoted[m.head] {
		return actors{}, -1
	}
	for b := k - 1; b >= s.from; b-- {
		if o := &p.mentions[b]; o.plural || len(o.set.ids) > 1 || p.isOrganisation(o) {
			return actors{}, -1 // somebody nearer
		}
	}
	before := &p.sentences[i-1]
	if before.block < s.block-1 {
		return actors{}, -1
	}
	set, from := p.together(before)
	if from < 0 && s.lower[m.head] == wordBoth {
		return p.onlyTwo(before)
	}
	return set, from
}

// onlyTwo gives the states and armed groups that a sentence names, where these are two, and the mention of the first: "Arland accused Corvia of an
// attack. Both have left the talks."
func (p *page) onlyTwo(s *sentence) (set actors, from int) {
	from = -1
	for b := s.from; b < s.to; b++ {
		o := &p.mentions[b]
		if o.set.none() || o.thing || isPronoun(o.how) || p.inPlace(o) {
			continue
		}
		for _, id := range o.set.ids {
			if p.actorOf[id] != nil && !p.canBeSide(id) {
				return actors{}, -1
			}
		}
		if set = p.join(set, o.set); from < 0 {
			from = b
		}
	}
	if len(set.ids) != 2 {
		return actors{}, -1
	}
	return set, from
}

// together gives those whom the main clause of a sentence has together: its subjects, who is met by its subject, those whose talks, delegations or
// leaders its subject names.
func (p *page) together(s *sentence) (actors, int) {
	root := -1
	for k := range s.Tokens {
		if s.Tokens[k].Head < 0 {
			root = k
		}
	}
	if root < 0 {
		return actors{}, -1
	}
	subject := s.child(root, syntax.Nsubj, syntax.NsubjPass)
	if subject < 0 {
		if s.Tokens[root].Coarse != syntax.NOUN {
			return actors{}, -1
		}
		subject = root
	}
	who := p.phraseAt(s, subject)
	at := p.mentionWithin(s, subject)
	switch {
	case len(who.set.ids) > 1 && (who.certain() || who.how == byThey || who.how == byBoth):
		return who.set, at
	case s.Tokens[subject].Coarse == syntax.NOUN && who.set.none():
		set, first, _ := p.partakers(s, subject)
		if first >= 0 {
			at = p.mentionWithin(s, first)
		}
		if len(set.ids) > 1 {
			return set, at
		}
	}
	other := -1
	switch {
	case s.calls(root) != "" || s.child(root, syntax.Xcomp) >= 0: // "called Corvia a threat"
	case s.lemma[root] == wordMeet || contains(receivingVerbs, s.lemma[root]):
		if other = s.child(root, syntax.Obj); other < 0 {
			other = s.with(root)
		}
	case contains(talkingVerbs, s.lemma[root]), contains(holdingVerbs, s.lemma[root]):
		other = s.with(root)
	}
	if other < 0 || !who.certain() {
		return actors{}, -1
	}
	if ph := p.phraseAt(s, other); ph.certain() {
		if set := p.join(who.set, ph.set); len(set.ids) > 1 {
			return set, at
		}
	}
	return actors{}, -1
}

// mentionWithin gives the first mention in the noun phrase of a token; -1 where there is none.
func (p *page) mentionWithin(s *sentence, head int) int {
	lo, hi := s.nounPhrase(head)
	for k := lo; k < hi; k++ {
		if at := s.at[k]; at >= 0 && !p.mentions[at].set.none() {
			return int(at)
		}
	}
	return -1
}

var (
	receivingVerbs = hashed("receive", "host", "phone", "call", "welcome", "greet", "visit")
	holdingVerbs   = hashed("hold", "have", "conduct", "confer", "negotiate", "begin", "start", "resume", "sign", "agree", "exchange")
)

// nearPair gives the two states or armed groups that alone are named in the two sentences before a mention, where the pair of the text is not
// named near it: a digest goes from one process to the next.
func (p *page) nearPair(k int) (actors, int) {
	m := &p.mentions[k]
	var near actors
	from := -1
	for b := k - 1; b >= 0 && m.sent-p.mentions[b].sent <= 2; b-- {
		o := &p.mentions[b]
		if o.how != byName && o.how != bySeat && o.how != byPerson && o.how != byRole && o.how != byDemonym || o.set.none() || p.inPlace(o) {
			continue
		}
		for _, id := range o.set.ids {
			if p.canBeSide(id) && !p.standsAside(id) && !(p.seated && p.foreign(id)) {
				near, from = p.join(near, p.one(id)), b
			}
		}
	}
	if len(near.ids) != 2 || overlap(near, p.pair) {
		return actors{}, -1
	}
	return near, from
}

// settleTogether takes back a target of what several agree on, sign or do with one another where that is named outside the clause: in "Bordavia said that Arland and
// Corvia had agreed to a truce" they agreed with each other.
func (p *page) settleTogether(c *candidate, f *finding) {
	switch codebook.Acts[f.act] {
	case codebook.Accept, codebook.Sign, codebook.Meet, codebook.Cooperate:
	default:
		return
	}
	if len(f.actor.set.ids) < 2 || f.target.set.none() || f.actor.sent != c.sent || f.actor.head < c.lo || f.actor.head >= c.hi {
		return
	}
	if f.target.sent != c.sent || f.target.head < c.lo || f.target.head >= max(c.hi, f.end) {
		f.target = noEnd
	}
}
