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
		named := ph.certain() || ph.how == byBody && !ph.set.none() && ph.other.none() // "the group must disarm"
		if m.set.none() || !named || overlap(m.set, ph.set) {
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
	if codebook.Acts[f.act] != codebook.Accuse || c.subject < 0 || !toBlame(s, t) && !p.calledBad(s, c) && !p.reproached(s, c) && !s.misdeed(c) {
		return
	}
	ph := p.phraseAt(s, int(c.subject))
	if ph.set.none() || !overlap(f.actor.set, ph.set) {
		return
	}
	if s.misdeed(c) && (p.ofSelf(s, int(c.subject)) || s.sayer >= 0 && overlap(p.mentions[s.sayer].set, ph.set)) {
		f.act, f.target = actIndex(codebook.Concede), noEnd // "Arland said that it bears responsibility"
		return
	}
	f.actor = noEnd
	if s.sayer >= 0 && !overlap(p.mentions[s.sayer].set, ph.set) {
		m := &p.mentions[s.sayer]
		f.actor = option{set: p.coordinated(int(s.sayer)), sent: c.sent, head: m.head, why: rSayer, person: m.person}
	}
	f.target = option{set: ph.set, sent: c.sent, head: c.subject, why: rSubject, person: ph.person}
}

// settleOwnPraise takes thanks, praise or blame from whoever they go to: who says "I thank Arland" is not Arland. Under the title of a meeting of two it is the other of them.
func (p *page) settleOwnPraise(c *candidate, f *finding) {
	s, t := &p.sentences[c.sent], int(c.token)
	if act := codebook.Acts[f.act]; act != codebook.Support && act != codebook.Accuse || len(f.actor.set.ids) != 1 || !p.ofSelf(s, int(c.subject)) {
		return
	}
	o := int(c.object)
	if o < 0 {
		o = s.child(t, syntax.Obl, syntax.OblAgent)
	}
	if o < t || s.at[o] < 0 || p.mentions[s.at[o]].set.key != f.actor.set.key {
		return
	}
	self, other := &p.mentions[s.at[c.subject]], actors{}
	if v := p.voiceAt(s, int(self.start)); v != nil && v.how == byTurn {
		return
	}
	if len(p.titled.ids) == 2 && covers(p.titled, f.actor.set) {
		for _, id := range p.titled.ids {
			if !f.actor.set.has(id) {
				other = p.one(id)
			}
		}
	}
	switch p.mentions[s.at[o]].how {
	case byName, bySeat, byNamed:
	case byPerson, byRole:
		if other.none() && !self.set.none() {
			return // a minister thanks their president
		}
	default:
		return
	}
	f.target = option{set: f.actor.set, sent: c.sent, head: int32(o), why: rObject}
	f.actor = option{set: other, sent: c.sent, head: c.subject, why: rSubject}
}

// ofSelf holds for "I" and "we".
func (p *page) ofSelf(s *sentence, k int) bool {
	return k >= 0 && s.at[k] >= 0 && (p.mentions[s.at[k]].how == byI || p.mentions[s.at[k]].how == byWe)
}

