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
	n := s.tagEnd()
	if n > 0 && p.parseLabel(s, n, known) {
		return
	}
	p.parseTokens(s.Tokens, s.words, known)
}

// parseLabel parses the n tokens of what may be a label, and what it is set before. It reports whether it is one.
func (p *page) parseLabel(s *sentence, n int, known []syntax.KnownWord) bool {
	label, rest := syntax.Sentence{Tokens: s.Tokens[:n]}, syntax.Sentence{Tokens: s.Tokens[n:]}
	p.parseTokens(label.Tokens, s.words[:n], knownWithin(known, 0, n))
	for i := range label.Tokens {
		if c := label.Tokens[i].Coarse; c == syntax.VERB || c == syntax.AUX || c == syntax.SCONJ {
			return false
		}
	}
	p.parseTokens(rest.Tokens, s.words[n:], knownWithin(known, n, len(s.Tokens)))
	if !toldBy(rest.Tokens) {
		return false
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
	return true
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
