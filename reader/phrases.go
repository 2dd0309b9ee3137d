package reader

import (
	"parley/codebook"
	"parley/document"
	"parley/statement"
	"parley/syntax"
)

// A phrase is a noun phrase, coordinated ones included, and whom it stands for.
type phrase struct {
	head   int
	set    actors
	other  actors
	how    how
	person string
	role   *codebook.Role
	plural bool
	parts  []part // by the order of set
}

// A part is one of the coordinated noun phrases: its words and whom they stand for.
type part struct {
	lo, hi int // tokens
	set    actors
}

// phraseAt reads the noun phrase headed by a token. A phrase that names nobody the codebook or the text knows has no
// actors, but its words still stand in parts.
func (p *page) phraseAt(s *sentence, head int) phrase {
	ph := phrase{head: head, how: byNobody, parts: carve(&p.scratch.p, 1)[:0]}
	p.addPart(s, head, &ph, 0)
	return ph
}

func (p *page) addPart(s *sentence, head int, ph *phrase, depth int) {
	if depth == 0 {
		if k := s.butOf(head); k >= 0 {
			p.addPart(s, k, ph, 1) // "not Arland but Corvia" is Corvia
			return
		}
	}
	r := p.single(s, head, 0)
	m := r.mention
	lo, hi := s.nounPhrase(head)
	ph.parts = append(ph.parts, part{lo, hi, r.set})
	if len(ph.parts) == 1 {
		ph.how, ph.other = r.how, r.other
		if r.how == byPrivate && m != nil && len(r.other.ids) == 1 && p.names[r.other.ids[0]] == m.person {
			ph.how = byPerson // who acts for a state here holds an office, as the text says
		}
		if m != nil {
			ph.person, ph.plural, ph.role = m.person, m.plural, m.role
		}
	}
	ph.set = p.join(ph.set, r.set)
	if depth > 0 {
		return
	}
	if m != nil && !r.set.none() {
		if m.how == byRole && m.listEnd == m.list && m.from >= int32(s.from) && m.from < int32(s.to) && (m.plural || p.mentions[m.from].start > m.end) {
			m = &p.mentions[m.from] // "the foreign ministers of Arland and Bordavia", "the government of Arland and the Front"
		}
		if m.listEnd > m.list {
			p.addList(s, m, ph)
		}
	}
	for k := s.kid[head]; k >= 0; k = s.next[k] {
		if s.Tokens[k].Rel == syntax.Conj && s.Tokens[k].Coarse != syntax.VERB && len(ph.parts) < 12 && !ph.holds(int(k)) && !s.notThis(int(k)) {
			p.addPart(s, int(k), ph, 1)
		}
	}
}

// notThis holds for a noun that a "not" leaves out: "Arland, not Corvia", "by Arland but not by Corvia".
func (s *sentence) notThis(k int) bool {
	if k > 0 && s.lower[k-1] == wordNot {
		return true
	}
	b := k - 1
	for b > 1 && s.Tokens[b].Head == k && (s.Tokens[b].Coarse == syntax.ADJ || s.Tokens[b].Coarse == syntax.NOUN || s.Tokens[b].Coarse == syntax.PROPN || s.Tokens[b].Coarse == syntax.DET) {
		b--
	}
	if b > 0 && b < k-1 && s.lower[b] == wordNot && (s.lower[b-1] == wordBut || s.lower[b-1] == wordAnd || s.words[b-1] == ",") && !onlySo(s, b) {
		return true // "but not Saudi Arabia", "and not the Front"
	}
	return k > 1 && s.lower[k-2] == wordNot && s.Tokens[k-1].Coarse == syntax.ADP
}

// butOf gives the other noun of "not Arland but Corvia" by its first; -1 where both or none are meant.
func (s *sentence) butOf(head int) int {
	if head == 0 || s.lower[head-1] != wordNot {
		return -1
	}
	k := s.child(head, syntax.Conj)
	if k < 0 || s.Tokens[k].Coarse == syntax.VERB {
		return -1
	}
	if c := s.child(k, syntax.Cc); c < 0 || s.lower[c] != wordBut {
		return -1
	}
	return k
}

// holds reports whether a token stands in one of the parts.
func (ph *phrase) holds(token int) bool {
	for _, x := range ph.parts {
		if token >= x.lo && token < x.hi {
			return true
		}
	}
	return false
}

