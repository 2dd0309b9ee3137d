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
