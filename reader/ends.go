package reader

import (
	"parley/codebook"
	"parley/syntax"
)

// settleEnds corrects the learnt choice of actor and target where the grammar leaves no choice.
func (p *page) settleEnds(c *candidate, f *finding) {
	s := &p.sentences[c.sent]
	if c.subject >= 0 && (s.Tokens[c.token].Coarse == syntax.VERB || codebook.Acts[f.act] == codebook.Meet && s.child(int(c.token), syntax.Cop) >= 0) {
		switch c.link {
		case direct, agent, shared, relative:
			p.wholeSubject(s, c, f)
			p.targetByGrammar(s, c, f)
		}
	}
	p.wholeMeeting(s, c, f)
	if c.subject < 0 {
		p.leftUnnamed(s, c, f)
	} else if c.link == direct && (s.nobodyAt(int(c.subject)) && !p.heldBy(f) || p.againstState(s, c, f)) || p.ownersOnly(s, c, f) || p.viewedOnly(s, c, f) {
		f.actor = option{sent: c.sent, head: c.subject}
	}
	if s.actsBeside(c, f) && !p.heldBy(f) {
		f.actor = noEnd
	}
	if k := f.actor.head; f.actor.sent == c.sent && k >= 0 && s.at[k] >= 0 && p.mentions[s.at[k]].thing {
		p.settleSent(s, c, f)
	}
	if p.place(s, c, &f.target, f.act) {
		f.target = noEnd
	}
	if c.subject >= 0 && contains(textNouns, s.lower[c.subject]) && !s.within(f.actor.head, c.subject) && p.place(s, c, &f.actor, f.act) {
		f.actor = noEnd // "the truce took effect in Orlo"
	}
	if len(f.actor.set.ids) > 1 && f.actor.why == rSubject && !f.target.set.none() && covers(f.actor.set, f.target.set) {
		f.target = noEnd // those who act together have no target among themselves
	}
	p.partSelf(c, f)
}

// ownersOnly holds for the deed of whoever a pronoun means that nothing resolves, given to somebody else of the sentence: "Her refusal to sign angered Corvia".
func (p *page) ownersOnly(s *sentence, c *candidate, f *finding) bool {
	if c.link != possessor || f.actor.sent != c.sent || f.actor.head == c.subject {
		return false
	}
	at := s.at[c.subject]
	return at >= 0 && isPronoun(p.mentions[at].how) && p.mentions[at].set.none() && f.actor.head > c.token
}

// viewedOnly holds for a view that was given to whom it is of, since nobody knows who holds it: "Mediators believe that Arland could live with it".
func (p *page) viewedOnly(s *sentence, c *candidate, f *finding) bool {
	if codebook.Acts[f.act] != codebook.ExpressView || c.link != direct || f.actor.sent != c.sent || !contains(thinkVerbs, s.lemma[c.token]) {
		return false
	}
	k, t := f.actor.head, s.child(int(c.token), syntax.Ccomp)
	return t > int(c.token) && k >= 0 && s.lo[t] <= k && k <= s.hi[t] && !s.within(k, c.subject) && p.phraseAt(s, int(c.subject)).set.none()
}

// actsBeside holds for an actor who is the subject of the clause that only goes on behind a passive: "The plan was shelved, and the Red Cross left".
func (s *sentence) actsBeside(c *candidate, f *finding) bool {
	t, k := int(c.token), int(f.actor.head)
	if f.actor.sent != c.sent || k <= t || s.Tokens[t].Coarse != syntax.VERB || s.child(t, syntax.NsubjPass) < 0 {
		return false
	}
	for s.Tokens[k].Head >= 0 && s.Tokens[k].Rel != syntax.Nsubj {
		k = s.Tokens[k].Head
	}
	v := s.Tokens[k].Head
	return v > t && s.Tokens[v].Rel == syntax.Conj && s.Tokens[v].Head == t
}

// settleSent gives to whose envoy somebody is what was given to where he was sent: "Arland's ambassador to Corvia Ana Lern welcomed it".
func (p *page) settleSent(s *sentence, c *candidate, f *finding) {
	sent := p.sentTo(s, &p.mentions[s.at[f.actor.head]])
	if sent == nil {
		return
	}
	f.actor = option{set: sent.set, person: sent.person, sent: c.sent, head: sent.head}
	f.notTo(f.actor.set)
}