// addList gives a phrase all members of the list that its actor stands in, in the order of the text. It replaces what
// was read of the list so far.
func (p *page) addList(s *sentence, m *mention, ph *phrase) {
	ph.parts, ph.set = ph.parts[:0], actors{}
	for k := int(m.list); k < int(m.listEnd); k++ {
		from := int(p.mentions[k].start)
		o := &p.mentions[k]
		if end := p.unitEnd(s, k); end > k {
			if k = end; !p.inBrackets(s, k-1) {
				o = &p.mentions[k]
			}
		}
		ph.parts = append(ph.parts, part{from, int(o.end), o.set})
		ph.set = p.join(ph.set, o.set)
	}
}

// A referent is whom a noun phrase stands for.
type referent struct {
	set, other actors // other is the next best reading
	how        how
	mention    *mention // that names them; nil for none
}

// deepestNoun bounds the noun phrases within one another that are read for whom the outermost stands for.
const deepestNoun = 2

// named gives the actors that a noun phrase stands for, coordination left out.
func (p *page) named(s *sentence, head int) actors { return p.single(s, head, 0).set }

// single says whom one noun phrase stands for, coordination left out: by a mention at its head, by a name within it, and, where its
// head stands for the actor beside it, by that one.
func (p *page) single(s *sentence, head, depth int) referent {
	var m *mention
	if at := s.at[head]; at >= 0 {
		m = &p.mentions[at]
		if m.how != byDemonym && m.how != byNobody || !m.set.none() && s.Tokens[head].Coarse == syntax.PROPN {
			if !m.set.none() || isPronoun(m.how) {
				return m.referent()
			}
		}
	}
	if depth > deepestNoun {
		return referent{how: byNobody, mention: m}
	}
	agentNoun := p.isAgent(s.lemma[head]) || m != nil && m.how == byRole
	if r, ok := p.within(s, head, depth, agentNoun); ok {
		return r
	}
	if agentNoun && !contains(relational, s.lemma[head]) { // "an ally of Arland" is not Arland
		if r := p.belongsTo(s, head, depth); !r.set.none() {
			return r
		}
	}
	if m != nil && (!m.set.none() || m.how != byNobody) {
		return m.referent()
	}
	if set := p.examples(s, head); !set.none() {
		return referent{set: set, how: byNoun, mention: m}
	}
	if k := s.knownAs(head); k >= 0 && !p.mentions[s.at[k]].set.none() {
		return p.mentions[s.at[k]].referent()
	}
	return referent{how: byNobody, mention: m}
}

// knownAs gives the name by which a noun phrase says that somebody is known: "a faction of dissidents known as the Front", "a group called Corvport", "calling
// itself the Front"; -1 for none.
func (s *sentence) knownAs(head int) int {
	for k := head + 1; k < min(len(s.Tokens), head+7); k++ {
		if (!contains(knownWords, s.lower[k]) || s.Tokens[k].Tag != syntax.VBN) || !s.Depends(k, head) {
			continue
		}
		for n := k + 1; n < min(len(s.Tokens), k+4); n++ {
			if s.at[n] >= 0 && startsUpper(s.words[n]) {
				return n
			}
		}
		return -1
	}
	return -1
}

var knownWords = hashed("known", "called", "named", "dubbed")

// referent is whom a mention stands for.
func (m *mention) referent() referent { return referent{m.set, m.other, m.how, m} }

// within finds whom a noun phrase names by the words that hang on its head: a name or office beside it ("Prime Minister Lern"), and,
// for a noun that stands for the actor beside it, that actor: "Arlandian forces", "Arland, whose army left".
func (p *page) within(s *sentence, head, depth int, agentNoun bool) (referent, bool) {
	var owner *mention
	for k := s.kid[head]; k >= 0; k = s.next[k] {
		if agentNoun && s.Tokens[k].Tag == syntax.WPS {
			if h := s.nounBefore(int(k)); h >= 0 {
				r := p.single(s, h, depth+1)
				return referent{set: r.set, how: byNoun, mention: r.mention}, true
			}
		}
		if s.at[k] < 0 {
			if o := p.groupBeside(s, int(k)); o != nil {
				return o.referent(), true
			}
			continue
		}
		o := &p.mentions[s.at[k]]
		if o.set.none() {
			continue
		}
		switch rel := s.Tokens[k].Rel; rel {
		case syntax.Flat, syntax.Appos, syntax.NmodDesc:
			return o.referent(), true
		case syntax.Amod, syntax.Compound, syntax.NmodPoss, syntax.NmodUnmarked:
			switch {
			case (o.person != "" || o.how == byUnknown && contains(bodyEnds, s.lower[head])) && o.how != byRole && rel == syntax.Compound:
				return o.referent(), true // also "the Tidewater alliance"
			case agentNoun && rel != syntax.Amod && contains(relational, s.lemma[head]) && (isPronoun(o.how) || p.ofStates(o.set)): // "Arland's allies" are not Arland
			case agentNoun && isPronoun(o.how): // "his Corvian counterpart" is Corvia
				if !contains(mirrorNouns, s.lemma[head]) {
					owner = o
				}
			case agentNoun && rel == syntax.NmodPoss && p.ofStates(o.set): // "Arland's Front opposition movement" is the Front
				owner = o
			case agentNoun:
				return referent{set: o.set, how: byNoun, mention: o}, true
			}
		}
	}
	if owner == nil {
		return referent{}, false
	}
	return referent{set: owner.set, how: byNoun, mention: owner}, true
}

