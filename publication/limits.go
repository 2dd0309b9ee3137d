package publication

import (
	"fmt"
	"slices"
	"strings"
)

// scenarios writes what the texts think possible, as theirs.
func (c *composer) scenarios() Section {
	s := Section{ID: "scenarios", Title: "Scenarios that the texts voice, as theirs"}
	found := c.account.Scenarios(c.view)
	if len(found) == 0 {
		s.Text = []Sentence{about("No text voices a scenario.")}
		return s
	}
	figures := 0
	for _, x := range found {
		p := x.Passages[0]
		n := c.citePassage(p)
		s.Points = append(s.Points, []Sentence{claim([]int{n}, plain("%s: voiced by %s, for example ", capital(strings.ReplaceAll(x.Name, "-", " ")), count(x.Origins, "origin", "origins")), quoted(p.Quote, n, 130), plain("."))})
		for _, p := range x.Passages {
			if strings.Contains(p.Quote, "%") || strings.Contains(p.Quote, "percent") || strings.Contains(p.Quote, "per cent") {
				figures++
			}
		}
	}
	if figures == 0 {
		s.After = []Sentence{about("None of these passages gives a probability.")}
	} else {
		s.After = []Sentence{about("%s a figure in per cent.", count(figures, "of these passages gives", "of these passages give"))}
	}
	return s
}

func (c *composer) outlook() Section {
	s := Section{ID: "outlook", Title: "Outlook", Text: c.options.Outlook}
	if len(s.Text) == 0 {
		s.Text = []Sentence{about("No outlook was asked for: parley gives no likelihood without base rates (`parley outlook`).")}
	}
	return s
}

// gaps says what the account does not hold.
func (c *composer) gaps() Section {
	s := Section{ID: "gaps", Title: "Gaps"}
	undated, below, nobody := 0, 0, 0
	for _, e := range c.account.Entries {
		if e.When.IsZero() {
			undated++
		}
		if len(e.Actor) == 0 {
			nobody++
		}
	}
	for _, p := range c.account.Positions(c.view) {
		if p.Unreviewed && p.Entry != nil && slices.Contains(c.account.Parties, p.Actor) {
			below++
		}
	}
	total := len(c.account.Entries)
	s.Text = append(s.Text, about("%d of %s are undated: they stand after the dated ones and never count as a change.", undated, count(total, "statement", "statements")))
	if n := c.account.Later(c.view); n > 0 {
		s.Text = append(s.Text, about("%s dated after the day of this brief, as announcements or by dates that cannot be, and %s only in what lies ahead.", count(n, "statement is", "statements are"), count(n, "counts", "count")[len(fmt.Sprint(n))+1:]))
	}
	if nobody > 0 {
		s.Text = append(s.Text, about("%s an actor that could not be resolved, and %s in no cell.", count(nobody, "statement has", "statements have"), count(nobody, "stands", "stand")[len(fmt.Sprint(nobody))+1:]))
	}
	if below > 0 {
		s.Text = append(s.Text, about("%s only on statements scored below the threshold at which 80 %% were right, and %s marked unreviewed.", count(below, "position rests", "positions rest"), map[bool]string{true: "is", false: "are"}[below == 1]))
	}
	for _, r := range c.account.Orphans {
		s.Text = append(s.Text, about("A ruling of %s on “%s” is not applied: %s.", r.By, quoted(r.Quote, 0, 60).Text, r.Reason))
	}
	return s
}
