package reader

import (
	"slices"
	"strings"
	"unicode"

	"parley/codebook"
	"parley/document"
	"parley/syntax"
)

// A tagger that knows no names takes "Beijing" for a participle, "Reyles promises" for a verb and its object, and "Relief Watch has warned"
// for two verbs. What the codebook and the text itself know of names it is told before the sentence is parsed.

// findSureNames collects the names of actors, their seats and people that are one word and not often another, and those of several words
// of which one looks like a verb.
func (r *Reader) findSureNames() {
	r.sure, r.verbal = map[string]bool{}, map[string][][]string{}
	for _, a := range r.book.Actors() {
		for _, list := range [][]string{{a.Name}, a.Names, a.Seats} {
			for _, name := range list {
				r.addSureName(name)
				r.addVerbalName(name)
			}
		}
	}
	for _, o := range r.book.People() {
		for _, name := range o.Aliases {
			r.addSureName(name)
		}
	}
}

func (r *Reader) addSureName(name string) {
	if strings.ContainsAny(name, " -.") || len(name) < 4 || name[0] < 'A' || name[0] > 'Z' {
		return
	}
	if n, entries := r.book.MatchName([]string{name}, 0); n == 1 && !slices.ContainsFunc(entries, func(e codebook.Entry) bool { return e.Weak }) {
		r.sure[name] = true
	}
}

// addVerbalName notes a name that begins with or ends in a word that carries an act if it is a verb: "Human Rights Watch", "Downing Street".
func (r *Reader) addVerbalName(name string) {
	words := strings.Fields(name)
	if len(words) < 2 || !startsUpper(words[0]) {
		return
	}
	last := words[len(words)-1]
	if strings.HasSuffix(last, "s") || slices.ContainsFunc(words, func(w string) bool { return !startsUpper(w) }) {
		return // "United States" is taken for what it is
	}
	for _, w := range []string{words[0], last} {
		if n, _ := r.book.MatchAct([]string{syntax.Lemma(strings.ToLower(w), syntax.VERB)}, []byte("V"), 0); n > 0 {
			r.verbal[words[0]] = append(r.verbal[words[0]], words)
			return
		}
	}
}

// sureName reports whether a word, as it is written, is a name whatever it looks like.
func (r *Reader) sureName(word string) bool {
	return len(word) >= 4 && word[0] >= 'A' && word[0] <= 'Z' && r.sure[word]
}

// verbalName gives the number of words of a name from a token on of which one looks like a verb; 0 where there is none.
func (r *Reader) verbalName(words []string) int {
	for _, name := range r.verbal[words[0]] {
		if len(words) >= len(name) && slices.Equal(words[:len(name)], name) {
			return len(name)
		}
	}
	return 0
}

// officeOfName holds for a word for an office that is an adjective too between whose it is and the name of who holds it: "said Front official Ana Lern", but
// not "the official Arlia agency".
func (s *sentence) officeOfName(i int) bool {
	return i > 0 && i+2 < len(s.words) && contains(adjectiveOffices, s.lower[i]) && !startsUpper(s.words[i]) && (startsUpper(s.words[i-1]) || s.words[i-1] == ")" && !honorific(s.words[i+1]) || contains(officesOf, s.lower[i-1])) &&
		startsUpper(s.words[i+1]) && startsUpper(s.words[i+2])
}

// onlyAdjective holds for a participle that says how somebody is: "is opposed to", "neighbouring states demanded", "officials from mediating countries",
// "allied fighters signed".
func (s *sentence) onlyAdjective(i int) bool {
	if i+1 >= len(s.words) {
		return false
	}
	if i > 0 && contains(toBe, s.lower[i-1]) {
		return s.words[i] == "opposed" && s.lower[i+1] == wordTo
	}
	if s.words[i] == "de" && contains(plainAdjectives, s.lower[i+1]) {
		return true // "the de facto authorities"
	}
	if contains(officeAdjectives, s.lower[i]) && startsUpper(s.words[i+1]) {
		return true // "Acting Prime Minister Ana Lern refused"
	}
	return contains(plainAdjectives, s.lower[i]) && unicode.IsLetter(rune(s.words[i+1][0])) || s.words[i] == "mediating" && contains(sides, s.lower[i+1]) || s.words[i] == "allied" && contains(describedGroups, s.lower[i+1])
}

