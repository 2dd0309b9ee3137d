package learn

import (
	"math/rand/v2"

	"parley/syntax"
	"parley/syntax/internal/model"
)

// Parser learns a parser for the tags that the tagger gives to sentences it has not seen.
func Parser(sentences []Sentence, pairs [][2]uint8, entries []model.Entry, o Options) *model.ParserFile {
	tags := jackknife(sentences, pairs, o)
	words := model.NewDictionary(entries)
	file := &model.ParserFile{Labels: syntax.Rels, Root: uint8(syntax.Root), Kinds: kinds(pairs)}
	parser := file.Parser()
	steps, names := newPerceptron(), newPerceptron()
	var s model.Sentence
	var features []uint32
	var heads []int32
	for seed := range o.Seeds {
		random := rand.New(rand.NewPCG(uint64(seed), 2))
		order := random.Perm(len(sentences))
		for epoch := range o.Epochs {
			random.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
			wrong, total := 0, 0
			for _, at := range order {
				x := &sentences[at]
				n := len(x.Forms)
				s.See(n, func(i int) string { return x.Forms[i] }, words)
				copy(s.Class[model.Pad:], tags[at])
				heads = heads[:0]
				for range model.Pad {
					heads = append(heads, -1)
				}
				for _, t := range x.Tokens {
					if t.Head < 0 {
						heads = append(heads, 0)
					} else {
						heads = append(heads, int32(t.Head)+model.Pad)
					}
				}
				parser.Start(&s)
				for st := s.State(); !st.Done(); {
					t := model.Shift
					if len(st.Stack) > 0 {
						cost := costs(st, heads)
						features = model.StepFeatures(features[:0], &s)
						var scores [model.Classes]int32
						steps.score(features, &scores)
						least := min(cost[0], cost[1], cost[2])
						margin := int32(len(features) * o.Margin / 1000)
						right, best := -1, -1
						for c := range 3 {
							if !st.Legal(model.Transition(c)) {
								continue
							}
							if cost[c] == least && (right < 0 || scores[c] > scores[right]) {
								right = c
							}
							if cost[c] != least && (best < 0 || scores[c] > scores[best]) {
								best = c
							}
						}
						steps.now++
						total++
						t = model.Transition(right)
						if best >= 0 && scores[best]+margin >= scores[right] {
							wrong++
							follow := scores[best] >= scores[right] && epoch > 0 && random.Float64() < 0.9
							steps.update(features, uint8(right), uint8(best))
							if follow {
								t = model.Transition(best)
							}
						}
					}
					if t == model.Shift {
						st.Apply(t, 0)
						continue
					}
					head, dep := st.Arc(t)
					right := uint8(x.Tokens[dep-model.Pad].Rel)
					features = model.NameFeatures(features[:0], &s, head, dep)
					var scores [model.Classes]int32
					names.score(features, &scores)
					best := 1
					for c := 2; c < syntax.Rels; c++ {
						if scores[c] > scores[best] {
							best = c
						}
					}
					if heads[dep] == head {
						names.now++
						margin := int32(len(features) * o.Margin / 1000)
						rival := -1
						for c := 1; c < syntax.Rels; c++ {
							if c != int(right) && (rival < 0 || scores[c] > scores[rival]) {
								rival = c
							}
						}
						if scores[rival]+margin >= scores[right] {
							names.update(features, right, uint8(rival))
						}
					}
					st.Apply(t, uint8(best))
				}
			}
			if o.Log != nil {
				o.Log("parser seed %d epoch %d: %.2f %% of %d steps updated", seed, epoch, 100*float64(wrong)/float64(total), total)
			}
		}
		steps.reborn()
		names.reborn()
	}
	file.Steps, file.Names = steps.codes3(o.Prune), names.codes(o.Prune)
	return file
}

// kinds says of each class whether it is a verb, a comma or a conjunction.
func kinds(pairs [][2]uint8) []model.Kind {
	out := make([]model.Kind, len(pairs))
	for i, p := range pairs {
		switch tag := syntax.Tag(p[0]); {
		case tag.Verb() && syntax.Coarse(p[1]) == syntax.VERB:
			out[i] = model.Verb
		case tag == syntax.Comma || tag == syntax.Colon:
			out[i] = model.Comma
		case tag == syntax.CC:
			out[i] = model.And
		}
	}
	return out
}
