package draft

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"parley/casefile"
	"parley/graphmodel"
	"parley/record"
)

// A Graph is a proposed graph section. Where the record holds two parties apart on an issue, each gets the option of giving way
// on it; a third party that offered or imposed something gets that as an option.
type Graph struct {
	Spec graphmodel.Spec
	// Basis gives, for an option (by its id) and for a statement of a party's preferences (by the party's id, a blank and the
	// statement), the positions that it was drawn from.
	Basis map[string][]Quote
	// Left are issues on which parties are apart but which had no room, and remarks on what the record does not hold.
	Left []string
	asOf string
}

// A Quote is what a proposal rests on: the words, where they stand, and how many origins say so.
type Quote struct {
	Words, Place string
	Origins      int
	Unreviewed   bool // rests on low scores alone
}

// MostIssues is the number of issues that a proposed graph takes in: with two parties 2⁸ states.
const MostIssues = 4

// demanding are the acts by which a party asks for something, and giving those by which a third party lends weight.
var (
	demanding = []string{"demand", "appeal", "propose", "condition"}
	giving    = []string{"offer", "aid", "support", "sanction", "host", "sign", "accept"}
)

// A gap is an issue on which the record holds two parties apart.
type gap struct {
	issue   string
	sides   []side
	origins int
	latest  string
}

type side struct {
	party    int // of the case
	position record.Position
	against  bool
	option   string
}

// support says how many origins stand behind a quote, and where it is not firmly read.
func (q Quote) support() string {
	s := plural(q.Origins, "origin")
	if q.Unreviewed {
		s += ", unreviewed"
	}
	return s
}

// GraphOf proposes a graph section for a case from its account as it stands in the view.
func GraphOf(c *casefile.Case, a *record.Account, v record.View) Graph {
	g := Graph{Basis: map[string][]Quote{}, asOf: a.AsOf(v).String()}
	gaps := findGaps(c, a, v)
	for _, left := range gaps[min(len(gaps), MostIssues):] {
		g.Left = append(g.Left, fmt.Sprintf("the parties are apart on %s as well; there was no room for it", issueName(c, left.issue)))
	}
	gaps = gaps[:min(len(gaps), MostIssues)]
	for _, gap := range gaps {
		both, name := graphmodel.Pattern{}, issueName(c, gap.issue)
		for _, s := range gap.sides {
			id := wayID(c, s.party, gap.issue)
			both[id] = true
			g.Spec.Options = append(g.Spec.Options, graphmodel.Option{ID: id, Party: c.Parties[s.party].ID, Name: c.Parties[s.party].Name + " gives way on " + name,
				On: "gives way on " + name, Off: "goes back to its position on " + name})
			g.Basis[id] = []Quote{quote(s.position)}
		}
		if len(gap.sides) == 2 {
			g.Spec.Infeasible = append(g.Spec.Infeasible, both)
		}
	}
	helpers := g.thirdParties(c, a, v, gaps)
	g.preferences(c, gaps, helpers)
	if len(g.Spec.Options) > 0 {
		g.Spec.StatusQuo = &graphmodel.State{On: []string{}}
		var all []string
		for _, party := range c.Parties {
			if slices.ContainsFunc(g.Spec.Preferences, func(p graphmodel.Preference) bool { return p.Party == party.ID }) {
				all = append(all, party.ID)
			}
		}
		if len(all) > 1 {
			g.Spec.Coalitions = [][]string{all}
		}
	}
	return g
}

// issueName is an issue as people call it, within a sentence: by the case's own name for it, else by the codebook's.
func issueName(c *casefile.Case, id string) string {
	for _, i := range c.Issues {
		if i.ID == id && i.Name != "" {
			return i.Name
		}
	}
	if book, err := c.Codebook(); err == nil {
		if i, ok := book.Issue(id); ok && i.Name != "" {
			return strings.ToLower(i.Name)
		}
	}
	return strings.ReplaceAll(id, "-", " ")
}

func wayID(c *casefile.Case, party int, issue string) string {
	return strings.ToLower(c.Parties[party].ID) + "-gives-way-" + issue
}

