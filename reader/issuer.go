package reader

import (
	"slices"
	"strings"

	"parley/codebook"
)

// findIssuer says whose statement the text is: those named in the title after "by", "from" or "between", and for other
// issued texts the publisher, where it is an actor.
func (p *page) findIssuer() {
	var publisher actors
	a, ok := p.r.book.ActorByName(p.doc.Publisher.Value)
	if ok {
		publisher = p.actorNamed(a.Name)
		if a.Kind == codebook.State {
			p.home = publisher
		}
	}
	if p.kind == news || p.kind == explainer {
		return
	}
	title := fields(p.doc.Title.Value)
	if strings.HasSuffix(strings.TrimRight(p.doc.Title.Value, " "), "\\") || strings.HasSuffix(p.doc.Title.Value, "_") || strings.HasSuffix(p.doc.Title.Value, "…") {
		title = fields(titleCase(slug(p.doc.URL.Value))) // the title is cut short; the address has it whole
	}
	named := p.actorsIn(title)
	p.titled = named
	signers := p.signers()
	switch {
	case p.kind == joint && len(signers.ids) > 1:
		p.issuer = signers
	case p.kind == joint && len(named.ids) > 1:
		p.issuer = named
	case !publisher.none():
		p.issuer = publisher
	default:
		p.issuer = named
	}
}

// actorsIn gives the actors that words name, by their names or their offices.
func (p *page) actorsIn(words []string) (named actors) {
	for i := 0; i < len(words); {
		n, entries := p.r.book.MatchName(words, i)
		if n == 0 {
			i++
			continue
		}
		for _, e := range entries {
			switch {
			case e.Actor != nil && e.Reading != codebook.ByCollective:
				named = p.join(named, p.actorNamed(e.Actor.Name))
			case e.Persons != nil:
				_, _, set := p.officeOf(e.Persons, words[:i])
				named = p.join(named, set)
			default:
				continue
			}
			break
		}
		i += n
	}
	return named
}

// signers gives those whose signatures end the text: short lines with a name or an office, and nothing after them.
func (p *page) signers() (named actors) {
	var lines []string
	for i := len(p.doc.Blocks) - 1; i >= 0 && len(lines) < 40; i-- {
		b := &p.doc.Blocks[i]
		line := strings.TrimSpace(p.text[b.Start:b.End])
		if b.Skip != "" || line == "" {
			continue
		}
		if len(strings.Fields(line)) > 12 || strings.HasSuffix(line, ".") {
			break
		}
		lines = append(lines, line)
	}
	if len(lines) < 2 {
		return named
	}
	slices.Reverse(lines)
	for _, line := range lines {
		named = p.join(named, p.actorsIn(fields(strings.Trim(line, "*_ "))))
	}
	return named
}

// slug gives the words of the last part of an address.
func slug(url string) string {
	url = strings.TrimRight(url, "/")
	return strings.ReplaceAll(url[strings.LastIndexByte(url, '/')+1:], "-", " ")
}
