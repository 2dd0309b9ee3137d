package reader

import (
	"parley/codebook"
	"parley/syntax"
)

// What a plan would have others do is a proposal of whoever made the plan: in "Under a plan floated by Corvia, both armies would leave the
// valley" Corvia proposes it.

// settlePlan gives what would be done under a plan to the author whom the sentence names.
func (p *page) settlePlan(c *candidate, f *finding) {
	s := &p.sentences[c.sent]
	t := int(c.token)
	if s.frame != underPlan || s.Tokens[t].Coarse != syntax.VERB || c.link != direct && c.link != shared || !underWill(s, t) {
		return
	}
	at := p.planner(s)
	if at == nobodys && definitePlan(s) && s.number > 0 {
		at = p.authorIn(&p.sentences[s.number-1])
	}
	if at < 0 {
		return
	}
	m := &p.mentions[at]
	f.act = actIndex(codebook.Propose)
	f.actor = option{set: m.set, person: m.person, sent: m.sent, head: m.head, why: rOwner}
	f.target = noEnd
}

// underWill holds for a verb with "would" or "will", or one that goes on with such a verb.
func underWill(s *sentence, t int) bool {
	for up := 0; up < 3; up++ {
		for k := s.kid[t]; k >= 0; k = s.next[k] {
			if s.Tokens[k].Rel == syntax.Aux && (s.lower[k] == wordWould || contains(futureWords, s.lower[k])) {
				return true
			}
		}
		if s.Tokens[t].Rel != syntax.Conj || s.Tokens[t].Head < 0 {
			return false
		}
		t = s.Tokens[t].Head
	}
	return false
}

// planner gives the mention of the author of the plan that a sentence begins under: "Corvia's plan", "the Corvian draft", "a plan tabled
// by Corvia"; nobodys where none is named.
func (p *page) planner(s *sentence) int32 {
	found := int32(nobodys)
	for k := 1; k < min(len(s.words), longestUnder) && s.words[k] != ","; k++ {
		at := s.at[k]
		if at < 0 || p.mentions[at].set.none() || at == found {
			continue
		}
		if contains(awayFrom, s.preposition(int(p.mentions[at].head))) {
			continue // "a plan for Corvia"
		}
		if found >= 0 {
			return nobodys
		}
		found = at
	}
	return found
}

// definitePlan holds for a sentence that begins under a plan that was spoken of: "Under the plan, the rebels would leave".
func definitePlan(s *sentence) bool {
	return len(s.words) > 3 && (s.lower[1] == wordThe || s.lower[1] == wordThis) && contains(draftNouns, s.lemma[2]) && s.words[3] == ","
}

// authorIn gives the mention of whose plan a sentence speaks of: of the plan's owner, or of who presents it; nobodys where none is named.
func (p *page) authorIn(s *sentence) int32 {
	for k := range s.Tokens {
		if s.Tokens[k].Coarse != syntax.NOUN || !contains(draftNouns, s.lemma[k]) {
			continue
		}
		for d := s.kid[k]; d >= 0; d = s.next[d] {
			if r := s.Tokens[d].Rel; (r == syntax.NmodPoss || r == syntax.Amod || r == syntax.Compound) && s.at[d] >= 0 && !p.mentions[s.at[d]].set.none() {
				return s.at[d]
			}
		}
		v := s.Tokens[k].Head
		if s.Tokens[k].Rel != syntax.Obj || v < 0 {
			continue
		}
		if a := p.lexicalAt(s, v); a < 0 || codebook.Acts[a] != codebook.Propose {
			continue
		}
		if n := s.child(v, syntax.Nsubj); n >= 0 && s.at[n] >= 0 && !p.mentions[s.at[n]].set.none() {
			return s.at[n]
		}
	}
	return nobodys
}

// longestUnder bounds the tokens before the comma behind "Under the plan of".
const longestUnder = 14

var awayFrom = hashed("for", "on", "in", "to", "between", "with", "at", "from", "about", "under")

// pointOf holds for a sentence that is one point of several that its paragraph announces: "Arland made three proposals. … Second, both sides
// sign a treaty." What it tells without a past nobody has done yet.
func (p *page) pointOf(i int) bool {
	for k := i; k >= 0 && p.sentences[k].block == p.sentences[i].block && !tellsOfDone(&p.sentences[i]); k-- {
		s := &p.sentences[k]
		if k < i && s.plansNamed() {
			return true
		}
		if !opensPoint(s) {
			return false
		}
	}
	return false
}

// plansNamed holds for a sentence with a plural of a noun for a plan or its elements.
func (s *sentence) plansNamed() bool {
	for k := range s.lemma {
		if s.Tokens[k].Tag == syntax.NNS && (contains(draftNouns, s.lemma[k]) || contains(elementNouns, s.lemma[k])) {
			return true
		}
	}
	return false
}

// opensPoint holds for sentences that begin "Second," or "The third,".
func opensPoint(s *sentence) bool {
	k := 0
	if s.lower[0] == wordThe {
		k = 1
	}
	return k+1 < len(s.words) && contains(pointWords, s.lower[k]) && s.words[k+1] == ","
}

var pointWords = hashed("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "firstly", "secondly", "thirdly", "fourthly", "fifthly", "finally", "lastly")
