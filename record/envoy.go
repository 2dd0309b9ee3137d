package record

import (
	"slices"
	"strings"

	"parley/codebook"
)

// envoyed gives, for each actor whom a text names by the office of an envoy or mediator, its meetings with parties, where it met two of them or more, at one
// table or each in turn: "the UN envoy met the leader of Arland on Friday. He met Corvia's on Sunday". Whose envoys are met is a party's, and stands for nobody between them.
func (a *Account) envoyed(v View) map[string][]*Entry {
	by, met, offices := map[string][]*Entry{}, map[string]crowd{}, a.envoys()
	for _, e := range a.Entries {
		if e.Act != codebook.Meet || !happened(e) || !a.sees(v, e) || a.Doubtful(e) {
			continue
		}
		all := slices.Concat(e.Actor, e.Target)
		if third := a.alone(e); offices[mediation{e.Source, third}] && a.withParty(all) {
			by[third], met[third] = append(by[third], e), met[third]|a.crowdOf(all...)
		}
	}
	for name := range by {
		if c := met[name]; c&(c-1) == 0 {
			delete(by, name)
		}
	}
	return by
}

// envoys lists which text names whom, among others than the parties, by such an office.
func (a *Account) envoys() map[mediation]bool {
	out := map[mediation]bool{}
	for _, e := range a.Entries {
		third := a.alone(e)
		if third == "" || out[mediation{e.Source, third}] {
			continue
		}
		for _, m := range e.ActorMentions {
			before := e.Source.Doc.Text[max(0, m.Start-nearOffice):m.Start]
			if !a.rules.contact.Envoy.MatchString(m.Text) && !a.rules.contact.EnvoyOf.MatchString(before) {
				continue
			}
			if !slices.ContainsFunc(actorsIn(m.Text, a.options.Codebook), func(x string) bool { return x != third }) {
				out[mediation{e.Source, third}] = true
			}
		}
	}
	return out
}

// alone gives the one actor of an entry that is no party; empty where there is none, or more than one.
func (a *Account) alone(e *Entry) (third string) {
	for _, name := range e.Actor {
		switch {
		case slices.Contains(a.Parties, name) || a.rules.anybody[strings.ToLower(name)]:
		case third != "":
			return ""
		default:
			third = name
		}
	}
	return third
}

// nearOffice is how many bytes before a name its office is looked for: "the special envoy of the".
const nearOffice = 60

// venues gives the states in whose land texts tell talks to be held: "the talks in Angola", "a meeting of the two in Doha".
func (a *Account) venues() map[string]bool {
	out := map[string]bool{}
	for _, s := range a.Sources {
		if s.Unread != "" {
			continue
		}
		sentences(s.Doc, func(x sentence) {
			for _, n := range a.namings(x.words) {
				before := x.words[max(0, n.from-nearTalks):n.from]
				if n.actor.Kind == codebook.State && len(before) > 1 && before[len(before)-1] == "in" && slices.ContainsFunc(before, func(w string) bool {
					return slices.Contains(a.rules.contact.Talks, strings.ToLower(w))
				}) {
					out[n.actor.Name] = true
				}
			}
		})
	}
	return out
}

// nearTalks is how many words before a place the talks are looked for that were held there.
const nearTalks = 6
