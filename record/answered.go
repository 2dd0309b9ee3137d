package record

import (
	"cmp"
	"slices"

	"parley/codebook"
)

// asking are the acts that somebody can refuse by no more words than "rejected the demand".
var asking = []codebook.Act{codebook.Demand, codebook.Appeal, codebook.Propose, codebook.Offer, codebook.Condition}

// farthestAnswer is how many bytes before a refusal what it refuses may stand.
const farthestAnswer = 300

// findAnswered finds what refusals refuse whose words name it by a noun alone: in "Arland demanded the return of the valley. Borduria rejected the demand" it is Arland's, and the refusal is on the
// same issues. It is what the one who is refused asked for right before; where nobody by name is refused, what was asked of whoever refuses.
func (a *Account) findAnswered() {
	by, refusals := map[*Source][]*Entry{}, map[*Entry]bool{}
	for _, e := range a.Entries {
		if e.Act == codebook.Reject && e.Ruling == nil && happened(e) && a.rules.obstacles.Refused.in(e.Quote) {
			by[e.Source], refusals[e] = nil, true
		}
	}
	for _, e := range a.Entries {
		if list, refuses := by[e.Source]; refuses && (refusals[e] || slices.Contains(asking, e.Act)) {
			by[e.Source] = append(list, e)
		}
	}
	for _, list := range by {
		slices.SortFunc(list, func(x, y *Entry) int { return cmp.Or(cmp.Compare(x.Start, y.Start), cmp.Compare(x.ID, y.ID)) })
		for i, e := range list {
			if !refusals[e] {
				continue
			}
			for _, asked := range slices.Backward(list[:i]) {
				if e.Start-asked.End > farthestAnswer {
					break
				}
				if slices.Contains(asking, asked.Act) && !a.Doubtful(asked) && e.mayAnswer(asked) {
					e.answers, e.Issue = asked, slices.Clone(asked.Issue)
					break
				}
			}
		}
	}
}

// mayAnswer reports that an entry can refuse what another asks for: whom it refuses asked for it, or it was asked of whoever refuses nobody by name.
func (e *Entry) mayAnswer(asked *Entry) bool {
	if len(e.Target) == 0 {
		return slices.ContainsFunc(e.Actor, func(x string) bool { return slices.Contains(asked.Target, x) })
	}
	return slices.ContainsFunc(asked.Actor, func(x string) bool { return slices.Contains(e.Target, x) })
}

// stillRefused gives what one party asked for and another refused by a noun alone, where a later statement on the issue fills a cell of the two: an agreement to talk does not
// grant the demand to cancel a memorandum. It is over where either is told to have agreed to something of it, where both agreed to something together on the issue since, and after [HeldGap].
func (a *Account) stillRefused(found []Obstacle, v View) (out []Obstacle) {
	day, known := a.bounds(v)
	for _, e := range slices.Backward(a.Entries) {
		if e.answers == nil || !e.seen(day, known) || !e.answers.seen(day, known) || a.likelierWrong(e) || a.likelierWrong(e.answers) || e.day == never || day-e.day > HeldGap {
			continue
		}
		x, y := a.oneParty(e.answers), a.oneParty(e)
		if x == "" || y == "" || x == y {
			continue
		}
		for _, issue := range e.Issue {
			told := func(o Obstacle) bool {
				return o.Issue == issue && (o.A.Actor == x && o.B.Actor == y || o.A.Actor == y && o.B.Actor == x)
			}
			if issue == "other" || slices.ContainsFunc(found, told) || slices.ContainsFunc(out, told) || a.granted(x, e, issue, v) || a.granted(y, e, issue, v) {
				continue
			}
			p, q := a.heldBy(x, issue, e.answers), a.heldBy(y, issue, e)
			if slices.Index(a.Parties, x) > slices.Index(a.Parties, y) {
				p, q = q, p
			}
			out = append(out, Obstacle{Issue: issue, Kind: OneRejects, A: p, B: q})
		}
	}
	return out
}

// oneParty is the one actor of an entry, where that is a party.
func (a *Account) oneParty(e *Entry) string {
	if len(e.Actor) == 1 && slices.Contains(a.Parties, e.Actor[0]) {
		return e.Actor[0]
	}
	return ""
}

// heldBy is the position that one entry alone makes.
func (a *Account) heldBy(actor, issue string, e *Entry) Position {
	return Position{Actor: actor, Issue: issue, Entry: e, Since: e.When, Origins: 1, Documents: 1, Unreviewed: a.Unreviewed(e)}
}

// granted reports that a party has agreed since to something of what a refusal refused, or to something on the issue together with others.
func (a *Account) granted(party string, refusal *Entry, issue string, v View) bool {
	c := a.cells[cell{party, issue}]
	if c == nil {
		return false
	}
	day, known := a.bounds(v)
	for _, s := range slices.Backward(upTo(c.dated, day)) {
		switch {
		case s.day <= refusal.day:
			return false
		case !s.seen(day, known) || s.weight <= weak:
		case slices.Contains(agreeing, s.Act) && (a.shareWord(s.Entry, refusal.answers) || s.Act == codebook.Sign && len(s.Actor) > 1):
			return true
		}
	}
	return false
}
