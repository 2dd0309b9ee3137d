package reader

import (
	"parley/codebook"
	"parley/syntax"
)

// What the lexicon cannot say of a word alone: that it is denied, that it is a duty to praise, that talks are under way, whom somebody is behind.

// turned gives the act of a verb or predicate whose grammar makes it another than its word; none for other words.
func (p *page) turned(s *sentence, t int) codebook.Act {
	switch {
	case p.praiseDue(s, t):
		return codebook.Support
	case s.notKept(t):
		return codebook.Violate
	case s.keepsOut(t), s.endsWithout(t):
		return codebook.Reject
	case s.telephones(p, t):
		return codebook.Meet
	case s.callsToDo(t):
		return codebook.Appeal
	case p.talksGoOn(s, t):
		return codebook.Meet
	case p.standsBehind(s, t):
		return codebook.Support
	case s.comes(t, troopNouns):
		return codebook.Mobilize // "Kenyan troops arrived in Haiti"
	case s.breaksAway(t):
		return codebook.Coerce
	}
	return p.unwilling(s, t)
}

// praiseDue holds for what should be praised: who says so praises it, "the envoy should be commended".
func (p *page) praiseDue(s *sentence, t int) bool {
	return contains(praiseVerbs, s.lemma[t]) && s.passive(t) && obliges(s, t) && negationBefore(s, t) < 0
}

// notKept holds for an agreement that somebody did or does not keep: "has not abided by the truce". Who will not keep it refuses it, and what nobody can keep
// is broken by nobody.
func (s *sentence) notKept(t int) bool {
	if !contains(keepingVerbs, s.lemma[t]) || s.Tokens[t].Coarse != syntax.VERB || negationBefore(s, t) < 0 || underMD(s, t) {
		return false
	}
	for k := s.kid[t]; k >= 0; k = s.next[k] {
		switch s.Tokens[k].Rel {
		case syntax.Obj, syntax.Obl, syntax.OblAgent, syntax.NsubjPass:
			if contains(keptTexts, s.lemma[k]) {
				return true
			}
		}
	}
	return false
}

// keepsOut holds for whom somebody will not let in, or who is not asked: "will not be invited to the talks", "did not invite Corvia", "does not admit the monitors". Who does not admit a deed lets nobody stay out.
func (s *sentence) keepsOut(t int) bool {
	if !contains(askedIn, s.lemma[t]) || s.Tokens[t].Coarse != syntax.VERB {
		return false
	}
	if o := s.child(t, syntax.Obj); s.lemma[t] == wordAdmit && !s.passive(t) && (o < 0 || s.at[o] < 0 && !contains(humanNouns, s.lemma[o])) {
		return false
	}
	k := negationBefore(s, t)
	return k > 0 && s.lower[k+1] != wordYet && (s.Tokens[k-1].Tag == syntax.MD || contains(doWords, s.lower[k-1]) || s.lemma[t] == wordInvite && (contains(doVerbs, s.lower[k-1]) || contains(haveWords, s.lower[k-1])))
}

// endsWithout holds for who ends talks, or lets them end, without an agreement, however much stands between: "ended a round of talks in Oslo on Sunday without a deal", "without agreeing".
func (s *sentence) endsWithout(t int) bool {
	if !contains(endingVerbs, s.lemma[t]) || s.Tokens[t].Coarse != syntax.VERB || negationBefore(s, t) >= 0 {
		return false
	}
	for k := t + 1; k+1 < len(s.lower) && s.words[k] != ";"; k++ {
		if s.lower[k] != wordWithout {
			continue
		}
		for j := k + 1; j < min(k+5, len(s.lower)); j++ {
			if contains(agreedThings, s.lemma[j]) {
				return s.Depends(j, t)
			}
		}
	}
	return false
}

// onlyTravels holds for who meets nobody by coming or going: "the president flew home", "refugees arrived in Corvia", "three buses arrived". Of troops flying home is a withdrawal.
func (s *sentence) onlyTravels(t int) bool {
	if s.comes(t, privatePeople) || s.comes(t, comers) {
		return true
	}
	n := s.child(t, syntax.Nsubj)
	return s.lemma[t] == wordFly && t+1 < len(s.lower) && s.lower[t+1] == wordHome && n >= 0 && !contains(troopNouns, s.lemma[n]) && s.child(t, syntax.Obj) < 0
}

// comes holds for the verb by which one of some nouns arrives.
func (s *sentence) comes(t int, those wordSet) bool {
	if s.lemma[t] != wordArrive {
		return false
	}
	n := s.ownSubject(t)
	return n >= 0 && contains(those, s.lemma[n])
}

// comers are things that carry or are carried, and people who come to watch or to help.
var comers = hashed("monitor", "observer", "peacekeeper", "medic", "bus", "convoy", "truck", "lorry", "plane", "aircraft", "flight", "ship", "vessel", "tanker", "boat", "train", "body", "remains", "coffin", "cargo", "letter", "message", "news")

