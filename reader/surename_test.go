package reader

import (
	"testing"

	"parley/codebook"
	"parley/syntax"
)

// TestOfficialNamed gives what somebody says to them by name, and to those for whom they act, where the word for the office is an adjective too.
func TestOfficialNamed(t *testing.T) {
	r := readerOf(t, nil)
	for _, x := range []struct{ who, actor string }{
		{"Hezbollah official Anwar Salim", "Hezbollah"}, {"Kenyan official Anwar Salim", "Kenya"}, {"senior Hezbollah general Anwar Salim", "Hezbollah"}, {"Peruvian general Anwar Salim", "Peru"},
	} {
		read := statementsOf(t, r, "“We reject the offer,” said "+x.who+".")
		if len(read) != 1 || only(read[0].Actor) != x.actor || read[0].Speaker != "Anwar Salim" {
			t.Errorf("%s: read %v", x.who, read)
		}
	}
}

// TestSideInPicture: where somebody stands in a picture is no deed.
func TestSideInPicture(t *testing.T) {
	text := "Thai Prime Minister Anutin Charnvirakul, left, and Cambodian Prime Minister Hun Manet, right, sign the accord."
	list := statementsOf(t, newReader(t), "---\nlang: en\ndate: 2026-03-12\n---\n\n"+text+"\n\nThe picture was taken by an agency in the region.\n")
	if len(list) != 1 || list[0].Act != codebook.Sign || len(list[0].Actor) != 2 {
		t.Errorf("%+v", list)
	}
}

// TestKnownWords: what the tagger must not take for something else.
func TestKnownWords(t *testing.T) {
	r := readerOf(t, nil)
	for _, x := range []struct {
		text, word string
		tag        syntax.Tag
	}{
		{"Dorides puts forward two options. The envoy met Dorides.", "Dorides", syntax.NNP},
		{"Opposition leader Said Reyle rejected the plan.", "Said", syntax.NNP},
		{"The rebel leader, Said Reyle, met the envoy.", "Said", syntax.NNP},
		{"Said Reyle signed the accord.", "Said", syntax.NNP},
		{"Said Reyle: the accord is dead.", "Said", syntax.VBD},
		{"President Will Tarn signed the accord.", "Will", syntax.NNP},
		{"Will Tarn met the rebels.", "Will", syntax.NNP},
		{"Will Arland sign the accord?", "Will", syntax.MD},
		{"President Will Meet Rebels In Orlo.", "Will", syntax.MD},
		{"Human Rights Watch has accused the army of murder.", "Watch", syntax.NNP},
		{"Guterres promises to name an envoy.", "promises", syntax.VBZ},
		{"Similarly, the Arlander government insists it will fight until the truce holds.", "insists", syntax.VBZ},
		{"The minister has since visited Orlo and Lomm.", "has", syntax.VBZ},
		{"On 9 August, armed groups clashed in Orlo; nine persons were killed.", "clashed", syntax.VBD},
		{"They left after an Arlander drone strike killed aid workers from Corvia.", "killed", syntax.VBD},
		{"The rebels shelled by Arland have left.", "shelled", syntax.VBN},
		{"The African Union appealed for restraint.", "appealed", syntax.VBD},
		{"Delegates from Libya's two rival administrations agreed on Monday to reopen the road.", "agreed", syntax.VBD},
		{"A truce in terms agreed on Monday by Libya.", "agreed", syntax.VBN},
		{"In Orlo, soldiers shot dead two men at a checkpoint.", "shot", syntax.VBD},
		{"Two men were shot dead on Monday.", "shot", syntax.VBN},
		{"The sentence appealed by Arland was upheld.", "appealed", syntax.VBN},
	} {
		p, s, k := sentenceWith(t, r, x.text, x.word)
		if got := s.Tokens[k].Tag; got != x.tag {
			t.Errorf("%s: %q is %s, want %s", x.text, x.word, got, x.tag)
		}
		r.free(p)
	}
	p, s, k := sentenceWith(t, r, "The minister has since visited Orlo and Lomm.", "has")
	if s.Tokens[k].Rel != syntax.Aux {
		t.Errorf("“has” before a participle is %s", s.Tokens[k].Rel)
	}
	r.free(p)
}

// TestNounBeforeAnd: what stands between an article and "and" is what the verb before is done to.
func TestNounBeforeAnd(t *testing.T) {
	r := newReader(t)
	for text, first := range map[string]string{
		"The RSF rejected a withdrawal and demanded a ceasefire.":             "The RSF rejected a withdrawal",
		"Kenya refused a withdrawal and attacked the port.":                   "Kenya refused a withdrawal",
		"Peru refused an immediate withdrawal and proposed a vote on Monday.": "Peru refused an immediate withdrawal",
		"The RSF rejected a withdrawal and disarmament plan.":                 "The RSF rejected a withdrawal and disarmament plan",
	} {
		if list := statementsOf(t, r, "---\nlang: en\n---\n\n"+text+"\n"); len(list) == 0 || list[0].Quote != first {
			t.Errorf("%s: %+v", text, list)
		}
	}
}
