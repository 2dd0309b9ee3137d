package record

import "parley/document"

// News reports that an entry which only its publication dates is what its text was written to tell: it stands in the title or the first paragraph, where no word makes it the
// background of something else, or its words say that it has just come about ("have agreed to"). What stands further down in the past may be old.
func (a *Account) News(e *Entry) bool {
	if !e.FromPublication || e.Source.Doc.Published.IsZero() {
		return false
	}
	words := e.fromSentence()
	if a.rules.background.News.MatchString(words) {
		return true
	}
	paragraphs := 0
	for _, b := range e.Source.Doc.Blocks {
		if b.Kind != document.Heading && b.Skip == "" {
			paragraphs++
		}
		if paragraphs > 1 {
			return false
		}
		if b.Span.Contains(e.Span) {
			return !a.rules.background.Told.MatchString(words[:len(words)-len(e.Quote)])
		}
	}
	return false
}
