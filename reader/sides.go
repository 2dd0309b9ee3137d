package reader

import (
	"slices"
	"strings"
	"unicode"

	"parley/codebook"
	"parley/syntax"
)

// findLeague finds the group of three or more that the text names together most often, of several the one that it names so first.
func (p *page) findLeague() {
	type league struct {
		set actors
		n   int
	}
	var leagues []league
	place := map[uint64]int{} // in leagues, by key
	for k := range p.mentions {
		m := &p.mentions[k]
		if m.set.none() || m.how == byDemonym {
			continue
		}
		set := p.coordinated(k)
		if len(set.ids) < 3 || !p.known(set) {
			continue
		}
		at, found := place[set.key]
		switch {
		case found:
			leagues[at].n++
		case p.sentences[m.sent].Tokens[m.head].Rel != syntax.Conj:
			place[set.key] = len(leagues)
			leagues = append(leagues, league{set, 1})
		}
	}
	best := 0
	for _, l := range leagues {
		if l.n > best {
			best, p.league = l.n, l.set
		}
	}
}

// known holds for actors that the codebook has, all of them.
func (p *page) known(a actors) bool {
	for _, id := range a.ids {
		if p.actorOf[id] == nil {
			return false
		}
	}
	return true
}

// findPair says whom "both sides" means where nobody is named beside it: the parties as given, else the two states or
// armed groups that the text names most often, its issuer left out unless it is named in the title with another.
func (p *page) findPair() {
	p.rank()
	if len(p.r.parties) == 2 {
		p.pair = p.join(p.actorNamed(p.r.parties[0]), p.actorNamed(p.r.parties[1]))
		return
	}
	if p.kind == joint && len(p.issuer.ids) == 2 {
		p.pair = p.issuer
		return
	}
	if p.opposed && !p.rival.none() && !p.land.none() {
		p.pair = p.join(p.land, p.mainRival())
		return
	}
	if pair := p.titledPair(); !pair.none() {
		p.pair = pair
		return
	}
	var pair actors
	for _, id := range p.top {
		if p.kind != joint && p.issuer.has(id) {
			continue
		}
		if !p.canBeSide(id) || p.foreign(id) {
			continue
		}
		if p.counts[id] < 2 {
			break
		}
		if p.standsAside(id) {
			continue
		}
		pair = p.join(pair, p.one(id))
		if len(pair.ids) == 2 {
			p.pair = pair
			return
		}
	}
	p.pair = p.withHome(pair)
}

// mainRival gives the armed group of the state that the text names more often than the opposition, else that.
func (p *page) mainRival() actors {
	for _, id := range p.top {
		if p.rival.has(id) {
			break
		}
		if home, ok := p.homeOf(p.actorOf[id]); ok && p.kindOf(id) == codebook.ArmedGroup && p.land.has(p.actorNamed(home).ids[0]) {
			return p.one(id)
		}
	}
	return p.rival
}

// canBeSide holds for who can be one of two sides: a state, an armed group, who contends with the state of the text, and an entity of the codebook for
// which somebody acts in the text: "the Turkish Cypriot leader".
func (p *page) canBeSide(id int16) bool {
	switch p.kindOf(id) {
	case codebook.State, codebook.ArmedGroup:
		return true
	case codebook.Other:
		if p.actorOf[id] == nil || slices.ContainsFunc(p.top, func(o int16) bool { return p.kindOf(o) == codebook.ArmedGroup && p.counts[o] > 1 }) {
			break
		}
		n := 0
		for k := range p.mentions {
			if m := &p.mentions[k]; m.person != "" && (m.how == byPerson || m.how == byRole) && m.set.has(id) {
				n++
			}
		}
		if n > 1 {
			return true
		}
	}
	return p.rival.has(id)
}

// titledPair gives the two states that the title of a text of news puts side by side, where one is the home of the armed group of which the text tells as
// well: the talks that "Arland and Bordavia" hold about the rebels are theirs.
func (p *page) titledPair() actors {
	if p.kind != news || p.land.none() {
		return actors{}
	}
	named := p.actorsIn(strings.FieldsFunc(p.doc.Title.Value, func(r rune) bool { return unicode.IsSpace(r) || r == '-' || r == '–' || r == ',' || r == ':' }))
	if len(named.ids) != 2 || !named.has(p.land.ids[0]) {
		return actors{}
	}
	for _, id := range named.ids {
		if p.kindOf(id) != codebook.State || p.counts[id] < 2 || p.brokers(id) {
			return actors{}
		}
	}
	return named
}

