package publication

import (
	"fmt"
	"slices"
	"strings"

	"parley/codebook"
	"parley/document"
	"parley/edtf"
	"parley/record"
)

// BriefOptions say what a brief is of.
type BriefOptions struct {
	Title        string // the process; made from the parties where empty
	Codebook     *codebook.Codebook
	View         record.View
	Reader       string   // how right the reader was measured to be, as a sentence
	Failed       []string // inputs that could not be read, each as "path: why"
	ReviewedOnly bool     // leaves out positions that rest only on statements below the threshold
	Outlook      []Sentence
}

// maxRows and maxPoints keep a brief on two pages; what is left out is counted.
const (
	maxRows   = 10
	maxPoints = 6
)

// NewBrief writes the brief of an account and checks it: a failing citation is an error, and there is no brief.
func NewBrief(a *record.Account, o BriefOptions) (*Brief, error) {
	if o.Codebook == nil {
		return nil, fmt.Errorf("publication: a brief needs the codebook that the account was made with")
	}
	c := &composer{account: a, view: o.View, options: o, numbers: map[noteKey]int{}, tenure: a.Tenures(o.View)}
	if c.options.Title == "" {
		c.options.Title = andMore(a.Parties[:min(len(a.Parties), maxColumns)], len(a.Parties)-maxColumns)
	}
	// The bottom line is written last but stands first; the positions fix the first numbers.
	positions := c.positions()
	obstacles, found := c.obstacles()
	sections := []Section{
		{ID: "bottom-line", Title: "Bottom line"},
		positions, obstacles, c.namedObstacles(), c.proposals(), c.thirdParties(), c.changes(), c.repeated(), c.contradictions(), c.ahead(), c.meetings(), c.humanitarian(),
		c.scenarios(), c.namedFactors(), c.outlook(), c.worth(), c.gaps(),
	}
	sections[0].Text = c.bottomLine(found)
	if !c.anyRead() {
		sections = []Section{sections[0], sections[len(sections)-1]} // "no two positions collide" would be said of texts that nobody read
	}
	b := &Brief{
		Title: strings.TrimSuffix("Where the talks stand: "+c.options.Title, ": "), AsOf: a.AsOf(o.View).String(), KnownAt: o.View.KnownAt.String(), Since: o.View.Since.String(),
		Masthead: c.masthead(), Sections: sections, Notes: c.notes, Position: c.cells(),
	}
	b.renumber()
	if err := b.Check(); err != nil {
		return nil, fmt.Errorf("brief: %w", err)
	}
	return b, nil
}

// anyRead reports that one text of the view or more was read.
func (c *composer) anyRead() bool {
	return slices.ContainsFunc(c.account.SourcesIn(c.view), func(s *record.Source) bool { return s.Unread == "" })
}

// noText is what stands for a view that has no text.
const noText = "There is no text to tell from: add some (`parley add`), or ask for a later day."

// elsewhereShare is one in how many texts must be of others than the parties for the brief to say so on top.
const elsewhereShare = 8

// act says that some act.
func act(names []string) string {
	if len(names) == 1 {
		return named(names[0]) + " acts"
	}
	return named(names...) + " act"
}

// masthead says what was read, what failed, and who was heard. What was published after the day of the brief is not of it.
func (c *composer) masthead() []Sentence {
	a, sources := c.account, c.account.SourcesIn(c.view)
	if len(sources) == 0 {
		return []Sentence{about(noText)}
	}
	read := slices.DeleteFunc(slices.Clone(sources), func(s *record.Source) bool { return s.Unread != "" })
	out := []Sentence{whatWasRead(read)}
	if later := len(a.Sources) - len(sources); later > 0 {
		out = append(out, about("%s of a later day and left out.", count(later, "more text is", "more texts are")))
	}
	out = append(out, whenPublished(read)...)
	out = append(out, c.asOf(read))
	if a.Found && len(a.Parties) > 0 {
		out = append(out, about("Parties: %s. `--party` names others, and so does a case (`parley new`), which also answers the commands that stand below.", c.whyParties()))
		out = append(out, c.assumed()...)
		if texts, others := a.Elsewhere(c.view); len(texts) > 1 && len(texts)*elsewhereShare >= len(read) {
			out = append(out, about("%d of the %d texts tell nothing of them; %s most often there. If that is another process, it needs a case of its own.", len(texts), len(read), act(others[:min(len(others), 3)])))
		}
	}
	if len(a.Parties) > 0 && len(read) > 0 {
		out = append(out, about("Sides heard: %s", c.sidesHeard()))
	}
	if unread := len(sources) - len(read); unread > 0 {
		out = append(out, about("Not read: %s, in %s.", count(unread, "text", "texts"), list(unreadLanguages(sources))))
	}
	for _, f := range c.options.Failed {
		out = append(out, about("Failed: %s.", strings.TrimSuffix(f, ".")))
	}
	if c.options.Reader != "" {
		out = append(out, about("%s", c.options.Reader))
	}
	return out
}

