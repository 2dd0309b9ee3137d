package record

import (
	"maps"
	"slices"
	"strings"
	"time"

	"parley/codebook"
	"parley/document"
)

// A Leaving says what an entry makes of its actor's part in what was agreed, or in the talks.
type Leaving uint8

// The ways. Who breaks an agreement by a deed has not left it: that is a breach.
const (
	Stays    Leaving = iota // says nothing of it
	Leaves                  // "withdrew from the ceasefire", "declared the accord over"
	Suspends                // "suspended its participation in the talks"
	Returns                 // "rejoined the agreement", "returned to the table"
)

// leavingRules say by which words a party leaves and comes back; rules/leaving.yaml.
type leavingRules struct {
	Leaves     wording  `yaml:"leaves"`
	Suspends   wording  `yaml:"suspends"`
	Over       wording  `yaml:"over"`
	Declares   wording  `yaml:"declares"`
	Longer     wording  `yaml:"longer"`
	That       pattern  `yaml:"that"`
	Apart      opening  `yaml:"apart"`
	Matters    opening  `yaml:"matters"`
	Duties     []string `yaml:"duties"`
	Bodies     []string `yaml:"bodies"`
	Truces     []string `yaml:"truces"`
	Accords    []string `yaml:"accords"`
	Talks      []string `yaml:"talks"`
	Returns    wording  `yaml:"returns"`
	Coming     pattern  `yaml:"coming"`
	Background pattern  `yaml:"background"`
}

// A leaving is how an entry leaves what, or comes back to it.
type leaving struct {
	how   Leaving
	truce bool    // what is left is called a truce
	talks bool    // or is talks, and no agreement
	other bool    // an agreement on another matter than a conflict is left: how is Stays
	it    bool    // it is called by a pronoun, and is the one agreement that the text names
	year  int16   // the year beside the words for it, of "the 2015 accord"; 0 for none
	end   int32   // where they end in the quote
	reach *extent // nil before [Account.keepReturns], and where nothing is left or come back to
}

// An extent is how far a leaving goes.
type extent struct {
	spread []string // further issues on which what is left was agreed to
	back   []string // of its actors those who had left, where it comes back
}

// spread gives the further issues on which what an entry leaves was agreed to.
func (e *Entry) spread() []string {
	if e.leaving.reach == nil {
		return nil
	}
	return e.leaving.reach.spread
}

// Leaving says whether the entry's actors leave what they had agreed to, suspend their part in it, or come back to it.
func (e *Entry) Leaving() Leaving { return e.leaving.how }

// LeavingOf says the same of one actor: who had not left comes back to nothing.
func (e *Entry) LeavingOf(actor string) Leaving {
	if e.leaving.how == Returns && !slices.Contains(e.leaving.reach.back, actor) {
		return Stays
	}
	return e.leaving.how
}

// LeavesTalks reports that what the entry's actors leave, or come back to, is talks, and no agreement.
func (e *Entry) LeavesTalks() bool { return e.leaving.how != Stays && e.leaving.talks }

// EndsAgreement reports that the entry's own words say that an agreement is left or ended, and no talks.
func (e *Entry) EndsAgreement() bool { return e.leaving.how == Leaves && !e.leaving.talks }

// Parts reports that the entry's actors leave something, or suspend their part in it.
func (e *Entry) Parts() bool { return e.leaving.parts() }

// parts reports that the entry's actors leave something, or suspend their part in it.
func (l leaving) parts() bool { return l.how == Leaves || l.how == Suspends }

// leaves reports that an entry leaves something or comes back to it, or agrees to something, which comes before that on one day.
func (e *Entry) leaves() bool { return e.leaving.how != Stays || slices.Contains(agreeing, e.Act) }