// partSelf keeps the same words from being both who acts and who is acted upon: who stands in its subject or
// before it acts, whose words are its object or stand behind it suffers.
func (p *page) partSelf(c *candidate, f *finding) {
	if f.actor.head < 0 || f.actor.head != f.target.head || f.actor.sent != f.target.sent || f.actor.sent != c.sent || !overlap(f.actor.set, f.target.set) {
		return
	}
	s, k := &p.sentences[c.sent], f.actor.head
	fired := k < c.token && s.passive(int(c.token)) && contains(usingVerbs, s.lemma[c.token]) // "Arlandian missiles were fired at Orlo"
	if !s.within(k, c.subject) && (s.within(k, c.object) || k > c.token) && !fired {
		f.actor = noEnd
	} else {
		f.target = noEnd
	}
}

// within holds for a token below another, which is none where it is negative.
func (s *sentence) within(k, top int32) bool {
	return top >= 0 && s.lo[top] <= k && k <= s.hi[top]
}

// nobodyAt holds for a subject of no one in particular: "nobody", "no one", "no country". Of whom there is none is said elsewhere ("none of
// the parties").
func (s *sentence) nobodyAt(k int) bool {
	if s.lower[k] == wordOne {
		d := s.child(k, syntax.Det)
		return d >= 0 && s.lower[d] == wordNo
	}
	return s.lower[k] == wordNobody
}

// againstState holds for a subject of those who are never a state, and named by nothing more, where a state was taken for them: "Rebels seized
// a town in Corvia".
func (p *page) againstState(s *sentence, c *candidate, f *finding) bool {
	return contains(neverStates, s.lower[c.subject]) && (p.ofStates(f.actor.set) || len(f.actor.set.ids) == 1 && p.ownArmy(f.actor.set.ids[0])) && p.phraseAt(s, int(c.subject)).set.none()
}

var neverStates = rebelRoles.with("gunmen", "jihadists", "separatists", "militiamen", "extremists", "terrorists", "protesters", "demonstrators", "kidnappers", "bandits", "gangs")

// place reports whether a target is only the place where something was done or that somebody left: "signed in Minsk", "left Minsk without signing".
func (p *page) place(s *sentence, c *candidate, o *option, act int) bool {
	if o.set.none() || o.sent != c.sent || o.head < 0 {
		return false
	}
	a, k := codebook.Acts[act], int(o.head)
	if a == codebook.Attack || a == codebook.Coerce {
		return false // what is done in a state's capital is done to it
	}
	if p.ofStates(o.set) && contains(localities, s.lemma[k]) && s.child(k, syntax.NmodPoss) >= 0 {
		return s.inside(s.caseOf(k)) // "in Corvia's capital"
	}
	if s.at[k] < 0 {
		return false
	}
	how := p.mentions[s.at[k]].how
	if h := s.Tokens[k].Head; h >= 0 && p.ofStates(o.set) {
		in, local := s.caseOf(h), contains(localities, s.lemma[h])
		switch {
		case s.Tokens[k].Rel == syntax.NmodPoss && local, s.Tokens[k].Rel == syntax.Appos && local && how == bySeat:
			return s.inside(in) // "in Corvia's capital", "in the capital, Orlo"
		case agreeing(a) && how == byDemonym && in >= 0 && p.placeOf(s, k, h, in):
			return true // "in the Arlandian capital"
		case a == codebook.Reject && s.Tokens[k].Rel == syntax.Obj && contains(placeVerbs, s.lemma[h]):
			return true
		case s.inside(s.caseOf(k)) && s.gathers(h):
			return true // "would not attend talks in Corvia"
		}
	}
	return how == bySeat && s.inside(s.caseOf(k))
}

// inside holds for a preposition of where something is.
func (s *sentence) inside(k int) bool {
	return k >= 0 && (s.lower[k] == wordIn || s.lower[k] == wordAt)
}

// gathers holds for a noun of what is held somewhere, or for a verb that has such an object.
func (s *sentence) gathers(h int) bool {
	if s.Tokens[h].Coarse == syntax.VERB {
		h = s.child(h, syntax.Obj)
	}
	return h >= 0 && contains(gatherings, s.lemma[h])
}

// placeVerbs are what people do with a place.
var placeVerbs = hashed("leave", "depart", "exit", "reach")

// comment reports whether a finding is the author's own: a demand or view that the text gives to nobody, or what it says that somebody must do;
// or a formula that demands nothing.
func (p *page) comment(c *candidate, f *finding) bool {
	s := &p.sentences[c.sent]
	if a := codebook.Acts[f.act]; a == codebook.Demand && formula(s, int(c.token)) || (a == codebook.Demand || a == codebook.ExpressView) && leftUnsaid(s, c) {
		return true
	}
	if c.link != direct || s.quoted[c.token] || s.sayer >= 0 || s.voice >= 0 {
		return false
	}
	act := codebook.Acts[f.act]
	if !f.actor.set.none() {
		return act == codebook.Demand && p.issuer.none() && (obliges(s, int(c.token)) || s.hasTo(int(c.token))) && f.actor.sent == c.sent && f.actor.head == c.subject
	}
	return act == codebook.Demand || act == codebook.ExpressView
}

