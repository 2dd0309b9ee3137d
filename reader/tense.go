package reader

import (
	"slices"

	"parley/syntax"
)

// A tense is what the finite verb over a token says of time.
type tense uint32

const (
	noTense tense = iota
	past
	present
	perfect     // has done
	pastPerfect // had done
	modal
)

// tenseOf gives the tense of the clause around a token: of the nearest verb upwards that has one.
func (s *sentence) tenseOf(t int) tense {
	for k, up := t, 0; k >= 0 && up < 8; k, up = s.Tokens[k].Head, up+1 {
		if x := s.tenseAt(k); x != noTense {
			return x
		}
	}
	return noTense
}

// tenseAt gives the tense of a verb or predicate with its auxiliaries; none where it is not finite.
func (s *sentence) tenseAt(k int) tense {
	out := noTense
	for d := s.kid[k]; d >= 0; d = s.next[d] {
		switch s.Tokens[d].Rel {
		case syntax.Aux, syntax.AuxPass, syntax.Cop:
			x := noTense
			has := s.lemma[d] == wordHave
			switch s.Tokens[d].Tag {
			case syntax.MD:
				return modal
			case syntax.VBD:
				if x = past; has {
					x = pastPerfect
				}
			case syntax.VBZ, syntax.VBP:
				if x = present; has {
					x = perfect
				}
			}
			if out == noTense {
				out = x
			}
		}
	}
	if out != noTense {
		return out
	}
	switch s.Tokens[k].Tag {
	case syntax.VBN:
		if s.child(k, syntax.Nsubj) >= 0 { // a past taken for a participle: "on Friday the envoy put"
			return past
		}
	case syntax.VBD:
		return past
	case syntax.VBZ, syntax.VBP:
		return present
	}
	return noTense
}

// futureAround reports whether the clause around a token speaks of what is to come.
func (p *page) futureAround(s *sentence, k int) bool {
	if s.saidBefore(k) || s.inStatement(k) {
		return false
	}
	if s.modalBefore(k) || s.termSet(k) || s.aheadOf(k) >= 0 && s.tenseOf(k) != pastPerfect {
		return true
	}
	day, from := k, k
	for up := 0; k >= 0 && up < 6; from, k, up = k, s.Tokens[k].Head, up+1 {
		if s.lemma[k] == wordInvite && k < day && slices.Contains(s.lower[k:day], wordTo) {
			return true // "has invited the parties to Geneva on 5 December"
		}
		if s.isTo(k) || s.toDo(k) || s.Tokens[from].Tag == syntax.VB && s.Tokens[from].Rel == syntax.Acl && contains(offerNouns, s.lemma[k]) {
			return true
		}
		if s.Tokens[k].Coarse != syntax.VERB && s.child(k, syntax.Cop) < 0 {
			if contains(planVerbs, s.lemma[k]) && from != k && s.Tokens[from].Tag == syntax.VB && s.child(k, syntax.Det, syntax.Amod, syntax.NmodPoss) < 0 {
				return true // a verb taken for a noun: "plans to meet"
			}
			continue
		}
		for d := s.kid[k]; d >= 0; d = s.next[d] {
			if s.Tokens[d].Rel == syntax.Aux && (contains(futureWords, s.lower[d]) || contains(maybeWords, s.lower[d])) {
				return true
			}
		}
		if contains(planVerbs, s.lemma[k]) && s.tenseAt(k) == pastPerfect {
			return false // "had hoped to meet on Friday"
		}
		if contains(planVerbs, s.lemma[k]) && s.plans(k, from) || contains(promiseVerbs, s.lemma[k]) && s.timeless(from) {
			return true
		}
		if s.timeless(k) {
			continue
		}
		if x := s.tenseAt(k); x == past || x == pastPerfect || s.hasBeen(k) {
			return false
		}
	}
	return false
}

// modalBefore reports whether the words before a token, up to a finite verb or the end of a clause, say that something will or
// must be: the parser does not always see it, "he is due there on Sunday".
func (s *sentence) modalBefore(k int) bool {
	for i := k - 1; i >= max(0, k-12); i-- {
		switch w := s.lower[i]; {
		case contains(futureWords, w) && s.Tokens[i].Tag == syntax.MD, w == wordMust, w == wordShould:
			return true
		case w == wordDue:
			return s.lower[i+1] != wordTo || i+2 >= len(s.Tokens) || s.Tokens[i+2].Tag == syntax.VB // not "due to the war"
		}
		switch s.Tokens[i].Tag {
		case syntax.VBD, syntax.VBZ, syntax.VBP, syntax.MD, syntax.Comma, syntax.Colon, syntax.Stop:
			return false
		}
	}
	return false
}

// promiseVerbs stand over an infinitive for what somebody is to do later: "agreed to meet on Friday".
var promiseVerbs = lists["promise-verbs"]

// hasBeen holds for a participle that describes a noun: what is "begun on Friday" has begun.
func (s *sentence) hasBeen(k int) bool {
	return s.Tokens[k].Tag == syntax.VBN && s.Tokens[k].Rel == syntax.Acl
}

