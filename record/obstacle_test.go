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

// TestCollisionToward: of two doubtful demands of two things, both must be toward the other party to collide; where one is firmly read, one.
func TestCollisionToward(t *testing.T) {
	for name, x := range map[string]struct {
		arland, borduria float64 // scores
		both             bool    // Borduria's demand is toward Arland too
		want             int
	}{
		"one of two doubtful": {0.5, 0.5, false, 0},
		"two of two doubtful": {0.5, 0.5, true, 1},
		"one firmly read":     {0.9, 0.5, false, 1},
	} {
		demand := func(score float64, target ...string) func(*statement.Statement, *Source) {
			return func(s *statement.Statement, _ *Source) {
				s.Issue, s.Score, s.Target = []string{"talks"}, score, target
			}
		}
		of := demand(x.borduria)
		if x.both {
			of = demand(x.borduria, "Arland")
		}
		a := fold(t, []said4{
			{"", "Arland wants a truce from the meeting", "Arland", codebook.Demand, demand(x.arland, "Borduria")},
			{"", "Borduria must look at the details", "Borduria", codebook.Demand, of},
		}, nil)
		a.options.Threshold = 0.7
		if got := a.Obstacles(View{}); len(got) != x.want {
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
