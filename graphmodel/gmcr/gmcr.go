// Package gmcr reads published graph models from JSON: explicit lists of states with rankings, as exported from the option
// form of decision-support systems, and lists of variants whose states are numbers made of option bits. With a model come the equilibria
// that its file states, so that a program can be held against them.
package gmcr

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"parley/graphmodel"
)

// ErrFormat is wrapped by every error about a file that is not in one of the two formats.
var ErrFormat = errors.New("not a GMCR model in JSON")

// A Model is one conflict of a file.
type Model struct {
	Name string
	Spec graphmodel.Spec
	// Equilibria that the file states for a definition, each a list of the options that are on.
	Equilibria map[graphmodel.Definition][][]string
}

// Decode reads all models of a file.
func Decode(r io.Reader) ([]Model, error) {
	b, err := io.ReadAll(r)
	if err != nil {
		return nil, err
	}
	var head struct {
		Variants, States json.RawMessage
	}
	if err := json.Unmarshal(b, &head); err != nil {
		return nil, fmt.Errorf("%w: %v", ErrFormat, err)
	}
	switch {
	case head.Variants != nil:
		return variants(b)
	case head.States != nil:
		m, err := listed(b)
		return []Model{m}, err
	}
	return nil, fmt.Errorf(`%w: neither "states" nor "variants" is there; write {"options": …, "states": …, "decision_makers": …}`, ErrFormat)
}

func decode(b []byte, into any) error {
	if err := json.NewDecoder(bytes.NewReader(b)).Decode(into); err != nil {
		return fmt.Errorf("%w: %v", ErrFormat, err)
	}
	return nil
}

var directions = map[string]graphmodel.Direction{
	"": graphmodel.Both, "both ways": graphmodel.Both, "only off to on": graphmodel.Forward, "only on to off": graphmodel.Backward, "fixed": graphmodel.Fixed,
}

func listed(b []byte) (Model, error) {
	var f struct {
		Model          string
		Options        []struct{ Name, Moves string }
		Infeasible     []map[string]string
		States         map[string][]string
		DecisionMakers []struct {
			Name    string
			Options []string
			Ranking [][]json.Number `json:"ranking_best_first"`
		} `json:"decision_makers"`
		Equilibria map[graphmodel.Definition][]json.Number
	}
	if err := decode(b, &f); err != nil {
		return Model{}, err
	}
	m := Model{Name: f.Model, Equilibria: map[graphmodel.Definition][][]string{}}
	for _, o := range f.Options {
		moves, known := directions[o.Moves]
		if !known {
			return m, fmt.Errorf("%w: option %q moves %q; write one of %q", ErrFormat, o.Name, o.Moves, slices.Sorted(maps.Keys(directions)))
		}
		option := graphmodel.Option{ID: o.Name, Moves: moves}
		for _, dm := range f.DecisionMakers {
			if slices.Contains(dm.Options, o.Name) {
				option.Party = dm.Name
			}
		}
		m.Spec.Options = append(m.Spec.Options, option)
	}
	for _, in := range f.Infeasible {
		p := graphmodel.Pattern{}
		for id, v := range in {
			if v == "Y" || v == "N" {
				p[id] = v == "Y"
			}
		}
		m.Spec.Infeasible = append(m.Spec.Infeasible, p)
	}
	for _, id := range slices.SortedFunc(maps.Keys(f.States), byNumber) {
		m.Spec.States = append(m.Spec.States, graphmodel.State{ID: id, On: f.States[id]})
	}
	for _, dm := range f.DecisionMakers {
		m.Spec.Parties = append(m.Spec.Parties, graphmodel.Party{ID: dm.Name})
		pref := graphmodel.Preference{Party: dm.Name}
		for _, tied := range dm.Ranking {
			var rank graphmodel.Rank
			for _, id := range tied {
				on, known := f.States[id.String()]
				if !known {
					return m, fmt.Errorf("%w: the ranking of %q names state %s, which is not listed", ErrFormat, dm.Name, id)
				}
				rank.States = append(rank.States, on)
			}
			pref.Ranking = append(pref.Ranking, rank)
		}
		m.Spec.Preferences = append(m.Spec.Preferences, pref)
	}
	for def, ids := range f.Equilibria {
		m.Equilibria[def] = [][]string{}
		for _, id := range ids {
			m.Equilibria[def] = append(m.Equilibria[def], f.States[id.String()])
		}
	}
	return m, nil
}

// byNumber orders "2" before "10".
func byNumber(a, b string) int {
	x, err1 := strconv.Atoi(a)
	y, err2 := strconv.Atoi(b)
	if err1 != nil || err2 != nil || x == y {
		return strings.Compare(a, b)
	}
	return x - y
}

// variants reads the second format: variants of one model whose states are the sums of the bits of the options that are on.
func variants(b []byte) ([]Model, error) {
	var f struct {
		Title      string
		OptionBits json.RawMessage `json:"option_bits"`
		Infeasible string
		Variants   []map[string]json.RawMessage
	}
	if err := decode(b, &f); err != nil {
		return nil, err
	}
	bits, err := optionBits(f.OptionBits)
	if err != nil {
		return nil, err
	}
	var models []Model
	for i, fields := range f.Variants {
		v, err := readVariant(fields, bits)
		if err != nil {
			return nil, fmt.Errorf("variant %d, %w", i+1, err)
		}
		m := v.model(bits)
		m.Name = f.Title + ": " + v.name
		if f.Infeasible != "" {
			p := graphmodel.Pattern{}
			for _, id := range strings.Split(f.Infeasible, "&") {
				p[strings.TrimSpace(id)] = true
			}
			m.Spec.Infeasible = []graphmodel.Pattern{p}
		}
		models = append(models, m)
	}
	return models, nil
}

