package reader

import (
	"slices"
	"strings"

	"parley/document"
	"parley/syntax"
)

// What names a future, a draft or its parts, so that what is told behind it in the present is only thought of: "Best case: …", "The likeliest
// outcome is a stalemate. …", "The draft has nine articles. …", "It is not hard to see how this ends. …".

// futureLabel holds for a sentence that begins with the name of one of several futures and no verb: "Best case.", "Future 2: a cold peace.",
// "A cold peace (40%).", "The optimistic scenario: …".
func futureLabel(s *sentence) bool {
	end := -1
	for k := 0; k < len(s.words) && k < longestLabel+4 && end < 0; k++ {
		switch s.words[k] {
		case ":", ".", "–", "—":
			end = k
		}
		if c := s.Tokens[k].Coarse; c == syntax.AUX || c == syntax.VERB && s.Tokens[k].Tag != syntax.VBN && s.Tokens[k].Tag != syntax.VBG {
			return false
		}
	}
	if end < 1 {
		return false
	}
	k := end - 1
	if s.words[k] == ")" {
		odds := false
		for k--; k > 0 && s.words[k] != "("; k-- {
			odds = odds || s.words[k] == "%" || contains(oddsWords, s.lower[k])
		}
		if odds || k < 1 {
			return odds && k > 0
		}
		k--
	}
	if numbered(s, k) && k > 0 {
		return contains(pathNouns, singular(s, k-1))
	}
	if k > 1 && numbered(s, 1) && contains(pathNouns, singular(s, 0)) {
		return true // "Future 2 (a cold peace)"
	}
	for j := range k {
		if c := s.Tokens[j].Coarse; c == syntax.ADP || c == syntax.CCONJ || c == syntax.PRON {
			return false // "And in no other way."
		}
	}
	return namesFuture(s, k)
}

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

// stageLine holds for a block that does nothing but number a stage, in a text whose title or first sentence names a plan: "Phase I: October 2002–May 2003", "Second stage".
func (p *page) stageLine(i int) bool {
	s := &p.sentences[i]
	n := len(s.words)
	if n < 2 || n > 10 || !s.first || i+1 < len(p.sentences) && p.sentences[i+1].block == s.block {
		return false
	}
	if v := s.firstFinite(); v >= 0 && s.lower[v] != wordMay {
		return false
	}
	if !(contains(stageNouns, singular(s, 0)) && numbered(s, 1)) && !(contains(ordinals, s.lower[0]) && contains(stageNouns, singular(s, 1))) {
		return false
	}
	return anyIn(p.sentences[0].lemma, draftNouns) || slices.ContainsFunc(fields(strings.ToLower(p.doc.Title.Value)), func(w string) bool { return contains(draftNouns, hashLower(strings.Trim(w, "“”\"':,"))) })
}

// ofDraft holds for a sentence that says only how long a draft or a plan is, or of how many parts: "The draft, seen by us, has nine articles.", "The plan is
// short.", and for one that says that its parts are known: "The contours of a deal are clear.", "The terms are these."
func ofDraft(s *sentence) bool {
	v := s.firstFinite()
	if n := len(s.lemma); v < 2 || v > 12 || v+2 >= n || n > 24 || s.Tokens[v].Tag == syntax.VBD || s.words[n-1] == "?" {
		return false
	}
	draft, parts := false, false
	for k := 1; k < v && k < 6; k++ {
		draft = draft || contains(draftNouns, s.lemma[k]) && s.caseOf(k) < 0
		parts = parts || contains(contourNouns, s.lemma[k]) && s.caseOf(k) < 0
	}
	if s.lemma[v] != wordBe {
		if !draft || s.lemma[v] != wordHave && holderAt(s, v) != holdWord || contains(notWords, s.lower[v+1]) {
			return false
		}
		for k := v + 1; k < len(s.lemma) && k < v+6; k++ {
			if contains(draftParts, s.lemma[k]) && s.Tokens[k].Tag == syntax.NNS {
				return true
			}
		}
		return false
	}
	w := s.lower[len(s.lower)-2]
	return draft && (contains(plainWords, w) || contains(lengthWords, w)) || parts && len(s.lemma) < 14 && (contains(plainWords, w) || contains(agreedWords, w))
}

