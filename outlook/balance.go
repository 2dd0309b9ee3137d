package outlook

import (
	"fmt"
	"slices"
	"strings"
)

// A Consistent scenario is a choice of one variant of each descriptor of which none would give way: for each descriptor
// no other variant is promoted more by the rest. It is no probability.
type Consistent struct {
	Variants []string `json:"variants"` // "descriptor.variant", in the order of the descriptors
	Score    int      `json:"score"`    // sum of all impacts among the chosen variants
}

// maxCombinations bounds the search, which looks at every combination.
const maxCombinations = 1_000_000

// balance checks a cross-impact matrix.
func (c *checker) balance() {
	b := c.s.Balance
	if b == nil {
		return
	}
	names, n := b.names(), 1
	for i, d := range b.Descriptors {
		if d.ID == "" || len(d.Variants) < 2 {
			c.fault(fmt.Sprintf("balance.descriptors[%d]", i), "give it an id and two or more variants", "a descriptor that cannot vary")
			return
		}
		if n *= len(d.Variants); n > maxCombinations {
			c.fault("balance.descriptors", "drop descriptors or variants", "more than %d combinations", maxCombinations)
			return
		}
	}
	seen := map[[2]string]bool{}
	for i, im := range b.Impacts {
		path := fmt.Sprintf("balance.impacts[%d]", i)
		if !c.known(path+".from", "variant", im.From, names) || !c.known(path+".to", "variant", im.To, names) {
			continue
		}
		from, _, _ := strings.Cut(im.From, ".")
		if to, _, _ := strings.Cut(im.To, "."); from == to {
			c.fault(path, "name two descriptors", "%s acts on itself", from)
		}
		if im.Score < -3 || im.Score > 3 {
			c.fault(path+".score", "use -3 (strongly hinders) to 3 (strongly promotes)", "%d", im.Score)
		}
		if key := [2]string{im.From, im.To}; seen[key] {
			c.fault(path, "keep one of the two", "%s on %s is given twice", im.From, im.To)
		} else {
			seen[key] = true
		}
	}
}

// names lists all variants as "descriptor.variant".
func (b *Balance) names() []string {
	var names []string
	for _, d := range b.Descriptors {
		for _, v := range d.Variants {
			names = append(names, d.ID+"."+v)
		}
	}
	return names
}

// Consistent lists the consistent scenarios of a cross-impact balance (Weimer-Jehle 2006), the highest score first, ties
// in the order of the descriptors. It looks at every combination.
func (b *Balance) Consistent() []Consistent {
	if b == nil || len(b.Descriptors) == 0 {
		return nil
	}
	names := b.names()
	offset := make([]int, len(b.Descriptors)) // of each descriptor's first variant
	for d := 1; d < len(offset); d++ {
		offset[d] = offset[d-1] + len(b.Descriptors[d-1].Variants)
	}
	impact := make([][]int, len(names))
	for i := range impact {
		impact[i] = make([]int, len(names))
	}
	for _, im := range b.Impacts {
		if from, to := slices.Index(names, im.From), slices.Index(names, im.To); from >= 0 && to >= 0 {
			impact[from][to] = im.Score
		}
	}
	var found []Consistent
	choice := make([]int, len(b.Descriptors))
	for {
		if score, ok := b.stands(choice, offset, impact); ok {
			f := Consistent{Score: score}
			for d, v := range choice {
				f.Variants = append(f.Variants, names[offset[d]+v])
			}
			found = append(found, f)
		}
		d := len(choice) - 1
		for ; d >= 0; d-- { // count on, the last descriptor fastest
			if choice[d]++; choice[d] < len(b.Descriptors[d].Variants) {
				break
			}
			choice[d] = 0
		}
		if d < 0 {
			break
		}
	}
	slices.SortStableFunc(found, func(a, b Consistent) int { return b.Score - a.Score })
	return found
}

// stands reports whether each chosen variant is promoted no less than its alternatives, and the sum of what promotes it.
func (b *Balance) stands(choice, offset []int, impact [][]int) (score int, ok bool) {
	for d := range choice {
		best, own := 0, 0
		for v := range b.Descriptors[d].Variants {
			sum := 0
			for e, w := range choice {
				if e != d {
					sum += impact[offset[e]+w][offset[d]+v]
				}
			}
			if v == 0 || sum > best {
				best = sum
			}
			if v == choice[d] {
				own = sum
			}
		}
		if own < best {
			return 0, false
		}
		score += own
	}
	return score, true
}
