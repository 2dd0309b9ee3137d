package reader

import (
	"slices"

	"parley/codebook"
	"parley/document"
	"parley/syntax"
)

// Headlines, items and captions leave out "is": "Arland in talks with Corvia", "Lern on visit to Orlo", "Corvia ready for truce", "Arland to chair
// talks". A parser takes their nouns for one phrase and their adjectives for verbs. The "is" is put in, as a word of no width, and what
// comes after reads the sentence that was meant.

// longestHead bounds the tokens of the subject of such a line, and longestState those between a preposition and the noun that it asks for.
const (
	longestHead  = 14
	longestState = 4
)

// putIs puts in the "is" of a line that leaves it out, parses it again, and gives the words whose tags are known then.
func (p *page) putIs(s *sentence, known []syntax.KnownWord) []syntax.KnownWord {
	n := len(s.words)
	if s.kind == document.Table || s.dateline || n < 4 || s.words[n-1] == "?" {
		return known
	}
	at, more := p.leavesOutIs(s)
	if at < 0 {
		return known
	}
	is := "is"
	if len(more) > 0 || s.Tokens[at-1].Tag == syntax.NNS || slices.Contains(s.lower[:at], wordAnd) {
		is = "are"
	}
	t := *s
	t.Tokens = slices.Insert(slices.Clone(s.Tokens), at, syntax.Token{Start: s.Tokens[at-1].End, End: s.Tokens[at-1].End})
	t.words, t.lower, t.quoted = slices.Insert(slices.Clone(s.words), at, is), slices.Insert(slices.Clone(s.lower), at, hashLower(is)), slices.Insert(slices.Clone(s.quoted), at, s.quoted[at])
	t.keys = slices.Insert(slices.Clone(s.keys), at, codebook.Key{})
	var now []syntax.KnownWord
	for _, w := range append(slices.Clone(known), more...) {
		if w.Token >= at {
			w.Token++
		}
		now = append(now, w)
	}
	if w := at + 3; w < len(t.words) && t.words[w] == "deal" && contains(states, t.lower[at+1]) { // "close to deal"
		now = append(now, syntax.KnownWord{Token: w, Tag: syntax.NN, Coarse: syntax.NOUN})
	}
	p.parseKnowing(&t, now)
	if !joinSubject(&t, at) {
		return known
	}
	n++
	t.lemmas, t.lemma, t.alike, t.cards, t.lemmaKey, t.at = p.scratch.strings(n), p.scratch.hashes(n), p.scratch.hashes(n), carve(&p.scratch.c, n), carve(&p.scratch.k, n), p.scratch.ints(n)
	for k := range t.at {
		t.at[k] = -1
	}
	*s = t
	return now
}

// joinSubject makes the phrase before an "is" that was put in the subject of what it says, and reports whether there is one such phrase.
func joinSubject(s *sentence, is int) bool {
	h := s.Tokens[is].Head
	if h < is || s.Tokens[h].Head >= 0 && s.Tokens[h].Rel != syntax.Ccomp {
		return false
	}
	subject := -1
	for k := is - 1; k >= 0; k-- {
		t := &s.Tokens[k]
		switch {
		case t.Head < is || t.Coarse == syntax.PUNCT:
		case t.Head != h || t.Coarse != syntax.NOUN && t.Coarse != syntax.PROPN && t.Coarse != syntax.ADJ:
			return false
		case subject < 0:
			subject = k
		default:
			t.Head, t.Rel = subject, syntax.Compound
		}
	}
	return subject >= 0
}

// leavesOutIs gives the token before which a line leaves out an "is", and the words of its subject whose tags are known, commas that join and plurals; -1 where it leaves out none.
func (p *page) leavesOutIs(s *sentence) (at int, more []syntax.KnownWord) {
	from := firstWord(s)
	end := -1 // of the last name in the subject
	for k := from; k < min(len(s.words)-1, from+longestHead); k++ {
		if k > from && p.statesAt(s, k) {
			if (end == k || p.agentAt(s, k-1)) && !p.tellsPast(s, from, k) {
				return k, more
			}
			return -1, nil
		}
		if k >= end && p.beginsName(s, k) {
			if n, entries := p.r.book.NameAt(s.named(), k); n > 0 && (entries[0].Actor != nil || len(entries[0].Persons) > 0) {
				end = k + n
			}
		}
		switch c := s.Tokens[k].Coarse; {
		case k < end, c == syntax.NOUN, c == syntax.PROPN, c == syntax.ADJ, c == syntax.DET, c == syntax.NUM, c == syntax.CCONJ, isPossessive(s, k), s.lower[k] == wordOf && k > from:
		case c == syntax.VERB && k == end && p.agentAt(s, k): // "South Arland rivals"
			more = append(more, syntax.KnownWord{Token: k, Tag: syntax.NNS, Coarse: syntax.NOUN})
		case s.words[k] == "," && k == end:
			if _, other := p.headlineName(s, k+1); other == nil {
				return -1, nil
			}
			more = append(more, syntax.KnownWord{Token: k, Tag: syntax.CC, Coarse: syntax.CCONJ})
		default:
			return -1, nil
		}
	}
	return -1, nil
}

// beginsName holds for a word of a tagged sentence with which a name of the codebook can begin.
func (p *page) beginsName(s *sentence, k int) bool {
	return p.r.card(s.words[k], s.lower[k], s.Tokens[k].Coarse).key.Begins&codebook.Names != 0
}

