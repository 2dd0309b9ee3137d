package reader

import (
	"slices"
	"strings"

	"parley/syntax"
)

// Subjects that the parser hangs on something else than their verb.

// mendCopula makes the subject of a predicate of what the parser takes for a modifier of it before the copula: "Arland is in talks with Corvia".
func mendCopula(s *sentence) {
	tokens := s.Tokens
	for c := 1; c+1 < len(tokens); c++ {
		h := tokens[c].Head
		if tokens[c].Rel != syntax.Cop || h < c || hasSubject(s, h) {
			continue
		}
		if a := tokens[h].Head; a >= 0 && a < c && tokens[h].Rel == syntax.Nmod && (tokens[a].Coarse == syntax.NOUN || tokens[a].Coarse == syntax.PROPN) && !s.Depends(a, h) {
			tokens[h].Head, tokens[h].Rel = tokens[a].Head, tokens[a].Rel
			tokens[a].Head, tokens[a].Rel = h, syntax.Nsubj
			continue
		}
		for k := c - 1; k >= 0; k-- {
			if t := &tokens[k]; t.Head == h && (t.Coarse == syntax.NOUN || t.Coarse == syntax.PROPN) && (t.Rel == syntax.Compound || t.Rel == syntax.NmodDesc || t.Rel == syntax.NmodUnmarked) {
				t.Rel = syntax.Nsubj
				break
			}
		}
	}
}

// mendPredicate makes the predicate of its copula of what the parser takes for the subject of a verb behind "but" or "and": "Arland and Corvia were
// both in Orlo but refused to sit together" tells of their refusal, and not of Orlo's.
func mendPredicate(s *sentence) {
	for n := 2; n+2 < len(s.Tokens); n++ {
		v := s.Tokens[n].Head
		if !s.Tokens[n].Rel.Subject() || v < n+2 || !hasSubject(s, n) {
			continue
		}
		cop, cc, own := -1, -1, -1
		for k := max(0, n-longestLabel); k < v; k++ {
			switch t := &s.Tokens[k]; {
			case k < n && t.Head == n && t.Rel == syntax.Cop:
				cop = k
			case k > n && t.Coarse == syntax.CCONJ && t.Head == v:
				cc, own = k, -1
			case k > n && t.Coarse == syntax.CCONJ && leaderEnd(s, k+1) == v:
				cc, own = k, stretch{k + 1, v}.noun(s)
			}
		}
		if cop < 0 || cc < 0 {
			continue
		}
		s.Tokens[n].Head, s.Tokens[n].Rel = s.Tokens[v].Head, s.Tokens[v].Rel
		s.Tokens[v].Head, s.Tokens[v].Rel, s.Tokens[cc].Head = n, syntax.Conj, v
		if own >= 0 {
			s.Tokens[own].Head, s.Tokens[own].Rel = v, syntax.Nsubj // "was in talks in Orlo and Corvia refused"
		}
	}
}

// mendInTurn gives a verb the subject that the parser hangs on "in turn" before it: "He in turn accused them".
func mendInTurn(s *sentence) {
	for n := range s.Tokens {
		k := s.Tokens[n].Head
		if k <= n || !s.Tokens[n].Rel.Subject() || s.lower[k] != wordTurn || s.lower[k-1] != wordIn {
			continue
		}
		if v := s.Tokens[k].Head; v > k && s.Tokens[v].Coarse == syntax.VERB && !hasSubject(s, v) {
			s.Tokens[n].Head = v
		}
	}
}

// mendDayName makes the subject of the verb behind it of a name that the parser joins to a day: "said on Monday Corvia had left", "On 12 April Corvia left".
func mendDayName(s *sentence) {
	for k := 1; k+1 < len(s.Tokens); k++ {
		day := s.Tokens[k].Head
		if s.Tokens[k].Rel != syntax.Flat || s.Tokens[k].Coarse != syntax.PROPN || day < 0 || !isMonthOrDay(strings.ToLower(s.words[day])) || isMonthOrDay(strings.ToLower(s.words[k])) || k != day+1 {
			continue
		}
		v := k + 1
		for v < len(s.Tokens) && (s.Tokens[v].Coarse == syntax.AUX || s.Tokens[v].Coarse == syntax.ADV || s.Tokens[v].Head == day && s.Tokens[v].Rel == syntax.Flat) {
			v++
		}
		if v == len(s.Tokens) || s.Tokens[v].Coarse != syntax.VERB || hasSubject(s, v) || s.Depends(v, k) {
			continue
		}
		for n := k + 1; n < v; n++ {
			if s.Tokens[n].Head == day {
				s.Tokens[n].Head = k
			}
		}
		s.Tokens[k].Head, s.Tokens[k].Rel = v, syntax.Nsubj
		if h := s.Tokens[v].Head; h >= 0 && s.Tokens[v].Rel == syntax.Advcl && isSaying(s.lemma[h]) {
			s.Tokens[v].Rel = syntax.Ccomp
		}
	}
}

