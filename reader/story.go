package reader

import (
	"slices"
	"strconv"

	"parley/syntax"
)

// What may come is told as what was: in the present, without a word of doubt. "Imagine that Arland attacks. Corvia sends ships." "The plan has
// three stages. First, Arland leaves the valley." "It is March 2031. Arland has annexed the port." A sentence opens such a story, and those after
// it go on with it as long as they tell on in its tense.

// An opening is what a sentence begins for those after it.
type opening uint8

const (
	opensNothing opening = iota
	opensStory           // what follows in its block tells of it in the present
	opensStages          // what follows begins with its next stage: "First, …", "In the second, …", "Day 30: …"
	opensYear            // a year to come, in which things have happened too
	opensGame            // a game or a simulation, told in the past too: "In the simulation, …"
)

// A story is where a text stands in one.
type story struct {
	opening opening
	block   int
	staged  bool // the sentence before told of a stage
}

// frame tells what the story that is open makes of a sentence, and opens the next one.
func (y *story) frame(p *page, s *sentence) (f frame) {
	if s.block != y.block {
		if y.staged = false; y.opening != opensStages {
			y.opening = opensNothing
		}
		y.block = s.block
	}
	switch on := tellsOn(s); {
	case y.opening == opensGame && !toldByPlayers(s):
		return supposition
	case y.opening == opensNothing, s.words[len(s.words)-1] == "?":
	case y.opening == opensStages:
		if y.staged = on && (opensStage(s) || y.staged); y.staged {
			f = inScenario
		} else if !on {
			y.opening = opensNothing
		}
	case !on:
		y.opening = opensNothing
	case y.opening == opensYear:
		f = supposition
	case y.opening == opensStory && tellsOfNow(s):
		y.opening = opensNothing
	case y.opening == opensStory:
		f = inScenario
	}
	if next := p.opens(s); next != opensNothing {
		y.opening, y.staged = next, false
	}
	return f
}

// opens tells what a sentence opens. Who speaks of himself tells no story, and what is quoted may be meant to shake somebody.
func (p *page) opens(s *sentence) opening {
	switch {
	case inGame(s):
		return opensGame
	case p.kind == transcript || s.quoted[0]:
		return opensNothing
	case supposing(s), (opensUnderPlan(s) || opensPart(s)) && tellsOn(s):
		return opensStory
	case p.inYearToCome(s):
		return opensYear
	case asksWhatNext(s), allDue(s), opensPlan(s), ofOneFuture(s), chains(s):
		return opensStory
	case announcesStages(s):
		return opensStages
	}
	return opensNothing
}

// inGame holds for a sentence that begins "In the simulation," "In the first wargame,": what happens in it is played.
func inGame(s *sentence) bool {
	if len(s.lower) < 5 || s.lower[0] != wordIn {
		return false
	}
	for k := 1; k < min(len(s.lower), 7) && s.words[k] != ","; k++ {
		if contains(simulations, s.lemma[k]) || contains(playedNouns, s.lemma[k]) && (contains(madeUpWords, s.lower[k-1]) || redTeam(s)) {
			return true
		}
	}
	return false
}

// redTeam holds for a sentence on a "red team" or a "blue team".
func redTeam(s *sentence) bool {
	for k := 1; k < len(s.lower); k++ {
		if s.lower[k] == wordTeam && contains(teamColours, s.lower[k-1]) {
			return true
		}
	}
	return false
}

// toldByPlayers holds for a sentence on who plays a game or tells of it, which happens: "The institute published the results."
func toldByPlayers(s *sentence) bool {
	return anyIn(s.lemma, simulations) || anyIn(s.lemma, playerNouns)
}

var (
	simulations = hashed("simulation", "wargame", "war-game")
	playedNouns = hashed("scenario", "exercise", "game", "crisis", "war", "conflict")
	wordTeam    = hashLower("team")
	teamColours = hashed("red", "blue")
	madeUpWords = hashed("fictional", "fictitious", "imaginary", "imagined", "hypothetical", "simulated", "tabletop", "table-top", "war")
	playerNouns = hashed("player", "participant", "result", "organiser", "organizer", "institute", "researcher", "game")
)

// tellsOn holds for a sentence that goes on with a story: its first finite verb, if it has one, is in the present or under a modal, nobody speaks of
// himself in it, and it says nothing of now.
func tellsOn(s *sentence) bool {
	inTurn := len(s.lower) > 4 && s.lower[1] == wordIn && s.lower[2] == wordTurn // "That in turn brings …"
	if s.words[len(s.words)-1] == "?" || contains(ownWords, s.lower[0]) || contains(nowWords, s.lower[0]) && !inTurn {
		return false
	}
	return !tellsOfDone(s) && !comesBack(s)
}

