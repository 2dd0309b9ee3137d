package bargain

import "slices"

// maxima finds the rows that no other row dominates. rows are d numbers each, all different, sorted lexicographically
// from the largest down, so that a row can be dominated only by an earlier one. Two columns need one sweep, three a
// staircase; more are divided and conquered after Kung, Luccio and Preparata, J. ACM 22 (1975), in O(n log^(d-2) n).
// The kept row numbers come back in order; stop is asked now and then and ends the work early with nil.
func maxima(rows []int64, d int, stop func() bool) []int32 {
	n := len(rows) / d
	switch d {
	case 1:
		if n == 0 {
			return nil
		}
		return []int32{0}
	case 2:
		return sweep(rows, n)
	case 3:
		return staircase(rows, n)
	}
	k := &kung{rows: rows, d: d, dead: make([]bool, n), stop: stop}
	all := make([]int32, n)
	for i := range all {
		all[i] = int32(i)
	}
	kept := k.maxima(all)
	if k.stopped {
		return nil
	}
	return kept
}

func sweep(rows []int64, n int) []int32 {
	var kept []int32
	for i := range n {
		if y := rows[2*i+1]; len(kept) == 0 || y > rows[2*kept[len(kept)-1]+1] {
			kept = append(kept, int32(i))
		}
	}
	return kept
}

// staircase keeps, of the rows seen, the second and third numbers that are not dominated among themselves: ys falling,
// zs rising.
func staircase(rows []int64, n int) []int32 {
	kept := make([]int32, 0, n/4+1)
	var ys, zs []int64
	for i := range n {
		y, z := rows[3*i+1], rows[3*i+2]
		// The last step with a y that is at least y has the largest z among those.
		lo, hi := 0, len(ys)
		for lo < hi {
			if mid := int(uint(lo+hi) >> 1); ys[mid] >= y {
				lo = mid + 1
			} else {
				hi = mid
			}
		}
		if lo > 0 && zs[lo-1] >= z {
			continue
		}
		kept = append(kept, int32(i))
		from := lo
		if from > 0 && ys[from-1] == y {
			from--
		}
		to := lo
		for to < len(zs) && zs[to] <= z {
			to++
		}
		if to > from { // the new step replaces from..to
			ys[from], zs[from] = y, z
			if to > from+1 {
				ys = slices.Delete(ys, from+1, to)
				zs = slices.Delete(zs, from+1, to)
			}
		} else {
			ys = slices.Insert(ys, from, y)
			zs = slices.Insert(zs, from, z)
		}
	}
	return kept
}

// A kung removes dominated rows by dividing first by order and then by one column after another.
type kung struct {
	rows    []int64
	d       int
	dead    []bool
	stop    func() bool
	stopped bool
	work    int
}

const bruteForce = 24

func (k *kung) maxima(set []int32) []int32 {
	if len(set) <= bruteForce {
		kept := make([]int32, 0, len(set))
	next:
		for _, i := range set {
			for _, j := range kept {
				if k.covers(j, i, 1) {
					continue next
				}
			}
			kept = append(kept, i)
		}
		return kept
	}
	half := len(set) / 2
	top := k.maxima(set[:half])
	bottom := k.maxima(set[half:])
	bottom = k.marry(top, bottom, 1)
	if k.stopped {
		return nil
	}
	return append(top, bottom...)
}

// covers reports whether row i is at least row j in the columns from c on.
func (k *kung) covers(i, j int32, c int) bool {
	a, b := k.rows[int(i)*k.d:int(i)*k.d+k.d], k.rows[int(j)*k.d:int(j)*k.d+k.d]
	for ; c < k.d; c++ {
		if a[c] < b[c] {
			return false
		}
	}
	return true
}

