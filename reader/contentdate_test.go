package reader

import (
	"strings"
	"testing"

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
