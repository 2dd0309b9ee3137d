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