func quote(p record.Position) Quote {
	e := p.Entry
	return Quote{Words: strings.Join(strings.Fields(e.Quote), " "), Place: fmt.Sprintf("%s:%d-%d, %s %s", e.Doc, e.Start, e.End, p.Actor, e.Act), Origins: p.Origins, Unreviewed: p.Unreviewed}
}

// findGaps lists the issues on which two parties are apart by positions that are firmly read: those with the most origins first.
func findGaps(c *casefile.Case, a *record.Account, v record.View) (gaps []gap) {
	var issues []string
	for _, p := range a.PartyPositions(v) {
		if !slices.Contains(issues, p.Issue) {
			issues = append(issues, p.Issue)
		}
	}
	slices.Sort(issues)
	for _, issue := range issues {
		g := gap{issue: issue}
		for i, party := range c.Parties {
			p, ok := a.Position(party.Name, issue, v)
			if !ok || p.Entry == nil || p.Weak || p.Unreviewed {
				continue
			}
			s := side{party: i, position: p, against: p.Against(a)}
			if o, named := p.Entry.OptionOn(issue); named {
				s.option = o.Option
			}
			g.sides = append(g.sides, s)
		}
		apart := slices.ContainsFunc(g.sides, func(x side) bool {
			return slices.ContainsFunc(g.sides, func(y side) bool { return x.apart(y) })
		})
		if !apart {
			continue
		}
		for _, s := range g.sides {
			g.origins += s.position.Origins
			g.latest = max(g.latest, s.position.Entry.When.String())
		}
		gaps = append(gaps, g)
	}
	slices.SortStableFunc(gaps, func(x, y gap) int {
		return cmp.Or(y.origins-x.origins, cmp.Compare(y.latest, x.latest), cmp.Compare(x.issue, y.issue))
	})
	return gaps
}

// apart reports whether two positions cannot both be had: one is for what the other is against, they name different options, or both
// are demands of which at least one names an option.
func (s side) apart(t side) bool {
	switch {
	case s.party == t.party:
		return false
	case s.against != t.against:
		return s.option == "" || t.option == "" || s.option == t.option
	case s.option != "" && t.option != "":
		return s.option != t.option && !s.against
	}
	return s.option != t.option && slices.Contains(demanding, string(s.position.Entry.Act)) && slices.Contains(demanding, string(t.position.Entry.Act))
}

// A helper is what a third party has offered or imposed.
type helper struct {
	id, party, issue string
	position         record.Position
}

// thirdParties gives an option to third parties that are on record as giving something on an issue that the parties speak of; at most two.
func (g *Graph) thirdParties(c *casefile.Case, a *record.Account, v record.View, gaps []gap) (helpers []helper) {
	for _, issue := range []string{"security-guarantees", "sanctions", "monitoring", "peacekeeping", "reconstruction", "humanitarian-aid", "humanitarian"} {
		for _, third := range c.ThirdParties {
			p, ok := a.Position(third.Name, issue, v)
			if !ok || p.Entry == nil || len(helpers) == 2 || p.Against(a) || !slices.Contains(giving, string(p.Entry.Act)) {
				continue
			}
			h := helper{strings.ToLower(third.ID) + "-" + issue, third.ID, issue, p}
			helpers = append(helpers, h)
			g.Spec.Options = append(g.Spec.Options, graphmodel.Option{ID: h.id, Party: third.ID, Name: third.Name + ": " + issueName(c, issue)})
			g.Basis[h.id] = []Quote{quote(p)}
		}
	}
	if len(gaps) == 0 {
		g.Left = append(g.Left, "the record holds no issue on which two parties are apart in their own words; add texts, or write the section by hand (docs/case-graph.md)")
	}
	return helpers
}

