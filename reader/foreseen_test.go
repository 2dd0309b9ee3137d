package reader

import (
	"slices"
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

// TestSupposed finds what is only thought of by the words around it, and leaves what is told.
func TestSupposed(t *testing.T) {
	r := readerOf(t, nil)
	for _, x := range []struct {
		text, word string
		act        codebook.Act
		want       bool
	}{
		{"Arland said Corvia must withdraw.", "said", codebook.Withdraw, true},
		{"Arland said Corvia will withdraw.", "said", codebook.Withdraw, false},
		{"The news is that Arland has sent arms to Corvia.", "sent", codebook.Aid, false},
		{"Arland is looking for an excuse to attack Corvia.", "looking", codebook.Attack, true},
		{"The bridge was blown up in a suspected Arlandian attack.", "attack", codebook.Attack, true},
		{"The bridge was blown up in an Arlandian attack.", "attack", codebook.Attack, false},
		{"The bridge was blown up on Monday in a suspected Arlandian attack.", "blown", codebook.Attack, true},
		{"Arland attacked Corvia near a suspected arms depot.", "attacked", codebook.Attack, false},
		{"Arland is calm, talks with Corvia possible.", "talks", codebook.Meet, true},
		{"In the event of an attack by Arland, Corvia has guns.", "attack", codebook.Attack, true},
		{"The court heard a case of an attack by Arland.", "attack", codebook.Attack, false},
		{"Arland has talked for years of opening the border.", "opening", codebook.Concede, true},
		{"Arland boasted of opening the border.", "opening", codebook.Concede, false},
		{"Corvia refused to rule out a blockade.", "refused", codebook.Coerce, true},
		{"In the event that Arland attacked Corvia, Bordavia would send troops.", "attacked", codebook.Attack, true},
		{"In a situation where Arland had already attacked, Bordavia sent troops.", "attacked", codebook.Attack, false},
		{"Assuming Arland pays the army, the rebels will release the prisoners.", "pays", codebook.Aid, true},
		{"Arland provided the rebels with arms.", "provided", codebook.Aid, false},
		{"Were Arland offered a truce, it would sign.", "offered", codebook.Offer, true},
		{"Only if Arland asked twice would Corvia lend the airstrip.", "asked", codebook.Appeal, true},
		{"Corvia would have rejected the plan.", "rejected", codebook.Reject, true},
		{"Nobody would have rejected the plan.", "rejected", codebook.Reject, false},
		{"Under the Lake paper, Arland cedes the port to Corvia.", "cedes", codebook.Concede, true},
		{"In one town, Arland burned the port. In another, Corvia sends troops.", "sends", codebook.Mobilize, false},
	} {
		p, s, k := sentenceWith(t, r, x.text, x.word)
		i := slices.IndexFunc(p.candidates, func(c candidate) bool { return int(c.token) == k && c.sent == s.number })
		if i < 0 {
			t.Errorf("%s: %q is no candidate", x.text, x.word)
			continue
		}
		if got := leftOpen(s, k) || p.supposed(&p.candidates[i], x.act) || underModal(s, k, x.act); got != x.want {
			t.Errorf("%s: %s supposed %v, want %v", x.text, x.act, got, x.want)
		}
		r.free(p)
	}
}

// TestExcepted finds who did not do what all others did, and those of whom there was none.
func TestExcepted(t *testing.T) {
	r := readerOf(t, nil)
	for _, x := range []struct {
		text, word string
		want       bool
	}{
		{"All but Arland signed the accord.", "signed", true},
		{"All states but Arland have ratified the treaty.", "ratified", true},
		{"All of them but Arland condemned the attack.", "condemned", true},
		{"Arland attacked all but two of the villages.", "attacked", false},
		{"Nobody but Arland signed the accord.", "signed", false},
	} {
		p, s, k := sentenceWith(t, r, x.text, x.word)
		if got := exceptionBefore(s, k) >= 0; got != x.want {
			t.Errorf("%s: %v, want %v", x.text, got, x.want)
		}
		r.free(p)
	}
}
