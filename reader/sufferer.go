package reader

import (
	"slices"

	"parley/codebook"
	"parley/syntax"
)

// Who stands near a deed is not always its doer: in "Peru was urged to stop", "the plan was rejected in Kenya", "talks on Peru" and "people in
// Nairobi demanded a truce" the text says nobody whom it names did it. The learnt choice takes them for the doer where nobody else is named; a
// statement without an actor is then the truer one.

// settleSufferer takes back an actor who is only whom something is done to, the place, or the topic, by the words that name them.
func (p *page) settleSufferer(c *candidate, f *finding) {
	s, t := &p.sentences[c.sent], int(c.token)
	if p.unnamedAccuser(s, c, f) || p.ownHurt(s, c, f) || f.actor.set.none() {
		return
	}
	if p.firstPerson(s, c) && p.mentions[s.at[c.subject]].set.none() && s.voice >= 0 && p.voices[s.voice].how == byTurn && f.actor.elsewhere() {
		f.actor = option{sent: c.sent, head: c.subject} // a speaker of whom nothing is known
		return
	}
	if k := s.child(t, syntax.NsubjPass); k >= 0 && c.link == agent && f.actor.sent == c.sent && int(f.actor.head) == k && s.undergone(t, f.act) && (ofOthers(codebook.Acts[f.act]) || asking(codebook.Acts[f.act])) {
		p.suffers(s, f, k) // whoever did it
		return
	}
	if p.ownHarmed(s, c, f) {
		return
	}
	if p.unnamedHarm(s, c, f) || p.unnamedProtest(s, c, f) || p.behindPronoun(s, c, f) || p.unresolved(s, c) || c.subject < 0 && gotten(codebook.Acts[f.act]) && s.drawn(t) >= 0 {
		f.actor = noEnd
		return
	}
	if k := s.child(t, syntax.NsubjPass); k >= 0 && c.subject < 0 && contains(toldVerbs, s.lemma[t]) && s.passive(t) {
		if ph := p.phraseAt(s, k); overlap(ph.set, f.actor.set) { // "he and Lern had been asked to sign", by neither of them
			f.actor, f.target = noEnd, option{set: ph.set, person: ph.person, sent: c.sent, head: int32(ph.head), why: rObject}
			return
		}
	}
	if f.actor.sent != c.sent || f.actor.head < 0 || p.firstPerson(s, c) {
		return
	}
	if k := s.child(t, syntax.NsubjPass); k == int(f.actor.head) && c.subject < 0 && (alike(c.lexical, f.act) || contains(toldVerbs, s.lemma[t])) && s.undergone(t, f.act) {
		p.suffers(s, f, k)
		return
	}
	if p.heldBy(f) || p.undoneByNone(s, c, f) {
		return
	}
	if s.within(f.actor.head, c.subject) {
		p.besideSubject(s, c, f)
		return
	}
	way, up := s.wayTo(int(f.actor.head), t)
	if up < 0 {
		if p.onlyBefore(s, c, f) || p.describedOnly(s, c, f) {
			f.actor = noEnd
		}
		return
	}
	switch {
	case s.Tokens[t].Coarse == syntax.NOUN && s.child(t, syntax.Cop) < 0:
		if k := p.apart(s, way); k >= 0 {
			p.suffers(s, f, k)
		}
	case s.Tokens[t].Coarse == syntax.VERB:
		p.sufferingVerb(s, c, f, way, up)
	}
}

// ownHarmed makes whose own is attacked the target where he was taken for the doer, and the subject names nobody: "Lern would not talk to forces attacking his capital".
func (p *page) ownHarmed(s *sentence, c *candidate, f *finding) bool {
	if a := codebook.Acts[f.act]; a != codebook.Attack && a != codebook.Coerce || c.subject < 0 || c.object < 0 || s.Tokens[c.subject].Coarse == syntax.PRON || !p.phraseAt(s, int(c.subject)).set.none() {
		return false
	}
	k := s.child(int(c.object), syntax.NmodPoss)
	if k < 0 || s.Tokens[k].Tag != syntax.PRPS || s.at[k] < 0 || p.mentions[s.at[k]].set.key != f.actor.set.key || s.within(f.actor.head, c.subject) {
		return false
	}
	f.actor, f.target = option{sent: c.sent, head: c.subject}, f.actor
	return true
}

