package record

import (
	"cmp"
	"slices"

	"parley/edtf"
)

// A ChangeKind says how a position moved.
type ChangeKind string

// The kinds of movement.
const (
	FirstStated ChangeKind = "first stated"
	Softened    ChangeKind = "softened"
	Hardened    ChangeKind = "hardened"
	Reversed    ChangeKind = "reversed"
	Reworded    ChangeKind = "reworded"
	Agreed      ChangeKind = "agreed" // with others, on what lies nearer to the own end than what was held before
	Silent      ChangeKind = "silent"
	Left        ChangeKind = "left"      // what had been agreed, or the talks: withdrew from it
	Suspended   ChangeKind = "suspended" // its part in what had been agreed, or in the talks
	Returned    ChangeKind = "returned"  // to what it had left
)

// A Change is a movement in one cell. Restated counts how often the position before was stated again without moving.
type Change struct {
	Actor, Issue  string
	Kind          ChangeKind
	Before, After *Entry // Before is nil where first stated; After is nil where silent
	On            edtf.Date
	Days          int    // silent: for how many days
	Rule          string // what decided the kind: "scale of options", "ladder of acts"
	Restated      int
}

// SilentAfter is the number of days after which a party that had stated a position counts as silent on it. It is a
// choice, not a finding: half a year is about two rounds of talks.
const SilentAfter = 180

// Changes lists every movement of the parties' cells from v.Since on, by day, actor and issue. Undated statements never
// count.
func (a *Account) Changes(v View) []Change {
	var out []Change
	since := v.since()
	for k, c := range a.cells {
		if !slices.Contains(a.Parties, k.actor) {
			continue
		}
		for _, ch := range a.cellChanges(k, c, v) {
			if dayOf(ch.On) >= since {
				out = append(out, ch)
			}
		}
	}
	slices.SortFunc(out, func(x, y Change) int {
		return cmp.Or(cmp.Compare(dayOf(x.On), dayOf(y.On)), cmp.Compare(a.rank(x.Actor), a.rank(y.Actor)), cmp.Compare(x.Actor, y.Actor), cmp.Compare(x.Issue, y.Issue), cmp.Compare(x.Kind, y.Kind))
	})
	return out
}

// cellChanges gives the movements of one cell in a view: those of the ledger up to the first statement that the view does
// not see, and from there a walk of its own.
func (a *Account) cellChanges(k cell, c *column, v View) []Change {
	day, known := a.bounds(v)
	dated := upTo(c.dated, day)
	from, _ := slices.BinarySearchFunc(c.ledger[:len(dated)], struct{}{}, func(p balance, _ struct{}) int {
		if p.published <= day && p.known <= known {
			return -1
		}
		return 1
	})
	w := walk{matter: a.matter, former: a.formerly, seen: func(s *standing) bool { return s.seen(day, known) }, k: k, dated: dated, held: -1, done: never}
	w.home, w.scaled = a.home(k, c, day, known)
	if from > 0 {
		p := c.ledger[from-1]
		w.held, w.done, w.restated, w.out = int(p.held), p.done, int(p.restated), slices.Clone(c.moves[:p.moves])
	}
	for i := from; i < len(dated); i++ {
		if dated[i].seen(day, known) {
			w.take(i)
		}
	}
	if silent, ok := a.silence(k, c, dated, day, known); ok {
		silent.On, silent.Restated = a.AsOf(v), w.restated
		w.out = append(w.out, silent)
	}
	return w.out
}

// silence says since when an actor that had stated a position has said and done nothing at all on the issue, as far as texts
// report it. The position before is the last that was stated, comparable or not.
func (a *Account) silence(k cell, c *column, dated []standing, day, known int32) (Change, bool) {
	held := -1
	for i := range slices.Backward(dated) {
		if s := dated[i]; s.weight == firm && s.seen(day, known) {
			if held >= 0 && s.day != dated[held].day {
				break
			}
			held = i // the better ones of a day come first
		}
	}
	if held < 0 || day == 1<<31-1 {
		return Change{}, false
	}
	last := dated[held].day
	for _, e := range slices.Backward(c.all) {
		if e.day <= last {
			break
		}
		if e.seen(day, known) {
			last = e.day
			break
		}
	}
	return Change{Actor: k.actor, Issue: k.issue, Kind: Silent, Before: dated[held].Entry, Days: int(day - last)}, day-last > SilentAfter
}

