package reader

import "parley/syntax"

// Who does what a token says, and to whom: read off the tree, with what the parser lost.

// A link says how a subject was found.
type link uint8

const (
	noLink     link = iota
	direct          // its own subject
	agent           // by-agent of a passive
	relative        // the noun that a relative clause describes
	shared          // the subject of the verb that it is coordinated with
	controlled      // the subject of the governing verb
	objectOf        // the object of the governing verb ("urged X to")
	possessor       // "Russia's demand", "its role"
	modifier        // "Russian demands"
	byNmod          // "an attack by Russia"
	ofNmod          // "the refusal of Russia"
	lightVerb       // the subject of the verb whose object it is ("held talks")
	links
)

var linkNames = [links]string{"", "subject", "by-agent", "relative", "shared", "controlled", "object of the governing verb", "possessor", "modifier",
	"by", "of", "light verb"}

func (l link) String() string { return linkNames[l] }

// subject finds who does what a token says: the token that heads the noun phrase, and how it was found; -1 for nobody.
func (p *page) subject(s *sentence, t int) (int, link) {
	if s.Tokens[t].Coarse == syntax.NOUN || s.Tokens[t].Coarse == syntax.PROPN {
		if s.child(t, syntax.Cop) < 0 {
			return p.nounSubject(s, t)
		}
	}
	return p.verbSubject(s, t, 0)
}

// farthestClause bounds the clauses that are climbed in search of a subject.
const farthestClause = 6

// verbSubject finds the subject of a verb or predicate: its own, the agent of a passive, one that the parser lost, or that of a clause
// which its own depends on; depth counts the clauses climbed.
func (p *page) verbSubject(s *sentence, t, depth int) (int, link) {
	if depth > farthestClause {
		return -1, noLink
	}
	if k := s.ownSubject(t); k >= 0 {
		if isRelativePronoun(s, k) {
			return p.relativeSubject(s, t, k)
		}
		return s.beforePreposition(k), direct
	}
	if k := s.doneBy(t); k >= 0 {
		return k, agent
	}
	if k := s.child(t, syntax.NsubjPass); k >= 0 {
		if p.underForce(s, t) >= 0 {
			return k, direct
		}
		return -1, noLink
	}
	if r := s.Tokens[t].Rel; (r != syntax.Conj || s.child(t, syntax.Cc) < 0) && r != syntax.AclRelcl && r != syntax.Acl {
		if k := s.strayed(t); k >= 0 {
			return k, direct
		}
	}
	if s.Tokens[t].Head < 0 {
		return -1, noLink
	}
	return p.subjectAbove(s, t, depth)
}

// underForce gives the deed that somebody "was forced to" do and did; -1 where it is not done, or nothing the lexicon knows.
func (p *page) underForce(s *sentence, t int) int {
	if !contains(compelVerbs, s.lemma[t]) || s.child(t, syntax.NsubjPass) < 0 || s.doneBy(t) >= 0 || negationBefore(s, t) >= 0 {
		return -1
	}
	for k := s.kid[t]; k >= 0; k = s.next[k] {
		if s.Tokens[k].Tag == syntax.MD {
			return -1
		}
	}
	if k := s.child(t, syntax.Xcomp); k > t && s.Tokens[k].Tag == syntax.VB && p.lexicalAt(s, k) >= 0 {
		return k
	}
	return -1
}

var compelVerbs = hashed("force", "compel")

// beforePreposition gives the noun before the preposition where the parser has taken what it governs for a subject, which that never is: "a
// source close to the Arlandian government said" is no government.
func (s *sentence) beforePreposition(k int) int {
	if !s.aside(k) {
		return k
	}
	c := s.caseOf(k)
	for j := c - 1; j >= max(0, c-3); j-- {
		switch s.Tokens[j].Coarse {
		case syntax.NOUN, syntax.PROPN, syntax.PRON, syntax.DET:
			return j
		case syntax.ADJ, syntax.ADV:
		default:
			return k
		}
	}
	return k
}

// aside holds for a noun behind a preposition.
func (s *sentence) aside(k int) bool {
	c := s.caseOf(k)
	return c > 0 && c < k && s.Tokens[c].Coarse == syntax.ADP && contains(asidePrepositions, s.lower[c])
}

var asidePrepositions = lists["aside-prepositions"]

// relativeSubject finds the noun that a relative pronoun, the subject of a token, stands for.
func (p *page) relativeSubject(s *sentence, t, pronoun int) (int, link) {
	if h, l := p.relativeHead(s, t); h >= 0 {
		if n := p.whoBefore(s, pronoun, h); n >= 0 {
			return n, relative
		}
		return h, l
	}
	if h := max(p.personBefore(s, pronoun), s.nounBefore(pronoun)); h >= 0 {
		return h, relative
	}
	return -1, noLink
}

