package main

import (
	"cmp"
	"fmt"
	"io"
	"os"
	"slices"

	"parley/codebook"
	"parley/measure"
	"parley/reader"
	"parley/statement"
)

// A course is cross-validation over the texts, the choice of thresholds by it, and the last learning from all.
type course struct {
	texts   []measure.Text // the first main of them are annotated by hand and scored; the others are learnt from
	main    int
	beside  bool // whether these are scored too
	lessons []reader.Lesson
	fold    []int
	folds   int
	keep    string // folder to keep the weights of the folds in, "" for none
	kept    string // folder of such weights, which are then not learnt
	out     io.Writer
	read    [][]reader.Scored // by text, from weights that never saw it
}

// run reads every text to score with weights that never saw its fold, chooses the thresholds by that, says what came of it, and with
// write learns from all texts once more and writes the weights to a file. list prints every error too.
func (c *course) run(write bool, to string, list bool) error {
	r, err := reader.NewPupil()
	if err != nil {
		return err
	}
	q := reader.Prepare(r, c.lessons)
	teaching := reader.Teaching{Seed: 1, Agree: measure.Agree}
	fmt.Fprintf(c.out, "%d texts to score, %d passages beside them\n", c.main, len(c.texts)-c.main)
	if err := c.validate(q, teaching); err != nil {
		return err
	}
	at := c.choose()
	fmt.Fprintf(c.out, "chosen: from %.4f\n", at)
	if err := c.report(at, list); err != nil {
		return err
	}
	outcomes := c.outcomes(at)
	c.calibration(at, outcomes)
	if !write {
		return nil
	}
	return c.writeWeights(q, teaching, to, at, outcomes)
}

// validate reads each text to score by what the other folds teach.
func (c *course) validate(q *reader.Prepared, teaching reader.Teaching) error {
	c.read = make([][]reader.Scored, len(c.texts))
	var probe reader.Probe
	for k := range c.folds {
		w, err := c.weightsOf(k, q, teaching)
		if err != nil {
			return err
		}
		w = w.With(lowest, 0, issueAt, supposeAt, undoAt, nil)
		for i, f := range c.fold {
			if f != k || i >= c.main && !c.beside {
				continue
			}
			if c.read[i], err = q.Read(i, w); err != nil {
				return err
			}
			if i < c.main {
				q.Probe(i, w, measure.Agree, &probe)
			}
		}
	}
	fmt.Fprintf(c.out, "given the trigger: of %d statements %d have one; act right %d (lexicon alone %d, silent %d); given the act: actor right %d, among the options %d\n",
		probe.Gold, probe.Carried, probe.Act, probe.Lexicon, probe.Silent, probe.Actor, probe.Covered)
	return nil
}

// report says how right the texts were read, and the passages where they are scored too.
func (c *course) report(at float32, list bool) error {
	f := c.score(at, 0, c.main)
	if err := f.Report(c.out); err != nil {
		return err
	}
	c.moods(f)
	if list {
		c.confusion(f)
		c.list(f)
	}
	if !c.beside {
		return nil
	}
	fmt.Fprintf(c.out, "\nthe %d passages that were annotated by a machine or made:\n", len(c.texts)-c.main)
	f = c.score(at, c.main, len(c.texts))
	if err := f.Report(c.out); err != nil {
		return err
	}
	c.moods(f)
	if list {
		c.list(f)
	}
	return nil
}

// confusion prints, act by act, as what the statements annotated so were read, the six most frequent first.
func (c *course) confusion(f *measure.Figures) {
	for _, a := range codebook.Acts {
		row := f.Confusion[string(a)]
		var keys []string
		n := 0
		for k := range row {
			keys = append(keys, k)
			n += row[k]
		}
		slices.SortFunc(keys, func(x, y string) int { return cmp.Or(row[y]-row[x], cmp.Compare(x, y)) })
		fmt.Fprintf(c.out, "CONF %-12s %3d right %.2f:", a, n, float64(row[string(a)])/float64(max(n, 1)))
		for _, k := range keys[:min(6, len(keys))] {
			fmt.Fprintf(c.out, " %s %d", k, row[k])
		}
		fmt.Fprintln(c.out)
	}
}

