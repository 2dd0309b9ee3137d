package reader

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"parley/codebook"
	"parley/document"
	"parley/syntax"
)

// Cells of tables, items of lists and paragraphs of resolutions leave out who acts: "Rejects recognition", "2. Demands that Bordavia
// withdraw". A parser of whole sentences takes their verbs for nouns. They are parsed again with the pronoun that they lack, and
// whoever the layout says acts in them does so.

// clip parses a sentence that lacks its subject as if it had one, and notes its verb.
func (p *page) clip(s *sentence) {
	s.clipped = -1
	at := firstWord(s)
	if at >= len(s.words) || !p.mayBeClipped(s) {
		return
	}
	if n, _ := p.r.book.NameAt(s.named(), at); n > 0 {
		return // "United Nations: observers"
	}
	verb, lead := p.clippedVerb(s, at)
	if verb < 0 || s.kind != document.Paragraph && !s.operatesThat(verb) && tellsOf(s, verb) {
		return
	}
	word := s.words[at]
	_, n := utf8.DecodeRuneInString(word)
	text := lead + strings.ToLower(word[:n]) + p.text[s.Tokens[at].Start+n:s.End]
	whole := syntax.Sentence{End: len(text)}
	for from, w := range strings.Fields(lead) {
		start := from * len("He ")
		whole.Tokens = append(whole.Tokens, syntax.Token{Start: start, End: start + len(w)})
	}
	k := len(whole.Tokens)
	for _, t := range s.Tokens[at:] {
		t.Start, t.End = t.Start-s.Tokens[at].Start+len(lead), t.End-s.Tokens[at].Start+len(lead)
		whole.Tokens = append(whole.Tokens, t)
	}
	p.r.parser.ParseKnowing(text, &whole, syntax.Knowledge{Name: p.r.sureName, Words: s.operatives(at, verb, k)})
	if whole.Tokens[0].Head != k+verb-at || !whole.Tokens[0].Rel.Subject() || whole.Tokens[k+verb-at].Rel != syntax.Root {
		return
	}
	if whole.Tokens[0].Rel == syntax.NsubjPass && !contains(clippedStates, s.lower[verb]) {
		return // "Has been accused": it is not they who act
	}
	if subjectless(&whole, k+verb-at) {
		return
	}
	for i := range s.Tokens {
		t := &s.Tokens[i]
		if i < at {
			t.Head, t.Rel = verb, syntax.Punct
			continue
		}
		o := &whole.Tokens[k+i-at]
		switch t.Tag, t.Coarse, t.Rel, t.Head = o.Tag, o.Coarse, o.Rel, o.Head-k+at; {
		case o.Head < 0:
			t.Head = -1
		case o.Head < k: // what hangs on the words put in front
			t.Head = verb
		}
	}
	s.clipped = int32(verb)
}

// subjectless holds for a sentence in which a clause behind a verb lacks a subject: in "Talks with Arland are difficult" the verb was a noun.
func subjectless(s *syntax.Sentence, verb int) bool {
	for j := verb + 1; j < len(s.Tokens); j++ {
		if s.Tokens[j].Rel == syntax.Parataxis && !slices.ContainsFunc(s.Tokens, func(t syntax.Token) bool { return t.Head == j && t.Rel.Subject() }) {
			return true
		}
	}
	return false
}

// mayBeClipped holds for what begins a cell, an item or, in the statement of an issuer, a paragraph.
func (p *page) mayBeClipped(s *sentence) bool {
	switch s.kind {
	case document.Table:
		before := strings.TrimRight(p.text[:s.Start], " \t")
		return strings.HasSuffix(before, "|")
	case document.Item:
		return s.first
	case document.Paragraph:
		return s.first && (p.kind != news && p.kind != explainer && p.kind != transcript || operative(s))
	}
	return false
}

// operative holds for a paragraph that goes on behind it, as those of resolutions do: "Demands that the army withdraw;".
func operative(s *sentence) bool { return s.words[len(s.words)-1] == ";" }

// operatesThat holds for a verb of resolutions with its content behind it: "Demands that the parties withdraw".
func (s *sentence) operatesThat(verb int) bool {
	return contains(operativeVerbs, s.lower[verb]) && nextWord(s, verb) == wordThat
}

// operatives gives the verbs of a clipped sentence in the third person, at token verb and behind an "and", which a tagger takes for nouns:
// "Condemns the attack and demands that it end". They are numbered from the sentence's first word, at, which becomes token k.
func (s *sentence) operatives(at, verb, k int) (known []syntax.KnownWord) {
	for i := verb; i < len(s.words); i++ {
		if w := s.lower[i]; (i == verb || s.lower[i-1] == wordAnd) && (contains(onlyVerbs, w) || contains(operativeVerbs, w)) {
			known = append(known, syntax.KnownWord{Token: k + i - at, Tag: syntax.VBZ, Coarse: syntax.VERB})
		}
	}
	return known
}