var (
	officeAdjectives = hashed("acting", "outgoing", "incoming")
	sides            = hashed("countries", "states", "parties", "nations", "sides", "powers", "teams", "governments")
	officesOf        = ranking.with("political", "military", "security", "defence", "defense", "intelligence", "rebel", "government", "opposition", "party")
	adjectiveOffices = hashed("official", "general", "chief")
	ranking          = hashed("senior", "top", "high-ranking", "retired")
	// plainAdjectives look like participles, or like names, and are nothing but adjectives.
	plainAdjectives = hashed("neighbouring", "neighboring", "warring", "belligerent", "outgoing", "incoming", "longstanding", "long-standing", "facto", "jure", "de-facto", "de-jure")
)

// knownWords gives the words of a sentence that are names by what the codebook knows, and those that are nothing but verbs.
func (p *page) knownWords(s *sentence) (known []syntax.KnownWord) {
	known = p.openingWords(s)
	for i := range s.words {
		n := len(known)
		if s.maySettle(i) {
			known = p.knownForm(known, s, i)
		}
		if len(known) == n {
			known = p.knownName(known, s, i)
		}
	}
	return known
}

// maySettle holds for a word of which knownForm can know something.
func (s *sentence) maySettle(i int) bool {
	return contains(tellingForms, s.lower[i]) || i+1 < len(s.lower) && contains(verbParticles, s.lower[i+1]) || i > 0 && s.lower[i-1] == wordBut
}

// knownForm adds a word, and such as depend on it, whose part of speech its form and those beside it settle.
func (p *page) knownForm(known []syntax.KnownWord, s *sentence, i int) []syntax.KnownWord {
	w := s.words[i]
	is := func(tag syntax.Tag, coarse syntax.Coarse) []syntax.KnownWord {
		return append(known, syntax.KnownWord{Token: i, Tag: tag, Coarse: coarse})
	}
	switch {
	case w == "“" || w == "”": // single ones may look like apostrophes
		return is(quoteTags[w], syntax.PUNCT)
	case w[len(w)-1] == 's' && i > 0 && contains(onlyVerbs, s.lower[i]):
		return is(syntax.VBZ, syntax.VERB)
	case s.pluralsOwn(i):
		return is(syntax.POS, syntax.PART) // "the rebels’ demands"
	}
	if w, ok := s.plainWord(i); ok {
		return append(known, w)
	}
	switch {
	case s.hyphen(i) && unicode.IsLetter(rune(s.words[i-1][0])) && unicode.IsLetter(rune(s.words[i+1][0])):
		return is(syntax.HYPH, syntax.PUNCT) // "Batya Tarn-Lern"
	case p.verbWithParticle(s, i): // "Arland rules out talks"
		if known = is(syntax.VBZ, syntax.VERB); i+2 < len(s.words) && contains(boundNouns, s.lower[i+2]) {
			known = append(known, syntax.KnownWord{Token: i + 2, Tag: syntax.NNS, Coarse: syntax.NOUN})
		}
		return known
	case i > 0 && i+1 < len(s.words) && contains(nounLikeVerbs, s.lower[i]) && contains(finiteForms, s.lower[i+1]):
		return is(syntax.NNS, syntax.NOUN) // "Arlandian demands were met"
	case i > 0 && i+1 < len(s.words) && s.lower[i+1] == wordThat && contains(bareSayings, s.lower[i]) && strings.HasSuffix(s.words[i-1], "s"):
		return is(syntax.VBP, syntax.VERB) // "The rebels reply that": nouns to the tagger
	}
	if w, ok := s.boundWord(i); ok {
		return append(known, w)
	}
	if more := s.latterWords(i); more != nil {
		return append(known, more...)
	}
	switch {
	case i > 0 && i+1 < len(s.words) && s.lower[i-1] == wordTo && contains(nounLikeBases, s.lower[i]) && contains(behindTextVerbs, s.lower[i+1]):
		return is(syntax.VB, syntax.VERB) // "to broker a truce"
	case i > 1 && s.lower[i-1] == wordBut && (s.lower[i-2] == wordCannot || s.lower[i-2] == wordNot && contains(maybeWords, s.lower[max(0, i-3)])) && !s.nominal(i):
		return is(syntax.VB, syntax.VERB) // "could not but attack"
	case s.lower[i] == wordAlly && i > 0 && s.lower[i-1] != wordTo:
		return is(syntax.NN, syntax.NOUN) // an adverb to the tagger
	}
	return known
}

