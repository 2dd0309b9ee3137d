package casefile

import (
	"fmt"
	"slices"
	"strings"

	"parley/graphmodel"
)

// graphDecoder decodes one section.
type graphDecoder struct {
	*Graph
	options, parties []string
}

func decodeGraph(n Node, actors []graphmodel.Party) *Graph {
	d := graphDecoder{Graph: &Graph{file: n.file, places: map[string]Node{"": n}}}
	f := n.Fields("graph section", "note", "parties", "options", "states", "infeasible", "removed_moves", "preferences", "status_quo", "coalitions")
	d.Note = f.Get("note").Text()
	d.decodeParties(f.Get("parties"))
	named := len(d.Spec.Parties) > 0
	known := d.parties
	if !named {
		for _, a := range actors {
			known = append(known, a.ID)
		}
	}
	d.decodeOptions(f.Need("options"), known)
	if !named && len(actors) > 0 {
		for _, a := range actors { // in the order of the case, those that can do something here
			if slices.Contains(d.parties, a.ID) {
				d.Spec.Parties = append(d.Spec.Parties, a)
			}
		}
	}
	for i := range d.Spec.Parties {
		p := &d.Spec.Parties[i]
		for _, a := range actors {
			if p.ID == a.ID && p.Name == "" {
				p.Name = a.Name
			}
		}
	}
	d.mark("states", f.Get("states"))
	d.decodeStates(f.Get("states"))
	d.mark("infeasible", f.Get("infeasible"))
	for i, p := range f.Get("infeasible").List() {
		d.mark(fmt.Sprintf("infeasible[%d]", i), p)
		d.Spec.Infeasible = append(d.Spec.Infeasible, d.pattern(p))
	}
	for i, r := range f.Get("removed_moves").List() {
		path := fmt.Sprintf("removed_moves[%d]", i)
		g := r.Fields("removed move", "party", "from", "to", "note")
		d.mark(path, r)
		d.Spec.Removed = append(d.Spec.Removed, graphmodel.Removal{Party: g.Get("party").OneOf("party with options", d.parties),
			From: d.pattern(g.Get("from")), To: d.pattern(g.Need("to"))})
	}
	if sq := f.Get("status_quo"); sq.Exists() {
		d.mark("status_quo", sq)
		s := d.state(sq)
		d.Spec.StatusQuo = &s
	}
	for i, g := range f.Get("coalitions").List() {
		d.mark(fmt.Sprintf("coalitions[%d]", i), g)
		var members []string
		for _, item := range g.items() {
			members = append(members, item.OneOf("party with options", d.parties))
		}
		d.Spec.Coalitions = append(d.Spec.Coalitions, members)
	}
	d.mark("preferences", f.Need("preferences"))
	for key, value := range f.Get("preferences").Each() {
		d.preference(key, value)
	}
	return d.Graph
}

func (d *graphDecoder) mark(path string, n Node) {
	if n.Exists() {
		d.places[path] = n
	}
}

func (d *graphDecoder) decodeParties(list Node) {
	for i, n := range list.items() {
		p := graphmodel.Party{}
		if n.IsMap() {
			f := n.Fields("party of the graph section", "id", "name", "note")
			p = graphmodel.Party{ID: decodeName(f.Need("id")), Name: f.Get("name").Text()}
		} else {
			p.ID = decodeName(n)
		}
		d.mark(fmt.Sprintf("parties[%d]", i), n)
		d.Spec.Parties = append(d.Spec.Parties, p)
		d.parties = append(d.parties, p.ID)
	}
}

var moves = []string{string(graphmodel.Both), string(graphmodel.Forward), string(graphmodel.Backward), string(graphmodel.Fixed)}

func (d *graphDecoder) decodeOptions(list Node, known []string) {
	d.mark("options", list)
	for i, n := range list.List() {
		f := n.Fields("option of the graph section", "id", "name", "party", "moves", "on", "off", "note")
		path := fmt.Sprintf("options[%d]", i)
		d.mark(path, n)
		for _, field := range []string{"id", "party", "moves"} {
			d.mark(path+"."+field, f.Get(field))
		}
		o := graphmodel.Option{ID: decodeName(f.Need("id")), Name: f.Get("name").Text(), On: f.Get("on").Text(), Off: f.Get("off").Text()}
		if o.ID != "" && slices.Contains([]string{"not", "and", "or", "if", "iff", "then", "greatly", "tied"}, strings.ToLower(o.ID)) {
			f.Get("id").Errorf("%q is a word of statements and rankings; choose another id", o.ID)
		}
		party := f.Get("party")
		switch {
		case !party.Exists():
			n.Errorf("the option %q belongs to nobody; add party: …%s", o.ID, DidYouMean("", known))
		case len(known) > 0:
			o.Party = party.OneOf("party", known)
		default:
			o.Party = decodeName(party)
		}
		o.Moves = graphmodel.Direction(f.Get("moves").OneOf("direction", moves))
		d.options = append(d.options, o.ID)
		if o.Party != "" && !slices.Contains(d.parties, o.Party) {
			d.parties = append(d.parties, o.Party)
		}
		d.Spec.Options = append(d.Spec.Options, o)
	}
}

