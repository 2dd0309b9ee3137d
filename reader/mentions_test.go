package reader

import (
	"slices"
	"strings"
	"testing"

	"parley/syntax"
)

// TestMentions says for whom people and groups act by the words beside them.
func TestMentions(t *testing.T) {
	r := readerOf(t, nil)
	for _, x := range []struct{ text, words, actors string }{
		{"Arland's ambassador to Bordavia Jon Tarn praised the plan.", "Jon Tarn", "Arland"},
		{"The ambassador to Bordavia Jon Tarn praised the plan.", "Jon Tarn", "Jon Tarn"},
		{"The Corvian envoy for Bordavia Jon Tarn praised the plan.", "Jon Tarn", "Corvia"},
		{"The Corvian foreign minister Jon Tarn praised the plan.", "Jon Tarn", "Corvia"},
		{"The former Corvian foreign minister Jon Tarn praised the plan.", "Jon Tarn", "Jon Tarn"},
		{"The former Corvian ambassador to Bordavia Jon Tarn praised the plan.", "Jon Tarn", "Jon Tarn"},
		{"Former president Lern sent a letter to Foreign Minister Ilse Brandt.", "Ilse Brandt", "Bordavia"},
		{"Moran met Kasch. “I told the president of Bordavia so,” Moran said. The president left.", "The president", "Arland"},
		{"Corvian foreign minister Jon Yu praised the plan. On Monday Yu left for Bordagrad.", "Yu", "Corvia"},
		{"President Moran, a former rebel herself, praised the plan.", "Moran", "Arland"},
		{"Corvia's army left. Envoy Jon Tarn of Bordavia stayed. The army praised the plan.", "army", "Corvia"},
		{"Envoy Jon Tarn of Bordavia stayed. Two diplomats praised the plan.", "diplomats", ""},
		{"The Corvian government left. The Kasch administration praised the plan.", "administration", "Bordavia"},
		{"The Corvian government left. The Moran government praised the plan.", "government", "Arland"},
		{"Arland and Bordavia are at war. The participants in the Lenz Platform praised the plan.", "the participants", ""},
		{"Arland and Bordavia are at war. The two sides in Lenz praised the plan.", "the two sides", "Arland, Bordavia"},
		{"The World Food Programme praised the plan.", "World Food Programme", "WFP"},
		{"MILF vice chairman for political affairs Jon Tarn praised the plan.", "Jon Tarn", "MILF"},
		{"Jon Tarn, Corvian undersecretary for foreign affairs, praised the plan.", "Jon Tarn", "Corvia"},
		{"FCM spokesman Jon Tarn praised the plan.", "Jon Tarn", "FCM"},
		{"FCM candidate Jon Tarn praised the plan.", "Jon Tarn", "Jon Tarn"},
		{"Free Hills Front (FHF) chief Jon Tarn praised the plan.", "Jon Tarn", "Free Hills Front"},
		{"The Philippines’ Department of Foreign Affairs (DFA) left. Envoys of the DFA praised the plan.", "DFA", "Philippines"},
		{"The Department of Foreign Affairs (DFA) left. Envoys of the DFA praised the plan.", "DFA", "DFA"},
		{"Members of the Valley Truce Commission’s (VTC) team praised the plan.", "VTC", "Valley Truce Commission"},
		{"The Corvian foreign minister, Mr Jon Tarn, and his Arlander counterpart, Mr Boris Lund, left. Mr Tarn praised the plan.", "Mr Tarn", "Corvia"},
		{"A farmer, Mr Jon Tarn, praised the plan.", "Mr Jon Tarn", "Jon Tarn"},
		{"Jon Tarn, the UN envoy to Corvia, praised the plan.", "Jon Tarn", "UN"},
		{"Jon Tarn, the Corvian ambassador to Bordavia and a farmer, praised the plan.", "Jon Tarn", "Corvia"},
		{"The Special Representative for the Corvian Settlement Process Ambassador Jon Tarn praised the plan.", "Jon Tarn", "Jon Tarn"},
		{"Corvian Peace Minister Jon Tarn praised the plan.", "Jon Tarn", "Corvia"},
		{"MILF political official Jon Tarn praised the plan.", "Jon Tarn", "MILF"},
		{"The Arakan Army (AA) met Corvia. Dr. Jon Tarn, deputy chief of staff for the AA, praised the plan.", "Dr. Jon Tarn", "Arakan Army"},
		{"The Free Valley Front (FVF) met Corvia. Fighters of the FVF praised the plan.", "FVF", "Free Valley Front"},
		{"Jon Tarn, the MILF's UN representative, met Corvia. Tarn praised the plan.", "Tarn", "MILF"},
		{"Jon Tarn, a Corvian at the UN mission, praised the plan.", "Jon Tarn", "Jon Tarn"},
		{"Jon Tarn from the MILF praised the plan.", "Jon Tarn", "MILF"},
		{"Jon Tarn from Corvia praised the plan.", "Jon Tarn", "Jon Tarn"},
		{"The MILF's political office praised the plan.", "MILF", "MILF"},
		{"Arland met Bordavia. The MILF, the Arakan Army and the RSF left. The two sides praised the plan.", "The two sides", "Arland, Bordavia"},
		{"Kenya, Peru and Norway met in Lenz. The two sides praised the plan.", "The two sides", ""},
		{"Kenya, Peru and Norway met in Lenz. They praised the plan.", "They", "Kenya, Peru, Norway"},
		{"The general asked the minister for two hours Jon Tarn had praised.", "Jon Tarn", "Jon Tarn"},
		{"Jon Tarn, special representative of Secretary-General António Guterres for Corvia, praised the plan.", "Jon Tarn", "UN"},
		{"Ambassador Mamady Traoré of Corvia praised the plan.", "Mamady Traoré", "Corvia"},
		{"The Baltic states rejected the plan.", "Baltic states", "Estonia, Latvia, Lithuania"},
		{"The Corvian foreign minister, Jon Tarn, praised the plan.", "Jon Tarn", "Corvia"},
		{"“We agree,” said the head of the UN human rights office in Bordavia, Ana Tarn.", "Ana Tarn", "OHCHR"},
		{"Soldiers of Corvia left the valley, Jon Tarn said.", "Jon Tarn", "Jon Tarn"},
		{"Jon Tarn, Corvia's 37-year-old foreign minister, praised the plan.", "Jon Tarn", "Corvia"},
		{"Jon Tarn (Chair, UN Commission on the Valley) praised the plan.", "Jon Tarn", "UN"},
		{"Corvian spy chief Jon Tarn praised the plan.", "Jon Tarn", "Corvia"},
		{"Jon Tarn, head of the Quiet Institute, praised the plan.", "Jon Tarn", "Jon Tarn"},
		{"Quiet Valley Gov. Jon Tarn praised the plan.", "Gov. Jon Tarn", "Jon Tarn"},
		{"Envoys of the Free Valley Movement praised the plan. The Movement left.", "The Movement", "Free Valley Movement"},
		{"Moran met Jon Tarn at the Corvport School of Valley Studies. She praised the plan.", "She", "Arland"},
		{"Foreign Minister Maria Tarn of Corvia met Boris Lund, a farmer. She praised the plan.", "She", "Corvia"},
		{"Foreign Minister Maria Tarn of Corvia met Boris Lund, a farmer. He praised the plan.", "He", "Boris Lund"},
		{"A spokesman for Corvia praised the plan. He named no day.", "He", "Corvia"},
		{"“We agree,” said Boris Lund, a member of parliament. The politician praised the plan.", "The politician", "Boris Lund"},
		{"Moran left early. Bordavia said that our president praised the plan.", "president", ""},
		{"The African Union Commission met. The Commission praised the plan.", "Commission", "African Union"},
		{"The Commission praised the plan.", "Commission", "EU"},
		{"The Valley Rights Commission praised the plan.", "Valley Rights Commission", "Valley Rights Commission"},
		{"Hamas, Hezbollah and the Houthis met in Corvia. They praised the plan.", "They", "Hamas, Hezbollah, Houthis"},
		{"Moran and Kasch met in Corvia. They praised the plan.", "They", "Arland, Bordavia"},
		{"Arland's position is that Bordavia is a part of it. It praised the plan.", "It", "Arland"},
		{"The Arakan Army left Corvia. The army praised the plan.", "army", ""},
		{"The UN sent help. Jon Tarn, then the Secretary-General's special representative, praised the plan.", "Jon Tarn", "UN"},
		{"The movement and two dozen allies praised the plan.", "allies", ""},
		{"UNRWA reopened a school. The agency's commissioner, Jon Tarn, praised the plan.", "Jon Tarn", "UNRWA"},
		{"Envoy Park Sang-lim praised the plan.", "Park Sang-lim", "Park Sang-lim"},
		{"General Jon Tarn, the UN commander, met Moran. The general praised the plan.", "general", "UN"},
		{"Corvian rebels praised the plan.", "Corvian rebels", "Corvian rebels"},
		{"The Corvian minister left. The valley's minister praised the plan.", "minister", ""},
		{"Vitaly Tarn, who leads the delegation of Corvia, praised the plan.", "Vitaly Tarn", "Corvia"},
		{"The Ministry of Commerce praised the plan.", "Commerce", ""},
		{"Ilse Tarn, Corvian Secretary for Rural Development, praised the plan.", "Rural Development", ""},
		{"The prime minister of Norland praised the plan.", "Norland", "Norland"},
		{"M23 rebels left Goma. The rebels praised the plan.", "rebels", "M23"},
		{"The Red Coast Lions left Goma. The Lions praised the plan.", "Lions", "Red Coast Lions"},
		{"The Niger Delta Avengers met Nigeria. The Avengers praised the plan.", "Avengers", "Niger Delta Avengers"},
		{"The Niger Delta Avengers met Nigeria. The avengers of Okrika praised the plan.", "Nigeria", "Nigeria"},
		{"M23 rebels left Goma. The rebels in Kenya praised the plan.", "rebels", ""},
		{"The miners stopped work on Dec. 10 in Bordavia.", "Dec.", "-"},
		{"Arland shot at the rebels. It sent an envoy to Hamas.", "rebels", "Hamas"},
		{"Arland shot at the rebels. It sent an envoy to Hamas and one to Hezbollah.", "rebels", ""},
		{"The OSCE Mission left Corvia. The EU Mission in Bordavia praised the plan.", "Mission", "EU"},
		{"The OSCE Mission left Corvia. The Mission praised the plan.", "The Mission", "OSCE"},
		{"Whoever dug the tunnel praised the plan.", "Whoever", "-"},
		{"Ceasefire talks between Kenya and the rebels failed.", "Ceasefire", "-"},
		{"Background: the rebels left the talks.", "Background", "-"},
		{"The Ceasefire Council praised the plan.", "Ceasefire Council", "Ceasefire Council"},
		{"The Holy See praised the plan.", "Holy See", "Vatican"},
		{"They head to Bordavia and praised the plan.", "Bordavia", "Bordavia"},
		{"---\npublisher: Corvia\n---\n\nSecretary Jon Tarn praised the plan.", "Jon Tarn", "Corvia"},
		{"---\npublisher: Corvia\n---\n\nProfessor Jon Tarn praised the plan.", "Jon Tarn", "Jon Tarn"},
	} {
		p := r.page(parse(t, x.text))
		p.prepare()
		var found []string
		for i := range p.mentions {
			m := &p.mentions[i]
			if words := p.words(m).Text; strings.EqualFold(words, strings.TrimPrefix(x.words, "The ")) || strings.EqualFold(words, x.words) {
				found = append(found, strings.Join(p.namesOf(m.set), ", "))
			}
		}
		r.free(p)
		if x.actors == "-" && len(found) == 0 {
			continue // no mention
		}
		if len(found) == 0 || found[len(found)-1] != x.actors {
			t.Errorf("%s: %s acts for %q, want %q", x.text, x.words, found, x.actors)
		}
	}
}

