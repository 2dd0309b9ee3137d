package reader

import (
	"slices"

	"parley/syntax"
)

// mends correct a tree where the prose of newspapers breaks the parser, in this order: each takes it as those before leave it. Articles, names and who acts together come first,
// then clauses and their subjects, then who says what.
var mends = []struct {
	why  string // the rule in words, for explanations
	need clue   // the words without which it finds nothing
	mend func(*sentence)
}{
	{"“the” belongs to the name behind it", 0, mendArticle},
	{"bound names before a noun are one modifier of it", clueBinding, mendBound},
	{"what is owned stands where its owner does", 0, mendPossessor},
	{"two nouns side by side are one subject", 0, mendTwoSubjects},
	{"“face-to-face” is one modifier", clueHyphen, mendPhrases},
	{"names around “and” are one coordination", 0, func(s *sentence) { mendCoordination(s.Tokens) }},
	{"who acts “along with” the subject is one of it", clueCompany, (*sentence).mendCompanions},
	{"“and so did” adds to the subject", clueProVerb, (*sentence).mendLikewise},
	{"“neither … nor” names two who act", clueNeither, mendNeither},
	{"a bracket with an abbreviation parts no coordination", clueBracket, (*sentence).mendBracketed},
	{"who is only there as something is no member", clueWith | clueAs, mendGuarantors},
	{"“with” and a form in “ing” make a clause", clueWith | clueComma, mendAbsolutes},
	{"an adjective of a people belongs to its noun", 0, mendSplitPair},
	{"“, and” goes on with the subject above", clueAndBut, mendShared},
	{"what is wished for behind “and” is no second deed", clueAnd, mendWished},
	{"what somebody is accused of behind “and” is no second deed of the accuser", clueAnd, mendAccused},
	{"a finite verb does not go on with an infinitive", 0, mendTense},
	{"a form in “ing” behind a comma goes with the verb before", clueComma, mendUrging},
	{"“a meeting with” names who is met", clueWith, mendPartner},
	{"“but not” leaves out the second of two", clueNot, mendButNot},
	{"“it was not … but” names two nouns", clueIt | clueNot | clueBut, mendCleft},
	{"a day is no part of the name behind it", clueDay, mendDays},
	{"what is said is a clause of the verb of saying", clueThat, mendContent},
	{"what is said needs no “that”", clueContact, mendContact},
	{"“that” begins what the verb before says", clueThat, mendThat},
	{"what stands behind a verb between commas is its object", clueComma, mendVerbAside},
	{"somebody right behind a verb is its object", 0, mendBare},
	{"what is claimed goes on in its own tense", clueSaying, mendClaimed},
	{"behind a phrase in front and a comma stands the subject", 0, mendFronted},
	{"the verb of the sentence is its last finite one", 0, mendRoot},
	{"“while” begins a clause beside the verb of the sentence", clueComma, mendWhile},
	{"“which” and a time go on with the noun before", clueComma, mendWhich},
	{"“in which” begins a clause on the noun before", 0, mendInWhich},
	{"“in turn” parts no subject from its verb", clueTurn, mendInTurn},
	{"behind a day stands the subject", 0, mendDayName},
	{"the object of saying is the subject of what is said", clueSayOnly, mendSaidObject},
	{"behind “but” stands a subject of its own", clueBut, mendTurned},
	{"an adjective takes the infinitive behind it", 0, mendInfinitives},
	{"who is “prepared to” is ready to", cluePrepared, mendPrepared},
	{"“acting” before an office is no verb", clueActing, mendActing},
	{"“elect” behind an office and a hyphen is a word of it", clueElect | clueHyphen, mendElect},
	{"who is called something is the object", clueCalling, mendCalled},
	{"a verb with an object is active", 0, mendActive},
	{"“backed by” is not the verb of the sentence", clueBacked, mendBacked},
	{"“by” right behind a participle names who did that", clueBy | clueBut, mendAgents},
	{"a clause behind a semicolon has its own subject", clueSemicolon, mendSemicolons},
	{"“he said” between commas parts no subject from its verb", clueSaying | clueComma, mendAsides},
	{"a past form without auxiliary may be a passive", 0, mendSuffered},
	{"a name before a verb without subject is its subject", 0, mendAddressed},
	{"an aside between commas parts no verb from its subject", clueComma, mendInterrupted},
	{"behind a modal stands its verb", 0, mendModal},
	{"“had” helps the participle behind it", cluePerfect, mendPerfect},
	{"“until” and a noun and a verb make a clause", clueClause, mendClauses},
	{"“if” begins no clause on a noun", clueIf, mendMarked},
	{"“only when” puts the verb before its subject", 0, mendInverted},
	{"before the copula stands its subject", 0, mendCopula},
	{"behind the copula stands its predicate", 0, mendPredicate},
	{"“near” and a name belong to the noun before", clueLocality, mendPlaceNamed},
	{"a town behind “capital,” names the capital", clueLocality | clueComma, mendCapital},
	{"a form in “ing” of saying is of the subject", clueComma, mendSpeaking},
	{"leaders around “and” are the subject, each with its own words", 0, mendLeaders},
	{"an adjective and an abbreviation before a noun belong to it", 0, mendPeoples},
	{"a preposition before a body's name is of its noun", 0, mendOwned},
	{"two around “and” behind a preposition are its clause’s subject", clueClause, mendPairs},
	{"“of” and a state belong each to its own of two", clueAnd | clueOf, mendOfEach},
	{"who is quoted says it", clueAs | clueSaying, mendQuoted},
	{"what stands before a verb of saying is said", clueSaying, mendSaying},
	{"who said what stands before speaks", clueAddress | clueSaying, mendSpoken},
	{"“known as” and a name take no verb", clueKnown | clueAs, mendKnownAs},
	{"a form in “ing” behind what is said goes with saying", clueComma, mendAccusing},
	{"“told” has an object, not another subject", clueTell, mendTold},
	{"a condition behind “it said” belongs to what is said", clueSaying | clueComma, mendTrailing},
	{"“, a day after” begins a clause beside what is said", clueShortTime | clueComma, mendDayAfter},
	{"a noun behind “and” before a verb is its subject", 0, mendCased},
	{"a day is nobody’s subject", 0, mendDaySubject},
	{"“it was” somebody, he said, “who” did it", clueIt | clueComma, mendCleftAside},
}