// knownName adds the words of a name that begins with a word.
func (p *page) knownName(known []syntax.KnownWord, s *sentence, i int) []syntax.KnownWord {
	w := s.words[i]
	if isAbbreviation(w) && p.introduced(w) || len(w) == 1 && i > 1 && s.words[i-1] == "/" && isAbbreviation(s.words[i-2]) && startsUpper(w) && !s.hyphen(i+1) && i+1 < len(s.words) && s.words[i+1] != "(" {
		known = append(known, syntax.KnownWord{Token: i, Tag: syntax.NNP, Coarse: syntax.PROPN}) // "the AA", "the AA/B": a noun, or an article, to the tagger
	}
	if i > 0 && s.kind != document.Heading && startsUpper(s.words[i-1]) && foreignName(w) {
		known = append(known, syntax.KnownWord{Token: i, Tag: syntax.NNP, Coarse: syntax.PROPN}) // "Mamady Traoré": a noun to the tagger
	}
	if w[0] < 'A' || w[0] > 'Z' {
		return known
	}
	if p.verbLikeName(s, i) {
		known = append(known, syntax.KnownWord{Token: i, Tag: syntax.NNP, Coarse: syntax.PROPN}) // "opposition leader Said Reyle": a verb to the tagger
	}
	for k := range p.r.verbalName(s.words[i:]) {
		known = append(known, syntax.KnownWord{Token: i + k, Tag: syntax.NNP, Coarse: syntax.PROPN})
	}
	return known
}

// longestShort bounds the bytes of an abbreviation in brackets.
const longestShort = 16

// foreignName holds for a word with a capital and a letter that English lacks.
func foreignName(w string) bool {
	return startsUpper(w) && strings.IndexFunc(w, func(r rune) bool { return r > unicode.MaxASCII && unicode.IsLetter(r) }) >= 0
}

// pluralsOwn holds for an apostrophe right behind a word in "s" and before another word: a quotation mark to the tagger.
func (s *sentence) pluralsOwn(i int) bool {
	return i > 0 && i+1 < len(s.words) && (s.words[i] == "’" || s.words[i] == "'") && strings.HasSuffix(s.words[i-1], "s") && s.Tokens[i].Start == s.Tokens[i-1].End &&
		s.Tokens[i+1].Start > s.Tokens[i].End && unicode.IsLetter(rune(s.words[i+1][0])) && !slices.ContainsFunc(s.words[:i], func(w string) bool { return w == "'" || w == "‘" })
}

