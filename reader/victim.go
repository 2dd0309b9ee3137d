package reader

import (
	"parley/codebook"
	"parley/reader/when"
	"parley/syntax"
)

// Whom an act is directed at, where somebody else stands nearer to it: who was attacked in what is condemned, and who only backs the subject.

// settleVictim takes back a target that only stands near: who was attacked in what somebody condemns ("condemned the attack on Kenya") and who does or
// feels something else about a deed that a noun names ("Kenya recalls the Norwegian invasion").
func (p *page) settleVictim(c *candidate, f *finding) {
	s, t := &p.sentences[c.sent], int(c.token)
	if f.target.set.none() || f.target.sent != c.sent || f.target.head < 0 {
		return
	}
	k := int(f.target.head)
	if a := s.caseOf(k); s.lemma[t] == wordBlame && a >= 0 && s.lower[a] == wordOn {
		return // "blamed the attack on Kenya"
	}
	if s.beside(c, k) {
		f.target = noEnd
		return
	}
	switch a := codebook.Acts[f.act]; {
	case a == codebook.Accuse && c.object >= 0 && s.Tokens[c.object].Coarse == syntax.NOUN && s.Tokens[c.object].Head == t && p.lexicalAt(s, int(c.object)) >= 0:
		if way, up := s.wayTo(k, int(c.object)); up < 0 || p.apart(s, way) < 0 || s.lightReproach(t, int(c.object)) {
			return
		}
		if by := p.doneByIn(s, int(c.object)); by >= 0 {
			if ph := p.phraseAt(s, by); !ph.set.none() && !overlap(ph.set, f.actor.set) {
				f.target = option{set: ph.set, person: ph.person, sent: c.sent, head: int32(by), why: rOblique}
				return
			}
		}
	case a == codebook.Attack && s.Tokens[t].Coarse == syntax.NOUN && s.child(t, syntax.Cop) < 0:
		h := s.Tokens[t].Head
		if _, up := s.wayTo(k, t); up >= 0 || h < 0 || s.Tokens[k].Head != h || s.Tokens[t].Rel == syntax.Obj && s.Tokens[k].Rel != syntax.Nsubj || s.Tokens[k].Rel != syntax.Nsubj && s.Tokens[k].Rel != syntax.Obj {
			return
		}
	default:
		return
	}
	f.target = noEnd
}

// venue holds for a target in whose land two deal with each other: "agreed to a truce in the Kenyan capital", "signed the accord in Nairobi".
func (p *page) venue(c *candidate, f *finding) bool {
	switch codebook.Acts[f.act] {
	case codebook.Accept, codebook.Sign, codebook.Reject, codebook.Meet, codebook.Offer, codebook.Condition:
	default:
		return false
	}
	s, k := &p.sentences[c.sent], f.target.head
	if f.target.sent != c.sent || k <= c.token || len(f.target.set.ids) != 1 || !s.Depends(int(k), int(c.token)) {
		return false
	}
	if contains(localities, s.lemma[k]) {
		a := s.caseOf(int(k))
		return a >= 0 && contains(placeCases, s.lower[a])
	}
	m := s.at[k]
	if m >= 0 && (codebook.Acts[f.act] == codebook.Sign || codebook.Acts[f.act] == codebook.Meet) && p.mentions[m].how == byName && p.ofStates(p.mentions[m].set) && s.caseOf(int(k)) >= 0 && s.lower[s.caseOf(int(k))] == wordIn {
		return true // "signed a pledge in Kenya"
	}
	return m >= 0 && (p.atCapital(&p.mentions[m]) || p.mentions[m].how == bySeat && p.inPlace(&p.mentions[m]))
}

// underAuspices holds for a target under whose eyes or by whose help something is done with others: "exchanged 40 prisoners under the supervision of the Red Cross".
func (p *page) underAuspices(c *candidate, f *finding) bool {
	s, k := &p.sentences[c.sent], int(f.target.head)
	if f.target.sent != c.sent || f.target.set.none() || k <= int(c.token) || s.Tokens[k].Rel != syntax.Nmod && s.Tokens[k].Rel != syntax.NmodPoss {
		return false
	}
	h := s.Tokens[k].Head
	of := s.caseOf(k)
	return contains(auspices, s.lemma[h]) && s.caseOf(h) >= 0 && (of < 0 || s.lower[of] == wordOf) && s.Depends(h, int(c.token))
}

