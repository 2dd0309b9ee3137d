package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os/user"
	"regexp"
	"slices"
	"strings"
	"time"

	"parley/casefile"
	"parley/codebook"
	"parley/edtf"
	"parley/publication"
	"parley/reader"
	"parley/record"
)

type ruleCommand struct {
	Case     string            `arg:"" help:"The case's folder."`
	ID       string            `arg:"" help:"The statement's id, or its beginning."`
	Decision record.Decision   `arg:"" enum:"accept,reject,correct,merge" help:"accept, reject, correct or merge."`
	Why      string            `required:"" help:"The reason: it stands in rulings.yaml."`
	By       string            `help:"Who decides. Default: the user of this computer."`
	On       edtf.Date         `placeholder:"DATE" help:"The day of the decision. Default: today."`
	Actor    []string          `help:"correct: who acts; once for each actor."`
	Target   []string          `help:"correct: toward whom."`
	Act      codebook.Act      `help:"correct: the act."`
	Issue    []string          `help:"correct: the issues."`
	Modality codebook.Modality `help:"correct: asserted, reported, predicted, hypothetical or negated."`
	Date     edtf.Date         `placeholder:"DATE" help:"correct: when it was."`
	Into     string            `placeholder:"ID" help:"merge: the statement that stays."`
}

// Help says what becomes of several rulings on one statement.
func (ruleCommand) Help() string {
	return "Of several rulings on one statement the last decides whether it stays. Corrections add up, field by field: a later one sets what it names and leaves what an earlier one set; accept, reject and merge make earlier corrections void."
}

// Examples shows how the command is used.
func (ruleCommand) Examples() string {
	return `parley rule ukraine 4f0c91d2 accept --why "checked against the transcript"
parley rule ukraine 4f0c91d2 reject --why "the sentence is a quotation of a third party"
parley rule ukraine 4f0c91d2 correct --act reject --issue territory --why "a refusal, not a demand"
parley rule ukraine 4f0c91d2 merge --into 9a11 --why "the same words twice"`
}

// Run writes the decision into rulings.yaml, from where every rebuild applies it.
func (c ruleCommand) Run(s *streams) error {
	if strings.TrimSpace(c.Why) == "" {
		return usagef("--why is blank: a ruling needs a reason")
	}
	ctx, stop := s.interruptible()
	defer stop()
	o, err := openCase(ctx, s, c.Case)
	if err != nil {
		return err
	}
	defer o.Close()
	r, err := c.ruling(ctx, o)
	if err != nil {
		return err
	}
	return o.rule(ctx, s, r)
}

// rule appends a ruling to the case's file and says so. Of two that are written at one time none is lost.
func (o *opened) rule(ctx context.Context, s *streams, r record.Ruling) error {
	var file string
	var before []record.Ruling
	err := o.db.Alone(ctx, func() (err error) {
		if before, err = casefile.LoadRulings(o.Dir); err != nil {
			return err
		}
		name, data, err := casefile.AppendRuling(o.Dir, r)
		if err != nil {
			return err
		}
		file = name
		return whereTo(name, writeFile(name, func(w io.Writer) error { _, err := w.Write(data); return err }))
	})
	if err != nil {
		return err
	}
	fmt.Fprintf(s.err, "parley: %s: %s “%s”\n", file, r.Decision, publication.Tidy(r.Quote))
	if said := besideOf(before, r); said != "" {
		fmt.Fprintf(s.err, "parley: %s: %s\n", file, said)
	}
	return nil
}

// besideOf says what a new ruling does to an earlier one on the same statement: a correction adds to a correction, and says which of its fields it sets anew; any
// other pair takes the place.
func besideOf(before []record.Ruling, r record.Ruling) string {
	for _, old := range slices.Backward(before) {
		if old.TextSHA256 != r.TextSHA256 || old.Quote != r.Quote || old.Act != "" && r.Act != "" && old.Act != r.Act {
			continue
		}
		by := fmt.Sprintf("the ruling by %s of %s (%s)", old.By, old.On, old.Decision)
		if old.Decision != record.Corrected || r.Decision != record.Corrected {
			return "this takes the place of " + by
		}
		said := "this adds to " + by
		if both := r.Correct.Both(old.Correct); len(both) > 0 {
			said += ", and sets anew: " + strings.Join(both, ", ")
		}
		return said
	}
	return ""
}

