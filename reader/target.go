package reader

import (
	"strings"

	"parley/codebook"
	"parley/reader/when"
	"parley/syntax"
)

// settleTarget corrects the learnt choice of a target where it says nobody although the grammar names somebody.
func (p *page) settleTarget(c *candidate, f *finding) {
	s := &p.sentences[c.sent]
	if !f.target.set.none() {
		p.settleTalksWith(s, c, f)
		return
	}
	head := p.towards(s, c, f)
	if head < 0 {
		return
	}
	f.target.sent, f.target.head = c.sent, int32(head) // the words stand, also where they name nobody
	switch codebook.Acts[f.act] {
	case codebook.Meet, codebook.Sign, codebook.Host, codebook.ExpressView:
		return // those who meet are all actors; a view has a target where the ranker sees one
	}
	if ph := p.phraseAt(s, head); !ph.set.none() && !overlap(ph.set, f.actor.set) {
		f.target = option{set: ph.set, person: ph.person, sent: c.sent, head: int32(head), why: rObject}
	}
}

// settleTalksWith directs who refuses, suspends or leaves talks at whom the words have them with, whoever else is named: "suspended talks with Corvia in protest at
// Norland's raid".
func (p *page) settleTalksWith(s *sentence, c *candidate, f *finding) {
	if codebook.Acts[f.act] != codebook.Reject || c.object < 0 || !contains(talkNouns, s.lemma[c.object]) && !contains(gatherings, s.lemma[c.object]) {
		return
	}
	k := s.with(int(c.token))
	if k < int(c.object) {
		return
	}
	if ph := p.phraseAt(s, k); !ph.set.none() && !overlap(ph.set, f.actor.set) && !overlap(ph.set, f.target.set) {
		f.target = option{set: ph.set, person: ph.person, sent: c.sent, head: int32(k), why: rObject}
	}
}

// chooseTarget takes the target that was ranked first, or nobody where it is not in the words of the sentence and not likely: a
// target that nobody named is worse than none.
func (p *page) chooseTarget(f *finding, best *option, prob float32) {
	f.target = *best
	switch best.why {
	case rIssuer, rTitled, rLastSubject, rLastSayer, rBothSides, rTop, rSecond, rBothTop, rLeague, rPrevious, rNext:
		if prob < surelyMeant {
			f.target = noEnd
		}
	}
}

// settleOwner takes back a target that is only named as whose the actor is: "Arland's Free Hills Movement rejected a truce" says nothing of Arland.
func (p *page) settleOwner(c *candidate, f *finding) {
	s := &p.sentences[c.sent]
	k, a := int(f.target.head), int(f.actor.head)
	if f.target.set.none() || f.actor.set.none() || f.target.sent != c.sent || f.actor.sent != c.sent || k < 0 {
		return
	}
	if h := s.Tokens[k].Head; s.Tokens[k].Rel == syntax.Nmod && h >= 0 && h < k && k < int(c.token) && contains(sentBodies, s.lemma[h]) && overlap(p.named(s, h), f.actor.set) {
		f.target = noEnd // "the OSCE Mission in Moldova called for talks"
		return
	}
	if a <= k || s.Tokens[k].Rel != syntax.NmodPoss {
		return
	}
	if h := s.Tokens[k].Head; h == a || s.Tokens[a].Head == h && s.whole(a) == h {
		f.target = noEnd
	}
}

// sentBodies are sent to a land, whose they are not.
var sentBodies = hashed("mission", "envoy", "representative", "office", "operation", "coordinator", "mediator", "rapporteur", "ambassador")

// settleStranger takes back a target that the sentence does not name, where the verb has an object of its own of which the text tells for the first
// time: "The Front attacked a village" says nothing of whoever else the text is about. The other one of two who fight may be meant.
func (p *page) settleStranger(c *candidate, f *finding) {
	if !f.target.set.none() && f.target.elsewhere() && p.sentences[c.sent].atWhoever(int(c.token)) {
		f.target = noEnd
		return
	}
	switch codebook.Acts[f.act] {
	case codebook.Attack, codebook.Coerce, codebook.Threaten, codebook.Accuse:
	default:
		return
	}
	s, k := &p.sentences[c.sent], int(c.object)
	if k >= 0 && contains(rebelWords, s.lemma[k]) && f.target.elsewhere() && p.ofStates(f.target.set) {
		f.target = noEnd // "accused the separatists" blames no state
		return
	}
	if k < 0 || f.target.set.none() || !f.target.elsewhere() || s.Tokens[k].Coarse != syntax.NOUN || s.Tokens[k].Head != int(c.token) || !contains(humanNouns, s.lemma[k]) && !contains(harmedPeople, s.lemma[k]) && !p.isAgent(s.lemma[k]) || covers(p.pair, f.target.set) && covers(p.pair, f.actor.set) {
		return
	}
	if d := s.child(k, syntax.Det, syntax.NmodPoss); d >= 0 && s.lower[d] != wordA && s.lower[d] != wordAn && !contains(partWords, s.lower[d]) {
		return
	}
	for j := s.lo[k]; j <= s.hi[k]; j++ {
		if s.at[j] >= 0 && !p.mentions[s.at[j]].set.none() {
			return
		}
	}
	f.target = noEnd
}

