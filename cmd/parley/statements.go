package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"

	"parley/casefile"
	"parley/codebook"
	"parley/edtf"
	"parley/publication"
	"parley/record"
	"parley/statement"
	"parley/store"
)

type statementsCommand struct {
	output
	Case     string    `arg:"" help:"The case's directory."`
	Party    string    `placeholder:"NAME" help:"Who is reported to have said or done it: a name or an id."`
	Act      string    `placeholder:"ACT" help:"What was done: demand, offer, reject …"`
	Issue    string    `placeholder:"ISSUE" help:"What it is about: territory, ceasefire …"`
	Since    edtf.Date `placeholder:"DATE" help:"Dated on or after; undated ones are left out."`
	Until    edtf.Date `placeholder:"DATE" help:"Dated on or before; undated ones are left out."`
	Modality string    `placeholder:"MODALITY" help:"asserted, reported, predicted, hypothetical or negated."`
	Text     string    `placeholder:"WORDS" help:"Words in the quote."`
	MinScore float64   `placeholder:"SCORE" help:"Scored at least so, 0 to 1: of those scored 0.8 about 80 % are right."`
	KnownAt  edtf.Date `name:"known-at" placeholder:"DATE" help:"Only what had been received by that day."`
}

// Examples shows how the command is used.
func (statementsCommand) Examples() string {
	return `parley statements ukraine --party Russia --issue territory
parley statements ukraine --act reject --since 2025-01 --min-score 0.8
parley statements ukraine --text "security guarantees" --json | jq .quote`
}

// Run lists the statements that fit, the earliest first, undated ones last.
func (c statementsCommand) Run(s *streams) error {
	return s.withCase(c.Case, func(ctx context.Context, o *opened) error { return c.run(ctx, s, o) })
}

func (c statementsCommand) run(ctx context.Context, s *streams, o *opened) error {
	f, err := c.filter(o)
	if err != nil {
		return err
	}
	on, err := c.onOwn(ctx, o, &f)
	if err != nil {
		return err
	}
	n := 0
	err = c.write(s, func(w io.Writer) error {
		n, err = c.print(ctx, w, o.db, f, on)
		return err
	})
	if err != nil {
		return err
	}
	if n == 0 {
		fmt.Fprintln(s.err, "parley: no statement fits"+o.nobody(ctx, f.Actor))
	}
	return nil
}

// filter reads the flags; a word that cannot fit anything is wrong usage, with what was probably meant.
func (c statementsCommand) filter(o *opened) (store.Filter, error) {
	f := store.Filter{Act: codebook.Act(c.Act), Modality: codebook.Modality(c.Modality), Text: c.Text, Since: c.Since, Until: c.Until, Known: c.KnownAt,
		MinScore: c.MinScore}
	if c.Party != "" {
		f.Actor = actorOf(o.Book, c.Party)
	}
	if err := oneOf("--act", "act", c.Act, codebook.Acts); err != nil {
		return f, err
	}
	if err := oneOf("--modality", "modality", c.Modality, modalities); err != nil {
		return f, err
	}
	if c.Issue != "" {
		id, err := issueOf(o.Book, c.Issue)
		if err != nil {
			return f, err
		}
		f.Issue = id
	}
	if c.MinScore < 0 || c.MinScore > 1 {
		return f, usagef("--min-score %v: give a number from 0 to 1", c.MinScore)
	}
	return f, nil
}

// onOwn gives the ids of the statements that the account puts on an issue of the case's own, which the reader does not tell from the one that it
// stands under; nil, for all, where the filter asks for no such issue.
func (c statementsCommand) onOwn(ctx context.Context, o *opened, f *store.Filter) (map[string]bool, error) {
	if i, ok := o.Book.Issue(f.Issue); !ok || i.Parent == "" {
		return nil, nil
	}
	a, err := o.account(ctx, c.KnownAt, record.Options{})
	if err != nil {
		return nil, err
	}
	on := map[string]bool{}
	for _, e := range a.Entries {
		if slices.Contains(e.Issue, f.Issue) {
			on[e.ID] = true
		}
	}
	f.Issue = ""
	return on, nil
}

var modalities = []codebook.Modality{codebook.Asserted, codebook.Reported, codebook.Predicted, codebook.Hypothetical, codebook.Negated}

// actorOf is the name by which the account knows an actor who is given by an id or by any name.
func actorOf(book *codebook.Codebook, name string) string {
	if a, ok := book.Actor(name); ok {
		return a.Name
	}
	return book.Canonical(name)
}

