package reader

import (
	"strings"
	"testing"
)

// TestTurns gives what is said in a transcript or an interview to who says it, by labels in small letters or the bold of questions.
func TestTurns(t *testing.T) {
	r := readerOf(t, nil)
	for _, x := range []struct{ name, text, want string }{
		{"labels", "# Transcript of the press conference\n\n**Moderator:** Good morning.\n\n**President Moran:** We welcome the truce.\n\n**Question (Hill Press):** And the hills?\n\n**A:** We reject the plan of Bordavia.\n",
			"Arland support; Arland reject"},
		{"interview", "# Interview: the long road\n\nTomas Reyle, the president of Corvia, answers our questions.\n\n**What did you want?**\n\nI proposed a summit in May.\n", "Corvia propose"},
		{"asked and answered", "# Interview with Tomas Reyle, the president of Corvia\n\n1. What do you demand of Arland? Will you sign?\n\nJTR: We reject the plan of Bordavia.\n\n2. And why should Arland leave the port?\n\nJTR: We demand a truce.\n",
			"Corvia reject; Corvia demand"},
	} {
		t.Run(x.name, func(t *testing.T) {
			if got := whoDid(t, r, x.text); got != x.want {
				t.Errorf("%s\nwant %s", got, x.want)
			}
		})
	}
}

// TestStanceLabels says whose position an item of a list gives.
func TestStanceLabels(t *testing.T) {
	r := readerOf(t, nil)
	p := r.page(parse(t, "- Arland's position: Bordavia must withdraw its troops.\n- Corvian demand: the port must open.\n- Lenz: nobody came."))
	p.prepare()
	defer r.free(p)
	for i, want := range []string{"Arland", "Corvia", ""} {
		got := ""
		if k := p.sentences[i].voice; k >= 0 && p.voices[k].how == byStance {
			got = strings.Join(p.namesOf(p.voices[k].set), ", ")
		}
		if got != want {
			t.Errorf("%q: whose position is %q, want %q", p.sentences[i].words, got, want)
		}
	}
}