// comesBack holds for a sentence that comes back from a story to what is so: "In this one, Arland cut ties", "In reality", "As it is".
func comesBack(s *sentence) bool {
	if len(s.lower) < 4 || s.words[2] != "," && s.words[3] != "," {
		return false
	}
	return s.lower[0] == wordIn && (contains(realWords, s.lower[1]) || s.lower[1] == wordThis && s.lower[2] == wordOne) || s.lower[0] == wordAs && s.lower[1] == wordIt && s.lemma[2] == wordBe
}

var realWords = hashed("reality", "fact", "practice", "truth")

// tellsOfNow holds for a sentence whose first finite verb is the auxiliary of what goes on or has been done.
func tellsOfNow(s *sentence) bool {
	k := s.firstFinite()
	if k < 0 || s.Tokens[k].Tag != syntax.VBZ && s.Tokens[k].Tag != syntax.VBP || s.lemma[k] != wordBe && s.lemma[k] != wordHave || s.Tokens[k].Coarse != syntax.AUX {
		return false
	}
	for j := k + 1; j < min(k+4, len(s.Tokens)); j++ {
		if g := s.Tokens[j].Tag; g == syntax.VBG || g == syntax.VBN && s.lemma[k] == wordHave {
			return true
		}
	}
	return false
}

var reactionVerbs = lists["reaction-verbs"]

// yearOf gives the year that a word is; 0 for none.
func yearOf(w string) int {
	if len(w) != 4 {
		return 0
	}
	if n, err := strconv.Atoi(w); err == nil && 1700 < n && n < 2200 {
		return n
	}
	return 0
}

// inYearToCome holds for a short sentence that says that it is a year after that of the text: "It is March 2031.", "The year is 2031."
func (p *page) inYearToCome(s *sentence) bool {
	if n := len(s.words); n < 4 || n > 10 || p.day.IsZero() {
		return false
	}
	is := s.lemma[1] == wordBe || s.lemma[2] == wordBe || contains(forwardWords, s.lower[0])
	return is && slices.ContainsFunc(s.words, func(w string) bool { return yearOf(w) > p.day.Last().Year() })
}

// asksWhatNext holds for the question what may come: "What happens next?", "Then what?", "How might this end?"
func asksWhatNext(s *sentence) bool {
	n := len(s.lower)
	if s.words[n-1] != "?" || n > 12 {
		return false
	}
	asks, maybe, comes := false, false, false
	for k, w := range s.lower {
		asks = asks || w == wordWhat || w == wordHow
		maybe = maybe || contains(maybeWords, w) || contains(futureWords, w) || contains(shouldWords, w)
		comes = comes || contains(endingWords, s.lemma[k]) || s.lemma[k] == wordDo && maybe
		if (w == wordNext || w == wordThen || w == wordIf) && asks || w == wordWhat && k > 0 && s.lower[k-1] == wordThen {
			return true
		}
	}
	return asks && maybe && comes
}

// allDue holds for a sentence that says of nothing in particular that it should be: "Three things would have to happen.", "Here is what should be done."
func allDue(s *sentence) bool {
	n := len(s.lower)
	if n < 4 || n > 12 || s.words[n-1] == "?" {
		return false
	}
	due := slices.ContainsFunc(s.lower, func(w uint32) bool { return contains(shouldWords, w) || contains(maybeWords, w) })
	k := 1
	for k < 4 && k < n && !contains(thingNouns, s.lemma[k]) && s.lower[k] != wordWhat {
		k++
	}
	return due && k < min(4, n) && (contains(thingNouns, s.lemma[k]) || contains(hereWords, s.lower[0]) || contains(hereWords, s.lower[max(0, k-1)]))
}

// announcesStages holds for a sentence that says that there are several stages or ways: "It has three stages.", "Two futures are open to Arland.",
// "The steps are as follows."
func announcesStages(s *sentence) bool {
	for k, l := range s.lemma {
		if (contains(stageNouns, l) || contains(pathNouns, l) || contains(scenarioWords, l)) && s.Tokens[k].Tag == syntax.NNS {
			for j := max(0, k-3); j < k; j++ {
				if s.Tokens[j].Tag == syntax.CD && s.lower[j] != wordOne || contains(severalWords, s.lower[j]) {
					return !tellsOfDone(s) && s.words[len(s.words)-1] != "?"
				}
			}
			if k+2 < len(s.lower) && s.lower[k+1] != wordOf && slices.Contains(s.lower[k+1:], wordFollows) {
				return true
			}
		}
	}
	return false
}

