package reader

import (
	"parley/codebook"
	"parley/syntax"
)

// Harm for which nobody is named.

// unnamedHarm holds for people killed or hurt by nobody in particular where who tells of it was taken for who did it, "Peru said that three
// children were killed", and so for what was signed.
func (p *page) unnamedHarm(s *sentence, c *candidate, f *finding) bool {
	if p.warOf(s, c, f) {
		return true
	}
	a := codebook.Acts[f.act]
	if c.subject >= 0 || c.object < 0 || !s.passive(int(c.token)) {
		return false
	}
	signed := a == codebook.Sign && p.phraseAt(s, int(c.object)).set.none()
	if !signed && (a != codebook.Attack && a != codebook.Coerce || !contains(harmVerbs, s.lemma[c.token])) {
		return false
	}
	switch f.actor.why {
	case rSayer, rVoice, rLayout, rGoverning, rBefore, rOwnName, rLastSayer, rIssuer:
		if signed {
			return true
		}
	default:
		if signed {
			return false
		}
		if p.notInCause(s, c, f) {
			return true
		}
		if !(f.actor.elsewhere() && contains(movedVerbs, s.lemma[c.token])) {
			return false
		}
	}
	k := int(c.object)
	return contains(harmedPeople, s.lemma[k]) || contains(countNouns, s.lemma[k])
}

// ownHurt makes those whose own people are hurt by nobody who is named the target, and nobody the actor, whoever was taken for it, and reports whether it
// did: "two of its soldiers had been wounded".
func (p *page) ownHurt(s *sentence, c *candidate, f *finding) bool {
	t := int(c.token)
	k := s.child(t, syntax.NsubjPass)
	if a := codebook.Acts[f.act]; a != codebook.Attack && a != codebook.Coerce || k < 0 || c.link == agent || !s.passive(t) || s.child(t, syntax.OblAgent) >= 0 || !contains(harmVerbs, s.lemma[t]) {
		return false
	}
	if of := s.child(k, syntax.Nmod); of > k && s.lower[s.lo[of]] == wordOf {
		k = of // "two of its soldiers"
	}
	own := s.child(k, syntax.NmodPoss)
	if own < 0 || s.Tokens[own].Tag != syntax.PRPS || s.at[own] < 0 || s.Tokens[k].Tag != syntax.NNS && s.Tokens[k].Tag != syntax.NN {
		return false
	}
	whose, from := p.mentions[s.at[own]].set, p.mentions[s.at[own]].from
	if h := s.Tokens[t].Head; s.Tokens[t].Rel == syntax.Ccomp && h >= 0 && (from < 0 || p.mentions[from].sent != c.sent) {
		return false // of whoever says so, whom no list knows
	}
	if whose.none() || !f.actor.set.none() && f.actor.set.key != whose.key && !f.actor.elsewhere() || s.newCause(t) < 0 && s.agentBehind(t) {
		return false
	}
	f.actor, f.target = noEnd, option{set: whose, sent: c.sent, head: int32(own), why: rPossessor}
	return true
}

// agentBehind holds for a passive verb behind which "by" or "in" stands with what did it: "were killed in the strike", "hit by shelling".
func (s *sentence) agentBehind(t int) bool {
	for k := s.kid[t]; k >= 0; k = s.next[k] {
		if c := s.caseOf(int(k)); int(k) > t && c >= 0 && (s.lower[c] == wordBy || contains(blows, s.lemma[k])) {
			return true
		}
	}
	return false
}

// warOf holds for harm that a war within a state does, where the state was taken for who does it: "Peru's civil war has killed thousands".
func (p *page) warOf(s *sentence, c *candidate, f *finding) bool {
	k := int(c.subject)
	if a := codebook.Acts[f.act]; a != codebook.Attack && a != codebook.Coerce || k < 0 || s.Tokens[k].Coarse != syntax.NOUN || f.actor.sent != c.sent || !s.within(f.actor.head, c.subject) {
		return false
	}
	if r := s.Tokens[f.actor.head].Rel; s.Tokens[f.actor.head].Head != int(c.subject) || r != syntax.NmodPoss && r != syntax.Amod && r != syntax.Compound {
		return false // "the conflict waged by Arland"
	}
	return contains(innerWars, s.lemma[k]) || s.lemma[k] == wordWar && s.lower[k-1] == wordCivil
}

var innerWars = hashed("conflict", "insurgency", "rebellion", "insurrection", "uprising", "unrest", "crisis")

