package record

import (
	"slices"
	"strings"
	"testing"

	"parley/codebook"
)

// TestEnvoys: who meets each of the parties by the office of an envoy mediates; who meets one alone, who meets both as a minister, and whose envoys a party's are, do not.
func TestEnvoys(t *testing.T) {
	for _, x := range []struct {
		text string
		mets []string // quote and actors in turn
		want []string
	}{
		{"The UN envoy Osmar Tenn met the leaders of Arland and Borduria.", []string{"The UN envoy Osmar Tenn met the leaders of Arland and Borduria", "UN; Arland; Borduria"}, []string{"UN"}},
		{"The special envoy of the UN met Arland. He met Borduria on Sunday.", []string{"UN met Arland", "UN; Arland", "He met Borduria on Sunday", "UN; Borduria"}, []string{"UN"}},
		{"The UN envoy met Arland twice. He met Arland on Sunday.", []string{"The UN envoy met Arland twice", "UN; Arland", "He met Arland on Sunday", "UN; Arland"}, nil},
		{"Turkey's minister met Arland. He met Borduria on Sunday.", []string{"Turkey's minister met Arland", "Turkey; Arland", "He met Borduria on Sunday", "Turkey; Borduria"}, nil},
		{"Arland's envoy met Turkey and Borduria.", []string{"Arland's envoy met Turkey and Borduria", "Arland; Turkey; Borduria"}, nil},
		{"The UN envoy met Turkey. He met Peru on Sunday.", []string{"The UN envoy met Turkey", "UN; Turkey", "He met Peru on Sunday", "UN; Peru"}, nil},
	} {
		p := newPage(t, "one", "2024-06-20", x.text)
		for i := 0; i < len(x.mets); i += 2 {
			p.says(x.mets[i], x.mets[i+1], codebook.Meet, "talks", "2024-06-10")
			m := &p.statements[len(p.statements)-1].ActorMentions[0]
			m.Text, _, _ = strings.Cut(m.Text, " met ")
			m.End = m.Start + len(m.Text)
		}
		var got []string
		for _, third := range foldPages(t, p).ThirdParties(View{}) {
			if third.Role == "mediator" {
				got = append(got, third.Actor)
			}
		}
		if !slices.Equal(got, x.want) {
			t.Errorf("%s: %q", x.text, got)
		}
	}
}
