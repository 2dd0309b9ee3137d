package reader

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Lists of words that rules in several files share, the longer ones made of the shorter, and at the end the single words that rules
// ask for. Lists of one rule stand beside it, and the longest in data/words.txt.

// Words of no, from the narrowest list to the widest.
var (
	// denials deny the verb that they stand with, and nothing else.
	denials = rowLists["deny"]
	// nayWords do so too, or carry on a denial, where they stand before a verb.
	nayWords = denials.and(hardlyWords).with("nowhere", "nor", "neither")
	// nobodyWords are noun phrases of none by themselves.
	nobodyWords = rowLists["nobody"]
	// notWords say no wherever they stand; what to, the tree must tell.
	notWords    = rowLists["no"]
	hardlyWords = hashed("hardly", "scarcely")
)

// Verbs that say of what they govern that it was not done.
var (
	// unmetVerbs say so of what was due, by themselves: "failed".
	unmetVerbs  = rowLists["unmet"]
	omitVerbs   = rowLists["omit"]
	failVerbs   = unmetVerbs.with("refuse", "decline", "stop", "avoid", "cease", "forbid", "prevent")
	shelveVerbs = rowLists["shelve"]
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
	inverters = doVerbs.with("has", "have", "had", "is", "are", "was", "were")
	// presentWords stand before what is, will or would be, as pastWords before what was.
	presentWords = hashed("will", "would", "can", "ca", "could", "wo", "shall", "is", "are", "'ll", "’ll")
	futureWords  = hashed("will", "shall", "wo", "'ll", "’ll", "ll", "going")
	maybeWords   = hashed("could", "may", "might", "would", "can", "'d", "’d")
	shouldWords  = hashed("must", "should", "need", "ought")
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
	thinkVerbs = rowLists["think"]
	// plainVerbs only introduce words: the act is in the words.
	plainVerbs = thinkVerbs.and(lists["plain-verbs"])
	// sayingVerbs govern somebody's words, and may say more than that somebody said them.
	sayingVerbs = plainVerbs.and(lists["saying-verbs"])
)

