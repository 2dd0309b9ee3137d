package record

import (
	"slices"

	"parley/codebook"
)

// talksWithin gives a state and the party within it with which it talks, where the two that contend most are that state and another one with which it does not: Cyprus and the Turkish
// Cypriots, whatever Cyprus says of Turkey. Of several it is the one of whom most texts do. nil where there is none, or no two texts tell of such talks.
func (a *Account) talksWithin(pair []string) []string {
	if len(pair) != 2 || !a.isState(pair[0]) || !a.isState(pair[1]) {
		return nil
	}
	at := map[[2]string]map[string]bool{} // origins in which a state of the pair and another talk, or refuse to
	for _, e := range a.Entries {
		if a.Doubtful(e) || !(e.Act == codebook.Meet || e.Act == codebook.Sign || slices.Contains(e.Issue, "talks")) {
			continue
		}
		all := slices.Concat(e.Actor, e.Target)
		for _, state := range pair {
			if !slices.Contains(all, state) {
				continue
			}
			for _, other := range all {
				k := [2]string{state, other}
				if at[k] == nil {
					at[k] = map[string]bool{}
				}
				at[k][e.Origin()] = true
			}
		}
	}
	var found []string
	most := 0
	for k, origins := range at {
		within, ok := a.options.Codebook.ActorByName(k[1])
		home, known := a.options.Codebook.ActorByName(k[0])
		foreign := pair[0]
		if foreign == k[0] {
			foreign = pair[1]
		}
		if ok && known && within.Kind == codebook.Other && within.Home == home.ID && len(origins) >= a.rules.parties.Least && len(origins) > len(at[[2]string{k[0], foreign}]) {
			if is := []string{k[0], k[1]}; len(origins) > most || len(origins) == most && slices.Compare(is, found) < 0 {
				found, most = is, len(origins)
			}
		}
	}
	return found
}

func (a *Account) isState(name string) bool {
	x, ok := a.options.Codebook.ActorByName(name)
	return ok && x.Kind == codebook.State
}
