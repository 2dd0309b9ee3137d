package reader

import (
	"parley/codebook"
	"parley/reader/linear"
)

// A reading is one reason for an option, with what it rests on.
type reading struct {
	option int32
	why    reason
	detail uint32
	plural bool
	how    how
	role   uint32
	runs   [3]int16 // of its reason alone, its own, and beside who was chosen to act
}

// The templates of options, after those of candidates.
const (
	oReason template = 200 + iota
	oReasonDetail
	oReasonAct
	oReasonLexical
	oReasonLemma
	oReasonGenre
	oReasonSubject
	oReasonQuoted
	oReasonHow
	oReasonDetailAct
	oReasonSubjectAct
	oReasonSubjectGenre
	oReasonSubjectQuoted
	oReasonActQuotedGenre
	oReasons
	oKind
	oKindAct
	oSize
	oSizeAct
	oCount
	oHowAct
	oIsSubject
	oPairReasons
	oActorSame
	oActorOverlap
	oActorReason
	oVoiceSubject
	oTag
	oRelReason
	oRole
	oPrevSame
	oShare
	oShareAct
	oShareSubject
	oNextSame
	oBothSame
	oRank
	oRecent
	oDoes
	oNear
)

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

// weighOptions writes the features of each option, for the options that were gathered last. act is the kind of act.
func (p *page) weighOptions(c *candidate, list []option, act int) {
	p.buffer.list = p.buffer.list[:0]
	p.ends = append(p.ends[:0], 0)
	p.weighFrom(c, list, act, 0, 0)
}

// weighFrom writes the features of the readings and options from some on, and of all options what those before leave open.
func (p *page) weighFrom(c *candidate, list []option, act, readings, options int) {
	b := &p.buffer
	s := &p.sentences[c.sent]
	t := int(c.token)
	a := uint32(act)
	lex := uint32(int32(c.lexical) + 2)
	quoted := flag(s.quoted[t])
	g := uint32(p.kind)
	by := p.argumentKind(s, int(c.subject))
	voice := uint32(noVoice)
	if v := p.voiceAt(s, t); v != nil {
		voice = uint32(v.how)
	}
	rel := uint32(s.Tokens[t].Rel)
	var alone [reasons]int16 // the run of a reason alone
	var n [maxOptions]uint8
	var first [maxOptions]reason
	for j := range p.readings {
		r := &p.readings[j]
		n[r.option]++
		if n[r.option] == 1 {
			first[r.option] = r.why
		}
		if j < readings {
			continue
		}
		w := uint32(r.why)
		if alone[r.why] == 0 { // these do not differ from option to option
			b.add(oReason, w)
			b.add2(oReasonAct, w, a)
			b.add2(oReasonLexical, w, lex)
			b.add2(oReasonLemma, w, s.lemma[t])
			b.add2(oReasonGenre, w, g)
			b.add2(oReasonSubject, w, by)
			b.add3(oReasonQuoted, w, quoted, voice)
			b.add3(oReasonSubjectAct, w, by, a)
			b.add3(oReasonSubjectGenre, w, by, g)
			b.add3(oReasonActQuotedGenre, w, a*2+quoted, g)
			b.add3(oVoiceSubject, w, voice, by)
			b.add2(oRelReason, w, rel)
			b.add3(oRelReason, w, rel, uint32(c.link))
			b.add2(oTag, w, uint32(s.Tokens[t].Tag))
			alone[r.why] = p.endRun()
		}
		b.add2(oReasonDetail, w, r.detail)
		b.add2(oReasonHow, w, uint32(r.how))
		b.add3(oReasonDetailAct, w, r.detail, a)
		b.add3(oReasonSubjectQuoted, w, by*2+quoted, uint32(r.how))
		if r.role != 0 {
			b.add2(oRole, w, r.role)
			b.add3(oRole, w, r.role, g)
		}
		if n[r.option] > 1 {
			b.add2(oPairReasons, uint32(first[r.option]), w)
		}
		r.runs = [3]int16{alone[r.why], p.endRun()}
	}
	var near [10]int16
	var many [6]int16
	var kinds [10]int16
	var sizes [4]int16
	var counts [10]int16
	var ranks [6][4]int16
	var recents [5]int16
	var with guessRuns
	if p.guessed {
		with.neighbours = p.neighboursOf(c)
	}
	for i := range list {
		o := &list[i]
		k := min(n[i], 5)
		if many[k] == 0 {
			b.add(oReasons, uint32(k))
			many[k] = p.endRun()
		}
		o.runs[runReadings] = many[k]
		if i >= options {
			d := uint32(max(-4, min(o.near, 4)) + 5)
			if near[d] == 0 {
				b.add2(oNear, d, by)
				b.add2(oNear, d, a+100)
				b.add3(oNear, d, uint32(s.Tokens[t].Rel), uint32(s.Tokens[t].Tag))
				near[d] = p.endRun()
			}
			o.runs[runNear] = near[d]
			kind := uint32(9)
			if !o.set.none() {
				kind = kindNumber(p.kindOf(o.set.ids[0]))
			}
			if kinds[kind] == 0 {
				b.add(oKind, kind)
				b.add2(oKindAct, kind, a)
				b.add2(oKind, kind, g+20)
				kinds[kind] = p.endRun()
			}
			size := uint32(min(len(o.set.ids), 3))
			if sizes[size] == 0 {
				b.add(oSize, size)
				b.add2(oSizeAct, size, a)
				b.add3(oSizeAct, size, a, by)
				sizes[size] = p.endRun()
			}
			o.runs[runKind], o.runs[runSize] = kinds[kind], sizes[size]
			if !o.set.none() {
				count := min(p.counts[o.set.ids[0]], 9)
				if counts[count] == 0 {
					b.add(oCount, uint32(count))
					counts[count] = p.endRun()
				}
				rank := uint32(5)
				for k := 0; k < len(p.top) && k < 5; k++ {
					if p.top[k] == o.set.ids[0] {
						rank = uint32(k)
					}
				}
				if ranks[rank][size] == 0 {
					b.add2(oRank, rank, g)
					b.add3(oRank, rank, a, size)
					ranks[rank][size] = p.endRun()
				}
				recent := uint32(0)
				for k := s.from - 1; k >= 0 && k > s.from-12; k-- {
					if overlap(p.mentions[k].set, o.set) {
						recent++
					}
				}
				recent = min(recent, 4)
				if recents[recent] == 0 {
					b.add(oRecent, recent)
					recents[recent] = p.endRun()
				}
				o.runs[runCount], o.runs[runRank], o.runs[runRecent] = counts[count], ranks[rank][size], recents[recent]
			}
		}
		if p.guessed {
			p.weighGuesses(&with, c, o, a, by, quoted, voice)
		}
	}
}

