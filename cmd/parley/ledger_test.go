package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"parley/edtf"
	"parley/outlook/ledger"
)

// TestAppendLedger: what another process wrote to a ledger since it was read is not overgone, and the chain stays whole.
func TestAppendLedger(t *testing.T) {
	dir := t.TempDir()
	day, err := edtf.Parse("2030-01-31")
	if err != nil {
		t.Fatal(err)
	}
	entry := func(id string) ledger.Entry {
		closes, _ := edtf.Parse("2030-12-31")
		return ledger.Entry{Recorded: day, Forecast: &ledger.Forecast{ID: id, Ask: "Will it hold?", Rule: "It holds.", Source: "both", Open: day, Close: closes,
			Options: []string{"yes", "no"}, P: []float64{.5, .5}, Low: []float64{.4, .4}, High: []float64{.6, .6}, Words: []string{"even", "even"}, Basis: []string{"model"}, Base: []float64{.5, .5}, Persistence: []float64{0, 1}}}
	}
	mine, file, err := openLedger(dir)
	if err != nil {
		t.Fatal(err)
	}
	other, _, err := openLedger(dir)
	if err != nil {
		t.Fatal(err)
	}
	if err := appendLedger(other, file, entry("a"), entry("b")); err != nil {
		t.Fatal(err)
	}
	if err := appendLedger(mine, file, entry("c")); err == nil || !strings.Contains(err.Error(), "by another parley in the meantime; run again") {
		t.Error(err)
	}
	again, _, err := openLedger(dir)
	if err != nil || len(again.Entries) != 2 {
		t.Fatal(again, err)
	}
	if err := appendLedger(again, file, entry("c")); err != nil {
		t.Error(err)
	}
	if data, err := os.ReadFile(filepath.Join(dir, "outlook.ledger")); strings.Count(string(data), "\n") != 3 {
		t.Errorf("%s %v", data, err)
	}
}
