package reader

import (
	"math"

	"slices"

	"parley/codebook"
	"parley/reader/linear"
	"parley/syntax"
)

// A finding is a candidate with everything that was chosen for it.
type finding struct {
	candidate int32
	end       int32 // token behind its quote: behind the clause of the candidate, and of what that hinges on
	act       int
	found     float32 // probability that it is a statement
	actP      float32 // probability of the act, given that it is one
	actor     option
	actorP    float32
	target    option
	speakers  []uint64 // the keys of the options for those who speak or issued the text
	told      bool     // it is probable enough to be told
	modality  codebook.Modality
	signals   signals
	date      dated
	issues    [3]int8 // canonical, -1 for none
	hinge     hinge   // what it hinges on
	raw       float32 // found × act × actor, and the probability that all are right, in the geometric mean
	alone     float32 // the same, without what a verb adds that tells of the same; see saidToo
}

// notTo takes back a target that shares an actor with a set.
func (f *finding) notTo(set actors) {
	if overlap(f.target.set, set) {
		f.target = noEnd
	}
}

// findings chooses the statements among the candidates. They stay until it is asked again.
func (p *page) findings() []finding {
	w := p.r.weights
	p.prev = previous{}
	p.glanceAll(w)
	p.judgeAgain(w, guessedAt)
	p.guessMoods(w.modality)
	p.guessed = true
	out := p.withEnds(w)
	for i := range out {
		p.chooseModality(&p.candidates[out[i].candidate], &out[i])
	}
	for i := range out {
		f := &out[i]
		c := &p.candidates[f.candidate]
		p.chooseRest(c, f)
		p.earlier = out[:i]
		p.correct(ofWhole, out[i:i+1])
		if f.found >= w.settings.Found {
			p.prev = previous{true, c.sent, f.act, f.actor.set, f.target.set, f.date.date, f.issueBits()}
		}
	}
	p.found = out
	return p.withGapped(p.withoutTwins(p.withoutComplements(p.withoutConditions(out))))
}

// withEnds chooses actor and target of what is probable enough to be a statement, step by step for all of it, and gives what is to be told.
func (p *page) withEnds(w *Weights) []finding {
	out := p.found[:0]
	p.speakerKeys = p.speakerKeys[:0]
	for i := range p.candidates {
		c := &p.candidates[i]
		if c.found < w.settings.Found*0.5 || p.ownWords(c) {
			continue
		}
		out = append(out, finding{candidate: int32(i), end: c.hi, found: c.found, act: p.actOf(c)})
		f := &out[len(out)-1]
		f.actP = max(c.acts[f.act], c.acts[c.best()])
		p.chooseEnds(c, f)
		if !f.told && p.trace == nil {
			out = out[:len(out)-1]
		}
	}
	for some := range slices.Chunk(out, correctedAtOnce) {
		p.correct(ofEnds, some)
	}
	told := out[:0]
	for i := range out {
		f := &out[i]
		c := &p.candidates[f.candidate]
		if p.groundEnds(c, f); f.told && !p.comment(c, f) {
			told = append(told, *f)
		}
	}
	return told
}

// guessedAt is the probability from which a candidate's neighbours take it for a statement: close to where it is told, and the
// same where that is still to be chosen.
const guessedAt = 0.3

// unlikely is the probability below which something is no statement, whatever the thresholds.
const unlikely = 0.05

// judge gives candidates the probability that they are statements and, where that is not too low, those of the acts. Each table is asked for all of
// them at once, while it is near.
func (p *page) judge(w *Weights, list []candidate) {
	for i := range list {
		c := &list[i]
		var one [1]float32
		w.found.Scores(p.shared.list[c.from:c.to], one[:])
		c.found = linear.Sigmoid(one[0])
	}
	for i := range list {
		c := &list[i]
		if c.found < unlikely {
			c.acts = [actClasses]float32{}
			continue
		}
		w.act.Scores(p.shared.list[c.from:c.to], c.acts[:])
		linear.Softmax(c.acts[:])
	}
}

// best is the likeliest act.
func (c *candidate) best() int {
	best := 0
	for a := range c.acts {
		if c.acts[a] > c.acts[best] {
			best = a
		}
	}
	return best
}

// guess chooses an actor in the first pass.
func (p *page) guess(t *linear.Trio, i, act int) {
	c := &p.candidates[i]
	list := p.options(c)
	p.weighOptions(c, list, act)
	best, sure := p.choose(t, byGuess, list)
	p.guesses = append(p.guesses, guess{candidate: int32(i), act: act, actor: list[best].set, why: list[best].why, sure: sure})
	p.count(&p.guesses[len(p.guesses)-1])
}

