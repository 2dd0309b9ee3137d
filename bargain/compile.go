package bargain

import (
	"fmt"
	"math/big"
	"strings"
)

// A Model is a problem made ready to be solved: every utility a scaled integer, every demand a bound or a limit. It is
// not changed by its methods and may be used by several goroutines.
type Model struct {
	Problem *Problem

	ids  [][]string // the settlements of each issue
	vals [][][]wide // utility of a settlement to a party: issue, settlement, party
	fits bool       // all sums fit into 63 bits
	unit []*big.Rat // what one unit of a party's scaled utility is worth
	res  []wide     // stated reservation values, scaled; where hasRes
	has  []bool

	demands []demand
}

// A Demand is one thing that can block a package and could be given up.
type Demand struct {
	Kind DemandKind `json:"kind"`
	// Party is who makes it; empty for a constraint.
	Party string `json:"party,omitempty"`
	// Issue and Option are set for a red line.
	Issue  string `json:"issue,omitempty"`
	Option string `json:"option,omitempty"`
	Text   string `json:"text"` // in words
	// Sources are opaque citations.
	Sources []string `json:"sources,omitempty"`
}

// A DemandKind is a kind of demand.
type DemandKind string

// The kinds of demands.
const (
	ReservationValue DemandKind = "reservation"
	RedLineDrawn     DemandKind = "red line"
	ConstraintHolds  DemandKind = "constraint"
	ConsentNeeded    DemandKind = "consent" // of a guarantor
	CoalitionVeto    DemandKind = "coalition"
)

// A demand is a Demand with its meaning: a party's utility must reach its reservation, or limits must hold, or (for a
// coalition) enough members must accept.
type demand struct {
	Demand
	party     int // whose reservation, or -1
	limits    []limit
	coalition *Coalition
	of        int // the no-veto party whose acceptance this belongs to, or -1: then it stands on its own
}

// numbers are the weights and values that a model is built with.
type numbers struct {
	weight map[string]*big.Rat            // by issue
	value  map[string]map[string]*big.Rat // by issue and option, and Unsettled
}

// Compile checks p and makes it ready, with each weight and value in the middle of what is stated of it.
func Compile(p *Problem) (*Model, error) {
	if err := p.Check(); err != nil {
		return nil, err
	}
	m := &Model{Problem: p}
	for i := range p.Issues {
		m.ids = append(m.ids, p.Issues[i].settlements())
	}
	nums := make([]numbers, len(p.Parties))
	for n := range p.Parties {
		nums[n] = middle(p, &p.Parties[n])
	}
	if err := m.setNumbers(nums); err != nil {
		return nil, err
	}
	return m, m.setDemands()
}

// middle takes the middle of everything that is stated of a party.
func middle(p *Problem, q *Party) numbers {
	b := newBelief(p, q)
	w, err := b.centre()
	n := numbers{map[string]*big.Rat{}, map[string]map[string]*big.Rat{}}
	for k, id := range b.issues {
		if err == nil {
			n.weight[id] = w[k]
		}
		pref := q.Issues[id]
		values := map[string]*big.Rat{}
		for o, v := range pref.Values {
			if v.Known() {
				values[strings.TrimSuffix(o, Now)] = v.Mid()
			}
		}
		if pref.Values == nil {
			for r, o := range pref.Ranking {
				values[o] = big.NewRat(100, 1)
				if last := len(pref.Ranking) - 1; last > 0 {
					values[o] = big.NewRat(int64(100*(last-r)), int64(last))
				}
			}
		}
		if pref.Unsettled.Known() {
			values[Unsettled] = pref.Unsettled.Mid()
		}
		n.value[id] = values
	}
	return n
}

// utility is the worth of one settlement to q, in utility.
func (n *numbers) utility(p *Problem, q *Party, issue, settlement string) *big.Rat {
	u := new(big.Rat)
	w, v := n.weight[issue], n.value[issue][strings.TrimSuffix(settlement, Later)]
	if w == nil || v == nil {
		return u
	}
	u.Mul(w, v)
	if later := q.Issues[issue].Later; later != nil && strings.HasSuffix(settlement, Later) {
		u.Mul(u, later)
	}
	if p.Scale != nil {
		u.Quo(u, p.Scale)
	}
	return u
}

// setNumbers scales the utilities of all parties.
func (m *Model) setNumbers(nums []numbers) error {
	p := m.Problem
	m.vals = make([][][]wide, len(p.Issues))
	exact := make([][][]*big.Rat, len(p.Issues))
	scale := make([]*big.Int, len(p.Parties))
	for n := range scale {
		scale[n] = big.NewInt(1)
		if r := p.Parties[n].Reservation; r != nil {
			scale[n].Set(r.Denom())
		}
	}
	for i := range p.Issues {
		m.vals[i] = make([][]wide, len(m.ids[i]))
		exact[i] = make([][]*big.Rat, len(m.ids[i]))
		for k, s := range m.ids[i] {
			m.vals[i][k] = make([]wide, len(p.Parties))
			exact[i][k] = make([]*big.Rat, len(p.Parties))
			for n := range p.Parties {
				u := nums[n].utility(p, &p.Parties[n], p.Issues[i].ID, s)
				exact[i][k][n] = u
				lcm(scale[n], u.Denom())
			}
		}
	}
	m.fits = true
	m.unit = make([]*big.Rat, len(p.Parties))
	m.res = make([]wide, len(p.Parties))
	m.has = make([]bool, len(p.Parties))
	for n := range p.Parties {
		m.unit[n] = new(big.Rat).SetFrac(big.NewInt(1), scale[n])
		total := new(big.Int)
		for i := range p.Issues {
			most := new(big.Int)
			for k := range m.ids[i] {
				x := scaled(exact[i][k][n], scale[n])
				w, ok := wideOf(x)
				if !ok {
					return m.tooFine(n)
				}
				m.vals[i][k][n] = w
				if x.Abs(x).Cmp(most) > 0 {
					most.Set(x)
				}
			}
			total.Add(total, most)
		}
		if r := p.Parties[n].Reservation; r != nil {
			x := scaled(r, scale[n])
			var ok bool
			if m.res[n], ok = wideOf(x); !ok {
				return m.tooFine(n)
			}
			m.has[n] = true
			total.Add(total, x.Abs(x))
		}
		if total.BitLen() > wideBits {
			return m.tooFine(n)
		}
		m.fits = m.fits && total.BitLen() < 62
	}
	return nil
}

