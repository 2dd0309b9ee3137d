package reader

import (
	"strings"

	"parley/document"
	"parley/syntax"
)

// A genre is a kind of document by what its author does with it.
type genre uint8

const (
	news       genre = iota
	joint            // joint statement, communiqué, declaration, agreement
	issued           // statement, readout, fact sheet of one issuer
	transcript       // remarks, press call, interview
	explainer        // no date and no publisher, with headings
	genres
)

var genreNames = [genres]string{"news", "joint statement", "statement", "transcript", "explainer"}

func (g genre) String() string { return genreNames[g] }

// genreOf tells the kind of a document by its title, date and layout.
func genreOf(doc *document.Document) genre {
	title := strings.ToLower(doc.Title.Value)
	has := func(words ...string) bool {
		for _, w := range words {
			if strings.Contains(title, w) {
				return true
			}
		}
		return false
	}
	switch {
	case has("joint statement", "communiqu", "joint declaration", "declaration for", "declaration on", "memorandum"):
		if has("press call", "briefing", "remarks") {
			return transcript
		}
		return joint
	case has("remarks", "press call", "press gaggle", "gaggle", "press briefing", "press conference", "press availability", "interview with", "interview:", "transcript", "address to"), isSpeech(title):
		return transcript
	case has("report of the secretary-general", "statement by", "statement from", "statement on", "readout", "fact sheet", "statement of", " statement"), strings.HasPrefix(title, "statement "):
		return issued
	case strings.HasPrefix(title, "declaration of"), strings.HasPrefix(title, "declaration by"), declares(doc), isAgreement(doc):
		return joint
	case has(" between ") && (strings.HasPrefix(title, "agreement ") || strings.HasPrefix(title, "protocol ")):
		return joint
	}
	headings := 0
	for _, b := range doc.Blocks {
		if b.Kind == document.Heading {
			headings++
		}
	}
	if doc.Published.IsZero() && headings >= 2 {
		return explainer
	}
	return news
}

// isSpeech holds for a title that begins as that of a speech does: "Address by the President", "Briefing to the Security Council".
func isSpeech(title string) bool {
	kind, rest, _ := strings.Cut(strings.TrimPrefix(strings.TrimPrefix(title, "keynote "), "identical "), " ")
	preposition, rest, _ := strings.Cut(rest, " ")
	if isLetter(kind) {
		return preposition == "from" || preposition == "to" || preposition == "by" || preposition == "of" || preposition == "dated" && strings.Contains(rest, " from ")
	}
	switch kind {
	case "address", "speech", "briefing", "lecture", "message":
	default:
		return false
	}
	return preposition == "by" || preposition == "of" || preposition == "to" || preposition == "at" || preposition == "from"
}

// isLetter holds for the first word of a letter's title, in small letters.
func isLetter(word string) bool { return word == "letter" || word == "letters" || word == "note" }

// declares holds for a text whose issuers open it: "We, the ministers of Arland and Bordavia, …".
func declares(doc *document.Document) bool {
	for _, b := range doc.Blocks[:min(len(doc.Blocks), 6)] {
		if strings.HasPrefix(doc.Text[b.Start:b.End], "We, the ") {
			return true
		}
	}
	return false
}

// What a label is set before, "Ana Lern: “Arland refuses”", "Disagreement: Arland wants its troops to stay", is a sentence by itself. Parsed as one with
// the label, it often takes the label for its subject, or hangs beside it.

// longestTag bounds the tokens of a label, and shortestTagged those that stand behind its colon.
const (
	longestTag     = 12
	shortestTagged = 3
)

// parseKnowing fills the tree of a sentence, that of a label and that of what it is set before each by itself; the label then hangs on the rest.
func (p *page) parseKnowing(s *sentence, known []syntax.KnownWord) {
	if p.parseUndated(s, known) {
		return
	}
	n := s.tagEnd()
	if n > 0 && p.parseLabel(s, n, known) {
		return
	}
	p.parseTokens(s.Tokens, s.words, known)
}

// parseLabel parses the n tokens of what may be a label, and what it is set before. It reports whether it is one.
func (p *page) parseLabel(s *sentence, n int, known []syntax.KnownWord) bool {
	label, rest := syntax.Sentence{Tokens: s.Tokens[:n]}, syntax.Sentence{Tokens: s.Tokens[n:]}
	p.parseTokens(label.Tokens, s.words[:n], knownWithin(known, 0, n))
	for i := range label.Tokens {
		if c := label.Tokens[i].Coarse; c == syntax.VERB || c == syntax.AUX || c == syntax.SCONJ {
			return false
		}
	}
	p.parseTokens(rest.Tokens, s.words[n:], knownWithin(known, n, len(s.Tokens)))
	if !toldBy(rest.Tokens) {
		return false
	}
	root := n
	for i := range rest.Tokens {
		if t := &rest.Tokens[i]; t.Head >= 0 {
			t.Head += n
		} else {
			root = n + i
		}
	}
	for i := range label.Tokens {
		if t := &label.Tokens[i]; t.Head < 0 {
			t.Head, t.Rel = root, syntax.Parataxis
		}
	}
	return true
}

// toldBy holds for the tokens of a sentence that has a subject.
func toldBy(tokens []syntax.Token) bool {
	for _, t := range tokens {
		if t.Rel.Subject() && t.Head >= 0 && tokens[t.Head].Head < 0 {
			return true
		}
	}
	return false
}

// tagEnd gives the token behind the colon of what may be a label, 0 where there is none.
func (s *sentence) tagEnd() int {
	for k := 1; k < min(longestTag, len(s.words)-shortestTagged); k++ {
		if s.words[k] == ":" {
			return k + 1
		}
	}
	return 0
}

// knownWithin gives the known words from one token up to another, counted from there.
func knownWithin(known []syntax.KnownWord, from, to int) (within []syntax.KnownWord) {
	for _, w := range known {
		if from <= w.Token && w.Token < to {
			w.Token -= from
			within = append(within, w)
		}
	}
	return within
}
