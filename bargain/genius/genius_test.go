package genius

import (
	"context"
	"encoding/json"
	"errors"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"parley/bargain"
)

const domains = "../../../shared/data/domains"

// load reads one of the shared domains: the file with "domain" in its name, or that of the folder's name, and the rest
// as profiles in the order of the answers (by name, but for the folders in which that is not it).
func load(t testing.TB, folder string) *bargain.Problem {
	files, err := filepath.Glob(filepath.Join(domains, folder, "*.xml"))
	if err != nil || len(files) == 0 {
		t.Skipf("%s is not there: the domains are shared data that parley does not own; link ../shared to check them", filepath.Join(domains, folder))
	}
	var domain File
	var profiles []File
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if b := filepath.Base(name); strings.Contains(b, "domain") || b == folder+".xml" {
			domain = File{b, data}
		} else {
			profiles = append(profiles, File{b, data})
		}
	}
	p, err := Read(domain, profiles, Options{})
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// point is a list of utilities rounded as the answers are.
func close2(a []float64, b []float64, swap bool) bool {
	if swap {
		b = []float64{b[1], b[0]}
	}
	for i := range a {
		if math.Abs(a[i]-b[i]) > 2e-6 {
			return false
		}
	}
	return true
}

func floats(f *bargain.Frontier, i int) []float64 {
	var u []float64
	for _, x := range f.Utilities(i) {
		v, _ := x.Float64()
		u = append(u, v)
	}
	return u
}

type point struct {
	U []float64 `json:"u"`
}

type answer struct {
	Dir           string
	Frontier      [][]float64
	Nash, KS      [][]float64
	Egalitarian   [][]float64 `json:"kalai_egalitarian"`
	Welfare       [][]float64 `json:"max_welfare"`
	BFNash        point       `json:"bf_nash_vs_reserved"`
	BFKS          point       `json:"bf_ks_maxmin_normalised"`
	BFEgalitarian point       `json:"bf_egalitarian"`
	BFUtilitarian point       `json:"bf_utilitarian"`
}

// TestAnswers compares frontier and solutions of the shared domains with the answers that two other programs gave.
func TestAnswers(t *testing.T) {
	data, err := os.ReadFile(filepath.Join(domains, "answers.json"))
	if err != nil {
		t.Skipf("no %s: link ../shared to check the published answers", domains)
	}
	var answers []answer
	if err := json.Unmarshal([]byte(strings.ReplaceAll(string(data), "-Infinity", "null")), &answers); err != nil {
		t.Fatal(err)
	}
	for _, a := range answers {
		folder := filepath.Base(a.Dir)
		t.Run(folder, func(t *testing.T) {
			m, err := bargain.Compile(load(t, folder))
			if err != nil {
				t.Fatal(err)
			}
			ctx := context.Background()
			f := m.Frontier(ctx, bargain.FrontierOptions{})
			if len(a.Frontier) == 0 {
				checkSlowly(t, m, f)
				return
			}
			if f.Len() != len(a.Frontier) {
				t.Fatalf("%d points, want %d", f.Len(), len(a.Frontier))
			}
			// The answers name the parties in an order of their own.
			swap := !slices.ContainsFunc(a.Frontier, func(u []float64) bool { return close2(floats(f, 0), u, false) })
			for i := range f.Len() {
				if !slices.ContainsFunc(a.Frontier, func(u []float64) bool { return close2(floats(f, i), u, swap) }) {
					t.Errorf("%v is not among the answers", floats(f, i))
				}
			}
			for _, c := range []struct {
				rule       bargain.Rule
				convention bargain.Convention
				want       [][]float64
				one        bool // the answer names one of several optima
			}{
				{bargain.Nash, bargain.Raised, a.Nash, false},
				{bargain.EqualShares, bargain.Raised, a.KS, false},
				{bargain.Egalitarian, bargain.Raised, a.Egalitarian, false},
				{bargain.Utilitarian, bargain.Raised, a.Welfare, false},
				{bargain.Nash, bargain.Stated, [][]float64{a.BFNash.U}, true},
				{bargain.KalaiSmorodinsky, bargain.Stated, [][]float64{a.BFKS.U}, true},
				{bargain.Egalitarian, bargain.Stated, [][]float64{a.BFEgalitarian.U}, true},
				{bargain.Utilitarian, bargain.Stated, [][]float64{a.BFUtilitarian.U}, true},
			} {
				for _, front := range []*bargain.Frontier{f, nil} {
					s := m.Solve(ctx, c.rule, c.convention, bargain.SolveOptions{Frontier: front})
					if !c.one && len(s.Points) != len(c.want) || !s.Proven {
						t.Errorf("%s %s: %d optima (proven %v), want %d", c.rule, c.convention, len(s.Points), s.Proven, len(c.want))
					}
					for _, w := range c.want {
						if !slices.ContainsFunc(s.Points, func(p bargain.SolutionPoint) bool {
							x, _ := p.Utilities[0].Float64()
							y, _ := p.Utilities[1].Float64()
							return close2([]float64{x, y}, w, swap)
						}) {
							t.Errorf("%s %s: %v is missing", c.rule, c.convention, w)
						}
					}
				}
			}
		})
	}
}

