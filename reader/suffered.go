package reader

import (
	"slices"
	"strings"

	"parley/syntax"
)

// Headlines leave out the auxiliary of the passive: "Two soldiers killed in raid", "Convoy attacked near border", "Truce extended". A parser takes
// the subject for who does it, which turns a deed round: the killed become killers. Full sentences are looked at too, since reports quote headlines; there
// an object behind an adverbial says that the verb is active.

// mendSuffered makes a passive of a verb that leaves out its auxiliary: in "Arland sanctioned by Corvia", "Arland accused of an attack", "Arland urged
// to sign" and "Arlandian convoy attacked" Arland does nothing.
func mendSuffered(s *sentence) {
	s.sufferBeside()
	s.mendHanded()
	for v := range s.Tokens {
		t := &s.Tokens[v]
		if t.Rel == syntax.NsubjOuter && s.helpedOnce(v, t.Head) {
			t.Rel = syntax.NsubjPass // "three of its sailors were killed"
		}
		if t.Coarse != syntax.VERB || t.Tag != syntax.VBD && t.Tag != syntax.VBN || t.Rel == syntax.AclRelcl {
			continue
		}
		if n := s.onlyDependent(v); n >= 0 && (t.Head < 0 && n == v-1 && s.suffersBy(v) || s.sufferedWithout(v, n)) {
			s.Tokens[n].Rel, t.Tag = syntax.NsubjPass, syntax.VBN
		}
	}
}

// helpedOnce holds for a verb in the passive between which and a token before stands no verb but its auxiliary.
func (s *sentence) helpedOnce(before, t int) bool {
	return t > before+1 && s.Tokens[t-1].Rel == syntax.AuxPass && s.Tokens[t-1].Head == t && !slices.ContainsFunc(s.Tokens[before+1:t-1], func(x syntax.Token) bool {
		return x.Coarse == syntax.AUX || x.Coarse == syntax.VERB
	})
}

// mendBare makes an object of a noun for somebody right behind a verb that the parser takes for a phrase without its preposition: "met Corvia's chief negotiator in Orlo".
func mendBare(s *sentence) {
	for k := range s.Tokens {
		t := &s.Tokens[k]
		v := t.Head
		if t.Rel != syntax.Obl || v < 0 || v+1 >= k || t.Coarse != syntax.NOUN || s.Tokens[v].Coarse != syntax.VERB || !contains(agentNouns, s.lemma[k]) || !s.Depends(v+1, k) {
			continue
		}
		if !slices.ContainsFunc(s.Tokens, func(x syntax.Token) bool {
			return x.Head == v && (x.Rel == syntax.Obj || x.Rel == syntax.NsubjPass) || x.Head == k && x.Rel == syntax.Case && x.Tag != syntax.POS
		}) {
			t.Rel = syntax.Obj
		}
	}
}

// mendHanded makes an object of a noun behind whom something is given to, where the parser takes it for the subject of the participle behind it: "Arland released
// to Corvia 15 prisoners captured in May".
func (s *sentence) mendHanded() {
	t := s.Tokens
	for n := 3; n+1 < len(t); n++ {
		w := t[n].Head
		if w != n+1 || !t[n].Rel.Subject() || t[n].Coarse != syntax.NOUN || t[w].Tag != syntax.VBN && t[w].Tag != syntax.VBD {
			continue
		}
		v := t[w].Head
		if v < 1 || v >= n || t[v].Coarse != syntax.VERB || !hasSubject(s, v) {
			continue
		}
		to := v + 1
		for to < n && s.lower[to] != wordTo {
			to++
		}
		lo := n
		for lo > 0 && t[lo-1].Head == n {
			lo--
		}
		if to > v+2 || t[to].Rel != syntax.Case || t[to].Head != lo-1 || t[lo-1].Coarse != syntax.PROPN && t[lo-1].Coarse != syntax.NOUN || slices.ContainsFunc(t[v:n], func(x syntax.Token) bool { return x.Head == v && x.Rel == syntax.Obj }) {
			continue
		}
		t[n].Head, t[n].Rel = v, syntax.Obj
		t[w].Head, t[w].Rel, t[w].Tag = n, syntax.Acl, syntax.VBN
	}
}

