package reader

import (
	"strings"

	"parley/codebook"
	"parley/syntax"
)

// standFor finds whom a mention stands for that names nobody by itself: a pronoun, a collective, a body or an office. It holds unless the mention is settled for good: "they" in a joint text is who issues
// it, and "it" in "it is raining" nobody.
func (p *page) standFor(s *sentence, k int) bool {
	m := &p.mentions[k]
	switch m.how {
	case byHe:
		g := p.genderOf(m)
		p.antecedents(k, func(o *mention) bool { return p.isPerson(o) && g.may(p.genderOf(o)) })
	case byThey:
		return p.they(s, k)
	case byIt:
		if emptySubject(s, int(m.head)) {
			return false
		}
		p.antecedents(k, func(o *mention) bool { return o.person == "" && len(o.set.ids) == 1 && o.how != byPeople })
	case byBoth:
		p.several(s, k)
	case byMediators:
		p.mediators(s, k)
	case byBody:
		if m.set.none() {
			p.ofTwo(k)
		}
	case byPrivate:
		p.serve(s, m)
	case byRole:
		p.serve(s, m)
		p.unnamedOffice(s, k)
	}
	return true
}

// mediators resolves such to those whose they are by the words behind, "the co-chairs of the Minsk Group", "mediators from Norway and Qatar", or were said to be before.
func (p *page) mediators(s *sentence, k int) {
	m := &p.mentions[k]
	if j := int(m.end); j+1 < len(s.words) && (s.lower[j] == wordOf || s.lower[j] == wordFrom) {
		if at := s.at[s.behindThe(j+1)%len(s.words)]; at > int32(k) && p.mentions[at].how == byName && (s.lower[j] == wordFrom || p.isOrganisation(&p.mentions[at])) {
			m.set, m.from = p.listOf(int(at)), at
		}
		return
	}
	for b := k - 1; b >= max(0, k-farthestBody); b-- {
		if o := &p.mentions[b]; o.how == byMediators && !o.set.none() && p.sentences[o.sent].lower[o.end-1] == s.lower[m.end-1] {
			m.set, m.from = o.set, int32(b)
			return
		}
	}
}

// they resolves "they" and "both"; it holds where these may yet be somebody by their office.
func (p *page) they(s *sentence, k int) bool {
	m := &p.mentions[k]
	if p.kind == joint && len(p.issuer.ids) >= 2 && p.leads(m) && !s.quoted[m.head] { // the text's own voice
		m.set = p.issuer
		return false
	}
	if set, from := p.togetherBefore(k); from >= 0 {
		m.set, m.from = set, int32(from)
		return false
	}
	if s.lower[m.head] == wordBoth {
		p.antecedents(k, func(o *mention) bool { return len(o.set.ids) == 2 || o.listEnd > o.list })
		if len(m.set.ids) != 2 {
			m.set = p.pair
		}
		return false
	}
	p.antecedents(k, func(o *mention) bool {
		return o.plural || len(o.set.ids) > 1 || o.how == byNamed || o.how == byPeople || o.listEnd > o.list && p.leads(o) || p.isOrganisation(o) || p.ofMany(o) || p.asMany(m, o) || p.sentences[o.sent].exampleOf(int(o.head))
	})
	return true
}

// several resolves a collective: as it is spelt out ("the three states, Arland, Bordavia and Corvia"), as it is counted ("the three states"), or as both sides.
func (p *page) several(s *sentence, k int) {
	m := &p.mentions[k]
	if set, from := p.spelledOut(m); from >= 0 {
		m.set, m.from = set, int32(from)
		return
	}
	if m.count > 0 {
		p.resolveCounted(k)
		p.lendTo(k)
		return
	}
	if p.both(k); contains(factionWords, s.lower[m.end-1]) && !m.set.none() && p.ofStates(m.set) {
		m.how, m.set = byNobody, actors{} // two states are no factions
	}
}

