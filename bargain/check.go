package bargain

import (
	"errors"
	"fmt"
	"maps"
	"math/big"
	"slices"
	"strings"
)

// ErrProblem reports a problem that contradicts itself or names what does not exist. Every error of [Problem.Check]
// wraps it and holds one or more [*Fault].
var ErrProblem = errors.New("not a bargaining problem")

// A Fault is what is wrong with a problem and where: Path leads to it in the terms of the case file, for example
// parties, UKR, issues, territory, weight.
type Fault struct {
	Path []string
	Text string
}

// Error gives the place and the fault in one sentence.
func (f *Fault) Error() string {
	if len(f.Path) == 0 {
		return f.Text
	}
	return strings.Join(f.Path, ".") + ": " + f.Text
}

// Unwrap makes every fault an [ErrProblem].
func (f *Fault) Unwrap() error { return ErrProblem }

func fault(path []string, format string, args ...any) error {
	return &Fault{slices.Clone(path), fmt.Sprintf(format, args...)}
}

// maxParties and maxIssues bound what is accepted, so that absurd input ends in a sentence.
const (
	maxParties = 10
	maxIssues  = 200
	maxOptions = 1000
)

// Check reports what makes p no bargaining problem: the first fault of the issues, or else of each party, guarantor, coalition and
// constraint its first, joined ([errors.Join]).
func (p *Problem) Check() error {
	if len(p.Issues) == 0 {
		return fault([]string{"issues"}, "no issue is named; a package settles at least one")
	}
	if len(p.Issues) > maxIssues {
		return fault([]string{"issues"}, "%d issues; at most %d are handled", len(p.Issues), maxIssues)
	}
	if len(p.Parties) == 0 {
		return fault([]string{"parties"}, "no party is named")
	}
	if len(p.Parties) > maxParties {
		return fault([]string{"parties"}, "%d parties; at most %d are handled: name the others as guarantors, or leave them out", len(p.Parties), maxParties)
	}
	if err := p.checkIssues(); err != nil {
		return err
	}
	var faults []error
	seen := map[string]bool{}
	for _, q := range p.Parties {
		faults = append(faults, p.checkParty([]string{"parties", q.ID}, q, seen))
	}
	for _, g := range p.Guarantors {
		path := []string{"guarantors", g.ID}
		faults = append(faults, p.checkParty(path, g.Party, seen), p.checkTerms(append(path, "needed_for"), g.NeededFor))
	}
	for i, c := range p.Coalitions {
		faults = append(faults, p.checkCoalition([]string{"coalitions", fmt.Sprint(i)}, c))
	}
	for i := range p.Constraints {
		faults = append(faults, p.checkConstraint([]string{"constraints", fmt.Sprint(i)}, &p.Constraints[i]))
	}
	if p.StatusQuo != nil {
		faults = append(faults, p.checkPackage([]string{"status_quo"}, p.StatusQuo))
	}
	return errors.Join(faults...)
}

func (p *Problem) checkCoalition(path []string, c Coalition) error {
	if len(c.Members) == 0 {
		return fault(path, "the coalition has no members")
	}
	for _, id := range c.Members {
		if p.party(id) == nil {
			return fault(path, "no party %q%s", id, suggest(id, p.partyIDs()))
		}
	}
	if c.Quota < 0 || c.Quota > len(c.Members) {
		return fault(path, "a quota of %d among %d members", c.Quota, len(c.Members))
	}
	return nil
}

func (p *Problem) checkIssues() error {
	seen := map[string]bool{}
	for _, i := range p.Issues {
		path := []string{"issues", i.ID}
		switch {
		case i.ID == "":
			return fault([]string{"issues"}, "an issue without an id")
		case seen[i.ID]:
			return fault(path, "the issue is named twice")
		case len(i.Options) == 0:
			return fault(path, "the issue has no options to choose from")
		case len(i.Options) > maxOptions:
			return fault(path, "%d options; at most %d are handled", len(i.Options), maxOptions)
		}
		seen[i.ID] = true
		options := map[string]bool{}
		for _, o := range i.Options {
			if o.ID == "" || options[o.ID] {
				return fault(path, "the option %q is empty or named twice", o.ID)
			}
			options[o.ID] = true
		}
	}
	return nil
}

