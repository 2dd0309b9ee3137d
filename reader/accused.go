package reader

import (
	"parley/codebook"
	"parley/syntax"
)

// Who is accused, by nobody who is named, and who denies it.

// unnamedAccuser takes back who accuses somebody whom the sentence only says to be accused, and reports whether it did: "Arland has been accused of
// arming the Front", whoever was named before. Who is accused is the subject.
func (p *page) unnamedAccuser(s *sentence, c *candidate, f *finding) bool {
	t := int(c.token)
	if codebook.Acts[f.act] != codebook.Accuse || c.subject >= 0 {
		return false
	}
	if p.accusedAside(s, c, f) {
		return true
	}
	if !s.passive(t) || !contains(accusedVerbs, s.lemma[t]) || s.child(t, syntax.OblAgent) >= 0 {
		return false
	}
	k := s.child(t, syntax.NsubjPass)
	if h := s.Tokens[t].Head; k < 0 && h >= 0 && s.Tokens[t].Rel == syntax.Conj && s.child(t, syntax.Nsubj) < 0 { // "Arland has ties with the Front and has been accused of arming it"
		k = s.child(h, syntax.Nsubj, syntax.NsubjPass)
	}
	if k < 0 || !f.actor.set.none() && (f.actor.sent == c.sent && int(f.actor.head) != k && !s.inCharge(t, f.actor.head) && f.actor.set.key != p.phraseAt(s, k).set.key || s.sayer >= 0 && p.mentions[s.sayer].set.key == f.actor.set.key) {
		return false
	}
	f.actor = noEnd
	if ph := p.phraseAt(s, k); !ph.set.none() {
		f.target = option{set: ph.set, person: ph.person, sent: c.sent, head: int32(ph.head), why: rObject}
	}
	return true
}

// inCharge holds for a token in what somebody is accused of: "Arland has been blamed for the killing of Corvia's president" by nobody who is named.
func (s *sentence) inCharge(t int, token int32) bool {
	for k := s.kid[t]; k >= 0; k = s.next[k] {
		if a := s.caseOf(int(k)); int(k) > t && s.within(token, k) && a >= 0 && (s.lower[a] == wordOf || s.lower[a] == wordFor) {
			return true
		}
	}
	return false
}

// accusedAside makes the name before a comma behind which it is said to be accused the target, and nobody the accuser: "the Front, blamed for the attack, left".
func (p *page) accusedAside(s *sentence, c *candidate, f *finding) bool {
	t := int(c.token)
	if t < 1 || s.Tokens[t].Rel != syntax.Acl || s.Tokens[t].Tag != syntax.VBN || !contains(accusedVerbs, s.lemma[t]) || s.child(t, syntax.OblAgent) >= 0 || t+1 >= len(s.lower) || s.lower[t+1] != wordOf && s.lower[t+1] != wordFor {
		return false
	}
	k := t - 1
	if s.words[k] == "," {
		k--
	}
	if k < 0 || s.at[k] < 0 || p.mentions[s.at[k]].set.none() {
		return false
	}
	m := &p.mentions[s.at[k]]
	if a := s.caseOf(int(m.head)); a >= 0 && contains(placeCases, s.lower[a]) {
		return false // "its aid in Arland, criticised for its cost"
	}
	f.actor, f.target = noEnd, option{set: m.set, person: m.person, sent: c.sent, head: m.head, why: rObject}
	return true
}

// deniesIt holds for whom somebody accused, before a pronoun who denies it, or accuses in turn, and for whom something was offered, before one who
// answers: "Arland accused Corvia of lies; it denied that", "Arland invited Corvia to talks, but it declined".
func (p *page) deniesIt(m, o *mention) bool {
	s, t := &p.sentences[m.sent], &p.sentences[o.sent]
	v, a := s.Tokens[m.head].Head, t.Tokens[o.head].Head
	if v < 0 || a < 0 || !s.Tokens[m.head].Rel.Subject() {
		return false
	}
	if contains(offerAnswers, s.lemma[v]) && t.offeredTo(int(o.head)) {
		return true
	}
	if !contains(denyingVerbs, s.lemma[v]) && !s.inTurn(v) || !contains(accusedVerbs, t.lemma[a]) {
		return false
	}
	r := t.Tokens[o.head].Rel
	return r == syntax.Obj || r == syntax.NsubjPass
}

