package packages

import (
	"encoding/json"
	"io"
	"math"
	"math/big"

	"parley/bargain"
	"parley/estimate"
)

// A Point is one vector of utilities, in the order of the parties, with the packages that give it.
type Point struct {
	Utilities []float64         `json:"utilities"`
	Packages  []bargain.Package `json:"packages"`
	// Count is how many packages there are, where not all are listed.
	Count *big.Int `json:"count,omitempty"`
	// BlockedBy are the parties whom the point leaves below their reservation values.
	BlockedBy []string `json:"blocked_by,omitempty"`
}

// Bounds are proven bounds of a count.
type Bounds struct {
	Low   *big.Int           `json:"low"`
	High  *big.Int           `json:"high"`
	Share *estimate.Estimate `json:"share,omitempty"`
}

// A Form is the analysis for programs. Utilities are the floating-point numbers nearest to the exact ones.
type Form struct {
	Title   string   `json:"title"`
	Notice  string   `json:"notice"`
	Note    string   `json:"note,omitempty"`
	Parties []string `json:"parties"`
	Issues  []string `json:"issues"`

	// Count is the number of deals; null where only CountBounds are known.
	Count       *big.Int `json:"count"`
	CountBounds *Bounds  `json:"count_bounds,omitempty"`
	Admissible  Bounds   `json:"admissible"`
	Space       *big.Int `json:"space"`

	// Frontier is drawn over the deals, or over all admissible packages: FrontierOver says which.
	Frontier     []Point   `json:"frontier"`
	FrontierOver string    `json:"frontier_over"`
	FrontierLost []float64 `json:"frontier_lost,omitempty"` // not exact: what a point may fall short by, by party

	Solutions map[bargain.Rule]map[bargain.Convention][]Point `json:"solutions"`
	// Proofs say for each solution what was maximised and whether it is proven.
	Proofs       map[bargain.Rule]map[bargain.Convention]Proof `json:"proofs"`
	Disagreement map[bargain.Convention][]float64              `json:"disagreement"`

	Demands  []bargain.Demand `json:"demands"`
	Blocking *Blocking        `json:"blocking,omitempty"`
	Start    Start            `json:"start"`
	Sampling *Sampling        `json:"sampling,omitempty"`
	Stopped  bool             `json:"stopped,omitempty"`
}

// A Proof says how good a solution is.
type Proof struct {
	Value   *float64 `json:"value"`
	Proven  bool     `json:"proven"`
	Bound   *float64 `json:"bound,omitempty"`
	Reading string   `json:"reading"`
}

// Blocking is why there is no deal. Demands are named by their places in the list of demands.
type Blocking struct {
	Sets        [][]int      `json:"sets"`
	Concessions []Concession `json:"concessions"`
	Complete    bool         `json:"complete"`
}

// A Concession is a smallest set of demands to give up, with a package of the least loss.
type Concession struct {
	Demands   []int           `json:"demands"`
	Package   bargain.Package `json:"package"`
	Utilities []float64       `json:"utilities"`
	Loss      []float64       `json:"loss"`
	Total     float64         `json:"total_loss"`
	Proven    bool            `json:"proven"`
}

// Start is the package that trades start from, and where they lead.
type Start struct {
	Kind      bargain.FromKind `json:"kind"`
	Package   bargain.Package  `json:"package"`
	Utilities []float64        `json:"utilities"`
	Breaks    []int            `json:"breaks"`
	Dominated bargain.Package  `json:"dominated_by,omitempty"`
	Logrolls  []Logroll        `json:"logrolls"`
	Steps     []Step           `json:"steps"`
	Efficient bool             `json:"ends_efficient"`
}

// A Logroll is a trade over two issues.
type Logroll struct {
	Parties [2]string         `json:"parties"`
	Changes [2]bargain.Change `json:"changes"`
	Gains   []float64         `json:"gains"`
}

// A Step is a joint improvement.
type Step struct {
	Changes   []bargain.Change `json:"changes"`
	Package   bargain.Package  `json:"package"`
	Utilities []float64        `json:"utilities"`
}

// Sampling is what depends on unknown preferences.
type Sampling struct {
	Draws     int               `json:"draws"`
	Deal      estimate.Estimate `json:"deal"`
	Nash      []Acceptability   `json:"nash"`
	Watched   []Watched         `json:"watched"`
	Questions []Question        `json:"questions"`
}

// An Acceptability is how often the Nash rule picks a package.
type Acceptability struct {
	Package bargain.Package               `json:"package"`
	Share   estimate.Estimate             `json:"share"`
	Central map[string]map[string]float64 `json:"central_weights"`
}

// A Watched package is followed through all draws.
type Watched struct {
	Package   bargain.Package              `json:"package"`
	Deal      estimate.Estimate            `json:"deal"`
	Efficient estimate.Estimate            `json:"efficient"`
	By        map[string]estimate.Estimate `json:"accepts"`
	Utility   map[string]estimate.Estimate `json:"utility"`
}

// A Question is what a party could be asked.
type Question struct {
	Party string            `json:"party"`
	More  string            `json:"more"`
	Less  string            `json:"less,omitempty"`
	Than  *float64          `json:"than,omitempty"`
	Yes   estimate.Estimate `json:"yes"`
	Gain  estimate.Estimate `json:"gain_bits"`
	Doubt estimate.Estimate `json:"doubt_bits"`
}

func float(x *big.Rat) float64 {
	f, _ := x.Float64()
	return f
}

func floats(xs []*big.Rat) []float64 {
	fs := make([]float64, len(xs))
	for i, x := range xs {
		fs[i] = float(x)
	}
	return fs
}

