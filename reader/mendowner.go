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

// mendWhile makes the verb of a sentence of a participle that the parser hangs on the subject, where the verb that it takes for that has a subject of its own behind "while": in
// "Arland called for a truce, while Corvia wanted more" Arland called.
func mendWhile(s *sentence) {
	t := s.Tokens
	v := s.Root()
	if v < 0 || t[v].Coarse != syntax.VERB {
		return
	}
	mark := v - 1
	for ; mark > 1 && !(t[mark].Head == v && t[mark].Rel == syntax.Mark && contains(whileWords, s.lower[mark]) && s.words[mark-1] == ","); mark-- {
	}
	if mark <= 1 {
		return
	}
	n, own := -1, false
	for k := range v {
		if t[k].Head == v && t[k].Rel == syntax.Nsubj {
			if k < mark {
				n = k
			} else {
				own = true
			}
		}
	}
	if n < 0 || !own {
		return
	}
	a := n + 1
	for ; a < mark && !(t[a].Head == n && t[a].Rel == syntax.Acl && t[a].Tag == syntax.VBN); a++ {
	}
	if a == mark || s.lower[a+1] == wordBy {
		return
	}
	t[a].Head, t[a].Rel, t[a].Tag = -1, syntax.Root, syntax.VBD
	t[n].Head = a
	t[v].Head, t[v].Rel = a, syntax.Advcl
	for k := range t {
		if t[k].Head == v && (k < mark-1 && k > a || t[k].Rel == syntax.Punct && k > v && k == len(t)-1) {
			t[k].Head = a
		}
	}
}

var whileWords = hashed("while", "whereas", "although", "though")
