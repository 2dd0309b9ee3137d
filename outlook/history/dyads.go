package history

import (
	"cmp"
	"fmt"
	"io"
	"slices"
)

// Outcomes of a dyadic conflict, as UCDP Conflict Termination codes them; 0 is still going on, or an end not coded.
const (
	Agreement     = 1
	Ceasefire     = 2
	VictoryA      = 3
	VictoryB      = 4
	LowActivity   = 5
	ActorCeases   = 6
	Interstate    = 2 // types of conflict, as UCDP codes them in type_of_conflict
	Intrastate    = 3
	International = 4
)

// A DyadYear is a year in which two sides fought with 25 or more deaths in battle.
type DyadYear struct {
	Dyad, Conflict int
	Year           int
	War            bool // 1,000 or more deaths in battle
	Type           int  // 1 extrasystemic, 2 interstate, 3 intrastate, 4 internationalised intrastate
	Territory      bool // over territory; both incompatibilities count as territory
	Ended          bool // the last year of an episode (dyadterm = 1)
	Outcome        int  // how it ended; 0 where it did not, or where that is not coded
	EndMonth       int  // month of the end, 0 where it is not known
	StartMonth     int  // month in which the episode reached 25 deaths, in its first year; else 0
	Age            int  // years of this episode so far, this one included
	Episode        int  // number of this episode of the dyad, from 1
}

// Coded reports an end with a coded outcome.
func (d DyadYear) Coded() bool { return d.Ended && d.Outcome != 0 }

// Dyads reads UCDP Conflict Termination by dyad, version 3-2021. Rows come back by dyad and year. Episodes are built from
// the years without a gap, because the file's own episode ids are rounded ("1.4e+06").
func Dyads(r io.Reader) ([]DyadYear, error) {
	t, err := open("UCDP Conflict Termination", r, "dyad_id", "conflict_id", "year", "dyadterm", "outcome", "ependdate",
		"intensity_level", "type_of_conflict", "incompatibility", "start_date2")
	if err != nil {
		return nil, err
	}
	var rows []DyadYear
	for t.next() {
		d := DyadYear{
			Dyad: t.number("dyad_id"), Conflict: t.number("conflict_id"), Year: t.number("year"),
			War: t.number("intensity_level") == 2, Type: t.number("type_of_conflict"),
			Territory: t.number("incompatibility") != 2, Ended: t.number("dyadterm") == 1,
		}
		if d.Dyad == 0 || d.Year == 0 {
			return nil, cmp.Or(t.err, fmt.Errorf("%s, line %d: %w: no dyad or no year", t.name, t.line, ErrTable))
		}
		if d.Ended {
			d.Outcome = t.number("outcome")
			if end := t.day("ependdate", "1/2/06"); !end.IsZero() {
				d.EndMonth = int(end.Month())
			}
		}
		if start := t.day("start_date2", "1/2/06"); !start.IsZero() && start.Year()%100 == d.Year%100 {
			d.StartMonth = int(start.Month())
		}
		rows = append(rows, d)
	}
	slices.SortFunc(rows, func(a, b DyadYear) int {
		return cmp.Or(cmp.Compare(a.Dyad, b.Dyad), cmp.Compare(a.Year, b.Year))
	})
	for i := range rows {
		rows[i].Age, rows[i].Episode = 1, 1
		if i > 0 && rows[i-1].Dyad == rows[i].Dyad {
			before := rows[i-1]
			rows[i].Episode = before.Episode
			if before.Year == rows[i].Year-1 && !before.Ended {
				rows[i].Age = before.Age + 1
			} else {
				rows[i].Episode++
			}
		}
	}
	return rows, t.err
}

// Months is how many months of the year the dyad was exposed to an end: from the month in which the episode began to
// the one in which it ended, both included.
func (d DyadYear) Months() int {
	first, last := 1, 12
	if d.Age == 1 && d.StartMonth > 0 {
		first = d.StartMonth
	}
	if d.Ended && d.EndMonth > 0 {
		last = d.EndMonth
	}
	return max(last-first+1, 1)
}