// mendCased makes the subject of a verb behind "and" or "but" of the noun right behind that, where the parser joins it to a noun with a preposition, which is nobody's
// subject: "Arland left the valley within 60 days and Corvia freed the prisoners".
func mendCased(s *sentence) {
	below := func(h int, rel syntax.Rel, from, to int) int {
		for k := from; k < to; k++ {
			if s.Tokens[k].Head == h && s.Tokens[k].Rel == rel {
				return k
			}
		}
		return -1
	}
	for v := 2; v < len(s.Tokens); v++ {
		before := s.Tokens[v].Head
		if x := &s.Tokens[v]; x.Rel != syntax.Conj || x.Tag == syntax.VBN && s.Tokens[v-1].Coarse != syntax.AUX || before < 0 {
			continue
		}
		t := s.subjectWithin(v, v)
		if t < before {
			continue
		}
		if c := below(t, syntax.Case, before, t); c < 0 || s.Tokens[c].Coarse != syntax.ADP || s.subjectWithin(before, before) < 0 {
			continue
		}
		k := below(t, syntax.Conj, t, v)
		if k < 0 || s.Tokens[k].Coarse != syntax.PROPN || below(k, syntax.Case, t, k) >= 0 || below(k, syntax.Conj, k, v) >= 0 {
			continue
		}
		and := below(k, syntax.Cc, t, k)
		if and < 0 || s.lower[and] == wordOr {
			continue
		}
		s.Tokens[k].Head, s.Tokens[k].Rel = v, syntax.Nsubj
		s.Tokens[and].Head = v
		s.Tokens[t].Head, s.Tokens[t].Rel = before, syntax.Obl
	}
}

// mendSaidObject makes the subject of what is said of a noun that the parser takes for the object of the verb of saying, where mendContact does not,
// which asks for a clause without "that" right behind: "adding that "huge sanctions" are being prepared".
func mendSaidObject(s *sentence) {
	for n := 2; n+1 < len(s.Tokens); n++ {
		v := s.Tokens[n].Head
		if s.Tokens[n].Rel != syntax.Obj || v < 0 || v >= n || !contains(sayOnly, s.lemma[v]) {
			continue
		}
		for w := n + 1; w < len(s.Tokens); w++ {
			t := &s.Tokens[w]
			if t.Head != v || t.Rel != syntax.Ccomp && t.Rel != syntax.Advcl && t.Rel != syntax.Xcomp {
				continue
			}
			if (isFinite(s, w) || passive(s, w)) && !hasSubject(s, w) && !marked(s, w) {
				s.Tokens[n].Head, s.Tokens[n].Rel, t.Rel = w, syntax.Nsubj, syntax.Ccomp
				if passive(s, w) {
					s.Tokens[n].Rel = syntax.NsubjPass
				}
			}
			break
		}
	}
}

// sayOnly are verbs of saying behind which hardly a noun stands alone.
var sayOnly = hashed("say", "claim", "insist", "think", "believe", "allege", "maintain", "add", "hope", "fear", "argue")

// mendTurned gives a finite verb behind "but" whoever stands between as its subject, whom the parser joins with what stands before: "said he had signed
// the deal but the Front is wary".
func mendTurned(s *sentence) {
	for but := 2; but+2 < len(s.Tokens); but++ {
		if s.Tokens[but].Coarse != syntax.CCONJ || s.lower[but] != wordBut {
			continue
		}
		x := stretch{but + 1, leaderEnd(s, but+1)}
		n, v := x.noun(s), verbAt(s, s.asidesEnd(x.hi))
		if n < 0 || v < 0 || s.Tokens[n].Head >= x.hi && s.Tokens[n].Rel != syntax.Obl || s.isTime(n) || hasSubject(s, v) {
			continue
		}
		before := slices.Clone(s.Tokens)
		s.Tokens[n].Head, s.Tokens[n].Rel, s.Tokens[but].Head = v, syntax.Nsubj, v
		if circular(s) {
			copy(s.Tokens, before)
		}
	}
}

// mendTold makes the object of "told" of whom the parser takes for another subject of it: "Ana Lern, who leads the delegation, told reporters".
func mendTold(s *sentence) {
	for v := 1; v+1 < len(s.Tokens); v++ {
		if s.lemma[v] != wordTell || s.Tokens[v].Coarse != syntax.VERB {
			continue
		}
		if n := &s.Tokens[v+1]; n.Head == v && n.Rel.Subject() && s.subjectWithin(v, v) >= 0 {
			n.Rel = syntax.Obj
		}
	}
}

