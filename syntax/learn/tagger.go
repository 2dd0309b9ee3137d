package learn

import (
	"math"
	"math/rand/v2"
	"slices"
	"sync"

	"parley/syntax"
	"parley/syntax/internal/linear"
)

// pairs lists the pairs of tags that sentences have at least twice, the most frequent first.
func pairs(sentences []Sentence) [][2]uint8 {
	count := map[[2]uint8]int{}
	for _, s := range sentences {
		for _, t := range s.Tokens {
			count[[2]uint8{uint8(t.Tag), uint8(t.Coarse)}]++
		}
	}
	var out [][2]uint8
	for p, n := range count {
		if n > 1 && p[0] != 0 {
			out = append(out, p)
		}
	}
	slices.SortFunc(out, func(a, b [2]uint8) int {
		if count[a] != count[b] {
			return count[b] - count[a]
		}
		return int(a[0])*256 + int(a[1]) - int(b[0])*256 - int(b[1])
	})
	return out[:min(len(out), linear.Classes)]
}

// kinds says of each class whether it is a verb, a comma or a conjunction.
func kinds(pairs [][2]uint8) []linear.Kind {
	out := make([]linear.Kind, len(pairs))
	for i, p := range pairs {
		switch tag := syntax.Tag(p[0]); {
		case tag.Verb() && syntax.Coarse(p[1]) == syntax.VERB:
			out[i] = linear.Verb
		case syntax.Coarse(p[1]) == syntax.AUX:
			out[i] = linear.Aux
		case tag == syntax.Comma || tag == syntax.Colon:
			out[i] = linear.Comma
		case tag == syntax.CC:
			out[i] = linear.And
		}
	}
	return out
}

// classes gives each token's class plus one, zero where its pair is too rare.
func classes(s *Sentence, pairs [][2]uint8) []uint8 {
	out := make([]uint8, len(s.Tokens))
	for i, t := range s.Tokens {
		out[i] = uint8(slices.Index(pairs, [2]uint8{uint8(t.Tag), uint8(t.Coarse)}) + 1)
	}
	return out
}

// learnTagger teaches a tagger.
func learnTagger(sentences []Sentence, pairs [][2]uint8, seeds int, o Lessons, log func(string, ...any)) *linear.TaggerFile {
	gold := make([][]uint8, len(sentences))
	for i := range sentences {
		gold[i] = classes(&sentences[i], pairs)
	}
	file := &linear.TaggerFile{Pairs: pairs, Kinds: kinds(pairs), Entries: dictionary(sentences, gold), Gate: math.MaxInt32}
	t := file.Tagger()
	p := newPerceptron()
	var s linear.Sentence
	var features []uint32
	for seed := range seeds {
		random := rand.New(rand.NewPCG(uint64(seed), 1))
		keep := dropout{rand.NewPCG(uint64(seed), 2)}
		order := random.Perm(len(sentences))
		for pass := range o.Passes {
			random.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
			wrong, total := 0, 0
			for _, at := range order {
				x := &sentences[at]
				s.See(len(x.Forms), func(i int) string { return x.Forms[i] }, t.Words)
				for i := linear.Pad; i < len(s.Words)-linear.Pad; i++ {
					if fixed := s.Words[i].Fixed; fixed != 0 {
						s.Class[i] = fixed
						continue
					}
					features = keep.some(keep.part(linear.TagFeatures(features[:0], &s, i, &t.Kinds, true), linear.TagCore, o.Core), o.Drop)
					said, ok := p.teach(features, gold[at][i-linear.Pad], len(pairs), o.Margin)
					s.Class[i] = said
					total++
					wrong += one(!ok)
				}
			}
			if log != nil {
				log("tagger, seed %d, pass %d: %.2f %% of %d wrong", seed, pass, 100*float64(wrong)/float64(total), total)
			}
		}
		p.reborn()
	}
	file.Weights = p.codes(o.Prune, o.Rare*o.Passes*seeds)
	return file
}

// jackknife gives for each sentence the classes that a tagger gives which never saw it.
func jackknife(sentences []Sentence, pairs [][2]uint8, o Options) [][]uint8 {
	out := make([][]uint8, len(sentences))
	var wait sync.WaitGroup
	for k := range o.Folds {
		wait.Go(func() {
			var rest []Sentence
			for i, s := range sentences {
				if !fold(i, len(sentences), k, o.Folds) {
					rest = append(rest, s)
				}
			}
			tagger := learnTagger(rest, pairs, 1, o.Tagger, nil).Tagger()
			var s linear.Sentence
			for i, x := range sentences {
				if fold(i, len(sentences), k, o.Folds) {
					s.See(len(x.Forms), func(i int) string { return x.Forms[i] }, tagger.Words)
					tagger.Tag(&s)
					out[i] = slices.Clone(s.Class[linear.Pad : len(s.Class)-linear.Pad])
				}
			}
		})
	}
	wait.Wait()
	return out
}
