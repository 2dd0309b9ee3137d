package reader

import (
	"math"
	"slices"

	"parley/codebook"
	"parley/document"
	"parley/statement"
	"parley/syntax"
)

// A hinge is the words that an act hinges on: tokens from the marker to the end of its clause. The zero value is none.
type hinge struct{ lo, hi int32 }

func (h hinge) none() bool { return h.lo == h.hi }

// A bond says how sure a marker is to make what follows a condition.
type bond uint8

const (
	noBond   bond = iota
	temporal      // before, while, without: a condition only of what is refused
	weakBond      // once, until, if, as soon as, as long as: a condition only of what is not yet done
	trade         // in exchange for: a condition that leaves the act what it is
	strict        // only if, unless, provided that
)

// bondAt reads the marker of a condition at a token, and how many tokens it has.
func bondAt(s *sentence, k int) (bond, int) {
	at := func(i int) uint32 {
		if k+i < len(s.Tokens) {
			return s.lower[k+i]
		}
		return 0
	}
	switch at(0) {
	case wordConditional, wordContingent:
		if (at(1) == wordOn || at(1) == wordUpon) && s.child(k, syntax.Cop) >= 0 {
			return strict, 2 // "a signature is conditional on the release of the pilots"
		}
	case wordOnly:
		switch at(1) {
		case wordIf, wordWhen, wordAfter, wordOnce:
			return strict, 2
		case wordWith, wordIn, wordAgainst:
			if n := s.priceBehind(k + 2); n > 0 {
				return strict, n - k // "but only with guarantees"
			}
		}
	case wordNot:
		if k == 0 && s.inverted > 0 && at(1) == wordUntil {
			return strict, 2
		}
	case wordUnless:
		return strict, 1
	case wordProvided, wordProviding:
		if at(1) == wordThat {
			return strict, 2
		}
		aside := k > 0 && s.words[k-1] == "," || s.Tokens[k].Rel == syntax.Advcl && (s.Tokens[k].Head > k || s.child(k, syntax.Ccomp) > k) && s.child(k, syntax.Obj) < 0
		if aside && s.Tokens[k].Coarse != syntax.ADJ && s.subjectFrom(k+1) {
			return strict, 1 // "would sign, provided Arland withdrew"
		}
	case wordOn:
		n := 1
		if at(1) == wordThe {
			n = 2
		}
		if at(n) == wordCondition && (at(n+1) == wordThat || at(n+1) == wordOf) {
			return strict, n + 2
		}
	case wordIn:
		if (at(1) == wordExchange || at(1) == wordReturn) && at(2) == wordFor {
			return trade, 3
		}
	case wordOnce, wordUntil:
		if c := s.Tokens[k].Coarse; (c == syntax.SCONJ || c == syntax.ADP) && k+1 < len(s.Tokens) && s.Tokens[k+1].Coarse != syntax.NUM || s.subjectFrom(k+1) {
			return weakBond, 1
		}
	case wordIf:
		if s.supposes(k) {
			return weakBond, 1
		}
	case wordAs, wordSo:
		if at(1) == wordSoon && at(2) == wordAs && at(3) != wordPossible && s.subjectFrom(k+3) {
			return weakBond, 3
		}
		if at(1) == wordLong && at(2) == wordAs {
			if k > 0 && s.lower[k-1] == wordFor || contains(ownPronouns, at(3)) {
				return trade, 3 // "for as long as it takes"
			}
			return weakBond, 3
		}
	case wordWhile:
		if k > 1 && s.words[k-1] != "," && s.words[k-2] != "," && s.subjectFrom(k+1) {
			return temporal, 1
		}
	case wordBefore:
		if k > 0 && contains(timesAway, s.lemma[k-1]) {
			break // "announced hours before the ceremony that it would not sign"
		}
		return temporal, 1
	case wordWithout:
		return temporal, 1
	}
	return noBond, 0
}

// timesAway say before "before" and "after" how far one thing is from another in time, and not that it hangs on it.
var timesAway = hashed("moment", "minute", "hour", "day", "week", "month", "year", "shortly", "just", "long")

