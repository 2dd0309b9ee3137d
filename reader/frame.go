package reader

import (
	"slices"
	"strings"

	"parley/document"
	"parley/syntax"
)

// A frame is what the layout of a text, or the first words of a sentence, make of all that the sentence says.
type frame uint8

const (
	noFrame     frame = iota
	inScenario        // under a heading that announces one: "Scenario 2", "What a deal could look like"
	inPlan            // under a heading of what is in a plan: "The 28-point plan", "Elements of the draft"
	listed            // an item after a lead-in of a plan: "The draft would:"
	underPlan         // "Under the draft, Arland withdraws"
	supposition       // "Suppose that Arland withdrew"
	toCome            // under "The week ahead", an item after "The next steps are:" or with a label "(planned)"
)

// frameSentences finds the frames of all sentences. What stands under a heading does so until one of the same level or a
// higher one; what follows a lead-in does so as long as items of a list go on.
func (p *page) frameSentences() {
	section, level, list := noFrame, 0, noFrame
	own, block := noFrame, -1
	title, asks := p.titleFrame(), asksWhatCould(p.doc.Title.Value)
	if len(p.sentences) > 0 && p.sentences[0].kind == document.Heading && title == noFrame && plansFor(&p.sentences[0]) {
		title = inPlan
	}
	var ofTitle bool // the section tells of one of the futures that the title announces
	var tale story
	for i := range p.sentences {
		s := &p.sentences[i]
		if s.block != block {
			own, block = noFrame, s.block
		}
		if f := p.labelFrame(s); f != noFrame {
			own = f
		}
		switch s.kind {
		case document.Heading:
			if at := p.doc.Blocks[s.block].Level; (i > 0 || at > 1) && (section == noFrame || at <= level) {
				section, level = headingFrame(s), at
				if p.labelsStage(s) {
					section = inScenario
				}
				ofTitle = section == noFrame && (title == inScenario || asks && (startsWithNumber(s) || p.namesOutcome(s))) && !ordinaryPart(s)
			}
			list = noFrame
			s.frame = section
			continue
		case document.Item:
		default:
			list = p.leadsIn(s)
			if alone := (i == 0 || p.sentences[i-1].block != s.block) && (i+1 == len(p.sentences) || p.sentences[i+1].block != s.block); alone && p.kind != joint && p.stageLabel(s) > 0 && s.firstFinite() < 0 {
				section, level = inScenario, lowestLevel // "Phase II – June to December: monitors"
			} else if level == lowestLevel && tellsOfDone(s) {
				section, level = noFrame, 0
			}
		}
		under := section
		if under == noFrame && (s.kind == document.Item || s.kind == document.Table && title == inPlan || title == toCome) {
			under = title
		}
		if under == noFrame && ofTitle && tellsOn(s) && !tellsOfNow(s) {
			under = inScenario
		}
		if under == toCome && !tellsOn(s) {
			under = noFrame
		}
		told := tale.frame(p, s)
		switch {
		case s.kind == document.Item && list != noFrame:
			s.frame = list
		case (s.kind == document.Item || s.kind == document.Table) && under == inPlan:
			s.frame = listed
		case supposing(s), inGame(s):
			s.frame = supposition
		case opensUnderPlan(s), p.pointOf(i):
			s.frame = underPlan
		case plannedEntry(s):
			s.frame = toCome
		case own != noFrame:
			s.frame = own
		case told != noFrame:
			s.frame = told
		case s.lower[0] == wordEither && len(s.words) > 3 && s.Tokens[1].Coarse != syntax.PRON && tellsOn(s): // "Either Arland leaves or Corvia attacks."
			s.frame = inScenario
		case planColon(s), opensPart(s), s.lower[0] == wordAt && len(s.lower) > 3 && contains(extremeWords, s.lower[1]) && tellsOn(s): // "At best, the sides agree on a lull."
			s.frame = inScenario
		default:
			s.frame = under
		}
		if s.frame == inScenario && hasAlready(s) || s.frame == listed && byAuthor(s) {
			s.frame = noFrame
		}
	}
}

// lowestLevel is that of a section below a label in a paragraph of its own: any heading ends it.
const lowestLevel = 9

// labelsStage holds for a heading that is the label of a stage to come: "Phase 2", "Step 3: elections".
func (p *page) labelsStage(s *sentence) bool {
	return p.stageLabel(s) > 0 || len(s.words) == 2 && contains(stageNouns, singular(s, 0)) && numbered(s, 1)
}

// comingWeek holds for "the week ahead", "the coming days", "next steps" among the words of a title or a heading.
func comingWeek(words []string, k int) bool {
	if k+1 == len(words) {
		return false
	}
	a, b := words[k], words[k+1]
	return (a == "week" || a == "month" || a == "days") && b == "ahead" || a == "coming" && (b == "week" || b == "days" || b == "month") || a == "next" && b == "steps"
}

