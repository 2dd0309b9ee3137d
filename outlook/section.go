package outlook

import "parley/edtf"

// A Section is the outlook section of a case file: what an analyst assumes, with evidence. docs/case-outlook.md describes
// each field; casefile decodes it, [Section.Check] judges it.
type Section struct {
	AsOf       edtf.Date              `yaml:"as_of"`   // the day from which the horizons are counted; a day
	Now        string                 `yaml:"now"`     // id of the state on that day
	Talks      bool                   `yaml:"talks"`   // talks under way: shown, never a state
	Notice     string                 `yaml:"notice"`  // shown with every output, e.g. that the section is an illustration
	Classes    []Weighted             `yaml:"classes"` // the mixture; weights sum to one
	Horizons   []int                  `yaml:"horizons"`
	Factors    map[string]Observation `yaml:"factors"`
	Rates      map[string]Range       `yaml:"rates"` // replaces rates that no table counts; key "from>to"
	Judgements []Judgement            `yaml:"judgements"`
	Blend      *Blend                 `yaml:"blend"`
	Questions  []Question             `yaml:"questions"`
	Balance    *Balance               `yaml:"balance"`
}

// Weighted is one reference class of the mixture.
type Weighted struct {
	Class  string  `yaml:"class"`
	Weight float64 `yaml:"weight"`
	Why    string  `yaml:"why"`
}

// An Observation is the level of a factor and the evidence for and against that level.
type Observation struct {
	Level   string     `yaml:"level"`
	For     []Evidence `yaml:"for"`
	Against []Evidence `yaml:"against"`
	// Ratio replaces the factor's odds ratios by the analyst's own, for all of its moves; its basis is judgement.
	Ratio *Range `yaml:"ratio"`
}

// Evidence points at the record. The package never reads what it points at.
type Evidence struct {
	ID    string    `yaml:"id" json:"id"` // a statement or a ruling, as the record names it
	Date  edtf.Date `yaml:"date" json:"date"`
	Quote string    `yaml:"quote" json:"quote,omitempty"`
	Why   string    `yaml:"why" json:"why,omitempty"`
}

// UnmarshalYAML lets a bare id stand for evidence that needs no more.
func (e *Evidence) UnmarshalYAML(decode func(any) error) error {
	if err := decode(&e.ID); err == nil {
		return nil
	}
	type plain Evidence
	return decode((*plain)(e))
}

// A Range is a best figure with its 90 % interval: an odds ratio, or a monthly probability that no table counts.
type Range struct {
	Low  float64 `yaml:"low" json:"low"`
	Best float64 `yaml:"best" json:"best"`
	High float64 `yaml:"high" json:"high"`
	Why  string  `yaml:"why" json:"why,omitempty"`
}

// A Judgement is what a person thinks of a scenario at a horizon, as probabilities: the point and a 90 % interval.
type Judgement struct {
	Person   string  `yaml:"person"`
	Scenario string  `yaml:"scenario"`
	Horizon  int     `yaml:"horizon"` // months
	Low      float64 `yaml:"low"`
	Best     float64 `yaml:"best"`
	High     float64 `yaml:"high"`
}

// Blend is how far model and people count; the weights sum to one.
type Blend struct {
	Model  float64 `yaml:"model"`
	People float64 `yaml:"people"`
	// Extremise multiplies the pooled log odds of the people; 0 and 1 leave them as they are. Refused before
	// [ExtremiseAfter] questions are scored.
	Extremise float64 `yaml:"extremise"`
}

// ExtremiseAfter is the number of scored questions from which pooled judgements may be extremised.
const ExtremiseAfter = 50

// A Question is a figure that time will settle.
type Question struct {
	ID       string      `yaml:"id"`
	Ask      string      `yaml:"ask"`
	Scenario string      `yaml:"scenario"`
	Kind     string      `yaml:"kind"` // "at": holds on the closing date; "by" (default): holds on any day up to it
	Rule     string      `yaml:"rule"` // how it will be resolved
	Source   string      `yaml:"source"`
	Open     edtf.Date   `yaml:"open"` // as_of where missing
	Close    edtf.Date   `yaml:"close"`
	Windows  []edtf.Date `yaml:"windows"` // earlier closing dates: the question then asks in which window it comes first
	Market   *float64    `yaml:"market"`  // what a market says, where there is one
}

// By reports whether the question asks for any day up to the closing date.
func (q Question) By() bool { return q.Kind != "at" }

// Balance is a cross-impact matrix: how far each variant of each descriptor promotes or hinders each other variant.
type Balance struct {
	Descriptors []Descriptor `yaml:"descriptors"`
	Impacts     []Impact     `yaml:"impacts"`
}

// A Descriptor is a thing that may turn out in one of several ways.
type Descriptor struct {
	ID       string   `yaml:"id"`
	Variants []string `yaml:"variants"`
}

// An Impact is the judged influence of one variant on another, -3 (strongly hinders) to +3 (strongly promotes). Variants
// are written "descriptor.variant".
type Impact struct {
	From  string `yaml:"from"`
	To    string `yaml:"to"`
	Score int    `yaml:"score"`
	Why   string `yaml:"why"`
}
