package statement

import (
	"encoding/json"

	"parley/codebook"
	"parley/edtf"
)

// wire is the JSON form: what may be missing is null, never "".
type wire struct {
	Plover        *codebook.Plover `json:"plover"`
	Speaker       *string          `json:"speaker"`
	Date          *edtf.Date       `json:"date"`
	DatePrecision *string          `json:"date_precision"`
}

type plain Statement

// MarshalJSON writes the reading contract.
func (s Statement) MarshalJSON() ([]byte, error) {
	var w wire
	if s.Plover != "" {
		w.Plover = &s.Plover
	}
	if s.Speaker != "" {
		w.Speaker = &s.Speaker
	}
	if !s.Date.IsZero() {
		precision := s.Date.Precision().String()
		w.Date, w.DatePrecision = &s.Date, &precision
	}
	for _, list := range []*[]string{&s.Actor, &s.Target, &s.Issue} {
		if *list == nil {
			*list = []string{}
		}
	}
	for _, list := range []*[]Mention{&s.ActorMentions, &s.TargetMentions} {
		if *list == nil {
			*list = []Mention{}
		}
	}
	return json.Marshal(struct {
		plain
		wire
	}{plain(s), w})
}

// UnmarshalJSON reads the reading contract.
func (s *Statement) UnmarshalJSON(data []byte) error {
	var both struct {
		*plain
		wire
	}
	both.plain = (*plain)(s)
	if err := json.Unmarshal(data, &both); err != nil {
		return err
	}
	if both.wire.Plover != nil {
		s.Plover = *both.wire.Plover
	}
	if both.wire.Speaker != nil {
		s.Speaker = *both.wire.Speaker
	}
	if both.wire.Date != nil {
		s.Date = *both.wire.Date
	}
	return nil
}
