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

// retractionRules say by which words a publisher takes something back; rules/retractions.yaml argues them.
type retractionRules struct {
	Hints      []string `yaml:"hints"`
	Things     []string `yaml:"things"`
	Withdrawn  pattern  `yaml:"withdrawn"`
	Corrected  pattern  `yaml:"corrected"`
	Own        pattern  `yaml:"own"`
	Denial     pattern  `yaml:"denial"`
	Said       pattern  `yaml:"said"`
	Attributed pattern  `yaml:"attributed"`
}

// mayStand reports that a notice may stand in a text or a block.
func (r *retractionRules) mayStand(text string) bool {
	text = strings.ToLower(text)
	return holdsAny(text, r.Things) && holdsAny(text, r.Hints)
}

// holdsAny reports that words in small letters hold one of some pieces.
func holdsAny(words string, pieces []string) bool {
	return slices.ContainsFunc(pieces, func(p string) bool { return strings.Contains(words, p) })
}

// retractedWithin is how many days may lie between a text and the notice that takes it back. Set by hand.
const retractedWithin = 90

// findRetractions reads the notices of all sources, and finds the texts that they take back. Who speaks for an actor takes back
// what it holds, and no report: its texts are not searched.
func (a *Account) findRetractions() {
	for _, found := range slices.Concat(inParts(len(a.Sources), func(from, to int) (out [][]notice) {
		for _, s := range a.Sources[from:to] {
			if s.issuer != "" {
				continue
			}
			if found := a.notices(s); len(found) > 0 {
				out = append(out, found)
			}
		}
		return out
	})...) {
		s := found[0].Source
		r := Retraction{Notice: found[0].Passage}
		if i := slices.IndexFunc(found, func(n notice) bool { return n.whole }); i >= 0 {
			r.Notice, r.Of = found[i].Passage, a.takenBack(found[i])
		}
		by := len(a.Retractions)
		a.Retractions = append(a.Retractions, r)
		for _, n := range found {
			a.disowned = append(a.disowned, disowned{s, n.taken, by})
		}
		if r.Of != nil {
			a.disowned = append(a.disowned, disowned{r.Of, document.Span{End: len(r.Of.Doc.Text)}, by})
		}
	}
}

// A notice is a passage by which a publisher takes something back.
type notice struct {
	Passage
	taken document.Span // the sentence that repeats what is taken back
	block int
	whole bool // a report is taken back, and not a detail of it corrected
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

// notices gives the passages by which a source takes something back, in the order of its text.
func (a *Account) notices(s *Source) (found []notice) {
	r := &a.rules.retraction
	if !r.mayStand(s.Doc.Text) {
		return nil // most texts: they need not be cut into sentences
	}
	var last sentence
	var marks quotations
	lastQuotes := false
	look := func(x sentence) {
		words := s.Doc.Text[x.Start:x.End]
		quotes := marks.in(s.Doc, x)
		switch {
		case !holdsAny(strings.ToLower(words), r.Hints):
		case quotes || r.Attributed.MatchString(words):
		case s.owns(r, words, r.Withdrawn):
			found = append(found, notice{Passage{s, x.Span, words}, x.Span, x.block, true})
		case s.owns(r, words, r.Corrected):
			found = append(found, notice{Passage{s, x.Span, words}, x.Span, x.block, false})
		case r.Denial.MatchString(words) && last.End > 0 && last.block == x.block && !lastQuotes && s.owns(r, s.Doc.Text[last.Start:last.End], r.Said):
			both := document.Span{Start: last.Start, End: x.End}
			found = append(found, notice{Passage{s, both, s.Doc.Text[both.Start:both.End]}, last.Span, x.block, true})
		}
		last, lastQuotes = x, quotes
	}
	for b := range s.Doc.Blocks {
		block := &s.Doc.Blocks[b]
		if words := s.Doc.Text[block.Start:block.End]; block.Kind != document.Heading && r.mayStand(words) {
			sentencesOf(s.Doc, b, look)
		}
	}
	return found
}

// quotations counts the quotation marks of a block up to a place.
type quotations struct{ at, straight, open, closed int }

// in reports that a sentence, which comes after those that were asked for before, stands between quotation marks, or holds the beginning or
// the end of what does: somebody else's words. A title in its middle is none.
func (q *quotations) in(doc *document.Document, x sentence) bool {
	if start := doc.Blocks[x.block].Start; q.at < start {
		*q = quotations{at: start}
	}
	words := doc.Text[x.Start:x.End]
	q.count(doc.Text[q.at:x.Start])
	q.at = x.Start
	var own quotations
	own.count(words)
	return q.opened() || own.opened() || strings.HasPrefix(words, "\"") || strings.HasPrefix(words, "“")
}

func (q *quotations) count(text string) {
	q.straight += strings.Count(text, "\"")
	q.open += strings.Count(text, "“")
	q.closed += strings.Count(text, "”")
}

func (q *quotations) opened() bool { return q.straight%2 == 1 || q.open > q.closed }

// ownWithin is how many words may stand between the words for a publisher and those by which it takes something back: "has today".
const ownWithin = 3

// owns reports that words fit a pattern and are the publisher's own: its name, or words for it, stand in what fits or right before.
func (s *Source) owns(r *retractionRules, words string, p pattern) bool {
	at := p.FindStringIndex(words)
	if at == nil {
		return false
	}
	near := func(start, end int) bool {
		return start < at[1] && (end > at[0] || len(strings.Fields(words[end:at[0]])) <= ownWithin)
	}
	if name := strings.TrimPrefix(s.Doc.Publisher.Value, "The "); name != "" {
		if i := strings.Index(words, name); i >= 0 && near(i, i+len(name)) {
			return true
		}
	}
	return slices.ContainsFunc(r.Own.FindAllStringIndex(words, -1), func(own []int) bool { return near(own[0], own[1]) })
}

// around is what a notice says to tell which text it means: the title of its text, its block and the blocks beside it. The rest of a
// text that ends with a notice is of other things.
func (n notice) around() string {
	blocks := n.Source.Doc.Blocks
	first, last := blocks[max(n.block-1, 0)], blocks[min(n.block+1, len(blocks)-1)]
	return n.Source.Doc.Title.Value + "\n" + n.Source.Doc.Text[first.Start:last.End]
}

// takenBack finds the text that a notice is about: of the same publisher, from the days before, and the only one of those
// whose title the notice takes up: seven in ten of its words, or three words and four in ten where it also names the day.
func (a *Account) takenBack(n notice) *Source {
	from, around := n.Source, n.around()
	publisher := from.Doc.Publisher.Value
	if publisher == "" || from.published == never {
		return nil
	}
	words := stems(around)
	named := func(w string) bool {
		return slices.ContainsFunc(words, func(x string) bool { return x == w || len(w) > 4 && strings.HasPrefix(x, w) })
	}
	type candidate struct {
		source *Source
		share  float64
	}
	var found []candidate
	for _, s := range a.Sources {
		if s == from || s.published == never || !strings.EqualFold(s.Doc.Publisher.Value, publisher) || s.published > from.published || from.published-s.published > retractedWithin {
			continue
		}
		title := slices.DeleteFunc(stems(s.Doc.Title.Value), func(w string) bool { return a.rules.noise[w] })
		taken := 0
		for _, w := range title {
			taken += b2i(named(w))
		}
		share := float64(taken) / float64(max(len(title), 1))
		if share >= 0.7 || taken >= 3 && share >= 0.4 && namesDay(around, s) {
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