// plans reports whether a verb of planning, reached from a token under it, is meant so: over an infinitive, or in any tense but
// the past. To go plans nothing but in "is going to".
func (s *sentence) plans(k, from int) bool {
	switch {
	case s.lemma[k] == wordGo:
		return s.Tokens[k].Tag == syntax.VBG && s.child(k, syntax.Xcomp) >= 0
	case s.Tokens[from].Tag == syntax.VB:
		return true
	}
	return s.Tokens[k].Tag != syntax.VBD
}

// isTo holds for a verb of which somebody is or are to do it.
func (s *sentence) isTo(k int) bool {
	if s.Tokens[k].Tag != syntax.VB {
		return false
	}
	to, is := false, false
	for d := s.kid[k]; d >= 0 && int(d) < k; d = s.next[d] {
		switch {
		case s.Tokens[d].Rel == syntax.Mark && s.lower[d] == wordTo:
			to = true
		case s.Tokens[d].Rel == syntax.Cop || s.Tokens[d].Rel == syntax.Aux:
			is = is || s.Tokens[d].Tag == syntax.VBZ || s.Tokens[d].Tag == syntax.VBP
		}
	}
	return to && is
}

// presentAround reports whether the clause around a token stands in the present, of which news that say when make the
// future: "he is coming on Monday", "when he addresses the summit on Monday".
func (p *page) presentAround(s *sentence, k int) bool {
	if s.saidBefore(k) || s.doneBefore(k) {
		return false
	}
	for k, up := s.Tokens[k].Head, 0; k >= 0 && up < 6; k, up = s.Tokens[k].Head, up+1 {
		if s.Tokens[k].Coarse == syntax.NOUN || s.hasBeen(k) {
			return false // "his meeting on Friday" has no tense
		}
		if x := s.tenseAt(k); x != noTense {
			return x == present
		}
	}
	return false
}

// doneBefore reports whether the verb that comes before a token is a participle that describes a noun: "the package approved by both on Monday
// includes arms".
func (s *sentence) doneBefore(k int) bool {
	for i := k - 1; i >= max(0, k-10); i-- {
		switch s.Tokens[i].Coarse {
		case syntax.VERB:
			return s.hasBeen(i) && s.child(i, syntax.Aux) < 0
		case syntax.AUX:
			return false
		}
	}
	return false
}

var unchangedVerbs = lists["unchanged-verbs"]

// pastAround reports whether the clause around a token tells what has been: its verb stands in the past, and no infinitive, verb
// of planning or condition stands between, for what was or would be.
func (s *sentence) pastAround(k int) bool {
	if s.termSet(k) || s.aheadOf(k) >= 0 && s.tenseOf(k) != pastPerfect {
		return false
	}
	by := k > 0 && s.lower[k-1] == wordBy
	for k, up := s.Tokens[k].Head, 0; k >= 0 && up < 6; k, up = s.Tokens[k].Head, up+1 {
		if s.setsScene(k) {
			continue
		}
		if s.Tokens[k].Coarse == syntax.NOUN && s.child(k, syntax.Cop) < 0 || s.timeless(k) || contains(planVerbs, s.lemma[k]) {
			return false
		}
		if m := s.child(k, syntax.Mark); m >= 0 && contains(ifWords, s.lower[m]) {
			return false
		}
		if s.hasBeen(k) {
			return !by // "to have it lifted by Friday"
		}
		if x := s.tenseAt(k); x != noTense {
			return x == past || x == pastPerfect
		}
	}
	return false
}

// setsScene holds for a noun whose date is that of the verb above it as well: the subject of the verb, what stands in front of it with a preposition, and a
// part of a day or a month. "The uprising in June was put down", "at the talks on 7 March both laid out …", "on the night of 7 August".
func (s *sentence) setsScene(k int) bool {
	if s.Tokens[k].Coarse != syntax.NOUN || s.child(k, syntax.Cop) >= 0 {
		return false
	}
	return s.Tokens[k].Rel.Subject() || s.Tokens[k].Rel == syntax.Obl && k < s.Tokens[k].Head || contains(sceneNouns, s.lemma[k])
}

var sceneNouns = hashed("night", "morning", "evening", "afternoon", "day", "weekend", "week", "beginning", "start", "middle", "end", "hour", "eve")

// saidBefore reports whether the verb that comes before a token says that something was said: "said the minister on Sunday".
func (s *sentence) saidBefore(k int) bool {
	for i := k - 1; i >= max(0, k-10); i-- {
		switch s.Tokens[i].Coarse {
		case syntax.VERB:
			said := s.Tokens[i].Tag == syntax.VBD || s.Tokens[i].Tag == syntax.VBN && s.child(i, syntax.Aux, syntax.AuxPass) < 0
			return said && isSaying(s.lemma[i])
		case syntax.AUX:
			return false
		}
	}
	return false
}