// mend goes through them, each over all of some sentences; where it is explained, it notes what each changed.
func (p *page) mend(list []sentence) {
	var before []syntax.Token
	for i := range mends {
		for k := range list {
			s := &list[k]
			if mends[i].need&^s.clues != 0 {
				continue
			}
			if p.trace != nil {
				before = append(before[:0], s.Tokens...)
			}
			mends[i].mend(s)
			s.noteMended(before, i)
		}
	}
}

// noteMended notes which tokens were others before a rule.
func (s *sentence) noteMended(before []syntax.Token, by int) {
	for k, was := range before {
		if is := s.Tokens[k]; is.Head != was.Head || is.Rel != was.Rel || is.Tag != was.Tag {
			s.mended = append(s.mended, mended{k, was, by})
		}
	}
}

// A mended token was another before a rule of mends.
type mended struct {
	token int
	was   syntax.Token
	by    int // index in mends
}

// seenMends tells what was mended in a sentence, in the order of the rules.
func (s *sentence) seenMends() []SeenMend {
	out := []SeenMend{}
	for _, m := range s.mended {
		out = append(out, SeenMend{m.token, m.was.Head, m.was.Rel.String(), m.was.Tag.String(), mends[m.by].why})
	}
	return slices.Clip(out)
}

// A tree answers questions about the dependents of a token without looking at the whole sentence.
type tree struct {
	kid   []int32  // first dependent, or -1
	next  []int32  // next dependent of the same head, or -1
	below []uint64 // relations of the dependents, a bit a relation
	lo    []int32  // first token of the subtree
	hi    []int32  // last token of the subtree

	mended []mended // for explanations
}

// mendedAtOnce is the number of sentences that a rule of mends goes over at a time: so many that its code is fetched seldom, and so few that their
// tokens stay near.
const mendedAtOnce = 32

