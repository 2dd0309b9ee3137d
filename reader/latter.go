package reader

import "parley/syntax"

// "The former" and "the latter" are the first and the second of two who were named just before: "Arland and Corvia met. The former offered a truce,
// the latter refused it." And "that country" is the state named last: "the talks between Arland and Corvia failed because that country left". "The other side" is
// the other one of two parties.

// findOthers resolves "the other side": of two parties the one that does not speak, or, where the text tells of it, that is not the subject of its verb.
func (p *page) findOthers() {
	for k := range p.mentions {
		m := &p.mentions[k]
		if m.how != byBoth || m.plural || len(m.set.ids) != 2 {
			continue
		}
		s := &p.sentences[m.sent]
		var who actors
		if v := p.voiceAt(s, int(m.start)); v != nil {
			who = v.set
		} else if b := p.firstSubject(s); b >= 0 && int(b) < k {
			who = p.mentions[b].set
		}
		switch a, b := m.set.ids[0], m.set.ids[1]; {
		case who.has(a) && !who.has(b):
			m.set = p.one(b)
		case who.has(b) && !who.has(a):
			m.set = p.one(a)
		}
	}
}

// latter makes a mention of "the former" or "the latter" where no noun follows that it describes.
func (p *page) latter(s *sentence, si, i int) (mention, bool) {
	if i+2 < len(s.Tokens) && (s.lower[i] == wordThat || s.lower[i] == wordThis && p.issuer.none() && !s.quoted[i]) && s.words[i+1] == "country" {
		return mention{sent: int32(si), start: int32(i), end: int32(i + 2), how: byBody}, true
	}
	if i+2 >= len(s.Tokens) || s.lower[i] != wordThe || s.words[i+1] != "former" && s.words[i+1] != "latter" {
		return mention{}, false
	}
	switch c := s.Tokens[i+2].Coarse; {
	case c == syntax.VERB && s.Tokens[i+2].Tag != syntax.VBG, c == syntax.AUX, c == syntax.ADV, c == syntax.PUNCT, isPossessive(s, i+2):
		return mention{sent: int32(si), start: int32(i), end: int32(i + 2), how: byBody}, true
	}
	return mention{}, false
}

// ofTwo resolves "the former" and "the latter": of the last two in one list, else of the last two who were named in this sentence and the one before.
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
		if o.listEnd-o.list == 2 {
			of := &p.mentions[o.listEnd-1]
			if first {
				of = &p.mentions[o.list]
			}
			m.set, m.person, m.from = of.set, of.person, int32(b)
			return
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

// isLatter holds for "the former" and "the latter".
func isLatter(p *page, m *mention) bool {
	w := p.sentences[m.sent].words[m.end-1]
	return m.how == byBody && (w == "former" || w == "latter")
}

// inPlace holds for a state in which something happens.
func (p *page) inPlace(o *mention) bool {
	s := &p.sentences[o.sent]
	c := s.caseOf(int(o.head))
	return c >= 0 && contains(placeCases, s.lower[c]) && p.ofStates(o.set)
}
