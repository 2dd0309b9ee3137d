package reader

import (
	"strings"

	"parley/codebook"
	"parley/document"
	"parley/syntax"
)

// An agreement opens with those who make it, in one line or in several that are no sentences: "The Government of Corvia and the Ember Army, meeting in
// Orlo," and, below what they recall, "Have agreed as follows:".

// preambleBlocks bounds the blocks in which an agreement says that it is one.
const preambleBlocks = 30

// longestAgreed bounds the bytes of the words by which a line says so.
const longestAgreed = 32

// isAgreement holds for a text in whose first blocks those who make it agree: "Have agreed as follows:", "hereby agree to the following:".
func isAgreement(doc *document.Document) bool {
	for _, b := range doc.Blocks[:min(len(doc.Blocks), preambleBlocks)] {
		line := strings.Trim(doc.Text[b.Start:b.End], "*_ \t\n")
		first, last := strings.ToLower(line[:min(len(line), longestAgreed)]), strings.ToLower(line[max(0, len(line)-longestAgreed):])
		for _, opening := range []string{"have agreed", "have hereby agreed", "hereby agree", "do hereby agree", "agree as follows", "agree to the following", "have decided as follows"} {
			if strings.HasPrefix(first, opening) {
				return true
			}
		}
		if strings.HasSuffix(last, "agreed as follows:") || strings.HasSuffix(last, "agree as follows:") {
			return true
		}
	}
	return false
}

// findContracting makes those whom the first lines of an agreement name, before what they do, its issuers: two or more. It reports whether there are.
func (p *page) findContracting() bool {
	if p.kind != joint {
		return false
	}
	var all mention
	for i := 0; i < min(len(p.sentences), latestDeclarers); i++ {
		s := &p.sentences[i]
		if s.kind != document.Paragraph || s.dateline || !s.opensAgreement() {
			if all.set.none() || s.kind == document.Heading {
				continue
			}
			break
		}
		end := declarersEnd(s)
		for k := s.from; k < s.to && int(p.mentions[k].end) <= end; k++ {
			if m := &p.mentions[k]; p.contracts(s, m) {
				set := p.join(all.set, m.set)
				all = mention{sent: m.sent, start: m.start, end: m.end, head: m.head, how: byNoun, set: set, plural: true}
			}
		}
	}
	if len(all.set.ids) < 2 {
		return false
	}
	p.issuer, p.declarer = all.set, int32(len(p.mentions))
	p.mentions = append(p.mentions, all)
	return true
}

// contracts holds for a mention of a party to an agreement: not for the place that another's name ends in.
func (p *page) contracts(s *sentence, m *mention) bool {
	if m.set.none() || m.how == bySeat || m.how == byDemonym {
		return false
	}
	prep := int(m.start) - 1
	for prep >= 0 && s.Tokens[prep].Coarse == syntax.DET {
		prep--
	}
	return prep < 0 || s.lower[prep] != wordIn && s.lower[prep] != wordUnder && s.lower[prep] != wordAt
}

// opensAgreement holds for a line that names somebody and goes on below: it has no finite verb, and a comma or an "and" ends it.
func (s *sentence) opensAgreement() bool {
	n := len(s.words)
	if s.words[n-1] != "," && s.lower[n-1] != wordAnd || s.Tokens[0].Tag == syntax.VBG || s.Tokens[0].Tag == syntax.VBN {
		return false
	}
	for k := range s.Tokens {
		switch s.Tokens[k].Tag {
		case syntax.VBD, syntax.VBP, syntax.VBZ, syntax.MD:
			return false
		}
	}
	return true
}

// settleUndertaken dates what an agreement says that its parties shall do by the text: they bind themselves on its day, whenever it is to be done. "The Parties shall open the
// bridge by 1 June."
func (p *page) settleUndertaken(c *candidate, f *finding) {
	s := &p.sentences[c.sent]
	if p.kind == joint && len(p.issuer.ids) >= 2 && !p.day.IsZero() && codebook.Acts[f.act] == codebook.Accept && modalOf(s, int(c.token)) == wordShall && !s.quoted[c.token] && covers(p.issuer, f.actor.set) {
		f.date = dated{date: p.day, why: dPublished, rule: "publication", reasons: [8]dateReading{{why: dPublished}}, n: 1}
	}
}