// checkSlowly compares frontier and rules with an enumeration of all packages, in exact arithmetic.
func checkSlowly(t *testing.T, m *bargain.Model, f *bargain.Frontier) {
	p := m.Problem
	best := map[string]bool{}
	// The values of each issue, scaled to a common denominator of the party, added up as big integers.
	sums := newSums(p)
	var front [][2]*whole
	sums.each(func(u [2]*whole) {
		for _, v := range front {
			if v[0].Cmp(u[0]) >= 0 && v[1].Cmp(u[1]) >= 0 {
				return
			}
		}
		kept := front[:0]
		for _, v := range front {
			if !(u[0].Cmp(v[0]) >= 0 && u[1].Cmp(v[1]) >= 0) {
				kept = append(kept, v)
			}
		}
		front = append(kept, [2]*whole{u[0].copy(), u[1].copy()})
	})
	for _, u := range front {
		best[sums.text(u)] = true
	}
	if len(best) != f.Len() {
		t.Fatalf("%d points, enumeration finds %d", f.Len(), len(best))
	}
	for i := range f.Len() {
		u := f.Utilities(i)
		if !best[u[0].RatString()+" "+u[1].RatString()] {
			t.Errorf("point %d is not in the enumeration", i)
		}
	}
	for _, rule := range bargain.Rules {
		for _, c := range bargain.Conventions {
			a := m.Solve(context.Background(), rule, c, bargain.SolveOptions{Frontier: f})
			b := m.Solve(context.Background(), rule, c, bargain.SolveOptions{})
			if a.Value.Cmp(b.Value) != 0 || len(a.Points) != len(b.Points) || !b.Proven {
				t.Errorf("%s %s: the scan gives %v, the search %v", rule, c, a.Value, b.Value)
			}
		}
	}
}

