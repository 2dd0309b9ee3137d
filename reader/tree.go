package reader

import "parley/syntax"

// A tree answers questions about the dependents of a token without looking at the whole sentence.
type tree struct {
	kid  []int32 // first dependent, or -1
	next []int32 // next dependent of the same head, or -1
	lo   []int32 // first token of the subtree
	hi   []int32 // last token of the subtree

	mended []mended // for explanations
}

// growTree mends the tree of a sentence and finds the dependents and the span of every token.
func (p *page) growTree(s *sentence) {
	p.mend(s)
	n := len(s.Tokens)
	t := &s.tree
	t.kid, t.next, t.lo, t.hi = p.scratch.ints(n), p.scratch.ints(n), p.scratch.ints(n), p.scratch.ints(n)
	for i := range n {
		t.kid[i], t.next[i], t.lo[i], t.hi[i] = -1, -1, int32(i), int32(i)
	}
	for i := n - 1; i >= 0; i-- {
		if h := s.Tokens[i].Head; h >= 0 && h < n {
			t.next[i], t.kid[h] = t.kid[h], int32(i)
		}
	}
	for i := range n {
		for h, steps := s.Tokens[i].Head, 0; h >= 0 && h < n && steps < n; h, steps = s.Tokens[h].Head, steps+1 {
			if t.lo[h] <= int32(i) && t.hi[h] >= int32(i) {
				break
			}
			t.lo[h], t.hi[h] = min(t.lo[h], int32(i)), max(t.hi[h], int32(i))
		}
	}
}

// child gives the first dependent of a token with one of the relations, or -1.
func (s *sentence) child(i int, rels ...syntax.Rel) int {
	for k := s.kid[i]; k >= 0; k = s.next[k] {
		for _, r := range rels {
			if s.Tokens[k].Rel == r {
				return int(k)
			}
		}
	}
	return -1
}

// caseOf gives the adposition of a noun phrase, or -1.
func (s *sentence) caseOf(i int) int {
	k := s.child(i, syntax.Case)
	if k < 0 || s.Tokens[k].Tag == syntax.POS {
		return -1
	}
	return k
}