// telephones holds for who calls somebody by the telephone: "the president called me", "called Chancellor Berg on Monday"; not for who calls somebody something or to do something.
func (s *sentence) telephones(p *page, t int) bool {
	o := s.child(t, syntax.Obj)
	if s.lemma[t] != wordCall || s.Tokens[t].Coarse != syntax.VERB || s.passive(t) || o < t || s.child(t, syntax.CompoundPrt, syntax.Xcomp, syntax.Ccomp, syntax.Iobj) >= 0 || s.ownSubject(t) < 0 {
		return false
	}
	if !contains(calledPersons, s.lower[o]) {
		if s.at[o] < 0 {
			return false
		}
		if h := p.mentions[s.at[o]].how; h != byPerson && h != byPrivate {
			return false
		}
	}
	_, end := s.nounPhrase(o)
	return end >= len(s.Tokens) || contains(afterCalled, s.lower[end]) || s.lower[end] == wordOn && end+1 < len(s.Tokens) && s.isTime(end+1) || s.Tokens[end].Coarse == syntax.PUNCT && s.Tokens[end].Tag != syntax.OpenQuote || s.isTime(end)
}

// callsToDo holds for who calls others to do something, or calls for it to be done: "called Corvia to stop", "calls to suspend the plan". Who calls to say something telephones.
func (s *sentence) callsToDo(t int) bool {
	k := s.child(t, syntax.Xcomp, syntax.Advcl)
	return s.lemma[t] == wordCall && s.Tokens[t].Coarse == syntax.VERB && !s.passive(t) && s.child(t, syntax.CompoundPrt) < 0 && k > t && s.Tokens[k].Tag == syntax.VB && s.lower[k-1] == wordTo &&
		!contains(telephoned, s.lemma[k]) && (k == t+2 || s.child(t, syntax.Obj) > t)
}

// talksGoOn holds for the predicate of talks that are held at the time: "talks are under way", "while negotiations are ongoing".
func (p *page) talksGoOn(s *sentence, t int) bool {
	n := s.child(t, syntax.Nsubj)
	if n < 0 || s.child(t, syntax.Cop) < 0 || negationBefore(s, max(s.caseOf(t), 0)) >= 0 || negationBefore(s, t) >= 0 || s.Tokens[n].Coarse != syntax.NOUN {
		return false
	}
	on := contains(goingOnWords, s.lemma[t]) || t > 0 && (s.lower[t-1] == wordUnder && s.lemma[t] == wordWay || s.lower[t-1] == wordIn && s.lemma[t] == wordProgress)
	if !on {
		return false
	}
	a := p.lexicalAt(s, n)
	return a >= 0 && codebook.Acts[a] == codebook.Meet
}

// standsBehind holds for whom or what somebody says they are behind: "our partners are fully behind the plan". Of what is done, who is behind it did it.
func (p *page) standsBehind(s *sentence, t int) bool {
	c, n := s.caseOf(t), s.ownSubject(t)
	return c >= 0 && s.lower[c] == wordBehind && s.child(t, syntax.Cop) >= 0 && n >= 0 && negationBefore(s, c) < 0 && !p.named(s, n).none() &&
		(s.isPut(t) || s.at[t] >= 0 || c > 0 && contains(whollyWords, s.lower[c-1]))
}

// breaksAway holds for who declares independence alone: "unilaterally declared independence". Elsewhere a declaration claims it.
func (s *sentence) breaksAway(t int) bool {
	o := s.child(t, syntax.Obj)
	return t > 0 && s.lower[t-1] == wordUnilaterally && s.lemma[t] == wordDeclare && o > t && s.lemma[o] == wordIndependence
}

// unwilling gives the act of what somebody does not mean to do or does not want: a refusal, and a denial where it is a wrong to others, "does not intend to
// attack Corvia", "never meant to sign". It gives none for other verbs.
func (p *page) unwilling(s *sentence, t int) codebook.Act {
	if !contains(meaningVerbs, s.lemma[t]) || s.Tokens[t].Coarse != syntax.VERB || s.passive(t) || underMD(s, t) {
		return ""
	}
	k := negationBefore(s, t)
	if k < 1 || s.lemma[k-1] != wordDo && s.lower[k] != wordNever {
		return ""
	}
	x := s.child(t, syntax.Xcomp)
	if x > 0 && s.lower[x-1] == wordTo && s.child(t, syntax.Obj) < 0 {
		if a, _ := p.ownSense(s, x, p.cueAt(s, x), p.object(s, x)); a >= 0 && harmful(codebook.Acts[a]) {
			return codebook.Deny
		}
		return codebook.Reject
	}
	return ""
}