// accepts holds for what is probable enough to be told.
func (p *page) accepts(f *finding) bool {
	s := &p.r.weights.settings
	return f.found*(1-s.Mix)+f.raw/max(f.found, 1e-6)*s.Mix >= s.Found
}

// chooseEnds ranks the options for actor and target. Whether the finding is probable enough to be told is known with the actor.
func (p *page) chooseEnds(c *candidate, f *finding) {
	list := p.weighAgain(c, f.act, int(p.glances[f.candidate].guess))
	best, prob := p.choose(p.r.weights.ends, byActor, list)
	if p.unknownSelf(&p.sentences[c.sent], c) && p.facesUs(list[best].set) {
		best = 0 // nobody
	}
	f.actor, f.actorP = list[best], prob
	p.trace.ends(p, c, list, false)
	f.raw = f.found * f.actP * f.actorP
	f.raw = float32(math.Sqrt(float64(c.right * f.raw)))
	if f.told = p.accepts(f); !f.told && p.trace == nil {
		return
	}
	f.speakers = p.speakersOf(list)
	p.weighTargets(list, f.act, &f.actor)
	best, prob = p.choose(p.r.weights.ends, byTarget, list)
	p.chooseTarget(f, &list[best], prob)
	p.trace.ends(p, c, list, true)
}

// groundEnds finds the words that name actor and target, once they are corrected, and how probable it is that all is right.
func (p *page) groundEnds(c *candidate, f *finding) {
	f.alone = f.raw
	if found, right := p.saidToo(c, f); found > 0 {
		f.raw = float32(math.Sqrt(float64(min(1, c.right+right) * min(1, f.found*f.actP+found) * f.actorP)))
	}
	p.ground(c, p.withSubject(c, &f.actor))
	p.ground(c, &f.target)
}

// never is the score of a date that cannot be one.
const never = -1e9

// chooseModality says how an act is held.
func (p *page) chooseModality(c *candidate, f *finding) {
	var m mood
	m, f.signals = p.moodOf(p.r.weights.modality, c, f.act)
	held, by := p.holdAs(c, f, &m)
	if c.carried != 0 {
		held, by = codebook.Asserted, "an item of a list is what the list asks for" // "no monitors" in a list of demands is one
	}
	f.modality = held
	p.trace.mood(p, c, f, m[:], by)
}

// chooseRest finds date and issues.
func (p *page) chooseRest(c *candidate, f *finding) {
	w := p.r.weights
	b := &p.buffer
	b.list = b.list[:0]
	dates := p.datesFor(c)
	p.weighDates(b, c, dates, f.act, &f.signals)
	best, scores := 0, p.dateScores[:0]
	for i := range dates {
		one := [1]float32{never}
		if !dates[i].byDefault() || !p.notToday(c, codebook.Acts[f.act]) {
			w.date.Scores(b.list[dates[i].from:dates[i].to], one[:])
		}
		if scores = append(scores, one[0]); one[0] > scores[best] {
			best = i
		}
	}
	f.date, p.dateScores = dates[best], scores
	p.settleDate(c, f)
	p.settleAhead(c, f, dates, scores)
	p.settleLongOut(f)
	p.trace.dates(p, c, dates)

	b.list = b.list[:0]
	p.lookIssue(b, c, f.act)
	var x [32]float32
	w.issue.Scores(b.list, x[:w.issue.Classes])
	p.trace.issues(p, c, x[:w.issue.Classes])
	f.issues = [3]int8{-1, -1, -1}
	for place := range f.issues {
		k := 0
		for i := range x[:w.issue.Classes] {
			if x[i] > x[k] {
				k = i
			}
		}
		if place > 0 && linear.Sigmoid(x[k]) < w.settings.Issue {
			break
		}
		f.issues[place] = int8(k)
		x[k] = -1e9
	}
	p.settleDisarming(c, f)
	p.settleTakenBack(c, f)
}

// refusal holds for acts that a negated verb carries: "does not accept" is a rejection that did happen.
func refusal(a codebook.Act) bool {
	switch a {
	case codebook.Reject, codebook.Deny, codebook.Condition, codebook.ExpressView, codebook.Accuse, codebook.Demand, codebook.Threaten:
		return true
	}
	return false
}

// carriedByNot holds for acts that consist in the negation of their verb: "will not recognise", "did not abide by".
func (p *page) carriedByNot(c *candidate, f *finding) bool {
	switch codebook.Acts[f.act] {
	case codebook.Reject, codebook.Deny, codebook.Violate:
		return f.signals.negated && int(c.lexical) != f.act
	}
	return false
}

