package publication

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"parley/graphmodel/advice"
	"parley/record"
)

// Of many parties a brief shows some: a table of more columns stands on no page, and a sentence that lists dozens is not read. The commands list all.
const (
	maxColumns = 6
	maxNamed   = 6
)

// columns are the parties that the brief shows: all where there are few, and of many those with the most positions, in the order of the account.
func (c *composer) columns() []string {
	parties := c.account.Parties
	switch {
	case len(parties) <= maxColumns:
		return parties
	case c.shown != nil:
		return c.shown
	}
	held := map[string]int{}
	for _, p := range c.account.Positions(c.view) {
		if p.Entry != nil && !p.Doubtful {
			held[p.Actor]++
		}
	}
	c.shown = slices.Clone(parties)
	slices.SortStableFunc(c.shown, func(x, y string) int { return cmp.Compare(held[y], held[x]) })
	c.shown = c.shown[:maxColumns]
	slices.SortFunc(c.shown, func(x, y string) int { return cmp.Compare(slices.Index(parties, x), slices.Index(parties, y)) })
	return c.shown
}

// named writes names as a sentence has them: "the United States and Iran"; of many the first, and how many more there are.
func named(names ...string) string {
	more := 0
	if len(names) > maxNamed {
		names, more = names[:maxNamed-1], len(names)-maxNamed+1
	}
	out := make([]string, len(names))
	for i, n := range names {
		out[i] = advice.Named(n)
	}
	return andMore(out, more)
}

// sidesHeard says of each party whether its own words are in the texts; of many those that are heard, and how many are not.
func (c *composer) sidesHeard() string {
	own, words := map[string]map[*record.Source]bool{}, map[string]map[*record.Source]bool{}
	note := func(in map[string]map[*record.Source]bool, party string, s *record.Source) {
		if in[party] == nil {
			in[party] = map[*record.Source]bool{}
		}
		in[party][s] = true
	}
	for _, e := range c.account.EntriesIn(c.view) {
		if issuer := e.Source.Issuer(); issuer != "" {
			note(own, issuer, e.Source)
		}
		if e.Speaker != "" && e.By != "" && e.By != e.Source.Issuer() {
			for by := range strings.SplitSeq(e.By, "; ") {
				note(words, by, e.Source)
			}
		}
	}
	var heard, silent []string
	for _, party := range c.account.Parties {
		switch n, m := len(own[party]), len(words[party]); {
		case n > 0:
			heard = append(heard, fmt.Sprintf("%s in %s of its own", named(party), count(n, "text", "texts")))
		case m > 0:
			heard = append(heard, fmt.Sprintf("%s in words that %s", named(party), count(m, "text reports", "texts report")))
		default:
			silent = append(silent, party)
			heard = append(heard, named(party)+" not in its own words")
		}
	}
	switch {
	case len(silent) == len(heard):
		return "none of the parties in its own words; every position below is as told by others."
	case len(heard) <= maxColumns:
		return list(heard) + "."
	}
	heard = slices.DeleteFunc(heard, func(s string) bool { return strings.HasSuffix(s, " not in its own words") })
	return fmt.Sprintf("%s; %s not in %s own words.", andMore(heard[:min(len(heard), maxColumns)], len(heard)-maxColumns), count(len(silent), "party", "parties"), plural(len(silent), "its", "their"))
}
