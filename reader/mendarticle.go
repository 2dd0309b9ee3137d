package reader

import "parley/syntax"

// Articles that the parser takes for the head of the name behind them.

// mendArticle gives "the" to the name behind it, where the parser takes the name for the second half of the article: "met the U.S. and Norway".
func mendArticle(s *sentence) {
	tokens := s.Tokens
	for k := 1; k < len(tokens); k++ {
		a := k - 1
		if tokens[k].Rel != syntax.Goeswith || tokens[k].Head != a || tokens[a].Tag != syntax.DT || tokens[k].Coarse != syntax.PROPN {
			continue
		}
		h, rel := tokens[a].Head, tokens[a].Rel
		for j := range tokens {
			if tokens[j].Head == a {
				tokens[j].Head = k
			}
		}
		tokens[k].Head, tokens[k].Rel = h, rel
		tokens[a].Head, tokens[a].Rel = k, syntax.Det
	}
}
