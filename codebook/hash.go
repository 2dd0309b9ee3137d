package codebook

// A vocabulary numbers the words of all phrases, from 1; 0 stands for a word that no phrase holds. It is a hash table of
// its own because a look-up for each word of a text is where matching spends its time.
type vocabulary struct {
	slots []uint64 // hash<<32 | number, open addressing; the length is a power of two
	words []string // by number
}

func newVocabulary() *vocabulary {
	return &vocabulary{slots: make([]uint64, 1<<14), words: []string{""}}
}

// hash is FNV-1a.
func hash(word []byte) uint32 {
	h := uint32(2166136261)
	for _, c := range word {
		h = (h ^ uint32(c)) * 16777619
	}
	return h
}

// find gives the number of a word with its hash.
func (v *vocabulary) find(word []byte, h uint32) uint32 {
	for i := h; ; i++ {
		slot := v.slots[i&uint32(len(v.slots)-1)]
		if n := uint32(slot); n == 0 || uint32(slot>>32) == h && v.words[n] == string(word) {
			return n
		}
	}
}

func (v *vocabulary) intern(word []byte) uint32 {
	h := hash(word)
	if n := v.find(word, h); n != 0 {
		return n
	}
	n := uint32(len(v.words))
	v.words = append(v.words, string(word))
	if 2*len(v.words) > len(v.slots) {
		old := v.slots
		v.slots = make([]uint64, 2*len(old))
		for _, slot := range old {
			if slot != 0 {
				v.place(slot)
			}
		}
	}
	v.place(uint64(h)<<32 | uint64(n))
	return n
}

func (v *vocabulary) place(slot uint64) {
	i := uint32(slot >> 32)
	for v.slots[i&uint32(len(v.slots)-1)] != 0 {
		i++
	}
	v.slots[i&uint32(len(v.slots)-1)] = slot
}

// edges maps a node and a word to the node behind; both numbers are above 0.
type edges struct {
	keys  []uint64 // node<<32 | word, open addressing; the length is a power of two
	nodes []uint32
	n     int
}

func newEdges() *edges { return &edges{keys: make([]uint64, 1<<10), nodes: make([]uint32, 1<<10)} }

// slot finds where a key is or would be.
func (e *edges) slot(key uint64) uint64 {
	mask := uint64(len(e.keys) - 1)
	i := key * 0x9E3779B97F4A7C15 >> 32 & mask // Fibonacci hashing
	for e.keys[i] != 0 && e.keys[i] != key {
		i = (i + 1) & mask
	}
	return i
}

func (e *edges) get(node, word uint32) uint32 { return e.nodes[e.slot(uint64(node)<<32|uint64(word))] }

func (e *edges) set(node, word, to uint32) {
	if 2*(e.n+1) > len(e.keys) {
		keys, nodes := e.keys, e.nodes
		e.keys, e.nodes = make([]uint64, 2*len(keys)), make([]uint32, 2*len(keys))
		for i, key := range keys {
			if key != 0 {
				at := e.slot(key)
				e.keys[at], e.nodes[at] = key, nodes[i]
			}
		}
	}
	e.n++
	at := e.slot(uint64(node)<<32 | uint64(word))
	e.keys[at], e.nodes[at] = uint64(node)<<32|uint64(word), to
}