// inTurn holds for a verb before which "in turn" stands.
func (s *sentence) inTurn(v int) bool {
	return v >= 2 && s.lower[v-1] == wordTurn && s.lower[v-2] == wordIn
}

// settleDenier gives a denial to whoever the sentence or the one before says to be accused, where a pronoun denies it.
func (p *page) settleDenier(c *candidate, f *finding) {
	s := &p.sentences[c.sent]
	if c.subject < 0 || c.link != direct || s.at[c.subject] < 0 {
		return
	}
	m := &p.mentions[s.at[c.subject]]
	if ph := p.phraseAt(s, int(c.subject)); isPronoun(m.how) && len(ph.set.ids) > len(m.set.ids) && f.actor.set.key == m.set.key {
		f.actor.set = ph.set // "He and Arland's foreign minister condemned the attack"
		f.notTo(ph.set)
	}
	if isPronoun(m.how) && m.from >= 0 && !m.set.none() && p.deniesIt(m, &p.mentions[m.from]) {
		f.actor = option{set: m.set, person: m.person, sent: c.sent, head: c.subject, why: rSubject}
	}
}

// offeredTo holds for whom something is offered: "offered Corvia a truce", "offered a truce to Corvia".
func (s *sentence) offeredTo(k int) bool {
	a, r, c := s.Tokens[k].Head, s.Tokens[k].Rel, s.caseOf(k)
	if r == syntax.Nmod && s.Tokens[a].Rel == syntax.Obj {
		a = s.Tokens[a].Head
	}
	if a < 0 || !contains(offeredVerbs, s.lemma[a]) {
		return false
	}
	return r == syntax.Obj || r == syntax.Iobj || r == syntax.NsubjPass || c >= 0 && s.lower[c] == wordTo
}

// offerAnswers are what those do to whom something is offered.
var (
	offerAnswers = hashed("refuse", "reject", "decline", "accept", "spurn", "rebuff", "turn")
	offeredVerbs = hashed("offer", "invite", "propose")
)

// denyingVerbs are what those do who are accused.
var denyingVerbs = hashed("deny", "reject", "dismiss", "dispute", "refute", "disclaim")

// settleBlamed takes back who did a deed, or to whom it was done, where that is who is only said to blame, or who blames: "the attack that Arland
// blamed on Corvia".
func (p *page) settleBlamed(c *candidate, f *finding) {
	s, t := &p.sentences[c.sent], int(c.token)
	if codebook.Acts[f.act] != codebook.Attack || s.Tokens[t].Coarse != syntax.NOUN {
		return
	}
	v := s.pinnedBy(t)
	if v < 0 {
		return
	}
	for _, o := range []*option{&f.actor, &f.target} {
		if o.sent == c.sent && o.head >= 0 && s.within(o.head, int32(v)) {
			*o = noEnd
		}
	}
	if k := s.ownSubject(v); k >= 0 && !f.actor.set.none() {
		if ph := p.phraseAt(s, k); overlap(ph.set, f.actor.set) { // "that it blamed on Corvia"
			f.actor = noEnd
		}
	}
}

// pinnedBy gives the verb of a relative clause behind a noun by which somebody blames somebody; -1 where none stands there.
func (s *sentence) pinnedBy(t int) int {
	for k := t + 2; k < len(s.words); k++ {
		if !contains(pinVerbs, s.lemma[k]) || s.Tokens[k].Coarse != syntax.VERB {
			continue
		}
		for j := k - 1; j > t && j >= k-6; j-- {
			if s.lower[j] == wordWhich || s.lower[j] == wordThat {
				return k
			}
		}
	}
	return -1
}

