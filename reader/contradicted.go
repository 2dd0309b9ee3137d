package reader

import (
	"slices"

	"parley/syntax"
)

// What a text tells and another sentence of it calls untrue.

// contradicted holds for what somebody is told to say or think, and the next sentence denies in a word: "Everybody says that we struck. We
// did not.", "The papers write that we accepted. Nobody accepted that."
func (p *page) contradicted(s *sentence, t int) bool {
	next := int(s.number) + 1
	if next < len(p.sentences) && ratedFalse(s, &p.sentences[next]) {
		return true // often a paragraph by itself
	}
	if next >= len(p.sentences) || p.sentences[next].block != s.block {
		return false
	}
	n := &p.sentences[next]
	if noneOfIt(n) {
		return true
	}
	if !noSuchThing(n) && !(bareDenial(n) && answers(n, s, t)) && !(len(n.words) <= 8 && contains(nobodyWords, n.lower[0]) && slices.Contains(n.lemma, s.lemma[t])) {
		return false
	}
	h := s.Tokens[t].Head
	switch s.Tokens[t].Rel {
	case syntax.Ccomp, syntax.Acl, syntax.AclRelcl, syntax.Xcomp:
	default:
		h = thatBefore(s, t) - 1
	}
	if k := s.child(t, syntax.Parataxis); k > t && isSaying(s.lemma[k]) {
		return true
	}
	if k := s.Tokens[t].Head; s.Tokens[t].Rel == syntax.Advcl && k > t && isSaying(s.lemma[k]) && s.child(t, syntax.Mark) < 0 {
		return true // "A truce had been agreed, he was told. It had not."
	}
	if h > 0 && s.lower[h] == wordIt && s.lemma[h-1] == wordHave {
		return true // "the chronicle has it that"
	}
	return h >= 0 && (isSaying(s.lemma[h]) || contains(claimWords, s.lemma[h]) || contains(trueWords, s.lower[h]))
}

// noneOfIt holds for a sentence that calls all untrue that the one before tells: "None of it was true.", "Neither was so."
func noneOfIt(s *sentence) bool {
	n := len(s.words)
	return n > 3 && n < 9 && contains(nobodyWords, s.lower[0]) && s.lemma[n-3] == wordBe && (contains(trueWords, s.lower[n-2]) || s.lower[n-2] == wordSo)
}

// ratedFalse holds for a claim that those who check it print with its rating: "Claim: Arland has surrendered. Verdict: False."
func ratedFalse(claim, s *sentence) bool {
	k, at := slices.Index(claim.words[:min(len(claim.words), longestLabel)], ":"), slices.Index(s.words[:min(len(s.words), longestLabel)], ":")
	if k < 1 || at < 1 || !contains(claimWords, claim.lower[k-1]) || !anyIn(s.lower[:at], ratings) {
		return false
	}
	return anyIn(s.lower[at:], falseWords)
}

var ratings = hashed("verdict", "rating", "assessment", "conclusion", "finding", "fact", "truth")

// noSuchThing holds for a sentence that begins "He had said no such thing", "It did nothing of the kind", "No such pact was made".
func noSuchThing(s *sentence) bool {
	if s.lower[0] == wordNo && len(s.lower) > 4 && s.lower[1] == wordSuch && !slices.Contains(s.lower, wordBefore) {
		return true
	}
	if !contains(pronouns, s.lower[0]) {
		return false
	}
	for k := 2; k+2 < len(s.lower) && k < 5; k++ {
		if l := s.lemma[k-1]; l != wordDo && l != wordSay {
			continue
		}
		if s.lower[k] == wordNo && s.lower[k+1] == wordSuch || s.lower[k] == wordNothing && s.lower[k+1] == wordOf && k+3 < len(s.lower) && contains(sortNouns, s.lemma[k+3]) {
			return true
		}
	}
	return false
}

// bareDenial holds for a sentence that does nothing but deny the one before: "We did not.", "It never has.", "That is not true."
func bareDenial(s *sentence) bool {
	n := len(s.words)
	if k := slices.Index(s.words, ":"); k > 0 {
		n = k + 1 // "They did not: it was Corvia."
	}
	if n < 4 || n > 8 || s.Tokens[n-1].Coarse != syntax.PUNCT || s.words[n-1] == "?" {
		return false
	}
	if contains(denials, s.lower[n-2]) || contains(denials, s.lower[n-3]) && auxiliary(s, n-2) {
		return contains(pronouns, s.lower[n-4]) || n > 4 && contains(pronouns, s.lower[n-5])
	}
	if contains(claimWords, s.lemma[1]) && s.Tokens[0].Coarse == syntax.DET && s.lemma[n-3] == wordBe {
		return falsehood(s, n-2) // "The claim is false."
	}
	return contains(pronouns, s.lower[0]) && (contains(trueWords, s.lower[n-2]) && negationBefore(s, n-2) >= 0 || falsehood(s, n-2))
}