func TestUnsupported(t *testing.T) {
	domain := File{"d.xml", []byte(`<negotiation_template><utility_space><objective><issue index="1" name="price" type="integer" lowerbound="2" upperbound="4"/></objective></utility_space></negotiation_template>`)}
	good := `<utility_space><objective><issue index="1" name="price" type="integer"><evaluator ftype="linear" offset="0.5" slope="0.25"/></issue><weight index="1" value="2"/></objective><reservation value="1"/></utility_space>`
	p, err := Read(domain, []File{{"a.xml", []byte(good)}, {"a.xml", []byte(good)}}, Options{})
	if err != nil {
		t.Fatal(err)
	}
	// offset + slope × (value − lowerbound), at most 1: 0.5, 0.75, 1.
	for option, want := range map[string]string{"2": "1/2", "3": "3/4", "4": "1"} {
		if got := p.Parties[0].Issues["price"].Values[option].Low.RatString(); got != want {
			t.Errorf("%s: %s, want %s", option, got, want)
		}
	}
	if p.Parties[1].ID != "a (2)" || p.Parties[0].Reservation.RatString() != "1" {
		t.Errorf("%+v", p.Parties[1])
	}
	const discrete = `<utility_space><objective><issue index="1" name="colour" type="discrete"><item index="1" value="red"/></issue></objective></utility_space>`
	for name, c := range map[string]struct{ domain, profile, want string }{
		"real issue":               {strings.Replace(string(domain.Data), "integer", "real", 1), good, "not supported"},
		"non-linear":               {string(domain.Data), `<utility_space type="nonlinear"/>`, "not supported"},
		"no weight":                {string(domain.Data), strings.Replace(good, "weight", "height", 1), "no weight"},
		"other domain":             {string(domain.Data), strings.ReplaceAll(strings.Replace(good, "price", "colour", 1), `index="1"`, `index="7"`), "nothing is said"},
		"triangular":               {string(domain.Data), strings.Replace(good, "linear", "triangular", 1), "not supported"},
		"not XML":                  {"hello", good, "not valid XML"},
		"huge":                     {strings.Replace(string(domain.Data), `"4"`, `"4000000"`, 1), good, "not supported"},
		"the domain for a profile": {discrete, discrete, "is this the domain?"},
		"bad number":               {string(domain.Data), strings.Replace(good, `value="2"`, `value="two"`, 1), "is not a number"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := Read(File{"d.xml", []byte(c.domain)}, []File{{"p.xml", []byte(c.profile)}}, Options{})
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("%v, want %q", err, c.want)
			}
			if c.want == "not supported" && !errors.Is(err, ErrUnsupported) {
				t.Errorf("%v is no ErrUnsupported", err)
			}
		})
	}
}

// TestJSON reads a GeniusWeb profile that holds its domain, with a number issue and a reservation bid.
func TestJSON(t *testing.T) {
	profile := File{"p.json", []byte(`{"LinearAdditiveUtilitySpace": {
		"issueUtilities": {"price": {"NumberValueSetUtilities": {"lowValue": 1, "lowUtility": 1, "highValue": 3, "highUtility": 0}},
			"colour": {"discreteutils": {"valueUtilities": {"red": 0.5, "blue": 1}}}},
		"issueWeights": {"price": 0.25, "colour": 0.75},
		"domain": {"name": "d", "issuesValues": {"price": {"range": ["1", "3", "1"]}, "colour": {"values": ["red", "blue"]}}},
		"name": "p", "reservationBid": {"issuevalues": {"price": "2", "colour": "red"}}}}`)}
	p, err := Read(profile, []File{profile}, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if p.Issues[0].ID != "price" || len(p.Issues[0].Options) != 3 {
		t.Errorf("%+v", p.Issues)
	}
	// 0.25 × 0.5 + 0.75 × 0.5
	if got := p.Parties[0].Reservation.RatString(); got != "1/2" {
		t.Errorf("reservation %s", got)
	}
}

// FuzzRead: no input makes it panic.
func FuzzRead(f *testing.F) {
	f.Add([]byte(`<utility_space><objective><issue index="1" name="a" type="discrete"><item value="x" evaluation="1"/></issue><weight index="1" value="1"/></objective></utility_space>`))
	f.Add([]byte(`{"LinearAdditiveUtilitySpace": {"issueUtilities": {}, "domain": {"issuesValues": {"a": {"range": ["0","1","0.5"]}}}}}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		p, err := Read(File{"d", data}, []File{{"p", data}}, Options{Normalise: true})
		if err == nil && len(p.Issues) == 0 {
			t.Error("no issue and no error")
		}
	})
}
