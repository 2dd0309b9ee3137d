package reader

// Lists of words that rules in several files share, the longer ones made of the shorter, and at the end the single words that rules
// ask for. Lists of one rule stand beside it, and the longest in data/nouns.txt.

// Words of no, from the narrowest list to the widest.
var (
	// denials deny the verb that they stand with, and nothing else.
	denials = hashed("not", "n't", "n’t", "never")
	// nayWords do so too, or carry on a denial, where they stand before a verb.
	nayWords = denials.and(hardlyWords).with("nowhere", "nor", "neither")
	// nobodyWords are noun phrases of none by themselves.
	nobodyWords = hashed("neither", "nobody", "none", "nothing")
	// notWords say no wherever they stand; what to, the tree must tell.
	notWords    = denials.and(nobodyWords).with("no", "nor", "without")
	hardlyWords = hashed("hardly", "scarcely")
)

// Verbs that say of what they govern that it was not done.
var (
	// unmetVerbs say so of what was due, by themselves: "failed".
	unmetVerbs = hashed("fail", "neglect")
	omitVerbs  = unmetVerbs.with("omit", "forget")
	failVerbs  = unmetVerbs.with("refuse", "decline", "stop", "avoid", "cease", "forbid", "prevent")
	// lateVerbs say so for now.
	lateVerbs   = hashed("postpone", "shelve", "delay", "defer")
	shelveVerbs = lateVerbs.with("drop", "abandon")
	avoidWords  = lateVerbs.with("avoid", "refrain", "abstain", "desist", "forgo", "forego", "eschew", "shun", "sidestep", "dodge", "skip", "withhold", "spare")
)

// Auxiliaries, by the time and the mood of their verb.
var (
	doWords = hashed("do", "does")
	// doVerbs are all forms of "do" that stand before an infinitive.
	doVerbs   = doWords.with("did")
	haveWords = hashed("has", "have", "'ve", "’ve")
	pastWords = hashed("did", "has", "have", "had", "'ve", "’ve", "was", "were")
	// doneWords stand before a participle too, whose deed is done or not when they are denied.
	doneWords = pastWords.with("been", "is", "are", "'s", "’s")
	// inverters stand before their subject behind a word of no: "nowhere has Arland crossed".
	inverters   = doVerbs.with("has", "have", "had", "is", "are", "was", "were")
	willWords   = hashed("will", "would", "can", "ca", "could", "wo", "shall", "is", "are", "'ll", "’ll")
	futureWords = hashed("will", "shall", "wo", "'ll", "’ll", "ll", "going")
	maybeWords  = hashed("could", "may", "might", "would", "can", "'d", "’d")
	shouldWords = hashed("must", "should", "need", "ought")
)

// Words of doubt and of condition.
var (
	maybeAdverbs = hashed("perhaps", "potentially", "possibly", "maybe", "hypothetically", "conceivably")
	perhapsWords = maybeAdverbs.with("presumably")
	ifWords      = maybeAdverbs.with("if", "unless", "whether", "likely", "should")
)

// Nouns of what is written down before it holds.
var (
	billWords = hashed("proposal", "draft", "blueprint", "formula", "roadmap", "vision", "bill")
	// draftWords are followed by what they are for: "a proposal to withdraw".
	draftWords = billWords.with("framework")
	// draftNouns are those whose elements a heading or a lead-in announces.
	draftNouns = billWords.with("plan", "scenario", "scheme", "outline")
	// planWords hold their elements: "the plan envisages".
	planWords = draftWords.with("plan", "initiative", "project", "scenario", "option", "outline")
)

// Verbs of saying.
var (
	thinkVerbs = hashed("think", "believe")
	// plainVerbs only introduce words: the act is in the words.
	plainVerbs = thinkVerbs.with("say", "tell", "add", "note", "state", "explain", "write", "point", "recall", "comment", "conclude", "continue", "remark",
		"observe", "reply", "answer", "respond", "tweet", "report", "declare", "announce", "emphasize", "emphasise", "stress", "underline", "underscore",
		"mention", "reveal", "argue", "indicate", "repeat", "reiterate", "affirm")
	// sayingVerbs govern somebody's words, and may say more than that somebody said them.
	sayingVerbs = plainVerbs.with("claim", "insist", "suggest", "acknowledge", "admit", "assert", "describe", "confirm", "warn", "maintain", "stipulate", "post",
		"quote", "inform", "assure", "ask", "convince", "hope", "predict", "contend", "allege", "highlight", "voice", "express", "summarize", "ensure", "translate")
)