// answers holds for a bare denial that can be one of a verb: "We are not" denies no "attacked".
func answers(denial, s *sentence, t int) bool {
	n := len(denial.lower)
	if k := slices.Index(denial.words, ":"); k > 2 {
		n = k + 1
	}
	if denial.lemma[n-2] != wordBe && (denial.lemma[n-3] != wordBe || !contains(denials, denial.lower[n-2])) || s.Tokens[t].Tag == syntax.VBG {
		return true
	}
	for k := s.kid[t]; k >= 0; k = s.next[k] {
		if s.lemma[k] == wordBe {
			return true
		}
	}
	return false
}

// going holds for what is said to be going on: "we're putting conditions on it".
func going(s *sentence, t int) bool {
	return s.Tokens[t].Tag == syntax.VBG && s.child(t, syntax.Aux) >= 0 && !underMD(s, t)
}

// calledUntrue holds for what calls a clause of its own false. "It is wrong that Arland attacked" blames Arland for it.
func calledUntrue(s *sentence, k int) bool { return s.lower[k] != wordWrong && falsehood(s, k) }

// falsehood holds for a predicate that calls something false, or tells that it was taken back: "was a myth", "was wide of the mark", "was retracted".
func falsehood(s *sentence, k int) bool {
	switch {
	case negationBefore(s, k) >= 0:
		return false
	case s.Tokens[k].Tag == syntax.VBN && contains(retractVerbs, s.lemma[k]):
		return true
	case s.Tokens[k].Coarse == syntax.VERB && s.Tokens[k].Tag != syntax.VBN:
		return false
	}
	return contains(falseWords, s.lower[k]) || contains(falseWords, s.lemma[k]) || s.lower[k] == wordWide && nextWord(s, k) == wordOf
}

var (
	wordWide     = hashLower("wide")
	sortNouns    = hashed("kind", "sort")
	wordWater    = hashLower("water")
	holdVerbs    = hashed("stand", "hold", "stack", "add")
	retractVerbs = hashed("retract", "correct", "withdraw")
)

// falseBehind holds where a predicate behind a verb calls something false.
func falseBehind(s *sentence, t int) bool {
	for k := t + 2; k < len(s.lower) && k < t+20 && s.words[k] != ";"; k++ {
		if s.words[k] == "," {
			if k = pastAside(s, k); k < 0 {
				return false
			}
			continue
		}
		if s.lower[k] == wordWithout && k+1 < len(s.lower) && contains(groundNouns, s.lemma[k+1]) {
			return true
		}
		if s.lower[k] == wordNo && k > 0 && s.lemma[k-1] == wordHave && k+1 < len(s.lower) && contains(groundNouns, s.lemma[k+1]) {
			return true // "the rumour that he had signed has no basis"
		}
		if contains(holdVerbs, s.lemma[k]) && notBefore(s, k) && (nextWord(s, k) == wordUp || nextWord(s, k) == wordWater) {
			return true // "does not stand up", "does not hold water"
		}
		if falsehood(s, k) && saidToBe(s, k) {
			return true
		}
	}
	return false
}

// saidToBe holds for a predicate behind "is" or "proved", its article and adjectives passed over: "is a total fabrication".
func saidToBe(s *sentence, k int) bool {
	j := k - 1
	for j > 0 && j > k-4 && (s.Tokens[j].Coarse == syntax.DET || s.Tokens[j].Coarse == syntax.ADJ || s.Tokens[j].Coarse == syntax.ADV) {
		j--
	}
	return s.lemma[j] == wordBe || s.lemma[j] == wordProve || k > 1 && s.lemma[k-2] == wordBe
}

// calledSo holds for a claim behind a verb of calling, with what calls it false behind a verb: "called the story that it had signed pure invention".
func calledSo(s *sentence, claim, t int) bool {
	v := claim - 1
	for v > 0 && v > claim-3 && (s.Tokens[v].Coarse == syntax.DET || s.Tokens[v].Coarse == syntax.ADJ) {
		v--
	}
	if v < 0 || !contains(namingVerbs, s.lemma[v]) || s.Tokens[v].Coarse != syntax.VERB || negationBefore(s, v) >= 0 {
		return false
	}
	for k := t + 1; k < len(s.lower) && k < t+14; k++ {
		if contains(falseWords, s.lower[k]) {
			return true
		}
	}
	return false
}

// falselyTold holds for an adjective that calls the claim behind it false: "bogus reports".
func falselyTold(w uint32) bool { return contains(falseWords, w) || contains(fakeAdjectives, w) }

// forged holds for a noun that is called false before a verb of saying.
func forged(s *sentence, n int) bool { return n > 0 && hasChild(s, n, fakeAdjectives) }

// fewSay holds for a verb whose subject is hardly anybody: "few believe".
func fewSay(s *sentence, h int) bool {
	n := s.child(h, syntax.Nsubj)
	if n < 0 || n > h {
		return false
	}
	lead := s.lower[s.lo[n]]
	return lead == wordFew || contains(hardlyWords, lead) || none(s, n)
}
