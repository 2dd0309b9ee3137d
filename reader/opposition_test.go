package reader

import (
	"strings"
	"testing"
)

// TestOpposition: where a text tells of a government and its opposition, the noun is a side with a name, "the two sides" are these, and neither a host nor
// another state is.
func TestOpposition(t *testing.T) {
	r := readerOf(t, nil)
	both := "The government of Corvia and the opposition signed an accord in Bordavia. The opposition left. "
	for _, x := range []struct{ text, word, actors string }{
		{both + "The opposition rejected the plan of Arland.", "opposition", "Corvian opposition"},
		{both + "The two sides will meet in Arland. Arland hailed it. Arland left.", "sides", "Corvia; Corvian opposition"},
		{"Talks between Corvia’s government and its opposition failed. The opposition left. Arland hailed it. Both sides left.", "Both", "Corvia; Corvian opposition"},
		{"Talks between Corvia's government and its opposition failed. The opposition left. Arland hailed it. Both sides left.", "Both", "Corvia; Corvian opposition"},
		{both + "The government left.", "government", "Corvia"},
		{"Talks between the Corvian government and the opposition opened in Arland. Arland hailed it. Arland’s capital was calm. The opposition rejected the plan.", "opposition", "Corvian opposition"},
		{"The opposition left. Corvia denied it.", "opposition", ""},
		{both + "Its opposition to the plan grew.", "opposition to", ""},
		{both + "He led the party in opposition.", "opposition.", ""},
	} {
		if got := actorsAt(t, r, x.text, x.word); got != x.actors {
			t.Errorf("%s: %q is %q, want %q", x.text, x.word, got, x.actors)
		}
	}
}

// TestTitledPair: the two states that a title puts side by side are the two sides, though an armed group at home in one of them is named more.
func TestTitledPair(t *testing.T) {
	r := readerOf(t, nil)
	text := "Corvia-Arland talks end\n\nCorvia and Arland met. Corvia asked Arland to rein in the Ember Army. Arland denied that the Ember Army is its own. The Ember Army left. The Ember Army denied it. Both sides left."
	if got := actorsAt(t, r, text, "Both"); got != "Corvia; Arland" {
		t.Errorf("both sides are %q", got)
	}
}

