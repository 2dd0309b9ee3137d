package record

import (
	"fmt"
	"testing"

	"parley/codebook"
	"parley/edtf"
	"parley/statement"
)

// TestCorrectionsAddUp: a later correction leaves what an earlier one set and it does not name; accept makes both void, and whoever names the corrected act is heard.
func TestCorrectionsAddUp(t *testing.T) {
	correct := func(c Correction) Ruling { return Ruling{Decision: Corrected, Correct: &c} }
	actor, date := correct(Correction{Actor: []string{"Borduria"}}), correct(Correction{Date: edtf.Must("2024-01")})
	act, other := correct(Correction{Act: codebook.Reject, Issue: []string{"talks"}}), correct(Correction{Actor: []string{"Arland", "Borduria"}})
	named := correct(Correction{Issue: []string{"ceasefire"}})
	named.Act = codebook.Reject
	for name, x := range map[string]struct {
		rulings []Ruling
		want    string
	}{
		"two fields":               {[]Ruling{actor, date}, "[Borduria] demand [territory] 2024-01"},
		"one field twice":          {[]Ruling{actor, date, other}, "[Arland Borduria] demand [territory] 2024-01"},
		"accepted since":           {[]Ruling{actor, date, {Decision: Accepted}}, "[Arland] demand [territory] "},
		"corrected since":          {[]Ruling{actor, {Decision: Rejected}, date}, "[Arland] demand [territory] 2024-01"},
		"by the act put right":     {[]Ruling{act, named}, "[Arland] reject [ceasefire] "},
		"by an act that is not it": {[]Ruling{date, named}, "[Arland] demand [territory] 2024-01"},
		"rejected at last":         {[]Ruling{actor, {Decision: Rejected}}, ""},
	} {
		source, s := said("doc", "2024-02-01", "Arland demands the return of the valley", "Arland", codebook.Demand, nil)
		for i := range x.rulings {
			x.rulings[i].TextSHA256, x.rulings[i].Quote = "doc", s.Quote
		}
		a, err := Fold([]*Source{source}, []statement.Statement{s}, Options{Codebook: testBook(t), Parties: []string{"Arland", "Borduria"}, Rulings: x.rulings})
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		for _, e := range a.Entries {
			got = fmt.Sprint(e.Actor, " ", e.Act, " ", e.Issue, " ", e.Date)
		}
		if got != x.want {
			t.Errorf("%s: %q, want %q", name, got, x.want)
		}
	}
}
