package reader

import (
	"strings"
	"testing"

	"parley/codebook"
)

// TestQuotedAsSaying gives what a medium quotes somebody as saying to whom it quotes.
func TestQuotedAsSaying(t *testing.T) {
	r := readerOf(t, nil)
	for _, x := range []struct {
		text    string
		act     codebook.Act
		actor   string
		speaker string
	}{
		{"State television quoted the Kenyan foreign minister as saying that Peru must leave the port.", codebook.Demand, "Kenya", "Kenya"},
		{"The channel quoted a Hezbollah official as saying that the group had rejected the offer.", codebook.Reject, "Hezbollah", "Hezbollah"},
		{"The Kenyan foreign minister was quoted by an agency as saying that Peru had rejected the offer.", codebook.Reject, "Peru", "Kenya"},
		{"“We reject the offer,” an agency quoted the Kenyan foreign minister as saying.", codebook.Reject, "Kenya", "Kenya"},
	} {
		read := statementsOf(t, r, x.text)
		if len(read) != 1 || read[0].Act != x.act || len(read[0].Actor) != 1 || read[0].Actor[0] != x.actor || read[0].Speaker != x.speaker || read[0].Modality != codebook.Reported {
			t.Errorf("%s: read %v", x.text, read)
		}
	}
}

// TestOfficialNamed gives what somebody says to them by name, and to those for whom they act, where the word for the office is an adjective too.
func TestOfficialNamed(t *testing.T) {
	r := readerOf(t, nil)
	for _, x := range []struct{ who, actor string }{
		{"Hezbollah official Anwar Salim", "Hezbollah"}, {"Kenyan official Anwar Salim", "Kenya"}, {"senior Hezbollah general Anwar Salim", "Hezbollah"}, {"Peruvian general Anwar Salim", "Peru"},
	} {
		read := statementsOf(t, r, "“We reject the offer,” said "+x.who+".")
		if len(read) != 1 || only(read[0].Actor) != x.actor || read[0].Speaker != "Anwar Salim" {
			t.Errorf("%s: read %v", x.who, read)
		}
	}
}

// TestQuotedInfinitive: what somebody agrees to stands in the quote, also behind an hour; what is agreed upon before is not sought further.
func TestQuotedInfinitive(t *testing.T) {
	r := readerOf(t, nil)
	for text, want := range map[string]string{
		"Kenya and Peru agreed early on Friday morning to continue a ceasefire between the two countries following a rapid loss of trust and a brief war along their shared border earlier this month.": "to continue a ceasefire",
		"Kenya and Peru decided late on Monday evening to extend the truce.":            "to extend the truce",
		"Kenya and Peru agreed to a truce early on Friday morning to general surprise.": "to a truce",
	} {
		list := statementsOf(t, r, "---\ndate: 2024-05-25\n---\n"+text)
		if len(list) == 0 || !strings.Contains(list[0].Quote, want) {
			t.Errorf("%s: %v", text, list)
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