// settleAside takes back a target of harm whom only a clause about the doer names: "The rebels, believed to be backed by Arland, seized the town"
// tells of nothing done to Arland.
func (p *page) settleAside(c *candidate, f *finding) {
	if a := codebook.Acts[f.act]; a != codebook.Attack && a != codebook.Coerce || c.link != direct || c.subject < 0 || f.target.sent != c.sent || f.target.set.none() {
		return
	}
	s := &p.sentences[c.sent]
	for k := s.kid[c.subject]; k >= 0; k = s.next[k] {
		if r := s.Tokens[k].Rel; (r == syntax.Acl || r == syntax.AclRelcl) && f.target.head >= s.lo[k] && f.target.head <= s.hi[k] {
			f.target = noEnd
			return
		}
	}
}

// settleOtherClause takes back a target of praise or consent whom only a clause behind it names, where the verb has an object of its own that is nobody's:
// "Arland welcomed the vote, urging Corvia to sign" says nothing of Corvia's vote; and one of blame for a text whom it only leaves out: "criticised the
// text for overlooking the Front's offers".
func (p *page) settleOtherClause(c *candidate, f *finding) {
	s, k := &p.sentences[c.sent], int(c.object)
	if k < 0 || f.target.set.none() || f.target.sent != c.sent || s.Tokens[k].Coarse != syntax.NOUN || s.Tokens[k].Head != int(c.token) || !p.phraseAt(s, k).set.none() {
		return
	}
	switch codebook.Acts[f.act] {
	case codebook.Support, codebook.Accept:
		if s.within(f.target.head, c.object) {
			return
		}
		for h, up := int(f.target.head), 0; h > int(c.token) && up < longestWay; h, up = s.Tokens[h].Head, up+1 {
			if s.Tokens[h].Rel == syntax.Advcl && s.Tokens[h].Head == int(c.token) && (s.words[s.lo[h]] == "," || s.lo[h] > 0 && s.words[s.lo[h]-1] == ",") {
				f.target = noEnd
				return
			}
		}
	case codebook.Accuse:
	}
}

// surelyMeant is how probable a target must be that the sentence does not name.
const surelyMeant = 0.4

// settleActor names the subject by its own words where somebody acts whom no list knows, and the learnt choice says nobody
// or takes somebody else for the actor who only stands in the clause.
func (p *page) settleActor(c *candidate, f *finding) {
	s := &p.sentences[c.sent]
	switch f.actor.why {
	case rNobody, rObject, rOblique, rPossessor, rComplement, rInClause, rAfter:
	default:
		return
	}
	if c.subject < 0 || c.link != direct && c.link != agent && c.link != shared {
		return
	}
	if f.actor.set.none() {
		f.actor.sent, f.actor.head = c.sent, c.subject // the words stand, also where they name nobody
	}
	if at := s.at[c.subject]; at >= 0 && (p.mentions[at].how == byNobody || p.mentions[at].how == byRole && f.actor.why != rObject && f.actor.why != rComplement) {
		return
	}
	head := int(c.subject)
	ph := p.phraseAt(s, head)
	if !ph.set.none() || !p.someone(s, head) || p.textNamed(s, ph.parts[0].lo) > 0 {
		return
	}
	if f.actor.why != rObject && f.actor.why != rComplement && s.Tokens[head].Coarse == syntax.NOUN && (!contains(humanNouns, s.lemma[head]) || s.child(head, syntax.Nummod) >= 0) {
		return // a ministry, troops: whose they are is known to who was chosen, if to anybody; "141 countries" are nobody
	}
	words := strings.Join(strings.Fields(withoutArticle(p.wordsAt(s, ph.parts[0].lo, ph.parts[0].hi).Text)), " ")
	if len(words) <= 60 {
		f.actor = option{set: p.actorNamed(words), sent: c.sent, head: c.subject, why: rWords}
	}
}