// calibration says how many statements are scored as sure, and how many of these are right.
func (c *course) calibration(at float32, outcomes []reader.Outcome) {
	sure, right := 0, 0
	curve := (&reader.Weights{}).With(at, mix, issueAt, supposeAt, undoAt, outcomes)
	for _, o := range outcomes {
		if curve.Calibrated(o.Raw) >= sureAt {
			sure++
			if o.Right {
				right++
			}
		}
	}
	fmt.Fprintf(c.out, "calibrated: %d of %d are scored .7 or more, %d of them right\n", sure, len(outcomes), right)
}

// writeWeights learns from all texts and writes what was learnt.
func (c *course) writeWeights(q *reader.Prepared, teaching reader.Teaching, to string, at float32, outcomes []reader.Outcome) error {
	var all []int
	for i := range c.texts {
		all = append(all, i)
	}
	teaching.Log = func(format string, args ...any) { fmt.Fprintf(c.out, format+"\n", args...) }
	w, err := q.Learn(all, teaching)
	if err != nil {
		return err
	}
	w = w.With(at, mix, issueAt, supposeAt, undoAt, outcomes)
	data, err := w.AppendBinary(nil)
	if err != nil {
		return err
	}
	fmt.Fprintf(c.out, "%s: %d bytes\n", to, len(data))
	return os.WriteFile(to, data, 0o644)
}

// choose picks the threshold: of those that leave enough found and whose who-did is the best but for chance, the one that tells the least.
// Where none leaves enough, the most found.
func (c *course) choose() (at float32) {
	type choice struct {
		at    float32
		value float64 // who-did, less what is lacking of enough
		told  int
	}
	var all []choice
	best := -1.0
	for k := range 40 {
		t := 0.25 + 0.0125*float32(k)
		f := c.score(t, 0, c.main)
		fmt.Fprintf(c.out, "from %.4f: found %.3f who-did %.3f on-what %.3f, %d told\n", t, f.Found(), f.WhoDid(), f.OnWhat(), f.Predicted)
		v := f.WhoDid() + min(f.Found()-enough, 0)*10
		all = append(all, choice{t, v, f.Predicted})
		best = max(best, v)
	}
	all = slices.DeleteFunc(all, func(x choice) bool { return x.value < best-chance })
	return slices.MinFunc(all, func(a, b choice) int { return a.told - b.told }).at
}

// What is read at all while thresholds are sought, and from which score a statement counts as sure.
const (
	lowest = 0.15
	sureAt = 0.7
)

// Chosen in cross-validation.
const (
	mix       = 0.3   // how much who acts and what counts beside that it is a statement at all
	enough    = 0.72  // found
	chance    = 0.003 // of who-did: less than what two runs differ by
	issueAt   = 0.4
	supposeAt = 0.025
	undoAt    = 0.03
)

// accepted gives the statements of a text that pass a threshold.
func (c *course) accepted(i int, at float32) []statement.Statement {
	var out []statement.Statement
	for _, s := range c.read[i] {
		if s.Found*(1-mix)+s.Raw/max(s.Found, 1e-6)*mix >= at {
			out = append(out, s.Statement)
		}
	}
	return out
}

func (c *course) score(at float32, from, to int) *measure.Figures {
	texts := make([]measure.Text, to-from)
	for i := range texts {
		texts[i] = c.texts[from+i]
		texts[i].Read = c.accepted(from+i, at)
	}
	return measure.Score(texts)
}