// plainWord gives a word that is nothing but a noun, a past, an adjective or an adverb where it stands.
func (s *sentence) plainWord(i int) (syntax.KnownWord, bool) {
	switch {
	case i > 0 && contains(onlyNouns, s.lower[i]) && s.somebodys(i):
		return syntax.KnownWord{Token: i, Tag: syntax.NN, Coarse: syntax.NOUN}, true // "Arland's withdrawal from", "a withdrawal and": an adjective to the tagger
	case i > 0 && (contains(onlyPast, s.lower[i]) || s.words[i] == "met" && startsUpper(s.words[i-1]) && i+1 < len(s.words) && s.lower[i+1] != wordWith):
		return syntax.KnownWord{Token: i, Tag: syntax.VBD, Coarse: syntax.VERB}, true // "Arland tore up the accord": a noun to the tagger
	case i > 0 && i+1 < len(s.words) && contains(textVerbs, s.lower[i]) && contains(writtenNouns, s.lower[i-1]) && contains(behindTextVerbs, s.lower[i+1]):
		return syntax.KnownWord{Token: i, Tag: syntax.VBZ, Coarse: syntax.VERB}, true // "the draft resolution calls on": a noun to the tagger
	case i > 0 && i+1 < len(s.words) && s.words[i] == "set" && s.words[i+1] == "free" && startsUpper(s.words[i-1]):
		return syntax.KnownWord{Token: i, Tag: syntax.VBD, Coarse: syntax.VERB}, true // "the Front set free six men": a noun to the tagger
	case i > 0 && i+2 < len(s.words) && s.words[i] == "shot" && s.words[i+1] == "dead" && !contains(toBe, s.lower[i-1]) && (contains(articles, s.lower[i+2]) || contains(numberWords, s.lower[i+2])):
		return syntax.KnownWord{Token: i, Tag: syntax.VBD, Coarse: syntax.VERB}, true // "soldiers shot dead two men": a noun to the tagger
	case s.lower[i] == wordUndersecretary || s.officeOfName(i):
		return syntax.KnownWord{Token: i, Tag: syntax.NN, Coarse: syntax.NOUN}, true
	case s.onlyAdjective(i):
		return syntax.KnownWord{Token: i, Tag: syntax.JJ, Coarse: syntax.ADJ}, true
	case s.sideInPicture(i):
		return syntax.KnownWord{Token: i, Tag: syntax.RB, Coarse: syntax.ADV}, true
	}
	return syntax.KnownWord{}, false
}

// somebodys holds for a word behind "'s", "their" or an article, or behind an article, maybe with one more word, and before "and".
func (s *sentence) somebodys(i int) bool {
	before := s.words[i-1]
	if strings.HasSuffix(before, "s") && strings.Trim(before, "'’s") == "" || contains(theirWords, s.lower[i-1]) {
		return true
	}
	joined := i+1 < len(s.lower) && (s.lower[i+1] == wordAnd || s.lower[i+1] == wordBut || s.lower[i+1] == wordOr)
	return joined && (contains(articles, s.lower[i-1]) || i > 1 && contains(articles, s.lower[i-2]))
}

var articles = hashed("a", "an", "the")

