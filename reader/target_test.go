package reader

import (
	"slices"
	"strings"
	"testing"

	"parley/codebook"
)

// TestChooseTarget gives a target that the sentence does not name only where it is likely.
func TestChooseTarget(t *testing.T) {
	r := readerOf(t, nil)
	p := r.page(parse(t, "Arland shelled Bordavia."))
	p.prepare()
	defer r.free(p)
	bordavia := p.actorNamed("Bordavia")
	for _, x := range []struct {
		why  reason
		prob float32
		want bool
	}{
		{rObject, 0.1, true},
		{rInClause, 0.1, true},
		{rTop, surelyMeant - 0.1, false},
		{rTop, surelyMeant + 0.1, true},
		{rPrevious, surelyMeant - 0.1, false},
		{rNext, surelyMeant + 0.1, true},
	} {
		var f finding
		p.chooseTarget(&f, &option{set: bordavia, sent: -1, head: -1, why: x.why}, x.prob)
		if got := f.target.set.key == bordavia.key; got != x.want {
			t.Errorf("%s at %.1f: taken %v", x.why, x.prob, got)
		}
	}
}

// TestOwnWords names the subject by its own words where it is people whom no list knows, and leaves bodies, numbers and texts to
// who was chosen.
func TestOwnWords(t *testing.T) {
	r := readerOf(t, nil)
	for _, x := range []struct {
		text, verb string
		chosen     reason
		want       string
	}{
		{"The farmers of the coast protested against Arland.", "protested", rOblique, "farmers of the coast"},
		{"The villagers protested against Arland.", "protested", rOblique, "villagers"},
		{"The ministry protested against Arland.", "protested", rOblique, "Arland"},
		{"The Lenz Protocol obliges Arland.", "obliges", rObject, "Arland"},
		{"The villagers protested against Arland.", "protested", rTop, "Arland"},
	} {
		p := r.page(parse(t, x.text))
		p.prepare()
		s := &p.sentences[0]
		for i := range p.candidates {
			c := &p.candidates[i]
			if int(c.token) != slices.Index(s.words, x.verb) {
				continue
			}
			f := finding{candidate: int32(i), actor: option{set: p.actorNamed("Arland"), sent: -1, head: -1, why: x.chosen}}
			p.settleActor(c, &f)
			if got := strings.Join(p.namesOf(f.actor.set), ", "); got != x.want {
				t.Errorf("%s (%s): %q, want %q", x.text, x.chosen, got, x.want)
			}
		}
		r.free(p)
	}
}

// TestTalksWith: who suspends talks does so toward those with whom the words have them, whoever else stands there; a refusal of something else is toward whom it names.
func TestTalksWith(t *testing.T) {
	r := readerOf(t, nil)
	for text, want := range map[string]string{
		"Turkey held a drill on Monday. Turkey sent a ship. Cyprus suspended talks with Kenya on Tuesday in protest at what it called attempts by Turkey to undermine gas exploration.": "Kenya",
		"Norway suspended negotiations with Peru after Kenya raided the port.":          "Peru",
		"Norway rejected a Kenyan offer of talks.":                                      "Kenya",
		"Kenya raided the port. Norway has cancelled its meeting with Peru over Kenya.": "Peru",
	} {
		got := ""
		for _, s := range statementsOf(t, r, "---\ndate: 2024-05-25\n---\n"+text) {
			if s.Act == codebook.Reject {
				got = strings.Join(s.Target, ", ")
			}
		}
		if got != want {
			t.Errorf("%s: toward %q, want %s", text, got, want)
		}
	}
}

// TestRivalsWithin: rivals within a state do not act for it; its leaders do, and so does a state with a rival.
func TestRivalsWithin(t *testing.T) {
	r := readerOf(t, nil)
	for text, want := range map[string]string{
		"Rival Libyan leaders met in Rome on Monday.":             "",
		"The rival leaders of Libya met in Rome on Monday.":       "",
		"Warring Libyan leaders rejected the plan on Monday.":     "",
		"Libyan leaders met in Rome on Monday.":                   "Libya",
		"Libya's leaders rejected the plan of a rival on Monday.": "Libya",
	} {
		for _, s := range statementsOf(t, r, "---\ndate: 2024-05-25\n---\n"+text) {
			if got := strings.Join(s.Actor, ", "); got != want && (s.Act == codebook.Meet || s.Act == codebook.Reject) {
				t.Errorf("%s: by %q, want %q", text, got, want)
			}
		}
	}
}