// settleStance gives what somebody's position is to those whose it is, whoever says so: in "Lern confirmed that Arland's stance is to
// keep the coast" and in "Arland's stance: Bordavia must leave" Arland holds it.
func (p *page) settleStance(c *candidate, f *finding) {
	s := &p.sentences[c.sent]
	if s.voice >= 0 && p.voices[s.voice].how == byStance && stance(codebook.Acts[f.act]) {
		if v := &p.voices[s.voice]; v.set.key != f.actor.set.key {
			if overlap(f.target.set, v.set) {
				f.target = f.actor
			}
			f.actor = option{set: v.set, person: v.speaker, sent: -1, head: -1, why: rLayout}
		}
		return
	}
	if p.willed(s, c, f) {
		ph := p.phraseAt(s, int(c.subject))
		f.actor, f.target = option{set: ph.set, person: ph.person, sent: c.sent, head: c.subject, why: rSubject}, noEnd
		return
	}
	k := int(c.subject)
	if o := s.child(int(c.token), syntax.NsubjOuter); o >= 0 && stance(codebook.Acts[f.act]) { // "Arland's position is that the coast is free"
		k = o
	}
	if k < 0 || c.link != direct || !contains(stanceNouns, s.lemma[k]) {
		return
	}
	for d := s.kid[k]; d >= 0; d = s.next[d] {
		switch s.Tokens[d].Rel {
		case syntax.NmodPoss, syntax.Amod, syntax.Compound, syntax.Nmod:
			at := s.at[d]
			if at < 0 || p.mentions[at].set.none() || p.mentions[at].set.key == f.actor.set.key {
				continue
			}
			f.actor = option{set: p.mentions[at].set, person: p.mentions[at].person, sent: c.sent, head: d, why: rOwner}
			f.notTo(f.actor.set)
			return
		}
	}
}

// willed holds for a word that says what its subject, who is named, wants, refuses or feels, where it was given to who says so: "“Arland wants war,” Lern
// said", "Lern said Arland was opposed to sanctions".
func (p *page) willed(s *sentence, c *candidate, f *finding) bool {
	t := int(c.token)
	if c.link != direct || c.subject < 0 || s.at[c.subject] < 0 || s.passive(t) || dutiful(modalOf(s, t)) || f.actor.set.none() || f.actor.sent == c.sent && s.within(f.actor.head, c.subject) {
		return false
	}
	switch a := codebook.Acts[f.act]; {
	case contains(mindAdjectives, s.lemma[t]) && s.child(t, syntax.Cop) >= 0:
		if s.lower[t-1] == wordOnly { // "“Arland is only interested in power,” Lern said" is a judgement
			return false
		}
		if !stance(a) && a != codebook.ExpressView {
			return false
		}
	case s.Tokens[t].Coarse == syntax.VERB && (contains(wantVerbs, s.lemma[t]) || contains(willVerbs, s.lemma[t])):
		if a != codebook.Demand && a != codebook.Reject {
			return false
		}
	case s.Tokens[t].Coarse == syntax.VERB && contains(feelVerbs, s.lemma[t]):
		if a != codebook.ExpressView {
			return false
		}
	default:
		return false
	}
	ph := p.phraseAt(s, int(c.subject))
	return ph.certain() && !ph.set.none() && !overlap(ph.set, f.actor.set) && f.bySpeaker()
}

var willVerbs = hashed("refuse", "aim", "intend", "strive", "insist", "reject")

// feelVerbs say what whoever they are said of thinks or feels.
var feelVerbs = thinkVerbs.with("hope", "fear", "doubt", "expect", "consider", "regard", "view", "regret", "worry", "trust", "distrust", "mistrust")

// mindAdjectives say how whoever they are said of is minded. What is important or likely is so to who says it.
var mindAdjectives = lists["mind-adjectives"]

// stating holds for the noun of a position whose predicate says what it is: "Arland's goal is peace".
func stating(s *sentence, noun int) bool {
	h := s.Tokens[noun].Head
	return contains(stanceNouns, s.lemma[noun]) && h >= 0 && s.Tokens[noun].Rel.Subject() && (s.Tokens[noun].Rel == syntax.NsubjOuter || s.child(h, syntax.Cop) >= 0)
}

var stanceNouns = hashed("stance", "position", "policy", "demand", "condition", "goal", "aim", "objective", "priority", "requirement", "view", "intention")

