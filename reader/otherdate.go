package reader

import (
	"slices"

	"parley/edtf"
	"parley/reader/when"
	"parley/syntax"
)

// Dates of a sentence that are not of an act in it, by the grammar.

// ofOther holds for a date of a candidate's sentence that the grammar gives to something else.
func (p *page) ofOther(f *when.Found, c *candidate) bool {
	s, t := &p.sentences[c.sent], int(c.token)
	return s.notOf(f, t) || p.ofGapped(f, c) || p.inBackground(s, f, t) || c.takesStance() && (s.ofItsNoun(f, t) || s.ofDoneThing(f, t) || p.pastOfPresent(s, f, t))
}

// notOf holds for a date that the grammar gives to another act of the sentence: what goes on "since January" is not what was done once beside
// it ("has held the port since January and signed the treaty").
func (s *sentence) notOf(f *when.Found, t int) bool {
	if s.otherHalf(f, t) || s.toldBelow(f.Start, t) && !s.inFront(f, t) || s.toldAbove(f.Start, t) || s.yearOfName(f, t) || s.longBefore(f, t) || s.ofParticiple(f, t) || s.ofMadeDeal(f, t) || s.callsText(f, t) || s.saysWhich(f, t) || s.firstSince(f) || s.opensDone(f, t) || s.ofSigned(f, t) || s.sinceThen(f, t) || s.acrossAnd(f, t) || s.toldOf(f, t) || s.ofSaying(f, t) || s.ofSayer(f, t) || s.ofCharge(f, t) {
		return true
	}
	if s.Tokens[t].Tag != syntax.VBD || f.Start == 0 || s.lower[f.Start] != wordSince && s.lower[f.Start-1] != wordSince {
		return false
	}
	v := s.Tokens[s.dateTop(f)].Head
	for up := 0; v >= 0 && s.Tokens[v].Coarse != syntax.VERB && up < 6; up++ {
		v = s.Tokens[v].Head
	}
	return v >= 0 && v != t && s.Tokens[v].Coarse == syntax.VERB && (!s.Depends(v, t) || s.clauseBetween(v, t))
}

// inFront holds for a date that a sentence begins with and a comma ends, and a verb behind the clause that follows it, of which the parser takes it: "On
// Monday, months after it had left, Arland signed".
func (s *sentence) inFront(f *when.Found, t int) bool {
	return f.Start <= 1 && f.End < len(s.words) && s.words[f.End] == "," && s.Tokens[t].Head < 0
}

// otherHalf holds for a date and an act that a semicolon parts, where the act has a date on its side: "on 17 January Arland seized the port; five days
// later Corvia left".
func (s *sentence) otherHalf(f *when.Found, t int) bool {
	lo, hi := min(f.Start, t), max(f.Start, t)
	for k := lo; k < hi; k++ {
		if s.words[k] != ";" {
			continue
		}
		for i := range s.dates {
			if o := &s.dates[i]; o.Holds() && (o.Start > k) == (t > k) && o.Start != f.Start {
				return true
			}
		}
	}
	return false
}

// longBefore holds for a date and an act of which one was so long before or after the other: in "signed on Friday, two days after Corvia left" Corvia left
// on a Wednesday, and in "in March, weeks after the war began" it began before. The parser hardly ever sees such clauses, so that the words in one piece
// count.
func (s *sentence) longBefore(f *when.Found, t int) bool {
	for k := t - 1; k > 0 && s.Tokens[k].Coarse != syntax.PUNCT && s.lower[k] != wordThat && (k < t-1 || s.Tokens[k].Coarse != syntax.CCONJ); k-- {
		if (s.lower[k] == wordAfter || s.lower[k] == wordBefore) && contains(longUnits, s.lower[k-1]) {
			return f.Holds() && f.Start < k || !f.Holds() && f.End != k+1
		}
	}
	return !f.Holds()
}

// ofParticiple holds for a date of what a participle tells of something behind a verb of another time, "will return the archives removed in 1974", and of what
// is done to something or does it: "broke the truce signed in May", "the hostages seized in May were freed"; so too of what is to be done to something:
// "demanded that Arland withdraw the troops deployed in May".
func (s *sentence) ofParticiple(f *when.Found, t int) bool {
	x := s.tenseOf(t)
	if x == noTense || s.Tokens[t].Coarse != syntax.VERB || s.says >= 0 && int(s.says) != t && s.Depends(f.Start, int(s.says)) && !s.Depends(t, int(s.says)) {
		return false
	}
	ahead := x == present || x == modal || x == perfect
	done := -1
	for k, up := f.Start, 0; k >= 0 && up < len(s.Tokens); k, up = s.Tokens[k].Head, up+1 {
		if k == t {
			return done >= 0
		}
		if ahead && k > t && s.hasBeen(k) {
			done = k
		} else if n := s.described(k); n >= 0 && n < k && k < f.Start && s.actsOn(t, s.Tokens[n].Head) && (s.Tokens[n].Rel == syntax.Obj || s.Tokens[n].Rel.Subject()) && !contains(sayingNouns, s.lemma[n]) && !contains(occasions, s.lemma[n]) {
			done = k
		}
	}
	return false
}

