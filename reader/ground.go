package reader

import (
	"slices"

	"parley/statement"
	"parley/syntax"
)

// ground gives an option the words that name its actors.
func (p *page) ground(c *candidate, o *option) {
	o.mentions = nil
	if o.sent < 0 {
		return
	}
	s := &p.sentences[o.sent]
	ph := p.phraseAt(s, s.whole(p.namer(s, int(o.head))))
	o.mentions = p.mentionsOf(s, &ph)
	if len(o.mentions) == 1 {
		if each := p.eachWithin(s, ph.head, o.set); each != nil {
			o.mentions = each
		}
	}
	if len(o.set.ids) > len(o.mentions) && o.why == rPair {
		o.mentions = append(o.mentions, p.companions(c)...)
	}
}

// eachWithin gives the words for each of several actors within a noun phrase that stands for all of them, "envoys of Arland and of
// the Free Coast Movement"; nil where it does not name them all.
func (p *page) eachWithin(s *sentence, head int, set actors) []statement.Mention {
	if len(set.ids) < 2 {
		return nil
	}
	var out []statement.Mention
	for _, id := range set.ids {
		k := slices.IndexFunc(p.mentions[s.from:s.to], func(m mention) bool {
			return m.head >= s.lo[head] && m.head <= s.hi[head] && m.head != int32(head) && len(m.set.ids) == 1 && m.set.ids[0] == id
		})
		if k < 0 {
			return nil
		}
		out = append(out, p.words(&p.mentions[s.from+k]))
	}
	return out
}

// withSubject gives an actor who is only named within the subject the words of all of it: "workers in Arland", "Arland's president".
func (p *page) withSubject(c *candidate, o *option) *option {
	if o.sent != c.sent || o.head < 0 || c.subject < 0 || c.link == relative {
		return o
	}
	s := &p.sentences[c.sent]
	for head := o.head; head >= 0 && head != c.subject; head = int32(s.Tokens[head].Head) {
		switch s.Tokens[head].Rel {
		case syntax.Nmod, syntax.NmodPoss, syntax.NmodDesc, syntax.NmodUnmarked, syntax.Amod, syntax.Compound, syntax.Flat:
		default:
			return o
		}
	}
	o.head = c.subject
	return o
}

// namer gives the head of the words that a pronoun stands for where they are in the same sentence, else the head itself: "Arland
// said it would sign" names Arland.
func (p *page) namer(s *sentence, head int) int {
	at := s.at[head]
	if at < 0 {
		return head
	}
	m := &p.mentions[at]
	switch m.how {
	case byHe, byThey, byIt:
		if from := m.from; from >= int32(s.from) && from < int32(s.to) && p.mentions[from].set.key == m.set.key {
			return int(p.mentions[from].head)
		}
	}
	return head
}

// companions gives the words for those with whom the subject acts: the object, or the noun phrase after "with".
func (p *page) companions(c *candidate) []statement.Mention {
	s := &p.sentences[c.sent]
	if c.object >= 0 {
		if ph := p.phraseAt(s, int(c.object)); !ph.set.none() {
			return p.mentionsOf(s, &ph)
		}
	}
	for _, t := range []int32{c.token, c.object} {
		if t < 0 {
			continue
		}
		for k := s.kid[t]; k >= 0; k = s.next[k] {
			if a := s.child(int(k), syntax.Case); a >= 0 && s.lower[a] == wordWith {
				ph := p.phraseAt(s, int(k))
				return p.mentionsOf(s, &ph)
			}
		}
	}
	return nil
}

// mentionsOf gives the words of a phrase's actors, in their order. A phrase whose head is no name keeps what says which one is
// meant: "the camp near the border".
func (p *page) mentionsOf(s *sentence, ph *phrase) []statement.Mention {
	var out []statement.Mention
	for i, part := range ph.parts {
		if i == 0 && s.at[ph.head] < 0 {
			part.hi = s.withNmod(ph.head, part.hi)
		}
		out = append(out, p.wordsAt(s, part.lo, part.hi))
	}
	return out
}

// withNmod gives the end of a noun phrase together with the short ones that follow it with a preposition.
func (s *sentence) withNmod(head, hi int) int {
	for k := s.kid[head]; k >= 0; k = s.next[k] {
		if s.Tokens[k].Rel == syntax.Nmod && int(s.lo[k]) == hi && s.hi[k]-s.lo[k] < 7 {
			hi = int(s.hi[k]) + 1
		}
	}
	return hi
}
