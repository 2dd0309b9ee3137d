package packages

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"parley/bargain"
)

// shown is how many sets of demands a page shows.
const shown = 8

// demand says a demand with the sources behind it.
func (p *Page) demand(d int) string {
	dm := p.Model.Demands()[d]
	if len(dm.Sources) > 0 {
		return dm.Text + " [" + strings.Join(dm.Sources, "; ") + "]"
	}
	return dm.Text
}

func (p *Page) blocks() section {
	s := section{Title: "What blocks"}
	b := p.Blockage
	quantity := plural(len(b.Sets), "set")
	if !b.Complete {
		quantity = "at least " + quantity
	}
	s.say("%s of demands block every deal. Each is as small as it can be: give up any one demand in it, and the rest of the set can be met by some package. All sets must be broken for a deal.", strings.ToUpper(quantity[:1])+quantity[1:])
	for n, set := range b.Sets {
		if n == shown {
			s.say("%s more are in the JSON output.", plural(len(b.Sets)-shown, "set"))
			break
		}
		var ps []string
		for _, d := range set {
			ps = append(ps, p.demand(d))
		}
		s.Blocks = append(s.Blocks, block{Text: fmt.Sprintf("Set %d:", n+1), Points: ps})
	}
	if len(b.Sets) > 1 {
		s.table("How many of the sets each demand is part of.", []string{"Demand", "Sets"}, p.inSets(b.Sets, 12))
	}
	return s
}

// inSets gives the demands that most of the sets hold, with in how many they are.
func (p *Page) inSets(sets [][]int, most int) (rows [][]string) {
	count := make([]int, len(p.Model.Demands()))
	for _, d := range slices.Concat(sets...) {
		count[d]++
	}
	var held []int
	for d, n := range count {
		if n > 0 {
			held = append(held, d)
		}
	}
	slices.SortStableFunc(held, func(a, b int) int { return cmp.Compare(count[b], count[a]) })
	for _, d := range held[:min(len(held), most)] {
		rows = append(rows, []string{p.Model.Demands()[d].Text, fmt.Sprint(count[d])})
	}
	return rows
}

func (p *Page) opens() section {
	s := section{Title: "What would open a deal"}
	b := p.Blockage
	if len(b.Concessions) == 0 {
		s.say("Not found before the deadline.")
		return s
	}
	least := len(b.Concessions[0].Demands)
	quantity := plural(len(b.Concessions), "way")
	if !b.Complete {
		quantity = "at least " + quantity
	}
	s.say("There are %s to open a deal that give up nothing needlessly; the shortest gives up %s. The cost of a way is what its best package costs the parties that give, each against its own demands and on its own scale: how far it falls below its reservation value, or how much worse than the worst option that it accepts is the one that crosses its red line. Sums over parties order the ways; they measure nothing.", quantity, plural(least, "demand"))
	head := []string{"Given up", "Cost", "Then possible: " + strings.Join(p.partyNames(), " / ")}
	if len(b.Concessions) <= shown {
		s.table("The ways, from the fewest demands given up.", head, p.ways(b.Concessions))
	} else {
		s.table("The ways with the fewest demands given up.", head, p.ways(b.Concessions[:shown]))
	}
	cheap := slices.Clone(b.Concessions)
	slices.SortStableFunc(cheap, func(a, b bargain.Concession) int { return a.Total.Cmp(b.Total) })
	if len(cheap) > shown {
		s.table("The ways that cost least.", head, p.ways(cheap[:shown]))
	}
	first := cheap[0]
	s.say("The package of the cheapest way: %s.", p.whole(first.Package))
	if p.Nearest != nil {
		s.say("Nearest to a deal with all red lines and constraints kept: %s; worth %s.", p.whole(p.Nearest.Package), p.worth(p.Nearest.Utilities))
	}
	return s
}

// ways tells what each concession gives up, what that costs, and what is possible then.
func (p *Page) ways(list []bargain.Concession) (rows [][]string) {
	for _, c := range list {
		var cost []string
		for n, l := range c.Loss {
			if l.Sign() > 0 {
				cost = append(cost, p.party(n)+" "+u(l))
			}
		}
		total := cmp.Or(strings.Join(cost, ", "), "nothing on the parties' scales")
		if !c.Proven {
			total += " (at most)"
		}
		rows = append(rows, []string{p.givenUp(c), total, strings.Join(us(c.Utilities), " / ")})
	}
	return rows
}
