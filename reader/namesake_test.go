package reader

import "testing"

// TestNamesakes tells people of one surname apart by their given names. The codebook of the tests knows Viktor Kasch of Bordavia.
func TestNamesakes(t *testing.T) {
	r := readerOf(t, nil)
	for _, x := range []struct{ text, want string }{
		{"Kasch rejected the truce.", "Bordavia reject"},
		{"Viktor Kasch rejected the truce.", "Bordavia reject"},
		{"Wiktor Kasch rejected the truce.", "Bordavia reject"},
		{"Omar Kasch rejected the truce.", "Omar Kasch reject"},
		{"General Omar Kasch leads the delegation of Corvia. Kasch rejected the truce.", "Corvia meet; Corvia reject"},
		{"On Tuesday Kasch rejected the truce.", "Bordavia reject"},
	} {
		if got := whoDid(t, r, x.text); got != x.want {
			t.Errorf("%s: %s, want %s", x.text, got, x.want)
		}
	}
}

// TestOtherOffice: a minister of the name of a foreign head of government is another, unless the text names that land. "A spokesman" is nobody who was named before.
func TestOtherOffice(t *testing.T) {
	r := newReader(t)
	for _, x := range []struct{ text, actor, speaker string }{
		{"Colombia met the ELN on Monday. Defence Minister Pedro Sanchez rejected the truce.", "Colombia", ""},
		{"Spain met Peru on Monday. Prime Minister Pedro Sanchez rejected the truce.", "Spain", ""},
		{"Peru's minister, Odo Tarn, left Lima. Kenya rejected the truce, a spokesman said.", "Kenya", "spokesman"},
		{"Peru's spokesman, Odo Tarn, left Lima. Kenya rejected the truce, the spokesman said.", "Kenya", "Odo Tarn"},
	} {
		list := statementsOf(t, r, x.text)
		if n := len(list); n == 0 || only(list[n-1].Actor) != x.actor || list[n-1].Speaker != x.speaker {
			t.Errorf("%s: %+v", x.text, list)
		}
	}
}

func TestOneGiven(t *testing.T) {
	for _, x := range []struct {
		a, b string
		want bool
	}{
		{"mohamed", "muhammad", true}, {"sergei", "sergey", true}, {"evgeny", "yevgeny", true}, {"don", "donald", true}, {"tony", "antony", true}, {"v.", "vladimir", true},
		{"omar", "osama", false}, {"jill", "joe", false}, {"hunter", "joe", false}, {"mahmoud", "mohamed", false}, {"a.", "petra", false},
	} {
		if got := oneGiven(x.a, x.b); got != x.want {
			t.Errorf("%s and %s: %v", x.a, x.b, got)
		}
	}
}
