package history

// A Ratio is a two-by-two table: did it happen, with the trait and without?
type Ratio struct {
	Factor, Move          string // Move is the state that is reached, or "return" for fighting again
	WithYes, WithNo       int
	WithoutYes, WithoutNo int
	Unit                  string
}

// What a ratio is counted in.
const (
	yearUnit   = "dyad-years"
	crisisUnit = "crises"
	truceUnit  = "ceasefires"
	pactUnit   = "agreements"
)

func (r *Ratio) add(with, yes bool) {
	switch {
	case with && yes:
		r.WithYes++
	case with:
		r.WithNo++
	case yes:
		r.WithoutYes++
	default:
		r.WithoutNo++
	}
}

// A trait of a dyad-year that was not its last; what came of it is counted in the year after.
type trait struct {
	factor string
	has    func(d DyadYear, pacts map[int][]int) bool
}

var traits = []trait{
	{"war-intensity", func(d DyadYear, _ map[int][]int) bool { return d.War }},
	{"interstate", func(d DyadYear, _ map[int][]int) bool { return d.Type == Interstate }},
	{"foreign-troops", func(d DyadYear, _ map[int][]int) bool { return d.Type == Interstate || d.Type == International }},
	{"territory", func(d DyadYear, _ map[int][]int) bool { return d.Territory }},
	{"tenth-year", func(d DyadYear, _ map[int][]int) bool { return d.Age >= 10 }},
	{"fought-before", func(d DyadYear, _ map[int][]int) bool { return d.Episode > 1 }},
	{"recent-agreement", func(d DyadYear, pacts map[int][]int) bool { return Recent(pacts[d.Dyad], d.Year) }},
}

// Recent reports an agreement signed in the year or in the two before it.
func Recent(signed []int, year int) bool {
	for _, y := range signed {
		if y <= year && year-y < 3 {
			return true
		}
	}
	return false
}

// SignedBy gives the years in which each dyad signed an agreement.
func SignedBy(pacts []Pact) map[int][]int {
	years := map[int][]int{}
	for _, p := range pacts {
		for _, d := range p.Dyads {
			years[d] = append(years[d], p.Signed.Year())
		}
	}
	return years
}

// YearRatios counts, for each trait of a dyad-year, how the dyad ended in the year after: by settlement, ceasefire or
// victory, or by fading. Agreements are known from 1975 on, so recent-agreement is counted from 1977.
func YearRatios(rows []DyadYear, pacts []Pact) []Ratio {
	signed := SignedBy(pacts)
	var ratios []Ratio
	for _, t := range traits {
		moves := [4]Ratio{{Move: "settlement"}, {Move: "ceasefire"}, {Move: "victory"}, {Move: "faded"}}
		for i := range rows[:max(len(rows)-1, 0)] {
			d, next := rows[i], rows[i+1]
			if d.Ended || next.Dyad != d.Dyad || next.Year != d.Year+1 || t.factor == "recent-agreement" && d.Year < 1977 {
				continue
			}
			to := [7]int{-1, 0, 1, 2, 2, 3, 3}[next.Outcome]
			for m := range moves {
				moves[m].add(t.has(d, signed), next.Ended && to == m)
			}
		}
		for _, m := range moves {
			m.Factor, m.Unit = t.factor, yearUnit
			ratios = append(ratios, m)
		}
	}
	return ratios
}

// CrisisRatio counts formal agreements in crises with and without a mediator.
func CrisisRatio(crises []Crisis) Ratio {
	r := Ratio{Factor: "mediation", Move: "settlement", Unit: crisisUnit}
	for _, c := range crises {
		r.add(c.Mediated, c.Agreed)
	}
	return r
}

// SpellRatio counts failures within a year, with and without peacekeepers.
func SpellRatio(factor, unit string, spells []Spell) Ratio {
	r := Ratio{Factor: factor, Move: "return", Unit: unit}
	for _, s := range spells {
		r.add(s.Peacekeepers, s.Failed && s.Days <= HoldDays[3])
	}
	return r
}
