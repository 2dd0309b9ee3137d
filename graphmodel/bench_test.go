package graphmodel

import (
	"fmt"
	"math/rand/v2"
	"testing"
	"time"
)

// large makes a model of 2^options states whose parties have equally many options and order all states by statements on
// every option in random order and direction.
func large(parties, options int, with func(r *rand.Rand, spec *Spec)) Spec {
	r := rand.New(rand.NewPCG(7, uint64(options)))
	var spec Spec
	for i := range options {
		spec.Options = append(spec.Options, Option{ID: fmt.Sprintf("o%d", i), Party: fmt.Sprintf("P%d", i*parties/options)})
	}
	for p := range parties {
		pref := Preference{Party: fmt.Sprintf("P%d", p)}
		for _, i := range r.Perm(options) {
			text := spec.Options[i].ID
			if r.IntN(2) == 0 {
				text = "not " + text
			}
			if r.IntN(3) == 0 {
				text += " if " + spec.Options[r.IntN(options)].ID
			}
			pref.Statements = append(pref.Statements, Statement{Text: text})
		}
		spec.Preferences = append(spec.Preferences, pref)
	}
	if with != nil {
		with(r, &spec)
	}
	return spec
}

// shuffled replaces all preferences by random strict orders, in which a move is good or bad without any pattern.
func shuffled(m *Model) *Model {
	r := rand.New(rand.NewPCG(3, uint64(m.Len())))
	for p := range m.rank {
		m.rank[p], m.floor[p] = make([]int32, m.Len()), make([]int32, m.Len())
		for s, x := range r.Perm(m.Len()) {
			m.rank[p][s], m.floor[p][s] = int32(x), -1
		}
		m.moves[p] = classify(m.codes, &m.form.players[p], m.rank[p], m.Len())
	}
	return m
}

func oneWay(r *rand.Rand, spec *Spec) {
	for i := range spec.Options {
		if i%2 == 0 {
			spec.Options[i].Moves = []Direction{Forward, Backward}[r.IntN(2)]
		}
	}
}

func allOneWay(r *rand.Rand, spec *Spec) {
	for i := range spec.Options {
		spec.Options[i].Moves = []Direction{Forward, Backward}[r.IntN(2)]
	}
}

// lopsided gives the first of two or three parties six options of eight, more than fit into its [sets].
func lopsided(r *rand.Rand, spec *Spec) {
	others := len(spec.Preferences) - 1
	for i := range spec.Options {
		if others > 2 {
			break
		}
		spec.Options[i].Party = "P0"
		if i > 5 {
			spec.Options[i].Party = fmt.Sprintf("P%d", 1+i%others)
		}
	}
	oneWay(r, spec)
}

func exclusions(r *rand.Rand, spec *Spec) {
	n := len(spec.Options)
	for range 3 {
		spec.Infeasible = append(spec.Infeasible, Pattern{spec.Options[r.IntN(n)].ID: true, spec.Options[r.IntN(n)].ID: true, spec.Options[r.IntN(n)].ID: false})
	}
}

// manyExclusions leave 27 of 64 combinations: too few to be addressed by their bits.
func manyExclusions(_ *rand.Rand, spec *Spec) {
	for i := range 3 {
		spec.Infeasible = append(spec.Infeasible, Pattern{spec.Options[i].ID: true, spec.Options[len(spec.Options)-1-i].ID: true})
	}
}

func without(r *rand.Rand, spec *Spec) {
	spec.Removed = append(spec.Removed, Removal{Party: "P0", From: Pattern{"o0": true, "o5": false}, To: Pattern{"o0": false}})
}

func BenchmarkOrdinal(b *testing.B) {
	for _, c := range []struct {
		name             string
		parties, options int
		with             func(*rand.Rand, *Spec)
		shuffle          bool
	}{
		{"2048_states/3_parties", 3, 11, nil, false},
		{"2048_states/3_parties/random_order", 3, 11, nil, true},
		{"65536_states/2_parties", 2, 16, nil, false},
		{"65536_states/2_parties/random_order", 2, 16, nil, true},
		{"65536_states/4_parties", 4, 16, nil, false},
		{"65536_states/4_parties/random_order", 4, 16, nil, true},
		{"1048576_states/5_parties", 5, 20, nil, false},
		{"1048576_states/5_parties/random_order", 5, 20, nil, true},
		{"1048576_states/5_parties/irreversible", 5, 20, oneWay, false},
		{"1048576_states/5_parties/random_order/irreversible", 5, 20, oneWay, true},
		{"1048576_states/5_parties/all_irreversible", 5, 20, allOneWay, false},
		{"1048576_states/5_parties/random_order/all_irreversible", 5, 20, allOneWay, true},
		{"1048576_states/2_parties/random_order", 2, 20, nil, true},
		{"1048576_states/5_parties/infeasible", 5, 20, exclusions, false},
		{"1048576_states/5_parties/random_order/infeasible", 5, 20, exclusions, true},
		{"1048576_states/5_parties/removed_moves", 5, 20, without, false},
	} {
		b.Run(c.name, func(b *testing.B) {
			m, err := Compile(large(c.parties, c.options, c.with))
			if err != nil {
				b.Fatal(err)
			}
			if c.shuffle {
				shuffled(m)
			}
			b.ReportAllocs()
			b.ResetTimer()
			start := cpuTime()
			for b.Loop() {
				if _, err := m.Analyse(Ordinal...); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric((cpuTime()-start).Seconds()/float64(b.N), "cpu-s/op")
			b.ReportMetric(float64(m.Len())*float64(b.N)/b.Elapsed().Seconds(), "states/s")
		})
	}
}

// cpuTime is the processor time of this process, where the system tells.
var cpuTime = func() time.Duration { return 0 }

// BenchmarkAlternative reads the same definitions off directly: a search forwards for every state and party.
func BenchmarkAlternative(b *testing.B) {
	m, err := Compile(large(3, 11, nil))
	if err != nil {
		b.Fatal(err)
	}
	start := cpuTime()
	for b.Loop() {
		for _, d := range Ordinal {
			m.underUnknown(d, 'b')
		}
	}
	b.ReportMetric((cpuTime()-start).Seconds()/float64(b.N), "cpu-s/op")
	b.ReportMetric(float64(m.Len())*float64(b.N)/b.Elapsed().Seconds(), "states/s")
}

func BenchmarkCompile(b *testing.B) {
	spec := large(5, 20, nil)
	for b.Loop() {
		if _, err := Compile(spec); err != nil {
			b.Fatal(err)
		}
	}
}

// TestSweepAgainstForwardSearch holds the sweep against the search forwards on models of a few hundred states.
func TestSweepAgainstForwardSearch(t *testing.T) {
	for i, with := range []func(*rand.Rand, *Spec){nil, oneWay, allOneWay, exclusions, manyExclusions, lopsided, without} {
		for parties := 2; parties <= 5; parties++ {
			m, err := Compile(large(parties, 8, with))
			if err != nil {
				t.Fatal(err)
			}
			for _, m := range []*Model{m, shuffled(m)} {
				a, err := m.Analyse(Ordinal...)
				if err != nil {
					t.Fatal(err)
				}
				for _, d := range Ordinal {
					for p, want := range m.underUnknown(d, 'b') {
						if !a.stable[d][p].Equal(want) {
							t.Errorf("variant %d, %d parties, %s, party %d: sweep and search differ", i, parties, d, p)
						}
					}
				}
			}
		}
	}
}
