package score

import (
	"encoding/csv"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
)

// names are the column names that are understood, by meaning.
var names = map[string][]string{
	"id":       {"id", "question_id", "qid"},
	"p":        {"p", "forecast", "probability", "prediction"},
	"outcome":  {"outcome", "resolved_to", "resolution", "answer"},
	"resolved": {"resolved"},
	"base":     {"base", "base_rate"},
	"market":   {"market", "crowd"},
}

// Skipped says what of a file was not scored.
type Skipped struct {
	Open     int // not resolved yet
	NoAnswer int // resolved to something other than yes or no
}

// ReadCSV reads forecasts of yes-or-no questions, one a row, with a header: an id, p (a probability of yes), an outcome
// (yes, no, 1, 0, or a resolved_to of 1 or 0) and, where there are such columns, resolved, base and market. Persistence
// says no: nothing changes. Rows without an answer are counted and left out; a probability that is none is an error that
// names its line.
func ReadCSV(r io.Reader) (items []Item, skipped Skipped, err error) {
	in := csv.NewReader(r)
	in.FieldsPerRecord = -1
	head, err := in.Read()
	if err != nil {
		return nil, skipped, fmt.Errorf("questions: no header line: %w", err)
	}
	col := map[string]int{}
	for meaning, known := range names {
		col[meaning] = slices.IndexFunc(head, func(h string) bool {
			return slices.Contains(known, strings.ToLower(strings.TrimSpace(strings.TrimPrefix(h, "\ufeff"))))
		})
	}
	for _, need := range []string{"p", "outcome"} {
		if col[need] < 0 {
			return nil, skipped, fmt.Errorf("questions: no column for %s; name one %s", need, strings.Join(names[need], " or "))
		}
	}
	for {
		row, err := in.Read()
		if err == io.EOF {
			return items, skipped, nil
		}
		if err != nil {
			return nil, skipped, fmt.Errorf("questions: %w", err)
		}
		line, _ := in.FieldPos(0)
		field := func(meaning string) string {
			if i := col[meaning]; i >= 0 && i < len(row) {
				return strings.TrimSpace(row[i])
			}
			return ""
		}
		outcome, known := answer(field("outcome"))
		switch done := strings.ToLower(field("resolved")); {
		case field("outcome") == "" || done == "false" || done == "no" || done == "0":
			skipped.Open++
			continue
		case !known:
			skipped.NoAnswer++
			continue
		}
		item := Item{ID: field("id"), Outcome: outcome, Persistence: []float64{0, 1}}
		if item.ID == "" {
			item.ID = fmt.Sprintf("line %d", line)
		}
		for meaning, into := range map[string]*[]float64{"p": &item.P, "base": &item.Base, "market": &item.Market} {
			text := field(meaning)
			if text == "" && meaning != "p" {
				continue
			}
			p, err := strconv.ParseFloat(text, 64)
			if err != nil || !(p >= 0 && p <= 1) {
				return nil, skipped, fmt.Errorf("questions, line %d: %w: %s is %q; give a probability from 0 to 1", line, ErrItem, meaning, text)
			}
			*into = []float64{p, 1 - p}
		}
		items = append(items, item)
	}
}

// answer reads an outcome: 0 for yes, 1 for no, as options are numbered.
func answer(text string) (outcome int, ok bool) {
	switch strings.ToLower(text) {
	case "yes", "true", "1", "1.0":
		return 0, true
	case "no", "false", "0", "0.0":
		return 1, true
	}
	return 0, false
}