// unnamedOffice finds for whom an office acts beside which nobody is named; each way is tried where those before found nobody.
func (p *page) unnamedOffice(s *sentence, k int) {
	m := &p.mentions[k]
	if of := p.ofGovernment(s, m); of != nil {
		m.set = of.set
		return
	}
	if of := p.ledBy(s, m); of != nil {
		m.set = of.set
		return
	}
	if m.plural && len(m.set.ids) == 1 {
		if set, from := p.ownersOf(m); len(set.ids) > 1 && overlap(set, m.set) { // "the ministers of Arland, Bordavia and Corvia"
			m.set, m.from = set, int32(from)
		}
	}
	if m.set.none() && m.role != nil && m.role.Acts != codebook.ForSelf && m.role.Rank >= codebook.HeadOfGovernment && len(p.issuer.ids) == 1 && !m.plural {
		m.set = p.issuer
	}
	if m.set.none() && m.plural && !s.owned(int(m.start)) {
		if m.set, m.from = p.fellows(k); m.set.none() {
			if b := p.holder(k); b >= 0 {
				m.set, m.from = p.mentions[b].set, int32(b)
			}
		}
	}
	if m.set.none() && m.role != nil && p.onlyUN(s, m) {
		m.set = p.actorNamed("UN")
	}
	if m.set.none() {
		m.set = p.onlyWithOffice(m)
	}
	if m.set.none() {
		m.set = p.amongIssuers(m)
	}
	if m.set.none() {
		m.set, m.from = p.sameMinistry(k)
	}
}

// ofGovernment gives the mention of the government whose an office is by the word before it: "the Government delegation", "government negotiators". Nil for others.
func (p *page) ofGovernment(s *sentence, m *mention) *mention {
	k := int(m.head) - 1
	if k < 0 || s.Tokens[k].Rel != syntax.Compound || s.Tokens[k].Head != int(m.head) || s.at[k] < 0 || s.lower[k] != wordGovernment || !contains(negotiating, s.lemma[m.head]) {
		return nil
	}
	return &p.mentions[s.at[k]]
}

// onlyRebels gives a noun for rebels, or an office among them, to the one group of the text, where this is not told of somewhere else.
func (p *page) onlyRebels(s *sentence, k int) {
	m := &p.mentions[k]
	if !m.set.none() || m.how != byRole && m.how != byBody || !p.isGroup(m) {
		return
	}
	set, b := p.onlyGroup(), 0
	if set.none() || !p.canRebel(s.lower[m.end-1], set.ids[0]) {
		return
	}
	for !overlap(p.mentions[b].set, set) && b < k {
		b++
	}
	if !p.elsewhere(s, m, &p.mentions[b]) {
		m.set = set
	}
}

// ledBy gives the mention of a group's leader by whom others are said to be led: "dissidents led by Omar Tarn". Nil where he acts for no group that is known.
func (p *page) ledBy(s *sentence, m *mention) *mention {
	v := s.child(int(m.head), syntax.Acl)
	if v < 0 || !m.plural || !contains(rebelWords, s.lemma[m.head]) || !contains(commandingVerbs, s.lemma[v]) {
		return nil
	}
	k := s.child(v, syntax.OblAgent, syntax.Obl)
	if k < 0 {
		return nil
	}
	b := p.mentionOf(s, k)
	if b < 0 || p.mentions[b].person == "" || p.mentions[b].set.none() || p.ofStates(p.mentions[b].set) || p.actsAlone(&p.mentions[b]) {
		return nil
	}
	return &p.mentions[b]
}

// commandingVerbs say who is at the head of others.
var commandingVerbs = hashed("lead", "command", "head")

// negotiating are the nouns for those who talk for a side.
var negotiating = hashed("delegation", "negotiator", "side", "team", "panel", "representative", "delegate")

// pronoun makes a mention of a personal pronoun; whom it stands for is found later.
func (p *page) pronoun(s *sentence, si, i int) (mention, bool) {
	m := mention{sent: int32(si), start: int32(i), end: int32(i + 1)}
	if s.Tokens[i].Coarse != syntax.PRON && s.Tokens[i].Tag != syntax.PRPS {
		return mention{}, false
	}
	switch strings.ToLower(s.words[i]) {
	case "he", "she", "him", "her", "his":
		m.how = byHe
	case "they", "them", "their", "both":
		m.how, m.plural = byThey, true
	case "it", "its":
		m.how = byIt
	case "we", "us", "our":
		m.how, m.plural = byWe, true
	case "i", "me", "my":
		m.how = byI
	default:
		return m, false
	}
	return m, true
}
