package main

import (
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"parley/casefile"
	"parley/outlook"
	"parley/outlook/ledger"
	"parley/publication/scenarios"
)

// outlookCommand groups what can be done with an outlook; without a word after it, it shows one.
type outlookCommand struct {
	Show     outlookShow     `cmd:"" default:"withargs" help:"Show what may come, from the outlook section of a case."`
	Resolve  outlookResolve  `cmd:"" help:"Write into the ledger what happened."`
	Score    outlookScore    `cmd:"" help:"Score resolved forecasts of a case, or of a CSV file."`
	Backtest outlookBacktest `cmd:"" help:"Measure on past conflicts what skill there is."`
}

// Examples are those of the command that shows an outlook, which name the others.
func (outlookCommand) Examples() string { return outlookShow{}.Examples() }

type outlookShow struct {
	output
	Case   string            `arg:"" help:"A case directory, or a case file with an outlook section."`
	Set    map[string]string `placeholder:"FACTOR=LEVEL" help:"What if a factor stood at another level? May be repeated."`
	Record bool              `only:"dry-run,set,seed,draws" help:"Write the forecasts into the case's outlook.ledger."`
	DryRun bool              `needs:"record" help:"With --record: say what would be written, and write nothing."`
	CSV    bool              `name:"csv" xor:"form" help:"Print every figure as CSV."`
	Page   bool              `xor:"form" help:"Print a page in plain words, as Markdown."`
	Chart  string            `enum:",fan,intervals" default:"" placeholder:"KIND" help:"Print a chart as SVG: fan (by horizon) or intervals (one horizon). --csv is its table."`
	Seed   uint64            `default:"1" help:"Seed of the draws: the same seed gives the same bytes."`
	Draws  int               `default:"10000" help:"Posterior draws."`
}

func (outlookShow) Examples() string {
	return `parley outlook ukraine                            # what may come, and what it rests on
parley outlook ukraine --page                     # the same as a page to read aloud
parley outlook ukraine --set mediation=none       # what if nobody mediated?
parley outlook ukraine --chart fan -o fan.svg     # a chart; --csv is its table
parley outlook ukraine --record                   # write the forecasts down, to be scored
parley outlook resolve ukraine QUESTION yes --date 2026-06-30 --source "both governments"
parley outlook score ukraine                      # how good were they?
parley outlook backtest ucdp/                     # what skill is there, on past conflicts?`
}

// Run shows an outlook, and records it where that is asked for.
func (c outlookShow) Run(s *streams) error {
	section, name, err := loadOutlook(c.Case)
	if err != nil {
		return err
	}
	book, file, err := openLedger(c.Case)
	if err != nil {
		return err
	}
	switch {
	case c.Draws < 100 || c.Draws > 1_000_000:
		return usagef("--draws %d: give 100 to 1000000", c.Draws)
	case c.Chart != "" && (c.JSON || c.Plain || c.CSV || c.Page):
		return usagef("--chart with another form: print them one after the other")
	case c.Record && len(c.Set) > 0:
		return usagef("--record with --set: a what-if is no forecast; record without --set")
	}
	if err := knownSets(c.Set); err != nil {
		return err
	}
	_, status := book.Items()
	options := outlook.Options{Seed: c.Seed, Draws: c.Draws, Scored: status.Resolved, Set: c.Set}
	o, err := outlook.Run(section, options)
	if err != nil {
		return fmt.Errorf("outlook: %w", err)
	}
	var before *outlook.Outlook
	if len(c.Set) > 0 {
		if before, err = outlook.Run(section, outlook.Options{Seed: c.Seed, Draws: c.Draws, Scored: status.Resolved, Plain: true}); err != nil {
			return fmt.Errorf("outlook: %w", err)
		}
	}
	if c.Record {
		return c.record(s, book, file, o)
	}
	return c.write(s, func(w io.Writer) error {
		switch {
		case c.JSON:
			return writeJSON(w, o)
		case c.CSV:
			return scenarios.CSV(w, o)
		case c.Page:
			return scenarios.Page(w, name, o)
		case c.Chart == "fan":
			return scenarios.Fan(w, name, o)
		case c.Chart == "intervals":
			return scenarios.Intervals(w, name, o)
		}
		return printOutlook(w, name, o, before, c.Plain)
	})
}

// errNoOutlook reports a case file without the section.
var errNoOutlook = errors.New("no outlook section")

// loadOutlook reads the outlook section of a case and checks it.
func loadOutlook(path string) (outlook.Section, string, error) {
	c, err := casefile.Load(path)
	if err != nil {
		return outlook.Section{}, "", err
	}
	if c.Outlook == nil {
		return outlook.Section{}, "", fmt.Errorf("%s: %w; write one as docs/case-outlook.md shows", path, errNoOutlook)
	}
	return c.Outlook.Section, c.Name, c.Outlook.Check()
}

