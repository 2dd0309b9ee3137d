package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"parley/casefile"
	"parley/codebook"
	"parley/intake"
	"parley/publication"
	"parley/reader"
	"parley/record"
)

type briefCommand struct {
	output
	when
	since
	Paths        []string `arg:"" help:"A case folder, or texts and folders of texts; - for standard input."`
	Format       string   `enum:"md,html,json" default:"md" help:"md: Markdown; html: one self-contained page that prints on two sheets; json: sentences, citations and positions as data."`
	Party        []string `placeholder:"NAME" sep:"none" help:"A party, by name or id; once for each. Default: those found in the texts. A case names its own."`
	ReviewedOnly bool     `name:"reviewed-only" help:"Leave out positions that rest only on statements below the score at which 80 % were right."`
}

// Examples shows how the command is used.
func (briefCommand) Examples() string {
	return `parley brief examples/ukraine                     # where do the talks stand?
parley brief report.html notes/                   # by these texts alone, with no case
parley brief notes/ --party Israel --party Hamas  # of these parties
parley brief ukraine --as-of 2025-03-31           # what held on that day
parley brief ukraine --since 2025-01-01 --format html -o brief.html`
}

// Run reads what it is given, folds it into an account, and writes the brief. A brief with a citation that does not
// resolve is an error, and nothing is written.
func (c briefCommand) Run(s *streams) error {
	if c.Plain {
		return usagef("a brief is no table; leave --plain out, or take --json (parley positions --plain lists the cells of a case)")
	}
	ctx, stop := s.interruptible()
	defer stop()
	t, err := c.account(ctx, s)
	if err != nil {
		return err
	}
	options := publication.BriefOptions{Title: t.title, Codebook: t.book, View: c.view(), Reader: reader.Measured.Sentence(), ReviewedOnly: c.ReviewedOnly}
	for _, p := range t.problems {
		if !slices.ContainsFunc(t.account.Sources, func(s *record.Source) bool { return s.Unread == p.Error() }) { // these are told by their language
			options.Failed = append(options.Failed, p.Error())
		}
	}
	if len(c.Paths) == 1 {
		options.Outlook = briefOutlook(c.Paths[0], options.View)
	}
	brief, err := publication.NewBrief(t.account, options)
	if err != nil {
		return err
	}
	print := brief.Markdown
	switch {
	case c.JSON || c.Format == "json":
		print = func(w io.Writer) error { return writeJSON(w, brief) }
	case c.Format == "html":
		print = brief.HTML
	}
	if err := c.write(s, print); err != nil {
		return err
	}
	if n := len(t.account.Sources); n > 0 && !slices.ContainsFunc(t.account.Sources, func(s *record.Source) bool { return s.Unread == "" }) {
		return errPartial // the brief says so too, but a program that asked may not read it
	}
	return partial(t.problems)
}

func (c briefCommand) view() record.View {
	return record.View{AsOf: c.AsOf, KnownAt: c.KnownAt, Since: c.Since}
}

// A told is what a brief is made of: the account of a case or of texts, with what could not be read.
type told struct {
	book     *codebook.Codebook
	account  *record.Account
	title    string
	problems []error
}

// account folds the case that is named, or the texts that are.
func (c briefCommand) account(ctx context.Context, s *streams) (told, error) {
	options := record.Options{Threshold: reader.Measured.Threshold, Doubt: reader.Measured.Doubt}
	if slices.ContainsFunc(c.Party, func(p string) bool { return strings.TrimSpace(p) == "" }) {
		return told{}, usagef("--party is blank; name a party, as --party Israel")
	}
	if len(c.Paths) == 1 && isCase(c.Paths[0]) {
		return c.ofCase(ctx, s, options)
	}
	return c.ofTexts(ctx, s, options)
}

