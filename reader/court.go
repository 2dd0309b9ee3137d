package reader

import (
	"parley/codebook"
	"parley/syntax"
)

// settleCourt gives what a court, a judge or those who watch over a truce do to them under its own words, and to nobody where nothing says which it is: "A Kenyan court ordered his arrest" tells
// nothing of Kenya's government. One that has a name is itself.
func (p *page) settleCourt(c *candidate, f *finding) {
	s, k := &p.sentences[c.sent], int(c.subject)
	if k < 0 || c.link != direct && c.link != agent && c.link != shared && c.link != relative || f.actor.set.none() || !contains(courtNouns, s.lemma[k]) && !s.watchesTruce(k) || s.Tokens[k].Coarse == syntax.PROPN {
		return
	}
	if p.kindOf(f.actor.set.ids[0]) == codebook.Court || s.child(k, syntax.Conj) >= 0 {
		return
	}
	if set := p.single(s, k, 0).set; !set.none() && !p.ofStates(set) {
		return // "judges of the International Criminal Court"
	}
	f.actor = option{sent: c.sent, head: c.subject}
	lo, hi := s.nounPhrase(k)
	for j := s.kid[k]; j >= 0; j = s.next[j] {
		if s.Tokens[j].Rel == syntax.Nmod && int(j) > k {
			hi = max(hi, int(s.hi[j])+1) // "a court in Lima"
		}
	}
	for j := lo; j < hi && hi-lo <= longestGroup; j++ {
		if at := s.at[j]; s.Tokens[j].Coarse == syntax.PROPN || at >= 0 && !p.mentions[at].set.none() && !isPronoun(p.mentions[at].how) {
			f.actor.set, f.actor.why = p.actorNamed(withoutArticle(p.nameAt(s, lo, hi))), rWords
			f.notTo(f.actor.set)
			return
		}
	}
}

// watchesTruce holds for those who watch over a truce: "Corvia's ceasefire monitors" are not Corvia.
func (s *sentence) watchesTruce(k int) bool {
	return contains(watchers, s.lemma[k]) && k > 0 && s.Tokens[k-1].Head == k && contains(watchedThings, s.lower[k-1])
}

var (
	watchers      = hashed("monitor", "observer", "mission", "verifier")
	watchedThings = hashed("ceasefire", "cease-fire", "truce", "peace", "armistice")
)

var courtNouns = hashed("court", "tribunal", "judge", "magistrate", "jury")
