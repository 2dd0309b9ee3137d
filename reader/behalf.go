package reader

// Accords say for whom each signed: "signed by Ana Lern for Arland and by Omar Tarn for the Front", "on behalf of Corvia". Who signs so acts for them,
// whether or not a list knows the name.

// settleBehalf lets a person act for those whom the words beside the name say that the signature is for.
func (p *page) settleBehalf() {
	last := -1 // who signs before
	for k := range p.mentions {
		m := &p.mentions[k]
		if m.how != byPerson && m.how != byPrivate && m.how != byUnknown || m.thing || !p.forSelf(m) {
			continue
		}
		s := &p.sentences[m.sent]
		if o := p.behalfOf(s, k); o >= 0 && !p.mentions[o].set.none() {
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
