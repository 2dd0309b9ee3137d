package record

import (
	"cmp"
	"fmt"
	"runtime"
	"slices"
	"sync"

	"parley/codebook"
	"parley/edtf"
	"parley/statement"
)

// Fold makes the account. It is the only way in: nothing is added to an account later.
func Fold(sources []*Source, statements []statement.Statement, o Options) (*Account, error) {
	if o.Codebook == nil {
		base, err := codebook.Base()
		if err != nil {
			return nil, fmt.Errorf("record: %w", err)
		}
		o.Codebook = base
	}
	rules, err := loadRules()
	if err != nil {
		return nil, fmt.Errorf("record: %w", err)
	}
	a := &Account{Sources: slices.Clone(sources), options: o, rules: rules}
	slices.SortFunc(a.Sources, func(x, y *Source) int {
		return cmp.Or(edtf.Compare(x.Doc.Published, y.Doc.Published), cmp.Compare(x.Doc.ID, y.Doc.ID))
	})
	byID := make(map[string]*Source, len(sources))
	for _, s := range a.Sources {
		byID[s.Doc.ID] = s
	}
	inParallel(a.Sources, func(s *Source) {
		s.issue(o.Codebook)
		s.draft = drafted(s.Doc)
		s.published, s.known = dayOf(s.Doc.Published), dayOf(s.Learnt)
	})
	rulings := newRulingIndex(o, a.Sources, statements)
	a.findRetractions()
	a.Entries = make([]*Entry, 0, len(statements))
	room := make([]Entry, len(statements))
	a.spoke, a.posts = speakers(statements, byID), newPosts(o.Codebook, a.Sources, statements)
	for i := range statements {
		source, ok := byID[statements[i].Doc]
		if !ok {
			return nil, fmt.Errorf("record: %s: %w", statements[i].Doc, ErrUnknownSource)
		}
		e := &room[i]
		e.Statement, e.Source = statements[i], source
		if !rulings.apply(e) || a.disowns(e) {
			continue
		}
		if e.proposes() {
			e.Modality = codebook.Hypothetical
		}
		a.enlist(e)
		e.By, e.Rank = a.speaker(e)
		if !e.named() {
			e.Actor, e.ActorMentions = nil, nil
		}
		a.Entries = append(a.Entries, e)
	}
	inParallel(a.Entries, func(e *Entry) {
		e.leaving = a.leavingOf(e)
		a.date(e)
	})
	a.posts = nil
	a.Orphans = rulings.orphans()
	slices.SortFunc(a.Entries, compareEntries)
	a.findPlans()
	a.keepReturns()
	a.findLeads()
	a.findAnswered()
	a.latest = a.findLatest()
	a.Parties = o.Parties
	if len(a.Parties) == 0 {
		a.Found = true
		a.uniteArmies()
		a.findGoverned()
		if a.Parties, a.Dealt, a.Only = a.findParties(); len(a.Parties) > 0 {
			more, others := a.further()
			a.Parties, a.Others = append(a.Parties, more...), others
		}
	}
	a.services = a.mediations()
	a.settle()
	return a, nil
}

// settle finds on which issues and options each entry stands, and fills the cells.
func (a *Account) settle() {
	filled := inParts(len(a.Entries), func(from, to int) map[cell]*column {
		words, matcher := newWords(a.options.Codebook, a.rules), newOptionMatcher(a.options.Codebook)
		cells := map[cell]*column{}
		var room []string
		for _, e := range a.Entries[from:to] {
			own, against := a.ownWords(e), a.rules.stances[e.Act].Against
			if e.leaving.how != Stays {
				own = e.Quote[:e.leaving.end]
			}
			quote := words.of(own)
			if e.Options = matcher.matchIn(quote.stems(), against); against {
				e.Options = refusing(e.Options, e.Rule)
			}
			if e.answers == nil {
				e.Issue = a.issuesBy(e, quote)
			}
			if len(own) < len(e.Quote) {
				quote = words.of(e.Quote)
			}
			if e.answers == nil {
				e.Issue = a.issuesIn(e, quote)
			}
			if e.leaving.how != Stays || e.leaving.other {
				e.Issue = a.leftIssues(e, words.of(own))
				e.Options = slices.DeleteFunc(e.Options, func(o OptionMatch) bool { return !slices.Contains(e.Issue, o.Issue) })
				quote = words.of(e.Quote)
			}
			e.With = a.counterparts(e)
			if e.plan == nil {
				e.plan, room = a.planIn(e, room)
			}
			a.fillCells(cells, e, quote)
		}
		return cells
	})
	a.cells = filled[0]
	for _, cells := range filled[1:] {
		for k, c := range cells {
			if a.cells[k] == nil {
				a.cells[k] = c
			} else {
				a.cells[k].extend(c)
			}
		}
	}
	a.spreadLeaving()
	a.sortCells()
}

// inParts does what is to be done for n things in as many parts as there are cores, side by side, and gives what each part comes to, in their
// order. Work is given the first thing of its part and the one after its last.
func inParts[T any](n int, work func(from, to int) T) []T {
	out := make([]T, runtime.GOMAXPROCS(0))
	var wait sync.WaitGroup
	for part := range out {
		wait.Go(func() { out[part] = work(part*n/len(out), (part+1)*n/len(out)) })
	}
	wait.Wait()
	return out
}

// inParallel does what is to be done for each of some things, side by side.
func inParallel[T any](things []T, work func(T)) {
	inParts(len(things), func(from, to int) struct{} {
		for _, x := range things[from:to] {
			work(x)
		}
		return struct{}{}
	})
}

func compareEntries(x, y *Entry) int {
	if c := cmp.Compare(x.day, y.day); c != 0 {
		return c
	}
	if x.Source != y.Source {
		if c := cmp.Compare(x.Source.Doc.ID, y.Source.Doc.ID); c != 0 {
			return c
		}
	}
	if c := cmp.Compare(x.Start, y.Start); c != 0 {
		return c
	}
	if c := cmp.Compare(x.End, y.End); c != 0 {
		return c
	}
	if c := cmp.Compare(x.Act, y.Act); c != 0 {
		return c
	}
	return cmp.Compare(x.ID, y.ID)
}
