package reader

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"parley/codebook"
	"parley/syntax"
)

// TestMendedSubjects finds the subjects of verbs behind a label, that the parser takes for passives without an auxiliary, or parts from them by a
// preposition, and leaves real passives alone.
func TestMendedSubjects(t *testing.T) {
	r := readerOf(t, nil)
	for _, x := range []struct{ text, verb, subject string }{
		{"The United States designated the group's actions as genocide in May 2025 and sanctioned its leader and seven firms.", "designated", "The United States"},
		{"Imports continued until Arland cut transit in January.", "cut", "Arland"},
		{"Around 100,000 people have crossed into Poland from Ukraine since Russia launched its invasion, including 9,000 who have entered since 7 am on Saturday.", "launched", "Russia"},
		{"Belgrade in the voting of the United Nations condemned the attack.", "condemned", "Belgrade in the voting"},
		{"After the talks collapsed Arland left.", "collapsed", "the talks"},
		{"Before Arland's president rejected the plan, Corvia mediated.", "rejected", "Arland's president"},
		{"On 12 April Corvia denied blocking the road and proposed to meet in Lenz.", "denied", "Corvia"},
		{"In March Arland rejected the plan.", "rejected", "Arland"},
		{"The truce of 12 April was rejected.", "rejected", ""},
		{"The United States, the European Union, Peru and Arland met in Orlo.", "met", "The United States , the European Union , Peru and Arland"},
		{"The plan met with criticism from Arland.", "met", "The plan"},
		{"The sides began releasing prisoners after the Front signed a peace deal with Arland.", "signed", "the Front"},
		{"Arland was sanctioned by Corvia.", "sanctioned", ""},
		{"The men designated by Arland as envoys met.", "designated", ""},
		{"Arland, which last year backed Corvia's claim to the valley, supported the envoy's efforts; Bordavia and Corvia called for talks.", "called", "Bordavia and Corvia"},
		{"In a statement released by the ELN Central Command, the armed group complained about \"actions\" by the government.", "complained", "the armed group"},
		{"In a letter sent by its council to the envoy, the Front protested against raids by Corvia.", "protested", "the Front"},
		{"The attack came hours after Corvia's president and Arlander leader Ana Lern signed a truce.", "signed", "Corvia's president and Arlander leader Ana Lern"},
		{"Arland in turn struck Corvian-held infrastructure.", "struck", "Arland in turn"},
		{"The Front, he said, would not accept less.", "accept", "The Front"},
		{"Arland, the envoy said, has rejected the plan.", "rejected", "Arland"},
		{"Arland, he said, must leave.", "leave", ""},
		{"On Monday, he said, Arland rejected the plan.", "rejected", "Arland"},
		{"Corvia protested after Arland had imposed sanctions on Bordavia.", "imposed", "Arland"},
		{"Corvia left before Arland could shell the port.", "shell", "Arland"},
		{"Arland has not, despite pressure from Corvia, signed the treaty.", "signed", "Arland"},
		{"Arland, under pressure from Corvia, imposed sanctions on Bordavia.", "imposed", "Arland ,"},
		{"Arland, after years of war, hosted the summit.", "hosted", "Arland ,"},
		{"Corvia watched as Arland released the prisoners.", "released", "Arland"},
		{"Arland 12 Feb rejected the plan.", "rejected", "Arland"},
		{"Arland 12-15 Feb 2024 hosted the talks.", "hosted", "Arland"},
		{"The Corvian army next day shelled the port.", "shelled", "The Corvian army"},
		{"The 12 Feb attack surprised Arland.", "surprised", "The 12 Feb attack"},
		{"The minister, stressing that Arland wants peace, rejected the plan.", "rejected", "The minister , stressing that Arland wants peace ,"},
		{"Citing the attack, Arland suspended the talks.", "suspended", "Arland"},
		{"At the request of Corvia, Arland hosted the summit.", "hosted", ", Arland"},
		{"With the mediation of Corvia, Arland and Bordavia signed the treaty.", "signed", ", Arland and Bordavia"},
		{"As for Corvia, it left.", "left", "it"},
		{"Press Secretary Ana Lern: “Moran refuses to recognise the border.”", "refuses", "Moran"},
		{"Disagreement: Arland wants its troops to stay, which Corvia rejects.", "wants", "Arland"},
		{"PRESIDENT MORAN: Arland will not leave the coast.", "leave", "Arland"},
		{"The envoy warned of one thing: Arland might attack.", "attack", "Arland"},
		{"Arland sanctioned by Bordavia", "sanctioned", ""},
		{"Two Arlandian soldiers killed, one captured in raid", "killed", ""},
		{"Corvian convoy attacked near border", "attacked", ""},
		{"Corvian rebels attacked at dawn", "attacked", "Corvian rebels"},
		{"Truce extended by two months", "extended", ""},
		{"Hostages released after talks", "released", ""},
		{"The junta released 50 prisoners, the envoy said.", "released", "The junta"},
		{"Arland accused of raid on Orlo", "accused", ""},
		{"Arland abided by the accord", "abided", "Arland"},
		{"Arland since Monday shelled the port.", "shelled", "Arland since Monday"},
		{"Arland, which has long backed the rebels, accused Corvia of interfering.", "accused", "Arland , which has long backed the rebels ,"},
		{"The Arlandian government, whose foreign minister held talks with the envoy in Oslo, rejected Corvia's proposal.", "rejected",
			"The Arlandian government , whose foreign minister held talks with the envoy in Oslo ,"},
		{"Arland's foreign minister, to whom the army had sent its objections, expressed support for Corvia.", "expressed",
			"Arland's foreign minister , to whom the army had sent its objections ,"},
	} {
		p := r.page(parse(t, x.text))
		p.prepare()
		s := &p.sentences[0]
		got := ""
		if k := s.child(slices.Index(s.words, x.verb), syntax.Nsubj); k >= 0 {
			got = strings.ReplaceAll(strings.Join(s.words[s.lo[k]:s.hi[k]+1], " "), " 's", "'s")
		}
		if got != x.subject {
			t.Errorf("%s: %q, want %q", x.text, got, x.subject)
		}
		r.free(p)
	}
}