// leavingOf reads from an entry's words whether its actors leave something or come back to it. What did not happen, or is yet to come, leaves nothing.
func (a *Account) leavingOf(e *Entry) leaving {
	r := &a.rules.leaving
	if !happened(e) || e.Condition != nil {
		return leaving{}
	}
	switch {
	case e.Act == codebook.ExpressView:
		if at := r.Declares.find(e.Quote, 0); at != nil {
			return leaving{how: Leaves, end: int32(at[1]), year: yearIn(e.Quote[at[0]:at[1]])}
		}
		return a.objectOf(e.Quote, &r.Longer, Suspends)
	case e.Act == codebook.Withdraw:
		return a.objectOf(e.Quote, &r.Leaves, Leaves)
	case slices.Contains(returning, e.Act):
		return a.objectOf(e.Quote, &r.Returns, Returns)
	case e.Act != codebook.Reject:
		return leaving{}
	}
	if l := a.objectOf(e.Quote, &r.Leaves, Leaves); l.how != Stays || l.other {
		return l
	}
	if l := a.objectOf(e.Quote, &r.Suspends, Suspends); l.how != Stays || l.other {
		return l
	}
	if at := r.Over.find(e.Quote, 0); at != nil {
		l := leaving{how: Leaves, end: int32(at[1])}
		noun, _, _ := strings.Cut(strings.ToLower(e.Quote[at[0]:at[1]]), " ")
		l.truce, l.talks = slices.Contains(r.Truces, noun), slices.Contains(r.Talks, noun)
		l.year = yearIn(e.Quote[:at[1]])
		return l
	}
	return leaving{}
}

// returning are the acts as which a return to an agreement or to talks is read.
var returning = []codebook.Act{codebook.Accept, codebook.Support, codebook.Cooperate, codebook.Meet, codebook.Concede, codebook.Sign}

// since reports that an entry agrees to something, or takes another stance, in a later year than one: whoever leaves the accord of that year has not left this.
func (e *Entry) since(year int16) bool {
	return year != 0 && !e.When.IsZero() && e.When.First().Year() > int(year)
}

// takes gives the rule by which an entry takes a stance: that of its act, or of what it leaves or comes back to, whatever the act.
func (a *Account) takes(e *Entry) (stanceRule, bool) {
	switch e.leaving.how {
	case Leaves, Suspends:
		return stanceRule{Step: 0, Against: true}, true
	case Returns:
		return stanceRule{Step: agreedStep}, true
	}
	r, ok := a.rules.stances[e.Act]
	return r, ok
}

// takesStance reports that an entry takes a stance by its act, or by leaving something or coming back to it.
func (a *Account) takesStance(e *Entry) bool {
	_, ok := a.takes(e)
	return ok
}

// leftIssues gives of the issues of an entry that leaves something, or comes back to it, those that the words for it speak of: who withdraws from talks on a truce takes no stance on
// the truce, and who withdraws from a truce none on troops.
func (a *Account) leftIssues(e *Entry, object *quote) []string {
	if e.Ruling != nil {
		return e.Issue
	}
	out := slices.DeleteFunc(slices.Clone(e.Issue), func(issue string) bool { return issue == "troop-withdrawal" || issue == "talks" || issue == "alliance" })
	switch {
	case e.leaving.other:
		return []string{"other"}
	case e.leaving.talks:
		return []string{"talks"}
	case e.leaving.truce:
		return []string{"ceasefire"}
	}
	if named := slices.DeleteFunc(slices.Clone(out), func(issue string) bool { return !object.names(issue) }); len(named) > 0 {
		out = named
	}
	if len(out) == 0 {
		return []string{"peace-settlement"}
	}
	return out
}

// keepReturns leaves of the words of coming back those of actors who had left something of that kind, talks or an agreement: who "resumed the talks" that nobody left has only met. Entries are in
// order of time.
func (a *Account) keepReturns() {
	type part struct {
		actor string
		talks bool
	}
	left, again := map[part]bool{}, false
	for _, e := range a.Entries {
		if e.leaving.how == Stays {
			continue
		}
		if e.leaving.it {
			if e.plan = a.onlyPlan(e); e.plan == nil {
				e.leaving = leaving{}
				continue
			}
		}
		e.leaving.reach = &extent{}
		for _, actor := range e.Actor {
			p := part{actor, e.leaving.talks}
			if e.leaving.how != Returns {
				left[p] = true
			} else if left[p] {
				e.leaving.reach.back = append(e.leaving.reach.back, actor)
			}
		}
		if e.leaving.how == Returns && len(e.leaving.reach.back) == 0 {
			e.leaving, e.FromPublication, again = leaving{}, false, true
			a.date(e)
		}
	}
	if again {
		slices.SortFunc(a.Entries, compareEntries)
	}
}

