package reader

import (
	"slices"

	"parley/codebook"
	"parley/syntax"
)

// antecedents gives a pronoun the nearest mentions before it that agree with it, subjects before others: the best is
// its set, the next one its other reading.
func (p *page) antecedents(k int, agrees func(*mention) bool) {
	m := &p.mentions[k]
	if home := &p.sentences[m.sent]; home.sayer == int32(k) && !home.quoted[m.head] {
		// Who says so stands outside the quotation, and so do those who said the sentences of it before.
		told := func(o *mention) bool { return agrees(o) && !p.sentences[o.sent].quoted[o.head] }
		if p.nearest(k, told) {
			return
		}
	}
	p.nearest(k, agrees)
}

// nearest resolves a mention to the best of those before it that agree, and reports whether there is one.
func (p *page) nearest(k int, agrees func(*mention) bool) bool {
	m := &p.mentions[k]
	home := &p.sentences[m.sent]
	x := bestTwo{-1, -1, -1000, -1000}
	for b := k - 1; b >= 0; b-- {
		o := &p.mentions[b]
		away := int(m.sent - o.sent)
		if away > 3 && (x.best >= 0 && p.mentions[x.best].sent != o.sent || away > farthestAntecedent) {
			break
		}
		if o.set.none() || o.thing || !agrees(o) || m.how == byHe && p.speaksAt(home, o) || m.how == byThey && p.ofWe(home, m, o) || p.itself(m, o) {
			continue
		}
		p.better(&x, m, b, p.nearWeight(m, o)+p.saysWeight(k, b)+p.kindWeight(m, o))
	}
	if x.best < 0 {
		return false
	}
	o := &p.mentions[x.best]
	m.set, m.person, m.rank, m.from = o.set, o.person, o.rank, int32(x.best)
	m.other = o.other
	if x.next >= 0 && m.other.none() {
		m.other = p.mentions[x.next].set
	}
	if m.how == byThey { // all of a list: "Arland, Bordavia and Corvia met. They agreed"
		m.set = p.listOf(x.best)
	}
	return true
}

// A bestTwo is the mentions that a pronoun may best stand for, and how well each fits; -1 for none.
type bestTwo struct{ best, next, bestAt, nextAt int }

// better puts a mention among the best two where its weight has it there; those who stand for the same actors share one place.
func (p *page) better(x *bestTwo, m *mention, b, weight int) {
	o := &p.mentions[b]
	switch {
	case x.best >= 0 && p.mentions[x.best].set.key == o.set.key:
		if weight > x.bestAt {
			if x.bestAt = weight; m.how == byHe && o.person != p.mentions[x.best].person && o.person != "" {
				x.best = b // of two who act for one state
			}
		}
	case weight > x.bestAt:
		x.next, x.nextAt = x.best, x.bestAt
		x.best, x.bestAt = b, weight
	case weight > x.nextAt:
		x.next, x.nextAt = b, weight
	}
}

// nearWeight weighs where a mention stands from which a pronoun may have its meaning: how far before it, and in which part of its sentence.
func (p *page) nearWeight(m, o *mention) int {
	home, s, away := &p.sentences[m.sent], &p.sentences[o.sent], int(m.sent-o.sent)
	weight := -4 * away
	if p.leads(o) {
		weight += 3
	}
	if away == 1 && p.opensWith(m) && p.leadsMain(o) {
		weight += 2 // who acts in the sentence before goes on
	}
	if t := &s.Tokens[o.head]; t.Rel == syntax.NmodPoss && stating(s, t.Head) {
		weight++ // whose position it is, before whom it is about
	} else if away == 0 && t.Rel == syntax.NmodPoss && home.saidIn(t.Head, int(m.start)) {
		weight += 8 // "Lern said Moran's speech, in which he rejected the deal"
	}
	if s.block != home.block {
		weight -= 2
	}
	if away == 0 && o.end < m.start && slices.Contains(home.words[o.end:m.start], ";") {
		weight -= 4 // what stands behind a semicolon is as good as another sentence
	}
	return weight
}