// withoutTwins leaves out the weaker of two findings that quote nearly the same words.
func (p *page) withoutTwins(list []finding) []finding {
	out := list[:0]
	for _, f := range list {
		c := &p.candidates[f.candidate]
		keep := true
		for i := len(out) - 1; i >= 0; i-- {
			d := &p.candidates[out[i].candidate]
			if d.sent != c.sent {
				break
			}
			common := min(f.end, out[i].end) - max(c.lo, d.lo)
			if common <= 0 {
				continue
			}
			union := max(f.end, out[i].end) - min(c.lo, d.lo)
			if float32(common) < 0.8*float32(union) && !p.sameWords(c, d, f.act == out[i].act) || p.inRelative(c, &out[i]) || p.inRelative(d, &f) {
				continue
			}
			if p.outweighs(&out[i], &f) {
				keep = false
			} else {
				out = slices.Delete(out, i, i+1)
			}
		}
		if keep {
			out = append(out, f)
		}
	}
	return out
}

// inRelative holds for what a relative clause with a subject of its own tells of another finding's words, "presented a plan, which Arland rejected", and for what somebody answers to them.
func (p *page) inRelative(c *candidate, f *finding) bool {
	s, v := &p.sentences[c.sent], int(p.candidates[f.candidate].token)
	if n := s.repliedTo(int(c.token)); n > v {
		return true
	}
	return s.Tokens[c.token].Rel == syntax.AclRelcl && c.link == direct && c.subject >= 0 && s.at[c.subject] >= 0 && s.Depends(int(c.token), v) && !f.actor.set.none() && !overlap(p.mentions[s.at[c.subject]].set, f.actor.set)
}

// outweighs reports which of two findings stays that quote nearly the same words: of a deed and of the words that tell of it
// ("announced that talks would take place") the deed, which has its own day and may lie ahead; of an answer and what it answers the answer; else the likelier one.
func (p *page) outweighs(a, b *finding) bool {
	c, d := &p.candidates[a.candidate], &p.candidates[b.candidate]
	s := &p.sentences[c.sent]
	if n := s.repliedTo(int(d.token)); n >= 0 && n == int(c.token) {
		return false // "a demand rejected by Arland" is a refusal
	}
	if n := s.repliedTo(int(c.token)); n >= 0 && n == int(d.token) {
		return true
	}
	if act := codebook.Acts[a.act]; a.act == b.act && (!stance(act) && !voiced(act) || p.toldOfOther(s, c, d, a.act) || p.toldOfOther(s, d, c, a.act)) {
		switch {
		case saysThat(s, int(c.token), int(d.token)):
			return false
		case saysThat(s, int(d.token), int(c.token)):
			return true
		}
	}
	return a.alone >= b.alone
}

// toldOfOther holds for a verb that only says what is said and the verb of what it says, which names the act by itself and has somebody for its subject:
// in "Arland and Corvia have agreed to a truce, Peru said" Peru agrees to nothing.
func (p *page) toldOfOther(s *sentence, say, c *candidate, act int) bool {
	switch codebook.Acts[act] {
	case codebook.Demand, codebook.Appeal, codebook.ExpressView, codebook.Accuse, codebook.Condition:
		return false
	}
	return contains(reportVerbs, s.lemma[say.token]) && int(c.lexical) == act && c.link == direct && (!p.phraseAt(s, int(c.subject)).set.none() || s.Tokens[c.subject].Tag == syntax.NNS && p.isAgent(s.lemma[c.subject]))
}

// reportVerbs only pass on what is so.
var reportVerbs = plainSaying.with("announce", "report", "confirm", "reveal", "disclose", "inform")

// saysThat holds for a verb of saying and a word of the clause that says what was said.
func saysThat(s *sentence, verb, t int) bool {
	if !isSaying(s.lemma[verb]) {
		return false
	}
	for k, up := t, 0; k >= 0 && up < 4; k, up = s.Tokens[k].Head, up+1 {
		if s.Tokens[k].Head == verb {
			return s.Tokens[k].Rel == syntax.Ccomp
		}
	}
	return false
}

// sameWords holds for a verb that only introduces words and the clause that holds the words: they are one statement. A verb
// that says more ("warned") introduces what is the same act.
func (p *page) sameWords(a, b *candidate, same bool) bool {
	s := &p.sentences[a.sent]
	return introduces(s, int(a.token), int(b.token), same) || introduces(s, int(b.token), int(a.token), same)
}

func introduces(s *sentence, verb, clause int, same bool) bool {
	if !contains(plainVerbs, s.lemma[verb]) && !(same && isSaying(s.lemma[verb])) {
		return false
	}
	t, v := &s.Tokens[clause], &s.Tokens[verb]
	return t.Head == verb && (t.Rel == syntax.Ccomp || t.Rel == syntax.Parataxis) || v.Head == clause && v.Rel == syntax.Parataxis
}
