package reader

import (
	"slices"
	"strings"

	"parley/codebook"
	"parley/document"
	"parley/syntax"
)

// findIssuer says whose statement the text is: those named in the title after "by", "from" or "between", and for other
// issued texts the publisher, where it is an actor.
func (p *page) findIssuer() {
	publisher := p.publisher()
	if len(publisher.ids) == 1 && p.kindOf(publisher.ids[0]) == codebook.State {
		p.home = publisher
	}
	if opener := p.opener(); !opener.none() && p.kind != joint {
		p.kind, p.issuer = issued, opener
		return
	}
	if p.kind == news && p.digest == nil && publisher.none() {
		if own := p.ownName(); !own.none() {
			p.kind, p.issuer = transcript, own
			return
		}
	}
	if p.kind == news && p.digest == nil && !publisher.none() && !p.ofScholars(publisher) && p.ownVoice() {
		p.kind = transcript
	}
	if p.kind == news || p.kind == explainer {
		return
	}
	title := fields(p.doc.Title.Value)
	if strings.HasSuffix(strings.TrimRight(p.doc.Title.Value, " "), "\\") || strings.HasSuffix(p.doc.Title.Value, "_") || strings.HasSuffix(p.doc.Title.Value, "…") {
		title = fields(titleCase(slug(p.doc.URL.Value))) // the title is cut short; the address has it whole
	}
	named := p.actorsIn(title)
	p.titled = named
	signers := p.signers()
	before := beforeSubject(title)
	if sender := senderIn(title); sender != nil {
		named = p.writer(sender)
	} else if own := p.writer(before); !own.none() || len(before) < len(title) && slices.Contains(before, "by") {
		named = own // "Remarks by the Special Envoy on Corvia" are not Corvia's
	}
	switch {
	case p.kind == joint && len(signers.ids) > 1:
		p.issuer = signers
	case p.kind == joint && len(named.ids) > 1:
		p.issuer = named
	case !publisher.none():
		p.issuer = publisher
	default:
		p.issuer = named
		if speaker := p.speakerIn(title); !speaker.none() {
			p.issuer = speaker
		}
	}
}

// speakerIn gives those for whom the one person acts whom a title names as its speaker: "Briefing by the Special Envoy for Corvia, Ana Lern".
// Nobody where it names none, or more.
func (p *page) speakerIn(title []string) (set actors) {
	by := slices.Index(title, "by")
	if by < 0 {
		return actors{}
	}
	for i := by + 1; i < len(title); i++ {
		n, entries := p.r.book.MatchName(title, i)
		if n == 0 || entries[0].Persons == nil {
			continue
		}
		if !set.none() {
			return actors{}
		}
		_, _, set = p.officeOf(entries[0].Persons, title[:i])
		i += n - 1
	}
	return set
}

// publisher gives who publishes the text, where that is an actor or an office of one: "Ministry of Foreign Affairs of Arland".
func (p *page) publisher() actors {
	name := p.doc.Publisher.Value
	if a, ok := p.r.book.ActorByName(name); ok {
		return p.actorNamed(a.Name)
	}
	for _, office := range publicOffices {
		if strings.Contains(name, office) {
			whose := name
			for _, where := range []string{" for ", " in ", " to "} { // "Office of the Special Envoy for Corvia" is not Corvia's
				whose, _, _ = strings.Cut(whose, where)
				if named := p.actorsIn(fields(whose)); len(named.ids) == 1 {
					return named
				}
			}
		}
	}
	return actors{}
}

// leastOwn is how many sentences in which the text says "I" outside quotations make it a speech.
const leastOwn = 3

// ownVoice holds for a text whose author says "I" again and again, or begins sentences with "We", in one of ten sentences at least: whoever publishes it speaks.
func (p *page) ownVoice() bool {
	n := 0
	for i := range p.sentences {
		s := &p.sentences[i]
		for k, w := range s.words {
			if (w == "I" || w == "We" && k == firstWord(s)) && !s.quoted[k] && k+1 < len(s.words) && s.words[k+1] != "." {
				n++
				break
			}
		}
	}
	return n >= leastOwn && 10*n >= len(p.sentences)
}