// saysWeight weighs who says something where a pronoun and a mention before it stand, and who is only spoken of.
func (p *page) saysWeight(k, b int) (weight int) {
	m, o := &p.mentions[k], &p.mentions[b]
	home, s, away := &p.sentences[m.sent], &p.sentences[o.sent], m.sent-o.sent
	says, quoted := home.sayer == int32(k), home.quoted[m.head]
	if says && away == 0 && m.how == byIt && home.saysBehind(m) {
		weight -= 6 // "Corvia must leave, it added": who says so was named before
	}
	if s.quoted[o.head] && !quoted {
		weight -= 6 // who is spoken of in a quotation is seldom who speaks it
	}
	if says && s.sayer == int32(b) {
		weight += 4
	} else if m.how == byIt && away > 0 && s.onlySays(o) {
		weight -= 6 // what is told is of others
	}
	if h := s.Tokens[o.head].Head; says && m.how == byIt {
		if o.how == byDemonym && h >= 0 && !p.isAgent(s.lemma[h]) {
			weight -= 4 // "the Arlandian border" says nothing
		}
		if o.how == byRole && o.plural || h >= 0 && s.Tokens[h].Tag == syntax.NNS && p.isAgent(s.lemma[h]) {
			weight -= 8 // "the separatist leaders of the island" are no "it"
		}
	}
	if quoted && home.quoter >= 0 && p.mentions[home.quoter].set.key == o.set.key && m.how == byHe {
		weight -= 4 // who speaks says I
	}
	return weight
}

// kindWeight weighs what sort of mention it is that a pronoun may stand for.
func (p *page) kindWeight(m, o *mention) (weight int) {
	if o.how == byHe || o.how == byThey || o.how == byIt {
		weight++
	}
	if m.how == byThey && p.sentences[o.sent].exampleOf(int(o.head)) {
		weight += 5
	}
	if p.asMany(m, o) {
		weight -= 4 // a state is "it" rather
	}
	if m.how != byThey && m.sent-o.sent <= 1 && p.deniesIt(m, o) {
		weight += 8
	}
	return weight
}

// saidIn holds for a pronoun right behind "in which" of a noun not far before it.
func (s *sentence) saidIn(noun, pronoun int) bool {
	return noun < pronoun-2 && pronoun-noun < longestAside && s.lower[pronoun-1] == wordWhich && s.Tokens[pronoun-2].Coarse == syntax.ADP
}

// onlySays holds for a mention among the words behind what is said that tell who says so: "The Front attacked, the Arlandian army said".
func (s *sentence) onlySays(o *mention) bool {
	lo := s.sayingStart()
	return lo >= 0 && int(o.start) >= lo && (saidMark(s, lo-1) || s.lower[lo] == wordAccording) && finiteBefore(s, lo) >= 0
}

// saysBehind holds for a mention of who says so behind what is said: "it" of "Arland must leave, it said", but not of "while Arland waits, it has repeated its
// offer", where what is said follows.
func (s *sentence) saysBehind(o *mention) bool {
	lo := s.sayingStart()
	return lo > 2 && int(o.start) >= lo && saidMark(s, lo-1) && (s.Tokens[0].Coarse != syntax.SCONJ || s.child(int(s.says), syntax.Obj, syntax.Ccomp) < int(s.says))
}

// sayingStart gives the token from which a sentence tells who says so; -1 where nobody does.
func (s *sentence) sayingStart() int {
	if s.sayer < 0 {
		return -1
	}
	lo := int(s.says)
	for k := s.kid[lo]; k >= 0; k = s.next[k] {
		if s.Tokens[k].Rel.Subject() {
			lo = min(lo, int(s.lo[k]))
		}
	}
	for s.Tokens[lo].Coarse == syntax.PUNCT {
		lo++
	}
	return lo
}

// itself holds for whom the object of a verb cannot stand for, since they are its subject: "Arland and Corvia accused it" tells of a third. What
// is not spoken to or of may be a thing: "Arland put it well".
func (p *page) itself(m, o *mention) bool {
	s := &p.sentences[m.sent]
	if m.sent == o.sent && s.actedOn(m, o) {
		return true
	}
	if r := s.Tokens[m.head].Rel; r != syntax.Obj && r != syntax.Iobj || s.Tokens[m.head].Tag == syntax.PRPS {
		return false
	}
	if v := s.lemma[s.Tokens[m.head].Head]; m.how != byHe && !contains(accusedVerbs, v) && !contains(toldVerbs, v) {
		return false
	}
	if k := s.child(s.Tokens[m.head].Head, syntax.Nsubj); k >= 0 && k < int(m.head) && s.at[k] >= 0 {
		if q := &p.mentions[s.at[k]]; !q.set.none() && q.set.key == o.set.key && (q.person == o.person || q.person == "" || o.person == "") {
			return true // "He urged him to sign"
		}
	}
	if m.sent != o.sent {
		return false
	}
	k := int(o.head)
	for range 3 {
		switch r := s.Tokens[k].Rel; {
		case r.Subject():
			return s.Tokens[k].Head == s.Tokens[m.head].Head
		case r == syntax.Conj, r == syntax.Appos, r == syntax.Flat, r == syntax.NmodDesc, r == syntax.Compound, r == syntax.Amod:
			if k = s.Tokens[k].Head; k < 0 {
				return false
			}
		default:
			return false
		}
	}
	return false
}

