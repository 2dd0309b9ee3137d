package syntax

import "testing"

func TestLemma(t *testing.T) {
	for _, c := range []struct {
		word   string
		coarse Coarse
		want   string
	}{
		{"announced", VERB, "announce"}, {"reports", VERB, "report"}, {"signed", VERB, "sign"}, {"said", VERB, "say"},
		{"meeting", VERB, "meet"}, {"agreed", VERB, "agree"}, {"refuses", VERB, "refuse"}, {"denied", VERB, "deny"},
		{"calling", VERB, "call"}, {"committed", VERB, "commit"}, {"proposing", VERB, "propose"}, {"reached", VERB, "reach"},
		{"violated", VERB, "violate"}, {"visited", VERB, "visit"}, {"changed", VERB, "change"}, {"brings", VERB, "bring"},
		{"bringing", VERB, "bring"}, {"Talks", NOUN, "talk"}, {"parties", NOUN, "party"}, {"ceasefires", NOUN, "ceasefire"},
		{"men", NOUN, "man"}, {"'re", AUX, "be"}, {"n’t", PART, "not"}, {"better", ADJ, "good"}, {"Kyiv", PROPN, "Kyiv"},
		{"pressed", VERB, "press"}, {"controlled", VERB, "control"}, {"mediating", VERB, "mediate"}, {"offered", VERB, "offer"},
		{"explained", VERB, "explain"}, {"determined", VERB, "determine"}, {"launched", VERB, "launch"}, {"hosting", VERB, "host"},
		{"urged", VERB, "urge"}, {"seizing", VERB, "seize"}, {"freed", VERB, "free"}, {"making", VERB, "make"},
	} {
		if got := Lemma(c.word, c.coarse); got != c.want {
			t.Errorf("Lemma(%q, %s) = %q, want %q", c.word, c.coarse, got, c.want)
		}
	}
	if n := testing.AllocsPerRun(100, func() { Lemma("announced", VERB) }); n != 0 {
		t.Errorf("Lemma allocates %v times for a word it knows", n)
	}
}
