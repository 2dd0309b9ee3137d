package record

import (
	"cmp"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"parley/codebook"
)

// An Answer is a statement that takes up a clause by its number: "rejected point 3 of the plan".
type Answer struct {
	Draft  *Draft // the text whose clause it is
	Clause *Clause
	Entry  *Entry
}

// Stance says what the answer does with the clause: accepted, rejected, conditioned, or "" where it only speaks of it.
func (x Answer) Stance() string {
	switch x.Entry.Act {
	case codebook.Accept, codebook.Support, codebook.Sign, codebook.Concede:
		return "accepted"
	case codebook.Reject:
		return "rejected"
	case codebook.Condition:
		return "conditioned"
	}
	return ""
}

// clauseRef is how a sentence names clauses: "point 3", "articles 4 and 5", "points 2 to 4".
var clauseRef = regexp.MustCompile(`(?i)\b(?:points?|articles?|clauses?|paragraphs?|sections?)\s+(\d{1,3}(?:\.\d{1,3})?[a-z]?)((?:\s*(?:,|and|or|to|–|-)\s*\d{1,3}(?:\.\d{1,3})?[a-z]?)*)\b`)

var clauseNumber = regexp.MustCompile(`(?i)(to|–|-)?\s*(\d{1,3}(?:\.\d{1,3})?[a-z]?)\b`)

// references gives the numbers of the clauses that words name; a range of whole numbers is filled in.
func references(words string) []string {
	var out []string
	for _, m := range clauseRef.FindAllStringSubmatch(words, -1) {
		out = append(out, strings.ToLower(m[1]))
		for _, n := range clauseNumber.FindAllStringSubmatch(m[2], -1) {
			last, err1 := strconv.Atoi(out[len(out)-1])
			next, err2 := strconv.Atoi(n[2])
			if n[1] != "" && err1 == nil && err2 == nil {
				for last++; last < next; last++ {
					out = append(out, strconv.Itoa(last))
				}
			}
			out = append(out, strings.ToLower(n[2]))
		}
	}
	return out
}

// numberOf gives the bare number of a clause: "Article 3" is 3, "(b)" is b.
func numberOf(c *Clause) string {
	fields := strings.Fields(c.Number)
	return strings.ToLower(strings.Trim(fields[len(fields)-1], "().:§"))
}

// Answers lists the statements of the view that take up clauses of its drafts by number, in the order of the drafts, their
// clauses and time. Which text is meant must be said: the statement's paragraph names it by its title or by a name that
// the codebook has for it and that stands in its title; or else the statement's own text holds the clauses, and it stands
// outside of them. Hypothetical statements and acts that did not happen are left out.
func (a *Account) Answers(v View) []Answer {
	drafts := a.Drafts(v)
	if len(drafts) == 0 {
		return nil
	}
	named := make([]draftName, len(drafts))
	for i, d := range drafts {
		named[i] = a.nameOf(d)
	}
	var out []Answer
	order := map[*Clause]int{}
	for _, d := range drafts {
		for i := range d.Clauses {
			order[&d.Clauses[i]] = len(order)
		}
	}
	for _, e := range a.Entries {
		if !a.sees(v, e) || e.Modality == codebook.Hypothetical || e.Modality == codebook.Negated || !strings.ContainsAny(e.Quote, "0123456789") {
			continue
		}
		numbers := references(e.Quote)
		if len(numbers) == 0 {
			continue
		}
		for _, d := range meant(drafts, named, e, a.options.Codebook) {
			for i := range d.Clauses {
				if c := &d.Clauses[i]; slices.Contains(numbers, numberOf(c)) && !(d.Source == e.Source && c.Contains(e.Span)) {
					out = append(out, Answer{d, c, e})
				}
			}
		}
	}
	slices.SortStableFunc(out, func(x, y Answer) int {
		return cmp.Or(cmp.Compare(order[x.Clause], order[y.Clause]), compareEntries(x.Entry, y.Entry))
	})
	return out
}

// A draftName is how texts can name a draft.
type draftName struct {
	title    string
	proposal *codebook.Proposal
}

func (a *Account) nameOf(d *Draft) draftName {
	n := draftName{title: plainTitle(d.Source.Doc.Title.Value)}
	words := strings.Fields(d.Source.Doc.Title.Value)
	for i := range words {
		words[i] = strings.Trim(words[i], ".,;:()“”\"")
	}
	for i := range words {
		if _, p := proposalIn(a.options.Codebook, words, i); p != nil {
			n.proposal = p
		}
	}
	return n
}

// plainTitle is a title as it may stand in a sentence; one of a single word names nothing.
func plainTitle(title string) string {
	title = strings.TrimPrefix(strings.ToLower(strings.Join(strings.Fields(title), " ")), "the ")
	if !strings.Contains(title, " ") {
		return ""
	}
	return title
}

// meant gives the drafts that a statement speaks of: those that its quote names, else those that its paragraph names, else
// its own text.
func meant(drafts []*Draft, named []draftName, e *Entry, cb *codebook.Codebook) []*Draft {
	for _, words := range []string{strings.Join(strings.Fields(e.Quote), " "), blockWords(e)} {
		var out []*Draft
		lower := strings.ToLower(words)
		tokens := strings.FieldsFunc(words, func(r rune) bool { return strings.ContainsRune(" .,;:()“”\"", r) })
		proposals := map[*codebook.Proposal]bool{}
		for i := range tokens {
			if _, p := proposalIn(cb, tokens, i); p != nil {
				proposals[p] = true
			}
		}
		for i, d := range drafts {
			if named[i].title != "" && strings.Contains(lower, named[i].title) || named[i].proposal != nil && proposals[named[i].proposal] {
				out = append(out, d)
			}
		}
		if len(out) > 0 {
			return out
		}
	}
	for _, d := range drafts {
		if d.Source == e.Source {
			return []*Draft{d}
		}
	}
	return nil
}

// An Endorsement is a dated or undated report of how an actor stands to a proposal that it names.
type Endorsement struct {
	Proposal string
	Actor    string
	Stance   string // "author", "accepted", "rejected", "conditioned", "claimed", "left", "suspended", "returned"
	Entry    *Entry
}

// leftAs says of each way to leave what was agreed, or to come back to it, how its actor stands to it.
var leftAs = map[Leaving]string{Leaves: "left", Suspends: "suspended", Returns: "returned"}

// Endorsements lists who stood how to each proposal, through time: in the order of the proposals, then of time, undated ones
// first. What others claim of an actor is a row of its own kind, "claimed".
func Endorsements(proposals []Proposal) []Endorsement {
	var out []Endorsement
	for _, p := range proposals {
		from := len(out)
		for _, r := range []struct {
			stance  string
			entries []*Entry
		}{{"author", p.Authors}, {"accepted", p.Accepts}, {"rejected", p.Rejects}, {"conditioned", p.Conditions}, {"claimed", p.Claims}, {"", p.Left}} {
			for _, e := range r.entries {
				for _, actor := range e.Actor {
					out = append(out, Endorsement{p.Name, actor, cmp.Or(r.stance, leftAs[e.leaving.how]), e})
				}
			}
		}
		slices.SortStableFunc(out[from:], func(x, y Endorsement) int {
			return cmp.Or(compareEntries(x.Entry, y.Entry), cmp.Compare(x.Actor, y.Actor))
		})
	}
	return out
}
