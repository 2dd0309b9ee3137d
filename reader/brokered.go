package reader

import (
	"slices"

	"parley/codebook"
	"parley/syntax"
)

// settleBrokered directs who brokers an agreement at those of whom its own clause tells what they did or shall do under it, where no other words name them: "Arland brokered a
// deal under which the Front returned the port to Corvia".
func (p *page) settleBrokered(c *candidate, f *finding) {
	if codebook.Acts[f.act] != codebook.Mediate || c.object < 0 {
		return
	}
	s := &p.sentences[c.sent]
	v := s.child(int(c.object), syntax.AclRelcl)
	if w := int(c.object) + 2; v < 0 && w < len(s.lower) && s.lower[w] == wordWhich && s.Tokens[w-1].Coarse == syntax.ADP {
		v = s.Tokens[w].Head // "under which": the parser may hang the clause on the verb
	}
	if v < 0 || !f.target.elsewhere() && (f.target.sent != c.sent || f.target.head < s.lo[v] || f.target.head > s.hi[v]) {
		return
	}
	n := s.child(v, syntax.Nsubj)
	if n < 0 {
		return
	}
	set := p.phraseAt(s, n).set
	if set.none() || overlap(set, f.actor.set) {
		return
	}
	for k := s.from; k < s.to; k++ {
		m := &p.mentions[k]
		if c := s.caseOf(int(m.head)); int(m.head) > n && m.head <= s.hi[v] && c >= 0 && contains(handedCases, s.lower[c]) && !m.set.none() && p.known(m.set) && p.canBeParties(m.set) && !overlap(m.set, f.actor.set) {
			set = p.join(set, m.set)
		}
	}
	f.target = option{set: set, sent: c.sent, head: int32(n), why: rObject}
}

// handedCases stand before those to whom, from whom or with whom something is done under an agreement.
var handedCases = hashed("to", "from", "with")

// settleMediators keeps those between whom somebody mediates from the deeds of mediators whom the text does not name; who meets them meets those: "The
// mediators met each delegation separately" tells of no meeting of the two.
func (p *page) settleMediators(c *candidate, f *finding) {
	k := int(c.subject)
	if k < 0 || c.link != direct && c.link != shared && c.link != agent || f.actor.set.none() {
		return
	}
	s := &p.sentences[c.sent]
	at := s.at[k]
	if at < 0 || !p.mentions[at].set.none() || f.actor.why == rWords {
		return
	}
	switch m := &p.mentions[at]; {
	case m.how == byMediators && !(f.actor.sent == c.sent && s.within(f.actor.head, c.subject)):
	case m.how == byRole && contains(mediators, s.lemma[m.end-1]) && s.inOnesTalks(int(m.end)): // "the mediator of Corvia's peace process"
	default:
		return
	}
	if codebook.Acts[f.act] == codebook.Meet && f.target.set.none() {
		f.target = f.actor
	}
	f.actor = noEnd
}

// ownsTalks holds for a possessive before talks or a conflict, as "'s" in "Corvia's peace process": who has an office in them is not Corvia's.
func (s *sentence) ownsTalks(k int) bool {
	if k >= len(s.words) || !isPossessive(s, k) {
		return false
	}
	for k++; k < len(s.words) && (s.Tokens[k].Coarse == syntax.ADJ || s.Tokens[k].Coarse == syntax.NOUN); k++ {
		if contains(mediated, s.lemma[k]) {
			return true
		}
	}
	return false
}

// inOnesTalks holds for an "of" or "in" between an office and somebody's talks or conflict: "the mediator of Corvia's peace process".
func (s *sentence) inOnesTalks(k int) bool {
	if k >= len(s.lower) || s.lower[k] != wordOf && s.lower[k] != wordIn {
		return false
	}
	for k++; k < len(s.words) && (startsUpper(s.words[k]) || s.lower[k] == wordThe); k++ {
		if s.ownsTalks(k + 1) {
			return true
		}
	}
	return false
}

// mediated is what somebody mediates in.
var mediated = hashed("process", "talk", "negotiation", "dialogue", "conflict", "crisis", "war", "transition", "settlement")

// hostsOthers holds for who hosts talks of others, "hosted talks between", "hosted the talks", but not talks "with" somebody nor somebody.
func (s *sentence) hostsOthers(m *mention) bool {
	h := int(m.head)
	if s.Tokens[h].Rel != syntax.Nsubj || !contains(helpVerbs, s.lemma[s.Tokens[h].Head]) {
		return false
	}
	v := s.Tokens[h].Head
	o := s.child(v, syntax.Obj)
	return o >= 0 && contains(hosted, s.lemma[o]) && !slices.ContainsFunc(s.lower[v:], func(w uint32) bool { return w == wordWith })
}

// standsAside holds for a state that mediates, or hosts what others do.
func (p *page) standsAside(id int16) bool {
	return p.brokers(id) || p.kindOf(id) == codebook.State && slices.ContainsFunc(p.thirds().hosts, func(k int32) bool { return p.mentions[k].set.has(id) })
}

// aside holds for two of whom one stands aside.
func (p *page) aside(a actors) bool {
	return len(a.ids) == 2 && slices.ContainsFunc(a.ids, p.standsAside)
}

// hosted are what somebody hosts.
var hosted = hashed("talk", "talks", "negotiation", "conference", "meeting", "summit", "round", "dialogue", "ceremony")