// onlyDependent gives the subject before a verb that has neither an object, but for what the parser takes for one behind a preposition, nor an
// auxiliary nor a clause; -1 for none.
func (s *sentence) onlyDependent(v int) int {
	n := -1
	for k := range s.Tokens {
		if s.Tokens[k].Head != v {
			continue
		}
		switch s.Tokens[k].Rel {
		case syntax.Nsubj:
			if k > v || n >= 0 {
				return -1
			}
			n = k
		case syntax.Obj:
			if v+1 == len(s.words) || s.lower[v+1] != wordOver && (s.Tokens[v+1].Coarse != syntax.ADP || s.Tokens[v+1].Head != k) {
				return -1 // "sacked over leak"
			}
		case syntax.Obl, syntax.OblUnmarked:
			if k > v && s.caseless(k) {
				return -1 // "seized on Tuesday two ships", "downed over Lomm two drones"
			}
		case syntax.Iobj, syntax.Ccomp, syntax.Aux, syntax.AuxPass, syntax.Cop:
			return -1
		}
	}
	return n
}

// caseless holds for a noun that is no time and stands behind no preposition.
func (s *sentence) caseless(k int) bool {
	if s.isTime(k) || s.Tokens[k].Coarse != syntax.NOUN && s.Tokens[k].Coarse != syntax.PROPN {
		return false
	}
	for j := range k {
		if s.Tokens[j].Head == k && s.Tokens[j].Rel == syntax.Case {
			return false
		}
	}
	return true
}

// suffersBy makes who stands behind "by" the agent of a verb and holds for a verb behind which stands who does it, what for or what to do, as behind no other than a passive.
func (s *sentence) suffersBy(v int) bool {
	if v+2 >= len(s.words) || !strings.HasSuffix(s.words[v], "ed") && !contains(doneTo, s.lemma[v]) && !contains(attackVerbs, s.lemma[v]) {
		return false
	}
	switch w := s.lower[v+1]; {
	case w == wordBy:
		n := s.Tokens[v+1].Head
		if n <= v || s.Tokens[n].Coarse != syntax.NOUN && s.Tokens[n].Coarse != syntax.PROPN || contains(standingBy, s.lemma[v]) || s.isTime(n) {
			return false
		}
		s.Tokens[n].Rel = syntax.OblAgent
		return true
	case w == wordOf && contains(ofSuffered, s.lemma[v]), w == wordFor && contains(reproachVerbs, s.lemma[v]), w == wordTo && contains(toSuffered, s.lemma[v]):
		return true
	}
	return false
}

// sufferedWithout holds for a verb that asks for an object and has none, since its subject is what it is done to. Behind
// "and", a noun, an adverb before a number, or a comma in a full sentence the object may come yet, and who hits back does so himself.
func (s *sentence) sufferedWithout(v, n int) bool {
	if v+1 < len(s.Tokens) {
		j := v + 1
		for j+1 < len(s.Tokens) && (s.Tokens[j].Coarse == syntax.ADV || s.lower[j] == wordOver || s.lower[j] == wordUp || s.lower[j] == wordTo) {
			j++
		}
		if c := s.Tokens[j].Coarse; j > v+1 && (c == syntax.NUM || s.Tokens[v+1].Coarse == syntax.ADV && c == syntax.DET) {
			return false // "arrested overnight 20 men", "destroyed over 100 drones"
		}
		if s.Tokens[v+1].Coarse == syntax.PUNCT && v+2 < len(s.Tokens) && s.words[len(s.words)-1] == "." {
			return false // "released, without condition, two men"
		}
		switch next := s.Tokens[v+1].Coarse; {
		case s.lower[v+1] == wordBack || s.lower[v+1] == wordOut:
			return false
		case next == syntax.ADP, next == syntax.ADV, next == syntax.PUNCT, next == syntax.SCONJ, next == syntax.PART, s.isTime(v + 1):
		default:
			return false
		}
	}
	if w := s.Tokens[n].Tag; w == syntax.WDT || w == syntax.WP || s.Tokens[n].Coarse == syntax.PRON && s.Tokens[v].Tag == syntax.VBD && s.lower[n] != wordOne {
		return false
	}
	switch verb := s.lemma[v]; {
	case contains(doneTo, verb):
		return true
	case contains(attackVerbs, verb):
		return contains(attacked, s.lemma[n])
	case contains(settledVerbs, verb):
		return contains(settled, s.lemma[n])
	}
	return false
}

