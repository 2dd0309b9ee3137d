package reader

import (
	"parley/codebook"
	"parley/syntax"
)

// What somebody says of others, and of themselves: an act that no single verb carries but the word that they choose for it.

// judged gives the act of words by which somebody obliges others, judges them or clears themselves; none for other words.
func (p *page) judged(s *sentence, t, c int) codebook.Act {
	switch {
	case obliges(s, t) && !p.praiseDue(s, t):
		return codebook.Demand
	case p.disowns(s, t):
		return codebook.Deny
	case p.warnsOfOwn(s, t), p.hesitates(s, t):
		return codebook.Threaten
	case s.warnsTo(t):
		return codebook.Appeal
	case s.dismissed(t), s.saysOver(t) >= 0:
		return codebook.Reject
	case p.givenUp(s, t, c):
		return codebook.Concede
	case s.keepsTo(t):
		return codebook.Demand
	case s.endsText(t):
		return codebook.Reject
	case s.tiedTo(t) >= 0, s.madeCondition(t), s.nothingWhile(t), s.notUntil(t):
		return codebook.Condition
	}
	if a := s.calls(t); a != "" {
		return a
	}
	if a := p.turned(s, t); a != "" {
		return a
	}
	return p.judgedTo(s, t, c)
}

// saysOver gives the word by which somebody says that what was agreed is over: "the rebels say the truce is effectively over"; -1 where none does.
func (s *sentence) saysOver(t int) int {
	if s.Tokens[t].Coarse != syntax.VERB || !contains(overVerbs, s.lemma[t]) || negationBefore(s, t) >= 0 {
		return -1
	}
	named := false
	for k := t + 1; k < len(s.Tokens); k++ {
		switch {
		case s.Tokens[k].Tag == syntax.MD || contains(denials, s.lower[k]) || contains(notOver, s.lower[k]) || s.Tokens[k].Coarse == syntax.PUNCT && s.words[k] != "-":
			return -1
		case contains(overWords, s.lower[k]) && (s.lemma[k-1] == wordBe || s.Tokens[k-1].Coarse == syntax.ADV && s.lemma[k-2] == wordBe):
			if end := k+1 == len(s.Tokens) || s.Tokens[k+1].Coarse == syntax.PUNCT || s.lower[k+1] == wordAnd || s.Tokens[k+1].Coarse == syntax.SCONJ; named && end {
				return k
			}
			return -1
		case s.Tokens[k].Coarse == syntax.VERB:
			return -1
		case contains(endedThings, s.lemma[k]):
			named = true
		}
	}
	return -1
}

var (
	shiftVerbs  = hashed("shift", "move", "retreat", "switch", "turn", "desist")
	overVerbs   = hashed("say", "state", "declare", "announce", "maintain")
	overWords   = hashed("over", "dead", "finished", "void")
	notOver     = hashed("if", "whether", "unless", "until", "when", "once", "no", "far")
	endedThings = hashed("truce", "ceasefire", "cease-fire", "armistice", "agreement", "deal", "accord", "pact", "treaty", "process")
)

// givenUp holds for a demand that is made no longer: "no longer insists on a withdrawal", "shifted from insisting on it".
func (p *page) givenUp(s *sentence, t, c int) bool {
	if c < 0 || s.cues[c].act < 0 || codebook.Acts[s.cues[c].act] != codebook.Demand || t < 2 || s.Tokens[t].Coarse != syntax.VERB {
		return false
	}
	if s.lower[t-1] == wordFrom && s.Tokens[t].Tag == syntax.VBG {
		return contains(shiftVerbs, s.lemma[t-2]) || s.lower[t-2] == wordAway
	}
	return s.lower[t-1] == wordLonger && s.lower[t-2] == wordNo
}