func (c ruleCommand) ruling(ctx context.Context, o *opened) (record.Ruling, error) {
	shown, entry, err := (showCommand{Case: c.Case, ID: c.ID}).find(ctx, o)
	if err != nil {
		return record.Ruling{}, err
	}
	st := shown.Statement
	if st == nil {
		return record.Ruling{}, usagef("%q is a document; a ruling is on a statement", c.ID)
	}
	r := newRuling(entry.Document.TextSHA256, st.Quote, st.Act, c.Decision, c.Why, c.By, c.On)
	given := c.Actor != nil || c.Target != nil || c.Act != "" || c.Issue != nil || c.Modality != "" || !c.Date.IsZero()
	switch {
	case given && c.Decision != record.Corrected:
		return r, usagef("--actor, --target, --act, --issue, --modality and --date go with correct")
	case c.Decision == record.Corrected && !given:
		return r, usagef("correct needs what is to be put right: --actor, --target, --act, --issue, --modality or --date")
	case c.Decision == record.Corrected:
		r.Correct, err = c.correction(ctx, o, entry.Document.Text)
		return r, err
	case (c.Decision == record.Merged) != (c.Into != ""):
		return r, usagef("merge and --into ID go together")
	case c.Decision == record.Merged:
		into, _, err := (showCommand{Case: c.Case, ID: c.Into}).find(ctx, o)
		if err != nil {
			return r, err
		}
		if into.Statement == nil || into.Statement.ID == st.ID {
			return r, usagef("--into names another statement, the one that stays")
		}
		r.Into = into.Statement.Quote
	}
	return r, nil
}

// correction reads what is to be put right, in the words that the account has for it.
func (c ruleCommand) correction(ctx context.Context, o *opened, text string) (*record.Correction, error) {
	out := &record.Correction{Act: c.Act, Modality: c.Modality, Date: c.Date}
	if err := errors.Join(oneOf("--act", "act", string(c.Act), codebook.Acts), oneOf("--modality", "modality", string(c.Modality), modalities)); err != nil {
		return nil, err
	}
	for _, name := range c.Issue {
		id, err := issueOf(o.Book, name)
		if err != nil {
			return nil, err
		}
		out.Issue = append(out.Issue, id)
	}
	var err error
	if out.Actor, err = o.whoActs(ctx, "--actor", c.Actor, text); err != nil {
		return nil, err
	}
	out.Target, err = o.whoActs(ctx, "--target", c.Target, text)
	return out, err
}

// whoActs gives the names by which the account knows actors. One that no list knows must stand in the text or act in a statement of the case: a
// slip of the pen would be a new actor.
func (o *opened) whoActs(ctx context.Context, flag string, given []string, text string) (names []string, err error) {
	for _, name := range given {
		canonical := actorOf(o.Book, name)
		if _, ok := o.Book.ActorByName(canonical); !ok && !holdsName(text, canonical) {
			acting, err := o.acting(ctx)
			if err != nil {
				return nil, err
			}
			if !slices.Contains(acting, canonical) {
				for _, a := range o.Book.Actors() {
					acting = append(acting, a.Name)
				}
				return nil, usagef("%s: no list knows %q, and it stands neither in the text nor in a statement of the case%s; who is to be new, name under third_parties in %s", flag, name, meant(name, acting), casefile.Filename)
			}
		}
		names = append(names, canonical)
	}
	return names, nil
}

// holdsName reports whether a name stands in a text as whole words.
func holdsName(text, name string) bool {
	found, err := regexp.MatchString(`(?:^|[^\pL\pN])`+regexp.QuoteMeta(name)+`(?:[^\pL\pN]|$)`, text)
	return err == nil && found
}

