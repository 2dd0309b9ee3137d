package reader

import (
	"strings"

	"parley/document"
	"parley/syntax"
)

// Transcripts that were not typed by a press office label turns in small letters, "**Foreign Minister Moran:**", "Question (Agency):",
// "A:", and interviews label none: what is in bold is asked, and the rest is answered by whoever the beginning introduces.

// longestSpokenLabel bounds the bytes of a label in small letters.
const longestSpokenLabel = 70

// spokenLabel reads the label of a turn in small letters, in a transcript.
func (p *page) spokenLabel(s *sentence) (voice, bool) {
	if p.kind != transcript {
		return voice{}, false
	}
	text := p.text[s.Start:s.End]
	label, said, found := strings.Cut(strings.TrimLeft(text, "* "), ":")
	bold := strings.HasPrefix(said, "**") || strings.HasSuffix(label, "**")
	if !found || len(label) > longestSpokenLabel || strings.ToUpper(label) == label && len(label) > 1 {
		return voice{}, false
	}
	words := fields(label)
	if len(words) == 0 || len(words) > longestLabel {
		return voice{}, false
	}
	for _, w := range words {
		if !startsUpper(w) && w != "of" && w != "the" && w != "and" && w != "for" && w != "," {
			return voice{}, false
		}
	}
	switch words[0] {
	case "Q", "Question", "Journalist", "Reporter", "Interviewer":
		return voice{how: question}, true
	case "A", "Answer":
		for k := len(p.voices) - 1; k >= 0; k-- {
			if v := p.voices[k]; v.how == byTurn {
				return v, true
			}
		}
		return voice{how: byTurn, set: p.issuer}, true
	case "Moderator", "Mr", "Mr.", "Ms", "Ms.", "Mrs.", "Dr.":
		bold = true
	}
	if v := p.labelled(words, actors{}); bold && !v.set.none() || len(v.set.ids) == 1 && p.names[v.set.ids[0]] != strings.Join(words, " ") {
		return v, true
	} else if bold {
		v.set = p.issuer
		return v, true
	}
	return voice{}, false
}

// interviewee gives who answers in an interview without labels: the first person that its beginning says spoke, by name or as "he" or
// "she" behind the name; nil where it is no interview.
func (p *page) interviewee() *voice {
	if !strings.Contains(strings.ToLower(p.doc.Title.Value), "interview") {
		return nil
	}
	var named *mention
	for i := 0; i < len(p.sentences) && p.sentences[i].block < 6; i++ {
		s := &p.sentences[i]
		if s.kind != document.Paragraph || p.asks(s) {
			continue
		}
		for k := s.from; k < s.to; k++ {
			m := &p.mentions[k]
			if !s.Tokens[m.head].Rel.Subject() {
				continue
			}
			if m.person != "" && !m.set.none() {
				named = m
			} else if m.how != byHe || named == nil {
				continue
			}
			if v := s.Tokens[m.head].Head; v >= 0 && contains(interviewVerbs, s.lemma[v]) {
				return &voice{set: named.set, speaker: named.person, how: byTurn, role: named.role}
			}
		}
	}
	return nil
}

// asks holds for a paragraph in bold, or one that only asks.
func (p *page) asks(s *sentence) bool {
	b := &p.doc.Blocks[s.block]
	text := strings.TrimSpace(p.text[b.Start:b.End])
	return strings.HasPrefix(text, "**") && strings.HasSuffix(text, "**") || strings.HasSuffix(text, "?") && s.Tokens[len(s.Tokens)-1].Coarse == syntax.PUNCT && b.End-s.End < 4
}

var interviewVerbs = hashed("speak", "talk", "tell", "sit", "discuss", "answer", "explain", "reflect", "describe", "say", "meet", "give", "receive")