// opensPlan holds for a short sentence that says only that what a plan has in it comes now: "What the paper proposes.", "The points of the plan are these."
func opensPlan(s *sentence) bool {
	n := len(s.words)
	if n < 4 || n > 12 || tellsOfDone(s) || s.words[n-1] == "?" {
		return false
	}
	plan, parts, says := false, false, false
	for k, l := range s.lemma {
		plan = plan || contains(draftNouns, l) || contains(paperNouns, l)
		parts = parts || (contains(partNouns, l) || contains(elementNouns, l)) && s.Tokens[k].Tag == syntax.NNS
		says = says || k == n-2 && (contains(draftingVerbs, l) || contains(foreseeWords, l))
	}
	return plan && (s.lower[0] == wordWhat && says || parts && contains(theseWords, s.lower[n-2]))
}

// hasAlready holds for a sentence that tells of what has been done or said before any of what may come: "The minister has already rejected it.",
// "Corvia has warned against it."
func hasAlready(s *sentence) bool {
	k := s.firstFinite()
	if k < 0 || k+2 >= len(s.lower) || !contains(haveWords, s.lower[k]) {
		return false
	}
	already := s.lower[k+1] == wordAlready
	if already {
		k++
	}
	return s.Tokens[k+1].Tag == syntax.VBN && (already || isSaying(s.lemma[k+1]) || contains(reactionVerbs, s.lemma[k+1]))
}

// byAuthor holds for an item in which the text's own "we" does something now: "We recommend that the Government send an envoy".
func byAuthor(s *sentence) bool {
	r := s.Root()
	n := s.child(r, syntax.Nsubj)
	return n >= 0 && contains(ownWords, s.lower[n]) && simplePresent(s, r)
}

// opensStage holds for a sentence that begins with the next of several: "First,", "In the second,", "One way:", "Finally,", "Day 30:".
func opensStage(s *sentence) bool {
	k := 0
	for k < 3 && k+1 < len(s.lower) && (s.lower[k] == wordIn || s.lower[k] == wordOn || s.lower[k] == wordUnder || s.lower[k] == wordThe || s.Tokens[k].Coarse == syntax.PUNCT) {
		k++
	}
	next := min(k+1, len(s.words)-1)
	if s.lower[k] == wordOne {
		return s.words[next] == "," || s.words[next] == ":" || contains(pathNouns, s.lemma[next])
	}
	if numbered(s, k) && s.words[next] == "," {
		return true // "Two, the prisoners go home"
	}
	if contains(stageAdverbs, s.lower[k]) || contains(otherWords, s.lower[k]) || contains(extremeWords, s.lower[k]) {
		return true
	}
	return (contains(stageNouns, singular(s, k)) || contains(timeUnits, singular(s, k))) && k+1 < len(s.words) && numbered(s, k+1)
}

// numbered holds for a number as it stands behind what is counted: "2", "two", "II".
func numbered(s *sentence, k int) bool {
	if s.Tokens[k].Tag == syntax.CD {
		return true
	}
	switch s.words[k] {
	case "I", "II", "III", "IV", "V", "A", "B", "C", "One", "Two", "Three", "Four", "Five", "one", "two", "three", "four", "five":
		return true
	}
	return false
}

// stageLabel gives the token behind the label of a stage, "Phase two (June): …", "Step 3 - …"; -1 where a sentence begins with none. What has
// the label of a year that has passed is history.
func (p *page) stageLabel(s *sentence) int {
	if len(s.words) < 4 || !contains(stageNouns, singular(s, 0)) || !numbered(s, 1) {
		return -1
	}
	for k := 2; k < len(s.words) && k < longestLabel+4; k++ {
		if y := yearOf(s.words[k]); y > 0 && !p.day.IsZero() && y < p.day.First().Year() {
			return -1
		}
		switch s.words[k] {
		case ":", "–", "—", "-":
			return k + 1
		}
		if c := s.Tokens[k].Coarse; c == syntax.VERB || c == syntax.AUX {
			return -1
		}
	}
	return -1
}

// opensPart holds for a sentence that begins with one of the stages or ways of what may come: "In the first phase,", "On the optimistic path,", "In the
// worst,".
func opensPart(s *sentence) bool {
	if len(s.words) < 5 || !contains(leadInWords, s.lower[0]) {
		return false
	}
	if s.lower[1] == wordThe && contains(extremeWords, s.lower[2]) && s.lower[3] == wordOf {
		return true // "In the best of them Arland signs"
	}
	for k := 2; k < 7 && k < len(s.words); k++ {
		if c := s.Tokens[k].Coarse; c == syntax.VERB || c == syntax.AUX {
			return false
		}
		if s.words[k] != "," && s.words[k] != "(" {
			if c := s.Tokens[k].Coarse; (c == syntax.PROPN || c == syntax.DET) && namesFuture(s, k-1) && tellsOn(s) {
				return true // "On the rosier path Arland signs"
			}
			continue
		}
		l := s.lemma[k-1]
		return contains(timeUnits, l) && contains(dayOrdinals, s.lower[k-2]) && tellsOn(s) && simplePresent(s, s.Root()) || // "On the seventh day, the army leaves the valley"
			contains(extremeWords, s.lower[k-1]) || contains(stageNouns, l) && contains(ordinals, s.lower[k-2]) || numbered(s, k-1) && contains(stageNouns, s.lemma[k-2]) ||
			contains(tellingNouns, l) && (s.Tokens[k-1].Tag == syntax.NN || s.Tokens[k-1].Tag == syntax.VBG) && (s.Tokens[k-2].Coarse == syntax.ADJ || s.lower[k-2] == wordThis || s.lower[k-2] == wordThat || s.lower[k-2] == wordOur || k > 3 && s.lower[k-3] == wordSuch) ||
			namesFuture(s, k-1)
	}
	return false
}

