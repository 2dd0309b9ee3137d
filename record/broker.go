package record

import (
	"cmp"
	"slices"
	"strings"

	"parley/codebook"
)

// A Broker is somebody else than the parties whom texts call a mediator in passing: by the name of talks or an agreement ("the Oman-mediated talks", "a truce brokered in Doha by Qatar"),
// or by a noun ("Qatar's mediators", "with Norway as facilitator"). No statement tells of it, and what it mediated is only what the words name; so it stands apart from
// [Account.ThirdParties].
type Broker struct {
	Actor    string
	Passages []Passage // sentences with such words, in the order of the sources
	Origins  int
}

// Brokers lists them, those in more origins first.
func (a *Account) Brokers(v View) []Broker {
	by := map[string]*Broker{}
	for _, s := range a.SourcesIn(v) {
		if s.Unread != "" {
			continue
		}
		sentences(s.Doc, func(x sentence) {
			for _, name := range a.brokersIn(x.words) {
				b := by[name]
				if b == nil {
					b = &Broker{Actor: name}
					by[name] = b
				}
				b.Passages = append(b.Passages, Passage{s, x.Span, s.Doc.Text[x.Start:x.End]})
			}
		})
	}
	var out []Broker
	for _, b := range by {
		origins := map[string]bool{}
		for _, p := range b.Passages {
			origins[p.Source.origin()] = true
		}
		b.Origins = len(origins)
		out = append(out, *b)
	}
	slices.SortFunc(out, func(x, y Broker) int {
		return cmp.Or(-cmp.Compare(x.Origins, y.Origins), cmp.Compare(x.Actor, y.Actor))
	})
	return out
}

// A naming is where words name an actor.
type naming struct {
	from, end int
	actor     *codebook.Actor
}

// brokersIn gives those whom the words of a sentence call mediators.
func (a *Account) brokersIn(words []string) (out []string) {
	r := &a.rules.contact
	is := func(i int, list []string) bool {
		return i < len(words) && slices.Contains(list, strings.ToLower(words[i]))
	}
	if !slices.ContainsFunc(words, func(w string) bool {
		w = strings.ToLower(w)
		return slices.Contains(r.Brokered, w) || slices.Contains(r.Mediator, w) || slices.Contains(r.Several, w) || slices.Contains(r.Mediated, w) || slices.Contains(r.Held, w)
	}) {
		return nil
	}
	named := a.namings(words)
	add := func(row []naming, from, at int) {
		if slices.ContainsFunc(words[max(0, from):at], func(w string) bool { return slices.Contains(r.Unmediated, strings.ToLower(w)) }) || a.ofOthers(named, row) {
			return
		}
		for _, n := range row {
			if name := n.actor.Name; !slices.Contains(a.Parties, name) && !slices.Contains(out, name) {
				out = append(out, name)
			}
		}
	}
	for k, n := range named {
		at := n.end                          // of the noun, behind what may stand between it and the name
		if a.apposedMediator(words, n.end) { // who is called so in an apposition is one, whatever is asked of him
			add(named[k:k+1], n.from, n.from)
			continue
		}
		as := is(at, r.Being)
		switch {
		case at < len(words) && strings.ContainsAny(words[at], "-‑") && is(at+1, r.Brokered):
			add(named[k:k+1], n.from-r.Near, n.from)
			continue
		case is(at, []string{"'s", "’s", "'", "’"}):
			at++
		case is(at, r.Being):
			for at++; is(at, r.Being) || is(at, []string{"a", "an", "the"}); at++ {
			}
		}
		if is(at, r.Key) {
			at++
		}
		switch {
		case (as || is(at, r.Deed)) && wished(words[:n.from], r.Wished):
		case is(at, r.Mediator):
			add(named[k:k+1], n.from-r.Near, n.from)
		case is(at, r.Several):
			first := k
			for first > 0 && inRow(words[named[first-1].end:named[first].from]) {
				first--
			}
			add(named[first:k+1], named[first].from-r.Near, named[first].from)
		}
	}
	for i := range words {
		if is(i, r.Mediator) || is(i, r.Several) { // "the mediator, former Norwegian president X"
			at := i + 1
			for is(at, r.Apposed) {
				at++
			}
			if k := slices.IndexFunc(named, func(n naming) bool { return n.from == at }); k >= 0 && (at > i+1 || !is(i, r.Deed)) { // or "mediator Norway"
				add(named[k:k+1], i, i) // who is called so in an apposition is one, whatever is asked of him
			}
		}
		if is(i, r.Mediator) || is(i, r.Held) { // "the AU mediator and Corvian prime minister X"
			if k := slices.IndexFunc(named, func(n naming) bool { return n.from == i+2 }); k >= 0 && is(i+1, []string{"and", ","}) && is(named[k].end, r.Offices) {
				add(named[k:k+1], i, i)
			}
		}
		if !is(i, r.Mediated) {
			continue
		}
		by := i + 1
		for by < len(words) && by <= i+1+r.Filler && !is(by, []string{"by", "of"}) && !strings.ContainsAny(words[by], ",;:()") {
			by++
		}
		if !is(by, []string{"by", "of"}) {
			continue
		}
		if is(by+1, []string{"the"}) {
			by++
		}
		if first := slices.IndexFunc(named, func(n naming) bool { return n.from == by+1 }); first >= 0 {
			last := first
			for last+1 < len(named) && inRow(words[named[last].end:named[last+1].from]) {
				last++
			}
			add(named[first:last+1], i-r.Near, i)
		}
	}
	return out
}

