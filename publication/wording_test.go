package publication

import (
	"regexp"
	"strings"
	"testing"

	"parley/codebook"
	"parley/edtf"
	"parley/record"
)

// badEnglish is what sentences made of parts come to say where a part is empty, undated or one alone.
var badEnglish = regexp.MustCompile(`(?:of|on|in|from|by) undated\b|\bof of\b|\b1 (?:texts|origins|statements|sentences|positions|reports) |  |\( *\)|, ,|: \.| \.|\.\.(?:[^.]|$)|“”`)

// TestWording: no brief of undated texts, of one text, of one statement or of none says what is bad English.
func TestWording(t *testing.T) {
	one := []told{{"Arland rejects the truce.", "Arland", codebook.Reject, "ceasefire", "", .9, ""}}
	disputed := append(one, told{"The two sides gave conflicting accounts of the attack.", "", codebook.ExpressView, "trust", "", .2, ""},
		told{"Turkey mediated between them.", "Turkey", codebook.Mediate, "mediation", "", .9, ""})
	for name, x := range map[string]struct {
		papers []paper
		view   record.View
		holds  []string
	}{
		"undated":     {[]paper{{"", "A", disputed}, {"", "B", one}}, record.View{}, []string{"In an undated text, on accounts that differ", "none dated"}},
		"one undated": {[]paper{{"", "A", disputed}}, record.View{}, []string{"This text dates no meeting or call between", "as this text gives them", "| not stated |", "Not heard in words of its own, though texts give it a role: Turkey"}},
		"one dated":   {[]paper{{"2024-02-01", "A", disputed}}, record.View{}, []string{"In a text of 1 February 2024, on accounts that differ"}},
		"no day of theirs": {[]paper{{"", "A", []told{{"Arland attacked Corvia in March 2019.", "Arland", codebook.Attack, "hostilities", "2019-03", .9, ""}}}, {"", "B", one}}, record.View{},
			[]string{"As of no day that the texts give; the last act with a date is of March 2019."}},
		"nothing said":   {[]paper{{"2024-02-01", "A", nil}}, record.View{}, nil},
		"since":          {[]paper{{"2024-02-01", "A", disputed}, {"", "B", one}}, record.View{Since: edtf.Must("2024-01-01")}, []string{"since 1 January 2024"}},
		"before any day": {[]paper{{"2024-02-01", "A", disputed}}, record.View{AsOf: edtf.Must("2020-01-01")}, nil},
	} {
		brief := threeSides(t, x.view, x.papers...)
		above, _, _ := strings.Cut(brief, "## Endnotes")
		for _, line := range strings.Split(above, "\n") {
			if bad := badEnglish.FindString(line); bad != "" {
				t.Errorf("%s: %q in %q", name, bad, line)
			}
		}
		holds(t, brief, x.holds...)
	}
}
