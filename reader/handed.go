package reader

import (
	"strings"

	"parley/codebook"
	"parley/syntax"
)

// Prisoners, hostages and the dead that one side holds and another gets: who hands over is not who is handed to, who receives did not release, and who
// is only said to hold those of whom something else is told did nothing.

// handedTo holds for the dependent of a passive verb that says to whom something is given, by nobody who is named: "three bodies were handed over to Arland".
func (s *sentence) handedTo(c *candidate, f *finding, up int) bool {
	switch codebook.Acts[f.act] {
	case codebook.Release, codebook.Aid:
	default:
		return false
	}
	k := s.caseOf(up)
	return c.subject < 0 && int(f.actor.head) == up && k > int(c.token) && s.lower[k] == wordTo && s.passive(int(c.token))
}

// receives gives the noun phrase that says from whom somebody gets something, "got jets from Arland", where that is held, captives or the dead, "received three bodies
// from Arland"; -1 for none.
func (s *sentence) receives(t int, held bool) int {
	if s.Tokens[t].Coarse != syntax.VERB || !contains(getVerbs, s.lemma[t]) && !(s.lemma[t] == wordTake && nextWord(s, t) == wordBack) || s.passive(t) || negationBefore(s, t) >= 0 {
		return -1
	}
	o := s.child(t, syntax.Obj)
	if o < t || held && !contains(heldNouns, s.lemma[s.ofWhat(o)]) && !contains(heldNouns, s.lemma[o]) {
		return -1
	}
	for k := o + 1; k < len(s.lower) && k <= o+farthestGiver; k++ {
		switch {
		case s.lower[k] == wordFrom:
			if h := s.Tokens[k].Head; h > k && s.Depends(h, t) {
				return h
			}
			return -1
		case s.Tokens[k].Coarse == syntax.PUNCT:
			return -1
		}
	}
	return -1
}

// farthestGiver bounds the tokens between what somebody gets and from whom.
const farthestGiver = 10

// settleReceived gives the release of those whom somebody receives, and aid, to the one from whom.
func (p *page) settleReceived(c *candidate, f *finding) {
	a := codebook.Acts[f.act]
	if a != codebook.Release && a != codebook.Aid {
		return
	}
	s := &p.sentences[c.sent]
	k := s.receives(int(c.token), a == codebook.Release)
	if k < 0 {
		if n := s.child(int(c.token), syntax.Nsubj); a == codebook.Aid && n >= 0 && n == int(c.subject) && f.actor.sent == c.sent && s.within(f.actor.head, c.subject) && s.Tokens[c.token].Coarse == syntax.VERB && contains(getVerbs, s.lemma[c.token]) {
			f.actor, f.target = noEnd, f.actor // "Arland got jets", from nobody who is named
		}
		return
	}
	to := s.child(int(c.token), syntax.Nsubj)
	from := p.phraseAt(s, k)
	f.actor, f.target = noEnd, noEnd
	if !from.set.none() {
		f.actor = option{set: from.set, person: from.person, sent: c.sent, head: int32(from.head), why: rOblique}
	}
	if to < 0 {
		to = int(c.subject)
	}
	if to < 0 {
		return
	}
	if to := p.phraseAt(s, to); !to.set.none() && !overlap(to.set, from.set) {
		f.target = option{set: to.set, person: to.person, sent: c.sent, head: int32(to.head), why: rSubject}
	}
}

// settleFreed takes the land of civilians who are freed for no target: "The Front freed seven Kenyan hostages" frees nobody to
// Kenya, where the text does not set the two against each other. Prisoners go back to their land.
func (p *page) settleFreed(c *candidate, f *finding) {
	s, k := &p.sentences[c.sent], int(c.object)
	if k < 0 || codebook.Acts[f.act] != codebook.Release || f.target.set.none() || f.target.sent != c.sent || covers(p.pair, f.target.set) || contains(capturedNouns, s.lemma[k]) || !contains(heldNouns, s.lemma[k]) && !contains(privatePeople, s.lemma[k]) {
		return
	}
	if lo, _ := s.nounPhrase(k); int(f.target.head) >= lo && int(f.target.head) <= k {
		f.target = noEnd
	}
}

// onlyHeld holds for those who are only described as who holds whom something else is told of: "called for the release of hostages held by the Front".
func onlyHeld(s *sentence, c *candidate, f *finding) bool {
	t := int(c.token)
	h := s.Tokens[t].Head
	return codebook.Acts[f.act] == codebook.Coerce && s.Tokens[t].Rel == syntax.Acl && h >= 0 && h < t && s.lemma[t] == wordHold && contains(heldNouns, s.lemma[h])
}

