package reader

import (
	"slices"
	"testing"

	"parley/codebook"
)

// TestBearing tells words of doubt that bear on an act from those that stand elsewhere in its sentence.
func TestBearing(t *testing.T) {
	r := readerOf(t, nil)
	for _, x := range []struct {
		text, word string
		act        codebook.Act
		want       bool
	}{
		{"Arland may shell the port.", "shell", codebook.Attack, true},
		{"Under the plan, Arland withdraws its troops.", "withdraws", codebook.Withdraw, true},
		{"Corvia will protest if Arland shells the port.", "shells", codebook.Attack, true},
		{"Should Arland shell the port, Corvia would protest.", "shell", codebook.Attack, true},
		{"The attack that was supposed to begin in May alarmed Corvia.", "attack", codebook.Attack, true},
		{"Arland is ready to shell the port.", "shell", codebook.Attack, true},
		{"Tomorrow Arland withdraws its troops.", "withdraws", codebook.Withdraw, true},
		{"Arland is shelling the port, and Corvia may protest.", "shelling", codebook.Attack, false},
		{"Arland, which may lose the war, is shelling the port.", "shelling", codebook.Attack, false},
		{"Arlandian strikes on the port show that Corvia should arm.", "strikes", codebook.Attack, false},
		{"Corvia left after an Arlandian strike on the port, which it may repeat.", "strike", codebook.Attack, false},
		{"Soon after the talks Arland shelled the port.", "shelled", codebook.Attack, false},
		{"Arland soon withdraws its troops.", "withdraws", codebook.Withdraw, true},
		{"Despite this threat, Arland is sending arms to Corvia.", "sending", codebook.Aid, false},
		{"Arland is preparing for a longer war.", "preparing", codebook.Mobilize, false},
		{"Arland threatens to shell the port.", "threatens", codebook.Threaten, false},
	} {
		p, s, k := sentenceWith(t, r, x.text, x.word)
		if got := p.doubtAbove(s, k, x.act); got != x.want {
			t.Errorf("%s: doubt bears on %q %v, want %v", x.text, x.word, got, x.want)
		}
	}
}

// TestOwned tells deeds of a known actor from those that may come about.
func TestOwned(t *testing.T) {
	r := readerOf(t, nil)
	for _, x := range []struct {
		text, word string
		want       bool
	}{
		{"Arland's attack on the port could end the talks.", "attack", true},
		{"Corvia may respond to the Arlandian attack on the port.", "attack", true},
		{"Nobody could stop Arland's invasion of the valley.", "invasion", true},
		{"The city could be destroyed by Arland's attack.", "attack", true},
		{"Arland's attack on the port may begin on Monday.", "attack", false},
		{"Arland's attack on the port is possible.", "attack", false},
		{"Arland's attack on the port would divide the city.", "attack", false},
		{"Arland's planned attack on the port could end the talks.", "attack", false},
		{"There are plans for Arland's attack on the port.", "attack", false},
		{"An Arlandian attack on the port could end the talks.", "attack", false},
		{"Arlandian attacks on the port may follow.", "attacks", false},
	} {
		_, s, k := sentenceWith(t, r, x.text, x.word)
		if got := owned(s, k, codebook.Attack); got != x.want {
			t.Errorf("%s: owned %v, want %v", x.text, got, x.want)
		}
	}
}

// TestPresupposed tells deeds that a text takes for granted from those that it doubts.
func TestPresupposed(t *testing.T) {
	r := readerOf(t, nil)
	for _, x := range []struct {
		text, word string
		want       bool
	}{
		{"Corvia may punish Bordavia following Arland's full-scale invasion of the valley.", "invasion", true},
		{"Since the start of the Arlandian attack nobody has met.", "attack", true},
		{"Nobody would condemn Arland's attack on the port.", "attack", true},
		{"In the wake of Arland's attack on the port nobody hoped for a truce.", "attack", true},
		{"Corvia might answer after any attack by Arland.", "attack", false},
		{"Corvia fears a possible attack after Arland's threat.", "attack", false},
		{"If Arland's attack on the port succeeds, others will follow.", "attack", false},
		{"Corvia would answer to an attack over the border.", "attack", false},
		{"Corvia might attack after the talks.", "attack", false},
		{"Arland freed none of them, despite an appeal by Corvia.", "appeal", true},
		{"Arland freed none of them, despite a possible attack by Corvia.", "attack", false},
		{"Arland may tear up the treaty that Corvia signed in May.", "signed", true},
		{"Arland may tear up any treaty that Corvia signed.", "signed", false},
	} {
		p := r.page(parse(t, x.text))
		p.prepare()
		s := &p.sentences[0]
		if got := p.presupposed(s, slices.Index(s.words, x.word)); got != x.want {
			t.Errorf("%s: %v", x.text, got)
		}
		r.free(p)
	}
}
