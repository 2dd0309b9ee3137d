package record

import (
	"math/bits"
	"slices"
	"strings"
	"unicode"

	"parley/codebook"
	"parley/edtf"
)

// A crowd is a set of parties, a bit each in their order; empty where nobody is known.
type crowd uint64

// maxCrowd is the number of parties that a crowd can tell apart; in an account with more, nobody's counterparts are compared.
const maxCrowd = 64

// crowdOf gives those of some names that are parties.
func (a *Account) crowdOf(names ...string) (c crowd) {
	if len(a.Parties) > maxCrowd {
		return 0
	}
	for i, p := range a.Parties {
		if slices.Contains(names, p) {
			c |= 1 << i
		}
	}
	return c
}

// toPartiesOf gives which of the other parties an entry of one is with or toward: whom it addresses, with whom it agrees, signs or meets, and whom its words name behind
// "with" or "between". Where there are two parties there is nothing to tell apart, and the set is empty; so it is where the words name nobody.
func (a *Account) toPartiesOf(e *Entry, actor string) (c crowd) {
	if len(a.Parties) < 3 || len(a.Parties) > maxCrowd {
		return 0
	}
	names := slices.Clone(e.Target)
	if len(e.Actor) > 1 && (a.Together(e) || a.rules.stances[e.Act].Step >= agreedStep) {
		names = append(names, e.Actor...)
	}
	names = append(names, a.dealtWith(e)...)
	for i, p := range a.Parties {
		if p != actor && slices.ContainsFunc(names, func(x string) bool { return a.belong(x, p) }) {
			c |= 1 << i
		}
	}
	return c
}

// Toward names the other parties that an entry of one is with or toward, of more than two; none where the words name nobody, and where they name all.
func (a *Account) Toward(e *Entry, actor string) (out []string) {
	c := a.toPartiesOf(e, actor)
	if bits.OnesCount64(uint64(c)) >= len(a.Parties)-1 {
		return nil
	}
	for i, p := range a.Parties {
		if c&(1<<i) != 0 {
			out = append(out, p)
		}
	}
	return out
}

// Together reports that an act is one that actors do with one another: they sign with somebody, and demand of somebody.
func (a *Account) Together(e *Entry) bool {
	return slices.Contains(a.rules.counterpart.Together, e.Act)
}

// elsewhere reports that two stances are toward other parties each, or on another agreement: neither says anything of the other.
func (s stance) elsewhere(t stance) bool {
	return s.toward != 0 && t.toward != 0 && s.toward&t.toward == 0 || s.plan != nil && t.plan != nil && s.plan != t.plan
}

// agreesWithSeveral reports that a column's actor agrees with one party here and with another there, so that nothing says with whom it agrees where the words name
// nobody.
func (c *column) agreesWithSeveral(seen func(standing) bool) bool {
	var first crowd
	for _, list := range [][]standing{c.undated, c.dated} {
		for _, s := range list {
			switch {
			case s.step < agreedStep || s.toward == 0 || first != 0 && first&s.toward != 0 || !seen(s):
			case first == 0:
				first = s.toward
			default:
				return true
			}
		}
	}
	return false
}

// unclear reports that one of two agreements names nobody, where their actor agrees with several.
func (s stance) unclear(t stance) bool {
	return s.step >= agreedStep && s.toward != t.toward && (s.toward == 0 || t.toward == 0)
}

// agreedStep is the step of the ladder of acts from which an actor takes what is on the table.
const agreedStep = 4

// planIn finds the plan or agreement that the words of an answer name, written with a capital; nil where they name none. The room is for its words.
func (a *Account) planIn(e *Entry, room []string) (*codebook.Proposal, []string) {
	if e.Act != codebook.Sign && !a.rules.stances[e.Act].Answer && e.leaving.how == Stays {
		return nil, room
	}
	room = room[:0]
	for w := range strings.FieldsFuncSeq(e.Quote, func(r rune) bool { return r != '-' && !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		room = append(room, w)
	}
	for i := range room {
		if !unicode.IsUpper(firstRune(room[i])) {
			continue
		}
		if _, known := proposalIn(a.options.Codebook, room, i); known != nil {
			return known, room
		}
	}
	return nil, room
}

// anotherSignature reports that two signatures are of days apart: what is signed twice is two agreements.
func anotherSignature(x, y *Entry) bool {
	return x.Act == codebook.Sign && y.Act == codebook.Sign && (apartDates(x.When, y.When) || apartDates(y.When, x.When))
}

// apartDates reports that a date ends before another begins.
func apartDates(x, y edtf.Date) bool {
	return !x.IsZero() && !y.IsZero() && x.Last().Before(y.First())
}
