package reader

import (
	"slices"

	"parley/codebook"
	"parley/syntax"
)

// A moodCue is a place in a sentence where the codebook's cues say how something is held.
type moodCue struct {
	token  int32
	kind   codebook.CueKind
	hash   uint32 // of the phrase
	number uint32 // of the kind
}

// findMoodCues matches the cues of modality at every token.
func (p *page) findMoodCues(s *sentence) {
	from := len(p.moodCues)
	for i := range s.Tokens {
		if s.begins[i].lemma&codebook.Cues == 0 || inMay(s, i) {
			continue
		}
		_, cues := p.r.book.MatchCue(s.lemmas, i)
		for _, c := range cues {
			if c.Kind != codebook.ProposalHead {
				p.moodCues = append(p.moodCues, moodCue{int32(i), c.Kind, hashLower(c.Phrase), hashLower(string(c.Kind))})
			}
		}
	}
	s.moods = p.moodCues[from:len(p.moodCues):len(p.moodCues)]
}

// inMay holds for the month, which doubts nothing.
func inMay(s *sentence, k int) bool {
	return s.words[k] == "May" && (k > 0 || s.Tokens[k].Tag != syntax.MD)
}

// Signals are what the grammar around an act says of how it is held. Rules find them; what a mix of them means is
// learnt.
type signals struct {
	negated      bool // not, never, no; failed to; without
	negation     int32
	hypothetical bool // could, may, if, whether, a scenario
	future       bool // will, shall, is to, plans to
	quoted       bool
	said         bool // in the clause that a verb of saying governs
	besideSaid   bool // as a part of the subject of that verb, or beside it
	according    bool
	question     bool
	demandedBy   bool   // under a verb of demanding, offering, proposing
	modal        uint32 // the modal's lemma
	why          string
}

// toldBeside holds for the verb of a clause that tells what happened beside what is asked or offered: "should stop it, as it did when Moran
// met the rebels".
func toldBeside(s *sentence, k int) bool {
	return s.child(k, syntax.Nsubj, syntax.NsubjPass) >= 0 && happened(s, k)
}

// signalsOf reads the grammar around a token, up the tree to the root.
func (p *page) signalsOf(s *sentence, c *candidate) signals {
	t := int(c.token)
	g := signals{quoted: s.quoted[t], negation: -1}
	if s.frame == inScenario && s.Tokens[t].Tag != syntax.VBD {
		g.hypothetical, g.why = true, "a scenario by its heading"
	}
	aside, subject := false, false
	for k, up := t, 0; k >= 0 && up < 8; k, up = s.Tokens[k].Head, up+1 {
		rel := s.Tokens[k].Rel
		p.signalsAt(s, t, k, up, &g)
		if up > 0 && isSaying(s.lemma[k]) && !aside {
			g.said, g.besideSaid = true, subject
		}
		aside, subject = aside || s.besideSaying(k), rel == syntax.Nsubj || rel == syntax.Conj
		if h := s.Tokens[k].Head; h >= 0 {
			switch rel {
			case syntax.Ccomp, syntax.Xcomp, syntax.Acl, syntax.Advcl, syntax.Obj, syntax.Obl, syntax.Nmod, syntax.Csubj:
				if l := p.lexicalAt(s, h); l >= 0 && !(rel == syntax.Advcl && toldBeside(s, k)) {
					switch codebook.Acts[l] {
					case codebook.Demand, codebook.Appeal, codebook.Propose, codebook.Offer, codebook.Threaten, codebook.Reject:
						g.demandedBy = true
					}
				}
				if (rel == syntax.Xcomp || rel == syntax.Ccomp || rel == syntax.Acl) && !ofCause(s, k) {
					p.governed(s, h, &g)
				}
			}
			if rel == syntax.AclRelcl || rel == syntax.Parataxis || (rel == syntax.Conj || rel == syntax.Advcl) && s.child(k, syntax.Nsubj, syntax.NsubjPass) >= 0 ||
				rel == syntax.Conj && s.Tokens[k].Tag == syntax.VBD && underMD(s, h) {
				// What holds of the clause above need not hold of this one; quotation and saying still do.
				for h, steps := s.Tokens[k].Head, 0; h >= 0 && steps < len(s.Tokens); h, steps = s.Tokens[h].Head, steps+1 {
					if isSaying(s.lemma[h]) && !aside {
						g.said, g.besideSaid = true, subject
					}
					aside, subject = aside || s.besideSaying(h), s.Tokens[h].Rel == syntax.Nsubj || s.Tokens[h].Rel == syntax.Conj
				}
				break
			}
		}
	}
	if contains(unmetVerbs, s.lemma[t]) {
		g.negated, g.negation = true, int32(t)
	}
	g.said = g.said || s.saidInside(t)
	if s.sayer >= 0 && s.says >= 0 && (s.lower[s.says] == wordAccording || s.words[s.says] == ":") {
		g.according = true
	} else if s.unlistedSource() >= 0 {
		g.according = true
	}
	if n := len(s.Tokens); s.words[n-1] == "?" {
		g.question = true
	}
	return g
}

