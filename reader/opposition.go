package reader

import (
	"regexp"
	"slices"
	"strings"

	"parley/codebook"
	"parley/syntax"
)

// Where a government negotiates with its opposition, these are the two sides, though the second has no name but the noun.

// facesOpposition holds for a text that speaks of its opposition again and names it beside the government, as in "the government and the opposition",
// or has it in its title; and for one in which the two do something together. The items of a digest are one text here.
func (p *page) facesOpposition() bool {
	if p.digest != nil {
		return p.digest.opposed
	}
	if p.besideHead() {
		return true
	}
	n := strings.Count(p.text, "pposition")
	if n > 0 && dealsWithOpposition.MatchString(p.text) {
		return true
	}
	return n >= fewestOpposed && (besideGovernment(p.text) || n > fewestOpposed && strings.Contains(p.doc.Title.Value, "pposition "))
}

// dealsWithOpposition is a government and its opposition who do something together: "the government and the opposition have agreed".
var dealsWithOpposition = regexp.MustCompile(`(?i)\b(?:government and (?:the |its |main ){0,2}opposition|opposition and (?:the )?government)(?: in \p{Lu}\p{L}+)? (?:have|had|has|will|would|are|were|also|both|agreed|signed|met|resumed|began|reached|accepted|failed|held|concluded|announced|said|ended|rejected|exchanged|start)`)

// besideHead holds where "and", "with" or a comma and at most a short name stand between an office at the head of a state and "opposition leader".
func (p *page) besideHead() bool {
	for rest := p.text; ; {
		i := strings.Index(rest, "opposition leader ")
		if i < 0 {
			return false
		}
		before := rest[max(0, i-closeBy):i]
		before = strings.TrimSuffix(before[strings.LastIndexAny(before, ".;!?\n")+1:], "the ")
		for _, link := range [...]string{" and ", " with ", ", "} {
			if list, ok := strings.CutSuffix(before, link); ok && headsBeside.MatchString(list) {
				return true
			}
		}
		rest = rest[i+len("opposition"):]
	}
}

// headsBeside is who heads a state or its government, by name, at the end of what is before a link.
var headsBeside = regexp.MustCompile(`\b(?:[Pp]resident|[Pp]rime [Mm]inister)(?: \p{Lu}[\p{L}’'-]+){1,4}$`)

// besideGovernment holds where a few words alone stand between a government and the opposition, and an "and" or a "with" among them.
func besideGovernment(text string) bool {
	for rest := text; ; {
		i := strings.Index(rest, "pposition")
		if i < 0 {
			return false
		}
		before := rest[max(0, i-closeBy):i]
		if k := strings.LastIndex(before, ". "); k >= 0 {
			before = before[k:]
		}
		after := rest[i:min(len(rest), i+closeBy)]
		if k := strings.Index(after, ". "); k >= 0 {
			after = after[:k]
		}
		for _, side := range [2]string{before, after} {
			if side = strings.ToLower(side); (strings.Contains(side, "government ") || strings.Contains(side, "government’s ") || strings.Contains(side, "government's ")) && (strings.Contains(side, " and ") || strings.Contains(side, " with ") || strings.Contains(side, ", ")) {
				return true
			}
		}
		rest = rest[i+len("pposition"):]
	}
}

// opposition makes a mention of the noun where it stands for the opposition of the text; whose it is is settled later.
func (p *page) opposition(s *sentence, si, i int) (mention, bool) {
	if !p.opposed || s.lower[i] != wordOpposition || s.Tokens[i].Coarse != syntax.NOUN && s.Tokens[i].Coarse != syntax.PROPN {
		return mention{}, false
	}
	if i > 0 && (s.lower[i-1] == wordIn || s.at[i-1] >= 0) {
		return mention{}, false // "in opposition"; "the Arlandian opposition" has its name
	}
	if end := i + 1; end < len(s.Tokens) && (s.lower[end] == wordTo || s.Tokens[end].Coarse == syntax.NOUN) {
		return mention{}, false // "opposition to the plan", "opposition leaders"
	}
	return mention{sent: int32(si), start: int32(i), end: int32(i + 1), how: byNamed, plural: true}, true
}

// settleOpposition gives its name to the opposition of the text, after the state beside which it stands most often.
func (p *page) settleOpposition() {
	p.rank()
	for _, id := range p.top {
		if p.rival.none() && p.kindOf(id) == codebook.Other && strings.HasSuffix(p.names[id], " opposition") {
			p.rival = p.one(id)
		}
	}
	if !p.opposed {
		return
	}
	state := p.besideOpposition()
	if state < 0 {
		return
	}
	rival := p.namedOpposition()
	if rival.none() {
		rival = p.actorNamed(p.r.book.Canonical(oppositionOf(p.actorOf[state])))
	}
	for k := range p.mentions {
		m := &p.mentions[k]
		if m.how != byGroup && (m.how != byNamed || !m.set.none()) || p.sentences[m.sent].lower[m.end-1] != wordOpposition {
			continue
		}
		m.set = rival
		p.counts[rival.ids[0]]++
	}
	p.leadOpposition(rival)
	if p.land.none() {
		p.land = p.one(state)
	}
	p.rival, p.opposed = rival, p.land.has(state) // else the text is of two processes
}

