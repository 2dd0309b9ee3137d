package record

import (
	"cmp"
	"slices"
	"time"

	"parley/edtf"
)

// A Position is an actor's stance on an issue: the latest dated one, or the undated ones where none is dated.
type Position struct {
	Actor, Issue string
	Entry        *Entry   // the statement that fills the cell; nil where others only claim something of the actor
	More         []*Entry // further statements of the same stance, the best first
	Undated      []*Entry // undated statements of another stance, which stand after the dated ones
	Claims       []*Entry // what others say of the actor: never its position
	// Later is the latest statement of another stance that is too slight to take the place of Entry; nil where there is none.
	Later *Entry
	// View is the latest view, hope or worry after Entry, likelier right than wrong: it says little of what its holder would sign, and takes no place; nil where there is none.
	View *Entry
	// Before is the latest earlier statement of another stance that needs no review, where the position does; nil where there is none within
	// [HeldGap].
	Before *Entry
	// Also is the last firm statement of another stance of the same day, in the order of the texts: what somebody refuses and what it asks for are both what it wants; nil
	// where there is none.
	Also *Entry
	// Elsewhere is the latest statement of what the actor deals in with somebody else than the parties, where Entry is of the parties; nil where
	// there is none.
	Elsewhere *Entry
	// Toward are the other parties that Entry is with or toward, of more than two; none where its words name nobody or all.
	Toward []string
	// Others are the latest statements toward parties that neither Entry nor one of them is toward, the latest first.
	Others     []*Entry
	Since      edtf.Date
	Origins    int // of the statements of this stance, for as long as it was held
	Documents  int
	Weak       bool // only a view, a hope or a worry: nothing firmer stands in the cell
	Doubtful   bool // rests only on doubtful statements, see [Options]
	Unreviewed bool // rests only on statements below the score at which 80 % were right
}

// HeldGap is the number of days between two statements of one stance beyond which the account no longer says that the
// stance was held between them.
const HeldGap = 730

// Against reports that the actor stands against what the words name.
func (p *Position) Against(a *Account) bool {
	return a.stanceOf(p.Entry, cell{p.Actor, p.Issue}).against
}

// Positions gives every cell of the view, sorted by actor (parties first, in their order) and issue. Empty cells are not
// listed: unknown is for the reader of the table to show.
func (a *Account) Positions(v View) []Position {
	keys := make([]cell, 0, len(a.cells))
	for k := range a.cells {
		keys = append(keys, k)
	}
	slices.SortFunc(keys, func(x, y cell) int {
		return cmp.Or(cmp.Compare(a.rank(x.actor), a.rank(y.actor)), cmp.Compare(x.actor, y.actor), cmp.Compare(x.issue, y.issue))
	})
	var out []Position
	for _, k := range keys {
		if p, ok := a.Position(k.actor, k.issue, v); ok {
			out = append(out, p)
		}
	}
	return out
}

// PartyPositions gives the cells of the parties alone, in the order of [Account.Positions].
func (a *Account) PartyPositions(v View) []Position {
	var out []Position
	for _, party := range a.Parties {
		for _, issue := range a.issues() {
			if p, ok := a.Position(party, issue, v); ok {
				out = append(out, p)
			}
		}
	}
	return out
}

// rank is the place of a party among the parties; others come after all of them.
func (a *Account) rank(actor string) int {
	if i := slices.Index(a.Parties, actor); i >= 0 {
		return i
	}
	return len(a.Parties)
}

// Position gives one cell; false where nothing is known. A cell that holds only claims by others has no Entry.
func (a *Account) Position(actor, issue string, v View) (Position, bool) {
	return a.position(cell{actor, issue}, v, 0)
}

