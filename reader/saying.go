package reader

import (
	"slices"

	"parley/syntax"
)

// "The army had attacked the port, said a spokesman of the government on Monday": what is said stands first, and who says so behind it. The parser
// often takes the two for things that happened one beside the other, so that hearsay becomes a fact. Their form on the page is plain.

// mendSaying puts what is said below the verb of saying behind it, and who says so, with titles and names, beside the verb as its subject.
func mendSaying(s *sentence) {
	for v := 3; v < len(s.Tokens); v++ {
		if t := &s.Tokens[v]; t.Coarse != syntax.VERB || t.Tag != syntax.VBD && t.Tag != syntax.VBZ && t.Tag != syntax.VBN || !isSaying(s.lemma[v]) {
			continue
		}
		who, comma := sayerAround(s, v)
		if comma < 3 {
			continue
		}
		content := contentBefore(s, comma)
		if content < 0 {
			continue
		}
		before := slices.Clone(s.Tokens)
		if n := who.gather(s); n >= 0 {
			s.Tokens[n].Head, s.Tokens[n].Rel = v, syntax.Nsubj
		}
		if t := &s.Tokens[v]; t.Tag == syntax.VBN {
			t.Tag = syntax.VBD
		}
		s.Tokens[v].Head, s.Tokens[v].Rel = -1, syntax.Root
		for k := range s.Tokens {
			if s.Tokens[k].Head < 0 && k != v && k != content { // what was the sentence's root
				s.Tokens[k].Head = v
			}
		}
		s.Tokens[content].Head, s.Tokens[content].Rel = v, syntax.Ccomp
		if circular(s) {
			copy(s.Tokens, before)
		}
		return
	}
}

// sayerAround gives who says something by a verb that ends a sentence, before it ("…, a spokesman said on Monday.") or behind it ("…, said a spokesman
// on Monday."), and the mark between that and what is said; -1 for none.
func sayerAround(s *sentence, v int) (stretch, int) {
	if saidMark(s, v-1) && s.lemma[v] != wordTell {
		who := stretch{v + 1, leaderEnd(s, v+1)}
		for who.lo == who.hi && who.lo+1 < len(s.Tokens) && s.Tokens[who.lo].Coarse == syntax.NUM { // "said two diplomats"
			who = stretch{who.lo + 1, leaderEnd(s, who.lo+1)}
		}
		end := s.asideEnd(who.hi)
		if who.hi > who.lo && (s.endsSaying(end) || s.onlyNouns(end)) {
			return who, v - 1
		}
	}
	if !s.endsSaying(s.hearersEnd(v)) {
		return stretch{}, -1
	}
	hi := v
	for hi > 0 && s.Tokens[hi-1].Coarse == syntax.ADV {
		hi--
	}
	who, ok := behindMark(s, hi)
	if ok && who.lo == who.hi { // "the negotiator, Ana Lern, said"
		aside, _ := behindMark(s, hi-1)
		if who, ok = behindMark(s, aside.lo-1); !ok || aside.lo == aside.hi || who.lo == who.hi || !s.tellsOf(who, aside) {
			return stretch{}, -1
		}
	}
	if !ok || who.lo == who.hi {
		return stretch{}, -1
	}
	return who, who.lo - 1
}

// behindMark gives what stands between a mark and a token, where that is one noun phrase.
func behindMark(s *sentence, hi int) (stretch, bool) {
	for k := hi - 1; k > max(0, hi-longestLeader); k-- {
		switch c := s.Tokens[k].Coarse; {
		case saidMark(s, k):
			return stretch{k + 1, hi}, true
		case c == syntax.CCONJ && s.lower[k] == wordAnd && k+1 < hi && inLeader(s, k-1) && inLeader(s, k+1): // "medics and residents said"
		case c == syntax.VERB && s.Tokens[k].Rel != syntax.Amod, c == syntax.AUX, c == syntax.SCONJ, c == syntax.CCONJ, c == syntax.PUNCT && s.words[k] != "-":
			return stretch{}, false
		}
	}
	return stretch{}, false
}

// saidMark holds for a mark that can part what is said from who says so.
func saidMark(s *sentence, k int) bool {
	return k > 0 && (parts(s.words[k]) || s.words[k] == "-" || closes(s.words[k]))
}

// asideEnd gives the end of what tells more of somebody between commas from a token on; the token itself where nothing does.
func (s *sentence) asideEnd(k int) int {
	if k+1 >= len(s.words) || s.words[k] != "," {
		return k
	}
	if end := leaderEnd(s, k+1); end > k+1 && (end == len(s.words) || s.words[end] == "," || s.words[end] == ".") {
		return end
	}
	return k
}

