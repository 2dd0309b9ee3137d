package reader

import (
	"slices"
	"strings"

	"parley/syntax"
)

// The noun phrases of those who hold offices: titles, states and names, which the parser takes for several as often as for one.

// longestLeader bounds the tokens of one such noun phrase.
const longestLeader = 14

// A stretch is a run of tokens, the last not included.
type stretch struct{ lo, hi int }

func (x stretch) holds(k int) bool { return k >= x.lo && k < x.hi }

// inLeader holds for a token that can stand within the noun phrase of somebody who holds an office, from its first word to its last.
func inLeader(s *sentence, k int) bool {
	switch s.Tokens[k].Coarse {
	case syntax.NOUN, syntax.PROPN, syntax.ADJ, syntax.PART, syntax.DET:
		return s.Tokens[k].Tag != syntax.TO && !contains(dayWords, s.lower[k])
	case syntax.PRON:
		return s.Tokens[k].Tag == syntax.PRPS
	case syntax.VERB:
		return s.hyphen(k-1) && contains(backedWords, s.lower[k]) // "the Corvia-backed Northern Council"
	}
	return s.words[k] == "-" && !s.dash(k)
}

// leaderEnd gives the end of the noun phrase that begins at a token; the token itself where none does.
func leaderEnd(s *sentence, lo int) int {
	k := lo
	for k < min(len(s.Tokens), lo+longestLeader) {
		switch {
		case inLeader(s, k) && (k == lo || s.Tokens[k].Coarse != syntax.DET && s.Tokens[k].Coarse != syntax.PRON || contains(fromWords, s.lower[k-1])):
			k++
		case k > lo && s.ofWhom(k) && k+1 < len(s.Tokens) && inLeader(s, k+1):
			k += 2
		default:
			return k
		}
	}
	return k
}

// ofWhom holds for a preposition that can stand within such a noun phrase: "president of Arland", "ambassador to Corvia".
func (s *sentence) ofWhom(k int) bool {
	return contains(fromWords, s.lower[k]) || k > 0 && s.lower[k] == wordTo && contains(officeNouns, s.lower[k-1])
}

// leaderStart gives the beginning of the noun phrase that ends before a token; the token itself where none does.
func leaderStart(s *sentence, hi int) int {
	k := hi
	for k > max(0, hi-longestLeader) {
		switch j := k - 1; {
		case inLeader(s, j):
			k = j
			if c := s.Tokens[j].Coarse; (c == syntax.DET || c == syntax.PRON) && (j == 0 || !contains(fromWords, s.lower[j-1])) {
				return k
			}
		case k < hi && j > 0 && s.ofWhom(j) && inLeader(s, j-1):
			k = j
		default:
			return k
		}
	}
	return k
}

// mendTitled makes one noun phrase of titles and the name behind them, which the parser parts, and hangs it on what stands before it: "will meet
// Ukrainian Foreign Minister Ana Lern", "with Peru's prime minister Ana Lern".
func mendTitled(s *sentence) {
	for k := 0; k+1 < len(s.Tokens); k++ {
		if s.Tokens[k+1].Coarse != syntax.PROPN || !contains(officeNouns, s.lower[k]) || contains(officeNouns, s.lower[k+1]) || contains(dayWords, s.lower[k+1]) {
			continue
		}
		x := stretch{leaderStart(s, k+1), k + 2}
		for x.hi < len(s.Tokens) && s.Tokens[x.hi].Coarse == syntax.PROPN && !contains(dayWords, s.lower[x.hi]) {
			x.hi++
		}
		if x.hi < len(s.Tokens) && isPossessive(s, x.hi) {
			continue
		}
		before := slices.Clone(s.Tokens)
		if x.hangOn(s, k+1); circular(s) {
			copy(s.Tokens, before)
		}
	}
}

// hangOn makes a name the head of the titles before it, where the phrase hangs on more than it or on one of its states, and hangs it on the verb or
// the preposition right before it where the parser has lost that.
func (x stretch) hangOn(s *sentence, name int) {
	heads := x.heads(s)
	if len(heads) == 0 {
		return
	}
	top := heads[len(heads)-1]
	if len(heads) == 1 && (top >= name-1 || s.Tokens[top].Coarse == syntax.NOUN || contains(officeNouns, s.lower[top])) {
		return
	}
	out := s.Tokens[top]
	for _, k := range heads {
		if k == name {
			continue
		}
		t := &s.Tokens[k]
		t.Head, t.Rel = name, syntax.NmodDesc
		switch {
		case k+1 < x.hi && isPossessive(s, k+1):
			t.Rel = syntax.NmodPoss
		case t.Coarse == syntax.ADJ:
			t.Rel = syntax.Amod
		}
	}
	t := &s.Tokens[name]
	if x.lo == 0 {
		t.Head, t.Rel = out.Head, out.Rel
		return
	}
	switch b := x.lo - 1; {
	case s.Tokens[b].Coarse == syntax.ADP && b > 0:
		s.Tokens[b].Head, s.Tokens[b].Rel = name, syntax.Case
		if t.Head, t.Rel = b-1, syntax.Nmod; s.Tokens[b-1].Coarse == syntax.VERB {
			if t.Rel = syntax.Obl; s.lower[b] == wordBy && s.Tokens[b-1].Tag == syntax.VBN && !isSaying(s.lemma[b-1]) {
				t.Rel = syntax.OblAgent
			}
		}
		if k := x.hi + 1; out.Rel.Subject() && k < len(s.Tokens) && s.words[x.hi] == "," && s.Tokens[k].Rel == syntax.Conj && s.Tokens[k].Head == name && (k+1 == out.Head || verbAt(s, k+1) == out.Head) {
			s.Tokens[k].Head, s.Tokens[k].Rel = out.Head, out.Rel // "in talks led by Foreign Minister Ana Lern, Arland gave in"
		}
	case s.Tokens[b].Coarse == syntax.VERB && !isSaying(s.lemma[b]) && verbAt(s, x.hi) < 0:
		t.Head, t.Rel = b, syntax.Obj
	default:
		t.Head, t.Rel = out.Head, out.Rel
	}
}

