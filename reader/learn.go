package reader

import (
	"fmt"
	"slices"
	"strings"

	"parley/codebook"
	"parley/document"
	"parley/edtf"
	"parley/reader/linear"
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
	// Loose says that dates were given more freely than the guide asks: how freely is not learnt from them.
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
		pg := newPage()
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
		for _, i := range which {
			q.pupils[i].align(w)
		}
		q.learnActs(w, which, t.Seed+round)
	}
	q.learnAgain(w, which, t)
	q.learnEnds(w, which, t)
	q.learnRest(w, which, t)
	q.learnMood(w, which, t)
	return w, nil
}

// learnActs learns what is a statement and its act from texts whose statements are aligned.
func (q *Prepared) learnActs(w *Weights, which []int, seed uint64) {
	var found, act []linear.Example
	for _, i := range which {
		found, act = q.pupils[i].actExamples(found, act)
	}
	w.found = linear.LearnLabels(found, 1, linear.Settings{Bits: endBits, Epochs: 10, Rate: 0.015, L2: 1e-4, Drop: 0.3, Seed: seed, Runs: runs})
	act = q.lexiconExamples(act)
	w.act = linear.LearnTable(act, actClasses, linear.Settings{Bits: actBits, Epochs: 16, Rate: 0.05, L2: 1e-4, Drop: 0.5, Rare: 2, Seed: seed, Runs: runs})
}

// learnAgain learns the second look at candidates, from what each half of the texts makes of the other.
func (q *Prepared) learnAgain(w *Weights, which []int, t Teaching) {
	halves := q.halve(which)
	var list []linear.Example
	for k := range halves {
		var first Weights
		q.learnActs(&first, halves[1-k], t.Seed)
		choices, _ := q.choices(q.withoutMade(halves[1-k]), t, false)
		first.ends = linear.Beside(linear.LearnRanker(choices, rankerSettings(t)))
		for _, i := range halves[k] {
			u := &q.pupils[i]
			u.page.glanceAll(&first)
			weight := float32(1)
			if u.made {
				weight = madeWeight
			}
			for j := range u.page.candidates {
				if u.page.candidates[j].found < unlikely {
					continue
				}
				var b bag
				u.page.lookAgain(&b, j)
				is := uint64(0)
				if g := slices.Index(u.pick, j); g >= 0 {
					is = 1
					if n := u.page.glances[j].guess; n >= 0 && codebook.Acts[u.page.guesses[n].act] == u.gold[g].Act && t.Agree(u.gold[g].Actor, u.page.namesOf(u.page.guesses[n].actor)) {
						is = 3
					}
				}
				list = append(list, linear.Example{Features: b.list, Classes: is, Weight: weight})
			}
		}
	}
	w.again = linear.LearnLabels(list, 2, linear.Settings{Bits: moodBits, Epochs: 6, Rate: 0.01, L2: 1e-4, Drop: 0.2, Seed: t.Seed, Runs: runs})
}

// withoutMade leaves out made texts.
func (q *Prepared) withoutMade(which []int) []int {
	return slices.DeleteFunc(slices.Clone(which), func(i int) bool { return q.pupils[i].made })
}

func rankerSettings(t Teaching) linear.Settings {
	return linear.Settings{Bits: endBits, Epochs: 6, Rate: 0.008, L2: 1e-5, Seed: t.Seed, Runs: runs}
}

// runs is how often each model is learnt, in other orders: the mean is steadier, and no slower to read with.
const runs = 3

// Sizes of the models, as numbers of bits.
const (
	actBits   = 17
	endBits   = 18
	issueBits = 18
	moodBits  = 18
	dateBits  = 17
)

// learnEnds learns to rank actors and targets. The second pass sees the guesses of the first, so it must learn from
// guesses that are as wrong as those it will see: each half of the texts is guessed by what the other half taught.
func (q *Prepared) learnEnds(w *Weights, which []int, t Teaching) {
	s := rankerSettings(t)
	// Who acts is told otherwise in made texts: with them the right actor was found less often in those that report.
	which = q.withoutMade(which)
	halves := q.halve(which)
	for k := range halves {
		choices, _ := q.choices(halves[1-k], t, false)
		first := linear.Beside(linear.LearnRanker(choices, s))
		for _, i := range halves[k] {
			q.pupils[i].guessAll(first)
		}
	}
	actor, target := q.choices(which, t, true)
	w.actor, w.target = linear.LearnRanker(actor, s), linear.LearnRanker(target, s)
	all, _ := q.choices(which, t, false)
	w.guess = linear.LearnRanker(all, s)
	w.ends = linear.Beside(w.guess, w.actor, w.target)
}