// apposedMediator reports that words at a place call whoever is named before it a mediator in an apposition: ", the chief mediator,".
func (a *Account) apposedMediator(words []string, at int) bool {
	r := &a.rules.contact
	word := func(i int) string { return strings.ToLower(words[min(i, len(words)-1)]) }
	if at+2 >= len(words) || words[at] != "," || word(at+1) != "the" && word(at+1) != "a" {
		return false
	}
	for at += 2; slices.Contains(r.Key, word(at)) && at < len(words)-1; at++ {
	}
	noun := slices.Contains(r.Mediator, word(at)) && !slices.Contains(r.Deed, word(at)) || slices.Contains(r.Several, word(at))
	return noun && (at+1 == len(words) || strings.ContainsAny(words[at+1], ",.;:)—–") || slices.Contains(r.Apposing, word(at+1)))
}

// wished reports that the last clause of some words holds one by which what follows is only wished for, refused or offered.
func wished(words, list []string) bool {
	for _, w := range slices.Backward(words) {
		if strings.ContainsAny(w, ";:.“”") {
			return false
		}
		if slices.Contains(list, strings.ToLower(w)) {
			return true
		}
	}
	return false
}

// namings gives where words name actors, in their order.
func (a *Account) namings(words []string) (out []naming) {
	for i := 0; i < len(words); {
		n, hits := a.options.Codebook.MatchName(words, i)
		if at := slices.IndexFunc(hits, func(e codebook.Entry) bool { return e.Actor != nil && e.Actor.Kind != codebook.Collective }); at >= 0 {
			out = append(out, naming{i, i + n, hits[at].Actor})
		}
		i += max(n, 1)
	}
	return out
}

// inRow reports that what stands between two names makes a row of them.
func inRow(between []string) bool {
	return len(between) > 0 && !slices.ContainsFunc(between, func(w string) bool { return w != "," && w != "and" && w != "&" && w != "the" })
}

// ofOthers reports that words name actors besides those of a row, and no party: what these brokered is theirs.
func (a *Account) ofOthers(named, row []naming) (others bool) {
	if len(a.Parties) == 0 {
		return false // nobody knows yet whose it was
	}
	for _, n := range named {
		switch {
		case slices.ContainsFunc(row, func(m naming) bool { return m.actor == n.actor }):
		case slices.Contains(a.Parties, n.actor.Name):
			return false
		default:
			others = true
		}
	}
	return others
}
