package outlook

import (
	"embed"
	"encoding/csv"
	"fmt"
	"maps"
	"math"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/goccy/go-yaml"
)

//go:embed data
var data embed.FS

// A Class is a reference class with what became of it; the counts are in dyad-months.
type Class struct {
	ID     string         `json:"id"`
	Title  string         `json:"title"`
	Fixes  []string       `json:"fixes"` // traits that its rows share: factors on them would count twice
	Rows   [2]ClassCounts `json:"rows"`  // at war intensity, below it
	Source string         `json:"source"`
}

// ClassCounts are the months at risk of a class at one intensity, and the moves out of them.
type ClassCounts struct {
	Dyads      int `json:"dyads"`
	Months     int `json:"months"`
	Settlement int `json:"settlement"`
	Ceasefire  int `json:"ceasefire"`
	Victory    int `json:"victory"`
	Faded      int `json:"faded"`
	Switched   int `json:"switched"` // to the other intensity
}

// A Hold counts how many of N had failed by 30, 90, 180 and 365 days.
type Hold struct {
	Set    string `json:"set"`
	N      int    `json:"n"`
	Failed [4]int `json:"failed"`
	Source string `json:"source"`
}

// Endings counts how the conflicts of a class ended, by UCDP's outcomes.
type Endings struct {
	Class       string `json:"class"`
	N           int    `json:"n"`
	Agreement   int    `json:"agreement"`
	Ceasefire   int    `json:"ceasefire"`
	VictoryA    int    `json:"victory_a"`
	VictoryB    int    `json:"victory_b"`
	LowActivity int    `json:"low_activity"`
	ActorCeases int    `json:"actor_ceases"`
}

// a returnCount is the months at risk in the first three years of a state, and the failures in them.
type returnCount struct{ n, months, returns int }

// a table2 is a two-by-two table: with and without the trait, did it happen.
type table2 struct {
	withYes, withNo, withoutYes, withoutNo int
	unit, source                           string
}

// reference is everything embedded.
type reference struct {
	classes []Class
	endings map[string]Endings
	holds   map[string]Hold
	returns map[State]returnCount
	ratios  map[string]table2
	rates   map[string]Range
	factors factorFile
	sources map[string]string // by table
}

// load reads the embedded tables once. They are ours and tested, so an error is a fault of the build.
var load = sync.OnceValues(func() (*reference, error) {
	r := &reference{endings: map[string]Endings{}, holds: map[string]Hold{}, returns: map[State]returnCount{}, ratios: map[string]table2{}, sources: map[string]string{}}
	for _, read := range []func() error{r.readClasses, r.readEndings, r.readHolds, r.readReturns, r.readRatios} {
		if err := read(); err != nil {
			return nil, err
		}
	}
	for name, into := range map[string]any{"rates.yaml": &r.rates, "factors.yaml": &r.factors} {
		text, err := data.ReadFile("data/" + name)
		if err == nil {
			err = yaml.UnmarshalWithOptions(text, into, yaml.Strict())
		}
		if err != nil {
			return nil, fmt.Errorf("outlook/data/%s: %w", name, err)
		}
	}
	return r, r.factors.check(r.ratios)
})

// table reads an embedded table: the fields of each row after the head, and the numbers among them.
func (r *reference) table(name string, each func(text []string, n []int)) error {
	raw, err := data.ReadFile("data/" + name)
	if err != nil {
		return err
	}
	source, _, _ := strings.Cut(string(raw), "\n")
	r.sources[name] = strings.TrimPrefix(source, "# ")
	in := csv.NewReader(strings.NewReader(string(raw)))
	in.Comma, in.Comment = '\t', '#'
	rows, err := in.ReadAll()
	if err != nil {
		return fmt.Errorf("outlook/data/%s: %w", name, err)
	}
	for _, row := range rows[1:] {
		var numbers []int
		for _, field := range row {
			if n, err := strconv.Atoi(field); err == nil {
				numbers = append(numbers, n)
			}
		}
		each(row, numbers)
	}
	return nil
}

func (r *reference) readClasses() error {
	return r.table("classes.tsv", func(text []string, n []int) {
		counts := ClassCounts{n[0], n[1], n[2], n[3], n[4], n[5], n[6]}
		if text[3] == War.String() { // the row at war intensity comes first
			var fixes []string
			if text[2] != "-" {
				fixes = strings.Split(text[2], ",")
			}
			r.classes = append(r.classes, Class{ID: text[0], Title: text[1], Fixes: fixes, Source: r.sources["classes.tsv"]})
			r.classes[len(r.classes)-1].Rows[0] = counts
			return
		}
		r.classes[len(r.classes)-1].Rows[1] = counts
	})
}

func (r *reference) readEndings() error {
	return r.table("endings.tsv", func(text []string, n []int) {
		r.endings[text[0]] = Endings{text[0], n[0], n[1], n[2], n[3], n[4], n[5], n[6]}
	})
}

func (r *reference) readHolds() error {
	return r.table("holds.tsv", func(text []string, n []int) {
		r.holds[text[0]] = Hold{text[0], n[0], [4]int{n[1], n[2], n[3], n[4]}, text[6]}
	})
}

func (r *reference) readReturns() error {
	return r.table("returns.tsv", func(text []string, n []int) {
		state, _ := ParseState(text[0])
		r.returns[state] = returnCount{n[0], n[1], n[2]}
	})
}

func (r *reference) readRatios() error {
	return r.table("ratios.tsv", func(text []string, n []int) {
		r.ratios[text[0]+"/"+text[1]] = table2{n[0], n[1], n[2], n[3], text[6], text[7]}
	})
}

func (r *reference) class(id string) (Class, bool) {
	i := slices.IndexFunc(r.classes, func(c Class) bool { return c.ID == id })
	if i < 0 {
		return Class{}, false
	}
	return r.classes[i], true
}

// rateKeys lists the rates that a case may replace.
func (r *reference) rateKeys() []string { return slices.Sorted(maps.Keys(r.rates)) }

// n is the number of cases in the table.
func (t table2) n() int { return t.withYes + t.withNo + t.withoutYes + t.withoutNo }

// prevalence is the share of cases with the trait: what a base rate over all of them has in it already.
func (t table2) prevalence() float64 { return float64(t.withYes+t.withNo) / float64(t.n()) }

// logOdds gives the log of the odds ratio and its standard error, with half a case added to each cell
// (Haldane 1956, Anscombe 1956; the error after Woolf 1955).
func (t table2) logOdds() (log, se float64) {
	a, b, c, d := float64(t.withYes)+.5, float64(t.withNo)+.5, float64(t.withoutYes)+.5, float64(t.withoutNo)+.5
	return math.Log(a * d / b / c), math.Sqrt(1/a + 1/b + 1/c + 1/d)
}

// ClassIDs, FactorIDs, LevelIDs and RateIDs list what a section may name: for checks, and for the words that a user may
// have meant.
func ClassIDs() (ids []string) {
	if r, err := load(); err == nil {
		for _, c := range r.classes {
			ids = append(ids, c.ID)
		}
	}
	return ids
}

// FactorIDs lists the factors.
func FactorIDs() []string {
	r, err := load()
	if err != nil {
		return nil
	}
	return r.factors.ids()
}

// LevelIDs lists the levels of a factor, from the lowest to the highest.
func LevelIDs(factor string) []string {
	r, err := load()
	if err != nil {
		return nil
	}
	f := r.factors.find(factor)
	return f.LevelIDs()
}

// RateIDs lists the rates that a case may replace.
func RateIDs() []string {
	r, err := load()
	if err != nil {
		return nil
	}
	return r.rateKeys()
}