// namedOpposition gives the one party or movement that the text calls the opposition: "the opposition Democratic Front"; nobody where it calls
// several so.
func (p *page) namedOpposition() (only actors) {
	for k := range p.mentions {
		m := &p.mentions[k]
		if s := &p.sentences[m.sent]; m.start == 0 || s.lower[m.start-1] != wordOpposition || m.how != byName && m.how != byUnknown || m.person != "" || m.thing || len(m.set.ids) != 1 || p.ofStates(m.set) {
			continue
		}
		if !only.none() && only.key != m.set.key {
			return actors{}
		}
		only = m.set
	}
	return only
}

// leadOpposition lets who leads the opposition of the text act for it, wherever the text names him: "opposition leader Ana Lern".
func (p *page) leadOpposition(rival actors) {
	free := func(m *mention) bool { // he acts for no movement
		return m.person != "" && len(m.set.ids) == 1 && (p.ofStates(m.set) || p.names[m.set.ids[0]] == m.person)
	}
	for i := range p.mentions {
		m := &p.mentions[i]
		if !free(m) || !p.sentences[m.sent].leadsOpposition(m) {
			continue
		}
		for k := range p.mentions {
			if o := &p.mentions[k]; o.person == m.person && free(o) {
				o.other = o.set
				if o.how == byUnknown {
					o.how = byPrivate
				}
				p.rename(o, rival)
			}
		}
	}
}

// leadsOpposition holds for somebody beside whom stands that he leads the opposition or acts for it: "opposition leader Ana Lern", "Ana Lern, the opposition's chief
// negotiator", "Ana Lern, deputy leader of the Arlander opposition", "the leader of the opposition, Ana Lern".
func (s *sentence) leadsOpposition(m *mention) bool {
	k := int(m.start) - 1
	comma := k >= 0 && s.words[k] == ","
	if comma {
		k--
	}
	if k >= 1 && (s.officeBehind(k-1) == k || comma && s.officeBefore(k) >= 0) {
		return true
	}
	k = int(m.end) + 1
	if k >= len(s.words) || s.words[k-1] != "," {
		return false
	}
	for j := k; j < min(len(s.words), k+farthestOffice); j++ {
		if s.lower[j] == wordOpposition {
			if end := s.officeBehind(j); end >= 0 {
				return end+1 == len(s.words) || s.Tokens[end+1].Coarse != syntax.PROPN // else the next in a list
			}
			return s.officeBefore(j) >= k
		}
		if c := s.Tokens[j].Coarse; c == syntax.VERB || c == syntax.AUX || c == syntax.PUNCT || c == syntax.PRON || c == syntax.CCONJ {
			return false
		}
	}
	return false
}

// farthestOffice is how many words behind a name the opposition may stand that its bearer leads.
const farthestOffice = 8

// officeBehind gives the office that the opposition before it has: "opposition leader", "opposition's chief negotiator"; -1 for none.
func (s *sentence) officeBehind(opposition int) int {
	if s.lower[opposition] != wordOpposition {
		return -1
	}
	for k := opposition + 1; k < min(len(s.words), opposition+4); k++ {
		switch {
		case contains(officeNouns, s.lemma[k]) && !(k+1 < len(s.words) && contains(officeNouns, s.lemma[k+1])):
			return k
		case s.Tokens[k].Tag != syntax.POS && s.Tokens[k].Coarse != syntax.ADJ && !contains(officeNouns, s.lemma[k]):
			return -1
		}
	}
	return -1
}

// officeBefore gives the office whose "of" the opposition stands behind: "deputy leader of the Arlander opposition"; -1 for none.
func (s *sentence) officeBefore(opposition int) int {
	if s.lower[opposition] != wordOpposition {
		return -1
	}
	k := opposition - 1
	for ; k > 0 && opposition-k < 4 && s.lower[k] != wordOf; k-- {
		if c := s.Tokens[k].Coarse; c != syntax.DET && c != syntax.ADJ && c != syntax.PROPN {
			return -1
		}
	}
	if k < 1 || s.lower[k] != wordOf || !contains(officeNouns, s.lemma[k-1]) {
		return -1
	}
	return k - 1
}

