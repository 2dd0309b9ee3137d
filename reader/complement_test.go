package reader

import (
	"slices"
	"testing"

	"parley/codebook"
	"parley/statement"
)

// TestDescribed leaves out what only describes a thing that somebody wants, and keeps what is told of a thing that is there.
func TestDescribed(t *testing.T) {
	r, err := New(Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, x := range []struct {
		text, verb string
		want       bool
	}{
		{"Arland called for a conference recognised by both Bordavia and Corvia.", "recognised", true},
		{"Arland demanded a corridor that is guarded by Corvia.", "guarded", true},
		{"Arland demanded an end to the blockade imposed by Corvia.", "imposed", false},
		{"Arland offered a draft prepared by Corvia.", "prepared", false},
		{"Arland rejected a text that was written by Corvia.", "written", false},
	} {
		_, s, k := sentenceWith(t, r, x.text, x.verb)
		if n := describedBy(s, k); n >= 0 != x.want {
			t.Errorf("%s: %v, want %v", x.text, n >= 0, x.want)
		}
	}
}

// TestBesideConsent keeps what somebody did besides agreeing or demanding, and leaves out what was agreed or demanded.
func TestBesideConsent(t *testing.T) {
	r := readerOf(t, nil)
	for _, x := range []struct {
		text string
		act  codebook.Act
		want bool
	}{
		{"Kenya agreed to a truce and released ten prisoners.", codebook.Release, true},
		{"Kenya agreed to a truce and attacked Peru.", codebook.Attack, true},
		{"Kenya announced plans to withdraw its troops and released the hostages.", codebook.Release, true},
		{"Kenya agreed to sign the accord and release ten prisoners.", codebook.Release, false},
		{"Kenya demanded that Peru sign the accord and release ten prisoners.", codebook.Release, false},
	} {
		list := statementsOf(t, r, x.text)
		if got := slices.ContainsFunc(list, func(s statement.Statement) bool { return s.Act == x.act }); got != x.want {
			t.Errorf("%s: %s read is %v, want %v: %v", x.text, x.act, got, x.want, list)
		}
	}
}

// TestBlamedToo leaves out all that somebody is blamed for, and keeps what else he did.
func TestBlamedToo(t *testing.T) {
	r := readerOf(t, nil)
	for _, x := range []struct {
		text string
		act  codebook.Act
		want bool
	}{
		{"The rebels accused the army of ignoring their demands and refusing to negotiate.", codebook.Reject, false},
		{"Kenya accused Peru of shelling the town and attacking civilians.", codebook.Attack, false},
		{"Kenya accused Peru of shelling the town, blocking aid and attacking civilians.", codebook.Attack, false},
		{"Kenya accused Peru of shelling the town and attacked Peru.", codebook.Attack, true},
		{"Kenya left the talks, accusing Peru of bias and rejecting the ceasefire.", codebook.Reject, true},
	} {
		list := statementsOf(t, r, x.text)
		if got := slices.ContainsFunc(list, func(s statement.Statement) bool { return s.Act == x.act }); got != x.want {
			t.Errorf("%s: %s read is %v, want %v: %v", x.text, x.act, got, x.want, list)
		}
	}
}

// TestPutForward: who proposes or threatens has done so, whatever else the sentence supposes.
func TestPutForward(t *testing.T) {
	r := readerOf(t, nil)
	for _, x := range []struct {
		text, word string
		act        codebook.Act
		want       bool
	}{
		{"Kasch threatens to leave the talks if the war does not resume.", "threatens", codebook.Threaten, true},
		{"Kasch proposes that Corvia run the port.", "proposes", codebook.Propose, true},
		{"Kasch suggested that Corvia could release the prisoners.", "suggested", codebook.Propose, true},
		{"Kasch suggested that Corvia could attack the port.", "suggested", codebook.Propose, false},
		{"Kasch suggested that Corvia might release the prisoners.", "suggested", codebook.Propose, false},
		{"Kasch might propose that Corvia run the port.", "propose", codebook.Propose, false},
		{"If Kasch proposes that, Corvia will accept it.", "proposes", codebook.Propose, false},
	} {
		p, s, k := sentenceWith(t, r, x.text, x.word)
		i := slices.IndexFunc(p.candidates, func(c candidate) bool { return &p.sentences[c.sent] == s && int(c.token) == k })
		if got := p.putForward(s, &p.candidates[i], x.act); got != x.want {
			t.Errorf("%s: %v", x.text, got)
		}
		r.free(p)
	}
}

// TestSaidToo: who says that they accept something accepts it, and the verb of saying and the one of what is said are no less sure together than the latter alone; what others say of
// somebody is not surer by that.
func TestSaidToo(t *testing.T) {
	r := newReader(t)
	for _, x := range []struct {
		text string
		sure bool
	}{
		{"Kenya said that it accepts the truce.", true},
		{"Hezbollah said it would accept the truce.", true},
		{"Kenya's army said it accepted the ceasefire.", true},
		{"Somalia says it agrees to the truce.", true},
		{"Norway said that Somalia might yet accept a truce.", false},
		{"Officials said Somalia might accept a truce.", false},
	} {
		sure := false
		for _, s := range statementsOf(t, r, x.text) {
			sure = sure || s.Act == codebook.Accept && s.Modality == codebook.Reported && s.Score > 0.4
		}
		if sure != x.sure {
			t.Errorf("%s: surely accepted: %t, want %t", x.text, sure, x.sure)
		}
	}
}

// TestUnrivalled: what nobody else did as somebody did it is neither done nor denied.
func TestUnrivalled(t *testing.T) {
	r := newReader(t)
	for _, x := range []struct {
		text string
		told bool
	}{
		{"No other army withdrew as fast as Kenya's.", false},
		{"No other country has released more prisoners than Kenya.", false},
		{"No other army withdrew.", true},
		{"The other army withdrew as fast as Kenya's.", true},
	} {
		told := false
		for _, s := range statementsOf(t, r, x.text) {
			told = told || s.Act == codebook.Withdraw || s.Act == codebook.Release
		}
		if told != x.told {
			t.Errorf("%s: told: %t, want %t", x.text, told, x.told)
		}
	}
}