func (c briefCommand) ofCase(ctx context.Context, s *streams, options record.Options) (told, error) {
	if len(c.Party) > 0 {
		return told{}, usagef("the case names its parties; leave --party out, or change %s", filepath.Join(c.Paths[0], casefile.Filename))
	}
	o, err := openCase(ctx, s, c.Paths[0])
	if err != nil {
		return told{}, err
	}
	defer o.Close()
	a, err := o.account(ctx, c.KnownAt, options)
	return told{o.Book, a, o.Name, o.Problems}, err
}

func (c briefCommand) ofTexts(ctx context.Context, s *streams, options record.Options) (told, error) {
	book, err := codebook.Base()
	if err != nil {
		return told{}, err
	}
	for _, path := range c.Paths {
		if isCase(path) {
			s.complain(fmt.Errorf("%s: its texts are read, but its case file is not: that goes only without other paths", path))
		}
	}
	list, problems, err := c.read(ctx, s, book)
	if err != nil {
		return told{}, err
	}
	if len(list) == 0 {
		return told{}, errors.New("there is no text to read in what was named; nothing was written")
	}
	options.Parties = partiesNamed(book, c.Party)
	a, err := intake.Fold(list, nil, book, c.KnownAt, options)
	if err == nil {
		err = s.partiesTold(a, options.Parties)
	}
	return told{book, a, "", problems}, err
}

// read reads the texts, each once, and complains of what it cannot read.
func (c briefCommand) read(ctx context.Context, s *streams, book *codebook.Codebook) (list []intake.Reading, problems []error, err error) {
	reading, err := readingOptions(s, nil, book)
	if err != nil {
		return nil, nil, err
	}
	complain := func(err error) {
		s.complain(err)
		problems = append(problems, err)
	}
	seen := map[string]string{}
	for r, err := range intake.Read(ctx, reading, c.Paths...) {
		if err != nil {
			if errors.Is(err, context.Canceled) {
				return nil, nil, err
			}
			complain(err)
			continue
		}
		if text, ok := seen[r.Document.ID]; ok {
			if text != r.Document.TextSHA256 {
				complain(fmt.Errorf("%s: a second document with this id; only the first is read", r.Document.ID))
			}
			continue // the same text, named twice
		}
		seen[r.Document.ID] = r.Document.TextSHA256
		if r.Unread != "" {
			complain(errors.New(r.Unread))
		}
		list = append(list, r)
	}
	return list, problems, nil
}

// partiesTold says of which of the parties that the user named no text tells, and whom else was probably meant; where it is all of them there is nothing to tell.
func (s *streams) partiesTold(a *record.Account, parties []string) error {
	var acting []string
	for _, e := range a.Entries {
		acting = append(append(acting, e.Actor...), e.Target...)
	}
	var untold []error
	for _, p := range parties {
		if !slices.Contains(acting, p) {
			untold = append(untold, fmt.Errorf("no text tells of %s, which --party names%s", p, meant(p, acting)))
		}
	}
	if n := len(untold); n > 0 && n == len(parties) {
		return usagef("%v", errors.Join(untold...))
	}
	for _, err := range untold {
		s.complain(err)
	}
	return nil
}

// isCase reports whether a path is a folder with a case file.
func isCase(path string) bool {
	info, err := os.Stat(path)
	if err != nil || !info.IsDir() {
		return false
	}
	_, err = casefile.Load(path)
	return !errors.Is(err, casefile.ErrNoCase)
}

// partiesNamed gives the actors that words of a command name, each once: by id, or by a name that the codebook knows; other words stand for themselves.
func partiesNamed(book *codebook.Codebook, words []string) (out []string) {
	for _, w := range words {
		name := w
		if x, ok := book.Actor(w); ok {
			name = x.Name
		} else if n, hits := book.MatchName(strings.Fields(w), 0); n == len(strings.Fields(w)) {
			if i := slices.IndexFunc(hits, func(h codebook.Entry) bool { return h.Actor != nil }); i >= 0 {
				name = hits[i].Actor.Name
			}
		}
		if !slices.Contains(out, name) {
			out = append(out, name)
		}
	}
	return out
}
