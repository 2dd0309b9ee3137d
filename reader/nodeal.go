package reader

import (
	"parley/codebook"
	"parley/syntax"
)

// Headlines say what there will not be without "there will be": "No talks until Arland leaves, Corvia says". A parser of whole sentences makes one clause of the
// noun and of what it hinges on, and Corvia leaves.

const thereWillBe = "There will be "

// putThere parses a sentence that begins with "no", a noun and the marker of a condition as if "there will be" stood before it, and notes the noun.
func (p *page) putThere(s *sentence) {
	s.refused = -1
	at := s.refusalFrom()
	if at < 0 {
		return
	}
	end := len(s.words)
	for k := at; k < len(s.words); k++ {
		if s.words[k] == ":" {
			end = k // "…: Lern"
			break
		}
	}
	text := thereWillBe + "no" + p.text[s.Tokens[at].End:s.Tokens[end-1].End]
	whole := syntax.Sentence{End: len(text), Tokens: []syntax.Token{{Start: 0, End: 5}, {Start: 6, End: 10}, {Start: 11, End: 13}}}
	const k, be = 3, 2
	for _, t := range s.Tokens[at:end] {
		t.Start, t.End = t.Start-s.Tokens[at].Start+len(thereWillBe), t.End-s.Tokens[at].Start+len(thereWillBe)
		whole.Tokens = append(whole.Tokens, t)
	}
	p.r.parser.ParseKnowing(text, &whole, syntax.Knowledge{Name: p.r.sureName})
	noun := -1
	for i := k; i < len(whole.Tokens) && noun < 0; i++ {
		if t := &whole.Tokens[i]; t.Head == be && (t.Rel.Subject() || t.Rel == syntax.Obj) && t.Coarse == syntax.NOUN {
			noun = i
		}
	}
	if noun < 0 || whole.Tokens[k].Head != noun {
		return
	}
	for i := range s.Tokens {
		t := &s.Tokens[i]
		if i < at || i >= end {
			t.Head, t.Rel = at+noun-k, syntax.Parataxis
			continue
		}
		o := whole.Tokens[k+i-at]
		if k+i-at == noun {
			o.Head, o.Rel = whole.Tokens[be].Head, whole.Tokens[be].Rel
		} else if o.Head == be {
			o.Head = noun
		}
		t.Tag, t.Coarse, t.Rel, t.Head = o.Tag, o.Coarse, o.Rel, o.Head-k+at
		if o.Head < k {
			t.Head = -1
		}
	}
	s.refused = int32(at + noun - k)
}

// refusalFrom gives the "no" that a sentence, or what stands behind its label, begins with, where the marker of a condition follows its noun; -1 for none.
func (s *sentence) refusalFrom() int {
	at := firstWord(s)
	for k := 1; k < min(5, len(s.words)); k++ {
		if s.words[k] == ":" {
			at = k + 1
		}
	}
	if at+3 >= len(s.words) || s.lower[at] != wordNo {
		return -1
	}
	for k := at + 2; k < min(at+6, len(s.words)-1); k++ {
		switch w := s.lower[k]; {
		case !contains(refusalMarks, w) && (w != wordAs || s.lower[k+1] != wordLong):
		case s.Tokens[k-1].Coarse == syntax.NOUN || s.Tokens[k-1].Coarse == syntax.PROPN || s.Tokens[k-1].Coarse == syntax.VERB:
			return at
		}
		if s.words[k] == "," {
			break
		}
	}
	return -1
}

var refusalMarks = hashed("until", "unless", "before", "without", "while", "if")

// raiseRefused finds likely what a headline says there will not be.
func (p *page) raiseRefused() {
	for i := range p.candidates {
		c := &p.candidates[i]
		if s := &p.sentences[c.sent]; s.refused != c.token || p.refuser(s) < 0 {
			continue
		}
		c.found, c.right = max(c.found, carriedFound), max(c.right, carriedFound)
		c.acts = [actClasses]float32{}
		c.acts[actIndex(codebook.Reject)] = 1
	}
}