// position gives one cell, without what is known to be toward other parties than some; of all where these are none.
func (a *Account) position(k cell, v View, toward crowd) (Position, bool) {
	p := Position{Actor: k.actor, Issue: k.issue}
	c := a.cells[k]
	if c == nil {
		return p, false
	}
	day, known := a.bounds(v)
	for _, e := range c.claims {
		if e.seen(day, known) {
			p.Claims = append(p.Claims, e)
		}
	}
	dated := upTo(c.dated, day)
	seen := func(s standing) bool {
		return s.seen(day, known) && (toward == 0 || s.toward == 0 || s.toward&toward != 0)
	}
	if since := leftSince(dated, seen); since != never {
		all := seen
		seen = func(s standing) bool { return all(s) && !(s.day >= since && a.formerly(s.Entry)) }
	}
	heaviest := doubtful
	for _, list := range [][]standing{c.undated, dated} {
		for i := len(list) - 1; i >= 0 && heaviest < firm; i-- {
			if seen(list[i]) {
				heaviest = max(heaviest, list[i].weight)
			}
		}
	}
	counts := func(i int) bool {
		s := dated[i]
		return seen(s) && (s.weight == heaviest || s.weight == slight && heaviest == firm && !outweighed(dated, i, seen))
	}
	undated := slices.DeleteFunc(slices.Clone(c.undated), func(s standing) bool { return s.weight != heaviest || !seen(s) })
	several := len(a.Parties) > 2 && c.agreesWithSeveral(seen)
	if !a.fillDated(&p, dated, several, counts, seen) {
		if len(undated) == 0 {
			return p, len(p.Claims) > 0
		}
		a.fillUndated(&p, undated)
	}
	for _, s := range undated {
		if s.Entry != p.Entry && !slices.Contains(p.More, s.Entry) {
			p.Undated = append(p.Undated, s.Entry)
		}
	}
	p.sort(k, p.Undated)
	rule, _ := a.takes(p.Entry)
	p.Doubtful, p.Weak = heaviest == doubtful, rule.Weak
	p.Unreviewed = !slices.ContainsFunc(append([]*Entry{p.Entry}, p.More...), func(e *Entry) bool { return !a.Unreviewed(e) })
	a.fillBeside(&p, dated, seen)
	p.Also = a.alsoThatDay(&p, dated, seen)
	a.fillToward(&p, dated, seen)
	if len(a.apart(p.Entry, k.issue)) == 0 {
		p.Elsewhere = elsewhere(dated, c.undated, seen)
	}
	return p, true
}

// leftSince is the day on which the actor of a cell first left something, or suspended its part in it; never where it did not.
func leftSince(dated []standing, seen func(standing) bool) int32 {
	for _, s := range dated {
		if s.leaving.parts() && s.weight == firm && seen(s) {
			return s.day
		}
	}
	return never
}

// outweighed reports that a slight statement gives way: the firm one before it, or of its day, is of another stance and not older than what
// the account holds to go on.
func outweighed(dated []standing, i int, seen func(standing) bool) bool {
	s := dated[i]
	for j := len(upTo(dated, s.day)) - 1; j >= 0 && s.day-dated[j].day <= HeldGap; j-- {
		if dated[j].weight == firm && seen(dated[j]) {
			same, _ := s.same(dated[j].stance)
			again := dated[j].leaving.parts() && s.step >= agreedStep && len(s.Actor) > 1 // who left, and is told to sign with others since, has not simply left
			return !same && !again
		}
	}
	return false
}

// fillBeside finds what stands beside a dated position of weight: the later statement that is too slight to take its place, and the earlier
// one that was read more surely.
func (a *Account) fillBeside(p *Position, dated []standing, seen func(standing) bool) {
	if p.Doubtful || p.Weak || len(a.apart(p.Entry, p.Issue)) > 0 {
		return
	}
	held := a.stanceOf(p.Entry, cell{p.Actor, p.Issue})
	for i := range slices.Backward(dated) {
		s := dated[i]
		if s.weight == weak && s.day > p.Entry.day && s.Score >= Even && seen(s) && (p.View == nil || s.day == p.View.day) {
			p.View = s.Entry
		}
		if same, _ := held.same(s.stance); same || !seen(s) {
			continue
		}
		switch {
		case p.Entry.leaving.parts() && s.since(p.Entry.leaving.year) && s.step >= agreedStep && s.weight == firm && s.day < p.Entry.day && (p.Before == nil || s.day == p.Before.day):
			p.Before = s.Entry // what was left is older than what was agreed last
		case s.day > p.Entry.day && s.weight == slight && (p.Later == nil || s.day == p.Later.day):
			p.Later = s.Entry // the better ones of a day come first
		case s.day < p.Entry.day && p.Entry.day-s.day <= HeldGap && p.Unreviewed && s.weight == firm && !a.Unreviewed(s.Entry) && (p.Before == nil || s.day == p.Before.day):
			p.Before = s.Entry
		}
	}
}

// alsoThatDay finds the last firm statement of the day of a dated position that is of another stance, toward the same parties.
func (a *Account) alsoThatDay(p *Position, dated []standing, seen func(standing) bool) (last *Entry) {
	if p.Doubtful || p.Weak {
		return nil
	}
	held := a.stanceOf(p.Entry, cell{p.Actor, p.Issue})
	for _, s := range dated {
		if s.day != p.Entry.day || s.Entry == p.Entry || s.weight != firm || a.formerly(s.Entry) || !seen(s) || s.with != held.with || held.elsewhere(s.stance) {
			continue
		}
		if held.against == s.against && held.step == s.step || s.Source == p.Entry.Source && (s.Contains(p.Entry.Span) || p.Entry.Contains(s.Span)) {
			continue
		}
		if last == nil || cmp.Or(cmp.Compare(s.Source.published, last.Source.published), cmp.Compare(s.Doc, last.Doc), cmp.Compare(s.Start, last.Start)) > 0 {
			last = s.Entry
		}
	}
	return last
}

