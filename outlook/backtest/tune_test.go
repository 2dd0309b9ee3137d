package backtest

import (
	"os"
	"testing"

	"parley/outlook/history"
)

// tables reads the published tables, or skips.
func tables(t *testing.T) ([]history.DyadYear, []history.Pact) {
	t.Helper()
	const folder = "../../../shared/data/outlook/"
	f, err := os.Open(folder + history.Files.Dyads)
	if err != nil {
		t.Skipf("the published tables are not in %s, so the backtest cannot run here; its result stands in docs/measured.md", folder)
	}
	defer f.Close()
	g, err := os.Open(folder + history.Files.Pacts)
	if err != nil {
		t.Skip(err)
	}
	defer g.Close()
	rows, err := history.Dyads(f)
	if err != nil {
		t.Fatal(err)
	}
	pacts, err := history.Pacts(g)
	if err != nil {
		t.Fatal(err)
	}
	return rows, pacts
}

func TestChoose(t *testing.T) {
	rows, pacts := tables(t)
	s, r, err := Choose(rows, pacts, 1)
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("%+v\n%+v", s, r)
}
