package graphmodel

import (
	"fmt"
	"slices"
	"testing"
)

// ranked makes a ranking from states written as option bits, best first; a negative number ties with the state before.
func ranked(party string, options []string, codes ...int) Preference {
	p := Preference{Party: party}
	for _, code := range codes {
		on := []string{}
		tied := code < 0
		if tied {
			code = -code
		}
		for i, id := range options {
			if code>>i&1 == 1 {
				on = append(on, id)
			}
		}
		if tied {
			last := &p.Ranking[len(p.Ranking)-1]
			last.States = append(last.States, on)
		} else {
			p.Ranking = append(p.Ranking, Rank{States: [][]string{on}})
		}
	}
	return p
}

// twoByTwo makes a game in which each party has one option; states are 0 neither, 1 the first party's, 2 the second's, 3 both.
func twoByTwo(first, second []int) Spec {
	options := []string{"a", "b"}
	return Spec{Options: []Option{{ID: "a", Party: "A"}, {ID: "b", Party: "B"}},
		Preferences: []Preference{ranked("A", options, first...), ranked("B", options, second...)}}
}

// elmira is the dispute over the aquifer of Elmira, Ontario, in 1991. Options, directions and rankings: Kinsara, the GMCR+ handout
// (2014), after Hipel, Fang, Kilgour and Haight (1993) and Fang, Hipel, Kilgour and Peng (2003). Bits: modify 1, delay 2, accept 4,
// abandon 8, insist 16.
func elmira() Spec {
	options := []string{"modify", "delay", "accept", "abandon", "insist"}
	on := func(ids ...string) Pattern {
		p := Pattern{}
		for _, id := range ids {
			p[id] = true
		}
		return p
	}
	return Spec{
		Parties: []Party{{ID: "MoE"}, {ID: "Uniroyal"}, {ID: "LG"}},
		Options: []Option{{ID: "modify", Party: "MoE", Moves: Forward}, {ID: "delay", Party: "Uniroyal", Moves: Backward}, {ID: "accept", Party: "Uniroyal"},
			{ID: "abandon", Party: "Uniroyal", Moves: Forward}, {ID: "insist", Party: "LG"}},
		Infeasible: []Pattern{on("delay", "accept"), on("delay", "abandon"), on("accept", "abandon"), {"delay": false, "accept": false, "abandon": false}},
		Preferences: []Preference{
			ranked("MoE", options, 20, 4, 5, 21, 18, 2, 3, 19, 24, -8, -9, -25),
			ranked("Uniroyal", options, 2, 5, 21, 18, 8, -24, -9, -25, 3, 4, 20, 19),
			ranked("LG", options, 20, 4, 18, 2, 21, 19, 5, 3, 24, -8, -25, -9),
		},
		StatusQuo:  &State{On: []string{"delay"}},
		Coalitions: [][]string{{"MoE", "Uniroyal"}},
	}
}

// northKorea is a model of the stand-off of 2017. Options, rankings and equilibria: Z. Jacobi, Socratic Form Microscopy, 5 and 12
// November 2017. Bits: strike 1, withdraw 2, invade 4, abandon 8. Where invasions are irreversible the post removes North Korea's moves
// from 4, 5, 6 to 0, 1, 2, 8, 9, 10.
func northKorea(us, nk []int, irreversible bool) Spec {
	options := []string{"strike", "withdraw", "invade", "abandon"}
	s := Spec{
		Options:     []Option{{ID: "strike", Party: "US", Moves: Forward}, {ID: "withdraw", Party: "US"}, {ID: "invade", Party: "NK"}, {ID: "abandon", Party: "NK"}},
		Infeasible:  []Pattern{{"strike": true, "withdraw": true}},
		Preferences: []Preference{ranked("US", options, us...), ranked("NK", options, nk...)},
	}
	if irreversible {
		s.Removed = []Removal{{Party: "NK", From: Pattern{"invade": true, "abandon": false}, To: Pattern{"invade": false}}}
	}
	return s
}

