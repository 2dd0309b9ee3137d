package reader

import (
	"slices"
	"testing"
)

// TestLeaders: two who hold offices act together, whatever titles, states and names stand around, and so do those who meet, talk or sign with one another.
func TestLeaders(t *testing.T) {
	r := newReader(t)
	both := []string{"Norway", "Peru"}
	for _, first := range []string{"Norwegian President Jan Berg", "Norway's president", "The president of Norway", "President Jan Berg of Norway", "Norwegian Foreign Minister Jan Berg",
		"Norway's chief negotiator, Jan Berg,", "Jan Berg, the Norwegian foreign minister,"} {
		for _, second := range []string{"Peruvian Prime Minister Ana Lern", "Peru's prime minister Ana Lern", "his Peruvian counterpart Ana Lern", "his Peruvian counterpart", "his counterpart from Peru",
			"his Peruvian counterpart, Ana Lern,", "the prime minister of Peru", "Ana Lern, the Peruvian prime minister,", "Peru"} {
			for _, text := range []string{first + " and " + second + " signed the agreement.", first + " met " + second + " in Geneva.", first + " held talks with " + second + " in Geneva."} {
				list := statementsOf(t, r, "---\nlang: en\n---\n\n"+text+"\n")
				if len(list) == 0 {
					t.Errorf("%s: nothing read", text)
					continue
				}
				got := slices.Sorted(slices.Values(longest(list).Actor))
				if !slices.Equal(got, both) {
					t.Errorf("%s: told of %q", text, got)
				}
			}
		}
	}
	for _, text := range []string{"Norway is in talks with Peru's prime minister in Nairobi on Monday.", "Norway spoke by phone with Peruvian Prime Minister Ana Lern on Monday.",
		"Norway talked to Ana Lern, the Peruvian prime minister.", "On Monday, Norway's president and his Peruvian counterpart, Ana Lern, rejected the plan."} {
		if got := slices.Sorted(slices.Values(longest(statementsOf(t, r, "---\nlang: en\n---\n\n"+text+"\n")).Actor)); !slices.Equal(got, both) {
			t.Errorf("%s: told of %q", text, got)
		}
	}
}
