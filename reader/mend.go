package reader

import (
	"slices"
	"strings"

	"parley/reader/when"
	"parley/syntax"
)

// What a parser of newspaper sentences gets wrong as a rule, and the words and their order show, is mended before the tree is read.

// farthestObject bounds how far from a verb its subject and object are looked for.
const farthestObject = 40

// mendActive makes a verb active that the parser takes for passive without an auxiliary, though it has an object: in "Arland designated
// the group and froze its accounts" Arland did so. No form of "have" makes a passive.
func mendActive(s *sentence) {
	tokens := s.Tokens
	for n := range tokens {
		if tokens[n].Rel == syntax.AuxPass && s.lemma[n] == wordHave {
			tokens[n].Rel = syntax.Aux // "of having bombed"
		}
		v := tokens[n].Head
		if tokens[n].Rel != syntax.NsubjPass || v <= n || tokens[v].Tag != syntax.VBN {
			continue
		}
		object, behind := s.unsuffered(v), -1
		for k := max(n+1, v-farthestObject); k < min(len(tokens), v+farthestObject); k++ {
			if tokens[k].Head != v {
				continue
			}
			switch tokens[k].Rel {
			case syntax.Aux, syntax.AuxPass, syntax.OblAgent:
				object = false
			case syntax.Obj:
				object = k > v
				continue
			case syntax.Obl:
				if k > v && !object && !s.isTime(k) && s.bareBehind(v, k) {
					behind, object = k, true
				}
				continue
			default:
				continue
			}
			break
		}
		if object {
			if behind >= 0 {
				tokens[behind].Rel = syntax.Obj // "the envoy, Ana Lern, accused Moran"
			}
			tokens[n].Rel, tokens[v].Tag = syntax.Nsubj, syntax.VBD
		}
	}
}

// mendCoordination makes a coordination of a name that the parser takes for a modifier across an "and": "the United Nations and
// organisations" are not organisations of that name.
func mendCoordination(tokens []syntax.Token) {
	for a := range tokens {
		b := tokens[a].Head
		if b <= a+1 || tokens[a].Coarse != syntax.PROPN || tokens[a].Rel != syntax.Compound && tokens[a].Rel != syntax.Amod {
			continue
		}
		for k := a + 1; k < b; k++ {
			if tokens[k].Coarse == syntax.CCONJ && tokens[k].Head == b {
				tokens[a].Head, tokens[a].Rel = tokens[b].Head, tokens[b].Rel
				tokens[b].Head, tokens[b].Rel = a, syntax.Conj
				break
			}
		}
	}
}

// mendDays parts a day or month from the name after it: in "On Tuesday Arland said" the parser takes "Tuesday Arland" for one
// name. Both then depend on the verb, the name as its subject.
func mendDays(s *sentence) {
	tokens := s.Tokens
	for a := 0; a+2 < len(tokens); a++ {
		b := a + 1
		if tokens[b].Rel != syntax.Flat || tokens[b].Head != a || !contains(dayWords, s.lower[a]) || contains(dayWords, s.lower[b]) || a > 0 && tokens[a-1].Coarse == syntax.PROPN {
			continue
		}
		verb := tokens[a].Head
		if verb <= b || tokens[verb].Coarse != syntax.VERB || slices.ContainsFunc(tokens[b:verb], func(t syntax.Token) bool { return t.Head == verb && t.Rel.Subject() }) {
			continue
		}
		rel := syntax.Nsubj
		if tokens[a].Rel.Subject() {
			rel = tokens[a].Rel
		}
		for k := b + 1; k < verb; k++ {
			if tokens[k].Head == a {
				tokens[k].Head = b
			}
		}
		for k := a - 1; k >= 0 && k >= a-2 && tokens[k].Head != a; k-- { // "on", "4"
			if tokens[k].Coarse == syntax.ADP && !s.Depends(a, k) {
				tokens[k].Head, tokens[k].Rel = a, syntax.Case
			}
		}
		tokens[b].Head, tokens[b].Rel = verb, rel
		tokens[a].Rel = syntax.Obl
	}
}

// mendDaySubject takes a day for no subject of what only somebody does: "The rebels Thursday attacked the port", "said Monday it would".
func mendDaySubject(s *sentence) {
	for a := 1; a+1 < len(s.Tokens); a++ {
		t := &s.Tokens[a]
		if !t.Rel.Subject() || t.Head <= a || s.Tokens[t.Head].Coarse != syntax.VERB || when.Weekday(strings.ToLower(s.words[a])) < 0 || contains(dayVerbs, s.lemma[t.Head]) {
			s.mendTimeSubject(a)
			continue
		}
		if t.Rel = syntax.OblUnmarked; s.Tokens[a-1].Coarse == syntax.VERB && isSaying(s.lemma[a-1]) && !s.Depends(a-1, a) {
			t.Head = a - 1
		}
	}
}