// TestExamples joins those whom a plural names as some of its own.
func TestExamples(t *testing.T) {
	r := readerOf(t, nil)
	for _, x := range []struct{ text, head, actors string }{
		{"Countries like Arland, Bordavia and Corvia rejected the plan.", "Countries", "Arland, Bordavia, Corvia"},
		{"Some states, such as Arland, Corvia, and Bordavia, rejected the plan.", "states", "Arland, Corvia, Bordavia"},
		{"Some states rejected the plan, such as it was.", "states", ""},
	} {
		p := r.page(parse(t, x.text))
		p.prepare()
		s := &p.sentences[0]
		if got := strings.Join(p.namesOf(p.phraseAt(s, slices.Index(s.words, x.head)).set), ", "); got != x.actors {
			t.Errorf("%s: %q, want %q", x.text, got, x.actors)
		}
		r.free(p)
	}
}

// TestLeadIn says who speaks a quotation behind a colon: who is named last before it, not who spoke in the paragraph before.
func TestLeadIn(t *testing.T) {
	r := readerOf(t, nil)
	for _, x := range []struct{ text, words, speaker string }{
		{"“Peace is near,” Kasch said.\n\n[Foreign Minister Pell Oster](https://x.example/1): “We welcome the plan.”", "welcome", "Pell Oster"},
		{"[Corvport Institute director Ann Tarn](https://x.example/1): “We welcome the plan.”", "welcome", "Ann Tarn"},
		{"[Corvian Ministry of Foreign Affairs](https://x.example/1): “We welcome the plan.”", "welcome", "Corvia"},
		{"[Minister of Foreign Affairs Pell\nOster](https://x.example/status/1972787287705731175): “In our\nspeech in Lenz we said that we welcome the plan of the two\nrepublics on the coast of the inner sea.”", "welcome", "Pell Oster"},
		{"Moran told Pell Oster: “We welcome the plan.”", "welcome", "Ada Moran"},
	} {
		p := r.page(parse(t, x.text))
		p.prepare()
		for i := range p.sentences {
			s := &p.sentences[i]
			k := slices.Index(s.words, x.words)
			if k < 0 {
				continue
			}
			if v := p.voiceAt(s, k); v == nil || v.speaker != x.speaker {
				t.Errorf("%s: spoken by %v, want %s", x.text, v, x.speaker)
			}
		}
		r.free(p)
	}
}

