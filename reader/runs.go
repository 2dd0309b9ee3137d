package reader

import "parley/reader/linear"

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