// titleFrame tells what the title of the text makes of its items: "Five ways the war could end", "Terms of the proposal", "Recommendations".
func (p *page) titleFrame() frame {
	words := fields(strings.ToLower(p.doc.Title.Value))
	ways, terms, plan := false, false, false
	if n := len(words); n > 4 && words[0] == "which" && strings.HasSuffix(words[n-1], "?") && slices.Contains(words, "will") {
		return inScenario // "Which of the following will occur before August?"
	}
	for k, w := range words {
		l := hashLower(strings.TrimSuffix(strings.TrimRight(w, "?!.:"), "s"))
		switch {
		case contains(adviceWords, l), l == wordWant && hashLower(words[0]) == wordWhat:
			return inPlan
		case comingWeek(words, k), k > 0 && words[0] == "what" && len(words) <= 5 && contains(plannedWords, hashLower(w)):
			return toCome
		case contains(scenarioWords, l), ways && contains(maybeWords, hashLower(w)):
			return inScenario
		case contains(pathNouns, l) && k > 0 && strings.HasSuffix(w, "s") && contains(severalWords, hashLower(words[k-1])):
			return inScenario
		}
		ways = ways || contains(pathNouns, l) && k > 0
		terms = terms || contains(partNouns, l) || contains(elementNouns, l)
		plan = plan || contains(draftNouns, l)
	}
	if plan && (terms || hashLower(words[0]) == wordWhat) {
		return inPlan
	}
	return noFrame
}

// asksWhatCould holds for a title that asks what may come: "Where the war could go from here", "How could it end?". Its numbered parts are futures.
func asksWhatCould(title string) bool {
	words := fields(strings.ToLower(title))
	if len(words) < 4 || words[0] != "where" && words[0] != "how" && words[0] != "what" {
		return false
	}
	maybe := slices.ContainsFunc(words, func(w string) bool { return contains(maybeWords, hashLower(w)) })
	return maybe && slices.ContainsFunc(words, func(w string) bool { return contains(endingWords, hashLower(strings.TrimRight(w, "?"))) })
}

// namesOutcome holds for a short heading that names neither somebody nor what they do: "Starvation", "A frozen line".
func (p *page) namesOutcome(s *sentence) bool {
	return len(s.words) <= 3 && s.firstFinite() < 0 && !slices.ContainsFunc(s.Tokens, func(t syntax.Token) bool { return t.Coarse == syntax.PROPN || t.Rel == syntax.NmodPoss })
}

// startsWithNumber holds for a heading that begins "1." or "2)".
func startsWithNumber(s *sentence) bool {
	return s.words[0][0] >= '0' && s.words[0][0] <= '9' && len(s.words[0]) <= 3
}

// ordinaryPart holds for the heading of a part that texts of any kind have: "Background", "Where things stand", "Conclusion".
func ordinaryPart(s *sentence) bool {
	return anyIn(s.lemma, ordinaryNouns) || s.lower[0] == wordWhere || s.lower[0] == wordHow || s.words[len(s.words)-1] == "?"
}

// labelFrame tells what the label that a sentence begins with makes of it and of the rest of its block: "Scenario 2: …", "Option B – …", "Phase two: …".
func (p *page) labelFrame(s *sentence) frame {
	if p.stageLabel(s) > 0 {
		return inScenario
	}
	if p.kind != joint && len(s.words) > 2 && contains(clauseNouns, s.lemma[0]) && numbered(s, 1) && (s.words[2] == "." || s.words[2] == ":") {
		return underPlan // "Clause 7. Each side withdraws"
	}
	if k := slices.Index(s.words[:min(len(s.words), longestLabel)], ":"); k > 0 && contains(dreams, s.lemma[k-1]) || futureLabel(s) {
		return inScenario // "An envoy's dream: …"
	}
	first := 0
	if contains(ownWords, s.lower[0]) && len(s.words) > 2 {
		first = 1 // "My forecast: …"
	}
	if l := singular(s, first); !contains(scenarioWords, l) && !contains(choiceWords, l) && !contains(foretellings, l) {
		return noFrame
	}
	for k := 1; k < len(s.words) && k < longestLabel; k++ {
		switch s.words[k] {
		case ":", ".", "–", "—", "-", ")":
			return inScenario
		}
		if c := s.Tokens[k].Coarse; c == syntax.VERB || c == syntax.AUX {
			return noFrame
		}
	}
	return noFrame
}

// singular gives the lemma of a word, also where capitals make a name of it: "Possible Scenarios".
func singular(s *sentence, k int) uint32 {
	if w := s.words[k]; s.Tokens[k].Coarse == syntax.PROPN {
		if n := len(w) - 1; w[n]|0x20 == 's' {
			w = w[:n]
		}
		return hashLower(w)
	}
	return s.lemma[k]
}

