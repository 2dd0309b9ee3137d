// Package advice puts the answers of graphmodel into plain words: which states hold and why, how to get somewhere, what it would
// take, and what one option changes.
//
// It says nothing that the analysis does not say, and judges nobody: the same sentences serve all parties. Sentences name
// a state by its label and its options, so that each can be checked against the table.
package advice

import (
	_ "embed"
	"fmt"
	"strings"

	"parley/graphmodel"
)

//go:embed definitions.tsv
var definitionsTSV string

// definitions gives for each key the name and the meaning.
var definitions = func() map[graphmodel.Definition][2]string {
	m := map[graphmodel.Definition][2]string{}
	for line := range strings.Lines(definitionsTSV) {
		f := strings.Split(strings.TrimSpace(line), "\t")
		m[graphmodel.Definition(f[0])] = [2]string{f[1], f[2]}
	}
	return m
}()

// Name is what people call a definition, and Meaning what it asks of a party, as a clause.
func Name(d graphmodel.Definition) string {
	if n, ok := definitions[d]; ok {
		return n[0]
	}
	if h, ok := strings.CutPrefix(string(d), "limited_"); ok {
		return "limited-move stability, " + h + " ahead"
	}
	if base, letter, ok := strings.Cut(string(d), "_"); ok {
		return Name(graphmodel.Definition(base)) + " under unknown preference, extension " + letter
	}
	return string(d)
}

// Meaning says what a definition asks of each party, as a clause; empty where the name says it.
func Meaning(d graphmodel.Definition) string {
	if h, ok := strings.CutPrefix(string(d), "limited_"); ok {
		return "the party looks " + h + " moves ahead, expects the worst where the order of moves is open, and stays"
	}
	return definitions[d][1]
}

// Words speaks about one model.
type Words struct {
	m       *graphmodel.Model
	parties []graphmodel.Party
	options []graphmodel.Option
}

// For prepares words for a model.
func For(m *graphmodel.Model) Words { return Words{m, m.Parties(), m.Options()} }

// Party is the name of a party as it stands in a sentence: Ukraine, the United States.
func (w Words) Party(p int) string {
	name := w.parties[p].Name
	if name == "" {
		return w.parties[p].ID
	}
	return Named(name)
}

// Named is a name as it stands in a sentence, with its article where it has one.
func Named(name string) string {
	first, _, more := strings.Cut(name, " ")
	body, _, _ := strings.Cut(name, " for ") // "Front for Change", "Council of Europe"
	body, _, _ = strings.Cut(body, " of ")
	if articled[first] || spelt(name) || more && (bodies[body[strings.LastIndex(body, " ")+1:]] || bodies[name[strings.LastIndex(name, " ")+1:]]) {
		return "the " + name
	}
	return name
}

// spelt holds for an acronym that nobody can read as a word: "PKK", "SPLM-N".
func spelt(name string) bool {
	return len(name) > 2 && strings.Trim(name, "BCDFGHJKLMNPQRSTVWXYZ-/") == ""
}

// articled are the words, or first words, of names that take an article. Acronyms that are read letter by letter do, those read as
// words (NATO, ECOWAS) do not.
var articled = map[string]bool{"United": true, "EU": true, "UN": true, "AU": true, "US": true, "USA": true, "UK": true, "UAE": true, "DRC": true, "OSCE": true, "IAEA": true,
	"ICRC": true, "ELN": true, "PLO": true, "SAF": true, "Netherlands": true, "Philippines": true, "Gambia": true, "Houthis": true, "Taliban": true, "Kurds": true,
	"IRA": true, "FARC": true, "DUP": true, "UUP": true, "UVF": true, "ANC": true, "KLA": true, "LRA": true, "LTTE": true, "MILF": true, "MNDAA": true, "TNLA": true, "Government": true}

// bodies are the words of names that take an article, the last or the one before "for" and "of": "the Arakan Army", "the Venezuelan opposition".
var bodies = map[string]bool{"Union": true, "Republic": true, "Army": true, "Front": true, "Movement": true, "Party": true, "Alliance": true, "Group": true, "Forces": true, "Council": true, "Congress": true,
	"Coalition": true, "Corps": true, "Legion": true, "opposition": true, "regime": true, "military": true, "separatists": true, "Government": true}

func (w Words) name(o graphmodel.Option) string {
	if o.Name != "" {
		return o.Name
	}
	return o.ID
}

// State names a state by its label and what is on in it: "state 7 (a ceasefire; monitors)".
func (w Words) State(s int) string {
	return fmt.Sprintf("state %s (%s)", w.m.Label(s), w.On(s))
}

// On lists what is on in a state by name, or says that nothing is.
func (w Words) On(s int) string {
	on := map[string]bool{}
	for _, id := range w.m.On(s) {
		on[id] = true
	}
	var names []string
	for _, o := range w.options {
		if on[o.ID] {
			names = append(names, w.name(o))
		}
	}
	if names == nil {
		return "nothing taken up"
	}
	return strings.Join(names, "; ")
}

// Move tells what a party does between two states as a clause: "Ukraine declares a ceasefire and drops its guarantees". It is empty
// where the party does nothing.
func (w Words) Move(party, from, to int) string {
	was := map[string]bool{}
	for _, id := range w.m.On(from) {
		was[id] = true
	}
	is := map[string]bool{}
	for _, id := range w.m.On(to) {
		is[id] = true
	}
	var acts []string
	for _, o := range w.options {
		switch {
		case o.Party != w.parties[party].ID:
		case is[o.ID] && !was[o.ID] && o.On != "":
			acts = append(acts, o.On)
		case is[o.ID] && !was[o.ID]:
			acts = append(acts, "takes up "+w.name(o))
		case was[o.ID] && !is[o.ID] && o.Off != "":
			acts = append(acts, o.Off)
		case was[o.ID] && !is[o.ID]:
			acts = append(acts, "drops "+w.name(o))
		}
	}
	if acts == nil {
		return ""
	}
	return w.Party(party) + " " + and(acts)
}

// Path tells one move after another, each with the state it leads to.
func (w Words) Path(from int, steps []graphmodel.Step) string {
	var told []string
	for _, s := range steps {
		told = append(told, fmt.Sprintf("%s (→ %s)", w.Move(s.Party, from, s.To), w.m.Label(s.To)))
		from = s.To
	}
	return strings.Join(told, ", then ")
}

// and joins a list for reading.
func and(list []string) string {
	switch n := len(list); n {
	case 0:
		return ""
	case 1:
		return list[0]
	default:
		return strings.Join(list[:n-1], ", ") + " and " + list[n-1]
	}
}

// count writes "1 state" and "3 states".
func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
