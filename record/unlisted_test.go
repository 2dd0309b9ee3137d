package record

import (
	"fmt"
	"strings"
	"testing"

	"parley/codebook"
)

// TestUnlisted: plans and agreements that no list knows are found by their names with capitals where these stand twice; one that stands once, an agreement without a name and
// one that a list knows are not.
func TestUnlisted(t *testing.T) {
	for text, want := range map[string]string{
		"Arland will not sign the Joint Comprehensive Plan towards Peace. The Joint Comprehensive Plan towards Peace has two parts.": "Joint Comprehensive Plan towards Peace 2",
		"Borduria left the Lower Valley Roadmap in May. Arland stays in the Lower Valley Roadmap.":                                   "Lower Valley Roadmap 2",
		"The Harbour Towns Protocol was signed. Arland broke the Harbour Towns Protocol.":                                            "Harbour Towns Protocol 2",
		"Arland will not sign the Joint Comprehensive Plan towards Peace.":                                                           "",
		"Arland wants a peace plan. The peace plan of Arland is new. This Agreement holds. This Agreement is old.":                   "",
		"Arland named the Minsk Agreements. Borduria named the Minsk Agreements.":                                                    "",
	} {
		p := newPage(t, "one", "2024-06-01", "Arland attacked Borduria. "+text).says("Arland attacked Borduria", "Arland", codebook.Attack, "ceasefire", "2024-05-20").toward("Borduria")
		got := ""
		for _, u := range foldPages(t, p).Unlisted(View{}) {
			got += fmt.Sprintf("%s %d", u.Name, len(u.Passages))
		}
		if got != want {
			t.Errorf("%s\n%q, want %q", text, got, want)
		}
	}
}

// TestUndersigned: an agreement without a name is known by when it was made; one that is only to be signed, one of trade and one of which parties are told already are left out.
func TestUndersigned(t *testing.T) {
	for text, want := range map[string]string{
		"The cabinet was foreseen in the power-sharing agreement signed on Sept. 15.":         "the power-sharing agreement signed on Sept. 15",
		"Mediators praised the ceasefire deal between the two sides reached in Klow in 2019.": "the ceasefire deal between the two sides reached in Klow in 2019",
		"She recalled the “framework agreement” signed with the envoy on August 3, 2015.":     "the “framework agreement” signed with the envoy on August 3, 2015",
		"The peace agreement is to be signed on 5 May.":                                       "",
		"The trade agreement signed on 5 May helps the port.":                                 "",
		"The army abrogated a road.":                                                          "",
		"Arland and Borduria hailed the peace accord signed on 5 May.":                        "",
	} {
		p := newPage(t, "one", "2024-06-01", "Arland attacked Borduria. "+text).says("Arland attacked Borduria", "Arland", codebook.Attack, "ceasefire", "2024-05-20").toward("Borduria")
		if words := "Arland and Borduria hailed the peace accord"; strings.HasPrefix(text, words) {
			p.says(words, "Arland", codebook.Accept, "ceasefire", "2024-05-05")
			p.statements[1].Actor = []string{"Arland", "Borduria"}
		}
		got := ""
		for _, u := range foldPages(t, p).Undersigned(View{}) {
			got += u.Quote
		}
		if got != want {
			t.Errorf("%s\n%q, want %q", text, got, want)
		}
	}
}
