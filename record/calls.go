package record

import (
	"slices"
	"strings"

	"parley/codebook"
)

// urging are the acts by which somebody else than the parties calls on them or warns them.
var urging = []codebook.Act{codebook.Appeal, codebook.Demand, codebook.Threaten}

// Calls lists what others than the parties urge, demand of or warn the parties, by name or as both sides: "The UN Security Council called on both sides to stop", "France warned Arland
// that it would end its aid". Of each who calls it is the latest, the latest of all first and undated ones last. What one party says of another is its position, and what a claim alone
// tells is nobody's call.
func (a *Account) Calls(v View) (calls []*Entry) {
	elsewhere, _ := a.Elsewhere(v) // "both sides" are those of another process there
	groups := a.grouped(v, func(e *Entry) bool {
		return slices.Contains(urging, e.Act) && happened(e) && !a.Doubtful(e) && a.outside(e) && a.onParties(e) && !slices.Contains(elsewhere, e.Source)
	})
	seen := map[string]bool{}
	for _, g := range groups {
		e := g[0]
		if who := strings.Join(e.Actor, "; "); !seen[who] {
			seen[who] = true
			calls = append(calls, e)
		}
	}
	return calls
}

// outside reports that nobody who acts in an entry is a party, the publisher of its text or without a name, and that its words are no claim of a party.
func (a *Account) outside(e *Entry) bool {
	return len(e.Actor) > 0 && e.named() && !slices.Contains(a.Parties, e.By) && !slices.ContainsFunc(e.Actor, func(x string) bool {
		return slices.Contains(a.Parties, x) || a.rules.anybody[strings.ToLower(x)] || a.outlet(e, x) || e.Voice(x) == Claimed || slices.ContainsFunc(a.Parties, func(p string) bool { return a.belong(x, p) })
	})
}

// onParties reports that an entry is toward parties and nobody else, or toward nobody by name and its words address both sides.
func (a *Account) onParties(e *Entry) bool {
	if len(e.Target) == 0 {
		return a.rules.contact.BothSides.MatchString(e.Quote)
	}
	return !slices.ContainsFunc(e.Target, func(x string) bool { return !slices.Contains(a.Parties, x) })
}