// pinVerbs put a deed down to somebody: "blamed on", "pinned on".
var pinVerbs = hashed("blame", "pin", "attribute", "ascribe")

// settleBreach takes a breach from whoever only says that something is one, and gives it to whose that is: in "Corvia's move breaks the accord, Arland said"
// Arland breaks nothing. What goes on from the sentence before, "The strikes broke the truce", stays with whose it was.
func (p *page) settleBreach(c *candidate, f *finding) {
	s, k := &p.sentences[c.sent], int(c.subject)
	if as := s.caseOf(int(c.token)); codebook.Acts[f.act] == codebook.Violate && as >= 0 && s.lower[as] == wordAs && f.bySpeaker() {
		f.actor = option{sent: c.sent, head: c.token} // "We regard it as a breach"
		return
	}
	if codebook.Acts[f.act] != codebook.Violate || k < 0 || c.link != direct || s.Tokens[k].Coarse != syntax.NOUN || s.owned(k) {
		return
	}
	if s.within(f.actor.head, c.subject) && f.actor.sent == c.sent || contains(humanNouns, s.lemma[k]) || p.isAgent(s.lemma[k]) || !p.phraseAt(s, k).set.none() || !f.bySpeaker() {
		return
	}
	f.actor = option{sent: c.sent, head: c.subject}
}

// settleAddressee takes back an actor whom the subject was thought to stand for and who is spoken to: "The official urged Arland to talk" is of none of
// Arland's, whoever was named before.
func (p *page) settleAddressee(c *candidate, f *finding) {
	s, k := &p.sentences[c.sent], int(c.subject)
	if k >= 0 && (c.link == direct || c.link == shared) && s.lower[k] == wordYou {
		p.settleYou(s, c, f)
		return
	}
	if k >= 0 && c.link == direct && s.lower[k] == wordThey && s.at[k] >= 0 && p.mentions[s.at[k]].set.none() && p.ofWe(s, &p.mentions[s.at[k]], &mention{set: f.actor.set}) {
		f.actor = option{sent: c.sent, head: c.subject} // "They have rejected our offer" is not of who says so
		return
	}
	if k >= 0 && c.link == relative && s.Tokens[c.token].Tag == syntax.VBG && asking(codebook.Acts[f.act]) {
		p.settleSentTo(s, k, f)
		return
	}
	if k < 0 || c.link != direct || !asking(codebook.Acts[f.act]) || s.at[k] < 0 || p.mentions[s.at[k]].how != byRole || s.passive(int(c.token)) {
		return
	}
	if m := &p.mentions[s.at[k]]; m.from >= 0 && p.mentions[m.from].sent == m.sent {
		return // "the minister of Arland"
	}
	for j := c.token + 1; j < min(int32(len(s.words)-1), c.token+4); j++ {
		at := s.at[j]
		if at < 0 {
			continue
		}
		o := &p.mentions[at]
		if (o.how == byName || o.how == bySeat) && overlap(o.set, f.actor.set) && (int(o.end) >= len(s.words) || !isPossessive(s, int(o.end))) {
			f.actor = option{sent: c.sent, head: c.subject}
			f.target = option{set: o.set, sent: c.sent, head: o.head, why: rObject}
		}
		return
	}
}

// ofWe holds for those for whom who has the word says "we", who are not "they" in that sentence: "They attacked our positions".
func (p *page) ofWe(s *sentence, m, o *mention) bool {
	for k := s.from; k < s.to; k++ {
		if p.mentions[k].how == byWe {
			v := p.voiceAt(s, int(m.start))
			return v != nil && v.how == byTurn && v.set.key == o.set.key
		}
	}
	return false
}

