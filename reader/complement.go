package reader

import (
	"slices"

	"parley/codebook"
	"parley/syntax"
)

// withoutComplements leaves out what is only the object of another finding: what is demanded, offered, agreed, refused or denied
// is not itself an act. A plan's elements and reported speech stay.
func (p *page) withoutComplements(list []finding) []finding {
	return p.without(list, func(beside []finding, f *finding) bool {
		c := &p.candidates[f.candidate]
		s := &p.sentences[c.sent]
		t := int(c.token)
		if p.borrowed(beside, c, f) || p.onlyEnded(beside, c, f) || p.onlyClaims(beside, c, f) {
			return true
		}
		if s.unrivalled(t) || onlyHeld(s, c, f) || s.handsPaper(c, f) || p.firesSomebody(s, t) || p.onlyBlamed(s, t) || inDenial(s, t) || p.onlyThreatened(beside, c, f) {
			return true
		}
		if voiced(codebook.Acts[f.act]) || s.Tokens[t].Coarse != syntax.VERB {
			return false // a demand that is reported within another still is one
		}
		if n := describedBy(s, t); n >= 0 && p.takes(beside, c, governor(s, n)) {
			return true
		}
		for steps := 0; steps < 3; steps++ {
			h := s.Tokens[t].Head
			if h < 0 {
				return false
			}
			switch s.Tokens[t].Rel {
			case syntax.Ccomp, syntax.Xcomp:
			case syntax.Conj:
				if s.Tokens[t].Coarse == syntax.VERB && (s.child(t, syntax.Nsubj) >= 0 || steps > 0 && isSaying(s.lemma[t])) {
					return false // "rejected the charge and said that Corvia had shelled the port"
				}
			default:
				return false
			}
			told := s.Tokens[t].Rel == syntax.Conj && isFinite(s, t) && s.Tokens[t].Tag == s.Tokens[h].Tag // "agreed to a truce and released the hostages"
			if t = h; !told && p.takes(beside, c, t) {
				return true
			}
		}
		return false
	})
}

// borrowed holds for a verb that names no act itself and was given that of the clause below it: who "left before Arland could shell the port" shelled
// nothing.
func (p *page) borrowed(beside []finding, c *candidate, f *finding) bool {
	s := &p.sentences[c.sent]
	if int(c.lexical) == f.act || s.Tokens[c.token].Coarse != syntax.VERB {
		return false
	}
	for i := range beside {
		d := &p.candidates[beside[i].candidate]
		if t := &s.Tokens[d.token]; beside[i].act == f.act && int(d.lexical) == f.act && t.Head == int(c.token) && t.Rel == syntax.Advcl && s.child(int(d.token), syntax.Mark) >= 0 {
			return true
		}
	}
	return false
}

// describedBy gives the noun that a verb only describes, where nothing says that there is such a thing: "a conference recognised by
// both". What is written was there before it was offered: "a draft prepared by Corvia". It gives -1 for other verbs.
func describedBy(s *sentence, t int) int {
	switch s.Tokens[t].Rel {
	case syntax.Acl, syntax.AclRelcl:
	default:
		return -1
	}
	n := s.Tokens[t].Head
	if n < 0 || s.repliedTo(t) >= 0 || s.Tokens[n].Coarse != syntax.NOUN || proposedBy(s, t) || contains(writtenNouns, s.lemma[n]) || s.child(n, syntax.NmodPoss) >= 0 {
		return -1
	}
	if be := s.child(t, syntax.AuxPass); s.Tokens[t].Tag != syntax.VBN || s.child(t, syntax.Aux) >= 0 || be >= 0 && !contains(presentBe, s.lower[be]) {
		return -1 // "that was", "that has": told of something that is there
	}
	if d := s.child(n, syntax.Det); d >= 0 && !contains(notAny, s.lower[d]) {
		return -1
	}
	return n
}

