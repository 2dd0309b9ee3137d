package syntax

import "iter"

// Root gives the index of the root, or -1 where there is no token or no tree yet.
func (s *Sentence) Root() int {
	for i := range s.Tokens {
		if s.Tokens[i].Head < 0 && s.Tokens[i].Rel != NoRel {
			return i
		}
	}
	return -1
}

// Children gives the dependents of token i from left to right.
func (s *Sentence) Children(i int) iter.Seq[int] {
	return func(yield func(int) bool) {
		for j := range s.Tokens {
			if s.Tokens[j].Head == i && !yield(j) {
				return
			}
		}
	}
}

// Child gives the first dependent of token i with one of the relations, or -1.
func (s *Sentence) Child(i int, rels ...Rel) int {
	for j := range s.Tokens {
		if s.Tokens[j].Head == i {
			for _, r := range rels {
				if s.Tokens[j].Rel == r {
					return j
				}
			}
		}
	}
	return -1
}

// Depends reports whether token i stands in the subtree of token top, of which top itself is part.
func (s *Sentence) Depends(i, top int) bool {
	for range s.Tokens {
		if i == top {
			return true
		}
		if i < 0 {
			return false
		}
		i = s.Tokens[i].Head
	}
	return false
}

// Subtree gives the first token of the subtree of token i and the one after its last. Trees are projective: every token
// between the two belongs to it.
func (s *Sentence) Subtree(i int) (first, end int) {
	first, end = i, i+1
	for first > 0 && s.Depends(first-1, i) {
		first--
	}
	for end < len(s.Tokens) && s.Depends(end, i) {
		end++
	}
	return first, end
}

// Common gives the lowest token whose subtree has both i and j, or -1.
func (s *Sentence) Common(i, j int) int {
	for ; i >= 0; i = s.Tokens[i].Head {
		if s.Depends(j, i) {
			return i
		}
	}
	return -1
}

// Path gives the number of steps from token i up to their lowest common head, and from there down to j. It gives -1, -1
// where there is no tree.
func (s *Sentence) Path(i, j int) (up, down int) {
	top := s.Common(i, j)
	if top < 0 {
		return -1, -1
	}
	for ; i != top; i = s.Tokens[i].Head {
		up++
	}
	for ; j != top; j = s.Tokens[j].Head {
		down++
	}
	return up, down
}

// Clause gives the token that heads the clause in which token i stands: the nearest one, i included, that is the root or
// depends as a clause, or is a conjunct of such a one and a predicate itself.
func (s *Sentence) Clause(i int) int {
	for s.Tokens[i].Head >= 0 && !s.IsClause(i) {
		i = s.Tokens[i].Head
	}
	return i
}

// IsClause reports whether token i heads a clause: by its relation, or as a conjunct that is a verb or has a subject or a
// copula of its own.
func (s *Sentence) IsClause(i int) bool {
	t := &s.Tokens[i]
	if t.Rel != Conj {
		return t.Rel.Clause()
	}
	return t.Coarse == VERB || s.Child(i, Nsubj, NsubjPass, Cop) >= 0
}

// Negated reports whether token i has a negation of its own: not, n't, never, or the determiner no.
func (s *Sentence) Negated(text string, i int) bool {
	for j := range s.Tokens {
		if t := &s.Tokens[j]; t.Head == i && (t.Rel == Advmod || t.Rel == Det || t.Rel == Cc) {
			switch t.Text(text) {
			case "not", "Not", "NOT", "n't", "n’t", "N'T", "N’T", "never", "Never", "no", "No", "neither", "Neither", "nor":
				return true
			}
		}
	}
	return false
}
