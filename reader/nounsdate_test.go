package reader

import (
	"slices"
	"testing"

	"parley/reader/when"
)

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

// TestCalledAfterItsDay: the day by which an agreement is called dates none but its making.
func TestCalledAfterItsDay(t *testing.T) {
	r := newReader(t)
	for text, want := range map[string]string{
		"Syria submitted a proposal to the SDF, based on the spirit of the March 10 agreement.":         "",
		"Syria accused the SDF of violating the 10 March agreement.":                                    "",
		"Colombia urged the ELN to implement the 4 May accord.":                                         "",
		"Syria and the SDF signed the March 10 agreement in Damascus.":                                  "2025-03-10",
		"Syria attacked the SDF on 10 March.":                                                           "2025-03-10",
		"Syria and the SDF discussed the implementation of a March 10 Syrian-Kurdish deal.":             "",
		"Syria and the SDF met in Amman in the first talks since the war resumed in 2021.":              "",
		"Syria is sending a team to the SDF in line with the declaration of intent signed on March 10.": "",
		"Syria has met the SDF under the agreement signed on March 10.":                                 "",
		"Syria and the SDF agreed to the declaration signed on March 10.":                               "2025-03-10",
		"Founded in 2015, the SDF demanded a vote on autonomy from Syria.":                              "",
		"Formed in 2011, the Syrian coalition accused the SDF of lies.":                                 "",
		"On 10 March, the SDF demanded a vote on autonomy from Syria.":                                  "2025-03-10",
		"Syria and the SDF met in Amman on 10 March.":                                                   "2025-03-10",
		"The March 23 Movement has confirmed that it will send a delegation to Amman.":                  "",
		"The April 19 Movement rejected the plan.":                                                      "",
		"On March 23 the Movement for Justice rejected the plan.":                                       "2025-03-23",
	} {
		doc := "---\npublished: 2025-12-29\n---\nA letter\n\n" + text + "\n"
		got := statementsOf(t, r, doc)
		if len(got) == 0 || got[0].Date.String() != want {
			t.Errorf("%s: %+v", text, got)
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
