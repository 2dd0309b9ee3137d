package reader

import (
	_ "embed"
	"slices"

	"parley/codebook"
)

//go:embed data/idle.txt
var idleText string

// An idleness is what a verb says with one of some words behind it: that nothing was done or said, or that what was asked for was left open.
type idleness struct {
	acts  []codebook.Act // that it undoes; nil for all
	words []uint32
}

// idleActs are the acts that a kind of idleness undoes.
var idleActs = map[string][]codebook.Act{"open": {codebook.Accept, codebook.Sign, codebook.Withdraw}, "calm": {codebook.Attack}, "absent": {codebook.Meet, codebook.Withdraw}}

// idlenesses gives them by the lemma of the verb.
var idlenesses = func() map[uint32][]idleness {
	verbs := map[uint32][]idleness{}
	for words := range entries(idleText) {
		of := idleness{acts: idleActs[words[0]]}
		for _, w := range words[2:] {
			of.words = append(of.words, hashLower(w))
		}
		verb := hashLower(words[1])
		verbs[verb] = append(verbs[verb], of)
	}
	return verbs
}()

// idle holds for a verb that tells of something left undone: "kept quiet", "sat on their hands", and, of what is there only when it is
// signed or answered, "left the invitation unanswered", which is no leaving either, of an attack, "held its fire".
func idle(s *sentence, t int, act codebook.Act) bool {
	list := idlenesses[s.lemma[t]]
	if len(list) == 0 || negationBefore(s, t) >= 0 || underMD(s, t) {
		return false
	}
	for k := t + 1; k < len(s.lower) && k <= t+6; k++ {
		for i := range list {
			if s.lower[k] == wordPeace && !contains(theirWords, s.lower[k-1]) {
				continue // who "is holding peace talks" does not hold his peace
			}
			if slices.Contains(list[i].words, s.lower[k]) && (list[i].acts == nil || slices.Contains(list[i].acts, act)) {
				return true
			}
		}
	}
	return false
}