// ownName gives the one movement or body that a text in its own voice calls "we": "our Tidewater Alliance", "We, the Hill People's Front,".
func (p *page) ownName() (own actors) {
	for i := range p.sentences {
		s := &p.sentences[i]
		for k := range s.words {
			from := k + 1
			switch {
			case s.quoted[k] || from >= len(s.words):
				continue
			case s.lower[k] == wordOur:
			default:
				continue
			}
			end := from
			for end < len(s.words) && (startsUpper(s.words[end]) || s.peoples(end)) {
				end++
			}
			if end < from+2 || !contains(bodyEnds, s.lower[end-1]) {
				continue
			}
			named := p.actorsIn(s.words[from:end])
			if len(named.ids) != 1 {
				named = p.actorNamed(p.nameAt(s, from, end))
			}
			if !own.none() && own.key != named.key || p.ofStates(named) {
				return actors{}
			}
			own = named
		}
	}
	return own
}

var publicOffices = []string{"Ministry", "Government", "Embassy", "Presidency", "Parliament", "Department", "Permanent Mission", "Cabinet Office", "Office of the", "Republic of", "Presidential", "Prime Minister"}

// longestOpener bounds the tokens of the line that a resolution opens with.
const longestOpener = 12

// opener gives the body that a line of its own opens a resolution with: "The Security Council,".
func (p *page) opener() actors {
	for i := range p.sentences {
		s := &p.sentences[i]
		n := len(s.words)
		if s.kind != document.Paragraph || !s.first || n > longestOpener || s.words[n-1] != "," || s.lower[0] != wordThe {
			continue
		}
		if slices.ContainsFunc(s.Tokens, func(t syntax.Token) bool { return t.Coarse == syntax.VERB }) {
			continue
		}
		if named := p.actorsIn(s.words); len(named.ids) == 1 {
			return named
		}
	}
	return actors{}
}

// beforeSubject gives the words of a title before what the text is about, "Statement by Arland and Bordavia on Corvia", or those behind it
// that say by whom it is, "Statement on Corvia by Arland and Bordavia".
func beforeSubject(title []string) []string {
	for i, w := range title {
		switch strings.ToLower(w) {
		case "on", "about", "regarding", "concerning", "following", "marking", "welcoming":
			if by := slices.Index(title[i:], "by"); by > 0 && !slices.Contains(title[:i], "by") {
				return title[i+by:]
			}
			return title[:i]
		}
	}
	return title
}

// senderIn gives the words of a letter's title that say from whom it is: "Letter dated 3 May from the Permanent Representative of Arland to the
// United Nations addressed to the Secretary-General". Nil for other titles.
func senderIn(title []string) []string {
	if len(title) > 0 && title[0] == "Identical" {
		title = title[1:]
	}
	from := slices.Index(title, "from")
	if from < 0 || !isLetter(strings.ToLower(title[0])) {
		return nil
	}
	sender := title[from+1:]
	if to := slices.IndexFunc(sender, func(w string) bool { return w == "to" || w == "addressed" }); to >= 0 {
		sender = sender[:to]
	}
	return sender
}

// writer gives those whose a text is by the words of its title that say so: whoever they name, and for a Secretary-General of no other organisation
// the UN.
func (p *page) writer(words []string) actors {
	named := p.actorsIn(words)
	if !named.none() {
		return named
	}
	if secretary := slices.Index(words, "Secretary"); secretary >= 0 && secretary+2 < len(words) && words[secretary+2] == "General" && !slices.Contains(words[secretary:], "of") {
		return p.actorNamed("UN")
	}
	return actors{}
}

