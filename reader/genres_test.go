package reader

import (
	"slices"
	"strings"
	"testing"

	"parley/codebook"
	"parley/statement"
	"parley/syntax"
)

// TestOwnVoice finds who says "I" in speeches, briefings and reports, and nobody in reports that quote somebody.
func TestOwnVoice(t *testing.T) {
	r := readerOf(t, nil)
	said := "I thank Corvia. I met the rebels in May. I call on Bordavia to leave.\n"
	for _, x := range []struct {
		name, head, body string
		kind             genre
		issuer           string
	}{
		{"address", "---\ntitle: Address by the President\npublisher: Presidency of Arland\n---\n", "I thank Corvia.\n", transcript, "Arland"},
		{"speech", "---\ntitle: Speech of the President at the port\npublisher: Presidential Press Office, Arland\n---\n", "I thank Corvia.\n", transcript, "Arland"},
		{"briefing", "---\ntitle: Briefing to the Council by Mara Quist\npublisher: Northern League\n---\n", "I thank Corvia.\n", transcript, "Northern League"},
		{"embassy", "---\ntitle: The truce holds\npublisher: Embassy of Arland in Corvia\n---\n", "We thank Corvia. We met the rebels in May. We call on Bordavia to leave.\n", transcript, "Arland"},
		{"press of us", "---\ntitle: The truce holds\npublisher: Hill Press\n---\n", "We thank Corvia. We met the rebels in May. We call on Bordavia to leave.\n", news, ""},
		{"unnamed", "---\ntitle: The hills are ours\npublisher: Ministry of Foreign Affairs of Arland\n---\n", said, transcript, "Arland"},
		{"quoted", "---\ntitle: The hills are ours\npublisher: Ministry of Foreign Affairs of Arland\n---\n", "“" + strings.TrimSpace(said) + "” he said.\n", news, ""},
		{"on and by", "---\ntitle: Statement on Corvia by Arland\npublished: 2025-01-12\n---\n", "We welcome the truce.\n", issued, "Arland"},
		{"envoy", "---\ntitle: Briefing to the Council by the Special Envoy for Bordavia, Mara Quist\npublisher: Office of the Special Envoy for Bordavia\n---\n", "I thank Arland.\n", transcript, "Corvia"},
		{"press", "---\ntitle: The hills are ours\npublisher: Hill Press\n---\n", said, news, ""},
		{"news of a speech", "---\ntitle: Speech divides Arland\npublisher: Hill Press\n---\n", "Moran thanked Corvia.\n", news, ""},
	} {
		t.Run(x.name, func(t *testing.T) {
			p := r.page(parse(t, x.head+x.body))
			defer r.free(p)
			p.prepare()
			if got := strings.Join(p.namesOf(p.issuer), "; "); p.kind != x.kind || got != x.issuer {
				t.Errorf("%s of %q, want %s of %q", p.kind, got, x.kind, x.issuer)
			}
		})
	}
}

