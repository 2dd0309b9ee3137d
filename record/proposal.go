package record

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"parley/codebook"
	"parley/document"
)

// A Proposal is a plan, draft or agreement that texts name, with what is said of it.
type Proposal struct {
	Name     string
	Kind     string             // "agreement", "plan", …; empty where the codebook does not know it
	Known    *codebook.Proposal // what the codebook knows of it; nil where it is known from the texts alone
	Mentions []Passage
	Origins  int
	Reactions
}

// Reactions are the statements whose words name a proposal, by what they say of it. What others claim of an actor stands
// apart.
type Reactions struct {
	Authors, Accepts, Rejects, Conditions, Other, Claims []*Entry
	// Left are the statements by which somebody leaves the proposal, suspends its part in it or comes back to it, in order of time; their words need not name it, where
	// their text names no other.
	Left []*Entry
}

// Leaver gives the statement by which an actor left a proposal or suspended its part in it, or, where it came back since, that by which it did; nil where it did neither. Of two that may be
// of one day, "in 2018" and "on 8 May 2018", it is the one that says which.
func (r *Reactions) Leaver(actor string) (last *Entry) {
	for _, e := range r.Left {
		if !slices.Contains(e.Actor, actor) || last != nil && e.leaving.how == last.leaving.how && !e.When.First().After(last.When.First()) && !e.When.Last().Before(last.When.Last()) {
			continue
		}
		last = e
	}
	return last
}

// Leavers lists those who left the proposal, suspended their part in it or came back to it, who did so last first.
func (r *Reactions) Leavers() (out []string) {
	for _, e := range slices.Backward(r.Left) {
		for _, x := range e.Actor {
			if !slices.Contains(out, x) {
				out = append(out, x)
			}
		}
	}
	return out
}

// planName is the name of the plan or agreement that an entry is of; empty for none.
func planName(e *Entry) string {
	if e.plan == nil {
		return ""
	}
	return e.plan.Name
}

// leave takes in a statement by which somebody leaves the proposal or comes back to it.
func (r *Reactions) leave(e *Entry) {
	if slices.ContainsFunc(e.Actor, func(x string) bool { return e.Voice(x) != Claimed }) && !slices.Contains(r.Left, e) {
		r.Left = append(r.Left, e)
	}
}

// Proposals lists the proposals and agreements that the texts of the view name, the more origins first.
func (a *Account) Proposals(v View) []Proposal {
	byName := map[string]*Proposal{}
	inDoc := a.entriesByDoc(v)
	for _, s := range a.Sources {
		if !a.includes(s, v) {
			continue
		}
		a.eachPlan(s, func(known *codebook.Proposal, x sentence, name document.Span) {
			p := byName[known.Name]
			if p == nil {
				p = &Proposal{Name: known.Name, Kind: known.Kind, Known: known}
				byName[known.Name] = p
			}
			p.react(inDoc[s], name)
			if m := len(p.Mentions); m == 0 || p.Mentions[m-1].Source != s || p.Mentions[m-1].Span != x.Span {
				p.Mentions = append(p.Mentions, Passage{s, x.Span, s.Doc.Text[x.Start:x.End]})
			}
		})
	}
	for _, e := range a.Entries {
		if p := byName[planName(e)]; p != nil && e.leaving.how != Stays && !e.leaving.talks && a.sees(v, e) && !a.Doubtful(e) {
			p.leave(e)
		}
	}
	out := make([]Proposal, 0, len(byName))
	for _, p := range byName {
		seen := map[string]bool{}
		for _, m := range p.Mentions {
			seen[m.Source.origin()] = true
		}
		p.Origins = len(seen)
		out = append(out, *p)
	}
	slices.SortFunc(out, func(x, y Proposal) int {
		return cmp.Or(-cmp.Compare(x.Origins, y.Origins), -cmp.Compare(len(x.Mentions), len(y.Mentions)), cmp.Compare(x.Name, y.Name))
	})
	return out
}

// eachPlan tells each plan or agreement that a text names, with the sentence and the place of the name.
func (a *Account) eachPlan(s *Source, tell func(*codebook.Proposal, sentence, document.Span)) {
	var named map[string]bool // most texts name no plan
	sentences(s.Doc, func(x sentence) {
		for i := 0; i < len(x.words); {
			n, known := proposalIn(a.options.Codebook, x.words, i)
			if known != nil && named == nil {
				named = partiesNamed(a.options.Codebook, s.Doc)
			}
			if known = ofNamed(a.options.Codebook, x.words[i:], known, named, s.published); known == nil {
				i++
				continue
			}
			tell(known, x, document.Span{Start: x.spans[i].Start, End: x.spans[i+n-1].End})
			i += n
		}
	})
}