// putForward holds for a finite verb in the text's own words that proposes or threatens by itself and has a subject of its own: whatever
// is proposed, and on whatever a threat hangs, somebody did so.
func (p *page) putForward(s *sentence, c *candidate, act codebook.Act) bool {
	t := int(c.token)
	if act != codebook.Propose && act != codebook.Threaten || !c.named(act) || c.cue < 0 || c.link != direct || s.frame != noFrame || s.words[len(s.words)-1] == "?" {
		return false
	}
	switch s.Tokens[t].Tag {
	case syntax.VBD, syntax.VBZ, syntax.VBP:
	default:
		return false
	}
	if act == codebook.Propose && (!contains(puttingVerbs, s.lemma[t]) && !p.suggests(s, c) || contains(planWords, s.lemma[c.subject])) {
		return false // what a plan proposes are its elements
	}
	if s.Tokens[t].Rel == syntax.Advcl || negationBefore(s, t) >= 0 {
		return false
	}
	return s.child(t, syntax.Aux, syntax.Mark) < 0
}

// suggests holds for who is named and suggests that something could or should be done: "Norland suggested that Corvia could release the men". What could do harm is only supposed.
func (p *page) suggests(s *sentence, c *candidate) bool {
	t := int(c.token)
	k := s.child(t, syntax.Ccomp)
	if s.lemma[t] != wordSuggest || k < t || p.named(s, int(c.subject)).none() {
		return false
	}
	if m := s.child(k, syntax.Aux); m < 0 || s.lower[m] != wordCould && s.lower[m] != wordShould {
		return false
	}
	a := p.lexicalAt(s, k)
	return a < 0 || !harmful(codebook.Acts[a])
}

var puttingVerbs = hashed("propose", "float", "table", "put")

// proposedBy holds for a participle behind a noun that says whose a thing is that lies on the table: "a truce proposed by Corvia" has been
// proposed, whoever signs it or may; "any truce proposed by Corvia" need not be there. The parser hangs some on the verb before the noun.
func proposedBy(s *sentence, t int) bool {
	if t == 0 || s.Tokens[t].Tag != syntax.VBN || !contains(tablingVerbs, s.lemma[t]) || s.child(t, syntax.Aux, syntax.AuxPass) >= 0 {
		return false
	}
	switch s.Tokens[t].Rel {
	case syntax.Acl, syntax.Xcomp, syntax.Advcl:
	default:
		return false
	}
	n := t - 1
	if c := s.Tokens[n].Coarse; c != syntax.NOUN && c != syntax.PROPN {
		return false
	}
	d := s.child(n, syntax.Det)
	return s.doneBy(t) >= 0 && negationBefore(s, t) < 0 && (d < 0 || !contains(anyWords, s.lower[d]))
}

var anyWords = hashed("any", "no", "every", "whatever", "whichever")

var tablingVerbs = hashed("propose", "draft", "table", "suggest", "present", "submit", "write", "prepare", "float", "put")

// writtenNouns are texts: what is said of them is said of something that is there.
var writtenNouns = hashed("plan", "text", "draft", "proposal", "document", "paper", "resolution", "roadmap", "letter", "statement", "blueprint",
	"memorandum", "framework", "list", "initiative")

var presentBe = hashed("is", "are", "be", "being")

// onlyBlamed holds for what a verb of blame blames somebody for: "accused Corvia of shelling the port", "condemned it for blocking aid".
func (p *page) onlyBlamed(s *sentence, t int) bool {
	if s.Tokens[t].Tag != syntax.VBG || t < 2 {
		return false
	}
	k := t - 1
	for k > 0 && (s.Tokens[k].Coarse == syntax.ADV || s.Tokens[k].Coarse == syntax.AUX) {
		k--
	}
	if h := s.Tokens[t].Head; s.lower[k] == wordBy && h >= 0 && h < t { // "accused it of breaking the truce by shelling the port"
		return p.onlyBlamed(s, h)
	}
	if w := s.lower[k]; w != wordOf && w != wordFor && !contains(therebyWords, s.lower[t-1]) {
		return p.blamedToo(s, t)
	}
	for h, up := s.Tokens[t].Head, 0; h >= 0 && up < 2; h, up = s.Tokens[h].Head, up+1 {
		if h < t && s.Tokens[h].Coarse == syntax.VERB {
			a := p.lexicalAt(s, h)
			return a >= 0 && codebook.Acts[a] == codebook.Accuse || p.onlyBlamed(s, h)
		}
	}
	return false
}

// blamedToo holds for what somebody is blamed for beside something else: "accused Corvia of shelling the port and attacking civilians".
func (p *page) blamedToo(s *sentence, t int) bool {
	h := s.Tokens[t].Head
	return s.Tokens[t].Rel == syntax.Conj && h >= 0 && h < t && s.Tokens[h].Tag == syntax.VBG && p.onlyBlamed(s, h)
}