// handsPaper holds for a release of what is written: "a copy of the agreement was handed over to the host".
func (s *sentence) handsPaper(c *candidate, f *finding) bool {
	o := s.child(int(c.token), syntax.Obj, syntax.NsubjPass)
	return codebook.Acts[f.act] == codebook.Release && o >= 0 && contains(writings, s.lemma[o])
}

var (
	writings      = textNouns.and(lists["writings"])
	getVerbs      = hashed("receive", "recover", "retrieve", "collect", "get", "obtain")
	capturedNouns = hashed("prisoner", "detainee", "captive", "inmate", "soldier", "pow", "body", "remains", "corpse", "militant", "insurgent", "rebel")
	heldNouns     = hashed("prisoner", "hostage", "captive", "detainee", "soldier", "body", "remains", "corpse", "abductee", "inmate", "pow", "civilian", "child", "schoolgirl", "tourist", "sailor", "contractor", "national")
)

// Accords say for whom each signed: "signed by Ana Lern for Arland and by Omar Tarn for the Front", "on behalf of Corvia". Who signs so acts for them,
// whether or not a list knows the name.

// settleBehalf lets a person act for those whom the words beside the name say that the signature is for.
func (p *page) settleBehalf() {
	last := -1 // who signs before
	for k := range p.mentions {
		m := &p.mentions[k]
		if m.how != byPerson && m.how != byPrivate && m.how != byUnknown || m.thing {
			continue
		}
		s := &p.sentences[m.sent]
		o := p.signedFor(s, k)
		if o < 0 && p.forSelf(m) {
			o = p.behalfOf(s, k)
		}
		if o >= 0 && !p.mentions[o].set.none() {
			if m.person == "" && len(m.set.ids) == 1 {
				m.person = p.names[m.set.ids[0]]
			}
			m.how, m.other, m.set, m.from = byPerson, m.set, p.mentions[o].set, int32(o)
			if last >= 0 && p.mentions[last].sent == m.sent && p.signsToo(s, last, k) {
				both := p.join(p.mentions[last].set, m.set)
				p.mentions[last].set, m.set = both, both
			}
			last = k
		}
	}
}

// signsToo holds for who signs with another: "by Ana Lern for Arland and by Omar Tarn for Corvia".
func (p *page) signsToo(s *sentence, before, k int) bool {
	for j := int(p.mentions[before].end); j < int(p.mentions[k].start); j++ {
		switch {
		case s.words[j] == ",":
			return false
		case s.lower[j] == wordAnd:
			return s.signs()
		}
	}
	return false
}

// forSelf holds for a mention whose actor is nobody, or a name that no list knows.
func (p *page) forSelf(m *mention) bool {
	return m.set.none() || len(m.set.ids) == 1 && p.actorOf[m.set.ids[0]] == nil
}

// behalfOf gives the mention of those for whom the person of mention k signs, speaks or comes; -1 for none.
func (p *page) behalfOf(s *sentence, k int) int {
	m := &p.mentions[k]
	j := int(m.end)
	if j+2 < len(s.words) && s.words[j] == "," {
		j++
	}
	n := len(s.words)
	if j+2 < n && j == int(m.end) && contains(signVerbs, s.lemma[j]) { // "Ana Lern signed for Arland"
		j++
	}
	switch {
	case j+1 < n && s.lower[j] == wordFor && s.words[j-1] != "," && s.signs():
		return p.namedAfter(s, k, j+1)
	case j+3 < n && s.lower[j] == wordOn && s.words[j+1] == "behalf" && s.lower[j+2] == wordOf:
		return p.namedAfter(s, k, j+3)
	case j+4 < n && j > int(m.end) && contains(speakingWords, s.lower[j]) && s.lower[j+1] == wordOn && s.words[j+2] == "behalf":
		return p.namedAfter(s, k, j+4)
	case j+1 < n && j > int(m.end) && s.words[j] == "representing":
		return p.namedAfter(s, k, j+1)
	case j+2 < n && j > int(m.end) && contains(speakingWords, s.lower[j]) && s.lower[j+1] == wordFor:
		return p.namedAfter(s, k, j+2)
	case j+2 < n && j > int(m.end) && s.lower[j] == wordFor && s.Tokens[m.head].Rel.Subject(): // "Ana Lern, for the Northern League, said"
		if o := p.namedAfter(s, k, j+1); o >= 0 && int(p.mentions[o].end) < n && s.words[p.mentions[o].end] == "," {
			return o
		}
	}
	// "on behalf of Corvia by Omar Tarn", "On behalf of Corvia, Omar Tarn signed"
	if k == s.from || m.start < 2 || s.lower[m.start-1] != wordBy && s.words[m.start-1] != "," {
		return -1
	}
	o := &p.mentions[k-1]
	b := int(o.start) - 1
	if b >= 0 && s.lower[b] == wordThe {
		b--
	}
	if o.end == m.start-1 && b >= 2 && s.lower[b] == wordOf && s.words[b-1] == "behalf" {
		return k - 1
	}
	return -1
}