// ofMadeDeal holds for the day on which a deal was made, beside a noun that is another act: "talks ended with a call to keep the truce brokered on 3 May".
func (s *sentence) ofMadeDeal(f *when.Found, t int) bool {
	k := s.Tokens[s.dateTop(f)].Head
	if k < 0 || s.Tokens[t].Coarse != syntax.NOUN || s.Tokens[k].Tag != syntax.VBN || s.Tokens[k].Rel != syntax.Acl || !contains(dealVerbs, s.lemma[k]) {
		return false
	}
	return s.Tokens[k].Head != t && !s.Depends(t, s.Tokens[k].Head)
}

// actsOn holds for a verb at v that is that of an act at t, or says what is to be done by it, and has an object that was there before.
func (s *sentence) actsOn(t, v int) bool {
	return (v == t || v > t && s.Tokens[v].Head == t && s.timeless(v)) && !contains(settlingVerbs, s.lemma[v])
}

// described gives the noun of which a participle tells, also where the parser takes it for a verb beside the one above: "violated the truce signed in May";
// -1 for none.
func (s *sentence) described(k int) int {
	h := s.Tokens[k].Head
	if s.hasBeen(k) || h < 0 {
		return h
	}
	if r := s.Tokens[k].Rel; r != syntax.Xcomp && r != syntax.Advcl || s.Tokens[k].Tag != syntax.VBN && s.Tokens[k].Tag != syntax.VBD || s.kid[k] >= 0 && int(s.kid[k]) < k {
		return -1
	}
	if n := k - 1; n > h && s.Tokens[n].Head == h && s.Tokens[n].Rel == syntax.Obj && s.Tokens[n].Coarse == syntax.NOUN {
		return n
	}
	return -1
}

// settlingVerbs have an object that comes about with what is done: "agreed a deal brokered by Corvia last month".
var settlingVerbs = lists["settling-verbs"]

// toldOf holds for a date of what a relative clause tells as past of something that stands with an act of the present or the perfect, "condemns the attack that Corvia
// launched on 3 March", or of who acts: "groups that signed the accord in 2015 have left it".
func (s *sentence) toldOf(f *when.Found, t int) bool {
	if f.Start < t && f.End != t && s.Tokens[t].Coarse == syntax.VERB {
		for k, up := f.Start, 0; k >= 0 && k != t && up < len(s.Tokens); k, up = s.Tokens[k].Head, up+1 {
			if h := s.Tokens[k].Head; s.Tokens[k].Rel == syntax.AclRelcl && k < t && s.tenseAt(k) == past && h >= 0 && s.Tokens[h].Head == t && s.Tokens[h].Rel.Subject() && s.Tokens[h].Coarse != syntax.PRON {
				return true
			}
		}
	}
	if x := s.tenseOf(t); x != present && x != perfect || s.Tokens[t].Coarse != syntax.VERB || s.says >= 0 && int(s.says) != t && s.Depends(f.Start, int(s.says)) {
		return false
	}
	told := false
	for k, up := f.Start, 0; k >= 0 && up < len(s.Tokens); k, up = s.Tokens[k].Head, up+1 {
		if k == t {
			return told
		}
		told = told || s.Tokens[k].Rel == syntax.AclRelcl && (s.tenseAt(k) == past || s.tenseAt(k) == pastPerfect)
	}
	return false
}

// callsText holds for a day by which an agreement is called, of any act but that it was made: in "offered a plan based on the March 10 agreement" nobody
// offered on 10 March, and in "signed the 10 March agreement" somebody signed.
func (s *sentence) callsText(f *when.Found, t int) bool {
	noun := s.calledText(f.End)
	if noun < 0 {
		return false
	}
	d := f.Start
	if s.lower[d] != wordThe {
		d--
	}
	if d < 0 || s.Tokens[d].Coarse != syntax.DET && s.Tokens[d].Tag != syntax.PRPS && s.Tokens[d].Tag != syntax.POS && s.words[d] != "“" && s.words[d] != `"` {
		return false
	}
	return s.Tokens[noun].Head != t || !contains(dealVerbs, s.lemma[t])
}