// decodeStates reads a list of states, or states by their id.
func (d *graphDecoder) decodeStates(n Node) {
	add := func(place Node, s graphmodel.State) {
		d.mark(fmt.Sprintf("states[%d]", len(d.Spec.States)), place)
		d.Spec.States = append(d.Spec.States, s)
	}
	if n.IsMap() {
		for id, on := range n.Each() {
			add(id, graphmodel.State{ID: id.Text(), On: d.on(on)})
		}
		return
	}
	for _, s := range n.List() {
		add(s, d.state(s))
	}
}

// decodeName reads an id that may have blanks in it, as published models have; what states, statements and the command line use as marks it
// may not have.
func decodeName(n Node) string {
	id := strings.TrimSpace(n.Text())
	if i := strings.IndexAny(id, ",[]{}\"'\n"); i >= 0 {
		n.Errorf("the id %q has %q in it; use letters, digits, blanks, - and _", id, string(id[i]))
	}
	return id
}

// state reads [a, b] or {id: name, on: [a, b]}: the options that are on.
func (d *graphDecoder) state(n Node) graphmodel.State {
	if n.IsMap() {
		f := n.Fields("state", "id", "on", "note")
		return graphmodel.State{ID: f.Get("id").Text(), On: d.on(f.Get("on"))}
	}
	return graphmodel.State{On: d.on(n)}
}

func (d *graphDecoder) on(n Node) []string {
	on := []string{}
	for _, item := range n.items() {
		if id := item.OneOf("option", d.options); id != "" && slices.Contains(on, id) {
			item.Errorf("%q stands here twice; remove one", id)
		} else if id != "" {
			on = append(on, id)
		}
	}
	return on
}

// pattern reads {a: on, b: off}.
func (d *graphDecoder) pattern(n Node) graphmodel.Pattern {
	p := graphmodel.Pattern{}
	if !n.Exists() {
		return p
	}
	for key, value := range n.Each() {
		id := key.OneOf("option", d.options)
		switch strings.ToLower(value.Text()) {
		case "on", "true", "yes", "y":
			p[id] = true
		case "off", "false", "no", "n":
			p[id] = false
		default:
			value.Errorf("an option is on or off here, not %q; leave it out where either will do", value.Text())
		}
	}
	return p
}

func (d *graphDecoder) preference(key, value Node) {
	pref := graphmodel.Preference{Party: key.OneOf("party with options", d.parties)}
	path := "preferences." + pref.Party
	d.mark(path, key)
	f := value.Fields("preference", "ranking", "statements", "weights", "greatly", "unknown", "note")
	for _, field := range []string{"ranking", "statements", "weights"} {
		d.mark(path+"."+field, f.Get(field))
	}
	d.ranking(path, &pref, f.Get("ranking"))
	for i, n := range f.Get("statements").items() {
		d.mark(fmt.Sprintf("%s.statements[%d]", path, i), n)
		s := graphmodel.Statement{}
		if n.IsMap() {
			s.Text, s.Greatly = n.Fields("statement", "greatly").Need("greatly").Text(), true
		} else {
			s.Text = n.Text()
		}
		pref.Statements = append(pref.Statements, s)
	}
	if w := f.Get("weights"); w.Exists() {
		pref.Weights = map[string]float64{}
		for k, v := range w.Each() {
			d.mark(path+".weights."+k.Text(), k)
			pref.Weights[k.OneOf("option", d.options)] = v.Float()
		}
	}
	if g := f.Get("greatly"); g.Exists() {
		if pref.Weights == nil {
			g.Errorf("greatly as a number goes with weights; in a ranking write the word greatly between two ranks, in statements {greatly: \"…\"}")
		} else if pref.Greatly = g.Float(); pref.Greatly <= 0 {
			g.Errorf("a difference of at least 0 would make everything greatly better; write a positive number")
		}
	}
	for i, n := range f.Get("unknown").items() {
		d.mark(fmt.Sprintf("%s.unknown[%d]", path, i), n)
		u := n.Fields("unknown preference", "between", "and", "note")
		pref.Unknown = append(pref.Unknown, graphmodel.Unsure{A: d.pattern(u.Need("between")), B: d.pattern(u.Need("and"))})
	}
	if pref.Party != "" {
		d.Spec.Preferences = append(d.Spec.Preferences, pref)
	}
}

// ranking reads ranks, best first: [a, b] a state, {tied: [[a], [b]]} equally good ones, and the word greatly between two ranks.
func (d *graphDecoder) ranking(path string, pref *graphmodel.Preference, list Node) {
	if !list.Exists() {
		return
	}
	for _, n := range list.List() {
		rank := graphmodel.Rank{}
		switch {
		case n.IsList():
			rank.States = [][]string{d.on(n)}
		case n.IsMap():
			for _, s := range n.Fields("rank", "tied").Need("tied").List() {
				rank.States = append(rank.States, d.on(s))
			}
		case n.Text() == "greatly" && len(pref.Ranking) > 0:
			pref.Ranking[len(pref.Ranking)-1].Greatly = true
			continue
		default:
			n.Errorf("a rank is the list of the options that are on, [a, b], or {tied: [[a], [b]]}; the word greatly stands between two ranks")
			continue
		}
		d.mark(fmt.Sprintf("%s.ranking[%d]", path, len(pref.Ranking)), n)
		pref.Ranking = append(pref.Ranking, rank)
	}
	if n := len(pref.Ranking); n > 0 && pref.Ranking[n-1].Greatly {
		list.Errorf("the word greatly stands after the last rank; put it between two")
	}
}
