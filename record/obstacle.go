package record

import (
	"cmp"
	"slices"

	"parley/codebook"
)

// A CollisionKind says why two positions cannot both be met.
type CollisionKind string

// The kinds of collision, from the firmest finding to the weakest.
const (
	// OptionsExclude: the parties hold different options of the issue's scale.
	OptionsExclude CollisionKind = "different options"
	// OneRejects: one holds an option, or asks for something, that the other rejects.
	OneRejects CollisionKind = "one rejects what the other wants"
	// Unreconciled: both make demands or refuse something, and neither is reported to accept what the other wants.
	Unreconciled CollisionKind = "demands that no text reports to be reconciled"
	// OneRefuses: one refuses something on the issue on which the other offers or accepts something; whether it is the same thing,
	// the words do not show; so it counts only where both are firmly read, or share a word of what they are of, and not where the other gives up what it asked for.
	OneRefuses CollisionKind = "one refuses, the other offers or accepts"
)

// Substance reports that the two quotes by themselves show that the positions exclude each other.
func (k CollisionKind) Substance() bool { return k == OptionsExclude || k == OneRejects }

var collisionOrder = []CollisionKind{OptionsExclude, OneRejects, Unreconciled, OneRefuses}

// An Obstacle is an issue on which two parties' positions collide, with the two quotes that collide.
type Obstacle struct {
	Issue    string
	Kind     CollisionKind
	A, B     Position
	Distance int // in options of the issue's scale; 0 where it has none
}

// Obstacles lists the collisions of the view: firmer kinds first, then the greater distance, then the more origins,
// then by issue. There is no score.
func (a *Account) Obstacles(v View) []Obstacle {
	var out []Obstacle
	for _, issue := range a.issues() {
		if issue == "other" { // two matters that no issue is known for are not one matter
			continue
		}
		for i, x := range a.Parties {
			for _, y := range a.Parties[i+1:] {
				if o, ok := a.collide(x, y, issue, v); ok {
					out = append(out, o)
				}
			}
		}
	}
	out = append(out, a.stillRefused(out, v)...)
	slices.SortStableFunc(out, func(x, y Obstacle) int {
		return cmp.Or(cmp.Compare(slices.Index(collisionOrder, x.Kind), slices.Index(collisionOrder, y.Kind)),
			-cmp.Compare(x.Distance, y.Distance), -cmp.Compare(x.A.Origins+x.B.Origins, y.A.Origins+y.B.Origins), cmp.Compare(x.Issue, y.Issue))
	})
	return out
}

// issues lists the issues of the account in alphabetical order.
func (a *Account) issues() []string {
	seen := map[string]bool{}
	var out []string
	for k := range a.cells {
		if !seen[k.issue] {
			seen[k.issue] = true
			out = append(out, k.issue)
		}
	}
	slices.Sort(out)
	return out
}

func (a *Account) collide(x, y, issue string, v View) (Obstacle, bool) {
	p, ok1 := a.position(cell{x, issue}, v, a.crowdOf(y)) // what either holds toward somebody else collides with nobody here
	q, ok2 := a.position(cell{y, issue}, v, a.crowdOf(x))
	if !ok1 || !ok2 || p.Entry == nil || q.Entry == nil || p.Weak || q.Weak || p.Entry == q.Entry || len(a.apart(p.Entry, issue))+len(a.apart(q.Entry, issue)) > 0 {
		return Obstacle{}, false
	}
	o := Obstacle{Issue: issue, A: p, B: q}
	s, t := a.stanceOf(p.Entry, cell{x, issue}), a.stanceOf(q.Entry, cell{y, issue})
	switch {
	case p.Entry.answers == q.Entry || q.Entry.answers == p.Entry:
		o.Kind = OneRejects
	case s.option != "" && t.option != "" && !s.against && !t.against && s.option != t.option:
		o.Kind, o.Distance = OptionsExclude, abs(s.index-t.index)
	case s.option != "" && s.option == t.option && s.against != t.against:
		o.Kind = OneRejects
	case s.against != t.against && (s.option == "" || t.option == "") && !agreed(s, t) && a.speakOfOneThing(p.Entry, q.Entry):
		// Without an option in common, only the words show that what one refuses is what the other wants.
		o.Kind = OneRejects
	case s.option == "" && t.option == "" && s.step <= 1 && t.step <= 1 && !(s.against && t.against):
		o.Kind = Unreconciled
	case (s.option == "") != (t.option == "") && s.step <= 1 && t.step <= 1:
		o.Kind = Unreconciled
	case s.against != t.against && (s.option == "" || t.option == "") && max(s.step, t.step) >= 3 && !p.Entry.Parts() && !q.Entry.Parts() && !a.waives(p.Entry) && !a.waives(q.Entry) && (!p.Unreviewed && !q.Unreviewed || a.likelyOfOne(p.Entry, q.Entry)):
		o.Kind = OneRefuses
	default:
		return Obstacle{}, false
	}
	// Two demands on one issue need not be about one thing ("needs missiles", "needs shells"): where they are not firmly read, the words must show
	// it, or one of them be toward the other party; where neither is, both.
	toward := addressed(p.Entry, y) || addressed(q.Entry, x)
	if o.Kind == Unreconciled && !toward && dice(a.matter(p.Entry), a.matter(q.Entry)) >= oneDemand {
		return Obstacle{}, false // both demand the same, and neither of the other
	}
	if p.Unreviewed && q.Unreviewed {
		toward = addressed(p.Entry, y) && addressed(q.Entry, x)
	}
	if unsure := p.Unreviewed || q.Unreviewed; o.Kind == Unreconciled && unsure && !toward && !a.shareWord(p.Entry, q.Entry) {
		return Obstacle{}, false
	}
	return o, true
}

// oneDemand is the share of words from which two demands that are toward nobody are one: "Arland demands a ceasefire", "Corvia insists on a ceasefire"; set by hand.
const oneDemand = 0.75

// likelyOfOne reports that two statements are each likelier right than wrong and share a word of what they are of: "left without signing the deal", "signed the deal".
func (a *Account) likelyOfOne(x, y *Entry) bool {
	return !a.likelierWrong(x) && !a.likelierWrong(y) && a.shareWord(x, y)
}

// waives reports that an entry gives up what its actor asked for.
func (a *Account) waives(e *Entry) bool {
	return e.Act == codebook.Concede && a.rules.obstacles.Waives.MatchString(e.Quote)
}

// addressed reports that an entry is toward an actor.
func addressed(e *Entry, actor string) bool { return slices.Contains(e.Target, actor) }

// agreed reports that the one that does not reject has accepted: then there is nothing for the other to collide with.
func agreed(s, t stance) bool {
	return s.against && t.step >= 4 || t.against && s.step >= 4
}
