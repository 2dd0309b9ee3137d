package record

import "parley/codebook"

// postHeading reads whom somebody is said to lead: ", who leads the Arlander delegation,", ", who heads Arland's negotiating team,".
func postHeading(cb *codebook.Codebook, list []token, words []string) (actor string, role *codebook.Role, end int) {
	k := 3
	if len(words) < 6 || !heading[words[2]] {
		return "", nil, 0
	}
	if words[k] == "the" {
		k++
	}
	a, n := actorAt(cb, words, k)
	if k += n; a == "" {
		return "", nil, 0
	}
	if k < len(words) && words[k] == "'s" {
		k++
	}
	if k < len(words) && words[k] == "negotiating" {
		k++
	}
	if k >= len(words) || !delegations[words[k]] {
		return "", nil, 0
	}
	role, _ = roleAt(cb, []string{"chief", "negotiator"}, 0)
	return a, role, list[k].End
}

var (
	heading     = map[string]bool{"leads": true, "heads": true, "led": true, "headed": true}
	delegations = map[string]bool{"delegation": true, "team": true, "negotiators": true, "side": true}
)
