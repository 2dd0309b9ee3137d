package record

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"parley/codebook"
	"parley/statement"
)

// TestTalksWithin: a state and the party within it with which it talks are the two, however much the state contends with another one; the other state stays where nobody talks with such a party, or in one text alone.
func TestTalksWithin(t *testing.T) {
	for talks, want := range map[int]string{0: "Turkey", 1: "Turkey", 2: "Turkish Cypriots"} {
		var pages []*page
		for i, id := range []string{"one", "two", "three"} {
			p := newPage(t, id, "2014-10-0"+string(rune('7'+i%3)), "Cyprus accused Turkey of drilling. Turkey rejected the charge. Cyprus suspended talks with the Turkish Cypriots.")
			for _, x := range []struct {
				quote, actor, target string
				act                  codebook.Act
				issue                string
			}{
				{"Cyprus accused Turkey of drilling", "Cyprus", "Turkey", codebook.Accuse, "nuclear-and-energy"},
				{"Turkey rejected the charge", "Turkey", "Cyprus", codebook.Reject, "nuclear-and-energy"},
				{"Cyprus suspended talks with the Turkish Cypriots", "Cyprus", "Turkish Cypriots", codebook.Reject, "talks"},
			} {
				if x.issue == "talks" && i >= talks {
					continue
				}
				p.says(x.quote, x.actor, x.act, x.issue, "2014-10-07")
				p.statements[len(p.statements)-1].Target = []string{x.target}
			}
			pages = append(pages, p)
		}
		base, err := codebook.Base()
		if err != nil {
			t.Fatal(err)
		}
		var sources []*Source
		var statements []statement.Statement
		for _, p := range pages {
			sources, statements = append(sources, p.source), append(statements, p.statements...)
		}
		a, err := Fold(sources, statements, Options{Codebook: base})
		if err != nil {
			t.Fatal(err)
		}
		if got := a.Parties[:2]; !slices.Contains(got, "Cyprus") || !slices.Contains(got, want) {
			t.Errorf("%d texts on talks: %q, want %s", talks, a.Parties, want)
		}
		if talks == 2 && !slices.Contains(a.Parties, "Turkey") {
			t.Errorf("Turkey is no party: %q", a.Parties)
		}
	}
}

// TestTalksWithinAlike: of two states that talk with a party within each, the same is taken each time.
func TestTalksWithinAlike(t *testing.T) {
	base, err := codebook.Base()
	if err != nil {
		t.Fatal(err)
	}
	home := map[string][2]string{}
	for _, x := range base.Actors() {
		if of, ok := base.Actor(x.Home); ok && x.Kind == codebook.Other && of.Kind == codebook.State {
			home[of.Name] = [2]string{of.Name, x.Name}
		}
	}
	if len(home) < 2 {
		t.Skip("the codebook has one state alone with a party within")
	}
	pairs := slices.SortedFunc(maps.Values(home), func(x, y [2]string) int { return strings.Compare(x[0], y[0]) })[:2]
	for range 30 {
		a := &Account{options: Options{Codebook: base}, rules: &rules{}}
		a.rules.parties.Least = 2
		for _, id := range []string{"one", "two"} {
			p := newPage(t, id, "2014-10-07", "They talked.")
			for _, x := range pairs {
				a.Entries = append(a.Entries, &Entry{Source: p.source, Statement: statement.Statement{Act: codebook.Meet, Actor: x[:1], Target: x[1:], Score: 1}})
			}
		}
		if got := a.talksWithin([]string{pairs[1][0], pairs[0][0]}); !slices.Equal(got, pairs[0][:]) {
			t.Fatalf("%q, want %q", got, pairs[0])
		}
	}
}
