package publication

import (
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
	entries := c.account.EntriesIn(c.view)
	for _, e := range entries {
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
	total := len(entries)
	switch undated {
	case 0:
		if total > 0 {
			s.Text = append(s.Text, about("All %s dated.", count(total, "statement is", "statements are")))
		} else {
			s.Text = append(s.Text, about("No statement was found."))
		}
	default:
		s.Text = append(s.Text, about("%d of %s %s undated: such statements stand after the dated ones and never count as a change.", undated, count(total, "statement", "statements"), plural(undated, "is", "are")))
	}
	if n := c.account.Later(c.view); n > 0 {
		s.Text = append(s.Text, about("%s dated after the day of this brief, as announcements or by dates that cannot be, and %s only in what lies ahead.", count(n, "statement is", "statements are"), plural(n, "counts", "count")))
	}
	if nobody > 0 {
		s.Text = append(s.Text, about("%s an actor that could not be resolved, and %s in no cell.", count(nobody, "statement has", "statements have"), plural(nobody, "stands", "stand")))
	}
	if below > 0 {
		s.Text = append(s.Text, about("%s only on statements scored below the threshold at which 80 %% were right, and %s marked unreviewed.", count(below, "position rests", "positions rest"), plural(below, "is", "are")))
	}
	for _, r := range c.account.Orphans {
		s.Text = append(s.Text, about("A ruling of %s on “%s” is not applied: %s.", r.By, quoted(r.Quote, 0, 60).Text, r.Reason))
	}
	return s
}
