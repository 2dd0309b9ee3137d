package reader

import (
	"parley/codebook"
	"parley/syntax"
)

// undoing holds for acts of speech that a "not" before their own verb takes back: who "did not condemn" accused nobody.
// A view stays a view ("does not believe"), and a refusal is an act.
func undoing(a codebook.Act) bool {
	return a == codebook.Accuse || a == codebook.Threaten || a == codebook.Demand
}

// unsaid holds for a view that is none by the lexicon: "has not joined the sanctions" was taken for a view for want of a
// better act, and nothing was done.
func (p *page) unsaid(c *candidate, f *finding) bool {
	return codebook.Acts[f.act] == codebook.ExpressView && f.signals.negated && int(c.lexical) != f.act && p.sentences[c.sent].Tokens[c.token].Coarse == syntax.VERB
}

// denied reports that the words around an act say that it did not happen, though no "not" stands beside its verb: "there
// is no sign that", "little evidence that", "neither party has", "it is not like", "the attacks have ceased".
func (p *page) denied(s *sentence, c *candidate, act codebook.Act) bool {
	t := int(c.token)
	if act == codebook.Reject || act == codebook.Deny {
		return false
	}
	for k := max(0, t-14); k < max(t+1, int(c.hi)); k++ {
		switch {
		case contains(signWords, s.lemma[k]) && k > 0 && (contains(scantWords, s.lower[k-1]) || k > 1 && contains(scantWords, s.lower[k-2])):
			return true
		case k > t:
		case s.lower[k] == wordNeither && k >= int(c.lo):
			return true
		case s.lower[k] == wordLike && k > 0 && contains(notWords, s.lower[k-1]):
			return true
		}
	}
	for k, up := t, 0; k >= 0 && up < 3; k, up = s.Tokens[k].Head, up+1 {
		if rel := s.Tokens[k].Rel; rel != syntax.Nsubj && rel != syntax.Conj && rel != syntax.Compound {
			break
		}
		if h := s.Tokens[k].Head; h >= 0 && s.Tokens[k].Rel == syntax.Nsubj && contains(ceaseWords, s.lemma[h]) {
			return true
		}
	}
	h := s.Tokens[t].Head
	switch s.Tokens[t].Rel {
	case syntax.Conj: // "has not sent arms or provided money"
		if h >= 0 && s.child(t, syntax.Nsubj) < 0 && has(s, h, syntax.Advmod) {
			return true
		}
	case syntax.Acl, syntax.AclRelcl: // "no troops deployed in the south"
		if h >= 0 && has(s, h, syntax.Det) {
			return true
		}
	}
	return contains(ceaseWords, s.lemma[t]) && (act == codebook.Attack || act == codebook.Violate)
}

// has reports whether a word that says no depends on a token in a relation.
func has(s *sentence, k int, rel syntax.Rel) bool {
	for d := s.kid[k]; d >= 0; d = s.next[d] {
		if s.Tokens[d].Rel == rel && contains(notWords, s.lower[d]) {
			return true
		}
	}
	return false
}

var (
	signWords   = hashed("sign", "evidence", "indication", "proof", "hint", "suggestion")
	scantWords  = hashed("no", "little", "scant", "without")
	ceaseWords  = hashed("cease", "stop", "subside")
	wordNeither = hashLower("neither")
	wordLike    = hashLower("like")
)
