package graphmodel

// A Spec describes a conflict as an analyst writes it down. Order matters only for numbering and for printing.
type Spec struct {
	// Parties in the order in which they are shown. Empty: the owners of the options, in the order of the options.
	Parties []Party
	Options []Option
	// States lists the states that can occur. Empty: every combination of options that no infeasible pattern names.
	States []State
	// Infeasible patterns name combinations that cannot be.
	Infeasible []Pattern
	// Removed takes single moves away, although the directions of the options would allow them.
	Removed     []Removal
	Preferences []Preference
	// StatusQuo is the state that holds now; nil where it is not said.
	StatusQuo *State
	// Coalitions that may act together; see [Model.Coalitions].
	Coalitions [][]string
}

// A Party takes part in the conflict and controls options.
type Party struct {
	ID   string `json:"id"`
	Name string `json:"name,omitempty"` // for display; empty: the ID
}

// An Option is something that one party may do (on) or leave (off).
type Option struct {
	ID    string
	Name  string // for display, as a noun phrase; empty: the ID
	Party string
	Moves Direction
	// On and Off are the verb phrases for taking and dropping the option ("declares a ceasefire"); empty: made from Name.
	On, Off string
}

// A Direction says which changes of an option are possible at all.
type Direction string

// The directions. The zero value means Both.
const (
	Both     Direction = "both"
	Forward  Direction = "forward"  // only off to on: what is done stays done
	Backward Direction = "backward" // only on to off: what is given up stays given up
	Fixed    Direction = "fixed"    // neither
)

// A State is a set of options that are on, with a label where the analyst gave one.
type State struct {
	ID string
	On []string
}

// A Pattern names states by some of their options; an option that it does not mention may be either.
type Pattern map[string]bool

// A Removal takes away the moves of Party (empty: of any party) from states that match From to states that match To.
type Removal struct {
	Party    string
	From, To Pattern
}

// A Preference orders the states for one party. Exactly one of Ranking, Statements and Weights is given.
type Preference struct {
	Party string
	// Ranking lists ranks, best first; the states of one rank are equally good.
	Ranking []Rank
	// Statements order the states lexicographically: a state that satisfies the first statement is better than one that does not, whatever
	// else; among equals the second decides, and so on (Fang et al. 2003, "option prioritizing").
	Statements []Statement
	// Weights are added up over the options that are on; more is better (Hipel et al. 1997, "option weighting").
	Weights map[string]float64
	// Greatly, with Weights: a difference of at least this much is a great one. 0: no difference is.
	Greatly float64
	// Unknown names pairs of patterns between whose states the party's preference is not known.
	Unknown []Unsure
}

// A Rank is a set of equally good states.
type Rank struct {
	States [][]string
	// Greatly marks that everything up to this rank is greatly preferred to everything below it.
	Greatly bool
}

// A Statement is a condition on options, such as "not strike" or "invade if withdraw".
type Statement struct {
	Text string
	// Greatly marks that where this statement tells two neighbouring ranks apart, the better is greatly preferred.
	Greatly bool
}

// Unsure says that the preference between any state of A and any state of B is unknown.
type Unsure struct{ A, B Pattern }