// actedOn holds for whom the subject of a clause acts on that tells of him, and who is not this subject: "the government which it backs".
func (s *sentence) actedOn(m, o *mention) bool {
	t := &s.Tokens[m.head]
	if !t.Rel.Subject() || int(m.head) < 2 || int(o.end) != int(m.start)-1 {
		return false
	}
	k := int(m.head) - 1
	return s.Tokens[k].Rel == syntax.Obj && s.Tokens[k].Head == t.Head && (contains(whichWords, s.lower[k]) || s.lower[k] == wordThat || s.Tokens[k].Tag == syntax.WP)
}

// speaksAt holds for who speaks a turn in which a sentence stands: who speaks says "I".
func (p *page) speaksAt(s *sentence, o *mention) bool {
	return s.voice >= 0 && p.voices[s.voice].how == byTurn && o.person != "" && o.person == p.voices[s.voice].speaker
}

// opensWith holds for a pronoun that is the first word of its sentence.
func (p *page) opensWith(m *mention) bool { return m.start == 0 }

// leadsMain holds for a mention that is the subject of the verb of its sentence, or stands beside a noun that is; in the passive for its agent, where it has one:
// "Soldiers of the Brigade were killed by the Front".
func (p *page) leadsMain(o *mention) bool {
	s := &p.sentences[o.sent]
	for t, up := int(o.head), 0; t >= 0 && up < 4; t, up = s.Tokens[t].Head, up+1 {
		h := s.Tokens[t].Head
		switch rel := s.Tokens[t].Rel; {
		case rel == syntax.OblAgent || rel.Subject() && h >= 0 && s.child(h, syntax.OblAgent) < 0:
			return h >= 0 && s.Tokens[h].Head < 0
		case rel.Subject():
			return false
		}
	}
	return false
}

// exampleOf holds for a name that says who some in the plural are: "states such as Arland".
func (s *sentence) exampleOf(k int) bool {
	c, h := s.caseOf(k), s.Tokens[k].Head
	return c >= 0 && h >= 0 && contains(likeWords, s.lower[c]) && s.Tokens[k].Rel == syntax.Nmod && s.Tokens[h].Tag == syntax.NNS
}

// asMany holds for a state that the next sentence of a paragraph begins to call "they": "Arland is clear. They want the coast."
func (p *page) asMany(m, o *mention) bool {
	s := &p.sentences[m.sent]
	return m.how == byThey && m.sent == o.sent+1 && s.block == p.sentences[o.sent].block && s.Tokens[m.head].Rel.Subject() &&
		(o.how == byName || o.how == bySeat) && len(o.set.ids) == 1 && p.kindOf(o.set.ids[0]) == codebook.State && p.leads(o)
}

// farthestAntecedent is how many sentences before a pronoun somebody may be named whom it stands for, where nobody is nearer.
const farthestAntecedent = 6

// leads holds for a mention that is the subject of a clause, or stands beside a noun that is.
func (p *page) leads(m *mention) bool {
	s := &p.sentences[m.sent]
	t := int(m.head)
	for range 3 {
		if t < 0 {
			return false
		}
		if s.Tokens[t].Rel.Subject() {
			return true
		}
		switch s.Tokens[t].Rel {
		case syntax.Amod, syntax.Compound, syntax.NmodPoss:
			if t = s.Tokens[t].Head; s.Tokens[t].Coarse == syntax.NOUN && !p.isAgent(s.lemma[t]) {
				return stating(s, t) // but not "Arland's positions came under fire"
			}
		case syntax.Nmod: // the members of the council
			if c := s.caseOf(t); c < 0 || s.lower[c] != wordOf || s.lemma[s.Tokens[t].Head] != wordMember && !p.isAgent(s.lemma[s.Tokens[t].Head]) {
				return false
			}
			t = s.Tokens[t].Head
		case syntax.Appos:
			if m.how != byPerson && m.how != byPrivate {
				return false
			}
			t = s.Tokens[t].Head // "the chief negotiator, Ana Lern, said"
		default:
			return false
		}
	}
	return false
}