// undoneByNone takes back an actor whose own are done something to by nobody who is known, and reports whether it did: "a Kenyan ship was seized",
// "the Kenyan base was hit by rockets".
func (p *page) undoneByNone(s *sentence, c *candidate, f *finding) bool {
	t := int(c.token)
	if c.subject >= 0 && (c.link != agent || !p.phraseAt(s, int(c.subject)).set.none()) {
		return false
	}
	if a := codebook.Acts[f.act]; (a == codebook.Attack || a == codebook.Coerce) && s.suffers(t) >= 0 && s.within(f.actor.head, c.object) { // "came under fire"
		p.suffers(s, f, int(c.object))
		return true
	}
	if !contains(doneTo, s.lemma[t]) && !contains(attackVerbs, s.lemma[t]) {
		return false
	}
	if h := s.Tokens[t].Head; s.Tokens[t].Rel == syntax.Acl && s.Tokens[t].Tag == syntax.VBN && h >= 0 && s.within(f.actor.head, int32(h)) && !s.within(f.actor.head, c.token) { // "a Kenyan ship seized in the gulf"
		p.suffers(s, f, h)
		return true
	}
	_, up := s.wayTo(int(f.actor.head), t)
	if up < 0 || s.Tokens[up].Rel != syntax.NsubjPass || !s.passive(t) {
		return false
	}
	p.suffers(s, f, up)
	return true
}

// speakersOf gives the keys of the options that were gathered last for those who speak or issued the text.
func (p *page) speakersOf(list []option) []uint64 {
	from := len(p.speakerKeys)
	for i := range p.readings {
		switch r := &p.readings[i]; r.why {
		case rSayer, rVoice, rLayout, rOwnName, rIssuer, rEntry:
			p.speakerKeys = append(p.speakerKeys, list[r.option].set.key)
		}
	}
	return p.speakerKeys[from:len(p.speakerKeys):len(p.speakerKeys)]
}

// bySpeaker reports whether the actor may be who speaks or issued the text.
func (f *finding) bySpeaker() bool { return slices.Contains(f.speakers, f.actor.set.key) }

// heldBySpeaker holds for acts that a text may tell of who speaks although its words name others only.
func heldBySpeaker(a codebook.Act) bool {
	return stance(a) || a == codebook.Accuse || a == codebook.Deny
}

// heldBy holds for what its actor, who speaks, may hold although the words name others only.
func (p *page) heldBy(f *finding) bool {
	return heldBySpeaker(codebook.Acts[f.act]) && f.bySpeaker()
}

// firstPerson holds for "we" or "I" as subject.
func (p *page) firstPerson(s *sentence, c *candidate) bool {
	return c.subject >= 0 && s.at[c.subject] >= 0 && (p.mentions[s.at[c.subject]].how == byWe || p.mentions[s.at[c.subject]].how == byI)
}

// gotten holds for what one side gets from another.
func gotten(a codebook.Act) bool {
	switch a {
	case codebook.Accuse, codebook.Support, codebook.Reject, codebook.Aid, codebook.Offer, codebook.Sanction, codebook.Demand, codebook.Appeal, codebook.Threaten:
		return true
	}
	return false
}

// besideSubject takes back an actor who only says where the subject is or what it is about: "an attack on Peru left twelve dead", "two diplomats in
// Nairobi said". People act under their own words.
func (p *page) besideSubject(s *sentence, c *candidate, f *finding) {
	k := int(c.subject)
	way, up := s.wayTo(int(f.actor.head), k)
	if up < 0 || contains(localBodies, s.lemma[k]) || p.apart(s, way) < 0 && !s.backs(way) || c.link != direct && c.link != shared && c.link != agent || !p.phraseAt(s, k).set.none() {
		return
	}
	place := f.actor
	f.actor = option{sent: c.sent, head: c.subject}
	if s.Tokens[k].Coarse == syntax.NOUN && p.someone(s, k) && contains(humanNouns, s.lemma[k]) {
		lo, hi := s.nounPhrase(k)
		f.actor = option{set: p.actorNamed(withoutArticle(p.nameAt(s, lo, s.withNmod(k, hi)))), sent: c.sent, head: c.subject, why: rWords}
	} else if a := s.caseOf(up); f.target.set.none() && a >= 0 && contains(towardsCases, s.lower[a]) {
		f.target = place
	}
}

// sufferingVerb takes back the actor of a verb who stands in the subject of the passive or in the place where it was done; way leads from the
// actor up to the dependent of the verb.
func (p *page) sufferingVerb(s *sentence, c *candidate, f *finding, way []int, up int) {
	if s.Tokens[up].Rel == syntax.Obl && (p.onlyPlace(s, c, f, way[0]) || p.inDistrict(s, c, f, way)) {
		f.actor = noEnd
		return
	}
	if s.handedTo(c, f, up) {
		f.actor, f.target = noEnd, f.actor
		return
	}
	if c.subject >= 0 || c.link != noLink || s.Tokens[up].Rel != syntax.NsubjPass || !s.undergone(int(c.token), f.act) {
		return
	}
	switch {
	case len(way) == 1:
		if c.lexical >= 0 {
			p.suffers(s, f, up)
		}
	case codebook.Acts[f.act] == codebook.Accept && contains(textNouns, s.lemma[up]):
		// "the truce between Arland and Corvia was extended", by both
	case p.apart(s, way) >= 0:
		f.actor = noEnd
	case c.lexical >= 0 && ofOthers(codebook.Acts[f.act]):
		p.suffers(s, f, up)
	}
}