// halve cuts texts into two halves; parts of one document stay together.
func (q *Prepared) halve(which []int) (halves [2][]int) {
	for _, i := range which {
		name, _, _ := strings.Cut(q.key[i].Path, "--part")
		k := hashLower(strings.TrimSuffix(name, ".md")) >> 7 & 1
		halves[k] = append(halves[k], i)
	}
	return halves
}

// guessAll makes the first pass over the statements of a text.
func (u *pupil) guessAll(first *linear.Trio) {
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
			p.weighOptions(c, list, actIndex(gold.Act))
			choice, best := choiceOf(p, list, gold.Actor, t.Agree)
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
			p.weighTargets(list, actIndex(gold.Act), &list[best])
			if choice, best := choiceOf(p, list, gold.Target, t.Agree); best >= 0 {
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
	p.prev = previous{true, p.candidates[u.pick[g]].sent, actIndex(gold.Act), group(gold.Actor), group(gold.Target), date, uint32(u.labels(gold))}
	// What the reader found before is often wrong; so is what it learns with.
	h := mix(uint32(gold.Start), uint32(gold.End))
	if h>>16%100 < 40 {
		p.prev.date = edtf.Date{}
		if h>>4&1 == 0 {
			p.prev.date = p.day
		}
		p.prev.issues = 0
	}
}

func choiceOf(p *page, list []option, want []string, agree func(a, b []string) bool) (linear.Choice, int) {
	c := linear.Choice{Right: make([]bool, len(list))}
	best, exact := -1, false
	for i := range list {
		c.Options = append(c.Options, p.featuresOf(list, i))
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

// learnRest learns issues and dates.
func (q *Prepared) learnRest(w *Weights, which []int, t Teaching) {
	var issue []linear.Example
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
			issue = append(issue, linear.Example{Features: b.list, Classes: u.labels(gold)})

			if choice, right := u.dateChoice(c, gold); right {
				date = append(date, choice)
			}
			u.follow(g)
		}
	}
	w.issue = linear.LearnLabels(issue, len(q.r.issues), linear.Settings{Bits: issueBits, Epochs: 10, Rate: 0.03, L2: 2e-5, Seed: t.Seed, Runs: runs})
	w.date = linear.LearnRanker(date, dateSettings(t.Seed))
	t.Log("learnt from %d statements; dates with a right option %d", len(issue), len(date))
}

// labels are the issues of a gold statement, one bit each.
func (u *pupil) labels(gold *Gold) (bits uint64) {
	for _, id := range gold.Issue {
		if k := slices.Index(u.page.r.issues, id); k >= 0 {
			bits |= 1 << k
		}
	}
	return bits
}

// dateSettings are those of the ranker of dates.
func dateSettings(seed uint64) linear.Settings {
	return linear.Settings{Bits: dateBits, Epochs: 4, Rate: 0.02, L2: 1e-5, Seed: seed, Runs: runs}
}

// dateChoice makes a choice of the dates that a statement could have, and says whether the right one is among them.
func (u *pupil) dateChoice(c *candidate, gold *Gold) (linear.Choice, bool) {
	p := u.page
	signals := p.signalsOf(&p.sentences[c.sent], c)
	var b bag
	dates := p.datesFor(c)
	p.weighDates(&b, c, dates, actIndex(gold.Act), &signals)
	choice := linear.Choice{Right: make([]bool, len(dates)), Weight: u.dateWeight(gold)}
	right := false
	for k := range dates {
		choice.Options = append(choice.Options, u.dateFeatures(b.list[dates[k].from:dates[k].to], &dates[k]))
		ok := gold.Date == "" && dates[k].date.IsZero() || gold.Date != "" && sameDate(dates[k].date, gold.Date)
		choice.Right[k] = ok
		right = right || ok
	}
	return choice, right
}

// dateFeatures are those of a date. The further passages have dates more freely than the guide asks, and made texts in other
// places: how often, is taken up by features that only they have.
func (u *pupil) dateFeatures(list []uint32, d *dated) []uint32 {
	if !u.loose {
		return list
	}
	b := bag{list: slices.Clone(list)}
	for _, r := range d.reasons[:d.n] {
		b.add2(dLoose, uint32(r.why), flag(u.made))
		b.add3(dLoose, uint32(r.why), flag(u.made), uint32(u.page.kind))
	}
	return b.list
}

// dateWeight is what a date is worth in learning.
func (u *pupil) dateWeight(gold *Gold) float32 {
	weight := float32(1)
	switch gold.Date {
	case "":
	case u.page.doc.Published.String():
		weight = publishedWeight
	default:
		weight = datedWeight
	}
	if u.loose {
		weight *= looseDates
	}
	return weight
}

// What a date is worth in learning: one that the text gives, and that of publication, against the silence where there is none; and
// those of the further passages.
const (
	datedWeight     = 8
	publishedWeight = 7
	looseDates      = 0.4
)

func sameDate(d edtf.Date, gold string) bool {
	return !d.IsZero() && d.String() == gold
}
