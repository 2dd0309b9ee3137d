package main

import (
	"errors"
	"fmt"
	"os"
	"strings"
	"sync"
	"testing"

	"parley/edtf"
	"parley/outlook/ledger"
)

// TestAppendLedger: entries that are written side by side all come into one whole chain, and none that stands there already.
func TestAppendLedger(t *testing.T) {
	dir := t.TempDir()
	entry := func(id string) ledger.Entry {
		return ledger.Entry{Recorded: edtf.Must("2030-01-31"), Forecast: &ledger.Forecast{ID: id, Ask: "Will it hold?", Rule: "It holds.", Source: "both",
			Open: edtf.Must("2030-01-31"), Close: edtf.Must("2030-12-31"), Options: []string{"yes", "no"}, P: []float64{.5, .5}, Low: []float64{.4, .4}, High: []float64{.6, .6},
			Words: []string{"even", "even"}, Basis: []string{"model"}, Base: []float64{.5, .5}, Persistence: []float64{0, 1}}}
	}
	_, file, err := openLedger(dir)
	if err != nil {
		t.Fatal(err)
	}
	const writers, each = 8, 5
	var running sync.WaitGroup
	for w := range writers {
		running.Go(func() {
			for i := range each {
				if book, err := appendLedger(file, entry(fmt.Sprintf("%d-%d", w, i))); err != nil || book.Head() == "" {
					t.Error(err)
				}
			}
		})
	}
	running.Wait()
	book, _, err := openLedger(dir)
	if err != nil || len(book.Entries) != writers*each {
		t.Fatal(book, err)
	}
	before, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := appendLedger(file, entry("new"), entry("0-0")); !errors.Is(err, ledger.ErrEntry) || !strings.Contains(err.Error(), "is recorded as of 2030-01-31 already") {
		t.Error(err)
	}
	if after, err := os.ReadFile(file); string(after) != string(before) {
		t.Errorf("%s %v", after, err)
	}
}
