package reader

import "parley/syntax"

// mendPossessor gives what is owned the place that the parser gave its owner: in "the Arland government's Peace-Making Committee and the Front met" the committee met, and nobody makes
// a committee.
func mendPossessor(s *sentence) {
	t := s.Tokens
	for k := 1; k+1 < len(t); k++ {
		x := k - 1
		if t[k].Tag != syntax.POS || t[k].Head != x || t[x].Rel == syntax.NmodPoss || !startsUpper(s.words[k+1]) {
			continue
		}
		n := -1
		for j := k + 1; j < len(t) && (t[j].Tag.Noun() || t[j].Tag == syntax.JJ || t[j].Tag == syntax.HYPH || startsUpper(s.words[j]) && t[j].Coarse == syntax.VERB); j++ {
			if t[j].Tag.Noun() {
				n = j
			}
		}
		if n < 0 || !startsUpper(s.words[n]) || t[x].Head > k && t[x].Head <= n {
			continue
		}
		t[n].Head, t[n].Rel = t[x].Head, t[x].Rel
		for j := range t {
			switch {
			case j > k && j < n && (t[j].Head <= k || t[j].Head > n || t[j].Coarse == syntax.VERB):
				t[j].Head, t[j].Rel = n, syntax.Compound
			case j > n && t[j].Head == x:
				t[j].Head = n
			}
		}
		t[x].Head, t[x].Rel = n, syntax.NmodPoss
	}
}