// A balance is the state of a cell's ledger after one of its dated statements, where all up to it are seen; with it stand the
// latest days on which one of them was published and learnt, so that the balances that hold in a view are found by bisection.
type balance struct {
	held, restated, moves  int32
	done, published, known int32
}

// keepLedger walks the whole of a cell once, when the account is made.
func (a *Account) keepLedger(k cell, c *column) {
	w := walk{matter: a.matter, former: a.formerly, seen: func(*standing) bool { return true }, k: k, dated: c.dated, held: -1, done: never}
	w.home, w.scaled = a.home(k, c, 1<<31-1, 1<<31-1)
	c.ledger = make([]balance, len(c.dated))
	published, known := never, never
	for i := range c.dated {
		w.take(i)
		published, known = max(published, c.dated[i].Source.published), max(known, c.dated[i].Source.known)
		if g := c.dated[i].through; g != nil {
			published, known = max(published, g.Source.published), max(known, g.Source.known)
		}
		c.ledger[i] = balance{int32(w.held), int32(w.restated), int32(len(w.out)), w.done, published, known}
	}
	c.moves = slices.Clip(w.out)
}

// A walk goes through a cell in time. A day's best statement stands for the day; views, hopes, worries and what is doubtful do not count, and what is slight only restates.
type walk struct {
	matter   func(*Entry) []string
	former   func(*Entry) bool
	seen     func(*standing) bool
	k        cell
	dated    []standing
	home     int
	scaled   bool
	held     int   // the statement that holds the cell; -1 before the first
	done     int32 // the day that has its best statement, the first of it that counts
	restated int
	words    []string // of the statement that holds the cell, once they are needed
	out      []Change
}

// take goes on by one statement.
func (w *walk) take(i int) {
	s := &w.dated[i]
	if w.held >= 0 && w.dated[w.held].leaving.parts() && w.former(s.Entry) {
		return
	}
	if s.day != w.done && s.weight == slight && w.held >= 0 {
		if same, _ := w.dated[w.held].same(s.stance); same {
			w.restated++
		}
	}
	if s.day == w.done || s.weight < firm {
		return
	}
	w.done = s.day
	if w.held < 0 {
		w.held = i
		w.out = append(w.out, Change{Actor: w.k.actor, Issue: w.k.issue, Kind: FirstStated, After: s.Entry, On: s.When})
		return
	}
	at := w.comparedWith(i)
	if at < 0 {
		w.held, w.restated, w.words = i, 0, nil // the first that is toward somebody else than all before
		return
	}
	if at != w.held {
		w.held, w.restated, w.words = at, 0, nil
	}
	held := &w.dated[w.held]
	if held.option == "" && s.option == "" && held.step != s.step && s.day-held.day > HeldGap {
		w.held, w.restated, w.words = i, 0, nil // nothing says what was held in between, and the ladder of acts is too crude to bridge it
		return
	}
	kind, rule := movement(held, s, w.home, w.scaled, func() bool {
		if w.words == nil {
			w.words = w.matter(held.Entry)
		}
		return dice(w.words, w.matter(s.Entry)) >= oneThing
	})
	if kind == "" {
		w.restated++
		// A stance that cannot be compared restates nothing and replaces nothing.
		if same, _ := held.stance.same(s.stance); same {
			w.held, w.words = i, nil
		}
		return
	}
	w.out = append(w.out, Change{Actor: w.k.actor, Issue: w.k.issue, Kind: kind, Before: held.Entry, After: s.Entry, On: s.When, Rule: rule, Restated: w.restated})
	w.held, w.restated, w.words = i, 0, nil
}

// comparedWith gives the statement that one is compared with: the one that holds the cell; where that is toward other parties or on another agreement, the
// latest firm one that is not; -1 for none.
func (w *walk) comparedWith(i int) int {
	if !w.dated[w.held].elsewhere(w.dated[i].stance) {
		return w.held
	}
	at := -1
	for j := w.held - 1; j >= 0; j-- {
		s := &w.dated[j]
		if at >= 0 && s.day != w.dated[at].day {
			break
		}
		if s.weight == firm && !s.elsewhere(w.dated[i].stance) && w.seen(s) {
			at = j // the better ones of a day come first
		}
	}
	return at
}