// fillToward finds whom of several others a dated position is toward, and the latest firm statement toward each that it is not.
func (a *Account) fillToward(p *Position, dated []standing, seen func(standing) bool) {
	p.Toward = a.Toward(p.Entry, p.Actor)
	told := a.toPartiesOf(p.Entry, p.Actor)
	for i := range slices.Backward(dated) {
		if s := dated[i]; told != 0 && s.weight == firm && s.toward != 0 && s.toward&told == 0 && p.Entry.day-s.day <= HeldGap && seen(s) {
			p.Others, told = append(p.Others, s.Entry), told|s.toward
		}
	}
}

// elsewhere finds the latest statement of what an actor deals in with somebody else than the parties; an undated one where none is dated, and one that is
// likelier wrong than right where there is no other.
func elsewhere(dated, undated []standing, seen func(standing) bool) (e *Entry) {
	for _, w := range []weight{aside, slightAside} {
		for i := range slices.Backward(dated) {
			if s := dated[i]; s.weight == w && seen(s) && (e == nil || s.day == e.day) {
				e = s.Entry // the better ones of a day come first
			}
		}
		if i := slices.IndexFunc(undated, func(s standing) bool { return s.weight == w && seen(s) }); e == nil && i >= 0 {
			e = undated[i].Entry
		}
		if e != nil {
			break
		}
	}
	return e
}

// fillDated takes the latest day's best statement, and walks back for as long as nothing else was held. It reports
// whether there is a dated statement at all. several says that the actor agrees with one party here and with another there.
func (a *Account) fillDated(p *Position, dated []standing, several bool, counts func(int) bool, seen func(standing) bool) bool {
	k := cell{p.Actor, p.Issue}
	at := len(dated) - 1
	for at >= 0 && !counts(at) {
		at--
	}
	if at < 0 {
		return false
	}
	last := dated[at].day
	held := dated[at]
	for from := at; from >= 0 && dated[from].day == last; from-- {
		if counts(from) {
			held = dated[from] // the better ones of a day come first
		}
	}
	p.Entry, p.Since = held.Entry, held.When
	support := []*Entry{held.Entry}
	var firmer *Entry // of the same stance, where what is slight restates it
	for i := at; i >= 0; i-- {
		s := dated[i]
		same, comparable := held.same(s.stance)
		if same && (anotherSignature(held.Entry, s.Entry) || several && held.unclear(s.stance)) {
			same, comparable = false, false
		}
		if s.Entry == held.Entry || !seen(s) || s.weight < held.weight && !(same && s.weight == slight) {
			continue
		}
		if comparable && !same && s.day < last || dayOf(p.Since)-s.day > HeldGap {
			break
		}
		if same {
			support = append(support, s.Entry)
			if s.weight == firm && held.weight == slight && (firmer == nil || s.day == firmer.day) {
				firmer = s.Entry // the better ones of a day come first
			}
			if s.day < dayOf(p.Since) && !reachesBack(held.When, s.When) {
				p.Since = s.When
			}
		}
	}
	if firmer != nil {
		p.Entry = firmer
	}
	p.support(k, support)
	return true
}

// reachesBack reports that a time of more than a season begins before another: what was held "since 1991" is not held since June.
func reachesBack(d, other edtf.Date) bool {
	first := d.First()
	return first.Year() > 1 && d.Last().Sub(first) > longest*24*time.Hour && first.Before(other.First())
}

// fillUndated takes the stance that most origins tell, and its best statement. A stance that names an option goes before
// one that names none.
func (a *Account) fillUndated(p *Position, undated []standing) {
	k := cell{p.Actor, p.Issue}
	groups := map[stance][]*Entry{}
	for _, s := range undated {
		key := s.stance
		if key.option != "" {
			key.step = 0
		}
		groups[key] = append(groups[key], s.Entry)
	}
	var top []*Entry
	var held stance
	for s, g := range groups {
		c := cmp.Or(cmp.Compare(b2i(s.option != ""), b2i(held.option != "")), cmp.Compare(Origins(g), Origins(top)), cmp.Compare(len(g), len(top)),
			-cmp.Compare(s.step, held.step), -cmp.Compare(s.index, held.index), -cmp.Compare(b2i(s.against), b2i(held.against)))
		if top == nil || c > 0 {
			top, held = g, s
		}
	}
	p.Entry = slices.MinFunc(top, func(x, y *Entry) int { return better(x, y, k) })
	p.support(k, top)
}

// support counts the statements behind a position and keeps the others beside the one that fills the cell.
func (p *Position) support(k cell, entries []*Entry) {
	docs := map[*Source]bool{}
	for _, e := range entries {
		docs[e.Source] = true
		if e != p.Entry {
			p.More = append(p.More, e)
		}
	}
	p.Origins, p.Documents = Origins(entries), len(docs)
	p.sort(k, p.More)
}

func (p *Position) sort(k cell, entries []*Entry) {
	slices.SortFunc(entries, func(x, y *Entry) int { return better(x, y, k) })
}