// personBefore gives the name of a person right before a "who"; -1 for none.
func (p *page) personBefore(s *sentence, pronoun int) int {
	k := pronoun - 1
	if k > 0 && s.words[k] == "," {
		k--
	}
	if s.lower[pronoun] != wordWho || k < 0 || s.at[k] < 0 {
		return -1
	}
	if m := &p.mentions[s.at[k]]; m.person != "" && !m.set.none() {
		return int(m.head)
	}
	return -1
}

// whoBefore gives the name right before a "who" that the parser gives to a thing: in "talks with Moran, who rejected the plan" Moran did; -1 for
// none.
func (p *page) whoBefore(s *sentence, pronoun, head int) int {
	k := pronoun - 1
	if k > 0 && s.words[k] == "," {
		k--
	}
	if s.lower[pronoun] != wordWho || k <= head || s.at[k] < 0 || s.at[head] >= 0 || s.Tokens[head].Coarse != syntax.NOUN || p.isAgent(s.lemma[head]) || contains(humanNouns, s.lemma[head]) {
		return -1
	}
	if m := &p.mentions[s.at[k]]; !m.set.none() && !m.thing {
		return int(m.head)
	}
	return -1
}

// subjectAbove finds the subject of a verb without one of its own by what it depends on.
func (p *page) subjectAbove(s *sentence, t, depth int) (int, link) {
	tok := &s.Tokens[t]
	h := tok.Head
	switch tok.Rel {
	case syntax.Conj:
		return p.sharedSubject(s, t, depth)
	case syntax.AclRelcl:
		return h, relative
	case syntax.Acl:
		return p.subjectOfNoun(s, t)
	case syntax.Xcomp:
		if k := s.child(h, syntax.Obj, syntax.Iobj); k >= 0 && tok.Tag != syntax.VBG {
			return k, objectOf
		}
		return p.governingSubject(s, h, depth)
	case syntax.Ccomp, syntax.Parataxis:
		if tok.Tag != syntax.VB && tok.Tag != syntax.VBG {
			return -1, noLink
		}
		fallthrough
	case syntax.Advcl:
		if k := p.blamedFor(s, t); k >= 0 {
			return k, objectOf
		}
		k, l := p.governingSubject(s, h, depth)
		if k < 0 && s.Tokens[h].Coarse == syntax.PROPN {
			return h, relative // "the United States and the European Union, providing aid"
		}
		return k, l
	}
	return -1, noLink
}

// sharedSubject finds the subject of the verb that a verb is coordinated with. It is not that of a passive: "the group obeys and is
// sent abroad" tells two things.
func (p *page) sharedSubject(s *sentence, t, depth int) (int, link) {
	if s.child(t, syntax.AuxPass) >= 0 {
		return -1, noLink
	}
	h := s.Tokens[t].Head
	k, l := p.verbSubject(s, h, depth+1)
	if k < 0 && s.Tokens[t].Tag != syntax.VBN { // "was questioned and named the others"
		k, l = s.child(h, syntax.NsubjPass), shared
	}
	switch {
	case k < 0:
		return -1, noLink
	case l == direct:
		return k, shared
	}
	return k, l
}

// subjectOfNoun finds who does what the clause that describes a noun says: the noun in "troops guarding the bridge", whose it is in
// "Arland's decision to withdraw"; nobody in "the bridge seized on Friday".
func (p *page) subjectOfNoun(s *sentence, t int) (int, link) {
	h := s.Tokens[t].Head
	switch s.Tokens[t].Tag {
	case syntax.VBN:
		return -1, noLink
	case syntax.VBG:
		return h, relative
	}
	if s.Tokens[h].Rel == syntax.Obj || s.Tokens[h].Coarse == syntax.NOUN {
		return p.nounSubject(s, h)
	}
	return -1, noLink
}

// governingSubject finds the subject of a governing verb, that of a passive included, for a clause under it.
func (p *page) governingSubject(s *sentence, h, depth int) (int, link) {
	k, l := p.verbSubject(s, h, depth+1)
	if k < 0 {
		k, l = s.child(h, syntax.NsubjPass), noLink
	}
	if k >= 0 && (l == direct || l == noLink) {
		l = controlled
	}
	return k, l
}

// ownSubject finds the subject of a verb in the active: of several that pass for it the nearest before the verb ("the crossing, which
// the army agreed to open").
func (s *sentence) ownSubject(t int) int {
	found := -1
	for k := s.kid[t]; k >= 0; k = s.next[k] {
		r := s.Tokens[k].Rel
		if (r == syntax.Nsubj || r == syntax.NsubjOuter) && (found < 0 || int(k) < t && (!s.aside(int(k)) || s.aside(found))) {
			found = int(k)
		}
	}
	return found
}

func (p *page) relativeHead(s *sentence, t int) (int, link) {
	for steps := 0; t >= 0 && steps < 5; steps++ {
		switch s.Tokens[t].Rel {
		case syntax.AclRelcl, syntax.Acl:
			return s.Tokens[t].Head, relative
		case syntax.Conj:
			t = s.Tokens[t].Head
		default:
			return -1, noLink
		}
	}
	return -1, noLink
}

