package record

import (
	"cmp"
	"slices"

	"parley/codebook"
	"parley/edtf"
)

// A Position is an actor's stance on an issue: the latest dated one, or the undated ones where none is dated.
type Position struct {
	Actor, Issue string
	Entry        *Entry   // the statement that fills the cell
	More         []*Entry // further statements of the same stance, the best first
	Undated      []*Entry // undated statements, which stand after the dated ones
	Claims       []*Entry // what others say of the actor: never its position
	Since        edtf.Date
	Origins      int // of the statements of this stance
	Documents    int
	Weak         bool // only a view, a hope or a worry: nothing firmer stands in the cell
	Unreviewed   bool // rests only on statements below the score at which 80 % were right
}

// Against reports that the actor stands against what the words name.
func (p *Position) Against(a *Account) bool { return a.rules.stances[p.Entry.Act].Against }

// stands reports whether e can be a position of actor, in the rules of the account.
func (a *Account) stands(e *Entry, actor string) bool {
	if !a.rules.stance(e.Act) {
		return false
	}
	voice := e.Voice(actor)
	switch e.Modality {
	case codebook.Asserted, codebook.Reported:
		return voice != Claimed
	case codebook.Predicted: // "we will never recognise": its own words only, never somebody's forecast
		return voice == Stated || voice == Reported
	}
	return false
}

// A stance is what of an entry is compared with others.
type stance struct {
	option  string
	index   int
	against bool
	step    int
}

func (a *Account) stanceOf(e *Entry, issue string) stance {
	r := a.rules.stances[e.Act]
	s := stance{against: r.Against, step: r.Step, index: -1}
	if e.Option.Issue == issue {
		s.option, s.index = e.Option.Option, e.Option.Index
	}
	return s
}

// same reports whether two stances are one: the same option held in the same way, or, where neither names an option, the
// same step of the ladder. A stance that names an option cannot be compared with one that names none.
func (s stance) same(t stance) (same, comparable bool) {
	switch {
	case s.option != "" && t.option != "":
		return s.option == t.option && s.against == t.against, true
	case s.option == "" && t.option == "":
		return s.step == t.step, true
	}
	return false, false
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

// rank is the place of a party among the parties; others come after all of them.
func (a *Account) rank(actor string) int {
	if i := slices.Index(a.Parties, actor); i >= 0 {
		return i
	}
	return len(a.Parties)
}

// Position gives one cell; false where nothing is known. A cell that holds only claims by others has no Entry.
func (a *Account) Position(actor, issue string, v View) (Position, bool) {
	p := Position{Actor: actor, Issue: issue}
	var dated, undated []*Entry
	firm := false
	for _, e := range a.cells[cell{actor, issue}] {
		if !v.sees(e) {
			continue
		}
		if !a.stands(e, actor) {
			if a.rules.stance(e.Act) && happened(e) {
				p.Claims = append(p.Claims, e)
			}
			continue
		}
		firm = firm || !a.rules.stances[e.Act].Weak
		if e.day == never {
			undated = append(undated, e)
		} else {
			dated = append(dated, e)
		}
	}
	if firm {
		weak := func(e *Entry) bool { return a.rules.stances[e.Act].Weak }
		dated, undated = slices.DeleteFunc(dated, weak), slices.DeleteFunc(undated, weak)
	}
	p.Weak = !firm
	switch {
	case len(dated) > 0:
		a.fillDated(&p, dated)
		p.Undated = a.best(undated, issue)
	case len(undated) > 0:
		a.fillUndated(&p, undated)
	default:
		return p, len(p.Claims) > 0
	}
	p.Unreviewed = !slices.ContainsFunc(append([]*Entry{p.Entry}, p.More...), func(e *Entry) bool {
		return e.Score >= a.options.Threshold || e.Ruling != nil
	})
	return p, true
}

// fillDated takes the latest day's best statement, and walks back for as long as nothing else was held.
func (a *Account) fillDated(p *Position, dated []*Entry) {
	last := dated[len(dated)-1].day
	from := len(dated)
	for from > 0 && dated[from-1].day == last {
		from--
	}
	p.Entry = a.best(dated[from:], p.Issue)[0]
	p.Since = p.Entry.When
	held := a.stanceOf(p.Entry, p.Issue)
	support := []*Entry{p.Entry}
	for _, e := range slices.Backward(dated) {
		if e == p.Entry {
			continue
		}
		same, comparable := held.same(a.stanceOf(e, p.Issue))
		if comparable && !same && e.day < last {
			break
		}
		if same {
			support = append(support, e)
			if e.day < dayOf(p.Since) {
				p.Since = e.When
			}
		}
	}
	a.count(p, support)
}

// fillUndated takes the stance that most origins tell, and its best statement.
func (a *Account) fillUndated(p *Position, undated []*Entry) {
	groups := map[stance][]*Entry{}
	for _, e := range undated {
		s := a.stanceOf(e, p.Issue)
		if s.option != "" {
			s.step = 0
		}
		groups[s] = append(groups[s], e)
	}
	var top []*Entry
	var topStance stance
	for s, g := range groups {
		c := cmp.Or(cmp.Compare(b2i(s.option != ""), b2i(topStance.option != "")), cmp.Compare(Origins(g), Origins(top)),
			cmp.Compare(len(g), len(top)), -cmp.Compare(s.step, topStance.step), -cmp.Compare(s.index, topStance.index), -cmp.Compare(b2i(s.against), b2i(topStance.against)))
		if top == nil || c > 0 {
			top, topStance = g, s
		}
	}
	best := a.best(top, p.Issue)
	p.Entry = best[0]
	a.count(p, top)
	for _, e := range a.best(undated, p.Issue) {
		if !slices.Contains(top, e) {
			p.Undated = append(p.Undated, e)
		}
	}
}

func (a *Account) count(p *Position, support []*Entry) {
	best := a.best(support, p.Issue)
	p.More = slices.DeleteFunc(best, func(e *Entry) bool { return e == p.Entry })
	p.Origins = Origins(support)
	docs := map[*Source]bool{}
	for _, e := range support {
		docs[e.Source] = true
	}
	p.Documents = len(docs)
}

// best sorts a copy: an analyst's ruling first, then the nearer voice, the higher rank, a named option, the firmer
// score, and at last the place in the texts, so that the choice never depends on reading order.
func (a *Account) best(entries []*Entry, issue string) []*Entry {
	out := slices.Clone(entries)
	slices.SortStableFunc(out, func(x, y *Entry) int {
		vx, vy := Told, Told
		if len(x.Actor) > 0 && len(y.Actor) > 0 {
			vx, vy = x.Voice(x.Actor[0]), y.Voice(y.Actor[0])
		}
		return cmp.Or(
			-cmp.Compare(b2i(x.Ruling != nil), b2i(y.Ruling != nil)),
			-cmp.Compare(b2i(x.Option.Issue == issue), b2i(y.Option.Issue == issue)),
			cmp.Compare(vx, vy),
			-cmp.Compare(x.Rank, y.Rank),
			-cmp.Compare(x.Score, y.Score),
			edtf.Compare(x.Source.Doc.Published, y.Source.Doc.Published),
			compareEntries(x, y),
		)
	})
	return out
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}
