package reader

import (
	"strconv"
	"time"

	"parley/codebook"
	"parley/edtf"
	"parley/syntax"
)

// settleDoer gives a deed that a finite verb tells to its subject, where that is named: what Arland says that Bordavia did or is ready to
// do is of Bordavia, however often Arland speaks. What somebody must, may or would do stays with who says so.
func (p *page) settleDoer(c *candidate, f *finding) {
	s, t := &p.sentences[c.sent], int(c.token)
	a := codebook.Acts[f.act]
	if c.subject < 0 || c.link != direct || int(c.lexical) != f.act || s.frame != noFrame || !ofDoer(a) && !(asking(a) && contains(askedVerbs, s.lemma[t])) || underMD(s, t) || s.child(t, syntax.NsubjPass, syntax.AuxPass) >= 0 {
		return
	}
	at := s.at[c.subject]
	if at < 0 {
		return
	}
	m := &p.mentions[at]
	if m.thing || m.set.none() || m.how != byName && m.how != bySeat && m.how != byPerson {
		return
	}
	ph := p.phraseAt(s, int(c.subject))
	if ph.set.none() || overlap(ph.set, f.actor.set) || overlap(ph.other, f.actor.set) {
		return
	}
	f.actor = option{set: ph.set, person: ph.person, sent: c.sent, head: int32(ph.head), why: rSubject}
}

// askedVerbs say themselves that somebody asks, offers or blames: “The Front demanded a truce,” the envoy said.
var askedVerbs = hashed("demand", "request", "urge", "accuse", "blame", "offer", "propose", "appeal", "ask", "condemn", "denounce", "criticise", "criticize")

// ofDoer holds for acts that are always those of who does them. What somebody needs or has to do another one demands, in the same words.
func ofDoer(a codebook.Act) bool {
	return deed(a) || a == codebook.Reject || a == codebook.Threaten || a == codebook.Deny || a == codebook.Violate || a == codebook.Propose || a == codebook.Support
}

// settleOwned gives a demand or an offer that a noun names to whose it is said to be: in “Arland's demand is clear,” the envoy said it is Arland that demands.
func (p *page) settleOwned(c *candidate, f *finding) {
	s, t := &p.sentences[c.sent], int(c.token)
	switch codebook.Acts[f.act] {
	case codebook.Demand, codebook.Offer, codebook.Propose, codebook.Reject, codebook.Appeal:
	default:
		return
	}
	k := s.child(t, syntax.NmodPoss)
	if k < 0 || !contains(ownWishes, s.lemma[t]) || s.Tokens[t].Coarse != syntax.NOUN || int(c.lexical) != f.act || s.Tokens[k].Coarse != syntax.PROPN {
		return
	}
	ph := p.phraseAt(s, k)
	if !ph.certain() || overlap(ph.set, f.actor.set) || overlap(ph.other, f.actor.set) {
		return
	}
	f.actor = option{set: ph.set, person: ph.person, sent: c.sent, head: int32(ph.head), why: rSubject}
}

// ownWishes are always those of whose they are. Whose "right" or "duty" it is need not say so.
var ownWishes = hashed("demand", "request", "determination", "refusal", "rejection", "offer", "proposal", "insistence", "appeal", "call", "push", "ultimatum", "bid")

