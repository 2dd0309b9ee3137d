package codebook

// An Act is the kind of thing done.
type Act string

// The acts. What each covers is argued in data/acts/README.md.
const (
	Demand      Act = "demand"
	Appeal      Act = "appeal"
	Propose     Act = "propose"
	Offer       Act = "offer"
	Accept      Act = "accept"
	Concede     Act = "concede"
	Condition   Act = "condition"
	Reject      Act = "reject"
	Deny        Act = "deny"
	Threaten    Act = "threaten"
	Accuse      Act = "accuse"
	Meet        Act = "meet"
	Mediate     Act = "mediate"
	Host        Act = "host"
	Sign        Act = "sign"
	Violate     Act = "violate"
	Attack      Act = "attack"
	Withdraw    Act = "withdraw"
	Release     Act = "release"
	Aid         Act = "aid"
	Sanction    Act = "sanction"
	Support     Act = "support"
	Cooperate   Act = "cooperate"
	Coerce      Act = "coerce"
	Mobilize    Act = "mobilize"
	Protest     Act = "protest"
	ExpressView Act = "express-view"
)

// Acts lists all acts in the order of the design.
var Acts = []Act{Demand, Appeal, Propose, Offer, Accept, Concede, Condition, Reject, Deny, Threaten, Accuse, Meet, Mediate, Host,
	Sign, Violate, Attack, Withdraw, Release, Aid, Sanction, Support, Cooperate, Coerce, Mobilize, Protest, ExpressView}

// A Plover is an event type of PLOVER (Political Language Ontology for Verifiable Event Records, 2018), in upper case;
// empty where there is none.
type Plover string

// Plover is the type that an act has unless the words that carry it say otherwise.
func (a Act) Plover() Plover { return plover[a] }

var plover = map[Act]Plover{
	Demand: "REQUEST", Appeal: "REQUEST", Propose: "CONSULT", Offer: "AGREE", Accept: "AGREE", Concede: "CONCEDE",
	Condition: "REQUEST", Reject: "REJECT", Deny: "REJECT", Threaten: "THREATEN", Accuse: "ACCUSE", Meet: "CONSULT",
	Mediate: "CONSULT", Host: "CONSULT", Sign: "SUPPORT", Violate: "ASSAULT", Attack: "ASSAULT", Withdraw: "RETREAT",
	Release: "RETREAT", Aid: "AID", Sanction: "SANCTION", Support: "SUPPORT", Cooperate: "COOPERATE", Coerce: "COERCE",
	Mobilize: "MOBILIZE", Protest: "PROTEST",
}

// A Modality says in what sense a text holds an act to have happened.
type Modality string

// The modalities.
const (
	Asserted     Modality = "asserted"     // the text in its own voice, also an issuer speaking for itself
	Reported     Modality = "reported"     // somebody else's words
	Predicted    Modality = "predicted"    // will, expected, undertaken for the future
	Hypothetical Modality = "hypothetical" // could, if, a scenario, an element of a plan
	Negated      Modality = "negated"      // the act did not happen; a refusal is no such thing
)

// Plovers lists the event types of PLOVER that a phrase can have.
var Plovers = []Plover{"AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "RETREAT", "REQUEST", "ACCUSE", "REJECT",
	"THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"}