// subjectFrom holds where a clause with a subject of its own begins at a token: "once Arland has left".
func (s *sentence) subjectFrom(k int) bool {
	for j := k; j < min(len(s.Tokens), k+7); j++ {
		if s.Tokens[j].Rel.Subject() {
			return true
		}
	}
	return false
}

// supposes holds for an "if" at token k behind which others have to do something: not "even if", "if necessary", "asked if", or what somebody does themselves.
func (s *sentence) supposes(k int) bool {
	if k > 0 && (contains(notIf, s.lower[k-1]) || contains(whetherVerbs, s.lemma[k-1])) || k+2 >= len(s.lower) || contains(ownPronouns, s.lower[k+1]) || s.lower[k+1] == wordThere || !s.subjectFrom(k+1) {
		return false
	}
	h := s.Tokens[k].Head
	return h > k && s.Tokens[h].Rel == syntax.Advcl
}

var (
	notIf        = hashed("even", "as", "only", "what", "and", "or", "but", "than")
	whetherVerbs = hashed("ask", "wonder", "see", "know", "decide", "question", "consider", "determine", "say")
)

// settleCondition finds what an act hinges on, and makes "accepts only if", "refuses unless" the act of setting a
// condition.
func (p *page) settleCondition(c *candidate, f *finding) {
	s := &p.sentences[c.sent]
	t := int(c.token)
	if k := s.tiedTo(t); k >= 0 && codebook.Acts[f.act] == codebook.Condition {
		f.hinge = hinge{int32(k), int32(clauseEnd(s, k))}
		return
	}
	for k := 0; k < len(s.Tokens); k++ {
		b, n := bondAt(s, k)
		if b == noBond {
			continue
		}
		if end := clauseEnd(s, k+n); s.reaches(c, k, n, end, b) {
			if b = p.bindsAct(c, f, k, end, b); b != noBond {
				f.hinge = hinge{int32(k), int32(end)}
				p.turnCondition(c, f, b)
				return
			}
		}
	}
}

// reaches holds for a condition from token k to an end, of n words and a bond, that stands where it can be one of an act: in front of its clause, in it or right behind it.
func (s *sentence) reaches(c *candidate, k, n, end int, b bond) bool {
	t := int(c.token)
	if end <= k+n || t >= k && t < end || b < trade && n == 1 && s.lower[k] != wordWithout && (int(s.refused) != t || s.isTime(end-1)) && !holdsVerb(s, k+n, end) {
		return false
	}
	if s.conditionFirst(k, end) {
		return int(c.lo) <= end+1 || c.lo <= c.hi
	}
	return t <= k && (k <= int(c.hi) || s.behindAside(int(c.hi), k)) && k >= int(c.lo)
}

// conditionFirst holds for a condition with which its sentence begins: "If Arland leaves, Corvia signs".
func (s *sentence) conditionFirst(k, end int) bool {
	return k <= 1 && end < len(s.Tokens) && (s.words[end] == "," || end == int(s.inverted))
}

