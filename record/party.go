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

const (
	// enoughContention is the number of statements in which two contend that a publisher's own demands do not outweigh.
	enoughContention = 3
	// farMore is how much more two must agree, sign and meet than any contend to be the parties, and how much more than they contend
	// their meetings can count.
	farMore = 1.5
	// doubtfully is what a doubtful statement counts beside the others.
	doubtfully = 0.1
)

// A pair is two actors by name, in order.
type pair struct{ x, y string }

func pairOf(x, y string) pair { return pair{min(x, y), max(x, y)} }

// sides is what speaks for pairs of actors being the parties, in statements.
type sides struct {
	against  map[pair]float64   // they contend
	others   map[pair]float64   // the same, without what the publisher of a text tells of itself
	between  map[pair]float64   // somebody mediates between them or hosts them
	together map[pair]float64   // they alone sign, agree or meet, firmly read
	dealt    map[pair]float64   // one signs, agrees, concedes or meets with the other, or toward it
	met      map[pair]float64   // they alone meet, or will
	third    map[string]float64 // an actor mediates between two others, or hosts them
	acts     map[string]int
}

// findParties takes the pair of actors that contend with each other most, either way, or between whom others mediate, or who meet as two; of pairs with
// equally much, the pair that acts most often. Who mediates between two others, or is called a mediator in passing, is hardly a party, and what a publisher tells of itself
// ("we urge both sides to …") counts only where no other pair contends enough: whoever writes of a war demands much of those who
// fight it. Where none contend, as in the text of an agreement, or others deal with each other far more, it takes the pair that most firmly read statements tell to have
// signed, agreed or met, the two alone. Who else is a party, [Account.further] finds.
func (a *Account) findParties() (parties []string, dealt, only bool) {
	s := a.sides()
	best, contended := s.against, 0.0
	for p, n := range s.against {
		contended = max(contended, s.speaksFor(p, n))
	}
	if mostOf(s.others) >= enoughContention {
		best = s.others
	}
	for p := range best {
		if best[p] > 0 {
			best[p] = s.speaksFor(p, best[p])
		}
	}
	for p, n := range s.between {
		if best[p] == 0 && len(best) > 0 {
			best[p] = n // others speak to both, who say nothing of one another
		}
	}
	for p := range best {
		best[p] -= s.third[p.x] + s.third[p.y]
	}
	switch {
	case len(best) == 0 || mostOf(s.together) >= farMore*contended:
		best, dealt = s.together, true
	case mostOf(best) < 1 && mostOf(s.dealt) >= 1: // what is doubtful sets nobody against anybody beside who firmly deals with whom
		best, dealt = s.dealt, true
	}
	if len(best) == 0 && len(a.atOneTable()) == 0 { // an agreement of which no article is firmly read
		best = a.boundTogether()
	}
	all := slices.SortedFunc(maps.Keys(best), func(p, q pair) int {
		return cmp.Or(-cmp.Compare(best[p], best[q]), -cmp.Compare(s.acts[p.x]+s.acts[p.y], s.acts[q.x]+s.acts[q.y]), cmp.Compare(p.x, q.x), cmp.Compare(p.y, q.y))
	})
	if len(all) == 0 {
		return a.atOneTable(), true, false
	}
	out := []string{all[0].x, all[0].y}
	if !dealt && best[all[0]] <= 0 { // what one of two is told of shows that it mediates: the other is a party, and its opponent is not named
		if out = slices.DeleteFunc(out, func(x string) bool { return s.third[x] > 0 }); len(out) != 1 {
			out = []string{all[0].x, all[0].y}
		}
	}
	if within := a.talksWithin(out); within != nil {
		out, dealt = within, true
	}
	slices.SortFunc(out, func(x, y string) int { return cmp.Or(-cmp.Compare(s.acts[x], s.acts[y]), cmp.Compare(x, y)) })
	return out, dealt, len(all) == 1
}

// speaksFor is all that speaks for two who contend so much being the parties: that others mediate between them, and that they meet; allies meet a lot.
func (s *sides) speaksFor(p pair, contention float64) float64 {
	return contention + s.between[p] + min(s.met[p], farMore*contention)
}

// mostOf is the most that speaks for one of some pairs.
func mostOf(pairs map[pair]float64) float64 {
	return slices.Max(append(slices.Collect(maps.Values(pairs)), 0))
}

