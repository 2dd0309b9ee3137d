package reader

import "parley/syntax"

// What a text passes on without saying from whom.

// hearsay holds for what a text passes on without saying from whom: "reportedly shelled the port", "is believed to have met the envoy", "is
// suspected of arming the rebels". It was reported, by nobody who is named.
func hearsay(s *sentence, t int) bool {
	for k, up := t, 0; k >= 0 && up < 2; k, up = s.Tokens[k].Head, up+1 {
		for d := s.kid[k]; d >= 0; d = s.next[d] {
			if contains(hearsayAdverbs, s.lower[d]) || s.Tokens[d].Rel == syntax.Amod && contains(hearsayAdjectives, s.lower[d]) || s.Tokens[d].Rel == syntax.Parataxis && contains(chargeVerbs, s.lemma[d]) {
				return true
			}
		}
		h, r := s.Tokens[k].Head, s.Tokens[k].Rel
		if r == syntax.Ccomp && contains(chargeVerbs, s.lemma[h]) { // "charged that Arland had"
			return true
		}
		if (r == syntax.Xcomp || r == syntax.Ccomp || r == syntax.Csubj) && passedOn(s, h) { // "is believed to have", "it is rumoured that"
			return true
		}
		if r != syntax.Xcomp && r != syntax.Conj {
			break
		}
	}
	return rumoured(s, t) || inAccount(s, t)
}

// inAccount holds for what happens in somebody's account of it: "the army's version, in which the villagers fired first", "in the army's version, they fired".
func inAccount(s *sentence, t int) bool {
	for k := t - 1; k > 2 && s.Tokens[k].Coarse != syntax.VERB && s.words[k] != ";"; k-- {
		if s.Tokens[k].Tag == syntax.WDT && s.lower[k-1] == wordIn {
			return contains(accountNouns, s.lemma[k-2]) || s.words[k-2] == "," && contains(accountNouns, s.lemma[k-3])
		}
	}
	for d := s.kid[t]; d >= 0; d = s.next[d] {
		if k := int(d); s.Tokens[k].Rel == syntax.Obl && contains(accountNouns, s.lemma[k]) && s.child(k, syntax.NmodPoss) >= 0 {
			if c := s.caseOf(k); c >= 0 && s.lower[c] == wordIn {
				return true
			}
		}
	}
	return false
}

// accountNouns tell what happened as somebody has it.
var accountNouns = hashed("version", "account", "telling", "narrative", "retelling", "story")

// passedOn holds for a passive verb of saying or believing that names nobody who does so, and for what a memo or a rumour "had it".
func passedOn(s *sentence, h int) bool {
	if s.lemma[h] == wordHave && h+2 < len(s.lower) && s.lower[h+1] == wordIt && s.lower[h+2] == wordThat {
		return negationBefore(s, h) < 0
	}
	return (contains(hearsayVerbs, s.lemma[h]) || s.lower[h] == wordAlleged) && s.child(h, syntax.AuxPass, syntax.Cop) >= 0 && s.doneBy(h) < 0 && negationBefore(s, h) < 0
}

// rumoured holds for what a rumour of nobody says, "rumours that Arland had signed", and for what an accusation says, whoever makes it.
func rumoured(s *sentence, t int) bool {
	if ofReports(s, t) {
		return true
	}
	that := thatBefore(s, t)
	if that <= 0 || !s.Depends(t, that-1) {
		return claimedByThing(s, t)
	}
	return contains(accusations, s.lemma[that-1]) || contains(rumours, s.lemma[that-1]) && s.child(that-1, syntax.NmodPoss) < 0
}

// ofReports holds for what reports of nobody say: "Reports emerged saying the rebels had agreed", "dismissed reports suggesting that they had left".
func ofReports(s *sentence, t int) bool {
	for j := t - 1; j > 0 && j > t-12 && s.words[j] != ";" && s.lower[j] != wordBut; j-- {
		if s.Tokens[j].Tag != syntax.VBG || !contains(sayingForms, s.lower[j]) {
			continue
		}
		for i := j - 1; i >= 0 && i > j-8 && s.words[i] != ","; i-- {
			if s.Tokens[i].Tag == syntax.NNS && contains(reportNouns, s.lemma[i]) {
				return s.child(i, syntax.NmodPoss) < 0
			}
		}
		return false
	}
	return false
}

// claimedByThing holds for what a post or a video claims where the parser makes a noun of "claims": "A viral post claims Ukraine surrendered".
func claimedByThing(s *sentence, t int) bool {
	n, h := s.child(t, syntax.Nsubj), s.Tokens[t].Head
	return n >= 0 && h >= 0 && s.Tokens[t].Rel == syntax.AclRelcl && s.lower[h] == wordClaims && s.Tokens[h].Head < 0 && int(s.lo[n]) == h+1 && s.child(h, syntax.Compound) >= 0
}

var (
	sayingForms    = hashed("saying", "suggesting", "claiming", "alleging", "indicating", "stating")
	reportNouns    = hashed("report", "rumour", "rumor", "claim", "post", "leak", "speculation")
	wordClaims     = hashLower("claims")
	rumours        = hashed("rumour", "rumor", "gossip", "hearsay", "allegation", "speculation")
	chargeVerbs    = hashed("charge", "complain")
	accusations    = hashed("accusation", "allegation", "charge")
	hearsayAdverbs = hashed("reportedly", "allegedly", "supposedly", "purportedly", "apparently", "seemingly")
	// hearsayAdjectives say so of a deed: "the alleged attack".
	hearsayAdjectives = hashed("alleged", "purported", "rumoured", "rumored", "supposed", "reported", "claimed")
	hearsayVerbs      = hashed("say", "report", "allege", "believe", "think", "claim", "understand", "suspect", "rumour", "rumor")
)
