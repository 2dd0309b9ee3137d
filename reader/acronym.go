package reader

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"parley/codebook"
	"parley/syntax"
)

// A report gives the abbreviation of a body once, in brackets behind its name, and calls it so from there on: "the Free Coast
// Movement (FCM) attacked. The FCM denied it." The letters tell where the name begins, whatever is known of parts of it.

// longestInFull bounds the tokens of a name that an abbreviation stands for.
const longestInFull = 12

// shortened finds the abbreviations in brackets of a sentence, and where the names before them begin.
func (p *page) shortened(s *sentence) {
	p.shorts = p.shorts[:0]
	for k := 1; k+2 < len(s.words); k++ {
		if s.words[k] == "," && s.lower[k+1] == wordOr && isAbbreviation(s.words[k+2]) {
			if lo := s.inFull(k, s.words[k+2]); lo >= 0 {
				p.shorts = append(p.shorts, inFull{lo, k, k + 3, s.words[k+2]}) // "the Free Coast Movement, or FCM,"
			}
		}
		if contains(acronyms, s.lower[k]) && isAbbreviation(s.words[k+1]) {
			if open := s.knownBefore(k); open > 0 {
				lo := s.inFull(open, s.words[k+1])
				if lo < 0 {
					lo = s.translated(open)
				}
				if lo >= 0 {
					p.shorts = append(p.shorts, inFull{lo, open, k + 2, s.words[k+1]}) // "the Free Coast Movement, known by its French acronym MCL,"
				}
			}
		}
		if s.words[k] != "(" || !startsUpper(s.words[k+1]) {
			continue
		}
		end := k + 2
		for end < len(s.words) && end <= k+5 && s.words[end] != ")" {
			end++
		}
		if end == len(s.words) || s.words[end] != ")" {
			continue
		}
		short := p.nameAt(s, k+1, end)
		if !isAbbreviation(short) {
			continue
		}
		lo := s.inFull(k, short)
		if lo < 0 {
			lo = s.translated(k)
		}
		if lo >= 0 {
			p.shorts = append(p.shorts, inFull{lo, k, end, short})
		}
	}
}

// knownBefore gives the token behind the name that has an acronym, "the Front, known by its French acronym", "the Front, better known under the initials"; -1 for none.
func (s *sentence) knownBefore(k int) int {
	for v := k - 1; v > max(1, k-longestAcronym); v-- {
		if !contains(knownWords, s.lower[v]) {
			continue
		}
		for v--; s.Tokens[v].Coarse == syntax.ADV && v > 1; v-- {
		}
		if s.words[v] == "," {
			return v
		}
		return v + 1
	}
	return -1
}

const longestAcronym = 6 // words from "known" to the acronym

// acronyms are letters that stand for a name.
var acronyms = hashed("acronym", "initials", "abbreviation")

// An inFull is a name, its first token and the bracket behind it, and the abbreviation up to the bracket that closes.
type inFull struct {
	lo, open, close int
	short           string
}

// inFull gives the first token of the name before the bracket at a token that the letters of an abbreviation fit; -1 where none does.
func (s *sentence) inFull(open int, short string) int {
	letters := []rune(strings.ToLower(short))
	lo := -1
	for k, at := open-1, len(letters)-1; k >= 0 && k >= open-longestInFull; k-- {
		w := s.words[k]
		if !startsUpper(w) {
			if s.Tokens[k].Coarse != syntax.ADP && s.Tokens[k].Coarse != syntax.CCONJ && s.Tokens[k].Coarse != syntax.DET && s.Tokens[k].Coarse != syntax.PART && s.words[k] != "-" && s.words[k] != "'" && s.words[k] != "’" {
				break
			}
			continue
		}
		for at >= 0 && !unicode.IsLetter(letters[at]) {
			at--
		}
		if at < 0 {
			break
		}
		if first, _ := utf8.DecodeRuneInString(strings.ToLower(w)); first == letters[at] {
			if at--; at < 0 {
				lo = k
			}
		}
	}
	return lo
}

