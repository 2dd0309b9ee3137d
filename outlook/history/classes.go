package history

// A Class is a reference class: the dyad-years that a case is compared with.
type Class struct {
	ID, Title string
	// Fixes names the traits that all of the class share, or that its rows are split by; a factor on such a trait would
	// be counted twice.
	Fixes string
	// Split counts years at war intensity apart from the others; else both share one count of endings.
	Split bool
	In    func(DyadYear) bool
}

// Classes are the reference classes that outlook/data/classes.tsv holds. outlook/data/README.md argues for each.
var Classes = []Class{
	{"all-dyads", "all dyads", "-", false, func(DyadYear) bool { return true }},
	{"by-intensity", "all dyads, by intensity", "intensity", true, func(DyadYear) bool { return true }},
	{"third-year", "third year or later, by intensity", "intensity,duration", true, func(d DyadYear) bool { return d.Age >= 3 }},
	{"interstate-second-year", "interstate, second year or later", "type,duration", false, func(d DyadYear) bool { return d.Type == Interstate && d.Age >= 2 }},
	{"foreign-troops", "interstate or internationalised, by intensity", "type,intensity", true, func(d DyadYear) bool {
		return d.Type == Interstate || d.Type == International
	}},
	{"intrastate", "within one state, no foreign troops, by intensity", "type,intensity", true, func(d DyadYear) bool { return d.Type == Intrastate }},
	{"tenth-year", "tenth year or later", "duration", false, func(d DyadYear) bool { return d.Age >= 10 }},
}

// A Count is what became of the dyad-months of a class at one intensity.
type Count struct {
	Class, From                           string // From is "war" or "fighting"
	Dyads, Months                         int
	Settlement, Ceasefire, Victory, Faded int // ends: outcome 1; 2; 3 and 4; 5 and 6
	Switched                              int // passed to the other intensity between two years
}

// CountClass counts a class. Both rows carry the same endings where the class is not split. An end whose outcome is not
// coded (three rows) adds its months and no event.
func CountClass(c Class, rows []DyadYear) [2]Count {
	counts := [2]Count{{Class: c.ID, From: "war"}, {Class: c.ID, From: "fighting"}}
	dyads := [2]map[int]bool{{}, {}}
	own := [2]int{} // months at that intensity, for the switches
	for i, d := range rows {
		if !c.In(d) {
			continue
		}
		at := 1
		if d.War {
			at = 0
		}
		own[at] += d.Months()
		if next := i + 1; next < len(rows) && rows[next].Dyad == d.Dyad && rows[next].Episode == d.Episode && rows[next].War != d.War {
			counts[at].Switched++
		}
		for j := range counts {
			if c.Split && j != at {
				continue
			}
			counts[j].add(d)
			dyads[j][d.Dyad] = true
		}
	}
	for j := range counts {
		counts[j].Dyads = len(dyads[j])
		if !c.Split && own[j] > 0 { // the switches of own[j] months, on the scale of all months
			counts[j].Switched = (counts[j].Switched*counts[j].Months + own[j]/2) / own[j]
		}
	}
	return counts
}

func (c *Count) add(d DyadYear) {
	c.Months += d.Months()
	if !d.Ended {
		return
	}
	switch d.Outcome {
	case Agreement:
		c.Settlement++
	case Ceasefire:
		c.Ceasefire++
	case VictoryA, VictoryB:
		c.Victory++
	case LowActivity, ActorCeases:
		c.Faded++
	}
}

// Endings counts how the episodes of a set of dyad-years ended, by outcome 1 to 6; index 0 is their sum.
func Endings(rows []DyadYear, in func(DyadYear) bool) (ends [7]int) {
	for _, d := range rows {
		if d.Coded() && in(d) {
			ends[d.Outcome]++
			ends[0]++
		}
	}
	return ends
}
