package reader

import (
	"fmt"
	"slices"
	"strings"

	"parley/codebook"
	"parley/document"
	"parley/edtf"
	"parley/reader/linear"
	"parley/statement"
	"parley/syntax"
)

// A Gold is a statement that a person found in a text.
type Gold struct {
	document.Span
	Actor, Target, Issue []string
	Act                  codebook.Act
	Modality             codebook.Modality
	Speaker              string
	Date                 string
}

// A Lesson is an annotated text: all its statements are in Gold.
type Lesson struct {
	Doc  *document.Document
	Gold []Gold
	// Made says that the text was written to teach: its acts are not as frequent as in texts that report.
	Made bool
	// Loose says that dates were given more freely than the guide asks: they are not learnt from.
	Loose bool
}

// Teaching says how to learn. The same teaching and lessons give the same weights.
type Teaching struct {
	Seed uint64
	// Agree says whether two lists of actors are the same as far as scoring is concerned.
	Agree func(a, b []string) bool
	// Log receives lines on what was learnt; nil for none.
	Log func(format string, args ...any)
}

// A pupil is a page with its annotation.
type pupil struct {
	page  *page
	gold  []Gold
	pick  []int // the candidate of each gold statement, -1 for none
	made  bool
	loose bool
}

// Prepared are lessons whose texts have been parsed and looked at; they can be learnt from again and again.
type Prepared struct {
	r      *Reader
	pupils []pupil
	key    []*document.Document
}

// Prepare reads the texts of lessons as far as the choice of statements.
func Prepare(r *Reader, lessons []Lesson) *Prepared {
	p := &Prepared{r: r}
	for _, l := range lessons {
		pg := &page{numbers: map[string]int16{}, people: map[string]int32{}, small: map[uint32]bool{}}
		pg.open(r, l.Doc)
		pg.prepare()
		p.pupils = append(p.pupils, pupil{page: pg, gold: l.Gold, made: l.Made, loose: l.Loose})
		p.key = append(p.key, l.Doc)
	}
	return p
}

// Learn learns weights from the lessons whose numbers are given.
func (q *Prepared) Learn(which []int, t Teaching) (*Weights, error) {
	if t.Log == nil {
		t.Log = func(string, ...any) {}
	}
	w := &Weights{settings: settings{Found: 0.4, Mix: 0, Issue: 0.4, Suppose: 0.4, Undo: 0.4}}
	if len(which) == 0 {
		return nil, fmt.Errorf("reader: nothing to learn from: give at least one annotated text")
	}
	for round := range uint64(2) {
		var found, act []linear.Example
		for _, i := range which {
			u := &q.pupils[i]
			u.align(w)
			found, act = u.actExamples(found, act)
		}
		w.found = linear.LearnLabels(found, 1, linear.Settings{Bits: endBits, Epochs: 10, Rate: 0.015, L2: 1e-4, Drop: 0.3, Rare: 0, Seed: t.Seed + round})
		act = q.lexiconExamples(act)
		w.act = linear.LearnTable(act, actClasses, linear.Settings{Bits: actBits, Epochs: 16, Rate: 0.05, L2: 1e-4, Drop: 0.5, Rare: 2, Seed: t.Seed + round})
	}
	q.learnEnds(w, which, t)
	q.learnRest(w, which, t)
	return w, nil
}

// Sizes of the models, as numbers of bits.
const (
	actBits   = 17
	endBits   = 18
	issueBits = 16
	moodBits  = 16
)

// align finds for each gold statement the candidate that carries it: among those whose clause lies over its span, the
// one that the lexicon, the tree and what was learnt so far speak for most.
func (u *pupil) align(w *Weights) {
	p := u.page
	if w.found != nil {
		for i := range p.candidates {
			p.judge(w, &p.candidates[i], unlikely)
		}
	}
	type pair struct {
		score float64
		g, c  int
	}
	var pairs []pair
	for g := range u.gold {
		gold := &u.gold[g]
		a := actIndex(gold.Act)
		for i := range p.candidates {
			c := &p.candidates[i]
			s := &p.sentences[c.sent]
			if s.End <= gold.Start || s.Start >= gold.End {
				continue
			}
			tok := &s.Tokens[c.token]
			span := document.Span{Start: s.Tokens[c.lo].Start, End: s.Tokens[c.hi-1].End}
			common := min(span.End, gold.End) - max(span.Start, gold.Start)
			if common <= 0 {
				continue
			}
			union := max(span.End, gold.End) - min(span.Start, gold.Start)
			if 2*common < min(span.Len(), gold.Len()) || 5*common < union {
				continue
			}
			score := float64(common) / float64(union)
			inside := tok.Start >= gold.Start && tok.End <= gold.End
			if inside {
				score += 0.5
				if h := tok.Head; h < 0 || s.Tokens[h].Start < gold.Start || s.Tokens[h].End > gold.End {
					score += 0.6
				}
			}
			if int(c.lexical) == a {
				score += 1
			}
			if w.found != nil {
				score += float64(c.found) * (1 + 2*float64(c.acts[a]))
			}
			pairs = append(pairs, pair{score, g, i})
		}
	}
	slices.SortStableFunc(pairs, func(a, b pair) int {
		switch {
		case a.score > b.score:
			return -1
		case a.score < b.score:
			return 1
		}
		return 0
	})
	u.pick = make([]int, len(u.gold))
	for i := range u.pick {
		u.pick[i] = -1
	}
	taken := map[int]bool{}
	for _, pr := range pairs {
		if u.pick[pr.g] < 0 && !taken[pr.c] {
			u.pick[pr.g] = pr.c
			taken[pr.c] = true
		}
	}
}