// TestLinksUnread reads the words of links and none of their targets and tags.
func TestLinksUnread(t *testing.T) {
	r := readerOf(t, nil)
	for _, text := range []string{
		"Arland accepted the [plan](https://x.example/corvia-rejects_(plan)) on Monday.",
		"Arland accepted the plan <a class=\"stamp\" data-t=\"1\">of Monday</a>.",
		"Arland accepted the [[corvia_plan | plan]] on Monday.",
	} {
		p := r.page(parse(t, text))
		p.prepare()
		for i := range p.sentences {
			for _, w := range p.sentences[i].words {
				if slices.Contains([]string{"a", "class", "stamp", "data", "https", "corvia", "corvia_plan", "[[", "<"}, w) || strings.Contains(w, "example") {
					t.Errorf("%q has the word %q", text, w)
				}
			}
		}
		r.free(p)
	}
}

// TestMendContent finds what was demanded behind the day on which it was.
func TestMendContent(t *testing.T) {
	r, err := New(Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, text := range []string{
		"Russia demanded on 24 January 2026 that Ukraine withdraw its troops from the valley.",
		"Armenia asked in March that Azerbaijan withdraw its troops.",
	} {
		_, s, v := sentenceWith(t, r, text, "withdraw")
		if h := s.Tokens[v].Head; s.Tokens[v].Rel != syntax.Ccomp || s.Tokens[h].Coarse != syntax.VERB {
			t.Errorf("%s: withdraw is %s of %q", text, s.Tokens[v].Rel, s.words[h])
		}
	}
}

// TestMendRoot finds the verb of a sentence that the parser takes for a participle, and leaves participles alone.
func TestMendRoot(t *testing.T) {
	r, err := New(Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, x := range []struct {
		text, verb string
		want       bool
	}{
		{"Yemen's internationally recognised government and the Houthi movement agreed on Thursday to exchange some 2,900 detainees, the United Nations said, in what would be the largest swap of the decade-long war.", "agreed", true},
		{"A text agreed by the ministers in May.", "agreed", false},
	} {
		_, s, v := sentenceWith(t, r, x.text, x.verb)
		h := s.Tokens[v].Head
		if got := h < 0 || s.Tokens[v].Rel == syntax.Ccomp && s.Tokens[h].Head < 0; got != x.want { // the sentence's, or what somebody said
			t.Errorf("%s: %q is the root: %v", x.text, x.verb, got)
		}
	}
}

// TestMendActing leaves an acting premier the premier of a state, and no word of a verb.
func TestMendActing(t *testing.T) {
	r, err := New(Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, text := range []string{
		"Malaysia hosted Thai acting premier Joss Arden and Cambodian Prime Minister Hun Manet.",
		"The Thai acting prime minister, Joss Arden, rejected the plan.",
	} {
		if got := actorsAt(t, r, text, "Arden"); got != "Thailand" {
			t.Errorf("%s: Arden is %q", text, got)
		}
	}
}

// TestMendDaysKeepsTrees: a preposition that stands over the verb is not hung on the day below it.
func TestMendDaysKeepsTrees(t *testing.T) {
	r, err := New(Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, text := range []string{
		"He was like 4 March Ukraine left the deal.",
		"Turkey, which met Russia, was like : Monday Russia signed, Russia said, and might go.",
	} {
		p := r.page(hostileDocument(t, text))
		p.split()
		p.parse()
		p.growTrees(p.sentences)
		for i := range p.sentences {
			s := &p.sentences[i]
			if k := hangsOnItself(s); k >= 0 {
				t.Errorf("%q: token %d hangs on itself", text, k)
			}
		}
		r.free(p)
	}
}

// TestMendsKeepTrees: whatever tree a parser makes of the words that the mends look for, what they make of it is one.
func TestMendsKeepTrees(t *testing.T) {
	const trees = 200_000
	words := strings.Fields("Arland Bordavia premier president Tuesday 4 May that to acting acting ; , , said along with together as well as and until after before met left called would he on who which week not only but also so did nor too same has had addition in as by of accused could " +
		"provided providing conditional once if only when unless yesterday earlier this month Monday today for from with between both those the a it which whose while amid agreed killed signed released blamed condemned attacked urged praised " +
		"there no never will to be is are was were been being : - “ ” ( ) say says saying leader envoys talks truce side soon long even what where one each other two 2024 under at over against into up out per")
	rels := []syntax.Rel{syntax.Nsubj, syntax.NsubjPass, syntax.Csubj, syntax.Obj, syntax.Obl, syntax.Case, syntax.Conj, syntax.Cc, syntax.Compound, syntax.Amod, syntax.Flat,
		syntax.Advcl, syntax.Acl, syntax.AclRelcl, syntax.Ccomp, syntax.Parataxis, syntax.Mark, syntax.Punct, syntax.AuxPass, syntax.Aux, syntax.Appos, syntax.Vocative, syntax.Advmod, syntax.Det}
	kinds := []syntax.Coarse{syntax.VERB, syntax.VERB, syntax.NOUN, syntax.PROPN, syntax.ADP, syntax.ADJ, syntax.CCONJ, syntax.PRON, syntax.NUM, syntax.AUX, syntax.ADV, syntax.PUNCT}
	tags := []syntax.Tag{syntax.VBD, syntax.VBD, syntax.VBZ, syntax.VBN, syntax.NN, syntax.WDT, syntax.VB, syntax.MD}
	random := rand.New(rand.NewPCG(1, 2))
	p := &page{}
	for range trees {
		n := 4 + random.IntN(14)
		var s sentence
		s.Tokens = make([]syntax.Token, n)
		order := random.Perm(n) // each token hangs on one before it in this order
		for i, k := range order {
			s.Tokens[k] = syntax.Token{Head: -1, Rel: syntax.Root, Coarse: kinds[random.IntN(len(kinds))], Tag: tags[random.IntN(len(tags))]}
			if i > 0 {
				s.Tokens[k].Head, s.Tokens[k].Rel = order[random.IntN(i)], rels[random.IntN(len(rels))]
			}
		}
		for range n {
			w := words[random.IntN(len(words))]
			s.words, s.lower = append(s.words, w), append(s.lower, hashLower(w))
			s.lemma = append(s.lemma, hashLower(strings.Replace(w, "said", "say", 1)))
		}
		p.scratch.reset()
		p.growTrees([]sentence{s})
		if k := hangsOnItself(&s); k >= 0 {
			t.Fatalf("token %d of %q hangs on itself: %+v", k, s.words, s.Tokens)
		}
	}
}

// hangsOnItself gives a token that is above itself; -1 for none.
func hangsOnItself(s *sentence) int {
	for k := range s.Tokens {
		n := 0
		for h := k; h >= 0 && n <= len(s.Tokens); h = s.Tokens[h].Head {
			n++
		}
		if n > len(s.Tokens) {
			return k
		}
	}
	return -1
}

// TestThat: a second clause behind "and that" is demanded too and told by nobody, and what stands behind "that they" is of the noun before it.
func TestThat(t *testing.T) {
	r := newReader(t)
	for _, s := range statementsOf(t, r, "---\nlang: en\n---\n\nPeru has demanded that the rebels hand back the territory they hold and that Kenya pull out its troops.\n") {
		if s.Act == codebook.Withdraw && s.Modality == codebook.Asserted {
			t.Errorf("told as done: %q", s.Quote)
		}
	}
	for _, s := range statementsOf(t, r, "---\nlang: en\ndate: 2025-11-15\n---\n\nThe EU welcomed the signing and called on both parties to respect the ceasefire that they agreed in July.\n") {
		if s.Act == codebook.Appeal && s.Date.String() == "2025-07" {
			t.Errorf("%q is of the day on which others agreed", s.Quote)
		}
	}
}

// TestKnownAs: whom a noun phrase calls by name acts as that, beside others too.
func TestKnownAs(t *testing.T) {
	r := newReader(t)
	for _, text := range []string{"Colombia's government and a faction of FARC dissidents known as the EMC agreed on Tuesday to extend a ceasefire.",
		"Colombia's government and a faction of FARC dissidents known as the EMC agreed on Tuesday to extend a ceasefire until 15 July, the two delegations said in a joint statement."} {
		list := statementsOf(t, r, "---\nlang: en\n---\n\n"+text+"\n")
		if len(list) == 0 || len(longest(list).Actor) != 2 {
			t.Errorf("%s: %+v", text, list)
		}
	}
}