// leftUnsaid holds for a verb of wanting or holding whose object is only asked for or announced: "What does Arland want?", "this text sets out
// what each side wants". "What Arland wants is peace" says it.
func leftUnsaid(s *sentence, c *candidate) bool {
	t := int(c.token)
	if s.quoted[t] || !contains(wantVerbs, s.lemma[t]) && !contains(thinkVerbs, s.lemma[t]) || s.Tokens[t].Rel == syntax.Csubj {
		return false
	}
	o := s.child(t, syntax.Obj, syntax.Xcomp)
	return o >= 0 && o < t && s.lower[o] == wordWhat && s.child(t, syntax.Ccomp) < 0 && (s.Tokens[t].Rel == syntax.Ccomp || s.words[len(s.words)-1] == "?")
}

// formula holds for words that only lead to others: "I want to be clear", "I would like to thank", "let me begin".
func formula(s *sentence, t int) bool {
	if !contains(leadingVerbs, s.lemma[t]) {
		return false
	}
	for k := t + 1; k < len(s.words) && k <= t+4; k++ {
		switch {
		case s.lower[k] == wordTo || s.Tokens[k].Coarse == syntax.ADV || s.Tokens[k].Coarse == syntax.AUX:
		case s.Tokens[k].Coarse == syntax.VERB || s.Tokens[k].Coarse == syntax.ADJ:
			return contains(formulaWords, s.lemma[k]) && (s.lemma[k] != wordMake || k+1 < len(s.lower) && s.lower[k+1] == wordClear)
		default:
			return false
		}
	}
	return false
}

var (
	leadingVerbs = hashed("want", "like", "wish", "love")
	formulaWords = lists["formula-words"]
)

// ownWords reports whether "we" or "I" is the author of an article, who is no actor: outside quotations and official texts
// the first person comments, and a comment is no statement.
func (p *page) ownWords(c *candidate) bool {
	s := &p.sentences[c.sent]
	if c.subject < 0 || s.quoted[c.token] || s.sayer >= 0 || p.kind != explainer && (p.kind != news || !p.day.IsZero() || p.doc.Publisher.Value != "") {
		return false
	}
	at := s.at[c.subject]
	return at >= 0 && (p.mentions[at].how == byWe || p.mentions[at].how == byI) && p.mentions[at].set.none()
}

// wholeSubject gives an act the whole of its subject: all members of a list, and whoever is named as the subject of a verb
// that itself names the act, outside quotations.
func (p *page) wholeSubject(s *sentence, c *candidate, f *finding) {
	ph := p.phraseAt(s, int(c.subject))
	if !ph.certain() && !p.bodyAt(s, int(c.subject)) && !p.thirdPerson(s, c, f, &ph) && !p.namedDoer(c, f, &ph) {
		return
	}
	if !covers(ph.set, f.actor.set) && (!p.carries(s, c, f) || covers(f.actor.set, ph.set) || p.saidOf(s, c, f)) {
		return
	}
	if f.actor.set.key != ph.set.key {
		f.actor = option{set: ph.set, sent: c.sent, head: c.subject, why: rSubject, person: ph.person}
	}
}

// namedDoer holds for a subject by a name that no list knows and the text has more than once, where another of the sentence was taken for the doer of a
// deed: "Arland said that Tarn broke the truce; Tarn denied it".
func (p *page) namedDoer(c *candidate, f *finding, ph *phrase) bool {
	if ph.how == byUnknown && c.link == direct && ph.person != "" && f.actor.sent != c.sent && f.actor.sent >= 0 {
		return true // "Opposition leader Omar Tarn accused the president"
	}
	if ph.how != byUnknown || c.link != direct || len(ph.set.ids) != 1 || p.counts[ph.set.ids[0]] < 2 || f.actor.sent != c.sent || f.actor.head < 0 {
		return false
	}
	switch codebook.Acts[f.act] {
	case codebook.ExpressView, codebook.Accuse, codebook.Support, codebook.Meet, codebook.Cooperate:
		return false
	}
	s := &p.sentences[c.sent]
	at, hi := s.at[c.subject], s.hi[c.subject]
	return at >= 0 && !p.mentions[at].thing && s.words[min(int(hi)+1, len(s.words)-1)] != ":" && !s.within(f.actor.head, c.subject)
}

