package learn

import (
	"fmt"
	"strings"

	"parley/syntax"
)

// A Report says how right a parser is on a treebank: on its own tokens, and in cutting its raw text.
type Report struct {
	Words                    int
	Tag, Coarse, Heads, Arcs int // right of Words: tags, heads, heads with relations
	Bare                     int // words that are no punctuation
	BareHeads, BareArcs      int // right of Bare
	Plain                    int // right of Bare, subtypes of relations apart
	Right, Said, Gold        [syntax.Rels]int
	Verbs, VerbsRight        int      // verbs with both a subject and an object, and those with both right and no other
	Lemmas, LemmasRight      int      // of verbs and nouns
	Segments                 Segments // with paragraphs as the treebank marks them
	Together                 Segments // with all sentences in one paragraph
}

// Measure annotates each sentence of a treebank and compares. Where a treebank does not mark by-agents they are derived:
// an oblique with the preposition by, under a past participle without an active subject.
func Measure(p *syntax.Parser, sentences []Sentence) *Report {
	var r Report
	deriveAgents(sentences)
	for i := range sentences {
		s := &sentences[i]
		said := Annotate(p, s)
		r.add(s.Tokens, said)
		for j, t := range s.Tokens {
			if t.Coarse == syntax.VERB || t.Coarse == syntax.NOUN {
				r.Lemmas++
				r.LemmasRight += one(strings.EqualFold(syntax.Lemma(s.Forms[j], t.Coarse), s.Lemmas[j]))
			}
		}
	}
	r.Segments = Segment(sentences, false)
	r.Together = Segment(sentences, true)
	return &r
}

func deriveAgents(sentences []Sentence) {
	for _, s := range sentences {
		for _, t := range s.Tokens {
			if t.Rel == syntax.OblAgent {
				return
			}
		}
	}
	for _, s := range sentences {
		tree := syntax.Sentence{Tokens: s.Tokens}
		for i := range s.Tokens {
			t := &s.Tokens[i]
			if t.Rel == syntax.Obl && s.Tokens[t.Head].Tag == syntax.VBN && tree.Child(t.Head, syntax.Nsubj) < 0 {
				if by := tree.Child(i, syntax.Case); by >= 0 && s.Forms[by] == "by" {
					t.Rel = syntax.OblAgent
				}
			}
		}
	}
}

// Annotate tags and parses the gold tokens of s.
func Annotate(p *syntax.Parser, s *Sentence) []syntax.Token {
	var text strings.Builder
	x := syntax.Sentence{Tokens: make([]syntax.Token, len(s.Forms))}
	for i, form := range s.Forms {
		x.Tokens[i].Start = text.Len()
		text.WriteString(form)
		x.Tokens[i].End = text.Len()
		if !s.Joined[i] {
			text.WriteByte(' ')
		}
	}
	p.Parse(text.String(), &x)
	return x.Tokens
}

func (r *Report) add(gold, said []syntax.Token) {
	for i, g := range gold {
		t := said[i]
		head, arc := g.Head == t.Head, g.Head == t.Head && g.Rel == t.Rel
		r.Words++
		r.Tag += one(g.Tag == t.Tag)
		r.Coarse += one(g.Coarse == t.Coarse)
		r.Heads += one(head)
		r.Arcs += one(arc)
		if g.Coarse != syntax.PUNCT {
			r.Bare++
			r.BareHeads += one(head)
			r.BareArcs += one(arc)
			r.Plain += one(head && plain(g.Rel) == plain(t.Rel))
		}
		r.Gold[g.Rel]++
		r.Said[t.Rel]++
		r.Right[g.Rel] += one(arc)
	}
	tree, guess := syntax.Sentence{Tokens: gold}, syntax.Sentence{Tokens: said}
	for i, g := range gold {
		if g.Coarse != syntax.VERB {
			continue
		}
		subject, object := tree.Child(i, syntax.Nsubj), tree.Child(i, syntax.Obj)
		if subject >= 0 && object >= 0 {
			r.Verbs++
			r.VerbsRight += one(guess.Child(i, syntax.Nsubj) == subject && guess.Child(i, syntax.Obj) == object)
		}
	}
}

// F1 gives the F1 of a relation: right where the head is right too.
func (r *Report) F1(rel syntax.Rel) float64 {
	return 2 * float64(r.Right[rel]) / float64(max(r.Said[rel]+r.Gold[rel], 1))
}

// String gives the report as a table.
func (r *Report) String() string {
	var b strings.Builder
	percent := func(name string, part, whole int) {
		fmt.Fprintf(&b, "%-34s %6.2f  of %d\n", name, 100*float64(part)/float64(max(whole, 1)), whole)
	}
	percent("XPOS", r.Tag, r.Words)
	percent("UPOS", r.Coarse, r.Words)
	percent("UAS", r.Heads, r.Words)
	percent("LAS", r.Arcs, r.Words)
	percent("UAS without punctuation", r.BareHeads, r.Bare)
	percent("LAS without punctuation", r.BareArcs, r.Bare)
	percent("  the same, subtypes apart", r.Plain, r.Bare)
	for _, rel := range []syntax.Rel{syntax.Nsubj, syntax.Obj, syntax.NsubjPass, syntax.OblAgent, syntax.Obl, syntax.Nmod, syntax.Conj,
		syntax.Ccomp, syntax.Xcomp, syntax.Advcl, syntax.Acl, syntax.AclRelcl, syntax.Appos, syntax.Compound} {
		fmt.Fprintf(&b, "%-34s %6.2f  of %d\n", rel.String()+", F1", 100*r.F1(rel), r.Gold[rel])
	}
	percent("verbs with subject and object", r.VerbsRight, r.Verbs)
	percent("lemmas of verbs and nouns", r.LemmasRight, r.Lemmas)
	for _, x := range []struct {
		name string
		Segments
	}{{"paragraph by paragraph", r.Segments}, {"in one paragraph", r.Together}} {
		tokens, sentences := x.F1()
		fmt.Fprintf(&b, "%-34s %6.2f  tokens, %.2f sentences (F1)\n", "raw text, "+x.name, 100*tokens, 100*sentences)
	}
	return b.String()
}

// plain gives the name of a relation without its subtype.
func plain(r syntax.Rel) string {
	name, _, _ := strings.Cut(r.String(), ":")
	return name
}

func one(b bool) int {
	if b {
		return 1
	}
	return 0
}