// endsText holds for who makes it known that an agreement is over, whatever stands between: "announced on Monday the end, with immediate effect, of the accord".
func (s *sentence) endsText(t int) bool {
	o := s.child(t, syntax.Obj)
	if k := s.child(t, syntax.Obl); o < 0 && k >= 0 { // "announced on Monday the end": the parser takes the end for another time
		for ; k >= 0 && (s.Tokens[k].Head != t || !contains(endingNouns, s.lemma[k]) || s.caseOf(k) >= 0); k = int(s.next[k]) {
		}
		o = k
	}
	if o < t || !contains(proclaimVerbs, s.lemma[t]) || !contains(endingNouns, s.lemma[o]) || negationBefore(s, t) >= 0 {
		return false
	}
	for k := o + 1; k < min(len(s.lemma), o+farthestText) && s.Tokens[k].Coarse != syntax.VERB; k++ {
		if s.lower[k] != wordOf && s.lower[k] != wordTo {
			continue
		}
		of := k
		for k++; k < len(s.lemma) && (s.Tokens[k].Coarse == syntax.DET || s.Tokens[k].Coarse == syntax.ADJ || s.Tokens[k].Coarse == syntax.PROPN || s.Tokens[k].Coarse == syntax.NOUN || s.Tokens[k].Coarse == syntax.NUM); k++ {
			if contains(textNouns, s.lemma[k]) {
				return true
			}
		}
		if k > of+1 && k < len(s.lower) && s.Tokens[k].Coarse == syntax.ADP && s.lower[k] != wordTo {
			return false // "the end of sanctions in the text of the accord"
		}
	}
	return false
}

// farthestText bounds how far behind the word of an end the agreement stands.
const farthestText = 8

var endingNouns = hashed("end", "termination", "abrogation", "suspension", "cancellation", "annulment", "repudiation")

// calls gives the act of who calls somebody or something by a word that blames or praises: "called the strike an outrage". It gives none for
// other verbs and other words.
func (s *sentence) calls(t int) codebook.Act {
	if !contains(callingVerbs, s.lemma[t]) || s.Tokens[t].Coarse != syntax.VERB || negationBefore(s, t) >= 0 {
		return ""
	}
	o := s.child(t, syntax.Obj)
	if o < 0 || s.child(t, syntax.CompoundPrt) >= 0 {
		return ""
	}
	if k := s.child(t, syntax.Xcomp, syntax.Ccomp); k >= 0 && s.Tokens[k].Coarse == syntax.VERB && s.Tokens[k].Tag == syntax.VB {
		return "" // "called Corvia to the table", "called her to ask"
	}
	good, bad, no := false, false, false
	for k := calledAs(s, o); k < len(s.Tokens) && s.Depends(k, t); k++ {
		switch {
		case contains(denials, s.lower[k]) || s.lower[k] == wordNo:
			return ""
		case s.words[k] == "," && k+1 < len(s.Tokens) && s.Tokens[k+1].Coarse == syntax.ADJ: // "premeditated, illegal"
		case s.words[k] == "," || s.words[k] == ";" || s.Tokens[k].Coarse == syntax.SCONJ:
			k = len(s.Tokens)
		case s.cards[k].tone == badTone && !contains(griefs, s.lemma[k]):
			bad, no = true, no || s.lemma[k] == wordUnacceptable
		case s.cards[k].tone == goodTone:
			good = true
		}
	}
	switch {
	case no && s.isPut(o):
		return codebook.Reject
	case bad && !good:
		return codebook.Accuse
	case good && !bad && s.lemma[t] == wordCall:
		return codebook.Support
	}
	return ""
}

// calledAs gives the token from which it is said what an object is called: behind "as", or where a noun is followed by another phrase, "called
// the raid on the port an outrage". It gives the number of tokens where there is none.
func calledAs(s *sentence, object int) int {
	for k := object + 1; k < len(s.Tokens); k++ {
		if s.lower[k] == wordAs {
			return k + 1
		}
		switch t := &s.Tokens[k]; {
		case t.Coarse == syntax.DET, t.Coarse == syntax.ADJ, t.Coarse == syntax.ADV, t.Tag == syntax.OpenQuote:
			if c := s.Tokens[k-1].Coarse; c != syntax.ADP && c != syntax.DET && c != syntax.CCONJ {
				return k
			}
		case t.Coarse == syntax.VERB:
			return len(s.Tokens)
		}
	}
	return len(s.Tokens)
}