// settleSentTo gives what words demand to who sent them, and not to whom: "The Front sent a letter to Arland demanding the release of its men".
func (p *page) settleSentTo(s *sentence, k int, f *finding) {
	v := s.Tokens[k].Head
	if v < 0 || s.Tokens[k].Rel != syntax.Obj || f.actor.set.none() {
		return
	}
	for j := s.kid[k]; j >= 0; j = s.next[j] {
		a := s.caseOf(int(j))
		if a < 0 || s.lower[a] != wordTo || !s.within(f.actor.head, j) {
			continue
		}
		target := f.actor
		if f.actor = noEnd; s.child(v, syntax.Nsubj) >= 0 {
			n := s.child(v, syntax.Nsubj)
			ph := p.phraseAt(s, n)
			f.actor = option{set: ph.set, person: ph.person, sent: target.sent, head: int32(n), why: rSubject}
		}
		f.target = target
		return
	}
}

// blamedFor gives whom somebody thanks, blames or keeps from what a gerund says, who did it: "criticised Arland for seizing the port", "accused
// Arland of having armed them"; -1 where the object of the verb above is nobody.
func (p *page) blamedFor(s *sentence, t int) int {
	c := t - 1
	if t >= 2 && s.lower[c] == wordHaving {
		c--
	} else if s.Tokens[t].Tag != syntax.VBG {
		return -1
	}
	if c < 1 {
		return -1
	}
	if s.lower[c] == wordNot {
		c--
	}
	h := s.Tokens[t].Head
	if !contains(blamePrepositions, s.lower[c]) && !(s.lower[c] == wordAfter && h >= 0 && contains(reproachVerbs, s.lemma[h]) && s.lemma[h] != wordThank) { // "congratulated Arland after agreeing"
		return -1
	}
	k := s.child(h, syntax.Obj, syntax.Iobj, syntax.NsubjPass)
	if k < 0 || k > t || s.at[k] < 0 || p.mentions[s.at[k]].thing || p.mentions[s.at[k]].set.none() {
		return -1
	}
	return k
}

var blamePrepositions = hashed("for", "of", "from", "against", "with")

// hesitates holds for "would not hesitate" before a harm that somebody would do.
func (p *page) hesitates(s *sentence, t int) bool {
	if s.lemma[t] != wordHesitate || s.Tokens[t].Coarse != syntax.VERB || negationBefore(s, t) < 0 {
		return false
	}
	k, m := s.child(t, syntax.Xcomp), s.child(t, syntax.Aux)
	if k < t || m < 0 || s.lower[m] != wordWill && s.lower[m] != wordWould {
		return false
	}
	if contains(harmingVerbs, s.lemma[k]) || contains(fightingVerbs, s.lemma[k]) {
		return true
	}
	a, _ := p.ownSense(s, k, p.cueAt(s, k), p.object(s, k))
	return a >= 0 && harmful(codebook.Acts[a])
}

var (
	fightingVerbs = hashed("fight", "use", "defend", "resort", "sanction", "impose")
)

// warnsTo holds for a verb of warning by which somebody is told what to do: "warned the Front to disarm".
func (s *sentence) warnsTo(t int) bool {
	if !contains(warningVerbs, s.lemma[t]) || s.Tokens[t].Coarse != syntax.VERB || s.passive(t) || negationBefore(s, t) >= 0 {
		return false
	}
	o, k := s.child(t, syntax.Obj), s.child(t, syntax.Xcomp)
	return o > t && k > o && s.Tokens[k].Tag == syntax.VB && s.lower[k-1] == wordTo && s.lower[k-2] != wordNot
}

var (
	rueVerbs     = hashed("pay", "face", "suffer", "bear")
	bearingVerbs = hashed("tolerate", "allow", "permit", "accept", "hesitate")
	warningVerbs = hashed("warn", "caution")
	harmingVerbs = lists["harming-verbs"]
)

// settleWhoever leaves open who did what "whoever" did: "Whoever shelled the port, it was not the army".
func (p *page) settleWhoever(c *candidate, f *finding) {
	if s := &p.sentences[c.sent]; c.subject >= 0 && s.lower[c.subject] == wordWhoever && deed(codebook.Acts[f.act]) {
		f.actor = option{sent: c.sent, head: c.subject}
	}
}