// besideOpposition gives the state that most sentences name in which the opposition stands, where they do not name the government of another: those two met there. Of
// several the one that the text names most; -1 for none.
func (p *page) besideOpposition() (state int16) {
	state = -1
	most := 0
	for _, id := range p.top {
		if p.kindOf(id) != codebook.State {
			continue
		}
		n := 0
		for i := range p.sentences {
			s := &p.sentences[i]
			if !slices.Contains(s.lower, wordOpposition) {
				continue
			}
			named, governs := false, false
			for k := s.from; k < s.to; k++ {
				m := &p.mentions[k]
				named = named || m.set.has(id)
				governs = governs || s.hasGovernment(m) && !m.set.none() && !m.set.has(id)
			}
			if named && !governs {
				n++
			}
		}
		if n > most {
			most, state = n, id
		}
	}
	return state
}

var wordGovernment = hashLower("government")

// hasGovernment holds for a mention of a state as "the Arlandian government", "the government of Arland" or "Arland's government".
func (s *sentence) hasGovernment(m *mention) bool {
	k := int(m.end)
	if k < len(s.lower) && isPossessive(s, k) {
		k++
	}
	before := int(m.start) - 1
	if before > 0 && s.lower[before] == wordThe {
		before--
	}
	return k < len(s.lower) && s.lower[k] == wordGovernment || s.lower[m.end-1] == wordGovernment || before > 0 && s.lower[before] == wordOf && s.lower[before-1] == wordGovernment
}

// oppositionOf gives the name of the opposition of a state.
func oppositionOf(a *codebook.Actor) string {
	if len(a.Demonyms) == 0 {
		return "opposition in " + a.Name
	}
	return a.Demonyms[0] + " opposition"
}

const (
	fewestOpposed = 2  // how often a text speaks of its opposition that is about it
	closeBy       = 70 // bytes within which two sides stand side by side
)

// Many states have a Senate, a Congress or a House of Representatives, and the codebook knows those of the United States by these names.

// settleChambers gives a chamber to the state beside it, "the Corvian Senate", "the Senate of Corvia", else to the state that publishes the
// text, else, in a text that never speaks of the United States otherwise, to the state of its war; without one a House of Representatives has
// its own name.
func (p *page) settleChambers() {
	var home actors
	found, spoken := false, false
	for k := range p.mentions {
		m := &p.mentions[k]
		if len(m.set.ids) != 1 || p.actorOf[m.set.ids[0]] == nil || p.actorOf[m.set.ids[0]].ID != "USA" {
			continue
		}
		if p.isChamber(m) {
			home, found = m.set, true
		} else {
			spoken = true
		}
	}
	if !found || p.home.key == home.key {
		return
	}
	for k := range p.mentions {
		m := &p.mentions[k]
		if m.set.key != home.key || !p.isChamber(m) {
			continue
		}
		of := p.stateBeside(m)
		switch {
		case !of.none():
		case !p.home.none():
			of = p.home
		case spoken:
			continue
		case !p.land.none():
			of = p.chamberOf(m)
		case m.end-m.start > 1:
			of = p.actorNamed(p.nameAt(&p.sentences[m.sent], int(m.start), int(m.end)))
		default:
			continue
		}
		p.rename(m, of)
	}
}

// chamberOf gives the chamber of the state of the war that is an actor of its own, else that state.
func (p *page) chamberOf(m *mention) actors {
	name := p.nameAt(&p.sentences[m.sent], int(m.start), int(m.end)) + " of " + p.names[p.land.ids[0]]
	if a, ok := p.r.book.ActorByName(name); ok {
		return p.actorNamed(a.Name)
	}
	return p.land
}

// isChamber holds for a chamber of a parliament by its bare name.
func (p *page) isChamber(m *mention) bool {
	s := &p.sentences[m.sent]
	return (m.how == bySeat || m.how == byBody || m.how == byName) && contains(chamberEnds, s.lower[m.end-1]) && contains(chamberStarts, s.lower[m.start])
}

// stateBeside gives the state that is named right before a chamber, or after it behind "of" or "in".
func (p *page) stateBeside(m *mention) actors {
	s := &p.sentences[m.sent]
	before := int(m.start) - 1
	if before > 0 && isPossessive(s, before) {
		before--
	}
	if before >= 0 && s.at[before] >= 0 {
		return p.onlyState(&p.mentions[s.at[before]])
	}
	after := int(m.end)
	if after+1 < len(s.words) && (s.lower[after] == wordOf || s.lower[after] == wordIn) {
		if after++; s.lower[after] == wordThe && after+1 < len(s.words) {
			after++
		}
		if s.at[after] >= 0 {
			return p.onlyState(&p.mentions[s.at[after]])
		}
	}
	return actors{}
}

// onlyState gives the one state that a mention names; nobody where it is none.
func (p *page) onlyState(m *mention) actors {
	if len(m.set.ids) == 1 && p.kindOf(m.set.ids[0]) == codebook.State {
		return m.set
	}
	return actors{}
}

var (
	chamberStarts = hashed("house", "senate", "congress")
	chamberEnds   = hashed("house", "senate", "congress", "representatives")
)