// ofTwo resolves "the former" and "the latter", the first and the second of two: of the last two in one list, else of the last two who were named in this sentence and the one before ("Arland
// and Corvia met. The former offered a truce, the latter refused it"). "That country" is the state named last: "the talks failed because that country left".
func (p *page) ofTwo(k int) {
	m := &p.mentions[k]
	if p.sentences[m.sent].words[m.end-1] == "country" {
		p.lastState(k)
		return
	}
	if !isLatter(p, m) {
		return
	}
	first := p.sentences[m.sent].words[m.end-1] == "former"
	second := -1
	for b := k - 1; b >= 0 && m.sent-p.mentions[b].sent <= 1; b-- {
		o := &p.mentions[b]
		if o.set.none() || o.thing || o.how == byDemonym || isPronoun(o.how) || o.how == byBoth || p.inPlace(o) || isLatter(p, o) {
			continue
		}
		switch {
		case second < 0:
			second = b
		case o.set.key != p.mentions[second].set.key:
			if !first {
				b = second
			}
			m.set, m.person, m.from = p.mentions[b].set, p.mentions[b].person, int32(b)
			return
		}
	}
}

// lastState resolves "that country".
func (p *page) lastState(k int) {
	m := &p.mentions[k]
	for b := k - 1; b >= 0 && m.sent-p.mentions[b].sent <= 1; b-- {
		if o := &p.mentions[b]; len(o.set.ids) == 1 && !isPronoun(o.how) && o.how != bySeat && p.ofStates(o.set) {
			m.set, m.from = o.set, int32(b)
			return
		}
	}
}

// inPlace holds for a state in which something happens.
func (p *page) inPlace(o *mention) bool {
	s := &p.sentences[o.sent]
	c := s.caseOf(int(o.head))
	return (c >= 0 && contains(placeCases, s.lower[c]) || p.atCapital(o)) && p.ofStates(o.set)
}

// emptySubject holds for an "it" that stands for nobody: "it is time for Arland to sign", "it remains to be seen whether", "it was
// agreed that". What it announces comes after it.
func emptySubject(s *sentence, it int) bool {
	if s.lower[it] != wordIt {
		return false // "its"
	}
	if it+3 < len(s.lower) && s.lower[it+2] == wordUp && s.lower[it+3] == wordTo {
		return true // "it is up to Bordavia"
	}
	h := s.Tokens[it].Head
	switch r := s.Tokens[it].Rel; {
	case h < it, r != syntax.Expl && !r.Subject():
		return false
	case s.Tokens[h].Coarse != syntax.VERB:
		return s.child(h, syntax.Cop) >= 0 && (contains(emptyPredicates, s.lemma[h]) && follows(s, h, toWords) ||
			contains(plainPredicates, s.lemma[h]) && follows(s, h, thatWords))
	case s.Tokens[h].Tag == syntax.VBN && s.child(h, syntax.AuxPass) >= 0, contains(emptyVerbs, s.lemma[h]):
		return follows(s, h, thatWords)
	}
	return s.lemma[h] == wordRemain && follows(s, h, toWords)
}

// follows reports whether one of the words stands close behind a token.
func follows(s *sentence, t int, words wordSet) bool {
	for k := t + 1; k < min(t+3, len(s.lower)); k++ {
		if contains(words, s.lower[k]) {
			return true
		}
	}
	return false
}

var (
	thatWords  = hashed("that", "whether")
	toWords    = hashed("that", "whether", "to", "for", "if")
	emptyVerbs = hashed("seem", "appear", "turn", "emerge", "follow", "matter", "depend", "happen")
	// emptyPredicates are said of what somebody does; of a party itself one says "ready", "willing", "likely to".
	emptyPredicates = lists["empty-predicates"]
	plainPredicates = hashed("clear", "unclear", "likely", "unlikely", "true", "obvious", "evident", "plain", "doubtful", "uncertain", "fact", "coincidence", "secret")
)
