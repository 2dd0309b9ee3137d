package reader

import (
	"slices"

	"parley/syntax"
)

// mends correct a tree where the prose of newspapers breaks the parser, in this order: each takes it as those before leave it. Articles, names and who acts together come first,
// then clauses and their subjects, then who says what.
var mends = []struct {
	why  string // the rule in words, for explanations
	mend func(*sentence)
}{
	{"“the” belongs to the name behind it", mendArticle},
	{"bound names before a noun are one modifier of it", mendBound},
	{"two nouns side by side are one subject", mendTwoSubjects},
	{"“face-to-face” is one modifier", mendPhrases},
	{"names around “and” are one coordination", func(s *sentence) { mendCoordination(s.Tokens) }},
	{"who acts “along with” the subject is one of it", (*sentence).mendCompanions},
	{"“and so did” adds to the subject", (*sentence).mendLikewise},
	{"“neither … nor” names two who act", mendNeither},
	{"a bracket with an abbreviation parts no coordination", (*sentence).mendBracketed},
	{"who is only there as something is no member", mendGuarantors},
	{"“with” and a form in “ing” make a clause", mendAbsolutes},
	{"an adjective of a people belongs to its noun", mendSplitPair},
	{"“, and” goes on with the subject above", mendShared},
	{"a finite verb does not go on with an infinitive", mendTense},
	{"a form in “ing” behind a comma goes with the verb before", mendUrging},
	{"“a meeting with” names who is met", mendPartner},
	{"“but not” leaves out the second of two", mendButNot},
	{"“it was not … but” names two nouns", mendCleft},
	{"a day is no part of the name behind it", mendDays},
	{"what is said is a clause of the verb of saying", mendContent},
	{"what is said needs no “that”", mendContact},
	{"“that” begins what the verb before says", mendThat},
	{"what stands behind a verb between commas is its object", mendVerbAside},
	{"somebody right behind a verb is its object", mendBare},
	{"what is claimed goes on in its own tense", mendClaimed},
	{"behind a phrase in front and a comma stands the subject", mendFronted},
	{"the verb of the sentence is its last finite one", mendRoot},
	{"“which” and a time go on with the noun before", mendWhich},
	{"“in which” begins a clause on the noun before", mendInWhich},
	{"“in turn” parts no subject from its verb", mendInTurn},
	{"behind a day stands the subject", mendDayName},
	{"the object of saying is the subject of what is said", mendSaidObject},
	{"behind “but” stands a subject of its own", mendTurned},
	{"an adjective takes the infinitive behind it", mendInfinitives},
	{"who is “prepared to” is ready to", mendPrepared},
	{"“acting” before an office is no verb", mendActing},
	{"“elect” behind an office and a hyphen is a word of it", mendElect},
	{"who is called something is the object", mendCalled},
	{"a verb with an object is active", mendActive},
	{"“backed by” is not the verb of the sentence", mendBacked},
	{"a clause behind a semicolon has its own subject", mendSemicolons},
	{"“he said” between commas parts no subject from its verb", mendAsides},
	{"a past form without auxiliary may be a passive", mendSuffered},
	{"a name before a verb without subject is its subject", mendAddressed},
	{"an aside between commas parts no verb from its subject", mendInterrupted},
	{"behind a modal stands its verb", mendModal},
	{"“had” helps the participle behind it", mendPerfect},
	{"“until” and a noun and a verb make a clause", mendClauses},
	{"“if” begins no clause on a noun", mendMarked},
	{"“only when” puts the verb before its subject", mendInverted},
	{"before the copula stands its subject", mendCopula},
	{"behind the copula stands its predicate", mendPredicate},
	{"“near” and a name belong to the noun before", mendPlaceNamed},
	{"a town behind “capital,” names the capital", mendCapital},
	{"a form in “ing” of saying is of the subject", mendSpeaking},
	{"leaders around “and” are the subject, each with its own words", mendLeaders},
	{"an adjective and an abbreviation before a noun belong to it", mendPeoples},
	{"a preposition before a body's name is of its noun", mendOwned},
	{"two around “and” behind a preposition are its clause’s subject", mendPairs},
	{"“of” and a state belong each to its own of two", mendOfEach},
	{"who is quoted says it", mendQuoted},
	{"what stands before a verb of saying is said", mendSaying},
	{"who said what stands before speaks", mendSpoken},
	{"“known as” and a name take no verb", mendKnownAs},
	{"a form in “ing” behind what is said goes with saying", mendAccusing},
	{"“told” has an object, not another subject", mendTold},
	{"a condition behind “it said” belongs to what is said", mendTrailing},
	{"“, a day after” begins a clause beside what is said", mendDayAfter},
	{"a noun behind “and” before a verb is its subject", mendCased},
	{"a day is nobody’s subject", mendDaySubject},
	{"“it was” somebody, he said, “who” did it", mendCleftAside},
}

// mend goes through them; where it is explained, it notes what each changed.
func (p *page) mend(s *sentence) {
	var before []syntax.Token
	for i := range mends {
		if p.trace != nil {
			before = append(before[:0], s.Tokens...)
		}
		mends[i].mend(s)
		for k, was := range before {
			if is := s.Tokens[k]; is.Head != was.Head || is.Rel != was.Rel || is.Tag != was.Tag {
				s.mended = append(s.mended, mended{k, was, i})
			}
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

// growTree mends the tree of a sentence and finds the dependents and the span of every token.
func (p *page) growTree(s *sentence) {
	p.mend(s)
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
