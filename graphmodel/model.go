package graphmodel

import (
	"fmt"
	"math"
	"math/bits"
	"slices"
	"strconv"
)

// A Model is a conflict with its states laid out. States are numbered from 0 and parties in the order of the spec. A Model
// never changes; its methods may be used from several goroutines.
type Model struct {
	form  *Form
	codes []uint64 // the option bits of each state
	at    map[uint64]int32
	rank  [][]int32 // [party][state], greater is better
	floor [][]int32 // [party][rank]: the highest rank that it is greatly preferred to, or -1
	moves []classes // [party]
	// unsure lists for each party the pairs of patterns between which its preference is unknown.
	unsure   [][]struct{ a, b mask }
	warnings []string
}

// DefaultMemory is how much a model may take, unless told otherwise: 2 GB.
const DefaultMemory = 2 << 30

// Compile checks a spec and lays its states out. The error is [Problems]; one of them wraps [ErrSize] where the model
// would take more than [DefaultMemory].
func Compile(spec Spec) (*Model, error) {
	f, err := NewForm(spec)
	if err != nil {
		return nil, err
	}
	return f.Model(DefaultMemory)
}

// Model lays the states out, in at most the given number of bytes.
func (f *Form) Model(memory int64) (*Model, error) {
	var problems Problems
	perState := f.bytesPerState()
	most := memory / perState
	codes := f.explicit
	if codes == nil {
		var whole bool
		if codes, whole = f.enumerate(most); !whole {
			problems = append(problems, f.tooLarge(perState, memory))
			return nil, problems
		}
	}
	if len(codes) == 0 {
		problems.add("infeasible", "take a pattern away", "no state is feasible")
		return nil, problems
	}
	m := &Model{form: f, codes: codes, warnings: slices.Clone(f.Warnings)}
	if !slices.IsSorted(codes) {
		m.at = make(map[uint64]int32, len(codes))
		for s, code := range codes {
			m.at[code] = int32(s)
		}
	}
	n := len(f.parties)
	m.rank, m.floor, m.moves = make([][]int32, n), make([][]int32, n), make([]classes, n)
	m.unsure = make([][]struct{ a, b mask }, n)
	for p := range f.parties {
		m.rankParty(p, &problems)
		c := checker{bit: m.bits()}
		for _, u := range f.prefs[p].Unknown {
			m.unsure[p] = append(m.unsure[p], struct{ a, b mask }{c.mask("", u.A), c.mask("", u.B)})
		}
	}
	if len(problems) > 0 {
		return nil, problems
	}
	for p := range f.parties {
		m.moves[p] = classify(codes, &f.players[p], m.rank[p], len(m.floor[p]))
	}
	return m, nil
}

// bytesPerState is what Compile and Analyse take for a state: codes, rank, classes, sets and results of each party, and the
// working arrays of one sweep.
func (f *Form) bytesPerState() int64 { return int64(56 + 28*len(f.parties)) }

func (f *Form) tooLarge(perState, memory int64) *Problem {
	n := len(f.options)
	return &Problem{Path: "options", size: true,
		Text: fmt.Sprintf("%d options make up to %s states at about %d bytes each, and %.3g GB is the limit, which is %d states", n, power(n), perState,
			float64(memory)/(1<<30), memory/perState),
		Instead: "list under infeasible what cannot go together, list the few states that can occur under states, or merge options that are taken together"}
}

func power(n int) string {
	if n <= 25 {
		return strconv.Itoa(1 << n)
	}
	return fmt.Sprintf("2^%d (%.2g)", n, float64(uint64(1)<<min(n, 63)))
}

