package publication

import (
	"slices"

	"parley/record"
)

// maxCalls is how many calls on the parties a brief tells.
const maxCalls = 4

// calls tells what others than the parties urge, demand of or warn them, the firmly read and the latest first, of each who calls one: "The UN Security Council called on both sides to stop".
func (c *composer) calls() [][]Sentence {
	all := slices.DeleteFunc(c.account.Calls(c.view), func(e *record.Entry) bool {
		return e.Score < maybe || c.options.ReviewedOnly && c.account.Unreviewed(e)
	})
	slices.SortStableFunc(all, func(x, y *record.Entry) int { return compareBools(c.account.Unreviewed(x), c.account.Unreviewed(y)) })
	var out []Sentence
	for _, e := range all[:min(len(all), maxCalls)] {
		who := capital(named(e.Actor...))
		if len(out) == 0 {
			who = "Calls on the parties and warnings to them: " + named(e.Actor...)
		}
		n := c.cite(e)
		out = append(out, claim([]int{n}, plain("%s, %s, ", who, c.toldOf(e)), c.quoted(n, 130), plain("%s.", c.mark(e))))
	}
	if more := len(all) - maxCalls; more > 0 {
		out = append(out, about("%s.", count(more, "more caller", "more callers")))
	}
	if out == nil {
		return nil
	}
	return [][]Sentence{out}
}
