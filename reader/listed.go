package reader

import (
	"slices"

	"parley/codebook"
	"parley/document"
	"parley/syntax"
)

// In a list the act stands before the items and the actor too: "Arland demands: – release of all sailors – an open port", or, under
// the heading "What each side wants", "Arland – an open port". An item without a verb of its own is a statement with both.

// A listing is what lead-ins, headings and labels say of the items under them.
type listing struct {
	lead     int8  // the act of the lead-in, plus one
	upon     int32 // the mention of who is to do what is listed: "demands that Bordavia:"; or nobodys
	sections [deepest + 1]bool
}

// carriedFound is the probability of being a statement that an item is given, in the place of what is learnt from sentences.
const carriedFound = 0.6

// act gives the act, plus one, that an item of an actor's entry carries on; 0 for none. An item's own label goes before the headings, which
// must be of an actor that is known: a bold line is soon taken for a name.
func (l *listing) act(p *page, s *sentence, actor int32, by entryBy) int8 {
	demand, label := int8(actIndex(codebook.Demand)+1), labelEnd(s)
	switch {
	case s.kind != document.Item || s.frame == listed || s.frame == inScenario:
	case by == byLeadLine:
		return l.lead
	case p.actorOf[p.mentions[actor].set.ids[0]] == nil || by == byLabel && label == 0:
	case label > 0 && by != byLabel:
		if wanted(s, label) {
			return demand
		}
	case slices.Contains(l.sections[:], true):
		return demand
	}
	return 0
}

// heading notes whether a heading speaks of what somebody wants, and of nothing else: "What each side wants", "Arland's red lines".
func (l *listing) heading(s *sentence, level int) {
	clear(l.sections[level:])
	n := len(s.Tokens)
	for n > 1 && s.Tokens[n-1].Coarse == syntax.PUNCT {
		n--
	}
	asks := s.lower[0] == wordWhat && wanted(s, n)
	l.sections[level] = asks || wanted(s, n) && !wanted(s, n-1) && !slices.Contains(s.lower, wordAnd)
}

// leads notes the act of a lead-in: of the verb v whose subject the actor is, or of its object ("has three conditions:").
func (l *listing) leads(p *page, s *sentence, subject int32, v int) {
	l.lead, l.upon = 0, nobodys
	if subject < 0 || v < 0 || s.child(v, syntax.Advmod) >= 0 && has(s, v, syntax.Advmod) {
		return
	}
	act := p.lexicalAt(s, v)
	if k := s.child(v, syntax.Obj); k >= 0 && p.lexicalAt(s, k) >= 0 && (act < 0 || !listable(codebook.Acts[act])) {
		act = p.lexicalAt(s, k)
	}
	if act < 0 || !listable(codebook.Acts[act]) {
		return
	}
	l.lead = int8(act + 1)
	if last := s.to - 1; int32(last) > subject && int(p.mentions[last].end) == len(s.words)-1 {
		l.upon = int32(last)
	}
}

// listable holds for acts whose content may be a list of things.
func listable(a codebook.Act) bool {
	switch a {
	case codebook.Demand, codebook.Appeal, codebook.Propose, codebook.Offer, codebook.Accept, codebook.Reject, codebook.Condition:
		return true
	}
	return false
}

// wanted reports whether the words before a token speak of what somebody wants.
func wanted(s *sentence, end int) bool {
	for k := range end {
		if contains(wantWords, s.lemma[k]) || s.lower[k] == wordLines && k > 0 && s.lower[k-1] == wordRed {
			return true
		}
	}
	return false
}

// labelEnd gives the token after the label that an item begins with, 0 where it has none.
func labelEnd(s *sentence) int {
	for k := 0; k < min(len(s.words), longestLabel); k++ {
		if s.words[k] == ":" {
			return k + 1
		}
	}
	return 0
}

// verbless holds for an item that tells nothing by a verb of its own.
func verbless(s *sentence, from int) bool {
	for k := from; k < len(s.Tokens); k++ {
		switch t := &s.Tokens[k]; t.Tag {
		case syntax.VBD, syntax.VBZ, syntax.VBP, syntax.MD:
			demanded := t.Tag == syntax.VBP && k == from // "– leave the hills"
			if !demanded && t.Rel != syntax.AclRelcl {
				return false
			}
		}
	}
	return from < len(s.Tokens)
}

// findListed makes the head of an item that carries on the act of its list a candidate with that act.
func (p *page) findListed(si int) {
	s := &p.sentences[si]
	from := labelEnd(s)
	if s.carries == 0 || !s.first || !verbless(s, from) || s.entry >= int32(s.from) && s.entryBy != byLabel {
		return
	}
	top := from
	for k := from; k < len(s.Tokens); k++ {
		if h := s.Tokens[k].Head; (h < from || h < 0) && s.Tokens[k].Coarse != syntax.PUNCT {
			top = k
			break
		}
	}
	at := len(p.candidates)
	for at > 0 && int(p.candidates[at-1].sent) == si && int(p.candidates[at-1].token) >= top {
		at--
	}
	if at == len(p.candidates) || int(p.candidates[at].sent) != si || int(p.candidates[at].token) != top {
		cue := slices.IndexFunc(s.cues, func(c cue) bool { return int(c.start) == top })
		p.candidates = slices.Insert(p.candidates, at, p.candidateAt(s, si, top, cue))
	}
	c := &p.candidates[at]
	c.carried = s.carries
	if s.entryBy == byLeadLine {
		p.sentences[p.mentions[s.entry].sent].leads = s.carries
	}
	lo, hi := from, len(s.Tokens)
	for lo < top && edge(s, lo) {
		lo++
	}
	for hi-1 > top && (edge(s, hi-1) || s.Tokens[hi-1].End-s.Tokens[lo].Start > maxQuote) {
		hi--
	}
	c.lo, c.hi = int32(lo), int32(hi)
}

// carry gives the candidates of lists the act that they carry on, and forgets those of their lead-ins and the others of their sentences:
// "full withdrawal", demanded, is no withdrawal.
func (p *page) carry() {
	for i := range p.candidates {
		c := &p.candidates[i]
		if leads := p.sentences[c.sent].leads; leads != 0 && c.lexical == leads-1 {
			c.found = 0
		}
		if c.carried == 0 {
			continue
		}
		c.found, c.right = max(c.found, carriedFound), max(c.right, carriedFound)
		c.acts = [actClasses]float32{}
		c.acts[c.carried-1] = 1
		for _, step := range [2]int{-1, 1} {
			for k := i + step; k >= 0 && k < len(p.candidates) && p.candidates[k].sent == c.sent; k += step {
				p.candidates[k].found = 0
			}
		}
	}
}

// settleListed gives an item of a list to the actor of the list.
func (p *page) settleListed(c *candidate, f *finding) {
	if c.carried == 0 {
		return
	}
	m := &p.mentions[p.sentences[c.sent].entry]
	f.actor = option{set: m.set, person: m.person, sent: m.sent, head: m.head, why: rEntry}
	if k := p.sentences[c.sent].upon; k >= 0 {
		o := &p.mentions[k]
		f.target = option{set: o.set, person: o.person, sent: o.sent, head: o.head, why: rEntry}
	}
	f.notTo(f.actor.set)
}

var (
	wantWords = hashed("want", "demand", "term", "condition", "position", "priority", "goal", "objective", "aim", "interest", "motivation", "ask", "seek", "requirement")
)