// actExamples adds an example for each candidate, whether it is a statement, and for those that are one of its act.
func (u *pupil) actExamples(found, act []linear.Example) (f, a []linear.Example) {
	p := u.page
	is := make([]uint64, len(p.candidates))
	weight := float32(1)
	if u.made {
		weight = madeWeight
	}
	for g, at := range u.pick {
		if at >= 0 {
			c := &p.candidates[at]
			is[at] = 1
			act = append(act, linear.Example{Features: u.features(c), Class: actIndex(u.gold[g].Act), Weight: weight})
		}
	}
	for i := range p.candidates {
		c := &p.candidates[i]
		found = append(found, linear.Example{Features: u.features(c), Classes: is[i], Weight: weight})
	}
	return found, act
}

// madeWeight is what an example from a made text is worth, beside one from a text that reports.
const madeWeight = 0.5

// features are those of a candidate; in made texts they say so, which takes up how often acts are there (Daumé III 2007).
func (u *pupil) features(c *candidate) []uint32 {
	list := u.page.shared.list[c.from:c.to]
	if !u.made {
		return list
	}
	b := bag{list: slices.Clone(list)}
	b.add(tMade, 0)
	b.add2(tMade, uint32(int32(c.lexical)+2), 0)
	return b.list
}

// lexiconExamples adds an example for each entry of the lexicon of acts: what it says of a phrase is knowledge too, and
// all there is of it for kinds of act that the texts hardly show.
func (q *Prepared) lexiconExamples(list []linear.Example) []linear.Example {
	for _, cue := range q.r.book.ActCues() {
		a := actIndex(cue.Act)
		if a < 0 {
			continue
		}
		var b bag
		lex := uint32(int32(a) + 2)
		coarse := syntax.VERB
		switch cue.Class {
		case 'N':
			coarse = syntax.NOUN
		case 'J':
			coarse = syntax.ADJ
		}
		words := strings.Fields(cue.Phrase)
		b.add(tBias, 0)
		b.add(tLemma, hashLower(words[0]))
		b.add2(tLemma, hashLower(words[0]), uint32(coarse))
		b.add(tLexical, lex)
		b.add2(tLexicalCoarse, lex, uint32(coarse))
		b.add2(tLexicalLength, lex, uint32(min(len(words), 4)))
		b.add(tHasCue, hashLower(cue.Phrase))
		b.add2(tHasCue, 1, lex)
		for g := range genres {
			b.add2(tGenreLexical, lex, uint32(g))
		}
		b.add2(tLexicalQuoted, lex, 0)
		b.add2(tLexicalQuoted, lex, 1)
		list = append(list, linear.Example{Features: b.list, Class: a, Weight: 1.5})
	}
	return list
}

// learnEnds learns to rank actors and targets. The second pass sees the guesses of the first, so it must learn from
// guesses that are as wrong as those it will see: each half of the texts is guessed by what the other half taught.
func (q *Prepared) learnEnds(w *Weights, which []int, t Teaching) {
	s := linear.Settings{Bits: endBits, Epochs: 6, Rate: 0.008, L2: 1e-5, Drop: 0, Seed: t.Seed}
	var halves [2][]int
	// Who acts is told otherwise in made texts: with them the right actor was found less often in those that report.
	which = slices.DeleteFunc(slices.Clone(which), func(i int) bool { return q.pupils[i].made })
	for k, i := range which {
		halves[q.half(i, k)] = append(halves[q.half(i, k)], i)
	}
	for k := range halves {
		choices, _ := q.choices(halves[1-k], t, false)
		first := linear.LearnRanker(choices, s)
		for _, i := range halves[k] {
			q.pupils[i].guessAll(first)
		}
	}
	actor, target := q.choices(which, t, true)
	w.actor, w.target = linear.LearnRanker(actor, s), linear.LearnRanker(target, s)
	all, _ := q.choices(which, t, false)
	w.guess = linear.LearnRanker(all, s)
}