// settleOthers takes from who only says so what others do whom no list knows: in "Gunmen seized two engineers, Arland said" Arland seizes nobody. People
// act under their own words; what its troops or envoys do may be who speaks's own.
func (p *page) settleOthers(c *candidate, f *finding) {
	s, t, k := &p.sentences[c.sent], int(c.token), int(c.subject)
	asked := asking(codebook.Acts[f.act]) && contains(askedVerbs, s.lemma[t])
	others := k >= 0 && k < t && s.Tokens[k].Tag == syntax.NNS && (contains(stateNouns, s.lemma[k]) || contains(otherNouns, s.lemma[k])) // "“Some countries condemn us,” Arland said"
	asked = asked || others && codebook.Acts[f.act] == codebook.Accuse && contains(accusedVerbs, s.lemma[t])
	switch codebook.Acts[f.act] {
	case codebook.ExpressView, codebook.Demand, codebook.Appeal, codebook.Accuse, codebook.Deny, codebook.Condition, codebook.Threaten, codebook.Offer:
		if !asked {
			return // who speaks holds it
		}
	}
	if k < 0 || c.link != direct || f.actor.set.none() || f.actor.sent != c.sent || s.within(f.actor.head, c.subject) || c.cue < 0 || c.lexical < 0 || s.quoted[t] && !others || s.lemma[t] == wordHave || dutiful(modalOf(s, t)) || s.child(t, syntax.NsubjPass, syntax.AuxPass) >= 0 {
		return
	}
	ph := p.phraseAt(s, k)
	if s.Tokens[k].Tag != syntax.NNS || s.owned(k) || !ph.set.none() && ph.how != byUnknown || s.ofOwnMen(k) || !asked && !p.onlySayer(s, f) {
		return
	}
	if f.actor = (option{set: ph.set, sent: c.sent, head: c.subject, why: rSubject}); !ph.set.none() {
		return
	}
	if lo, hi := s.nounPhrase(k); hi-lo <= longestGroup && s.child(k, syntax.Nummod) < 0 && contains(humanNouns, s.lemma[k]) && !contains(neverStates, s.lower[k]) {
		f.actor = option{set: p.actorNamed(withoutArticle(p.nameAt(s, lo, hi))), sent: c.sent, head: c.subject, why: rWords}
	}
}

var otherNouns = hashed("neighbour", "neighbor", "other", "capital")

// ofOwnMen holds for a noun phrase with a word for somebody's own: "troops", "thousands more troops".
func (s *sentence) ofOwnMen(k int) bool {
	lo, hi := s.nounPhrase(k)
	for j := lo; j < min(len(s.lemma), max(hi, k+3)); j++ {
		if contains(ownMen, s.lemma[j]) {
			return true
		}
	}
	return false
}

// onlySayer holds for an actor who is named in a sentence only as who says so.
func (p *page) onlySayer(s *sentence, f *finding) bool {
	return s.sayer >= 0 && overlap(p.mentions[s.sayer].set, f.actor.set) && s.within(f.actor.head, int32(s.whole(int(p.mentions[s.sayer].head))))
}

// ownMen are those whom who speaks often means as the own, without saying so: "Troops entered the town, Arland said".
var ownMen = lists["own-men"]

// onlyTells holds for who says what some thing did, and did not do it: "The UN says unrest has driven people from their farms".
func (p *page) onlyTells(s *sentence, c *candidate, f *finding) bool {
	k := int(c.subject)
	if a := codebook.Acts[f.act]; a != codebook.Attack && a != codebook.Coerce || s.Tokens[k].Coarse != syntax.NOUN || s.owned(k) || !contains(troubles, s.lemma[k]) {
		return false
	}
	return f.actor.elsewhere() || f.actor.sent != c.sent || f.actor.head < s.lo[k] || f.actor.head > s.hi[k]
}

// troubles are done by nobody in particular.
var troubles = lists["troubles"]

// settleShared takes back an actor who is only the object of the verb before, where both have one subject that names nobody: "The statement condemned
// Arland and urged Corvia to leave" says nothing of what Arland urged.
func (p *page) settleShared(c *candidate, f *finding) {
	s, k := &p.sentences[c.sent], int(c.subject)
	if k < 0 || c.link != shared || f.actor.sent != c.sent || f.actor.head <= c.subject || f.actor.head >= c.token || s.within(f.actor.head, c.subject) || !p.phraseAt(s, k).set.none() || s.at[k] >= 0 && isPronoun(p.mentions[s.at[k]].how) {
		return
	}
	v := s.Tokens[k].Head
	if v < 0 || v >= int(c.token) || int(f.actor.head) < v || s.sayer >= 0 && overlap(p.mentions[s.sayer].set, f.actor.set) {
		return
	}
	f.actor = option{sent: c.sent, head: c.subject}
}