// therebyWords say before a participle that the deed before comes to it: "accused it of shelling the port, thereby breaking the truce".
var therebyWords = hashed("thereby", "thus", "hence")

// inDenial holds for what somebody only denies: "denied that it had blocked the road", "denied blocking the road".
func inDenial(s *sentence, t int) bool {
	h := s.Tokens[t].Head
	return h >= 0 && h < t && (s.Tokens[t].Rel == syntax.Ccomp || s.Tokens[t].Tag == syntax.VBG && t == h+1 || s.lower[h+1] == wordTo && s.lower[t-1] == wordHave) && s.lemma[h] == wordDeny && s.Tokens[h].Coarse == syntax.VERB && negationBefore(s, h) < 0
}

// governor gives the verb or noun that a noun is the object of, itself or by a preposition, or -1.
func governor(s *sentence, n int) int {
	switch s.Tokens[n].Rel {
	case syntax.Obj, syntax.Obl, syntax.Nmod:
		return s.Tokens[n].Head
	}
	return -1
}

// takes reports whether another finding of a candidate's sentence, at a token, takes what it governs for its object.
func (p *page) takes(beside []finding, c *candidate, token int) bool {
	for i := range beside {
		d := &p.candidates[beside[i].candidate]
		if int(d.token) != token || d == c {
			continue
		}
		switch codebook.Acts[beside[i].act] {
		case codebook.Demand, codebook.Appeal, codebook.Propose, codebook.Offer, codebook.Accept, codebook.Reject, codebook.Threaten, codebook.Condition, codebook.Deny:
			return int(d.lexical) == beside[i].act && !p.toldOfOther(&p.sentences[c.sent], d, c, beside[i].act)
		}
	}
	return false
}

// voiced holds for acts that are done by words.
func voiced(a codebook.Act) bool {
	switch a {
	case codebook.Demand, codebook.Appeal, codebook.Reject, codebook.Deny, codebook.Accuse, codebook.ExpressView, codebook.Condition:
		return true
	}
	return false
}

// unrivalled holds for what nobody else did as somebody did it: "no other army withdrew as fast as Arland's" denies no withdrawal, and tells none.
func (s *sentence) unrivalled(t int) bool {
	n := s.child(t, syntax.Nsubj, syntax.NsubjPass)
	if n < 2 || s.lower[s.lo[n]] != wordNo || s.lower[s.lo[n]+1] != wordOther {
		return false
	}
	return slices.ContainsFunc(s.lower[t:], func(w uint32) bool { return contains(rankWords, w) })
}

// rankWords set what nobody else did beside what somebody did.
var rankWords = hashed("as", "than", "but", "except", "besides", "like")

// saidToo gives what another verb adds to the probabilities that one tells of a statement, and of one that is right: in "the Front said that it accepts the truce"
// the verb of saying and the one of what is said may each be taken for the one that tells of it, and they stand for one statement.
func (p *page) saidToo(c *candidate, f *finding) (found, right float32) {
	from, to := int(f.candidate), int(f.candidate)
	for from > 0 && p.candidates[from-1].sent == c.sent {
		from--
	}
	for to+1 < len(p.candidates) && p.candidates[to+1].sent == c.sent {
		to++
	}
	for i := from; i <= to; i++ {
		if d := &p.candidates[i]; (p.saysOf(c, d, f) || p.saysOf(d, c, f)) && d.best() == f.act {
			return d.found * d.acts[f.act], d.right
		}
	}
	return 0, 0
}

// saysOf holds for a plain verb of saying and the verb of what its subject, who acts, says.
func (p *page) saysOf(say, c *candidate, f *finding) bool {
	s, h := &p.sentences[c.sent], int(say.token)
	if s.Tokens[c.token].Rel != syntax.Ccomp || s.Tokens[c.token].Head != h || !contains(plainVerbs, s.lemma[h]) || f.actor.set.none() {
		return false
	}
	n := s.child(h, syntax.Nsubj)
	if n < 0 {
		return false
	}
	m := p.mentionOf(s, n)
	return m >= 0 && p.mentions[m].set.key == f.actor.set.key
}
