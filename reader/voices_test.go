package reader

import "testing"

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