// headingFrame tells what a heading makes of its section. Headlines of news tell of what may happen too, so a word of
// doubt alone does not do it.
func headingFrame(s *sentence) frame {
	asks, plan, parts := false, false, false
	for k, w := range s.lower {
		l := singular(s, k)
		switch {
		case contains(adviceWords, l) && len(s.words) <= 4:
			return inPlan
		case len(s.words) <= 5 && k > 0 && contains(plannedWords, w) && s.lower[0] == wordWhat, l == wordCalendar && len(s.words) <= 3:
			return toCome // "What is planned"
		case k+1 < len(s.words) && comingWeek([]string{strings.ToLower(s.words[k]), strings.ToLower(s.words[k+1])}, 0):
			return toCome
		case l == wordCase && k > 0 && contains(extremeWords, s.lower[k-1]) && len(s.words) <= 4:
			return inScenario
		case contains(scenarioWords, l), contains(choiceWords, l) && len(s.words) <= 3, w == wordIf && (k == 0 || s.lower[k-1] == wordWhat):
			return inScenario
		case contains(outcomeWords, l) && k > 0 && contains(openWords, s.lower[k-1]):
			return inScenario
		case w == wordWhat || w == wordHow:
			asks = true
		case asks && (w == wordMight || w == wordCould || w == wordWould):
			return inScenario
		}
		plan = plan || contains(draftNouns, l)
		parts = parts || plan && contains(draftedWords, s.lower[k])
		parts = parts || contains(elementNouns, l) || contains(partNouns, l) || strings.HasSuffix(s.words[k], "-point")
	}
	if plan && (parts || asks) || plansFor(s) {
		return inPlan
	}
	return noFrame
}

// plansFor holds for a heading that is the name of a plan and tells nothing: "Roadmap for the Coast Province", "A plan for Arland".
func plansFor(s *sentence) bool {
	for k := 0; k < 3 && k+1 < len(s.words); k++ {
		if contains(draftNouns, singular(s, k)) && s.lower[k+1] == wordFor {
			last := s.Tokens[len(s.Tokens)-1]
			return !slices.ContainsFunc(s.Tokens[k+1:], func(t syntax.Token) bool { return t.Coarse == syntax.VERB || t.Coarse == syntax.AUX }) && (last.Coarse == syntax.PROPN || last.Tag == syntax.NN) // not "Plan for Arland fails"
		}
	}
	return false
}

// leadsIn holds for a sentence whose colon announces the elements of a plan, its terms or what somebody is advised: "It has these terms:", "To the
// Government of Arland:". In a joint statement they are agreed.
func (p *page) leadsIn(s *sentence) frame {
	if n := len(s.words); s.words[n-1] != ":" || p.kind == joint {
		return noFrame
	}
	if n := len(s.words); n > 2 && contains(draftingVerbs, s.lemma[n-2]) && s.Tokens[n-2].Coarse == syntax.VERB {
		return listed // "Among other steps, it proposes:"
	}
	verb := false
	for k := range s.lemma {
		if contains(draftNouns, s.lemma[k]) || contains(elementNouns, s.lemma[k]) {
			return listed
		}
		if s.lower[k] == wordNext && k+1 < len(s.lemma) && contains(thingNouns, s.lemma[k+1]) {
			return toCome
		}
		c := s.Tokens[k].Coarse
		verb = verb || c == syntax.VERB || c == syntax.AUX
		if contains(draftingVerbs, s.lemma[k]) && contains(severalWords, s.lower[len(s.lower)-2]) {
			return listed // "The mediators propose the following:"
		}
		if verb && (contains(partNouns, s.lemma[k]) || contains(stageNouns, s.lemma[k])) && s.Tokens[k].Tag == syntax.NNS && p.kind != issued && !tellsOfDone(s) {
			return listed
		}
	}
	if !verb && s.lower[0] == wordTo && len(s.words) > 2 {
		return listed
	}
	return noFrame
}

// tellsOfDone reports whether the first finite verb of a sentence is in the past.
func tellsOfDone(s *sentence) bool {
	k := s.firstFinite()
	return k >= 0 && s.Tokens[k].Tag == syntax.VBD
}

// firstFinite gives the first finite verb of a sentence, -1 where it has none.
func (s *sentence) firstFinite() int {
	return slices.IndexFunc(s.Tokens, func(t syntax.Token) bool {
		return t.Tag == syntax.VBD || t.Tag == syntax.VBZ || t.Tag == syntax.VBP || t.Tag == syntax.MD
	})
}

