package reader

import (
	"slices"

	"parley/reader/when"
	"parley/syntax"
)

// Dates in the background of a sentence: of what leads up to what it tells, describes who acts or what is dealt with, or is still to come behind it.
// They go by the order of the words, since the parser hangs them on the verb as often as not.

// inBackground holds for a date before or behind a verb that is of the background of its sentence. Of the week before the text, what clauses tell of somebody
// is often what he did there: "Lern, who met the envoys on Thursday, offered talks".
func (p *page) inBackground(s *sentence, f *when.Found, t int) bool {
	if s.inLead(f, t) || s.inAdvance(f, t) {
		return true
	}
	fresh := !p.day.IsZero() && f.Date.First().After(p.day.First().AddDate(0, 0, -8))
	return !fresh && (s.inAside(f, t) || s.ofPastClause(f, t))
}

// inLead holds for a date of the words that lead up to the comma before a clause, and which no more than set it against something of another time: "Despite
// the truce of 9 March, Corvia attacked", "Two years after the war began in June 2023,", "Ahead of a vote on 3 May,". What was done "since March" or "before
// dawn on Monday" was done then.
func (s *sentence) inLead(f *when.Found, t int) bool {
	comma := slices.Index(s.words[min(f.End, len(s.words)):], ",") + f.End
	if comma < f.End || comma > t || f.Start < 2 {
		return false
	}
	for k := 0; k < f.Start; k++ {
		if s.words[k] == "," || s.words[k] == ";" {
			return false
		}
	}
	switch w := s.lower[0]; {
	case contains(leadWords, w):
		return true
	case contains(leadPairs, w) && s.lower[1] == wordOf || w == wordIn && contains(leadNouns, s.lower[1]) && contains(leadJoins, s.lower[2]):
		return true
	case w == wordSince:
		return anyTold(s, 1, f.Start)
	case w == wordHaving:
		return (s.Tokens[1].Tag == syntax.VBN || s.Tokens[1].Tag == syntax.VBD) && !isSaying(s.lemma[1])
	case w == wordAs:
		return contains(nearVerbs, s.lemma[comma-1])
	}
	for k := 0; k < 6 && k+1 < f.Start; k++ { // "more than two years after the war began in June 2023"
		if contains(longUnits, s.lower[k]) && (s.lower[k+1] == wordAfter || s.lower[k+1] == wordBefore || s.lower[k+1] == wordSince || s.lower[k+1] == wordAhead) && k+2 < f.Start {
			return true
		}
		if s.Tokens[k].Coarse == syntax.VERB {
			break
		}
	}
	return false
}

// anyTold reports whether a finite verb stands among the tokens from lo to hi.
func anyTold(s *sentence, lo, hi int) bool {
	return slices.ContainsFunc(s.Tokens[lo:hi], func(t syntax.Token) bool { return t.Tag == syntax.VBD || t.Tag == syntax.VBZ || t.Tag == syntax.VBP })
}

// inAside holds for a date of what two commas set apart between a subject and its verb and which says who that is: "the front, which left in 2022, agreed",
// "Arland, a member since 2004,", "Corvia, hit by sanctions in 2018,". Who acts "speaking on Monday" does so then.
func (s *sentence) inAside(f *when.Found, t int) bool {
	lo := f.Start - 1
	for lo > 0 && s.words[lo] != "," {
		lo--
	}
	if lo < 1 || !s.nominal(lo-1) || !s.opensDescription(lo+1, f.Start) {
		return false
	}
	hi := f.End
	for hi < len(s.words) && s.words[hi] != "," {
		if s.words[hi] == ";" {
			return false
		}
		hi++
	}
	if hi >= t || hi+1 >= len(s.words) {
		return false
	}
	v := hi + 1
	for v < t && s.Tokens[v].Coarse == syntax.ADV {
		v++
	}
	c := s.Tokens[v].Coarse
	return (c == syntax.VERB && s.Tokens[v].Tag != syntax.VBG || c == syntax.AUX) && v <= t
}