func (p *Problem) checkParty(path []string, q Party, seen map[string]bool) error {
	if q.ID == "" {
		return fault(path, "a party without an id")
	}
	if seen[q.ID] {
		return fault(path, "the party is named twice")
	}
	seen[q.ID] = true
	if len(q.Issues) == 0 && len(q.RedLines) == 0 {
		return fault(path, "%s has neither values nor red lines; say what it wants on at least one issue", q.ID)
	}
	for _, id := range slices.Sorted(maps.Keys(q.Issues)) {
		at := append(slices.Clone(path), "issues", id)
		issue := p.Issue(id)
		if issue == nil {
			return fault(at, "no issue %q%s", id, suggest(id, p.issueIDs()))
		}
		pref := q.Issues[id]
		if err := checkRange(append(at, "weight"), pref.Weight, true); err != nil {
			return err
		}
		for _, o := range slices.Sorted(maps.Keys(pref.Values)) {
			if !issue.plain(o) {
				return fault(append(at, "values", o), "the issue %s has no option %q%s", id, o, suggest(o, issue.optionIDs()))
			}
			if err := checkRange(append(at, "values", o), pref.Values[o], false); err != nil {
				return err
			}
		}
		for n, o := range pref.Ranking {
			if !issue.plain(o) {
				return fault(append(at, "values"), "the issue %s has no option %q%s", id, o, suggest(o, issue.optionIDs()))
			}
			if slices.Contains(pref.Ranking[:n], o) {
				return fault(append(at, "values"), "the option %q stands twice in the ranking", o)
			}
		}
		if pref.Later != nil && (pref.Later.Sign() < 0 || pref.Later.Cmp(big.NewRat(1, 1)) > 0) {
			return fault(append(at, "later"), "%s is no share: a value between 0 and 1 is left if the issue is settled later", num(pref.Later))
		}
	}
	for n, r := range q.RedLines {
		at := append(slices.Clone(path), "issues", r.Issue, "red_lines")
		issue := p.Issue(r.Issue)
		if issue == nil {
			return fault(at, "no issue %q%s", r.Issue, suggest(r.Issue, p.issueIDs()))
		}
		if !issue.Has(r.Option) {
			return fault(at, "the issue %s has no option %q%s", r.Issue, r.Option, suggest(r.Option, issue.settlements()))
		}
		for _, other := range q.RedLines[:n] {
			if other.Issue == r.Issue && other.Option == r.Option {
				return fault(at, "the red line %s is drawn twice", r.Option)
			}
		}
	}
	for _, o := range q.Orders {
		for _, id := range []string{o.More, o.Less} {
			if _, ok := q.Issues[id]; !ok {
				return fault(append(slices.Clone(path), "orders"), "%s has no preference on %q%s", q.ID, id, suggest(id, slices.Sorted(maps.Keys(q.Issues))))
			}
		}
	}
	return p.checkWeights(path, q)
}

func checkRange(path []string, r Range, weight bool) error {
	if !r.Known() {
		return nil
	}
	if r.Low.Cmp(r.High) > 0 {
		return fault(path, "the range from %s to %s is empty", num(r.Low), num(r.High))
	}
	if weight && r.Low.Sign() < 0 {
		return fault(path, "the weight %s is negative; a weight says how much an issue matters, and the values say in which direction", num(r.Low))
	}
	limit := new(big.Rat).SetInt64(1e15)
	if new(big.Rat).Abs(r.High).Cmp(limit) > 0 || new(big.Rat).Abs(r.Low).Cmp(limit) > 0 {
		return fault(path, "%s is absurdly large", num(r.High))
	}
	return nil
}

// checkWeights asks that some weights within the stated ranges and orders add up to the scale.
func (p *Problem) checkWeights(path []string, q Party) error {
	if p.Scale == nil || len(q.Issues) == 0 {
		return nil
	}
	low, high := new(big.Rat), new(big.Rat)
	points := true
	for _, id := range slices.Sorted(maps.Keys(q.Issues)) {
		w := q.Issues[id].Weight
		if !w.Known() {
			w = Range{new(big.Rat), p.Scale}
		}
		low.Add(low, w.Low)
		high.Add(high, w.High)
		points = points && w.Point()
	}
	at := append(slices.Clone(path), "issues")
	switch {
	case points && low.Cmp(p.Scale) != 0:
		return fault(at, "the weights of %s add up to %s; they must add up to %s", q.ID, num(low), num(p.Scale))
	case low.Cmp(p.Scale) > 0:
		return fault(at, "the weights of %s add up to at least %s; they must be able to add up to %s", q.ID, num(low), num(p.Scale))
	case high.Cmp(p.Scale) < 0:
		return fault(at, "the weights of %s add up to at most %s; they must be able to add up to %s", q.ID, num(high), num(p.Scale))
	}
	if _, err := newBelief(p, &q).centre(); err != nil {
		return fault(append(slices.Clone(path), "orders"), "no weights of %s satisfy its ranges and orders together", q.ID)
	}
	return nil
}

func (p *Problem) checkTerms(path []string, terms []Term) error {
	for _, t := range terms {
		issue := p.Issue(t.Issue)
		if issue == nil {
			return fault(path, "no issue %q%s", t.Issue, suggest(t.Issue, p.issueIDs()))
		}
		if len(t.Options) == 0 {
			return fault(append(slices.Clone(path), t.Issue), "no option of %s is named", t.Issue)
		}
		for _, o := range t.Options {
			if !issue.Has(o) {
				return fault(append(slices.Clone(path), t.Issue), "the issue %s has no option %q%s", t.Issue, o, suggest(o, issue.settlements()))
			}
		}
	}
	return nil
}

func (p *Problem) checkPackage(path []string, x Package) error {
	for _, id := range slices.Sorted(maps.Keys(x)) {
		issue := p.Issue(id)
		if issue == nil {
			return fault(append(slices.Clone(path), id), "no issue %q%s", id, suggest(id, p.issueIDs()))
		}
		if !slices.Contains(issue.settlements(), x[id]) {
			return fault(append(slices.Clone(path), id), "the issue %s has no option %q%s", id, x[id], suggest(x[id], issue.settlements()))
		}
	}
	for _, i := range p.Issues {
		if _, ok := x[i.ID]; !ok {
			return fault(path, "nothing is said on %s; a package settles every issue", i.ID)
		}
	}
	return nil
}

func (p *Problem) party(id string) *Party {
	for i := range p.Parties {
		if p.Parties[i].ID == id {
			return &p.Parties[i]
		}
	}
	return nil
}

func (p *Problem) issueIDs() (ids []string) {
	for _, i := range p.Issues {
		ids = append(ids, i.ID)
	}
	return ids
}

func (p *Problem) partyIDs() (ids []string) {
	for _, q := range p.Parties {
		ids = append(ids, q.ID)
	}
	return ids
}

func (i *Issue) optionIDs() (ids []string) {
	for _, o := range i.Options {
		ids = append(ids, o.ID)
	}
	return ids
}
