package record

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"unicode"

	"parley/codebook"
)

// partyRules say who is a party beside the first two; rules/parties.yaml.
type partyRules struct {
	Share int `yaml:"share"`
	Least int `yaml:"least"`
	Most  int `yaml:"most"`
	// Anybody are the issues on which those who are no parties demand something too.
	Anybody []string `yaml:"anybody"`
	Bodies  []string `yaml:"bodies"`
	// Governing are the ids of bodies that are the government of their home, or hold themselves to be.
	Governing []string `yaml:"governing"`
	// Armies are the ids of armies that act for their home where nothing sets the two against each other.
	Armies []string `yaml:"armies"`
	// Since is from which day on one of these acts for its home: where a text is older, the two stay apart.
	Since map[string]string `yaml:"since"`
}

// chorus is how many actors who say the same of a party contend with it no more than others of the world do: "the United States, France and the OAS called on Arland".
const chorus = 3

// A candidate is what speaks for an actor being a party beside the first two, in origins.
type candidate struct {
	name string
	in   map[string]bool // it acts there, or is addressed
	own  map[string]bool // it takes a firm stance there in its own voice, or is told to
	with map[string]bool // it contends there with one of the first two, signs, agrees or meets with it
	sits map[string]bool // it sits at a table with both of the first two, or agrees with both
	asks map[string]bool // it demands, refuses or sets a condition, of nobody or of one of them, on more than what anybody asks of those who fight
	both bool            // it appeals to both of the first two at once, as who stands between them does
	talk bool            // all that it takes a stance on is that there are talks, and who mediates
	home bool            // a movement whose government is one of them, or the state of one that is a movement
}

// further finds who else is a party: who acts or is addressed across the texts, states positions of its own, contends or deals with one of the
// first two or is a movement of their land, mediates nowhere, and does not only speak of talks that are held in its land; who appeals to both of them at once stands between them, unless it is such a
// movement. Those in more origins come first. Where its position is nowhere told, or there is no room, it is among the others, of whom a brief
// names some.
func (a *Account) further() (more, others []string) {
	r := &a.rules.parties
	found := a.candidates()
	told := map[string]bool{}
	for _, first := range a.Parties {
		if c := found[first]; c != nil {
			maps.Copy(told, c.in)
		}
	}
	apart, venues := a.mediators(), a.venues()
	list := slices.DeleteFunc(slices.Collect(maps.Values(found)), func(c *candidate) bool {
		return slices.ContainsFunc(a.Parties, func(p string) bool { return a.belong(c.name, p) }) || apart[c.name] || c.talk && venues[c.name] || !a.isBody(c.name) && !a.isPerson(c.name) || !c.home && (c.both || len(c.with) < r.Least && !(len(c.sits) > 0 && len(c.asks) >= r.Least)) ||
			len(c.in) < r.Least || len(c.in)*r.Share < len(told)
	})
	slices.SortFunc(list, func(x, y *candidate) int {
		return cmp.Or(-cmp.Compare(len(x.in), len(y.in)), -cmp.Compare(len(x.own), len(y.own)), cmp.Compare(x.name, y.name))
	})
	for _, c := range list {
		if len(c.own) > 0 && len(a.Parties)+len(more) < r.Most && !slices.ContainsFunc(more, func(p string) bool { return a.belong(c.name, p) }) {
			more = append(more, c.name)
		} else {
			others = append(others, c.name)
		}
	}
	return more, others
}

// candidates gathers what speaks for actors being parties, besides what is doubtful.
func (a *Account) candidates() map[string]*candidate {
	r := &a.rules.parties
	found := map[string]*candidate{}
	of := func(name string) *candidate {
		c := found[name]
		if c == nil {
			c = &candidate{name: name, in: map[string]bool{}, own: map[string]bool{}, with: map[string]bool{}, sits: map[string]bool{}, asks: map[string]bool{}, talk: true, home: a.homed(name)}
			found[name] = c
		}
		return c
	}
	for _, e := range a.Entries {
		if a.Doubtful(e) || e.Modality == codebook.Hypothetical {
			continue
		}
		actors, targets := a.eligible(e.Actor), a.eligible(e.Target)
		origin, dealt := e.Origin(), dealing[e.Act] && happened(e) && a.withOne(e)
		both := e.Act == codebook.Appeal && len(a.Parties) > 1 && !slices.ContainsFunc(a.Parties, func(p string) bool { return !slices.Contains(e.Target, p) })
		for _, x := range actors {
			c := of(x)
			c.both = c.both || both
			c.in[origin] = true
			if a.stands(e, x) && !a.rules.stances[e.Act].Weak {
				c.own[origin] = true
				c.talk = c.talk && !slices.ContainsFunc(e.Issue, func(i string) bool { return i != "talks" && i != "mediation" })
			}
			if dealt || contention[e.Act] && a.withParty(targets) && len(e.Actor) < chorus {
				c.with[origin] = true
			}
			if dealing[e.Act] && happened(e) && a.withAll(e.Actor) {
				c.sits[origin] = true
			}
			if (e.Act == codebook.Demand || e.Act == codebook.Reject || e.Act == codebook.Condition) && a.stands(e, x) && !a.withAll(e.Target) && slices.ContainsFunc(e.Issue, func(i string) bool { return !slices.Contains(r.Anybody, i) }) {
				c.asks[origin] = true
			}
		}
		for _, y := range targets {
			c := of(y)
			c.in[origin] = true
			if dealt || contention[e.Act] && a.withParty(actors) {
				c.with[origin] = true
			}
		}
	}
	return found
}