// movement compares a cell's position with the next statement in it; "" is a restatement, or cannot be compared: so is what a text tells
// without a day beside what it dates itself, which may have come first. home is the actor's end of the scale of options; alike says whether the two speak of one matter.
func movement(before, after *standing, home int, scaled bool, alike func() bool) (ChangeKind, string) {
	s, t := before.stance, after.stance
	switch was, is := before.leaving, after.leaving; {
	case is.parts() && was.parts() && !(was.how == Suspends && is.how == Leaves) || is.how == Returns && !was.parts():
		return "", ""
	case is.parts() && before.since(is.year): // it left another agreement, of before
		return "", ""
	case is.how == Suspends && !s.elsewhere(t):
		return Suspended, "words of leaving"
	case is.how == Leaves && !s.elsewhere(t):
		return Left, "words of leaving"
	case is.how == Returns && !s.elsewhere(t):
		return Returned, "words of leaving"
	}
	same, comparable := s.same(t)
	if !comparable || same || before.Source == after.Source && after.FromPublication && !before.FromPublication {
		return "", ""
	}
	hardened := Hardened
	if len(after.Actor) > 1 && t.step >= 4 {
		hardened = Agreed // whoever signs together with the other side does not harden against it
	}
	if s.option != "" {
		const rule = "scale of options"
		switch was, is := abs(s.index-home), abs(t.index-home); {
		case s.option == t.option:
			return Reversed, rule
		case s.against || t.against || !scaled || is == was:
			return Reworded, rule
		case is > was:
			return Softened, rule
		}
		return hardened, rule
	}
	if !alike() {
		return "", ""
	}
	const rule = "ladder of acts"
	switch d := t.step - s.step; {
	case abs(d) >= 3:
		return Reversed, rule
	case d > 0:
		return Softened, rule
	}
	return hardened, rule
}

// speakOfOneThing reports that two quotes share a good part of the words that say what they are of. Where no option is
// named, nothing else shows that a refusal and an acceptance on one issue are of the same matter.
func (a *Account) speakOfOneThing(x, y *Entry) bool {
	return dice(a.matter(x), a.matter(y)) >= oneThing
}

// shareWord reports that two quotes have one of the words in common that say what they are of.
func (a *Account) shareWord(x, y *Entry) bool {
	of := a.matter(y)
	return slices.ContainsFunc(a.matter(x), func(w string) bool { return slices.Contains(of, w) })
}

// matter gives the stems of an entry's words, sorted, without function words, dates, numbers, the names of its actors and the words
// that name actors and targets.
func (a *Account) matter(e *Entry) []string {
	var names []string
	for _, n := range e.Actor {
		names = append(names, stems(n)...)
	}
	mentions := e.ActorMentions
	if len(e.Target) > 0 { // "the prisoners of war" name no actor, and say what is refused
		mentions = slices.Concat(mentions, e.TargetMentions)
	}
	for _, m := range mentions {
		if !m.Span.Contains(e.Span) {
			names = append(names, stems(m.Text)...)
		}
	}
	words := slices.DeleteFunc(stems(e.Quote), func(w string) bool {
		return w[0] >= '0' && w[0] <= '9' || a.rules.noise[w] || slices.Contains(names, w)
	})
	slices.Sort(words)
	return words
}

// oneThing is the share of words from which two statements count as being of one matter; set by hand.
const oneThing = 0.4

// home is the end of the issue's scale that the actor stood nearest to when it first named an option by itself: the end
// from which moving away is softening. What it did together with others is an agreement, and says where they met; it
// decides only where the actor named no option alone.
func (a *Account) home(k cell, c *column, day, known int32) (end int, scaled bool) {
	last := a.lastOption(k.issue)
	if last <= 0 {
		return 0, false
	}
	for _, s := range c.dated {
		if s.option == "" || s.against || !s.seen(day, known) || scaled && len(s.Actor) > 1 || 2*s.index == last {
			continue // the middle is no end
		}
		end, scaled = 0, true
		if 2*s.index > last {
			end = last
		}
		if len(s.Actor) <= 1 {
			break
		}
	}
	return end, scaled
}

func (a *Account) lastOption(issue string) int {
	for _, i := range a.options.Codebook.Issues() {
		if i.ID == issue {
			return len(i.Options) - 1
		}
	}
	return -1
}

func abs(x int) int { return max(x, -x) }
