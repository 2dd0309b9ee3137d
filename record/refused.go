package record

import (
	"cmp"
	"slices"

	"parley/codebook"
)

// agreeing are the acts by which a party takes what is on the table.
var agreeing = []codebook.Act{codebook.Accept, codebook.Sign, codebook.Concede}

// NotAgreed lists what texts say that a party has not accepted, signed or conceded, which is no position but leaves open what it speaks of: the latest first, undated ones last.
// What a rival says of it is left out, and so is what the party is reported to have agreed to on the issue since.
func (a *Account) NotAgreed(v View) []*Entry {
	var out []*Entry
	for _, e := range a.Entries {
		if e.Modality == codebook.Negated && slices.Contains(agreeing, e.Act) && a.sees(v, e) && e.day >= v.since() && !a.Doubtful(e) && slices.ContainsFunc(e.Actor, func(p string) bool {
			return slices.Contains(a.Parties, p) && (e.Voice(p) != Claimed || !slices.Contains(a.Parties, e.By)) && !a.agreedSince(p, e, v)
		}) {
			out = append(out, e)
		}
	}
	slices.SortStableFunc(out, func(x, y *Entry) int { return cmp.Or(-cmp.Compare(x.day, y.day), -cmp.Compare(x.Score, y.Score)) })
	return out
}

// agreedSince reports that a party is told, likelier right than wrong, to have agreed to something on an issue of an entry after it.
func (a *Account) agreedSince(party string, e *Entry, v View) bool {
	for _, issue := range e.Issue {
		c := a.cells[cell{party, issue}]
		if c == nil {
			continue
		}
		for i := range slices.Backward(c.dated) {
			s := c.dated[i]
			if s.day <= e.day {
				break
			}
			if slices.Contains(agreeing, s.Act) && s.Score >= Even && a.sees(v, s.Entry) {
				return true
			}
		}
	}
	return false
}
