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

// weighOptions writes the features of each option, for the options that were gathered last. act is the kind of act.
func (p *page) weighOptions(c *candidate, list []option, act int) {
	p.beginRuns()
	p.weighFrom(c, list, act, 0, 0)
}

// weighFrom writes the features of the readings and options from some on, and of all options what those before leave open.
func (p *page) weighFrom(c *candidate, list []option, act, readings, options int) {
	w := p.weighing(c, act)
	w.readings(readings)
	for i := range list {
		o := &list[i]
		o.runs[runReadings] = w.manyReadings(w.n[i])
		if i >= options {
			w.option(o)
		}
		if p.guessed {
			w.besideGuesses(o)
		}
	}
}

// A weighing writes the features of a candidate's options. What several of them share is written once: by what tells it apart, the
// arrays hold the run in which it stands, 0 where it was not written yet.
type weighing struct {
	p *page
	b *bag
	c *candidate
	s *sentence

	act, lexical, quoted, genre, subject, voice, rel uint32

	n       [maxOptions]uint8  // how many readings lead to each option
	first   [maxOptions]reason // the first of them
	alone   [reasons]int16     // of a reason, whichever option it leads to
	many    [6]int16
	near    [2*farNear + 2]int16
	kinds   [10]int16
	sizes   [4]int16
	counts  [10]int16
	ranks   [6][4]int16 // by size too
	recents [5]int16
	guesses guessRuns
}

// farNear is the number of mentions from which on an option is far from the candidate.
const farNear = 4

// noKind is the number of the kind of nobody; see kindNumber.
const noKind = 9

// weighing begins to weigh the options of a candidate for an act.
func (p *page) weighing(c *candidate, act int) weighing {
	s := &p.sentences[c.sent]
	t := int(c.token)
	w := weighing{p: p, b: &p.buffer, c: c, s: s, act: uint32(act), lexical: uint32(int32(c.lexical) + 2), quoted: flag(s.quoted[t]), genre: uint32(p.kind),
		subject: p.argumentKind(s, int(c.subject)), voice: uint32(noVoice), rel: uint32(s.Tokens[t].Rel)}
	if v := p.voiceAt(s, t); v != nil {
		w.voice = uint32(v.how)
	}
	if p.guessed {
		w.guesses.neighbours = p.neighboursOf(c)
	}
	return w
}

// readings writes the features of the readings from one on, and counts all of them.
func (w *weighing) readings(from int) {
	for j := range w.p.readings {
		r := &w.p.readings[j]
		w.n[r.option]++
		if w.n[r.option] == 1 {
			w.first[r.option] = r.why
		}
		if j >= from {
			w.reading(r)
		}
	}
}

// reading writes the features of a reading: those of its reason, and its own.
func (w *weighing) reading(r *reading) {
	b, why := w.b, uint32(r.why)
	if w.alone[r.why] == 0 {
		w.alone[r.why] = w.reason(why)
	}
	b.add2(oReasonDetail, why, r.detail)
	b.add2(oReasonHow, why, uint32(r.how))
	b.add3(oReasonDetailAct, why, r.detail, w.act)
	b.add3(oReasonSubjectQuoted, why, w.subject*2+w.quoted, uint32(r.how))
	if r.role != 0 {
		b.add2(oRole, why, r.role)
		b.add3(oRole, why, r.role, w.genre)
	}
	if w.n[r.option] > 1 {
		b.add2(oPairReasons, uint32(w.first[r.option]), why)
	}
	r.runs = [3]int16{w.alone[r.why], w.p.endRun()}
}

// reason writes what does not differ from option to option: a reason beside the candidate.
func (w *weighing) reason(why uint32) int16 {
	b, t := w.b, int(w.c.token)
	b.add(oReason, why)
	b.add2(oReasonAct, why, w.act)
	b.add2(oReasonLexical, why, w.lexical)
	b.add2(oReasonLemma, why, w.s.lemma[t])
	b.add2(oReasonGenre, why, w.genre)
	b.add2(oReasonSubject, why, w.subject)
	b.add3(oReasonQuoted, why, w.quoted, w.voice)
	b.add3(oReasonSubjectAct, why, w.subject, w.act)
	b.add3(oReasonSubjectGenre, why, w.subject, w.genre)
	b.add3(oReasonActQuotedGenre, why, w.act*2+w.quoted, w.genre)
	b.add3(oVoiceSubject, why, w.voice, w.subject)
	b.add2(oRelReason, why, w.rel)
	b.add3(oRelReason, why, w.rel, uint32(w.c.link))
	b.add2(oTag, why, uint32(w.s.Tokens[t].Tag))
	return w.p.endRun()
}

// manyReadings writes how many readings lead to an option.
func (w *weighing) manyReadings(n uint8) int16 {
	k := min(n, uint8(len(w.many)-1))
	if w.many[k] == 0 {
		w.b.add(oReasons, uint32(k))
		w.many[k] = w.p.endRun()
	}
	return w.many[k]
}