// dismissed holds for the predicate by which something put forward is refused: "the plan is unacceptable", "talks are out of the question", "the
// terms were not acceptable". Of a deed, "unacceptable" blames.
func (s *sentence) dismissed(t int) bool {
	if contains(cowingVerbs, s.lemma[t]) && s.passive(t) && underMD(s, t) {
		return negationBefore(s, t) >= 0 // "will not be intimidated"
	}
	if s.child(t, syntax.Cop) < 0 {
		return false
	}
	not := negationBefore(s, t) >= 0
	switch l := s.lemma[t]; {
	case contains(deadWords, l):
		return !not
	case contains(optionWords, l):
		return not
	case l == wordQuestion:
		return !not && t > 2 && s.lower[t-1] == wordThe && s.lower[t-2] == wordOf && s.lower[t-3] == wordOut
	case l == wordTable:
		return !not && t > 1 && s.lower[t-2] == wordOff
	case l == wordUnacceptable && !not, l == wordAcceptable && not:
		n := s.ownSubject(t)
		return n >= 0 && s.isPut(n)
	}
	return false
}

// isPut holds for nouns of what lies on the table to be taken or refused.
func (s *sentence) isPut(n int) bool {
	return contains(writtenNouns, s.lemma[n]) || contains(putNouns, s.lemma[n])
}

var (
	deadWords                        = hashed("non-starter", "nonstarter", "no-go")
	cowingVerbs                      = hashed("intimidate", "cow", "bully", "deter", "blackmail", "daunt")
	optionWords                      = hashed("option", "negotiable")
	putNouns                         = lists["put-nouns"]
	wordUnacceptable, wordAcceptable = hashLower("unacceptable"), hashLower("acceptable")
)

// griefs are bad, and nobody is blamed by the word.
var griefs = hashed("victim", "tragedy", "tragic", "crisis", "disaster", "catastrophe", "famine", "danger", "dangerous")

var callingVerbs = hashed("call", "brand", "label", "dub", "term", "describe", "characterise", "characterize", "denounce")

// judgedTo gives the act of who says what something is by a noun: "it is an act of terrorism", "the move is a ploy" and "this is an attempt to derail the
// talks" blame, and "it is a long war" tells how somebody sees it; none is a deed. It gives none for other words.
func (p *page) judgedTo(s *sentence, t, c int) codebook.Act {
	k := s.ownSubject(t)
	if s.Tokens[t].Coarse != syntax.NOUN || s.child(t, syntax.Cop) < 0 || s.caseOf(t) >= 0 || k < 0 || contains(stillOpen, s.lemma[k]) {
		return ""
	}
	if s.Tokens[k].Coarse != syntax.PRON && !p.named(s, k).none() {
		return ""
	}
	if p.blamesAs(s, t, c, k) {
		return codebook.Accuse
	}
	if c < 0 || s.cues[c].act < 0 || codebook.Acts[s.cues[c].act] != codebook.Attack {
		return ""
	}
	if d := s.child(t, syntax.Det); s.Tokens[t].Tag != syntax.NN || d >= 0 && s.lower[d] == wordThe {
		return ""
	}
	switch l := s.lemma[t]; {
	case contains(goingOnNouns, l):
		return ""
	case contains(warNouns, l):
		return codebook.ExpressView
	}
	return codebook.Accuse
}

// blamesAs holds for the noun by which somebody who is quoted or said to say so blames what the subject is: a ploy, an attempt to do harm, a breach
// by nobody who is named.
func (p *page) blamesAs(s *sentence, t, c, subject int) bool {
	h := s.Tokens[t].Head
	if !s.quoted[t] && (h < 0 || !isSaying(s.lemma[h]) || s.Tokens[t].Rel != syntax.Ccomp && s.Tokens[h].Rel != syntax.Parataxis && s.Tokens[t].Rel != syntax.Parataxis) {
		return false
	}
	if negationBefore(s, t) >= 0 || obliges(s, t) || s.owned(subject) {
		return false
	}
	if k := s.child(t, syntax.Aux); k >= 0 && s.Tokens[k].Tag == syntax.MD {
		return false
	}
	switch l := s.lemma[t]; {
	case contains(blamingNouns, l):
		return true
	case contains(tryNouns, l):
		for k := s.kid[t]; k >= 0; k = s.next[k] {
			if int(k) > t && s.Tokens[k].Coarse == syntax.VERB && contains(foulVerbs, s.lemma[k]) {
				return true
			}
		}
		return false
	}
	return c >= 0 && s.cues[c].act >= 0 && codebook.Acts[s.cues[c].act] == codebook.Violate && p.owner(s, subject).none()
}

// owner gives whose a noun is that somebody named has, "Arland's raid"; nobody's where none is named.
func (p *page) owner(s *sentence, noun int) actors {
	if k := s.child(noun, syntax.NmodPoss); k >= 0 {
		return p.named(s, k)
	}
	return actors{}
}

