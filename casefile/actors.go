package casefile

import (
	"slices"
	"strings"

	"github.com/goccy/go-yaml/ast"

	"parley/codebook"
)

var actorFields = []string{"id", "name", "kind", "aliases", "demonyms", "seats", "members", "home", "codes", "role", "people", "note"}

var kinds = []string{string(codebook.State), string(codebook.Organisation), string(codebook.Court), string(codebook.Agency),
	string(codebook.ArmedGroup), string(codebook.Collective), string(codebook.Individual), string(codebook.Other)}

// decodeActors reads the parties, the third parties and the people.
func (c *Case) decodeActors(f Fields) {
	names := map[string]string{} // a name in lower case → the id of who has it
	var homes []Node
	for _, n := range f.Get("parties").List() {
		a, home := c.decodeActor(n, "party", names)
		c.Parties, homes = append(c.Parties, a), append(homes, home)
	}
	for _, n := range f.Get("third_parties").List() {
		a, home := c.decodeActor(n, "third party", names)
		c.ThirdParties, homes = append(c.ThirdParties, a), append(homes, home)
	}
	for _, home := range homes {
		if id := home.Text(); id != "" && !c.isState(id) {
			home.Errorf("%q is the id of no state; give that of the state whose government it fights or deals with (a state of the case's own says kind: state)", id)
		}
	}
	var ids []string
	for _, list := range [][]codebook.Actor{c.Parties, c.ThirdParties} {
		for _, a := range list {
			ids = append(ids, a.ID)
		}
	}
	for _, n := range f.Get("people").List() {
		g := n.Fields("person", append(personFields, "for")...)
		p := decodePerson(g)
		p.Actor = g.Need("for").OneOf("party or third party", ids)
		c.People = append(c.People, p)
	}
}

// isState reports an id of a state of the case or of the codebook.
func (c *Case) isState(id string) bool {
	if a, ok := c.Actor(id); ok && a.Kind != "" {
		return a.Kind == codebook.State
	}
	base, err := codebook.Base()
	if err != nil {
		return false
	}
	return slices.ContainsFunc(base.Actors(), func(a *codebook.Actor) bool { return a.ID == id && a.Kind == codebook.State })
}

// decodeActor reads a party or third party, and gives the value of its home, which can name one that follows.
func (c *Case) decodeActor(n Node, role string, names map[string]string) (a codebook.Actor, home Node) {
	f := n.Fields(role, actorFields...)
	a = codebook.Actor{ID: decodeID(f.Need("id")), Name: f.Get("name").Text(), Role: role}
	if a.Name == "" {
		a.Name = knownName(a.ID)
	}
	if _, taken := c.Actor(a.ID); taken && a.ID != "" {
		f.Get("id").Errorf("the id %q is taken by another party or third party; choose another", a.ID)
	}
	if own := f.Get("role").Text(); own != "" && role == "party" {
		f.Get("role").Errorf("a party has no role; list it under third_parties if it only helps")
	} else if own != "" {
		a.Role = own
	}
	a.Kind = codebook.Kind(f.Get("kind").OneOf("kind of actor", kinds))
	a.Names, a.Demonyms, a.Seats = f.Get("aliases").Texts(), f.Get("demonyms").Texts(), f.Get("seats").Texts()
	home = f.Get("home")
	a.Members, a.Home = f.Get("members").Texts(), home.Text()
	for key, value := range f.Get("codes").Each() {
		if a.Codes == nil {
			a.Codes = map[string]string{}
		}
		a.Codes[key.Text()] = value.Text()
	}
	claim := func(n Node, name string) {
		if owner, taken := names[strings.ToLower(name)]; taken && owner != a.ID {
			n.Errorf("%q is a name of %s already; a name can stand for one actor only", name, owner)
		}
		names[strings.ToLower(name)] = a.ID
	}
	claim(f.Get("name"), a.Name)
	for _, field := range []string{"aliases", "demonyms", "seats"} {
		for _, item := range f.Get(field).items() {
			claim(item, item.Text())
		}
	}
	for _, p := range f.Get("people").List() {
		person := decodePerson(p.Fields("person", personFields...))
		person.Actor = a.ID
		c.People = append(c.People, person)
	}
	return a, home
}

// knownName is the name that the codebook has for an id; the id itself where it has none.
func knownName(id string) string {
	if base, err := codebook.Base(); err == nil {
		if a, ok := base.Actor(id); ok {
			return a.Name
		}
	}
	return id
}

var personFields = []string{"name", "aliases", "role", "rank", "from", "to"}

func decodePerson(f Fields) codebook.Person {
	p := codebook.Person{Name: f.Need("name").Text(), Aliases: f.Get("aliases").Texts(), Role: f.Get("role").Text(),
		From: f.Get("from").Date(), To: f.Get("to").Date()}
	rank := f.Get("rank").OneOf("rank", ranks)
	for r := codebook.Unranked; r <= codebook.HeadOfState; r++ {
		if rank == r.String() {
			p.Rank = r
		}
	}
	if !p.From.IsZero() && !p.To.IsZero() && p.To.Last().Before(p.From.First()) {
		f.Get("to").Errorf("%s left office before the day it began; exchange from and to", p.Name)
	}
	return p
}

var ranks = func() (names []string) {
	for r := codebook.UnnamedOfficial; r <= codebook.HeadOfState; r++ {
		names = append(names, r.String())
	}
	return names
}()

// decodeID reads an id: letters, digits, - and _ only, so that it can stand in an address and on a command line.
func decodeID(n Node) string {
	id := n.Text()
	if _, ok := n.ast.(*ast.StringNode); ok && id == "" {
		n.Errorf("the id is empty; use letters, digits, - and _")
	}
	for _, r := range id {
		if r != '-' && r != '_' && (r < '0' || r > '9') && (r < 'a' || r > 'z') && (r < 'A' || r > 'Z') {
			n.Errorf("the id %q has %q in it; use letters, digits, - and _", id, r)
			break
		}
	}
	return id
}

// decodeAnchors reads the dated facts that relative time is measured from.
func (c *Case) decodeAnchors(list Node) {
	seen := map[string]bool{}
	for _, n := range list.List() {
		f := n.Fields("anchor", "id", "date", "cues", "note")
		a := codebook.Anchor{ID: decodeID(f.Need("id")), Date: f.Need("date").Date(), Cues: f.Need("cues").Texts()}
		if seen[a.ID] && a.ID != "" {
			f.Get("id").Errorf("the id %q is taken by another anchor; choose another", a.ID)
		}
		seen[a.ID] = true
		c.Anchors = append(c.Anchors, a)
	}
}