// signedFor gives those for whom the subject of a signature signs by the words that end the clause: "Ana Lern put her name to the accord in Orlo on behalf of the
// Front"; -1 where none are named there.
func (p *page) signedFor(s *sentence, k int) int {
	m := &p.mentions[k]
	v := s.Tokens[m.head].Head
	if !s.Tokens[m.head].Rel.Subject() || v < 0 || !contains(signVerbs, s.lemma[v]) && s.words[v] != "put" {
		return -1
	}
	for j := v + 1; j+3 < len(s.words) && s.words[j] != ";" && s.lower[j] != wordAnd; j++ {
		if s.lower[j] == wordOn && s.words[j+1] == "behalf" && s.lower[j+2] == wordOf {
			return p.namedAfter(s, k, j+3)
		}
	}
	return -1
}

// namedAfter gives the mention behind k that begins at a token, or behind its article; -1 for none.
func (p *page) namedAfter(s *sentence, k, at int) int {
	if at < len(s.lower) && s.lower[at] == wordThe {
		at++
	}
	for o := k + 1; o < s.to; o++ {
		if m := &p.mentions[o]; int(m.start) == at || int(m.start) == at-1 && s.lower[at-1] == wordThe {
			for o+1 < s.to && p.mentions[o+1].start == p.mentions[o].end+1 && s.lower[p.mentions[o].end] == wordOf {
				o++ // "the Government of Arland"
			}
			return o
		}
	}
	return -1
}

// signs holds for a sentence with a verb of signing or standing for somebody.
func (s *sentence) signs() bool {
	for k := range s.lemma {
		if contains(signVerbs, s.lemma[k]) {
			return true
		}
	}
	return false
}

var (
	signVerbs     = hashed("sign", "initial", "countersign", "represent", "seal", "conclude", "endorse")
	speakingWords = hashed("speaking", "acting", "signing", "talking", "writing")
)

// settleTopic takes from a state what a gathering on it does, or what a text on it says: "the Libya summit called for a truce" is no call by Libya, and "the Corvia plan" is not Corvia's. A
// gathering acts under its own name.
func (p *page) settleTopic(s *sentence, c *candidate, f *finding) {
	k := int(c.token)
	if c.subject >= 0 && contains(topicNouns, s.lemma[c.subject]) {
		k = int(c.subject)
	}
	if !contains(topicNouns, s.lemma[k]) || !p.onlyTopic(s, f.actor.set, k) {
		return
	}
	f.actor = option{sent: c.sent, head: int32(k)}
	if contains(gatherings, s.lemma[k]) && k == int(c.subject) {
		lo, hi := s.nounPhrase(k)
		f.actor.set, f.actor.why = p.actorNamed(withoutArticle(p.nameAt(s, lo, hi))), rWords
	}
}

// onlyTopic reports that a state is named as what a noun is about: by its name as it stands, no adjective and no genitive. Names in capitals stand for the adjective ("the US plan").
func (p *page) onlyTopic(s *sentence, state actors, noun int) bool {
	if noun+1 < len(s.lower) && s.lower[noun+1] == wordTo {
		return false // "Corvia plans to leave"
	}
	i := noun - 1
	for i >= 0 && s.at[i] < 0 && (s.Tokens[i].Coarse == syntax.NOUN || s.Tokens[i].Coarse == syntax.ADJ) {
		i-- // "the Yemen peace conference"
	}
	if i < 0 || s.Tokens[noun].Coarse != syntax.NOUN && s.Tokens[noun].Coarse != syntax.PROPN || s.at[i] < 0 || p.mentions[s.at[i]].set.key != state.key {
		return false
	}
	m := &p.mentions[s.at[i]]
	return m.how == byName && len(m.set.ids) == 1 && p.kindOf(m.set.ids[0]) == codebook.State && int(m.end) < len(s.words) && s.words[m.end] != "'s" && s.words[m.end] != "’s" && strings.ToUpper(s.words[m.start]) != s.words[m.start]
}

