package reader

import (
	"fmt"
	"os"
	"testing"

	"parley/document"
)

func TestDebug(t *testing.T) {
	path := os.Getenv("DBG")
	if path == "" {
		t.Skip()
	}
	r, err := New(Options{})
	if err != nil {
		t.Fatal(err)
	}
	raw, _ := os.ReadFile(path)
	doc, _ := document.Parse(raw, document.Options{Path: path})
	p := r.page(doc)
	p.prepare()
	fmt.Println("kind", p.kind, "issuer", p.namesOf(p.issuer), "titled", p.namesOf(p.titled), "pair", p.namesOf(p.pair), "league", p.namesOf(p.league))
	for i := range p.sentences {
		s := &p.sentences[i]
		fmt.Printf("--- %d block %d %v: ", i, s.block, s.kind)
		for k := range s.words {
			fmt.Printf("%s|", s.words[k])
			if s.at[k] >= 0 && int(p.mentions[s.at[k]].end) == k+1 {
				m := &p.mentions[s.at[k]]
				fmt.Printf("{%v %v %q}", m.how, p.namesOf(m.set), m.person)
			}
		}
		if s.voice >= 0 {
			v := p.voices[s.voice]
			fmt.Printf("\n    VOICE %v %v %q", v.how, p.namesOf(v.set), v.speaker)
		}
		if s.sayer >= 0 {
			fmt.Printf("\n    SAYER %v", p.namesOf(p.mentions[s.sayer].set))
		}
		fmt.Println()
	}
}