// knownSets checks the factors and levels of --set before the engine does, to offer the words that were meant.
func knownSets(set map[string]string) error {
	for _, f := range slices.Sorted(maps.Keys(set)) {
		if !slices.Contains(outlook.FactorIDs(), f) {
			return usagef("--set: there is no factor %q%s", f, casefile.DidYouMean(f, outlook.FactorIDs()))
		}
		if levels := outlook.LevelIDs(f); !slices.Contains(levels, set[f]) {
			return usagef("--set: factor %s has no level %q%s", f, set[f], casefile.DidYouMean(set[f], levels))
		}
	}
	return nil
}

func (c outlookShow) record(s *streams, book *ledger.Ledger, file string, o *outlook.Outlook) error {
	entries := ledger.Of(o)
	if c.DryRun {
		if err := book.Append(io.Discard, entries...); err != nil {
			return err
		}
		for _, e := range entries {
			fmt.Fprintf(s.out, "%s  closes %s  %s\n", e.Forecast.ID, e.Forecast.Close, e.Forecast.Ask)
		}
		fmt.Fprintf(s.err, "%d forecasts as of %s would be written to %s\n", len(entries), o.AsOf, file)
		return nil
	}
	book, err := appendLedger(file, entries...)
	if err != nil {
		return err
	}
	fmt.Fprintf(s.err, "%d forecasts as of %s written to %s; its head is %s: keep that elsewhere\n", len(entries), o.AsOf, file, book.Head())
	return nil
}

// printOutlook prints the tables of an outlook. before is the outlook without the what-if, or nil.
func printOutlook(w io.Writer, name string, o, before *outlook.Outlook, plain bool) error {
	if plain {
		return figureTable(o, before).print(w, true)
	}
	talks := "no talks under way"
	if o.Talks {
		talks = "talks under way"
	}
	fmt.Fprintf(w, "Outlook: %s, seen from %s (%s; %s). 90 %% intervals; seed %d, %d draws.\n", name, o.AsOf, o.Now, talks, o.Seed, o.Draws)
	if notice := scenarios.Notice(o); notice != "" {
		say(w, "", notice)
	}
	for _, part := range []struct {
		title string
		table *table
	}{
		{"", figureTable(o, before)},
		{fmt.Sprintf("Reference classes: the base rates behind the mixture, and what each says alone of %d months", o.Main), classTable(o)},
		{"Questions", questionTable(o)},
		{"Factors: evidence for and against each level", factorTable(o)},
		{fmt.Sprintf("One factor at a time, %d months: from its lowest to its highest level", o.Main), tornadoTable(o)},
		{fmt.Sprintf("Who accounts for the shift from the base rate, %d months (Shapley shares, in percentage points)", o.Main), shareTable(o)},
		{"Smallest change of factors that carries a figure across a word of likelihood", changeTable(o)},
		{"Still holding: past cases", holdTable(o)},
		{"Combinations that fit together (cross-impact balance; no probability)", balanceTable(o)},
	} {
		if len(part.table.rows) == 0 {
			continue
		}
		if part.title != "" {
			part.title = "\n" + part.title
		}
		fmt.Fprintln(w, part.title)
		if err := part.table.print(w, false); err != nil {
			return err
		}
	}
	fmt.Fprintln(w, "\nWarnings")
	for _, x := range o.Warnings {
		say(w, "", "- "+x)
	}
	_, err := fmt.Fprintln(w, "- No prediction of this war; no skill has been shown on negotiated endings.")
	return err
}

func figureTable(o, before *outlook.Outlook) *table {
	t := &table{head: []string{"scenario", "months", "closes", "likelihood", "figure", "basis", "base rate", "classes alone"}}
	if before != nil {
		t.head = append(t.head, "without --set")
	}
	for i, f := range o.Figures {
		row := []string{f.Scenario, fmt.Sprint(f.Horizon), f.Closes.String(), f.Word, scenarios.Figure(f.Estimate), string(f.Estimate.Basis),
			scenarios.Percent(f.Base), between(scenarios.Percent(slices.Min(f.ByClass)), scenarios.Percent(slices.Max(f.ByClass)))}
		if before != nil {
			row = append(row, scenarios.Figure(before.Figures[i].Estimate))
		}
		t.add(row...)
	}
	return t
}

// between writes a range, and one figure where both ends read the same.
func between(low, high string) string {
	if low == high {
		return low
	}
	return low + " to " + high
}

// signed writes hundredths with their sign; what rounds to nothing has none.
func signed(x float64, decimals int) string {
	text := fmt.Sprintf("%+.*f", decimals, 100*x)
	if strings.Trim(text, "+-0.") == "" {
		return text[1:]
	}
	return text
}

