package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"parley/edtf"
	"parley/outlook/ledger"
	"parley/outlook/score"
	"parley/publication/scenarios"
)

type outlookResolve struct {
	Case     string    `arg:"" help:"A case directory."`
	Question string    `arg:"" help:"Id of a question in its ledger."`
	Outcome  string    `arg:"" help:"One of the question's options (yes, no, …), or void."`
	Date     edtf.Date `required:"" placeholder:"DATE" help:"The day on which it was settled."`
	Source   string    `required:"" help:"What settled it."`
	Correct  bool      `help:"Correct an earlier resolution; both stay in the ledger."`
}

func (outlookResolve) Examples() string {
	return `parley outlook resolve ukraine truce-2026 no --date 2026-12-31 --source "no announcement by either government"`
}

// Run writes a resolution into the ledger.
func (c outlookResolve) Run(s *streams) error {
	book, file, err := openLedger(c.Case)
	if err != nil {
		return err
	}
	e := ledger.Entry{Recorded: c.Date, Resolution: &ledger.Resolution{ID: c.Question, Outcome: c.Outcome, Source: c.Source, Correct: c.Correct}}
	if len(book.Entries) == 0 {
		return fmt.Errorf("%s has no forecasts; 'parley outlook %s --record' writes them", file, c.Case)
	}
	if book, err = appendLedger(file, e); err != nil {
		return err
	}
	fmt.Fprintf(s.err, "%s resolved: %s; the head of %s is %s\n", c.Question, c.Outcome, file, book.Head())
	return nil
}

type outlookScore struct {
	output
	Chart bool   `xor:"form" help:"Print the reliability diagram as SVG; the table below the scores is its twin."`
	Path  string `arg:"" help:"A case directory with an outlook.ledger, or a CSV file of forecasting questions (id, p, outcome; also base, market)."`
}

func (outlookScore) Examples() string {
	return `parley outlook score ukraine             # the forecasts of a case, from its ledger
parley outlook score questions.csv       # any forecasts of questions with yes or no
parley outlook score ukraine --chart     # the reliability diagram`
}

// Run scores forecasts.
func (c outlookScore) Run(s *streams) error {
	items, note, err := c.items()
	if err != nil {
		return err
	}
	r, err := score.Of(items)
	if err != nil {
		return err
	}
	fmt.Fprintln(s.err, note)
	return c.write(s, func(w io.Writer) error {
		switch {
		case c.JSON:
			return writeJSON(w, r)
		case c.Chart:
			return scenarios.Reliability(w, "Said and found: "+filepath.Base(c.Path), r)
		}
		return printScores(w, r, c.Plain)
	})
}

func (c outlookScore) items() (items []score.Item, note string, err error) {
	info, err := os.Stat(c.Path)
	if err != nil {
		return nil, "", fmt.Errorf("%s does not exist; name a case directory or a CSV file", c.Path)
	}
	if info.IsDir() || !strings.HasSuffix(c.Path, ".csv") {
		book, file, err := openLedger(c.Path)
		if err != nil {
			return nil, "", err
		}
		if len(book.Entries) == 0 {
			return nil, file + " has no forecasts; 'parley outlook CASE --record' writes them", nil
		}
		items, status := book.Items()
		return items, fmt.Sprintf("%s: %s, %d resolved, %d void, %d open; head %s", file, count(status.Questions, "question"), status.Resolved, status.Void, status.Open, book.Head()), nil
	}
	f, err := os.Open(c.Path)
	if err != nil {
		return nil, "", err
	}
	defer f.Close()
	items, skipped, err := score.ReadCSV(f)
	if err != nil {
		return nil, "", fmt.Errorf("%s: %w", c.Path, err)
	}
	return items, fmt.Sprintf("%s: %s of resolved questions; left out: %d open, %d without a yes or no", c.Path, count(len(items), "forecast"), skipped.Open, skipped.NoAnswer), nil
}

func printScores(w io.Writer, r score.Report, plain bool) error {
	t := &table{head: []string{"forecaster", "questions", "Brier", "log", "ranked (n)", "skill of the forecast over it"}}
	for _, x := range r.Rows {
		ranked, skill := "–", "–"
		if x.RankedN > 0 {
			ranked = fmt.Sprintf("%.4f (%d)", x.Ranked, x.RankedN)
		}
		if x.Name != "forecast" && x.Brier > 0 {
			skill = fmt.Sprintf("%+.3f", x.Skill)
		}
		if x.N == 0 {
			t.add(x.Name, "0", "–", "–", "–", "–")
			continue
		}
		t.add(x.Name, fmt.Sprint(x.N), fmt.Sprintf("%.4f", x.Brier), fmt.Sprintf("%.4f", x.Log), ranked, skill)
	}
	if plain {
		return t.print(w, true)
	}
	fmt.Fprintf(w, "%s %s of %s; lower scores are better.\n\n", r.Verdict, count(r.Forecasts, "forecast"), count(r.Questions, "question"))
	if err := t.print(w, false); err != nil {
		return err
	}
	if p := r.Parts; p.N > 0 {
		fmt.Fprintf(w, "\nYes or no, %s: Brier %.4f = reliability %.4f − resolution %.4f + uncertainty %.4f + within bins %.4f\n", count(p.N, "question"), p.Brier, p.Reliability, p.Resolution, p.Uncertainty, p.Within)
		bins := &table{head: []string{"said", "forecasts", "mean said", "came true"}}
		for _, b := range r.Bins {
			bins.add(fmt.Sprintf("%.0f–%.0f %%", 100*b.From, 100*b.To), fmt.Sprint(b.N), fmt.Sprintf("%.1f %%", 100*b.Said), fmt.Sprintf("%.1f %%", 100*b.Found))
		}
		fmt.Fprintln(w, "\nReliability")
		return bins.print(w, false)
	}
	return nil
}
