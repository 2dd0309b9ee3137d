package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"
	"syscall"
	"time"

	"parley/casefile"
	"parley/edtf"
	"parley/intake"
	"parley/publication"
)

type addCommand struct {
	Case     string    `arg:"" help:"The case's directory."`
	Paths    []string  `arg:"" help:"Texts, folders, JSON Lines of documents, or - for standard input."`
	Received edtf.Date `placeholder:"DATE" help:"The day the texts were received, from which on they count as known; today by default."`
	DryRun   bool      `help:"Say what would be added, and change nothing."`
}

// Examples shows how the command is used.
func (addCommand) Examples() string {
	return `parley add ukraine notes/*.md
parley add ukraine archive/ --received 2025-03-01    # they were known from that day on
parley add ukraine archive/ --dry-run
pdftotext report.pdf - | parley add ukraine -`
}

// Run copies texts into a case and reads them.
func (c addCommand) Run(s *streams) error {
	ctx, stop := s.interruptible()
	defer stop()
	followed, err := casefile.Load(c.Case)
	if err != nil {
		return err
	}
	// The clock is looked at once: the day of receipt is noted in the manifest, and is an input from then on.
	today := edtf.OfTime(time.Now())
	if c.Received.First().After(today.Last()) {
		s.complain(fmt.Errorf("--received %s lies ahead: with --known-at a day before it the texts are not seen", c.Received))
	}
	free, err := alone(followed.Dir)
	if err != nil {
		return err
	}
	defer free()
	bar := s.progress("copying", countItems(c.Paths...))
	receipt, err := intake.Delivery{Dir: followed.Dir, Received: c.Received, Today: today, Stdin: s.in, DryRun: c.DryRun, Progress: bar.step}.
		Receive(ctx, c.Paths...)
	bar.done()
	free()
	for _, p := range receipt.Problems {
		s.complain(p)
	}
	for _, said := range receipt.Dated {
		s.complain(errors.New(said))
	}
	if errors.Is(err, syscall.ENOSPC) {
		return fmt.Errorf("%s: the disk is full after %s; free some space and run the same command again: it goes on from there", c.Case, count(len(receipt.New), "new text"))
	}
	if err != nil {
		return err
	}
	if c.DryRun {
		for _, name := range receipt.New {
			fmt.Fprintln(s.out, name)
		}
		fmt.Fprintf(s.out, "%s: %s would be added, %s there already.\n", c.Case, count(len(receipt.New), "text"), are(receipt.Known))
		return partial(receipt.Problems)
	}
	o, err := openCase(ctx, s, c.Case)
	if err != nil {
		return err
	}
	defer o.Close()
	if _, err := fmt.Fprintf(s.out, "%s: %s added, %s there already.\n", c.Case, count(len(receipt.New), "text"), are(receipt.Known)); err != nil {
		return whereTo("standard output", err)
	}
	if err := o.remarks(ctx, receipt.New); err != nil {
		return err
	}
	return cmp.Or(partial(receipt.Problems), o.partial())
}

// alone waits until nobody else copies texts into a case, so that each text is noted once, and keeps others waiting until it is set free.
func alone(dir string) (free func() error, err error) {
	f, err := os.Open(dir)
	if err != nil {
		return nil, whereTo(dir, err)
	}
	if err := lock(f); err != nil {
		return nil, errors.Join(fmt.Errorf("%s cannot be locked against other processes: %w", dir, err), f.Close())
	}
	return f.Close, nil
}

// remarks says on standard error what is odd about new texts, and which of them have no day of publication: nothing in those is dated by
// "yesterday" or "in March".
func (o *opened) remarks(ctx context.Context, added []string) error {
	var undated []string
	for e, err := range o.db.Documents(ctx, edtf.Date{}) {
		if err != nil {
			return err
		}
		if !slices.Contains(added, e.Document.ID) || e.Unread != "" {
			continue
		}
		for _, w := range e.Document.Warnings {
			o.streams.complain(fmt.Errorf("%s: %s", e.Document.ID, w))
		}
		if e.Document.Published.IsZero() {
			undated = append(undated, publication.FileName(e.Document.ID))
		}
	}
	slices.Sort(undated)
	if n := len(undated); n > 0 {
		names := strings.Join(undated[:min(n, 3)], ", ")
		if n > 3 {
			names += " …"
		}
		o.streams.complain(fmt.Errorf("%s no day of publication (%s), so that “yesterday” or “in March” in %s dates nothing; "+
			"to date a text put the day into its name (2025-11-23-report.txt) and add it again", have(n), names, map[bool]string{true: "it", false: "them"}[n == 1]))
	}
	return nil
}

func have(n int) string {
	if n == 1 {
		return "1 new text has"
	}
	return fmt.Sprintf("%d new texts have", n)
}

func are(n int) string {
	if n == 1 {
		return "1 was"
	}
	return fmt.Sprintf("%d were", n)
}

// count gives a number with its noun.
func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