// translated gives the first token of the name before the bracket at a token, whose abbreviation is of another language: "the Free Coast Movement (MCL)", "the rebel
// Front for Change in Corvia (FACC)"; -1 for none. Nothing but words with a capital, and what binds them, stands in it; an article stands before it, or it is one of a body.
func (s *sentence) translated(open int) int {
	lo := open
	for k := open - 1; k > 0 && k >= open-longestInFull; k-- {
		switch {
		case startsUpper(s.words[k]) && (isProper(s, k) || s.Tokens[k].Coarse == syntax.NOUN || s.Tokens[k].Coarse == syntax.ADJ):
			lo = k
		case s.lower[k] == wordThe && lo == k+1 && (k < 2 || s.lower[k-1] != wordOf && s.lower[k-1] != wordFor || !startsUpper(s.words[k-2])): // "the leader of the"
			if open-lo < 2 {
				return -1
			}
			return lo
		case s.lower[k] == wordIn && lo == k+1 && open-lo <= 2: // the land at its end
		case s.peoples(k) && lo == k+1:
		case s.lower[k] != wordOf && s.lower[k] != wordFor && s.lower[k] != wordThe && s.lower[k] != wordAnd:
			if lo == k+1 && open-lo > 2 && (contains(bodyNouns, s.lower[lo]) || contains(armedEnds, s.lower[lo])) {
				return lo
			}
			return -1
		}
	}
	if lo == 1 && s.lower[0] == wordThe && open-lo > 1 {
		return lo
	}
	return -1
}

// isAbbreviation holds for two to eight capitals, with hyphens, strokes and figures between them.
func isAbbreviation(short string) bool {
	letters := 0
	for _, r := range short {
		switch {
		case 'A' <= r && r <= 'Z':
			letters++
		case r == '-' || r == '/' || '0' <= r && r <= '9':
		default:
			return false
		}
	}
	return letters >= 2 && letters <= 8
}

// inShort makes a mention of an abbreviation that the text introduced, or of a name whose abbreviation stands behind it: of the actor whom the codebook knows by either, else of an
// unknown one that the abbreviation names from here on.
func (p *page) inShort(s *sentence, si, i int) (mention, bool) {
	if w := s.words[i]; len(w) >= 2 && (startsUpper(w[1:]) || startsUpper(w[len(w)-1:])) && isAbbreviation(w) {
		if k := p.people[strings.ToLower(w)]; k > 0 && p.mentions[k-1].how == byName {
			return mention{sent: int32(si), start: int32(i), end: int32(i + 1), how: byName, set: p.mentions[k-1].set}, true
		}
		if k := p.bracketedAfter(s, si, i); k >= 0 {
			p.people[strings.ToLower(w)] = int32(k + 1)
			return mention{sent: int32(si), start: int32(i), end: int32(i + 1), how: byName, set: p.mentions[k].set}, true
		}
	}
	for _, f := range p.shorts {
		if f.lo != i {
			continue
		}
		end := f.open
		if isPossessive(s, end-1) {
			end-- // "the Free Coast Movement's (FCM) leader"
		}
		m := mention{sent: int32(si), start: int32(i), end: int32(end), how: byName}
		if m.set = p.governmentOf(s, i, end); m.set.none() && contains(ministries, s.lower[i]) {
			m.set = p.ownerOf(s, i) // "Arland's Department of Foreign Affairs (DFA)"
		}
		if !m.set.none() {
			p.people[strings.ToLower(f.short)] = int32(len(p.mentions) + 1)
			return m, true
		}
		if n, known := p.r.book.NameAt(s.named(), i); n == end-i && !p.otherShort(s, f, known) || p.anOffice(s, i, end) || isThing(s, i, end) {
			return m, false // the codebook has it, or nobody acts by it
		}
		if n, known := p.r.book.NameAt(s.named(), f.open+1); n == f.close-f.open-1 && known[0].Reading == codebook.ByName && !known[0].Weak {
			m.set = p.membersOf(known[0].Actor.Name)
			return m, true
		}
		if m.set = p.ownerOf(s, i); m.set.none() || !contains(stateEnds, s.lower[end-1]) {
			m.set = p.actorNamed(p.nameAt(s, i, p.withoutLand(s, i, end)))
		}
		p.people[strings.ToLower(f.short)] = int32(len(p.mentions) + 1)
		return m, true
	}
	return mention{}, false
}

