package reader

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"parley/codebook"
	"parley/statement"
)

// TestListed reads the items of lists as what stands before them says.
func TestListed(t *testing.T) {
	r := readerOf(t, nil)
	for _, x := range []struct{ text, want string }{
		{"Arland demands the following:\n\n- an end to the siege\n- the return of all sailors\n\nNobody answered.",
			"Arland demand “an end to the siege”; Arland demand “the return of all sailors”"},
		{"## What each side wants\n\n### Arland\n\n- Full withdrawal of Bordavia from the valley\n- No monitors on the coast\n\n### Bordavia\n\n- A ceasefire without conditions\n\n## Talks\n\n- A meeting in Lenz\n",
			"Arland demand “Full withdrawal of Bordavia from the valley”; Arland demand “No monitors on the coast”; Bordavia demand “A ceasefire without conditions”"},
		{"Bordavia rejected the following:\n\n- monitors on the coast\n", "Bordavia reject “monitors on the coast”"},
		{"Arland, which shelled the port, demands the following:\n\n- an open port\n", "Arland demand “an open port”"},
		{"Corvia observed the following:\n\n- monitors on the coast\n", ""},
		{"The plan of Corvia includes the following demands:\n\n- monitors on the coast\n", ""},
	} {
		p := r.page(parse(t, x.text))
		p.prepare()
		list, err := p.statements()
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		if strings.Contains(x.text, "shelled") && !slices.ContainsFunc(list, func(s statement.Statement) bool { return s.Act == codebook.Attack }) {
			t.Errorf("%q: what else its lead-in tells is lost", x.text)
		}
		for _, s := range list {
			if strings.HasPrefix(s.Rule, "list:") {
				got = append(got, fmt.Sprintf("%s %s “%s”", strings.Join(s.Actor, ", "), s.Act, s.Quote))
				if s.Modality != "asserted" {
					t.Errorf("%s: %s", s.Quote, s.Modality)
				}
			}
		}
		if g := strings.Join(got, "; "); g != x.want {
			t.Errorf("%q:\n  %s\nwant\n  %s", x.text, g, x.want)
		}
		r.free(p)
	}
}
