package reader

import (
	"slices"
	"strings"

	"parley/syntax"
)

// What stands in brackets behind a name, "the National Front (NF) said", "the Front (Unity) has extended its truce", is another name of
// it, or its wing or place. Where it takes the subject away from the verb, the sentence is parsed without it, and it is hung on the name afterwards.

// longestBracket bounds the tokens between brackets behind a name.
const longestBracket = 6

// parseTokens gives tokens, of which words are the forms, their tree; where what stands in brackets behind a name took a place in it that is another's, the sentence
// is parsed without that.
func (p *page) parseTokens(tokens []syntax.Token, words []string, known []syntax.KnownWord) {
	all := func(tokens []syntax.Token, words []string, known []syntax.KnownWord) {
		p.r.parser.ParseKnowing(p.text, &syntax.Sentence{Tokens: tokens}, syntax.Knowledge{Name: p.r.sureName, Words: known, Forms: words})
	}
	all(tokens, words, known)
	var out []int // tokens outside of brackets
	for k := 0; k < len(tokens); k++ {
		if end := bracketed(words, k); end > 0 && breaksOut(tokens, k, end) {
			if out == nil {
				out = make([]int, 0, len(tokens))
				for i := range k {
					out = append(out, i)
				}
			}
			k = end
		} else if out != nil {
			out = append(out, k)
		}
	}
	if out == nil {
		return
	}
	outer, forms := make([]syntax.Token, len(out)), make([]string, len(out))
	var whose []syntax.KnownWord
	for i, k := range out {
		outer[i], forms[i] = tokens[k], words[k]
	}
	all(outer, forms, whose)
	for i, k := range out {
		tokens[k] = outer[i]
		if h := outer[i].Head; h >= 0 {
			tokens[k].Head = out[h]
		}
	}
	for k := 1; k < len(tokens); k++ {
		end := bracketed(words, k)
		if end == 0 || slices.Contains(out, k) {
			continue
		}
		inner := tokens[k+1 : end]
		within := knownWithin(known, k+1, end)
		for i := range inner {
			if w := words[k+1+i]; startsUpper(w) && strings.ToUpper(w) == w {
				within = append(within, syntax.KnownWord{Token: i, Tag: syntax.NNP, Coarse: syntax.PROPN})
			}
		}
		all(inner, words[k+1:end], within)
		head := k + 1
		for i := range inner {
			if inner[i].Head >= 0 {
				inner[i].Head += k + 1
			} else {
				head, inner[i].Head, inner[i].Rel = k+1+i, k-1, syntax.Appos
			}
		}
		for _, mark := range [2]int{k, end} {
			tokens[mark].Head, tokens[mark].Rel, tokens[mark].Coarse = head, syntax.Punct, syntax.PUNCT
		}
		tokens[k].Tag, tokens[end].Tag = syntax.OpenBracket, syntax.CloseBracket
		k = end
	}
}

// breaksOut holds for words between brackets of which one is a subject of, or heads, what stands behind them.
func breaksOut(tokens []syntax.Token, open, end int) bool {
	for k := open + 1; k < end; k++ {
		if tokens[k].Rel.Subject() && tokens[k].Head > end {
			return true
		}
	}
	for k := end + 1; k < len(tokens); k++ {
		if h := tokens[k].Head; h > open && h < end && tokens[k].Coarse != syntax.PUNCT {
			return true
		}
	}
	return false
}

// bracketed gives the closing bracket of what stands in brackets at a token behind a name and is nothing but names; 0 for none.
func bracketed(words []string, k int) int {
	if words[k] != "(" || k == 0 || !startsUpper(words[k-1]) {
		return 0
	}
	for e := k + 1; e < min(len(words), k+longestBracket+2); e++ {
		switch w := words[e]; {
		case w == ")":
			if e == k+1 || e+1 < len(words) && (words[e+1] == "," || words[e+1] == "and" || words[e+1] == "or") {
				return 0 // within a list they part its members
			}
			return e
		case startsUpper(w), w == "/", w == "-", w == "–":
		default:
			return 0
		}
	}
	return 0
}
