package publication

import (
	"cmp"
	"slices"

	"parley/edtf"
	"parley/record"
)

// dateOrText is the date of an entry; of an undated one the day of its text.
func dateOrText(e *record.Entry) string {
	if published := e.Source.Doc.Published; e.When.IsZero() && !published.IsZero() {
		return "undated, in a text of " + day(published)
	}
	return date(e.When, e.FromPublication)
}

// contradictions shows incompatible reports side by side, and what only an opponent reports.
func (c *composer) contradictions() Section {
	s := Section{ID: "contradictions", Title: "Contradictions and one-sided items", Points: c.retractions()}
	found := c.account.Contradictions(c.view)
	for _, x := range found[:min(len(found), maxPoints/2)] {
		n, m := c.cite(x.A), c.cite(x.B)
		s.Points = append(s.Points, []Sentence{claim([]int{n, m}, plain("%s · %s · %s, on %s: ", capital(date(x.A.When, false)), list(x.A.Actor), x.Kind, c.issueName(x.Of)),
			c.quoted(n, 110), plain(" against "), c.quoted(m, 110), plain("."))})
	}
	told := map[string]bool{}
	sided := slices.DeleteFunc(c.account.OneSided(c.view), func(x record.OneSidedItem) bool { // one sentence may carry two acts, or stand in two texts
		quote := Tidy(words(x.Reports[0]))
		again := told[quote]
		told[quote] = true
		return again
	})
	for _, x := range sided[:min(len(sided), maxPoints/2)] {
		e := x.Reports[0]
		n := c.cite(e)
		s.Points = append(s.Points, []Sentence{claim([]int{n}, plain("%s · only %s reports of %s: ", capital(dateOrText(e)), named(x.By), named(e.Actor...)), c.quoted(n, 110), plain("."))})
	}
	disputes := c.account.Disputes(c.view)
	s.Points = append(s.Points, c.disputed(disputes[:min(len(disputes), maxPoints/2)])...)
	switch more := max(len(found)-maxPoints/2, 0) + max(len(sided)-maxPoints/2, 0) + max(len(disputes)-maxPoints/2, 0); {
	case len(s.Points) == 0:
		s.Text = []Sentence{about("No two texts report incompatible acts or numbers of one actor on one day, no text says that accounts differ, and no deed of a party rests on its opponent’s word alone. Other contradictions are not looked for.")}
	case more > 0:
		s.After = []Sentence{about("%d more.", more)}
	}
	return s
}

// ofDay is " of 1 May 2025"; ", undated" where there is no day.
func ofDay(d edtf.Date) string {
	if d.IsZero() {
		return ", undated"
	}
	return " of " + date(d, false)
}

// onDay is " on 1 May 2025" or " in May 2025"; nothing where there is no day.
func onDay(d edtf.Date) string {
	if d.IsZero() {
		return ""
	}
	return " " + onDate(d, false)
}

// retractions shows what publishers took back, and what the account leaves out because of it.
func (c *composer) retractions() (points [][]Sentence) {
	for _, r := range c.account.Retractions {
		n := c.citePassage(r.Notice)
		parts := []Part{plain("Taken back%s by %s: ", onDay(r.Notice.Source.Doc.Published), cmp.Or(r.Notice.Source.Doc.Publisher.Value, "its publisher")), c.quoted(n, 150)}
		if r.Of != nil {
			parts = append(parts, plain("; it is %s%s", titleOf(r.Of), ofDay(r.Of.Doc.Published)))
		}
		if r.Left > 0 {
			parts = append(parts, plain(". %s out of this account", count(r.Left, "statement is left", "statements are left")))
		}
		points = append(points, []Sentence{claim([]int{n}, append(parts, plain("."))...)})
	}
	return points
}