// calledText gives the noun of an agreement at k, or behind the names there ("a Feb. 29 Arland-Corvia deal"); -1 for none, and before what was done by it.
func (s *sentence) calledText(k int) int {
	from := k
	for end := min(k+6, len(s.words)-1); k < end; k++ {
		switch c := s.Tokens[k].Coarse; {
		case contains(calledTexts, s.lemma[k]) && k == from:
			return k
		case contains(calledTexts, s.lemma[k]) && s.Tokens[k+1].Coarse != syntax.NOUN:
			if slices.ContainsFunc(s.lower[k+1:min(k+4, len(s.words))], func(w uint32) bool { return contains(relativeWords, w) }) {
				return -1
			}
			return k
		case c != syntax.PROPN && c != syntax.ADJ && c != syntax.NOUN && s.words[k] != "-" && s.words[k] != "–":
			return -1
		}
	}
	return -1
}

// dropNamed leaves out the days that are part of a name: "the March 23 Movement".
func (p *page) dropNamed(s *sentence) {
	s.dates = slices.DeleteFunc(s.dates, func(f when.Found) bool {
		if f.End < len(s.words) && contains(calledGroups, s.lemma[f.End]) && startsUpper(s.words[f.End]) {
			return true
		}
		return slices.ContainsFunc(p.mentions[s.from:s.to], func(m mention) bool {
			return m.how == byName && int(m.start) <= f.Start && f.End <= int(m.end) || m.how == byUnknown && int(m.start) <= f.Start && f.End < int(m.end)
		})
	})
}

// calledGroups are called after their day.
var calledGroups = hashed("movement", "brigade", "front", "alliance", "coalition")

// calledTexts are called after their day, and dealVerbs say that they were made on it.
var (
	calledTexts = lists["called-texts"]
	dealVerbs   = hashed("sign", "reach", "strike", "conclude", "seal", "ink", "initial", "broker", "mediate", "adopt", "declare", "announce")
)

// saysWhich holds for a year that only says which thing is dealt with: in "should recognise its 2014 annexation" nobody demands in 2014. What it was
// done in, at or after is of that year: "at the 2008 summit".
func (s *sentence) saysWhich(f *when.Found, t int) bool {
	if !f.Names {
		return false
	}
	noun := s.Tokens[s.dateTop(f)].Head
	if noun < f.End || noun == t || s.Tokens[noun].Coarse != syntax.NOUN && s.Tokens[noun].Coarse != syntax.PROPN {
		return false
	}
	for k := noun + 1; k < min(t, noun+5); k++ {
		if contains(relativeWords, s.lower[k]) {
			return false // "the 1994 memorandum, by which Arland gave up the port"
		}
	}
	c := s.caseOf(noun)
	return !s.Depends(t, noun) && (c < 0 || !contains(whenCases, s.lower[c]))
}

var whenCases = hashed("in", "at", "during", "after", "since", "following", "before", "until", "on", "with")

var longUnits = hashed("day", "days", "week", "weeks", "month", "months", "year", "years", "decades")

// firstSince holds for the day since which nothing of the kind had been: "met for the first time since 2019".
func (s *sentence) firstSince(f *when.Found) bool {
	if f.Start < 2 || s.lower[f.Start-1] != wordSince {
		return false
	}
	for k := f.Start - 2; k >= max(0, f.Start-7); k-- {
		if contains(firstWords, s.lower[k]) {
			return true
		}
	}
	return false
}

// sinceThen holds for the day of what happened since which somebody does something: "marks the first talks since the war began in 2019", "met, for the first time
// since Arland left the pact in May".
func (s *sentence) sinceThen(f *when.Found, t int) bool {
	told := false
	for k := f.Start - 1; k > t && k > f.Start-10; k-- {
		if s.lower[k] == wordSince {
			return told
		}
		told = told || s.Tokens[k].Coarse == syntax.VERB
		if s.Tokens[k].Coarse == syntax.PUNCT && s.words[k] != "-" {
			return false
		}
	}
	return false
}

var firstWords = hashed("first", "worst", "biggest", "largest", "deadliest", "heaviest", "highest", "lowest", "latest")

// acrossAnd holds for a date and an act that a coordinated verb keeps apart, where its own date stands right behind the "and": in "seized the port on
// Wednesday and on Thursday barred all ships" nothing was seized on Thursday, nor barred on Wednesday.
func (s *sentence) acrossAnd(f *when.Found, t int) bool {
	for i := range s.dates {
		o := &s.dates[i]
		if !s.opensVerb(o) {
			continue
		}
		if o.Start == f.Start && t < f.Start || f.Start < o.Start && o.Start < t {
			return true
		}
	}
	return false
}

// opensVerb holds for a date behind "and" or "but", and a preposition, that a finite verb follows in one piece, where one stands before the conjunction too.
func (s *sentence) opensVerb(o *when.Found) bool {
	k := o.Start - 1
	if k > 0 && s.Tokens[k].Coarse == syntax.ADP {
		k--
	}
	if k < 1 || s.lower[k] != wordAnd && s.lower[k] != wordBut {
		return false
	}
	verb := func(i int) bool {
		tag := s.Tokens[i].Tag
		return tag == syntax.VBD || tag == syntax.VBZ || tag == syntax.VBP || tag == syntax.MD
	}
	before := false
	for i := k - 1; i >= 0 && !before; i-- {
		before = verb(i)
	}
	for i := o.End; before && i < len(s.Tokens) && (i == o.End || s.Tokens[i].Coarse != syntax.PUNCT); i++ {
		if verb(i) {
			return true
		}
	}
	return false
}