// TestSayer says who says so behind the words said, also where the parser sees no subject.
func TestSayer(t *testing.T) {
	r := readerOf(t, nil)
	for _, x := range []struct{ text, sayer string }{
		{"We must be very careful - said the President of Arland.", "Arland"},
		{"Its falling record has pushed the country away, explained Kasch.", "Bordavia"},
		{"“Peace is near,” said the Corvian foreign minister.", "Corvia"},
		{"The plan, said to be a draft, names no date.", ""},
		{"Kasch rejects business with Moran. “Moran is too far in. He cannot turn back. He sees offers as weakness. He should be in court,” he noted.", "Bordavia"},
	} {
		p := r.page(parse(t, x.text))
		p.prepare()
		got := ""
		if k := p.sentences[len(p.sentences)-1].sayer; k >= 0 {
			got = strings.Join(p.namesOf(p.mentions[k].set), ", ")
		}
		if got != x.sayer {
			t.Errorf("%s: %q, want %q", x.text, got, x.sayer)
		}
		r.free(p)
	}
}

// TestOwners makes an option of those whose own the subject is, where it names nobody itself.
func TestOwners(t *testing.T) {
	r := readerOf(t, nil)
	for _, x := range []struct{ text, verb, owner string }{
		{"Arland's statement would end the siege.", "end", "Arland"},
		{"The words of Kasch violated the truce.", "violated", "Bordavia"},
		{"Arland's president violated the truce.", "violated", ""},
	} {
		p := r.page(parse(t, x.text))
		p.prepare()
		s := &p.sentences[0]
		got := ""
		for i := range p.candidates {
			c := &p.candidates[i]
			if s.words[c.token] != x.verb {
				continue
			}
			list := p.options(c)
			for _, read := range p.readings {
				if read.why == rOwner {
					got = strings.Join(p.namesOf(list[read.option].set), ", ")
				}
			}
		}
		if got != x.owner {
			t.Errorf("%s: %q, want %q", x.text, got, x.owner)
		}
		r.free(p)
	}
}

