package record

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

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
func (a *Account) brokersIn(words []string) []string {
	r := &a.rules.contact
	if !slices.ContainsFunc(words, func(w string) bool {
		w = strings.ToLower(w)
		return slices.Contains(r.Brokered, w) || slices.Contains(r.Mediator, w) || slices.Contains(r.Several, w) || slices.Contains(r.Mediated, w) || slices.Contains(r.Held, w)
	}) {
		return nil
	}
	b := brokering{a: a, r: r, words: words, named: a.namings(words)}
	for k := range b.named {
		b.behindName(k)
	}
	for i := range words {
		b.behindNoun(i)
		b.behindDeed(i)
	}
	return b.out
}

// A brokering is the words of a sentence and those whom they call mediators.
type brokering struct {
	a     *Account
	r     *contactRules
	words []string
	named []naming
	out   []string
}

// is reports that the word at a place is one of a list.
func (b *brokering) is(i int, list []string) bool {
	return i < len(b.words) && slices.Contains(list, strings.ToLower(b.words[i]))
}

// at gives which of the names begins at a place; -1 for none.
func (b *brokering) at(i int) int {
	return slices.IndexFunc(b.named, func(n naming) bool { return n.from == i })
}

// add takes those named in a row who are no parties, unless a word from one place up to another denies it or what they mediated is others'.
func (b *brokering) add(row []naming, from, to int) {
	if slices.ContainsFunc(b.words[max(0, from):to], func(w string) bool { return slices.Contains(b.r.Unmediated, strings.ToLower(w)) }) || b.a.ofOthers(b.named, row) {
		return
	}
	for _, n := range row {
		if name := n.actor.Name; !slices.Contains(b.a.Parties, name) && !slices.Contains(b.out, name) {
			b.out = append(b.out, name)
		}
	}
}

// behindName takes who is named before what calls them so: "the Oman-mediated talks", "Qatar's mediators", "Egypt, the chief mediator,", "with Norway as facilitator".
func (b *brokering) behindName(k int) {
	n, r := b.named[k], b.r
	if called, several := b.a.apposedMediator(b.words, n.end); called { // who is called so in an apposition is one, whatever is asked of him
		first := k
		if several { // "Norway and Qatar, the mediators,"
			first = b.rowBefore(k)
		}
		b.add(b.named[first:k+1], n.from, n.from)
		return
	}
	at, as := n.end, b.is(n.end, r.Being) // at is where the noun stands, behind what may come between it and the name
	switch {
	case at < len(b.words) && strings.ContainsAny(b.words[at], "-‑") && b.is(at+1, r.Brokered):
		b.add(b.named[k:k+1], n.from-r.Near, n.from)
		return
	case b.is(at, []string{"'s", "’s", "'", "’"}):
		at++
	case as:
		for at++; b.is(at, r.Being) || b.is(at, []string{"a", "an", "the"}); at++ {
		}
	}
	if b.is(at, r.Key) {
		at++
	}
	switch {
	case (as || b.is(at, r.Deed)) && wished(b.words[:n.from], r.Wished):
	case b.is(at, r.Mediator):
		b.add(b.named[k:k+1], n.from-r.Near, n.from)
	case b.is(at, r.Several):
		first := b.rowBefore(k)
		b.add(b.named[first:k+1], b.named[first].from-r.Near, b.named[first].from)
	}
}

// rowBefore gives the first of those who are named in a row up to a name.
func (b *brokering) rowBefore(k int) int {
	for k > 0 && inRow(b.words[b.named[k-1].end:b.named[k].from]) {
		k--
	}
	return k
}

// behindNoun takes who is named behind a noun for mediators: "the mediator, former Norwegian president X", "mediator Norway", "the AU mediator and Corvian prime minister X". They are
// mediators whatever is asked of them.
func (b *brokering) behindNoun(i int) {
	if b.is(i, b.r.Mediator) || b.is(i, b.r.Several) {
		at := i + 1
		for b.is(at, b.r.Apposed) {
			at++
		}
		if k := b.at(at); k >= 0 && (at > i+1 || !b.is(i, b.r.Deed)) {
			b.add(b.named[k:k+1], i, i)
		}
	}
	if b.is(i, b.r.Mediator) || b.is(i, b.r.Held) {
		if k := b.at(i + 2); k >= 0 && b.is(i+1, []string{"and", ","}) && b.is(b.named[k].end, b.r.Offices) {
			b.add(b.named[k:k+1], i, i)
		}
	}
}

// behindDeed takes the row of those by whom something was mediated: "a truce brokered in Doha by Qatar and Egypt".
func (b *brokering) behindDeed(i int) {
	if !b.is(i, b.r.Mediated) {
		return
	}
	by := i + 1
	for by < len(b.words) && by <= i+1+b.r.Filler && !b.is(by, []string{"by", "of"}) && !strings.ContainsAny(b.words[by], ",;:()") {
		by++
	}
	if !b.is(by, []string{"by", "of"}) {
		return
	}
	if b.is(by+1, []string{"the"}) {
		by++
	}
	first := b.at(by + 1)
	if first < 0 {
		return
	}
	last := first
	for last+1 < len(b.named) && inRow(b.words[b.named[last].end:b.named[last+1].from]) {
		last++
	}
	b.add(b.named[first:last+1], i-b.r.Near, i)
}

// apposedMediator reports that words at a place call whoever is named before it a mediator in an apposition, ", the chief mediator,", and whether several: ", the mediators,".
func (a *Account) apposedMediator(words []string, at int) (called, several bool) {
	r := &a.rules.contact
	word := func(i int) string { return strings.ToLower(words[min(i, len(words)-1)]) }
	if at+2 >= len(words) || words[at] != "," || word(at+1) != "the" && word(at+1) != "a" {
		return false, false
	}
	for at += 2; slices.Contains(r.Key, word(at)) && at < len(words)-1; at++ {
	}
	several = slices.Contains(r.Several, word(at))
	noun := slices.Contains(r.Mediator, word(at)) && !slices.Contains(r.Deed, word(at)) || several
	return noun && (at+1 == len(words) || strings.ContainsAny(words[at+1], ",.;:)—–") || slices.Contains(r.Apposing, word(at+1))), several
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

// CallsMediation reports that an entry's own words call what its actor does mediation: "who is mediating the talks".
func (a *Account) CallsMediation(e *Entry) bool {
	return e.Act == codebook.Mediate && a.rules.contact.Mediates.MatchString(e.Quote)
}

// NamedIn reports that words name an actor.
func (a *Account) NamedIn(actor, words string) bool {
	return slices.ContainsFunc(a.namings(strings.FieldsFunc(words, func(r rune) bool { return !unicode.IsLetter(r) && r != '-' })), func(n naming) bool { return n.actor.Name == actor })
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