// ownBorder holds for a target that no word of the clause names where somebody closes or opens what is their own: "Peru closed its border".
func (p *page) ownBorder(c *candidate, f *finding) bool {
	s, o := &p.sentences[c.sent], int(c.object)
	if f.target.set.none() || f.target.sent == c.sent && f.target.head >= c.lo && f.target.head < c.hi || o < 0 || !contains(ownGates, s.lemma[o]) {
		return false
	}
	own := s.child(o, syntax.NmodPoss)
	return own >= 0 && s.Tokens[own].Tag == syntax.PRPS
}

var (
	auspices = hashed("auspex", "auspice", "auspices", "supervision", "presence", "mediation", "sponsorship", "patronage", "facilitation", "aegis", "umbrella", "oversight", "guidance")
	ownGates = hashed("border", "frontier", "airspace", "port", "crossing", "embassy")
)

// settleBystander takes back a target that only tells where a blow fell: the land in which it was agreed, the one by whose border it was ("shelled a village near the Kenyan border"), or where
// fighters were who are not that land's own ("struck militants in Kenya"). Whose positions were hit there is the target: "hit Front targets in Kenya".
func (p *page) settleBystander(c *candidate, f *finding) {
	s, t := &p.sentences[c.sent], int(c.token)
	if p.venue(c, f) || p.underAuspices(c, f) || p.ownBorder(c, f) {
		f.target = noEnd
		return
	}
	if a := codebook.Acts[f.act]; a != codebook.Attack && a != codebook.Coerce || f.target.set.none() || f.target.sent != c.sent || int(f.target.head) <= t || s.Tokens[t].Coarse != syntax.VERB {
		return
	}
	k, o := s.whole(int(f.target.head)), int(c.object)
	if codebook.Acts[f.act] == codebook.Attack && s.launchedFrom(int(f.target.head), t) {
		f.target = noEnd // "attacked from bases in Kenya"
		return
	}
	if o >= 0 && o < t {
		return
	}
	near := s.nearBorder(k, o)
	if a := s.caseOf(k); o < 0 || k <= o || !near && (a < 0 || !contains(placeCases, s.lower[a]) && s.lower[a] != wordOf && s.lower[a] != wordFrom) {
		if near {
			f.target = noEnd
		}
		return
	}
	fighters := contains(foes, s.lemma[o])
	for j := int(s.lo[o]); j <= o; j++ {
		if at := s.at[j]; at >= 0 && len(p.mentions[at].set.ids) == 1 && p.armed(p.mentions[at].set.ids[0]) && !overlap(p.mentions[at].set, f.actor.set) {
			m := &p.mentions[at]
			f.target = option{set: m.set, person: m.person, sent: c.sent, head: m.head, why: rObject}
			return
		}
		fighters = fighters || contains(foes, s.lemma[j])
	}
	if near || fighters {
		f.target = noEnd
	}
}

// launchedFrom holds for a token in the phrase that says from where a verb's deed was done.
func (s *sentence) launchedFrom(k, t int) bool {
	for up := 0; up < 4 && k > t; up++ {
		if a := s.caseOf(k); a > t && s.lower[a] == wordFrom && contains(launchNouns, s.lemma[k]) {
			return s.Tokens[k].Head == t || a == t+1
		}
		k = s.Tokens[k].Head
	}
	return false
}

var launchNouns = hashed("base", "position", "camp", "territory", "soil", "hideout", "stronghold", "sanctuary", "rear", "side")

// settleBlow takes the deed from those in whose land or against whom a blow fell that is nobody's who is named: "a strike killed three children near the Kenyan
// border". Those whose people were hit are its target.
func (p *page) settleBlow(c *candidate, f *finding) {
	s, t := &p.sentences[c.sent], int(c.token)
	k := int(c.subject)
	if p.blowBefore(s, c, f) {
		f.actor = noEnd
		return
	}
	if a := codebook.Acts[f.act]; a != codebook.Attack && a != codebook.Coerce || f.actor.set.none() || f.actor.sent != c.sent || k < 0 || k >= t || s.passive(t) || c.link != direct {
		return
	}
	if int(f.actor.head) <= t && (!s.toldWhen(t) || s.Depends(int(f.actor.head), t) || s.child(k, syntax.NmodPoss, syntax.Amod, syntax.Compound) >= 0) {
		return // but "Kenya closed the border after an ambush killed nine soldiers"
	}
	if !contains(blows, s.lemma[k]) && !contains(fights, s.lemma[k]) && !contains(weapons, s.lemma[k]) || s.doneBy(t) >= 0 {
		return
	}
	if o := int(c.object); o > t && int(f.actor.head) >= int(s.lo[o]) && int(f.actor.head) <= o {
		f.target = f.actor
	}
	f.actor = noEnd
}

