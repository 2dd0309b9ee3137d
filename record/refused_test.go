package record

import (
	"testing"

	"parley/codebook"
	"parley/edtf"
	"parley/statement"
)

// TestNotAgreed: what a party is told not to have accepted is open, unless its rival alone says so or it agreed to something on the issue since.
func TestNotAgreed(t *testing.T) {
	not := func(s *statement.Statement, _ *Source) {
		s.Date, s.Modality = edtf.Must("2024-01-05"), codebook.Negated
	}
	on := func(day string) func(*statement.Statement, *Source) {
		return func(s *statement.Statement, _ *Source) { s.Date = edtf.Must(day) }
	}
	refusal := said4{"2024-03-01", "Arland has not accepted the return of the valley", "Arland", codebook.Accept, not}
	rival := refusal
	rival.change = func(s *statement.Statement, x *Source) { not(s, x); s.Speaker = "Borduria" }
	for name, x := range map[string]struct {
		list []said4
		want int
	}{
		"told":          {[]said4{refusal}, 1},
		"by its rival":  {[]said4{rival}, 0},
		"agreed since":  {[]said4{refusal, {"2024-03-01", "Arland accepted the return of the valley", "Arland", codebook.Accept, on("2024-02-01")}}, 0},
		"agreed before": {[]said4{refusal, {"2024-03-01", "Arland accepted the return of the valley", "Arland", codebook.Accept, on("2023-02-01")}}, 1},
		"by others":     {[]said4{{"2024-03-01", "Klow has not accepted the return of the valley", "Klow", codebook.Accept, not}}, 0},
	} {
		if got := foldAs(t, x.list, Options{}).NotAgreed(View{}); len(got) != x.want {
			t.Errorf("%s: %d, want %d", name, len(got), x.want)
		}
	}
}

// TestDisagreeing: both have failed to agree where the words name the other, and one where it alone has not signed.
func TestDisagreeing(t *testing.T) {
	for quote, want := range map[string]int{
		"Arland failed to agree with Borduria on the valley":                          2,
		"Arland has reached no final agreement on the valley with Borduria":           2,
		"Arland did not reach a deal between itself and Borduria":                     2,
		"Arland has not signed the agreement with Borduria":                           1,
		"Arland has not accepted the return of the valley":                            1,
		"Arland did not agree to the map, the mediator said after talks with Klow":    1,
		"Arland failed to agree with Klow on the river as Borduria watched the talks": 1,
	} {
		a := foldAs(t, []said4{{"2024-03-01", quote, "Arland", codebook.Accept, func(s *statement.Statement, _ *Source) { s.Modality = codebook.Negated }}}, Options{})
		if got := a.Disagreeing(a.Entries[0]); len(got) != want {
			t.Errorf("%s: %q", quote, got)
		}
	}
}