// preferences orders for each party what it wants of the others before what it does not want to do itself, issue by issue, the best
// documented of its own positions first.
func (g *Graph) preferences(c *casefile.Case, gaps []gap, helpers []helper) {
	if len(gaps) == 0 {
		g.Spec = graphmodel.Spec{}
		return
	}
	for i, party := range c.Parties {
		type want struct {
			position record.Position
			texts    []string
		}
		var wants []want
		for _, gap := range gaps {
			at := slices.IndexFunc(gap.sides, func(s side) bool { return s.party == i })
			if at < 0 {
				continue
			}
			w := want{position: gap.sides[at].position}
			for _, s := range gap.sides {
				if s.party != i {
					w.texts = append(w.texts, wayID(c, s.party, gap.issue))
				}
			}
			w.texts = append(w.texts, "not "+wayID(c, i, gap.issue))
			wants = append(wants, w)
		}
		slices.SortStableFunc(wants, func(x, y want) int { return y.position.Origins - x.position.Origins })
		pref := graphmodel.Preference{Party: party.ID}
		for _, w := range wants {
			for _, text := range w.texts {
				pref.Statements = append(pref.Statements, graphmodel.Statement{Text: text})
				g.Basis[party.ID+" "+text] = []Quote{quote(w.position)}
			}
		}
		if len(pref.Statements) > 0 {
			g.Spec.Preferences = append(g.Spec.Preferences, pref)
		}
	}
	for _, h := range helpers {
		at := slices.IndexFunc(g.Spec.Preferences, func(p graphmodel.Preference) bool { return p.Party == h.party })
		if at < 0 {
			at = len(g.Spec.Preferences)
			g.Spec.Preferences = append(g.Spec.Preferences, graphmodel.Preference{Party: h.party})
		}
		p := &g.Spec.Preferences[at]
		p.Statements = append(p.Statements, graphmodel.Statement{Text: h.id})
		g.Basis[h.party+" "+h.id] = []Quote{quote(h.position)}
	}
}

// YAML writes the section for a case file, with the quotes as comments above what they are the basis of.
func (g Graph) YAML() string {
	var b strings.Builder
	fmt.Fprintf(&b, "# Proposed from the record as of %s. Everything here is an assumption to be checked and edited: an option of giving way where the\n"+
		"# record holds two parties apart, and rankings in the order in which their own positions are documented. The quotes are what each line rests on.\n", cmp.Or(g.asOf, "no date"))
	for _, left := range g.Left {
		fmt.Fprintf(&b, "# Note: %s.\n", left)
	}
	if len(g.Spec.Options) == 0 {
		return b.String()
	}
	fmt.Fprintf(&b, "graph:\n  note: proposed from the record as of %s; assumptions, not findings\n  options:\n", cmp.Or(g.asOf, "no date"))
	for _, o := range g.Spec.Options {
		g.comment(&b, "    ", o.ID)
		fmt.Fprintf(&b, "    - {id: %s, party: %s, name: %q", o.ID, o.Party, o.Name)
		if o.On != "" {
			fmt.Fprintf(&b, ", on: %q, off: %q", o.On, o.Off)
		}
		b.WriteString("}\n")
	}
	if len(g.Spec.Infeasible) > 0 {
		b.WriteString("  infeasible:                             # both giving way on one issue would be no agreement\n")
	}
	for _, p := range g.Spec.Infeasible {
		var on []string
		for id := range p {
			on = append(on, id+": on")
		}
		slices.Sort(on)
		fmt.Fprintf(&b, "    - {%s}\n", strings.Join(on, ", "))
	}
	b.WriteString("  status_quo: []\n")
	for _, c := range g.Spec.Coalitions {
		fmt.Fprintf(&b, "  coalitions: [[%s]]                # a bargain between them\n", strings.Join(c, ", "))
	}
	b.WriteString("  preferences:                            # the most important first\n")
	for _, p := range g.Spec.Preferences {
		fmt.Fprintf(&b, "    %s:\n      statements:\n", p.Party)
		var last []Quote
		for _, s := range p.Statements {
			if key := p.Party + " " + s.Text; !slices.Equal(g.Basis[key], last) {
				g.comment(&b, "        ", key)
				last = g.Basis[key]
			}
			fmt.Fprintf(&b, "        - %s\n", s.Text)
		}
	}
	return b.String()
}

func (g Graph) comment(b *strings.Builder, indent, key string) {
	for _, q := range g.Basis[key] {
		fmt.Fprintf(b, "%s# “%s” (%s, %s)\n", indent, q.Words, q.Place, q.support())
	}
}
