package reader

import (
	"slices"

	"parley/document"
	"parley/reader/when"
	"parley/syntax"
)

// What names a future, so that what is told behind it in the present is only thought of: "The likeliest outcome is a stalemate. …", "If the talks
// fail, Arland closes the border. …".

// namesFuture holds for the noun of one of several futures, told apart from the others: "the best case", "a third possibility", "the likeliest outcome".
func namesFuture(s *sentence, k int) bool {
	l := singular(s, k)
	if !contains(pathNouns, l) && l != wordCase {
		return false
	}
	for j := k - 1; j >= max(0, k-4); j-- {
		switch w := s.lower[j]; {
		case contains(futureAdjectives, w):
			return true
		case l != wordCase && (contains(otherWords, w) || s.Tokens[j].Tag == syntax.CD):
			return true
		case s.words[j] == "," || s.Tokens[j].Coarse == syntax.VERB:
			return false
		}
	}
	return false
}

// ofOneFuture holds for a sentence in the present that says only what one of several futures is: "The best case is a quiet one.", "A third option
// would be partition."
func ofOneFuture(s *sentence) bool {
	v := s.firstFinite()
	if v < 2 || v > 9 || s.Tokens[v].Tag == syntax.VBD || s.words[len(s.words)-1] == "?" {
		return false
	}
	if s.Tokens[v].Tag == syntax.MD && v+1 < len(s.lemma) {
		v++
	}
	if s.lemma[v] != wordBe && !contains(beginVerbs, s.lemma[v]) && !contains(pathVerbs, s.lemma[v]) {
		return false
	}
	for k := 1; k < v && k < 7; k++ {
		switch c := s.Tokens[k].Coarse; {
		case c == syntax.NOUN && (k+1 == v || s.Tokens[k+1].Coarse != syntax.NOUN):
			return namesFuture(s, k) || s.lemma[k] == wordScenario && (contains(beginVerbs, s.lemma[v]) || contains(pathVerbs, s.lemma[v]))
		case c == syntax.PROPN, c == syntax.ADP, s.words[k] == ",":
			return false
		}
	}
	return false
}

// futureLabel holds for a sentence that begins with one of several futures as its label: "Best case: …", "Most likely. …".
func futureLabel(s *sentence) bool {
	for k := 1; k < min(len(s.words), longestLabel); k++ {
		switch s.words[k] {
		case ":", ".", "–", "—":
			return namesFuture(s, k-1) || k == 2 && s.lower[0] == wordMost && contains(futureAdjectives, s.lower[1])
		}
		if c := s.Tokens[k].Coarse; c == syntax.VERB || c == syntax.AUX {
			return false
		}
	}
	return false
}

// plannedEntry holds for an entry of a timeline that says that it is still to come: "1 June (planned): …".
func plannedEntry(s *sentence) bool {
	end := slices.IndexFunc(s.words[:min(len(s.words), longestLabel+4)], func(w string) bool { return w == ":" || w == "–" || w == "—" })
	if end < 1 || tellsOfDone(s) {
		return false
	}
	if contains(upcomingWords, s.lower[end-1]) && end < 3 {
		return true // "Upcoming: …"
	}
	for k := 1; k+1 < end; k++ {
		if s.words[k] == "(" && contains(plannedWords, s.lower[k+1]) {
			return true
		}
	}
	return false
}

// simplePresent holds for a verb of doing in the present, without an auxiliary: "closes".
func simplePresent(s *sentence, t int) bool {
	tag := s.Tokens[t].Tag
	return (tag == syntax.VBZ || tag == syntax.VBP) && s.Tokens[t].Coarse == syntax.VERB && s.child(t, syntax.Aux, syntax.AuxPass, syntax.Cop) < 0 && s.lemma[t] != wordBe && s.lemma[t] != wordHave
}

// inYearAhead reports whether a sentence names a year after that of the text, or begins with a day after it, year and all: what it tells in the
// present is to come.
func (p *page) inYearAhead(s *sentence) bool {
	if p.day.IsZero() {
		return false
	}
	return slices.ContainsFunc(s.words, func(w string) bool { return yearOf(w) > p.day.Last().Year() }) || slices.ContainsFunc(s.dates, func(d when.Found) bool {
		return d.Start < 4 && !d.Relative && d.Date.First().After(p.day.Last()) && slices.ContainsFunc(s.words[d.Start:d.End], func(w string) bool { return yearOf(w) > 0 })
	})
}