// mendTimeSubject gives a verb the noun before a time for its subject: "where rebels earlier this month seized a truck", "the minister yesterday signed".
func (s *sentence) mendTimeSubject(a int) {
	t := &s.Tokens[a]
	if t.Rel != syntax.Nsubj || t.Head != a+1 || s.Tokens[t.Head].Coarse != syntax.VERB || contains(dayVerbs, s.lemma[t.Head]) || !s.isTime(a) && s.lower[a] != wordYesterday {
		return
	}
	k := a - 1
	for j := range a { // "the minister, Ana Lern, yesterday signed"
		if s.Tokens[j].Head == a && s.words[k] == "," && s.caseless(j) {
			t.Head, t.Rel, s.Tokens[j].Head, s.Tokens[j].Rel = a+1, syntax.OblUnmarked, a+1, syntax.Nsubj
			return
		}
	}
	for k > 0 && (s.Tokens[k].Head == a && s.Tokens[k].Rel == syntax.Det || s.lower[k] == wordEarlier || s.lower[k] == wordLate || s.Tokens[k].Head == a && s.Tokens[k].Rel == syntax.Amod) {
		k--
	}
	if !s.caseless(k) || s.Depends(k, t.Head) && s.Tokens[k].Head != t.Head && s.Tokens[k].Rel != syntax.OblUnmarked {
		return
	}
	t.Rel = syntax.OblUnmarked
	if !s.Depends(t.Head, k) {
		s.Tokens[k].Head, s.Tokens[k].Rel = t.Head, syntax.Nsubj
	}
}

var dayVerbs = lists["day-verbs"]

var dayWords = lists["day-words"]

// mendContent makes what is said of a clause that the parser takes for one beside it, or for one on the day before it: "demanded on
// 4 May that Corvia withdraw its troops".
func mendContent(s *sentence) {
	tokens := s.Tokens
	for k := 2; k+2 < len(tokens); k++ {
		v := tokens[k].Head
		if s.lower[k] != wordThat || v <= k+1 || !ofDay(s, k-1) {
			continue
		}
		switch tokens[v].Rel {
		case syntax.Advcl, syntax.AclRelcl, syntax.Acl:
		default:
			continue
		}
		h := k - 1
		for h > 0 && (ofDay(s, h) || tokens[h].Coarse == syntax.ADP) {
			h--
		}
		subject := slices.ContainsFunc(tokens[k+1:v], func(t syntax.Token) bool { return t.Head == v && t.Rel.Subject() })
		if tokens[h].Coarse != syntax.VERB || !subject || s.Depends(h, v) {
			continue
		}
		tokens[v].Head, tokens[v].Rel = h, syntax.Ccomp
		tokens[k].Rel, tokens[k].Tag, tokens[k].Coarse = syntax.Mark, syntax.IN, syntax.SCONJ
	}
}

// mendThat gives a clause behind "that" to what it is said of: to the verb that said what stands before, "demanded that Arland leave the port it holds
// and that Corvia pay", to the verb right before it, and to the noun right before it where it lacks its object, "the truce that they agreed in July".
func mendThat(s *sentence) {
	t := s.Tokens
	for k := 1; k+2 < len(t); k++ {
		v := t[k].Head
		if s.lower[k] != wordThat || v <= k+1 || t[k].Rel != syntax.Mark || t[v].Coarse != syntax.VERB {
			continue
		}
		switch {
		case s.lower[k-1] == wordAnd && t[v].Rel == syntax.Conj && t[t[v].Head].Rel == syntax.AclRelcl:
			for h := k - 2; h > 0; h-- {
				if t[h].Coarse == syntax.VERB && s.lower[h+1] == wordThat {
					t[v].Head, t[v].Rel = h, syntax.Ccomp
					break
				}
			}
		case s.lower[k-1] == wordAnd && t[v].Rel == syntax.Conj && isSaying(s.lemma[t[v].Head]):
			for c := t[v].Head + 1; c < k-1; c++ {
				if t[c].Head == t[v].Head && t[c].Rel == syntax.Ccomp {
					t[v].Head = c // "said that it was not enough and that Corvia must leave"
					break
				}
			}
		case (t[v].Rel == syntax.AclRelcl || t[v].Rel == syntax.Acl) && t[v].Head < k && t[t[v].Head].Rel == syntax.Obj && contains(tellingVerbs, s.lemma[t[t[v].Head].Head]):
			t[v].Head, t[v].Rel = t[t[v].Head].Head, syntax.Ccomp // "warned both sides that it could act"
		case t[k-1].Coarse == syntax.VERB && t[v].Rel == syntax.Advcl && t[v].Head == k-1:
			t[v].Rel = syntax.Ccomp // "deny that they are fighting"
		case t[k-1].Coarse == syntax.NOUN && t[k+1].Coarse == syntax.PRON && t[k+1].Head == v && t[v].Rel == syntax.Advcl && t[v].Head < k && !s.Depends(k-1, v) &&
			!slices.ContainsFunc(t, func(x syntax.Token) bool { return x.Head == v && (x.Rel == syntax.Obj || x.Rel == syntax.Ccomp) }):
			t[v].Head, t[v].Rel, t[k].Rel = k-1, syntax.AclRelcl, syntax.Obj
		}
	}
}