// sufferBeside makes the verb of a headline of a participle that the parser hangs on what it is done to: "Hostages released after talks".
func (s *sentence) sufferBeside() {
	tokens := s.Tokens
	r := s.Root()
	if r < 0 || tokens[r].Coarse != syntax.NOUN && tokens[r].Coarse != syntax.PROPN || s.words[len(s.words)-1] == "." {
		return
	}
	for v := r + 1; v < len(tokens); v++ {
		if tokens[v].Head != r || tokens[v].Rel != syntax.Acl && tokens[v].Rel != syntax.Xcomp || tokens[v].Tag != syntax.VBN && tokens[v].Tag != syntax.VBD || !s.headless(v) || !contains(doneTo, s.lemma[v]) && !contains(attackVerbs, s.lemma[v]) && !contains(settledVerbs, s.lemma[v]) {
			continue
		}
		for k := v + 1; k < len(tokens); k++ {
			if tokens[k].Head == r {
				tokens[k].Head = v
			}
		}
		tokens[v].Head, tokens[v].Rel, tokens[v].Tag = -1, syntax.Root, syntax.VBN
		tokens[r].Head, tokens[r].Rel = v, syntax.NsubjPass
		return
	}
}

var (
	standingBy = lists["standing-by"]
	ofSuffered = hashed("accuse", "suspect", "convict")
	toSuffered = hashed("urge", "tell", "invite", "force")
	// doneTo are verbs that always have an object: who stands before one without is whom it is done to.
	doneTo = lists["done-to"]
	// attackVerbs may do without an object: "the rebels attacked at dawn".
	attackVerbs = hashed("attack", "shell", "bomb", "strike", "raid", "storm", "shoot", "target", "bombard", "blow")
	attacked    = lists["attacked"]
	// settledVerbs say what becomes of a text, a truce or a measure, which do nothing themselves.
	settledVerbs = lists["settled-verbs"]
	settled      = lists["settled"]
)

// mendJointly makes whoever stands before "have" the doer of the verb that it helps, where no form of "be" makes that passive: the parser
// makes it so behind an adverb, "the two bodies have jointly called for a truce".
func (s *sentence) mendJointly(have int) {
	v := s.Tokens[have].Head
	if s.Tokens[have].Rel != syntax.Aux || v <= have || v > have+3 || slices.Contains(s.lemma[have:v], wordBe) || slices.Contains(s.lemma[have:v], wordGet) {
		return
	}
	for k := range have {
		if s.Tokens[k].Head != v || s.Tokens[k].Rel != syntax.NsubjPass {
			continue
		}
		s.Tokens[k].Rel = syntax.Nsubj
		from := v
		if v+1 < len(s.Tokens) && (s.Tokens[v+1].Tag == syntax.CloseQuote || s.words[v+1] == `"`) {
			from++ // "have "strongly condemned" the raid"
		}
		for o := from + 1; o < min(len(s.Tokens), v+farthestObject); o++ {
			if t := &s.Tokens[o]; t.Head == v && t.Rel == syntax.Obl && s.bareBehind(from, o) && !s.isTime(o) {
				t.Rel = syntax.Obj
				break
			}
		}
	}
}

// mendAgents gives each of two participles around “but” the agent behind it: in "attended by ministers but boycotted by the rebels" the parser hangs both on the first.
func mendAgents(s *sentence) {
	for k := 1; k+1 < len(s.Tokens); k++ {
		if s.lower[k] != wordBy || s.Tokens[k-1].Tag != syntax.VBN && s.Tokens[k-1].Tag != syntax.VBD {
			continue
		}
		if n := s.Tokens[k].Head; n > k && s.Tokens[n].Rel == syntax.OblAgent && s.Tokens[n].Head >= 0 && s.Tokens[n].Head < k-1 && !s.Depends(k-1, n) && slices.Contains(s.lower[s.Tokens[n].Head:k], wordBut) {
			s.Tokens[n].Head = k - 1
		}
	}
}
