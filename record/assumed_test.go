package record

import (
	"slices"
	"strings"
	"testing"

	"parley/codebook"
)

// TestAssumed: of found parties the persons are named, and those by whose names texts mostly mean one; nothing is between states, and nothing where a case names the parties.
func TestAssumed(t *testing.T) {
	p := newPage(t, "one", "2009-07-20", "Juan Guaidó rejected the plan. Juan Guaidó demanded a vote. Juan Guaidó demanded talks. Venezuela accused the opposition of lying.")
	guaido := func(quote string, act codebook.Act) {
		p.says(quote, "Venezuelan opposition", act, "governance", "2019-07-10").toward("Venezuela")
		m := &p.statements[len(p.statements)-1].ActorMentions[0]
		m.Text, m.End = "Juan Guaidó", m.Start+len("Juan Guaidó")
	}
	guaido("Juan Guaidó rejected the plan", codebook.Reject)
	guaido("Juan Guaidó demanded a vote", codebook.Demand)
	guaido("Juan Guaidó demanded talks", codebook.Demand)
	p.says("Venezuela accused the opposition of lying", "Venezuela", codebook.Accuse, "governance", "2019-07-10").toward("Venezuelan opposition")
	a, err := Fold([]*Source{p.source}, p.statements, Options{Codebook: testBook(t)})
	if err != nil {
		t.Fatal(err)
	}
	if got := a.Assumed(); len(got) != 1 || got[0].Party != "Venezuelan opposition" || got[0].Person || !slices.Equal(got[0].Persons, []string{"Juan Guaidó"}) {
		t.Errorf("%q: %+v", a.Parties, got)
	}
	if got := foldPages(t, p).Assumed(); got != nil {
		t.Errorf("of a case: %+v", got)
	}
	q := newPage(t, "two", "2009-07-20", "Osmar Tenn rejected the plan of Peru. Peru accused Osmar Tenn of lying.")
	q.says("Osmar Tenn rejected the plan of Peru", "Osmar Tenn", codebook.Reject, "governance", "2009-07-10").toward("Peru")
	q.says("Peru accused Osmar Tenn of lying", "Peru", codebook.Accuse, "governance", "2009-07-10").toward("Osmar Tenn")
	if a, err = Fold([]*Source{q.source}, q.statements, Options{Codebook: testBook(t)}); err != nil {
		t.Fatal(err)
	}
	if got := a.Assumed(); len(got) != 1 || got[0].Party != "Osmar Tenn" || !got[0].Person {
		t.Errorf("%q: %+v", a.Parties, got)
	}
}

// TestUniteArmies: what an army does that lists name apart is its state's, unless the two contend, and unless a case names the parties.
func TestUniteArmies(t *testing.T) {
	for text, want := range map[string][]string{
		"The RSF attacked the Sudanese army. Sudan rejected talks with the RSF.": {"RSF", "Sudan"},
		"The RSF attacked the Sudanese army. The Sudanese army attacked Sudan.":  {"RSF", "SAF"},
	} {
		first, second, _ := strings.Cut(strings.TrimSuffix(text, "."), ". ")
		p := newPage(t, "one", "2024-06-01", text)
		p.says(first, "RSF", codebook.Attack, "ceasefire", "2024-05-20").toward("SAF")
		if strings.HasPrefix(second, "Sudan ") {
			p.says(second, "Sudan", codebook.Reject, "talks", "2024-05-20").toward("RSF")
		} else {
			p.says(second, "SAF", codebook.Attack, "ceasefire", "2024-05-20").toward("Sudan")
			p.says(first, "RSF", codebook.Attack, "ceasefire", "2024-05-21").toward("SAF")
		}
		a, err := Fold([]*Source{p.source}, p.statements, Options{Codebook: testBook(t)})
		if err != nil || !slices.Equal(slices.Sorted(slices.Values(a.Parties))[:2], want) {
			t.Errorf("%s: %v %q", text, err, a.Parties)
		}
		if want[1] == "Sudan" && (len(a.Assumed()) != 1 || !slices.Contains(a.Assumed()[0].Persons, "SAF")) {
			t.Errorf("%+v", a.Assumed())
		}
		if got := foldPages(t, p).Entries[0].Target; !slices.Equal(got, []string{"SAF"}) {
			t.Errorf("of a case: %q", got)
		}
	}
}
