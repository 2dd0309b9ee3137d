package linear

// A Tagger gives each word of a sentence a class: a pair of a fine and a coarse part of speech. It goes from left to
// right and sees its own decisions on the two words before.
type Tagger struct {
	Kinds   [Classes + 1]Kind // by class plus one
	Pairs   [][2]uint8        // of each class: fine and coarse tag
	Words   *Dictionary
	Classes *Classifier
}

// A Sentence holds what is computed for one sentence. It is reused from sentence to sentence.
type Sentence struct {
	Words  []Word  // with [Pad] words of padding at each end
	Class  []uint8 // the class of each word plus one; padded likewise
	Role   []uint8 // what a [Roler] guesses of each word, plus one; padded likewise
	Heads  []int32 // the word that each depends on; 0 for the root and the padding
	Labels []uint8

	room  scratch
	state State
}

// Pad is the number of words that stand before the first and after the last word of a sentence.
const Pad = 3

// See fills s.Words with what the models see of n forms.
func (s *Sentence) See(n int, form func(i int) string, words *Dictionary) {
	s.Words = resize(s.Words, n+2*Pad)
	s.Class = resize(s.Class, n+2*Pad)
	for i := range Pad {
		s.Words[i] = Word{Form: 1, Key: 1, Suffix: 1, Class: 1}
		s.Words[n+Pad+i] = Word{Form: 2, Key: 2, Suffix: 2, Class: 2}
		s.Class[i], s.Class[n+Pad+i] = 0, 0
	}
	small := 0
	for i := range n {
		w := See(form(i))
		words.look(&w)
		s.Words[i+Pad] = w
		if w.Shape&(shapeCapital|shapeMark|shapeUpper) == 0 {
			small++
		}
		s.Class[i+Pad] = 0
	}
	loud := uint32(0)
	if small*4 < n && n > 3 {
		loud = shapeLoud
	}
	first := uint32(shapeFirst)
	for i := Pad; i < n+Pad; i++ {
		w := &s.Words[i]
		w.Shape |= loud | first
		if w.Shape&shapeMark == 0 {
			first = 0
		}
	}
}

func resize[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n, n+n/2)
	}
	return s[:n]
}

// Tag fills s.Class.
func (t *Tagger) Tag(s *Sentence) {
	for i := Pad; i < len(s.Words)-Pad; i++ {
		if fixed := s.Words[i].Fixed; fixed != 0 {
			s.Class[i] = fixed
			continue
		}
		s.Class[i] = t.Classes.Best(&s.room, 0, func(f []uint32, all bool) []uint32 { return TagFeatures(f, s, i, &t.Kinds, all) }) + 1
	}
}

// TagCore is the number of features, of those that [TagFeatures] gives, that tell most: they stand first.
const TagCore = 12

// TagFeatures appends the features of the word at i, all or those that tell most, given the classes of the words before it.
func TagFeatures(f []uint32, s *Sentence, i int, kinds *[Classes + 1]Kind, all bool) []uint32 {
	w, p, q, n, m := &s.Words[i], &s.Words[i-1], &s.Words[i-2], &s.Words[i+1], &s.Words[i+2]
	t1, t2 := uint32(s.Class[i-1]), uint32(s.Class[i-2])
	s1, s2, s3, s4 := w.last(1), w.last(2), w.last(3), w.last(4)
	f = append(f,
		core(30, w.Class, w.Shape),
		core(34, pair(w.Shape, n.Shape), t1),
		core(8, s4, 0),
		core(32, pair(s3, n.Class), 0),
		core(14, t1, 0),
		core(1, w.Form, 0),
		core(4, s1, w.Shape),
		core(23, pair(w.Form, p.Form), 0),
		core(26, n.last(2), t1),
		core(36, q.Form, w.Class),
		core(20, n.Form, w.Class),
		core(2, w.Form, t1),
	)
	if !all {
		return f
	}
	verb, gap := uint32(0), uint32(0) // the last verb, and what stands after it
	for j := i - 1; j >= Pad && j > i-10; j-- {
		switch kinds[s.Class[j]] {
		case Verb, Aux:
			verb = uint32(s.Class[j])
		case Comma:
			gap |= 1
		case And:
			gap |= 2
		}
		if verb != 0 {
			break
		}
	}
	verb = verb<<2 | gap
	return append(f,
		feature(16, pair(t1, t2), w.Class),
		feature(27, pair(w.Class, n.Class), t1),
		feature(18, p.Form, w.Class),
		feature(3, w.Form, w.Shape),
		feature(6, s3, w.Shape),
		feature(38, verb, s2),
		feature(12, w.Prefix, s2),
		feature(37, verb, w.Class),
		feature(5, s2, w.Shape),
		feature(7, s3, t1),
		feature(9, w.last(5), 0),
		feature(10, w.Prefix>>24, w.Shape),
		feature(11, w.Prefix>>8, 0),
		feature(13, w.Shape, t1),
		feature(15, t1, t2),
		feature(17, p.Form, 0),
		feature(19, n.Form, 0),
		feature(21, q.Form, t1),
		feature(22, m.Form, n.Class),
		feature(24, pair(w.Form, n.Form), 0),
		feature(25, n.last(3), w.Class),
		feature(28, pair(w.Class, n.Class), m.Class),
		feature(29, pair(w.Class, n.Shape), p.Shape),
		feature(31, pair(s2, t1), n.Class),
		feature(33, p.last(3), s2),
		feature(35, m.Form, w.Class),
	)
}
