package reader

import (
	"strings"

	"parley/syntax"
)

// mendFinite gives a verb in a main clause that has a subject and no auxiliary a finite tag: "Arland hosted three rounds" has no
// participle, "the Front let trucks through" no infinitive.
func mendFinite(s *sentence) {
	for n := range s.Tokens {
		v := s.Tokens[n].Head
		if s.Tokens[n].Rel != syntax.Nsubj || v <= n || s.Tokens[v].Tag != syntax.VBN && s.Tokens[v].Tag != syntax.VB {
			continue
		}
		if r := s.Tokens[v].Rel; r != syntax.Root && r != syntax.Parataxis && r != syntax.Ccomp && r != syntax.Conj {
			continue
		}
		if auxed(s, v) || s.Tokens[v].Rel == syntax.Conj && s.Tokens[v].Tag == syntax.VBN && auxed(s, s.Tokens[v].Head) {
			continue // "five were killed and ten wounded"
		}
		switch {
		case s.Tokens[v].Tag == syntax.VBN && participle(s, v):
		case s.Tokens[v].Tag == syntax.VBN, contains(sameInPast, s.lower[v]):
			s.Tokens[v].Tag = syntax.VBD
		case s.Tokens[v].Rel != syntax.Ccomp && agrees(s, n, false):
			s.Tokens[v].Tag = syntax.VBP
		}
	}
}

// auxed holds for a verb that has one before it, or is an infinitive or wished for: "that the rebels leave".
func auxed(s *sentence, v int) bool {
	for k := max(0, v-farthestObject); k < v; k++ {
		if s.Tokens[k].Head == v {
			switch s.Tokens[k].Rel {
			case syntax.Aux, syntax.AuxPass, syntax.Cop:
				return true
			case syntax.Mark:
				if s.Tokens[v].Tag == syntax.VB {
					return true
				}
			}
		}
	}
	return false
}

// participle holds for a form that is no past, and for what is done by somebody: "the towns taken", "the towns seized by Corvia".
func participle(s *sentence, v int) bool {
	w := strings.ToLower(s.words[v])
	if v+1 < len(s.lower) && s.lower[v+1] == wordBy || contains(participles, s.lower[v]) {
		return true
	}
	return strings.HasSuffix(w, "en") || strings.HasSuffix(w, "wn")
}

var participles = hashed("done", "gone", "begun", "sung", "torn", "worn", "sworn", "borne", "born")

// sameInPast are verbs whose past is as their base form.
var sameInPast = hashed("let", "put", "set", "cut", "hit", "quit", "shut", "split", "cast", "spread", "shed", "burst", "beat", "bid")

// mendHeadless makes the verb of a sentence of a finite verb that the parser takes for a relative clause though nothing in it is who acts:
// "a summit between the leaders began in Orlo", "Lern earlier this month called for talks".
func mendHeadless(s *sentence) {
	r := s.Root()
	if r < 0 || s.Tokens[r].Coarse != syntax.NOUN && s.Tokens[r].Coarse != syntax.PROPN {
		return
	}
	verb := -1
	for v := r + 1; v < len(s.Tokens); v++ {
		t := &s.Tokens[v]
		if t.Head == r && (t.Rel == syntax.Cop || t.Rel.Subject()) {
			return
		}
		if verb < 0 && (t.Head == r || t.Head > r && t.Head < v && s.isTime(t.Head) && s.Tokens[t.Head].Head == r) && (t.Rel == syntax.AclRelcl || t.Rel == syntax.Acl) && (isFinite(s, v) || v == r+1 && s.unsuffered(v) && !contains(sufferedToo, s.lower[v])) {
			verb = v
		}
		if h := t.Head; verb < 0 && t.Rel == syntax.Acl && h > 0 && h < v && s.Tokens[h].Head == r && s.Tokens[h].Rel == syntax.Nmod && s.unsuffered(v) && s.infinitiveBehind(v) && contains(agentNouns, hashLower(syntax.Lemma(strings.ToLower(s.words[r]), syntax.NOUN))) {
			verb = v // "Delegates from Arland's two camps agreed on Monday to reopen the road"
		}
	}
	if tells(s) {
		return
	}
	if verb < 0 {
		mendBehindFront(s, r)
		return
	}
	for k := range s.Tokens {
		if t := &s.Tokens[k]; t.Head == verb && (t.Rel.Subject() || t.Rel == syntax.Mark || t.Tag == syntax.WDT || t.Tag == syntax.WP || t.Rel == syntax.Aux || t.Rel == syntax.AuxPass) {
			return
		}
	}
	if s.Tokens[verb].Tag == syntax.VBN {
		s.Tokens[verb].Tag = syntax.VBD // "The African Union appealed for restraint."
	}
	s.Tokens[verb].Head, s.Tokens[verb].Rel = -1, syntax.Root
	s.Tokens[r].Head, s.Tokens[r].Rel = verb, syntax.Nsubj
}