// tellingVerbs have whom something is told for their object, and a clause that says what.
var tellingVerbs = hashed("warn", "tell", "inform", "assure", "remind", "notify", "convince", "persuade", "reassure", "promise")

// mendKnownAs gives a verb behind "known as" and a name to whom the name is of: "Arland and a group known as the Front agreed to talk, both said".
func mendKnownAs(s *sentence) {
	t := s.Tokens
	for k := 1; k+3 < len(t); k++ {
		v := t[k+1].Head
		if !contains(knownWords, s.lower[k]) || s.lower[k+1] != wordAs || t[k].Rel != syntax.Acl || v <= k+2 || t[v].Head != k || t[v].Rel != syntax.Advcl {
			continue
		}
		n := slices.IndexFunc(t[k+2:v], func(x syntax.Token) bool { return x.Head == v && x.Rel == syntax.Nsubj }) + k + 2
		top := t[k].Head
		for up := 0; up < 6 && top >= 0 && (t[top].Rel == syntax.Nmod || t[top].Rel == syntax.Conj); up++ {
			top = t[top].Head
		}
		if n < k+2 || t[n].Head != v || top < 0 || !t[top].Rel.Subject() || t[top].Head <= v {
			continue
		}
		t[v].Head, t[v].Rel = t[top].Head, syntax.Ccomp
		t[top].Head, t[n].Head, t[n].Rel, t[k+1].Head, t[k+1].Rel = v, k, syntax.Obl, n, syntax.Case
	}
}

// mendInfinitives makes a complement of an infinitive right behind an adjective: "are due to meet".
func mendInfinitives(s *sentence) {
	tokens := s.Tokens
	for k := 1; k+1 < len(tokens); k++ {
		v := tokens[k].Head
		if s.lower[k] == wordTo && tokens[k].Rel == syntax.Mark && v > k && tokens[v].Rel == syntax.Advcl && tokens[v].Head == k-1 && tokens[k-1].Coarse == syntax.ADJ {
			tokens[v].Rel = syntax.Xcomp
		}
	}
}

// mendRoot makes the verb of a sentence of a participle that the parser hangs on the subject: in "Arland's government and the movement agreed on
// Thursday to free them" they agreed. A participle with an object, or of a verb that nobody suffers, is none.
func mendRoot(s *sentence) {
	tokens := s.Tokens
	r := s.Root()
	if r < 0 || tokens[r].Coarse != syntax.NOUN && tokens[r].Coarse != syntax.PROPN {
		return
	}
	v := rootVerb(s, r)
	if v < 0 {
		return
	}
	under := func(k, h int) bool { return tokens[k].Head == h }
	active := s.unsuffered(v)
	for k := v + 1; k < len(tokens); k++ {
		switch {
		case !under(k, v):
		case tokens[k].Rel == syntax.OblAgent && !s.behindBy(k):
			active, tokens[k].Rel = true, syntax.Obj // "Arland's minister ruled out sending troops"
		case tokens[k].Rel == syntax.OblAgent, tokens[k].Rel == syntax.AuxPass:
			return
		case tokens[k].Rel == syntax.Obj, tokens[k].Rel == syntax.Ccomp:
			active = true
		}
	}
	if !active {
		return
	}
	for k := v + 1; k < len(tokens); k++ {
		if under(k, r) {
			tokens[k].Head = v
		}
	}
	tokens[v].Head, tokens[v].Rel, tokens[v].Tag = -1, syntax.Root, syntax.VBD
	tokens[r].Head, tokens[r].Rel = v, syntax.Nsubj
}

// behindBy holds for a noun that a preposition governs.
func (s *sentence) behindBy(n int) bool {
	return slices.ContainsFunc(s.Tokens[:n], func(t syntax.Token) bool { return t.Head == n && t.Rel == syntax.Case })
}