// bindsAct gives the bond of a condition that an act hinges on; none where the words only tell when it was done, or what it is not bound to.
func (p *page) bindsAct(c *candidate, f *finding, k, end int, b bond) bond {
	s, t := &p.sentences[c.sent], int(c.token)
	act := codebook.Acts[f.act]
	refused := act == codebook.Reject || f.signals.negated || s.noneThere(t)
	open := refused || f.signals.future || f.signals.hypothetical || act == codebook.Offer || act == codebook.Condition || s.Tokens[t].Tag == syntax.VBZ || s.Tokens[t].Tag == syntax.VBP
	if f.modality == codebook.Negated && int(s.refused) != t && !f.signals.future && act != codebook.Reject {
		return noBond // "no deal was made before the talks ended"
	}
	if b == temporal && !refused || b == weakBond && !open || b == strict && f.modality == codebook.Asserted && s.Tokens[t].Tag == syntax.VBD && !refused && !agreeing(act) {
		return noBond
	}
	switch s.lower[k] {
	case wordOnly:
		if s.lower[k+1] != wordIf && s.Tokens[t].Tag == syntax.VBD && f.modality == codebook.Asserted && !refused && s.child(t, syntax.Xcomp, syntax.Ccomp) < 0 && (s.lemma[t] != wordAgree || s.tells(k, end)) && s.priceBehind(k+2) < 0 {
			return noBond // "accepted the plan, but only after weeks of talks"
		}
	case wordIf:
		if refused && !(f.signals.future && (act == codebook.Reject || s.noneThere(t))) || !refused && !agreeing(act) || !s.Depends(k, t) || p.fought(s, k, end) {
			return noBond
		}
	case wordWhile:
		if x := s.Tokens[t].Tag; negationBefore(s, t) < 0 && !s.noneThere(t) && x != syntax.VBZ && x != syntax.VBP {
			return noBond
		}
	case wordWithout:
		if s.conditionFirst(k, end) || negationBefore(s, t) < 0 && !s.noneThere(t) || contains(conditionNouns, s.lemma[min(k+1, end-1)]) || contains(conditionNouns, s.lemma[end-1]) {
			return noBond
		}
	case wordAs, wordSo:
		if contains(lastingVerbs, s.lemma[t]) && !refused {
			return trade
		}
	}
	return b
}

// turnCondition makes what hinges on something the act of setting a condition, where the words do that: "accepts only if", "refuses unless", "would meet only after a ceasefire".
func (p *page) turnCondition(c *candidate, f *finding, b bond) {
	s, t := &p.sentences[c.sent], int(c.token)
	k, end, act := int(f.hinge.lo), int(f.hinge.hi), codebook.Acts[f.act]
	refused := act == codebook.Reject || f.signals.negated || s.noneThere(t)
	switch {
	case b == strict && (deed(act) && !agreeing(act) || act == codebook.ExpressView) && (f.signals.future || f.signals.hypothetical): // "would meet only after a ceasefire"
		f.act, f.modality = actIndex(codebook.Condition), codebook.Asserted
		switch {
		case f.signals.said:
			f.modality = codebook.Reported
		case s.inverted > 0 && s.lower[s.inverted] == wordWould:
			f.modality = codebook.Hypothetical // "only if Arland asked would Corvia help"
		}
		f.surely()
	case b != trade && (agreeing(act) || refused && (act == codebook.Reject || act == codebook.ExpressView && s.noneThere(t))) || b == strict && (act == codebook.Support || act == codebook.ExpressView && isSaying(s.lemma[t])):
		f.act = actIndex(codebook.Condition)
		if b != temporal && (refused && (f.signals.future || f.signals.hypothetical) || p.saysItself(s, t, f)) {
			f.surely()
		}
		supposed := s.lower[k] == wordIf && int(s.refused) != t // "Arland would sign if …" is thought of still
		if !supposed && (f.modality == codebook.Hypothetical && refused || f.modality == codebook.Predicted && act != codebook.Condition || int(s.refused) == t) {
			f.modality = codebook.Asserted
			if f.signals.said || f.signals.quoted {
				f.modality = codebook.Reported
			}
		}
	}
	if (b == strict || b == weakBond) && (f.modality == codebook.Hypothetical || f.modality == codebook.Predicted) && p.saysItself(s, t, f) {
		f.modality = codebook.Reported
	}
	if codebook.Acts[f.act] == codebook.Condition && k >= int(c.lo) && k <= int(c.hi)+1 {
		f.end = max(f.end, int32(min(end, k+longestHinge)))
	}
}

// saysItself holds for a condition that somebody sets in what they say of themselves: "Arland said it would sign only after a withdrawal".
func (p *page) saysItself(s *sentence, t int, f *finding) bool {
	return codebook.Acts[f.act] == codebook.Condition && f.signals.said && s.frame != inScenario && (under(s, t, wordWould) || under(s, t, wordWill)) &&
		s.sayer >= 0 && overlap(p.mentions[s.sayer].set, f.actor.set)
}