func classTable(o *outlook.Outlook) *table {
	t := &table{head: []string{"class", "weight", "dyads", "months", "settled", "ceasefire", "victory", "faded", "says settlement", "says frozen", "says war"}}
	state, _ := outlook.ParseState(o.Now)
	for i, c := range o.Classes {
		n := c.Rows[min(int(state), 1)]
		row := []string{c.ID, fmt.Sprintf("%.3g", c.Weight)}
		for _, x := range []int{n.Dyads, n.Months, n.Settlement, n.Ceasefire, n.Victory, n.Faded} {
			row = append(row, fmt.Sprint(x))
		}
		for _, id := range []string{"settlement", "frozen", "war"} {
			for _, f := range o.Figures {
				if f.Scenario == id && f.Horizon == o.Main {
					row = append(row, scenarios.Percent(f.ByClass[i]))
				}
			}
		}
		t.add(row...)
	}
	return t
}

func questionTable(o *outlook.Outlook) *table {
	t := &table{head: []string{"question", "closes", "likelihood", "figure", "base rate", "nothing changes", "market"}}
	for _, a := range o.Questions {
		market := "–"
		if m := a.Question.Market; m != nil {
			market = scenarios.Percent(*m)
		}
		t.add(a.Question.ID+": "+a.Question.Ask, a.Question.Close.String(), a.Word, a.Estimate.Percent(), scenarios.Percent(a.Base), map[bool]string{true: "yes", false: "no"}[a.Persistence > 0.5], market)
	}
	return t
}

func factorTable(o *outlook.Outlook) *table {
	t := &table{head: []string{"factor", "level", "odds ratios used (90 %)", "for", "against"}}
	for _, f := range o.Factors {
		var ratios []string
		for _, r := range f.Ratios {
			ratios = append(ratios, fmt.Sprintf("%s ×%.2g (%.2g–%.2g) %s", r.Move, r.Used.Best, r.Used.Low, r.Used.High, r.Basis))
		}
		t.add(f.ID, f.Level, strings.Join(ratios, "; "), cited(f.For), cited(f.Against))
	}
	return t
}

func cited(list []outlook.Evidence) string {
	var ids []string
	for _, e := range list {
		id := e.ID
		if id == "" {
			id = "“" + e.Quote + "”"
		}
		if !e.Date.IsZero() {
			id += " (" + e.Date.String() + ")"
		}
		ids = append(ids, id)
	}
	if len(ids) == 0 {
		return "–"
	}
	return strings.Join(ids, ", ")
}

func tornadoTable(o *outlook.Outlook) *table {
	t := &table{head: []string{"factor", "from", "to", "scenario", "low level", "high level", "effect in percentage points (90 %)"}}
	for _, b := range o.Tornado {
		if b.Scenario == "settlement" || b.Scenario == "frozen" || b.Scenario == "war" {
			t.add(b.Factor, b.Low, b.High, b.Scenario, scenarios.Percent(b.AtLow), scenarios.Percent(b.AtHigh),
				fmt.Sprintf("%s (%s to %s)", signed(b.Effect.Point, 1), signed(b.Effect.Low, 1), signed(b.Effect.High, 1)))
		}
	}
	return t
}

func shareTable(o *outlook.Outlook) *table {
	t := &table{head: []string{"scenario", "factor", "share"}}
	for _, s := range o.Shares {
		if s.Scenario == "settlement" || s.Scenario == "frozen" || s.Scenario == "war" {
			t.add(s.Scenario, s.Factor, signed(s.Points, 2))
		}
	}
	return t
}

func changeTable(o *outlook.Outlook) *table {
	t := &table{head: []string{"scenario", "now", "then", "with"}}
	for _, c := range o.Changes {
		var set []string
		for _, f := range slices.Sorted(maps.Keys(c.Set)) {
			set = append(set, f+"="+c.Set[f])
		}
		if len(set) == 0 {
			t.add(c.Scenario, fmt.Sprintf("%s %.1f %%", c.Word, 100*c.From), "–", "no change of up to three factors")
			continue
		}
		t.add(c.Scenario, fmt.Sprintf("%s %.1f %%", c.Word, 100*c.From), fmt.Sprintf("%s %.1f %%", c.NewWord, 100*c.To), strings.Join(set, " "))
	}
	return t
}

func holdTable(o *outlook.Outlook) *table {
	t := &table{head: []string{"past cases", "n", "30 days", "90 days", "180 days", "365 days"}}
	for _, h := range o.Holds {
		row := []string{h.Title, fmt.Sprint(h.N)}
		for _, e := range h.Holding {
			row = append(row, e.Percent())
		}
		t.add(row...)
	}
	return t
}

func balanceTable(o *outlook.Outlook) *table {
	t := &table{head: []string{"combination", "score"}}
	for _, c := range o.Balance {
		t.add(strings.Join(c.Variants, " + "), fmt.Sprint(c.Score))
	}
	return t
}
