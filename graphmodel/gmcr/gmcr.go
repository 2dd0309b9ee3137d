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

func strict(b []byte, into any) error {
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
	if err := strict(b, &f); err != nil {
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

// removal reads "invade: NK moves from s4,s5 to s0,s1 removed".
var removal = regexp.MustCompile(`^[^:]+: (\S+) moves from (s\d+(?:,s\d+)*) to (s\d+(?:,s\d+)*) removed`)

func variants(b []byte) ([]Model, error) {
	var f struct {
		Title      string
		OptionBits json.RawMessage `json:"option_bits"`
		Infeasible string
		Variants   []map[string]json.RawMessage
	}
	if err := strict(b, &f); err != nil {
		return nil, err
	}
	parties, bitsOf, err := optionBits(f.OptionBits)
	if err != nil {
		return nil, err
	}
	var models []Model
	for i, v := range f.Variants {
		m := Model{Equilibria: map[graphmodel.Definition][][]string{}}
		var name, definition string
		var irreversible []string
		var published []int
		computed := map[graphmodel.Definition][]int{}
		for key, into := range map[string]any{"variant": &name, "definition": &definition, "irreversible": &irreversible, "published": &published, "computed_textbook": &computed} {
			if raw := v[key]; raw != nil {
				if err := strict(raw, into); err != nil {
					return nil, fmt.Errorf("variant %d, %s: %w", i+1, key, err)
				}
			}
		}
		m.Name = f.Title + ": " + name
		var all []graphmodel.Option
		for p, party := range parties {
			m.Spec.Parties = append(m.Spec.Parties, graphmodel.Party{ID: party})
			for _, o := range bitsOf[p] {
				if slices.Contains(irreversible, o.id) {
					o.moves = graphmodel.Forward
				}
				all = append(all, graphmodel.Option{ID: o.id, Party: party, Moves: o.moves})
			}
		}
		m.Spec.Options = all
		on := func(code int) []string {
			list := []string{}
			for p := range parties {
				for _, o := range bitsOf[p] {
					if code&o.bit != 0 {
						list = append(list, o.id)
					}
				}
			}
			return list
		}
		if f.Infeasible != "" {
			p := graphmodel.Pattern{}
			for _, id := range strings.Split(f.Infeasible, "&") {
				p[strings.TrimSpace(id)] = true
			}
			m.Spec.Infeasible = []graphmodel.Pattern{p}
		}
		pattern := func(code int) graphmodel.Pattern {
			p := graphmodel.Pattern{}
			for _, o := range all {
				p[o.ID] = slices.Contains(on(code), o.ID)
			}
			return p
		}
		for _, text := range irreversible {
			r := removal.FindStringSubmatch(text)
			if r == nil {
				continue
			}
			for _, from := range strings.Split(r[2], ",") {
				for _, to := range strings.Split(r[3], ",") {
					a, _ := strconv.Atoi(from[1:])
					b, _ := strconv.Atoi(to[1:])
					m.Spec.Removed = append(m.Spec.Removed, graphmodel.Removal{Party: r[1], From: pattern(a), To: pattern(b)})
				}
			}
		}
		for _, party := range parties {
			var ranking []int
			if err := strict(v["preferences_"+party], &ranking); err != nil {
				return nil, fmt.Errorf("variant %d, preferences of %s: %w", i+1, party, err)
			}
			pref := graphmodel.Preference{Party: party}
			for _, code := range ranking {
				pref.Ranking = append(pref.Ranking, graphmodel.Rank{States: [][]string{on(code)}})
			}
			m.Spec.Preferences = append(m.Spec.Preferences, pref)
		}
		for def, codes := range computed {
			m.Equilibria[def] = states(codes, on)
		}
		switch definition {
		case "SEQ+simultaneous":
			m.Equilibria[graphmodel.SEQSim] = states(published, on)
		case "SMR+simultaneous":
			m.Equilibria[graphmodel.SMRSim] = states(published, on)
		}
		models = append(models, m)
	}
	return models, nil
}

func states(codes []int, on func(int) []string) [][]string {
	list := [][]string{}
	for _, code := range codes {
		list = append(list, on(code))
	}
	return list
}

type bitOption struct {
	id    string
	bit   int
	moves graphmodel.Direction
}

// optionBits reads {"US": ["strike=1", …], …} with the parties in the order of the file.
func optionBits(raw json.RawMessage) (parties []string, options [][]bitOption, err error) {
	d := json.NewDecoder(bytes.NewReader(raw))
	if _, err := d.Token(); err != nil {
		return nil, nil, fmt.Errorf("%w: option_bits: %v", ErrFormat, err)
	}
	for d.More() {
		key, err := d.Token()
		if err != nil {
			return nil, nil, fmt.Errorf("%w: option_bits: %v", ErrFormat, err)
		}
		var texts []string
		if err := d.Decode(&texts); err != nil {
			return nil, nil, fmt.Errorf("%w: option_bits: %v", ErrFormat, err)
		}
		party, _ := key.(string)
		parties = append(parties, party)
		var list []bitOption
		for _, text := range texts {
			id, number, _ := strings.Cut(text, "=")
			bit, err := strconv.Atoi(number)
			if err != nil || bit <= 0 {
				return nil, nil, fmt.Errorf("%w: option_bits of %s: %q; write \"name=1\"", ErrFormat, party, text)
			}
			list = append(list, bitOption{id: id, bit: bit})
		}
		options = append(options, list)
	}
	return parties, options, nil
}
