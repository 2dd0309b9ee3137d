package reader

import (
	"strings"

	"parley/document"
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
	case strings.HasPrefix(title, "declaration of"), strings.HasPrefix(title, "declaration by"), declares(doc):
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
