package publication

import (
	"slices"
	"strings"

	"parley/record"
)

// namedObstacles writes what the texts call an obstacle, as theirs; parley's own reading of what blocks stands before it.
func (c *composer) namedObstacles() Section {
	return c.named("named-obstacles", "Obstacles that the texts name, as theirs", "No text names an obstacle.", c.account.NamedObstacles(c.view))
}

// namedFactors writes what the texts say decides, as theirs.
func (c *composer) namedFactors() Section {
	return c.named("named-factors", "Factors that the texts name, as theirs", "No text says what decides.", c.account.NamedFactors(c.view))
}

// named writes obstacles or factors, each with the first passage that is not shown yet; what has no name is told by its passage alone.
func (c *composer) named(id, title, none string, found []record.Named) Section {
	s := Section{ID: id, Title: title}
	if len(found) == 0 {
		s.Text = []Sentence{about("%s", none)}
		return s
	}
	shown := map[record.Passage]bool{}
	list := together(found)
	for _, group := range list[:min(len(list), maxPoints+2)] {
		p := unshown(group[0].Passages, shown)
		n := c.citePassage(p)
		if group[0].Issue == "" && group[0].Name == "" {
			s.Points = append(s.Points, []Sentence{claim([]int{n}, plain("In %s: ", aText(p.Source.Doc.Published)), c.quoted(n, 190), plain("."))})
			continue
		}
		var names []string
		for _, x := range group {
			if x.Issue != "" {
				x.Name = c.issueName(x.Issue)
			}
			names = append(names, x.Name)
		}
		s.Points = append(s.Points, []Sentence{claim([]int{n}, plain("%s: named by %s, for example ", capital(strings.Join(whole(names), "; ")), count(group[0].Origins, "origin", "origins")), c.quoted(n, 130), plain("."))})
	}
	if more := len(list) - maxPoints - 2; more > 0 {
		s.After = []Sentence{about("%d more (`parley obstacles`).", more)}
	}
	return s
}

// whole leaves out the names that stand within another one: "details" beside "details and terms".
func whole(names []string) []string {
	small := func(name string) string { return " " + strings.ToLower(name) + " " }
	return slices.DeleteFunc(slices.Clone(names), func(name string) bool {
		return slices.ContainsFunc(names, func(other string) bool {
			return len(other) > len(name) && strings.Contains(strings.ReplaceAll(small(other), ",", " "), small(name))
		})
	})
}

// together groups what the same passages name, in the order of the first of each group.
func together(found []record.Named) (groups [][]record.Named) {
	for _, x := range found {
		i := slices.IndexFunc(groups, func(g []record.Named) bool { return slices.Equal(g[0].Passages, x.Passages) })
		if i < 0 {
			groups = append(groups, nil)
			i = len(groups) - 1
		}
		groups[i] = append(groups[i], x)
	}
	return groups
}

// unshown gives the first passage that is not shown yet, or the first of all, and marks it.
func unshown(list []record.Passage, shown map[record.Passage]bool) record.Passage {
	p := list[0]
	for _, x := range list {
		if !shown[x] {
			p = x
			break
		}
	}
	shown[p] = true
	return p
}