// blowBefore holds for a blow by its noun that is nobody's, given to the subject of the clause that goes on behind "and": "One more attack followed and Kenya
// imposes a curfew". Who "claimed responsibility" there did it.
func (p *page) blowBefore(s *sentence, c *candidate, f *finding) bool {
	t, h := int(c.token), int(f.actor.head)
	if codebook.Acts[f.act] != codebook.Attack || c.subject >= 0 || f.actor.set.none() || f.actor.sent != c.sent || h <= t || s.Tokens[t].Coarse != syntax.NOUN || !s.Tokens[t].Rel.Subject() {
		return false
	}
	v, w := s.Tokens[t].Head, s.Tokens[h].Head
	if v < t || v > h || w <= h || s.Tokens[h].Rel != syntax.Nsubj || s.Tokens[w].Head != v || contains(admissions, s.lemma[w]) {
		return false
	}
	r := s.Tokens[w].Rel
	return r == syntax.Conj || r == syntax.Parataxis || r == syntax.Ccomp && s.child(w, syntax.Cc) >= 0
}

var admissions = hashed("claim", "admit", "acknowledge", "confirm", "say", "concede", "boast", "assume", "take", "accept")

// settleUnderFire gives what is done "under" somebody's attack, fire or pressure to whom its "by" names, if to anybody: "Kenya came under attack by forces from
// Somalia" tells of an attack on Kenya.
func (p *page) settleUnderFire(c *candidate, f *finding) {
	s, t := &p.sentences[c.sent], int(c.token)
	if a := codebook.Acts[f.act]; a != codebook.Attack && a != codebook.Coerce || s.Tokens[t].Coarse != syntax.VERB || s.suffers(t) < 0 {
		return
	}
	for j := t + 1; j < int(c.hi); j++ {
		k := s.Tokens[j].Head
		if s.lower[j] != wordBy || s.Tokens[j].Rel != syntax.Case || k < j || when.IsDay(s.words[k]) {
			continue
		}
		f.actor = option{sent: c.sent, head: int32(k)}
		for i := s.lo[k]; i <= s.hi[k]; i++ {
			if at := s.at[i]; at >= 0 && !p.mentions[at].set.none() && p.mentions[at].how != bySeat && !p.inPlace(&p.mentions[at]) {
				m := &p.mentions[at]
				f.actor = option{set: m.set, person: m.person, sent: c.sent, head: m.head, why: rOblique}
				break
			}
		}
		f.target = option{sent: -1, head: -1}
		if n := s.child(t, syntax.Nsubj); n >= 0 {
			if ph := p.phraseAt(s, n); !overlap(ph.set, f.actor.set) {
				f.target = option{set: ph.set, person: ph.person, sent: c.sent, head: int32(n), why: rSubject}
			}
		}
		return
	}
}

// nearBorder holds for a noun that stands for a border, or whose border it is, near which something lies, where that is not what was hit.
func (s *sentence) nearBorder(k, object int) bool {
	for up := 0; k >= 0 && up < 3; up++ {
		if k == object || s.Tokens[k].Coarse == syntax.VERB {
			return false
		}
		if a := s.caseOf(k); a >= 0 && (contains(nearCases, s.lower[a]) || s.lower[a] == wordTo && s.lower[max(0, a-1)] == wordClose) {
			return true
		}
		if s.Tokens[k].Rel == syntax.Appos || s.Tokens[k].Rel == syntax.Conj {
			return false
		}
		k = s.Tokens[k].Head
	}
	return false
}

var (
	nearCases = hashed("near", "outside", "off", "beyond")
)

// lightReproach holds for a verb that is nothing without its object, which is the reproach: "laid the blame on Kenya", "lodged a complaint against Kenya".
func (s *sentence) lightReproach(t, object int) bool {
	return !contains(accusedVerbs, s.lemma[t]) && contains(reproachNouns, s.lemma[object])
}

