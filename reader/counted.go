package reader

import (
	"parley/syntax"
)

// counted makes a mention of actors by their number and nothing else: "the four countries", "all three presidents". Who they are is found
// later. Two are a pair, which the codebook knows.
func (p *page) counted(s *sentence, si, i int) (mention, bool) {
	n := i
	if contains(allWords, s.lower[n]) && n+1 < len(s.words) {
		n++
	}
	count := counts[s.lower[n]]
	if n++; count == 0 || n >= len(s.words) || n == i+1 && !spelled(s, n+1) {
		return mention{}, false
	}
	if s.Tokens[n].Coarse == syntax.ADJ && n+1 < len(s.words) { // "the four Arab countries" is more than a number
		return mention{}, false
	}
	if !contains(countedNouns, s.lower[n]) {
		return mention{}, false
	}
	return mention{sent: int32(si), start: int32(i), end: int32(n + 1), how: byBoth, plural: true, count: count}, true
}

// spelled holds for a mark behind a number of actors behind which they are named.
func spelled(s *sentence, k int) bool {
	return k+1 < len(s.words) && (parts(s.words[k]) || s.words[k] == ":") && (startsUpper(s.words[k+1]) || s.lower[k+1] == wordThe)
}

// spelledOut gives those whom a list right behind a mention by number names, and the first of them, where they are as many: "all three countries,
// Arland, Bordavia and Corvia,". Nobody and -1 otherwise.
func (p *page) spelledOut(m *mention) (actors, int) {
	s, k := &p.sentences[m.sent], int(m.end)
	if !spelled(s, k) {
		return actors{}, -1
	}
	if k++; s.lower[k] == wordThe && k+1 < len(s.words) {
		k++
	}
	if s.at[k] < 0 {
		return actors{}, -1
	}
	from := int(s.at[k])
	set := p.listOf(from)
	if n := int(m.count); len(set.ids) != max(n, 2) {
		return actors{}, -1
	}
	return set, from
}

// resolveCounted finds the actors that a mention counts: the issuers, else those just named, else those that the text names together most often, else of
// states all that it named; nobody where none of these are so many.
func (p *page) resolveCounted(k int) {
	m := &p.mentions[k]
	all := actors{}
	if contains(memberStates, p.sentences[m.sent].lower[m.end-1]) {
		all = p.justNamed(k, m.sent)
	}
	for _, set := range []actors{p.issuer, p.justNamed(k, 1), p.league, all} {
		if len(set.ids) == int(m.count) && p.known(set) {
			m.set = set
			return
		}
	}
}

// justNamed gives the states that the sentence of a mention and so many before name up to it, list or not: "Arland and Bordavia met Corvia. The three
// countries agreed". A capital may only be where they met.
func (p *page) justNamed(k int, back int32) (set actors) {
	first := k
	for first > 0 && p.mentions[first-1].sent >= p.mentions[k].sent-back {
		first--
	}
	for b := first; b < k; b++ {
		o := &p.mentions[b]
		if (o.how == byName || o.how == byDemonym || o.how == byPerson) && len(o.set.ids) == 1 && p.ofStates(o.set) && !p.inPlace(o) {
			set = p.join(set, o.set)
		}
	}
	return set
}

// sameOffice gives those in the office that a mention names with nothing but an article where a sentence shortly before says whose they are: "The League's
// leaders met. The leaders urged restraint". Nil for none.
func (p *page) sameOffice(k int) *mention {
	m := &p.mentions[k]
	s := &p.sentences[m.sent]
	if m.end != m.start+2 || s.lower[m.start] != wordThe {
		return nil
	}
	for b := k - 1; b >= 0 && m.sent-p.mentions[b].sent <= 2; b-- {
		o := &p.mentions[b]
		if t := &p.sentences[o.sent]; o.sent < m.sent && o.how == byRole && o.plural && len(o.set.ids) == 1 && t.lower[o.end-1] == s.lower[m.end-1] {
			return o
		}
	}
	return nil
}

// lendTo lets people in an office act for those whom a number behind it counts: "delegations from the three countries".
func (p *page) lendTo(k int) {
	if m := &p.mentions[k]; k > 0 && len(m.set.ids) > 1 {
		o := &p.mentions[k-1]
		if o.sent == m.sent && o.how == byRole && o.plural && o.set.none() && o.end+1 == m.start && contains(fromWords, p.sentences[m.sent].lower[o.end]) {
			o.set, o.from = m.set, int32(k)
		}
	}
}

var (
	allWords     = hashed("the", "all", "these")
	countedNouns = lists["counted-nouns"]
	counts       = map[uint32]int8{hashLower("three"): 3, hashLower("four"): 4, hashLower("five"): 5, hashLower("six"): 6, hashLower("seven"): 7, hashLower("eight"): 8, hashLower("nine"): 9}
)

// some holds where what begins at a token is some of many: "three", "several", "two dozen".
func (s *sentence) some(i int) bool {
	for k := i - 1; k >= max(0, i-2); k-- {
		if s.Tokens[k].Coarse == syntax.NUM || contains(partWords, s.lower[k]) || s.lemma[k] == wordDozen {
			return true
		}
	}
	return false
}