// withHome joins the armed group that a text names again and again, and no other, with the state that it fights or deals with, which may be
// named once: "the Government of Corvia", from there on "the Parties".
func (p *page) withHome(group actors) actors {
	if len(group.ids) != 1 || p.land.none() || p.kindOf(group.ids[0]) != codebook.ArmedGroup && !p.rival.has(group.ids[0]) || p.counts[p.land.ids[0]] == 0 {
		return actors{}
	}
	if p.onlyGroup().key != group.key {
		return actors{}
	}
	return p.join(group, p.land)
}

// foreign holds for another state than the one in which the war of the text is: it may mediate, but is not one of two sides.
func (p *page) foreign(id int16) bool {
	return !p.land.none() && p.kindOf(id) == codebook.State && !p.land.has(id)
}

// A third says of the mentions of a text which have words beside them that make whoever they name a third party. Which these are is found once a text.
type third struct {
	known            int     // mentions looked at
	brokers, helpers []int32 // those whose words say that they mediate, and that they host or watch
	hosts            []int32 // of these, who hosts what others do
}

// thirds gives them for the mentions of the text.
func (p *page) thirds() *third {
	t := &p.third
	for ; t.known < len(p.mentions); t.known++ {
		m := &p.mentions[t.known]
		if p.brokersHere(m) {
			t.brokers = append(t.brokers, int32(t.known))
		}
		if p.helpsHere(m) {
			t.helpers = append(t.helpers, int32(t.known))
			if p.sentences[m.sent].hostsOthers(m) {
				t.hosts = append(t.hosts, int32(t.known))
			}
		}
	}
	return t
}

// brokers holds for a state of which the text says that it mediates: "talks brokered by Arland", "Arland brokered a truce", "the Arlander-mediated talks",
// "the Arlander mediator". It is not one of the two sides.
func (p *page) brokers(id int16) bool {
	return p.kindOf(id) == codebook.State && slices.ContainsFunc(p.thirds().brokers, func(k int32) bool { return p.mentions[k].set.has(id) })
}

// brokersHere holds for a mention of whom the words beside it say that they mediate.
func (p *page) brokersHere(m *mention) bool {
	s := &p.sentences[m.sent]
	end := int(m.end)
	if end < len(s.words) && contains(mediators, s.lemma[end]) && m.how != byRole || end+1 < len(s.words) && s.hyphen(end) && contains(brokered, s.lower[end+1]) {
		return true
	}
	if s.brokered(int(m.head)) {
		return true
	}
	if end+2 < len(s.words) && s.Tokens[end].Tag == syntax.POS && (contains(mediators, s.lemma[end+1]) || contains(mediators, s.lemma[end+2])) {
		return true // "Arland's chief mediator"
	}
	return end+3 < len(s.words) && s.words[end] == "," && s.lower[end+1] == wordWhich && // "Arland, which is mediating the talks", "which has brokered them"
		(contains(brokerVerbs, s.lemma[end+2]) || (s.Tokens[end+3].Tag == syntax.VBG || s.Tokens[end+3].Tag == syntax.VBN) && contains(brokerVerbs, s.lemma[end+3]))
}

// allBroker holds for actors who all mediate, or only help: "Arland and Bordavia brokered a truce. Both sides broke it."
func (p *page) allBroker(a actors) bool {
	for _, id := range a.ids {
		if !p.brokers(id) && !p.helps(id) {
			return false
		}
	}
	return true
}

// helps holds for a state that hosts or watches what others do: "Arland hosted the talks", "Arland and Bordavia sent observers".
func (p *page) helps(id int16) bool {
	return slices.ContainsFunc(p.thirds().helpers, func(k int32) bool { return p.mentions[k].set.has(id) })
}

// helpsHere holds for a mention of who hosts or watches.
func (p *page) helpsHere(m *mention) bool {
	s := &p.sentences[m.sent]
	h := int(m.head)
	for range 2 {
		if s.Tokens[h].Rel == syntax.Conj && s.Tokens[h].Head >= 0 {
			h = s.Tokens[h].Head
		}
	}
	v := s.Tokens[h].Head
	if v < 0 || s.Tokens[h].Rel != syntax.Nsubj {
		return false
	}
	o := s.child(v, syntax.Obj)
	return contains(helpVerbs, s.lemma[v]) || o >= 0 && contains(helpers, s.lemma[o])
}

// brokered holds for who brokers something or by whom it is brokered, of several too.
func (s *sentence) brokered(k int) bool {
	for range 3 {
		t := &s.Tokens[k]
		switch {
		case t.Head < 0:
			return false
		case t.Rel == syntax.Conj || t.Rel == syntax.Amod || t.Rel == syntax.NmodPoss || t.Rel == syntax.Compound:
			k = t.Head
			continue
		case t.Rel == syntax.Nsubj:
			return contains(brokerVerbs, s.lemma[t.Head])
		}
		c := s.caseOf(k)
		return c >= 0 && s.lower[c] == wordBy && contains(brokerVerbs, s.lemma[t.Head])
	}
	return false
}

