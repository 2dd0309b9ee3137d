package reader

import (
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

// mendWhich gives a relative clause that begins with its time to the noun before it: "Corvia, which last night offered help".
func mendWhich(s *sentence) {
	tokens := s.Tokens
	for w := 2; w+2 < len(tokens); w++ {
		if tokens[w].Tag != syntax.WDT && tokens[w].Tag != syntax.WP || tokens[w].Rel != syntax.Det || s.words[w-1] != "," {
			continue
		}
		n := tokens[w].Head
		if n <= w || !s.isTime(n) {
			continue
		}
		v := tokens[n].Head
		if v <= n || tokens[v].Coarse != syntax.VERB || hasSubject(s, v) {
			continue
		}
		a := w - 2
		if c := tokens[a].Coarse; c != syntax.NOUN && c != syntax.PROPN || s.Depends(a, v) {
			continue
		}
		tokens[w].Head, tokens[w].Rel = v, syntax.Nsubj
		tokens[v].Head, tokens[v].Rel = a, syntax.AclRelcl
	}
}

// hasSubject holds for a verb on which a subject hangs.
func hasSubject(s *sentence, v int) bool {
	for k := max(0, v-farthestObject); k < min(len(s.Tokens), v+farthestObject); k++ {
		if s.Tokens[k].Head == v && s.Tokens[k].Rel.Subject() {
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

// mendSuffered makes a passive of a headline's verb that leaves out its auxiliary: in "Arland sanctioned by Corvia", "Arland accused of an attack"
// and "Arland urged to sign" Arland does nothing.
func mendSuffered(s *sentence) {
	tokens := s.Tokens
	v := s.Root()
	if v < 1 || v+2 >= len(tokens) || tokens[v].Tag != syntax.VBD && tokens[v].Tag != syntax.VBN || !strings.HasSuffix(s.words[v], "ed") || tokens[v-1].Head != v || tokens[v-1].Rel != syntax.Nsubj {
		return
	}
	switch w := s.lower[v+1]; {
	case w == wordBy:
		n := tokens[v+1].Head
		if n <= v || tokens[n].Coarse != syntax.NOUN && tokens[n].Coarse != syntax.PROPN || contains(standingBy, s.lemma[v]) || s.isTime(n) {
			return
		}
		tokens[n].Rel = syntax.OblAgent
	case w == wordOf && contains(ofSuffered, s.lemma[v]), w == wordFor && contains(reproachVerbs, s.lemma[v]), w == wordTo && contains(toSuffered, s.lemma[v]):
	default:
		return
	}
	for k := range tokens {
		if tokens[k].Head == v && tokens[k].Rel == syntax.Obj {
			return
		}
	}
	tokens[v-1].Rel = syntax.NsubjPass
}

var (
	standingBy = hashed("abide", "pass", "stay", "live", "drop", "end", "profit", "start", "increase", "rise", "decrease", "follow", "swear")
	ofSuffered = hashed("accuse", "suspect", "convict")
	toSuffered = hashed("urge", "tell", "invite", "press", "push", "force")
)
