package reader

// A clue is a kind of words without one of which a rule of mends finds nothing: it looks at sentences with all of its clues only.
type clue uint64

const (
	clueComma clue = 1 << iota
	clueSemicolon
	clueBracket
	clueHyphen
	clueBinding
	clueAnd
	clueAndBut
	clueBut
	clueNot
	clueNeither
	clueWith
	clueAs
	clueThat
	clueIt
	clueIf
	clueOf
	clueTurn
	clueSaying
	clueContact
	clueSayOnly
	clueAddress
	clueTell
	clueCalling
	clueKnown
	clueProVerb
	cluePerfect
	clueClause
	clueDay
	clueShortTime
	clueElect
	clueActing
	cluePrepared
	clueBacked
	clueLocality
	clueCompany
	clueBy
)

// clueWords are the words of each clue, in the order of the clues: forms or lemmas.
var clueWords = []wordSet{
	hashed(","), hashed(";"), hashed("("), hashed("-"), hashed("-", "–", "‑"),
	hashed("and"), hashed("and", "but"), hashed("but"), hashed("not"), hashed("neither"), hashed("with"), hashed("as"), hashed("that"), hashed("it"), hashed("if", "unless"), hashed("of"), hashed("turn"),
	sayingVerbs, sayingVerbs.with("agree"), sayOnly, addressVerbs, hashed("tell"), callingVerbs, knownWords,
	proVerbs, perfectWords.with("having"), clausePrepositions, dayWords, shortTimes, hashed("elect"), hashed("acting"), hashed("prepared"), backedWords.with("-"), localities, hashed("along", "together", "alongside", "well", "addition"), hashed("by"),
}

// cluesOf gives the clues that a word is, by the hashes of its form and its lemma.
func cluesOf(lower, lemma uint32) (all clue) {
	for i, words := range clueWords {
		if contains(words, lower) || contains(words, lemma) {
			all |= 1 << i
		}
	}
	return all
}

// tellingForms are the words of whose part of speech the words beside them, or they themselves, say something: see knownForm.
var tellingForms = union(onlyVerbs, onlyNouns, onlyPast, textVerbs, adjectiveOffices, officeAdjectives, plainAdjectives, nounLikeVerbs, bareSayings, boundNouns, boundParticiples, nounLikeBases,
	hashed("“", "”", "’", "'", "-", "met", "set", "shot", "opposed", "de", "mediating", "allied", "undersecretary", "former", "latter", "ally"), picturedSides)

func union(sets ...wordSet) (all wordSet) {
	for _, s := range sets {
		all = all.and(s)
	}
	return all
}
