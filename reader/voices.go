package reader

import (
	"strings"
	"unicode"

	"parley/codebook"
	"parley/document"
	"parley/syntax"
)

// A voice is somebody who speaks in a text over one sentence or several.
type voice struct {
	set     actors // whom the speaker speaks for
	speaker string // the name of the speaker
	how     voiceHow
	role    *codebook.Role
}

type voiceHow uint8

const (
	noVoice   voiceHow = iota
	byTurn             // "PRESIDENT BIDEN:" in a transcript
	byLeadIn           // "Sen. Roger Marshall: “…"
	byHeading          // quotations under a heading that names a person
	bySayer            // "…", he said
	question           // a journalist's turn
	byStance           // "Arland's position: …"
	voiceHows
)

var voiceNames = [voiceHows]string{"nobody", "turn", "lead-in", "heading", "said", "question", "label"}

func (v voiceHow) String() string { return voiceNames[v] }

// findVoices follows turns, lead-ins and headings through the text.
func (p *page) findVoices() {
	p.voices = p.voices[:0]
	turn, section := int32(-1), int32(-1)
	leadIn, leadBlock := int32(-1), -1
	asked := p.interviewee()
	for i := range p.sentences {
		s := &p.sentences[i]
		if s.first && !s.stamped {
			if v, ok := p.turnLabel(s); ok {
				turn = p.addVoice(v)
				section = -1
			} else if p.asks(s) && p.answered(i) {
				turn, section = p.addVoice(voice{how: question}), -1
			} else if asked != nil && i > 0 {
				if p.asks(s) {
					turn = p.addVoice(voice{how: question})
				} else if turn >= 0 && p.voices[turn].how == question {
					turn = p.addVoice(*asked)
				}
			}
		}
		if s.kind == document.Heading {
			section = -1
			if v, ok := p.namedIn(s, len(s.Tokens), byHeading); ok {
				section = p.addVoice(v)
			}
		}
		if s.first && s.block != leadBlock && leadIn >= 0 && startsQuote(s) && s.block == leadBlock+1 {
			leadBlock = s.block // the quotation goes on in the next paragraph
		}
		how, c := byLeadIn, colonBeforeQuote(s)
		if c == 0 && s.first {
			how, c = byStance, stanceLabel(s)
		}
		if c > 0 {
			if v, ok := p.namedIn(s, c, how); ok {
				leadIn, leadBlock = p.addVoice(v), s.block
			}
		}
		switch {
		case leadIn >= 0 && s.block == leadBlock:
			s.voice = leadIn
		case section >= 0 && s.kind != document.Heading:
			s.voice = section
		default:
			s.voice = turn
		}
	}
	for i := range p.sentences {
		p.findSayer(&p.sentences[i])
	}
	p.findQuoters()
}

func (p *page) addVoice(v voice) int32 {
	p.voices = append(p.voices, v)
	return int32(len(p.voices) - 1)
}

// turnLabel reads the label of a turn at the start of a paragraph: capitals before a colon, or "Q".
func (p *page) turnLabel(s *sentence) (voice, bool) {
	text := p.text[s.Start:s.End]
	if v, ok := p.spokenLabel(s); ok {
		return v, true
	}
	if rest, ok := strings.CutPrefix(text, "Q"); ok && (strings.HasPrefix(rest, " ") || strings.HasPrefix(rest, ":") || strings.HasPrefix(rest, "\u00a0")) {
		return voice{how: question}, true
	}
	colon := strings.IndexByte(text, ':')
	if colon < 3 || colon > 60 {
		return voice{}, false
	}
	letters := 0
	for _, r := range text[:colon] {
		switch {
		case unicode.IsLower(r) && letters > 2:
			return voice{}, false
		case unicode.IsLetter(r):
			letters++
		case unicode.IsDigit(r) || r == ' ' || r == '.' || r == '’' || r == '\'' || r == '-' || r == '(' || r == ')' || r == '*' || r == '\\' || r == '\u00a0':
		default:
			return voice{}, false
		}
	}
	if letters < 3 {
		return voice{}, false
	}
	return p.labelled(fields(titleCase(strings.Trim(text[:colon], "* "))), p.issuer), true
}

// labelled gives who speaks under the words of a label: whoever it names, else whom the text introduced by that name, else the given.
func (p *page) labelled(words []string, set actors) voice {
	v := voice{how: byTurn, set: set, speaker: strings.Join(words, " ")}
	for i := range words {
		n, entries := p.r.book.MatchName(words, i)
		if n == 0 {
			continue
		}
		for _, e := range entries {
			if e.Persons != nil && (n > 1 || !otherGiven(words[:i], fullNames(entries)...)) {
				name, _, set := p.officeOf(e.Persons, words[:i])
				v.speaker = name
				if !set.none() {
					v.set = set
				}
				return v
			}
		}
	}
	if set := p.inTitle(words); !set.none() {
		v.set = set
		return v
	}
	if k := p.people[lastWord(words)]; k > 0 && v.set.none() {
		v.set, v.speaker = p.mentions[k-1].set, p.mentions[k-1].person
	}
	if v.set.none() && len(words) > 1 {
		v.set = p.actorNamed(v.speaker)
	}
	return v
}