// settleAsked takes back an actor who is named nowhere in the sentence but in what is asked for, where whoever asks has no name: "calling for a settlement with mediation
// by Arland", "The statement called on Arland to leave" are no calls of Arland's.
func (p *page) settleAsked(c *candidate, f *finding) {
	s, t := &p.sentences[c.sent], int(c.token)
	a, at := codebook.Acts[f.act], int(f.actor.head)
	if a != codebook.Appeal && a != codebook.Demand || f.actor.set.none() || f.actor.sent != c.sent || at < t || s.Tokens[t].Coarse != syntax.VERB || s.Tokens[t].Tag == syntax.VBN && s.child(t, syntax.Aux) < 0 || s.passive(t) || c.subject >= 0 && !p.phraseAt(s, int(c.subject)).set.none() {
		return
	}
	if s.at[at] < 0 || isPronoun(p.mentions[s.at[at]].how) || c.subject >= 0 && s.Tokens[c.subject].Coarse == syntax.PRON {
		return
	}
	for k := s.from; k < s.to && int(p.mentions[k].start) < t; k++ {
		if overlap(p.mentions[k].set, f.actor.set) {
			return
		}
	}
	if s.sayer >= 0 && overlap(p.mentions[s.sayer].set, f.actor.set) {
		return
	}
	for h := at; h >= 0; h = s.Tokens[h].Head {
		if s.Tokens[h].Head == t {
			if r := s.Tokens[h].Rel; r == syntax.Obj || r == syntax.Obl {
				f.actor = option{sent: c.sent, head: c.token}
			}
			return
		}
	}
}

// settleRequest gives a request that only tells why something was done to whose it is: "At the request of Arland, Corvia put off the vote" and "at Arland's
// insistence" tell of a request by Arland.
func (p *page) settleRequest(c *candidate, f *finding) {
	s, t := &p.sentences[c.sent], int(c.token)
	a := s.caseOf(t)
	if a < 0 || !contains(requests, s.lower[t]) || s.lower[a] != wordAt && s.lower[a] != wordOn || s.Tokens[t].Coarse != syntax.NOUN {
		return
	}
	for k := s.kid[t]; k >= 0; k = s.next[k] {
		if o := s.caseOf(int(k)); s.Tokens[k].Rel != syntax.NmodPoss && (o < 0 || s.lower[o] != wordOf) {
			continue
		}
		ph := p.phraseAt(s, int(k))
		if ph.set.none() || ph.set.key == f.actor.set.key {
			return
		}
		f.target = f.actor
		f.actor = option{set: ph.set, person: ph.person, sent: c.sent, head: int32(ph.head), why: rOwner}
		return
	}
}

// settleAnnounced gives a deed that somebody only announces to whose it is by the words: "Arland announced Corvia's acceptance of the plan".
func (p *page) settleAnnounced(c *candidate, f *finding) {
	s, t, k := &p.sentences[c.sent], int(c.token), int(c.object)
	if k < 0 || !contains(announcingVerbs, s.lemma[t]) || s.Tokens[k].Head != t || f.actor.set.none() {
		return
	}
	o := s.child(k, syntax.NmodPoss)
	if o < 0 || s.Tokens[o].Coarse == syntax.PRON {
		return
	}
	if a := p.lexicalAt(s, k); a != f.act && codebook.Acts[f.act] != codebook.Offer && codebook.Acts[f.act] != codebook.Accept {
		return
	}
	ph := p.phraseAt(s, o)
	if ph.set.none() || overlap(ph.set, f.actor.set) {
		return
	}
	if overlap(f.target.set, ph.set) {
		f.target = option{sent: -1, head: -1}
	}
	f.actor = option{set: ph.set, person: ph.person, sent: c.sent, head: int32(ph.head), why: rOwner}
}

// announcingVerbs tell of a deed of whoever it may be.
var announcingVerbs = hashed("announce", "report", "confirm", "reveal", "disclose", "recall", "cite", "note", "mention")

// requests are nouns for what somebody does something at.
var requests = hashed("request", "insistence", "invitation", "behest", "urging", "suggestion", "demand", "prompting", "initiative")

// settleLongOut lets who once headed a state, and has not for more than a year by the codebook, act for himself: "Musharraf urged restraint", in a text of 2026, is no appeal of Pakistan. What is
// dated to the time in office stays the state's, and so does all in a text that speaks of a year of that time, which may look back, and what the text itself gives the office for.
func (p *page) settleLongOut(f *finding) {
	a := &f.actor
	if a.person == "" || len(a.set.ids) != 1 || a.sent < 0 || a.head < 0 || p.day.IsZero() || p.kindOf(a.set.ids[0]) != codebook.State {
		return
	}
	s := &p.sentences[a.sent]
	at := s.at[a.head]
	for at >= 0 && isPronoun(p.mentions[at].how) {
		at = p.mentions[at].from
	}
	if at < 0 || p.mentions[at].how != byPerson || p.hasTitle(&p.sentences[p.mentions[at].sent], &p.mentions[at]) {
		return
	}
	o, ok := p.r.book.PersonOn(a.person, edtf.Date{})
	if !ok || o.Rank < codebook.HeadOfGovernment || o.To.IsZero() || o.From.IsZero() || !o.To.Last().AddDate(1, 0, 0).Before(p.day.First()) || p.speaksOfYears(o.From.First(), o.To.Last()) {
		return
	}
	if d := f.date.date; d.IsZero() || d.First().After(o.To.Last()) {
		a.set, a.why = p.actorNamed(a.person), rOwnName
	}
}

