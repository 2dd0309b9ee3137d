package reader

import (
	"parley/codebook"
	"parley/syntax"
)

// supposed reports that the grammar says that an act is only thought of, whatever was learnt.
func (p *page) supposed(c *candidate, act codebook.Act) bool {
	s, t := &p.sentences[c.sent], int(c.token)
	return underModal(s, t, act) || p.element(c) || feared(s, t) || imagined(s, t)
}

// underModal reports that an act's own verb is only supposed: under "may", "might", "if", and, where it is a deed, "could" and "would".
func underModal(s *sentence, t int, act codebook.Act) bool {
	for k := s.kid[t]; k >= 0; k = s.next[k] {
		w := s.lower[k]
		switch s.Tokens[k].Rel {
		case syntax.Aux:
			if w == wordMay || w == wordMight || !stance(act) && (w == wordCould || w == wordWould) {
				return true
			}
		case syntax.Mark:
			if act != codebook.Condition && (w == wordIf || w == wordUnless) {
				return true
			}
		}
	}
	return false
}

// element reports that an act is an element of a plan: what a plan "includes", "envisages", "calls for", and what follows
// a proposal "to". It goes by the order of the words: the parser loses long lists.
func (p *page) element(c *candidate) bool {
	s, t := &p.sentences[c.sent], int(c.token)
	if s.sayer < 0 && accordingToPlan(s) {
		return true
	}
	if told(s, t) {
		return false
	}
	for k := 0; k < t; k++ {
		if !contains(planWords, s.lemma[k]) && !(k < 3 && s.lower[k] == wordIt && p.planBefore(c.sent)) {
			continue
		}
		for v := k + 1; v <= t && v <= k+3; v++ {
			if s.Tokens[v].Coarse == syntax.VERB && s.Tokens[v].Tag != syntax.VBN && holderAt(s, v) == holdWord && !broken(s, v, t) {
				return true
			}
		}
		if contains(draftWords, s.lemma[k]) && k+1 < t && s.lower[k+1] == wordTo && s.Tokens[t].Tag == syntax.VB && !broken(s, k, t) {
			return true
		}
	}
	return false
}

// accordingToPlan holds for sentences that begin "According to the draft".
func accordingToPlan(s *sentence) bool {
	for k := 0; k < 8 && k+1 < len(s.Tokens); k++ {
		if s.lower[k] == wordAccording {
			for j := k + 2; j < len(s.Tokens) && j < k+8 && s.words[j] != ","; j++ {
				if contains(draftWords, s.lemma[j]) {
					return true
				}
			}
		}
	}
	return false
}

// told holds for a verb that tells of its own subject.
func told(s *sentence, t int) bool {
	switch s.Tokens[t].Tag {
	case syntax.VBD, syntax.VBZ, syntax.VBP:
		k := s.child(t, syntax.Nsubj, syntax.NsubjPass)
		return k >= 0 && s.Tokens[k].Coarse != syntax.VERB && holderAt(s, t) != holdWord
	}
	return false
}

// broken reports whether a clause of its own begins between two tokens.
func broken(s *sentence, lo, hi int) bool {
	for k := lo + 1; k < hi; k++ {
		switch w := s.lower[k]; {
		case s.words[k] == ";" || s.words[k] == ":" || w == wordBut || w == wordWhich:
			return true
		case k > lo+1 && told(s, k):
			return true
		}
	}
	return false
}

// planBefore reports whether the sentence before speaks of a plan.
func (p *page) planBefore(i int32) bool {
	if i == 0 {
		return false
	}
	s := &p.sentences[i-1]
	for k := range s.Tokens {
		if contains(planWords, s.lemma[k]) && s.Tokens[k].Coarse == syntax.NOUN {
			return true
		}
	}
	return false
}

// feared reports that an act is only feared or possible: "the risk of an invasion", "fears that".
func feared(s *sentence, t int) bool {
	for k, up := t, 0; up < 3; up++ {
		h, rel := s.Tokens[k].Head, s.Tokens[k].Rel
		if h < 0 {
			return false
		}
		if contains(fearWords, s.lemma[h]) {
			switch rel {
			case syntax.Nmod, syntax.Acl, syntax.Ccomp, syntax.Xcomp:
				return up == 0 || rel != syntax.Nmod
			}
		}
		if rel != syntax.Conj && rel != syntax.Xcomp && rel != syntax.Ccomp {
			return false
		}
		k = h
	}
	return false
}

// imagined holds under "a future where", "a scenario in which", to the end of that part of the sentence.
func imagined(s *sentence, t int) bool {
	for k := t - 2; k >= 0 && k >= t-30 && s.words[k+1] != ";"; k-- {
		if contains(futures, s.lemma[k]) && (s.lower[k+1] == wordWhere || s.lower[k+1] == wordIn && s.lower[k+2] == wordWhich) {
			return true
		}
	}
	return false
}

// stance holds for acts that say how somebody stands: who "would accept" has said something of himself.
func stance(a codebook.Act) bool {
	switch a {
	case codebook.ExpressView, codebook.Condition, codebook.Demand, codebook.Appeal, codebook.Offer, codebook.Accept, codebook.Reject, codebook.Threaten, codebook.Support:
		return true
	}
	return false
}

var (
	planWords  = hashed("plan", "proposal", "draft", "blueprint", "framework", "formula", "initiative", "roadmap", "vision", "bill", "project", "scenario", "option", "outline")
	draftWords = hashed("proposal", "blueprint", "draft", "framework", "bill", "vision", "formula", "roadmap")
	fearWords  = hashed("fear", "risk", "possibility", "prospect", "danger", "chance", "event", "case", "likelihood", "eventuality", "willingness", "readiness", "unlikely")
	futures    = hashed("future", "scenario", "vision", "world")

	wordMay, wordMight, wordCould, wordWould = hashLower("may"), hashLower("might"), hashLower("could"), hashLower("would")
	wordIt, wordWhich, wordWhere             = hashLower("it"), hashLower("which"), hashLower("where")
)