// Single words that rules ask for, each by its own name.
var (
	wordA           = hashLower("a")
	wordAbsent      = hashLower("absent")
	wordAccept      = hashLower("accept")
	wordAccording   = hashLower("according")
	wordActing      = hashLower("acting")
	wordAfter       = hashLower("after")
	wordAgainst     = hashLower("against")
	wordAlliance    = hashLower("alliance")
	wordAlmost      = hashLower("almost")
	wordAlong       = hashLower("along")
	wordAlongside   = hashLower("alongside")
	wordAnd         = hashLower("and")
	wordAny         = hashLower("any")
	wordAs          = hashLower("as")
	wordAt          = hashLower("at")
	wordBack        = hashLower("back")
	wordBe          = hashLower("be")
	wordBefore      = hashLower("before")
	wordBeing       = hashLower("being")
	wordBetween     = hashLower("between")
	wordBloc        = hashLower("bloc")
	wordBut         = hashLower("but")
	wordBy          = hashLower("by")
	wordCall        = hashLower("call")
	wordCan         = hashLower("can")
	wordCase        = hashLower("case")
	wordClear       = hashLower("clear")
	wordClose       = hashLower("close")
	wordColleague   = hashLower("colleague")
	wordCome        = hashLower("come")
	wordCondition   = hashLower("condition")
	wordConsider    = hashLower("consider")
	wordCould       = hashLower("could")
	wordCounterpart = hashLower("counterpart")
	wordDid         = hashLower("did")
	wordDo          = hashLower("do")
	wordDozen       = hashLower("dozen")
	wordOpposition  = hashLower("opposition")
	wordDue         = hashLower("due")
	wordExchange    = hashLower("exchange")
	wordExclude     = hashLower("exclude")
	wordFall        = hashLower("fall")
	wordFizzle      = hashLower("fizzle")
	wordFor         = hashLower("for")
	wordFrom        = hashLower("from")
	wordGet         = hashLower("get")
	wordGo          = hashLower("go")
	wordHad         = hashLower("had")
	wordHave        = hashLower("have")
	wordHold        = hashLower("hold")
	wordHow         = hashLower("how")
	wordIf          = hashLower("if")
	wordIn          = hashLower("in")
	wordInstead     = hashLower("instead")
	wordIt          = hashLower("it")
	wordLike        = hashLower("like")
	wordLines       = hashLower("lines")
	wordLong        = hashLower("long")
	wordLonger      = hashLower("longer")
	wordMake        = hashLower("make")
	wordMay         = hashLower("may")
	wordMember      = hashLower("member")
	wordMight       = hashLower("might")
	wordMissing     = hashLower("missing")
	wordMore        = hashLower("more")
	wordMust        = hashLower("must")
	wordNearly      = hashLower("nearly")
	wordNeed        = hashLower("need")
	wordNeither     = hashLower("neither")
	wordNever       = hashLower("never")
	wordNo          = hashLower("no")
	wordNor         = hashLower("nor")
	wordNot         = hashLower("not")
	wordNow         = hashLower("now")
	wordNowhere     = hashLower("nowhere")
	wordOf          = hashLower("of")
	wordOff         = hashLower("off")
	wordDespite     = hashLower("despite")
	wordOn          = hashLower("on")
	wordOnce        = hashLower("once")
	wordOne         = hashLower("one")
	wordOnly        = hashLower("only")
	wordOr          = hashLower("or")
	wordOut         = hashLower("out")
	wordParticipant = hashLower("participant")
	wordPeople      = hashLower("people")
	wordPlace       = hashLower("place")
	wordProvided    = hashLower("provided")
	wordProviding   = hashLower("providing")
	wordRather      = hashLower("rather")
	wordRed         = hashLower("red")
	wordRemain      = hashLower("remain")
	wordReturn      = hashLower("return")
	wordRule        = hashLower("rule")
	wordSee         = hashLower("see")
	wordSeen        = hashLower("seen")
	wordShall       = hashLower("shall")
	wordShort       = hashLower("short")
	wordShould      = hashLower("should")
	wordStill       = hashLower("still")
	wordStop        = hashLower("stop")
	wordTake        = hashLower("take")
	wordThan        = hashLower("than")
	wordThat        = hashLower("that")
	wordThe         = hashLower("the")
	wordThen        = hashLower("then")
	wordThis        = hashLower("this")
	wordThrough     = hashLower("through")
	wordTo          = hashLower("to")
	wordToday       = hashLower("today")
	wordTogether    = hashLower("together")
	wordTruth       = hashLower("truth")
	wordUnable      = hashLower("unable")
	wordUnder       = hashLower("under")
	wordUnless      = hashLower("unless")
	wordUntil       = hashLower("until")
	wordUp          = hashLower("up")
	wordWas         = hashLower("was")
	wordWe          = hashLower("we")
	wordWell        = hashLower("well")
	wordWere        = hashLower("were")
	wordWhat        = hashLower("what")
	wordWhen        = hashLower("when")
	wordWhere       = hashLower("where")
	wordWhich       = hashLower("which")
	wordWho         = hashLower("who")
	wordWill        = hashLower("will")
	wordWith        = hashLower("with")
	wordWithout     = hashLower("without")
	wordWould       = hashLower("would")
	wordYet         = hashLower("yet")
)
