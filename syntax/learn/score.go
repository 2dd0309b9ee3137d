package learn

import (
	"strings"

	"parley/syntax"
)

// A Score counts what was right on gold tokens.
type Score struct {
	Words, Tag, Coarse         int
	Heads, Labels              int // of Words
	NoPunct, HeadsNP, LabelsNP int // without punctuation
	Right, Said, Gold          [syntax.Rels]int
	Both, BothGold             int // verbs with subject and object, all right
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

// Add counts one sentence.
func (c *Score) Add(gold, said []syntax.Token) {
	for i, g := range gold {
		t := said[i]
		head, label := g.Head == t.Head, g.Head == t.Head && g.Rel == t.Rel
		c.Words++
		c.Tag += one(g.Tag == t.Tag)
		c.Coarse += one(g.Coarse == t.Coarse)
		c.Heads += one(head)
		c.Labels += one(label)
		if g.Coarse != syntax.PUNCT {
			c.NoPunct++
			c.HeadsNP += one(head)
			c.LabelsNP += one(label)
		}
		c.Gold[g.Rel]++
		c.Said[t.Rel]++
		c.Right[g.Rel] += one(label)
	}
	for i, g := range gold {
		if g.Coarse != syntax.VERB {
			continue
		}
		subject, object, right := false, false, true
		for j, d := range gold {
			if d.Head == i && (d.Rel == syntax.Nsubj || d.Rel == syntax.Obj) {
				subject = subject || d.Rel == syntax.Nsubj
				object = object || d.Rel == syntax.Obj
				right = right && said[j].Head == i && said[j].Rel == d.Rel
			}
		}
		if subject && object {
			c.BothGold++
			c.Both += one(right)
		}
	}
}

// F1 gives the F1 of a relation: right where head and relation are.
func (c *Score) F1(r syntax.Rel) float64 {
	return 2 * float64(c.Right[r]) / float64(max(c.Said[r]+c.Gold[r], 1))
}

func one(b bool) int {
	if b {
		return 1
	}
	return 0
}
