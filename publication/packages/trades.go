package packages

import (
	"fmt"
	"strings"

	"parley/bargain"
)

func (p *Page) trades() section {
	s := section{Title: "Who trades what?"}
	blockers := p.blockers(p.From)
	s.say("Starting from %s (%s), worth %s. %s", p.FromKind, p.whole(p.From.Package), p.worth(p.From.Utilities), blockers)
	if p.From.Better != nil {
		s.say("Everybody could do at least as well, and somebody better, without breaking anything that it keeps: %s; worth %s.", p.changed(p.From.Better, p.From.Package), p.worth(p.From.BetterUtilities))
	} else if p.From.Proven {
		s.say("No package is better for somebody and worse for nobody without breaking a demand that this one keeps.")
	}
	var rows [][]string
	for _, l := range p.Logrolls {
		rows = append(rows, []string{
			fmt.Sprintf("%s: %s", p.issueName(l.First.Issue), p.option(l.First.Issue, l.First.To)),
			fmt.Sprintf("%s: %s", p.issueName(l.Second.Issue), p.option(l.Second.Issue, l.Second.To)),
			fmt.Sprintf("%s wins %s, gives %s", p.partyNamed(l.Winner), u(l.Win), u(l.Give)),
			fmt.Sprintf("%s wins %s, gives %s", p.partyNamed(l.Other), u(l.OtherWin), u(l.OtherGive)),
		})
	}
	s.table("Logrolls from there: each gives way where it loses less than it wins on the other issue, and nobody else loses.",
		[]string{"One change", "with another", "First side", "Other side"}, rows)
	if len(p.Logrolls) == 0 {
		s.say("No exchange of two issues is good for both sides from there.")
	}
	rows = nil
	for n, st := range p.Steps {
		var gains []string
		for _, g := range st.Gains {
			gains = append(gains, signed(g))
		}
		rows = append(rows, []string{fmt.Sprint(n + 1), p.changes(st.Changes), strings.Join(gains, " / "), strings.Join(us(st.Utilities), " / ")})
	}
	names := strings.Join(p.partyNames(), " / ")
	s.table("A way to an efficient package in steps in which nobody loses.", []string{"Step", "Changes", "Gains: " + names, "Then: " + names}, rows)
	if len(p.Steps) > 0 && !p.Efficient {
		s.say("The last package is not proven efficient.")
	}
	return s
}

// blockers says who would refuse a package, and what it breaks.
func (p *Page) blockers(a bargain.Appraisal) string {
	if len(a.Broken) == 0 {
		return "It is a deal: nobody whose consent is needed refuses it."
	}
	var s []string
	for _, d := range a.Broken {
		s = append(s, p.Model.Demands()[d].Text)
	}
	return "It is no deal; it breaks: " + strings.Join(s, "; ") + "."
}

func (p *Page) changes(cs []bargain.Change) string {
	var s []string
	for _, c := range cs {
		s = append(s, fmt.Sprintf("%s: %s → %s", p.issueName(c.Issue), p.option(c.Issue, c.From), p.option(c.Issue, c.To)))
	}
	return strings.Join(s, "; ")
}