// A variant is what a file states of one: options that are never taken back, moves that are removed, rankings, and the equilibria as published under the
// file's own definition and as computed under others. States are numbers.
type variant struct {
	name, definition string
	irreversible     []string
	published        []int
	computed         map[graphmodel.Definition][]int
	rankings         [][]int // by party
}

func readVariant(fields map[string]json.RawMessage, bits []partyBits) (v variant, err error) {
	for _, x := range []struct {
		key  string
		into any
	}{{"variant", &v.name}, {"definition", &v.definition}, {"irreversible", &v.irreversible}, {"published", &v.published}, {"computed_textbook", &v.computed}} {
		if raw := fields[x.key]; raw != nil {
			if err := decode(raw, x.into); err != nil {
				return v, fmt.Errorf("%s: %w", x.key, err)
			}
		}
	}
	v.rankings = make([][]int, len(bits))
	for p, of := range bits {
		if err := decode(fields["preferences_"+of.party], &v.rankings[p]); err != nil {
			return v, fmt.Errorf("preferences of %s: %w", of.party, err)
		}
	}
	return v, nil
}

// model makes the model of a variant, all but what is the same in all of a file.
func (v *variant) model(bits []partyBits) Model {
	m := Model{Equilibria: map[graphmodel.Definition][][]string{}}
	for p, of := range bits {
		m.Spec.Parties = append(m.Spec.Parties, graphmodel.Party{ID: of.party})
		for _, o := range of.options {
			option := graphmodel.Option{ID: o.id, Party: of.party}
			if slices.Contains(v.irreversible, o.id) {
				option.Moves = graphmodel.Forward
			}
			m.Spec.Options = append(m.Spec.Options, option)
		}
		pref := graphmodel.Preference{Party: of.party}
		for _, code := range v.rankings[p] {
			pref.Ranking = append(pref.Ranking, graphmodel.Rank{States: [][]string{on(bits, code)}})
		}
		m.Spec.Preferences = append(m.Spec.Preferences, pref)
	}
	for _, text := range v.irreversible {
		m.Spec.Removed = append(m.Spec.Removed, removals(bits, text)...)
	}
	for def, codes := range v.computed {
		m.Equilibria[def] = states(bits, codes)
	}
	switch v.definition {
	case "SEQ+simultaneous":
		m.Equilibria[graphmodel.SEQSim] = states(bits, v.published)
	case "SMR+simultaneous":
		m.Equilibria[graphmodel.SMRSim] = states(bits, v.published)
	}
	return m
}

// removal reads "invade: NK moves from s4,s5 to s0,s1 removed".
var removal = regexp.MustCompile(`^[^:]+: (\S+) moves from (s\d+(?:,s\d+)*) to (s\d+(?:,s\d+)*) removed`)

// removals gives the moves that such words remove; none of other words, which name an option.
func removals(bits []partyBits, text string) (out []graphmodel.Removal) {
	r := removal.FindStringSubmatch(text)
	if r == nil {
		return nil
	}
	for _, from := range strings.Split(r[2], ",") {
		for _, to := range strings.Split(r[3], ",") {
			a, _ := strconv.Atoi(from[1:])
			b, _ := strconv.Atoi(to[1:])
			out = append(out, graphmodel.Removal{Party: r[1], From: pattern(bits, a), To: pattern(bits, b)})
		}
	}
	return out
}

// on gives the options that are on in a state.
func on(bits []partyBits, code int) []string {
	list := []string{}
	for _, of := range bits {
		for _, o := range of.options {
			if code&o.bit != 0 {
				list = append(list, o.id)
			}
		}
	}
	return list
}

// pattern says of every option whether it is on in a state.
func pattern(bits []partyBits, code int) graphmodel.Pattern {
	p := graphmodel.Pattern{}
	for _, of := range bits {
		for _, o := range of.options {
			p[o.id] = code&o.bit != 0
		}
	}
	return p
}

func states(bits []partyBits, codes []int) [][]string {
	list := [][]string{}
	for _, code := range codes {
		list = append(list, on(bits, code))
	}
	return list
}

// A partyBits is a party and its options, each with its bit in the number of a state.
type partyBits struct {
	party   string
	options []bitOption
}

type bitOption struct {
	id  string
	bit int
}

// optionBits reads {"US": ["strike=1", …], …} with the parties in the order of the file.
func optionBits(raw json.RawMessage) (bits []partyBits, err error) {
	d := json.NewDecoder(bytes.NewReader(raw))
	if _, err := d.Token(); err != nil {
		return nil, fmt.Errorf("%w: option_bits: %v", ErrFormat, err)
	}
	for d.More() {
		key, err := d.Token()
		if err != nil {
			return nil, fmt.Errorf("%w: option_bits: %v", ErrFormat, err)
		}
		var texts []string
		if err := d.Decode(&texts); err != nil {
			return nil, fmt.Errorf("%w: option_bits: %v", ErrFormat, err)
		}
		party, _ := key.(string)
		of := partyBits{party: party}
		for _, text := range texts {
			id, number, _ := strings.Cut(text, "=")
			bit, err := strconv.Atoi(number)
			if err != nil || bit <= 0 {
				return nil, fmt.Errorf("%w: option_bits of %s: %q; write \"name=1\"", ErrFormat, party, text)
			}
			of.options = append(of.options, bitOption{id: id, bit: bit})
		}
		bits = append(bits, of)
	}
	return bits, nil
}