// otherShort holds for a weak name of an armed group of the codebook behind which an abbreviation stands that is none of that group's: "the National Liberation
// Army (NLA)" need not be the one that is called ELN.
func (p *page) otherShort(s *sentence, f inFull, known []codebook.Entry) bool {
	if e := known[0]; !e.Weak || e.Actor == nil || e.Actor.Kind != codebook.ArmedGroup || len(known) > 1 || s.words[f.open] != "(" {
		return false
	}
	n, own := p.r.book.NameAt(s.named(), f.open+1)
	return n == 0 || own[0].Actor != known[0].Actor
}

// bracketedAfter gives the mention of somebody whom the codebook knows by the name and not by the abbreviation that stands at a token,
// in brackets behind the name: "the Free Coast Movement (FCM)". -1 for none.
func (p *page) bracketedAfter(s *sentence, si, i int) int {
	k := len(p.mentions) - 1
	if k < 0 || i < 2 || i+1 >= len(s.words) || s.words[i-1] != "(" || s.words[i+1] != ")" {
		return -1
	}
	m := &p.mentions[k]
	if n, _ := p.r.book.NameAt(s.named(), i); n > 0 || m.sent != int32(si) || int(m.end) != i-1 || m.how != byName || len(m.set.ids) != 1 {
		return -1
	}
	if p.ofStates(m.set) && !slices.ContainsFunc(p.shorts, func(f inFull) bool { return f.open == i-1 }) {
		return -1 // "a senator of Arland (VP)"
	}
	return k
}

// spelled gives the one actor that no list knows whose name the letters of an abbreviation begin, though no bracket says so: "the Free Coast Movement left. The FCM
// denied it."
func (p *page) spelled(short string) (full actors) {
	if len(short) < 3 || !isAbbreviation(short) {
		return actors{}
	}
	for k := range p.mentions {
		m := &p.mentions[k]
		s := &p.sentences[m.sent]
		if m.how != byUnknown || m.thing || int(m.end-m.start) < len(short) || s.inFull(int(m.end), short) != int(m.start) {
			continue
		}
		if !full.none() && full.key != m.set.key {
			return actors{}
		}
		full = m.set
	}
	return full
}

// sameAs makes all that is one actor's another's.
func (p *page) sameAs(old, set actors) {
	for k := range p.mentions {
		if m := &p.mentions[k]; m.set.key == old.key {
			p.rename(m, set)
		} else if m.other.key == old.key {
			m.other = set
		}
	}
}

// introducedLater lets an abbreviation that stands before its name, as in a headline, mean whom the text introduces by it below, and a surname
// before the full name, or in the same sentence behind it, who bears it.
func (p *page) introducedLater() {
	inFull := map[string]actors{} // by the abbreviation
	for k := range p.mentions {
		m := &p.mentions[k]
		if m.how != byUnknown || m.end != m.start+1 {
			continue
		}
		w := p.sentences[m.sent].words[m.start]
		at := int(p.people[strings.ToLower(w)]) - 1
		if at < 0 && !m.set.none() && isAbbreviation(w) {
			full, asked := inFull[w]
			if !asked {
				full = p.spelled(w)
				inFull[w] = full
			}
			if !full.none() && full.key != m.set.key {
				p.sameAs(m.set, full)
			}
		}
		if at < 0 || at == k || p.mentions[at].set.none() {
			continue
		}
		switch o := &p.mentions[at]; {
		case isAbbreviation(w):
			if at > k && o.how == byName {
				m.how = byName
				p.rename(m, o.set)
			}
		case o.person != "" && (at > k || o.sent == m.sent) && strings.HasSuffix(o.person, " "+w):
			m.how, m.person, m.rank, m.role, m.other, m.from = o.how, o.person, o.rank, o.role, o.other, int32(at)
			p.rename(m, o.set)
		}
	}
}