func (m *Model) tooFine(n int) error {
	return fault([]string{"parties", m.Problem.Parties[n].ID}, "the weights and values of %s need more than %d bits to be added up exactly; write them with fewer digits", m.Problem.Parties[n].ID, wideBits)
}

// setDemands lists everything that can block a package.
func (m *Model) setDemands() error {
	p := m.Problem
	for n := range p.Parties {
		q := &p.Parties[n]
		of := -1
		if q.NoVeto {
			of = n
		}
		if q.Reservation != nil {
			m.demands = append(m.demands, demand{Demand{ReservationValue, q.ID, "", "", fmt.Sprintf("%s needs a utility of at least %s", q.called(), num(q.Reservation)), q.Sources}, n, nil, nil, of})
		}
		for _, r := range q.RedLines {
			b := p.newLimit(new(big.Rat))
			b.count(Term{r.Issue, []string{r.Option}}, true)
			if err := m.demand(of, Demand{RedLineDrawn, q.ID, r.Issue, r.Option, fmt.Sprintf("%s never accepts: %s (%s)", q.called(), p.optionName(r.Issue, r.Option), p.issueName(r.Issue)), r.Sources}, b); err != nil {
				return err
			}
		}
	}
	for n := range p.Guarantors {
		if err := m.setConsent(&p.Guarantors[n]); err != nil {
			return err
		}
	}
	for n := range p.Constraints {
		c := &p.Constraints[n]
		if err := m.demand(-1, Demand{Kind: ConstraintHolds, Text: c.words()}, p.limits(c)...); err != nil {
			return err
		}
	}
	for n := range p.Coalitions {
		c := &p.Coalitions[n]
		name := c.Name
		if name == "" {
			name = "the coalition of " + strings.Join(c.Members, " and ")
		}
		quota := c.Quota
		if quota == 0 {
			quota = len(c.Members)
		}
		m.demands = append(m.demands, demand{Demand{Kind: CoalitionVeto, Text: fmt.Sprintf("%s blocks what %d of its members refuse", name, quota)}, -1, nil, c, -1})
	}
	return nil
}

func (m *Model) demand(of int, d Demand, builders ...*limitBuilder) error {
	var limits []limit
	for _, b := range builders {
		l, ok := b.limit()
		if !ok {
			return fault(nil, "%s: the amounts need more digits than are handled; write them with fewer", d.Text)
		}
		limits = append(limits, l)
	}
	m.demands = append(m.demands, demand{d, -1, limits, nil, of})
	return nil
}

// setConsent turns a guarantor's reservation and red lines into limits, which hold only where its consent is needed.
func (m *Model) setConsent(g *Guarantor) error {
	p := m.Problem
	needed := g.NeededFor
	if len(needed) == 0 {
		needed = []Term{{}} // always
	}
	if g.Reservation != nil {
		nums := middle(p, &g.Party)
		var builders []*limitBuilder
		for _, t := range needed {
			b := p.newLimit(new(big.Rat).Neg(g.Reservation))
			far := new(big.Rat).Abs(g.Reservation)
			for i := range p.Issues {
				most := new(big.Rat)
				for k, s := range m.ids[i] {
					u := nums.utility(p, &g.Party, p.Issues[i].ID, s)
					b.add(i, k, new(big.Rat).Neg(u))
					if u = new(big.Rat).Abs(u); u.Cmp(most) > 0 {
						most = u
					}
				}
				far.Add(far, most)
			}
			if t.Issue != "" {
				b.weigh(t, false, far.Neg(far))
			}
			builders = append(builders, b)
		}
		text := fmt.Sprintf("%s, whose consent is needed, needs a utility of at least %s", g.called(), num(g.Reservation))
		if err := m.demand(-1, Demand{ConsentNeeded, g.ID, "", "", text, g.Sources}, builders...); err != nil {
			return err
		}
	}
	for _, r := range g.RedLines {
		var builders []*limitBuilder
		for _, t := range needed {
			b := p.newLimit(new(big.Rat))
			if t.Issue != "" {
				b.cap = big.NewRat(1, 1)
				b.count(t, true)
			}
			b.count(Term{r.Issue, []string{r.Option}}, true)
			builders = append(builders, b)
		}
		text := fmt.Sprintf("%s, whose consent is needed, never accepts: %s (%s)", g.called(), p.optionName(r.Issue, r.Option), p.issueName(r.Issue))
		if err := m.demand(-1, Demand{RedLineDrawn, g.ID, r.Issue, r.Option, text, r.Sources}, builders...); err != nil {
			return err
		}
	}
	return nil
}