// knownHow holds for a sentence that says only that what may come can be told: "It is not hard to see how this ends.", "Here is how it might unfold.",
// "A deal is easy to imagine."
func knownHow(s *sentence) bool {
	n := len(s.lower)
	if n > 16 || n < 5 || s.words[n-1] == "?" || negationBefore(s, n-2) >= 0 {
		return false
	}
	how, easy, seen, ends := false, false, false, false
	for k := range s.lower {
		how = how || s.lower[k] == wordHow || s.lower[k] == wordWhat
		easy = easy || contains(easyWords, s.lower[k]) || contains(hardWords, s.lower[k]) && negationBefore(s, k) >= 0
		seen = seen || contains(imagineVerbs, s.lemma[k])
		ends = ends || how && (contains(endingWords, s.lemma[k]) || contains(goVerbs, s.lemma[k]))
	}
	return easy && seen && (ends || contains(imagineVerbs, s.lemma[n-2]) && !how) || contains(hereWords, s.lower[0]) && s.lower[2] == wordHow && ends
}

// asksIf holds for the question what follows if something comes about: "And if the talks fail?", "Suppose they fail?"
func asksIf(s *sentence) bool {
	k := 0
	for k < 2 && k+3 < len(s.lower) && contains(letUsWords, s.lower[k]) {
		k++
	}
	return s.words[len(s.words)-1] == "?" && len(s.lower) < 14 && s.lower[k] == wordIf
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

// simplePresent holds for a verb of doing in the present, without an auxiliary: "closes".
func simplePresent(s *sentence, t int) bool {
	tag := s.Tokens[t].Tag
	return (tag == syntax.VBZ || tag == syntax.VBP) && s.Tokens[t].Coarse == syntax.VERB && s.child(t, syntax.Aux, syntax.AuxPass, syntax.Cop) < 0 && s.lemma[t] != wordBe && s.lemma[t] != wordHave
}

// onCondition holds for the main verb in the present of a sentence that begins with a condition: "Unless the talks resume, Arland withdraws."
func onCondition(s *sentence, t int) bool {
	if s.lower[0] != wordIf && s.lower[0] != wordUnless || t < 4 || !simplePresent(s, t) {
		return false
	}
	r := t
	for s.Tokens[r].Rel == syntax.Conj && s.Tokens[r].Head >= 0 {
		r = s.Tokens[r].Head
	}
	return s.Tokens[r].Head < 0 && slices.Contains(s.words[:r], ",") && s.child(r, syntax.Nsubj) > 0
}

// inThatCase holds for a sentence that says of what it tells that it is so in a case that may come: "Arland closes the border in such a case."
func inThatCase(s *sentence) bool {
	if tellsOfDone(s) {
		return false
	}
	for k := 2; k < len(s.lower); k++ {
		if s.lemma[k] != wordCase && !contains(eventNouns, s.lemma[k]) && s.lemma[k] != wordScenario {
			continue
		}
		if w := s.lower[k-1]; w == wordThat && s.lower[k-2] == wordIn && k+1 < len(s.words) && s.Tokens[k+1].Coarse == syntax.PUNCT || k > 2 && w == wordA && s.lower[k-2] == wordSuch && s.lower[k-3] == wordIn {
			return true
		}
	}
	return false
}

// fromNow holds for a sentence that begins with a time to come: "Five years from now, Arland …".
func fromNow(s *sentence) bool {
	return len(s.lower) > 6 && contains(timeUnits, s.lemma[1]) && s.lower[2] == wordFrom && s.lower[3] == wordNow
}

// gameTurn holds for what begins a turn of a war game: "On day one, …", "In a second run, …".
func gameTurn(s *sentence) bool {
	if len(s.words) < 6 || s.lower[0] != wordIn && s.lower[0] != wordOn && s.lower[0] != wordBy {
		return false
	}
	for k := 1; k < 6; k++ {
		if s.words[k] == "," {
			return k > 1 && (contains(turnNouns, s.lemma[k-1]) || numbered(s, k-1) && contains(timeUnits, s.lemma[k-2]))
		}
	}
	return false
}

// ofGame reports whether a sentence speaks of a war game.
func ofGame(s *sentence) bool {
	for k, l := range s.lemma {
		if l == wordWargame || l == wordGame && k > 0 && s.lemma[k-1] == wordWar || l == wordTabletop {
			return true
		}
	}
	return false
}

// A rowFrame says of the rows of a table what its first row makes of them.
type rowFrame struct {
	block int // of the row that was read last
	head  int // of its first row
	frame frame
}

// next takes a sentence of a table and gives the frame of its cell: under "Scenario | Probability | What happens" the rows tell of what may come.
func (r *rowFrame) next(p *page, s *sentence) frame {
	if s.kind != document.Table {
		r.block = -1
		return noFrame
	}
	if r.block < 0 || s.block > r.block+1 && p.doc.Blocks[s.block-1].Kind != document.Table {
		r.head, r.frame = s.block, noFrame
	}
	r.block = s.block
	if s.block != r.head {
		if p.passed(s) {
			return noFrame
		}
		return r.frame
	}
	if len(s.words) < 4 && r.frame == noFrame {
		if l := singular(s, 0); contains(scenarioWords, l) || contains(pathNouns, l) || contains(stageNouns, l) {
			r.frame = inScenario
		}
	}
	return noFrame
}

// inYearAhead reports whether a sentence names a year after that of the text: what it tells in the present is to come.
func (p *page) inYearAhead(s *sentence) bool {
	return !p.day.IsZero() && slices.ContainsFunc(s.words, func(w string) bool { return yearOf(w) > p.day.Last().Year() })
}

// passed reports whether a sentence names a year before that of the text.
func (p *page) passed(s *sentence) bool {
	return !p.day.IsZero() && slices.ContainsFunc(s.words, func(w string) bool { y := yearOf(w); return y > 0 && y < p.day.First().Year() })
}

var (
	wordFuture   = hashLower("future")
	wordScenario = hashLower("scenario")
	wordWargame  = hashLower("wargame")
	wordTabletop = hashLower("tabletop")
	wordTerm     = hashLower("term")
	// futureAdjectives tell one future from another.
	futureAdjectives = hashed("worst", "best", "likeliest", "likely", "probable", "plausible", "possible", "conceivable", "optimistic", "pessimistic", "baseline", "base", "upside", "downside", "alternative",
		"darkest", "rosiest", "rosier", "darker", "worst-case", "best-case", "base-case", "realistic", "extreme", "hopeful", "gloomy", "gloomier", "nightmare")
	oddsWords = hashed("percent", "per", "probability", "likelihood", "likely", "unlikely", "odds", "chance", "possible", "probable")
	// pathVerbs say of a future what it holds.
	pathVerbs    = hashed("see", "go", "assume", "posit", "lie", "lead", "follow", "involve", "have", "resemble", "envisage", "hold", "mean", "depend")
	contourNouns = hashed("outline", "contour", "shape", "parameter", "term", "ingredient", "element", "sketch", "blueprint", "bargain", "trade-off", "compromise")
	draftParts   = hashed("article", "point", "clause", "paragraph", "section", "provision", "chapter", "element", "pillar", "part", "stage", "phase", "step", "item")
	lengthWords  = hashed("short", "brief", "long", "vague", "detailed", "far-reaching", "one-sided", "public")
	agreedWords  = hashed("known", "well-known", "obvious", "familiar", "these", "visible", "this", "there", "agreed")
	easyWords    = hashed("easy", "everyone", "everybody", "possible")
	hardWords    = hashed("hard", "difficult", "impossible")
	imagineVerbs = hashed("imagine", "see", "picture", "foresee", "guess", "sketch", "envisage", "envision", "know", "predict", "conceive")
	turnNouns    = hashed("run", "game", "round", "turn", "iteration", "move", "playthrough")
)
