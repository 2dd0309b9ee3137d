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
		if h >= 0 && h == a-1 && tokens[h].Tag == syntax.IN && tokens[h].Head >= 0 && (tokens[h].Rel == syntax.Obl || tokens[h].Rel == syntax.Nmod) { // "backed by the U.S. and Norway"
			if rel = tokens[h].Rel; s.lower[h] == wordBy && passive(s, tokens[h].Head) {
				rel = syntax.OblAgent
			}
			h, tokens[h].Head, tokens[h].Rel = tokens[h].Head, k, syntax.Case
		}
		for j := range tokens {
			if tokens[j].Head == a {
				tokens[j].Head = k
			}
		}
		tokens[k].Head, tokens[k].Rel = h, rel
		tokens[a].Head, tokens[a].Rel = k, syntax.Det
	}
}