var (
	blamingNouns = lists["blaming-nouns"]
	tryNouns     = hashed("attempt", "effort", "bid", "plan", "strategy", "campaign", "plot", "scheme", "manoeuvre", "maneuver", "part", "move", "step")
)

var (
	stillOpen    = hashed("one", "scenario", "possibility", "option", "mission", "goal", "aim", "plan", "task", "theme", "topic", "there")
	warNouns     = hashed("war", "battle", "fight", "conflict", "struggle")
	goingOnNouns = hashed("retaliation", "response", "resumption", "continuation", "intensification", "start", "beginning", "use", "part")
)

// reproaches holds for a verb by which somebody says what others do, in a word that nobody says of themselves: "said that Corvia was lying".
func (p *page) reproaches(s *sentence, t, k int) bool {
	if !contains(foulVerbs, s.lemma[k]) || s.Tokens[k].Coarse != syntax.VERB || negationBefore(s, k) >= 0 || s.child(k, syntax.AuxPass) >= 0 {
		return false
	}
	said, did := s.ownSubject(t), s.ownSubject(k)
	if said < 0 || did < 0 || contains(ownPronouns, s.lower[did]) {
		return false
	}
	set := p.named(s, did)
	return !set.none() && !overlap(p.named(s, said), set)
}

var foulVerbs = lists["foul-verbs"]

// disowns holds for a verb by which somebody says that they did no harm: "said that it had not shelled the town", "said they never
// shelled it", "insists it is not arming anyone".
func (p *page) disowns(s *sentence, t int) bool {
	if !contains(disowningVerbs, s.lemma[t]) || s.Tokens[t].Coarse != syntax.VERB {
		return false
	}
	k := s.child(t, syntax.Ccomp)
	if k < t || negationBefore(s, k) < 0 {
		return false
	}
	said, did := s.ownSubject(t), s.ownSubject(k)
	if said < 0 || did < 0 || !overlap(p.named(s, said), p.named(s, did)) && !contains(ownPronouns, s.lower[did]) {
		return false
	}
	told := s.Tokens[k].Tag == syntax.VBD || s.Tokens[k].Tag == syntax.VBG
	for d := s.kid[k]; d >= 0 && int(d) < k; d = s.next[d] {
		told = told || contains(pastWords, s.lower[d]) || contains(haveWords, s.lower[d])
	}
	a, _ := p.ownSense(s, k, p.cueAt(s, k), p.object(s, k))
	return told && a >= 0 && harmful(codebook.Acts[a])
}

// harmful holds for deeds that nobody owns up to gladly.
func harmful(a codebook.Act) bool {
	switch a {
	case codebook.Attack, codebook.Violate, codebook.Coerce, codebook.Threaten:
		return true
	}
	return false
}

var (
	disowningVerbs = hashed("say", "insist", "maintain", "claim", "assert", "state", "declare", "stress", "emphasise", "emphasize", "reiterate", "swear", "add")
	ownPronouns    = hashed("it", "they", "he", "she", "we", "i")
)

// noActHere holds for a verb that carries an act elsewhere and none here, as who or what is beside it tells: what the weather does ("held up by
// floods"), who plays a game ("hit Corvia 3-1 in the semi-final"), who flies home, and figures that drop.
func (s *sentence) noActHere(t, c int) bool {
	if s.Tokens[t].Coarse != syntax.VERB {
		return false
	}
	return s.ofNature(t) || s.atPlay(t) || s.onlyTravels(t) || s.figuresDrop(t, c)
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
	natureNouns = lists["nature-nouns"]
	causeWords  = hashed("because", "due", "owing")
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

// figuresDrop holds for what drops by itself: "exports dropped in May". Who drops a thing gives it up.
func (s *sentence) figuresDrop(t, c int) bool {
	tok := &s.Tokens[t]
	return s.lemma[t] == wordDrop && c >= 0 && s.cues[c].end-s.cues[c].start == 1 && s.child(t, syntax.Nsubj) >= 0 && s.child(t, syntax.Obj, syntax.CompoundPrt) < 0 && tok.Rel != syntax.AclRelcl
}

// falseFriend holds for a verb and its object that carry no act together, wherever they stand: "the motion was withdrawn".
func falseFriend(pairs []codebook.ActCue) bool { return len(pairs) > 0 && pairs[0].False() }