// openingWords gives those of the first words of a sentence that the tagger often takes for something else.
func (p *page) openingWords(s *sentence) (known []syntax.KnownWord) {
	if k := firstWord(s); k+2 < len(s.words) && contains(openingNouns, s.lower[k]) && (contains(nounPrepositions, s.lower[k+1]) || s.words[k] == "Talks" && (contains(coursePasts, s.lower[k+1]) || s.words[k+1] == "aimed")) {
		if contains(coursePasts, s.lower[k+1]) {
			known = append(known, syntax.KnownWord{Token: k + 1, Tag: syntax.VBD, Coarse: syntax.VERB}) // "Talks collapsed after"
		}
		known = append(known, syntax.KnownWord{Token: k, Tag: syntax.NNS, Coarse: syntax.NOUN}) // "Talks between Arland and Bordavia resumed"
	}
	if k := firstWord(s); k+1 < len(s.words) && strings.HasSuffix(s.words[k], "ly") && startsUpper(s.words[k+1]) && nameGenders[s.lower[k]] != anyGender {
		for i := range 2 { // "Vitaly Tarn": an adverb to the tagger
			known = append(known, syntax.KnownWord{Token: k + i, Tag: syntax.NNP, Coarse: syntax.PROPN})
		}
	}
	if k := firstWord(s); k+1 < len(s.words) && !startsUpper(s.words[k+1]) && capitalised(s.words[k]) && p.surname(s.lower[k]) {
		known = append(known, syntax.KnownWord{Token: k, Tag: syntax.NNP, Coarse: syntax.PROPN}) // "Reyle refused to leave"
	}
	if k := firstWord(s); k+1 < len(s.words) && contains(menPlurals, s.lower[k]) && !startsUpper(s.words[k+1]) {
		known = append(known, syntax.KnownWord{Token: k, Tag: syntax.NNS, Coarse: syntax.NOUN}) // "Gunmen killed two": a name to the tagger
	}
	if k := firstWord(s); k+1 < len(s.words) && s.lower[k+1] == wordTalks && contains(matters, s.lower[k]) {
		known = append(known, syntax.KnownWord{Token: k, Tag: syntax.NN, Coarse: syntax.NOUN}, syntax.KnownWord{Token: k + 1, Tag: syntax.NNS, Coarse: syntax.NOUN}) // "Ceasefire talks between": a name and a verb to the tagger
	}
	known = append(known, p.headlinePair(s)...)
	if k := firstWord(s); k+1 < len(s.words) && s.lower[k] == wordBoth {
		past := strings.HasSuffix(s.words[k+1], "ed") && !startsUpper(s.words[k+1]) && !contains(notBothVerbs, s.lower[k+1])
		if past || contains(bothVerbs, s.lower[k+1]) {
			known = append(known, syntax.KnownWord{Token: k, Tag: syntax.PRP, Coarse: syntax.PRON}) // "Both called for a truce"
		}
	}
	return known
}

// surname holds for a word that the text has behind a given name or a title, and never in small letters: "Tomas Reyle".
func (p *page) surname(word uint32) bool {
	if !p.namesKnown {
		p.namesKnown = true
		for i := range p.sentences {
			s := &p.sentences[i]
			for k := 1; k < len(s.lower); k++ {
				if w := s.words[k-1]; startsUpper(s.words[k]) && startsUpper(w) && (nameGenders[s.lower[k-1]] != anyGender || honorific(w)) {
					p.surnames[s.lower[k]] = true
				}
			}
		}
	}
	return p.surnames[word] && !p.common(word)
}

// latterWords gives "the former" and "the latter" as nouns, and the verb behind them, where one is plain.
func (s *sentence) latterWords(i int) []syntax.KnownWord {
	if i < 1 || i+1 >= len(s.words) || s.lower[i-1] != wordThe || s.words[i] != "former" && s.words[i] != "latter" {
		return nil
	}
	noun := syntax.KnownWord{Token: i, Tag: syntax.NN, Coarse: syntax.NOUN}
	if strings.HasSuffix(s.words[i+1], "ed") && !contains(notBothVerbs, s.lower[i+1]) {
		return []syntax.KnownWord{noun, {Token: i + 1, Tag: syntax.VBD, Coarse: syntax.VERB}}
	}
	return nil
}

var (
	// coursePasts say what talks did: "Talks collapsed". onlyPast and onlyNouns are read as nothing else, onlyNouns behind whose they are or an article.
	coursePasts  = hashed("collapsed", "failed", "stalled", "broke", "faltered", "foundered", "resumed", "began", "started", "opened", "ended", "continued", "followed")
	theirWords   = hashed("its", "their", "his", "her", "our")
	onlyPast     = hashed("froze", "tore", "swore", "strove", "forbade", "overthrew", "withdrew", "forsook", "forswore")
	onlyNouns    = hashed("withdrawal", "refusal")
	openingNouns = hashed("talks", "clashes", "attacks", "strikes", "visits", "protests")
	menPlurals   = hashed("gunmen", "refugees", "envoys", "militiamen", "tribesmen", "clansmen", "policemen", "servicemen", "crewmen", "fishermen", "strongmen", "spokesmen", "businessmen", "herdsmen", "statesmen")
	bareSayings  = hashed("reply", "object", "counter", "retort")
	bothVerbs    = lists["both-verbs"]
	// notBothVerbs end like a past and say which ones are meant: "Both armed groups signed".
	notBothVerbs     = lists["not-both-verbs"]
	nounPrepositions = hashed("between", "with", "on", "in", "by", "against", "at", "near", "over", "among")
)