// asidesEnd gives where a clause goes on behind a name between commas and a day: "the envoy, Ana Lern, on Monday criticised".
func (s *sentence) asidesEnd(k int) int {
	end := s.asideEnd(k)
	if end < len(s.words) && s.words[end] == "," {
		end++
	}
	if end+1 < len(s.words) && s.lower[end] == wordOn && contains(dayWords, s.lower[end+1]) {
		end += 2
	}
	return end
}

// hearersEnd gives the end of whom something was said to by a verb: "told a news conference", "said to Reuters".
func (s *sentence) hearersEnd(v int) int {
	if s.lemma[v] != wordTell {
		return s.pressEnd(v + 1)
	}
	k := v + 1
	for ; k < len(s.words) && !s.isTime(k) && !contains(dayWords, s.lower[k]); k++ {
		if c := s.Tokens[k].Coarse; c != syntax.DET && c != syntax.ADJ && c != syntax.NOUN && c != syntax.PROPN && c != syntax.NUM && c != syntax.PRON {
			break
		}
	}
	return k
}

// pressEnd gives the end of "to Reuters", "to reporters" from a token on; the token itself where whom it was said to is no name and no press.
func (s *sentence) pressEnd(k int) int {
	if k+2 >= len(s.words) || s.lower[k] != wordTo || s.Tokens[k+1].Coarse != syntax.PROPN && !contains(pressNouns, s.lower[k+1]) {
		return k
	}
	return k + 2
}

// onlyNouns holds where no verb follows from a token on, as behind "said people familiar with the talks".
func (s *sentence) onlyNouns(k int) bool {
	for ; k < len(s.Tokens); k++ {
		if c := s.Tokens[k].Coarse; c == syntax.AUX || isFinite(s, k) || s.Tokens[k].Tag == syntax.VBN || s.words[k] == ";" || closes(s.words[k]) {
			return false
		}
	}
	return true
}

// endsSaying holds where a sentence goes on from a token with nothing but when and where something was said, or with a comma.
func (s *sentence) endsSaying(k int) bool {
	for n := k; n < len(s.words); n++ {
		switch t := &s.Tokens[n]; {
		case s.words[n] == "," || s.words[n] == ";":
			return n > k || n+1 < len(s.words)
		case t.Coarse == syntax.PUNCT, t.Coarse == syntax.ADV, t.Coarse == syntax.NUM:
		case t.Coarse == syntax.ADP && n+1 < len(s.words) && !contains(aboutWords, s.lower[n]):
		case t.Coarse == syntax.DET, t.Coarse == syntax.ADJ, t.Coarse == syntax.NOUN, t.Coarse == syntax.PROPN:
			if n == k && !s.isTime(n) && !contains(dayWords, s.lower[n]) {
				return false // "said nothing", "said Lern"
			}
		default:
			return false
		}
	}
	return true
}

// contentBefore gives the verb of what is said before a mark: the top of a clause that no word makes a circumstance; -1 for none.
func contentBefore(s *sentence, mark int) int {
	for k := range mark {
		t := &s.Tokens[k]
		if t.Head >= 0 && t.Head < mark || t.Coarse == syntax.PUNCT {
			continue
		}
		finite, subject := isFinite(s, k), false
		for n := range mark {
			if s.Tokens[n].Head != k {
				continue
			}
			switch r := s.Tokens[n].Rel; {
			case r == syntax.Mark:
				return -1
			case r == syntax.Cop, r == syntax.Aux, r == syntax.AuxPass:
				finite = true
			case r.Subject():
				subject = true
			}
		}
		if finite && subject {
			return k
		}
	}
	return -1
}

var pressNouns = hashed("reporters", "journalists", "newsmen", "media")

var aboutWords = hashed("of", "about", "to", "with", "for", "against", "between")

// mendContact makes a complement of a clause without "that" whose subject the parser takes for the object of a verb of saying: "agreed Arland
// and Corvia will continue the talks", "said Corvia's use of the port was a breach", "insists Arland laid mines".
func mendContact(s *sentence) {
	t := s.Tokens
	for v := 3; v < len(t); v++ {
		if s.mendContactPast(v) {
			continue
		}
		h := t[v].Head
		below := h >= 0 && h < v && t[v].Rel == syntax.Ccomp && !hasSubject(s, v)
		if h < 0 || h >= v || !below && (t[v].Rel != syntax.Conj || t[v].Coarse != syntax.VERB) || !isSaying(s.lemma[h]) && (below || s.lemma[h] != wordAgree) {
			continue
		}
		finite := slices.IndexFunc(t[h+1:v], func(x syntax.Token) bool {
			return x.Head == v && (x.Tag == syntax.MD || below && (x.Rel == syntax.Cop || x.Rel == syntax.Aux || x.Rel == syntax.AuxPass))
		}) + h + 1
		if o := s.contactNoun(h, finite); o >= 0 {
			t[o].Head, t[o].Rel, t[v].Rel = v, syntax.Nsubj, syntax.Ccomp
		}
	}
}

