package reader

import (
	"slices"

	"parley/document"
	"parley/syntax"
)

// counted makes a mention of actors by their number and nothing else: "the four countries", "all three presidents". Who they are is found
// later. Two are a pair, which the codebook knows.
func (p *page) counted(s *sentence, si, i int) (mention, bool) {
	if i+2 >= len(s.words) || !contains(allWords, s.lower[i]) || counts[s.lower[i+1]] == 0 {
		return mention{}, false
	}
	n := i + 2
	if s.Tokens[n].Coarse == syntax.ADJ && n+1 < len(s.words) { // "the four Arab countries" is more than a number
		return mention{}, false
	}
	if !contains(countedNouns, s.lower[n]) {
		return mention{}, false
	}
	return mention{sent: int32(si), start: int32(i), end: int32(n + 1), how: byBoth, plural: true, count: counts[s.lower[i+1]]}, true
}

// A countedLists holds the lists of each number of actors that a text named last, up to the mention that a mention by number stands before.
type countedLists struct {
	upTo int // mentions before it are looked at
	last [10]struct {
		set  actors
		from int32 // the mention that names them
	}
}

// resolveCounted finds the actors that a mention counts: the list of so many that was named last, else the issuers, else those that the
// text names together most often; nobody where none of these are so many. Mentions must come in their order.
func (p *page) resolveCounted(k int, lists *countedLists) {
	for ; lists.upTo < k; lists.upTo++ {
		b := lists.upTo
		if p.mentions[b].how == byBoth && p.mentions[b].count == 0 {
			continue
		}
		for _, set := range []actors{p.coordinated(b), p.mentions[b].set} {
			if n := len(set.ids); n > 0 && n < len(lists.last) && p.known(set) {
				lists.last[n].set, lists.last[n].from = set, int32(b)
			}
		}
	}
	m := &p.mentions[k]
	if l := &lists.last[m.count]; !l.set.none() {
		m.set, m.from = l.set, l.from
		return
	}
	for _, set := range []actors{p.issuer, p.league} {
		if len(set.ids) == int(m.count) && p.known(set) {
			m.set = set
			return
		}
	}
}

// findOpeners makes those with whom a statement opens its issuers, where neither its title nor its publisher says who it is from: "Arland, Bordavia and
// Corvia reiterate their call". It reports whether the text opens like that.
func (p *page) findOpeners() bool {
	if !p.issuer.none() || p.kind != issued && p.kind != joint {
		return false
	}
	i := slices.IndexFunc(p.sentences, func(s sentence) bool { return s.kind == document.Paragraph && !s.clippedAt(0) })
	if i < 0 || len(p.sentences[i].at) < 2 {
		return false
	}
	s := &p.sentences[i]
	k := max(s.at[0], s.at[1]) // "the" is no part of a name
	if k < 0 {
		return false
	}
	m := &p.mentions[k]
	set := p.coordinated(int(k))
	if !s.Tokens[m.head].Rel.Subject() || m.how == byHe || m.how == byIt || m.how == byThey || set.none() || !p.known(set) {
		return false
	}
	if p.issuer = set; len(set.ids) > 1 {
		p.kind = joint
	}
	return true
}

var (
	allWords     = hashed("the", "all", "these")
	countedNouns = hashed("countries", "states", "nations", "powers", "governments", "presidents", "leaders", "ministers", "parties", "sides", "groups", "movements", "factions",
		"mediators", "guarantors", "allies", "capitals", "signatories", "members", "delegations", "organisations", "organizations")
	counts = map[uint32]int8{hashLower("three"): 3, hashLower("four"): 4, hashLower("five"): 5, hashLower("six"): 6, hashLower("seven"): 7, hashLower("eight"): 8, hashLower("nine"): 9}
)
