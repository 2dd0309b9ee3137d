package reader

// Lists of words that rules in several files share, the longer ones made of the shorter. Lists of one rule stand beside it, and the
// longest in data/nouns.txt.

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
