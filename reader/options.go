package reader

import (
	"slices"

	"parley/statement"
	"parley/syntax"
)

// An option is actors who may be the actor, or the target, of a candidate: all readings of the text that lead to the
// same actors make one option, and each reading is a feature.
type option struct {
	set      actors
	person   string
	mentions []statement.Mention // the words that name them, from the first reading that has any
	sent     int32               // of the head token, -1 where no words stand for it
	head     int32
	runs     [optionRuns]int16 // of its features, besides those of its readings
	why      reason
	near     int16 // how far its nearest mention in the sentence stands from the candidate, counted in mentions; negative before it, 0 for none
}

// noEnd is an end of an act for which no words stand.
var noEnd = option{sent: -1, head: -1}

// A reason is how a reading of the text leads to an actor.
type reason uint8

const (
	rNobody       reason = iota
	rSubject             // subject of the act
	rSubjectOther        // the other reading of the subject: a person for himself, another antecedent
	rObject
	rObjectOther
	rPair       // subject and object or companion together
	rOblique    // with, to, from …
	rPossessor  // beside a noun of the act
	rComplement // subject of the clause that the act governs
	rGoverning  // subject of a clause above
	rInClause   // named within the clause
	rBefore     // named before it in the sentence
	rAfter      // named after it
	rSayer
	rLayout // turn, lead-in, heading
	rIssuer
	rTitled
	rLastSubject // subject of the sentence before
	rLastSayer
	rBothSides
	rTop
	rSecond
	rBothTop
	rWords    // the subject's own words, where no list knows them
	rOwnName  // a speaker for himself
	rLeague   // the larger group that the text names together most often
	rPrevious // who acted in the statement before
	rNext
	rVoice // who speaks here, by layout or quotation
	rOwner // whose own the subject is
	rEntry // in whose entry of a list, table or section it stands
	reasons
)

var reasonNames = [reasons]string{"nobody", "subject", "other reading of the subject", "object", "other reading of the object", "subject and companion", "with a preposition",
	"possessor", "subject of the complement", "subject of the governing clause", "in the clause", "before it in the sentence", "after it in the sentence",
	"who says so", "who speaks", "issuer", "named in the title", "subject of the sentence before", "who spoke before", "both sides", "named most often",
	"named second most often", "the two named most often", "its own words",
	"a speaker for himself", "the group named together", "who acted before", "who acts next", "whose words they are", "whose own the subject is", "whose entry it is"}

func (r reason) String() string { return reasonNames[r] }

// elsewhere holds for actors whom only other sentences name.
func (o *option) elsewhere() bool {
	switch o.why {
	case rTop, rSecond, rBothTop, rBothSides, rLeague, rPrevious, rNext, rLastSubject, rLastSayer:
		return true
	}
	return false
}

// maxOptions bounds the options of a candidate.
const maxOptions = 40

// Bounds of where options are looked for.
const (
	clausesAbove    = 4
	mentionsAside   = 24 // of the sentence
	longestOwnWords = 80 // bytes of a subject that no list knows
)

// options gathers who may act, or be acted upon, in a candidate.
func (p *page) options(c *candidate) []option {
	s := &p.sentences[c.sent]
	p.opts, p.optKeys, p.readings = p.opts[:0], p.optKeys[:0], p.readings[:0]
	p.propose(actors{}, rNobody, 0, nil, -1, -1)
	var subject phrase
	if c.subject >= 0 {
		subject = p.phraseAt(s, int(c.subject))
		p.subjectOptions(s, c, &subject)
	}
	if c.object >= 0 {
		p.objectOptions(s, c, &subject)
	}
	p.dependentsOf(s, c, int(c.token), &subject)
	p.governors(s, c)
	p.besideInSentence(s, c)
	p.findNear(s, c)
	p.speakers(s, c)
	p.whole()
	p.nearby(c)
	return p.opts
}

// subjectOptions proposes the subject: whom it names, its other reading, the first of several, and, where it names nobody, whose own it
// is or its very words.
func (p *page) subjectOptions(s *sentence, c *candidate, subject *phrase) {
	link := uint32(c.link)
	p.propose(subject.set, rSubject, link, subject, c.sent, subject.head)
	p.propose(subject.other, rSubjectOther, link, subject, c.sent, subject.head)
	if len(subject.parts) > 1 && len(subject.set.ids) > 1 {
		p.propose(subject.parts[0].set, rSubjectOther, 50, subject, c.sent, subject.head)
	}
	if !subject.set.none() {
		return
	}
	p.owners(s, c, int(c.subject))
	if subject.how == byNobody && s.Tokens[c.subject].Coarse == syntax.NOUN {
		part := subject.parts[0]
		m := p.wordsAt(s, part.lo, part.hi)
		if len(m.Text) < longestOwnWords && p.textNamed(s, part.lo) == 0 {
			p.propose(p.actorNamed(withoutArticle(m.Text)), rWords, link, subject, c.sent, subject.head)
		}
	}
}

