package history

import (
	"bytes"
	"fmt"
	"io"
)

// Files names the published tables as they lie in a folder.
var Files = struct{ Dyads, Pacts, Truces, Crises string }{
	"ucdp-term-dyad-3-2021.csv", "ucdp-peace-agreements-221.csv", "fortna_pk_minidata.csv", "icb1v13.csv",
}

// Sources are the published tables.
type Sources struct{ Dyads, Pacts, Truces, Crises io.Reader }

// What the tables are, for the head of each file derived from them.
const (
	ucdpDyads  = "UCDP Conflict Termination, by dyad, version 3-2021, 1946-2020 (Kreutz 2010)"
	ucdpPacts  = "UCDP Peace Agreements 22.1, 1975-2021"
	fortna     = "Fortna (2008), cease-fires of civil wars 1989-2004, 96 rows"
	icb        = "International Crisis Behavior, version 13, system level, 1918-2015"
	generation = "# Written by `go run ./cmd/learn-outlook FOLDER`; do not edit.\n"
)

// Tables counts everything that outlook/data holds, as tab-separated files by name.
func Tables(s Sources) (map[string][]byte, error) {
	rows, err := Dyads(s.Dyads)
	if err != nil {
		return nil, err
	}
	pacts, err := Pacts(s.Pacts)
	if err != nil {
		return nil, err
	}
	truces, err := Truces(s.Truces)
	if err != nil {
		return nil, err
	}
	crises, err := Crises(s.Crises)
	if err != nil {
		return nil, err
	}
	holds, err := holdTable(truces, PactSpells(pacts))
	if err != nil {
		return nil, err
	}
	return map[string][]byte{
		"classes.tsv": classTable(rows),
		"endings.tsv": endingTable(rows),
		"holds.tsv":   holds,
		"returns.tsv": returnTable(rows, truces, PactSpells(pacts)),
		"ratios.tsv":  ratioTable(rows, pacts, truces, crises),
	}, nil
}

func head(b *bytes.Buffer, source, note, columns string) {
	fmt.Fprintf(b, "# %s\n# %s\n%s%s\n", source, note, generation, columns)
}

func classTable(rows []DyadYear) []byte {
	var b bytes.Buffer
	head(&b, ucdpDyads, "dyad-months at risk and how they ended, by reference class and intensity",
		"class\ttitle\tfixes\tfrom\tdyads\tmonths\tsettlement\tceasefire\tvictory\tfaded\tswitched")
	for _, c := range Classes {
		for _, n := range CountClass(c, rows) {
			fmt.Fprintf(&b, "%s\t%s\t%s\t%s\t%d\t%d\t%d\t%d\t%d\t%d\t%d\n", c.ID, c.Title, c.Fixes, n.From,
				n.Dyads, n.Months, n.Settlement, n.Ceasefire, n.Victory, n.Faded, n.Switched)
		}
	}
	return b.Bytes()
}

func endingTable(rows []DyadYear) []byte {
	var b bytes.Buffer
	head(&b, ucdpDyads, "how dyadic conflicts ended: rows with dyadterm = 1 and a coded outcome; a class holds the last year of each",
		"class\tn\tagreement\tceasefire\tvictory-a\tvictory-b\tlow-activity\tactor-ceases")
	line := func(id string, in func(DyadYear) bool) {
		e := Endings(rows, in)
		fmt.Fprintf(&b, "%s\t%d\t%d\t%d\t%d\t%d\t%d\t%d\n", id, e[0], e[1], e[2], e[3], e[4], e[5], e[6])
	}
	line("interstate", func(d DyadYear) bool { return d.Type == Interstate })
	for _, c := range Classes {
		if c.ID != "by-intensity" {
			line(c.ID, c.In)
		}
	}
	return b.Bytes()
}

func every(Spell) bool       { return true }
func withPK(s Spell) bool    { return s.Peacekeepers }
func noPK(s Spell) bool      { return !s.Peacekeepers }
func isFull(s Spell) bool    { return s.Full }
func isPartial(s Spell) bool { return !s.Full }

func holdTable(truces, pacts []Spell) ([]byte, error) {
	var b bytes.Buffer
	head(&b, fortna+"; "+ucdpPacts, "spells that had failed by each day; agreements: signed by the end of 2015, with a known day of ending or not ended",
		"set\tn\tday-30\tday-90\tday-180\tday-365\tsource")
	for _, set := range []struct {
		id     string
		spells []Spell
		in     func(Spell) bool
		source string
	}{
		{"ceasefire", truces, every, fortna}, {"ceasefire-peacekeepers", truces, withPK, fortna}, {"ceasefire-alone", truces, noPK, fortna},
		{"agreement", pacts, every, ucdpPacts}, {"agreement-peacekeepers", pacts, withPK, ucdpPacts}, {"agreement-alone", pacts, noPK, ucdpPacts},
		{"agreement-full", pacts, isFull, ucdpPacts}, {"agreement-partial", pacts, isPartial, ucdpPacts},
	} {
		h, err := HoldOf(set.id, set.spells, set.in)
		if err != nil {
			return nil, err
		}
		fmt.Fprintf(&b, "%s\t%d\t%d\t%d\t%d\t%d\t%s\n", h.Set, h.N, h.Failed[0], h.Failed[1], h.Failed[2], h.Failed[3], set.source)
	}
	return b.Bytes(), nil
}

func returnTable(rows []DyadYear, truces, pacts []Spell) []byte {
	var b bytes.Buffer
	head(&b, fortna+"; "+ucdpPacts+"; "+ucdpDyads, "months at risk in the first three years, and failures in them",
		"state\tn\tmonths\treturns")
	for _, r := range []Return{
		ReturnOf("ceasefire", truces, every), FadedReturn(rows),
		ReturnOf("interim-agreement", pacts, isPartial), ReturnOf("settlement", pacts, isFull),
	} {
		fmt.Fprintf(&b, "%s\t%d\t%d\t%d\n", r.State, r.N, r.Months, r.Ret)
	}
	return b.Bytes()
}

func ratioTable(rows []DyadYear, pacts []Pact, truces []Spell, crises []Crisis) []byte {
	var b bytes.Buffer
	head(&b, ucdpDyads+"; "+ucdpPacts+"; "+fortna+"; "+icb,
		"two-by-two counts: did the move happen (in the year after; within 365 days for returns), with the trait and without",
		"factor\tmove\twith-yes\twith-no\twithout-yes\twithout-no\tunit\tsource")
	ratios := append([]Ratio{CrisisRatio(crises),
		SpellRatio("peacekeepers", truceUnit, truces),
		SpellRatio("peacekeeping-clause", pactUnit, PactSpells(pacts))}, YearRatios(rows, pacts)...)
	for _, r := range ratios {
		fmt.Fprintf(&b, "%s\t%s\t%d\t%d\t%d\t%d\t%s\t%s\n", r.Factor, r.Move, r.WithYes, r.WithNo, r.WithoutYes, r.WithoutNo, r.Unit, sourceOf(r))
	}
	return b.Bytes()
}

func sourceOf(r Ratio) string {
	switch {
	case r.Unit == crisisUnit:
		return icb
	case r.Unit == truceUnit:
		return fortna
	case r.Unit == pactUnit:
		return ucdpPacts
	case r.Factor == "recent-agreement":
		return ucdpDyads + "; " + ucdpPacts
	}
	return ucdpDyads
}
