// Package codebook is what parley knows before it reads: the actors of the world and their names, people in roles, the
// acts and the words that carry them, the issues under negotiation and their options, anchors in time, and cues.
//
// The knowledge lies in data files, each folder beside a README that argues its choices; a case extends it (see
// [Codebook.Extend]). The package is not a reader: it finds names in a list of words and says what they can stand for,
// never what a sentence does with them.
//
// A codebook is not changed after it was made; it is safe for concurrent use.
package codebook

import "parley/edtf"

// A Kind says what sort of actor something is.
type Kind string

// The kinds of actor.
const (
	State        Kind = "state"
	Organisation Kind = "organisation" // an international organisation, alliance or forum
	Court        Kind = "court"
	Agency       Kind = "agency"
	ArmedGroup   Kind = "armed group"
	Collective   Kind = "collective" // "Western allies", "the international community": named, never counted
	Individual   Kind = "person"     // acts in no office
	Other        Kind = "other"      // an actor that no list knows: its words are its name
)

// An Actor can be reported to do something. Name is the canonical short English name that statements carry.
type Actor struct {
	ID       string // stable: ISO 3166 alpha-3 in upper case for states ("UKR"), else a slug ("osce")
	Name     string
	Kind     Kind
	Names    []string          // other names, abbreviations, spellings: "Russian Federation", "U.S."
	Demonyms []string          // "Russian", "Russians"
	Seats    []string          // capitals and palaces that stand for it: "Kyiv", "the Kremlin"
	Members  []string          // ids, for alliances and collectives
	Home     string            // id of the state whose government a movement fights or deals with; empty where none or several
	Codes    map[string]string // crosswalk: "iso2", "gw", "wikidata", "ucdp", "pax"
	Role     string            // in a case: "party", or what a third party is ("mediator"); empty in the base
}

// A Person acts for the actor whose office he or she holds, from one day to another; zero dates are open.
type Person struct {
	Name    string
	Aliases []string
	Role    string // "President", "Foreign Minister"
	Rank    Rank
	Actor   string // the actor's ID
	From    edtf.Date
	To      edtf.Date
}

// A Rank orders speakers by the weight of their office.
type Rank uint8

// The ranks, from no office to the head of state.
const (
	Unranked Rank = iota
	UnnamedOfficial
	Spokesperson
	Envoy // special envoys, negotiators, ambassadors, national security advisers
	Minister
	HeadOfGovernment
	HeadOfState
)

var ranks = [...]string{"", "unnamed official", "spokesperson", "envoy", "minister", "head of government", "head of state"}

// String names the rank as positions show it; it is empty for no office.
func (r Rank) String() string { return ranks[r] }

// An Issue is what is under negotiation. A case's own issue has a canonical Parent; a canonical issue has none.
type Issue struct {
	ID      string
	Name    string
	Parent  string
	Aliases []string
	Options []Option // ordered from one end to the other: those of the case, or else the usual ones
	Cues    []string // phrases that speak of the issue
	Hints   []string // phrases that only lean to it
}

// An Option is one possible settlement of an issue.
type Option struct {
	ID   string
	Name string
	Cues []string
}

// An Anchor is a dated fact that relative time is measured from ("since the full-scale invasion").
type Anchor struct {
	ID   string
	Date edtf.Date
	Cues []string
}
