package reader

import (
	"parley/codebook"
	"parley/syntax"
)

// chain links the mentions of a sentence that stand in one list: "Ukraine, Russia and the OSCE", "Secretary Rubio and
// Foreign Minister Lavrov". A parser loses the longer lists; their form on the page is plain. A list is mentions with
// nothing between them but commas, "and" and articles, the last of them after "and".
func (p *page) chain(s *sentence) {
	for k := s.from; k < s.to; {
		last, and := k, -1
		for n := p.unitEnd(s, last) + 1; n < s.to; n = p.unitEnd(s, last) + 1 {
			if m := &p.mentions[n]; m.set.none() && m.plural && n+1 < s.to && s.groupOf(int(p.mentions[n-1].end), int(p.mentions[n+1].start)) {
				n++ // "the leaders"
			}
			kind := p.between(s, p.unitEnd(s, last), n)
			if kind == noJoint || !p.alike(s, last, n) || p.partedByFront(s, last, n) || kind == commaJoint && and >= 0 {
				break
			}
			last = n
			if kind != commaJoint {
				and = n
			}
			if kind == groupJoint && n+1 < s.to && p.between(s, n, n+1) == andJoint && p.alike(s, n, n+1) {
				and = n + 1
				break
			}
		}
		if and > k {
			for m := k; m <= p.unitEnd(s, and); m++ {
				p.mentions[m].list, p.mentions[m].listEnd = int32(k), int32(p.unitEnd(s, and)+1)
			}
			k = p.unitEnd(s, and) + 1
			continue
		}
		k++
	}
}

// partedByFront holds for two mentions with the comma behind a phrase in front between them, the second of whom is the subject of a verb: "At a
// summit in Kenya, Norway and Peru signed".
func (p *page) partedByFront(s *sentence, a, b int) bool {
	if s.front < 0 || int(p.mentions[a].end) > s.front || int(p.mentions[b].start) < s.front {
		return false
	}
	t := &s.Tokens[p.mentions[b].head]
	return t.Rel.Subject() && t.Head > int(p.mentions[b].head) || t.Rel == syntax.NmodPoss
}

// A junction is what stands between two mentions.
type junction uint8

const (
	noJoint junction = iota
	commaJoint
	andJoint
	groupJoint // "and the leaders of"
)

// between says how two mentions are joined, by the tokens between them.
func (p *page) between(s *sentence, a, b int) junction {
	lo, hi := int(p.mentions[a].end), int(p.mentions[b].start)
	if lo < hi && s.words[lo] == ")" && a > s.from && p.inBrackets(s, a-1) {
		lo++ // behind the abbreviation of a name
	}
	if s.groupOf(lo, hi) {
		return groupJoint
	}
	if hi <= lo || hi-lo > 4 {
		return noJoint
	}
	if lo+1 < hi && s.Tokens[lo].Tag == syntax.NNS && s.Tokens[p.mentions[a].head].Head == lo {
		lo++ // "G7 states, Brazil": the noun that a member modifies
	}
	if lo+1 < hi && contains(rebelWords, s.lower[hi-1]) {
		hi-- // "and the rebel Valley Front"
	}
	kind := noJoint
	for k := lo; k < hi; k++ {
		switch {
		case s.words[k] == "," && k == lo:
			if kind = commaJoint; s.Tokens[k].Tag == syntax.CC { // of a headline
				kind = andJoint
			}
		case s.lower[k] == wordAnd || s.words[k] == "&":
			kind = andJoint
		case s.lower[k] == wordThe && kind != noJoint && k == hi-1:
		case s.Tokens[k].Tag == syntax.CD && kind != noJoint && k == hi-1: // "and the two Bordavias"
		default:
			return noJoint
		}
	}
	return kind
}

// groupOf holds for the words before the last of a list that say that several act for it: ", and the leaders of", "and representatives of".
func (s *sentence) groupOf(lo, hi int) bool {
	if lo < hi && s.words[lo] == "," {
		lo++
	}
	if lo >= hi || s.lower[lo] != wordAnd || s.lower[hi-1] != wordOf {
		return false
	}
	if lo++; lo < hi && s.lower[lo] == wordThe {
		lo++
	}
	return hi-lo == 2 && s.Tokens[lo].Tag == syntax.NNS && contains(agentNouns, s.lemma[lo])
}

// unitEnd gives the last of mentions that name one actor together: "Secretary of State" and "Rubio", "opposition leader" and "Tarn", "Free Coast Movement" and "(FCM".
func (p *page) unitEnd(s *sentence, k int) int {
	for k+1 < s.to && (p.mentions[k].role != nil && (p.mentions[k].how == byRole || p.mentions[k].how == byNobody) && p.mentions[k+1].start == p.mentions[k].end && p.mentions[k+1].person != "" || p.inBrackets(s, k)) {
		k++
	}
	if end := p.apposedEnd(s, k); end > 0 {
		return end
	}
	return k
}

