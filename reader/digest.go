package reader

import (
	"slices"
	"strings"

	"parley/codebook"
	"parley/document"
)

// A digest, a live page, a round-up or the highlights of a briefing goes from one process to the next: "both sides", "the government", "he" of one
// item are never those of another. Nothing in the words says so. Marks do, a heading, an hour, a bullet, a dateline, a lead in bold, and parties that
// are others than those of the item before. The items of such a text are read each by itself.

// Bounds of a text that is read in items.
const (
	fewestItems  = 3  // that name a party
	mostShared   = 3  // of so many neighbours, one at most has a party in common with the other
	mostOfOne    = .4 // nobody is named in a larger share of the items
	longestPlace = 4  // words of a place before its colon
)

// An item is what stands between two marks: its blocks, from one up to another, and the parties that it and the headings over it name.
type item struct {
	from, to int
	parties  []int16
}

// items gives the parts of a digest, as documents with the blocks of one item each and the headings that it stands under; none for other texts.
// Items that go on with a party of the one before belong to its part.
func (p *page) items() (parts []*document.Document) {
	if p.digest != nil || p.kind == joint || p.kind == transcript {
		return nil
	}
	over := p.outline()
	list := p.marked(over)
	if !isDigest(list) || p.reactions(list) {
		return nil
	}
	for k, it := range list {
		own := p.doc.Blocks[it.from:it.to]
		if k > 0 && list[k-1].shares(&it) {
			last := parts[len(parts)-1]
			last.Blocks = append(last.Blocks, own...)
			continue
		}
		part := *p.doc
		part.Blocks = nil
		for _, h := range p.headingsOver(over, it.from) {
			part.Blocks = append(part.Blocks, p.doc.Blocks[h])
		}
		part.Blocks = append(part.Blocks, own...)
		parts = append(parts, &part)
	}
	return parts
}

// eachItem opens the items of a digest one by one, finds whom their words name, and has something done with each.
func (r *Reader) eachItem(digest *page, parts []*document.Document, do func(*page) error) error {
	digest.findTelling()
	for _, part := range parts {
		p := r.page(part)
		p.digest, p.kind = digest, digest.kind
		p.name()
		err := do(p)
		r.free(p)
		if err != nil {
			return err
		}
	}
	return nil
}

// isDigest holds for items of which neighbours mostly tell of others, and none of whom most tell.
func isDigest(list []item) bool {
	named, shared, last := 0, 0, -1
	counts := map[int16]int{}
	for k := range list {
		if len(list[k].parties) == 0 {
			continue
		}
		for _, id := range list[k].parties {
			counts[id]++
		}
		if named++; last >= 0 && list[last].shares(&list[k]) {
			shared++
		}
		last = k
	}
	for _, n := range counts {
		if float64(n) > mostOfOne*float64(named) {
			return false
		}
	}
	return named >= fewestItems && shared*mostShared <= named-1
}

// reactions holds for a text that tells of two parties or more and then lists what others say of it, one an item: they go on with what it tells.
func (p *page) reactions(list []item) bool {
	lead, alone := -1, 0
	for k := range list {
		switch it := &list[k]; {
		case len(it.parties) == 0:
		case lead < 0:
			if p.doc.Blocks[it.to-1].Kind != document.Paragraph || len(it.parties) < 2 {
				return false
			}
			lead = k
		case len(it.parties) == 1 && p.doc.Blocks[it.from].Kind == document.Item:
			alone++
		}
	}
	return lead >= 0 && alone*mostShared >= (len(list)-lead-1)*(mostShared-1)
}

// shares reports whether two items name a party both.
func (it *item) shares(other *item) bool {
	return slices.ContainsFunc(it.parties, func(id int16) bool { return slices.Contains(other.parties, id) })
}

// marked cuts the text at its marks. Its title is an item by itself, in which nobody counts.
func (p *page) marked(over outline) (list []item) {
	parties := map[int][]int16{} // of headings, by block
	block, lead := -1, false     // lead: nothing but headings stands in the item yet
	before := -1                 // the last sentence that is in no list
	for i := range p.sentences {
		s := &p.sentences[i]
		if s.block != block {
			opens := p.opensItem(i, before)
			if block = s.block; len(list) == 0 || block > over.title && list[len(list)-1].from == over.title || opens && !lead {
				list = append(list, item{from: block})
				for _, h := range p.headingsOver(over, block) {
					list[len(list)-1].add(parties[h])
				}
				lead = true
			}
			lead = lead && s.kind == document.Heading
		}
		if s.kind != document.Item {
			before = i
		}
		it := &list[len(list)-1]
		if it.to = block + 1; block == over.title {
			continue
		}
		named := p.partiesIn(s)
		it.add(named)
		if s.kind == document.Heading {
			parties[block] = append(parties[block], named...)
		}
	}
	return list
}

func (it *item) add(parties []int16) {
	for _, id := range parties {
		if !slices.Contains(it.parties, id) {
			it.parties = append(it.parties, id)
		}
	}
}

// titleBlock gives the block of the heading that begins the text, where no other is of its level; -1 for none.
func (p *page) titleBlock() int {
	if len(p.sentences) == 0 || p.sentences[0].kind != document.Heading {
		return -1
	}
	title := p.sentences[0].block
	for _, b := range p.doc.Blocks[title+1:] {
		if b.Kind == document.Heading && b.Skip == "" && b.Level == p.doc.Blocks[title].Level {
			return -1
		}
	}
	return title
}

