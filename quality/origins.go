package quality

import (
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
}

type member struct {
	id     string
	sign   Signature
	parent int // in the union–find forest; a root is its own
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
	o.docs = append(o.docs, member{id, s, n})
	o.byID[id] = n
	if s.IsZero() {
		return true // a text without words resembles nothing
	}
	key, _ := s.MarshalBinary()
	if twin, ok := o.same[string(key)]; ok {
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
		if s.Overlap(o.docs[other].sign) >= SameText {
			o.join(n, other)
		}
	}
	return true
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
