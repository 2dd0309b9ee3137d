package casefile

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"parley/codebook"
	"parley/edtf"
	"parley/record"
)

var sha = strings.Repeat("0a", 32)

func TestDecodeRulings(t *testing.T) {
	got, err := DecodeRulings("rulings.yaml", []byte(`
- document: `+sha+`
  quote: "Borduria rejected the proposal"
  decision: correct
  correct: {actor: [Borduria], date: 2025-03}
  why: the sentence before names the month
  by: M. Vell
  on: 2025-04-02
- {document: `+sha+`, quote: x, act: demand, decision: reject, why: a quotation, by: M. Vell, on: 2025-04-02}
`))
	if err != nil {
		t.Fatal(err)
	}
	want := []record.Ruling{
		{TextSHA256: sha, Quote: "Borduria rejected the proposal", Decision: record.Corrected, Why: "the sentence before names the month", By: "M. Vell",
			On: edtf.Must("2025-04-02"), Correct: &record.Correction{Actor: []string{"Borduria"}, Date: edtf.Must("2025-03")}},
		{TextSHA256: sha, Quote: "x", Act: codebook.Demand, Decision: record.Rejected, Why: "a quotation", By: "M. Vell", On: edtf.Must("2025-04-02")},
	}
	if d := cmp.Diff(want, got, cmp.Comparer(func(a, b edtf.Date) bool { return a == b })); d != "" {
		t.Error(d)
	}
	if got, err := DecodeRulings("rulings.yaml", []byte(rulingsTemplate)); err != nil || got != nil {
		t.Errorf("the template: %v %v", got, err)
	}
}

func TestBrokenRulings(t *testing.T) {
	for text, want := range map[string]string{
		"- {quote: x}": "the ruling has no document",
		"- {document: 12, quote: x, decision: reject, why: w, by: b, on: 2025}":                           "1:14: the document is named by the SHA-256",
		"- {document: " + sha + ", quote: x, decision: refuse, why: w, by: b, on: 2025}":                  "there is no decision \"refuse\"",
		"- {document: " + sha + ", quote: x, decision: correct, why: w, by: b, on: 2025}":                 "the ruling has no correct",
		"- {document: " + sha + ", quote: x, decision: accept, correct: {}, why: w, by: b, on: 2025}":     "only decision: correct",
		"- {document: " + sha + ", quote: x, decision: merge, why: w, by: b, on: 2025}":                   "the ruling has no into",
		"- {document: " + sha + ", quote: x, decision: reject, act: demnd, why: w, by: b, on: yesterday}": "did you mean \"demand\"",
		"decision: reject": "a list is wanted here",
	} {
		if _, err := DecodeRulings("rulings.yaml", []byte(text)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s:\n%v\nwant %s", text, err, want)
		}
	}
}