// officeLater lets a person act throughout a text for whom an office further down says he does: "the spokesman, Ana Lern, said … Ana Lern, the Arlandian
// government's spokesman". Nobody where offices differ.
func (p *page) officeLater() {
	of := map[string]actors{}
	for k := range p.mentions {
		m := &p.mentions[k]
		if m.person == "" || m.set.none() || m.end-m.start < 2 || m.how != byPerson && (m.how != byPrivate || m.role == nil || m.role.Acts == codebook.ForSelf) || p.self(m) {
			continue
		}
		if set, ok := of[m.person]; ok && set.key != m.set.key {
			of[m.person] = actors{}
		} else if !ok {
			of[m.person] = m.set
		}
	}
	for k := range p.mentions {
		m := &p.mentions[k]
		set := of[m.person]
		if set.none() || p.former(&p.sentences[m.sent], m) {
			continue
		}
		switch {
		case m.how == byPrivate && p.self(m):
			m.other = m.set
			p.rename(m, set)
		case m.how == byRole && m.set.none():
			m.set = set
		}
	}
}

// self holds for a person who acts for himself.
func (p *page) self(m *mention) bool { return len(m.set.ids) == 1 && p.names[m.set.ids[0]] == m.person }

// governmentOf gives the state of a government by its full name: "the Government of the Republic of Corvia (GRC)".
func (p *page) governmentOf(s *sentence, i, end int) actors {
	if i+2 >= end || s.words[i] != "Government" || s.lower[i+1] != wordOf {
		return actors{}
	}
	for k := i + 2; k < end; k++ {
		if n, known := p.r.book.NameAt(s.named(), k); n == end-k && known[0].Actor != nil && known[0].Actor.Kind == codebook.State {
			return p.actorNamed(known[0].Actor.Name)
		}
	}
	return actors{}
}

// anOffice holds for a name with the title of a person in it: "Special Presidential Envoy for Climate (SPEC)" is no body.
func (p *page) anOffice(s *sentence, from, to int) bool {
	for k := from; k < to; k++ {
		if n, known := p.r.book.NameAt(s.named(), k); n > 0 && known[0].Reading == codebook.ByRole && !isBody(known[0].Role) && known[0].Role.Rank > codebook.UnnamedOfficial {
			return true
		}
	}
	return false
}

// ownerOf gives the state whose name stands right before a token: "the Arlander Intelligence Agency", "Arland's Coast Guard".
func (p *page) ownerOf(s *sentence, i int) actors {
	k := i - 1
	if k > 0 && isPossessive(s, k) {
		k--
	}
	if k < 0 || s.at[k] < 0 || !p.ofStates(p.mentions[s.at[k]].set) {
		return actors{}
	}
	return p.mentions[s.at[k]].set
}

// stateEnds are what bodies of states are called.
var stateEnds = lists["state-ends"]

// introduced reports that an abbreviation stands in brackets somewhere in the text, as behind the name that it is short for.
func (p *page) introduced(short string) bool {
	if !p.shortKnown {
		p.shortKnown = true
		for rest := p.text; ; {
			_, behind, ok := strings.Cut(rest, "(")
			if !ok {
				break
			}
			rest = behind
			if end := strings.IndexByte(rest[:min(len(rest), longestShort)], ')'); end > 0 && isAbbreviation(rest[:end]) {
				p.bracketed[rest[:end]] = true
			}
		}
	}
	return p.bracketed[short]
}