// TestRivalsOfOneState: who once held an office, or is only to hold one, acts for himself; who leads the opposition acts for it where it is a side; and the head of
// a state that the title names acts for it.
func TestRivalsOfOneState(t *testing.T) {
	r := readerOf(t, nil)
	const day = "---\npublished: 2024-05-02\n---\n"
	for _, x := range []struct{ text, word, actors string }{
		{day + "Lern met both sides. Lern, a former president, left.\n\nLern denied it.", "Lern", "Odo Lern"},
		{day + "The ex-Arland president Lern met both sides. On Monday Lern denied it.", "Lern", "Odo Lern"},
		{day + "Former Arlander president and valley mediator Odo Lern met both sides. On Monday Lern denied it.", "Lern", "Odo Lern"},
		{day + "Former minister Odo Lern and Joss Arden, commander of the Ember Army, met both sides. On Monday Arden denied it.", "Arden", "Ember Army"},
		{day + "A former aide and President Ada Moran met. On Monday Moran denied it.", "Moran", "Arland"},
		{"---\npublished: 2015-05-02\n---\nThe former minister and President Lern met. On Monday Lern denied it.", "Lern", "Arland"},
		{"---\npublished: 2018-05-02\n---\nMoran told reporters that she would run. On Monday Moran denied it.", "Moran", "Ada Moran"},
		{day + "President Moran and opposition leader Jon Tarn reached a deal in Arland. On Monday Tarn denied it.", "Tarn", "Arlander opposition"},
		{day + "President Moran and opposition leader Jon Tarn reached a deal in Arland. On Monday Moran denied it.", "Moran", "Arland"},
		{day + "Arland's government and its opposition met. Jon Tarn, deputy leader of the Arlander opposition, left. On Monday Tarn denied it.", "Tarn", "Arlander opposition"},
		{day + "Arland's government and its opposition met. The leader of the opposition, Jon Tarn, left. On Monday Tarn denied it.", "Tarn", "Arlander opposition"},
		{day + "Arland's government and its opposition met. Jon Tarn, the opposition's chief negotiator, left. On Monday Tarn denied it.", "Tarn", "Arlander opposition"},
		{day + "Arland's government and its opposition met. Jon Tarn, who knows the leader of the opposition, left. On Monday Tarn denied it.", "Tarn", "Jon Tarn"},
		{day + "Arland's government and its opposition met. Jon Tarn, a critic of the opposition, left. On Monday Tarn denied it.", "Tarn", "Jon Tarn"},
		{day + "Arland's government and its opposition met. The envoy met President Moran, opposition leader Jon Tarn and others. On Monday Moran denied it.", "Moran", "Arland"},
		{day + "President Moran met the opposition Valley Party in Arland. President Moran and opposition leader Jon Tarn left. On Monday Tarn denied it.", "Tarn", "Valley Party"},
		{day + "President Kasch met opposition leader Raila Odinga. On Monday Odinga denied it.", "Odinga", "Raila Odinga"}, // once prime minister
		{day + "President Kasch met Raila Odinga and opposition envoys. On Monday Odinga denied it.", "Odinga", "Kenya"},
		{day + "Arlander opposition leader Jon Tarn met students. On Monday Tarn denied it.", "Tarn", "Jon Tarn"},
		{day + "Talks in Corvia fail\n\nThe talks in Corvia failed. Interim president Jon Tarn left. On Monday Tarn denied it.", "Tarn", "Corvia"},
		{day + "Talks in Corvia fail\n\nThe talks in Corvia failed. Ousted president Jon Tarn left. On Monday Tarn denied it.", "Tarn", "Jon Tarn"},
		{day + "Talks fail\n\nThe talks in Corvia failed. Arland left Corvia. Bordavia left. Interim president Jon Tarn left. On Monday Tarn denied it.", "Tarn", "Jon Tarn"},
		{day + "Talks in Corvia fail\n\nThe talks in Corvia failed. The military government in Arland left.", "government", ""},
		{day + "The rulers are led by Jon Tarn, Corvian Foreign Minister Ana Kerr said. On Monday Tarn denied it.", "Tarn", "Jon Tarn"},
		{"---\npublished: 2012-05-02\n---\nKolan rejected the plan. On Monday Kolan denied it.", "Kolan", "Free Hills Movement"}, // who is to lead a movement served it before
		{day + "Leaders of Central American countries left.", "American", "Central American countries"},
		{day + "Corvian Prime Minister Ada Kell left. Jon Tarn denied it. On Monday Tarn’s prime minister denied it.", "minister", "Jon Tarn"},
		{day + "Jon Tarn denied it. Tarn’s spokeswoman Ada Lund left. On Monday Lund denied it.", "Lund", "Jon Tarn"},
		{day + "Jon Tarn denied it. Tarn’s brother Ada Lund left. On Monday Lund denied it.", "Lund", "Ada Lund"},
	} {
		if got := actorsAt(t, r, x.text, x.word); got != x.actors {
			t.Errorf("%s: %q is %q, want %q", x.text, x.word, got, x.actors)
		}
	}
	p := r.page(parse(t, day+"President Moran, opposition leader Jon Tarn and President Kasch of Bordavia met in Arland."))
	defer r.free(p)
	p.prepare()
	if m := &p.mentions[p.sentences[0].from]; int(m.listEnd-m.list) < 5 {
		t.Errorf("a list of %d mentions, want those of all three", m.listEnd-m.list)
	}
	list, err := r.Read(parse(t, day+"The envoys met ousted president Jon Tarn on Monday."))
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range list {
		if s.Rule == "lexicon:oust" {
			t.Errorf("%q is told as an act", s.Quote)
		}
	}
}

// TestChambers gives a chamber to the state beside it, and to the United States only in a text that speaks of them.
func TestChambers(t *testing.T) {
	r := readerOf(t, nil)
	for _, x := range []struct{ text, want string }{
		{"The Corvian House of Representatives rejected the truce.", "Corvia reject"},
		{"The Senate in Corvport ratified the treaty.", "Corvia sign"},
		{"Corvia's Congress condemned the attack.", "Corvia accuse"},
		{"The House of Representatives accepted the truce with Corvia.", "House of Representatives accept"},
		{"The House of Representatives accepted the truce with Corvia. The United States welcomed it.", "United States accept"},
	} {
		if got := whoDid(t, r, x.text); !strings.HasPrefix(got, x.want) {
			t.Errorf("%s: %s, want %s", x.text, got, x.want)
		}
	}
}

// TestGovernmentAndOpposition: a government and its opposition who do something together are two, in a text that names the opposition but once; who only speaks of opposition to something names none.
// Rebels from a state are not that state, as its troops are.
func TestGovernmentAndOpposition(t *testing.T) {
	r := newReader(t)
	for text, want := range map[string]string{
		"The Zimbabwe government and opposition have agreed to share power.":                "Zimbabwe, Zimbabwean opposition",
		"Kenya's government and opposition signed a power-sharing deal on Thursday.":        "Kenya, Kenyan opposition",
		"The government and the opposition in Georgia have agreed to hold early elections.": "Georgia, Georgian opposition",
		"The Kenyan government has agreed to the plan despite opposition to it.":            "Kenya",
		"Rebels from Chad attacked the capital.":                                            "Rebels",
		"Troops from Chad attacked the capital.":                                            "Chad",
	} {
		if list := statementsOf(t, r, text); len(list) == 0 || only(list[0].Actor) != want {
			t.Errorf("%s: %v, want %s", text, list, want)
		}
	}
}
