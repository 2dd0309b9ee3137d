package record

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"parley/codebook"
)

// contention are the acts that set two actors against each other; they decide who the parties are where no case does.
var contention = map[codebook.Act]bool{
	codebook.Attack: true, codebook.Violate: true, codebook.Coerce: true, codebook.Threaten: true, codebook.Accuse: true,
	codebook.Demand: true, codebook.Reject: true, codebook.Mobilize: true, codebook.Withdraw: true, codebook.Condition: true,
}

// dealing are the acts that two actors do together who have something to settle.
var dealing = map[codebook.Act]bool{codebook.Sign: true, codebook.Accept: true, codebook.Meet: true}

// enoughContention is the number of statements in which two contend that a publisher's own demands do not outweigh.
const enoughContention = 3

// findParties takes the pair of actors that contend with each other in the most statements, either way; of pairs with
// equally many, the pair that acts most often. What a publisher tells of itself ("we urge both sides to …") counts only where no other pair
// contends in enough statements: whoever writes of a war demands much of those who fight it. Where none contend, as in the text of an agreement, it takes the pair that most firmly read
// statements tell to have signed, agreed or met, the two alone. One pair is found: a process of more parties needs a case.
func (a *Account) findParties() (parties []string, dealt bool) {
	type pair struct{ x, y string }
	against, others, together := map[pair]int{}, map[pair]int{}, map[pair]int{}
	acts := map[string]int{}
	eligible := func(name string) bool {
		if a.rules.anybody[strings.ToLower(name)] {
			return false
		}
		actor, ok := a.options.Codebook.ActorByName(name)
		return !ok || actor.Kind == codebook.State || actor.Kind == codebook.ArmedGroup || actor.Kind == codebook.Other
	}
	for _, e := range a.Entries {
		if len(e.Actor) == 2 && dealing[e.Act] && happened(e) && !a.Unreviewed(e) && eligible(e.Actor[0]) && eligible(e.Actor[1]) {
			together[pair{min(e.Actor[0], e.Actor[1]), max(e.Actor[0], e.Actor[1])}]++
		}
		for _, x := range e.Actor {
			if !eligible(x) {
				continue
			}
			acts[x]++
			if !contention[e.Act] {
				continue
			}
			for _, y := range e.Target {
				if x == y || !eligible(y) {
					continue
				}
				p := pair{min(x, y), max(x, y)}
				against[p]++
				if !slices.Contains(e.Actor, e.Source.Issuer()) {
					others[p]++
				}
			}
		}
	}
	if slices.Max(append(slices.Collect(maps.Values(others)), 0)) >= enoughContention {
		against = others
	}
	if len(against) == 0 {
		against, dealt = together, true
	}
	var best pair
	found := false
	for p := range against {
		if !found || cmp.Or(cmp.Compare(against[p], against[best]), cmp.Compare(acts[p.x]+acts[p.y], acts[best.x]+acts[best.y]),
			-cmp.Compare(p.x, best.x), -cmp.Compare(p.y, best.y)) > 0 {
			best, found = p, true
		}
	}
	if !found {
		return nil, false
	}
	out := []string{best.x, best.y}
	slices.SortFunc(out, func(x, y string) int { return cmp.Or(-cmp.Compare(acts[x], acts[y]), cmp.Compare(x, y)) })
	return out, dealt
}

// outlet reports that an actor is who published the entry's text and nobody that the codebook knows: a newspaper that speaks of itself.
func (a *Account) outlet(e *Entry, actor string) bool {
	_, known := a.options.Codebook.ActorByName(actor)
	return !known && strings.EqualFold(strings.TrimPrefix(e.Source.Doc.Publisher.Value, "The "), strings.TrimPrefix(actor, "The "))
}

// A ThirdParty is an actor besides the parties, with a role that texts give it.
type ThirdParty struct {
	Actor   string
	Role    string
	Entries []*Entry // what makes it so, the best first
	Origins int
}