// grammatical is the probability of a kind of act that grammar alone gives.
const grammatical = 0.8

// surely gives an act its probability where the words leave no choice between kinds of act: "will not return until Arland has left".
func (f *finding) surely() {
	if f.actP < grammatical {
		f.raw, f.actP = f.raw*float32(math.Sqrt(float64(grammatical/f.actP))), grammatical
	}
}

// fought holds where somebody uses force in a clause: that is no condition which somebody sets.
func (p *page) fought(s *sentence, lo, hi int) bool {
	for i := range s.cues {
		if q := &s.cues[i]; int(q.start) >= lo && int(q.start) < hi && s.Tokens[q.start].Coarse == syntax.VERB && q.act >= 0 && codebook.Acts[q.act] == codebook.Attack {
			return true
		}
	}
	return false
}

// conditionNouns are what talks "without preconditions" are without.
var conditionNouns = hashed("condition", "precondition", "pre-condition", "warning", "delay", "reason", "explanation", "fight", "consequence")

// lastingVerbs say that something goes on, under no condition.
var lastingVerbs = hashed("continue", "stay", "remain", "support", "stand")

// longestHinge bounds the words of a condition that its quote holds.
const longestHinge = 24

// holdsVerb reports whether a clause stands between two tokens, not only a date or noun.
func holdsVerb(s *sentence, lo, hi int) bool {
	for k := lo; k < hi; k++ {
		if c := s.Tokens[k].Coarse; c == syntax.VERB || c == syntax.AUX {
			return true
		}
	}
	return false
}

// agreeing holds for acts that a condition turns into the setting of a condition.
func agreeing(a codebook.Act) bool {
	switch a {
	case codebook.Accept, codebook.Offer, codebook.Concede, codebook.Sign, codebook.Withdraw, codebook.Release, codebook.Cooperate, codebook.Condition:
		return true
	}
	return false
}

// clauseEnd gives the token after the clause that begins at a token, by the punctuation that ends it.
func clauseEnd(s *sentence, k int) int {
	for ; k < len(s.Tokens); k++ {
		if k > 0 && k == int(s.inverted) {
			return k
		}
		switch s.words[k] {
		case ",", ";", ":", ".", "—", "–", "”", `"`, "!", "?", ")":
			return k
		}
	}
	return k
}

// withoutConditions leaves out what is only the condition of another finding: it has not happened.
func (p *page) withoutConditions(list []finding) []finding {
	return p.without(list, func(beside []finding, f *finding) bool {
		token := p.candidates[f.candidate].token
		return slices.ContainsFunc(beside, func(g finding) bool {
			return token >= g.hinge.lo && token < g.hinge.hi
		})
	})
}

// without leaves out the findings that a rule names, given all findings of the same sentence.
func (p *page) without(list []finding, rule func(beside []finding, f *finding) bool) []finding {
	out, gone := list[:0], []bool(nil)
	for from := 0; from < len(list); {
		to := from
		for to < len(list) && p.candidates[list[to].candidate].sent == p.candidates[list[from].candidate].sent {
			to++
		}
		beside := list[from:to]
		gone = gone[:0]
		for i := range beside {
			gone = append(gone, rule(beside, &beside[i]))
		}
		for i := range beside {
			if !gone[i] {
				out = append(out, beside[i])
			}
		}
		from = to
	}
	return out
}

// condition gives a finding's hinge as the statement has it.
func (p *page) condition(s *sentence, h hinge) *statement.Condition {
	if h.none() {
		return nil
	}
	span := document.Span{Start: s.Tokens[h.lo].Start, End: s.Tokens[h.hi-1].End}
	out := &statement.Condition{Span: span, Text: p.text[span.Start:span.End], Issue: []string{}}
	for _, q := range s.issues {
		if id := p.r.issues[q.issue]; q.token >= h.lo && q.token < h.hi && !slices.Contains(out.Issue, id) {
			out.Issue = append(out.Issue, id)
		}
	}
	return out
}