// asOf says of which day the brief is. Where no text is dated, the last act that they date is no day of theirs: they may be years younger.
func (c *composer) asOf(read []*record.Source) Sentence {
	asOf := c.account.AsOf(c.view)
	dated := slices.ContainsFunc(read, func(s *record.Source) bool { return !s.Doc.Published.IsZero() })
	known := ""
	if !c.view.KnownAt.IsZero() {
		known = ", as known on " + day(c.view.KnownAt)
	}
	switch {
	case asOf.IsZero():
		return about("Nothing in the account is dated, so it is as of no day.")
	case c.view.AsOf.IsZero() && !dated:
		return about("As of no day that %s%s; the last act with a date is of %s.", c.number("the text gives", "the texts give"), known, day(asOf))
	}
	return about("As of %s%s.", day(asOf), known)
}

// whyParties names the parties that were found in the texts and says by what they were, and who acts beside them.
func (c *composer) whyParties() string {
	a := c.account
	first := a.Parties[:min(len(a.Parties), 2)]
	why := "the two that contend most in " + c.number("this text", "these texts")
	switch {
	case len(first) == 1:
		why = "which contends most in " + c.number("this text", "these texts") + ", with one that mediates"
	case a.Dealt && a.Only:
		why = "the only two that " + c.number("this text tells", "these texts tell") + " to have met, agreed or signed together"
	case a.Only:
		why = "the only two that contend in " + c.number("this text", "these texts")
	case a.Dealt:
		why = "the two that " + c.number("this text tells", "these texts tell") + " to talk, or to have met, agreed or signed together"
	}
	out := named(first...) + ", " + why
	if more := a.Parties[len(first):]; len(more) > 0 {
		out += fmt.Sprintf(", and %s, which %s positions and %s part in several", named(more...), plural(len(more), "states", "state"), plural(len(more), "takes", "take"))
	}
	if n := len(a.Others); n > 0 {
		shown := a.Others[:min(n, maxOthers)]
		names := make([]string, len(shown))
		for i, x := range shown {
			names[i] = named(x)
		}
		out += fmt.Sprintf("; %s, with fewer words of %s own, %s: %s", count(n, "more actor", "more actors"), plural(n, "its", "their"), plural(n, "has no column", "have no column"), andMore(names, n-len(shown)))
	}
	return out
}

// assumed says of found parties which are persons, and who was taken to act for which.
func (c *composer) assumed() []Sentence {
	var parts, inPerson []string
	for _, x := range c.account.Assumed() {
		if x.Person {
			inPerson = append(inPerson, x.Party)
		}
		if n := len(x.Persons); n > 0 {
			parts = append(parts, fmt.Sprintf("%s for %s", named(x.Persons[:min(n, 2)]...), named(x.Party)))
		}
	}
	var out []Sentence
	if len(inPerson) > 0 {
		out = append(out, about("%s %s in person, with whoever speaks or negotiates for that camp.", list(inPerson), plural(len(inPerson), "is a party", "are parties")))
	}
	if len(parts) > 0 {
		out = append(out, about("Taken to act: %s.", list(parts)))
	}
	return out
}

// maxOthers is how many actors beside the parties are named.
const maxOthers = 5

// number gives the words for one text, where the brief has read one alone, or those for several.
func (c *composer) number(one, several string) string {
	read := 0
	for _, s := range c.account.SourcesIn(c.view) {
		if s.Unread == "" {
			read++
		}
	}
	if read == 1 {
		return one
	}
	return several
}

// whatWasRead counts texts that were read, their origins, and those without a date.
func whatWasRead(read []*record.Source) Sentence {
	origins, undated := map[string]bool{}, 0
	for _, s := range read {
		origins[originOf(s)] = true
		if s.Doc.Published.IsZero() {
			undated++
		}
	}
	what := fmt.Sprintf("Read: %s, %s", count(len(read), "text", "texts"), count(len(origins), "origin", "origins"))
	switch {
	case undated == 0:
	case undated == len(read):
		what += ", none dated"
	default:
		what += fmt.Sprintf(", %d of them undated", undated)
	}
	return about("%s.", what)
}