// TestWho tells whom words mean that name nobody by themselves.
func TestWho(t *testing.T) {
	r := readerOf(t, nil)
	joint := "---\ntitle: Secretary of State and Bordavian Foreign Minister Tarn at a joint press conference\npublisher: Ministry of Foreign Affairs of Arland\n---\n"
	for _, x := range []struct{ name, text, word, actors string }{
		{"owned office", "The Ember Army shelled the port. Its leader, Joss Arden, denied it. On Monday Arden left.", "Arden", "Ember Army"},
		{"owned body", "President Moran met Reyle in Orlo. She said that her government would stay.", "government", "Arland"},
		{"speaks at home", "Defence Minister Joss Arden told reporters in Bordagrad that the hills were quiet.", "Arden", "Bordavia"},
		{"speaks abroad", "Joss Arden told reporters in Bordagrad that the hills were quiet.", "Arden", "Joss Arden"},
		{"sentence before", "Bordavia denied it. “We left,” General Joss Arden said.", "Arden", "Bordavia"},
		{"long name", "Arland waits. The Stability Support Apparatus detained three men.", "Stability", "Stability Support Apparatus"},
		{"army in a name", "Arland waits. The 5+5 Joint Military Commission met in Orlo.", "Military", "Joint Military Commission"},
		{"part of a name", "The Council of the Northern Hill Assembly met. On Monday the Assembly met again.", "Assembly", "Northern Hill Assembly"},
		{"a place", "The army shelled Orlo. There was smoke in Orlo.", "Orlo", ""},
		{"no place", "Orlo said on Monday that there was smoke in Orlo.", "Orlo", "Orlo"},
		{"language", "The schools of the Corvian-speaking regions closed.", "Corvian", ""},
		{"in a language", "Lessons were held in Corvian and Arland was angry.", "Corvian", ""},
		{"people", "Talks were held in Corvian camps.", "Corvian", "Corvia"},
		{"houses", "The Ember Army left. The Ember Army denied it. Congress approved the truce.", "Congress", "Corvia"},
		{"American houses", "Congress approved the truce with the United States.", "Congress", "United States"},
		{"half", "South Korea waits. North Korea fired. The North denied it.", "North", "North Korea"},
		{"no half", "South Korea waits. North Korea fired. The North Sea was calm.", "North", "North Sea"},
		{"governments", "Arland and Bordavia fought. Arland left. Bordavia left. Corvia said that the governments agreed.", "governments", "Arland; Bordavia"},
		{"government and group", "The Ember Army waits. Corvia met the Ember Army. Corvia left. The League heard the Parties in Orlo.", "Parties", "Corvia; Ember Army"},
		{"who acts goes on", "The League said that Bordavia had shelled Orlo. It called for a truce.", "It", "Northern League"},
		{"commander", "The Sudanese army fights the RSF. The Sudanese army left. Burhan denied it.", "Burhan", "SAF"},
		{"warring leaders", "Arland fights Corvia. Arland left. Corvia left. The warring leaders denied it.", "leaders", "Arland; Corvia"},
		{"venue", "Corvia waits. Corvia left. The Bordagrad peace talks collapsed.", "Bordagrad", ""},
		{"no venue", "Corvia waits. Corvia left. The Bordagrad talks with Corvia collapsed.", "Bordagrad", "Bordavia"},
		{"head of state", "Sudan waits. Burhan denied it.", "Burhan", "Sudan"},
		{"with an article", "A Military Affairs Commission met. It was in Orlo.", "Military", "Military Affairs Commission"},
		{"not who speaks", "# Interview: the hills\n\nTomas Reyle, the president of Corvia, answers our questions.\n\n**Was Kasch serious?**\n\nI asked. He accepted the truce.\n", "He", "Bordavia"},
		{"kingdom", "Saudi Arabia waits. Arland left. The kingdom hosted a summit.", "kingdom", "Saudi Arabia"},
		{"officer", "“The hills are quiet,” General Joss Arden told reporters in Bordagrad.", "Arden", "Bordavia"},
		{"only state", "Corvia waits. Corvia left. Corvia denied it. Defence Ministry spokeswoman Joss Arden rejected the plan.", "Arden", "Corvia"},
		{"two states", "Corvia waits. Corvia left. Corvia met Arland. It rained. Defence Ministry spokeswoman Joss Arden rejected the plan.", "Arden", "Joss Arden"},
		{"deputy", "Arland waits. Bordavian Prime Minister Joss Arden left. Arlander Deputy Prime Minister Ada Tolk left. The prime minister denied it.", "minister", "Bordavia"},
		{"led a delegation", "Joss Arden led the Corvian delegation in Orlo.", "Arden", "Corvia"},
		{"title of a label", joint + "FOREIGN MINISTER TARN: We welcome the truce.\n", "We", "Bordavia"},
		{"title with a comma", "---\ntitle: Press conference by the Secretary of State, Ada Oster, and the Foreign Minister of Bordavia, Ana Tarn\npublisher: Ministry of Foreign Affairs of Arland\n---\nANA TARN: We welcome the truce.\n", "We", "Bordavia"},
		{"other label", joint + "SECRETARY OSTER: We welcome the truce.\n", "We", "Arland"},
		{"interviewed", "# An interview on the hills\n\nJoss Arden led the Corvian delegation in Orlo. He spoke to us.\n\n**And then?**\n\nI left.\n", "I", "Corvia"},
	} {
		if got := actorsAt(t, r, x.text, x.word); got != x.actors {
			t.Errorf("%s: %q is %q, want %q", x.name, x.word, got, x.actors)
		}
	}
}

