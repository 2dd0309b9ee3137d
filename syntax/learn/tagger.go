package learn

import (
	"math/rand/v2"
	"slices"

	"parley/syntax/internal/model"
)

// Options say how to learn.
type Options struct {
	Seeds  int // lives to average over
	Epochs int // passes over the sentences, per life
	Folds  int // parts of the treebank, each tagged for the parser by what the others teach
	Prune  int // smallest code that is kept, of 127
	Margin int // by how much the right answer must win, in thousandths of the features' number
	Log    func(format string, args ...any)
}

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
	return out[:min(len(out), model.Classes)]
}

// classes gives each token's class plus one, zero where its pair is too rare.
func classes(s *Sentence, pairs [][2]uint8) []uint8 {
	out := make([]uint8, len(s.Tokens))
	for i, t := range s.Tokens {
		out[i] = uint8(slices.Index(pairs, [2]uint8{uint8(t.Tag), uint8(t.Coarse)}) + 1)
	}
	return out
}

// dictionary lists the words that stand often enough to say which classes they have.
func dictionary(sentences []Sentence, gold [][]uint8) []model.Entry {
	counts := map[uint32]*[model.Classes + 1]int{}
	for i, s := range sentences {
		for j, form := range s.Forms {
			h := model.See(form).Form
			if counts[h] == nil {
				counts[h] = new([model.Classes + 1]int)
			}
			counts[h][gold[i][j]]++
		}
	}
	type set [4]uint8
	sets := map[uint32]set{}
	frequency := map[set]int{}
	fixed := map[uint32]uint8{}
	for h, c := range counts {
		total := 0
		for _, n := range c {
			total += n
		}
		if total < 4 {
			continue
		}
		var x set
		n := 0
		for class, k := range c {
			if class > 0 && k*20 >= total && n < len(x) {
				x[n] = uint8(class)
				n++
			}
			if class > 0 && total >= 50 && k == total {
				fixed[h] = uint8(class)
			}
		}
		if n > 0 {
			sets[h] = x
			frequency[x]++
		}
	}
	var order []set
	for x := range frequency {
		order = append(order, x)
	}
	slices.SortFunc(order, func(a, b set) int {
		if frequency[a] != frequency[b] {
			return frequency[b] - frequency[a]
		}
		return slices.Compare(a[:], b[:])
	})
	number := map[set]uint8{}
	for i, x := range order[:min(len(order), 255)] {
		number[x] = uint8(i + 1)
	}
	var entries []model.Entry
	for h, x := range sets {
		if number[x] > 0 {
			entries = append(entries, model.Entry{Form: h, Class: number[x], Fixed: fixed[h]})
		}
	}
	slices.SortFunc(entries, func(a, b model.Entry) int {
		if a.Form < b.Form {
			return -1
		}
		return 1
	})
	return entries
}

// Tagger learns a tagger.
func Tagger(sentences []Sentence, o Options) *model.TaggerFile {
	return learnTagger(sentences, pairs(sentences), o)
}

func learnTagger(sentences []Sentence, pairs [][2]uint8, o Options) *model.TaggerFile {
	gold := make([][]uint8, len(sentences))
	for i := range sentences {
		gold[i] = classes(&sentences[i], pairs)
	}
	file := &model.TaggerFile{Pairs: pairs, Entries: dictionary(sentences, gold)}
	words := model.NewDictionary(file.Entries)
	p := newPerceptron()
	var s model.Sentence
	var features []uint32
	for seed := range o.Seeds {
		random := rand.New(rand.NewPCG(uint64(seed), 1))
		order := random.Perm(len(sentences))
		for epoch := range o.Epochs {
			random.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
			wrong, total := 0, 0
			for _, at := range order {
				x := &sentences[at]
				s.See(len(x.Forms), func(i int) string { return x.Forms[i] }, words)
				for i := model.Pad; i < len(s.Words)-model.Pad; i++ {
					right := gold[at][i-model.Pad]
					if fixed := s.Words[i].Fixed; fixed != 0 {
						s.Class[i] = fixed
						continue
					}
					features = model.TagFeatures(features[:0], &s, i)
					var scores [model.Classes]int32
					p.score(features, &scores)
					if right > 0 {
						scores[right-1] -= int32(len(features) * o.Margin / 1000)
					}
					best := 0
					for c := 1; c < len(pairs); c++ {
						if scores[c] > scores[best] {
							best = c
						}
					}
					s.Class[i] = uint8(best) + 1
					p.now++
					total++
					if right > 0 && best != int(right-1) {
						wrong++
						p.update(features, right-1, uint8(best))
						if o.Margin > 0 && scores[best]-scores[right-1] <= int32(len(features)*o.Margin/1000) {
							s.Class[i] = right // it wins, by less than the margin
						}
					}
				}
			}
			if o.Log != nil {
				o.Log("tagger seed %d epoch %d: %.2f %% of %d updated", seed, epoch, 100*float64(wrong)/float64(total), total)
			}
		}
		p.reborn()
	}
	file.Weights = p.codes(o.Prune)
	return file
}

// jackknife gives for each sentence the classes that a tagger gives which never saw it.
func jackknife(sentences []Sentence, pairs [][2]uint8, o Options) [][]uint8 {
	out := make([][]uint8, len(sentences))
	seeds := o
	seeds.Seeds, seeds.Log = 1, nil
	for fold := range o.Folds {
		var rest []Sentence
		for i, s := range sentences {
			if i*o.Folds/len(sentences) != fold {
				rest = append(rest, s)
			}
		}
		tagger := learnTagger(rest, pairs, seeds).Tagger()
		var s model.Sentence
		for i, x := range sentences {
			if i*o.Folds/len(sentences) == fold {
				s.See(len(x.Forms), func(i int) string { return x.Forms[i] }, tagger.Words)
				tagger.Tag(&s)
				out[i] = slices.Clone(s.Class[model.Pad : len(s.Class)-model.Pad])
			}
		}
	}
	return out
}
