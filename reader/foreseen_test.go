package reader

import (
	"testing"

	"parley/codebook"
)

// TestForeseen tells what a text tells as one to come from what it tells as done.
func TestForeseen(t *testing.T) {
	r := readerOf(t, nil)
	for _, x := range []struct {
		text, word string
		act        codebook.Act
		want       bool
	}{
		{"Arland was expected to sign the accord.", "expected", codebook.Sign, true},
		{"Arland was expected to sign the accord.", "sign", codebook.Sign, true},
		{"The envoy was set to meet the Corvians when the airport closed.", "set", codebook.Meet, true},
		{"Corvia is not yet due to release them.", "due", codebook.Release, true},
		{"Arland set to work and met the Corvians.", "set", codebook.Meet, false},
		{"Arland was supposed to withdraw its guns.", "supposed", codebook.Accept, false},
		{"Arland is expected to accept the plan.", "expected", codebook.Accept, true},
		{"Arland has already decided to attack Corvia.", "decided", codebook.Attack, true},
		{"Arland has made the decision to attack Corvia.", "attack", codebook.Attack, true},
		{"Arland has decided to withdraw its troops.", "decided", codebook.Withdraw, true},
		{"Arland decided to attack Corvia in 1998.", "decided", codebook.Attack, false},
		{"Arland has decided to lift the sanctions.", "decided", codebook.Concede, false},
		{"It would be the first time that the two leaders have met since the war began.", "met", codebook.Meet, true},
		{"It would be the first time that the two leaders have met since the war began.", "began", codebook.Attack, false},
		{"It would have been the first time that an Arlandian had visited Orlo.", "visited", codebook.Meet, true},
		{"It was the first time that Arland had attacked Corvia.", "attacked", codebook.Attack, false},
	} {
		p, s, k := sentenceWith(t, r, x.text, x.word)
		if got := p.foreseen(s, k, x.act); got != x.want {
			t.Errorf("%s: %s foreseen %v, want %v", x.text, x.act, got, x.want)
		}
		r.free(p)
	}
}

// TestTakenBack finds what was planned and did not come to pass.
func TestTakenBack(t *testing.T) {
	r := readerOf(t, nil)
	for _, x := range []struct {
		text, word string
		want       bool
	}{
		{"Arland was expected to sign but refused.", "expected", true},
		{"The troops were supposed to leave within weeks; most did not.", "supposed", true},
		{"The two were due to meet in Orlo, but the host called the visit off.", "due", true},
		{"The two were supposed to meet in Orlo, but the talks were cancelled.", "supposed", true},
		{"The two hoped to meet in Orlo, but it did not happen.", "hoped", true},
		{"The two were expected to meet in Orlo, but they could cancel.", "expected", false},
		{"The two were expected to meet in Orlo; they did.", "expected", false},
		{"Arland signed but refused to pay.", "signed", false},
	} {
		p, s, k := sentenceWith(t, r, x.text, x.word)
		if got := p.takenBack(s, k); got != x.want {
			t.Errorf("%s: %v, want %v", x.text, got, x.want)
		}
		r.free(p)
	}
}
