package reader

import (
	"slices"
	"testing"

	"parley/codebook"
)

// TestBehalf: who signs for somebody acts for him, and those who sign together act together.
func TestBehalf(t *testing.T) {
	r := newReader(t)
	for text, want := range map[string][]string{
		"The agreement was signed by Ana Lern for the Government of Colombia and by Omar Tarn for the M23.": {"Colombia", "M23"},
		"The accord was signed by Ana Lern on behalf of Kenya and by Omar Tarn on behalf of Peru.":          {"Kenya", "Peru"},
		"Ana Lern, representing Kenya, and Omar Tarn, representing Peru, signed the accord.":                {"Kenya", "Peru"},
		"Omar Tarn, signing on behalf of Kenya, signed the accord.":                                         {"Kenya"},
		"Ana Lern signed for Kenya and Omar Tarn for Peru.":                                                 {"Kenya", "Peru"},
		"The text was initialled on behalf of Armenia by Ana Lern.":                                         {"Armenia"},
		"On behalf of the M23, Omar Tarn signed the declaration of principles.":                             {"M23"},
		"The accord was signed by Norway on behalf of Kenya.":                                               {"Norway"},
	} {
		list := statementsOf(t, r, "---\nlang: en\ndate: 2026-03-12\n---\n\n"+text+"\n\nThe news came on Monday, an agency reported from the region.\n")
		if len(list) == 0 {
			t.Errorf("%s: nothing read", text)
			continue
		}
		s := longest(list)
		if slices.Sort(s.Actor); s.Act != codebook.Sign || !slices.Equal(s.Actor, want) {
			t.Errorf("%s: %s of %q", text, s.Act, s.Actor)
		}
	}
}

// TestSideInPicture: where somebody stands in a picture is no deed.
func TestSideInPicture(t *testing.T) {
	text := "Thai Prime Minister Anutin Charnvirakul, left, and Cambodian Prime Minister Hun Manet, right, sign the accord."
	list := statementsOf(t, newReader(t), "---\nlang: en\ndate: 2026-03-12\n---\n\n"+text+"\n\nThe picture was taken by an agency in the region.\n")
	if len(list) != 1 || list[0].Act != codebook.Sign || len(list[0].Actor) != 2 {
		t.Errorf("%+v", list)
	}
}