// weighTargets writes the features that compare each option with who was chosen to act, beside those that
// [page.weighOptions] has written.
func (p *page) weighTargets(list []option, act int, actor *option) {
	b := &p.buffer
	a := uint32(act)
	var runs [4]int16
	for i := range list {
		o := &list[i]
		same := uint32(0)
		switch {
		case o.set.none():
			same = 3
		case o.set.key == actor.set.key:
			same = 1
		case overlap(o.set, actor.set):
			same = 2
		}
		if runs[same] == 0 {
			b.add(oActorSame, same)
			b.add2(oActorOverlap, same, a)
			runs[same] = p.endRun()
		}
		o.runs[runActor] = runs[same]
	}
	var alone [reasons]int16
	for j := range p.readings {
		r := &p.readings[j]
		if alone[r.why] == 0 {
			b.add3(oActorReason, uint32(r.why), uint32(actor.why), a)
			alone[r.why] = p.endRun()
		}
		r.runs[2] = alone[r.why]
	}
}

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

func kindNumber(k codebook.Kind) uint32 {
	switch k {
	case codebook.State:
		return 1
	case codebook.Organisation, codebook.Court, codebook.Agency:
		return 2
	case codebook.ArmedGroup:
		return 3
	case codebook.Collective:
		return 4
	case codebook.Individual:
		return 5
	}
	return 6
}

func withoutArticle(words string) string {
	for _, article := range []string{"the ", "The ", "a ", "A ", "an ", "An "} {
		if len(words) > len(article) && words[:len(article)] == article {
			return words[len(article):]
		}
	}
	return words
}

var (
	wordWith    = hashLower("with")
	wordBetween = hashLower("between")
	wordAnd     = hashLower("and")
)