// half tells the halves of the texts apart; parts of one document stay together.
func (q *Prepared) half(i, k int) int {
	name := q.key[i].Path
	if at := strings.Index(name, "--part"); at >= 0 {
		name = name[:at]
	}
	name = strings.TrimSuffix(name, ".md")
	return int(hashLower(name) >> 7 & 1)
}

// guessAll makes the first pass over the statements of a text.
func (u *pupil) guessAll(first *linear.Table) {
	p := u.page
	p.forgetGuesses()
	for _, g := range u.inOrder() {
		p.guess(first, u.pick[g], actIndex(u.gold[g].Act))
	}
}

// choices makes a choice of each statement for its actor and its target, for the first pass or the second.
func (q *Prepared) choices(which []int, t Teaching, second bool) (actor, target []linear.Choice) {
	have, all := 0, 0
	for _, i := range which {
		u := &q.pupils[i]
		p := u.page
		p.guessed = second
		for _, g := range u.inOrder() {
			gold := &u.gold[g]
			c := &p.candidates[u.pick[g]]
			list := p.options(c)
			var b bag
			p.weighOptions(&b, c, list, actIndex(gold.Act), nil)
			choice, best := choiceOf(p, &b, list, gold.Actor, t.Agree)
			all++
			if best >= 0 {
				have++
				actor = append(actor, choice)
			} else {
				best = 0
			}
			if !second {
				continue
			}
			var d bag
			p.weighOptions(&d, c, list, actIndex(gold.Act), &list[best])
			if choice, best := choiceOf(p, &d, list, gold.Target, t.Agree); best >= 0 {
				target = append(target, choice)
			}
		}
	}
	t.Log("actors: a right option in %d of %d", have, all)
	return actor, target
}

// inOrder gives the gold statements that have a candidate, in the order of the text, and forgets what went before.
func (u *pupil) inOrder() []int {
	u.page.prev = previous{}
	var order []int
	for g, at := range u.pick {
		if at >= 0 {
			order = append(order, g)
		}
	}
	slices.SortStableFunc(order, func(a, b int) int { return u.pick[a] - u.pick[b] })
	return order
}

// follow makes a gold statement the one before.
func (u *pupil) follow(g int) {
	p, gold := u.page, &u.gold[g]
	group := func(names []string) (a actors) {
		for _, n := range names {
			a = p.join(a, p.actorNamed(p.r.book.Canonical(n)))
		}
		return a
	}
	date, _ := edtf.Parse(gold.Date)
	p.prev = previous{true, p.candidates[u.pick[g]].sent, actIndex(gold.Act), group(gold.Actor), group(gold.Target), date}
	// What the reader found before is often wrong; so is what it learns with.
	h := mix(uint32(gold.Start), uint32(gold.End))
	if h>>16%100 < 40 {
		p.prev.date = edtf.Date{}
		if h>>4&1 == 0 {
			p.prev.date = p.day
		}
	}
}

func choiceOf(p *page, b *bag, list []option, want []string, agree func(a, b []string) bool) (linear.Choice, int) {
	c := linear.Choice{Right: make([]bool, len(list))}
	best, exact := -1, false
	for i := range list {
		c.Options = append(c.Options, b.list[list[i].from:list[i].to])
		names := p.namesOf(list[i].set)
		if !agree(want, names) {
			continue
		}
		// Agreement is generous: half of the names shared. Where the very actors are among the options, nothing less is
		// right, or the ranker would learn to name two where one acts.
		same := len(names) == len(want)
		if same && !exact {
			clear(c.Right)
			best, exact = -1, true
		}
		if same == exact {
			c.Right[i] = true
			if best < 0 {
				best = i
			}
		}
	}
	return c, best
}