// growTrees mends the trees of sentences and finds the dependents and the span of every token.
func (p *page) growTrees(list []sentence) {
	for some := range slices.Chunk(list, mendedAtOnce) {
		p.mend(some)
		for i := range some {
			p.growTree(&some[i])
		}
	}
}

func (p *page) growTree(s *sentence) {
	n := len(s.Tokens)
	t := &s.tree
	t.kid, t.next, t.lo, t.hi = p.scratch.ints(n), p.scratch.ints(n), p.scratch.ints(n), p.scratch.ints(n)
	t.below = carve(&p.scratch.r, n)
	for i := range n {
		t.kid[i], t.next[i], t.lo[i], t.hi[i] = -1, -1, int32(i), int32(i)
	}
	for i := n - 1; i >= 0; i-- {
		if h := s.Tokens[i].Head; h >= 0 && h < n {
			t.next[i], t.kid[h] = t.kid[h], int32(i)
			t.below[h] |= 1 << s.Tokens[i].Rel
		}
	}
	for i := range n {
		for h, steps := s.Tokens[i].Head, 0; h >= 0 && h < n && steps < n; h, steps = s.Tokens[h].Head, steps+1 {
			if t.lo[h] <= int32(i) && t.hi[h] >= int32(i) {
				break
			}
			t.lo[h], t.hi[h] = min(t.lo[h], int32(i)), max(t.hi[h], int32(i))
		}
	}
}

// child gives the first dependent of a token with one of the relations, or -1.
func (s *sentence) child(i int, rels ...syntax.Rel) int {
	any := uint64(0)
	for _, r := range rels {
		any |= 1 << r
	}
	if s.below[i]&any == 0 {
		return -1
	}
	k := s.kid[i]
	for any>>s.Tokens[k].Rel&1 == 0 {
		k = s.next[k]
	}
	return int(k)
}

// caseOf gives the adposition of a noun phrase, or -1.
func (s *sentence) caseOf(i int) int {
	k := s.child(i, syntax.Case)
	if k < 0 || s.Tokens[k].Tag == syntax.POS {
		return -1
	}
	return k
}

// mendDayAfter hangs what stands behind a comma and tells when on the verb of the sentence, and leaves to that what it says: "Arland said it would sign, a day after Corvia warned it".
func mendDayAfter(s *sentence) {
	tokens := s.Tokens
	for c := 4; c+2 < len(tokens); c++ {
		v, comma := tokens[c].Head, c-2
		if s.lower[c] != wordAfter && s.lower[c] != wordBefore || tokens[c].Rel != syntax.Mark || v <= c || !contains(shortTimes, s.lemma[c-1]) {
			continue
		}
		for comma > 0 && comma > c-5 && s.words[comma] != "," {
			comma--
		}
		root := s.Root()
		if s.words[comma] != "," || root < 0 {
			continue
		}
		said := -1 // the first verb of saying before the comma
		for k := range comma {
			if t := &tokens[k]; said < 0 && t.Coarse == syntax.VERB && isSaying(s.lemma[k]) && isFinite(s, k) {
				said = k
			}
		}
		if said < 0 || root > comma && root != v {
			continue
		}
		if root == v {
			tokens[said].Head, tokens[said].Rel = -1, syntax.Root
		}
		for k := range comma {
			if t := &tokens[k]; k > said && t.Head == v && t.Coarse == syntax.VERB {
				t.Head, t.Rel = said, syntax.Ccomp
			}
		}
		tokens[c-1].Head, tokens[c-1].Rel = v, syntax.OblUnmarked
		tokens[v].Head, tokens[v].Rel = said, syntax.Advcl
	}
}

// toldWhen holds for the verb of a clause that tells when something was said or done: "hours after Corvia left".
func (s *sentence) toldWhen(k int) bool {
	m := s.child(k, syntax.Mark)
	return m >= 0 && s.Tokens[k].Rel == syntax.Advcl && (s.lower[m] == wordAfter || s.lower[m] == wordBefore)
}

// shortTimes are the nouns by which one thing is told to have happened so long after another.
var shortTimes = hashed("minute", "hour", "day", "week", "month", "year")