// mendClaimed gives a verb in the past behind "and" or "but" to what is said in the past, and not to the verb that says so in the present: "claims it detained
// 40 people but later freed all women".
func mendClaimed(s *sentence) {
	t := s.Tokens
	for v := 4; v < len(t); v++ {
		h := t[v].Head
		if h >= 0 && h < v && t[v].Rel == syntax.Conj && s.lower[v-1] == wordAnd && s.alsoSays(v, h) {
			t[v].Head = t[h].Head
			continue
		}
		if t[v].Rel != syntax.Conj || t[v].Tag != syntax.VBD || h < 0 || h >= v || t[h].Tag != syntax.VBZ && t[h].Tag != syntax.VBP || !isSaying(s.lemma[h]) || isSaying(s.lemma[v]) || hasSubject(s, v) {
			continue // "claims it detained them but denied that it beat them"
		}
		for k := v - 2; k > h+1; k-- {
			if t[k].Head == h && t[k].Rel == syntax.Ccomp && t[k].Tag == syntax.VBD {
				t[v].Head = k
				break
			}
		}
	}
}

// alsoSays holds for a verb of asking in the past that the parser joins to what was said in the pluperfect: "said that Corvia had shelled its posts, killing two, and called for talks".
func (s *sentence) alsoSays(v, h int) bool {
	t := s.Tokens
	g := t[h].Head
	if g < 0 || g > h || t[h].Rel != syntax.Ccomp || t[g].Tag != syntax.VBD || !isSaying(s.lemma[g]) || !contains(askedVerbs, s.lemma[v]) && s.lemma[v] != wordCall || hasSubject(s, v) {
		return false
	}
	return slices.ContainsFunc(t[g:h], func(x syntax.Token) bool { return x.Head == h && x.Rel == syntax.Aux && x.Tag == syntax.VBD })
}

// mendContactPast does so with a verb in the past or the third person, wherever the parser has it: below the verb of saying, or before its own object.
func (s *sentence) mendContactPast(v int) bool {
	t := s.Tokens
	h, noun := t[v].Head, -1
	if tag := t[v].Tag; h < 0 || tag != syntax.VBD && tag != syntax.VBZ && tag != syntax.VBN {
		return false
	}
	finite := v
	if t[v-1].Coarse == syntax.ADV {
		finite--
	}
	switch r := t[v].Rel; {
	case r == syntax.Amod && h > v && t[h].Rel == syntax.Obj && t[v].Tag == syntax.VBD:
		noun, h = h, t[h].Head
	case r == syntax.Ccomp, (r == syntax.Advcl || r == syntax.Parataxis) && (t[v].Tag != syntax.VBN || s.lower[v-1] == wordNever):
	default:
		return false
	}
	if h < 0 || h >= v || !isSaying(s.lemma[h]) || contains(tellingVerbs, s.lemma[h]) || hasSubject(s, v) || passive(s, v) {
		return false
	}
	o := s.contactNoun(h, finite)
	if o < 0 {
		return false
	}
	t[o].Head, t[o].Rel = v, syntax.Nsubj
	t[v].Head, t[v].Rel = h, syntax.Ccomp
	if t[v].Tag == syntax.VBN {
		t[v].Tag = syntax.VBD
	}
	if noun >= 0 {
		t[noun].Head = v
	}
	return true
}

// contactNoun gives the noun whose phrase fills what stands between a verb and a token, where the parser has it for what is said, or for who says it; -1 for none.
func (s *sentence) contactNoun(h, end int) int {
	if end <= h+1 {
		return -1
	}
	o := slices.IndexFunc(s.Tokens[h+1:end], func(x syntax.Token) bool { return x.Head == h && (x.Rel == syntax.Obj || x.Rel == syntax.Nsubj) }) + h + 1
	if o == h {
		return -1
	}
	for k := h + 1; k < end; k++ {
		if k != o && !s.Depends(k, o) {
			return -1
		}
	}
	if s.Tokens[o].Rel == syntax.Nsubj && !slices.ContainsFunc(s.Tokens[:h], func(x syntax.Token) bool { return x.Head == h && x.Rel == syntax.Nsubj }) {
		return -1 // "…, said Arland"
	}
	return o
}

