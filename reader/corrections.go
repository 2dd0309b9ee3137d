package reader

import (
	"strings"

	"parley/codebook"
)

// A correction changes what was chosen for a finding where the words leave no choice.
type correction struct {
	why    string // the rule in words, for explanations
	settle func(*page, *candidate, *finding)
}

// ofEnds correct the learnt choice of actor and target, in this order: whose words or deed it is, then what the grammar names, then who only stands near.
var ofEnds = []correction{
	{"whose movement or army acts is no target of it", (*page).settleOwner},
	{"the subject acts under its own words where no list knows it", (*page).settleActor},
	{"a finite verb tells of its own subject", (*page).settleDoer},
	{"a request is of whose it is said to be", (*page).settleRequest},
	{"“we” is who says so", (*page).settleSelf},
	{"people whom no list knows act themselves, and not who tells of them", (*page).settleOthers},
	{"a demand or an offer is of whose it is said to be", (*page).settleOwned},
	{"the object of the verb before does not act", (*page).settleShared},
	{"who is named in what is asked for does not ask", (*page).settleAsked},
	{"a pronoun that denies stands for who was accused", (*page).settleDenier},
	{"whoever did it is not said", (*page).settleWhoever},
	{"who was kept from a deed did not do it", (*page).settleKept},
	{"a stance is of whose it is said to be", (*page).settleStance},
	{"what a plan would do is of its author", (*page).settlePlan},
	{"a clipped sentence is of who acts in its entry", (*page).settleClipped},
	{"what there will not be is refused by who says so", (*page).settleRefused},
	{"an item is of the actor of its list", (*page).settleListed},
	{"the target is whom the grammar names", (*page).settleTarget},
	{"what is brokered is between those who act under it", (*page).settleBrokered},
	{"where somebody speaks is no target", (*page).settleSeat},
	{"actor and target are whom the grammar names", (*page).settleEnds},
	{"people who act for themselves are not their state", (*page).settleGroup},
	{"a court is itself, and not its state", (*page).settleCourt},
	{"a party without a name is not one that is named elsewhere", (*page).settleParty},
	{"mediators without a name are not those between whom they mediate", (*page).settleMediators},
	{"parties without a name act beside who is named", (*page).settleMembers},
	{"the object is new to the text, and no target named elsewhere", (*page).settleStranger},
	{"another clause names whom it is about", (*page).settleOtherClause},
	{"an aside on the doer names no target", (*page).settleAside},
	{"what several agree on has no third outside the clause for its target", (*page).settleTogether},
	{"what a noun says again is of who does it before", (*page).settleApposed},
	{"what is only announced is of whose it is by the words", (*page).settleAnnounced},
	{"who suffers, a place and a topic do not act", (*page).settleSufferer},
	{"who tells of harm did not do it", (*page).settleTeller},
	{"a blow that is nobody's is not of those whom it hit", (*page).settleBlow},
	{"where a blow fell is not whom it hit", (*page).settleBystander},
	{"who was attacked is not who is condemned for it", (*page).settleVictim},
	{"who is under fire is hit", (*page).settleUnderFire},
	{"who is only said to blame, or blames, did nothing by that", (*page).settleBlamed},
	{"who acts in a condition did not do what hangs on it", (*page).settleOtherwise},
	{"who receives people is not who releases them", (*page).settleReceived},
	{"whose people are freed is no target of it", (*page).settleFreed},
	{"a breach is of whose deed breaks it", (*page).settleBreach},
	{"who is spoken to does not speak", (*page).settleAddressee},
	{"rivals within a state do not act for it", (*page).settleRivals},
}

// ofWhole correct a finding once all is chosen: duties, blame, what it takes up from before, what it hinges on.
var ofWhole = []correction{
	{"who is obliged undertakes it, or it is demanded of him", (*page).settleDuty},
	{"who undertakes something does so on the day of the text", (*page).settleUndertaken},
	{"who is to blame is accused", (*page).settleBlame},
	{"who is thanked is not who thanks", (*page).settleOwnPraise},
	{"it is directed at who did what it takes up", (*page).settleTakenUp},
	{"an answer is on what it answers", (*page).settleReplied},
	{"it sets a condition", (*page).settleCondition},
	{"who says that they will use force, or what they will do if, threatens it", (*page).settleThreat},
	{"a warning without a threat is an appeal", (*page).settleWarning},
	{"a clause that leaves out its verb gives no target", (*page).settleGapped},
}

// correctedAtOnce is the number of findings that a correction goes over at a time; see mendedAtOnce.
const correctedAtOnce = 32

// correct goes through some corrections, each over all of some findings; where it is explained, it notes those that changed something.
func (p *page) correct(by []correction, list []finding) {
	for i := range by {
		for k := range list {
			f := &list[k]
			c := &p.candidates[f.candidate]
			if p.trace == nil {
				by[i].settle(p, c, f)
				continue
			}
			before := *f
			by[i].settle(p, c, f)
			p.trace.corrected(p, c, by[i].why, &before, f)
		}
	}
}

// corrected notes what a rule changed of actor, act, target or modality.
func (t *trace) corrected(p *page, c *candidate, why string, before, after *finding) {
	note := func(what, from, to string) {
		if from != to {
			seen := t.at(c)
			seen.Corrected = append(seen.Corrected, Corrected{what, from, to, why})
		}
	}
	note("actor", p.allOf(before.actor.set), p.allOf(after.actor.set))
	note("act", string(codebook.Acts[before.act]), string(codebook.Acts[after.act]))
	note("target", p.allOf(before.target.set), p.allOf(after.target.set))
	note("modality", string(before.modality), string(after.modality))
}

// allOf gives the names of some actors, as they are shown.
func (p *page) allOf(set actors) string {
	if set.none() {
		return "nobody"
	}
	return strings.Join(p.namesOf(set), "; ")
}
