package outlook

import (
	"slices"

	"parley/edtf"
)

// A State is where the fighting and the talks stand in a month. "Talks under way" is no state but a flag of the section:
// talks go on in most of them.
type State uint8

// The states, in the order of the chain. Faded and Victory are there because two thirds of the counted endings are
// neither a ceasefire nor an agreement (docs/decisions/0070-states-of-the-outlook.md).
const (
	War        State = iota // fighting at war intensity: 1,000 or more battle deaths in the calendar year
	Fighting                // fighting below it: 25 to 999
	Local                   // a local or limited ceasefire, fighting elsewhere
	Ceasefire               // a general ceasefire, declared by both
	Faded                   // fewer than 25 deaths a year, or an armed actor gone, with nothing signed: frozen
	Interim                 // an interim or partial agreement in force
	Settlement              // a comprehensive settlement in force
	Victory                 // decided by one side's victory
	States     int   = iota
)

var stateNames = [States]string{"war", "fighting", "local-ceasefire", "ceasefire", "faded", "interim-agreement", "settlement", "victory"}

// String gives the id used in case files and tables.
func (s State) String() string {
	if int(s) < len(stateNames) {
		return stateNames[s]
	}
	return "unknown"
}

// StateNames lists the ids of all states.
func StateNames() []string { return stateNames[:] }

// ParseState reads an id. It reports false for a name that is none.
func ParseState(name string) (State, bool) {
	i := slices.Index(stateNames[:], name)
	return State(max(i, 0)), i >= 0
}

// A Scenario is an answer to "what may come": a set of states, or an overlay that may come on top of any state.
type Scenario struct {
	ID     string
	Title  string // a noun phrase for tables
	Spoken string // completes "the chance that … "
	States []State
}

// Overlay reports whether the scenario stands beside the exhaustive ones and does not share their sum.
func (s Scenario) Overlay() bool { return len(s.States) == 0 }

// when says of which day a figure speaks: an overlay may have come about on any day up to it.
func (s Scenario) when(day edtf.Date) string {
	if s.Overlay() {
		return "by " + day.String()
	}
	return "on " + day.String()
}

// Has reports whether the scenario holds in a state.
func (s Scenario) Has(state State) bool { return slices.Contains(s.States, state) }

// Scenarios are those that the texts about such talks voice. The first six are exhaustive and exclude each other; the
// overlays come after them.
var Scenarios = []Scenario{
	{"settlement", "Comprehensive settlement", "a comprehensive settlement is in force", []State{Settlement}},
	{"phased-steps", "Interim agreement, phased steps", "an interim agreement and nothing wider is in force", []State{Interim}},
	{"local-ceasefire", "Local or limited ceasefire", "the war goes on but for a local or limited ceasefire", []State{Local}},
	{"frozen", "General ceasefire or frozen conflict", "the fighting has stopped or faded without a political agreement", []State{Ceasefire, Faded}},
	{"war", "War, talks on and off", "the war goes on with no ceasefire in force", []State{War, Fighting}},
	{"victory", "Decided by force", "one side has prevailed by force", []State{Victory}},
	{"escalation", "Escalation", "the conflict has escalated at least once", nil},
	{"political-shift", "Political shift", "a change of leadership or policy in a party has reopened the question at least once", nil},
}

// Narrow are parts of a scenario that a question may ask about by themselves: a lull is no ceasefire.
var Narrow = []Scenario{
	{"general-ceasefire", "General ceasefire", "a general ceasefire is in force without a political agreement", []State{Ceasefire}},
}

// ScenarioOf finds a scenario, or a part of one, by id.
func ScenarioOf(id string) (Scenario, bool) {
	for _, s := range slices.Concat(Scenarios, Narrow) {
		if s.ID == id {
			return s, true
		}
	}
	return Scenario{}, false
}

// AskIDs lists the ids that a question may ask about.
func AskIDs() []string {
	ids := ScenarioIDs()
	for _, s := range Narrow {
		ids = append(ids, s.ID)
	}
	return ids
}

// ScenarioIDs lists the ids of all scenarios.
func ScenarioIDs() []string {
	ids := make([]string, len(Scenarios))
	for i, s := range Scenarios {
		ids[i] = s.ID
	}
	return ids
}
