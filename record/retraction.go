package record

import (
	"cmp"
	"slices"
	"strings"

	"parley/document"
)

// A Retraction is a publisher's word that something which it published is not so.
type Retraction struct {
	Notice Passage
	Of     *Source // the text that is taken back; nil where none of the account is told to be it
	Left   int     // statements that the account leaves out because of it
}

type retractionRules struct {
	Notice pattern `yaml:"notice"`
	Own    pattern `yaml:"own"`
	Denial pattern `yaml:"denial"`
	Said   pattern `yaml:"said"`
}

// retractedWithin is how many days may lie between a text and the notice that takes it back. Set by hand.
const retractedWithin = 90

// findRetractions reads the notices of all sources, and finds the texts that they take back.
func (a *Account) findRetractions() {
	for _, s := range a.Sources {
		notices, taken := a.notices(s)
		if len(notices) == 0 {
			continue
		}
		r := Retraction{Notice: notices[0], Of: a.takenBack(s)}
		a.Retractions = append(a.Retractions, r)
		i := len(a.Retractions) - 1
		for _, p := range taken {
			a.disowned = append(a.disowned, disowned{s, p, i})
		}
		if r.Of != nil {
			a.disowned = append(a.disowned, disowned{r.Of, document.Span{End: len(r.Of.Doc.Text)}, i})
		}
	}
}

// A disowned passage is one that its publisher took back; by is the place of the notice among the retractions.
type disowned struct {
	source *Source
	document.Span
	by int
}

// disowns reports that an entry rests on words that were taken back, and counts it. What an analyst has ruled on stays.
func (a *Account) disowns(e *Entry) bool {
	if e.Ruling != nil {
		return false
	}
	for _, d := range a.disowned {
		if d.source == e.Source && d.Contains(e.Span) {
			a.Retractions[d.by].Left++
			return true
		}
	}
	return false
}

// notices gives the sentences by which a source takes something back, and those that repeat what is taken back.
func (a *Account) notices(s *Source) (notices []Passage, taken []document.Span) {
	r := &a.rules.retraction
	text := strings.ToLower(s.Doc.Text)
	if !slices.ContainsFunc([]string{"retract", "withdr", "took back", "take back", "taken down", "correct", "wrong", "false", "earlier version", "previous version"}, func(w string) bool { return strings.Contains(text, w) }) {
		return nil, nil
	}
	publisher := s.Doc.Publisher.Value
	var last sentence
	sentences(s.Doc, func(x sentence) {
		if s.Doc.Blocks[x.block].Kind == document.Heading {
			return
		}
		words := s.Doc.Text[x.Start:x.End]
		own := publisher != "" && strings.Contains(words, publisher) || r.Own.MatchString(words)
		switch {
		case own && r.Notice.MatchString(words):
			taken = append(taken, x.Span)
			notices = append(notices, Passage{s, x.Span, words})
		case r.Denial.MatchString(words) && last.End > 0 && last.block == x.block && r.Said.MatchString(s.Doc.Text[last.Start:last.End]):
			taken = append(taken, last.Span)
			notices = append([]Passage{{s, document.Span{Start: last.Start, End: x.End}, s.Doc.Text[last.Start:x.End]}}, notices...)
		}
		last = x
	})
	return notices, taken
}

// takenBack finds the text that a notice is about: of the same publisher, from the days before, and the only one of those
// whose title the notice takes up: seven in ten of its words, or three words and four in ten where it also names the day.
func (a *Account) takenBack(notice *Source) *Source {
	publisher := notice.Doc.Publisher.Value
	if publisher == "" || notice.published == never {
		return nil
	}
	words := stems(notice.Doc.Title.Value + " " + notice.Doc.Text)
	named := func(w string) bool {
		return slices.ContainsFunc(words, func(x string) bool { return x == w || len(w) > 4 && strings.HasPrefix(x, w) })
	}
	type candidate struct {
		source *Source
		share  float64
	}
	var found []candidate
	for _, s := range a.Sources {
		if s == notice || s.published == never || !strings.EqualFold(s.Doc.Publisher.Value, publisher) || s.published > notice.published || notice.published-s.published > retractedWithin {
			continue
		}
		title := slices.DeleteFunc(stems(s.Doc.Title.Value), func(w string) bool { return a.rules.noise[w] })
		n := 0
		for _, w := range title {
			n += b2i(named(w))
		}
		share := float64(n) / float64(max(len(title), 1))
		if share >= 0.7 || n >= 3 && share >= 0.4 && namesDay(notice.Doc.Text, s) {
			found = append(found, candidate{s, share})
		}
	}
	slices.SortStableFunc(found, func(x, y candidate) int { return -cmp.Compare(x.share, y.share) })
	if len(found) == 0 || len(found) > 1 && found[0].share == found[1].share {
		return nil
	}
	return found[0].source
}

// namesDay reports that a text names the day on which a source was published: "of 1 October", "October 1".
func namesDay(text string, s *Source) bool {
	day := s.Doc.Published.First()
	for _, layout := range []string{"2 January", "January 2"} {
		words := day.Format(layout)
		for at := strings.Index(text, words); at >= 0; {
			before := at == 0 || text[at-1] < '0' || text[at-1] > '9'
			after := at+len(words) == len(text) || text[at+len(words)] < '0' || text[at+len(words)] > '9'
			if before && after {
				return true
			}
			next := strings.Index(text[at+1:], words)
			if next < 0 {
				break
			}
			at += 1 + next
		}
	}
	return false
}