// whenPublished says from when to when texts were published; nothing where none is dated.
func whenPublished(read []*record.Source) []Sentence {
	var first, last edtf.Date
	for _, s := range read {
		p := s.Doc.Published
		if p.IsZero() {
			continue
		}
		if first.IsZero() || edtf.Compare(p, first) < 0 {
			first = p
		}
		if edtf.Compare(p, last) > 0 {
			last = p
		}
	}
	switch {
	case first.IsZero():
		return nil
	case edtf.Compare(first, last) == 0:
		return []Sentence{about("Published %s.", onDate(first, false))}
	}
	return []Sentence{about("Published from %s to %s.", day(first), day(last))}
}

func originOf(s *record.Source) string {
	if s.Origin != "" {
		return s.Origin
	}
	return s.Doc.ID
}

// languages are the names of those that texts on peace processes come in; others are given by their ISO 639 code.
var languages = map[string]string{
	"am": "Amharic", "ar": "Arabic", "az": "Azerbaijani", "bg": "Bulgarian", "de": "German", "el": "Greek", "es": "Spanish", "fa": "Persian", "fr": "French",
	"he": "Hebrew", "hi": "Hindi", "hr": "Croatian", "hy": "Armenian", "it": "Italian", "ja": "Japanese", "ka": "Georgian", "ko": "Korean", "ku": "Kurdish", "my": "Burmese",
	"nl": "Dutch", "pl": "Polish", "ps": "Pashto", "pt": "Portuguese", "ro": "Romanian", "ru": "Russian", "so": "Somali", "sr": "Serbian", "sw": "Swahili", "th": "Thai",
	"ti": "Tigrinya", "tr": "Turkish", "uk": "Ukrainian", "ur": "Urdu", "vi": "Vietnamese", "zh": "Chinese",
}

func unreadLanguages(sources []*record.Source) []string {
	seen := map[string]bool{}
	var out []string
	for _, s := range sources {
		lang := s.Doc.Lang.Value
		switch name := languages[lang]; {
		case lang == "" || lang == document.Undetermined:
			lang = "a language that could not be told"
		case name != "":
			lang = name
		}
		if s.Unread != "" && !seen[lang] {
			seen[lang] = true
			out = append(out, lang)
		}
	}
	return out
}

func (c *composer) issueName(id string) string { return issueName(c.options.Codebook, id) }

// issueNames are the names of issues, in a row.
func (c *composer) issueNames(ids []string) string {
	names := make([]string, len(ids))
	for i, id := range ids {
		names[i] = c.issueName(id)
	}
	return list(names)
}

// issueName is the name of an issue as it stands within a sentence.
func issueName(book *codebook.Codebook, id string) string {
	if i, ok := book.Issue(id); ok && i.Name != "" {
		if beginsWithName(book, i) {
			return i.Name
		}
		return uncapital(i.Name)
	}
	return strings.ReplaceAll(id, "-", " ")
}

// beginsWithName reports that the first word of a case's own issue is somebody's or some place's name: "Rwandan forces". Words of the base
// codebook are none ("Alliance membership").
func beginsWithName(book *codebook.Codebook, issue codebook.Issue) bool {
	if base, err := codebook.Base(); err == nil {
		if known, ok := base.Issue(issue.ID); ok && known.Name == issue.Name {
			return false
		}
	}
	n, _ := book.MatchName(strings.Fields(issue.Name), 0)
	return n > 0
}

func (c *composer) optionName(m record.OptionMatch) string {
	if i, ok := c.options.Codebook.Issue(m.Issue); ok && m.Index < len(i.Options) && i.Options[m.Index].Name != "" {
		return i.Options[m.Index].Name
	}
	return strings.ReplaceAll(m.Option, "-", " ")
}

// renumber gives the endnotes their numbers in the order in which the brief cites them, and drops those that it does not.
func (b *Brief) renumber() {
	order := map[int]int{}
	see := func(n int) int {
		if n == 0 {
			return 0
		}
		if order[n] == 0 {
			order[n] = len(order) + 1
		}
		return order[n]
	}
	rewrite := func(list []Sentence) {
		for i := range list {
			for j := range list[i].Parts {
				list[i].Parts[j].Note = see(list[i].Parts[j].Note)
			}
			for j, n := range list[i].Notes {
				list[i].Notes[j] = see(n)
			}
			slices.Sort(list[i].Notes)
		}
	}
	rewrite(b.Masthead)
	for i := range b.Sections {
		s := &b.Sections[i]
		rewrite(s.Text)
		if s.Table != nil {
			for _, row := range s.Table.Rows {
				for _, cell := range row {
					rewrite(cell)
				}
			}
		}
		for _, p := range s.Points {
			rewrite(p)
		}
		rewrite(s.After)
	}
	notes := make([]Note, len(order))
	for was, is := range order {
		n := b.Notes[was-1]
		n.Number = is
		notes[is-1] = n
	}
	b.Notes = notes
}
