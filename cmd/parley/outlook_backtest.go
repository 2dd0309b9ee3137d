package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"parley/outlook/backtest"
	"parley/outlook/history"
)

type outlookBacktest struct {
	output
	Folder string `arg:"" help:"Folder with UCDP Conflict Termination by dyad (ucdp-term-dyad-3-2021.csv) and UCDP Peace Agreements (ucdp-peace-agreements-221.csv)."`
	Seed   uint64 `default:"1" help:"Seed of the resampling."`
}

func (outlookBacktest) Examples() string {
	return `parley outlook backtest ucdp/    # what skill is there, on past conflicts?`
}

// Run chooses settings, tests them and prints what was found.
func (c outlookBacktest) Run(s *streams) error {
	rows, err := readTable(c.Folder, history.Files.Dyads, history.Dyads)
	if err != nil {
		return err
	}
	pacts, err := readTable(c.Folder, history.Files.Pacts, history.Pacts)
	if err != nil {
		return err
	}
	settings, tune, err := backtest.Choose(rows, pacts, c.Seed)
	if err != nil {
		return err
	}
	test, err := backtest.Run(rows, pacts, settings, c.Seed)
	if err != nil {
		return err
	}
	return c.write(s, func(w io.Writer) error {
		if c.JSON {
			return writeJSON(w, []backtest.Report{tune, test})
		}
		return printBacktest(w, tune, test, c.Plain)
	})
}

// readTable reads one of the published tables, which are not part of parley.
func readTable[T any](folder, name string, read func(io.Reader) ([]T, error)) (rows []T, err error) {
	f, err := os.Open(filepath.Join(folder, name))
	if err != nil {
		return nil, fmt.Errorf("%s has no %s; UCDP publishes it, and outlook/data/README.md says which version", folder, name)
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	return read(f)
}

func printBacktest(w io.Writer, tune, test backtest.Report, plain bool) error {
	t := &table{head: []string{"split", "what", "Brier", "base rate's", "skill", "95 % low", "95 % high"}}
	for _, r := range []backtest.Report{tune, test} {
		add := func(what string, s backtest.Skill) {
			t.add(string(r.Split), what, fmt.Sprintf("%.4f", s.Brier), fmt.Sprintf("%.4f", s.Base), fmt.Sprintf("%+.3f", s.Skill), fmt.Sprintf("%+.3f", s.Low), fmt.Sprintf("%+.3f", s.High))
		}
		add("five ways", r.FiveWay)
		add("any ending", r.Any)
		add("negotiated ending", r.Negotiated)
		for k, s := range r.Each {
			add(backtest.OutcomeNames[k], s)
		}
	}
	if plain {
		return t.print(w, true)
	}
	s := test.Settings
	fmt.Fprintf(w, "How fighting between two sides ends within %d years, on past conflicts (protocol: docs/decisions/0071).\n", backtest.Window)
	fmt.Fprintf(w, "Trained on %d cases with windows closed by 1999; ridge %g, half-life %g years, yearly shock %g.\n", test.Trained, s.Ridge, s.HalfLife, s.Shock)
	for _, r := range []backtest.Report{tune, test} {
		fmt.Fprintf(w, "%s: %d cases of %d dyads; calibration error %.3f; %.0f %% of %d counts within their 90 %% interval.\n", r.Split, r.Cases, r.Dyads, r.Calibration, 100*r.Coverage, r.Cells)
	}
	fmt.Fprintln(w)
	if err := t.print(w, false); err != nil {
		return err
	}
	shares := &table{head: []string{"outcome", "training base rate", "found in test"}}
	for k, name := range backtest.OutcomeNames {
		shares.add(name, fmt.Sprintf("%.1f %%", 100*test.Base[k]), fmt.Sprintf("%.1f %%", 100*test.Found[k]))
	}
	fmt.Fprintln(w)
	if err := shares.print(w, false); err != nil {
		return err
	}
	checks := &table{head: []string{"target", "to reach", "found", ""}}
	for _, c := range test.Checks {
		checks.add(c.Name, c.Target, c.Got, map[bool]string{true: "reached", false: "missed"}[c.Reached])
	}
	fmt.Fprintln(w)
	if err := checks.print(w, false); err != nil {
		return err
	}
	for k, s := range test.Each {
		if s.Low <= 0 {
			fmt.Fprintf(w, "No skill shown on: %s.\n", backtest.OutcomeNames[k])
		}
	}
	if test.Negotiated.Low <= 0 {
		fmt.Fprintln(w, "No skill shown on: negotiated endings (agreement or ceasefire).")
	}
	return nil
}