// opensDescription holds for a token that begins a relative clause, an apposition or a participle that says what was done to somebody; the date begins at
// token hi.
func (s *sentence) opensDescription(k, hi int) bool {
	if k >= hi {
		return false
	}
	switch w := s.lower[k]; {
	case contains(relativeWords, w), w == wordWhose, w == wordThat:
		return anyTold(s, k+1, hi)
	case contains(nameArticles, w):
		return true
	}
	return s.Tokens[k].Tag == syntax.VBN && !isSaying(s.lemma[k])
}

// inAdvance holds for the date of what lies ahead of an act or came before it: "met ahead of elections on 13 October", "in the run-up to a vote in May",
// "met following a visit last week".
func (s *sentence) inAdvance(f *when.Found, t int) bool {
	return s.aheadOf(f.Start) > t || s.following(f.Start) > t
}

// following gives the "following" that a token stands behind, no clause between; -1 for none.
func (s *sentence) following(i int) int {
	for k := i - 1; k > 0 && k > i-10; k-- {
		switch c := s.Tokens[k].Coarse; {
		case s.lower[k] == wordFollowing && k+1 < i:
			return k
		case c == syntax.CCONJ && (k == i-1 || k == i-2 && s.Tokens[i-1].Coarse == syntax.ADP): // "following threats and last week"
			return -1
		case c == syntax.VERB && s.Tokens[k].Tag != syntax.VBN, c == syntax.AUX, c == syntax.PUNCT && s.words[k] != "-":
			return -1
		}
	}
	return -1
}

// aheadOf gives the last word of the "ahead of", "prior to" or "run-up to" that a token stands behind, no clause between; -1 for none.
func (s *sentence) aheadOf(i int) int {
	for k := i - 1; k > 0 && k > i-10; k-- {
		switch c := s.Tokens[k].Coarse; {
		case s.lower[k] == wordOf && s.lower[k-1] == wordAhead, s.lower[k] == wordTo && contains(advanceWords, s.lower[k-1]), s.lower[k] == wordTo && k > 2 && s.lower[k-1] == wordUp && s.lower[k-3] == wordRun:
			return k
		case c == syntax.VERB && s.Tokens[k].Tag != syntax.VBN, c == syntax.AUX, c == syntax.PUNCT && s.words[k] != "-", c == syntax.CCONJ:
			return -1
		}
	}
	return -1
}

// ofPastClause holds for a date right behind the past verb of a relative clause, of something behind an act: "condemned the attack that killed thirty people in
// May".
func (s *sentence) ofPastClause(f *when.Found, t int) bool {
	if s.Tokens[t].Coarse != syntax.VERB || s.lemma[t] == wordBe {
		return false // "there were trucks that arrived on Monday"
	}
	for k := f.Start - 1; k > t+2 && k > f.Start-9; k-- {
		if s.Tokens[k].Tag == syntax.VBD && s.lemma[k] != wordBe && s.lemma[k] != wordHave || s.Tokens[k].Tag == syntax.VBN && (s.lower[k-1] == wordWas || s.lower[k-1] == wordWere) {
			r := k - 1
			for r > t && s.Tokens[r].Coarse == syntax.ADV {
				r--
			}
			return r > t+1 && !contains(happenWords, s.lemma[k]) && (s.lower[r] == wordThat || s.lower[r] == wordWhich || s.lower[r] == wordWho) && s.Tokens[r-1].Coarse == syntax.NOUN && !contains(sayingNouns, s.lemma[r-1])
		}
	}
	return false
}

// ofDoneThing holds for a date right behind a participle that says what had been done to something on which somebody takes a stance: "refused to discuss the
// roadmap drawn up in 2018", "welcomed the arrangement in force since March". What comes about with the stance is of its day: "agreed to a truce brokered on
// Friday".
func (s *sentence) ofDoneThing(f *when.Found, t int) bool {
	if contains(settlingVerbs, s.lemma[t]) {
		return false
	}
	for k := f.Start - 1; k > t+1 && k > f.Start-8; k-- {
		n := k - 1
		switch tag := s.Tokens[k].Tag; {
		case contains(forceNouns, s.lower[k]) && s.lower[n] == wordIn:
			return f.Start-k <= 2 && (s.lower[f.Start] == wordSince || s.lower[f.Start-1] == wordSince)
		case tag == syntax.VBN, tag == syntax.VBD && (s.child(k, syntax.Nsubj) < 0 || s.Tokens[k].Rel == syntax.Ccomp && s.child(k, syntax.Nsubj) == n && s.Tokens[k].Head >= t && !isSaying(s.lemma[s.Tokens[k].Head])):
			return s.Tokens[n].Coarse == syntax.NOUN && !contains(sayingNouns, s.lemma[n]) && !contains(occasions, s.lemma[n]) && s.child(k, syntax.Aux) < 0 && !anyTold(s, t+1, n)
		case s.Tokens[k].Coarse == syntax.PUNCT, s.Tokens[k].Coarse == syntax.VERB, s.Tokens[k].Coarse == syntax.AUX, s.Tokens[k].Coarse == syntax.CCONJ, s.Tokens[k].Coarse == syntax.SCONJ:
			return false
		}
	}
	return false
}

