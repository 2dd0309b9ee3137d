package record

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"parley/codebook"
)

// Surroundings are what else the account holds on an obstacle.
type Surroundings struct {
	RedLines     []*Entry // the parties' refusals on the issue, the latest first
	Resolves     []*Entry // their conditions on it: what each said would resolve it
	Trend        *Change  // the last dated movement of either party; nil where there is none
	ThirdParties []string // others that take a stance on the issue
}

const aroundLimit = 4

// Around gives the surroundings of an obstacle.
func (a *Account) Around(o Obstacle, v View) Surroundings {
	var out Surroundings
	for _, party := range []string{o.A.Actor, o.B.Actor} {
		c := a.cells[cell{party, o.Issue}]
		if c == nil {
			continue
		}
		for _, s := range slices.Backward(slices.Concat(c.undated, c.dated)) {
			e := s.Entry
			if !a.sees(v, e) {
				continue
			}
			if e.Act == codebook.Reject && len(out.RedLines) < aroundLimit {
				out.RedLines = append(out.RedLines, e)
			}
			if (e.Act == codebook.Condition || e.Condition != nil) && len(out.Resolves) < aroundLimit {
				out.Resolves = append(out.Resolves, e)
			}
		}
	}
	for _, ch := range slices.Backward(a.Changes(View{AsOf: v.AsOf, KnownAt: v.KnownAt})) {
		if ch.Issue == o.Issue && (ch.Actor == o.A.Actor || ch.Actor == o.B.Actor) && ch.Before != nil && ch.After != nil {
			out.Trend = &ch
			break
		}
	}
	for k, c := range a.cells {
		if k.issue != o.Issue || slices.Contains(a.Parties, k.actor) {
			continue
		}
		holds := func(s standing) bool { return s.weight == firm && a.sees(v, s.Entry) }
		if slices.ContainsFunc(c.undated, holds) || slices.ContainsFunc(c.dated, holds) {
			out.ThirdParties = append(out.ThirdParties, k.actor)
		}
	}
	slices.Sort(out.ThirdParties)
	return out
}

// A Contact says how a meeting was held, as far as the words of its reports show.
type Contact struct {
	Level string // "head of state", "minister" …; empty where nothing shows it
	Track string // "official", "summit", "back-channel" …
	Place string // a place named after "in" or "at"; empty where none is
	// Hosts, Mediators and Outcomes are what the same texts report of the same day.
	Hosts, Mediators []string
	Outcomes         []*Entry
}

type contactRules struct {
	Tracks []struct {
		Track string   `yaml:"track"`
		Words []string `yaml:"words"`
	} `yaml:"tracks"`
	Levels []struct {
		Level string   `yaml:"level"`
		Words []string `yaml:"words"`
	} `yaml:"levels"`
	Mandate pattern `yaml:"mandate"`
	Envoy   pattern `yaml:"envoy"`
	EnvoyOf pattern `yaml:"envoyof"`

	Talks      []string `yaml:"talks"`
	Over       pattern  `yaml:"over"`
	AsMediator pattern  `yaml:"asmediator"`
	BothSides  pattern  `yaml:"bothsides"`
	Brokered   []string `yaml:"brokered"`
	Mediates   pattern  `yaml:"mediates"`

	Mediator   []string `yaml:"mediator"`
	Several    []string `yaml:"several"`
	Being      []string `yaml:"being"`
	Key        []string `yaml:"key"`
	Apposed    []string `yaml:"apposed"`
	Held       []string `yaml:"held"`
	Offices    []string `yaml:"offices"`
	Mediated   []string `yaml:"mediated"`
	Filler     int      `yaml:"filler"`
	Unmediated []string `yaml:"unmediated"`
	Wished     []string `yaml:"wished"`
	Deed       []string `yaml:"deed"`
	Apposing   []string `yaml:"apposing"`
	Near       int      `yaml:"near"`

	Counterparts []string `yaml:"counterparts"`
	Apart        []string `yaml:"apart"`
}