// apposedEnd gives the last of the mentions of the office that stands between commas behind a person's name in a list: "Ana Lern, the Arlandian Secretary of
// State, and …"; 0 where none does.
func (p *page) apposedEnd(s *sentence, k int) int {
	m := &p.mentions[k]
	if m.person == "" || m.how == byRole || k+1 >= s.to || int(m.end)+2 >= len(s.words) || s.words[m.end] != "," {
		return 0
	}
	first, office := &p.mentions[k+1], false
	if gap := first.start - m.end; gap > 2 || gap == 2 && s.Tokens[m.end+1].Coarse != syntax.DET {
		return 0
	}
	for n := k + 1; n < s.to; n++ {
		o := &p.mentions[n]
		office = office || o.how == byRole && (o.person == m.person || o.person == "" && o.set.key == m.set.key) || o.how == byName && o.person == "" && n == k+1 && o.set.key == m.set.key && o.start == m.end+2
		switch next := int(o.end); {
		case !office && o.set.key != m.set.key, next >= len(s.words):
			return 0
		case office && s.words[next] == ",":
			return n
		case n+1 == s.to:
			return 0
		}
		if gap := p.mentions[n+1].start - o.end; gap > 2 || gap > 0 && !contains(fromWords, s.lower[o.end]) {
			return 0
		}
	}
	return 0
}

// inBrackets holds for a mention with another name of its own in brackets behind it.
func (p *page) inBrackets(s *sentence, k int) bool {
	a, b := &p.mentions[k], &p.mentions[k+1]
	return b.start == a.end+1 && s.words[a.end] == "(" && int(b.end) < len(s.words) && s.words[b.end] == ")" && a.set.key == b.set.key && !a.set.none()
}

// alike reports whether two neighbours can be members of one list: both name actors in the same manner, and "and" does
// not begin a clause of which the second is the subject.
func (p *page) alike(s *sentence, a, b int) bool {
	x, y := &p.mentions[p.unitEnd(s, a)], &p.mentions[p.unitEnd(s, b)]
	if !p.listed(x) || !p.listed(y) || s.asAdjective(x) != s.asAdjective(y) {
		return false
	}
	if x.how == bySeat && y.how != bySeat {
		if c := s.caseOf(int(x.head)); c >= 0 && s.lower[c] != wordOf && s.lower[c] != wordBetween && s.lower[c] != wordWith {
			return false // "in Kyiv, Russia and Turkey": a place before the list
		}
	}
	if n := p.unitEnd(s, b) + 1; n < s.to && isPossessive(s, int(y.end)) && p.mentions[n].start == y.end+1 && p.mentions[n].how == byName {
		return false // "Arland and Corvia's Halden Front"
	}
	if o := s.Tokens[y.head]; o.Rel == syntax.NmodPoss && s.at[o.Head] >= 0 && p.mentions[s.at[o.Head]].how == byUnknown && s.Tokens[o.Head].Rel == syntax.Conj {
		return false // "Jan Berg and Corvia's Ana Lern"
	}
	subject := y.head
	if h := s.Tokens[subject].Head; s.Tokens[subject].Rel == syntax.Nmod && contains(agentNouns, s.lemma[h]) {
		subject = int32(h) // "the leaders of Arland"
	}
	top := x.head
	for s.Tokens[top].Rel == syntax.Appos {
		top = int32(s.Tokens[top].Head)
	}
	hx, hy := int32(s.Tokens[top].Head), int32(s.Tokens[subject].Head)
	if s.Tokens[subject].Rel.Subject() && hy > subject && hx >= 0 && hx < x.start && hx != hy && s.Tokens[top].Rel != syntax.Conj {
		return s.Tokens[hx].Coarse != syntax.VERB
	}
	return true
}

// listed holds for mentions that can stand in a list of actors.
func (p *page) listed(m *mention) bool {
	switch m.how {
	case byName, bySeat, byPerson, byPrivate, byPeople, byDemonym, byNamed, byUnknown:
		return !m.set.none()
	case byRole:
		return m.role != nil && m.role.Acts != codebook.ForSelf && !m.set.none()
	}
	return false
}

// withList moves the beginning of a quote back over the list that its subject stands in, the noun before it
// ("representatives of"), and a short date before that.
func (p *page) withList(s *sentence, subject, t int, lo int32) int32 {
	at := s.at[subject]
	if at < 0 || p.mentions[at].listEnd == p.mentions[at].list || subject > t {
		return lo
	}
	first := p.mentions[p.mentions[at].list].start
	if first >= lo {
		return lo
	}
	for first > 0 && (s.lower[first-1] == wordThe || s.lower[first-1] == wordOf || s.lower[first-1] == wordBetween || s.Tokens[first-1].Coarse == syntax.NOUN && s.lower[first] == wordOf) {
		first--
	}
	return first
}

// listOf joins the actors of a mention's list, or of that of its owners ("Thai and Cambodian commanders"), in the order of the text; its own where there is none.
func (p *page) listOf(k int) actors {
	m := &p.mentions[k]
	if from := int(m.from); m.listEnd == m.list && m.how == byRole && m.plural && from >= 0 && p.mentions[from].sent == m.sent && p.mentions[from].end == m.start {
		m = &p.mentions[from]
	}
	set := m.set
	if m.listEnd > m.list {
		set = actors{}
		for j := m.list; j < m.listEnd; j++ {
			set = p.join(set, p.mentions[j].set)
		}
	}
	return set
}