// ThirdParties lists the roles that texts give to others than the parties, in the order of rules/roles.yaml, the more
// origins first. What is doubtful gives nobody a role.
func (a *Account) ThirdParties(v View) []ThirdParty {
	type key struct {
		role  int
		actor string
	}
	by := map[key][]*Entry{}
	for _, e := range a.Entries {
		// An element of a plan is hypothetical and belongs to the plan's author, and so does what a clause lays down.
		if !a.sees(v, e) || a.Doubtful(e) || e.Modality == codebook.Hypothetical && e.Act != codebook.Propose || e.Modality == codebook.Negated || e.Modality == codebook.Predicted && e.inClause() {
			continue
		}
		for i, r := range a.rules.roles {
			if !r.fits(e, a.Parties) {
				continue
			}
			for _, actor := range e.Actor {
				if !slices.Contains(a.Parties, actor) && !a.rules.anybody[strings.ToLower(actor)] && !a.outlet(e, actor) {
					by[key{i, actor}] = append(by[key{i, actor}], e)
				}
			}
		}
	}
	out := make([]ThirdParty, 0, len(by))
	order := make(map[string]int, len(a.rules.roles))
	for i, r := range a.rules.roles {
		order[r.Role] = i
	}
	for k, entries := range by {
		slices.SortFunc(entries, func(x, y *Entry) int {
			return cmp.Or(cmp.Compare(b2i(a.Unreviewed(x)), b2i(a.Unreviewed(y))), better(x, y, cell{actor: k.actor}))
		})
		out = append(out, ThirdParty{Actor: k.actor, Role: a.rules.roles[k.role].Role, Entries: entries, Origins: Origins(entries)})
	}
	slices.SortFunc(out, func(x, y ThirdParty) int {
		return cmp.Or(cmp.Compare(order[x.Role], order[y.Role]), -cmp.Compare(x.Origins, y.Origins), -cmp.Compare(len(x.Entries), len(y.Entries)), cmp.Compare(x.Actor, y.Actor))
	})
	return out
}

func (r roleRule) fits(e *Entry, parties []string) bool {
	if !slices.Contains(r.Acts, e.Act) {
		return false
	}
	overlap := func(x, y []string) bool {
		return slices.ContainsFunc(x, func(s string) bool { return slices.Contains(y, s) })
	}
	onIssue, toParty := len(r.Issues) == 0 || overlap(r.Issues, e.Issue), r.Toward != "party" || overlap(e.Target, parties)
	if both := onIssue && toParty; !both && !(r.Either && (onIssue || toParty)) {
		return false
	}
	// Talks count where a party is in them, on either side.
	return e.Act != codebook.Meet || overlap(e.Target, parties) || overlap(e.Actor, parties)
}

// LastContact is the latest dated report that an actor met, hosted or mediated with a party taking part, as the report itself
// or another of the same text and day shows; nil where there is none.
func (a *Account) LastContact(actor string, v View) *Entry {
	for i, e := range slices.Backward(a.Entries) {
		if e.day == never {
			return nil
		}
		if e.FromPublication || !happened(e) || !a.sees(v, e) {
			continue
		}
		switch all := slices.Concat(e.Actor, e.Target); {
		case !slices.Contains(all, actor):
		case e.Act == codebook.Meet && a.withParty(all):
			return e
		case (e.Act == codebook.Host || e.Act == codebook.Mediate) && (a.withParty(all) || a.partyMet(i)):
			return e
		}
	}
	return nil
}

func (a *Account) withParty(names []string) bool {
	return slices.ContainsFunc(names, func(x string) bool { return slices.Contains(a.Parties, x) })
}

// partyMet reports that the text of an entry, on the entry's day, tells of a meeting that a party was in.
func (a *Account) partyMet(i int) bool {
	e := a.Entries[i]
	for ; i > 0 && a.Entries[i-1].day == e.day; i-- {
	}
	for ; i < len(a.Entries) && a.Entries[i].day == e.day; i++ {
		if x := a.Entries[i]; x.Source == e.Source && x.Act == codebook.Meet && happened(x) && a.withParty(slices.Concat(x.Actor, x.Target)) {
			return true
		}
	}
	return false
}

// Services lists what an actor is reported to have hosted and offered or proposed, the earliest first.
func (a *Account) Services(actor string, v View) (hosted, offers []*Entry) {
	for _, e := range a.Entries {
		if !happened(e) || !slices.Contains(e.Actor, actor) || !a.sees(v, e) {
			continue
		}
		switch e.Act {
		case codebook.Host: // whoever says so, as for the role
			hosted = append(hosted, e)
		case codebook.Offer, codebook.Propose:
			if e.Voice(actor) != Claimed {
				offers = append(offers, e)
			}
		}
	}
	return hosted, offers
}

// AcceptedBy lists the reports that a party accepts or supports an actor in mediation.
func (a *Account) AcceptedBy(actor string, v View) []*Entry {
	var out []*Entry
	for _, e := range a.Entries {
		if (e.Act == codebook.Accept || e.Act == codebook.Support) && happened(e) && a.sees(v, e) && slices.Contains(e.Target, actor) &&
			slices.Contains(e.Issue, "mediation") && slices.ContainsFunc(e.Actor, func(x string) bool { return slices.Contains(a.Parties, x) && e.Voice(x) != Claimed }) {
			out = append(out, e)
		}
	}
	return out
}