// Mandate gives the words by which texts say in what charge a third party acts: in the sentences that give it its role,
// after its name. Empty where none say so; most do not.
func (a *Account) Mandate(t ThirdParty) string {
	for _, e := range t.Entries {
		for _, m := range e.ActorMentions {
			rest := e.Source.Doc.Text[m.End:]
			if i := strings.IndexAny(rest, ".\n"); i >= 0 {
				rest = rest[:i]
			}
			if words := a.rules.contact.Mandate.FindString(rest); words != "" {
				return strings.TrimRight(words, " ,")
			}
		}
	}
	return ""
}

// Meeting reads level, track and place from the reports of one contact.
func (a *Account) Meeting(group []*Entry) Contact {
	c := Contact{Track: "official"}
	var words string
	for _, e := range group {
		words += " " + strings.ToLower(strings.Join(strings.Fields(e.Quote), " "))
		if c.Place == "" {
			c.Place = placeIn(e.Quote)
		}
	}
	has := func(list []string) bool {
		return slices.ContainsFunc(list, func(w string) bool { return strings.Contains(words, w) })
	}
	for _, t := range a.rules.contact.Tracks {
		if has(t.Words) {
			c.Track = t.Track
			break
		}
	}
	for _, l := range a.rules.contact.Levels {
		if has(l.Words) {
			c.Level = l.Level
			break
		}
	}
	a.sameDay(&c, group)
	return c
}

// outcomes are the acts that a contact can end in.
var outcomes = []codebook.Act{codebook.Accept, codebook.Sign, codebook.Concede, codebook.Reject, codebook.Release}

// sameDay gathers what the texts of a contact report of its day, or of its days where it has several. An undated contact has none of it.
func (a *Account) sameDay(c *Contact, group []*Entry) {
	last := group[0].day
	if last == never || group[0].FromPublication {
		return
	}
	day := last
	if d := group[0].When; d.Last().Sub(d.First()) <= longest*24*time.Hour {
		day = min(last, int32(d.First().Unix()/86400))
	}
	from, _ := slices.BinarySearchFunc(a.Entries, day, func(e *Entry, day int32) int { return cmp.Compare(e.day, day) })
	for _, e := range a.Entries[from:] {
		if e.day > last {
			break
		}
		if !happened(e) || !slices.ContainsFunc(group, func(g *Entry) bool { return g.Source == e.Source }) {
			continue
		}
		switch {
		case e.Act == codebook.Host:
			c.Hosts = appendNew(c.Hosts, e.Actor)
		case e.Act == codebook.Mediate:
			c.Mediators = appendNew(c.Mediators, e.Actor)
		case slices.Contains(outcomes, e.Act):
			c.Outcomes = append(c.Outcomes, e)
		}
	}
}

func appendNew(list, names []string) []string {
	for _, n := range names {
		if !slices.Contains(list, n) {
			list = append(list, n)
		}
	}
	return list
}

// placeIn gives the capitalised words after "in" or "at": "in Abu Dhabi on 4 February" gives "Abu Dhabi". Months are no
// places.
func placeIn(quote string) string {
	words := strings.Fields(quote)
	for i, w := range words {
		if w != "in" && w != "at" && w != "near" || i+1 >= len(words) {
			continue
		}
		var place []string
		for _, next := range words[i+1:] {
			bare := strings.Trim(next, ".,;:()“”\"")
			if bare == "the" && len(place) == 0 {
				continue
			}
			if bare == "" || bare[0] < 'A' || bare[0] > 'Z' || months[bare] {
				break
			}
			place = append(place, bare)
			if bare != next {
				break
			}
		}
		if len(place) > 0 {
			return strings.Join(place, " ")
		}
	}
	return ""
}

var months = map[string]bool{"January": true, "February": true, "March": true, "April": true, "May": true, "June": true, "July": true, "August": true, "September": true, "October": true, "November": true, "December": true}