// infinitiveBehind holds for a verb behind which, or behind a time, stands an infinitive.
func (s *sentence) infinitiveBehind(v int) bool {
	for k := v + 1; k+1 < min(len(s.Tokens), v+5); k++ {
		if s.lower[k] == wordTo {
			return s.Tokens[k+1].Tag == syntax.VB
		}
	}
	return false
}

// sufferedToo are suffered by what is put in words: "the terms agreed".
var sufferedToo = hashed("agreed", "promised", "pledged", "vowed", "fired")

// mendBehindFront does so for a sentence that begins with a phrase and a comma, of which the parser makes the root: "In a statement released by its
// council, the Front complained of raids".
func mendBehindFront(s *sentence, r int) {
	if t := &s.Tokens[0]; t.Head != r || t.Rel != syntax.Case {
		return
	}
	for v := r + 2; v < len(s.Tokens); v++ {
		h := s.Tokens[v].Head
		if r := s.Tokens[v].Rel; !isFinite(s, v) || r != syntax.Acl && r != syntax.AclRelcl || h < v-2 || h > v {
			continue
		}
		for k := h + 1; k < v; k++ {
			if s.Tokens[k].Coarse != syntax.ADV {
				return // "the Front which complained"
			}
		}
		lo := h
		for lo > r && (s.Tokens[lo-1].Head == h || s.Tokens[lo-1].Head > lo-1 && s.Tokens[lo-1].Head < h) && s.words[lo-1] != "," {
			lo--
		}
		if s.words[lo-1] != "," {
			return
		}
		s.Tokens[v].Head, s.Tokens[v].Rel = -1, syntax.Root
		s.Tokens[h].Head, s.Tokens[h].Rel = v, syntax.Nsubj
		s.Tokens[r].Head, s.Tokens[r].Rel = v, syntax.Obl
		return
	}
}

// Verbs of the past that the tagger takes for participles: see misread.go.

// perfectAt holds for a "has" that was taken for a verb before the participle that it helps: "has since visited the valley".
func perfectAt(s *sentence, k int) bool {
	for k++; k+1 < len(s.Tokens) && (s.Tokens[k].Coarse == syntax.ADV || s.lower[k] == wordSince || contains(eachWords, s.lower[k])); k++ {
	}
	return s.Tokens[k].Tag == syntax.VBN || s.Tokens[k].Tag == syntax.VBD
}

var (
	perfectWords = rowLists["perfect"]
	eachWords    = hashed("each", "both", "all")
)

// participleVerb gives a past form that was taken for a participle, where the stretch between two marks in which it stands has no other verb
// and those before it act: "armed groups clashed in Orlo; nine were killed", "Arland left, and Corvian jets bombed the bridge".
func participleVerb(s *sentence) (misreading, bool) {
	for from := 0; from < len(s.Tokens); {
		to := stretchEnd(s, from)
		if m, ok := participleIn(s, from, to); ok {
			return m, true
		}
		from = to + 1
	}
	return misreading{}, false
}