// unnamedProtest holds for protests of whom nothing says whose they are: "weeks of street protests forced the king out" and "protests broke out in Peru" are of
// no party.
func (p *page) unnamedProtest(s *sentence, c *candidate, f *finding) bool {
	t := int(c.token)
	if codebook.Acts[f.act] != codebook.Protest || s.Tokens[t].Coarse != syntax.NOUN || !contains(protestNouns, s.lemma[t]) {
		return false
	}
	if f.actor.sent != c.sent || f.actor.head < 0 {
		return true
	}
	h := int(f.actor.head)
	return !s.within(int32(h), int32(t)) && h != int(c.subject) || contains(placeCases, s.lower[max(0, s.caseOf(h))]) && s.caseOf(h) >= 0
}

var protestNouns = hashed("protest", "demonstration", "unrest", "riot")

// movedVerbs are what happens to people in a war whoever brings it about.
var movedVerbs = hashed("force", "displace", "uproot", "drive")

// notInCause holds for an actor who is none of those whom the words for the blow name: "were killed in a bombing near Orlo", but not "in an Arlandian
// strike" or "in a strike by Arland".
func (p *page) notInCause(s *sentence, c *candidate, f *finding) bool {
	k := s.newCause(int(c.token))
	if k < 0 || f.actor.sent == c.sent && f.actor.head < c.token {
		return false
	}
	if f.actor.sent != c.sent {
		return f.actor.elsewhere()
	}
	if lo, hi := s.nounPhrase(k); int(f.actor.head) >= lo && int(f.actor.head) < hi {
		return false
	}
	a := s.caseOf(int(f.actor.head))
	return a < 0 || contains(placeCases, s.lower[a])
}

// newCause gives the noun of a blow by which harm is done and of which a sentence tells for the first time: "were killed in a bombing", "died in three
// blasts". "In the attack" goes back to one that was told of, and to whoever made it. -1 for none.
func (s *sentence) newCause(t int) int {
	for k := t + 1; k < len(s.words); k++ {
		if !contains(blows, s.lemma[k]) && !contains(fights, s.lemma[k]) || s.Tokens[k].Coarse != syntax.NOUN {
			continue
		}
		c := s.caseOf(k)
		if c < t || !contains(causeCases, s.lower[c]) || s.child(k, syntax.NmodPoss) >= 0 {
			continue
		}
		if d := s.child(k, syntax.Det); d < 0 || s.lower[d] == wordA || s.lower[d] == wordAn || contains(partWords, s.lower[d]) {
			return k
		}
	}
	return -1
}

// placeOf holds for a token that only says where the place is behind a preposition: "Arlandian" of "a blast near the Arlandian capital".
func (p *page) placeOf(s *sentence, state, place, preposition int) bool {
	return contains(placeCases, s.lower[preposition]) && contains(localities, s.lemma[place]) && s.at[state] >= 0 && p.ofStates(p.mentions[s.at[state]].set)
}

// sufferedHere are deeds whose adjective of a land only says where they were done.
var sufferedHere = hashed("genocide", "insurgency", "uprising", "rebellion", "mutiny", "coup")

var (
	causeCases = hashed("in", "by", "during", "after")
	fights     = hashed("clash", "shooting", "shootout", "gunfire", "crossfire", "fighting", "battle", "incident", "assault", "stampede", "riot", "unrest")
	localities = lists["localities"]
)

// settleTeller takes back who did harm where the text says nobody did it, and what was harmed is that actor's own, or the actor only tells of it:
// "Arland said 14 missiles were fired at Arlandian towns", "Corvia said that a temple was damaged". Those who tell what was done to an enemy did it.
func (p *page) settleTeller(c *candidate, f *finding) {
	s, t := &p.sentences[c.sent], int(c.token)
	if a := codebook.Acts[f.act]; !harmful(a) || a == codebook.Threaten || f.actor.set.none() {
		return
	}
	if c.link == lightVerb && contains(notingVerbs, s.lemma[max(0, s.Tokens[t].Head)]) && f.actor.sent == c.sent && s.within(f.actor.head, c.subject) {
		f.actor = noEnd // "Arland reported forty violations"
		return
	}
	if besideNoun(s, c, f) && contains(sufferedHere, s.lemma[t]) && s.at[f.actor.head] >= 0 && p.mentions[s.at[f.actor.head]].how == byDemonym {
		f.actor = noEnd // "the Arlandian genocide": by whom, it does not say
		return
	}
	if contains(wardings, s.lemma[t]) || c.subject >= 0 && !p.nobodysWeapon(s, int(c.subject)) {
		return
	}
	noun := s.Tokens[t].Coarse == syntax.NOUN
	if !noun && c.subject < 0 && (!s.passive(t) || contains(feltVerbs, s.lemma[t])) && s.Tokens[t].Rel != syntax.Conj || noun && (besideNoun(s, c, f) || p.doneByIn(s, t) >= 0) {
		return
	}
	own, other := p.harmed(s, c, f.actor.set)
	if other || own < 0 && !p.merelyTells(s, c, f) {
		return
	}
	if f.target.set.none() && own >= 0 {
		m := &p.mentions[own]
		f.target = option{set: m.set, person: m.person, sent: c.sent, head: m.head, why: rObject}
	}
	f.actor = noEnd
	if f.target.elsewhere() {
		f.target = noEnd // whoever else the text is about was the target of the one who tells
	}
}

