package record

import (
	"slices"
	"strings"

	"parley/codebook"
)

// A Tenure is that somebody else than the parties takes up a part between them, suspends it, puts it down or takes it up again: "Qatar suspended its mediation", "Norway ended its
// role as facilitator", "France joined the guarantors".
type Tenure struct {
	Actor string
	How   TenureKind
	Entry *Entry // the latest that tells of it
}

// A TenureKind says what becomes of somebody's part.
type TenureKind string

// The kinds.
const (
	TakenUp      TenureKind = "took up"
	SuspendedIt  TenureKind = "suspended"
	EndedIt      TenureKind = "ended"
	ResumedAgain TenureKind = "resumed"
)

// Lapsed reports that the part is suspended or ended.
func (t Tenure) Lapsed() bool { return t.How == SuspendedIt || t.How == EndedIt }

// tenureRules say by which words; rules/tenure.yaml.
type tenureRules struct {
	Ends      wording `yaml:"ends"`
	Suspends  wording `yaml:"suspends"`
	Resumes   wording `yaml:"resumes"`
	TakesUp   wording `yaml:"takesup"`
	Uncertain pattern `yaml:"uncertain"`
}

// Tenures gives what texts tell last of each third party's part, in order of time, undated ones first.
func (a *Account) Tenures(v View) (out []Tenure) {
	for _, e := range a.Entries {
		if !happened(e) || !a.sees(v, e) || a.Doubtful(e) {
			continue
		}
		how, ok := a.rules.tenure.of(e)
		if !ok {
			continue
		}
		for _, actor := range e.Actor {
			if slices.Contains(a.Parties, actor) || a.rules.anybody[strings.ToLower(actor)] || e.Voice(actor) == Claimed {
				continue
			}
			i := slices.IndexFunc(out, func(t Tenure) bool { return t.Actor == actor })
			if i >= 0 && out[i].How == how {
				continue // the first that told it says since when
			}
			if i >= 0 {
				out = slices.Delete(out, i, i+1)
			}
			out = append(out, Tenure{actor, how, e})
		}
	}
	return out
}

// of reads from an entry's words what becomes of its actors' part; false where they tell nothing of one.
func (r *tenureRules) of(e *Entry) (TenureKind, bool) {
	if e.Act == codebook.ExpressView || e.Act == codebook.Accuse {
		return "", false
	}
	for _, way := range []struct {
		by  *wording
		how TenureKind
	}{{&r.Suspends, SuspendedIt}, {&r.Ends, EndedIt}, {&r.Resumes, ResumedAgain}, {&r.TakesUp, TakenUp}} {
		if at := way.by.find(e.Quote, 0); at != nil && !r.Uncertain.MatchString(lastWords(e.Quote[:at[0]], 4)) {
			return way.how, true
		}
	}
	return "", false
}
