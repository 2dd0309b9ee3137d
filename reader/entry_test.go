package reader

import (
	"slices"
	"strings"
	"testing"

	"parley/syntax"
)

// TestEntries says in whose entry of a list, a table or a section a word stands: the layout alone tells.
func TestEntries(t *testing.T) {
	r := readerOf(t, nil)
	for _, x := range []struct{ text, word, actor string }{
		{"1. **Arland – led by President Moran**\n   - **Interests**: keeping the coast.\n   - **Actions**: shelled the port.\n\n2. **Bordavia**\n   - **Interests**: opening the port.", "keeping", "Arland"},
		{"1. **Arland – led by President Moran**\n   - **Interests**: keeping the coast.\n   - **Actions**: shelled the port.\n\n2. **Bordavia**\n   - **Interests**: opening the port.", "shelled", "Arland"},
		{"1. **Arland – led by President Moran**\n   - **Interests**: keeping the coast.\n\n2. **Bordavia**\n   - **Interests**: opening the port.", "opening", "Bordavia"},
		{"- **Corvia**: Advocates a pause, and sends grain.\n- **Bordavia**: Rejects it.", "sends", "Corvia"},
		{"| Side | Wants |\n|---|---|\n| **Arland** | Seeks the coast |\n| **Bordavia** | Refuses to leave |", "Refuses", "Bordavia"},
		{"Arland demands the following:\n\n- release of all sailors\n- an open port\n\nNobody answered.", "port", "Arland"},
		{"Arland demands the following:\n\n- release of all sailors\n- an open port\n\nNobody answered.", "answered", ""},
		{"## What Arland wants\n\nThe coast must be kept.\n\n## Talks\n\nNobody answered.", "kept", "Arland"},
		{"## What Arland wants\n\nThe coast must be kept.\n\n## Talks\n\nNobody answered.", "answered", ""},
		{"## Arland and Bordavia\n\nThe coast must be kept.", "kept", ""},
		{"# Arland\n\n## Arland and Bordavia\n\nThe coast must be kept.", "kept", ""},
		{"Arland demanded the coast. Nobody answered.", "answered", ""},
	} {
		p := r.page(parse(t, x.text))
		p.prepare()
		found := false
		for i := range p.sentences {
			s := &p.sentences[i]
			if !slices.Contains(s.words, x.word) {
				continue
			}
			found = true
			got := ""
			if s.entry >= 0 {
				got = strings.Join(p.namesOf(p.mentions[s.entry].set), ", ")
			}
			if got != x.actor {
				t.Errorf("%q: %q stands in the entry of %q (%d), want %q", x.text, x.word, got, s.entryBy, x.actor)
			}
		}
		if !found {
			t.Errorf("%q: no %q", x.text, x.word)
		}
		r.free(p)
	}
}

// TestMendDays makes the name after a day the subject, of which the parser makes one name with the day.
func TestMendDays(t *testing.T) {
	r := readerOf(t, nil)
	for _, x := range []struct{ text, verb, subject string }{
		{"On Tuesday Arland accused Bordavia of shelling.", "accused", "Arland"},
		{"In March Arland hosted the talks.", "hosted", "Arland"},
		{"On 4 March Arland rejected the draft.", "rejected", "Arland"},
		{"The Good Friday Agreement ended the war.", "ended", "The Good Friday Agreement"},
	} {
		p := r.page(parse(t, x.text))
		p.prepare()
		s := &p.sentences[0]
		got := ""
		if k := s.child(slices.Index(s.words, x.verb), syntax.Nsubj); k >= 0 {
			got = strings.Join(s.words[s.lo[k]:s.hi[k]+1], " ")
		}
		if got != x.subject {
			t.Errorf("%s: %q, want %q", x.text, got, x.subject)
		}
		r.free(p)
	}
}

// TestSureNames tags names that look like other words as names.
func TestSureNames(t *testing.T) {
	r, err := New(Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, x := range []struct{ text, actor string }{
		{"Beijing wants talks.", "China"},
		{"Pyongyang aims to bolster its forces.", "North Korea"},
	} {
		p := r.page(parse(t, x.text))
		p.prepare()
		s := &p.sentences[0]
		if s.Tokens[0].Tag != syntax.NNP || len(p.mentions) == 0 || p.namesOf(p.mentions[0].set)[0] != x.actor {
			t.Errorf("%s: %v", x.text, s.Tokens[0].Tag)
		}
		r.free(p)
	}
	for _, word := range []string{"Jordan", "Chad", "Talks", "beijing"} {
		if r.sureName(word) {
			t.Errorf("%s is taken for nothing but a name", word)
		}
	}
}

// TestTextNamed keeps agreements and plans from acting or being acted upon, and their towns too.
func TestTextNamed(t *testing.T) {
	r := readerOf(t, nil)
	for _, text := range []string{
		"Heavy guns are prohibited by the Minsk agreements.",
		"The Lenz Declaration obliges all to leave.",
		"The Corvport Protocol ended the war.",
	} {
		p := r.page(parse(t, text))
		p.prepare()
		for i := range p.mentions {
			if m := &p.mentions[i]; !m.set.none() {
				t.Errorf("%s: %q is taken for %v", text, p.words(m).Text, p.namesOf(m.set))
			}
		}
		for i := range p.candidates {
			for _, o := range p.options(&p.candidates[i]) {
				if !o.set.none() {
					t.Errorf("%s: %v may act", text, p.namesOf(o.set))
				}
			}
		}
		r.free(p)
	}
}

// TestFamilyNameFirst knows again who was introduced by a name that begins with the family's.
func TestFamilyNameFirst(t *testing.T) {
	r, err := New(Options{})
	if err != nil {
		t.Fatal(err)
	}
	p := r.page(parse(t, "---\npublished: 2024-03-10\n---\n\nChinese President Xi Jinping arrived. Xi praised the plan."))
	p.prepare()
	defer r.free(p)
	last := &p.mentions[len(p.mentions)-1]
	if got := p.words(last).Text; got != "Xi" || last.how != byPerson || p.namesOf(last.set)[0] != "China" {
		t.Errorf("%s is %v", got, p.namesOf(last.set))
	}
}