// clauseBetween holds for a verb in a clause of its own below another one: "accused Corvia of blocking the port since January".
func (s *sentence) clauseBetween(v, t int) bool {
	for k, up := v, 0; k >= 0 && k != t && up < len(s.Tokens); k, up = s.Tokens[k].Head, up+1 {
		switch s.Tokens[k].Rel {
		case syntax.Advcl, syntax.Ccomp, syntax.Acl, syntax.AclRelcl:
			return true
		}
	}
	return false
}

// yearOfName holds for the year by which something is called, beside what somebody does now: "wants an end to the guarantees of 1960".
func (s *sentence) yearOfName(f *when.Found, t int) bool {
	if s.Tokens[t].Tag != syntax.VBZ && s.Tokens[t].Tag != syntax.VBP || f.Date.Precision() != edtf.Year || f.Start < 2 {
		return false
	}
	return s.lower[f.Start-1] == wordOf && (s.Tokens[f.Start-2].Coarse == syntax.NOUN || s.Tokens[f.Start-2].Coarse == syntax.PROPN)
}

// toldAbove holds for a date behind the verb above a relative clause, which dates that verb alone: "the treaty that they had rejected was signed on
// 4 May".
func (s *sentence) toldAbove(date, t int) bool {
	for k, up := t, 0; up < 3; up++ {
		h := s.Tokens[k].Head
		if h < 0 {
			return false
		}
		if s.Tokens[k].Rel == syntax.AclRelcl {
			v := s.Tokens[h].Head
			return v > t && v < date && s.Tokens[v].Coarse == syntax.VERB && s.Depends(date, v) && !s.Depends(date, k)
		}
		if s.Tokens[k].Rel != syntax.Xcomp {
			return false
		}
		k = h
	}
	return false
}

// toldBelow holds for a date of what a relative clause tells of somebody or something that stands with an act: in "Arland urged them to
// leave Orlo, which they had seized on 5 May" nobody urged on that day. The parser puts many such clauses beside the act. So it is with what came
// before or after: "met after Corvia had left the pact in 1994".
func (s *sentence) toldBelow(date, t int) bool {
	below := false
	for k, up := date, 0; k >= 0 && up < len(s.Tokens); k, up = s.Tokens[k].Head, up+1 {
		if k == t {
			return below
		}
		switch s.Tokens[k].Rel {
		case syntax.AclRelcl, syntax.Conj, syntax.Parataxis, syntax.Advcl:
			below = below || relates(s, k) && (s.Tokens[k].Head != t || s.Tokens[t].Coarse == syntax.VERB) || s.toldApart(k) || s.toldRightBehind(date, k)
		}
	}
	return false
}

// toldRightBehind holds for a date close behind the past verb of a relative clause with a subject of its own: "the truce that they agreed in July".
func (s *sentence) toldRightBehind(date, v int) bool {
	n := s.child(v, syntax.Nsubj)
	return s.Tokens[v].Rel == syntax.AclRelcl && date > v && date <= v+3 && s.tenseAt(v) == past && n > s.Tokens[v].Head && s.lower[n] != wordThat && !contains(relativeWords, s.lower[n])
}

// toldApart holds for the verb of a clause with a subject of its own that tells what was before or after what stands above it: "after Corvia
// left the pact", "the men it had captured".
func (s *sentence) toldApart(v int) bool {
	if s.child(v, syntax.Nsubj, syntax.NsubjPass) < 0 {
		return false
	}
	switch s.Tokens[v].Rel {
	case syntax.AclRelcl:
		return s.tenseAt(v) == pastPerfect
	case syntax.Advcl:
		m := s.child(v, syntax.Mark)
		return m >= 0 && contains(apartMarks, s.lower[m])
	}
	return false
}

var apartMarks = hashed("after", "before", "since", "because", "although", "though", "until", "till")

// whenClause holds for a verb that tells what was done when something began that still goes on: "divided since 1974, when Corvia invaded it".
func (s *sentence) whenClause(f *when.Found, t int) bool {
	k := f.End
	if k < len(s.words) && s.words[k] == "," {
		k++
	}
	if k+1 >= len(s.words) || s.lower[k] != wordWhen || t < k {
		return false
	}
	for i := k + 1; i < t; i++ {
		if s.words[i] == "," || s.words[i] == ";" {
			return false
		}
	}
	return s.tenseOf(t) == past
}
