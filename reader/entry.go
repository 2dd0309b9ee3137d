package reader

import (
	"parley/document"
	"parley/syntax"
)

// An entryBy says how the layout makes a sentence part of an actor's entry.
type entryBy uint8

const (
	noEntry    entryBy = iota
	byLabel            // "- Arland: demands …"
	byRow              // the first cell of its row of a table
	byParent           // an item under the item that names the actor
	byLeadLine         // an item after "Arland demands:"
	bySection          // under a heading that names one actor
)

// Bounds of what names the actor of an entry.
const (
	deepest      = 6 // level of headings and items that is told apart
	longestLabel = 8 // tokens of a heading or a label
)

// Marks in place of the mention whose entry it is.
const (
	nobodys = -1
	several = -2 // actors are named, none of them alone
)

// A ladder holds a mention for each level of headings, or of items.
type ladder [deepest + 1]int32

// forget clears a level and those below it.
func (l *ladder) forget(level int) {
	for ; level <= deepest; level++ {
		l[level] = nobodys
	}
}

// nearest gives the mention of the lowest level that has one, or that names several actors.
func (l *ladder) nearest() int32 {
	for level := deepest; level >= 0; level-- {
		if l[level] != nobodys {
			return l[level]
		}
	}
	return nobodys
}

// findEntries notes, for each sentence, in whose entry of a list, a table or a section it stands. Nobody says so in words: in
// "Arland – Interests: keeping the coast" whose interests they are is told by the layout alone.
func (p *page) findEntries() {
	var sections, items ladder
	sections.forget(0)
	items.forget(0)
	lead, block := int32(nobodys), -1
	own, by := int32(nobodys), noEntry
	var list listing
	for i := range p.sentences {
		s := &p.sentences[i]
		level := min(max(p.doc.Blocks[s.block].Level, 1), deepest)
		s.entry, s.entryBy, s.carries, s.upon, s.leads = nobodys, noEntry, 0, nobodys, 0
		if s.kind == document.Heading {
			sections.forget(level)
			sections[level] = p.onlyActor(s)
			list.heading(s, level)
			lead, block = nobodys, s.block
			own = nobodys
			continue
		}
		if s.block != block {
			block = s.block
			own, by = p.label(s)
			if s.kind == document.Item {
				items.forget(level)
				if own < 0 {
					own, by = items.nearest(), byParent
				}
				items[level] = own
				if own < 0 {
					own, by = lead, byLeadLine
				}
			} else {
				items.forget(0)
				lead = nobodys
			}
			if own < 0 {
				own, by = sections.nearest(), bySection
			}
		}
		if own >= 0 {
			s.entry, s.entryBy, s.carries = own, by, list.act(p, s, own, by)
			if by == byLeadLine {
				s.upon = list.upon
			}
		}
		if s.kind != document.Item && endsInColon(s) {
			lead = p.firstSubject(s)
			switch {
			case lead >= 0:
				list.leads(p, s, lead, s.Tokens[p.mentions[lead].head].Head)
			case s.clipped >= 0 && p.declarer >= 0: // "Have agreed as follows:"
				lead = p.declarer
				list.leads(p, s, lead, int(s.clipped))
			default:
				lead = p.alone(s)
				list.leads(p, s, nobodys, -1)
			}
		}
	}
}

// label gives the mention that begins a block and is set off as what the block is about.
func (p *page) label(s *sentence) (int32, entryBy) {
	if s.dateline || s.from == s.to {
		return nobodys, noEntry
	}
	m := &p.mentions[s.from]
	if m.set.none() || m.how == byHe || m.how == byIt || m.how == byThey || m.start > 1 {
		return nobodys, noEntry
	}
	end := int(m.end)
	switch {
	case end >= len(s.Tokens):
		switch s.kind {
		case document.Item:
			return int32(s.from), byLabel
		case document.Table:
			return int32(s.from), byRow
		}
	case s.words[end] == ":":
		if p.seatOnly(s, m) {
			m.set = actors{}
			return nobodys, noEntry
		}
		return int32(s.from), byLabel
	case s.kind == document.Item && (s.words[end] == "-" || s.words[end] == "–" || s.words[end] == "—" || s.words[end] == "("):
		return int32(s.from), byLabel
	}
	return nobodys, noEntry
}

// seatOnly holds for the seat of a state before the colon of what a court, mediators or an organisation do there: "The Hague: Court orders Arland".
func (p *page) seatOnly(s *sentence, m *mention) bool {
	if m.how != bySeat && m.how != byUnknown {
		return false
	}
	for k := int(m.end) + 1; k < len(s.Tokens); k++ {
		if !s.Tokens[k].Rel.Subject() {
			continue
		}
		if at := s.at[k]; at >= 0 && !p.mentions[at].set.none() {
			return !p.canBeParties(p.mentions[at].set)
		}
		return contains(visitingNouns, s.lemma[k])
	}
	return false
}

// visitingNouns are nouns for those who meet or judge wherever they sit.
var visitingNouns = hashed("court", "judge", "tribunal", "prosecutor", "talk", "summit", "conference", "envoy", "mediator", "negotiator", "inspector", "observer", "donor")

// onlyActor gives the mention of the one actor that a short heading names.
func (p *page) onlyActor(s *sentence) int32 {
	only := int32(nobodys)
	if len(s.Tokens) > longestLabel {
		return several
	}
	for k := s.from; k < s.to; k++ {
		m := &p.mentions[k]
		switch {
		case m.set.none():
		case only >= 0 && p.mentions[only].set.key != m.set.key:
			return several
		case only < 0:
			only = int32(k)
		}
	}
	return only
}

// alone gives the mention that is all that a sentence says before its colon: "Arland:".
func (p *page) alone(s *sentence) int32 {
	if s.from == s.to || len(s.words) > 2*longestLabel {
		return nobodys
	}
	m, last := &p.mentions[s.from], &p.mentions[s.to-1]
	if m.set.none() || m.set.key != last.set.key || m.start > 1 || int(last.end) != len(s.words)-1 || m.start == 1 && s.lower[0] != wordThe {
		return nobodys
	}
	return int32(s.to - 1)
}

// firstSubject gives the first mention that is the subject of a verb.
func (p *page) firstSubject(s *sentence) int32 {
	for k := s.from; k < s.to; k++ {
		if m := &p.mentions[k]; !m.set.none() && s.Tokens[m.head].Rel.Subject() {
			return int32(k)
		}
	}
	return nobodys
}

func endsInColon(s *sentence) bool {
	n := len(s.Tokens)
	return n > 0 && s.Tokens[n-1].Coarse == syntax.PUNCT && s.words[n-1] == ":"
}