// TestDoneOn: a declaration is of the day on which it says that it was made.
func TestDoneOn(t *testing.T) {
	r := readerOf(t, nil)
	for _, x := range []struct{ name, text, want string }{
		{"at its end", "---\ntitle: Joint Declaration of Arland and Bordavia\npublished: 2025-01-12\n---\nWe welcome the truce.\n\nDone at Orlo on 9 January 2025.\n\nFor Arland: Ada Moran\n", "2025-01-09"},
		{"at its head", "---\ntitle: Joint Declaration of Arland and Bordavia\npublished: 2025-01-12\n---\nWe, the Presidents of Arland and Bordavia, meeting in Orlo on 9 January 2025, welcome the truce.\n", "2025-01-09"},
		{"undated", "---\ntitle: Joint Declaration of Arland and Bordavia\n---\nWe welcome the truce.\n\nDone at Orlo on 9 January 2025.\n", "2025-01-09"},
		{"of another", "---\ntitle: Joint Declaration of Arland and Bordavia\npublished: 2025-01-12\n---\nWe welcome the truce.\n\nDone at Orlo on 9 January 2021.\n", "2025-01-12"},
		{"news", "---\ntitle: A truce\npublished: 2025-01-12\n---\nArland signed.\n\nDone at Orlo on 9 January 2025.\n", "2025-01-12"},
	} {
		p := r.page(parse(t, x.text))
		p.prepare()
		if got := p.day.String(); got != x.want {
			t.Errorf("%s: %s, want %s", x.name, got, x.want)
		}
		r.free(p)
	}
}

