package record

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"parley/codebook"
)

// A cell is where an actor meets an issue.
type cell struct{ actor, issue string }

// A column is what a cell holds through time. Its parts are in order of time, and within a day the better statement comes
// first, so that a question about a day is a binary search and a short walk back, however long the record is.
type column struct {
	undated []standing
	dated   []standing
	claims  []*Entry // what others say of the actor, undated ones first
	all     []*Entry // every statement of the actor on the issue, stance or not

	ledger []balance // of a party's cell: where it stood after each of dated
	moves  []Change
}

// extend puts what comes after in time behind what a column holds; neither is sorted yet.
func (c *column) extend(later *column) {
	c.undated, c.dated = append(c.undated, later.undated...), append(c.dated, later.dated...)
	c.claims, c.all = append(c.claims, later.claims...), append(c.all, later.all...)
}

// A standing is an entry that can be a position, with what of it is compared with others.
type standing struct {
	*Entry
	stance
	weight weight
	// through is the agreement by which one that leaves it stands in a cell that its own words do not name: before that is known, it does not; nil for all others.
	through *Entry
}

// seen reports that a standing was known by then, and so was that by which it stands in its cell.
func (s standing) seen(day, known int32) bool {
	return s.Entry.seen(day, known) && (s.through == nil || s.through.seen(day, known))
}

// A weight says what a standing can outweigh: a cell is filled, and a position moved, by the heaviest that are there alone.
type weight uint8

const (
	doubtful    weight = iota // by its score, see [Options]
	weak                      // a view, a hope or a worry
	slightAside               // slight, and a deal with somebody else than the parties
	aside                     // a deal with somebody else: it fills a cell only where none of the parties' own does
	slight                    // likelier read wrong than right, or an answer to what other words than its own name
	firm
)

// Even is the score from which a statement is likelier right than wrong in actor and act: scores are calibrated.
const Even = 0.5

func (a *Account) weigh(e *Entry, issue string, words *quote) weight {
	rule, _ := a.takes(e)
	switch {
	case a.Doubtful(e):
		return doubtful
	case rule.Weak:
		return weak
	case e.leaving.how != Stays: // who has left is not told to accept, nor who came back to have left, however sure that was read
		return firm
	case len(a.apart(e, issue)) > 0:
		if a.likelierWrong(e) {
			return slightAside
		}
		return aside
	case a.likelierWrong(e) || e.Ruling == nil && rule.Answer && !e.names(issue) && !words.leans(issue):
		return slight // "welcomed the decision" names no issue
	}
	return firm
}

// likelierWrong reports that an entry is likelier read wrong than right, and that no analyst has ruled on it.
func (a *Account) likelierWrong(e *Entry) bool {
	return e.Ruling == nil && a.options.Doubt > 0 && e.Score < Even
}

// parentOf is the issue that one of a case's own stands under; empty where it stands under none.
func (a *Account) parentOf(issue string) string {
	i, _ := a.options.Codebook.Issue(issue)
	return i.Parent
}

// A stance is what of an entry is compared with others.
type stance struct {
	option  string
	index   int
	against bool
	step    int
	with    string             // somebody else than the parties, whom it is with; see [Account.apart]
	toward  crowd              // the other parties that it is with or toward; see [Account.toPartiesOf]
	plan    *codebook.Proposal // the agreement that an answer names
}

func (a *Account) stanceOf(e *Entry, k cell) stance {
	r, _ := a.takes(e)
	issue := k.issue
	s := stance{against: r.Against, step: r.Step, index: -1, with: join(a.apart(e, issue)), toward: a.toPartiesOf(e, k.actor), plan: e.plan}
	if o, ok := e.OptionOn(issue); ok {
		s.option, s.index = o.Option, o.Index
		s.against = s.against && !o.Refusal
	}
	return s
}

// same reports whether two stances are one: the same option held in the same way, or, where neither names an option, the
// same step of the ladder. A stance that names an option cannot be compared with one that names none, nor one toward somebody else
// with one toward the parties, nor one toward one party, or on one agreement, with one toward another.
func (s stance) same(t stance) (same, comparable bool) {
	switch {
	case s.with != t.with || s.elsewhere(t):
		return false, false
	case s.option != "" && t.option != "":
		return s.option == t.option && s.against == t.against, true
	case s.option == "" && t.option == "":
		return s.step == t.step, true
	}
	return false, false
}

// fillCells puts an entry into the cells of its actors and issues; entries come in order of time.
func (a *Account) fillCells(cells map[cell]*column, e *Entry, words *quote) {
	empty := a.vacuous(e, words)
	for _, issue := range e.Issue {
		for _, actor := range e.Actor {
			k := cell{actor, issue}
			c := cells[k]
			if c == nil {
				c = &column{}
				cells[k] = c
			}
			c.all = append(c.all, e)
			switch {
			case empty && e.leaving.how == Stays && (e.Act == codebook.ExpressView || !words.names(issue)): // "reiterated its ceasefire demand" says on what
			case a.stands(e, actor):
				s := standing{e, a.stanceOf(e, k), a.weigh(e, issue, words), nil}
				if e.day == never {
					c.undated = append(c.undated, s)
				} else {
					c.dated = append(c.dated, s)
				}
			case a.takesStance(e) && happened(e) && e.Voice(actor) == Claimed:
				c.claims = append(c.claims, e)
			}
		}
	}
}

