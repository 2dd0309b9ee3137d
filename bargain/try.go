package bargain

import "math"

// leaf handles a node where every issue is decided.
func (x *search) leaf(d *depth) bool {
	copy(d.g, x.r.base)
	for i, ks := range d.open {
		if len(ks) != 1 {
			return false
		}
		d.pick[i] = int(ks[0])
		for q, v := range x.gains(i, ks[0]) {
			d.g[q] += v
		}
	}
	x.try(d.pick, d.g)
	return true
}

// try takes a package if it is better than the best found: a quick look in floating point, then exactly.
func (x *search) try(pick []int, g []float64) bool {
	v := x.r.of(g)
	if v < x.low-tolerance*(1+math.Abs(x.low)) {
		return false
	}
	for q := range g {
		if g[q] < x.r.bound[q]-tolerance*(1+math.Abs(x.r.bound[q])) {
			return false
		}
	}
	c := make([]int, len(pick))
	for i, k := range pick {
		c[i] = x.s.opts[i][k]
	}
	u := x.s.m.total(c)
	if !x.s.holds(c, u) {
		return false
	}
	rats := x.s.m.rats(u)
	value, ok := x.r.o.value(rats)
	if !ok {
		return false
	}
	if x.bestValue != nil {
		switch value.Cmp(x.bestValue) {
		case -1:
			return false
		case 0:
			if x.ties != nil {
				x.ties[choiceKey(c)] = c
				if len(x.ties) > maxTies {
					x.ties = nil
				}
			}
			return false
		}
	}
	x.best, x.bestU, x.bestValue, x.low = c, rats, value, v
	x.ties = map[string][]int{choiceKey(c): c}
	return true
}

// maxTies is how many packages of the same value a search keeps.
const maxTies = 2000

func choiceKey(c []int) string {
	key := make([]byte, 0, 2*len(c))
	for _, k := range c {
		key = append(key, byte(k>>8), byte(k))
	}
	return string(key)
}
