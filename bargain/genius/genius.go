// Package genius reads negotiation domains and profiles of GENIUS (XML) and GeniusWeb (JSON) into bargaining problems.
//
// It reads discrete and integer issues, linear additive utilities and reservation values. Everything else that these
// formats can hold (real-valued issues, hyper-rectangles and other non-linear spaces, hard constraints) is refused with
// [ErrUnsupported], never approximated. Discount factors are ignored: packages here have no dates.
//
// A utility is the sum of weight × evaluation as the file has them, which is how NegMAS reads these files; GENIUS itself
// divides the evaluations of a discrete issue by the largest of them, which [Options].Normalise does. Numbers are taken
// as the decimals that are written, not as the floating-point numbers nearest to them. A reservation value that is
// missing or minus infinity counts as 0.
//
// Sources: the readers of GENIUS 9 (EvaluatorInteger: evaluation = offset + slope × (value − lowerbound), kept within 0
// and 1; EvaluatorDiscrete) and of GeniusWeb (LinearAdditiveUtilitySpace, NumberValueSetUtilities: linear between the
// two ends). Lin, Kraus, Baarslag, Tykhonov, Hindriks and Jonker, Genius, Computational Intelligence 30 (2014).
package genius

import (
	"bytes"
	"errors"
	"fmt"
	"math/big"
	"path/filepath"
	"strings"

	"parley/bargain"
)

// ErrUnsupported reports what the formats can hold and this package does not read.
var ErrUnsupported = errors.New("not supported")

// Options choose how files are read.
type Options struct {
	// Normalise divides the evaluations of each discrete issue by the largest, as GENIUS does.
	Normalise bool
}

// A File is a file with its name, which stands in messages and, without its ending, as the party's id.
type File struct {
	Name string
	Data []byte
}

// Read puts a domain and the profiles of two or more parties together.
func Read(domain File, profiles []File, o Options) (*bargain.Problem, error) {
	if len(profiles) == 0 {
		return nil, errors.New("no profile is named; give the domain and then one profile a party")
	}
	issues, err := readDomain(domain)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", domain.Name, err)
	}
	p := &bargain.Problem{Title: base(domain.Name)}
	for _, i := range issues {
		issue := bargain.Issue{ID: i.name}
		for _, o := range i.options {
			issue.Options = append(issue.Options, bargain.Option{ID: o})
		}
		p.Issues = append(p.Issues, issue)
	}
	seen := map[string]int{}
	for _, f := range profiles {
		q, err := readProfile(f, issues, o)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", f.Name, err)
		}
		q.ID = base(f.Name)
		if seen[q.ID]++; seen[q.ID] > 1 {
			q.ID = fmt.Sprintf("%s (%d)", q.ID, seen[q.ID])
		}
		p.Parties = append(p.Parties, *q)
	}
	return p, p.Check()
}

func base(name string) string {
	name = filepath.Base(name)
	return strings.TrimSuffix(name, filepath.Ext(name))
}

// An issue is one of the domain's, with the names of its options in order.
type issue struct {
	index   string
	name    string
	options []string
	integer bool
	low     *big.Rat // of an integer issue
}

// A profile is what a file says about one party.
type profile struct {
	issues      []profileIssue
	reservation *big.Rat
	bid         map[string]string // GeniusWeb: the reservation is the utility of this bid
}

type profileIssue struct {
	index, name string
	weight      *big.Rat
	values      map[string]*big.Rat
	at          func(option string, low *big.Rat) (*big.Rat, error) // a function, where there are no values
}

func isJSON(data []byte) bool {
	return bytes.HasPrefix(bytes.TrimLeft(data, " \t\r\n\ufeff"), []byte("{"))
}

func readDomain(f File) ([]issue, error) {
	read := domainXML
	if isJSON(f.Data) {
		read = domainJSON
	}
	issues, err := read(f.Data)
	if err != nil {
		return nil, err
	}
	if len(issues) == 0 {
		return nil, errors.New("no issue was found; is this a domain file?")
	}
	names := map[string]int{}
	for i := range issues {
		if names[issues[i].name]++; names[issues[i].name] > 1 {
			issues[i].name = fmt.Sprintf("%s (%d)", issues[i].name, names[issues[i].name])
		}
		options := map[string]bool{}
		for _, o := range issues[i].options {
			if options[o] {
				return nil, fmt.Errorf("the issue %q has the option %q twice", issues[i].name, o)
			}
			options[o] = true
		}
	}
	return issues, nil
}

