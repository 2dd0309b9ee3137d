package history

import (
	"io"
	"slices"
	"strconv"
	"strings"
	"time"
)

// A Pact is a peace agreement of UCDP Peace Agreements 22.1.
type Pact struct {
	Dyads        []int
	Signed       time.Time
	End          time.Time // when it ended; zero where it did not, or where that day is not known
	Ended        bool      // it ended, on a known day or not
	Full         bool      // pa_type 1: settles the whole incompatibility
	Peacekeepers bool      // provides for a peacekeeping operation
}

// Observed is the last day that UCDP Peace Agreements 22.1 covers.
var Observed = time.Date(2021, 12, 31, 0, 0, 0, 0, time.UTC)

// Pacts reads UCDP Peace Agreements 22.1.
func Pacts(r io.Reader) ([]Pact, error) {
	t, err := open("UCDP Peace Agreements", r, "dyad_id", "pa_date", "ended", "duration", "pa_type", "pko")
	if err != nil {
		return nil, err
	}
	var pacts []Pact
	for t.next() {
		p := Pact{
			Signed: t.day("pa_date", time.DateOnly), End: t.day("duration", time.DateOnly), Ended: t.text("ended") == "True",
			Full: t.number("pa_type") == 1, Peacekeepers: t.number("pko") == 1,
		}
		for _, id := range strings.Split(t.text("dyad_id"), ",") {
			if n, err := strconv.Atoi(strings.TrimSpace(id)); err == nil {
				p.Dyads = append(p.Dyads, n)
			}
		}
		pacts = append(pacts, p)
	}
	return pacts, t.err
}

// A Spell is how long something held.
type Spell struct {
	Days         int
	Failed       bool // it ended; else it held when observation ended
	Peacekeepers bool
	Full         bool // agreements: it settles the whole incompatibility
}

// Truces reads Fortna's cease-fires of civil wars, 1989–2004, by day.
func Truces(r io.Reader) ([]Spell, error) {
	t, err := open("Fortna's cease-fires", r, "cfdate", "faildate", "peacekeepers?", "censored?")
	if err != nil {
		return nil, err
	}
	var spells []Spell
	for t.next() {
		spells = append(spells, Spell{
			Days:         t.number("faildate") - t.number("cfdate"),
			Failed:       t.number("censored?") == 0,
			Peacekeepers: t.number("peacekeepers?") == 1,
		})
	}
	return spells, t.err
}

// PactSpells turns agreements into spells. It takes those signed by the end of 2015, so that each is watched for six
// years or more, and among them those whose day of ending is known or that had not ended: 341 of 351. One agreement is
// coded as ended before its signature; it counts as failed at once.
func PactSpells(pacts []Pact) []Spell {
	var spells []Spell
	for _, p := range pacts {
		until, failed := Observed, !p.End.IsZero()
		if failed {
			until = p.End
		}
		if p.Signed.Year() > 2015 || p.Ended && !failed {
			continue
		}
		days := int(until.Sub(p.Signed).Hours() / 24)
		spells = append(spells, Spell{max(days, 0), failed, p.Peacekeepers, p.Full})
	}
	return spells
}

// A Crisis is an international crisis of the ICB project: was it mediated, and did it end in a formal agreement?
type Crisis struct{ Mediated, Agreed bool }

// Crises reads ICB version 13, system level. Crises without a code for mediation or for the form of outcome, and those
// where mediation was only asked for or offered, are left out.
func Crises(r io.Reader) ([]Crisis, error) {
	t, err := open("ICB crises", r, "mediate", "forout")
	if err != nil {
		return nil, err
	}
	var crises []Crisis
	for t.next() {
		mediated, form := t.number("mediate"), t.number("forout")
		if slices.Contains([]int{1, 4}, mediated) && form != 0 {
			crises = append(crises, Crisis{mediated == 4, form == 1})
		}
	}
	return crises, t.err
}
