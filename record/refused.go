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

// Disagreeing names the parties that an entry of [Account.NotAgreed] holds not to have agreed: its actors, and whom its words name as the one with whom they did not
// agree ("failed to agree with Corvia").
func (a *Account) Disagreeing(e *Entry) (out []string) {
	names := e.Actor
	for _, at := range a.rules.obstacles.Mutual.FindAllStringIndex(e.Quote, -1) {
		rest := e.Quote[at[1]:]
		if end := a.rules.counterpart.End.FindStringIndex(rest); end != nil {
			rest = rest[:end[0]]
		}
		names = slices.Concat(names, actorsIn(rest, a.options.Codebook))
		for i, m := range e.TargetMentions {
			if from := m.Start - e.Start; i < len(e.Target) && from >= at[1] && from < at[1]+len(rest) {
				names = append(names, e.Target[i])
			}
		}
	}
	for _, p := range a.Parties {
		if slices.ContainsFunc(names, func(x string) bool { return a.belong(x, p) }) {
			out = append(out, p)
		}
	}
	return out
}

// denial widens a place in an entry's quote that tells its act to the words that deny it, before it or, where none stand there, behind it.
func (e *Entry) denial(at int) int {
	r, err := loadRules()
	if e.Modality != codebook.Negated || err != nil {
		return at
	}
	all := r.obstacles.Denies.FindAllStringIndex(e.Quote, -1)
	for _, d := range slices.Backward(all) {
		if d[0] <= at {
			return d[0]
		}
	}
	if len(all) > 0 {
		return all[0][0]
	}
	return at
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
