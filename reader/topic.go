package reader

import (
	"strings"

	"parley/codebook"
	"parley/syntax"
)

// settleTopic takes from a state what a gathering on it does, or what a text on it says: "the Libya summit called for a truce" is no call by Libya, and "the Corvia plan" is not Corvia's. A
// gathering acts under its own name.
func (p *page) settleTopic(s *sentence, c *candidate, f *finding) {
	k := int(c.token)
	if c.subject >= 0 && contains(topicNouns, s.lemma[c.subject]) {
		k = int(c.subject)
	}
	if !contains(topicNouns, s.lemma[k]) || !p.onlyTopic(s, f.actor.set, k) {
		return
	}
	f.actor = option{sent: c.sent, head: int32(k)}
	if contains(gatherings, s.lemma[k]) && k == int(c.subject) {
		lo, hi := s.nounPhrase(k)
		f.actor.set, f.actor.why = p.actorNamed(withoutArticle(p.nameAt(s, lo, hi))), rWords
	}
}

// onlyTopic reports that a state is named as what a noun is about: by its name as it stands, no adjective and no genitive. Names in capitals stand for the adjective ("the US plan").
func (p *page) onlyTopic(s *sentence, state actors, noun int) bool {
	if noun+1 < len(s.lower) && s.lower[noun+1] == wordTo {
		return false // "Corvia plans to leave"
	}
	i := noun - 1
	for i >= 0 && s.at[i] < 0 && (s.Tokens[i].Coarse == syntax.NOUN || s.Tokens[i].Coarse == syntax.ADJ) {
		i-- // "the Yemen peace conference"
	}
	if i < 0 || s.Tokens[noun].Coarse != syntax.NOUN && s.Tokens[noun].Coarse != syntax.PROPN || s.at[i] < 0 || p.mentions[s.at[i]].set.key != state.key {
		return false
	}
	m := &p.mentions[s.at[i]]
	return m.how == byName && len(m.set.ids) == 1 && p.kindOf(m.set.ids[0]) == codebook.State && int(m.end) < len(s.words) && s.words[m.end] != "'s" && s.words[m.end] != "’s" && strings.ToUpper(s.words[m.start]) != s.words[m.start]
}

var (
	gatherings = hashed("summit", "conference", "meeting", "talk", "forum", "session", "dialogue", "quartet", "negotiation")
	topicNouns = gatherings.with("plan", "process", "deal", "agreement", "accord", "truce", "ceasefire", "roadmap", "resolution", "crisis", "war", "conflict", "initiative", "proposal")
)
