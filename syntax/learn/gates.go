package learn

import (
	"math"
	"slices"

	"parley/syntax/internal/linear"
)

// gates finds for each of the three classifiers that have one the lead at which its core decides alone: the smallest at which, of the
// decisions with at least that lead, no more than one in slips is changed by the other features. It must
// be seen on sentences that taught nothing: of those that did, the core is too sure.
func gates(sentences []Sentence, t *linear.TaggerFile, p *linear.ParserFile, slips int) {
	const open = math.MaxInt32
	t.Gate, p.Gates = open, [2]int32{open, open}
	tagger, parser := t.Tagger(), p.Parser()
	var seen [3][]decision
	for i, g := range []*linear.Gate{&tagger.Gate, &parser.Roler.Gate, &parser.Gate} {
		g.Watch = func(lead int32, changed bool) { seen[i] = append(seen[i], decision{lead, changed}) }
	}
	var s linear.Sentence
	for i := range sentences {
		x := &sentences[i]
		s.See(len(x.Forms), func(i int) string { return x.Forms[i] }, tagger.Words)
		tagger.Tag(&s)
		parser.Parse(&s)
	}
	t.Gate = enough(seen[0], slips)
	for i := range p.Gates {
		p.Gates[i] = enough(seen[i+1], slips)
	}
}

// A decision is what the core gave the best class as lead, and whether the other features changed it.
type decision struct {
	lead    int32
	changed bool
}

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