// enumerate lists the feasible states in ascending order of their bits, or says that there are more than most.
func (f *Form) enumerate(most int64) (codes []uint64, whole bool) {
	byLowest := make([][]mask, len(f.options)) // a pattern can be judged once its lowest option is decided
	for _, m := range f.infeasible {
		low := bits.TrailingZeros64(m.care)
		byLowest[low] = append(byLowest[low], m)
	}
	if n := len(f.options); len(f.infeasible) == 0 && (n > 40 || int64(1)<<n > most) {
		return nil, false
	}
	steps, count := 64*(most+1024), int64(0)
	var walk func(code uint64, option int) bool
	walk = func(code uint64, option int) bool {
		if steps--; steps < 0 {
			return false
		}
		if option < 0 {
			if count++; codes != nil {
				codes = append(codes, code)
			}
			return count <= most
		}
	values:
		for _, bit := range []uint64{0, 1 << option} {
			for _, m := range byLowest[option] {
				if m.match(code | bit) {
					continue values
				}
			}
			if !walk(code|bit, option-1) {
				return false
			}
		}
		return true
	}
	if whole = walk(0, len(f.options)-1); !whole { // count before making room
		return nil, false
	}
	codes, steps, count = make([]uint64, 0, count), math.MaxInt64, 0
	return codes, walk(0, len(f.options)-1)
}

func (m *Model) warn(format string, args ...any) {
	m.warnings = append(m.warnings, fmt.Sprintf(format, args...))
}

func (m *Model) bits() map[string]uint64 {
	b := make(map[string]uint64, len(m.form.options))
	for i, o := range m.form.options {
		b[o.ID] = 1 << i
	}
	return b
}

func (m *Model) optionIDs() []string {
	ids := make([]string, len(m.form.options))
	for i, o := range m.form.options {
		ids[i] = o.ID
	}
	return ids
}

func (m *Model) find(code uint64) (int32, bool) {
	if m.at != nil {
		s, ok := m.at[code]
		return s, ok
	}
	if code < uint64(len(m.codes)) && m.codes[code] == code {
		return int32(code), true
	}
	s, ok := slices.BinarySearch(m.codes, code)
	return int32(s), ok
}

// Len is the number of states.
func (m *Model) Len() int { return len(m.codes) }

// Parties are the parties in order; their indices are what other methods call a party.
func (m *Model) Parties() []Party { return slices.Clone(m.form.parties) }

// Options are the options in order.
func (m *Model) Options() []Option { return slices.Clone(m.form.options) }

// Warnings are sentences about what was accepted in the spec but looks unintended.
func (m *Model) Warnings() []string { return slices.Clone(m.warnings) }

// On lists the options that are on in a state, in the order of the options; never nil.
func (m *Model) On(state int) []string { return m.form.on(m.codes[state]) }

// Label is the analyst's name for a state, or its number counted from 1.
func (m *Model) Label(state int) string {
	if m.form.labels != nil && m.form.labels[state] != "" {
		return m.form.labels[state]
	}
	return strconv.Itoa(state + 1)
}

// Find gives the state in which exactly the named options are on.
func (m *Model) Find(on ...string) (state int, ok bool) {
	c := checker{bit: m.bits()}
	code, ok := c.code("", on)
	if !ok {
		return 0, false
	}
	s, ok := m.find(code)
	return int(s), ok
}

// StatusQuo is the state that holds now, where the spec says so.
func (m *Model) StatusQuo() (state int, ok bool) {
	if m.form.statusQuo == nil {
		return 0, false
	}
	s, ok := m.find(*m.form.statusQuo)
	return int(s), ok
}

// Rank is how good a state is for a party: greater is better, equal is equally good, and the worst is 0.
func (m *Model) Rank(party, state int) int { return int(m.rank[party][state]) }

// Moves lists the states that a party can move to from s by itself in one step, from the worst to the best for it.
func (m *Model) Moves(party, s int) (to []int) {
	m.eachMove(party, int32(s), func(t int32) bool { to = append(to, int(t)); return true })
	slices.SortStableFunc(to, func(a, b int) int { return m.Rank(party, a) - m.Rank(party, b) })
	return to
}

// Graded reports whether any party prefers something greatly.
func (m *Model) Graded() bool {
	for _, floor := range m.floor {
		if floor[len(floor)-1] >= 0 {
			return true
		}
	}
	return false
}

// Unknown reports whether any party's preference is unknown somewhere.
func (m *Model) Unknown() bool {
	return slices.ContainsFunc(m.unsure, func(u []struct{ a, b mask }) bool { return len(u) > 0 })
}

// NamesCoalitions reports whether the spec says who may act together.
func (m *Model) NamesCoalitions() bool { return len(m.form.coalitions) > 0 }
