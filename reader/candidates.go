package reader

import (
	"parley/codebook"
	"parley/syntax"
)

// A cue is an entry of the lexicon of acts, where it was found.
type cue struct {
	start, end int32 // tokens
	entries    []codebook.ActCue
	act        int // index in codebook.Acts of the first entry, -1 for none
}

// A candidate is a token that may carry an act: a verb, a noun or adjective of action, a predicate.
type candidate struct {
	sent, token int32
	lo, hi      int32 // tokens of its clause, trimmed as a quote
	subject     int32 // token that heads the subject, or -1
	link        link
	object      int32 // token that heads the object, or -1
	lexical     int8  // index in codebook.Acts of what the lexicon says, -1 for nothing, -2 for a false friend
	plover      codebook.Plover
	cue         int32               // index in the sentence's cues, or -1
	from, to    int32               // its features in the page's buffer
	found       float32             // probability that it is a statement
	carried     int8                // the act, plus one, that its list carries on to it
	right       float32             // probability that it is one whose act and actor are right, as the second look sees it
	acts        [actClasses]float32 // probabilities of the acts, given that it is one
}

// named holds for an act that the lexicon says the candidate carries.
func (c *candidate) named(a codebook.Act) bool {
	return c.lexical >= 0 && codebook.Acts[c.lexical] == a
}

// findCues matches the lexicon of acts at every token.
func (p *page) findCues(s *sentence) {
	classes := p.classes[:0]
	for i := range s.Tokens {
		var c byte
		switch s.Tokens[i].Coarse {
		case syntax.VERB, syntax.AUX:
			c = 'V'
		case syntax.NOUN, syntax.PROPN:
			c = 'N'
		case syntax.ADJ:
			c = 'J'
		}
		classes = append(classes, c)
	}
	p.classes = classes
	from := len(p.cues)
	for i := range s.Tokens {
		if classes[i] == 0 || s.lemmaKey[i].Begins&codebook.Lexicon == 0 {
			continue
		}
		if n, entries := p.r.book.ActAt(s.lemmed(), classes, i); n > 0 {
			p.cues = append(p.cues, cue{int32(i), int32(i + n), entries, entries[0].Place})
		}
	}
	s.cues = p.cues[from:len(p.cues):len(p.cues)]
}

// findCandidates lists the tokens of a sentence that may carry an act.
func (p *page) findCandidates(si int) {
	s := &p.sentences[si]
	next := 0
	for t := range s.Tokens {
		c := -1
		if next < len(s.cues) && int(s.cues[next].start) == t {
			c = next
			next++
		}
		tok := &s.Tokens[t]
		ok := false
		switch tok.Coarse {
		case syntax.VERB:
			switch tok.Rel {
			case syntax.Aux, syntax.AuxPass, syntax.Cop, syntax.Case, syntax.Mark, syntax.Fixed, syntax.Amod, syntax.Compound, syntax.CompoundPrt, syntax.Goeswith:
				ok = c >= 0 && (tok.Rel == syntax.Amod || tok.Rel == syntax.Compound)
			default:
				ok = true
			}
		case syntax.NOUN, syntax.ADJ:
			ok = c >= 0 || s.child(t, syntax.Cop) >= 0 || s.child(t, syntax.Nsubj) >= 0 || tok.Rel == syntax.Root || tok.Coarse == syntax.NOUN && eventive(s.lemmas[t])
		case syntax.PROPN, syntax.PRON, syntax.NUM, syntax.ADV:
			ok = s.child(t, syntax.Cop) >= 0 || s.child(t, syntax.Nsubj) >= 0 || tok.Rel == syntax.Root && len(s.Tokens) > 3 && tok.Coarse != syntax.PROPN
		}
		if !ok || s.ofThen(t) && t+1 < len(s.at) && s.at[t+1] >= 0 { // "ousted President Lern" only says who he is
			continue
		}
		p.candidates = append(p.candidates, p.candidateAt(s, si, t, c))
	}
}

func (p *page) candidateAt(s *sentence, si, t, c int) candidate {
	out := candidate{sent: int32(si), token: int32(t), cue: int32(c), lexical: -1, subject: -1, object: -1}
	sub, l := p.subject(s, t)
	out.subject, out.link = int32(sub), l
	out.object = int32(p.object(s, t))
	if n := s.suffers(t); n >= 0 && (l == direct || s.Tokens[t].Tag == syntax.VBG) { // "left, drawing criticism from Arland"
		out.object, out.subject, out.link = out.subject, -1, noLink
		if k := s.sufferedFrom(t, n); k >= 0 {
			out.subject, out.link = int32(k), agent
		}
	}
	if k := s.scheduled(t); k >= 0 && out.subject < 0 {
		if n := s.child(t, syntax.NsubjPass); n >= 0 {
			out.subject, out.link, out.object = int32(n), direct, int32(p.object(s, k))
		}
	}
	out.lo, out.hi = p.clause(s, t)
	if l == direct {
		out.lo = p.withList(s, sub, t, out.lo)
	}
	out.lo = s.withAntecedent(t, int(out.lo), int(out.hi))
	out.hi = max(out.hi, int32(s.saysOver(t)+1))
	act, plover := p.sense(s, t, c, int(out.object))
	out.lexical, out.plover = int8(act), plover
	return out
}

