package reader

// A template names what a feature looks at; a feature is a template with a value.
type template uint32

// bag collects the features of one thing.
type bag struct {
	list []uint32
	// seen names the features when somebody wants to know.
	seen func(feature uint32, t template, values []uint32)
}

func (b *bag) add(t template, v uint32) {
	f := mix(uint32(t)*0x9e3779b1+1, v)
	b.list = append(b.list, f)
	if b.seen != nil {
		b.seen(f, t, []uint32{v})
	}
}

func (b *bag) add2(t template, v, w uint32) {
	f := mix(mix(uint32(t)*0x9e3779b1+1, v), w)
	b.list = append(b.list, f)
	if b.seen != nil {
		b.seen(f, t, []uint32{v, w})
	}
}

func (b *bag) add3(t template, v, w, x uint32) {
	f := mix(mix(mix(uint32(t)*0x9e3779b1+1, v), w), x)
	b.list = append(b.list, f)
	if b.seen != nil {
		b.seen(f, t, []uint32{v, w, x})
	}
}

// flag makes a feature of a yes or no.
func flag(b bool) uint32 {
	if b {
		return 1
	}
	return 0
}