var (
	endingVerbs   = hashed("end", "conclude", "finish", "close", "adjourn", "wrap")
	agreedThings  = hashed("agreement", "deal", "accord", "agree", "breakthrough", "settlement")
	praiseVerbs   = hashed("commend", "praise", "congratulate", "applaud", "thank", "salute", "honour", "honor", "celebrate")
	keptTexts     = textNouns.and(pauseNouns).with("truce", "ceasefire", "armistice", "deal", "pact", "commitment", "obligation", "promise", "pledge", "undertaking", "provision", "clause", "term", "principle", "law", "charter", "resolution")
	askedIn       = hashed("invite", "admit")
	calledPersons = hashed("me", "him", "her")
	afterCalled   = hashed("and", "to", "after", "before", "from", "last", "this", "again", "twice", "yesterday", "today", "late", "early", "by", "in", "at", "who", "but", "about")
	telephoned    = hashed("say", "thank", "congratulate", "tell", "ask", "apologise", "apologize", "discuss", "offer", "wish", "express", "inform", "invite", "talk", "warn", "complain")
	goingOnWords  = hashed("ongoing", "underway")
	whollyWords   = hashed("fully", "firmly", "solidly", "squarely")
	meaningVerbs  = hashed("intend", "plan", "mean", "wish", "aim", "propose")
)

// nothingWhile holds for the predicate of a sentence that begins with what has to happen or to end first and says that else there will be nothing: "As long as
// Arland refuses, there will be no talks".
func (s *sentence) nothingWhile(t int) bool {
	if s.lemma[t] != wordBe || !s.noneThere(t) || s.child(t, syntax.Expl) < 0 || !under(s, t, wordWill) && !under(s, t, wordWould) && !under(s, t, wordCan) {
		return false
	}
	b, n := bondAt(s, 0)
	return (b == weakBond || b == strict) && s.lower[0] != wordIf && holdsVerb(s, n, clauseEnd(s, n)) && clauseEnd(s, n) < t
}

// notUntil holds for who says that somebody will not come, go or talk until something else has happened, "his delegation would not return until a date was fixed", and that there will
// be nothing till then: "there would be no fifth round unless Corvia apologised".
func (s *sentence) notUntil(t int) bool {
	if !under(s, t, wordWill) && !under(s, t, wordWould) && !under(s, t, wordCan) {
		return false
	}
	switch {
	case s.lemma[t] == wordBe && s.child(t, syntax.Expl) >= 0:
		if !s.noneThere(t) {
			return false
		}
		for k := t + 1; k < min(t+8, len(s.lower)-1); k++ { // "no deal before Corvia left": a preposition to the parser
			if contains(untilWords, s.lower[k]) && holdsVerb(s, k+1, clauseEnd(s, k+1)) {
				return true
			}
		}
	case s.Tokens[t].Coarse != syntax.VERB || !contains(returningVerbs, s.lemma[t]) || negationBefore(s, t) < 0:
		return false
	}
	v := s.child(t, syntax.Advcl)
	if c := s.child(t, syntax.Ccomp); v < t && c > t && s.lower[t+1] != wordThat {
		v = c // "would not leave before Corvia left": a complement to the parser
	}
	if v < t {
		return false
	}
	m := s.child(v, syntax.Mark)
	return m >= 0 && contains(untilWords, s.lower[m])
}

var (
	returningVerbs = hashed("return", "come", "go", "travel", "sit", "talk", "negotiate", "budge", "rejoin", "attend", "engage", "leave", "quit", "move", "sign", "lift")
	untilWords     = hashed("until", "till", "unless", "before")
)

// signsWords holds for what somebody only says in writing under a name: "a statement signed by its spokesman", "signed a letter to the mediators".
func (s *sentence) signsWords(t int) bool {
	if s.lemma[t] != wordSign {
		return false
	}
	k, v := s.child(t, syntax.Obj, syntax.NsubjPass), t
	if h := s.Tokens[t].Head; s.Tokens[t].Rel == syntax.Conj && s.Tokens[h].Rel == syntax.Acl {
		v = h // "a statement posted on its site and signed by its chairman"
	}
	if k < 0 && s.Tokens[v].Rel == syntax.Acl && s.Tokens[t].Tag != syntax.VBG {
		k = s.Tokens[v].Head
	}
	return k >= 0 && contains(wordsOfOne, s.lemma[k]) && s.child(k, syntax.Amod, syntax.Compound) < 0 && (k+1 == len(s.lower) || s.lower[k+1] != wordOf)
}

// wordsOfOne are texts by which somebody says something, and agrees to nothing. A "joint statement" and a "letter of intent" may be more.
var wordsOfOne = hashed("statement", "letter", "report", "e-mail", "email", "message", "article", "appeal", "petition", "leaflet", "editorial", "bulletin", "release", "note")

// firesSomebody holds for whom somebody sends away, and does not shoot: "fired the army chief", "fired Tarn".
func (p *page) firesSomebody(s *sentence, t int) bool {
	k := s.child(t, syntax.Obj, syntax.NsubjPass)
	if s.lemma[t] != wordFire || k < 0 || s.at[k] < 0 {
		return false
	}
	m := &p.mentions[s.at[k]]
	return m.person != "" || m.how == byRole && m.role != nil && !isBody(m.role) && !contains(troopNouns, s.lemma[k])
}