// person holds for a noun phrase with a name or an office in it.
func (s *sentence) person(x stretch) bool {
	for k := x.lo; k < x.hi; k++ {
		if s.Tokens[k].Coarse == syntax.PROPN || contains(officeNouns, s.lower[k]) || contains(mirrorNouns, s.lemma[k]) {
			return true
		}
	}
	return false
}

// office holds for a noun phrase with an office in it.
func (s *sentence) office(x stretch) bool {
	for k := x.lo; k < x.hi; k++ {
		if contains(officeNouns, s.lower[k]) || contains(mirrorNouns, s.lemma[k]) {
			return true
		}
	}
	return false
}

// heads gives the tokens of a stretch that hang outside of it.
func (x stretch) heads(s *sentence) []int {
	var out []int
	for k := x.lo; k < x.hi; k++ {
		if h := s.Tokens[k].Head; !x.holds(h) && s.Tokens[k].Coarse != syntax.PUNCT {
			out = append(out, k)
		}
	}
	return out
}

// noun gives the last noun of a stretch that hangs outside of it, or the pronoun that is all of it; -1 for none.
func (x stretch) noun(s *sentence) int {
	head := -1
	for _, k := range x.heads(s) {
		if c := s.Tokens[k].Coarse; c == syntax.NOUN || c == syntax.PROPN || x.hi == x.lo+1 && s.pronounAt(k) {
			head = k
		}
	}
	return head
}

// gather hangs all of a stretch on one of its tokens, which it gives: its noun.
func (x stretch) gather(s *sentence) int {
	heads, head := x.heads(s), x.noun(s)
	if head < 0 {
		return -1
	}
	for _, k := range heads {
		t := &s.Tokens[k]
		switch {
		case k == head:
		case k+1 < x.hi && isPossessive(s, k+1):
			t.Head, t.Rel = head, syntax.NmodPoss
		case t.Coarse == syntax.NOUN || t.Coarse == syntax.PROPN:
			t.Head, t.Rel = head, syntax.NmodDesc
		default:
			t.Head = head
		}
	}
	return head
}

// circular holds for a tree with a circle in it.
func circular(s *sentence) bool {
	for k := range s.Tokens {
		h := k
		for steps := 0; h >= 0; steps++ {
			if steps > len(s.Tokens) {
				return true
			}
			h = s.Tokens[h].Head
		}
	}
	return false
}

func final(list []int) int {
	if len(list) == 0 {
		return -1
	}
	return list[len(list)-1]
}

var (
	fromWords = hashed("of", "from", "for")
	// mirrorNouns stand for somebody of the other side: "his counterpart".
	mirrorNouns = hashed("counterpart", "colleague", "peer")
)

// ofCounterpart lets a person act for the state whose counterpart of somebody he is: "called his Arlandian counterpart, Gen. Tarn", "Tarn, his Arlandian
// counterpart, agreed".
func (p *page) ofCounterpart(s *sentence, m *mention) {
	k := s.counterpartBehind(int(m.end))
	if k < 0 {
		k = s.counterpartBefore(int(m.start))
	}
	if k < 1 || s.at[k-1] < 0 {
		return
	}
	at := s.at[k-1]
	if o := &p.mentions[at]; o.how != byDemonym || !p.ofStates(o.set) {
		return
	}
	if m.how == byUnknown {
		if m.how = byPrivate; m.person == "" {
			m.person = p.text[p.span(m).Start:p.span(m).End]
		}
	}
	if m.how == byPrivate {
		m.other = m.set
	}
	m.set, m.from = p.mentions[at].set, at
}

// counterpartBefore gives the noun of a counterpart before a name, -1 for none.
func (s *sentence) counterpartBefore(name int) int {
	k := name - 1
	for steps := 0; k > 0 && steps < longestRank && !contains(mirrorNouns, s.lemma[k]); k, steps = k-1, steps+1 {
		if c := s.Tokens[k].Coarse; s.words[k] != "," && s.words[k] != "." && c != syntax.PROPN && c != syntax.NOUN && c != syntax.ADJ {
			return -1
		}
	}
	if k < 1 || !contains(mirrorNouns, s.lemma[k]) {
		return -1
	}
	return k
}

