package reader

import (
	"slices"
	"testing"

	"parley/codebook"
)

// sentenceWith reads a text of one sentence as far as the choice of statements, and gives the sentence and its token of that word.
func sentenceWith(t *testing.T, r *Reader, text, word string) (*page, *sentence, int) {
	t.Helper()
	p := r.page(parse(t, text))
	p.prepare()
	for i := range p.sentences {
		if k := slices.Index(p.sentences[i].words, word); k >= 0 {
			return p, &p.sentences[i], k
		}
	}
	t.Fatalf("%s: no word %q", text, word)
	return nil, nil, 0
}

// TestReached finds the verbs that a word of no reaches, and leaves alone those that it only stands beside.
func TestReached(t *testing.T) {
	r, err := New(Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, x := range []struct {
		text, verb string
		want       bool
	}{
		{"Arland did not sign the accord.", "sign", true},
		{"Arland signed none of the annexes.", "signed", true},
		{"Nobody attacked the port.", "attacked", true},
		{"They regretted that the army had not sent a delegation and that not one of the captives had been freed.", "freed", true},
		{"They regretted that not one of the captives had been freed.", "freed", true},
		{"Arland did not attend; Corvia provided the money for the talks.", "provided", false},
		{"Arland has, as it had promised, paid the fishermen.", "paid", false},
		{"Not a single ship left the harbour.", "left", true},
		{"Arland agreed to nothing.", "agreed", true},
		{"On no day has Arland shelled the port.", "shelled", true},
		{"Arland has yet to ratify the treaty.", "has", true},
		{"A visit to Corvia was planned but did not take place.", "planned", true},
		{"Arland signed the accord, but did not shake hands.", "signed", false},
		{"The two presidents met in Corvia without their advisers.", "met", false},
		{"Arland attacked the port on Monday, not on Sunday.", "attacked", false},
		{"Arland released eleven prisoners, none of them officers.", "released", false},
		{"Arland attacked nothing but the radar station.", "attacked", false},
		{"Nobody but Arland recognised the northern state.", "recognised", false},
		{"Arland had not signed the treaty until last week.", "signed", false},
		{"Arland did not hesitate to shell the port.", "hesitate", false},
		{"Arland made no secret of its anger.", "made", false},
		{"Arland did not only shell the port.", "shell", false},
		{"Arland will not only shell the port but also close the border.", "shell", false},
		{"Arland will not shell the port.", "shell", true},
		{"Arland did not send arms to Corvia until May.", "send", false},
		{"Arland did not send arms to Corvia until now.", "send", true},
		{"This is not the first time Arland has shelled the port.", "shelled", false},
		{"The invaders spared no one.", "spared", false},
	} {
		p, s, k := sentenceWith(t, r, x.text, x.verb)
		if got := p.reached(s, k); got != x.want {
			t.Errorf("%s: %q reached %v, want %v", x.text, x.verb, got, x.want)
		}
	}
}

// TestForborne finds the deed that a verb of not doing leaves undone.
func TestForborne(t *testing.T) {
	r, err := New(Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, x := range []struct{ text, verb, deed string }{
		{"Arland avoided attacking the port.", "avoided", "attacking"},
		{"Arland omitted to thank the monitors.", "omitted", "thank"},
		{"Arland decided in the end not to close the border.", "decided", "close"},
		{"Arland held off from arming the farmers.", "held", "arming"},
		{"Arland opted against sending police to Corvia.", "opted", "sending"},
		{"Arland came close to signing the accord.", "came", "signing"},
		{"Arland decided to close the border.", "decided", ""},
		{"Arland did not avoid attacking the port.", "avoid", ""},
	} {
		p, s, k := sentenceWith(t, r, x.text, x.verb)
		got := ""
		if d := p.forborneBy(s, k); d >= 0 {
			got = s.words[d]
		}
		if got != x.deed {
			t.Errorf("%s: %q leaves undone %q, want %q", x.text, x.verb, got, x.deed)
		}
	}
}

// TestDenied knows by grammar alone which acts did not happen.
func TestDenied(t *testing.T) {
	r, err := New(Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, x := range []struct {
		text, word string
		act        codebook.Act
		want       bool
	}{
		{"Arland sent no troops to Corvia.", "sent", codebook.Mobilize, true},
		{"The visit by the Corvian minister fell through.", "visit", codebook.Meet, true},
		{"The swap between Arland and the rebels never took place.", "swap", codebook.Release, true},
		{"The feared invasion of Corvia, with a real risk of famine, was averted.", "invasion", codebook.Attack, true},
		{"Arland has not rejected the proposal.", "rejected", codebook.Reject, true},
		{"Arland does not dispute the report.", "dispute", codebook.Deny, true},
		{"Arland nearly opened fire on the trawler.", "opened", codebook.Attack, true},
		{"The claim that Arland shelled the port is false.", "shelled", codebook.Attack, true},
		{"Nothing suggests that Arland shelled the port.", "shelled", codebook.Attack, true},
		{"Arland kept quiet about the raid.", "kept", codebook.ExpressView, true},
		{"Arland held its fire.", "held", codebook.Attack, true},
		{"Arland held its fire.", "held", codebook.Concede, false},
		{"The president left his seat empty.", "left", codebook.Meet, true},
		{"The bloc spared the traders.", "spared", codebook.Sanction, true},
		{"The bloc spared no effort to mediate.", "spared", codebook.Mediate, false},
		{"Arland did not break off the talks.", "break", codebook.Reject, true},
		{"The night was calm, with no missile or drone strikes on Corvia.", "strikes", codebook.Attack, true},
		{"There were no missiles, and strikes on Corvia went on.", "strikes", codebook.Attack, false},
		{"Arland had asked no one for anything.", "asked", codebook.Appeal, true},
		{"Arland held off from tearing up the treaty.", "held", codebook.Reject, true},
		{"The bloc excluded three banks from the market.", "excluded", codebook.Sanction, false},
		{"Nor did Arland attack the port.", "attack", codebook.Attack, true},
		{"Arland left the invitation unanswered.", "left", codebook.Accept, true},
		{"Arland does not offer Corvia a seat.", "offer", codebook.Offer, true},
		{"Arland does not only offer Corvia a seat.", "offer", codebook.Offer, false},
		{"Arland rejected the proposal.", "rejected", codebook.Reject, false},
		{"The offer of Arland remains unanswered.", "offer", codebook.Offer, false},
		{"The report that Arland shelled the port is true.", "shelled", codebook.Attack, false},
		{"No one may send troops to Corvia.", "send", codebook.Mobilize, false},
		{"Arland sent troops to Corvia at no one's request.", "sent", codebook.Mobilize, false},
		{"Talks between Arland and Corvia collapsed.", "Talks", codebook.Meet, false},
	} {
		p, s, k := sentenceWith(t, r, x.text, x.word)
		i := slices.IndexFunc(p.candidates, func(c candidate) bool { return int(c.token) == k })
		if i < 0 {
			t.Errorf("%s: %q is no candidate", x.text, x.word)
			continue
		}
		if got := p.denied(s, &p.candidates[i], x.act); got != x.want {
			t.Errorf("%s: %s denied %v, want %v", x.text, x.act, got, x.want)
		}
	}
}

// TestStands keeps apart what a "not" is a part of and what it undoes.
func TestStands(t *testing.T) {
	r, err := New(Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, x := range []struct {
		text, word string
		act        codebook.Act
		want       bool
	}{
		{"Arland does not expect an attack.", "expect", codebook.ExpressView, true},
		{"Arland did not comment on the raid.", "comment", codebook.ExpressView, false},
		{"Arland will not comment on the raid.", "comment", codebook.ExpressView, false},
		{"Arland does not want Corvia to have missiles.", "want", codebook.Demand, true},
		{"Arland never demanded the islands.", "demanded", codebook.Demand, false},
		{"Arland will not hand over the islands.", "hand", codebook.Reject, true},
		{"Arland has not rejected the proposal.", "rejected", codebook.Reject, false},
		{"Arland did not threaten Corvia.", "threaten", codebook.Threaten, false},
	} {
		p, s, k := sentenceWith(t, r, x.text, x.word)
		i := slices.IndexFunc(p.candidates, func(c candidate) bool { return int(c.token) == k })
		if i < 0 {
			t.Errorf("%s: %q is no candidate", x.text, x.word)
			continue
		}
		if got := stands(s, &p.candidates[i], x.act); got != x.want {
			t.Errorf("%s: %s stands %v, want %v", x.text, x.act, got, x.want)
		}
	}
}
