package draft

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	"parley/casefile"
	"parley/record"
)

// A Bargain is a proposed bargain section: the options that the parties stand for or against, as rankings and red lines, and
// weights as wide ranges by how often and how high up each party raises an issue. It proposes no reservation values: what a
// party has without a deal is in no text.
type Bargain struct {
	Issues  []string
	Parties []BargainParty
	// Left are issues that the record speaks of but that could not be drafted, with the reason.
	Left  []string
	title string
	asOf  string
}

// A BargainParty is what is proposed for one party.
type BargainParty struct {
	ID, Name string
	Stands   []BargainStand
}

// A BargainStand is what the record says of a party on one issue.
type BargainStand struct {
	Issue     string
	Low, High int      // the range of the weight, in percent
	Ranking   []string // options from what it stands for to what is farthest from it; empty where no option is named
	RedLines  []string
	Basis     []Quote
}

// headOfState is the highest rank of a speaker, whose word counts double.
const headOfState = 6

// BargainOf proposes a bargain section for a case from its account as it stands in the view.
func BargainOf(c *casefile.Case, a *record.Account, v record.View) Bargain {
	b := Bargain{title: c.Name, asOf: a.AsOf(v).String()}
	for _, party := range c.Parties {
		var stands []BargainStand
		var raised []float64 // by stand: how often, the higher the speaker the more
		total := 0.0
		for _, issue := range c.Issues {
			p, ok := a.Position(party.Name, issue.ID, v)
			if !ok || p.Entry == nil {
				continue
			}
			often := float64(max(1, p.Origins)) * (1 + float64(p.Entry.Rank)/headOfState)
			var options []string
			for _, o := range issue.Options {
				options = append(options, o.ID)
			}
			if len(options) < 2 {
				b.leave("the issue %s has fewer than two options in the case", issue.ID)
				continue
			}
			stands, raised = append(stands, b.stand(a, v, p, options)), append(raised, often)
			total += often
		}
		for k := range stands {
			share := 100 * raised[k] / total
			stands[k].Low, stands[k].High = int(math.Floor(share/2)), min(100, int(math.Ceil(2*share)))
			if issue := stands[k].Issue; !slices.Contains(b.Issues, issue) {
				b.Issues = append(b.Issues, issue)
			}
		}
		if len(stands) > 0 {
			b.Parties = append(b.Parties, BargainParty{party.ID, party.Name, stands})
		}
	}
	if len(b.Parties) < 2 {
		b.leave("the record holds positions on the case's options of %d of its parties only; add texts, or write the section by hand (docs/case-bargain.md)", len(b.Parties))
	}
	return b
}

// stand is what a position says of the options of its issue.
func (b *Bargain) stand(a *record.Account, v record.View, p record.Position, options []string) BargainStand {
	option, named := p.Entry.OptionOn(p.Issue)
	if !named && p.Entry.Parts() {
		b.leave("%s has left what it had agreed to on %s, and its words name none of the options", p.Actor, p.Issue)
		return BargainStand{Issue: p.Issue, Basis: []Quote{quote(p)}}
	}
	if !named { // the latest of its words that name one stand in for the latest of its words
		if e := lastNamed(a, v, p.Actor, p.Issue); e != nil {
			p.Entry, p.Origins = e, 1
			option, named = e.OptionOn(p.Issue)
		}
	}
	s := BargainStand{Issue: p.Issue, Basis: []Quote{quote(p)}}
	at := slices.Index(options, option.Option)
	switch {
	case !named || at < 0:
		b.leave("%s speaks of %s, but its words name none of the options", p.Actor, p.Issue)
	case p.Against(a):
		s.RedLines = []string{option.Option}
		s.Ranking = ranking(options, at, true)
	default:
		s.Ranking = ranking(options, at, false)
		if strings.Contains(" "+strings.ToLower(p.Entry.Quote)+" ", " never ") && len(s.Ranking) > 2 {
			s.RedLines = s.Ranking[len(s.Ranking)-1:]
		}
	}
	return s
}

// lastNamed is the latest statement in the view of a party's own that names an option of the issue.
func lastNamed(a *record.Account, v record.View, actor, issue string) *record.Entry {
	for _, e := range slices.Backward(a.EntriesIn(v)) {
		if (e.Modality == "asserted" || e.Modality == "reported") && slices.Contains(e.Actor, actor) && e.Voice(actor) != record.Claimed {
			if _, named := e.OptionOn(issue); named {
				return e
			}
		}
	}
	return nil
}

func (b *Bargain) leave(format string, args ...any) {
	if text := fmt.Sprintf(format, args...); !slices.Contains(b.Left, text) {
		b.Left = append(b.Left, text)
	}
}

// ranking orders the options of an issue, which run from one end to the other, by how near they are to the one at, or by how far
// from it for a party that is against it.
func ranking(options []string, at int, against bool) []string {
	order := make([]int, len(options))
	for k := range order {
		order[k] = k
	}
	slices.SortStableFunc(order, func(i, j int) int {
		d := cmp.Compare(max(i-at, at-i), max(j-at, at-j))
		if against {
			return -d
		}
		return d
	})
	var ids []string
	for _, k := range order {
		ids = append(ids, options[k])
	}
	return ids
}

// YAML writes the section for a case file, with the quotes as comments above what they are the basis of.
func (b Bargain) YAML() string {
	var w strings.Builder
	fmt.Fprintf(&w, "# Proposed from the record as of %s. Everything here is an assumption to be checked and edited: rankings follow the order of the\n"+
		"# case's options from what a party stands for, red lines are what it rejected or said \"never\" of, and weights are wide ranges by how\n"+
		"# often and how high up it raises an issue, which is not how much it matters. Reservation values are for you: what a party has\n"+
		"# without a deal is in no text. The quotes are what each line rests on.\n", cmp.Or(b.asOf, "no date"))
	for _, left := range b.Left {
		fmt.Fprintf(&w, "# Note: %s.\n", left)
	}
	if len(b.Parties) == 0 {
		return w.String()
	}
	fmt.Fprintf(&w, "bargain:\n  note: proposed from the record as of %s; assumptions, not findings\n  parties:\n", cmp.Or(b.asOf, "no date"))
	for _, p := range b.Parties {
		fmt.Fprintf(&w, "    %s:\n      # reservation: 40      # the utility below which %s would rather have no deal\n      issues:\n", p.ID, p.Name)
		for k := range p.Stands {
			p.Stands[k].write(&w)
		}
	}
	return w.String()
}

// write writes the line of an issue, below the quotes that it rests on.
func (s *BargainStand) write(w *strings.Builder) {
	for _, q := range s.Basis {
		fmt.Fprintf(w, "        # “%s” (%s, %s)\n", q.Words, q.Place, q.support())
	}
	fmt.Fprintf(w, "        %s: {weight: [%d, %d]", s.Issue, s.Low, s.High)
	if len(s.Ranking) > 0 {
		fmt.Fprintf(w, ", values: [%s]", strings.Join(s.Ranking, ", "))
	}
	var lines []string
	for _, option := range s.RedLines {
		lines = append(lines, fmt.Sprintf("{option: %s, sources: [%q]}", option, s.Basis[0].Place))
	}
	if len(lines) > 0 {
		fmt.Fprintf(w, ", red_lines: [%s]", strings.Join(lines, ", "))
	}
	w.WriteString("}\n")
}

func plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