// bodyAt holds for a subject that is the name of a body that no list knows, and none of a state's: "the Joint Military Commission", but not "the
// Corvport City Council", "the Education Ministry".
func (p *page) bodyAt(s *sentence, k int) bool {
	if s.at[k] < 0 {
		return false
	}
	m := &p.mentions[s.at[k]]
	if m.how != byUnknown || m.set.none() || m.end-m.start < 2 || !isBodyName(s, int(m.end)) || contains(stateEnds, s.lower[m.end-1]) {
		return false
	}
	return m.start == 0 || s.at[m.start-1] < 0 || p.mentions[s.at[m.start-1]].set.none()
}

// thirdPerson holds for "he", "she" or "they" as subject of what somebody says who was taken for the actor: who speaks says "I".
func (p *page) thirdPerson(s *sentence, c *candidate, f *finding, ph *phrase) bool {
	if ph.how != byHe && ph.how != byThey || ph.set.none() {
		return false
	}
	v := p.voiceAt(s, int(c.token))
	return v != nil && v.set.key == f.actor.set.key && !overlap(ph.set, v.set)
}

// saidOf holds for a judgement on the subject that somebody passes: "Lern said that Arland commits crimes" is Lern's.
func (p *page) saidOf(s *sentence, c *candidate, f *finding) bool {
	switch codebook.Acts[f.act] {
	case codebook.Accuse, codebook.ExpressView:
		return s.sayer >= 0 && s.says != c.token
	}
	return false
}

// carries holds where the verb of a finding names its act by the lexicon, in the text's own words. A modal that makes a
// demand names the one who is obliged, not the one who demands.
func (p *page) carries(s *sentence, c *candidate, f *finding) bool {
	quoted := s.quoted[c.token] && (c.link != direct || s.quoted[c.subject]) // “Arland has "strongly condemned" the raid” has its subject outside
	return c.cue >= 0 && int(c.lexical) == f.act && !quoted && s.lemma[c.token] != wordHave && !contains(shouldWords, s.lemma[c.token])
}

// targetByGrammar takes the target from the place that the grammar of the act gives it: the subject of what is demanded,
// the object of what has a person for its object. Those who meet are all actors.
func (p *page) targetByGrammar(s *sentence, c *candidate, f *finding) {
	t := int(c.token)
	if !p.carries(s, c, f) && (codebook.Acts[f.act] != codebook.Meet || int(c.lexical) != f.act || s.quoted[t]) {
		return
	}
	set := func(head int) bool {
		if head < 0 {
			return false
		}
		ph := p.phraseAt(s, head)
		if !ph.certain() && (ph.how != byUnknown || !s.concludes(t)) || covers(f.actor.set, ph.set) {
			return false
		}
		f.target = option{set: ph.set, sent: c.sent, head: int32(head), why: rObject, person: ph.person}
		return true
	}
	switch codebook.Acts[f.act] {
	case codebook.Meet, codebook.Sign, codebook.Accept:
		a := codebook.Acts[f.act]
		if a == codebook.Accept && (s.lemma[t] != wordAgree || !s.agreedOn(t)) && !s.concludes(t) {
			return
		}
		if a == codebook.Meet && (set(s.child(t, syntax.Obj)) || set(s.metBelow(t)) || set(s.nounBelow(t))) || s.lemma[t] != wordRatify && set(s.with(t)) {
			if a != codebook.Meet && s.amongThemselves(int(c.subject), t, int(f.target.head)) {
				return
			}
			f.actor.set = p.join(f.actor.set, f.target.set)
			f.target = noEnd
		}
	case codebook.Demand, codebook.Appeal:
		if set(int(c.object)) {
			return
		}
		if k := s.child(t, syntax.Ccomp, syntax.Xcomp); k >= 0 {
			set(s.child(k, syntax.Nsubj))
		}
	case codebook.Accuse, codebook.Attack, codebook.Threaten, codebook.Coerce:
		set(int(c.object))
	}
}

// amongThemselves holds where several agreed or signed, and "with" belongs to what they agreed on: "Arland and its ally agreed on a truce with Borduria" tells
// nothing of Borduria's consent.
func (s *sentence) amongThemselves(subject, verb, with int) bool {
	return subject >= 0 && s.child(subject, syntax.Conj) >= 0 && int(s.Tokens[with].Head) != verb
}

// certain holds for phrases whose words name their actors themselves.
func (ph *phrase) certain() bool {
	switch ph.how {
	case byName, bySeat, byPerson, byRole, byNamed, byNoun, byPeople, byDemonym, byI, byWe:
		return !ph.set.none()
	}
	return ph.how == byBoth && len(ph.set.ids) > 1 || ph.how == byPrivate && ph.other.none() && !ph.set.none()
}

// covers reports whether a holds all of b.
func covers(a, b actors) bool {
	for _, id := range b.ids {
		if !a.has(id) {
			return false
		}
	}
	return true
}
