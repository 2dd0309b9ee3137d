package reader

import (
	"parley/codebook"
	"parley/syntax"
)

// settleDuty reads what somebody is obliged to. "Shall" undertakes: who is obliged accepts, for the future. "Must" and
// "should" demand: whoever says so demands it, of the one who is obliged.
func (p *page) settleDuty(c *candidate, f *finding) {
	s := &p.sentences[c.sent]
	t := int(c.token)
	if c.subject < 0 || s.Tokens[t].Coarse != syntax.VERB && s.child(t, syntax.Cop) < 0 {
		return
	}
	act := codebook.Acts[f.act]
	if isSaying(s.lemma[t]) {
		return
	}
	modal := modalOf(s, t)
	obliged := dutiful(modal) || s.hasTo(t)
	switch {
	case modal == wordShall && !s.quoted[t] && !f.signals.negated && !f.signals.said && c.link == direct:
		f.act, f.modality = actIndex(codebook.Accept), codebook.Predicted
	case !obliged || act != codebook.Demand && !deed(act):
	case s.sayer >= 0 && (s.says >= 0 && s.Depends(t, int(s.says)) || f.signals.according):
		m := &p.mentions[s.sayer]
		ph := p.phraseAt(s, int(c.subject))
		if m.set.none() || !ph.certain() || overlap(m.set, ph.set) {
			return
		}
		f.actor = option{set: m.set, sent: c.sent, head: m.head, why: rSayer, person: m.person}
		f.target = option{set: ph.set, sent: c.sent, head: c.subject, why: rSubject, person: ph.person}
		p.ground(c, &f.actor)
		p.ground(c, &f.target)
	case act == codebook.Demand && c.link == direct:
		p.ownDemand(s, c, f)
	}
}

// hasTo holds for "has to", "needs to" and "ought to", by which somebody is obliged.
func (s *sentence) hasTo(t int) bool {
	if s.lemma[t] != wordHave && s.lemma[t] != wordNeed && s.lower[t] != wordOught || t+1 >= len(s.lower) {
		return false
	}
	return s.lower[t+1] == wordTo
}

// settleBlame turns round who "is to blame", "is partly to blame" or "is not to blame": that is who is accused, by whoever says so.
func (p *page) settleBlame(c *candidate, f *finding) {
	s, t := &p.sentences[c.sent], int(c.token)
	if codebook.Acts[f.act] != codebook.Accuse || c.subject < 0 || !toBlame(s, t) && !p.calledBad(s, c) && !p.reproached(s, c) {
		return
	}
	ph := p.phraseAt(s, int(c.subject))
	if ph.set.none() || !overlap(f.actor.set, ph.set) {
		return
	}
	f.actor = noEnd
	if s.sayer >= 0 && !overlap(p.mentions[s.sayer].set, ph.set) {
		m := &p.mentions[s.sayer]
		f.actor = option{set: p.coordinated(int(s.sayer)), sent: c.sent, head: m.head, why: rSayer, person: m.person}
	}
	f.target = option{set: ph.set, sent: c.sent, head: c.subject, why: rSubject, person: ph.person}
}

// calledBad holds for a predicate that says something bad of its subject, which somebody else does: "Lern said that Arland was a sponsor of terror".
func (p *page) calledBad(s *sentence, c *candidate) bool {
	return c.link == direct && s.Tokens[c.token].Coarse != syntax.VERB && s.Tokens[c.subject].Coarse != syntax.PRON && s.child(int(c.token), syntax.Cop) >= 0 && s.sayer >= 0 && s.says != c.token && s.at[c.subject] != int32(s.sayer)
}

// reproached holds for a verb of what somebody else says that its subject does badly, which accuses by no word of its own: "Lern said that Arland was
// dragging its feet", "that the talks had been undermined by Arland".
func (p *page) reproached(s *sentence, c *candidate) bool {
	t := int(c.token)
	if c.link != direct && c.link != agent || !contains(foulVerbs, s.lemma[t]) || s.sayer < 0 || s.says < 0 || s.says == c.token || s.at[c.subject] == s.sayer || p.mentions[s.sayer].set.none() || overlap(p.mentions[s.sayer].set, p.phraseAt(s, int(c.subject)).set) {
		return false
	}
	h := s.Tokens[t].Head
	return s.Tokens[t].Coarse == syntax.VERB && negationBefore(s, t) < 0 && (h == int(s.says) || s.Tokens[s.says].Head == t)
}