var (
	brokerVerbs = hashed("broker", "mediate")
	brokered    = hashed("brokered", "mediated", "facilitated")
	helpVerbs   = hashed("host", "facilitate", "sponsor", "witness", "observe")
	helpers     = hashed("observer", "monitor", "mediator", "peacekeeper", "facilitator")
	mediators   = hashed("mediator", "mediation", "facilitator")
)

// ofOtherLand holds for the sides of a state that cannot be the pair of the text: that of another land than the text's, or where another state is one of the pair. In a text on Arland and Corvia,
// "Bordavia's warring parties" are others.
func (p *page) ofOtherLand(m *mention) bool {
	s := &p.sentences[m.sent]
	k := int(m.start) - 1
	if k > 0 && s.Tokens[k].Tag == syntax.POS {
		k--
	}
	if k < 0 || s.at[k] < 0 {
		return false
	}
	o := &p.mentions[s.at[k]]
	if o.how != byDemonym && s.Tokens[k+1].Tag != syntax.POS && !(p.inPlace(o) && s.warring(int(m.end)-1)) || // "in Bordavia the warring parties"
		len(o.set.ids) != 1 || p.kindOf(o.set.ids[0]) != codebook.State {
		return false
	}
	return p.pair.none() || !p.land.none() && !overlap(p.land, o.set) || slices.ContainsFunc(p.pair.ids, func(id int16) bool { return p.kindOf(id) == codebook.State && !o.set.has(id) })
}

// setSidesApart lets the sides of one state that the pair found for the text cannot be stand under their own words, and for both sides from there on: "Bordavia's warring parties met in Arland. Both sides
// agreed to a truce."
func (p *page) setSidesApart() {
	for k := range p.mentions {
		m := &p.mentions[k]
		s := &p.sentences[m.sent]
		if m.how != byBoth || m.count > 0 || !s.warring(int(m.end)-1) || !p.ofOtherLand(m) {
			continue
		}
		lo, hi := s.nounPhrase(int(m.end) - 1)
		m.how = byNobody
		p.pair = p.actorNamed(withoutArticle(p.nameAt(s, lo, hi)))
	}
}

// warring holds for the sides of a conflict by a word that says so: "rival factions".
func (s *sentence) warring(head int) bool {
	return head > 0 && contains(warringWords, s.lower[head-1]) && contains(warringNouns, s.lemma[head])
}

var (
	warringWords = hashed("warring", "rival", "feuding", "opposing", "belligerent")
	warringNouns = hashed("party", "side", "faction", "group", "force", "general", "army", "government", "administration")
)

// settleRivals takes back a state for whom rivals within it act: "rival Arlandian leaders met" is a meeting of nobody who is named.
func (p *page) settleRivals(c *candidate, f *finding) {
	if c.subject < 0 || f.actor.sent != c.sent || len(f.actor.set.ids) != 1 || p.kindOf(f.actor.set.ids[0]) != codebook.State {
		return
	}
	s, n := &p.sentences[c.sent], int(c.subject)
	lo, hi := s.nounPhrase(n)
	if s.Tokens[n].Tag != syntax.NNS || int(f.actor.head) < lo || int(f.actor.head) >= hi {
		return
	}
	for k := lo; k < n; k++ {
		if contains(rivalling, s.lower[k]) {
			f.actor = noEnd
			return
		}
	}
}

// rivalling say of several that they stand against one another.
var rivalling = hashed("rival", "warring", "feuding", "competing", "opposing")

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

// isLatter holds for "the former" and "the latter".
func isLatter(p *page, m *mention) bool {
	w := p.sentences[m.sent].words[m.end-1]
	return m.how == byBody && (w == "former" || w == "latter")
}

// addressedByOne holds for "both sides" as the object of what one of them would do: "Norway asked both sides to return" makes Norway none of the two.
func (p *page) addressedByOne(m *mention) bool {
	s := &p.sentences[m.sent]
	t := &s.Tokens[m.head]
	if len(m.set.ids) != 2 || t.Rel != syntax.Obj || t.Head < 0 {
		return false
	}
	v := t.Head
	for s.Tokens[v].Rel == syntax.Conj && s.child(v, syntax.Nsubj) < 0 && s.Tokens[v].Head >= 0 {
		v = s.Tokens[v].Head
	}
	k := s.child(v, syntax.Nsubj)
	return k >= 0 && s.at[k] >= 0 && len(p.mentions[s.at[k]].set.ids) == 1 && overlap(p.mentions[s.at[k]].set, m.set)
}
