package codebook

import (
	"slices"

	"parley/edtf"
)

// A Reading says what kind of name was matched, and with it how far the name alone can be trusted to be an actor.
type Reading uint8

// The readings of a matched name.
const (
	ByName       Reading = iota // "Ukraine", "NATO"
	ByDemonym                   // the adjective: "Ukrainian", "Russian"; acts only with a noun ("Russian forces")
	ByPeople                    // the people: "Ukrainians", "the French"
	BySeat                      // a capital or palace: "Kyiv", "the Kremlin"; the reader decides whether place or government
	ByPerson                    // "Zelenskyy"; Persons holds the offices
	ByRole                      // "foreign minister", "former"; Role says for whom it acts
	ByCollective                // "both sides", "Western allies"
	ByProposal                  // "Minsk agreements"
)

var readings = [...]string{"name", "demonym", "people", "seat", "person", "role", "collective", "proposal"}

// String names the reading.
func (r Reading) String() string { return readings[r] }

// An Entry is one thing that a matched name can stand for. Exactly one of Actor, Persons, Role, Collective and Proposal
// is set; Actor also beside Collective where the collective has a name of its own ("the West").
type Entry struct {
	Reading Reading
	// Weak marks a name that is more often something else: a host city (Geneva), a common surname (Johnson), a name that
	// is also a person's (Jordan). It needs support from its place in the text.
	Weak       bool
	Actor      *Actor
	Persons    []*Person // one for each office that people of this name held, the earliest first
	Role       *Role
	Collective *Collectivity
	Proposal   *Proposal
}

// same reports whether two entries say the same.
func (e Entry) same(f Entry) bool {
	return e.Reading == f.Reading && e.Actor == f.Actor && e.Role == f.Role && e.Collective == f.Collective && e.Proposal == f.Proposal &&
		slices.Equal(e.Persons, f.Persons)
}

// owner gives what an entry's aliases can be claimed by, and its name.
func (e Entry) owner() (owner, name string) {
	switch {
	case e.Actor != nil:
		return e.Actor.ID, e.Actor.Name
	case len(e.Persons) > 0:
		return e.Persons[0].Name, e.Persons[0].Name
	case e.Role != nil:
		return "", "a role"
	case e.Proposal != nil:
		return "", e.Proposal.Name
	}
	return "", "a collective"
}

// A Role is a title or function that people act in.
type Role struct {
	Word string // "foreign minister"
	// Title is the office that the word names, as [Person.Role] has it; empty for a modifier.
	Title string
	Rank  Rank
	Acts  ActsFor
	// Modifier is "former", "acting", "future" or "deputy" where the word only changes the role that follows.
	Modifier string
}

// ActsFor says on whose behalf the holder of a role acts.
type ActsFor string

// On whose behalf.
const (
	ForState        ActsFor = "state"
	ForOrganisation ActsFor = "organisation"
	ForEither       ActsFor = "either" // the state or the organisation that the text names beside it
	ForSelf         ActsFor = "self"   // analysts, professors, relatives
)

// A Collectivity is a phrase for several actors at once.
type Collectivity struct {
	Name    string // canonical: "Western allies"; empty where it must be resolved
	Resolve Resolve
}

// A Resolve says what a collective phrase stands for.
type Resolve string

// How collective phrases resolve.
const (
	ToPair     Resolve = "pair"     // the two actors in question: "both sides"
	ToParties  Resolve = "parties"  // the parties of the text, two or more: "the parties"
	ToOther    Resolve = "other"    // the one of the pair that does not speak: "the other side"
	ToMediator Resolve = "mediator" // those who mediate in the text: "mediators"
	ToNamed    Resolve = "named"    // an actor under its own name: "Western allies"
	ToNobody   Resolve = "nobody"   // never an actor: "analysts", "many observers"
)

// A Proposal is a text or plan known by a name. Zero dates and empty lists are not known for certain.
type Proposal struct {
	ID      string
	Name    string
	Kind    string // "agreement", "plan", "format", "resolution"
	Date    edtf.Date
	Parties []string // ids of those who signed, or of the author
	Names   []string // other names
}

// An ActCue is a word or phrase that carries an act.
type ActCue struct {
	Phrase string // in lemmas; _ stands for up to four words left open
	Class  byte   // class of its first word: 'V' verb, 'N' noun, 'J' adjective; 0 for any
	Act    Act    // empty for a false friend: the phrase carries no act, whatever its words do elsewhere
	Place  int    // of the act in Acts; -1 for a false friend
	Plover Plover // the act's own unless the entry says otherwise
	// Target says where the target stands: "obj" (direct object), a preposition, several of them with |, "comp" (the
	// subject of the clause that follows), "poss" (the possessor, of a noun), or empty where there is none.
	Target string
}

// False reports that the phrase is a false friend.
func (a ActCue) False() bool { return a.Act == "" }

// A Cue is a phrase that says how an act is held, not what it is.
type Cue struct {
	Phrase string
	Kind   CueKind
	Value  string // "will" among modals: predicted; a scenario's name; a reporting verb's colour
}

// A CueKind says what a cue speaks of.
type CueKind string

// The kinds of cue. What each is for is argued in data/cues/README.md.
const (
	Modal        CueKind = "modal"
	Hypothesis   CueKind = "hypothesis"
	Expectation  CueKind = "expectation"
	Negation     CueKind = "negation"
	NonEvent     CueKind = "non-event" // verbs whose complement did not happen: fail to, refuse to
	Report       CueKind = "report"
	Source       CueKind = "source" // "according to"
	ConditionCue CueKind = "condition"
	ScenarioCue  CueKind = "scenario"
	ProposalHead CueKind = "proposal-head"
)

// CueKinds lists all kinds of cue.
var CueKinds = []CueKind{Modal, Hypothesis, Expectation, Negation, NonEvent, Report, Source, ConditionCue, ScenarioCue, ProposalHead}