// toBlame holds for the verb of who "is to blame", with an adverb between or without.
func toBlame(s *sentence, t int) bool {
	if t < 2 || s.lemma[t] != wordBlame || s.lower[t-1] != wordTo {
		return false
	}
	be := t - 2
	if be > 0 && (s.Tokens[be].Coarse == syntax.ADV || contains(denials, s.lower[be])) {
		be--
	}
	return s.lemma[be] == wordBe
}

// modalOf gives the first auxiliary of a verb in small letters, 0 for none.
func modalOf(s *sentence, t int) uint32 {
	for k := s.kid[t]; k >= 0; k = s.next[k] {
		if s.Tokens[k].Rel == syntax.Aux {
			return s.lower[k]
		}
	}
	return 0
}

// dutiful holds for auxiliaries that oblige.
func dutiful(modal uint32) bool { return modal == wordMust || modal == wordShould }

// ownDemand gives a duty that a statement, a speech or a turn tells in its own voice to who speaks, or one of a list of demands to who makes them, where it was taken for a demand of the one
// who is obliged: in a communiqué "All parties must protect civilians" is what those demand who issue it.
func (p *page) ownDemand(s *sentence, c *candidate, f *finding) {
	set, listed := p.issuer, -1
	if v := p.voiceAt(s, int(c.token)); v != nil {
		set = v.set
	} else if listed = p.listsDemands(s, int(c.token)); listed >= 0 {
		set = p.phraseAt(s, listed).set
	} else if p.kind == news || p.kind == explainer {
		return
	}
	ph := p.phraseAt(s, int(c.subject))
	if set.none() || overlap(set, ph.set) || listed < 0 && (ph.set.none() || ph.set.key != f.actor.set.key) {
		return
	}
	f.actor = option{set: set, sent: -1, head: -1, why: rIssuer}
	if listed >= 0 {
		f.actor.sent, f.actor.head = c.sent, int32(listed)
	}
	if !ph.set.none() {
		f.target = option{set: ph.set, sent: c.sent, head: c.subject, why: rSubject, person: ph.person}
	}
}

// listsDemands gives who makes the demands or proposals that a colon before a duty opens: "Lern named two conditions: Corvia must leave first"; -1 for nobody.
func (p *page) listsDemands(s *sentence, t int) int {
	for colon := t - 1; colon > 0; colon-- {
		if s.words[colon] == ":" && contains(listedNouns, s.lemma[colon-1]) {
			k, _ := p.subject(s, colon-1)
			return k
		}
	}
	return -1
}

var listedNouns = hashed("demand", "proposal", "condition", "term", "request", "requirement", "precondition", "principle")

// leftUnnamed takes the actor away from a passive that names no agent, where the learnt choice took who is acted upon.
func (p *page) leftUnnamed(s *sentence, c *candidate, f *finding) {
	t := int(c.token)
	k := s.child(t, syntax.NsubjPass)
	if k < 0 || s.doneBy(t) >= 0 || s.child(t, syntax.AuxPass) < 0 || int(c.lexical) != f.act || f.actor.sent != c.sent || f.actor.head < s.lo[k] || f.actor.head > s.hi[k] {
		return
	}
	if contains(weapons, s.lemma[k]) || s.Tokens[f.actor.head].Rel != syntax.Nmod && !overlap(p.phraseAt(s, k).set, f.actor.set) {
		return // "Corvian drones were shot into the valley"
	}
	switch codebook.Acts[f.act] {
	case codebook.Attack, codebook.Violate, codebook.Coerce, codebook.Sanction, codebook.Accuse, codebook.Release:
		f.actor = noEnd
	}
}

// weapons are what wounds and kills, and what is left to tell of it: "a missile", "fire", "an explosion".
var weapons = hashed("missile", "rocket", "drone", "shell", "bomb", "aircraft", "plane", "jet", "tank", "gun", "mine", "mortar", "artillery", "weapon", "device", "explosive", "projectile", "munition", "ied", "fire", "shrapnel", "explosion", "blast")