// mendWhich gives a relative clause that begins with its time to the noun before it: "Corvia, which last night offered help".
func mendWhich(s *sentence) {
	for w := 2; w+2 < len(s.Tokens); w++ {
		if t := s.Tokens[w].Tag; t != syntax.WDT && t != syntax.WP || s.words[w-1] != "," {
			continue
		}
		v := verbBehindTime(s, w+1)
		if v < 0 {
			continue
		}
		a := stretch{leaderStart(s, w-1), w - 1}.noun(s)
		if a < 0 {
			continue
		}
		before := slices.Clone(s.Tokens)
		for k := w + 1; k < v; k++ {
			if r := s.Tokens[k].Rel; s.Tokens[k].Head == v && r.Subject() || s.isTime(k) && s.Tokens[k].Head < w {
				s.Tokens[k].Head, s.Tokens[k].Rel = v, syntax.OblUnmarked
			}
		}
		s.Tokens[w].Head, s.Tokens[w].Rel = v, syntax.Nsubj
		s.Tokens[v].Head, s.Tokens[v].Rel = a, syntax.AclRelcl
		if circular(s) {
			copy(s.Tokens, before)
		}
	}
}

// mendInWhich gives a clause behind "in which" its subject and the noun before it, where the parser takes its verb for another one of the sentence:
// "cited an incident in which an armed group, backed by Corvia, attacked the port".
func mendInWhich(s *sentence) {
	for w := 2; w+2 < len(s.Tokens); w++ {
		v, noun := s.Tokens[w].Head, w-2
		if s.Tokens[w].Tag != syntax.WDT || s.Tokens[w-1].Coarse != syntax.ADP || s.Tokens[noun].Coarse != syntax.NOUN || v < w || s.Tokens[v].Rel != syntax.Conj || s.Tokens[v].Head > noun || hasSubject(s, v) {
			continue
		}
		for n := w + 1; n < v; n++ {
			if s.Tokens[n].Head != w || s.Tokens[n].Coarse != syntax.NOUN && s.Tokens[n].Coarse != syntax.PROPN {
				continue
			}
			before := slices.Clone(s.Tokens)
			s.Tokens[n].Head, s.Tokens[n].Rel = v, syntax.Nsubj
			s.Tokens[v].Head, s.Tokens[v].Rel = noun, syntax.AclRelcl
			if circular(s) {
				copy(s.Tokens, before)
			}
			break
		}
	}
}

// verbBehindTime gives the verb behind words of time; -1 where other words stand there.
func verbBehindTime(s *sentence, lo int) int {
	for k := lo; k < min(len(s.Tokens), lo+longestLabel); k++ {
		switch c := s.Tokens[k].Coarse; {
		case isFinite(s, k), s.Tokens[k].Tag == syntax.VBN && s.unsuffered(k):
			if k > lo && (s.isTime(k-1) || ofDay(s, k-1)) {
				return k
			}
			return -1
		case c != syntax.NOUN && c != syntax.PROPN && c != syntax.ADJ && c != syntax.ADV && c != syntax.DET && c != syntax.NUM && c != syntax.ADP:
			return -1
		}
	}
	return -1
}

// hasSubject holds for a verb on which a subject hangs.
func hasSubject(s *sentence, v int) bool {
	for k := max(0, v-farthestObject); k < min(len(s.Tokens), v+farthestObject); k++ {
		if s.Tokens[k].Head == v && s.Tokens[k].Rel.Subject() && !contains(dayWords, s.lower[k]) {
			return true
		}
	}
	return false
}

// passive holds for a verb with an auxiliary of the passive.
func passive(s *sentence, v int) bool {
	for k := max(0, v-4); k < v; k++ {
		if s.Tokens[k].Head == v && s.Tokens[k].Rel == syntax.AuxPass {
			return true
		}
	}
	return false
}

// mendPlaceNamed hangs the name of a place on the noun before it where the parser takes it for another subject of the verb: "Two blasts near the
// Arlandian capital Arlstad killed nine".
func mendPlaceNamed(s *sentence) {
	for k := 2; k+1 < len(s.Tokens); k++ {
		t, noun := &s.Tokens[k], &s.Tokens[k-1]
		if t.Coarse != syntax.PROPN || !t.Rel.Subject() || t.Head <= k || noun.Coarse != syntax.NOUN || !contains(localities, s.lemma[k-1]) {
			continue
		}
		first, governed := -1, false
		for j := range k - 1 {
			if o := &s.Tokens[j]; o.Rel.Subject() && o.Head == t.Head {
				first = j
			}
			governed = governed || s.Tokens[j].Rel == syntax.Case && s.Tokens[j].Head == k-1 && contains(placeCases, s.lower[j])
		}
		if first < 0 || !governed {
			continue
		}
		t.Head, t.Rel = k-1, syntax.Appos
	}
}