// operativeVerbs begin the paragraphs of resolutions and might be nouns elsewhere.
var operativeVerbs = lists["operative-verbs"]

// firstWord skips the number of a paragraph: "2.", "(a)".
func firstWord(s *sentence) int {
	for k, w := range s.words {
		r, _ := utf8.DecodeRuneInString(w)
		if unicode.IsLetter(r) && (len(w) > 1 || k == 0 || s.words[k-1] != "(") {
			return k
		}
		if k > 4 {
			break
		}
	}
	return len(s.words)
}

// clippedVerb finds the verb that a clipped sentence begins with, "Has rejected", "Strongly condemns", "Deeply concerned by", and the
// words that it lacks; -1 where it begins with none.
func (p *page) clippedVerb(s *sentence, at int) (int, string) {
	k := at
	for k+1 < len(s.words) && k < at+3 && (contains(clippedAux, s.lower[k]) || contains(nayWords, s.lower[k]) || strings.HasSuffix(s.words[k], "ly")) {
		k++
	}
	w := strings.ToLower(s.words[k])
	known := func() bool {
		c := p.r.card(w, s.lower[k], syntax.VERB)
		if k+1 < len(s.words) && s.Tokens[k+1].Coarse == syntax.ADP && !contains(onlyVerbs, s.lower[k]) { // "insists on", but not "monitors on the coast"
			n, _ := p.r.book.MatchAct([]string{c.lemma, strings.ToLower(s.words[k+1])}, []byte("V-"), 0)
			return n == 2
		}
		return c.lemmed.Begins&codebook.Lexicon != 0
	}
	switch {
	case contains(clippedStates, s.lower[k]):
		return k, "He is "
	case strings.HasSuffix(w, "ing") && known():
		return k, "He is "
	case (strings.HasSuffix(w, "s") || strings.HasSuffix(w, "ed")) && known():
		return k, "He "
	}
	return -1, ""
}

// tellsOf holds for a first word that is the subject of a verb: "Demands for a truce grew".
func tellsOf(s *sentence, k int) bool {
	if !s.Tokens[k].Rel.Subject() || s.Tokens[k].Head < 0 {
		return false
	}
	switch s.Tokens[s.Tokens[k].Head].Tag {
	case syntax.VBD, syntax.VBZ, syntax.VBP:
		return true
	}
	return false
}

// clippedAt holds for the verb of a clipped sentence, and for those beside it.
func (s *sentence) clippedAt(t int) bool {
	for up := 0; s.clipped >= 0 && up < 6; up++ {
		if t == int(s.clipped) {
			return true
		}
		if s.Tokens[t].Rel != syntax.Conj || s.child(t, syntax.Nsubj, syntax.NsubjPass) >= 0 {
			break
		}
		t = s.Tokens[t].Head
	}
	return false
}

// clippedBy gives who acts in the clipped sentence of a candidate: whose entry it stands in, else who issues the text.
func (p *page) clippedBy(c *candidate) (option, bool) {
	s := &p.sentences[c.sent]
	switch {
	case p.declarer >= 0 && p.mentions[p.declarer].how == byNoun && p.mentions[p.declarer].sent == c.sent && s.Tokens[c.token].Coarse == syntax.VERB: // "The delegations of Arland and Corvia, meeting in Orlo,"
		return p.byContract(), true
	case !s.clippedAt(int(c.token)):
	case s.entry >= 0 && (s.kind != document.Paragraph || p.issuer.none()):
		m := &p.mentions[s.entry]
		return option{set: m.set, person: m.person, sent: m.sent, head: m.head, why: rEntry}, true
	case s.kind != document.Table && !p.issuer.none():
		return p.byContract(), true
	}
	return option{}, false
}

// byContract gives the issuers of a text as who acts, with the words in which its first lines name them, where it is an agreement.
func (p *page) byContract() option {
	o := option{set: p.issuer, sent: -1, head: -1, why: rIssuer}
	if p.declarer >= 0 && p.mentions[p.declarer].how == byNoun {
		o.sent, o.head = p.mentions[p.declarer].sent, p.mentions[p.declarer].head
	}
	return o
}

// raiseClipped finds likely what the verb of a clipped sentence says of an actor that is known.
func (p *page) raiseClipped() {
	for i := range p.candidates {
		c := &p.candidates[i]
		if c.lexical < 0 || c.found >= carriedFound {
			continue
		}
		if o, ok := p.clippedBy(c); ok && p.actorOf[o.set.ids[0]] != nil {
			c.found, c.right = carriedFound, max(c.right, carriedFound)
		}
	}
}

// settleClipped gives the act of a clipped sentence to who acts in it.
func (p *page) settleClipped(c *candidate, f *finding) {
	if o, ok := p.clippedBy(c); ok {
		f.actor = o
	}
}

var (
	clippedAux    = lists["clipped-aux"]
	clippedStates = hashed("open", "ready", "willing", "unwilling", "opposed", "committed", "determined", "prepared", "concerned", "reluctant", "alarmed", "hopeful")
)