// mendQuoted makes whoever a medium quotes the subject of the saying: "the channel quoted the envoy as saying that", "the envoy was quoted as saying". What
// was said may stand before both.
func mendQuoted(s *sentence) {
	for v := 4; v < len(s.Tokens); v++ {
		t := &s.Tokens[v]
		q := t.Head
		if s.lower[v-1] != wordAs || t.Tag != syntax.VBG || !isSaying(s.lemma[v]) || q < 0 || q >= v || !contains(quotingVerbs, s.lemma[q]) || hasSubject(s, v) {
			continue
		}
		who := -1
		for k := max(0, q-farthestObject); k < v && who < 0; k++ {
			switch r := s.Tokens[k].Rel; {
			case s.Tokens[k].Head == q && (r == syntax.NsubjPass || r == syntax.Obj && k > q):
				who = k
			}
		}
		if who < 0 {
			continue
		}
		s.Tokens[who].Head, s.Tokens[who].Rel = v, syntax.Nsubj
		t.Tag, t.Rel = syntax.VBD, syntax.Ccomp
		for k := range q {
			if r := s.Tokens[k].Rel; s.Tokens[k].Head == q && (r == syntax.Advcl || r == syntax.Ccomp || r == syntax.Parataxis) && s.Tokens[k].Coarse == syntax.VERB && hasSubject(s, k) {
				s.Tokens[k].Head, s.Tokens[k].Rel = v, syntax.Ccomp
			}
		}
	}
}

var quotingVerbs = hashed("quote", "cite")

// mendSpoken gives a verb of speaking to whoever says something before it, where the parser has it beside what was said: in "the envoy said that
// Arland was not ready and urged Corvia to wait" the envoy urged. What was said is told in another tense, or is a deed.
func mendSpoken(s *sentence) {
	for v := 4; v+1 < len(s.Tokens); v++ {
		t := &s.Tokens[v]
		if t.Rel != syntax.Conj || t.Tag != syntax.VBD && t.Tag != syntax.VBN || !contains(addressVerbs, s.lemma[v]) || contains(sufferedMarks, s.lower[v+1]) {
			continue
		}
		said := t.Head
		if said >= v || s.Tokens[said].Rel != syntax.Ccomp || contains(addressVerbs, s.lemma[said]) {
			continue
		}
		says := s.Tokens[said].Head
		if says < 0 || says >= said || !isSaying(s.lemma[says]) || s.Tokens[says].Tag != syntax.VBD || !hasSubject(s, says) || !hasSubject(s, said) {
			continue
		}
		if !s.otherTense(said, v) {
			continue
		}
		t.Head, t.Tag = says, syntax.VBD
	}
}

// otherTense holds for a predicate with an auxiliary or a copula before a later verb that has none, nor a subject, and stands behind a conjunction of its own.
func (s *sentence) otherTense(said, v int) bool {
	auxiliary, conjunction := false, false
	for k := max(0, said-farthestObject); k < v; k++ {
		switch h, r := s.Tokens[k].Head, s.Tokens[k].Rel; {
		case h == v && (r.Subject() || r == syntax.Aux || r == syntax.AuxPass):
			return false
		case h == v && r == syntax.Cc:
			conjunction = s.lower[k] == wordAnd || s.lower[k] == wordBut
		case h == said && (r == syntax.Aux || r == syntax.AuxPass || r == syntax.Cop):
			auxiliary = true
		}
	}
	return auxiliary && conjunction
}

var (
	// addressVerbs are done by speaking to somebody or of somebody.
	addressVerbs = lists["address-verbs"]
	// sufferedMarks stand behind a participle of the passive.
	sufferedMarks = hashed("by", "of", "for", "in", "with", "as", ".", ",", ";")
)

// sayerAt holds for a token at which who says what stands before begins: the "the" of "There will be no talks with Orvo, the foreign minister said".
func (s *sentence) sayerAt(j int) bool {
	for k := j; k < min(len(s.Tokens), j+longestLeader) && s.Tokens[k].Coarse != syntax.PUNCT && s.Tokens[k].Coarse != syntax.VERB; k++ {
		if v := s.Tokens[k].Head; s.Tokens[k].Rel == syntax.Nsubj && v > k && isSaying(s.lemma[v]) {
			return true
		}
	}
	return false
}