// option writes what an option is: how near it is named, of which kind, how many they are, and how often they are named.
func (w *weighing) option(o *option) {
	b := w.b
	d := uint32(max(-farNear, min(o.near, farNear)) + farNear + 1)
	if w.near[d] == 0 {
		b.add2(oNear, d, w.subject)
		b.add2(oNear, d, w.act+100)
		b.add3(oNear, d, w.rel, uint32(w.s.Tokens[w.c.token].Tag))
		w.near[d] = w.p.endRun()
	}
	kind := uint32(noKind)
	if !o.set.none() {
		kind = kindNumber(w.p.kindOf(o.set.ids[0]))
	}
	if w.kinds[kind] == 0 {
		b.add(oKind, kind)
		b.add2(oKindAct, kind, w.act)
		b.add2(oKind, kind, w.genre+20)
		w.kinds[kind] = w.p.endRun()
	}
	size := uint32(min(len(o.set.ids), len(w.sizes)-1))
	if w.sizes[size] == 0 {
		b.add(oSize, size)
		b.add2(oSizeAct, size, w.act)
		b.add3(oSizeAct, size, w.act, w.subject)
		w.sizes[size] = w.p.endRun()
	}
	o.runs[runNear], o.runs[runKind], o.runs[runSize] = w.near[d], w.kinds[kind], w.sizes[size]
	if !o.set.none() {
		w.naming(o, size)
	}
}

// naming writes how often the text names the first of an option's actors, which rank that is, and how often it named any of them just
// before.
func (w *weighing) naming(o *option, size uint32) {
	p, b := w.p, w.b
	count := min(p.counts[o.set.ids[0]], int32(len(w.counts)-1))
	if w.counts[count] == 0 {
		b.add(oCount, uint32(count))
		w.counts[count] = p.endRun()
	}
	last := len(w.ranks) - 1
	rank := uint32(last)
	for k, id := range p.top[:min(len(p.top), last)] {
		if id == o.set.ids[0] {
			rank = uint32(k)
		}
	}
	if w.ranks[rank][size] == 0 {
		b.add2(oRank, rank, w.genre)
		b.add3(oRank, rank, w.act, size)
		w.ranks[rank][size] = p.endRun()
	}
	recent := p.namedBefore(w.s, o.set, len(w.recents)-1)
	if w.recents[recent] == 0 {
		b.add(oRecent, uint32(recent))
		w.recents[recent] = p.endRun()
	}
	o.runs[runCount], o.runs[runRank], o.runs[runRecent] = w.counts[count], w.ranks[rank][size], w.recents[recent]
}

// justBefore is how many mentions before a sentence count as just before it.
const justBefore = 11

// namedBefore counts the mentions just before a sentence that name any of a group, up to most.
func (p *page) namedBefore(s *sentence, set actors, most int) int {
	n := 0
	for k := s.from - 1; k >= max(0, s.from-justBefore) && n < most; k-- {
		if overlap(p.mentions[k].set, set) {
			n++
		}
	}
	return n
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

// keptOptions are the options of the candidates that the first pass chose an actor for, as they were gathered and weighed:
// the second goes on from there.
type keptOptions struct {
	of       []keptOf
	opts     []option
	readings []reading
	sums     []linear.Sum
}

// keptOf says where the options of a candidate end, and for which act they were weighed.
type keptOf struct{ act, opts, readings, sums int }

// mostKept bounds the runs that are kept of a text.
const mostKept = 1 << 16

func (k *keptOptions) reset() {
	clear(k.opts)
	clear(k.readings)
	k.of, k.opts, k.readings, k.sums = append(k.of[:0], keptOf{act: -1}), k.opts[:0], k.readings[:0], k.sums[:0]
}

// keep notes the options that were weighed last.
func (k *keptOptions) keep(p *page, act int) {
	if len(k.sums) < mostKept {
		k.opts = append(k.opts, p.opts...)
		k.readings = append(k.readings, p.readings...)
		k.sums = append(k.sums, p.sums...)
	} else {
		act = -1
	}
	k.of = append(k.of, keptOf{act, len(k.opts), len(k.readings), len(k.sums)})
}

// weighAgain gathers and weighs the options of a candidate in the second pass; guess is its place among the guesses of
// the first, -1 for none.
func (p *page) weighAgain(c *candidate, act, guess int) []option {
	k := &p.kept
	if guess < 0 || k.of[guess+1].act != act {
		list := p.options(c)
		p.weighOptions(c, list, act)
		return list
	}
	from, to := &k.of[guess], &k.of[guess+1]
	p.opts, p.optKeys = append(p.opts[:0], k.opts[from.opts:to.opts]...), p.optKeys[:0]
	for i := range p.opts {
		p.optKeys = append(p.optKeys, p.opts[i].set.key)
	}
	p.readings = append(p.readings[:0], k.readings[from.readings:to.readings]...)
	p.beginRuns()
	p.sums = append(p.sums[:0], k.sums[from.sums:to.sums]...)
	readings, options := len(p.readings), len(p.opts)
	p.nearby(c)
	p.weighFrom(c, p.opts, act, readings, options)
	return p.opts
}