// Form gives the analysis for programs.
func (p *Page) Form() *Form {
	f := &Form{Title: p.problem().Title, Notice: Notice, Note: p.Note, Space: p.Count.Of, FrontierOver: "deals",
		Frontier: []Point{}, Solutions: map[bargain.Rule]map[bargain.Convention][]Point{}, Proofs: map[bargain.Rule]map[bargain.Convention]Proof{},
		Disagreement: map[bargain.Convention][]float64{}, Demands: p.Model.Demands(), Stopped: p.Stopped}
	for _, q := range p.problem().Parties {
		f.Parties = append(f.Parties, q.ID)
	}
	for _, i := range p.problem().Issues {
		f.Issues = append(f.Issues, i.ID)
	}
	if p.Count.Exact() {
		f.Count = p.Count.Low
	} else {
		f.CountBounds = bounds(p.Count)
	}
	f.Admissible = *bounds(p.Analysis.Admissible)
	if p.Whole {
		f.FrontierOver = "all packages that cross no red line and break no constraint"
	}
	for i := range p.Frontier.Len() {
		f.Frontier = append(f.Frontier, p.point(p.Frontier.Utilities(i), p.Frontier.Count(i), p.Frontier.Packages(i, p.List)))
	}
	if p.Frontier.Lost != nil {
		f.FrontierLost = floats(p.Frontier.Lost)
	}
	for _, s := range p.Solutions {
		rule, reading := s.Rule, ruleNames[s.Rule]
		switch {
		case p.EqualShares && rule == bargain.EqualShares && s.Convention == bargain.Raised:
			rule = bargain.KalaiSmorodinsky
		case p.EqualShares && rule == bargain.KalaiSmorodinsky && s.Convention == bargain.Raised:
			rule = "largest_smallest_share"
		}
		if f.Solutions[rule] == nil {
			f.Solutions[rule], f.Proofs[rule] = map[bargain.Convention][]Point{}, map[bargain.Convention]Proof{}
		}
		points := []Point{}
		for _, pt := range s.Points {
			points = append(points, p.point(pt.Utilities, pt.Count, pt.Packages))
		}
		f.Solutions[rule][s.Convention] = points
		proof := Proof{Proven: s.Proven, Reading: reading}
		if s.Value != nil {
			v := float(s.Value)
			proof.Value = &v
		}
		if !math.IsNaN(s.Bound) && !math.IsInf(s.Bound, 0) {
			proof.Bound = &s.Bound
		}
		f.Proofs[rule][s.Convention] = proof
		f.Disagreement[s.Convention] = floats(s.Disagreement)
	}
	if b := p.Blockage; b != nil && !b.Feasible && !b.Unknown {
		f.Blocking = &Blocking{Sets: b.Sets, Complete: b.Complete}
		for _, c := range b.Concessions {
			f.Blocking.Concessions = append(f.Blocking.Concessions, Concession{c.Demands, c.Package, floats(c.Utilities), floats(c.Loss), float(c.Total), c.Proven})
		}
	}
	f.Start = Start{Kind: p.FromKind, Package: p.From.Package, Utilities: floats(p.From.Utilities), Breaks: p.From.Broken,
		Dominated: p.From.Better, Efficient: p.Efficient, Logrolls: []Logroll{}, Steps: []Step{}}
	for _, l := range p.Logrolls {
		f.Start.Logrolls = append(f.Start.Logrolls, Logroll{[2]string{l.Winner, l.Other}, [2]bargain.Change{l.First, l.Second}, floats(l.Gains)})
	}
	for _, st := range p.Steps {
		f.Start.Steps = append(f.Start.Steps, Step{st.Changes, st.Package, floats(st.Utilities)})
	}
	if sm := p.Sampling; sm != nil && sm.Varies && sm.Draws > 0 {
		f.Sampling = sampling(sm)
	}
	return f
}

func sampling(sm *bargain.Sampling) *Sampling {
	s := &Sampling{Draws: sm.Draws, Deal: sm.Deal}
	for _, a := range sm.Accept[bargain.Nash] {
		s.Nash = append(s.Nash, Acceptability{a.Package, a.Share, a.Central})
	}
	for _, w := range sm.Watched {
		s.Watched = append(s.Watched, Watched{w.Package, w.Deal, w.Efficient, w.By, w.Utility})
	}
	for _, q := range sm.Questions {
		out := Question{Party: q.Party, More: q.More, Less: q.Less, Yes: q.Yes, Gain: q.Gain, Doubt: q.Doubt}
		if q.Less == "" {
			out.Than = &q.Than
		}
		s.Questions = append(s.Questions, out)
	}
	return s
}

func bounds(c bargain.Count) *Bounds {
	b := &Bounds{Low: c.Low, High: c.High}
	if !c.Exact() && c.Estimate.N > 0 {
		e := c.Estimate
		b.Share = &e
	}
	return b
}

func (p *Page) point(u []*big.Rat, count *big.Int, xs []bargain.Package) Point {
	pt := Point{Utilities: floats(u), Packages: xs}
	if count.Cmp(big.NewInt(int64(len(xs)))) != 0 {
		pt.Count = count
	}
	for n, q := range p.problem().Parties {
		if q.Reservation != nil && u[n].Cmp(q.Reservation) < 0 {
			pt.BlockedBy = append(pt.BlockedBy, q.ID)
		}
	}
	return pt
}

// JSON prints the analysis for programs.
func (p *Page) JSON(w io.Writer) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(p.Form())
}
