package reader

import (
	"slices"
	"strings"
	"testing"

	"parley/reader/when"
	"parley/syntax"
)

// TestNamesBehindDays gives a verb the name behind a day for its subject.
func TestNamesBehindDays(t *testing.T) {
	r := readerOf(t, nil)
	for _, text := range []string{
		"Egypt said on Monday Kenya had rejected the plan on Sunday.",
		"Officials said on Wednesday Kenya had attacked the port.",
		"Egypt announced on Monday Kenya rejected the plan last month.",
	} {
		p := r.page(parse(t, text))
		p.prepare()
		s := &p.sentences[0]
		for k := range s.words {
			if s.words[k] == "Kenya" && (s.Tokens[k].Rel != syntax.Nsubj || s.Tokens[s.Tokens[k].Head].Coarse != syntax.VERB) {
				t.Errorf("%s: Kenya is %s of %s", text, s.Tokens[k].Rel, s.words[s.Tokens[k].Head])
			}
		}
		r.free(p)
	}
}

// TestLabelsDate gives the day of a label to what its paragraph tells, but not to what goes on from another day.
func TestLabelsDate(t *testing.T) {
	r := readerOf(t, nil)
	for _, x := range []struct{ text, quote, date string }{
		{"24 August 2022: Fighting resumes. Egypt accuses Kenya of breaking the truce that had been signed in March.", "Egypt accuses", "2022-08-24"},
		{"12 November 2022: The African Union, which had hosted the talks in October, welcomes the deal.", "welcomes", "2022-11-12"},
		{"12 November 2022: The envoys arrive in Rome. Egypt condemned Kenya there.", "Egypt condemned", "2022-11-12"},
	} {
		list, err := r.Read(parse(t, "---\npublished: 2024-05-15\n---\n"+x.text))
		if err != nil {
			t.Fatal(err)
		}
		for _, s := range list {
			if strings.Contains(s.Quote, x.quote) && s.Date.String() == x.date {
				x.quote = ""
				break
			}
		}
		if x.quote != "" {
			t.Errorf("%s: %q is not of %s in %v", x.text, x.quote, x.date, list)
		}
	}
}

// TestToldOfDeal: what an agreement holds is not dated by the sentences around; what is done under pressure is, and so is what has a day of its own.
func TestToldOfDeal(t *testing.T) {
	r := readerOf(t, nil)
	for text, want := range map[string]string{
		"A mine exploded on 10 May 2024. Under the deal, Kenya and Peru agreed to withdraw their troops.":                                    "",
		"Kenya suspended it on 10 May 2024. The agreement provides for the release of ten prisoners. Kenya and Peru also agreed to a truce.": "",
		"A mine exploded on 10 May 2024. Under the deal, Kenya and Peru agreed on 3 April 2024 to withdraw their troops.":                    "2024-04-03",
		"On 10 May 2024 Kenya and Peru met in Rome. Under pressure, they agreed to withdraw their troops.":                                   "2024-05-10",
	} {
		got := "none"
		for _, s := range statementsOf(t, r, "---\ndate: 2024-05-12\n---\n"+text) {
			if s.Act == "accept" {
				got = s.Date.String()
			}
		}
		if got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}

// TestNounsDate gives what is dealt with its own day and whoever deals with it another.
func TestNounsDate(t *testing.T) {
	r := readerOf(t, nil)
	for _, x := range []struct {
		text, verb, day string
		want            bool // that the day is not of the verb
	}{
		{"Arland on Wednesday condemned Friday's raid.", "condemned", "Friday", true},
		{"Arland on Wednesday condemned Friday's raid.", "condemned", "Wednesday", false},
		{"Arland condemned Saturday night's raid.", "condemned", "Saturday", true},
		{"Arland rejected the January offer.", "rejected", "January", true},
		{"Arland denied any role in the raid of 3 March.", "denied", "3", true},
		{"On Wednesday Arland welcomed the truce on 3 March.", "welcomed", "3", true},
		{"Arland welcomed the truce on 3 March.", "welcomed", "3", false},
		{"In a statement issued on Wednesday, Arland praised a truce signed in May.", "praised", "May", true},
		{"In a statement issued on Wednesday, Arland praised a truce signed in May.", "praised", "Wednesday", false},
		{"Friday's raid was condemned by Arland.", "condemned", "Friday", true},
		{"Arland condemned the raid at Friday's summit.", "condemned", "Friday", false},
		{"The raid took place on Friday, and Arland condemned it on Sunday.", "condemned", "Sunday", false},
		{"Arland praised the envoys in a speech on Wednesday.", "praised", "Wednesday", false},
	} {
		_, s, k := sentenceWith(t, r, "---\ndate: 2025-03-05\n---\n"+x.text, x.verb)
		at := slices.IndexFunc(s.words, func(w string) bool { return w == x.day })
		i := slices.IndexFunc(s.dates, func(f when.Found) bool { return f.Start <= at && at < f.End })
		if i < 0 {
			t.Errorf("%s: no date at %q", x.text, x.day)
			continue
		}
		if got := s.ofItsNoun(&s.dates[i], k); got != x.want {
			t.Errorf("%s: %s of a noun %v, want %v", x.text, x.day, got, x.want)
		}
	}
}

// TestYearOver: a year that a sentence tells of holds for the next one that tells of the past, and for none behind one that tells of today.
func TestYearOver(t *testing.T) {
	r := readerOf(t, nil)
	for text, want := range map[string]string{
		"In 1994 Kenya accepted a treaty. Peru rejected it.":                                "1994",
		"In 1994 Kenya accepted a treaty. Its people voted on it. Peru rejected it.":        "1994",
		"In 1994 Kenya accepted autonomy. It governs the north now. Peru demanded talks.":   "",
		"In 1994 Kenya accepted autonomy. It refuses autonomy now. Peru demanded autonomy.": "",
	} {
		list := statementsOf(t, r, "---\ndate: 2024-05-25\n---\n"+text)
		if got := list[len(list)-1].Date; got.String() != want && !(want == "" && got.String() != "1994") {
			t.Errorf("%s: %s, want %q", text, got, want)
		}
	}
}