// objectOptions proposes the object, the subject together with it, and what hangs on it.
func (p *page) objectOptions(s *sentence, c *candidate, subject *phrase) {
	object, rel := p.phraseAt(s, int(c.object)), uint32(s.Tokens[c.object].Rel)
	p.propose(object.set, rObject, rel, &object, c.sent, object.head)
	p.propose(object.other, rObjectOther, rel, &object, c.sent, object.head)
	if !subject.set.none() && !object.set.none() {
		p.propose(p.join(subject.set, object.set), rPair, 0, subject, c.sent, subject.head)
	}
	p.dependentsOf(s, c, int(c.object), subject)
}

// governors proposes the subjects and objects of the clauses above.
func (p *page) governors(s *sentence, c *candidate) {
	t := int(c.token)
	for h, up := s.Tokens[t].Head, uint32(0); h >= 0 && up < clausesAbove; h = s.Tokens[h].Head {
		if s.Tokens[h].Coarse != syntax.VERB && s.child(h, syntax.Cop) < 0 {
			continue
		}
		up++
		if k, l := p.verbSubject(s, h, 0); k >= 0 && int32(k) != c.subject {
			ph := p.phraseAt(s, k)
			p.propose(ph.set, rGoverning, min(up, 3)*16+uint32(l), &ph, c.sent, k)
		}
		if k := p.object(s, h); k >= 0 && k != t {
			ph := p.phraseAt(s, k)
			p.propose(ph.set, rGoverning, 100+min(up, 3), &ph, c.sent, k)
		}
	}
}

// besideInSentence proposes all whom the sentence names, by where they stand: within the clause, before the act or after it.
func (p *page) besideInSentence(s *sentence, c *candidate) {
	for k := s.from; k < min(s.to, s.from+mentionsAside); k++ {
		m := &p.mentions[k]
		if m.set.none() {
			continue
		}
		r := rBefore
		if m.head >= c.lo && m.head < c.hi {
			r = rInClause
		} else if m.head > c.token {
			r = rAfter
		}
		ph := phrase{head: int(m.head), how: m.how, person: m.person, plural: m.plural}
		set := m.set
		if m.how != byDemonym {
			set = p.coordinated(k)
		}
		p.propose(set, r, s.path(int(m.head), int(c.token)), &ph, c.sent, int(m.head))
	}
}

// longestPath bounds the steps of the path from a mention up to a candidate.
const longestPath = 3

// path says how a token hangs below another one: the relations on the way up and their prepositions, or, where it hangs elsewhere, its own.
func (s *sentence) path(from, to int) uint32 {
	way := uint32(0)
	for k, steps := from, 0; steps < longestPath && k >= 0; k, steps = s.Tokens[k].Head, steps+1 {
		if k == to {
			return mix(way, 1)
		}
		way = mix(way, s.step(k))
	}
	return s.step(from)
}

// step is a token's relation to its head, with its preposition.
func (s *sentence) step(k int) uint32 {
	detail := uint32(s.Tokens[k].Rel)
	if c := s.caseOf(k); c >= 0 {
		return mix(s.lower[c], detail)
	}
	return detail
}

// owners proposes those whose own the subject is where it names nobody itself: "Arland's statement would end", "the words of Lern".
func (p *page) owners(s *sentence, c *candidate, subject int) {
	for k := s.kid[subject]; k >= 0; k = s.next[k] {
		switch s.Tokens[k].Rel {
		case syntax.NmodPoss, syntax.Amod, syntax.Compound, syntax.Nmod:
			ph := p.phraseAt(s, int(k))
			if at := s.at[k]; at >= 0 {
				ph.set, ph.how = p.mentions[at].set, p.mentions[at].how
			}
			p.propose(ph.set, rOwner, s.step(int(k)), &ph, c.sent, int(k))
		}
	}
}