// doneByIn gives who did what a noun names: "the attack on Kenya by Peru"; -1 for nobody.
func (p *page) doneByIn(s *sentence, noun int) int {
	for k := s.kid[noun]; k >= 0; k = s.next[k] {
		if c := s.caseOf(int(k)); c >= 0 && s.lower[c] == wordBy {
			return int(k)
		}
		for j := s.kid[k]; j >= 0; j = s.next[j] { // "the attack on a school in Kenya by Peru"
			if c := s.caseOf(int(j)); c >= 0 && s.lower[c] == wordBy {
				return int(j)
			}
		}
	}
	return -1
}

// beside holds for who only backs the subject or stands by it, in words that tell of it: "the Front, which is backed by Arland, rejected the plan",
// "Corvia, an ally of Arland, blamed the rebels".
func (s *sentence) beside(c *candidate, k int) bool {
	if c.subject < 0 || c.link != direct {
		return false
	}
	for up, steps := k, 0; up >= 0 && steps < longestWay; up, steps = s.Tokens[up].Head, steps+1 {
		t := &s.Tokens[up]
		if t.Rel == syntax.OblAgent && t.Head >= 0 && contains(backedWords, s.lower[t.Head]) {
			h := t.Head
			if s.Tokens[h].Rel == syntax.Conj {
				h = s.Tokens[h].Head
			}
			return (s.Tokens[h].Rel == syntax.AclRelcl || s.Tokens[h].Rel == syntax.Acl) && s.Tokens[h].Head == int(c.subject)
		}
		if t.Head == int(c.subject) {
			return t.Rel == syntax.Appos && contains(relational, s.lemma[up])
		}
	}
	return false
}

// reproachNouns say by themselves that somebody is blamed.
var reproachNouns = lists["reproach-nouns"]

// settleYou takes from who says so what "you" did, and gives it to whom they tell, and to who answers where an interviewer asks: "“You shelled our villages,” Kenya told the rebels",
// "Kenya says you attacked the convoy".
func (p *page) settleYou(s *sentence, c *candidate, f *finding) {
	if a := codebook.Acts[f.act]; !deed(a) && a != codebook.Violate || underMD(s, int(c.token)) || !p.saysSo(s, f.actor.set) && !(s.quoted[c.token] && f.bySpeaker()) {
		return
	}
	f.actor = option{set: p.toldIn(s), sent: c.sent, head: c.subject}
	if i := int(c.sent) - 1; f.actor.set.none() && s.sayer < 0 && i >= 0 && p.sentences[i].block == s.block {
		f.actor.set = p.toldIn(&p.sentences[i]) // "“We waited,” Kenya told the rebels. “You shelled our villages.”"
	}
	if s.voice >= 0 && p.voices[s.voice].how == question {
		for i := int(c.sent) + 1; i < len(p.sentences); i++ {
			if o := &p.sentences[i]; o.voice >= 0 && o.voice != s.voice {
				f.actor.set, f.actor.person = p.voices[o.voice].set, p.voices[o.voice].speaker
				break
			}
		}
	}
	if overlap(f.target.set, f.actor.set) {
		f.target = noEnd
	}
}

// toldIn gives whom somebody tells something in a sentence.
func (p *page) toldIn(s *sentence) (who actors) {
	for k := range s.Tokens {
		if o := s.child(k, syntax.Obj, syntax.Iobj); s.lemma[k] == wordTell && o >= 0 {
			who = p.named(s, o)
		}
	}
	return who
}

// saysSo holds for who says the words of a sentence, there or in the sentence before.
func (p *page) saysSo(s *sentence, set actors) bool {
	if s.sayer >= 0 {
		return overlap(p.mentions[s.sayer].set, set)
	}
	return s.voice >= 0 && p.voices[s.voice].how == bySayer && overlap(p.voices[s.voice].set, set)
}

// atWhoever holds for a verb behind which stands whom it may be done to: "will impose sanctions on whoever fires first", "on anyone who breaks the truce".
func (s *sentence) atWhoever(t int) bool {
	for k := t + 1; k+1 < min(len(s.lower), t+farthestWhoever) && s.words[k] != ","; k++ {
		if contains(whoeverWords, s.lower[k]) || s.lower[k] == wordAnyone && s.lower[k+1] == wordWho {
			return true
		}
	}
	return false
}

// farthestWhoever bounds how far behind it.
const farthestWhoever = 7
