package reader

import "parley/syntax"

// What a label is set before, "Ana Lern: “Arland refuses”", "Disagreement: Arland wants its troops to stay", is a sentence by itself. Parsed as one with
// the label, it often takes the label for its subject, or hangs beside it.

// longestTag bounds the tokens of a label, and shortestTagged those that stand behind its colon.
const (
	longestTag     = 12
	shortestTagged = 3
)

// parseKnowing fills the tree of a sentence, that of a label and that of what it is set before each by itself; the label then hangs on the rest.
func (p *page) parseKnowing(s *sentence, known []syntax.KnownWord) {
	know := syntax.Knowledge{Name: p.r.sureName, Words: known, Forms: s.words}
	n := s.tagEnd()
	if n == 0 {
		p.r.parser.ParseKnowing(p.text, &s.Sentence, know)
		return
	}
	label, rest := syntax.Sentence{Tokens: s.Tokens[:n]}, syntax.Sentence{Tokens: s.Tokens[n:]}
	know.Words, know.Forms = knownWithin(known, 0, n), s.words[:n]
	p.r.parser.ParseKnowing(p.text, &label, know)
	for i := range label.Tokens {
		if c := label.Tokens[i].Coarse; c == syntax.VERB || c == syntax.AUX || c == syntax.SCONJ {
			know.Words, know.Forms = known, s.words
			p.r.parser.ParseKnowing(p.text, &s.Sentence, know)
			return
		}
	}
	know.Words, know.Forms = knownWithin(known, n, len(s.Tokens)), s.words[n:]
	p.r.parser.ParseKnowing(p.text, &rest, know)
	if !toldBy(rest.Tokens) {
		know.Words, know.Forms = known, s.words
		p.r.parser.ParseKnowing(p.text, &s.Sentence, know)
		return
	}
	root := n
	for i := range rest.Tokens {
		if t := &rest.Tokens[i]; t.Head >= 0 {
			t.Head += n
		} else {
			root = n + i
		}
	}
	for i := range label.Tokens {
		if t := &label.Tokens[i]; t.Head < 0 {
			t.Head, t.Rel = root, syntax.Parataxis
		}
	}
}

// toldBy holds for the tokens of a sentence that has a subject.
func toldBy(tokens []syntax.Token) bool {
	for _, t := range tokens {
		if t.Rel.Subject() && t.Head >= 0 && tokens[t.Head].Head < 0 {
			return true
		}
	}
	return false
}

// tagEnd gives the token behind the colon of what may be a label, 0 where there is none.
func (s *sentence) tagEnd() int {
	for k := 1; k < min(longestTag, len(s.words)-shortestTagged); k++ {
		if s.words[k] == ":" {
			return k + 1
		}
	}
	return 0
}

// knownWithin gives the known words from one token up to another, counted from there.
func knownWithin(known []syntax.KnownWord, from, to int) (within []syntax.KnownWord) {
	for _, w := range known {
		if from <= w.Token && w.Token < to {
			w.Token -= from
			within = append(within, w)
		}
	}
	return within
}
