package reader

import (
	"parley/codebook"
	"parley/syntax"
)

// Those who did something together in the sentence before are whom "they", "both" and "the two" are: "Arland and Corvia met in Geneva. They
// agreed to meet again."

// togetherBefore gives those who act, talk or are dealt with together in the sentence before that of a plural pronoun which is the subject of its
// own, and the mention that names the first of them; -1 where there are none.
func (p *page) togetherBefore(k int) (actors, int) {
	m := &p.mentions[k]
	i, s := int(m.sent), &p.sentences[m.sent]
	if i == 0 || !s.Tokens[m.head].Rel.Subject() || s.quoted[m.head] {
		return actors{}, -1
	}
	for b := k - 1; b >= s.from; b-- {
		if o := &p.mentions[b]; o.plural || len(o.set.ids) > 1 || p.isOrganisation(o) {
			return actors{}, -1 // somebody nearer
		}
	}
	before := &p.sentences[i-1]
	if before.block < s.block-1 {
		return actors{}, -1
	}
	set, from := p.together(before)
	if from < 0 && s.lower[m.head] == wordBoth {
		return p.onlyTwo(before)
	}
	return set, from
}

// onlyTwo gives the states and armed groups that a sentence names, where these are two, and the mention of the first: "Arland accused Corvia of an
// attack. Both have left the talks."
func (p *page) onlyTwo(s *sentence) (set actors, from int) {
	from = -1
	for b := s.from; b < s.to; b++ {
		o := &p.mentions[b]
		if o.set.none() || o.thing || isPronoun(o.how) || p.inPlace(o) {
			continue
		}
		for _, id := range o.set.ids {
			if p.actorOf[id] != nil && !p.canBeSide(id) {
				return actors{}, -1
			}
		}
		if set = p.join(set, o.set); from < 0 {
			from = b
		}
	}
	if len(set.ids) != 2 {
		return actors{}, -1
	}
	return set, from
}

// together gives those whom the main clause of a sentence has together: its subjects, who is met by its subject, those whose talks, delegations or
// leaders its subject names.
func (p *page) together(s *sentence) (actors, int) {
	root := -1
	for k := range s.Tokens {
		if s.Tokens[k].Head < 0 {
			root = k
		}
	}
	if root < 0 {
		return actors{}, -1
	}
	subject := s.child(root, syntax.Nsubj, syntax.NsubjPass)
	if subject < 0 {
		if s.Tokens[root].Coarse != syntax.NOUN {
			return actors{}, -1
		}
		subject = root
	}
	who := p.phraseAt(s, subject)
	at := p.mentionWithin(s, subject)
	switch {
	case len(who.set.ids) > 1 && (who.certain() || who.how == byThey || who.how == byBoth):
		return who.set, at
	case s.Tokens[subject].Coarse == syntax.NOUN && who.set.none():
		set, first, _ := p.partakers(s, subject)
		if first >= 0 {
			at = p.mentionWithin(s, first)
		}
		if len(set.ids) > 1 {
			return set, at
		}
	}
	other := -1
	switch {
	case s.calls(root) != "" || s.child(root, syntax.Xcomp) >= 0: // "called Corvia a threat"
	case s.lemma[root] == wordMeet || contains(receivingVerbs, s.lemma[root]):
		if other = s.child(root, syntax.Obj); other < 0 {
			other = s.with(root)
		}
	case contains(talkingVerbs, s.lemma[root]), contains(holdingVerbs, s.lemma[root]):
		other = s.with(root)
	}
	if other < 0 || !who.certain() {
		return actors{}, -1
	}
	if ph := p.phraseAt(s, other); ph.certain() {
		if set := p.join(who.set, ph.set); len(set.ids) > 1 {
			return set, at
		}
	}
	return actors{}, -1
}

// mentionWithin gives the first mention in the noun phrase of a token; -1 where there is none.
func (p *page) mentionWithin(s *sentence, head int) int {
	lo, hi := s.nounPhrase(head)
	for k := lo; k < hi; k++ {
		if at := s.at[k]; at >= 0 && !p.mentions[at].set.none() {
			return int(at)
		}
	}
	return -1
}

var (
	receivingVerbs = hashed("receive", "host", "phone", "call", "welcome", "greet", "visit")
	holdingVerbs   = hashed("hold", "have", "conduct", "confer", "negotiate", "begin", "start", "resume", "sign", "agree", "exchange")
)

// nearPair gives the two states or armed groups that alone are named in the two sentences before a mention, where the pair of the text is not
// named near it: a digest goes from one process to the next.
func (p *page) nearPair(k int) (actors, int) {
	m := &p.mentions[k]
	var near actors
	from := -1
	for b := k - 1; b >= 0 && m.sent-p.mentions[b].sent <= 2; b-- {
		o := &p.mentions[b]
		if o.how != byName && o.how != bySeat && o.how != byPerson && o.how != byRole && o.how != byDemonym || o.set.none() || p.inPlace(o) {
			continue
		}
		for _, id := range o.set.ids {
			if p.canBeSide(id) && !p.brokers(id) {
				near, from = p.join(near, p.one(id)), b
			}
		}
	}
	if len(near.ids) != 2 || overlap(near, p.pair) {
		return actors{}, -1
	}
	return near, from
}

// settleTogether takes back a target of what several agree on, sign or do with one another where that is named outside the clause: in "Bordavia said that Arland and
// Corvia had agreed to a truce" they agreed with each other.
func (p *page) settleTogether(c *candidate, f *finding) {
	switch codebook.Acts[f.act] {
	case codebook.Accept, codebook.Sign, codebook.Meet, codebook.Cooperate:
	default:
		return
	}
	if len(f.actor.set.ids) < 2 || f.target.set.none() || f.actor.sent != c.sent || f.actor.head < c.lo || f.actor.head >= c.hi {
		return
	}
	if f.target.sent != c.sent || f.target.head < c.lo || f.target.head >= max(c.hi, f.end) {
		f.target = noEnd
	}
}
