package history

import (
	"bytes"
	"math"
	"os"
	"path/filepath"
	"testing"
)

// folder holds the published tables, which are not ours; see README.md of outlook/data.
const folder = "../../../shared/data/outlook"

func sources(t *testing.T) Sources {
	t.Helper()
	open := func(name string) *os.File {
		f, err := os.Open(filepath.Join(folder, name))
		if err != nil {
			t.Skipf("the published tables are not in %s, so what was counted from them cannot be checked here; put them there and run this test again", folder)
		}
		t.Cleanup(func() { f.Close() })
		return f
	}
	return Sources{open(Files.Dyads), open(Files.Pacts), open(Files.Truces), open(Files.Crises)}
}

// TestTablesAgainstFiles counts the published tables again: what is committed must be what they hold.
func TestTablesAgainstFiles(t *testing.T) {
	tables, err := Tables(sources(t))
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range tables {
		have, err := os.ReadFile(filepath.Join("../data", name))
		if err != nil || !bytes.Equal(have, want) {
			t.Errorf("outlook/data/%s is not what the published tables hold (%v); run go run ./cmd/learn-outlook", name, err)
		}
	}
}

// TestPublishedFigures compares our counts with figures that were stated before this code was written (issue 7).
func TestPublishedFigures(t *testing.T) {
	s := sources(t)
	rows, err := Dyads(s.Dyads)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name                                 string
		in                                   func(DyadYear) bool
		n                                    int
		agreement, ceasefire, victory, faded float64 // percent
	}{
		{"all", func(DyadYear) bool { return true }, 849, 12, 11, 25, 41},
		{"interstate", func(d DyadYear) bool { return d.Type == Interstate }, 68, 21, 22, 29, 28},
	} {
		e := Endings(rows, c.in)
		share := func(k int) float64 { return math.Round(100 * float64(k) / float64(e[0])) }
		if e[0] != c.n || share(e[Agreement]) != c.agreement || share(e[Ceasefire]) != c.ceasefire ||
			share(e[VictoryA]+e[VictoryB]) != c.victory || share(e[LowActivity]) != c.faded {
			t.Errorf("%s: %v", c.name, e)
		}
	}
	truces, err := Truces(s.Truces)
	if err != nil {
		t.Fatal(err)
	}
	pacts, err := Pacts(s.Pacts)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name           string
		spells         []Spell
		in             func(Spell) bool
		n              int
		d30, d90, d365 float64 // percent still holding
	}{
		{"Fortna, all", truces, every, 96, 98, 86, 68},
		{"Fortna, peacekeepers", truces, withPK, 34, 100, 97, 79},
		{"Fortna, none", truces, noPK, 62, 97, 81, 61},
		{"UCDP agreements", PactSpells(pacts), every, 341, 96, 89, 77},
	} {
		h, err := HoldOf(c.name, c.spells, c.in)
		holds := func(i int) float64 { return math.Round(100 * float64(h.N-h.Failed[i]) / float64(h.N)) }
		if err != nil || h.N != c.n || holds(0) != c.d30 || holds(1) != c.d90 || holds(3) != c.d365 {
			t.Errorf("%s: %+v %v", c.name, h, err)
		}
	}
}