// propose makes actors an option, or adds a reading to the one that they are: why, with what detail, and which noun phrase
// leads to them, if one does; head is its head token in a sentence, -1 where no words stand for them.
func (p *page) propose(set actors, r reason, detail uint32, ph *phrase, sent int32, head int) {
	if set.none() && r != rNobody {
		return
	}
	at := slices.Index(p.optKeys, set.key)
	if at < 0 {
		if at = len(p.opts); at >= maxOptions {
			return
		}
		p.opts, p.optKeys = append(p.opts, option{set: set, sent: -1, head: -1, why: r}), append(p.optKeys, set.key)
	}
	o := &p.opts[at]
	if o.sent < 0 && head >= 0 {
		o.sent, o.head = sent, int32(head)
		if ph != nil {
			o.person = ph.person
			o.mentions = nil
		}
	}
	for k := range p.readings {
		if q := &p.readings[k]; q.option == int32(at) && q.why == r && (q.detail == detail || r == rInClause || r == rBefore || r == rAfter) {
			return
		}
	}
	read := reading{option: int32(at), why: r, detail: detail, how: hows}
	if ph != nil {
		read.plural, read.how = ph.plural, ph.how
		if ph.role != nil {
			read.role = hashLower(ph.role.Word)
		}
	}
	p.readings = append(p.readings, read)
}

// dependentsOf proposes the noun phrases with prepositions, possessors and complements of a token.
func (p *page) dependentsOf(s *sentence, c *candidate, t int, subject *phrase) {
	for k := s.kid[t]; k >= 0; k = s.next[k] {
		switch s.Tokens[k].Rel {
		case syntax.Obl, syntax.Nmod, syntax.OblAgent, syntax.Iobj, syntax.OblUnmarked:
			detail := uint32(0)
			if cs := s.caseOf(int(k)); cs >= 0 {
				detail = s.lower[cs]
			}
			ph := p.phraseAt(s, int(k))
			p.propose(ph.set, rOblique, mix(detail, uint32(s.Tokens[k].Rel)), &ph, c.sent, int(k))
			if (detail == wordWith || detail == wordBetween || detail == wordAnd) && !ph.set.none() && !subject.set.none() {
				p.propose(p.join(subject.set, ph.set), rPair, detail, subject, c.sent, subject.head)
			}
			for j := s.kid[k]; j >= 0; j = s.next[j] { // with the help of X, to the people of X
				if s.Tokens[j].Rel == syntax.Nmod || s.Tokens[j].Rel == syntax.NmodPoss {
					inner := p.phraseAt(s, int(j))
					p.propose(inner.set, rOblique, mix(detail, 77), &inner, c.sent, int(j))
				}
			}
		case syntax.NmodPoss, syntax.Amod, syntax.Compound:
			ph := p.phraseAt(s, int(k))
			if at := s.at[k]; at >= 0 {
				if ph.set, ph.how = p.mentions[at].set, p.mentions[at].how; s.bound(int(k)) > int(k) {
					ph.set = p.coordinated(int(at)) // "the Arland-Corvia pact"
				}
			}
			p.propose(ph.set, rPossessor, uint32(s.Tokens[k].Rel), &ph, c.sent, int(k))
		case syntax.Ccomp, syntax.Xcomp, syntax.Advcl, syntax.Acl:
			if j, l := p.verbSubject(s, int(k), farthestClause-1); j >= 0 && int32(j) != c.subject {
				ph := p.phraseAt(s, j)
				p.propose(ph.set, rComplement, uint32(s.Tokens[k].Rel)*16+uint32(l), &ph, c.sent, j)
			}
			if j := s.child(int(k), syntax.Obj); j >= 0 {
				ph := p.phraseAt(s, j)
				p.propose(ph.set, rComplement, 1000+uint32(s.Tokens[k].Rel), &ph, c.sent, j)
			}
		}
	}
}

// findNear notes for each option how near it is named to the candidate, counted in mentions and signed by the side.
func (p *page) findNear(s *sentence, c *candidate) {
	before, after := int16(0), int16(0)
	note := func(k int, n int16) {
		for i := range p.opts {
			o := &p.opts[i]
			if o.near == 0 && overlap(o.set, p.mentions[k].set) {
				o.near = n
			}
		}
	}
	for k := s.to - 1; k >= s.from; k-- {
		if m := &p.mentions[k]; !m.set.none() && m.head <= c.token {
			before++
			note(k, -before)
		}
	}
	for k := s.from; k < s.to; k++ {
		if m := &p.mentions[k]; !m.set.none() && m.head > c.token {
			after++
			note(k, after)
		}
	}
}