// newRuling fills in who and when; the day of a decision is an input of the account, so it is written down.
func newRuling(doc, quote string, act codebook.Act, d record.Decision, why, by string, on edtf.Date) record.Ruling {
	if by == "" {
		by = "unnamed"
		if u, err := user.Current(); err == nil {
			by = u.Username
		}
	}
	if on.IsZero() {
		on = edtf.OfTime(time.Now())
	}
	return record.Ruling{TextSHA256: doc, Quote: quote, Act: act, Decision: d, Why: why, By: by, On: on}
}

type reviewCommand struct {
	output
	when
	since
	Case string `arg:"" help:"The case's folder."`
	By   string `help:"Who decides. Default: the user of this computer."`
	List bool   `help:"Only list what needs a look; so too where there is no terminal."`
	Max  int    `default:"50" help:"At most so many."`
}

// Examples shows how the command is used.
func (reviewCommand) Examples() string {
	return `parley review ukraine                      # reversals, weak positions and new ones, one by one at the keyboard
parley review ukraine --list --since 2025-01-01
parley review ukraine --json`
}

// Run walks through what most needs a look. Each answer is written to rulings.yaml at once, so stopping loses nothing.
func (c reviewCommand) Run(s *streams) error {
	ctx, stop := s.interruptible()
	defer stop()
	o, err := openCase(ctx, s, c.Case)
	if err != nil {
		return err
	}
	defer o.Close()
	a, err := o.account(ctx, c.KnownAt, record.Options{Threshold: reader.Measured.Threshold, Doubt: reader.Measured.Doubt})
	if err != nil {
		return err
	}
	items := a.Review(record.View{AsOf: c.AsOf, KnownAt: c.KnownAt, Since: c.Since})
	left := max(len(items)-c.Max, 0)
	items = items[:len(items)-left]
	if c.List || c.JSON || c.Plain || c.File != "" || !terminal(s.out) {
		g := publication.Review(items, o.Book)
		err := c.write(s, func(w io.Writer) error {
			switch {
			case c.JSON:
				return g.JSON(w)
			case c.Plain:
				return (&table{g.Columns, g.Rows}).print(w, true)
			}
			return g.Text(w)
		})
		if err == nil && left > 0 {
			fmt.Fprintf(s.err, "parley: %d more; --max shows them\n", left)
		}
		return err
	}
	return c.walk(ctx, s, o, items)
}

const reviewKeys = "[a]ccept  [r]eject  [s]kip  [q]uit, then the reason after the letter: "

// walk asks for each item; what is not a or r with a reason is skipped.
func (c reviewCommand) walk(ctx context.Context, s *streams, o *opened, items []record.ReviewItem) error {
	in := bufio.NewScanner(s.in)
	for i, x := range items {
		e := x.Entry
		fmt.Fprintf(s.out, "\n%d of %d: %s\n%s\n", i+1, len(items), x.Why, headline(&e.Statement))
		say(s.out, "  ", around(e.Source.Doc, e.Span).marked(e.Span, c.colour(s)))
		fmt.Fprintf(s.out, "  %s, bytes %d–%d\n%s", e.Doc, e.Start, e.End, reviewKeys)
		if !in.Scan() {
			return in.Err()
		}
		key, why, _ := strings.Cut(strings.TrimSpace(in.Text()), " ")
		decision := map[string]record.Decision{"a": record.Accepted, "r": record.Rejected}[strings.ToLower(key)]
		switch {
		case strings.EqualFold(key, "q"):
			return nil
		case decision == "":
			continue
		case strings.TrimSpace(why) == "":
			fmt.Fprintln(s.out, "A ruling needs a reason; skipped.")
			continue
		}
		if err := o.rule(ctx, s, newRuling(e.Source.Doc.TextSHA256, e.Quote, e.Act, decision, strings.TrimSpace(why), c.By, edtf.Date{})); err != nil {
			return err
		}
	}
	return nil
}