// agentAt holds for a word for people or a body that acts.
func (p *page) agentAt(s *sentence, k int) bool {
	l := hashLower(syntax.Lemma(s.words[k], syntax.NOUN))
	return s.Tokens[k].Coarse == syntax.PROPN || contains(headlineNouns, s.lower[k]) || contains(actingNouns, l) || contains(humanNouns, l) || contains(bodyNouns, l) || p.roleAt(s, k)
}

// roleAt holds for the noun of an office.
func (p *page) roleAt(s *sentence, k int) bool {
	n, entries := p.r.book.MatchName(s.words[:k+1], k)
	return n > 0 && entries[0].Role != nil
}

// tellsPast holds for a sentence with a finite verb whose subject stands among the tokens up to k, or that comes before a new clause can begin.
func (p *page) tellsPast(s *sentence, from, k int) bool {
	open := true
	for v := from; v < len(s.Tokens); v++ {
		if v > k && (s.Tokens[v].Coarse == syntax.PUNCT || s.Tokens[v].Coarse == syntax.SCONJ || contains(clauseOpeners, s.lower[v])) {
			open = false
		}
		if v == k || v < k && p.agentAt(s, v) || v == k+1 && s.lower[k] == wordTo || !isFinite(s, v) && s.Tokens[v].Tag != syntax.MD && s.Tokens[v].Coarse != syntax.AUX {
			continue
		}
		subject := func(o syntax.Token) bool { return o.Head == v && o.Rel.Subject() }
		if open || slices.ContainsFunc(s.Tokens[from:k], subject) && !slices.ContainsFunc(s.Tokens[min(k, v):v], subject) {
			return true
		}
	}
	return false
}

// statesAt holds for a token with which what is said of a subject begins, where "is" is left out.
func (p *page) statesAt(s *sentence, k int) bool {
	n := len(s.words)
	w := s.lower[k]
	if k+1 == n {
		return false
	}
	switch {
	case w == wordTo:
		return s.Tokens[k+1].Tag == syntax.VB || contains(headlineVerbs, s.lower[k+1]) || contains(toComeVerbs, s.lower[k+1])
	case contains(states, w):
		return contains(stateWords, s.lower[k+1])
	case contains(sufferedForms, w):
		return s.lower[k+1] == wordBy
	case contains(goingOn, w):
		return s.Tokens[k+1].Coarse != syntax.PUNCT && !(contains(describing, w) && contains(committees, s.lower[k+1]))
	}
	nouns := statesIn[w]
	if nouns == nil {
		return false
	}
	for j := k + 1; j < min(n, k+1+longestState); j++ {
		if contains(nouns, hashLower(syntax.Lemma(s.words[j], syntax.NOUN))) {
			return true
		}
		if c := s.Tokens[j].Coarse; c != syntax.DET && c != syntax.ADJ && c != syntax.NOUN && c != syntax.PROPN && c != syntax.VERB && c != syntax.NUM && !isPossessive(s, j) && s.lower[j] != wordOf {
			break
		}
	}
	return w == wordIn && s.Tokens[k+1].Coarse == syntax.PROPN && p.comesTo(s, k+1)
}

// comesTo holds for the name of a place behind which stands what somebody is there for: "Lern in Orlo for talks", "in Orlo to sign".
func (p *page) comesTo(s *sentence, k int) bool {
	for k < len(s.words) && s.Tokens[k].Coarse == syntax.PROPN {
		k++
	}
	return k+1 < len(s.words) && (s.lower[k] == wordFor || s.lower[k] == wordTo && s.Tokens[k+1].Tag == syntax.VB)
}

var (
	clauseOpeners = lists["clause-openers"]
	// actingNouns are nouns for people or bodies that others do not have.
	actingNouns = lists["acting-nouns"]
	// states are words for how somebody stands to what a preposition or an infinitive names, and stateWords those that follow.
	states     = lists["states"]
	stateWords = hashed("to", "for", "of", "at", "over", "with", "in", "on", "about", "from", "that", "by")
	goingOn    = lists["going-on"]
	// describing are those of them that also say what a body is for: "the Front's negotiating panel".
	describing  = hashed("negotiating", "mediating", "preparing", "planning", "reviewing")
	committees  = hashed("panel", "team", "committee", "group", "delegation", "table", "body", "commission", "council", "partner", "partners", "position", "power")
	toComeVerbs = lists["to-come-verbs"]
	// sufferedForms are participles that look like nouns or verbs of another form: "Arland hit by sanctions".
	sufferedForms = hashed("hit", "hurt", "rocked", "struck", "shaken", "stunned")
	// statesIn are the nouns that say with a preposition how somebody stands.
	statesIn = map[uint32]wordSet{
		wordIn: hashed("talk", "push", "bid", "negotiation", "breach", "drive", "effort", "contact", "row", "dispute", "standoff", "search", "deadlock", "swap", "clash", "fight", "battle", "war", "violation", "favour", "favor", "exchange",
			"agreement", "discussion", "dialogue", "attempt", "spat", "feud", "violation", "control", "charge"),
		wordOn:              hashed("visit", "tour", "trip", "brink", "verge", "alert", "track", "course", "mission", "way", "edge"),
		hashLower("at"):     hashed("odds", "odd", "war", "loggerhead", "loggerheads", "impasse", "peace", "talk", "risk", "summit"),
		hashLower("under"):  hashed("pressure", "fire", "scrutiny", "siege", "threat", "blockade", "investigation", "attack"),
		hashLower("near"):   hashed("deal", "agreement", "pact", "truce", "accord", "breakthrough", "ceasefire", "settlement"),
		hashLower("behind"): hashed("attack", "strike", "killing", "blast", "raid", "plot", "offensive", "bombing", "ambush", "assault"),
		hashLower("out"):    hashed("talk", "deal", "accord", "agreement", "pact", "truce"),
	}
)
