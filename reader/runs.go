package reader

import (
	"parley/reader/linear"
)

// Features stand in runs in the page's buffer, each after the other: what several options share is one run, weighed once.
// The first run is empty.

// endRun makes one of what was added to the buffer since the run before.
func (p *page) endRun() int16 {
	p.ends = append(p.ends, int32(len(p.buffer.list)))
	return int16(len(p.ends) - 1)
}

// The runs of an option; those of its readings stand with them.
const (
	runReadings = iota // how many readings
	runKind
	runSize
	runCount
	runRank
	runRecent
	runNear
	runShare
	runDoes
	runShareWhy
	runBeside
	runBesideShare
	runActor
	optionRuns
)

// featuresOf gives the features of an option that were written, in their order.
func (p *page) featuresOf(list []option, i int) []uint32 {
	var out []uint32
	add := func(run int16) {
		if run > 0 {
			out = append(out, p.buffer.list[p.ends[run-1]:p.ends[run]]...)
		}
	}
	for _, r := range p.readings {
		if int(r.option) == i {
			add(r.runs[0])
			add(r.runs[1])
		}
	}
	for _, run := range list[i].runs {
		add(run)
	}
	for _, r := range p.readings {
		if int(r.option) == i {
			add(r.runs[2])
		}
	}
	return out
}

// choose gives the best option and its probability.
func (p *page) choose(t *linear.Table, list []option) (int, float32) {
	p.sums, p.before = t.Sums(p.buffer.list, p.ends, p.sums[:0], p.before)
	sums := p.sums
	var total [maxOptions]int32
	for j := range p.readings {
		r := &p.readings[j]
		total[r.option] += sums[r.runs[0]] + sums[r.runs[1]] + sums[r.runs[2]]
	}
	scores := p.scores[:0]
	for i := range list {
		sum := total[i]
		for _, run := range list[i].runs {
			sum += sums[run]
		}
		scores = append(scores, t.Score(sum))
	}
	p.scores = scores
	linear.Softmax(scores)
	best := 0
	for i := range scores {
		if scores[i] > scores[best] {
			best = i
		}
	}
	return best, scores[best]
}

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
