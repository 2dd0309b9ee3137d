package graphmodel

import (
	"slices"
	"testing"

	"pgregory.net/rapid"
)

func TestOrdinalAndGradedDefinitions(t *testing.T) {
	defs := slices.Concat(Ordinal, Strong, Weak)
	rapid.Check(t, func(t *rapid.T) {
		spec := specs().Draw(t, "spec")
		d := newDirect(spec)
		a := analyse(t, compile(t, spec), defs...)
		for _, def := range defs {
			compare(t, a, d, def, func(p, s int) bool { return d.ordinal(def, p, s) })
		}
	})
}

func TestUnknownPreference(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		spec := specs().Draw(t, "spec")
		d := newDirect(spec)
		a := analyse(t, compile(t, spec), Extensions()...)
		for _, def := range Extensions() {
			base, letter, _ := cutExtension(def)
			compare(t, a, d, def, func(p, s int) bool { return d.uncertain(base, letter, p, s) })
		}
	})
}

// TestImplications holds the known relations between the definitions (Fang, Hipel and Kilgour 1993, chapter 5; Xu et al. 2018).
func TestImplications(t *testing.T) {
	implies := [][2]Definition{{Nash, GMR}, {Nash, SMR}, {Nash, SEQ}, {Nash, SSEQ}, {SMR, GMR}, {SSEQ, SEQ}, {SSEQ, SMR}, {SEQ, GMR},
		{StrongGMR, GMR}, {StrongSMR, SMR}, {StrongSEQ, SEQ}, {StrongSSEQ, SSEQ}, {StrongSMR, StrongGMR}, {StrongSEQ, StrongGMR},
		{SEQ, SEQSim}, {SMR, SMRSim}, {CoalitionNash, Nash}, {CoalitionGMR, GMR}, {CoalitionSMR, SMR},
		{"nash_a", "nash_b"}, {"gmr_a", "gmr_b"}, {"gmr_a", "gmr_c"}, {"gmr_c", "gmr_d"}, {"gmr_b", "gmr_d"}, {"seq_a", "seq_b"}, {"seq_c", "seq_d"}}
	rapid.Check(t, func(t *rapid.T) {
		m := compile(t, specs().Draw(t, "spec"))
		defs := []Definition{Limited(1)}
		for _, i := range implies {
			defs = append(defs, i[:]...)
		}
		a := analyse(t, m, defs...)
		for s := range m.Len() {
			for p := range m.Parties() {
				for _, i := range implies {
					if a.Stable(i[0], p, s) && !a.Stable(i[1], p, s) {
						t.Fatalf("state %v is %s but not %s for party %d", m.On(s), i[0], i[1], p)
					}
				}
				if a.Stable(Nash, p, s) != a.Stable(Limited(1), p, s) {
					t.Fatal("limited_1 is not nash")
				}
			}
		}
	})
}
