package learn

import (
	"cmp"
	"maps"
	"math"
	"slices"

	"parley/syntax/internal/linear"
)

// shorten finds what lets most decisions be taken without all features: the roles and names that one look settles, and then,
// for what is not settled, the leads at which the features that tell most decide alone. Both must be seen on sentences that taught nothing:
// of those that did, a model is too sure.
func shorten(sentences []Sentence, t *linear.TaggerFile, p *linear.ParserFile, o Options) {
	const open = math.MaxInt32
	t.Gate, p.Gates = open, [3]int32{open, open, open}
	seen := watched(sentences, t, p)
	p.Settled = [2][]linear.Answer{settled(seen[1].answers, o.Settled), settled(seen[3].answers, o.Settled)}
	seen = watched(sentences, t, p)
	t.Gate = enough(seen[0].leads, o.Slips)
	for i := range p.Gates {
		p.Gates[i] = enough(seen[i+1].leads, o.Slips)
	}
	if o.Log != nil {
		for i, name := range []string{"tags", "roles", "steps", "names"} {
			gate := append([]int32{t.Gate}, p.Gates[:]...)[i]
			core := 0
			for _, d := range seen[i].leads {
				core += one(d.lead >= gate)
			}
			all := float64(len(sentences))
			o.Log("%s: %.2f a sentence are not settled, of which %.0f %% by those that tell most", name, float64(len(seen[i].leads))/all, 100*float64(core)/float64(max(len(seen[i].leads), 1)))
		}
	}
}

// decisions are those of one classifier.
type decisions struct {
	answers map[linear.Answer]int // of roles and names
	leads   []decision
}

// A decision is what the core gave the best class as lead, and whether the other features changed it.
type decision struct {
	lead    int32
	changed bool
}

// watched parses sentences and gives the decisions on tags, roles, steps and names.
func watched(sentences []Sentence, t *linear.TaggerFile, p *linear.ParserFile) (seen [4]decisions) {
	tagger, parser := t.Tagger(), p.Parser()
	for i, s := range map[int]*linear.Settled{1: parser.Roler.Settled, 3: parser.Named} {
		seen[i].answers = map[linear.Answer]int{}
		s.Watch = func(key uint32, answer uint8) { seen[i].answers[linear.Answer{Key: key, Answer: answer}]++ }
	}
	for i, watch := range []*func(int32, bool){&tagger.Classes.Watch, &parser.Roler.Roles.Watch, &parser.Steps.Watch, &parser.Names.Watch} {
		*watch = func(lead int32, changed bool) { seen[i].leads = append(seen[i].leads, decision{lead, changed}) }
	}
	var s linear.Sentence
	for i := range sentences {
		x := &sentences[i]
		s.See(len(x.Forms), func(i int) string { return x.Forms[i] }, tagger.Words)
		tagger.Tag(&s)
		parser.Parse(&s)
	}
	return seen
}

// settled lists the keys that were seen at least often times, with another answer at most once in 300: of those that would
// stand in the same slot, the most frequent.
func settled(seen map[linear.Answer]int, often int) []linear.Answer {
	total := map[uint32]int{}
	for a, n := range seen {
		total[a.Key] += n
	}
	slots := map[uint32]linear.Answer{}
	for a, n := range seen {
		if all := total[a.Key]; all >= often && (all-n)*300 <= all {
			old, taken := slots[linear.Slot(a.Key)]
			if !taken || all > total[old.Key] || all == total[old.Key] && a.Key < old.Key {
				slots[linear.Slot(a.Key)] = a
			}
		}
	}
	return slices.SortedFunc(maps.Values(slots), func(a, b linear.Answer) int { return cmp.Compare(a.Key, b.Key) })
}

// enough gives the smallest lead at which, of the decisions with at least that lead, no more than one in slips was changed
// by the other features.
func enough(seen []decision, slips int) int32 {
	slices.SortFunc(seen, func(a, b decision) int { return int(b.lead) - int(a.lead) })
	least := int32(math.MaxInt32)
	changed := 0
	for i, d := range seen {
		changed += one(d.changed)
		if changed*slips <= i+1 && (i+1 == len(seen) || seen[i+1].lead < d.lead) {
			least = d.lead
		}
	}
	return max(least, 1)
}