var (
	forceNouns = hashed("force", "place", "effect")
	// leadWords begin what a sentence sets itself against or goes by.
	leadWords = hashed("despite", "notwithstanding", "under", "although", "though")
	// leadPairs do so with "of" behind them, and leadNouns with "in" before them and one of leadJoins behind.
	leadPairs = hashed("ahead", "regardless", "irrespective")
	leadNouns = hashed("line", "accordance", "keeping", "breach", "violation", "defiance", "spite", "compliance")
	leadJoins = hashed("with", "of")
	nearVerbs = hashed("near", "approach", "loom")
	// advanceWords stand before "to" and what lies ahead.
	advanceWords = hashed("prior", "run-up", "lead-up")
	nameArticles = hashed("a", "an", "the", "once", "formerly")
	wordAhead    = hashLower("ahead")
	wordRun      = hashLower("run")
)

// longSince holds for a date a season or more before the text from which something has gone on: "the first talks since they left the table in April 2003" and
// "since the truce was signed in May" date nothing that is told behind them.
func (p *page) longSince(s *sentence, f *when.Found) bool {
	if p.day.IsZero() || f.Start >= len(s.words) || !f.Date.First().Before(p.day.First().AddDate(0, -3, 0)) {
		return false
	}
	for k := f.Start - 1; k >= max(0, f.Start-longestSince); k-- {
		switch {
		case s.lower[k] == wordSince:
			return true
		case s.Tokens[k].Coarse == syntax.PUNCT:
			return false
		}
	}
	return false
}

// longestSince bounds the words between "since" and its date.
const longestSince = 10

// opensDone holds for a date in what a sentence begins with that was done to what it tells of: "Founded in 1984, the Front demanded a vote".
func (s *sentence) opensDone(f *when.Found, t int) bool {
	return (s.Tokens[0].Tag == syntax.VBN || s.Tokens[0].Tag == syntax.VBD) && f.Start > 0 && f.Start < 5 && f.End < t && f.End < len(s.words) && s.words[f.End] == ","
}

// ofSigned holds for the day on which a text was signed by which something else goes: "is sending a team in line with the declaration signed on 19 July".
func (s *sentence) ofSigned(f *when.Found, t int) bool {
	k := f.Start - 1
	if k > 0 && s.Tokens[k].Coarse == syntax.ADP {
		k--
	}
	if k < 1 || k <= t || s.Tokens[k].Tag != syntax.VBN && s.Tokens[k].Tag != syntax.VBD || !contains(dealVerbs, s.lemma[k]) || s.child(k, syntax.Nsubj, syntax.Aux) >= 0 {
		return false
	}
	for n := k - 1; n > t && n > k-5; n-- {
		if contains(calledTexts, s.lemma[n]) {
			c := s.caseOf(n)
			return c > t && (s.Tokens[n].Head != t || s.lower[c] != wordTo) && s.Tokens[n].Rel != syntax.Obj && !contains(dealVerbs, s.lemma[t])
		}
	}
	return false
}

// namesText holds for a day or month of which an agreement has its name, whatever it did: "after the November 2020 armistice deal that ended the war".
func (s *sentence) namesText(f *when.Found) bool {
	if f.Start == 0 || s.Tokens[f.Start-1].Coarse != syntax.DET {
		return false
	}
	k := f.End
	for ; k < min(f.End+3, len(s.words)) && s.Tokens[k].Coarse == syntax.NOUN; k++ {
	}
	return k > f.End && contains(calledTexts, s.lemma[k-1])
}
