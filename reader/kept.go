package reader

// keptOptions are the options of the candidates that the first pass chose an actor for, as they were gathered and weighed:
// the second goes on from there.
type keptOptions struct {
	of       []keptOf
	opts     []option
	readings []reading
	ends     []int32
	features []uint32
}

// keptOf says where the options of a candidate end, and for which act they were weighed.
type keptOf struct{ act, opts, readings, ends, features int }

// mostKept bounds the features that are kept of a text.
const mostKept = 1 << 18

func (k *keptOptions) reset() {
	clear(k.opts)
	clear(k.readings)
	k.of, k.opts, k.readings, k.ends, k.features = append(k.of[:0], keptOf{act: -1}), k.opts[:0], k.readings[:0], k.ends[:0], k.features[:0]
}

// keep notes the options that were weighed last.
func (k *keptOptions) keep(p *page, act int) {
	if len(k.features) < mostKept {
		k.opts = append(k.opts, p.opts...)
		k.readings = append(k.readings, p.readings...)
		k.ends = append(k.ends, p.ends...)
		k.features = append(k.features, p.buffer.list...)
	} else {
		act = -1
	}
	k.of = append(k.of, keptOf{act, len(k.opts), len(k.readings), len(k.ends), len(k.features)})
}

// weighAgain gathers and weighs the options of a candidate in the second pass; guess is its place among the guesses of
// the first, -1 for none.
func (p *page) weighAgain(c *candidate, act, guess int) []option {
	k := &p.kept
	if guess < 0 || k.of[guess+1].act != act {
		list := p.options(c)
		p.weighOptions(c, list, act)
		return list
	}
	from, to := &k.of[guess], &k.of[guess+1]
	p.opts = append(p.opts[:0], k.opts[from.opts:to.opts]...)
	p.readings = append(p.readings[:0], k.readings[from.readings:to.readings]...)
	p.ends = append(p.ends[:0], k.ends[from.ends:to.ends]...)
	p.buffer.list = append(p.buffer.list[:0], k.features[from.features:to.features]...)
	readings, options := len(p.readings), len(p.opts)
	p.nearby(c)
	p.weighFrom(c, p.opts, act, readings, options)
	return p.opts
}
