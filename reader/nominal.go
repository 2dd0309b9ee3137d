package reader

import (
	"cmp"
	"slices"
	"strings"

	"parley/syntax"
)

// A Bare is a lesson of one sentence out of any text, in which somebody does something to somebody: who and to whom is sought
// among its noun phrases. A learner weighs them by [Bare.Source], [Bare.Target] and [Bare.Kind].
type Bare struct {
	Nominals []Nominal
	page     *page
	found    []finding // what the reader finds by its own weights, the surest first
}

// A Nominal is a noun phrase in one of the extents in which it can be quoted: "the attack", "the attack on a church".
type Nominal struct {
	Text     string
	sent     int32
	head     int32
	lo, hi   int32      // tokens; hi is after the last
	last     syntax.Rel // how its last dependent to the right hangs; NoRel where it ends with its head
	lastPrep uint32     // the preposition of that dependent
	sort     uint32     // what can be told of its head, see the bits below
	by       uint32     // by what its head names actors
}

// The bits of a nominal's sort.
const (
	sortNamed = 1 << iota // names an actor
	sortSomeone
	sortEventive
)

// Bare gives lesson i as a bare sentence.
func (q *Prepared) Bare(i int) *Bare {
	p := q.pupils[i].page
	x := &Bare{page: p, found: p.findings()}
	slices.SortStableFunc(x.found, func(a, b finding) int { return cmp.Compare(b.raw, a.raw) })
	for si := range p.sentences {
		s := &p.sentences[si]
		for t := range s.Tokens {
			if p.headsPhrase(s, t) {
				x.addExtents(s, t)
			}
		}
	}
	return x
}

// headsPhrase holds for tokens that can stand for somebody or something. A word that only modifies a noun does where it is a
// name.
func (p *page) headsPhrase(s *sentence, t int) bool {
	tok, at := &s.Tokens[t], s.at[t]
	switch tok.Coarse {
	case syntax.NOUN, syntax.PROPN, syntax.NUM, syntax.ADJ:
	case syntax.PRON:
		return tok.Rel != syntax.Expl && tok.Tag != syntax.WDT && tok.Tag != syntax.WP
	default:
		return at >= 0
	}
	switch tok.Rel {
	case syntax.Flat, syntax.Fixed, syntax.Goeswith:
		return false
	case syntax.Amod, syntax.Compound, syntax.Nummod, syntax.NmodDesc, syntax.Case, syntax.Advmod:
		return at >= 0 && int(p.mentions[at].head) == t && !p.mentions[at].set.none()
	}
	return tok.Coarse != syntax.ADJ || at >= 0 || s.child(t, syntax.Det) >= 0
}

// addExtents adds the phrases around a head, the shortest first: one may end with its head or with any dependent to the right,
// coordinated phrases, appositions and clauses included.
func (x *Bare) addExtents(s *sentence, head int) {
	p := x.page
	n := Nominal{sent: s.number, head: int32(head), lo: int32(head), hi: int32(head) + 1, sort: p.sortOf(s, head)}
	n.by = p.argumentKind(s, head)
	for k := s.kid[head]; k >= 0; k = s.next[k] {
		switch s.Tokens[k].Rel {
		case syntax.Flat, syntax.Fixed, syntax.Goeswith, syntax.Compound:
			n.lo, n.hi = min(n.lo, s.lo[k]), max(n.hi, s.hi[k]+1)
		case syntax.Det, syntax.DetPredet, syntax.Amod, syntax.Nummod, syntax.NmodPoss, syntax.NmodDesc, syntax.NmodUnmarked:
			n.lo = min(n.lo, s.lo[k])
		}
	}
	if at := s.at[head]; at >= 0 && p.mentions[at].head == n.head {
		n.lo, n.hi = min(n.lo, p.mentions[at].start), max(n.hi, p.mentions[at].end)
	}
	x.add(s, n)
	for k := s.kid[head]; k >= 0; k = s.next[k] {
		switch r := s.Tokens[k].Rel; r {
		case syntax.Punct, syntax.Cc, syntax.Case:
		default:
			if s.hi[k] >= n.hi {
				n.hi, n.last, n.lastPrep = s.hi[k]+1, r, s.preposition(int(k))
				x.add(s, n)
			}
		}
	}
}

// add keeps a phrase with its words; marks and a possessive ending around them are left out.
func (x *Bare) add(s *sentence, n Nominal) {
	for n.lo < n.head && s.Tokens[n.lo].Coarse == syntax.PUNCT {
		n.lo++
	}
	for n.hi > n.head+1 && (s.Tokens[n.hi-1].Coarse == syntax.PUNCT || s.Tokens[n.hi-1].Tag == syntax.POS) {
		n.hi--
	}
	n.Text = strings.Join(strings.Fields(x.page.wordsAt(s, int(n.lo), int(n.hi)).Text), " ")
	x.Nominals = append(x.Nominals, n)
}

func (p *page) sortOf(s *sentence, head int) (sort uint32) {
	if !p.named(s, head).none() {
		sort |= sortNamed
	}
	if p.someone(s, head) {
		sort |= sortSomeone
	}
	if eventive(s.lemmas[head]) {
		sort |= sortEventive
	}
	return sort
}

// preposition gives the hash of a noun phrase's preposition, 0 for none.
func (s *sentence) preposition(head int) uint32 {
	if k := s.caseOf(head); k >= 0 {
		return s.lower[k]
	}
	return 0
}