// counterpartBehind gives the noun of a counterpart that follows a name and a comma, -1 for none.
func (s *sentence) counterpartBehind(end int) int {
	if end+3 >= len(s.words) || s.words[end] != "," || s.Tokens[end+1].Tag != syntax.PRPS || !contains(mirrorNouns, s.lemma[end+3]) {
		return -1
	}
	return end + 3
}

// longestRank bounds the words between a counterpart and the name: "counterpart, Lt. Gen. Tarn".
const longestRank = 6

// beforeCourtesy gives the token before the title of courtesy that ends at a token, the token itself where none does: "the president, Mr Lern".
func (s *sentence) beforeCourtesy(k int) int {
	for k > 0 && s.at[k] < 0 && honorific(s.words[k]) {
		k--
	}
	return k
}

// findSecretary gives "the Secretary-General" to the organisation of that kind that was named last, where nothing beside the office says
// whose it is.
func (p *page) findSecretary(s *sentence) {
	for k := s.from; k < s.to; k++ {
		m := &p.mentions[k]
		if m.how != byRole || !strings.EqualFold(strings.ReplaceAll(m.role.Title, " ", "-"), "secretary-general") || !m.set.none() || m.plural || m.start == 0 || s.lower[m.start-1] != wordThe ||
			!startsUpper(s.words[m.start]) || int(m.end) < len(s.lower) && s.lower[m.end] == wordOf {
			continue
		}
		if b := p.secretariat(k); b >= 0 {
			m.set, m.from = p.mentions[b].set, int32(b)
		}
	}
}

// secretariat gives the mention before another of an organisation of states that a Secretary-General heads; -1 for none.
func (p *page) secretariat(k int) int {
	for b := k - 1; b >= max(0, k-farthestBody); b-- {
		o := &p.mentions[b]
		if len(o.set.ids) != 1 || o.person != "" {
			continue
		}
		if a := p.actorOf[o.set.ids[0]]; a != nil && contains(secretariats, hashLower(a.Name)) {
			return b
		}
	}
	return -1
}

// bySecretary gives an envoy of "the Secretary-General" to the organisation that has one, the UN where none is named: he is not of the country that he is for.
func (p *page) bySecretary(k int, of post) post {
	if of.role == nil || !strings.HasSuffix(strings.ToLower(of.role.Word), "of the secretary-general") {
		return of
	}
	if of.set = p.actorNamed("UN"); p.secretariat(k) >= 0 {
		of.from = p.secretariat(k)
		of.set = p.mentions[of.from].set
	}
	return of
}

// secretariats are the organisations of states that a Secretary-General heads.
var secretariats = hashed("un", "nato", "osce", "asean", "arab league", "oic", "gcc", "oas", "commonwealth", "csto", "sco", "saarc")

// mendElect makes "elect" a word of the office before its hyphen, "the president-elect, Ana Lern", "President-elect Ana Lern vowed": the parser takes it for who acts.
func mendElect(s *sentence) {
	for k := 2; k < len(s.Tokens); k++ {
		if s.lower[k] != wordElect || !s.hyphen(k-1) {
			continue
		}
		office, end := k-2, k+1
		for end < len(s.Tokens) && s.Tokens[end].Coarse == syntax.PROPN {
			end++
		}
		within := func(h int) bool { return h >= office && h < end }
		top, head := -1, office
		for i := office; i < end; i++ {
			switch h := s.Tokens[i].Head; {
			case !within(h) && top < 0:
				top = i
			case !within(h):
				return
			}
			if h := s.Tokens[i].Head; i > k && (h <= k || h >= end) {
				head = i
			}
		}
		if top < 0 {
			return
		}
		if top != head {
			up, rel := s.Tokens[top].Head, s.Tokens[top].Rel
			for i := range s.Tokens {
				if s.Tokens[i].Head == top {
					s.Tokens[i].Head = head
				}
			}
			s.Tokens[head].Head, s.Tokens[head].Rel = up, rel
		}
		if head != office {
			s.Tokens[office].Head, s.Tokens[office].Rel = head, syntax.NmodDesc
		}
		s.Tokens[k].Head, s.Tokens[k].Rel, s.Tokens[k].Tag, s.Tokens[k].Coarse = office, syntax.Amod, syntax.JJ, syntax.ADJ
		s.Tokens[k-1].Head = office
	}
}

// mendCalled makes the object of a verb of calling of the first of two nouns that the parser takes for what somebody is called: "called Corvia's president a liar".
func mendCalled(s *sentence) {
	first := -1
	for k := range s.Tokens {
		t := &s.Tokens[k]
		if t.Rel != syntax.Xcomp || t.Coarse != syntax.NOUN && t.Coarse != syntax.PROPN || t.Head < 0 || t.Head > k || !contains(callingVerbs, s.lemma[t.Head]) {
			continue
		}
		if first >= 0 && s.Tokens[first].Head == t.Head {
			s.Tokens[first].Rel = syntax.Obj
			return
		}
		first = k
	}
}

var wordElect = hashLower("elect")