// groupBeside gives the group that a noun behind another says to be it: "a key group, the Fano militia". Nil for none.
func (p *page) groupBeside(s *sentence, noun int) *mention {
	if s.Tokens[noun].Rel != syntax.Appos || !contains(describedGroups, s.lower[noun]) {
		return nil
	}
	if n := s.child(noun, syntax.Compound); n >= 0 && s.at[n] >= 0 && p.mentions[s.at[n]].named() && !p.mentions[s.at[n]].set.none() && !p.ofStates(p.mentions[s.at[n]].set) {
		return &p.mentions[s.at[n]]
	}
	return nil
}

// belongsTo finds those of whom a noun is that stands for them: "the armies of Arland and Bordavia".
func (p *page) belongsTo(s *sentence, head, depth int) referent {
	for k := s.kid[head]; k >= 0; k = s.next[k] {
		if s.Tokens[k].Rel != syntax.Nmod {
			continue
		}
		if c := s.caseOf(int(k)); c < 0 || s.lower[c] != wordOf && s.lower[c] != wordFrom {
			continue
		}
		of := p.single(s, int(k), depth+1)
		if contains(rebelWords, s.lemma[head]) && p.ofStates(of.set) {
			continue // "rebels from Arland" are not Arland
		}
		all := of.set
		for j := s.kid[k]; j >= 0; j = s.next[j] {
			if s.Tokens[j].Rel == syntax.Conj {
				all = p.join(all, p.single(s, int(j), depth+1).set)
			}
		}
		if !all.none() {
			return referent{set: all, how: byNoun, mention: of.mention}
		}
	}
	return referent{}
}

// isPronoun holds for mentions by a personal pronoun.
func isPronoun(h how) bool { return h >= byHe && h <= byI }

// examples gives those whom a plural names as some of its own: "countries like Arland and Bordavia", "states such as Corvia".
func (p *page) examples(s *sentence, head int) actors {
	if s.Tokens[head].Tag != syntax.NNS {
		return actors{}
	}
	for k := s.kid[head]; k >= 0; k = s.next[k] {
		if c := s.caseOf(int(k)); s.Tokens[k].Rel != syntax.Nmod || c < 0 || !contains(likeWords, s.lower[c]) || s.at[k] < 0 {
			continue
		}
		return p.coordinated(int(s.at[k]))
	}
	return actors{}
}

var likeWords = hashed("like", "such", "including")

// nounPhrase gives the tokens of a noun phrase around its head: determiners and modifiers before it, names and
// of-phrases after it, but no clauses, no appositions and no coordinated phrases.
func (s *sentence) nounPhrase(head int) (lo, hi int) {
	lo, hi = head, head+1
	for k := s.kid[head]; k >= 0; k = s.next[k] {
		switch s.Tokens[k].Rel {
		case syntax.Det, syntax.Amod, syntax.Compound, syntax.NmodPoss, syntax.Nummod, syntax.NmodDesc, syntax.NmodUnmarked, syntax.DetPredet, syntax.Advmod:
			if int(k) < head {
				lo = min(lo, int(s.lo[k]))
			}
		case syntax.Flat, syntax.Fixed, syntax.Goeswith:
			hi = max(hi, int(s.hi[k])+1)
		case syntax.Nmod:
			if int(k) > head && int(s.hi[k])-int(k) < 6 {
				if c := s.caseOf(int(k)); c >= 0 && s.lower[c] == wordOf {
					end := int(k) + 1
					_, e := s.nounPhrase(int(k))
					hi = max(hi, end, e)
				}
			}
		}
	}
	for lo < head && s.Tokens[lo].Coarse == syntax.PUNCT {
		lo++
	}
	return lo, min(hi, len(s.Tokens))
}

func (p *page) wordsAt(s *sentence, lo, hi int) statement.Mention {
	span := document.Span{Start: s.Tokens[lo].Start, End: s.Tokens[hi-1].End}
	return statement.Mention{Span: span, Text: p.text[span.Start:span.End]}
}
