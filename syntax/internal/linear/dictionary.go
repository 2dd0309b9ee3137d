package linear

// A Dictionary knows frequent words: the set of classes that each was seen with, by a number, and its only class where
// it has but one. Words that it does not know are told apart by their ending and shape.
type Dictionary struct {
	slots []Entry
	mask  uint32
}

// An Entry is a word of a [Dictionary].
type Entry struct {
	Form  uint32 // as [Word.Form]
	Class uint8  // the number of its set of classes, from 1
	Fixed uint8  // its only class plus one, or zero
}

// NewDictionary builds a dictionary.
func NewDictionary(entries []Entry) *Dictionary {
	size := uint32(1)
	for size < uint32(len(entries))*2+1 {
		size *= 2
	}
	d := &Dictionary{slots: make([]Entry, size), mask: size - 1}
	for _, e := range entries {
		i := e.Form & d.mask
		for d.slots[i].Class != 0 {
			i = (i + 1) & d.mask
		}
		d.slots[i] = e
	}
	return d
}

// unknown marks the class of a word that no dictionary knows.
const unknown = 1 << 31

// Knows reports whether the dictionary has a form.
func (d *Dictionary) Knows(form string) bool {
	w := See(form)
	d.look(&w)
	return w.Class < unknown
}

// look notes what the dictionary knows of w.
func (d *Dictionary) look(w *Word) {
	for i := w.Form & d.mask; d.slots[i].Class != 0; i = (i + 1) & d.mask {
		if e := &d.slots[i]; e.Form == w.Form {
			w.Class, w.Fixed, w.Key = uint32(e.Class)+256, e.Fixed, w.Form
			return
		}
	}
	w.Class = pair(w.last(2), w.Shape&(shapeUpper|shapeCapital|shapeDigit|shapeMark|shapeHyphen)) | unknown
	w.Key = w.Class
}
