package record

import (
	"testing"

	"parley/codebook"
	"parley/statement"
)

// TestNoCollision: what is not known to be one matter is no collision.
func TestNoCollision(t *testing.T) {
	fold := func(issue string, score float64, arland, borduria string) []Obstacle {
		list := []said4{{"", arland, "Arland", codebook.Demand, nil}, {"", borduria, "Borduria", codebook.Demand, nil}}
		for i := range list {
			list[i].change = func(s *statement.Statement, _ *Source) { s.Issue, s.Score = []string{issue}, score }
		}
		a := fold(t, list, nil)
		a.options.Threshold = 0.7
		return a.Obstacles(View{})
	}
	for name, x := range map[string]struct {
		issue            string
		score            float64
		arland, borduria string
		want             int
	}{
		"firmly read":                       {"arms", 0.9, "Arland needs missiles", "Borduria asks for shells", 1},
		"doubtful, of two things":           {"arms", 0.5, "Arland needs missiles", "Borduria asks for shells", 0},
		"doubtful, of one thing":            {"arms", 0.5, "Arland wants missiles removed", "Borduria asks for missiles", 1},
		"on an issue that nobody knows of":  {"other", 0.9, "Arland wants the missiles", "Borduria asks for missiles", 0},
		"the same on one that somebody has": {"arms", 0.9, "Arland wants the missiles", "Borduria asks for missiles", 1},
	} {
		if got := fold(x.issue, x.score, x.arland, x.borduria); len(got) != x.want {
			t.Errorf("%s: %d collisions, want %d", name, len(got), x.want)
		}
	}
}

// TestLadderDoesNotBridgeYears: two steps on the ladder of acts that lie years apart are no movement; the later one is where the next is measured from.
func TestLadderDoesNotBridgeYears(t *testing.T) {
	a := fold(t, []said4{
		{"", "Arland accepted talks on the territory", "Arland", codebook.Accept, on("2014-01-01")},
		{"", "Arland rejected talks on the territory", "Arland", codebook.Reject, on("2020-01-01")},
		{"2020-06-01", "Arland accepted talks on the territory", "Arland", codebook.Accept, on("2020-05-01")},
	}, nil)
	var got []Change
	for _, ch := range a.Changes(View{}) {
		if ch.Before != nil && ch.After != nil {
			got = append(got, ch)
		}
	}
	if len(got) != 1 || got[0].Before.When.String() != "2020-01-01" {
		t.Errorf("%+v", got)
	}
}