// withAll reports that all of the first two parties are among some actors.
func (a *Account) withAll(actors []string) bool {
	return len(a.Parties) > 1 && !slices.ContainsFunc(a.Parties, func(p string) bool { return !slices.Contains(actors, p) })
}

// withOne reports that one of the parties takes part in an entry, or several in one that is signed or agreed to: who sits at a table with both is no party by that.
func (a *Account) withOne(e *Entry) bool {
	n := 0
	for _, p := range a.Parties {
		if slices.Contains(e.Actor, p) || slices.Contains(e.Target, p) {
			n++
		}
	}
	return n == 1 || n > 1 && e.Act != codebook.Meet
}

// findGoverned finds the states that rivals within them act for: a body that governs, or holds itself to, and another of the same land act in two origins
// or more, and the state by its name in no more than twice as many as the former. Then nothing that is told of the state alone says of whom it is.
func (a *Account) findGoverned() {
	in := map[string]map[string]bool{}
	for _, e := range a.Entries {
		for _, name := range slices.Concat(e.Actor, e.Target) {
			if in[name] == nil {
				in[name] = map[string]bool{}
			}
			in[name][e.Origin()] = true
		}
	}
	a.governed = map[string]bool{}
	for name := range in {
		g, ok := a.options.Codebook.ActorByName(name)
		if !ok || !slices.Contains(a.rules.parties.Governing, g.ID) || len(in[name]) < a.rules.parties.Least {
			continue
		}
		state, ok := a.options.Codebook.Actor(g.Home)
		if !ok || len(in[state.Name]) > 2*len(in[name]) {
			continue
		}
		for rival := range in {
			if r, ok := a.options.Codebook.ActorByName(rival); ok && r.ID != g.ID && r.Home == g.Home && len(in[rival]) >= a.rules.parties.Least {
				a.governed[state.Name] = true
			}
		}
	}
}

// homed reports that an actor is a movement whose government is one of the parties, or the state whose movement is one.
func (a *Account) homed(name string) bool {
	x, ok := a.options.Codebook.ActorByName(name)
	return ok && slices.ContainsFunc(a.Parties, func(p string) bool {
		y, ok := a.options.Codebook.ActorByName(p)
		return ok && (x.Home != "" && y.ID == x.Home || y.Home != "" && x.ID == y.Home)
	})
}

// isBody reports that an actor is one that the codebook knows, and no place but one that is a party within a state, or that its name is that of a body.
func (a *Account) isBody(name string) bool {
	if x, ok := a.options.Codebook.ActorByName(name); ok {
		return x.Kind != codebook.Other || x.Home != ""
	}
	return slices.ContainsFunc(strings.Fields(name), func(w string) bool {
		return w[:1] == strings.ToUpper(w[:1]) && slices.Contains(a.rules.parties.Bodies, strings.ToLower(w))
	})
}

// isPerson reports that an actor that no list of actors knows has a name as people have: two to four words with capitals, none of them a body's noun.
func (a *Account) isPerson(name string) bool {
	if x, known := a.options.Codebook.ActorByName(name); known && x.Name == name || !known && a.isBody(name) { // a person's name stands for whoever he last held an office of
		return false
	}
	words := strings.Fields(name)
	return len(words) > 1 && len(words) < 5 && unicode.IsUpper(firstRune(words[0])) && unicode.IsUpper(firstRune(words[len(words)-1])) &&
		!strings.ContainsFunc(name, func(r rune) bool { return unicode.IsDigit(r) || r == ',' || r == '/' })
}

// mediators gives those who mediate, host talks of others, are called mediators in passing or meet each party by their envoys.
func (a *Account) mediators() map[string]bool {
	out := map[string]bool{}
	for _, e := range a.Entries {
		if happened(e) && !a.Doubtful(e) && (e.Act == codebook.Mediate || e.Act == codebook.Host) && !a.withParty(e.Actor) {
			for _, x := range e.Actor {
				out[x] = true
			}
		}
	}
	for _, b := range a.Brokers(View{}) {
		out[b.Actor] = true
	}
	for x := range a.envoyed(View{}) {
		out[x] = true
	}
	return out
}