// towards finds the noun phrase that an act is directed at: the object, else what follows with a preposition; among these rather somebody than
// something; -1 for none.
func (p *page) towards(s *sentence, c *candidate, f *finding) int {
	var room [24]int
	heads := room[:0]
	if c.object >= 0 {
		heads = append(heads, int(c.object))
	}
	heads = p.below(s, int(c.token), 0, heads)
	best, value := -1, -1
	for _, k := range heads {
		if k == int(c.subject) || s.Tokens[k].Coarse == syntax.PRON {
			continue
		}
		set := p.named(s, k)
		v := 1
		switch {
		case !set.none() && !overlap(set, f.actor.set):
			v = 4
		case set.none() && p.someone(s, k):
			v = 3
		}
		if k == int(c.object) {
			v = max(0, v*2-1) // what the verb itself is directed at goes before what stands beside it
		}
		if v > value {
			best, value = k, v
		}
	}
	return best
}

// below gathers the objects and the noun phrases with a preposition of direction under a token, its objects and the clauses
// that it governs.
func (p *page) below(s *sentence, t, depth int, heads []int) []int {
	if depth > 3 || len(heads) > 12 {
		return heads
	}
	if o := p.object(s, t); o >= 0 && s.Tokens[t].Coarse == syntax.VERB {
		heads = append(heads, o)
		heads = p.asideOf(s, o, heads)
	}
	heads = p.asideOf(s, t, heads)
	for k := s.kid[t]; k >= 0; k = s.next[k] {
		switch s.Tokens[k].Rel {
		case syntax.Xcomp, syntax.Ccomp:
			heads = p.below(s, int(k), depth+1, heads)
		}
	}
	return heads
}

func (p *page) asideOf(s *sentence, t int, heads []int) []int {
	for k := s.kid[t]; k >= 0; k = s.next[k] {
		switch s.Tokens[k].Rel {
		case syntax.Obl, syntax.Nmod, syntax.Iobj:
			if a := s.child(int(k), syntax.Case); (a < 0 || contains(towards, s.lower[a])) && !when.IsDay(s.words[k]) {
				heads = append(heads, int(k))
			}
		}
	}
	return heads
}

var towards = hashed("to", "against", "with", "on", "from", "of", "for", "at", "into", "toward", "towards", "over", "upon", "by")

// whole climbs from a word that only modifies a noun phrase to the noun it modifies: "Russian" to "the Russian delegation".
func (s *sentence) whole(head int) int {
	for steps := 0; steps < 3; steps++ {
		h := s.Tokens[head].Head
		if h < 0 || s.Tokens[h].Coarse != syntax.NOUN && s.Tokens[h].Coarse != syntax.PROPN || eventive(s.lemmas[h]) && !contains(agentNouns, s.lemma[h]) && !contains(humanNouns, s.lemma[h]) {
			return head
		}
		switch s.Tokens[head].Rel {
		case syntax.Amod, syntax.Compound, syntax.NmodDesc, syntax.Flat:
			head = h
		default:
			return head
		}
	}
	return head
}

// someone holds for a noun phrase that can be acted upon as somebody: a name, people, a place; not a plan, a demand or
// another matter of talks.
func (p *page) someone(s *sentence, head int) bool {
	t := &s.Tokens[head]
	if at := s.at[head]; at >= 0 && p.mentions[at].how == byNobody {
		return false
	}
	switch t.Coarse {
	case syntax.PROPN:
		return p.textNamed(s, int(s.lo[head])) == 0 && !isMonthOrDay(strings.ToLower(s.words[head]))
	case syntax.NOUN:
	default:
		return false
	}
	for _, q := range s.issues {
		if int(q.token) == head {
			return false
		}
	}
	return p.lexicalAt(s, head) < 0 && !eventive(s.lemmas[head]) && (p.isAgent(s.lemma[head]) || contains(humanNouns, s.lemma[head]))
}

// humanNouns are people, and what people make up, that can be acted upon as somebody.
var humanNouns = lists["human"]

// settleSeat takes back a target that is only the capital in or from which somebody speaks or acts: "told reporters by phone from Nairobi that the party rejected the plan"
// is no refusal of Kenya's.
func (p *page) settleSeat(c *candidate, f *finding) {
	s, k := &p.sentences[c.sent], f.target.head
	if f.target.set.none() || f.target.sent != c.sent || k < 0 || s.at[k] < 0 || p.mentions[s.at[k]].how != bySeat || !heldBySpeaker(codebook.Acts[f.act]) && codebook.Acts[f.act] != codebook.Reject {
		return
	}
	a, h := s.caseOf(int(k)), s.Tokens[k].Head
	if a < 0 || h < 0 || h == int(c.token) || !contains(placeCases, s.lower[a]) && s.lower[a] != wordFrom || s.within(k, c.token) && s.lower[a] == wordFrom {
		return
	}
	f.target = noEnd
}