// oneOf reports a word that is none of those known, with what was probably meant or with all of them; an empty one is no word.
func oneOf[T ~string](flag, kind, word string, known []T) error {
	var words []string
	for _, k := range known {
		if string(k) == word || word == "" {
			return nil
		}
		words = append(words, string(k))
	}
	meant := casefile.DidYouMean(word, words)
	if meant == "" {
		meant = "; known are " + strings.Join(words, ", ")
	}
	return usagef("%s: there is no %s %q%s", flag, kind, word, meant)
}

// nobody says who was probably meant by an actor whom no statement names.
func (o *opened) nobody(ctx context.Context, name string) string {
	if name == "" {
		return ""
	}
	names, err := o.acting(ctx)
	if err != nil || slices.Contains(names, name) {
		return ""
	}
	return fmt.Sprintf(": no text names %q as one who acts%s", name, meant(name, names))
}

// acting lists who acts in the statements of a case, each once.
func (o *opened) acting(ctx context.Context) (names []string, err error) {
	seen := map[string]bool{}
	for st, err := range o.db.Statements(ctx, store.Filter{}) {
		if err != nil {
			return nil, err
		}
		for _, a := range st.Actor {
			if !seen[a] {
				seen[a] = true
				names = append(names, a)
			}
		}
	}
	return names, nil
}

// meant says which of some names was probably meant, by its letters or by one of its words; where none was, a list of all of them is no help.
func meant(name string, known []string) string {
	if said := casefile.DidYouMean(name, known); said != "" && !strings.HasPrefix(said, "; known are ") {
		return said
	}
	for _, k := range known {
		if name != "" && strings.Contains(" "+strings.ToLower(k)+" ", " "+strings.ToLower(name)+" ") {
			return fmt.Sprintf("; did you mean %q?", k)
		}
	}
	return ""
}

func (c statementsCommand) print(ctx context.Context, w io.Writer, db *store.Store, f store.Filter, on map[string]bool) (n int, err error) {
	t := table{head: []string{"date", "actor", "act", "target", "issue", "modality", "score", "document", "id", "quote"}}
	lines := json.NewEncoder(w)
	lines.SetEscapeHTML(false)
	for st, err := range db.Statements(ctx, f) {
		if err != nil {
			return n, err
		}
		if on != nil && !on[st.ID] {
			continue
		}
		n++
		switch {
		case c.JSON:
			err = lines.Encode(st)
		case c.Plain:
			t.add(st.Date.String(), strings.Join(st.Actor, "; "), string(st.Act), strings.Join(st.Target, "; "), strings.Join(st.Issue, "; "),
				string(st.Modality), fmt.Sprintf("%.2f", st.Score), st.Doc, st.ID, publication.Tidy(st.Quote))
		default:
			err = printStatement(w, &st, st.Date)
		}
		if err != nil {
			return n, err
		}
	}
	if c.Plain {
		return n, t.print(w, true)
	}
	return n, nil
}

// printStatement writes a statement for people: when, who, what; then its words and where they stand.
func printStatement(w io.Writer, st *statement.Statement, date edtf.Date) error {
	_, err := fmt.Fprintf(w, "%-10s  %s\n            “%s”\n            %s · %s · score %.2f\n\n", when0(date), headline(st), publication.Tidy(st.Quote), st.ID, st.Doc, st.Score)
	return err
}

func when0(d edtf.Date) string {
	if d.IsZero() {
		return "undated"
	}
	return d.String()
}

// headline says in one line who is reported to have done what.
func headline(st *statement.Statement) string {
	who := "somebody"
	if len(st.Actor) > 0 {
		who = strings.Join(st.Actor, ", ")
	}
	line := who + ": " + spaced(string(st.Act))
	if len(st.Target) > 0 {
		line += " → " + strings.Join(st.Target, ", ")
	}
	if len(st.Issue) > 0 {
		line += " · " + spaced(strings.Join(st.Issue, ", "))
	}
	if st.Modality != codebook.Asserted {
		line += " · " + string(st.Modality)
	}
	switch {
	case st.Speaker == "":
	case st.Modality == codebook.Reported:
		line += " by " + st.Speaker
	default:
		line += " · said by " + st.Speaker
	}
	return line
}

// spaced writes ids as words.
func spaced(ids string) string { return strings.ReplaceAll(ids, "-", " ") }