// ofNamed gives the plan that the first of some words name in a text which names those of named: of several of one name, as the Algiers Accords, and where
// the name is in small letters, as "peace summit", only one of whose parties the text names one. What came about long after the day of the text it does
// not name. Nil for none.
func ofNamed(cb *codebook.Codebook, words []string, known *codebook.Proposal, named map[string]bool, day int32) *codebook.Proposal {
	if known == nil {
		return nil
	}
	plans := []*codebook.Proposal{known}
	n, hits := cb.MatchName(words, 0)
	for _, h := range hits {
		if h.Proposal != nil && h.Proposal != known {
			plans = append(plans, h.Proposal)
		}
	}
	plans = slices.DeleteFunc(plans, func(p *codebook.Proposal) bool {
		return day != never && !p.Date.IsZero() && int32(p.Date.First().Unix()/86400) > day+namedAhead
	})
	for _, p := range plans {
		if slices.ContainsFunc(p.Parties, func(id string) bool { return named[id] }) {
			return p
		}
	}
	small := slices.ContainsFunc(words[1:n], func(w string) bool { return unicode.IsLower(firstRune(w)) })
	for _, p := range plans {
		if len(p.Parties) == 0 || len(plans) == 1 && !small {
			return p
		}
	}
	return nil
}

// namedAhead is for how many days before it is signed a text may call an agreement by the name under which it is known.
const namedAhead = 60

// partiesNamed gives the ids of the actors that a text names.
func partiesNamed(cb *codebook.Codebook, doc *document.Document) map[string]bool {
	named := map[string]bool{}
	sentences(doc, func(x sentence) {
		for i := range x.words {
			_, hits := cb.MatchName(x.words, i)
			for _, h := range hits {
				if h.Actor != nil {
					named[h.Actor.ID] = true
				}
				for _, who := range h.Persons {
					named[who.Actor] = true
				}
			}
		}
	})
	return named
}

// react takes in the statements whose own words name the proposal.
func (r *Reactions) react(entries []*Entry, name document.Span) {
	for _, e := range entries {
		if !e.Span.Contains(name) || e.Modality == codebook.Hypothetical || e.Modality == codebook.Negated {
			continue
		}
		if len(e.Actor) > 0 && !slices.ContainsFunc(e.Actor, func(x string) bool { return e.Voice(x) != Claimed }) {
			r.Claims = append(r.Claims, e)
			continue
		}
		switch act := e.Act; {
		case e.onTalksOver(name), e.underIt(name), e.leaving.how != Stays && e.leaving.talks:
			r.Other = append(r.Other, e)
		case e.leaving.how != Stays: // see Left
		case act == codebook.Propose:
			r.Authors = append(r.Authors, e)
		case act == codebook.Accept || act == codebook.Support || act == codebook.Sign:
			r.Accepts = append(r.Accepts, e)
		case act == codebook.Reject:
			r.Rejects = append(r.Rejects, e)
		case act == codebook.Condition:
			r.Conditions = append(r.Conditions, e)
		default:
			r.Other = append(r.Other, e)
		}
	}
}

// onTalksOver reports that an entry is of talks over what a proposal is named for, and not of it: who "suspended its part in consultations to implement the
// Valley Accord" has not rejected the accord.
func (e *Entry) onTalksOver(name document.Span) bool {
	at, ok := e.Tells()
	r, err := loadRules()
	return ok && err == nil && at < name.Start && r.contact.Over.MatchString(e.Source.Doc.Text[at:name.Start])
}

// underIt reports that an entry is of something else, done under what a proposal is: who "suspended the hearings under the Valley Accord" has not rejected the accord.
func (e *Entry) underIt(name document.Span) bool {
	before := strings.TrimSuffix(strings.TrimRight(e.Source.Doc.Text[e.Start:name.Start], " \n"), " the")
	return strings.HasSuffix(before, " under")
}

func (a *Account) entriesByDoc(v View) map[*Source][]*Entry {
	out := map[*Source][]*Entry{}
	for _, e := range a.Entries {
		if a.sees(v, e) {
			out[e.Source] = append(out[e.Source], e)
		}
	}
	return out
}

// includes reports whether a source was published and known in the view.
func (a *Account) includes(s *Source, v View) bool {
	day, known := a.bounds(v)
	return s.published <= day && s.known <= known
}

// SourcesIn lists the sources that were published and known in the view; undated ones always were.
func (a *Account) SourcesIn(v View) []*Source {
	return slices.DeleteFunc(slices.Clone(a.Sources), func(s *Source) bool { return !a.includes(s, v) })
}

// EntriesIn lists the statements of those sources, what they announce for later days among them.
func (a *Account) EntriesIn(v View) []*Entry {
	return slices.DeleteFunc(slices.Clone(a.Entries), func(e *Entry) bool { return !a.includes(e.Source, v) })
}

func (s *Source) origin() string {
	if s.Origin != "" {
		return s.Origin
	}
	return s.Doc.ID
}