// onlyBefore holds for an attack after which, or for fear of which, the actor does something else, or which does something to the actor: "Kenya closed
// its embassy after the attack on Peru", "Kenya was shocked by the attack on Peru".
func (p *page) onlyBefore(s *sentence, c *candidate, f *finding) bool {
	t := int(c.token)
	a, h := s.caseOf(t), s.Tokens[t].Head
	return codebook.Acts[f.act] == codebook.Attack && c.subject < 0 && s.Tokens[t].Coarse == syntax.NOUN && a >= 0 && h >= 0 && (contains(circumstances, s.lower[a]) || s.lower[a] == wordBy && s.passive(h)) &&
		s.Tokens[f.actor.head].Rel.Subject() && s.Tokens[f.actor.head].Head == h
}

// describedOnly holds for a participle that describes the noun before it, where the actor is only a part of that noun's name, its place or its topic:
// "the accord on Peru, signed in May".
func (p *page) describedOnly(s *sentence, c *candidate, f *finding) bool {
	t := &s.Tokens[c.token]
	if t.Rel != syntax.Acl || t.Tag != syntax.VBN && t.Tag != syntax.VBD || c.subject >= 0 || t.Head < 0 || int(f.actor.head) == t.Head {
		return false
	}
	for k := int(f.actor.head); k >= 0 && k < int(c.token); k = s.Tokens[k].Head {
		if a := s.caseOf(k); a >= 0 && (contains(placeCases, s.lower[a]) || contains(towardsCases, s.lower[a]) || contains(topicCases, s.lower[a])) {
			return true
		}
		if k == t.Head {
			break
		}
	}
	return false
}

// onlyPlace holds for a state or its seat where something is done that is not what states do to those in them.
func (p *page) onlyPlace(s *sentence, c *candidate, f *finding, k int) bool {
	a, at := s.caseOf(k), s.at[k]
	if a < 0 || at < 0 || !contains(placeCases, s.lower[a]) || !p.ofStates(p.mentions[at].set) || c.subject < 0 && !s.passive(int(c.token)) {
		return false
	}
	switch codebook.Acts[f.act] {
	case codebook.Host, codebook.Coerce:
		return false
	}
	return p.mentions[at].how == byName || p.mentions[at].how == bySeat
}

// inDistrict holds for a people or state that only says whose province or town it is in which something is done that is nobody's deed by the words: "were killed
// in the Kenyan province of Lamu", "was signed in Kenya's capital".
func (p *page) inDistrict(s *sentence, c *candidate, f *finding, way []int) bool {
	if len(way) != 2 || codebook.Acts[f.act] != codebook.Attack && codebook.Acts[f.act] != codebook.Sign || c.subject >= 0 || !s.passive(int(c.token)) {
		return false
	}
	a := s.caseOf(way[1])
	return a >= 0 && contains(placeCases, s.lower[a]) && (contains(placeNouns, s.lemma[way[1]]) || s.lemma[way[1]] == wordCapital)
}

// suffers makes the actor of a finding its target, where a token that names it stands as whom something is done to, and nobody its actor.
func (p *page) suffers(s *sentence, f *finding, k int) {
	if a := s.caseOf(k); f.target.set.none() && (a < 0 || contains(towardsCases, s.lower[a]) || s.lower[a] == wordOf) {
		f.target = f.actor
	}
	f.actor = noEnd
}

// wayTo gives the tokens from one up to the dependent of another that it hangs below, which is the last of them; -1 where it hangs elsewhere.
func (s *sentence) wayTo(from, to int) (way []int, up int) {
	for k := from; k >= 0 && len(way) < longestWay; k = s.Tokens[k].Head {
		way = append(way, k)
		if s.Tokens[k].Head == to {
			return way, k
		}
	}
	return nil, -1
}

// longestWay bounds the steps from an actor up to its act.
const longestWay = 5

// apart gives the last token on a way that a preposition of aim or topic stands before, or the first where it stands in a place; -1 for none.
func (p *page) apart(s *sentence, way []int) int {
	found := -1
	for i, k := range way {
		if c := s.caseOf(k); c >= 0 && s.Tokens[k].Rel == syntax.Nmod && (i == 0 && contains(placeCases, s.lower[c]) && s.at[k] >= 0 && p.ofStates(p.mentions[s.at[k]].set) || i > 0 && p.placeOf(s, way[i-1], k, c) || contains(towardsCases, s.lower[c]) || contains(topicCases, s.lower[c]) || s.lower[c] == wordOf && contains(sufferedDeeds, s.lemma[s.Tokens[k].Head]) && (i == 0 || s.caseOf(way[0]) < 0)) {
			found = k
		}
	}
	return found
}