// sides gathers what speaks for pairs of actors being the parties.
func (a *Account) sides() sides {
	s := sides{map[pair]float64{}, map[pair]float64{}, map[pair]float64{}, map[pair]float64{}, map[pair]float64{}, map[pair]float64{}, map[string]float64{}, map[string]int{}}
	for _, e := range a.Entries {
		actors, targets := a.eligible(e.Actor), a.eligible(e.Target)
		weight := 1.0
		if a.Doubtful(e) {
			weight = doubtfully
		}
		if len(e.Actor) == 2 && len(actors) == 2 && dealing[e.Act] && happened(e) && !a.Unreviewed(e) {
			s.together[pairOf(actors[0], actors[1])]++
		}
		a.deal(&s, e, actors, targets)
		if e.Act == codebook.Meet && e.Modality != codebook.Negated {
			if all := slices.Compact(slices.Sorted(slices.Values(slices.Concat(actors, targets)))); len(all) == 2 {
				s.met[pairOf(all[0], all[1])] += weight
			}
		}
		if a.RefusesMediator(e) {
			for _, y := range targets {
				s.third[y] += weight
			}
			continue
		}
		services := (e.Act == codebook.Mediate || e.Act == codebook.Host) && len(e.Target) == 2 && len(targets) == 2
		both := (e.Act == codebook.Demand || e.Act == codebook.Appeal) && len(e.Target) == 2 && len(targets) == 2 // whoever wants two to do something stands between them
		if services || both {
			s.between[pairOf(targets[0], targets[1])] += weight
		}
		for _, x := range actors {
			s.acts[x]++
			if services {
				s.third[x] += weight
			}
			for _, y := range targets {
				if x == y || both || !contention[e.Act] {
					continue
				}
				s.against[pairOf(x, y)] += weight
				if !slices.Contains(e.Actor, e.Source.Issuer()) {
					s.others[pairOf(x, y)] += weight
				}
			}
		}
	}
	for _, b := range a.Brokers(View{}) {
		s.third[b.Actor] += float64(b.Origins)
	}
	return s
}

// deal counts what an entry tells of two who deal with each other: its actors, or one of them and whom it is toward or its words name behind "with".
func (a *Account) deal(s *sides, e *Entry, actors, targets []string) {
	if !(dealing[e.Act] || e.Act == codebook.Concede) || !happened(e) || a.Doubtful(e) {
		return
	}
	all := slices.Compact(slices.Sorted(slices.Values(slices.Concat(actors, targets, a.eligible(a.dealtWith(e))))))
	if len(all) == 2 && (slices.Contains(actors, all[0]) || slices.Contains(actors, all[1])) {
		s.dealt[pairOf(all[0], all[1])]++
	}
}

// RefusesMediator reports that an entry turns on somebody as a mediator ("rejected him as go-between", "accused the mediator of bias"): that is no contention of parties.
func (a *Account) RefusesMediator(e *Entry) bool {
	return (e.Act == codebook.Reject || e.Act == codebook.Accuse) && a.rules.contact.AsMediator.MatchString(e.Quote)
}

// Elsewhere lists the texts of the view in which no party acts, speaks or is addressed, though others do, and who acts in most of them: another
// process, it may be.
func (a *Account) Elsewhere(v View) (texts []*Source, others []string) {
	told, ofParty := map[*Source]map[string]bool{}, map[*Source]bool{}
	for _, e := range a.EntriesIn(v) {
		if a.withParty(e.Actor) || a.withParty(e.Target) || slices.Contains(a.Parties, e.By) {
			ofParty[e.Source] = true
		}
		for _, name := range a.eligible(e.Actor) {
			if told[e.Source] == nil {
				told[e.Source] = map[string]bool{}
			}
			told[e.Source][name] = true
		}
	}
	in := map[string]int{}
	for _, s := range a.SourcesIn(v) {
		if ofParty[s] || len(told[s]) == 0 {
			continue
		}
		texts = append(texts, s)
		for name := range told[s] {
			in[name]++
		}
	}
	others = slices.SortedFunc(maps.Keys(in), func(x, y string) int { return cmp.Or(in[y]-in[x], cmp.Compare(x, y)) })
	return texts, others
}

// eligible gives those of some names that can be a party: no words for anybody, no state for which rivals within it act, and no organisation but a movement or a party within a state.
func (a *Account) eligible(names []string) (out []string) {
	for _, name := range names {
		actor, ok := a.options.Codebook.ActorByName(name)
		if !a.rules.anybody[strings.ToLower(name)] && !a.governed[name] && (!ok || actor.Kind == codebook.State || actor.Kind == codebook.ArmedGroup || actor.Kind == codebook.Other || actor.Kind == codebook.Organisation && actor.Home != "") {
			out = append(out, name)
		}
	}
	return out
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
	mediator, guest := a.roleOf(codebook.Mediate), a.roleOf(codebook.Meet)
	for actor, met := range a.envoyed(v) {
		by[key{mediator, actor}] = append(by[key{mediator, actor}], met...)
		delete(by, key{guest, actor}) // it is told once
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

// roleOf is the first role that an act gives.
func (a *Account) roleOf(act codebook.Act) int {
	return slices.IndexFunc(a.rules.roles, func(r roleRule) bool { return slices.Contains(r.Acts, act) })
}

func (r roleRule) fits(e *Entry, parties []string) bool {
	if !slices.Contains(r.Acts, e.Act) || r.Words.Regexp != nil && !r.Words.MatchString(e.Quote) || r.Without.Regexp != nil && r.Without.MatchString(e.Quote) {
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