func readProfile(f File, issues []issue, o Options) (*bargain.Party, error) {
	read := profileXML
	if isJSON(f.Data) {
		read = profileJSON
	}
	prof, err := read(f.Data)
	if err != nil {
		return nil, err
	}
	q := &bargain.Party{Reservation: prof.reservation, Issues: map[string]bargain.Preference{}}
	reserved := new(big.Rat)
	for _, i := range issues {
		pi := prof.find(i)
		if pi == nil {
			return nil, fmt.Errorf("nothing is said on the issue %q of the domain; are profile and domain of one negotiation?", i.name)
		}
		if pi.weight == nil {
			return nil, fmt.Errorf("the issue %q has no weight", i.name)
		}
		pref := bargain.Preference{Weight: bargain.Exactly(pi.weight), Values: map[string]bargain.Range{}}
		values := map[string]*big.Rat{}
		most := new(big.Rat)
		for _, option := range i.options {
			v, ok := pi.values[option]
			if !ok && pi.at != nil {
				if v, err = pi.at(option, i.low); err != nil {
					return nil, fmt.Errorf("the issue %q: %w", i.name, err)
				}
				ok = true
			}
			if !ok {
				return nil, fmt.Errorf("the issue %q: the option %q has no evaluation", i.name, option)
			}
			values[option] = v
			if v.Cmp(most) > 0 {
				most = v
			}
		}
		for option := range pi.values {
			if _, ok := values[option]; !ok {
				return nil, fmt.Errorf("the issue %q: the domain has no option %q", i.name, option)
			}
		}
		for option, v := range values {
			if o.Normalise && pi.at == nil && most.Sign() > 0 {
				v = new(big.Rat).Quo(v, most)
			}
			pref.Values[option] = bargain.Exactly(v)
			if prof.bid != nil && prof.bid[i.name] == option {
				reserved.Add(reserved, new(big.Rat).Mul(pi.weight, v))
			}
		}
		q.Issues[i.name] = pref
	}
	if prof.bid != nil {
		q.Reservation = reserved
	}
	if q.Reservation == nil {
		q.Reservation = new(big.Rat)
	}
	return q, nil
}

// find matches an issue by its name, or by its index where the profile names it otherwise.
func (p *profile) find(i issue) *profileIssue {
	for k := range p.issues {
		if p.issues[k].name == i.name {
			return &p.issues[k]
		}
	}
	for k := range p.issues {
		if p.issues[k].index != "" && p.issues[k].index == i.index {
			return &p.issues[k]
		}
	}
	return nil
}

// number reads a decimal as it is written.
func number(text string) (*big.Rat, error) {
	text = strings.TrimSpace(text)
	if len(text) > 60 {
		return nil, fmt.Errorf("%q is not a number", text)
	}
	if _, exponent, ok := strings.Cut(strings.ToLower(text), "e"); ok {
		if len(strings.TrimLeft(exponent, "+-0")) > 2 {
			return nil, fmt.Errorf("%q is absurdly large or small", text)
		}
	}
	x, ok := new(big.Rat).SetString(text)
	if !ok || strings.ContainsAny(text, "/xX_") {
		return nil, fmt.Errorf("%q is not a number", text)
	}
	return x, nil
}

// reservation reads a reservation value; nil where it is missing or infinite.
func reservation(text string) (*big.Rat, error) {
	switch strings.ToLower(strings.TrimSpace(text)) {
	case "", "-inf", "-infinity", "nan":
		return nil, nil
	}
	x, err := number(text)
	if err != nil {
		return nil, fmt.Errorf("reservation value: %w", err)
	}
	return x, nil
}

// maxInteger is how many values an integer issue may have.
const maxInteger = 1000

// integers lists the values of an integer issue.
func integers(low, high *big.Rat) ([]string, error) {
	if !low.IsInt() || !high.IsInt() {
		return nil, fmt.Errorf("an integer issue from %s to %s", low.RatString(), high.RatString())
	}
	n := new(big.Int).Sub(high.Num(), low.Num())
	if n.Sign() < 0 || !n.IsInt64() || n.Int64() >= maxInteger {
		return nil, fmt.Errorf("%w: an integer issue with %s values; at most %d are read", ErrUnsupported, n.Add(n, big.NewInt(1)), maxInteger)
	}
	var values []string
	for v := new(big.Int).Set(low.Num()); v.Cmp(high.Num()) <= 0; v.Add(v, big.NewInt(1)) {
		values = append(values, v.String())
	}
	return values, nil
}