// planColon holds for a sentence that begins with the name of a plan, a condition or a demand and a colon: "The idea: Arland opens the road."
func planColon(s *sentence) bool {
	if !tellsOn(s) {
		return false
	}
	named, ahead := false, false
	for k := 1; k+2 < len(s.words) && k < longestLabel+4; k++ {
		names := contains(draftNouns, s.lemma[k-1]) || s.Tokens[k-1].Tag != syntax.VBZ && contains(ideaWords, s.lemma[k-1]) || contains(termNouns, s.lemma[k-1]) || namesFuture(s, k-1) || contains(foretellings, s.lemma[k-1])
		steps := s.lemma[k-1] == wordStep && k > 1 && s.lower[k-2] == wordNext // "Next steps, as the envoy sees them: …"
		names, ahead = names || steps, ahead || steps
		named = named || names
		switch c := s.Tokens[k].Coarse; {
		case s.words[k] == ":" && (s.lower[k-1] == wordThis || s.lower[k-1] == wordFollows || contains(plainWords, s.lower[k-1])):
			return named // "The nightmare goes like this: …"
		case s.words[k] == ":":
			return names || ahead
		case (c == syntax.VERB || c == syntax.AUX) && !named:
			return false
		}
	}
	return false
}

// anyIn reports whether one of the words of a sentence is in a set.
func anyIn(words []uint32, set wordSet) bool {
	return slices.ContainsFunc(words, func(w uint32) bool { return contains(set, w) })
}

var (
	wordNext    = hashLower("next")
	wordFollows = hashLower("follows")
	// ownWords begin what somebody says of himself, nowWords what is said of now.
	foreseeWords  = hashed("foresee", "envisage", "envision", "contain", "include", "provide", "say", "want")
	theseWords    = hashed("these", "this", "follows", "simple", "clear")
	ownWords      = hashed("i", "we", "my", "our")
	nowWords      = hashed("today", "now", "currently", "meanwhile", "that", "this", "but", "yet", "still")
	forwardWords  = hashed("fast-forward", "fast", "jump", "by")
	endingWords   = hashed("end", "go", "happen", "follow", "come", "look", "unfold", "play", "mean", "require")
	draftingVerbs = hashed("propose", "suggest", "outline", "sketch", "float", "unveil", "draft", "table", "circulate", "present")
	beginVerbs    = hashed("begin", "start", "look", "run", "work", "unfold", "proceed", "read")
	plainWords    = hashed("table", "stand", "stands", "unchanged", "same", "simple", "clear", "straightforward", "follows", "bold", "ambitious", "familiar", "plain", "modest", "elegant", "obvious")
	ideaWords     = hashed("idea", "offer", "timetable", "sequence", "bargain", "trade", "trade-off", "deal", "formula", "package", "recipe", "script", "schedule")
	hereWords     = hashed("here", "this")
	thingNouns    = hashed("thing", "condition", "step")
	stageNouns    = hashed("stage", "phase", "step", "tranche", "leg", "level", "tier")
	pathNouns     = hashed("path", "way", "future", "outcome", "possibility", "ending", "option", "scenario", "alternative", "variant", "trajectory", "pathway", "route")
	severalWords  = hashed("two", "three", "four", "five", "six", "several", "following", "its", "these")
	stageAdverbs  = hashed("first", "firstly", "secondly", "thirdly", "then", "next", "finally", "lastly", "afterwards", "later", "initially")
	timeUnits     = hashed("day", "week", "month", "year")
	dayOrdinals   = hashed("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "tenth", "fourteenth", "fifteenth", "twentieth", "thirtieth", "sixtieth", "ninetieth")
	leadInWords   = hashed("in", "on", "under", "during")
	tellingNouns  = hashed("telling", "reading", "version", "track", "path", "trajectory", "future", "outcome", "baseline", "world", "universe")
	termNouns     = hashed("condition", "demand", "price", "term", "aim", "goal", "wish", "request", "ask", "fear", "nightmare", "hope", "worry", "danger", "risk")
)