// marry gives the rows of low that no row of high covers in the columns from c on, in their order.
func (k *kung) marry(high, low []int32, c int) []int32 {
	if k.work++; k.work&1023 == 0 && k.stop != nil && k.stop() {
		k.stopped = true
	}
	if len(high) == 0 || len(low) == 0 || k.stopped {
		return low
	}
	if len(high)*len(low) <= bruteForce*bruteForce || len(high) <= 4 || len(low) <= 4 {
		kept := low[:0:0]
	next:
		for _, j := range low {
			for _, i := range high {
				if k.covers(i, j, c) {
					continue next
				}
			}
			kept = append(kept, j)
		}
		return kept
	}
	if c == k.d-2 {
		return k.sweep(high, low, c)
	}
	hiMin, hiMax := k.extent(high, c)
	loMin, loMax := k.extent(low, c)
	if hiMax < loMin {
		return low
	}
	if hiMin >= loMax {
		return k.marry(high, low, c+1)
	}
	// Only rows of high from loMin up can cover anything, and only rows of low up to hiMax can be covered.
	split := k.median(high, low, c, min(hiMin, loMin))
	highUp, highDown := k.split(high, c, split)
	lowUp, lowDown := k.split(low, c, split)
	up := k.marry(highUp, lowUp, c)
	down := k.marry(highDown, lowDown, c)
	down = k.marry(highUp, down, c+1)
	return k.merge(up, down)
}

func (k *kung) at(i int32, c int) int64 { return k.rows[int(i)*k.d+c] }

func (k *kung) extent(set []int32, c int) (least, most int64) {
	least, most = k.at(set[0], c), k.at(set[0], c)
	for _, i := range set[1:] {
		x := k.at(i, c)
		least, most = min(least, x), max(most, x)
	}
	return least, most
}

// median picks a value of column c near the middle that is above least, so that both halves lose something.
func (k *kung) median(high, low []int32, c int, least int64) int64 {
	var sample [33]int64
	n := 0
	for s := range len(sample) {
		pick := s * (len(high) + len(low)) / len(sample)
		if pick < len(high) {
			sample[n] = k.at(high[pick], c)
		} else {
			sample[n] = k.at(low[pick-len(high)], c)
		}
		n++
	}
	slices.Sort(sample[:n])
	for _, x := range sample[n/2 : n] {
		if x > least {
			return x
		}
	}
	above := int64(0)
	found := false
	for _, set := range [][]int32{high, low} {
		for _, i := range set {
			if x := k.at(i, c); x > least && (!found || x < above) {
				above, found = x, true
			}
		}
	}
	return above
}

func (k *kung) split(set []int32, c int, at int64) (up, down []int32) {
	n := 0
	for _, i := range set {
		if k.at(i, c) >= at {
			n++
		}
	}
	both := make([]int32, len(set))
	up, down = both[:0:n], both[n:n]
	for _, i := range set {
		if k.at(i, c) >= at {
			up = append(up, i)
		} else {
			down = append(down, i)
		}
	}
	return up, down
}

// merge puts two ordered sets back into one order.
func (k *kung) merge(a, b []int32) []int32 {
	out := make([]int32, 0, len(a)+len(b))
	for len(a) > 0 && len(b) > 0 {
		if a[0] < b[0] {
			out, a = append(out, a[0]), a[1:]
		} else {
			out, b = append(out, b[0]), b[1:]
		}
	}
	return append(append(out, a...), b...)
}

// sweep marries by the last two columns: from the largest of column c down, the best of the last column is kept.
func (k *kung) sweep(high, low []int32, c int) []int32 {
	order := func(i, j int32) int {
		switch x, y := k.at(i, c), k.at(j, c); {
		case x > y:
			return -1
		case x < y:
			return 1
		}
		return 0
	}
	h := slices.Clone(high)
	slices.SortFunc(h, order)
	l := slices.Clone(low)
	slices.SortFunc(l, order)
	best, any, at := int64(0), false, 0
	for _, j := range l {
		for at < len(h) && k.at(h[at], c) >= k.at(j, c) {
			if z := k.at(h[at], c+1); !any || z > best {
				best, any = z, true
			}
			at++
		}
		k.dead[j] = any && best >= k.at(j, c+1)
	}
	kept := low[:0:0]
	for _, j := range low {
		if !k.dead[j] {
			kept = append(kept, j)
		}
	}
	return kept
}