// nounBefore finds the noun phrase that ends right before a relative pronoun, where the parser takes the relative clause for the
// sentence: "Arland and Bordavia, which contribute troops, protested". It gives -1 for none.
func (s *sentence) nounBefore(pronoun int) int {
	k := pronoun - 1
	if k > 0 && s.words[k] == "," {
		k--
	}
	found := -1
	for steps := 0; k >= 0 && k < pronoun && steps < 8; k, steps = s.Tokens[k].Head, steps+1 {
		if c := s.Tokens[k].Coarse; c == syntax.NOUN || c == syntax.PROPN {
			found = k
		}
	}
	return found
}

func isRelativePronoun(s *sentence, k int) bool {
	switch s.Tokens[k].Tag {
	case syntax.WP, syntax.WDT:
		return true
	}
	h := s.Tokens[k].Head
	return s.lower[k] == wordThat && h > k && s.Tokens[h].Rel == syntax.AclRelcl // "It was Arland, not Corvia, that signed"
}

// nounSubject finds who does what a noun names.
func (p *page) nounSubject(s *sentence, t int) (int, link) {
	if k := s.child(t, syntax.NmodPoss); k >= 0 {
		return k, possessor
	}
	of := -1
	for k := s.kid[t]; k >= 0; k = s.next[k] {
		switch s.Tokens[k].Rel {
		case syntax.Nmod:
			if c := s.caseOf(int(k)); c >= 0 {
				switch s.lower[c] {
				case wordBy:
					return int(k), byNmod
				case wordOf, wordFrom:
					if s.lower[c] == wordFrom || !contains(objectiveNouns, s.lemma[t]) {
						of = int(k)
					}
				}
			}
		case syntax.Acl:
			if a := s.child(int(k), syntax.OblAgent); a >= 0 && !contains(hostVerbs, s.lemma[k]) {
				return a, agent
			}
		}
	}
	for k := s.kid[t]; k >= 0; k = s.next[k] {
		switch s.Tokens[k].Rel {
		case syntax.Amod, syntax.Compound, syntax.NmodUnmarked, syntax.NmodDesc:
			if at := s.at[k]; at >= 0 && !p.mentions[at].set.none() {
				return int(k), modifier
			}
		}
	}
	tok := &s.Tokens[t]
	if c := s.caseOf(t); c >= 0 && s.lower[c] == wordUnder {
		return -1, noLink // who comes under fire does not fire
	}
	if h := tok.Head; h >= 0 && (s.Tokens[h].Coarse == syntax.VERB) {
		switch tok.Rel {
		case syntax.Obl:
			if c := s.caseOf(t); c >= 0 && contains(circumstances, s.lower[c]) {
				break // "Arland closed the border after an attack"
			}
			fallthrough
		case syntax.Obj, syntax.Xcomp, syntax.Conj:
			if k, _ := p.verbSubject(s, h, 0); k >= 0 {
				return k, lightVerb
			}
		}
	}
	if of >= 0 {
		return of, ofNmod
	}
	if h := tok.Head; h >= 0 && tok.Rel == syntax.Conj {
		if s.Tokens[h].Coarse == syntax.NOUN {
			return p.nounSubject(s, h)
		}
	}
	return -1, noLink
}

// hostVerbs say of a noun's deed who made room for it: "talks mediated by Corvia" are not Corvia's.
var hostVerbs = hashed("host", "mediate", "broker", "facilitate", "moderate")

// objectiveNouns are nouns behind which "of" tells to whom something is done: "the invasion of Arland".
var objectiveNouns = lists["objective-nouns"]

// circumstances are prepositions of what happens around a deed and is none of its doer's.
var circumstances = hashed("after", "since", "before", "following", "amid", "amidst", "despite", "during", "until", "till", "because", "given", "notwithstanding", "prior")

// object finds to whom or what something is done: the object, the subject of a passive, the noun a participle stands on.
func (p *page) object(s *sentence, t int) int {
	if k := s.child(t, syntax.Obj); k >= 0 {
		return k
	}
	if k := s.child(t, syntax.NsubjPass); k >= 0 {
		if isRelativePronoun(s, k) {
			k, _ = p.relativeHead(s, t)
		}
		return k
	}
	if tok := &s.Tokens[t]; (tok.Rel == syntax.Acl || tok.Rel == syntax.AclRelcl) && tok.Tag == syntax.VBN {
		return tok.Head
	}
	if tok := &s.Tokens[t]; tok.Rel == syntax.Conj && tok.Head >= 0 && tok.Tag == syntax.VBN && s.child(t, syntax.Nsubj) < 0 {
		return s.child(tok.Head, syntax.NsubjPass)
	}
	return -1
}
