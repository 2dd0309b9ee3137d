package learn

import (
	"math/rand/v2"

	"parley/syntax"
	"parley/syntax/internal/linear"
)

// learnParser teaches a parser, for the tags that the tagger gives to sentences it has not seen.
func learnParser(sentences []Sentence, tags [][]uint8, tagger *linear.TaggerFile, o Options) *linear.ParserFile {
	list := listRoles(sentences)
	file := &linear.ParserFile{
		Labels: syntax.Rels,
		Root:   uint8(syntax.Root),
		Kinds:  tagger.Kinds,
		Sure:   sure(sentences, tags),
		Roles:  list.number(),
	}
	t := &trees{sentences: sentences, tags: tags, words: linear.NewDictionary(tagger.Entries), parser: file.Parser(), o: o}
	file.Guess = t.learnRoles(list, func(int) bool { return true }, o.Seeds, o.Log)
	t.roles = t.guessRoles(list)
	file.Steps, file.Names = t.learn()
	return file
}

// trees is what the parser learns from.
type trees struct {
	sentences []Sentence
	tags      [][]uint8
	words     *linear.Dictionary
	parser    *linear.Parser // without weights
	o         Options
	roles     [][]uint8 // guessed, padded
	s         linear.Sentence
	features  []uint32
	drop      dropout
	heads     []int32 // of s, as the treebank has them, by word number
}

// open puts sentence i into t.s and t.heads.
func (t *trees) open(i int) *Sentence {
	x := &t.sentences[i]
	n := len(x.Forms)
	t.s.See(n, func(i int) string { return x.Forms[i] }, t.words)
	copy(t.s.Class[linear.Pad:], t.tags[i])
	t.heads = append(t.heads[:0], make([]int32, n+2*linear.Pad)...)
	for i, token := range x.Tokens {
		if token.Head >= 0 {
			t.heads[i+linear.Pad] = int32(token.Head) + linear.Pad
		}
	}
	t.parser.Start(&t.s)
	return x
}

// learn teaches steps and names together, since each sees what the other made.
func (t *trees) learn() ([]linear.Weight3, linear.Rows) {
	steps, names := newLanes(), newPerceptron()
	for seed := range t.o.Seeds {
		random := rand.New(rand.NewPCG(uint64(seed), 2))
		t.drop = dropout{rand.NewPCG(uint64(seed), 7)}
		order := random.Perm(len(t.sentences))
		for pass := range t.o.Parser.Passes {
			random.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
			wrong, total := 0, 0
			for _, at := range order {
				x := t.open(at)
				t.s.Role = append(t.s.Role[:0], t.roles[at]...)
				for st := t.s.State(); !st.Done(); {
					next, right := t.step(steps)
					total++
					if next != right {
						wrong++
						if pass == 0 || random.Float64() < 0.1 {
							next = right
						}
					}
					label := uint8(0)
					if next != linear.Shift {
						label = t.name(names, x, next)
					}
					st.Apply(next, label)
				}
			}
			if t.o.Log != nil {
				t.o.Log("parser, seed %d, pass %d: %.2f %% of %d steps wrong", seed, pass, 100*float64(wrong)/float64(total), total)
			}
		}
		steps.reborn()
		names.reborn()
	}
	o := t.o.Parser
	passes := o.Passes * t.o.Seeds
	return steps.codes(o.Prune, o.Rare*passes), names.codes(o.Names, o.Few*passes)
}

// step gives the transition that p would take and the best of those that cost least, and corrects p where they differ.
// After the first pass the parser mostly follows p, so that it learns to make the best of its errors.
func (t *trees) step(p *lanes) (said, right linear.Transition) {
	st := t.s.State()
	if len(st.Stack) == 0 {
		return linear.Shift, linear.Shift
	}
	cost := costs(st, t.heads)
	least := min(cost[0], cost[1], cost[2])
	t.features = t.drop.part(linear.StepFeatures(t.features[:0], &t.s, true), linear.StepCore, t.o.Parser.Core)
	scores := p.score(t.features)
	best, rival := -1, -1
	for c := range 3 {
		switch {
		case !st.Legal(linear.Transition(c)):
		case cost[c] == least && (best < 0 || scores[c] > scores[best]):
			best = c
		case cost[c] != least && (rival < 0 || scores[c] > scores[rival]):
			rival = c
		}
	}
	p.now++
	if rival >= 0 && scores[rival] >= scores[best] {
		p.update(t.features, best, rival)
		return linear.Transition(rival), linear.Transition(best)
	}
	return linear.Transition(best), linear.Transition(best)
}

// name gives the label that p would give to the arc that next makes, and corrects p where the arc is right and the label
// is not.
func (t *trees) name(p *perceptron, x *Sentence, next linear.Transition) uint8 {
	head, dep := t.s.State().Arc(next)
	if label := t.parser.Sure[linear.Sure(&t.s, head, dep)]; label != 0 {
		return label
	}
	t.features = t.drop.part(linear.NameFeatures(t.features[:0], &t.s, head, dep, true), linear.NameCore, t.o.Parser.Core)
	right := uint8(0)
	if t.heads[dep] == head {
		right = uint8(x.Tokens[dep-linear.Pad].Rel) + 1
	}
	said, _ := p.teach(t.features, right, syntax.Rels, 0)
	return said - 1
}

// sure lists the arcs whose label their classes and direction give away: seen at least fifty times, and with another
// label at most once in five hundred.
func sure(sentences []Sentence, tags [][]uint8) [][2]int {
	var counts [1 << 15][syntax.Rels]int
	var s linear.Sentence
	for i, x := range sentences {
		s.Class = append(s.Class[:0], tags[i]...)
		for dep, t := range x.Tokens {
			if t.Head >= 0 {
				counts[linear.Sure(&s, int32(t.Head), int32(dep))][t.Rel]++
			}
		}
	}
	var out [][2]int
	for arc, count := range counts {
		total, best := 0, 0
		for label, n := range count {
			total += n
			if n > count[best] {
				best = label
			}
		}
		if total >= 50 && (total-count[best])*500 <= total {
			out = append(out, [2]int{arc, best})
		}
	}
	return out
}