// actorsIn gives the actors that words name, by their names or their offices.
func (p *page) actorsIn(words []string) (named actors) {
	for i := 0; i < len(words); {
		n, entries := p.r.book.MatchName(words, i)
		if n == 0 {
			i++
			continue
		}
		if more, _ := p.r.book.MatchName(words, i+1); n > 1 && more >= n { // "the Gulf" of "the Gulf Cooperation Council"
			i++
			continue
		}
		for _, e := range entries {
			switch {
			case e.Actor != nil && e.Reading != codebook.ByCollective:
				named = p.join(named, p.membersOf(e.Actor.Name))
			case e.Persons != nil:
				_, _, set := p.officeOf(e.Persons, words[:i])
				named = p.join(named, set)
			default:
				continue
			}
			break
		}
		i += n
	}
	return named
}

// signers gives those whose signatures end the text: short lines with a name or an office, and nothing after them.
func (p *page) signers() (named actors) {
	var lines []string
	for i := len(p.doc.Blocks) - 1; i >= 0 && len(lines) < 40; i-- {
		b := &p.doc.Blocks[i]
		line := strings.TrimSpace(p.text[b.Start:b.End])
		if b.Skip != "" || line == "" {
			continue
		}
		if len(strings.Fields(line)) > 12 || strings.HasSuffix(line, ".") {
			break
		}
		line = strings.Trim(line, "*_ ")
		if strings.HasPrefix(line, "Witness") {
			continue // who saw it signed is bound by none of it
		}
		if whose, _, found := strings.Cut(line, ":"); found && strings.HasPrefix(line, "For ") {
			line = whose // the name behind "For Arland:" is that of who signs, and may be anybody's
		}
		lines = append(lines, line)
	}
	if len(lines) < 2 {
		return named
	}
	slices.Reverse(lines)
	for _, line := range lines {
		named = p.join(named, p.actorsIn(fields(line)))
	}
	return named
}

// slug gives the words of the last part of an address.
func slug(url string) string {
	url = strings.TrimRight(url, "/")
	return strings.ReplaceAll(url[strings.LastIndexByte(url, '/')+1:], "-", " ")
}

// Bounds of who opens a declaration.
const (
	latestDeclarers  = 8  // sentence of the text, headings and datelines among them
	longestDeclarers = 60 // tokens from "We" on
	longestOwnName   = 90 // bytes of a name that no list knows
)

// findDeclarers makes those who open a declaration its issuer: "We, the Presidents of Arland and Bordavia, meeting in Corvport, …". Where
// they name themselves by their meeting alone, "We, the Participants in the Corvport Talks", those are they who sign it, else it
// is their name. It reports whether the text opens like that.
func (p *page) findDeclarers() bool {
	for i := 0; i < min(len(p.sentences), latestDeclarers); i++ {
		s := &p.sentences[i]
		if len(s.lower) < 5 || s.lower[0] != wordWe || s.words[1] != "," || s.lower[2] != wordThe {
			continue
		}
		end := declarersEnd(s)
		var set actors
		for k := s.from; k < s.to && int(p.mentions[k].end) <= end; k++ {
			if m := &p.mentions[k]; m.start > 2 && m.how != byWe {
				set = p.join(set, m.set)
			}
		}
		if set.none() {
			set = p.signers()
		}
		if name := p.nameAt(s, 3, end); set.none() && len(name) < longestOwnName && strings.Contains(name, " ") {
			set = p.actorNamed(name)
		}
		if at := s.at[0]; !set.none() && at >= 0 {
			p.issuer, p.declarer = set, at
			p.mentions[at].set = set
		}
		return !set.none()
	}
	return false
}

// declarersEnd gives the token after the words in which those who declare name themselves: the comma before what they do.
func declarersEnd(s *sentence) int {
	for k := 3; k+1 < min(len(s.words), longestDeclarers); k++ {
		if s.words[k] == "," && s.Tokens[k+1].Coarse != syntax.PROPN && s.Tokens[k+1].Coarse != syntax.NOUN && s.lower[k+1] != wordAnd && s.lower[k+1] != wordThe {
			return k
		}
	}
	return max(len(s.words)-1, 4)
}
