package learn

import (
	"math"
	"math/rand/v2"
	"slices"
	"sync"

	"parley/syntax/internal/linear"
)

// roles numbers the roles of words: the label of the arc and the side of the head, the most frequent first. A role that is
// too rare for a number is the last.
type roles map[[2]uint8]uint8

func roleOf(s *Sentence, i int) [2]uint8 {
	t := s.Tokens[i]
	side := uint8(0)
	if t.Head > i {
		side = 1
	}
	return [2]uint8{uint8(t.Rel), side}
}

func listRoles(sentences []Sentence) roles {
	count := map[[2]uint8]int{}
	for i := range sentences {
		for j := range sentences[i].Tokens {
			count[roleOf(&sentences[i], j)]++
		}
	}
	var all [][2]uint8
	for r := range count {
		all = append(all, r)
	}
	slices.SortFunc(all, func(a, b [2]uint8) int {
		if count[a] != count[b] {
			return count[b] - count[a]
		}
		return slices.Compare(a[:], b[:])
	})
	out := roles{}
	for i, r := range all {
		out[r] = uint8(min(i, linear.Classes-2))
	}
	return out
}

// number gives the number of roles that have a number.
func (r roles) number() int { return min(len(r), linear.Classes-1) }

// learnRoles teaches the guesser of roles, from the sentences that keep names.
func (t *trees) learnRoles(list roles, keep func(i int) bool, seeds int, log func(string, ...any)) linear.Rows {
	p := newPerceptron()
	o := t.o.Roles
	for seed := range seeds {
		random := rand.New(rand.NewPCG(uint64(seed), 5))
		drop := dropout{rand.NewPCG(uint64(seed), 6)}
		order := random.Perm(len(t.sentences))
		for pass := range o.Passes {
			random.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
			wrong, total := 0, 0
			for _, at := range order {
				if !keep(at) {
					continue
				}
				x := t.open(at)
				t.s.StartRoles()
				for i := linear.Pad; i < len(t.s.Words)-linear.Pad; i++ {
					t.features = drop.some(drop.part(linear.RoleFeatures(t.features[:0], &t.s, i, &t.parser.Kinds, true), linear.RoleCore, o.Core), o.Drop)
					said, ok := p.teach(t.features, list[roleOf(x, i-linear.Pad)]+1, list.number(), o.Margin)
					t.s.Role[i] = said
					total++
					wrong += one(!ok)
				}
			}
			if log != nil {
				log("roles, seed %d, pass %d: %.2f %% of %d wrong", seed, pass, 100*float64(wrong)/float64(total), total)
			}
		}
		p.reborn()
	}
	return p.codes(o.Prune, o.Rare*o.Passes*seeds)
}

// guessRoles gives for each sentence the roles that a guesser gives which never saw it.
func (t *trees) guessRoles(list roles) [][]uint8 {
	out := make([][]uint8, len(t.sentences))
	var wait sync.WaitGroup
	for k := range t.o.Folds {
		own := *t // a scratch of its own
		own.s, own.features, own.heads = linear.Sentence{}, nil, nil
		wait.Go(func() {
			in := func(i int) bool { return fold(i, len(own.sentences), k, own.o.Folds) }
			weights := own.learnRoles(list, func(i int) bool { return !in(i) }, 1, nil)
			roler := &linear.Roler{Kinds: own.parser.Kinds, Settled: linear.NewSettled(nil), Roles: linear.NewClassifier(list.number(), weights, math.MaxInt32)}
			for i := range own.sentences {
				if in(i) {
					own.open(i)
					roler.Guess(&own.s)
					out[i] = slices.Clone(own.s.Role)
				}
			}
		})
	}
	wait.Wait()
	return out
}
