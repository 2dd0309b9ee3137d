package reader

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// TestGapped: where a clause leaves out its verb behind another, whoever it names did the same on a day of their own; where it may leave out another part, or has a verb of its own, nothing is added.
func TestGapped(t *testing.T) {
	r := readerOf(t, nil)
	for text, want := range map[string][]string{
		"Kenya signed the ceasefire on 15 August 2008, Peru on 16 August.":                         {"sign Kenya 2008-08-15", "sign Peru 2008-08-16"},
		"Kenya signed the Vienna accord on 15 August 2008, and Peru on 16 August 2008.":            {"sign Kenya 2008-08-15", "sign Peru 2008-08-16"},
		"Kenya signed the protocol on 3 May 2008, Peru on 5 May and Norway on 7 May.":              {"sign Kenya 2008-05-03", "sign Norway 2008-05-07", "sign Peru 2008-05-05"},
		"Kenya signed the truce on 15 May 2008 and Peru did so on 16 May.":                         {"sign Kenya 2008-05-15", "sign Peru 2008-05-16"},
		"Kenya rejected the plan on 3 May 2008 and the Peruvian foreign minister on 5 May.":        {"reject Kenya 2008-05-03", "reject Peru 2008-05-05"},
		"Kenya and Peru signed the accord on 3 May 2008 and ratified it on 5 May.":                 {"sign Kenya, Peru 2008-05-03", "sign Kenya, Peru 2008-05-05"},
		"Kenya signed the ceasefire with Norway on 3 May 2008 and Peru on 5 May 2008, it was said": {"sign Kenya, Norway 2008-05-03"},
	} {
		var got []string
		for _, s := range statementsOf(t, r, "---\ndate: 2008-09-05\n---\n"+text) {
			if len(s.Actor) > 0 && (s.Act == "sign" || s.Act == "reject") {
				got = append(got, fmt.Sprintf("%s %s %s", s.Act, strings.Join(s.Actor, ", "), s.Date))
			}
		}
		slices.Sort(got)
		if !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}

// TestExplainGapped: what was weighed for the clause before is still told where a gapped clause follows, and whose act that one is; no list is null.
func TestExplainGapped(t *testing.T) {
	r := readerOf(t, nil)
	for text, gapped := range map[string]string{
		"Kenya signed the ceasefire on 15 August 2008, Peru on 16 August.":                  "Kenya → Peru",
		"Kenya rejected the plan on 3 May 2008 and the Peruvian foreign minister on 5 May.": "Kenya → Peru",
		"Kenya signed the ceasefire with Peru on 15 August 2008.":                           "",
	} {
		all, err := r.Explain(parse(t, text))
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		for _, c := range all[0].Candidates {
			for _, x := range c.Corrected {
				if x.By == "a clause that leaves out its verb tells of somebody else" {
					got = x.From + " → " + x.To
				}
			}
			if c.Statement != nil && got == "" && len(c.Actor) == 0 {
				t.Errorf("%s: nothing was weighed for the actor of %q", text, c.Trigger)
			}
		}
		if got != gapped {
			t.Errorf("%s: gapped %q, want %q", text, got, gapped)
		}
		for _, m := range all[0].Mentions {
			if m.Actors == nil {
				t.Errorf("%s: %q has a null list", text, m.Text)
			}
		}
	}
}
