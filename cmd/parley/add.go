package main

import (
	"cmp"
	"errors"
	"fmt"
	"syscall"
	"time"

	"parley/casefile"
	"parley/edtf"
	"parley/intake"
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
	bar := s.progress("copying", countItems(c.Paths...))
	receipt, err := intake.Delivery{Dir: followed.Dir, Received: c.Received, Today: today, Stdin: s.in, DryRun: c.DryRun, Progress: bar.step}.
		Receive(ctx, c.Paths...)
	bar.done()
	for _, p := range receipt.Problems {
		s.complain(p)
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
	fmt.Fprintf(s.out, "%s: %s added, %s there already.\n", c.Case, count(len(receipt.New), "text"), are(receipt.Known))
	return cmp.Or(partial(receipt.Problems), o.partial())
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
