package record

import (
	"slices"
	"testing"

	"parley/codebook"
	"parley/statement"
)

// TestUnderTheDeal: what a text says an agreement holds has no day of that text, whichever clause of its sentence tells it, and takes the place of nothing that was done since; what is pledged by itself has.
func TestUnderTheDeal(t *testing.T) {
	for text, undated := range map[string]bool{
		"Under the deal, both sides agreed to a truce, and ":                  true,
		"Under the terms of the ceasefire agreement both agreed to stop and ": true,
		"Under pressure from Borduria, both agreed to stop, and ":             false,
		"Both sides signed the deal. Then ":                                   false,
	} {
		a := fold(t, []said4{
			{"2024-05-12", "Arland withdrew from the ceasefire", "Arland", codebook.Reject, of("2024-05-10", "ceasefire")},
			{"2024-05-14", "Arland pledged to release prisoners", "Arland", codebook.Offer, func(s *statement.Statement, src *Source) {
				src.Doc.Text = text + s.Quote
				src.Doc.Blocks[0].End = len(src.Doc.Text)
				s.Start, s.End = len(text), len(src.Doc.Text)
				s.ActorMentions[0].Start, s.ActorMentions[0].End = s.Start, s.End
				s.Issue = []string{"ceasefire"}
			}},
		}, nil)
		i := slices.IndexFunc(a.Entries, func(e *Entry) bool { return e.Act == codebook.Offer })
		if got := a.Entries[i].When.IsZero(); got != undated {
			t.Errorf("%s: undated %v, want %v", text, got, undated)
		}
		if p, _ := a.Position("Arland", "ceasefire", View{}); undated && p.Entry.Act != codebook.Reject {
			t.Errorf("%s: the cell holds %q", text, p.Entry.Quote)
		}
	}
}

// TestWelcomesEnd: who welcomes the end of a truce supports none; who welcomes the truce, or the end of a siege, does.
func TestWelcomesEnd(t *testing.T) {
	for quote, want := range map[string]bool{
		"Arland welcomed Borduria's termination of the unilateral ceasefire": false,
		"Arland hailed the suspension of the truce":                          false,
		"Arland welcomed the end of talks on the truce":                      false,
		"Arland welcomed the ceasefire in Klow":                              true,
		"Arland welcomed the end of the siege under the truce":               true,
	} {
		a := fold(t, []said4{{"2024-05-12", quote, "Arland", codebook.Support, of("2024-05-10", "ceasefire")}}, nil)
		if _, ok := a.Position("Arland", "ceasefire", View{}); ok != want {
			t.Errorf("%s: takes a stance: %v, want %v", quote, ok, want)
		}
	}
}

// TestTakenOver: a movement that took its state over acts for it in texts since, and apart from it where one is older, or where the two contend.
func TestTakenOver(t *testing.T) {
	base, err := codebook.Base()
	if err != nil {
		t.Fatal(err)
	}
	for _, x := range []struct {
		published, target string
		want              bool
	}{{"2025-10-20", "Pakistan", true}, {"2020-10-20", "Pakistan", false}, {"2025-10-20", "Afghanistan", false}} {
		var sources []*Source
		var statements []statement.Statement
		for i, quote := range []string{"The Taliban accused Pakistan", "Pakistan attacked Afghanistan", "Pakistan accused Afghanistan"} {
			actor, target := "Pakistan", "Afghanistan"
			if i == 0 {
				actor, target = "Taliban", x.target
			}
			source, s := said(quote, x.published, quote, actor, codebook.Accuse, of(x.published, "use-of-force"))
			s.Target = []string{target}
			sources, statements = append(sources, source), append(statements, s)
		}
		a, err := Fold(sources, statements, Options{Codebook: base})
		if err != nil {
			t.Fatal(err)
		}
		if got := !slices.ContainsFunc(a.Entries, func(e *Entry) bool { return slices.Contains(e.Actor, "Taliban") }); got != x.want {
			t.Errorf("%+v: one side %v", x, got)
		}
	}
}

// TestHadPreviously: what a text tells to have been so before has no day of the text, also where the reader gives it that day; a day of its own stays.
func TestHadPreviously(t *testing.T) {
	for quote, x := range map[string]struct {
		day  string
		want bool
	}{
		"Arland had previously set two conditions for a deal": {"2024-05-12", true},
		"Arland had long resisted the deal":                   {"", true},
		"Arland had previously set a condition on 3 May":      {"2024-05-03", false},
		"Arland set two conditions for a deal":                {"2024-05-12", false},
	} {
		a := fold(t, []said4{{"2024-05-12", quote, "Arland", codebook.Demand, of(x.day, "ceasefire")}}, nil)
		if got := a.Entries[0].When.IsZero(); got != x.want {
			t.Errorf("%s: undated %v, want %v", quote, got, x.want)
		}
	}
}