// misdeed holds for a verb, or a verb and what it takes, that says of its subject what nobody says of themselves in praise: "Arland bears the blame", "made a grave
// mistake", "is sowing lies". Who condemns or blames does so itself.
func (s *sentence) misdeed(c *candidate) bool {
	t := int(c.token)
	if c.link != direct || s.Tokens[t].Coarse != syntax.VERB {
		return false
	}
	if s.passive(t) {
		return false
	}
	if contains(misdeedVerbs, s.lemma[t]) {
		return true
	}
	things, listed := misdeeds[s.lemma[t]]
	if !listed {
		return false
	}
	for k := t + 1; k < min(len(s.lemma), t+7); k++ {
		if contains(things, s.lemma[k]) {
			return true
		}
	}
	return false
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
var weapons = lists["weapons"]

// What a plan would have others do is a proposal of whoever made the plan: in "Under a plan floated by Corvia, both armies would leave the
// valley" Corvia proposes it.

// settlePlan gives what would be done under a plan to the author whom the sentence names.
func (p *page) settlePlan(c *candidate, f *finding) {
	s := &p.sentences[c.sent]
	t := int(c.token)
	if s.frame != underPlan || s.Tokens[t].Coarse != syntax.VERB || c.link != direct && c.link != shared || !underWill(s, t) {
		return
	}
	at := p.planner(s)
	if at == nobodys && definitePlan(s) && s.number > 0 {
		at = p.authorIn(&p.sentences[s.number-1])
	}
	if at < 0 {
		return
	}
	m := &p.mentions[at]
	f.act = actIndex(codebook.Propose)
	f.actor = option{set: m.set, person: m.person, sent: m.sent, head: m.head, why: rOwner}
	f.target = noEnd
}

// underWill holds for a verb with "would" or "will", or one that goes on with such a verb.
func underWill(s *sentence, t int) bool {
	for up := 0; up < 3; up++ {
		for k := s.kid[t]; k >= 0; k = s.next[k] {
			if s.Tokens[k].Rel == syntax.Aux && (s.lower[k] == wordWould || contains(futureWords, s.lower[k])) {
				return true
			}
		}
		if s.Tokens[t].Rel != syntax.Conj || s.Tokens[t].Head < 0 {
			return false
		}
		t = s.Tokens[t].Head
	}
	return false
}

// planner gives the mention of the author of the plan that a sentence begins under: "Corvia's plan", "the Corvian draft", "a plan tabled
// by Corvia"; nobodys where none is named.
func (p *page) planner(s *sentence) int32 {
	found := int32(nobodys)
	for k := 1; k < min(len(s.words), longestUnder) && s.words[k] != ","; k++ {
		at := s.at[k]
		if at < 0 || p.mentions[at].set.none() || at == found {
			continue
		}
		if contains(awayFrom, s.preposition(int(p.mentions[at].head))) {
			continue // "a plan for Corvia"
		}
		if h := s.Tokens[p.mentions[at].head].Head; h >= 0 && contains(seenWords, s.lower[h]) {
			continue // "a draft seen by the BBC"
		}
		if found >= 0 {
			return nobodys
		}
		found = at
	}
	return found
}

// definitePlan holds for a sentence that begins under a plan that was spoken of: "Under the plan, the rebels would leave".
func definitePlan(s *sentence) bool {
	return len(s.words) > 3 && (s.lower[1] == wordThe || s.lower[1] == wordThis) && contains(draftNouns, s.lemma[2]) && s.words[3] == ","
}

// authorIn gives the mention of whose plan a sentence speaks of: of the plan's owner, or of who presents it; nobodys where none is named.
func (p *page) authorIn(s *sentence) int32 {
	for k := range s.Tokens {
		if s.Tokens[k].Coarse != syntax.NOUN || !contains(draftNouns, s.lemma[k]) {
			continue
		}
		for d := s.kid[k]; d >= 0; d = s.next[d] {
			if r := s.Tokens[d].Rel; (r == syntax.NmodPoss || r == syntax.Amod || r == syntax.Compound) && s.at[d] >= 0 && !p.mentions[s.at[d]].set.none() {
				return s.at[d]
			}
		}
		v := s.Tokens[k].Head
		if s.Tokens[k].Rel != syntax.Obj || v < 0 {
			continue
		}
		if a := p.lexicalAt(s, v); a < 0 || codebook.Acts[a] != codebook.Propose {
			continue
		}
		if n := s.child(v, syntax.Nsubj); n >= 0 && s.at[n] >= 0 && !p.mentions[s.at[n]].set.none() {
			return s.at[n]
		}
	}
	return nobodys
}

// longestUnder bounds the tokens before the comma behind "Under the plan of".
const longestUnder = 14

var awayFrom = hashed("for", "on", "in", "to", "between", "with", "at", "from", "about", "under")

// pointOf holds for a sentence that is one point of several that its paragraph announces: "Arland made three proposals. … Second, both sides
// sign a treaty." What it tells without a past nobody has done yet.
func (p *page) pointOf(i int) bool {
	for k := i; k >= 0 && p.sentences[k].block == p.sentences[i].block && !tellsOfDone(&p.sentences[i]); k-- {
		s := &p.sentences[k]
		if k < i && s.plansNamed() {
			return true
		}
		if !opensPoint(s) {
			return false
		}
	}
	return false
}

// plansNamed holds for a sentence with a plural of a noun for a plan or its elements.
func (s *sentence) plansNamed() bool {
	for k := range s.lemma {
		if s.Tokens[k].Tag == syntax.NNS && (contains(draftNouns, s.lemma[k]) || contains(elementNouns, s.lemma[k])) {
			return true
		}
	}
	return false
}

// opensPoint holds for sentences that begin "Second," or "The third,".
func opensPoint(s *sentence) bool {
	k := 0
	if s.lower[0] == wordThe {
		k = 1
	}
	return k+1 < len(s.words) && contains(pointWords, s.lower[k]) && s.words[k+1] == ","
}

var pointWords = hashed("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "firstly", "secondly", "thirdly", "fourthly", "fifthly", "finally", "lastly")

// misdeeds are verbs that tell of a wrong their subject does once one of their nouns follows; misdeedVerbs tell it alone.
var (
	misdeedVerbs = hashed("jeopardise", "jeopardize", "imperil", "endanger", "poison", "meddle", "trample", "shelter", "cling", "peddle", "blackmail", "exploit", "sow")

	misdeeds = map[uint32]wordSet{
		hashLower("bear"):   hashed("responsibility", "blame", "guilt"),
		hashLower("carry"):  hashed("responsibility", "blame", "guilt"),
		hashLower("share"):  hashed("blame", "guilt"),
		hashLower("make"):   hashed("mistake", "error", "blunder", "mockery", "trouble", "pretext"),
		hashLower("commit"): hashed("mistake", "error", "blunder", "crime", "atrocity"),
		hashLower("use"):    hashed("shield", "pawn", "pretext", "smokescreen", "excuse", "instrument"),
		hashLower("have"):   hashed("blood", "itself", "themselves", "himself"),
		hashLower("stoke"):  hashed("conflict", "tension", "war", "hatred", "violence", "unrest", "flame", "division"),
		hashLower("spread"): hashed("lie", "disinformation", "misinformation", "propaganda", "rumour", "rumor", "hatred", "discord", "chaos"),
		hashLower("lack"):   hashed("will", "legitimacy", "credibility", "sincerity", "courage"),
	}
)
