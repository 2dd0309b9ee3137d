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