var (
	// heedVerbs are said to whoever listens, and bring nothing.
	heedVerbs     = hashed("look", "see", "ask", "read", "take", "listen", "remember", "thank", "note", "consider", "go", "come", "think", "watch", "hear", "imagine", "suppose")
	plannedWords  = hashed("planned", "expected", "scheduled", "target", "targeted", "tentative", "provisional", "proposed", "projected", "due", "forthcoming", "envisaged", "tbc", "tbd", "tba")
	upcomingWords = hashed("upcoming", "ahead", "planned", "scheduled", "forthcoming")
	wordCalendar  = hashLower("calendar")
	wordAlready   = hashLower("already")
	wordLaw       = hashLower("law")
	wordMost      = hashLower("most")
	wordFuture    = hashLower("future")
	wordScenario  = hashLower("scenario")
	wordTerm      = hashLower("term")
	// futureAdjectives tell one future from another.
	futureAdjectives = lists["future-adjectives"]
	oddsWords        = hashed("percent", "per", "probability", "likelihood", "likely", "unlikely", "odds", "chance", "possible", "probable")
	// pathVerbs say of a future what it holds.
	pathVerbs = hashed("see", "go", "assume", "posit", "lie", "lead", "follow", "involve", "have", "resemble", "envisage", "hold", "mean", "depend")
)

// dares holds for both halves of a sentence that says what a deed would bring: "Sign it, and the rebels keep their guns.", "Corvia need only nod and
// Arland opens the crossing."
func dares(s *sentence, t int) bool {
	if tag := s.Tokens[t].Tag; tag != syntax.VB && tag != syntax.VBZ && tag != syntax.VBP || s.words[len(s.words)-1] == "?" {
		return false
	}
	for k := 0; k < min(6, len(s.words)-4); k++ {
		if k == 0 && s.Tokens[0].Tag == syntax.VB && !contains(heedVerbs, s.lemma[0]) || s.lower[k] == wordOnly && k > 0 && s.lemma[k-1] == wordNeed {
			return brings(s, k, t)
		}
	}
	return false
}

// brings holds for a token at or behind an "and" that begins what a deed brings, with a subject and in the present, or before it.
func brings(s *sentence, from, t int) bool {
	for k := from + 2; k < min(len(s.words)-2, from+16); k++ {
		if s.lower[k] != wordAnd && s.lower[k] != wordOr {
			continue
		}
		v := k + 2
		for v < len(s.words)-1 && v < k+8 && s.Tokens[v].Tag != syntax.VBZ && s.Tokens[v].Tag != syntax.VBP && s.Tokens[v].Coarse != syntax.PUNCT {
			v++
		}
		if n := s.child(v, syntax.Nsubj); n > from && n < v && simplePresent(s, v) {
			return t < k && s.Tokens[t].Tag == syntax.VB || t >= v
		}
	}
	return false
}

// advised holds for what the text tells somebody to do, without a subject: "Pull the militia out of the markets.", "The advice was: pay them; free the
// children."
func advised(s *sentence, t int) bool {
	for h := s.Tokens[t].Head; s.Tokens[t].Rel == syntax.Conj && s.Tokens[t].Tag == syntax.VB && h < t && s.Tokens[h].Tag == syntax.VB; h = s.Tokens[t].Head {
		t = h
	}
	if s.Tokens[t].Tag != syntax.VB || s.child(t, syntax.Nsubj, syntax.NsubjPass, syntax.Aux, syntax.Mark) >= 0 {
		return false
	}
	if t == 2 && s.words[1] == "," && (contains(stageAdverbs, s.lower[0]) || contains(otherWords, s.lower[0])) {
		return true // "First, stop the shelling"
	}
	return t == 0 && len(s.words) > 2 && s.kind != document.Item && s.Tokens[len(s.Tokens)-1].Coarse == syntax.PUNCT || t > 0 && (s.words[t-1] == ":" || s.words[t-1] == "—" || s.words[t-1] == "–" || s.words[t-1] == ";")
}

// partOfPlan holds for what a plan does in the present, spoken of as "it" after a sentence whose subject it is: "The draft law has three parts. It
// grants an amnesty. It creates a court."
func (p *page) partOfPlan(i int32, t int) bool {
	s := &p.sentences[i]
	if n := s.child(t, syntax.Nsubj); n < 0 || s.lower[n] != wordIt || n > 1 || !simplePresent(s, t) {
		return false
	}
	for i--; i >= 0 && p.sentences[i].block == s.block; i-- {
		b := &p.sentences[i]
		r := b.Root()
		n := b.child(r, syntax.Nsubj, syntax.NsubjPass)
		switch {
		case n < 0:
			return false
		case contains(planWords, b.lemma[n]) || n > 0 && b.lemma[n] == wordLaw && contains(draftWords, b.lemma[n-1]):
			return b.Tokens[r].Tag != syntax.VBD
		case b.lower[n] != wordIt || !simplePresent(b, r):
			return false
		}
	}
	return false
}

// chains holds for a sentence whose condition and what it brings are told in the present, so that more may follow: "If the talks fail, Arland closes the
// border."
func chains(s *sentence) bool {
	r := s.Root()
	if s.lower[0] != wordIf && s.lower[0] != wordUnless || r < 4 || s.words[len(s.words)-1] == "?" || !slices.Contains(s.words[:r], ",") {
		return false
	}
	return simplePresent(s, r) && !contains(reactionVerbs, s.lemma[r]) && !isSaying(s.lemma[r])
}