// supposing holds for sentences that begin "Suppose", "Let us imagine", "Say Arland attacks", "Consider a scenario in which".
func supposing(s *sentence) bool {
	k := 0
	for k < len(s.lower) && k < 4 && contains(letUsWords, s.lower[k]) {
		k++
	}
	switch {
	case k+2 >= len(s.lower):
		return false
	case s.lower[k] == wordConsider || s.lower[k] == wordTake:
		return anyIn(s.lemma[k+1:min(len(s.lemma), k+5)], futures)
	case s.lower[k] == wordSay:
		return s.Tokens[k+1].Coarse == syntax.PROPN && tellsOn(s)
	}
	return contains(supposeWords, s.lower[k]) && !contains(givenQuestions, s.lower[k+1])
}

// opensUnderPlan holds for sentences that begin "Under the draft", "In this scenario".
func opensUnderPlan(s *sentence) bool {
	if len(s.lower) < 3 || !contains(underWords, s.lower[0]) {
		return false
	}
	for k := 1; k < len(s.lower) && k < 8; k++ {
		if c := s.Tokens[k].Coarse; s.words[k] == "," || c == syntax.VERB && s.Tokens[k].Rel != syntax.Amod || c == syntax.AUX {
			return false
		}
		if s.Tokens[k].Coarse == syntax.ADP && s.lower[k] != wordOf {
			return false // "in line with this vision"
		}
		if s.lower[k] == wordCase && contains(extremeWords, s.lower[k-1]) || k == 1 && s.lower[0] == wordUnder && contains(clauseNouns, s.lemma[k]) && s.Tokens[k+1].Coarse == syntax.NUM {
			return true // "Under article 4"
		}
		if (contains(draftNouns, s.lemma[k]) || contains(paperNouns, s.lemma[k]) && s.lower[0] == wordUnder || k == 2 && s.lemma[k] == wordTerm && s.lower[0] == wordUnder) && (k+1 == len(s.lower) || s.Tokens[k+1].Coarse != syntax.NOUN || startsUpper(s.words[k+1])) || s.lemma[k] == wordFuture && s.lower[k-1] == wordThe && k > 2 && s.lower[k-2] == wordOf {
			return true
		}
	}
	return false
}

// framed reports that the frame of a sentence makes an act one that is only thought of. Told in the past it is background,
// save where the whole sentence supposes it.
func framed(s *sentence, t int) bool {
	switch s.frame {
	case supposition:
		return true
	case listed, underPlan:
		switch s.Tokens[t].Tag {
		case syntax.VBD:
			return false
		case syntax.VBN:
			return t > 0 && s.child(t, syntax.Aux) < 0
		}
		return true
	}
	return false
}

// toldNow holds for a verb in the present, also in the passive, and for the only word that can tell anything in a sentence without a finite verb.
func toldNow(s *sentence, t int) bool {
	switch s.Tokens[t].Tag {
	case syntax.VBZ, syntax.VBP:
		return true
	case syntax.VBD:
		return false
	case syntax.VBN:
		k := s.child(t, syntax.AuxPass)
		return k >= 0 && (s.Tokens[k].Tag == syntax.VBZ || s.Tokens[k].Tag == syntax.VBP)
	}
	return s.headless(t)
}

var (
	scenarioWords = hashed("scenario", "hypothetical", "pathway", "sketch", "variant")
	foretellings  = hashed("prediction", "forecast") // of a paragraph; under a heading "will" says it
	clauseNouns   = rowLists["clause"]
	dreams        = hashed("dream", "nightmare", "fantasy")
	adviceWords   = hashed("recommendation", "agenda")
	claimLabels   = hashed("claim", "rumour", "rumor", "myth", "allegation", "fake", "false")
	paperNouns    = hashed("paper", "non-paper", "variant", "sketch", "option", "model", "concept")
	choiceWords   = hashed("option")
	outcomeWords  = hashed("outcome", "ending", "path", "future", "deal", "settlement", "solution", "compromise", "trade-off", "escalation")
	openWords     = hashed("possible", "potential", "likely", "plausible", "conceivable")
	elementNouns  = hashed("provision", "element", "option", "possibility", "clause", "component")
	partNouns     = hashed("point", "term") // of a plan where one is named: "key points" alone may be news
	draftedWords  = hashed("proposed", "drafted", "presented", "submitted", "tabled", "circulated", "suggested")
	extremeWords  = hashed("worst", "best", "likeliest")
	underWords    = hashed("under", "in", "by")
	otherWords    = ordinals.with("another", "other", "fourth", "one")
	// ordinaryNouns are those of the headings of such parts.
	ordinaryNouns = lists["ordinary-nouns"]
	letUsWords    = hashed("just", "now", "let", "us", "'s", "’s", "but", "and", "“", `"`)
	supposeWords  = hashed("suppose", "supposing", "imagine", "picture", "assume", "envision", "envisage")
)