// TestSubjects says who is the subject of a verb where the parser leaves it open.
func TestSubjects(t *testing.T) {
	r := readerOf(t, nil)
	for _, x := range []struct{ text, verb, subject string }{
		{"Corvia opened the crossing, which Arland closed.", "closed", "Arland"},
		{"Arland and Bordavia, which contribute troops to the mission, summoned the envoy.", "summoned", "Arland, Bordavia"},
		{"The Government of Arland and the Valley Front signed a truce.", "signed", "Arland, Valley Front"},
		{"Corvia, a neighbour of Arland, has broken the truce.", "broken", "Corvia"},
		{"President Moran last week, during a call with Kasch, warned of a war.", "warned", "Arland"},
		{"On Monday in Corvia, after two days of talks, came a truce.", "came", ""},
		{"The army of Corvia was surrounded and then left the valley.", "left", "Corvia"},
		{"Arland obeys Corvia and is sent abroad.", "sent", ""},
		{"The valley was taken by the following day.", "taken", ""},
		{"The hostages were set free by Corvia.", "set", "Corvia"},
		{"Corvia, whose army took the pass, wants it back.", "took", "Corvia"},
		{"Arland wants talks; the Corvian minister, Jon Tarn, denounced them.", "denounced", "Corvia"},
		{"Corvia came under fire from Arland on Monday.", "came", "Arland"},
		{"Corvia is under siege.", "siege", ""},
		{"Arland, along with the Corvian foreign minister, has drafted a plan.", "drafted", "Arland, Corvia"},
		{"Arland as well as Corvia rejected the plan.", "rejected", "Arland, Corvia"},
		{"Arland, together with Corvia, rejected the plan.", "rejected", "Arland, Corvia"},
		{"ARLAND — wants its bridge back.", "wants", "Arland"},
		{"Arland's president phoned his Corvian counterpart.", "phoned", "Arland"},
		{"CORVPORT, May 14 - Arland and Bordavia extended the truce.", "extended", "Arland, Bordavia"},
	} {
		p := r.page(parse(t, x.text))
		p.prepare()
		got := ""
		for i := range p.candidates {
			c := &p.candidates[i]
			if s := &p.sentences[c.sent]; s.words[c.token] == x.verb && c.subject >= 0 {
				got = strings.Join(p.namesOf(p.phraseAt(s, int(c.subject)).set), ", ")
			}
		}
		if got != x.subject {
			t.Errorf("%s: %q, want %q", x.text, got, x.subject)
		}
		r.free(p)
	}
}