// undergone holds for a verb in the passive that tells what is done to its subject, not what that holds, is bound to or is used for, nor that its
// troops were sent.
func (s *sentence) undergone(t, act int) bool {
	switch codebook.Acts[act] {
	case codebook.Mobilize, codebook.Withdraw:
		return false
	}
	if codebook.Acts[act] == codebook.Reject && contains(cowingVerbs, s.lemma[t]) {
		return false // "Arland will not be bullied"
	}
	return s.passive(t) && !contains(feltVerbs, s.lemma[t]) && !contains(usingVerbs, s.lemma[t])
}

// alike holds for what the lexicon says of a word where that is the act of a finding, or one that it is often taken for.
func alike(lexical int8, act int) bool {
	if lexical < 0 {
		return false
	}
	return int(lexical) == act || asking(codebook.Acts[lexical]) && asking(codebook.Acts[act])
}

// asking holds for acts by which somebody wants something of somebody.
func asking(a codebook.Act) bool {
	return a == codebook.Demand || a == codebook.Appeal || a == codebook.Accuse || a == codebook.Threaten || a == codebook.Offer
}

// passive holds for a verb in the passive.
func (s *sentence) passive(t int) bool {
	return s.Tokens[t].Tag == syntax.VBN && s.child(t, syntax.AuxPass, syntax.NsubjPass) >= 0
}

// behindPronoun holds for a subject that is a pronoun for nobody known, where somebody whom the sentence names behind it was taken: "He
// rejected the plan and said that Moran was wrong".
func (p *page) behindPronoun(s *sentence, c *candidate, f *finding) bool {
	if c.subject < 0 || c.link != direct || f.actor.sent != c.sent || f.actor.head <= c.token {
		return false
	}
	at := s.at[c.subject]
	if at < 0 || !p.mentions[at].set.none() {
		return false
	}
	switch p.mentions[at].how {
	case byIt:
		return (s.Tokens[c.token].Coarse != syntax.NOUN || codebook.Acts[f.act] != codebook.Meet) && !f.bySpeaker() // "It was the first meeting between Arland and Corvia"
	case byHe, byThey:
		return !f.bySpeaker()
	}
	return false
}

// unresolved holds for a subject of several that the text leaves open, "the two delegations", "the alliance": nobody else acts in its place.
func (p *page) unresolved(s *sentence, c *candidate) bool {
	if c.subject < 0 || c.link != direct || s.at[c.subject] < 0 {
		return false
	}
	m := &p.mentions[s.at[c.subject]]
	noun := s.lower[m.end-1]
	return m.set.none() && (m.how == byBoth || m.how == byNobody && (noun == wordAlliance || noun == wordBloc))
}

// ofOthers holds for acts that somebody else does to what is somebody's: "Peru's proposal was rejected".
func ofOthers(a codebook.Act) bool {
	switch a {
	case codebook.Reject, codebook.Accuse, codebook.Support, codebook.Accept, codebook.Attack, codebook.Sanction:
		return true
	}
	return false
}

var (
	placeCases   = hashed("in", "at", "near", "inside", "outside", "across", "throughout", "within", "around")
	towardsCases = hashed("on", "against", "onto", "upon")
	topicCases   = hashed("about", "over", "concerning", "regarding")
	// sufferedDeeds are those whose "of" says to whom they were done: "the bombing of Kenya".
	sufferedDeeds = lists["suffered-deeds"]
	// feltVerbs are those whose passive says what its subject holds or is bound to: "Peru is committed to the truce".
	feltVerbs    = lists["felt-verbs"]
	accusedVerbs = reproachVerbs.with("accuse", "suspect", "charge", "implicate")
	harmVerbs    = lists["harm-verbs"]
	harmedPeople = lists["harmed-people"]
	// toldVerbs tell somebody to do something.
	toldVerbs = hashed("urge", "ask", "invite", "tell", "order", "request", "press", "implore", "exhort", "summon", "warn", "advise", "command", "instruct")
	// localBodies are those of the state in which they are.
	localBodies = hashed("court", "police", "authority", "parliament", "ministry", "official", "judge", "prosecutor", "government", "army", "military", "regime", "leadership", "administration")
	// usingVerbs say of a weapon that its owner used it.
	usingVerbs = hashed("fire", "launch", "use", "send", "deploy", "drop", "aim", "test", "operate", "fly")
	countNouns = hashed("dozen", "hundred", "thousand", "score", "ten")
)