var (
	gatherings = hashed("summit", "conference", "meeting", "talk", "forum", "session", "dialogue", "quartet", "negotiation")
	topicNouns = gatherings.with("plan", "process", "deal", "agreement", "accord", "truce", "ceasefire", "roadmap", "resolution", "crisis", "war", "conflict", "initiative", "proposal")
)

// settleApposed gives what a noun behind a comma says again to whoever does it in the clause before, where the noun tells who answered: in
// "Arland demanded a withdrawal, a demand rejected by Corvia" Corvia demands nothing.
func (p *page) settleApposed(c *candidate, f *finding) {
	s, t := &p.sentences[c.sent], int(c.token)
	if f.actor.sent == c.sent && s.onlyAnswers(int(f.actor.head), t) {
		f.actor = noEnd
		return
	}
	if s.Tokens[t].Coarse != syntax.NOUN || f.actor.sent != c.sent || f.actor.head <= c.token || !openToAnswer(codebook.Acts[f.act]) || !s.behindComma(t) {
		return
	}
	v := s.child(t, syntax.Acl, syntax.AclRelcl)
	if v < 0 || s.repliedTo(v) != t || !s.within(f.actor.head, int32(v)) {
		return
	}
	by := f.actor
	f.actor = noEnd
	for k := t - 1; k >= 0; k-- {
		if !s.Tokens[k].Rel.Subject() || s.Tokens[k].Head >= t || s.Tokens[k].Head < k {
			continue
		}
		if ph := p.phraseAt(s, k); !ph.set.none() && !overlap(ph.set, by.set) {
			f.actor = option{set: ph.set, person: ph.person, sent: c.sent, head: int32(ph.head), why: rSubject}
			if f.target.set.none() || overlap(f.target.set, ph.set) {
				f.target = by
			}
			return
		}
	}
}

// repliedTo gives the noun behind a comma that takes up what was said before it, where a verb is what somebody answers to that: "a demand rejected by Arland", "something Arland
// has ruled out"; -1 for none.
func (s *sentence) repliedTo(v int) int {
	if r := s.Tokens[v].Rel; r != syntax.Acl && r != syntax.AclRelcl || !contains(repliedVerbs, s.lemma[v]) {
		return -1
	}
	if n := s.Tokens[v].Head; n >= 0 && n < v && s.Tokens[n].Coarse != syntax.VERB && s.behindComma(n) {
		return n
	}
	return -1
}

// onlyAnswers holds for whoever is named only by answering what the verb of an act tells, behind a comma: "mediators offered a truce, a proposal turned down by Arland".
func (s *sentence) onlyAnswers(by, t int) bool {
	for k, up := by, 0; k >= 0 && up < longestWay; k, up = s.Tokens[k].Head, up+1 {
		if n := s.repliedTo(k); n > t {
			return s.Tokens[t].Coarse == syntax.VERB
		}
	}
	return false
}

// settleReplied gives an answer that follows behind a comma the issues and the actor of what it answers, and takes from this whoever only answers it: in "Norway proposed a truce, an
// offer turned down by Arland" Arland proposes nothing, and turns down a truce of Norway's.
func (p *page) settleReplied(c *candidate, f *finding) {
	s := &p.sentences[c.sent]
	n := s.repliedTo(int(c.token))
	if n < 0 {
		return
	}
	for i := len(p.earlier) - 1; i >= 0; i-- {
		o := &p.earlier[i]
		d := &p.candidates[o.candidate]
		if d.sent != c.sent {
			return
		}
		if int(d.token) >= n || !openToAnswer(codebook.Acts[o.act]) || !p.accepts(o) {
			continue
		}
		f.issues = o.issues
		if f.target.set.none() && !overlap(o.actor.set, f.actor.set) {
			f.target = o.actor
		}
		return
	}
}

// behindComma holds for a noun that begins what stands behind a comma with its article: ", a demand", ", an unprecedented offer".
func (s *sentence) behindComma(t int) bool {
	for k := t - 1; k > 0 && k > t-4; k-- {
		if s.Tokens[k].Coarse == syntax.DET {
			return parts(s.words[k-1])
		}
	}
	return false
}

// openToAnswer holds for acts that others answer.
func openToAnswer(a codebook.Act) bool {
	switch a {
	case codebook.Demand, codebook.Appeal, codebook.Propose, codebook.Offer, codebook.Accuse, codebook.Condition, codebook.Threaten, codebook.ExpressView:
		return true
	}
	return false
}

// repliedVerbs are what is done to what somebody else says or wants.
var repliedVerbs = lists["replied-verbs"]
