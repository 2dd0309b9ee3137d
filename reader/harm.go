package reader

import (
	"parley/codebook"
	"parley/syntax"
)

// Harm for which nobody is named.

// unnamedHarm holds for people killed or hurt by nobody in particular where who tells of it was taken for who did it: "Peru said that three
// children were killed".
func (p *page) unnamedHarm(s *sentence, c *candidate, f *finding) bool {
	if a := codebook.Acts[f.act]; a != codebook.Attack && a != codebook.Coerce || c.subject >= 0 || c.object < 0 || !s.passive(int(c.token)) || !contains(harmVerbs, s.lemma[c.token]) {
		return false
	}
	switch f.actor.why {
	case rSayer, rVoice, rLayout, rGoverning, rBefore, rOwnName, rLastSayer, rIssuer:
	default:
		if p.notInCause(s, c, f) {
			return true
		}
		if !(f.actor.elsewhere() && contains(movedVerbs, s.lemma[c.token])) && (f.actor.sent != c.sent || !s.toldAccordingTo(int(f.actor.head))) {
			return false
		}
	}
	k := int(c.object)
	if s.child(k, syntax.Nmod) >= 0 && s.Tokens[k].Coarse == syntax.NUM {
		k = s.child(k, syntax.Nmod)
	}
	return contains(harmedPeople, s.lemma[k]) || contains(countNouns, s.lemma[k])
}

// movedVerbs are what happens to people in a war whoever brings it about.
var movedVerbs = hashed("force", "displace", "uproot", "drive")

// notInCause holds for an actor who is none of those whom the words for the blow name: "were killed in a bombing near Orlo", but not "in an Arlandian
// strike" or "in a strike by Arland".
func (p *page) notInCause(s *sentence, c *candidate, f *finding) bool {
	k := s.newCause(int(c.token))
	if k < 0 || f.actor.sent == c.sent && f.actor.head < c.token {
		return false
	}
	if f.actor.sent != c.sent {
		return f.actor.elsewhere()
	}
	if lo, hi := s.nounPhrase(k); int(f.actor.head) >= lo && int(f.actor.head) < hi {
		return false
	}
	a := s.caseOf(int(f.actor.head))
	return a < 0 || contains(placeCases, s.lower[a])
}

// newCause gives the noun of a blow by which harm is done and of which a sentence tells for the first time: "were killed in a bombing", "died in three
// blasts". "In the attack" goes back to one that was told of, and to whoever made it. -1 for none.
func (s *sentence) newCause(t int) int {
	for k := t + 1; k < len(s.words); k++ {
		if !contains(blows, s.lemma[k]) && !contains(fights, s.lemma[k]) || s.Tokens[k].Coarse != syntax.NOUN {
			continue
		}
		c := s.caseOf(k)
		if c < t || !contains(causeCases, s.lower[c]) || s.child(k, syntax.NmodPoss) >= 0 {
			continue
		}
		if d := s.child(k, syntax.Det); d < 0 || s.lower[d] == wordA || s.lower[d] == wordAn || contains(partWords, s.lower[d]) {
			return k
		}
	}
	return -1
}

// placeOf holds for a token that only says where the place is behind a preposition: "Arlandian" of "a blast near the Arlandian capital".
func (p *page) placeOf(s *sentence, state, place, preposition int) bool {
	return contains(placeCases, s.lower[preposition]) && contains(localities, s.lemma[place]) && s.at[state] >= 0 && p.ofStates(p.mentions[s.at[state]].set)
}

var (
	causeCases = hashed("in", "by", "during", "after")
	fights     = hashed("clash", "shooting", "shootout", "gunfire", "crossfire", "fighting", "battle", "incident", "assault", "stampede", "riot", "unrest")
	localities = hashed("capital", "city", "town", "village", "province", "region", "district", "border", "frontier", "port", "coast", "island", "suburb", "airport", "embassy", "consulate", "resort", "market", "territory",
		"waters", "airspace", "governorate", "municipality", "prison", "camp", "countryside", "side")
)
