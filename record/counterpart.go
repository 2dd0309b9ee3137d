package record

import (
	"slices"
	"strings"

	"parley/codebook"
)

// counterpartRules say by which words a text tells with whom a party deals; rules/counterpart.yaml.
type counterpartRules struct {
	Together []codebook.Act `yaml:"together"`
	Deal     pattern        `yaml:"deal"`
	Help     pattern        `yaml:"help"`
	End      pattern        `yaml:"end"`
	Pair     []string       `yaml:"pair"`
}

// counterparts gives with whom else than a party an entry's party agreed, signed, met or is to deal; none where another party, or one that belongs to
// it, takes part, and where the words name nobody.
func (a *Account) counterparts(e *Entry) []string {
	if a.parties(e) != 1 {
		return nil
	}
	var with []string
	if slices.Contains(a.rules.counterpart.Together, e.Act) {
		with = append(slices.Clone(e.Actor), a.toward(e)...)
	}
	with = append(with, a.dealtWith(e)...)
	var out []string
	for _, name := range with {
		switch {
		case slices.Contains(e.Actor, name) && slices.Contains(a.Parties, name):
		case slices.ContainsFunc(a.Parties, func(p string) bool { return !slices.Contains(e.Actor, p) && a.belong(name, p) }):
			return nil
		case !slices.Contains(out, name) && !slices.ContainsFunc(e.Actor, func(p string) bool { return slices.Contains(a.Parties, p) && a.belong(name, p) }):
			out = append(out, name)
		}
	}
	return out
}

// toward gives the armed groups among whom an entry's act is toward, of a truce, talks or a settlement: "signed by the government and that of the Northern Front".
// Others whom such an act is toward may only have proposed what was accepted.
func (a *Account) toward(e *Entry) (out []string) {
	if !slices.ContainsFunc(e.Issue, func(i string) bool { return slices.Contains(a.rules.counterpart.Pair, i) }) {
		return nil
	}
	names := slices.Clone(e.Target)
	for _, m := range e.TargetMentions {
		names = append(names, actorsIn(m.Text, a.options.Codebook)...)
	}
	for _, name := range names {
		if x, ok := a.options.Codebook.ActorByName(name); ok && x.Kind == codebook.ArmedGroup {
			out = append(out, name)
		}
	}
	return out
}

// dealtWith gives whom an entry's words name behind "with" or "between", where they speak of a deal, a truce or talks.
func (a *Account) dealtWith(e *Entry) (out []string) {
	if !slices.ContainsFunc(strings.Fields(e.Quote), func(w string) bool { return w == "with" || w == "between" }) {
		return nil
	}
	r := &a.rules.counterpart
	for _, at := range r.Deal.FindAllStringIndex(e.Quote, -1) {
		rest := e.Quote[at[1]:]
		if r.Help.MatchString(rest) {
			continue
		}
		if end := r.End.FindStringIndex(rest); end != nil {
			rest = rest[:end[0]]
		}
		out = append(out, actorsIn(rest, a.options.Codebook)...)
		if len(e.Target) != len(e.TargetMentions) {
			continue
		}
		for i, m := range e.TargetMentions {
			if from := m.Start - e.Start; from >= at[1] && from < at[1]+len(rest) {
				out = append(out, e.Target[i])
			}
		}
	}
	return out
}

// belong reports that two names are of one actor, or that one of them is a member of the other.
func (a *Account) belong(x, y string) bool {
	if x == y {
		return true
	}
	p, ok1 := a.options.Codebook.ActorByName(x)
	q, ok2 := a.options.Codebook.ActorByName(y)
	return ok1 && ok2 && p.Kind != codebook.Collective && q.Kind != codebook.Collective && (slices.Contains(p.Members, q.ID) || slices.Contains(q.Members, p.ID))
}

// apart gives those of an entry's counterparts with whom a deal on an issue tells nothing of where the parties stand with each other: no organisation, nobody
// to whom the case gives another role, and nobody who mediates, hosts or proposes in the same text.
func (a *Account) apart(e *Entry, issue string) []string {
	if i := a.parentOf(issue); i != "" {
		issue = i
	}
	if len(e.With) == 0 || !slices.Contains(a.rules.counterpart.Pair, issue) {
		return nil
	}
	return slices.DeleteFunc(slices.Clone(e.With), func(name string) bool {
		x, ok := a.options.Codebook.ActorByName(name)
		return ok && (x.Kind != codebook.State && x.Kind != codebook.ArmedGroup && x.Kind != codebook.Other || x.Role != "" && x.Role != "party") || a.services[mediation{e.Source, name}]
	})
}

// A mediation is that a text tells of somebody who mediates, hosts or proposes.
type mediation struct {
	source *Source
	actor  string
}

// mediations lists who mediates, hosts or proposes in which text.
func (a *Account) mediations() map[mediation]bool {
	out := map[mediation]bool{}
	for _, e := range a.Entries {
		if happened(e) && !a.Doubtful(e) && (e.Act == codebook.Mediate || e.Act == codebook.Host || e.Act == codebook.Propose) {
			for _, actor := range e.Actor {
				out[mediation{e.Source, actor}] = true
			}
		}
	}
	return out
}