// Single words that rules ask for, each by its own name.
var (
	wordRather         = hashLower("rather")
	wordInstead        = hashLower("instead")
	wordA              = hashLower("a")
	wordAn             = hashLower("an")
	wordAble           = hashLower("able")
	wordAbout          = hashLower("about")
	wordAbsent         = hashLower("absent")
	wordAccept         = hashLower("accept")
	wordAccording      = hashLower("according")
	wordActing         = hashLower("acting")
	wordAddition       = hashLower("addition")
	wordAfter          = hashLower("after")
	wordAlso           = hashLower("also")
	wordAgainst        = hashLower("against")
	wordAlleged        = hashLower("alleged")
	wordAlliance       = hashLower("alliance")
	wordFederal        = hashLower("federal")
	wordFollowing      = hashLower("following")
	wordExile          = hashLower("exile")
	wordAlong          = hashLower("along")
	wordAlongside      = hashLower("alongside")
	wordAnd            = hashLower("and")
	wordAny            = hashLower("any")
	wordAs             = hashLower("as")
	wordAt             = hashLower("at")
	wordAvoided        = hashLower("avoided")
	wordBack           = hashLower("back")
	wordBe             = hashLower("be")
	wordBeen           = hashLower("been")
	wordBefore         = hashLower("before")
	wordBetween        = hashLower("between")
	wordBlame          = hashLower("blame")
	wordBloc           = hashLower("bloc")
	wordBut            = hashLower("but")
	wordBy             = hashLower("by")
	wordCall           = hashLower("call")
	wordInvite         = hashLower("invite")
	wordCalled         = hashLower("called")
	wordCan            = hashLower("can")
	wordCannot         = hashLower("cannot")
	wordCase           = hashLower("case")
	wordClear          = hashLower("clear")
	wordClose          = hashLower("close")
	wordColleague      = hashLower("colleague")
	wordCondition      = hashLower("condition")
	wordConditional    = hashLower("conditional")
	wordContingent     = hashLower("contingent")
	wordConsider       = hashLower("consider")
	wordCome           = hashLower("come")
	wordCould          = hashLower("could")
	wordCounterpart    = hashLower("counterpart")
	wordDeny           = hashLower("deny")
	wordDespite        = hashLower("despite")
	wordDid            = hashLower("did")
	wordDo             = hashLower("do")
	wordDozen          = hashLower("dozen")
	wordDue            = hashLower("due")
	wordEnd            = hashLower("end")
	wordExchange       = hashLower("exchange")
	wordEither         = hashLower("either")
	wordExclude        = hashLower("exclude")
	wordFall           = hashLower("fall")
	wordFizzle         = hashLower("fizzle")
	wordFor            = hashLower("for")
	wordFrom           = hashLower("from")
	wordGet            = hashLower("get")
	wordGo             = hashLower("go")
	wordGoing          = hashLower("going")
	wordHaving         = hashLower("having")
	wordHad            = hashLower("had")
	wordAgree          = hashLower("agree")
	wordBank           = hashLower("bank")
	wordBoth           = hashLower("both")
	wordHave           = hashLower("have")
	wordMilitary       = hashLower("military")
	wordMeet           = hashLower("meet")
	wordHesitate       = hashLower("hesitate")
	wordHold           = hashLower("hold")
	wordHas            = hashLower("has")
	wordHow            = hashLower("how")
	wordIf             = hashLower("if")
	wordIn             = hashLower("in")
	wordIncluding      = hashLower("including")
	wordInsist         = hashLower("insist")
	wordIs             = hashLower("is")
	wordIt             = hashLower("it")
	wordLay            = hashLower("lay")
	wordLet            = hashLower("let")
	wordLines          = hashLower("lines")
	wordLong           = hashLower("long")
	wordLonger         = hashLower("longer")
	wordPossible       = hashLower("possible")
	wordSoon           = hashLower("soon")
	wordMake           = hashLower("make")
	wordMay            = hashLower("may")
	wordMember         = hashLower("member")
	wordMembers        = hashLower("members")
	wordMight          = hashLower("might")
	wordMissing        = hashLower("missing")
	wordMore           = hashLower("more")
	wordMust           = hashLower("must")
	wordNeed           = hashLower("need")
	wordNeither        = hashLower("neither")
	wordNever          = hashLower("never")
	wordNo             = hashLower("no")
	wordNobody         = hashLower("nobody")
	wordNor            = hashLower("nor")
	wordNot            = hashLower("not")
	wordNothing        = hashLower("nothing")
	wordNow            = hashLower("now")
	wordOur            = hashLower("our")
	wordLittle         = hashLower("little")
	wordThere          = hashLower("there")
	wordNowhere        = hashLower("nowhere")
	wordOccur          = hashLower("occur")
	wordOf             = hashLower("of")
	wordOff            = hashLower("off")
	wordEthnic         = hashLower("ethnic")
	wordOn             = hashLower("on")
	wordUndersecretary = hashLower("undersecretary")
	wordOnce           = hashLower("once")
	wordOne            = hashLower("one")
	wordTwo            = hashLower("two")
	wordTurn           = hashLower("turn")
	wordAlly           = hashLower("ally")
	wordOnly           = hashLower("only")
	wordOpposition     = hashLower("opposition")
	wordOr             = hashLower("or")
	wordOver           = hashLower("over")
	wordPaper          = hashLower("paper")
	wordOut            = hashLower("out")
	wordParticipant    = hashLower("participant")
	wordPeople         = hashLower("people")
	wordPlace          = hashLower("place")
	wordProbably       = hashLower("probably")
	wordProve          = hashLower("prove")
	wordProvided       = hashLower("provided")
	wordProviding      = hashLower("providing")
	wordQuestion       = hashLower("question")
	wordRatify         = hashLower("ratify")
	wordRed            = hashLower("red")
	wordRemain         = hashLower("remain")
	wordReturn         = hashLower("return")
	wordRule           = hashLower("rule")
	wordSame           = hashLower("same")
	wordSay            = hashLower("say")
	wordSee            = hashLower("see")
	wordSeen           = hashLower("seen")
	wordShall          = hashLower("shall")
	wordShort          = hashLower("short")
	wordShould         = hashLower("should")
	wordSince          = hashLower("since")
	wordSo             = hashLower("so")
	wordSpare          = hashLower("spare")
	wordStop           = hashLower("stop")
	wordSuch           = hashLower("such")
	wordSupposed       = hashLower("supposed")
	wordTable          = hashLower("table")
	wordTake           = hashLower("take")
	wordTalk           = hashLower("talk")
	wordTell           = hashLower("tell")
	wordThan           = hashLower("than")
	wordThank          = hashLower("thank")
	wordThat           = hashLower("that")
	wordCapital        = hashLower("capital")
	wordYesterday      = hashLower("yesterday")
	wordEarlier        = hashLower("earlier")
	wordLate           = hashLower("late")
	wordThe            = hashLower("the")
	wordThey           = hashLower("they")
	wordOffice         = hashLower("office")
	wordForeign        = hashLower("foreign")
	wordArmed          = hashLower("armed")
	wordArmy           = hashLower("army")
	wordForces         = hashLower("forces")
	wordJunta          = hashLower("junta")
	wordThen           = hashLower("then")
	wordThis           = hashLower("this")
	wordThrough        = hashLower("through")
	wordTime           = hashLower("time")
	wordTo             = hashLower("to")
	wordToday          = hashLower("today")
	wordTogether       = hashLower("together")
	wordTold           = hashLower("told")
	wordUnable         = hashLower("unable")
	wordUnder          = hashLower("under")
	wordUnless         = hashLower("unless")
	wordForce          = hashLower("force")
	wordEffect         = hashLower("effect")
	wordInto           = hashLower("into")
	wordUntil          = hashLower("until")
	wordUpon           = hashLower("upon")
	wordUp             = hashLower("up")
	wordFly            = hashLower("fly")
	wordHome           = hashLower("home")
	wordDrop           = hashLower("drop")
	wordUse            = hashLower("use")
	wordWar            = hashLower("war")
	wordWant           = hashLower("want")
	wordWas            = hashLower("was")
	wordWe             = hashLower("we")
	wordWell           = hashLower("well")
	wordWere           = hashLower("were")
	wordWhat           = hashLower("what")
	wordWhen           = hashLower("when")
	wordWhere          = hashLower("where")
	wordWhether        = hashLower("whether")
	wordWhich          = hashLower("which")
	wordWhile          = hashLower("while")
	wordWhereas        = hashLower("whereas")
	wordWho            = hashLower("who")
	wordWill           = hashLower("will")
	wordWith           = hashLower("with")
	wordWithout        = hashLower("without")
	wordPeace          = hashLower("peace")
	wordCivil          = hashLower("civil")
	wordWould          = hashLower("would")
	wordWrong          = hashLower("wrong")
	wordYet            = hashLower("yet")
)

// lastOf gives the last word of a phrase.
func lastOf(phrase string) string { return phrase[strings.LastIndexByte(phrase, ' ')+1:] }

// lastWord gives the last of some words in small letters, without a full stop.
func lastWord(words []string) string {
	return strings.ToLower(strings.TrimSuffix(words[len(words)-1], "."))
}

// startsUpper holds for a word that begins with a capital.
func startsUpper(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	return unicode.IsUpper(r)
}