// verbAside gives a past form between commas that goes on with the one before and was taken for an adjective: "considered, and rejected, the argument".
func verbAside(s *sentence) (misreading, bool) {
	for v := 3; v+2 < len(s.Tokens); v++ {
		before, t := s.Tokens[v-3].Tag, &s.Tokens[v]
		if t.Coarse == syntax.ADJ && strings.HasSuffix(s.words[v], "ed") && s.Tokens[v-1].Coarse == syntax.CCONJ && s.words[v-2] == "," && s.words[v+1] == "," && (before == syntax.VBD || before == syntax.VBN) {
			return misreading{token: v, tag: before, coarse: syntax.VERB, below: true}, true
		}
	}
	return misreading{}, false
}

// mendVerbAside gives such a verb the noun behind it for its object.
func mendVerbAside(s *sentence) {
	for v := 3; v+2 < len(s.Tokens); v++ {
		if s.Tokens[v].Coarse != syntax.VERB || s.Tokens[v-1].Coarse != syntax.CCONJ || s.words[v-2] != "," || s.words[v+1] != "," || s.Tokens[v-3].Tag != s.Tokens[v].Tag {
			continue
		}
		n := s.nounFrom(v + 2)
		if n < 0 {
			continue
		}
		if t := &s.Tokens[n]; (t.Rel == syntax.Obl || t.Rel == syntax.Conj) && (t.Head == v || t.Head == v-3) && s.caseless(n) {
			t.Head, t.Rel = v, syntax.Obj
		}
	}
}

// stretchEnd gives the token that ends a stretch: a semicolon, or a comma before "and", "but" or "while".
func stretchEnd(s *sentence, from int) int {
	for k := from; k < len(s.words); k++ {
		if s.words[k] == ";" || s.words[k] == "," && k+1 < len(s.words) && (s.Tokens[k+1].Coarse == syntax.CCONJ || s.lower[k+1] == wordWhile) {
			return k
		}
	}
	return len(s.words)
}

func participleIn(s *sentence, from, to int) (misreading, bool) {
	v := -1
	for k := from; k < to; k++ {
		t := &s.Tokens[k]
		if v >= 0 && s.lower[k] == wordThat {
			break // the verbs of what is warned of are others
		}
		switch t.Tag {
		case syntax.VBD, syntax.VBZ, syntax.VBP, syntax.MD:
			return misreading{}, false
		case syntax.VBN:
			if v < 0 && k > from && k+1 < to && strings.HasSuffix(s.words[k], "ed") && (t.Rel == syntax.Acl || t.Rel == syntax.Amod || t.Rel == syntax.AclRelcl) {
				v = k
			}
		case syntax.WDT, syntax.WP:
			return misreading{}, false
		}
	}
	if v < 0 || !doneBefore(s, v) {
		return misreading{}, false
	}
	return misreading{token: v, tag: syntax.VBD, coarse: syntax.VERB, below: true}, true
}

// doneBefore holds for a form of the past or a participle behind those who act, with an object behind it or of a verb that nobody suffers:
// they did it.
func doneBefore(s *sentence, v int) bool {
	switch before := &s.Tokens[v-1]; {
	case (before.Tag == syntax.NNS || before.Coarse == syntax.PROPN) && actsOrNamed(s, v-1):
	case s.lower[v-1] == wordMilitary: // taken for an adjective
	case !noFinite(s):
		return false
	default: // "Arland, after a day of talks, imposed sanctions"
		if j := subjectBefore(s, v); j < 0 || !actsOrNamed(s, j) {
			return false
		}
	}
	switch next := &s.Tokens[v+1]; {
	case next.Coarse == syntax.ADJ && startsUpper(s.words[v+1]): // "accused Arlandian forces"
		return true
	case next.Coarse == syntax.DET, next.Tag == syntax.PRPS, next.Tag == syntax.PRP, next.Coarse == syntax.PROPN, next.Tag == syntax.NNS, next.Coarse == syntax.NUM:
		return true
	}
	return s.unsuffered(v) && s.lower[v+1] != wordBy
}

var (
	blows = rowLists["blow"]
)
