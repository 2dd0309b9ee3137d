package reader

import (
	"strings"

	"parley/syntax"
)

// Bounds of who opens a declaration.
const (
	latestDeclarers  = 8  // sentence of the text, headings and datelines among them
	longestDeclarers = 60 // tokens from "We" on
	longestOwnName   = 90 // bytes of a name that no list knows
)

// findDeclarers makes those who open a declaration its issuer: "We, the Presidents of Arland and Bordavia, meeting in Corvport, …". Where
// they name themselves by their meeting alone, "We, the Participants in the Corvport Talks", those are they who sign it, else it
// is their name. It reports whether the text opens like that.
func (p *page) findDeclarers() bool {
	for i := 0; i < min(len(p.sentences), latestDeclarers); i++ {
		s := &p.sentences[i]
		if len(s.lower) < 5 || s.lower[0] != wordWe || s.words[1] != "," || s.lower[2] != wordThe {
			continue
		}
		end := declarersEnd(s)
		var set actors
		for k := s.from; k < s.to && int(p.mentions[k].end) <= end; k++ {
			if m := &p.mentions[k]; m.start > 2 && m.how != byWe && !placed(s, int(m.start)) {
				set = p.join(set, m.set)
			}
		}
		if set.none() {
			set = p.signers()
		}
		if name := p.nameAt(s, 3, end); set.none() && len(name) < longestOwnName && strings.Contains(name, " ") {
			set = p.actorNamed(name)
		}
		if at := s.at[0]; !set.none() && at >= 0 {
			p.issuer, p.declarer = set, at
			p.mentions[at].set = set
		}
		return !set.none()
	}
	return false
}

// declarersEnd gives the token after the words in which those who declare name themselves: the comma before what they do.
func declarersEnd(s *sentence) int {
	for k := 3; k+1 < min(len(s.words), longestDeclarers); k++ {
		if s.words[k] == "," && s.Tokens[k+1].Coarse != syntax.PROPN && s.Tokens[k+1].Coarse != syntax.NOUN && s.lower[k+1] != wordAnd && s.lower[k+1] != wordThe {
			return k
		}
	}
	return max(len(s.words)-1, 4)
}

// placed holds for a name behind a preposition that does not say whose they are: "the Participants in the Arlandian talks".
func placed(s *sentence, k int) bool {
	for k--; k > 2 && k >= 0; k-- {
		switch s.Tokens[k].Coarse {
		case syntax.DET, syntax.ADJ, syntax.PROPN:
		case syntax.ADP:
			return s.lower[k] != wordOf && s.lower[k] != wordFrom
		default:
			return false
		}
	}
	return false
}
