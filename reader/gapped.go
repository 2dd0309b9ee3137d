package reader

import (
	"slices"

	"parley/reader/when"
	"parley/syntax"
)

// A gapped clause leaves out the verb of the one before: in "Arland signed the truce on 15 August, Corvia on 16 August" two sign, each on a day of
// its own.
type gapped struct {
	verb    int32 // the token whose act it carries on
	cut     int32 // where the clause of that verb ends
	lo, hi  int32 // tokens from whoever acts to the end of the date
	mention int32 // of who acts
	date    int   // index in the dates of the sentence
}

// gaps are the gapped clauses of a sentence, once they are sought.
type gaps struct {
	list   []gapped
	sought bool
}

// gapsOf finds the gapped clauses of a sentence: somebody and a day, right behind a clause that ends with a day, in which somebody does something to a thing. Where
// that clause names another beside who acts, nothing says whose place is taken: "met Corvia on 3 May and Norland on 5 May".
func (p *page) gapsOf(si int32) []gapped {
	s := &p.sentences[si]
	if len(s.dates) < 2 || s.gaps.sought {
		return s.gaps.list
	}
	s.gaps.sought = true
	for i := 1; i < len(s.dates); i++ {
		g := gapped{mention: -1, hi: int32(s.dates[i].End), date: i, cut: int32(s.dates[i-1].End), verb: -1}
		if n := len(s.gaps.list); n > 0 && s.gaps.list[n-1].date == i-1 {
			g.verb = s.gaps.list[n-1].verb
		}
		if p.gapAt(s, &g) && (g.verb >= 0 || p.gappedVerb(s, &g)) {
			s.gaps.list = append(s.gaps.list, g)
		}
	}
	return s.gaps.list
}

// gapAt finds somebody between two dates and a comma or a conjunction, with nothing else between them but "did so" and a preposition.
func (p *page) gapAt(s *sentence, g *gapped) bool {
	f := &s.dates[g.date]
	if e := int(g.hi); !f.Holds() || e < len(s.Tokens) && s.Tokens[e].Coarse != syntax.PUNCT && s.Tokens[e].Coarse != syntax.CCONJ {
		return false
	}
	lo := int(g.cut)
	for lo < f.Start && (s.words[lo] == "," || s.words[lo] == ";" || contains(gapWords, s.lower[lo])) {
		lo++
	}
	end := f.Start
	if end > lo && s.Tokens[end-1].Coarse == syntax.ADP {
		end--
	}
	if end-lo > 2 && s.lower[end-1] == wordSo && contains(proVerbs, s.lower[end-2]) {
		end -= 2
	}
	if lo == int(g.cut) || end <= lo || end-lo > longestName {
		return false
	}
	for k := lo; k < end; k++ {
		switch t := &s.Tokens[k]; t.Coarse {
		case syntax.NOUN, syntax.PROPN, syntax.ADJ, syntax.DET, syntax.PART:
		default:
			return false
		}
		if at := s.at[k]; at >= 0 && !p.mentions[at].set.none() && p.mentions[at].how != bySeat && !p.mentions[at].thing {
			g.mention = at
		}
	}
	g.lo = int32(lo)
	return g.mention >= 0
}

// gappedVerb finds the verb of the clause before a gapped one.
func (p *page) gappedVerb(s *sentence, g *gapped) bool {
	for v := int(g.cut) - 1; v > 0; v-- {
		if at := s.at[v]; at >= 0 && overlap(p.mentions[at].set, p.mentions[g.mention].set) {
			return false
		}
		if s.Tokens[v].Coarse != syntax.VERB {
			if at := s.at[v]; at >= 0 && !p.mentions[at].set.none() && p.mentions[at].how != bySeat && !p.inPlace(&p.mentions[at]) { // "the Vienna accord"
				return false
			}
			continue
		}
		n, l := p.subject(s, v)
		if l == direct && n >= 0 && n < v && s.at[n] >= 0 && !overlap(p.mentions[s.at[n]].set, p.mentions[g.mention].set) {
			g.verb = int32(v)
		}
		return g.verb >= 0
	}
	return false
}

// gapWords may stand before a gapped clause.
var gapWords = hashed("and", "but", "while", "then")

// ofGapped holds for the date of a gapped clause, which is not that of the verb that the clause leaves out.
func (p *page) ofGapped(f *when.Found, c *candidate) bool {
	return slices.ContainsFunc(p.gapsOf(c.sent), func(g gapped) bool { return int32(f.Start) >= g.lo && int32(f.Start) < g.hi })
}

// settleGapped cuts a quote before a gapped clause and takes back a target in it: in "Arland signed on 3 May, Corvia on 5 May" nothing is signed to Corvia.
func (p *page) settleGapped(c *candidate, f *finding) {
	for _, g := range p.gapsOf(c.sent) {
		if c.token != g.verb {
			continue
		}
		f.end = min(f.end, g.cut)
		if f.target.sent == c.sent && f.target.head >= g.lo && f.target.head < g.hi || overlap(f.target.set, p.mentions[g.mention].set) {
			f.target = noEnd
		}
	}
}

// withGapped adds what gapped clauses tell: the act of the clause before, of whoever they name, on their own day.
func (p *page) withGapped(list []finding) []finding {
	for _, f := range slices.Clip(list) {
		c := p.candidates[f.candidate]
		for _, g := range p.gapsOf(c.sent) {
			if g.verb != c.token || f.actor.set.none() {
				continue
			}
			s, m := &p.sentences[c.sent], &p.mentions[g.mention]
			other := f
			other.end, other.candidate = g.hi, int32(len(p.candidates))
			other.actor = option{set: m.set, person: m.person, sent: m.sent, head: m.head, why: rSubject}
			p.ground(&c, &other.actor)
			d := &s.dates[g.date]
			other.date = dated{date: d.Date, why: dClause, rule: d.Rule, n: 1}
			c.subject = m.head
			before := p.candidates
			p.candidates = append(p.candidates, c)
			p.trace.gapped(p, before, &f, &other)
			list = append(list, other)
		}
	}
	return list
}