// learnRest learns issues, modality and dates.
func (q *Prepared) learnRest(w *Weights, which []int, t Teaching) {
	var issue, mood []linear.Example
	var date []linear.Choice
	for _, i := range which {
		u := &q.pupils[i]
		p := u.page
		for _, g := range u.inOrder() {
			at := u.pick[g]
			gold := &u.gold[g]
			c := &p.candidates[at]
			a := actIndex(gold.Act)
			var b bag
			p.lookIssue(&b, c, a)
			var labels uint64
			for _, id := range gold.Issue {
				if k := slices.Index(p.r.issues, id); k >= 0 {
					labels |= 1 << k
				}
			}
			issue = append(issue, linear.Example{Features: b.list, Classes: labels})

			s := &p.sentences[c.sent]
			signals := p.signalsOf(s, c)
			var m bag
			p.lookModality(&m, c, a, &signals)
			k := slices.Index(modalities, gold.Modality)
			weight := float32(1)
			if gold.Modality == codebook.Hypothetical || gold.Modality == codebook.Negated {
				weight = 6
			}
			if u.made {
				weight *= madeWeight
			}
			mood = append(mood, linear.Example{Features: m.list, Class: k, Weight: weight})

			var d bag
			dates := p.datesFor(c)
			p.weighDates(&d, c, dates, a, &signals)
			choice := linear.Choice{Right: make([]bool, len(dates))}
			right := false
			for k := range dates {
				choice.Options = append(choice.Options, d.list[dates[k].from:dates[k].to])
				ok := gold.Date == "" && dates[k].date.IsZero() || gold.Date != "" && sameDate(dates[k].date, gold.Date)
				choice.Right[k] = ok
				right = right || ok
			}
			if gold.Date != "" {
				choice.Weight = 4 // a date that is there is worth more than the silence where there is none
			}
			if right && !u.loose {
				date = append(date, choice)
			}
			u.follow(g)
		}
	}
	w.issue = linear.LearnLabels(issue, len(q.r.issues), linear.Settings{Bits: issueBits, Epochs: 10, Rate: 0.03, L2: 2e-5, Seed: t.Seed})
	w.modality = linear.LearnTable(mood, len(modalities), linear.Settings{Bits: moodBits, Epochs: 8, Rate: 0.015, L2: 2e-5, Seed: t.Seed})
	w.date = linear.LearnRanker(date, linear.Settings{Bits: moodBits, Epochs: 6, Rate: 0.015, L2: 1e-5, Seed: t.Seed})
	t.Log("learnt from %d statements; dates with a right option %d", len(issue), len(date))
}

func sameDate(d edtf.Date, gold string) bool {
	return !d.IsZero() && d.String() == gold
}

// A Scored is a statement with the probabilities that thresholds and calibration are chosen by.
type Scored struct {
	statement.Statement
	Found float32 // that it is a statement at all
	Raw   float32 // that it is one, and right in act and actor, before calibration
}

// Read reads a lesson with the weights given. It is for choosing thresholds; it is not safe for concurrent use.
func (q *Prepared) Read(i int, w *Weights) ([]Scored, error) {
	p := q.pupils[i].page
	q.r.weights = w
	var out []Scored
	for _, f := range p.findings() {
		s := p.statement(&f)
		if err := s.Check(p.text); err != nil {
			return nil, err
		}
		out = append(out, Scored{s, f.found, f.raw})
	}
	slices.SortStableFunc(out, func(a, b Scored) int { return a.Start - b.Start })
	return out, nil
}

// With returns the weights with other thresholds, and with the calibration that pairs of raw score and outcome give.
func (w *Weights) With(found, mix, issue, suppose, undo float32, outcomes []Outcome) *Weights {
	c := *w
	c.settings = settings{found, mix, issue, suppose, undo}
	c.curve = isotonic(outcomes)
	return &c
}

// An Outcome is whether a statement that was scored so turned out right in act and actor.
type Outcome struct {
	Raw   float32
	Right bool
}

// isotonic fits a rising curve by pooling adjacent violators (Ayer et al. 1955), then keeps its corners.
func isotonic(outcomes []Outcome) []point {
	slices.SortStableFunc(outcomes, func(a, b Outcome) int {
		switch {
		case a.Raw < b.Raw:
			return -1
		case a.Raw > b.Raw:
			return 1
		}
		return 0
	})
	type block struct{ x, right, n float64 }
	var blocks []block
	for _, o := range outcomes {
		y := 0.0
		if o.Right {
			y = 1
		}
		blocks = append(blocks, block{float64(o.Raw), y, 1})
		for len(blocks) > 1 {
			a, b := &blocks[len(blocks)-2], blocks[len(blocks)-1]
			if a.right/a.n < b.right/b.n {
				break
			}
			a.x, a.right, a.n = (a.x*a.n+b.x*b.n)/(a.n+b.n), a.right+b.right, a.n+b.n
			blocks = blocks[:len(blocks)-1]
		}
	}
	var curve []point
	for _, b := range blocks {
		if b.n < 8 && len(curve) > 0 && len(blocks) > 12 {
			continue
		}
		curve = append(curve, point{float32(b.x), float32(b.right / b.n)})
	}
	return curve
}

// NewPupil returns a reader without weights, to learn with.
func NewPupil() (*Reader, error) { return New(Options{Weights: &Weights{}}) }
