package reader

import (
	"slices"
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
	for i := range p.sentences {
		s := &p.sentences[i]
		if s.first {
			if v, ok := p.turnLabel(s); ok {
				turn = p.addVoice(v)
				section = -1
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
	label := strings.Trim(text[:colon], "* ")
	words := fields(titleCase(label))
	v := voice{how: byTurn, set: p.issuer, speaker: strings.Join(words, " ")}
	for i := range words {
		n, entries := p.r.book.MatchName(words, i)
		if n == 0 {
			continue
		}
		for _, e := range entries {
			if e.Persons != nil {
				name, _, set := p.officeOf(e.Persons, words[:i])
				v.speaker = name
				if !set.none() {
					v.set = set
				}
				return v, true
			}
		}
	}
	if k := p.people[lastWord(words)]; k > 0 && v.set.none() {
		v.set, v.speaker = p.mentions[k-1].set, p.mentions[k-1].person
	}
	if v.set.none() && len(words) > 1 {
		v.set = p.actorNamed(v.speaker)
	}
	return v, true
}

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

// findSayer notes who says something in a sentence: the subject of a verb of saying, or "according to". Words outside
// quotation marks go before those within, who names himself before the medium that reports him.
func (p *page) findSayer(s *sentence) {
	s.sayer, s.says = -1, -1
	best := -1
	offer := func(m, verb, weight int) {
		if m < 0 {
			return
		}
		if !s.quoted[verb] {
			weight += 4
		}
		if p.isMedium(&p.mentions[m]) {
			weight -= 2
		}
		if weight >= best {
			s.sayer, s.says, best = int32(m), int32(verb), weight
		}
	}
	for k := range s.Tokens {
		t := &s.Tokens[k]
		switch {
		case t.Coarse == syntax.VERB && isSaying(s.lemma[k]):
			found := false
			for c := s.kid[k]; c >= 0; c = s.next[c] {
				if s.Tokens[c].Rel == syntax.Nsubj || s.Tokens[c].Rel == syntax.NsubjPass {
					found = true
					offer(p.mentionOf(s, int(c)), k, 2)
				}
			}
			if !found {
				offer(p.behind(s, k), k, 1)
			}
		case s.lower[k] == wordAccording && k+2 < len(s.Tokens) && s.lower[k+1] == wordTo:
			at := -1
			for c := k + 2; c < min(len(s.Tokens), k+12); c++ {
				if m := s.at[c]; m >= 0 && p.mentions[m].how != byNobody {
					at = int(m)
					if p.mentions[m].person != "" {
						break
					}
				} else if s.words[c] == "," && at >= 0 {
					break
				}
			}
			offer(at, k, 2)
		}
	}
}

// behind gives who stands right behind a verb of saying that follows the words said: "…, explained Lern", "… - said the president of
// Arland". The parser does not always see a subject there. -1 for nobody.
func (p *page) behind(s *sentence, verb int) int {
	if t := s.Tokens[verb].Tag; verb == 0 || t != syntax.VBD && t != syntax.VBN {
		return -1
	}
	switch s.words[verb-1] {
	case ",", "”", `"`, "-", "–", "—":
	default:
		return -1
	}
	for k := verb + 1; k < min(verb+5, len(s.Tokens)); k++ {
		if at := s.at[k]; at >= 0 && p.mentions[at].how != byDemonym && p.mentions[at].how != byNobody {
			return int(at)
		}
		if c := s.Tokens[k].Coarse; c != syntax.DET && c != syntax.ADJ && c != syntax.NOUN {
			return -1
		}
	}
	return -1
}

// findQuoters says who speaks the quotations: who says so beside them in their sentence, else who is named before a colon,
// else who says so where they end, else in the sentence before, else who spoke the quotation before.
func (p *page) findQuoters() {
	last, lastBlock := int32(-1), -1
	for i := range p.sentences {
		s := &p.sentences[i]
		own := s.sayer >= 0 && !s.quoted[s.says]
		if !slices.Contains(s.quoted, true) {
			if own {
				last, lastBlock = s.sayer, s.block
			}
			continue
		}
		switch {
		case own:
			s.quoter = s.sayer
		case s.voice >= 0 && p.voices[s.voice].how == byLeadIn:
			last = -1 // the words before the colon say who speaks
		case i > 0 && p.goesOn(i-1) && p.sentences[i-1].quoter >= 0:
			s.quoter = p.sentences[i-1].quoter
		default:
			for j := i; s.quoter < 0 && p.goesOn(j) && j < i+12; j++ {
				if o := &p.sentences[j+1]; o.sayer >= 0 && !o.quoted[o.says] {
					s.quoter = o.sayer
				}
			}
			if s.quoter < 0 && last >= 0 && s.block-lastBlock <= 2 {
				s.quoter = last
			}
		}
		if s.quoter >= 0 {
			last, lastBlock = s.quoter, s.block
		}
	}
}

// goesOn holds for a sentence whose quotation is not closed with it.
func (p *page) goesOn(i int) bool {
	if i+1 >= len(p.sentences) {
		return false
	}
	s, o := &p.sentences[i], &p.sentences[i+1]
	return s.block == o.block && s.quoted[len(s.quoted)-1] && o.quoted[0] && !closes(s.words[len(s.words)-1])
}

func closes(word string) bool { return word == "”" || word == "»" || word == "''" || word == `"` }

// mentionOf finds the mention that a noun phrase headed by a token is about: the one that covers the head, else a
// person or role beside it in the phrase, else an actor that modifies it; -1 where there is none.
func (p *page) mentionOf(s *sentence, head int) int {
	if at := s.at[head]; at >= 0 {
		return int(at)
	}
	best := -1
	for k := s.from; k < s.to; k++ {
		m := &p.mentions[k]
		h := s.Tokens[m.head].Head
		if h != head {
			continue
		}
		switch s.Tokens[m.head].Rel {
		case syntax.Flat, syntax.Appos, syntax.NmodDesc, syntax.Compound, syntax.Amod, syntax.NmodPoss, syntax.Nmod, syntax.NmodUnmarked:
			if best < 0 || m.person != "" && p.mentions[best].person == "" {
				best = k
			}
		}
	}
	return best
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

// sayerVoice is the voice of whoever speaks the quotation in a sentence.
func (p *page) sayerVoice(s *sentence) *voice {
	if s.quoter < 0 {
		return nil
	}
	m := &p.mentions[s.quoter]
	if m.set.none() {
		return nil
	}
	p.said = voice{m.set, p.speakerName(m), bySayer, m.role}
	return &p.said
}

// speakerName is the name of the person who speaks, if the text gives it, else of the organisation.
func (p *page) speakerName(m *mention) string {
	if m.person != "" {
		return m.person
	}
	if m.set.none() {
		return ""
	}
	return p.names[m.set.ids[0]]
}

var wordAccording = hashLower("according")

// isSaying holds for verbs whose clause or quotation is somebody's words. Verbs that name the act (demand, accuse,
// agree, thank) are not among them: what they report is the act itself.
func isSaying(lemma uint32) bool { return contains(sayingVerbs, lemma) }

var sayingVerbs = hashed("say", "tell", "add", "note", "state", "explain", "claim", "declare", "announce", "report", "write", "argue", "insist",
	"emphasize", "emphasise", "stress", "underline", "underscore", "point", "recall", "believe", "think", "suggest", "acknowledge", "admit",
	"assert", "comment", "conclude", "continue", "describe", "confirm", "reveal", "remark", "reiterate", "warn", "maintain", "affirm", "indicate",
	"observe", "repeat", "stipulate", "tweet", "post", "quote", "inform", "assure", "answer", "respond", "reply", "ask", "convince", "hope", "predict", "mention", "contend",
	"allege", "highlight", "voice", "express", "summarize", "ensure", "translate")

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
func fields(s string) []string {
	s = strings.NewReplacer("\\_", " ", "_", " ", "\\", "", "’s", " ’s", "'s", " 's", ",", " , ", ":", " : ", "-", " - ", "(", " ", ")", " ").Replace(s)
	return strings.Fields(s)
}