// withAntecedent moves the beginning of a quote back to what its relative pronoun stands for, where that is no subject: "which Arland demands"
// says nothing without what it demands.
func (s *sentence) withAntecedent(t, lo, hi int) int32 {
	h := s.Tokens[t].Head
	if n := s.repliedTo(t); n >= 0 && n < lo {
		first, _ := s.nounPhrase(n)
		return int32(first)
	}
	if s.Tokens[t].Rel != syntax.AclRelcl || h < 0 || h >= lo || !contains(relativePronouns, s.lower[lo]) || s.Tokens[lo].Rel.Subject() && s.ownSubject(t) == lo {
		return int32(lo)
	}
	first, _ := s.nounPhrase(h)
	if s.Tokens[hi-1].End-s.Tokens[first].Start > maxQuote {
		return int32(lo)
	}
	return int32(first)
}

var relativePronouns = hashed("which", "that", "whom", "what")

// suffers finds what is done to the subject of a predicate that says so with "under" or by what it earned: "came under fire", "is under
// siege", "drew criticism"; -1 for nothing.
func (s *sentence) suffers(t int) int {
	if s.Tokens[t].Coarse == syntax.NOUN {
		if c := s.caseOf(t); c >= 0 && s.lower[c] == wordUnder && contains(sufferedNouns, s.lemma[t]) && s.child(t, syntax.Cop) >= 0 {
			return t
		}
		return -1
	}
	if o := s.drawn(t); o >= 0 {
		return o
	}
	if !contains(sufferingVerbs, s.lemma[t]) {
		return -1
	}
	for k := s.kid[t]; k >= 0; k = s.next[k] {
		if c := s.caseOf(int(k)); c >= 0 && s.lower[c] == wordUnder {
			if contains(sufferedNouns, s.lemma[k]) {
				return int(k)
			}
			if n := s.child(int(k), syntax.Compound); n >= 0 && s.isTime(int(k)) && contains(sufferedNouns, s.lemma[n]) {
				return n // "under attack overnight", taken for one noun
			}
		}
	}
	return -1
}

// drawn finds what a verb says that its subject earned: "drew criticism"; -1 for nothing.
func (s *sentence) drawn(t int) int {
	o := s.child(t, syntax.Obj)
	if o < 0 {
		return -1
	}
	if contains(drawingVerbs, s.lemma[t]) && contains(drawnNouns, s.lemma[o]) || contains(gettingVerbs, s.lemma[t]) && contains(givenNouns, s.lemma[o]) {
		return o
	}
	if s.lemma[t] == wordHave && contains(backingNouns, s.lemma[o]) && s.sufferedFrom(t, o) >= 0 {
		return o // "Peru has the support of Norway"
	}
	return -1
}

// sufferedFrom finds who does it: "under fire from the hills", "drew Arlandian criticism"; -1 for nobody.
func (s *sentence) sufferedFrom(t, noun int) int {
	for _, h := range [2]int{noun, t} {
		for k := s.kid[h]; k >= 0; k = s.next[k] {
			if c := s.caseOf(int(k)); c >= 0 && (contains(wordsFrom, s.lower[c]) || h == noun && s.lower[c] == wordOf) && !s.isTime(int(k)) {
				return int(k)
			}
		}
	}
	for k := s.kid[noun]; k >= 0; k = s.next[k] {
		if r := s.Tokens[k].Rel; s.at[k] >= 0 && (r == syntax.Amod || r == syntax.Compound || r == syntax.NmodPoss) {
			return int(k)
		}
	}
	return -1
}

var (
	wordsFrom      = hashed("from", "by", "among")
	drawingVerbs   = hashed("draw", "provoke", "spark", "trigger", "prompt", "attract", "elicit", "earn", "win", "invite", "receive", "get")
	drawnNouns     = backingNouns.and(lists["drawn-nouns"])
	backingNouns   = hashed("support", "backing", "endorsement")
	gettingVerbs   = hashed("receive", "get", "obtain", "secure", "win", "face")
	givenNouns     = lists["given-nouns"]
	sufferedNouns  = hashed("fire", "attack", "siege", "bombardment", "shelling", "criticism", "pressure", "sanction", "blockade", "investigation", "arrest", "occupation", "assault", "threat")
	sufferingVerbs = hashed("come", "be", "fall", "remain", "stay", "find", "live")
)

// eventive holds for nouns that end as nouns of action do.
func eventive(lemma string) bool {
	n := len(lemma)
	if n < 6 {
		return false
	}
	switch lemma[n-3:] {
	case "ion", "ent", "nce", "ing", "ure", "sal", "val":
		return true
	}
	return false
}

// actIndex gives the place of an act in codebook.Acts, -1 for none.
func actIndex(a codebook.Act) int {
	if i, ok := actPlaces[a]; ok {
		return i
	}
	return -1
}

var actPlaces = func() map[codebook.Act]int {
	m := map[codebook.Act]int{}
	for i, a := range codebook.Acts {
		m[a] = i
	}
	return m
}()

// actClasses counts the acts.
const actClasses = 27