// hasTitle reports that an office stands before a name: "President Lern".
func (p *page) hasTitle(s *sentence, m *mention) bool {
	k := int(m.start)
	return m.role != nil || k > 0 && (s.at[k-1] >= 0 && p.mentions[s.at[k-1]].role != nil)
}

// speaksOfYears reports that the text names a year between two days.
func (p *page) speaksOfYears(from, to time.Time) bool {
	for i := range p.sentences {
		s := &p.sentences[i]
		for k, t := range s.Tokens {
			if w := s.words[k]; len(w) == 4 && t.Coarse == syntax.NUM {
				if year, err := strconv.Atoi(w); err == nil && year >= from.Year() && year <= to.Year() {
					return true
				}
			}
		}
	}
	return false
}

// What somebody rejects, accepts, denies, condemns or welcomes is often named by a noun that takes up an act told before: "Kenya accused Peru of
// spying. Lima denied the accusation." It is directed at whoever did that.

// farthestTaken bounds the sentences between an act and the noun that takes it up.
const farthestTaken = 2

// settleTakenUp gives an act that names nobody it is directed at to whoever did what its object takes up, in the findings before it.
func (p *page) settleTakenUp(c *candidate, f *finding) {
	if !f.target.set.none() && f.target.sent == c.sent || f.actor.set.none() || c.object < 0 || int(c.lexical) != f.act {
		return
	}
	switch codebook.Acts[f.act] {
	case codebook.Reject, codebook.Accept, codebook.Deny, codebook.Accuse, codebook.Support:
	default:
		return
	}
	s, k := &p.sentences[c.sent], int(c.object)
	if s.Tokens[k].Coarse != syntax.NOUN || !s.definite(k) {
		return
	}
	a := p.lexicalAt(s, k)
	general := contains(generalDeeds, s.lemma[k])
	if a < 0 && !general {
		return
	}
	for i := len(p.earlier) - 1; i >= 0; i-- {
		o := &p.earlier[i]
		d := &p.candidates[o.candidate]
		if c.sent-d.sent > farthestTaken {
			return
		}
		if d.sent == c.sent && d.token > c.token || o.actor.set.none() || overlap(o.actor.set, f.actor.set) || !p.accepts(o) {
			continue
		}
		if o.modality != codebook.Asserted && o.modality != codebook.Reported {
			continue // what is an element of a plan is nobody's proposal
		}
		if general && stance(codebook.Acts[o.act]) || !general && !sameKind(o.act, a) {
			continue
		}
		f.target = option{set: o.actor.set, person: o.actor.person, sent: o.actor.sent, head: o.actor.head, why: rPrevious}
		p.ground(c, &f.target)
		return
	}
}

// definite holds for a noun that is known from before, by "the", "this" or "that", and is of nobody who is named.
func (s *sentence) definite(k int) bool {
	d := s.child(k, syntax.Det)
	return d >= 0 && s.child(k, syntax.NmodPoss, syntax.Nmod, syntax.Acl, syntax.AclRelcl) < 0 && contains(definiteWords, s.lower[d])
}

// sameKind holds for an act that a noun of another one can take up.
func sameKind(act int, noun int) bool {
	if act == noun {
		return true
	}
	a, n := codebook.Acts[act], codebook.Acts[noun]
	switch n {
	case codebook.Attack, codebook.Violate, codebook.Coerce:
		return a == codebook.Attack || a == codebook.Violate || a == codebook.Coerce
	case codebook.Propose, codebook.Offer:
		return a == codebook.Propose || a == codebook.Offer
	case codebook.Demand, codebook.Appeal:
		return a == codebook.Demand || a == codebook.Appeal
	}
	return false
}

var (
	definiteWords = hashed("the", "this", "that", "these", "those", "such", "both", "all")
	generalDeeds  = hashed("move", "decision", "step", "measure", "announcement", "action", "statement", "remark", "comment", "idea", "initiative")
)
