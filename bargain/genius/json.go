package genius

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"math/big"
	"strings"
)

// An object is a JSON object in the order of the file.
type object struct {
	keys   []string
	values map[string]json.RawMessage
}

func (o *object) UnmarshalJSON(data []byte) error {
	o.values = map[string]json.RawMessage{}
	d := json.NewDecoder(bytes.NewReader(data))
	if t, err := d.Token(); err != nil || t != json.Delim('{') {
		return errors.New("an object is wanted")
	}
	for d.More() {
		key, err := d.Token()
		if err != nil {
			return err
		}
		var v json.RawMessage
		if err := d.Decode(&v); err != nil {
			return err
		}
		name := strings.Join(strings.Fields(fmt.Sprint(key)), " ")
		if _, ok := o.values[name]; !ok {
			o.keys = append(o.keys, name)
		}
		o.values[name] = v
	}
	return nil
}

// jsonNumber takes a number that is written as a number or as a text.
type jsonNumber struct{ *big.Rat }

func (n *jsonNumber) UnmarshalJSON(data []byte) (err error) {
	n.Rat, err = number(strings.Trim(string(data), `"`))
	return err
}

type domainFile struct {
	IssuesValues object `json:"issuesValues"`
}

func domainJSON(data []byte) ([]issue, error) {
	var d struct {
		domainFile
		Space struct {
			Domain domainFile `json:"domain"`
		} `json:"LinearAdditiveUtilitySpace"`
	}
	if err := json.Unmarshal(data, &d); err != nil {
		return nil, fmt.Errorf("not a GeniusWeb domain: %w", err)
	}
	values := d.IssuesValues
	if len(values.keys) == 0 { // a profile holds its domain
		values = d.Space.Domain.IssuesValues
	}
	var issues []issue
	for _, name := range values.keys {
		var v struct {
			Values []string     `json:"values"`
			Range  []jsonNumber `json:"range"`
		}
		if err := json.Unmarshal(values.values[name], &v); err != nil {
			return nil, fmt.Errorf("the issue %q: %w", name, err)
		}
		i := issue{name: name}
		switch {
		case len(v.Range) == 3:
			if v.Range[2].Sign() <= 0 {
				return nil, fmt.Errorf("the issue %q: a step that is not above 0", name)
			}
			i.low = v.Range[0].Rat
			for x := new(big.Rat).Set(v.Range[0].Rat); x.Cmp(v.Range[1].Rat) <= 0; x.Add(x, v.Range[2].Rat) {
				if i.options = append(i.options, decimal(x)); len(i.options) > maxInteger {
					return nil, fmt.Errorf("%w: the issue %q has more than %d values", ErrUnsupported, name, maxInteger)
				}
			}
		case len(v.Values) > 0:
			for _, o := range v.Values {
				i.options = append(i.options, strings.Join(strings.Fields(o), " "))
			}
		default:
			return nil, fmt.Errorf("%w: the issue %q has neither values nor a range", ErrUnsupported, name)
		}
		issues = append(issues, i)
	}
	return issues, nil
}

func decimal(x *big.Rat) string {
	if x.IsInt() {
		return x.Num().String()
	}
	return strings.TrimRight(x.FloatString(12), "0")
}

func profileJSON(data []byte) (*profile, error) {
	var f object
	if err := json.Unmarshal(data, &f); err != nil {
		return nil, fmt.Errorf("not valid JSON: %w", err)
	}
	raw, ok := f.values["LinearAdditiveUtilitySpace"]
	if !ok {
		if _, ok := f.values["issueUtilities"]; !ok {
			return nil, fmt.Errorf("%w: a profile of the kind %s; LinearAdditiveUtilitySpace is read", ErrUnsupported, strings.Join(f.keys, ", "))
		}
		raw = data
	}
	var s struct {
		IssueUtilities object                `json:"issueUtilities"`
		IssueWeights   map[string]jsonNumber `json:"issueWeights"`
		ReservationBid struct {
			IssueValues map[string]any `json:"issuevalues"`
		} `json:"reservationBid"`
		Reserved json.RawMessage `json:"reserved_value"`
	}
	if err := json.Unmarshal(raw, &s); err != nil {
		return nil, fmt.Errorf("not a GeniusWeb profile: %w", err)
	}
	p := &profile{}
	var err error
	if text := strings.Trim(string(s.Reserved), `"`); text == "null" {
		p.reservation = nil
	} else if p.reservation, err = reservation(text); err != nil {
		return nil, err
	}
	if len(s.ReservationBid.IssueValues) > 0 {
		p.bid = map[string]string{}
		for name, v := range s.ReservationBid.IssueValues {
			p.bid[strings.Join(strings.Fields(name), " ")] = strings.Join(strings.Fields(fmt.Sprint(v)), " ")
		}
	}
	weights := map[string]*big.Rat{}
	for name, w := range s.IssueWeights {
		weights[strings.Join(strings.Fields(name), " ")] = w.Rat
	}
	for _, name := range s.IssueUtilities.keys {
		i := profileIssue{name: name, weight: weights[name]}
		if err := i.utilities(s.IssueUtilities.values[name]); err != nil {
			return nil, fmt.Errorf("the issue %q: %w", name, err)
		}
		p.issues = append(p.issues, i)
	}
	return p, nil
}

// utilities reads the two kinds of utilities, under their older and newer names.
func (i *profileIssue) utilities(raw json.RawMessage) error {
	var u object
	if err := json.Unmarshal(raw, &u); err != nil {
		return err
	}
	for _, kind := range u.keys {
		switch strings.ToLower(kind) {
		case "discretevaluesetutilities", "discreteutils":
			var d struct {
				ValueUtilities map[string]jsonNumber `json:"valueUtilities"`
			}
			if err := json.Unmarshal(u.values[kind], &d); err != nil {
				return err
			}
			i.values = map[string]*big.Rat{}
			for o, v := range d.ValueUtilities {
				i.values[strings.Join(strings.Fields(o), " ")] = v.Rat
			}
		case "numbervaluesetutilities", "numberutils":
			var d struct{ LowValue, LowUtility, HighValue, HighUtility jsonNumber }
			if err := json.Unmarshal(u.values[kind], &d); err != nil {
				return err
			}
			if d.LowValue.Rat == nil || d.LowUtility.Rat == nil || d.HighValue.Rat == nil || d.HighUtility.Rat == nil || d.HighValue.Cmp(d.LowValue.Rat) <= 0 {
				return errors.New("the two ends of its numbers are not in order")
			}
			i.at = func(option string, _ *big.Rat) (*big.Rat, error) {
				x, err := number(option)
				if err != nil {
					return nil, err
				}
				x.Sub(x, d.LowValue.Rat)
				x.Quo(x, new(big.Rat).Sub(d.HighValue.Rat, d.LowValue.Rat))
				x.Mul(x, new(big.Rat).Sub(d.HighUtility.Rat, d.LowUtility.Rat))
				return x.Add(x, d.LowUtility.Rat), nil
			}
		default:
			return fmt.Errorf("%w: utilities of the kind %q", ErrUnsupported, kind)
		}
	}
	return nil
}