// mendCapital hangs the name of a town on the noun before the comma: in "signed a deal during talks in Corvia's capital, Orlo" the deal is not Orlo.
func mendCapital(s *sentence) {
	for k := 3; k < len(s.Tokens); k++ {
		if t := &s.Tokens[k]; t.Coarse == syntax.PROPN && t.Rel == syntax.Appos && t.Head < k-2 && s.words[k-1] == "," && s.Tokens[k-2].Coarse == syntax.NOUN && contains(localities, s.lemma[k-2]) && !s.Depends(k-2, k) {
			t.Head = k - 2
		}
	}
}

// mendTwoSubjects makes one noun phrase of two that stand side by side and that the parser both takes for the subject: "Arland's opposition Front movement said".
func mendTwoSubjects(s *sentence) {
	for k := 0; k+2 < len(s.Tokens); k++ {
		v := s.Tokens[k].Head
		if s.Tokens[k].Rel != syntax.Nsubj || s.Tokens[k].Coarse != syntax.NOUN || startsUpper(s.words[k]) || s.Tokens[k+1].Coarse != syntax.PROPN || v < k+3 {
			continue
		}
		n := k + 1
		for n < v && (s.Tokens[n].Rel == syntax.Compound && s.Tokens[n].Head > n && s.Tokens[n].Head < v || isPossessive(s, n)) {
			n++
		}
		if n >= v || s.Tokens[n].Head != v || s.Tokens[n].Rel != syntax.Nsubj || s.Tokens[n].Coarse != syntax.NOUN && s.Tokens[n].Coarse != syntax.PROPN {
			continue
		}
		s.Tokens[k].Head, s.Tokens[k].Rel = n, syntax.Compound
		for j := range s.Tokens[:k] {
			if s.Tokens[j].Head == k {
				s.Tokens[j].Head = n
			}
		}
		lo := k
		for ; lo > 0 && s.Depends(lo-1, n); lo-- {
		}
		if lo > 1 && s.lower[lo-1] == wordAnd { // "The government and the rebel Front said"
			s.joinSubject(lo-1, n)
		}
	}
}

// mendTense gives a finite verb behind "and" to the finite verb above an infinitive, which it cannot go on with: "said the accord could not survive, and called on
// Arland", "agreed to sign and left".
func mendTense(s *sentence) {
	for v := 3; v < len(s.Tokens); v++ {
		tok := &s.Tokens[v]
		h := tok.Head
		joined := tok.Rel == syntax.Conj || tok.Rel == syntax.Advcl && s.lower[v-1] == wordAnd
		past := tok.Tag == syntax.VBD || tok.Tag == syntax.VBZ || tok.Tag == syntax.VBN && s.lower[v-1] == wordAnd && s.words[v-2] == ","
		if !joined || !past || h < 1 || h > v || s.Tokens[h].Tag != syntax.VB || hasSubject(s, v) {
			continue
		}
		for g := s.Tokens[h].Head; g >= 0 && g < h; g = s.Tokens[g].Head {
			if x := s.Tokens[g].Tag; x == syntax.VBD || x == syntax.VBZ || x == syntax.VBP {
				tok.Head, tok.Rel = g, syntax.Conj
				if tok.Tag == syntax.VBN {
					tok.Tag = syntax.VBD
				}
				break
			}
		}
	}
}

// mendPrepared makes who "is prepared to accept" its subject: they are ready to, and nobody prepared them.
func mendPrepared(s *sentence) {
	tokens := s.Tokens
	for k := 1; k+1 < len(tokens); k++ {
		if s.lower[k] != wordPrepared || s.lower[k+1] != wordTo || tokens[k].Coarse != syntax.VERB {
			continue
		}
		for j := range k {
			switch {
			case tokens[j].Head != k:
			case tokens[j].Rel == syntax.AuxPass:
				tokens[j].Rel = syntax.Aux
			case tokens[j].Rel == syntax.NsubjPass:
				tokens[j].Rel = syntax.Nsubj
			}
		}
	}
}

// mendModal makes a verb of a word right behind a modal that the parser takes for an adjective or a noun before another: "Arland would free ten hostages".
func mendModal(s *sentence) {
	for k := 1; k+2 < len(s.Tokens); k++ {
		m, v := &s.Tokens[k], &s.Tokens[k+1]
		if n := v.Head; m.Tag == syntax.MD && n > k+1 && m.Head == n && contains(bareVerbs, s.lower[k+1]) && (v.Rel == syntax.Amod || v.Rel == syntax.Compound) {
			v.Tag, v.Coarse = syntax.VB, syntax.VERB
			s.takePlace(k+1, n)
		}
	}
}

// bareVerbs are verbs that look like adjectives and nouns.
var bareVerbs = hashed("free", "open", "host", "shell", "clear", "secure", "arm", "police", "monitor", "double", "mine")