// textVerbs are what texts do, nouns in the plural too, and behindTextVerbs what stands behind them.
var (
	textVerbs       = hashed("calls", "demands", "urges", "requests", "welcomes", "stresses", "notes", "backs")
	behindTextVerbs = hashed("on", "for", "upon", "that", "all", "both", "the", "an", "a")
)

// nounLikeBases are verbs that are nouns as often: "to broker the talks".
var nounLikeBases = hashed("broker", "shell", "stage", "table", "ferry", "arm", "mine", "man", "host", "ban")

// onlyVerbs are verbs in the third person that are no nouns.
var onlyVerbs = lists["only-verbs"]

// verbWithParticle holds for a word in "s" that makes a verb of the lexicon with the particle behind it.
func (p *page) verbWithParticle(s *sentence, i int) bool {
	w := s.words[i]
	if i == 0 || i+1 == len(s.words) || w[len(w)-1] != 's' || !contains(verbParticles, s.lower[i+1]) || startsUpper(w) {
		return false
	}
	n, _ := p.r.book.MatchAct([]string{syntax.Lemma(w, syntax.VERB), s.words[i+1]}, []byte("V"), 0)
	return n == 2
}

var verbParticles = hashed("out", "off", "down", "up", "back", "away")

// finiteForms stand behind no finite verb.
var finiteForms = hashed("were", "was", "are", "have", "had", "will", "would", "must", "remain")

// nounLikeVerbs are nouns in the plural too.
var nounLikeVerbs = lists["noun-like-verbs"]

// misnamed finds the word that opens a sentence and was taken for a verb although the text writes it as a name: with a capital within other
// sentences, and nowhere in small letters. -1 for none.
func (p *page) misnamed(s *sentence) int {
	k := firstWord(s)
	if k+1 >= len(s.words) || s.Tokens[k].Coarse != syntax.VERB || !startsUpper(s.words[k]) || s.kind == document.Heading {
		return -1
	}
	if p.common(s.lower[k]) || !p.capital(s.lower[k]) {
		return -1
	}
	return k
}

// capital reports that a paragraph or an item of the text has a word with a capital within a sentence.
func (p *page) capital(word uint32) bool {
	if !p.largeKnown {
		p.largeKnown = true
		for i := range p.sentences {
			if s := &p.sentences[i]; s.kind == document.Paragraph || s.kind == document.Item {
				p.addCapitals(s)
			}
		}
	}
	return p.large[word]
}

func (p *page) addCapitals(s *sentence) {
	for k := 1; k < len(s.words); k++ {
		if before := s.words[k-1]; before[0] >= 'a' && before[0] <= 'z' && startsUpper(s.words[k]) {
			p.large[s.lower[k]] = true
		}
	}
}

// sideInPicture holds for a word of a caption that says where somebody stands: "Lern, left, and Moran, second from right, sign".
func (s *sentence) sideInPicture(i int) bool {
	if i < 2 || i+1 >= len(s.words) || s.words[i+1] != "," && s.words[i+1] != "and" {
		return false
	}
	return contains(picturedSides, s.lower[i]) && !startsUpper(s.words[i]) && (s.words[i-1] == "," || s.words[i-1] == "from" && i > 2 && s.words[i-3] == ",")
}

var picturedSides = hashed("left", "right", "center", "centre", "centre-left", "centre-right")

// quoteTags are the tags of quotation marks as they are read.
var quoteTags = map[string]syntax.Tag{"“": syntax.OpenQuote, "”": syntax.CloseQuote}