// ofOneThing reports that what an actor leaves is what it had agreed to in an earlier entry, or what it comes back to is what it left: the plan that both name, or, where one names none, an issue that both
// are on, with nothing in the year or the counterpart against it.
func (a *Account) ofOneThing(e, g *Entry, actor string) bool {
	if e.plan != nil && g.plan != nil {
		return e.plan == g.plan
	}
	if year := int(e.leaving.year); year != 0 && !g.FromPublication && !g.When.IsZero() && g.leaving.how == Stays && (g.When.First().Year() > year || g.When.Last().Year() < year) {
		return false
	}
	if x, y := a.toPartiesOf(e, actor), a.toPartiesOf(g, actor); x != 0 && y != 0 && x&y == 0 {
		return false
	}
	return slices.ContainsFunc(e.Issue, func(i string) bool { return i != "other" && i != "talks" && slices.Contains(g.Issue, i) })
}

// onlyPlan gives the one agreement of the codebook that an entry's text names, where its own words call what is left by a common noun and no year speaks against it; nil for none.
func (a *Account) onlyPlan(e *Entry) *codebook.Proposal {
	if e.leaving.truce {
		return nil
	}
	p := a.plans[e.Source]
	if p == nil || e.leaving.year != 0 && !p.Date.IsZero() && p.Date.First().Year() != int(e.leaving.year) {
		return nil
	}
	if !p.Date.IsZero() && e.day != never && int32(p.Date.First().Unix()/int64(24*time.Hour/time.Second)) > e.day {
		return nil
	}
	return p
}

// findPlans finds the one agreement of each text in which somebody leaves or comes back to what is neither a truce nor talks.
func (a *Account) findPlans() {
	a.plans = map[*Source]*codebook.Proposal{}
	for _, e := range a.Entries {
		if e.leaving.how != Stays && !e.leaving.talks && !e.leaving.truce {
			a.plans[e.Source] = nil
		}
	}
	sources := slices.Collect(maps.Keys(a.plans))
	found := inParts(len(sources), func(from, to int) (plans []*codebook.Proposal) {
		for _, s := range sources[from:to] {
			plans = append(plans, a.planOfText(s))
		}
		return plans
	})
	for i, plan := range slices.Concat(found...) {
		a.plans[sources[i]] = plan
	}
}

// planOfText gives the agreement that a text names, if it names one alone.
func (a *Account) planOfText(s *Source) (only *codebook.Proposal) {
	several := false
	a.eachPlan(s, func(known *codebook.Proposal, _ sentence, _ document.Span) {
		several = several || only != nil && only != known
		only = known
	})
	if several {
		return nil
	}
	return only
}

// CameBack reports that somebody among the parties that an entry says to leave something is told in the view to have come back to it since, or to the talks.
func (a *Account) CameBack(e *Entry, v View) bool {
	return slices.ContainsFunc(a.Entries, func(x *Entry) bool {
		return x.leaving.how == Returns && x.day >= e.day && a.sees(v, x) && !a.Doubtful(x) && x.leaving.talks == e.leaving.talks && slices.ContainsFunc(x.Actor, func(p string) bool {
			return slices.Contains(e.Actor, p) && (x.leaving.talks || a.ofOneThing(x, e, p))
		})
	})
}

// formerly reports that an entry tells of an agreement before what its text reports, without a day for it: "Arland, which signed the truce". After its actor left, it brings nobody back.
func (a *Account) formerly(e *Entry) bool {
	return (e.FromPublication || e.When == e.Source.Doc.Published) && e.leaving.how == Stays && (slices.Contains(agreeing, e.Act) || e.Act == codebook.Support) && a.rules.leaving.Background.MatchString(e.Quote)
}
