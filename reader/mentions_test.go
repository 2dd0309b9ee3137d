package reader

import (
	"slices"
	"strings"
	"testing"
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
		{"The Baltic states rejected the plan.", "Baltic states", "Estonia, Latvia, Lithuania"},
		{"---\npublisher: Corvia\n---\n\nSecretary Jon Tarn praised the plan.", "Jon Tarn", "Corvia"},
		{"---\npublisher: Corvia\n---\n\nProfessor Jon Tarn praised the plan.", "Jon Tarn", "Jon Tarn"},
	} {
		p := r.page(parse(t, x.text))
		p.prepare()
		var found []string
		for i := range p.mentions {
			m := &p.mentions[i]
			if words := p.words(m).Text; strings.EqualFold(words, strings.TrimPrefix(x.words, "The ")) {
				found = append(found, strings.Join(p.namesOf(m.set), ", "))
			}
		}
		r.free(p)
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
	} {
		p := r.page(parse(t, x.text))
		p.prepare()
		got := ""
		if k := p.sentences[0].sayer; k >= 0 {
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
