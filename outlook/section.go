package outlook

import "parley/edtf"

// A Section is the outlook section of a case file: what an analyst assumes, with evidence. docs/case-outlook.md describes
// each field; casefile decodes it, [Section.Check] judges it.
type Section struct {
	AsOf       edtf.Date  // the day from which the horizons are counted; a day
	Now        string     // id of the state on that day
	Talks      bool       // talks under way: shown, never a state
	Notice     string     // shown with every output, e.g. that the section is an illustration
	Classes    []Weighted // the mixture; weights sum to one
	Horizons   []int
	Factors    map[string]Observation
	Rates      map[string]Range // replaces rates that no table counts; key "from>to"
	Judgements []Judgement
	Blend      *Blend
	Questions  []Question
	Balance    *Balance
}

// Weighted is one reference class of the mixture.
type Weighted struct {
	Class  string
	Weight float64
	Why    string
}

// An Observation is the level of a factor and the evidence for and against that level.
type Observation struct {
	Level   string
	For     []Evidence
	Against []Evidence
	// Ratio replaces the factor's odds ratios by the analyst's own, for all of its moves; its basis is judgement.
	Ratio *Range
}

// Evidence points at the record. The package never reads what it points at.
type Evidence struct {
	ID    string    `json:"id"` // a statement or a ruling, as the record names it
	Date  edtf.Date `json:"date"`
	Quote string    `json:"quote,omitempty"`
	Why   string    `json:"why,omitempty"`
}

// A Range is a best figure with its 90 % interval: an odds ratio, or a monthly probability that no table counts.
type Range struct {
	Low  float64 `json:"low" yaml:"low"`
	Best float64 `json:"best" yaml:"best"`
	High float64 `json:"high" yaml:"high"`
	Why  string  `json:"why,omitempty" yaml:"why"`
}

// A Judgement is what a person thinks of a scenario at a horizon, as probabilities: the point and a 90 % interval.
type Judgement struct {
	Person   string
	Scenario string
	Horizon  int // months
	Low      float64
	Best     float64
	High     float64
}

// Blend is how far model and people count; the weights sum to one.
type Blend struct {
	Model  float64 `json:"model"`
	People float64 `json:"people"`
	// Extremise multiplies the pooled log odds of the people; 0 and 1 leave them as they are. Refused before
	// [ExtremiseAfter] questions are scored.
	Extremise float64 `json:"extremise,omitempty"`
}

// ExtremiseAfter is the number of scored questions from which pooled judgements may be extremised.
const ExtremiseAfter = 50

// A Question is a figure that time will settle.
type Question struct {
	ID       string      `json:"id"`
	Ask      string      `json:"ask"`
	Scenario string      `json:"scenario"`
	Kind     string      `json:"kind,omitempty"` // "at": holds on the closing date; "by" (default): holds on any day up to it
	Rule     string      `json:"rule"`           // how it will be resolved
	Source   string      `json:"source"`
	Open     edtf.Date   `json:"open"` // as_of where missing
	Close    edtf.Date   `json:"close"`
	Windows  []edtf.Date `json:"windows,omitempty"` // earlier closing dates: the question then asks in which window it comes first
	Market   *float64    `json:"market,omitempty"`  // what a market says, where there is one
}

// By reports whether the question asks for any day up to the closing date.
func (q Question) By() bool { return q.Kind != "at" }

// Balance is a cross-impact matrix: how far each variant of each descriptor promotes or hinders each other variant.
type Balance struct {
	Descriptors []Descriptor
	Impacts     []Impact
}

// A Descriptor is a thing that may turn out in one of several ways.
type Descriptor struct {
	ID       string
	Variants []string
}

// An Impact is the judged influence of one variant on another, -3 (strongly hinders) to +3 (strongly promotes). Variants
// are written "descriptor.variant".
type Impact struct {
	From  string
	To    string
	Score int
	Why   string
}