// inTitle gives the state whose officer a label means by the words of the title: "FOREIGN MINISTER LERN" speaks for Bordavia under "Remarks by
// the Secretary of State and Bordavian Foreign Minister Lern". Nobody where the title has neither the office nor the name.
func (p *page) inTitle(words []string) actors {
	if p.titled.none() || len(words) < 2 {
		return actors{}
	}
	title := fields(p.doc.Title.Value)
	office := words[:len(words)-1]
	for i := range title {
		if !strings.EqualFold(title[i], words[len(words)-1]) && !(i+len(office) <= len(title) && strings.EqualFold(strings.Join(title[i:i+len(office)], " "), strings.Join(office, " "))) {
			continue
		}
		lo := stretchBefore(title, i)
		if set := p.actorsIn(title[lo:i]); len(set.ids) == 1 && p.ofStates(set) {
			return set
		}
		if lo > 0 && title[lo-1] == "," { // "the Foreign Minister of Bordavia, Ana Tarn"
			if set := p.actorsIn(title[stretchBefore(title, lo-1) : lo-1]); len(set.ids) == 1 && p.ofStates(set) {
				return set
			}
		}
	}
	return actors{}
}

// stretchBefore gives where the words of a title begin that go with the one at a place: behind "and" or a comma.
func stretchBefore(title []string, i int) int {
	lo := i
	for lo > 0 && i-lo < longestOffice && !strings.EqualFold(title[lo-1], "and") && title[lo-1] != "," {
		lo--
	}
	return lo
}

// longestOffice bounds the words before a name that say whose officer it is: "Republic of Bordavia Minister of Foreign Affairs".
const longestOffice = 8

// namedIn finds who is named among the first tokens of a sentence: a person, else an actor. It is the first one where a verb
// says what they do ("Reyle told reporters:"), and else the last, before whom stands what they are ("[Institute VP Ann Lern]:").
func (p *page) namedIn(s *sentence, before int, how voiceHow) (voice, bool) {
	first := how == byHeading
	for _, t := range s.Tokens[:before] {
		first = first || t.Coarse == syntax.VERB
	}
	best, rank := -1, 0
	for k := s.from; k < s.to && int(p.mentions[k].end) <= before; k++ {
		if r := p.speaks(&p.mentions[k], how); r > rank || r == rank && r > 0 && !first {
			best, rank = k, r
		}
	}
	if best < 0 {
		return voice{}, false
	}
	m := &p.mentions[best]
	if m.person != "" {
		return voice{m.set, m.person, how, m.role}, true
	}
	return voice{m.set, p.names[m.set.ids[0]], how, nil}, true
}

// speaks says how well a mention names who speaks what follows: 2 a person, 1 an actor, 0 nobody. Headings are about actors, so
// these do not speak what stands under them.
func (p *page) speaks(m *mention, how voiceHow) int {
	switch {
	case m.set.none() || m.how == byHe:
		return 0
	case m.person != "":
		return 2
	case how == byStance && m.how == byDemonym:
		return 1
	case how != byHeading && (m.how == byName || m.how == byUnknown || m.how == bySeat || m.how == byRole):
		return 1
	}
	return 0
}

func startsQuote(s *sentence) bool { return s.words[0] == "“" || s.words[0] == `"` }

// colonBeforeQuote finds the colon that introduces a quotation; 0 where there is none.
func colonBeforeQuote(s *sentence) int {
	for i := 1; i+1 < len(s.Tokens); i++ {
		if s.words[i] == ":" && (s.words[i+1] == "“" || s.words[i+1] == `"`) {
			return i
		}
	}
	return 0
}

// stanceLabel finds the colon behind a label that says whose position follows: "Arland's position: the coast stays ours"; 0 where
// there is none.
func stanceLabel(s *sentence) int {
	for i := 1; i < min(len(s.words), longestLabel); i++ {
		if s.words[i] == ":" {
			if contains(stanceNouns, s.lemma[i-1]) {
				return i
			}
			break
		}
	}
	return 0
}

// voiceAt says who speaks at a token by layout or quotation; nil where it is the text's own voice.
func (p *page) voiceAt(s *sentence, token int) *voice {
	quoted := s.quoted[token]
	if quoted {
		if v := p.sayerVoice(s); v != nil {
			return v
		}
	}
	if s.voice >= 0 {
		v := &p.voices[s.voice]
		if v.how == byTurn || v.how == question || quoted {
			return v
		}
	}
	return nil
}

func titleCase(s string) string {
	b := []byte(strings.ToLower(s))
	up := true
	for i, c := range b {
		if up && 'a' <= c && c <= 'z' {
			b[i] = c - 'a' + 'A'
		}
		up = c == ' ' || c == '.' || c == '-'
	}
	return string(b)
}

// fields cuts a title or label into words as the codebook matches them.
func fields(s string) []string { return strings.Fields(spaced.Replace(s)) }

// spaced puts spaces around what the codebook matches as words of their own, and in place of marks.
var spaced = strings.NewReplacer("\\_", " ", "_", " ", "\\", "", "’s", " ’s", "'s", " 's", ",", " , ", ":", " : ", "-", " - ", "(", " ", ")", " ")

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
	return strings.HasPrefix(text, "**") && strings.HasSuffix(text, "**") || strings.HasSuffix(text, "?") && strings.HasSuffix(p.text[s.Start:s.End], "?")
}

// answered holds for a paragraph of an interview behind which a label says who answers: "JM:".
func (p *page) answered(i int) bool {
	for k := i + 1; k < len(p.sentences) && p.sentences[k].block <= p.sentences[i].block+1; k++ {
		if s := &p.sentences[k]; s.first && s.block > p.sentences[i].block {
			_, ok := p.turnLabel(s)
			return ok
		}
	}
	return false
}

var interviewVerbs = hashed("speak", "talk", "tell", "sit", "discuss", "answer", "explain", "reflect", "describe", "say", "meet", "give", "receive")
