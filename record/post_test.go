package record

import (
	"slices"
	"testing"

	"parley/codebook"
	"parley/document"
	"parley/edtf"
	"parley/statement"
)

// TestIntroductions: a full name beside an office and whose it is introduces a person; a place, a list, a past office and half a name do not.
func TestIntroductions(t *testing.T) {
	for text, want := range map[string]string{
		"Arland's chief negotiator, Ana Roscan, rejected it.":              "Arland: Arland's chief negotiator, Ana Roscan",
		"Arland’s Foreign Minister Ana Roscan said so.":                    "Arland: Arland’s Foreign Minister Ana Roscan",
		"On Monday the president of Arland, Ana Roscan, left.":             "Arland: president of Arland, Ana Roscan",
		"Ana Roscan, the foreign minister of Arland, left.":                "Arland: Ana Roscan, the foreign minister of Arland",
		"Ana Roscan, Arland's chief negotiator, left.":                     "Arland: Ana Roscan, Arland's chief negotiator",
		"Arland's Defence Minister, Mr Ana Roscan, left.":                  "Arland: Arland's Defence Minister, Mr Ana Roscan",
		"Ana Roscan, who leads the Arland delegation, said so.":            "Arland: Ana Roscan, who leads the Arland delegation",
		"Ana Roscan, who heads Arland's negotiating team, said so.":        "Arland: Ana Roscan, who heads Arland's negotiating team",
		"Ana Roscan, who met the Arlandian delegation, said so.":           "",
		"Ana Roscan, who leads the Arland orchestra, said so.":             "",
		"Arland's former foreign minister, Ana Roscan, left.":              "",
		"Former Arlandian foreign minister Ana Roscan left.":               "",
		"The ex-Arland foreign minister Ana Roscan left.":                  "",
		"Arland's foreign minister met Ana Roscan.":                        "",
		"Arland's Foreign Minister Roscan left.":                           "",
		"Ana Roscan, the foreign minister of Arland Today, left.":          "",
		"Ana Roscan Tarn, the foreign minister of Arland, left.":           "",
		"Arland's founder and director Ana Roscan sells cheese.":           "",
		"Arland's foreign minister left.\nAna Roscan, an analyst, stayed.": "",
	} {
		doc, err := document.Parse([]byte(text+"\n"), document.Options{ID: "doc"})
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		for _, p := range introductions(&Source{Doc: doc}, "Roscan", testBook(t)) {
			got += p.Actor + ": " + p.Quote
		}
		if got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}

// TestPosts: who is introduced in one text acts for the same in a later one; in none before it, and in none where texts disagree.
func TestPosts(t *testing.T) {
	first := func() *page {
		return newPage(t, "first", "2021-03-01", "Arland's chief negotiator, Ana Roscan, arrived.\n")
	}
	second := func(published string) *page {
		return newPage(t, "second", published, "Roscan rejected the truce. The truce was unfair, Roscan said.\n").says("Roscan rejected the truce", "Roscan", codebook.Reject, "ceasefire", published)
	}
	for name, x := range map[string]struct {
		pages []*page
		want  string
	}{
		"later":        {[]*page{first(), second("2021-03-05")}, "Arland"},
		"earlier":      {[]*page{first(), second("2021-02-05")}, "Roscan"},
		"alone":        {[]*page{second("2021-03-05")}, "Roscan"},
		"of two sides": {[]*page{first(), newPage(t, "other", "2021-03-02", "Borduria's chief negotiator, Bo Roscan, left.\n"), second("2021-03-05")}, "Roscan"},
		"of the text":  {[]*page{newPage(t, "other", "2021-03-02", "Borduria's chief negotiator, Bo Roscan, left.\n"), newPage(t, "same", "2021-03-03", "Arland's chief negotiator, Ana Roscan, came. Roscan rejected the truce.\n").says("Roscan rejected the truce", "Roscan", codebook.Reject, "ceasefire", "2021-03-03")}, "Arland"},
	} {
		a := foldPages(t, x.pages...)
		e := a.Entries[0]
		if len(e.Actor) != 1 || e.Actor[0] != x.want || (e.Post != nil) != (x.want == "Arland") {
			t.Errorf("%s: %v, %+v", name, e.Actor, e.Post)
		}
	}
}

// TestPostOfSpeaker: what somebody says whom a text introduces are the words of those for whom he acts.
func TestPostOfSpeaker(t *testing.T) {
	p := newPage(t, "first", "2021-03-01", "Arland's chief negotiator, Ana Roscan, said Arland rejected the truce.\n")
	p.says("Arland rejected the truce", "Arland", codebook.Reject, "ceasefire", "2021-03-01")
	p.statements[0].Speaker, p.statements[0].Modality = "Ana Roscan", codebook.Reported
	p.statements[0].ActorMentions = []statement.Mention{{Span: p.statements[0].Span, Text: p.statements[0].Quote}}
	e := foldPages(t, p).Entries[0]
	if e.By != "Arland" || e.Voice("Arland") != Reported || !slices.Equal(e.Actor, []string{"Arland"}) {
		t.Errorf("by %s, %s", e.By, e.Voice("Arland"))
	}
}

// TestHeaded: who once headed a state or an organisation speaks for himself; who does on the day, was to later, or held a lower office speaks for it.
func TestHeaded(t *testing.T) {
	cb, err := codebook.Base()
	if err != nil {
		t.Fatal(err)
	}
	for _, x := range []struct {
		name, day string
		want      bool
	}{
		{"Kofi Annan", "2008-02-28", true},
		{"Kofi Annan", "2004-02-28", false},
		{"Thabo Mbeki", "2008-10-14", true},
		{"Raila Odinga", "2008-02-15", false},
		{"Ana Roscan", "2008-02-15", false},
	} {
		if got := headed(cb, x.name, edtf.Must(x.day)); got != x.want {
			t.Errorf("%s on %s: %v", x.name, x.day, got)
		}
	}
}

// TestOwnOfficer: who is called an officer of whoever acts, behind what it did, speaks for it wherever the text quotes him; who is another's officer, or of somebody named elsewhere, does not.
func TestOwnOfficer(t *testing.T) {
	for text, want := range map[string]Voice{
		"Arland agreed to a pause, its spokesman Ana Roscan said.\n":                           Reported,
		"“Arland agreed to a pause,” its chief military spokeswoman, Ana Roscan, said.\n":      Reported,
		"Arland agreed to a pause, their deputy leader Colonel Ana Roscan told reporters.\n":   Reported,
		"Arland agreed to a pause, Borduria's spokesman Ana Roscan said.\n":                    Claimed,
		"Arland agreed to a pause, the analyst Ana Roscan said.\n":                             Claimed,
		"Arland agreed to a pause, its spokesman said. Ana Roscan doubted it.\n":               Claimed,
		"Arland agreed to a pause, its ally Borduria said, and Ana Roscan said so.\n":          Claimed,
		"Arland agreed to a pause, its spokesman Ana Roscan said. Roscan spoke for an hour.\n": Reported,
	} {
		p := newPage(t, "own", "2021-03-01", text).says("Arland agreed to a pause", "Arland", codebook.Accept, "ceasefire", "2021-03-01")
		s := &p.statements[0]
		s.Speaker = "Ana Roscan"
		a, err := Fold([]*Source{p.source}, p.statements, Options{Codebook: testBook(t), Parties: []string{"Arland", "Borduria"}})
		if err != nil {
			t.Fatal(err)
		}
		if got := a.Entries[0].Voice("Arland"); got != want {
			t.Errorf("%s: voice %v, want %v", text, got, want)
		}
	}
}

// TestSpokenTogether: what two say together is of each of them in its own words, and a claim on whoever is not among them.
func TestSpokenTogether(t *testing.T) {
	const words = "Arland and Borduria have agreed on a truce"
	p := newPage(t, "own", "2021-03-01", words+", they said.\n").says(words, "Arland; Borduria; Klow", codebook.Accept, "ceasefire", "2021-03-01")
	p.statements[0].Speaker = "Arland; Borduria"
	a := foldPages(t, p)
	for actor, want := range map[string]Voice{"Arland": Reported, "Borduria": Reported, "Klow": Claimed} {
		if got := a.Entries[0].Voice(actor); got != want {
			t.Errorf("%s: voice %v, want %v", actor, got, want)
		}
	}
}
