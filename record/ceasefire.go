package record

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"parley/codebook"
	"parley/document"
)

// A Ceasefire is a truce or cessation of hostilities that a text reports to be agreed, declared or signed, with what the
// text says of its terms.
type Ceasefire struct {
	Entry   *Entry // the statement that agrees, declares or signs it
	Parties []string
	Reports []*Entry // all reports of the same act, parties and day
	Origins int
	Fields  []Term
	Broken  []*Entry // later reports that one of its parties broke a truce, left it or suspended its part in it
}

// A Term is one field of a ceasefire's sheet.
type Term struct {
	Name   string
	Status TermStatus
	Words  []Passage // the sentences that it rests on; none where absent
}

// A TermStatus says how firmly a text settles a term.
type TermStatus string

// The statuses.
const (
	Present TermStatus = "present"
	Vague   TermStatus = "vague"
	Absent  TermStatus = "absent"
)

type ceasefireRules struct {
	About  pattern `yaml:"about"`
	Fields []struct {
		Field   string    `yaml:"field"`
		Present []pattern `yaml:"present"`
		Vague   []pattern `yaml:"vague"`
	} `yaml:"fields"`
}

// ceasefireActs are the acts by which a ceasefire comes to be.
var ceasefireActs = []codebook.Act{codebook.Accept, codebook.Sign, codebook.Concede}

// Ceasefires lists the ceasefires of the view, the latest first, undated ones last. Who is ready for one, or has agreed to it in principle,
// has none yet.
func (a *Account) Ceasefires(v View) []Ceasefire {
	groups := a.grouped(v, func(e *Entry) bool {
		return happened(e) && a.parties(e) > 0 && e.Condition == nil && slices.Contains(ceasefireActs, e.Act) && slices.Contains(e.Issue, "ceasefire") && a.rules.ceasefire.About.MatchString(e.Quote) &&
			!a.rules.commitment.Readiness.MatchString(e.Quote)
	})
	var out []Ceasefire
	for _, g := range groups {
		c := Ceasefire{Entry: slices.MinFunc(g, func(x, y *Entry) int { return better(x, y, cell{x.Actor[0], "ceasefire"}) }), Reports: g, Origins: Origins(g)}
		c.Parties = slices.Clone(c.Entry.Actor)
		for _, t := range c.Entry.Target {
			if !slices.Contains(c.Parties, t) {
				c.Parties = append(c.Parties, t)
			}
		}
		c.Fields = a.terms(g)
		c.Broken = a.broken(c, v)
		out = append(out, c)
	}
	return out
}

// terms reads the sheet from the paragraphs that report the ceasefire or what else was agreed that day in the same text,
// and from other sentences of the text that speak of it.
func (a *Account) terms(group []*Entry) []Term {
	r := &a.rules.ceasefire
	sources := sourcesOf(group)
	group = slices.Clone(group)
	for _, e := range a.Entries {
		if e.day == group[0].day && e.day != never && slices.Contains(ceasefireActs, e.Act) && slices.Contains(sources, e.Source) {
			group = append(group, e)
		}
	}
	out := make([]Term, len(r.Fields))
	for i, f := range r.Fields {
		out[i] = Term{Name: f.Field, Status: Absent}
	}
	for _, s := range sources {
		for _, x := range nearby(s.Doc, group, r.About.Regexp) {
			words := strings.Join(strings.Fields(s.Doc.Text[x.Start:x.End]), " ")
			for i, f := range r.Fields {
				status := Absent
				switch {
				case matches(f.Present, words):
					status = Present
				case matches(f.Vague, words):
					status = Vague
				}
				t := &out[i]
				if status == Absent || t.Status == Present && status == Vague {
					continue
				}
				if status == Present && t.Status != Present {
					t.Words = nil
				}
				t.Status = status
				t.Words = append(t.Words, Passage{s, x, s.Doc.Text[x.Start:x.End]})
			}
		}
	}
	return out
}

func matches(list []pattern, text string) bool {
	return slices.ContainsFunc(list, func(p pattern) bool { return p.MatchString(text) })
}

func sourcesOf(group []*Entry) []*Source {
	var out []*Source
	for _, e := range group {
		if !slices.Contains(out, e.Source) {
			out = append(out, e.Source)
		}
	}
	return out
}

// nearby gives the sentences of the block in which the ceasefire is reported, and others of the document that speak of a
// ceasefire.
func nearby(doc *document.Document, group []*Entry, about *regexp.Regexp) []document.Span {
	near := map[int]bool{}
	for i, b := range doc.Blocks {
		near[i] = slices.ContainsFunc(group, func(e *Entry) bool { return e.Doc == doc.ID && b.Contains(e.Span) })
	}
	var out []document.Span
	sentences(doc, func(x sentence) {
		if near[x.block] || about.MatchString(doc.Text[x.Start:x.End]) {
			out = append(out, x.Span)
		}
	})
	return out
}

// broken finds later, dated reports that one of the ceasefire's parties broke it or left it.
func (a *Account) broken(c Ceasefire, v View) []*Entry {
	if c.Entry.day == never {
		return nil
	}
	var out []*Entry
	for _, e := range a.Entries {
		if e.day <= c.Entry.day || !happened(e) || e.FromPublication || !a.sees(v, e) {
			continue
		}
		by := slices.ContainsFunc(e.Actor, func(x string) bool { return slices.Contains(c.Parties, x) })
		if by && (e.Act == codebook.Violate || e.leaving.parts()) && slices.Contains(e.Issue, "ceasefire") {
			out = append(out, e)
		}
	}
	slices.SortStableFunc(out, func(x, y *Entry) int { return cmp.Compare(x.day, y.day) })
	return out
}