// rootVerb gives a participle that hangs on a noun at the top of a sentence, or stands behind an aside after that, and may be its verb; -1 for none.
func rootVerb(s *sentence, r int) int {
	tokens := s.Tokens
	for k := r + 1; k < len(tokens); k++ {
		t := &tokens[k]
		if s.words[k] == ":" || t.Head == r && (t.Rel == syntax.Cop || t.Rel.Subject()) {
			return -1
		}
		if k == r+2 && t.Tag == syntax.VBN && t.Head == r && s.words[k-1] == "," {
			return behindAside(s, k) // "Norway, backed by Kenya, rejected the plan"
		}
		if t.Tag == syntax.VBN && t.Rel == syntax.Acl && t.Head == k-1 && (t.Head == r || tokens[t.Head].Head == r && tokens[t.Head].Rel == syntax.Conj) {
			return k
		}
		if t.Tag == syntax.VBN && t.Rel == syntax.Acl && t.Head == r && ofDay(s, k-1) {
			return k // "the leader of the Front, on Thursday extended the truce"
		}
	}
	return -1
}

// bareBehind holds for a noun whose phrase follows right behind a verb, without a preposition.
func (s *sentence) bareBehind(v, k int) bool {
	for n := v + 1; n < k; n++ {
		if c := s.Tokens[n].Coarse; c == syntax.ADP || c == syntax.PUNCT || c == syntax.VERB || c == syntax.ADV {
			return false
		}
	}
	return k > v
}

// behindAside gives the participle right behind the aside that another one begins, where the sentence has no other verb; -1 for none.
func behindAside(s *sentence, from int) int {
	v := -1
	for k := from + 1; k < len(s.Tokens); k++ {
		switch t := &s.Tokens[k]; {
		case isFinite(s, k), t.Coarse == syntax.AUX:
			return -1
		case v < 0 && s.words[k-1] == "," && t.Tag == syntax.VBN && t.Coarse == syntax.VERB:
			v = k
		}
	}
	return v
}

// unsuffered holds for the form of a verb that nobody suffers, which so makes no passive.
func (s *sentence) unsuffered(v int) bool {
	return contains(unsufferedVerbs, s.lower[v]) || s.lower[v] == wordCalled && v+1 < len(s.lower) && (s.lower[v+1] == wordFor || s.lower[v+1] == wordOn)
}

var unsufferedVerbs = lists["unsuffered-verbs"]

// mendActing makes "acting" a word of an office where one follows: "Bordavia's acting premier Ada Moran". The parser takes the premier for whom
// somebody acts.
func mendActing(s *sentence) {
	tokens := s.Tokens
	for v := 1; v+1 < len(tokens); v++ {
		if s.lower[v] != wordActing || tokens[v].Coarse != syntax.VERB || !contains(officeNouns, s.lower[v+1]) && !contains(officeNouns, s.lower[min(v+2, len(tokens)-1)]) {
			continue
		}
		o := -1
		for k := v + 1; k < min(v+8, len(tokens)) && o < 0; k++ {
			if tokens[k].Head == v {
				o = k
			}
		}
		switch h := tokens[v].Head; {
		case o < 0: // "Bordavia's acting premier Ada Moran rejected the plan"
			if o = v + 1; !contains(officeNouns, s.lower[o]) {
				o++
			}
			if s.Depends(o, v) {
				continue
			}
		case h >= 0 && tokens[h].Coarse == syntax.VERB:
			tokens[o].Head, tokens[o].Rel = h, syntax.Obj
		default:
			tokens[o].Head, tokens[o].Rel = h, tokens[v].Rel
		}
		for k := range tokens {
			if tokens[k].Head == v {
				tokens[k].Head = o
			}
		}
		tokens[v].Head, tokens[v].Rel, tokens[v].Tag, tokens[v].Coarse = o, syntax.Amod, syntax.JJ, syntax.ADJ
	}
}

var officeNouns = lists["office-nouns"]

// ofDay holds for the words of a date: a number, a month, a day of the week.
func ofDay(s *sentence, k int) bool {
	return s.Tokens[k].Coarse == syntax.NUM || contains(dayWords, s.lower[k])
}

// mendArticle gives "the" to the name behind it, where the parser takes the name for the second half of the article: "met the U.S. and Norway".
func mendArticle(s *sentence) {
	tokens := s.Tokens
	for k := 1; k < len(tokens); k++ {
		a := k - 1
		if tokens[k].Rel != syntax.Goeswith || tokens[k].Head != a || tokens[a].Tag != syntax.DT || tokens[k].Coarse != syntax.PROPN {
			continue
		}
		h, rel := tokens[a].Head, tokens[a].Rel
		tokens[k].Head, tokens[k].Rel = h, rel
		tokens[a].Head, tokens[a].Rel = k, syntax.Det
	}
}
