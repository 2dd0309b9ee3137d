package publication

import (
	"fmt"
	"strings"

	"parley/codebook"
	"parley/record"
)

// Diff shows what became of each clause from one text to the next.
func Diff(before, after string, list []record.ClauseDiff, book *codebook.Codebook) *Grid {
	g := &Grid{
		book:    book,
		Title:   fmt.Sprintf("Clauses of %s and of %s", before, after),
		Columns: []string{"was", "is", "what became of it", "why", "words out", "words in", "issues", "options", "before", "after"},
		Short:   []string{"was", "is", "what became of it", "why", "words out", "words in"},
		Rules: []string{
			"Clauses are numbered points or articles. Two are versions of one where they share half of their words (Dice coefficient of stems), or three in ten and their number, the most similar first.",
			"Weakened and strengthened follow shall > should > may and words that hedge (record/rules/obligation.yaml); square brackets mark what is not agreed.",
		},
		Empty: "Neither text has numbered clauses.",
	}
	for _, d := range list {
		var was, is, before, after, issues, options string
		if c := d.Before; c != nil {
			was, before, issues, options = c.Number, c.Text, strings.Join(c.Issues, "; "), optionsOf(c)
		}
		if c := d.After; c != nil {
			is, after, issues, options = c.Number, c.Text, strings.Join(c.Issues, "; "), optionsOf(c)
		}
		kind := string(d.Kind)
		for _, mark := range []struct {
			is   bool
			word string
		}{{d.Moved, "moved"}, {d.Opened, "bracketed"}, {d.Settled, "brackets gone"}} {
			if mark.is {
				kind += ", " + mark.word
			}
		}
		g.add(was, is, kind, d.Why, d.Out, d.In, issues, options, before, after)
	}
	return g
}

// Clauses lists the clauses of one text with the issues that they speak of.
func Clauses(title string, list []record.Clause, book *codebook.Codebook) *Grid {
	g := &Grid{book: book, Title: "Clauses of " + title, Columns: []string{"number", "issues", "options", "text"}, Empty: "The text has no numbered clauses.",
		Rules: []string{"Issues by the codebook's cues; a clause may speak of several."}}
	for _, c := range list {
		g.add(c.Number, strings.Join(c.Issues, "; "), optionsOf(&c), c.Text)
	}
	return g
}

func optionsOf(c *record.Clause) string {
	var out []string
	for _, o := range c.Options {
		out = append(out, o.Issue+": "+o.Option)
	}
	return strings.Join(out, "; ")
}
