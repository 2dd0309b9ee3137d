package reader

import (
	"slices"
	"testing"

	"parley/codebook"
	"parley/syntax"
)

// TestMisread finds verbs that the tagger takes for nouns and gives them their clauses, and leaves nouns alone.
func TestMisread(t *testing.T) {
	r := readerOf(t, nil)
	for _, x := range []struct {
		text, verb string
		tag        syntax.Tag
		subject    string
	}{
		{"Arland plans to attack Corvia next week.", "plans", syntax.VBZ, "Arland"},
		{"The army plans to meet the rebels on Friday.", "plans", syntax.VBZ, "army"},
		{"The army insists that the Front withdraw from Orlo before any ceasefire.", "insists", syntax.VBZ, "army"},
		{"The army insists that the Front withdraw from Orlo before any ceasefire.", "withdraw", syntax.VB, "Front"},
		{"Arland, which retook Orlo on 11 January, demands that Bordavia withdraw from the town.", "demands", syntax.VBZ, "Arland"},
		{"The movement, backed by Corvia, demands direct talks with the government.", "demands", syntax.VBZ, "movement"},
		{"Rebels free hostages in Bordavia.", "free", syntax.VBP, "Rebels"},
		{"The Corvian army bombs a market in Orlo.", "bombs", syntax.VBZ, "army"},
		{"The Front orders its fighters to halt attacks.", "orders", syntax.VBZ, "Front"},
		{"The council backs the plan and calls on the parties to sign it.", "calls", syntax.VBZ, ""},
		{"The bloc requires that the rebels release all prisoners by June.", "release", syntax.VB, "rebels"},
		{"The talks between the armies began in Orlo.", "began", syntax.VBD, "talks"},
		{"The rebels let this offer pass.", "let", syntax.VBD, "rebels"},
		{"Bordavia rebels advance on Orlo.", "advance", syntax.VBP, "rebels"},
		{"Corvia and Arland sponsor the talks.", "sponsor", syntax.VBP, "Corvia"},
		{"The valley's leaders back the deal.", "back", syntax.VBP, "leaders"},
		{"Corvia and its allies accuse Arland of planning to shell Orlo.", "accuse", syntax.VBP, "Corvia"},
		{"International observers accuse Arland of arming the rebels.", "accuse", syntax.VBP, "observers"},
		{"Houthis attack ship in the strait.", "attack", syntax.VBP, "Houthis"},
		{"Corvian jets strike port city.", "strike", syntax.VBP, "jets"},
		{"Corvian soldiers block aid convoys near Orlo, the envoy says.", "block", syntax.VBP, "soldiers"},
		{"Arland troops shell villages near the border, residents say.", "shell", syntax.VBP, "troops"},
		{"Corvia's president rules out talks with Arland.", "rules", syntax.VBZ, "president"},
		// nouns
		{"Corvian demands were rejected.", "demands", syntax.NNS, ""},
		{"The army attack was brief, the envoy says.", "attack", syntax.NN, ""},
		{"The army claims are false, the envoy said.", "claims", syntax.NNS, ""},
		{"The arms control talks were held in Orlo.", "control", syntax.NN, ""},
		{"Troop withdrawals and army attacks marked the week.", "attacks", syntax.NNS, ""},
		{"The president proposed that the force withdraw.", "force", syntax.NN, ""},
		{"Arland presented proposals and calls for a truce.", "calls", syntax.NNS, ""},
	} {
		p := r.page(parse(t, x.text+" The weather was fine. It rained."))
		p.prepare()
		s := &p.sentences[0]
		v := slices.Index(s.words, x.verb)
		if got := s.Tokens[v].Tag; got != x.tag {
			t.Errorf("%s: %q is %s, want %s", x.text, x.verb, got, x.tag)
		}
		subject := ""
		if k := s.child(v, syntax.Nsubj); k >= 0 {
			subject = s.words[k]
		}
		if subject != x.subject {
			t.Errorf("%s: the subject of %q is %q, want %q", x.text, x.verb, subject, x.subject)
		}
		r.free(p)
	}
}

// TestToldBelow takes no day from a clause that begins "which" for what stands above it.
func TestToldBelow(t *testing.T) {
	r := readerOf(t, nil)
	for _, x := range []struct {
		text, verb string
		below      bool // the day of the sentence is not that of the verb
	}{
		{"The League urged the army to leave Orlo, which it seized on 5 May 2025.", "urged", true},
		{"The League called on both to open the road to Orlo, where famine was declared on 3 November 2025.", "called", true},
		{"The League urged the army on 5 May 2025 to leave Orlo, which it had seized.", "urged", false},
		{"The army, which had left Orlo, returned on 5 May 2025.", "returned", false},
		{"There were trucks that reached Orlo on 5 May 2025.", "were", false},
		{"Arland welcomed the truce, which began on 5 May 2025.", "truce", false},
		{"The League urged the army to leave Orlo, which it seized on 5 May 2025.", "seized", false},
	} {
		p := r.page(parse(t, x.text))
		p.prepare()
		s := &p.sentences[0]
		if len(s.dates) != 1 {
			t.Fatalf("%s: %d dates", x.text, len(s.dates))
		}
		if got := s.toldBelow(s.dates[0].Start, slices.Index(s.words, x.verb)); got != x.below {
			t.Errorf("%s: %v, want %v", x.text, got, x.below)
		}
		r.free(p)
	}
}

// TestMadeByNot: who lets nothing through has refused; who did not refuse has not.
func TestMadeByNot(t *testing.T) {
	r := readerOf(t, nil)
	for _, x := range []struct {
		text, verb string
		want       bool
	}{
		{"The Front has not allowed any convoy into Orlo.", "allowed", true},
		{"The Front has allowed a convoy into Orlo.", "allowed", false},
		{"The Front has not blocked any convoy.", "blocked", false},
	} {
		_, s, k := sentenceWith(t, r, x.text, x.verb)
		if got := madeByNot(s, k, codebook.Reject); got != x.want {
			t.Errorf("%s: %v, want %v", x.text, got, x.want)
		}
		if madeByNot(s, k, codebook.Aid) {
			t.Errorf("%s: aid is made by not", x.text)
		}
	}
}

// TestProposedBy: what somebody has proposed is there, whoever may sign it.
func TestProposedBy(t *testing.T) {
	r := readerOf(t, nil)
	for _, x := range []struct {
		text, verb string
		want       bool
	}{
		{"The Front was ready to sign a truce proposed by Arland.", "proposed", true},
		{"He said the Front was ready to sign a three-month truce proposed by Arland.", "proposed", true},
		{"The Front would reject any truce proposed by Arland.", "proposed", false},
		{"The Front called for a truce monitored by Arland.", "monitored", false},
		{"The Front rejected the proposed truce.", "proposed", false},
		{"A truce may be proposed by Arland.", "proposed", false},
	} {
		_, s, k := sentenceWith(t, r, x.text, x.verb)
		if got := proposedBy(s, k); got != x.want {
			t.Errorf("%s: %v, want %v", x.text, got, x.want)
		}
	}
}