// nobodysWeapon holds for a weapon of which a text tells for the first time, without a word for whose it is: "a bomb exploded", "two rockets", but not
// "its drones", "an Arlandian missile" or "the missile".
func (p *page) nobodysWeapon(s *sentence, k int) bool {
	if !contains(weapons, s.lemma[k]) || s.owned(k) {
		return false
	}
	lo, hi := s.nounPhrase(k)
	for j := lo; j < hi; j++ {
		if s.at[j] >= 0 || contains(definiteWords, s.lower[j]) {
			return false
		}
	}
	return true
}

// besideNoun holds for an actor whose words stand before a deed that a noun names: "Arland's shelling", "Arlandian strikes".
func besideNoun(s *sentence, c *candidate, f *finding) bool {
	return f.actor.sent == c.sent && f.actor.head < c.token && s.within(f.actor.head, c.token)
}

// harmed looks at whom or what the words say harm was done to: own is the place of a mention of the actors there, -1 for none; other reports
// whether they name somebody else, or an enemy.
func (p *page) harmed(s *sentence, c *candidate, actor actors) (own int, other bool) {
	own = -1
	t := int(c.token)
	look := func(k int) {
		for m := s.from; m < s.to; m++ {
			switch x := &p.mentions[m]; {
			case x.head < s.lo[k] || x.head > s.hi[k] || x.set.none() && x.how != byWe && x.how != byI:
			case x.set.none() || overlap(x.set, actor): // "our towns", of whoever speaks
				own = m
			default:
				other = true
			}
		}
		other = other || contains(foes, s.lemma[k])
	}
	if k := int(c.object); k >= 0 && !contains(usingVerbs, s.lemma[t]) && p.lexicalAt(s, k) < 0 {
		look(k)
	}
	if h := s.Tokens[min(t+1, len(s.Tokens)-1)].Head; h > t+1 && contains(towardsCases, s.lower[t+1]) && s.Tokens[t].Coarse == syntax.NOUN {
		look(h) // also where the parser hangs it elsewhere
	}
	for k := s.kid[t]; k >= 0; k = s.next[k] {
		if a := s.caseOf(int(k)); a >= 0 && (contains(towardsCases, s.lower[a]) || s.lower[a] == wordAt || s.lower[a] == wordOf && contains(sufferedDeeds, s.lemma[t])) {
			look(int(k))
		}
	}
	return own, other
}

// merelyTells holds for who says so, of what is told in the passive or by a noun for a blow, and arrests nobody.
func (p *page) merelyTells(s *sentence, c *candidate, f *finding) bool {
	t := int(c.token)
	if s.Tokens[t].Coarse == syntax.NOUN && !contains(blows, s.lemma[t]) && !contains(mishaps, s.lemma[t]) || contains(arrests, s.lemma[t]) && p.ofStates(f.actor.set) {
		return false
	}
	if v := p.voiceAt(s, t); v != nil && overlap(v.set, f.actor.set) {
		return true
	}
	return s.sayer >= 0 && overlap(p.mentions[s.sayer].set, f.actor.set)
}

var (
	// wardings are what the attacked do to what attacks them.
	wardings = hashed("intercept", "down", "repel", "repulse", "thwart", "foil", "neutralise", "neutralize", "eliminate", "liquidate", "rout")
	foes     = lists["foes"]
	arrests  = hashed("arrest", "detain", "jail", "sentence", "imprison", "charge", "convict", "indict", "try", "expel", "deport")
	// notingVerbs tell of harm: "documented", "protested".
	notingVerbs = lists["noting-verbs"]
	mishaps     = hashed("sabotage", "act", "incident", "fire", "killing")
)
