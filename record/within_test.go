package record

import (
	"slices"
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