// An outline says under which headings each block of a text stands. On a live page nothing reaches over an hour.
type outline struct {
	title int   // see titleBlock
	near  []int // the last heading before a block that reaches it, the title left out; -1 for none
	up    []int // of a heading, the last before it that is of a higher level and reaches it; -1 for none
}

// outline looks at each block once: a text may have as many headings as it has blocks.
func (p *page) outline() outline {
	blocks := p.doc.Blocks
	o := outline{p.titleBlock(), make([]int, len(blocks)), make([]int, len(blocks))}
	for k := range blocks {
		o.near[k], o.up[k] = -1, -1
		switch b := k - 1; {
		case b <= o.title:
		case blocks[b].Kind == document.Heading && blocks[b].Skip == "":
			o.near[k] = b
		case !p.hourAt(b):
			o.near[k] = o.near[b]
		}
		if blocks[k].Kind == document.Heading && !p.hourAt(k) {
			up := o.near[k]
			for up >= 0 && blocks[up].Level >= blocks[k].Level {
				up = o.up[up]
			}
			o.up[k] = up
		}
	}
	return o
}

// headingsOver gives the headings that a block stands under, the highest first.
func (p *page) headingsOver(o outline, block int) (over []int) {
	if p.hourAt(block) {
		return nil
	}
	b := &p.doc.Blocks[block]
	for k := o.near[block]; k >= 0; k = o.up[k] {
		if b.Kind != document.Heading || p.doc.Blocks[k].Level < b.Level {
			over = append(over, k)
		}
	}
	slices.Reverse(over)
	return over
}

// hourAt holds for a block that begins with an hour or stands below one.
func (p *page) hourAt(block int) bool {
	b := &p.doc.Blocks[block]
	word, _, _ := strings.Cut(strings.TrimLeft(p.text[b.Start:b.End], "*_["), " ")
	return isHour(word) || block > 0 && p.doc.Blocks[block-1].Skip == "stamp"
}

// partiesIn gives the states and armed groups that a sentence names, those whose people, seats, forces and offices it names, and the states of its movements.
func (p *page) partiesIn(s *sentence) (parties []int16) {
	for k := s.from; k < s.to; k++ {
		m := &p.mentions[k]
		if m.how != byName && m.how != bySeat && m.how != byPerson && m.how != byDemonym && m.how != byPeople {
			continue
		}
		for _, id := range m.set.ids {
			if kind := p.kindOf(id); kind == codebook.State || kind == codebook.ArmedGroup {
				parties = append(parties, id)
			}
			if a := p.actorOf[id]; a != nil && a.Home != "" {
				if home, ok := p.r.book.Actor(a.Home); ok {
					parties = append(parties, p.number(home.Name))
				}
			}
		}
	}
	return parties
}

// opensItem holds for the first sentence of a block that a mark sets off from the blocks before: a heading, a bullet, a dateline, an hour, a lead in
// bold, the name of a place and a colon. A list goes on with the sentence before it where that leads in.
func (p *page) opensItem(i, before int) bool {
	s := &p.sentences[i]
	b := &p.doc.Blocks[s.block]
	if p.hourAt(s.block) || s.block > 0 && p.doc.Blocks[s.block-1].Skip == "rule" {
		return true
	}
	if p.endsInQuestion(s.block) {
		return false // of an explainer
	}
	switch b.Kind {
	case document.Heading:
		return true
	case document.Item:
		return b.Level <= 1 && !p.introduces(before)
	case document.Paragraph:
		text := p.text[b.Start:b.End]
		return i > 0 && p.sentences[i-1].kind == document.Item || s.dateline || strings.HasPrefix(text, "**") || strings.HasPrefix(text, "__") || p.placeLabel(s)
	}
	return false
}

// endsInQuestion holds for a block that asks something and says no more.
func (p *page) endsInQuestion(block int) bool {
	b := &p.doc.Blocks[block]
	return strings.HasSuffix(strings.TrimRight(p.text[b.Start:b.End], "*_ "), "?")
}

// introduces holds for a sentence that a list goes on with: "Arland demands:", "The draft by Corvia has two points:".
func (p *page) introduces(i int) bool {
	if i < 0 || p.sentences[i].kind == document.Heading || !endsInColon(&p.sentences[i]) {
		return false
	}
	s := &p.sentences[i]
	return p.firstSubject(s) >= 0 || len(p.partiesIn(s)) > 0 || anyIn(s.lemma, draftNouns)
}

// placeLabel holds for a sentence that begins with a name and a colon or a dash: "Sudan: …", "Geneva — …".
func (p *page) placeLabel(s *sentence) bool {
	for n := 1; n < min(longestPlace, len(s.words)-1); n++ {
		switch s.words[n] {
		case ":", "–", "—", "-", "--", "|":
			words := s.words[:n]
			if s.loudUpTo(n) {
				words = fields(strings.TrimPrefix(titleCase(p.text[s.Start:s.Tokens[n-1].End]), "The "))
			}
			named, entries := p.r.book.MatchName(words, 0)
			return named > 0 && named == len(words) && entries[0].Actor != nil
		}
	}
	return false
}

// loudUpTo holds for a sentence whose first words are in capitals.
func (s *sentence) loudUpTo(n int) bool {
	return !slices.ContainsFunc(s.words[:n], func(w string) bool { return strings.ToUpper(w) != w })
}
