package reader

import (
	"parley/codebook"
	"parley/syntax"
)

// noActHere holds for a verb that carries an act elsewhere and none here, as who or what is beside it tells: what the weather does ("held up by
// floods"), who plays a game ("hit Corvia 3-1 in the semi-final"), who flies home, and figures that drop.
func (s *sentence) noActHere(t, c int) bool {
	if s.Tokens[t].Coarse != syntax.VERB {
		return false
	}
	return s.ofNature(t) || s.atPlay(t) || s.fliesHome(t) || s.figuresDrop(t, c)
}

// ofNature holds for what is done by the weather and its like, or because of them: "heavy rain threatened the talks", "was held up by
// floods", "suspended flights because of dust".
func (s *sentence) ofNature(t int) bool {
	for k := s.kid[t]; k >= 0; k = s.next[k] {
		if !contains(natureNouns, s.lemma[k]) || s.Tokens[k].Coarse != syntax.NOUN {
			continue
		}
		switch s.Tokens[k].Rel {
		case syntax.Nsubj:
			return true
		case syntax.Obl, syntax.OblAgent:
			passive := s.child(t, syntax.NsubjPass) >= 0 || s.Tokens[t].Rel == syntax.Acl
			if by := s.caseOf(int(k)); by >= 0 && (contains(causeWords, s.lower[by]) || s.lower[by] == wordBy && passive) {
				return true
			}
		}
	}
	return false
}

var (
	natureNouns = hashed("rain", "rainfall", "flood", "flooding", "storm", "snow", "snowfall", "fog", "mist", "dust", "sandstorm", "snowstorm", "thunderstorm", "hailstorm", "hail", "ice", "wind", "gale", "weather",
		"heat", "heatwave", "drought", "earthquake", "quake", "tremor", "tsunami", "landslide", "mudslide", "avalanche", "hurricane", "cyclone", "typhoon", "tornado", "wildfire", "lightning", "monsoon", "locust", "volcano", "eruption", "traffic")
	causeWords = hashed("because", "due", "owing")
)

// atPlay holds for what sides do in a game: "beat Corvia in the semi-final", "defeated Corvia by six wickets".
func (s *sentence) atPlay(t int) bool {
	for k := s.kid[t]; k >= 0; k = s.next[k] {
		if s.Tokens[k].Rel == syntax.Obl && s.caseOf(int(k)) >= 0 && contains(gameNouns, s.lemma[k]) {
			return true
		}
	}
	return false
}

var gameNouns = hashed("semi-final", "semifinal", "quarter-final", "quarterfinal", "qualifier", "playoff", "play-off", "wicket", "championship", "tournament", "innings", "scoreline", "olympics")

// fliesHome holds for who only travels: "the president flew home". Of troops it is a withdrawal.
func (s *sentence) fliesHome(t int) bool {
	subject := s.child(t, syntax.Nsubj)
	return s.lemma[t] == wordFly && t+1 < len(s.lower) && s.lower[t+1] == wordHome && subject >= 0 && !contains(troopNouns, s.lemma[subject]) && s.child(t, syntax.Obj) < 0
}

// figuresDrop holds for what drops by itself: "exports dropped in May". Who drops a thing gives it up.
func (s *sentence) figuresDrop(t, c int) bool {
	tok := &s.Tokens[t]
	return s.lemma[t] == wordDrop && c >= 0 && s.cues[c].end-s.cues[c].start == 1 && s.child(t, syntax.Nsubj) >= 0 && s.child(t, syntax.Obj, syntax.CompoundPrt) < 0 && tok.Rel != syntax.AclRelcl
}

// falseFriend holds for a verb and its object that carry no act together, wherever they stand: "the motion was withdrawn".
func falseFriend(pairs []codebook.ActCue) bool { return len(pairs) > 0 && pairs[0].False() }
