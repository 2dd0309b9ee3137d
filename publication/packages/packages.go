// Package packages renders an analysis of a bargaining problem: as a page for people (text or Markdown), as JSON and CSV
// for programs, and as two plots in SVG, each of which has its figures in the CSV.
//
// It computes nothing. It never prints a number of utility without saying whose assumption it is, and it adds up utilities
// of different parties only where a rule does, by its name.
package packages

import (
	"fmt"
	"math/big"
	"slices"
	"strings"

	"parley/bargain"
)

// Notice stands at the head of every form.
const Notice = "Every weight, value, reservation and red line here is an assumption of the analyst, to be edited; nothing below is a forecast or a recommendation."

// A Page is an analysis with what is needed to tell it.
type Page struct {
	*bargain.Analysis
	// Note is what the section says of its own standing.
	Note string
	// EqualShares shows, under the raised convention, the equal-shares reading of Kalai and Smorodinsky in place of the
	// largest smallest share, as the programs of the GENIUS literature do.
	EqualShares bool
	// Whole says that the frontier was drawn over all packages that cross no red line and break no constraint.
	Whole bool
	// List is how many packages are listed a point.
	List int
}

func (p *Page) problem() *bargain.Problem { return p.Model.Problem }

// ruleNames are the rules in words.
var ruleNames = map[bargain.Rule]string{
	bargain.Nash:                 "Nash: the largest product of gains",
	bargain.KalaiSmorodinsky:     "Kalai–Smorodinsky: the largest smallest share of what each could gain",
	bargain.Egalitarian:          "Egalitarian: the largest smallest gain",
	bargain.Utilitarian:          "Utilitarian: the largest sum",
	bargain.LexicographicMaximin: "Lexicographic maximin: then the second smallest gain, and so on",
	bargain.EqualShares:          "Equal shares: shares of what each could gain as near to equal as can be",
}

func conventionName(c bargain.Convention) string {
	if c == bargain.Raised {
		return "reservation raised to the least feasible"
	}
	return "reservation as stated"
}

// party is the name of the n-th party.
func (p *Page) party(n int) string {
	q := p.problem().Parties[n]
	if q.Name != "" {
		return q.Name
	}
	return q.ID
}

func (p *Page) partyNames() []string {
	var names []string
	for n := range p.problem().Parties {
		names = append(names, p.party(n))
	}
	return names
}

func (p *Page) partyNamed(id string) string {
	for n, q := range p.problem().Parties {
		if q.ID == id {
			return p.party(n)
		}
	}
	return id
}

func (p *Page) issueName(id string) string {
	if i := p.problem().Issue(id); i != nil && i.Name != "" {
		return i.Name
	}
	return strings.ReplaceAll(id, "-", " ")
}

// option is a settlement in words.
func (p *Page) option(issue, settlement string) string {
	if settlement == bargain.Unsettled {
		return "left open"
	}
	plain, later := strings.CutSuffix(settlement, bargain.Later)
	name := plain
	if i := p.problem().Issue(issue); i != nil {
		for _, o := range i.Options {
			if o.ID == plain {
				if name = o.Name; name == "" {
					name = strings.ReplaceAll(plain, "-", " ")
				}
			}
		}
	}
	if later {
		name += " (later)"
	}
	return name
}

// u prints a utility with as many decimals as help: none for whole numbers, else two.
func u(x *big.Rat) string {
	if x == nil {
		return "–"
	}
	if x.IsInt() {
		return x.Num().String()
	}
	s := strings.TrimRight(x.FloatString(2), "0")
	return strings.TrimSuffix(s, ".")
}

func us(xs []*big.Rat) []string {
	var s []string
	for _, x := range xs {
		s = append(s, u(x))
	}
	return s
}

// signed prints a change.
func signed(x *big.Rat) string {
	if x.Sign() > 0 {
		return "+" + u(x)
	}
	return strings.Replace(u(x), "-", "−", 1)
}

// plural is n with its noun.
func plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	if strings.HasSuffix(noun, "y") && !strings.HasSuffix(noun, "ay") {
		noun = noun[:len(noun)-1] + "ie"
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

func and(xs []string) string {
	switch len(xs) {
	case 0:
		return ""
	case 1:
		return xs[0]
	}
	return strings.Join(xs[:len(xs)-1], ", ") + " and " + xs[len(xs)-1]
}

// A lettered package is one that the page shows under a letter.
type lettered struct {
	Letter  string
	Package bargain.Package
	U       []*big.Rat
	Rules   []string
	Count   *big.Int
}

// letters gives each package that some rule picks a letter, in the order of the rules, one of each rule first; of packages
// worth the same to all the first stands for the rest.
func (p *Page) letters() []lettered {
	const most = 8
	var list []lettered
	give := func(pt bargain.SolutionPoint) {
		if len(pt.Packages) > 0 && len(list) < most && letterAt(list, pt.Utilities) < 0 {
			list = append(list, lettered{Letter: string(rune('A' + len(list))), Package: pt.Packages[0], U: pt.Utilities, Count: pt.Count})
		}
	}
	for _, s := range p.Solutions {
		for _, pt := range s.Points[:min(1, len(s.Points))] {
			give(pt)
		}
	}
	for _, s := range p.Solutions {
		for _, pt := range s.Points {
			give(pt)
			if at := letterAt(list, pt.Utilities); at >= 0 {
				name := short(s.Rule)
				if s.Convention == bargain.Raised {
					name += " (raised)"
				}
				list[at].Rules = append(list[at].Rules, name)
			}
		}
	}
	return list
}

// letterAt finds the letter of a vector of utilities, or -1.
func letterAt(list []lettered, u []*big.Rat) int {
	return slices.IndexFunc(list, func(l lettered) bool {
		return slices.EqualFunc(l.U, u, func(a, b *big.Rat) bool { return a.Cmp(b) == 0 })
	})
}

func short(r bargain.Rule) string {
	name, _, _ := strings.Cut(ruleNames[r], ":")
	return name
}

// changed says what of a package differs from another one.
func (p *Page) changed(x, from bargain.Package) string {
	var s []string
	for _, i := range p.problem().Issues {
		if x[i.ID] != from[i.ID] {
			s = append(s, p.issueName(i.ID)+": "+p.option(i.ID, x[i.ID]))
		}
	}
	if len(s) == 0 {
		return "the same"
	}
	return strings.Join(s, "; ")
}

// whole says a package issue by issue.
func (p *Page) whole(x bargain.Package) string {
	var s []string
	for _, i := range p.problem().Issues {
		s = append(s, p.issueName(i.ID)+": "+p.option(i.ID, x[i.ID]))
	}
	return strings.Join(s, "; ")
}
