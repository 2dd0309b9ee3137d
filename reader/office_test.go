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

// TestDeputy: a word with a capital that only changes an office is nobody, and who has the office acts for whose it is.
func TestDeputy(t *testing.T) {
	r := newReader(t)
	for _, x := range []struct{ text, actor string }{
		{"South African Deputy President John Kunene met the rebels on Friday.", "South Africa"},
		{"Kenyan Deputy Interior Minister Jill Dor met the rebels on Friday.", "Kenya"},
		{"Kenyan Assistant Foreign Minister Ann Tor met the rebels on Friday.", "Kenya"},
		{"Her Majesty's Government rejected the demand of Spain.", "United Kingdom"},
		{"Deputy Orlo of the Kenyan parliament met Peru's envoy.", "Orlo, Peru"},
	} {
		if list := statementsOf(t, r, x.text); len(list) == 0 || only(list[len(list)-1].Actor) != x.actor {
			t.Errorf("%s: %s, want %s", x.text, whoDid(t, r, x.text), x.actor)
		}
	}
}

// TestSayerBehindComma: who says behind a comma what stands before is no bearer of the name before it.
func TestSayerBehindComma(t *testing.T) {
	r := readerOf(t, nil)
	for _, x := range []struct{ text, word, actors string }{
		{"There will be no talks with Orvo, the foreign minister of Norway told reporters.", "Orvo", "Orvo"},
		{"Kenya is not ready for talks with the Free Coast, a spokesman for the army of Peru said.", "Coast", "Free Coast"},
		{"It is necessary to impose sanctions on Arland, the president of Norway said.", "Arland", "Arland"},
		{"He met Orvo, the foreign minister of Norway, on Monday.", "Orvo", "Norway"},
		{"Orvo, the foreign minister of Norway, told reporters that talks will resume.", "Orvo", "Norway"},
	} {
		if got := actorsAt(t, r, x.text, x.word); got != x.actors {
			t.Errorf("%s: %q is %q, want %q", x.text, x.word, got, x.actors)
		}
	}
}