func TestPublishedEquilibria(t *testing.T) {
	us1, nk1 := []int{8, 0, 9, 10, 12, 5, 4, 13, 14, 1, 2, 6}, []int{6, 14, 2, 10, 0, 4, 12, 5, 1, 13, 8, 9}
	us2 := []int{8, 9, 0, 10, 13, 12, 5, 4, 1, 2, 14, 6}
	us3, nk3 := []int{8, 0, 10, 2, 9, 12, 4, 5, 14, 13, 6, 1}, []int{6, 14, 2, 10, 0, 8, 4, 12, 5, 1, 9, 13}
	violent, deterred := []int{6, 14, 4, 12, 5, 13, 2, 0, 10, 1, 9, 8}, []int{6, 14, 4, 12, 0, 10, 5, 13, 2, 1, 9, 8}
	prisoners := twoByTwo([]int{2, 3, 0, 1}, []int{1, 3, 0, 2}) // the options are to cooperate
	chicken := twoByTwo([]int{2, 3, 1, 0}, []int{1, 3, 2, 0})   // the options are to swerve
	for _, c := range []struct {
		name string
		spec Spec
		def  Definition
		want []int // option bits
	}{
		// Fang, Hipel and Kilgour 1993, chapter 3; Brams and Wittman 1981 for the non-myopic equilibria.
		{"prisoners' dilemma", prisoners, Nash, []int{0}},
		{"prisoners' dilemma", prisoners, GMR, []int{0, 3}},
		{"prisoners' dilemma", prisoners, SMR, []int{0, 3}},
		{"prisoners' dilemma", prisoners, SEQ, []int{0, 3}},
		{"prisoners' dilemma", prisoners, NonMyopic, []int{0, 3}},
		{"chicken", chicken, Nash, []int{1, 2}},
		{"chicken", chicken, GMR, []int{1, 2, 3}},
		{"chicken", chicken, SMR, []int{1, 2, 3}},
		{"chicken", chicken, SEQ, []int{1, 2}},
		{"chicken", chicken, NonMyopic, []int{3}},
		// Kinsara 2014; states 5, 8 and 9 of the paper, the last with abandon in four forms.
		{"Elmira", elmira(), Nash, []int{8, 9, 18, 21, 24, 25}},
		{"Elmira", elmira(), GMR, []int{2, 5, 8, 9, 18, 21, 24, 25}},
		{"Elmira", elmira(), SMR, []int{2, 5, 8, 9, 18, 21, 24, 25}},
		{"Elmira", elmira(), SEQ, []int{8, 9, 18, 21, 24, 25}},
		{"Elmira with MoE and Uniroyal together", elmira(), CoalitionNash, []int{8, 9, 21, 24, 25}},
		// Jacobi 2017.
		{"North Korea", northKorea(us1, nk1, false), SEQSim, []int{0, 4, 5, 10}},
		{"North Korea", northKorea(us1, nk1, false), SMRSim, []int{0, 4, 5, 10, 12}},
		{"North Korea, irreversible invasion", northKorea(us1, nk1, true), SEQSim, []int{0, 5, 10}},
		{"North Korea, belligerents", northKorea(us2, violent, true), SEQSim, []int{5, 12}},
		{"North Korea, belligerents", northKorea(us2, violent, true), SMRSim, []int{5, 12}},
		{"North Korea, deterrence", northKorea(us2, deterred, true), SEQSim, []int{0, 5, 10, 12}},
		{"North Korea, deterrence", northKorea(us2, deterred, true), SMRSim, []int{0, 5, 10, 12}},
		{"North Korea, pacifists", northKorea(us3, nk3, true), SEQSim, []int{0, 4, 5}},
		{"North Korea, pacifists", northKorea(us3, nk3, true), SMRSim, []int{0, 2, 4, 5, 8, 10, 12}},
	} {
		m := compile(t, c.spec)
		a, err := m.Analyse(c.def)
		if err != nil {
			t.Fatal(err)
		}
		var got []int
		for _, s := range a.Equilibria(c.def) {
			got = append(got, int(m.codes[s]))
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s, %s: %v, published %v", c.name, c.def, got, c.want)
		}
	}
}

// ExampleModel_Departures shows the fact for which the Elmira model is known: nobody would leave its status quo with the local
// government insisting, until two parties act together (Kilgour, Hipel, Fang and Peng 2001).
func ExampleModel_Departures() {
	m, _ := Compile(elmira())
	s, _ := m.Find("delay", "insist")
	for _, d := range m.Departures(s) {
		for _, p := range d.Members {
			fmt.Print(m.Parties()[p].ID, " ")
		}
		for _, step := range d.Path {
			fmt.Print(m.On(step.To), " ")
		}
	}
	// Output: MoE Uniroyal [modify delay insist] [modify accept insist]
}

func Example() {
	m, err := Compile(Spec{
		Options: []Option{{ID: "swerve1", Party: "first"}, {ID: "swerve2", Party: "second"}},
		Preferences: []Preference{
			{Party: "first", Statements: []Statement{{Text: "swerve1 or swerve2"}, {Text: "swerve2"}, {Text: "not swerve1"}}},
			{Party: "second", Statements: []Statement{{Text: "swerve1 or swerve2"}, {Text: "swerve1"}, {Text: "not swerve2"}}},
		},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	a, err := m.Analyse(Nash, SMR)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, d := range a.Definitions {
		for _, s := range a.Equilibria(d) {
			fmt.Println(d, m.On(s))
		}
	}
	// Output:
	// nash [swerve1]
	// nash [swerve2]
	// smr [swerve1]
	// smr [swerve2]
	// smr [swerve1 swerve2]
}