// hollow reports that an entry's words do not say what is agreed or to be done: "Have agreed as follows", "they must accept it".
func (a *Account) hollow(e *Entry) bool {
	if len(e.Quote) > longestHollow {
		return false
	}
	words := strings.TrimRight(e.Quote, ": \n")
	if slices.ContainsFunc(a.rules.vacuous.Opens, func(opening string) bool { return strings.EqualFold(words, opening) }) {
		return true
	}
	due := slices.ContainsFunc(a.rules.vacuous.Duties, func(duty string) bool { return strings.Contains(words, duty) })
	return due && a.rules.vacuous.Hollow.MatchString(e.Quote)
}

// vacuous reports that an entry's words only point at what somebody said elsewhere ("hailed the move", "reiterated the group's position"): they say nothing
// of an issue, whatever stands near them. A refusal says something by itself, and so does an analyst's ruling.
func (a *Account) vacuous(e *Entry, words *quote) bool {
	if e.Act == codebook.Reject || e.Ruling != nil || len(e.Quote) > longestVacuous || len(e.Options) > 0 || !a.rules.stance(e.Act) {
		return false
	}
	if a.hollow(e) {
		return true
	}
	points, tells := false, false
	for _, w := range words.list {
		points, tells = points || w.points, tells || w.tells
	}
	return points && tells && a.rules.vacuous.Pattern.MatchString(e.Quote)
}

// longestHollow is the number of bytes beyond which a demand says more than that something must be accepted.
const longestHollow = 70

// longestVacuous is the number of bytes beyond which a quote says more.
const longestVacuous = 160

// sortCells puts the better statements of each day first, and follows the parties' through time.
func (a *Account) sortCells() {
	inParallel(slices.Collect(maps.Keys(a.cells)), func(k cell) {
		c := a.cells[k]
		sortDays(c.undated, k)
		sortDays(c.dated, k)
		if slices.Contains(a.Parties, k.actor) {
			a.keepLedger(k, c)
		}
	})
}

// sortDays puts the better statements of each day first; the list is in order of days.
func sortDays(list []standing, k cell) {
	order := func(x, y standing) int { return better(x.Entry, y.Entry, k) }
	for from := 0; from < len(list); {
		to := from + 1
		for to < len(list) && list[to].day == list[from].day {
			to++
		}
		if to-from > 1 {
			slices.SortFunc(list[from:to], order)
		}
		from = to
	}
}

// stands reports whether e can be a position of actor, in the rules of the account.
func (a *Account) stands(e *Entry, actor string) bool {
	r, ok := a.takes(e)
	if !ok || r.Alone && a.parties(e) > 1 || e.Act == codebook.Sign && a.signsPaper(e) || e.Act == codebook.Support && e.Ruling == nil && a.rules.vacuous.Ending.in(e.Quote) || e.leaving.how == Returns && e.LeavingOf(actor) == Stays && !a.rules.stance(e.Act) {
		return false
	}
	voice := e.Voice(actor)
	switch e.Modality {
	case codebook.Asserted, codebook.Reported:
		return voice != Claimed
	case codebook.Predicted: // "we will never recognise": its own words only, never somebody's forecast
		return voice == Stated || voice == Reported || voice == Told && e.undertakes()
	}
	return false
}

// undertakes reports that an entry's words are those of an agreement by which its parties bind themselves: "The Parties shall open the bridge".
func (e *Entry) undertakes() bool {
	return e.Act == codebook.Accept && strings.Contains(e.Quote, " shall ")
}

// signsPaper reports that what an entry's one actor signs is a letter, a statement of its own or a law, by which it agrees to nothing with anybody.
func (a *Account) signsPaper(e *Entry) bool {
	if len(e.Actor) != 1 || e.Ruling != nil {
		return false
	}
	words := e.Readable()
	return a.rules.vacuous.Papers.MatchString(e.Source.Doc.Text[words.Start:words.End])
}

// parties counts the parties among the actors of e.
func (a *Account) parties(e *Entry) (n int) {
	for _, actor := range e.Actor {
		if slices.Contains(a.Parties, actor) {
			n++
		}
	}
	return n
}

// upTo gives the part of a list in order of time that lies on or before a day.
func upTo(list []standing, day int32) []standing {
	n, _ := slices.BinarySearchFunc(list, day, func(s standing, day int32) int {
		if s.day <= day {
			return -1
		}
		return 1
	})
	return list[:n]
}

// better orders the statements of one stance and one day: an analyst's ruling first, then who comes back or leaves before who agrees, then a named option, the nearer voice,
// the higher rank, words that name their actor, the firmer score, the earlier publication, and at last the place in the
// texts, so that the choice never depends on reading order.
func better(x, y *Entry, k cell) int {
	if c := b2i(y.Ruling != nil) - b2i(x.Ruling != nil); c != 0 {
		return c
	}
	if c := cmp.Compare(y.leaving.how, x.leaving.how); c != 0 && x.leaves() && y.leaves() {
		return c
	}
	if c := b2i(y.names(k.issue)) - b2i(x.names(k.issue)); c != 0 {
		return c
	}
	if c := cmp.Compare(x.Voice(k.actor), y.Voice(k.actor)); c != 0 {
		return c
	}
	if c := cmp.Compare(y.Rank, x.Rank); c != 0 {
		return c
	}
	if c := b2i(y.speaksForItself()) - b2i(x.speaksForItself()); c != 0 {
		return c
	}
	if c := cmp.Compare(y.Score, x.Score); c != 0 {
		return c
	}
	if c := cmp.Compare(x.Source.published, y.Source.published); c != 0 {
		return c
	}
	return compareEntries(x, y)
}

// speaksForItself reports that the quote can be read alone: it names its actor and is more than a few words.
func (e *Entry) speaksForItself() bool {
	return len(e.Quote) >= 40 && len(e.ActorMentions) > 0 && e.Span.Contains(e.ActorMentions[0].Span)
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}
