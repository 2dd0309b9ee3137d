package quality

import (
	"cmp"
	"maps"
	"slices"
)

// Origins groups documents that repeat one text. The zero value has no documents. Documents may be added at any time,
// from signatures just made or stored; the groups are the same in every order. It is not safe for use by several
// goroutines at once.
type Origins struct {
	docs    []member
	byID    map[string]int
	same    map[string]int   // from the bytes of a signature to the first document that has it
	holders map[uint64][]int // from a hash to the documents that have it, one for each distinct signature
	reuse   []reuse
}

type member struct {
	id     string
	sign   Signature
	parent int // in the union–find forest; a root is its own
	first  int // of the same signature; links of reuse are kept for that one
}

// A reuse says that most of one document's text stands in another, longer one.
type reuse struct {
	short, long int
	share       float64
}

// Group makes the origins of documents given by id and signature.
func Group(signatures map[string]Signature) *Origins {
	o := &Origins{}
	for _, id := range slices.Sorted(maps.Keys(signatures)) {
		o.Add(id, signatures[id])
	}
	return o
}

// Add notes a document. An id that is known is left as it is, and false returned.
func (o *Origins) Add(id string, s Signature) bool {
	if _, known := o.byID[id]; known {
		return false
	}
	if o.byID == nil {
		o.byID, o.same, o.holders = map[string]int{}, map[string]int{}, map[uint64][]int{}
	}
	n := len(o.docs)
	o.docs = append(o.docs, member{id, s, n, n})
	o.byID[id] = n
	if s.IsZero() {
		return true // a text without words resembles nothing
	}
	key, _ := s.MarshalBinary()
	if twin, ok := o.same[string(key)]; ok {
		o.docs[n].first = twin
		o.join(n, twin)
		return true
	}
	o.same[string(key)] = n
	near := map[int]bool{}
	for _, h := range s.hashes {
		for _, other := range o.holders[h] {
			near[other] = true
		}
		o.holders[h] = append(o.holders[h], n)
	}
	for other := range near {
		o.compare(n, other)
	}
	return true
}

func (o *Origins) compare(n, other int) {
	a, b := o.docs[n].sign, o.docs[other].sign
	if a.Overlap(b) >= SameText {
		o.join(n, other)
	}
	if share := a.Within(b); share >= Contains {
		o.reuse = append(o.reuse, reuse{n, other, share})
	}
	if share := b.Within(a); share >= Contains {
		o.reuse = append(o.reuse, reuse{other, n, share})
	}
}

func (o *Origins) root(n int) int {
	for o.docs[n].parent != n {
		o.docs[n].parent = o.docs[o.docs[n].parent].parent
		n = o.docs[n].parent
	}
	return n
}

// join makes one group of two; the smallest id is its root, whatever came first.
func (o *Origins) join(a, b int) {
	a, b = o.root(a), o.root(b)
	if o.docs[b].id < o.docs[a].id {
		a, b = b, a
	}
	o.docs[b].parent = a
}

// Of gives the origin of a document: the smallest id of its group, which is its own where nothing repeats it, or where
// it is not known here.
func (o *Origins) Of(id string) string {
	n, ok := o.byID[id]
	if !ok {
		return id
	}
	return o.docs[o.root(n)].id
}

// Members are the ids of all documents in the group of one, in order, that one included.
func (o *Origins) Members(id string) []string {
	n, ok := o.byID[id]
	if !ok {
		return []string{id}
	}
	var ids []string
	for i := range o.docs {
		if o.root(i) == o.root(n) {
			ids = append(ids, o.docs[i].id)
		}
	}
	slices.Sort(ids)
	return ids
}

// Groups are all groups, singles included: the ids in order within each, the groups in the order of their origins.
func (o *Origins) Groups() [][]string {
	byOrigin := map[string][]string{}
	for i := range o.docs {
		origin := o.docs[o.root(i)].id
		byOrigin[origin] = append(byOrigin[origin], o.docs[i].id)
	}
	groups := make([][]string, 0, len(byOrigin))
	for _, origin := range slices.Sorted(maps.Keys(byOrigin)) {
		slices.Sort(byOrigin[origin])
		groups = append(groups, byOrigin[origin])
	}
	return groups
}

// Count gives how many origins a set of documents has: its groups, but for those that hold the text of another group
// of the set, and repeat it. A digest beside the article that it carries adds nothing.
func (o *Origins) Count(ids ...string) int {
	origins := map[string]bool{}
	for _, id := range ids {
		origins[o.Of(id)] = true
	}
	n := len(origins)
	repeats := map[string]bool{}
	for _, r := range o.reuse {
		short, long := o.docs[o.root(r.short)].id, o.docs[o.root(r.long)].id
		if short != long && origins[short] && origins[long] && !repeats[long] && o.smaller(r) {
			repeats[long] = true
			n--
		}
	}
	return n
}

// smaller keeps two texts that contain each other by estimate from both being left out.
func (o *Origins) smaller(r reuse) bool {
	_, short, long := o.docs[r.short].sign.common(o.docs[r.long].sign)
	return short < long
}

// A Passage says that a document's text stands, for the most part, in a longer one that has another origin.
type Passage struct {
	In    string  // that origin
	Share float64 // of the shorter text's shingles, estimated; the largest where several documents have that origin
}

// Reused gives the other origins that contain most of a document's text, the largest share first.
func (o *Origins) Reused(id string) []Passage {
	n, ok := o.byID[id]
	if !ok {
		return nil
	}
	shares := map[string]float64{}
	for _, r := range o.reuse {
		if r.short == o.docs[n].first && o.root(r.long) != o.root(n) {
			in := o.docs[o.root(r.long)].id
			shares[in] = max(shares[in], r.share)
		}
	}
	var in []Passage
	for _, origin := range slices.Sorted(maps.Keys(shares)) {
		in = append(in, Passage{origin, shares[origin]})
	}
	slices.SortStableFunc(in, func(a, b Passage) int { return cmp.Compare(b.Share, a.Share) })
	return in
}