// outcomes pairs raw scores with whether the statement was right.
func (c *course) outcomes(at float32) []reader.Outcome {
	raw := map[string]float32{}
	for i := range c.main {
		for _, s := range c.read[i] {
			raw[c.texts[i].Gold.Doc+s.ID] = reader.Surely(s.Raw, s.Modality)
		}
	}
	var out []reader.Outcome
	for _, p := range c.score(at, 0, c.main).Pairs {
		if p.Read != nil {
			out = append(out, reader.Outcome{Raw: raw[p.Doc+p.Read.ID], Right: p.Gold != nil && p.Who && p.Act})
		}
	}
	return out
}

// moods says how well what did not happen, and what is only thought of, was told from the rest.
func (c *course) moods(f *measure.Figures) {
	for _, m := range []codebook.Modality{codebook.Negated, codebook.Hypothetical, codebook.Predicted} {
		gold, read, both := 0, 0, 0
		for _, p := range f.Pairs {
			if p.Gold == nil || p.Read == nil {
				continue
			}
			g, r := p.Gold.Modality == string(m), p.Read.Modality == m
			if g {
				gold++
			}
			if r {
				read++
			}
			if g && r {
				both++
			}
		}
		fmt.Fprintf(c.out, "%s: %d annotated among matched, %d read so, %d right\n", m, gold, read, both)
	}
}

// listDate prints the date of a statement as it is annotated and as it was read, right or wrong.
func (c *course) listDate(p measure.Pair) {
	date := ""
	if p.Gold.Date != nil {
		date = *p.Gold.Date
	}
	fmt.Fprintf(c.out, "DATE    %s\t%s\t%s\t%q\n", p.Doc, date, p.Read.Date, p.Gold.Quote)
}

// list prints what was missed, wrong or invented, and all dates.
func (c *course) list(f *measure.Figures) {
	for _, p := range f.Pairs {
		if p.Gold != nil && p.Read != nil && !p.Gold.Cancels() {
			c.listDate(p)
		}
		switch {
		case p.Gold == nil:
			fmt.Fprintf(c.out, "EXTRA   %s | %s %v > %v | %.2f | %q\n", p.Doc[:min(30, len(p.Doc))], p.Read.Act, p.Read.Actor, p.Read.Target, p.Read.Score, p.Read.Quote)
		case p.Read != nil && p.Read.Modality != codebook.Negated && p.Gold.Cancels():
			fmt.Fprintf(c.out, "FALSE   %s | %s | read %s %s %q in %q\n", p.Doc[:min(30, len(p.Doc))], p.Gold.Act, p.Read.Act, p.Read.Modality, p.Gold.Quote, p.Read.Quote)
		case p.Read != nil && p.Gold.Modality == string(codebook.Hypothetical) && (p.Read.Modality == codebook.Asserted || p.Read.Modality == codebook.Reported):
			fmt.Fprintf(c.out, "SCENARIO %s | %s | read %s %s %q in %q\n", p.Doc[:min(30, len(p.Doc))], p.Gold.Act, p.Read.Act, p.Read.Modality, p.Gold.Quote, p.Read.Quote)
		case p.Read == nil:
			fmt.Fprintf(c.out, "MISSED  %s | %s %v > %v | %q\n", p.Doc[:min(30, len(p.Doc))], p.Gold.Act, p.Gold.Actor, p.Gold.Target, p.Gold.Quote)
		case p.Read != nil && (!p.Who || !p.Act):
			fmt.Fprintf(c.out, "WRONG   %s | %s %v | read %s %v | %.2f | %q | read %q %s | %s %s\n", p.Doc[:min(30, len(p.Doc))], p.Gold.Act, p.Gold.Actor, p.Read.Act, p.Read.Actor, p.Read.Score, p.Gold.Quote, p.Read.Quote, p.Read.Rule, p.Gold.Modality, p.Read.Modality)
		case p.Read != nil:
			fmt.Fprintf(c.out, "RIGHT   %s | %s %v | %.2f | %q | read %q %s | %s %s\n", p.Doc[:min(30, len(p.Doc))], p.Gold.Act, p.Gold.Actor, p.Read.Score, p.Gold.Quote, p.Read.Quote, p.Read.Rule, p.Gold.Modality, p.Read.Modality)
		}
	}
}
