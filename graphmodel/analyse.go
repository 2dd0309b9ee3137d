package graphmodel

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/bits-and-blooms/bitset"
)

// A Definition says what it means that nobody would move; its text is the key under which results are published.
type Definition string

// Ordinal are the definitions that need no more than each party's order of the states, weakest demands on foresight first.
var Ordinal = []Definition{Nash, GMR, SMR, SEQ, SSEQ}

// Simultaneous are the definitions in which opponents may also move at the same moment.
var Simultaneous = []Definition{SEQSim, SMRSim}

// Strong and Weak are the definitions under strength of preference.
var (
	Strong = []Definition{StrongGMR, StrongSMR, StrongSEQ, StrongSSEQ}
	Weak   = []Definition{WeakGMR, WeakSMR, WeakSEQ, WeakSSEQ}
)

// byParty are the definitions that look at one party at a time, on the minima of a [focus].
var byParty = map[Definition]func(*focus) *bitset.BitSet{
	Nash: nash, GMR: gmr, SMR: smr, SEQ: seq, SSEQ: sseq,
	StrongGMR: strong(sanction{}), StrongSMR: strong(sanction{symmetric: true}),
	StrongSEQ: strong(sanction{improving: true}), StrongSSEQ: strong(sanction{improving: true, symmetric: true}),
	WeakGMR: weak(sanction{}), WeakSMR: weak(sanction{symmetric: true}),
	WeakSEQ: weak(sanction{improving: true}), WeakSSEQ: weak(sanction{improving: true, symmetric: true}),
}

// general gives for each weak definition the general and the strong one between which it lies.
var general = map[Definition][2]Definition{
	WeakGMR: {GMR, StrongGMR}, WeakSMR: {SMR, StrongSMR}, WeakSEQ: {SEQ, StrongSEQ}, WeakSSEQ: {SSEQ, StrongSSEQ},
}

// An Analysis holds which states are stable, for whom, under which definitions. It is exact for its model.
type Analysis struct {
	Model *Model
	// Definitions that were asked for, in that order.
	Definitions []Definition
	stable      map[Definition][]*bitset.BitSet // [party]
	equilibria  map[Definition]*bitset.BitSet
}

// Analyse finds the stable states under the given definitions. Definitions that are read off directly (limited-move,
// non-myopic, coalitions, unknown preference) refuse models of more than [DirectLimit] states with an error that wraps [ErrSize].
func (m *Model) Analyse(definitions ...Definition) (*Analysis, error) {
	a := &Analysis{Model: m, stable: map[Definition][]*bitset.BitSet{}, equilibria: map[Definition]*bitset.BitSet{}}
	for _, d := range definitions {
		if !slices.Contains(a.Definitions, d) {
			a.Definitions = append(a.Definitions, d)
		}
	}
	need := slices.Clone(a.Definitions)
	for _, d := range a.Definitions {
		need = append(need, bases[d]...)
		if pair, ok := general[d]; ok {
			need = append(need, pair[:]...)
		}
	}
	for p := range m.form.parties {
		f := m.focus(p)
		for _, d := range need {
			if of, ok := byParty[d]; ok && len(a.stable[d]) == p {
				a.stable[d] = append(a.stable[d], of(f))
			}
		}
	}
	for _, d := range a.Definitions {
		if a.stable[d] == nil {
			stable, err := m.joint(a, d)
			if err != nil {
				return nil, err
			}
			a.stable[d] = stable
		}
	}
	for d, stable := range a.stable {
		all := stable[0].Clone()
		for _, s := range stable[1:] {
			all.InPlaceIntersection(s)
		}
		a.equilibria[d] = all
	}
	for d, pair := range general {
		if a.stable[d] != nil {
			a.equilibria[d] = a.equilibria[pair[0]].Difference(a.equilibria[pair[1]])
		}
	}
	return a, nil
}

// bases are the definitions whose results another one starts from.
var bases = map[Definition][]Definition{SEQSim: {SEQ}, SMRSim: {SMR}}

// joint answers the definitions that look at all parties at once.
func (m *Model) joint(a *Analysis, d Definition) ([]*bitset.BitSet, error) {
	if base := bases[d]; base != nil {
		return m.simultaneous(a.stable[base[0]], d == SEQSim), nil
	}
	name, coalition := strings.CutPrefix(string(d), "coalition_")
	base, extension, unknown := cutExtension(d)
	horizon, limited := strings.CutPrefix(string(d), "limited_")
	h, err := strconv.Atoi(horizon)
	switch {
	case m.Len() > DirectLimit && (coalition || unknown || limited || d == NonMyopic):
		return nil, fmt.Errorf("%s is read off its definition, state by state, and %d states are %w for that: the limit is %d; narrow the model, or ask for nash, gmr, smr, seq, sseq",
			d, m.Len(), ErrSize, DirectLimit)
	case coalition && slices.Contains([]Definition{Nash, GMR, SMR, SEQ}, Definition(name)):
		return m.coalitional(Definition(name)), nil
	case unknown:
		return m.underUnknown(base, extension), nil
	case limited && err == nil && h > 0 && h <= 1000:
		return m.limited(h), nil
	case d == NonMyopic:
		return m.nonMyopic()
	}
	return nil, fmt.Errorf("%q is not a definition; known are nash, gmr, smr, seq, sseq, seq_sim, smr_sim, limited_2 (any horizon), nonmyopic, "+
		"strong_… and weak_… and coalition_… of these, and nash_a to sseq_d under unknown preference", d)
}

// DirectLimit is the number of states up to which definitions are read off directly.
const DirectLimit = 4096

// Stable reports whether a state is stable for a party.
func (a *Analysis) Stable(d Definition, party, state int) bool {
	s := a.stable[d]
	return s != nil && s[party].Test(uint(state))
}

// Equilibrium reports whether a state is stable for every party.
func (a *Analysis) Equilibrium(d Definition, state int) bool {
	s := a.equilibria[d]
	return s != nil && s.Test(uint(state))
}

// Equilibria lists the states that are stable for every party, in ascending order; never nil.
func (a *Analysis) Equilibria(d Definition) []int {
	list := []int{}
	if s := a.equilibria[d]; s != nil {
		for i := range s.EachSet() {
			list = append(list, int(i))
		}
	}
	return list
}
