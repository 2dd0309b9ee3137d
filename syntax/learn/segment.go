package learn

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"parley/syntax"
)

// Segments counts how text was cut: spans that both cuts have, and spans that each has.
type Segments struct {
	TokenBoth, TokenSaid, TokenGold          int
	SentenceBoth, SentenceSaid, SentenceGold int
}

// F1 gives the F1 of tokens and of sentences, as the CoNLL 2018 shared task defines them: spans of characters, white space
// apart.
func (c Segments) F1() (tokens, sentences float64) {
	f := func(both, said, gold int) float64 { return 2 * float64(both) / float64(max(said+gold, 1)) }
	return f(c.TokenBoth, c.TokenSaid, c.TokenGold), f(c.SentenceBoth, c.SentenceSaid, c.SentenceGold)
}

type span struct{ from, to int }

// Segment cuts the raw text of each paragraph of a treebank, or all of it as one, and compares.
func Segment(sentences []Sentence, together bool) Segments {
	var c Segments
	for from := 0; from < len(sentences); {
		to := from + 1
		for to < len(sentences) && (together || !sentences[to].NewPar) {
			to++
		}
		c.paragraph(sentences[from:to])
		from = to
	}
	return c
}

func (c *Segments) paragraph(gold []Sentence) {
	var text strings.Builder
	goldTokens, goldSentences := map[span]bool{}, map[span]bool{}
	at := 0
	for _, s := range gold {
		first := at
		for i, form := range s.Forms {
			n := visible(form)
			goldTokens[span{at, at + n}] = true
			at += n
			text.WriteString(form)
			if !s.Joined[i] {
				text.WriteByte(' ')
			}
		}
		if s.Joined[len(s.Joined)-1] {
			text.WriteByte(' ')
		}
		goldSentences[span{first, at}] = true
	}
	raw := text.String()
	offsets := make([]int, len(raw)+1) // of each byte, the number of visible characters before it
	n := 0
	for i, r := range raw {
		for j := range utf8.RuneLen(r) {
			offsets[i+j] = n
		}
		if !unicode.IsSpace(r) {
			n++
		}
	}
	offsets[len(raw)] = n
	c.TokenGold += len(goldTokens)
	c.SentenceGold += len(goldSentences)
	for _, s := range syntax.Split(raw, 0) {
		c.SentenceSaid++
		whole := span{offsets[s.Start], offsets[s.End]}
		c.SentenceBoth += one(goldSentences[whole])
		for _, t := range s.Tokens {
			c.TokenSaid++
			x := span{offsets[t.Start], offsets[t.End]}
			c.TokenBoth += one(goldTokens[x])
		}
	}
}

func visible(s string) int {
	n := 0
	for _, r := range s {
		if !unicode.IsSpace(r) {
			n++
		}
	}
	return n
}
