package reader

// The options that the text around a sentence gives: who speaks, whom it is about, and who acts in the statements beside.

// speakers proposes those who speak here or spoke before.
func (p *page) speakers(s *sentence, c *candidate) {
	t := int(c.token)
	quoted := flag(s.quoted[t])
	if s.sayer >= 0 {
		m := &p.mentions[s.sayer]
		ph := phrase{head: int(m.head), how: m.how, person: m.person}
		ph.role = m.role
		p.propose(m.set, rSayer, quoted, &ph, c.sent, int(m.head))
		if m.person != "" {
			p.propose(p.actorNamed(m.person), rOwnName, quoted, &ph, c.sent, int(m.head))
		}
		p.propose(m.other, rSubjectOther, 60, &ph, c.sent, int(m.head))
	}
	if s.voice >= 0 {
		v := &p.voices[s.voice]
		ph := phrase{how: hows, person: v.speaker}
		ph.role = v.role
		p.propose(v.set, rLayout, uint32(v.how)*2+quoted, &ph, -1, -1)
		if v.speaker != "" && v.how != byTurn {
			p.propose(p.actorNamed(v.speaker), rOwnName, 2+uint32(v.how)*2+quoted, &ph, -1, -1)
		}
	}
	if s.entry >= 0 {
		m := &p.mentions[s.entry]
		ph := phrase{head: int(m.head), how: m.how, person: m.person, role: m.role, plural: m.plural}
		p.propose(m.set, rEntry, uint32(s.entryBy), &ph, m.sent, int(m.head))
	}
	if v := p.voiceAt(s, t); v != nil {
		ph := phrase{how: hows, person: v.speaker, role: v.role}
		p.propose(v.set, rVoice, uint32(v.how)*2+quoted, &ph, -1, -1)
	}
	said := false
	for back := 1; back <= 4 && int(s.number)-back >= 0; back++ {
		o := &p.sentences[int(s.number)-back]
		if o.sayer >= 0 && !said {
			said = true
			m := &p.mentions[o.sayer]
			ph := phrase{how: m.how, person: m.person}
			p.propose(m.set, rLastSayer, uint32(min(back, 3))*4+quoted*2+flag(o.block == s.block), &ph, o.number, int(m.head))
			p.propose(m.other, rLastSayer, 64, &ph, -1, -1)
		}
		if back == 1 || back == 2 {
			for k := o.from; k < o.to; k++ {
				m := &p.mentions[k]
				if !m.set.none() && o.Tokens[m.head].Rel.Subject() {
					ph := phrase{how: m.how, person: m.person}
					p.propose(p.coordinated(k), rLastSubject, uint32(back)*2+flag(o.block == s.block), &ph, o.number, int(m.head))
					break
				}
			}
		}
	}
	if n := int(s.number) + 1; n < len(p.sentences) && p.sentences[n].sayer >= 0 && p.sentences[n].block == s.block {
		m := &p.mentions[p.sentences[n].sayer]
		ph := phrase{how: m.how, person: m.person}
		p.propose(m.set, rLastSayer, 128+quoted, &ph, -1, -1)
	}
}

// whole proposes those whom the text as a whole is about.
func (p *page) whole() {
	g := uint32(p.kind)
	p.propose(p.issuer, rIssuer, g, nil, -1, -1)
	p.propose(p.titled, rTitled, g, nil, -1, -1)
	p.propose(p.pair, rBothSides, 0, nil, -1, -1)
	p.propose(p.league, rLeague, g, nil, -1, -1)
	if len(p.top) > 0 {
		p.propose(p.one(p.top[0]), rTop, 0, nil, -1, -1)
	}
	if len(p.top) > 1 {
		p.propose(p.one(p.top[1]), rSecond, 0, nil, -1, -1)
		p.propose(p.join(p.one(p.top[0]), p.one(p.top[1])), rBothTop, 0, nil, -1, -1)
	}
}

// nearby proposes those who act in the statements beside it, once they were guessed.
func (p *page) nearby(c *candidate) {
	if p.guessed {
		near := p.neighboursOf(c)
		if near.before >= 0 {
			p.propose(p.guesses[near.before].actor, rPrevious, 0, nil, -1, -1)
		}
		if near.after >= 0 {
			p.propose(p.guesses[near.after].actor, rNext, 0, nil, -1, -1)
		}
	}
}