// TestOperative: the paragraphs of a resolution leave out who acts, whatever opens it.
func TestOperative(t *testing.T) {
	r := readerOf(t, nil)
	p, s, k := sentenceWith(t, r, "Demands that the rebels withdraw from the valley;\n\nCalls for a truce.\n", "Demands")
	if int(s.clipped) != k {
		t.Errorf("the verb of a paragraph is token %d", s.clipped)
	}
	r.free(p)
	for text, want := range map[string]int{"2. Demands that the parties respect the accord and withdraw all forces;": 2, "2. Demands for a truce grew in the valley.": -1} {
		p, s, _ := sentenceWith(t, r, "The Council:\n\n1. Recalls the accord;\n\n"+text+"\n", "Demands")
		if got := int(s.clipped); (got >= 0) != (want >= 0) {
			t.Errorf("%s: the verb of an item is token %d", text, got)
		}
		r.free(p)
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
		{"Human Rights Watch has accused the army of murder.", "Watch", syntax.NNP},
		{"Guterres promises to name an envoy.", "promises", syntax.VBZ},
		{"Similarly, the Arlander government insists it will fight until the truce holds.", "insists", syntax.VBZ},
		{"The minister has since visited Orlo and Lomm.", "has", syntax.VBZ},
		{"On 9 August, armed groups clashed in Orlo; nine persons were killed.", "clashed", syntax.VBD},
		{"They left after an Arlander drone strike killed aid workers from Corvia.", "killed", syntax.VBD},
		{"The rebels shelled by Arland have left.", "shelled", syntax.VBN},
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

// TestSenseOfVerbs: talks that resume are talks; what a semicolon parts is not said.
func TestSenseOfVerbs(t *testing.T) {
	r := readerOf(t, nil)
	for _, x := range []struct {
		text, word string
		act        codebook.Act
	}{
		{"Talks between Arland and Bordavia resumed on Monday.", "resumed", codebook.Meet},
		{"No meeting has taken place.", "taken", codebook.Meet},
		{"The rains resumed on Monday.", "resumed", ""},
		{"Arland recalled its ambassador; Corvian rockets hit a bridge.", "recalled", codebook.Sanction},
	} {
		p, s, k := sentenceWith(t, r, x.text, x.word)
		got := codebook.Act("")
		for i := range p.candidates {
			if c := &p.candidates[i]; int(c.token) == k && &p.sentences[c.sent] == s && c.lexical >= 0 {
				got = codebook.Acts[c.lexical]
			}
		}
		if got != x.act {
			t.Errorf("%s: %q carries %q, want %q", x.text, x.word, got, x.act)
		}
		r.free(p)
	}
}

// TestPlanner gives the elements of a plan to the author whom the sentence names, and to nobody where it names two.
func TestPlanner(t *testing.T) {
	r := readerOf(t, nil)
	for _, x := range []struct{ text, author string }{
		{"Under a plan floated by Corvia, Arland would withdraw from the hills.", "Corvia"},
		{"Under the Corvian plan, Arland would withdraw from the hills.", "Corvia"},
		{"Under a plan for Arland, Bordavia would withdraw from the hills.", ""},
		{"Under the plan of Corvia and Arland, Bordavia would withdraw from the hills.", ""},
	} {
		p, s, _ := sentenceWith(t, r, x.text, "would")
		got := ""
		if at := p.planner(s); at >= 0 {
			got = strings.Join(p.namesOf(p.mentions[at].set), "; ")
		}
		if got != x.author {
			t.Errorf("%s: by %q, want %q", x.text, got, x.author)
		}
		r.free(p)
	}
}

// TestMendSubjects gives verbs the subjects that the parser hangs on something else.
func TestMendSubjects(t *testing.T) {
	r := readerOf(t, nil)
	for _, x := range []struct{ text, verb, subject string }{
		{"Arland leans towards Corvia, and the rebels have complained about it privately.", "complained", "rebels"},
		{"I thank the government of Corvia, which last night offered to assist with the displaced on its side of the border.", "offered", "which"},
		{"Arland offered bread, water and tents, and has sent doctors.", "sent", ""},
	} {
		p, s, v := sentenceWith(t, r, x.text, x.verb)
		got := ""
		if k := s.child(v, syntax.Nsubj); k >= 0 {
			got = s.words[k]
		}
		if got != x.subject {
			t.Errorf("%s: the subject of %q is %q, want %q", x.text, x.verb, got, x.subject)
		}
		r.free(p)
	}
}

// TestTold: what happened is told as a fact beside what is asked, refused or would be.
func TestTold(t *testing.T) {
	r := readerOf(t, nil)
	for _, x := range []struct {
		text, word string
		asked      bool
	}{
		{"Arland was urged to stop receiving rebels, as it did when Moran met Kolan in May.", "met", false},
		{"Corvia demanded that Arland meet Kolan in May.", "meet", true},
	} {
		p, s, k := sentenceWith(t, r, x.text, x.word)
		i := slices.IndexFunc(p.candidates, func(c candidate) bool { return &p.sentences[c.sent] == s && int(c.token) == k })
		if g := p.signalsOf(s, &p.candidates[i]); g.demandedBy != x.asked {
			t.Errorf("%s: %q is asked for: %v", x.text, x.word, g.demandedBy)
		}
		r.free(p)
	}
	for _, x := range []struct{ text, word string }{
		{"The Front has disarmed its men and surrendered its guns.", "surrendered"},
	} {
		p, s, k := sentenceWith(t, r, x.text, x.word)
		if !happened(s, k) {
			t.Errorf("%s: %q did not happen", x.text, x.word)
		}
		r.free(p)
	}
}

// TestOwnDemand: what others must do is demanded by who says so in a statement of their own.
func TestOwnDemand(t *testing.T) {
	r := readerOf(t, nil)
	got := whoDid(t, r, "---\ntitle: Joint Statement on Corvia by Arland and Bordavia\npublished: 2025-01-12\n---\nThe Ministers met in Orlo.\n\nThe Ember Army must leave the port.\n")
	if !strings.Contains(got, "Arland, Bordavia demand") {
		t.Error(got)
	}
}

// TestAuthorBefore gives the elements of "the plan" to whose it is in the sentence before.
func TestAuthorBefore(t *testing.T) {
	r := readerOf(t, nil)
	for _, x := range []struct{ text, author string }{
		{"Corvia presented a reconstruction plan in Orlo. Under the plan, Arland would withdraw from the hills.", "Corvia"},
		{"Moran spoke of the Corvian plan in Orlo. Under the plan, Arland would withdraw from the hills.", "Corvia"},
		{"Moran liked the plan. Under the plan, Arland would withdraw from the hills.", ""},
	} {
		p, s, _ := sentenceWith(t, r, x.text, "would")
		got := ""
		if at := p.authorIn(&p.sentences[s.number-1]); at >= 0 && definitePlan(s) {
			got = strings.Join(p.namesOf(p.mentions[at].set), "; ")
		}
		if got != x.author {
			t.Errorf("%s: by %q, want %q", x.text, got, x.author)
		}
		r.free(p)
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

// TestNobody: nobody acts where the subject is no one.
func TestNobody(t *testing.T) {
	r := readerOf(t, nil)
	list := checked(t, r, parse(t, "Arland waits. Bordavia waits. The Joint Military Commission condemned the attack in May. Arland left. Bordavia left."))
	if i := slices.IndexFunc(list, func(s statement.Statement) bool { return s.Act == codebook.Accuse }); i < 0 || !slices.Equal(list[i].Actor, []string{"Joint Military Commission"}) {
		t.Errorf("a body that no list knows is %+v", list)
	}
	if got := whoDid(t, r, "Rebels seized a border town in Corvia. Corvia waits. Corvia left."); !strings.HasPrefix(got, "Rebels ") {
		t.Errorf("rebels are %s", got)
	}
	list = checked(t, r, parse(t, "Arland and Bordavia fought in May. Nobody condemned the attack of Arland."))
	i := slices.IndexFunc(list, func(s statement.Statement) bool { return s.Act == codebook.Accuse })
	if i >= 0 && len(list[i].Actor) > 0 {
		t.Errorf("%v condemned it", list[i].Actor)
	}
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