// saidInside holds for the verb of a clause within which somebody says so between commas: "the Front, the envoy said, had signed".
func (s *sentence) saidInside(t int) bool {
	v := int(s.says)
	if v < 1 || v >= t || s.Tokens[v].Rel != syntax.Advcl && s.Tokens[v].Rel != syntax.Parataxis || s.child(v, syntax.Mark) >= 0 || !isSaying(s.lemma[v]) {
		return false
	}
	before, behind := int(s.lo[v])-1, v+1
	if behind < len(s.words) && s.words[s.lo[v]] == "," {
		before++
	}
	return before >= 0 && s.words[before] == "," && s.words[behind] == "," && s.Depends(t, s.Tokens[v].Head)
}

// besideSaying holds for what somebody else says behind a semicolon.
func (s *sentence) besideSaying(k int) bool {
	r, h := s.Tokens[k].Rel, s.Tokens[k].Head
	return (r == syntax.Conj || r == syntax.Parataxis || r == syntax.Ccomp && s.child(k, syntax.Mark) < 0) && h >= 0 && h < k && contains(addressVerbs, s.lemma[k]) &&
		s.child(k, syntax.Nsubj, syntax.NsubjPass) >= 0 && slices.Contains(s.words[h:k], ";")
}

// signalsAt reads the auxiliaries, marks and adverbs of one token; up is how far above the act it stands.
func (p *page) signalsAt(s *sentence, t, k, up int, g *signals) {
	for d := s.kid[k]; d >= 0; d = s.next[d] {
		w := s.lower[d]
		switch s.Tokens[d].Rel {
		case syntax.Aux, syntax.AuxPass, syntax.Cop:
			switch {
			case contains(futureWords, w):
				if up == 0 || !g.future {
					g.future = true
				}
				if up == 0 {
					g.modal = s.lemma[d]
				}
			case up > 0 && w == wordCan && isSaying(s.lemma[k]) && negationBefore(s, k) < 0: // "I can confirm that Arland signed"
			case contains(maybeWords, w):
				g.hypothetical = true
				if g.why == "" {
					g.why = s.words[d]
				}
				if up == 0 {
					g.modal = s.lemma[d]
				}
			case contains(shouldWords, w) && up == 0:
				g.modal = s.lemma[d]
			}
		case syntax.Mark, syntax.Advmod:
			switch {
			case contains(ifWords, w):
				g.hypothetical = true
				if g.why == "" {
					g.why = s.words[d]
				}
			case contains(notWords, w) && takesBack(s, k, int(d)) && (up == 0 || up == 1 && s.Tokens[t].Coarse != syntax.VERB || s.Tokens[t].Rel == syntax.Xcomp && up == 1):
				g.negated, g.negation = true, d
			}
		case syntax.Det:
			if contains(notWords, w) && up == 0 {
				g.negated, g.negation = true, d
			}
		case syntax.NsubjPass, syntax.Nsubj, syntax.Obj:
			if up == 0 {
				if n := s.child(int(d), syntax.Det); n >= 0 && contains(notWords, s.lower[n]) && !contains(fewerWords, s.lower[n+1]) {
					g.negated, g.negation = true, int32(n)
				}
				if contains(notWords, w) {
					g.negated, g.negation = true, d
				}
			}
		}
	}
}

// governed reads the verb that an infinitive or clause hangs on: failed to, plans to, is expected to.
func (p *page) governed(s *sentence, h int, g *signals) {
	switch l := s.lemma[h]; {
	case contains(failVerbs, l):
		g.negated, g.negation = true, int32(h)
	case contains(planVerbs, l):
		g.future = true
	}
}

var planVerbs = hashed("plan", "expect", "schedule", "intend", "prepare", "set", "hope", "go", "due", "aim", "want")