// refuser gives the mention of who says what there will not be: whoever the sentence says to say so, or stands before or behind its colon; -1 for nobody.
func (p *page) refuser(s *sentence) int {
	if s.sayer >= 0 {
		return int(s.sayer)
	}
	for k := range s.words {
		if s.words[k] != ":" {
			continue
		}
		for m := s.from; m < s.to; m++ {
			if o := &p.mentions[m]; !o.set.none() && (k < int(s.refused) && int(o.end) == k || k > int(s.refused) && int(o.end) == len(s.words) && int(o.start) >= k) {
				return m
			}
		}
	}
	return -1
}

// settleRefused gives what there will not be to who says so.
func (p *page) settleRefused(c *candidate, f *finding) {
	s := &p.sentences[c.sent]
	if s.refused != c.token {
		return
	}
	if k := p.refuser(s); k >= 0 {
		m := &p.mentions[k]
		f.actor = option{set: m.set, person: m.person, sent: c.sent, head: m.head, why: rSayer}
	}
}

// noneThere holds for the predicate of what there is not to be: "there will be no talks", "no deal".
func (s *sentence) noneThere(t int) bool {
	if s.lemma[t] == wordBe {
		t = s.child(t, syntax.Nsubj)
	}
	if t < 0 || s.Tokens[t].Coarse != syntax.NOUN {
		return false
	}
	k := s.child(t, syntax.Det)
	return k >= 0 && s.lower[k] == wordNo
}

// priceBehind gives the token of what somebody will have for what they do, behind "only with" and its like: "guarantees", "exchange for"; -1 where nothing of the kind
// stands there.
func (s *sentence) priceBehind(k int) int {
	for j := k; j < min(len(s.lemma), k+5) && s.Tokens[j].Coarse != syntax.PUNCT && s.Tokens[j].Coarse != syntax.VERB; j++ {
		if contains(priceNouns, s.lemma[j]) {
			return j
		}
	}
	return -1
}

var priceNouns = hashed("guarantee", "assurance", "safeguard", "exchange", "return", "consent", "approval", "compensation", "concession", "mandate", "supervision", "reciprocity")

// tells reports whether a finite verb in the past stands between two tokens.
func (s *sentence) tells(lo, hi int) bool {
	for k := lo; k < hi; k++ {
		if s.Tokens[k].Tag == syntax.VBD {
			return true
		}
	}
	return false
}

// tiedTo gives the preposition behind which stands what somebody ties something to: "tied a swap to the lifting of sanctions"; -1 for none.
func (s *sentence) tiedTo(t int) int {
	if s.Tokens[t].Coarse != syntax.VERB || !contains(tyingVerbs, s.lemma[t]) || s.passive(t) || negationBefore(s, t) >= 0 {
		return -1
	}
	o := s.child(t, syntax.Obj)
	if o < t || !contains(tiedNouns, s.lemma[o]) {
		return -1
	}
	for k := o + 1; k+1 < len(s.lower) && s.Tokens[k].Coarse != syntax.VERB && s.Tokens[k].Coarse != syntax.PUNCT; k++ {
		if s.lower[k] == wordTo {
			return k
		}
	}
	return -1
}

// madeCondition holds for a verb by which somebody makes something a condition: "made the release of prisoners a condition of talks".
func (s *sentence) madeCondition(t int) bool {
	if s.Tokens[t].Coarse != syntax.VERB || !contains(settingVerbs, s.lemma[t]) || negationBefore(s, t) >= 0 {
		return false
	}
	if k := s.child(t, syntax.Xcomp); k > t && contains(settledAs, s.lemma[k]) && s.child(t, syntax.Obj, syntax.NsubjPass) >= 0 {
		return true
	}
	if s.lemma[t] != wordMake || s.child(t, syntax.Obj) < 0 {
		return false
	}
	for k := t + 3; k < len(s.lemma) && s.Tokens[k].Coarse != syntax.VERB && s.Tokens[k].Coarse != syntax.PUNCT; k++ { // "a withdrawal from four towns a condition for talks"
		if contains(settledAs, s.lemma[k]) && (s.lower[k-1] == wordA || s.lower[k-1] == wordThe) && s.Tokens[k-2].Coarse != syntax.ADP {
			return true
		}
	}
	return false
}

var (
	tyingVerbs   = hashed("tie", "link")
	tiedNouns    = lists["tied-nouns"]
	settingVerbs = hashed("make", "set", "declare")
	settledAs    = hashed("condition", "precondition", "prerequisite", "pre-condition", "dependent", "conditional", "contingent")
)