// TestMendCoordination makes a coordination of what a parser took for a compound across an "and".
func TestMendCoordination(t *testing.T) {
	word := func(c syntax.Coarse, head int, rel syntax.Rel) syntax.Token {
		return syntax.Token{Coarse: c, Head: head, Rel: rel}
	}
	// Nations and organisations called
	tokens := []syntax.Token{word(syntax.PROPN, 2, syntax.Compound), word(syntax.CCONJ, 2, syntax.Cc), word(syntax.NOUN, 3, syntax.Nsubj), word(syntax.VERB, -1, syntax.Root)}
	mendCoordination(tokens)
	if tokens[0].Head != 3 || tokens[0].Rel != syntax.Nsubj || tokens[2].Head != 0 || tokens[2].Rel != syntax.Conj {
		t.Errorf("%+v", tokens)
	}
	// army and navy chiefs: the conjunction stands with the modifiers
	tokens = []syntax.Token{word(syntax.PROPN, 3, syntax.Compound), word(syntax.CCONJ, 2, syntax.Cc), word(syntax.PROPN, 0, syntax.Conj), word(syntax.NOUN, -1, syntax.Root)}
	want := slices.Clone(tokens)
	if mendCoordination(tokens); !slices.Equal(tokens, want) {
		t.Errorf("%+v", tokens)
	}
}
