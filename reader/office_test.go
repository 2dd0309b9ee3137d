package reader

import "testing"

// TestOfficeInTheWords: short forms in brackets, councils, offices in capitals and titles of courtesy do not hide for whom somebody speaks.
func TestOfficeInTheWords(t *testing.T) {
	r := newReader(t)
	for _, x := range []struct{ text, actor, speaker string }{
		{"Iran refuses talks. “We need more work,” European Union (EU) envoy Ana Lern said.", "EU", "Ana Lern"},
		{"Thailand's National Security Council said it rejects the demand.", "Thailand", "Thailand"},
		{"Prime Minister Kurti's Office told reporters that Kosovo will not sign the deal.", "Kosovo", "Albin Kurti"},
		{"---\npublished: 2015-05-15\n---\nRamtane Lamamra, the foreign minister of Algeria, urged Mali to sign the deal.", "Algeria", ""},
		{"---\npublished: 2015-05-15\n---\nAlgeria's foreign minister Ramtane Lamamra urged Mali to sign the deal.", "Algeria", ""},
		{"---\npublished: 2015-05-15\n---\nLead African Union negotiator Thabo Mbeki urged Mali to sign the deal.", "African Union", ""},
		{"---\npublished: 2024-05-15\n---\nRamtane Lamamra, an Algerian diplomat, urged Mali to sign the deal.", "UN", ""},
	} {
		list := statementsOf(t, r, x.text)
		if len(list) == 0 {
			t.Errorf("%s: nothing read", x.text)
			continue
		}
		if s := list[len(list)-1]; only(s.Actor) != x.actor || s.Speaker != x.speaker {
			t.Errorf("%s: told of %v by %q, want %q by %q", x.text, s.Actor, s.Speaker, x.actor, x.speaker)
		}
	}
}
