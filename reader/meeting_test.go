package reader

import (
	"slices"
	"strings"
	"testing"

	"parley/codebook"
	"parley/statement"
)

// TestWhoMeets gives a meeting all who take part in it, by whichever verb and noun it is told.
func TestWhoMeets(t *testing.T) {
	r := readerOf(t, nil)
	both := []string{"Kenya", "Peru"}
	for _, text := range []string{
		"Kenyan and Peruvian officials met in Geneva on Monday.", "Kenya plans to meet Peru next week.", "Kenya's foreign minister called Peru's president on Tuesday.",
		"Kenya's foreign minister spoke by phone with Peru's president.", "Envoys of Kenya and Peru are due to meet in Doha.", "Kenya met Peru for the first time since the war.",
		"Kenya's president arrived in Lima for talks with Peru's leader.", "The Kenyan envoy met Peru's chief negotiator in Lima.", "Kenya's envoy met Peru's chief negotiator, Odo Tarn, on Monday.",
	} {
		list := statementsOf(t, r, text)
		if len(list) != 1 || list[0].Act != codebook.Meet || !slices.Equal(slices.Sorted(slices.Values(list[0].Actor)), both) {
			t.Errorf("%s: %v", text, list)
		}
	}
}

// TestMediation tells under whose mediation something was done, and of none where it only could be; and parties that lead their talks meet.
func TestMediation(t *testing.T) {
	r := newReader(t)
	const before = "Senegal and the MFDC held talks on Monday. Senegal praised the MFDC.\n\n"
	for _, x := range []struct {
		text, actor string
		act         codebook.Act
		modality    codebook.Modality
	}{
		{"The talks resumed with the facilitation of Qatar.", "Qatar", codebook.Mediate, codebook.Asserted},
		{"The agreement was initialled in Bissau under the mediation of Peru's president Odo Tarn.", "Peru", codebook.Mediate, codebook.Asserted},
		{"The talks could resume under the mediation of Qatar.", "Qatar", codebook.Mediate, codebook.Hypothetical},
		{"The negotiations in Bissau were led by Senegalese minister Ana Lern and the MFDC's Odo Tarn.", "Senegal, MFDC", codebook.Meet, codebook.Asserted},
		{"“Senegal's demand for a full withdrawal is clear,” Qatar's minister said.", "Senegal", codebook.Demand, codebook.Reported},
	} {
		found := false
		for _, s := range statementsOf(t, r, before+x.text) {
			found = found || s.Act == x.act && only(s.Actor) == x.actor && s.Modality == x.modality
		}
		if !found {
			t.Errorf("%s: %s, want %s %s %s", x.text, whoDid(t, r, before+x.text), x.actor, x.act, x.modality)
		}
	}
}

// TestTogether: whom the sentence before has together are "they", "both" and "the two", whoever the text named before.
func TestTogether(t *testing.T) {
	r := newReader(t)
	both := []string{"Kenya", "Peru"}
	for _, before := range []string{"Peru and Kenya held talks in Geneva on Monday.", "Peru's president met his Kenyan counterpart in Geneva.", "The foreign ministers of Peru and Kenya met in Oslo.",
		"Talks between Peru and Kenya resumed in Oslo.", "Peru-Kenya talks resumed in Oslo.", "Delegations of Peru and Kenya arrived in Cairo."} {
		for _, text := range []string{"They agreed to continue negotiations.", "Both called for an end to the violence.", "The two sides agreed to meet again.", "They rejected a plan put forward by the UN."} {
			for _, join := range []string{" ", "\n\n"} {
				list := statementsOf(t, r, "---\nlang: en\n---\n\nThe EU adopted new sanctions against Russia. The EU also urged Turkey to act. Turkey rejected the appeal.\n\n"+before+join+text+"\n")
				at := slices.IndexFunc(list, func(s statement.Statement) bool { return strings.HasPrefix(text, s.Quote) })
				if at < 0 {
					t.Errorf("%s: not read", text)
					continue
				}
				if got := slices.Sorted(slices.Values(list[at].Actor)); !slices.Equal(got, both) {
					t.Errorf("%s %s: %q", before, text, got)
				}
			}
		}
	}
}
