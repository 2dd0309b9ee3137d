package outlook

import (
	"math"
	"math/bits"
	"slices"

	"parley/estimate"
)

// A Share is how much of the shift of a scenario, from the base rate to the figure, a factor accounts for: its Shapley
// value. The shares of a scenario sum to its shift exactly. It is an account of the model's arithmetic, no cause.
type Share struct {
	Scenario string  `json:"scenario"`
	Factor   string  `json:"factor"`
	Points   float64 `json:"points"` // probability at the main horizon
}

// maxShapley bounds the exact sum over all subsets; the built-in factors with a counted ratio stay below it.
const maxShapley = 16

// shares computes Shapley values exactly, over all subsets of the factors that move a point; the others are null players
// and have share 0 by the axioms. People are left out: they judge the whole.
func (e *engine) shares() {
	var players []int
	for i := range e.m.levers {
		if !e.m.levers[i].null() {
			players = append(players, i)
		}
	}
	n := len(players)
	if n > maxShapley {
		e.out.Warnings = append(e.out.Warnings, "Shares of the shift are not computed for more than 16 factors with an effect; leave out those that do not matter.")
		return
	}
	worth := make([][]float64, 1<<n) // by subset: the probabilities at the main horizon
	for set := range worth {
		on := make([]bool, len(e.m.levers))
		for b, i := range players {
			on[i] = set>>b&1 == 1
		}
		worth[set] = make([]float64, len(Scenarios))
		for c := range e.m.classes {
			class := &e.m.classes[c]
			active := make([]bool, len(on))
			for i := range on {
				active[i] = on[i] && class.on[i]
			}
			chain, s := e.m.shifted(&class.chain, &class.plain, active, e.m.values())
			v := chain.after(e.m.start, e.out.Main)
			p := make([]float64, len(Scenarios))
			chances(p, &v, shiftedOverlays(&class.plain, &s), float64(e.out.Main))
			worth[set] = addTo(worth[set], p, class.weight)
		}
	}
	weight := make([]float64, n) // of a coalition of that size, without the player: s!(n−s−1)!/n!
	for size := range weight {
		weight[size] = 1 / (float64(n) * binomial(n-1, size))
	}
	for k, sc := range Scenarios {
		for b, i := range players {
			share := Share{Scenario: sc.ID, Factor: e.m.levers[i].ID}
			for set := range worth {
				if set>>b&1 == 0 {
					share.Points += weight[bits.OnesCount(uint(set))] * (worth[set|1<<b][k] - worth[set][k])
				}
			}
			e.out.Shares = append(e.out.Shares, share)
		}
	}
}

func binomial(n, k int) float64 {
	c := 1.0
	for i := range k {
		c = c * float64(n-i) / float64(i+1)
	}
	return math.Round(c)
}

// A Change is the smallest change of factors that carries a scenario across a word of likelihood: the fewest factors,
// and among those the smallest move.
type Change struct {
	Scenario string            `json:"scenario"`
	Set      map[string]string `json:"set"` // factor to level; empty where no change of up to three factors does it
	From     float64           `json:"from"`
	To       float64           `json:"to"`
	Word     string            `json:"word"`
	NewWord  string            `json:"new_word,omitempty"`
}

// changed is a lever at another level.
type changed struct {
	lever int
	level string
	value float64
}

// changes searches all changes of one, two and three factors, at the points of the main horizon, people included.
func (e *engine) changes() {
	var options []changed
	for i := range e.m.levers {
		l := &e.m.levers[i]
		if l.null() {
			continue
		}
		for _, id := range l.LevelIDs() {
			if id != l.level {
				options = append(options, changed{i, id, l.Levels[id]})
			}
		}
	}
	now := e.atMain(e.m.values())
	found := make([]Change, len(Scenarios))
	for k, sc := range Scenarios {
		found[k] = Change{Scenario: sc.ID, From: now[k], To: now[k], Word: estimate.Word(now[k])}
	}
	for size := 1; size <= 3; size++ {
		e.search(options, nil, size, now, found)
	}
	e.out.Changes = found
}

// search tries every set of size more changes and keeps, by scenario, the smallest move across a word. A scenario that a
// smaller set has carried across is done.
func (e *engine) search(options, picked []changed, size int, now []float64, found []Change) {
	if size == 0 {
		values := e.m.values()
		for _, c := range picked {
			values[c.lever] = c.value
		}
		p := e.atMain(values)
		for k := range found {
			f := &found[k]
			if word := estimate.Word(p[k]); word != f.Word && (f.Set == nil ||
				len(f.Set) == len(picked) && math.Abs(p[k]-now[k]) < math.Abs(f.To-now[k])-1e-12) {
				f.To, f.NewWord, f.Set = p[k], word, map[string]string{}
				for _, c := range picked {
					f.Set[e.m.levers[c.lever].ID] = c.level
				}
			}
		}
		return
	}
	for i, o := range options {
		if slices.ContainsFunc(picked, func(c changed) bool { return c.lever == o.lever }) {
			continue
		}
		e.search(options[i+1:], append(slices.Clip(picked), o), size-1, now, found)
	}
}

// atMain gives the points at the main horizon, people included, with the levers at the given values.
func (e *engine) atMain(values []float64) []float64 {
	p := e.mix(values, []int{e.out.Main}, false)[0]
	blend(p, e.opinions, e.out.Main, e.weight, nil)
	return p
}
