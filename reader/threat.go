package reader

import (
	"parley/codebook"
	"parley/syntax"
)

// What somebody threatens, and what is only warned of.

// settleThreat makes a threat of the force that somebody says they will use, and of other measures that they say will follow if: "Arland said it would shell the port",
// "We will close the border to all who join the ban". Sanctions that are announced for Monday are to come, and no threat.
func (p *page) settleThreat(c *candidate, f *finding) {
	act := codebook.Acts[f.act]
	if act != codebook.Attack && act != codebook.Sanction && act != codebook.Coerce || f.modality == codebook.Negated || f.signals.negated && f.signals.negation != c.token || f.actor.set.none() {
		return
	}
	s, t := &p.sentences[c.sent], int(c.token)
	if c.link != direct && c.link != shared || c.subject < 0 || s.at[c.subject] < 0 || !overlap(p.mentions[s.at[c.subject]].set, f.actor.set) || s.likely(t) || s.Tokens[t].Coarse != syntax.VERB || s.passive(t) || !f.signals.future && !(f.signals.said && under(s, t, wordWould)) || !p.sayOwn(s, c, f) || act != codebook.Attack && !s.tiesTo(t, f) {
		return
	}
	f.act, f.modality = actIndex(codebook.Threaten), codebook.Asserted
	if f.signals.said || f.signals.quoted {
		f.modality = codebook.Reported
	}
}

// likely holds for what will "probably" be done: whoever says so foresees it.
func (s *sentence) likely(t int) bool {
	for k := s.kid[t]; k >= 0; k = s.next[k] {
		if s.Tokens[k].Rel == syntax.Advmod && contains(likelyWords, s.lower[k]) {
			return true
		}
	}
	return false
}

// sayOwn holds for what somebody says of themselves.
func (p *page) sayOwn(s *sentence, c *candidate, f *finding) bool {
	return s.frame != inScenario && (p.ofSelf(s, int(c.subject)) || f.signals.said && s.sayer >= 0 && overlap(p.mentions[s.sayer].set, f.actor.set))
}

// tiesTo holds for a measure that is to follow if others do something: "would close the port if …", "to any state that …".
func (s *sentence) tiesTo(t int, f *finding) bool {
	if !f.hinge.none() {
		return true
	}
	for k := t + 1; k < len(s.lower); k++ {
		switch s.lower[k] {
		case wordIf, wordUnless:
			return true
		case wordThat, wordWho, wordWhich:
			if h := s.Tokens[k].Head; h >= 0 && s.Tokens[h].Rel == syntax.AclRelcl && s.Depends(k, t) && k > 1 && (s.Tokens[k-1].Tag == syntax.NNS || contains(anyWords, s.lower[k-2])) {
				return true
			}
		}
	}
	return false
}

// settleWarning makes an appeal of a warning against something by a body that keeps the peace, or to all sides, which names no consequence: "the UN
// warned the parties not to fight" threatens nobody.
func (p *page) settleWarning(c *candidate, f *finding) {
	s, t := &p.sentences[c.sent], int(c.token)
	if codebook.Acts[f.act] == codebook.Threaten && f.modality == codebook.Hypothetical && !f.signals.hypothetical && p.warnsOfOwn(s, t) {
		f.modality = codebook.Asserted // the warning was given
	}
	if codebook.Acts[f.act] != codebook.Threaten || !contains(warningVerbs, s.lemma[t]) || f.actor.set.none() {
		return
	}
	against := false
	for k := t + 1; k < int(c.hi); k++ {
		if contains(resultNouns, s.lemma[k]) {
			return
		}
		against = against || s.lower[k] == wordAgainst || s.lower[k] == wordNot && k+1 < int(c.hi) && s.lower[k+1] == wordTo || s.lower[k] == wordFrom
	}
	if !against || len(f.target.set.ids) < 2 && (c.object < 0 || !contains(sideNouns, s.lemma[c.object])) {
		for _, id := range f.actor.set.ids {
			if k := p.kindOf(id); k == codebook.State || k == codebook.ArmedGroup {
				return
			}
		}
	}
	if against {
		f.act = actIndex(codebook.Appeal)
	}
}

var (
	resultNouns = hashed("consequence", "sanction", "response", "retaliation", "reprisal", "punishment", "price", "cost", "force", "war", "penalty", "effect")
	sideNouns   = hashed("side", "party", "faction", "leader", "belligerent", "camp", "everyone", "all", "both")
)

// A warning threatens where whoever warns would act; else it tells what they fear, or asks others to keep from something.

// warnsOfOwn holds for a verb of warning by which somebody says what harm they would do: "warned that it could impose sanctions".
func (p *page) warnsOfOwn(s *sentence, t int) bool {
	if !contains(warningVerbs, s.lemma[t]) || s.Tokens[t].Coarse != syntax.VERB || s.passive(t) || negationBefore(s, t) >= 0 {
		return false
	}
	k := s.child(t, syntax.Ccomp)
	if k < 0 {
		return false
	}
	said, did := s.ownSubject(t), s.ownSubject(k)
	if contains(rueVerbs, s.lemma[k]) && did >= 0 && said >= 0 && (under(s, k, wordWill) || under(s, k, wordWould)) && negationBefore(s, k) < 0 {
		o := s.child(k, syntax.Obj)
		return o >= 0 && contains(resultNouns, s.lemma[o]) && !overlap(p.named(s, said), p.named(s, did)) // "Arland will pay a heavy price, Corvia warned"
	}
	if did < 0 || !contains(ownPronouns, s.lower[did]) && (said < 0 || !overlap(p.named(s, said), p.named(s, did))) {
		return false
	}
	if m := s.child(k, syntax.Aux); m < 0 || s.Tokens[m].Tag != syntax.MD {
		return false
	}
	if contains(harmingVerbs, s.lemma[k]) {
		return negationBefore(s, k) < 0 && !passive(s, k)
	}
	a, _ := p.ownSense(s, k, p.cueAt(s, k), p.object(s, k))
	if a < 0 || passive(s, k) {
		return false
	}
	switch codebook.Acts[a] {
	case codebook.Attack, codebook.Sanction, codebook.Coerce, codebook.Violate, codebook.Threaten:
		return negationBefore(s, k) < 0
	case codebook.Withdraw, codebook.Mobilize:
		return true
	case codebook.Reject: // who warns that they "won't attend if" sets a condition
		return negationBefore(s, k) < 0 || contains(bearingVerbs, s.lemma[k])
	}
	return false
}

// onlyThreatened holds for an attack of others that somebody says they would answer: "any attack by Arland would be met with force".
func (p *page) onlyThreatened(beside []finding, c *candidate, f *finding) bool {
	s, t := &p.sentences[c.sent], int(c.token)
	if codebook.Acts[f.act] != codebook.Attack || f.modality != codebook.Hypothetical || !s.Tokens[t].Rel.Subject() {
		return false
	}
	for i := range beside {
		if g := &beside[i]; codebook.Acts[g.act] == codebook.Threaten && int(p.candidates[g.candidate].token) == s.Tokens[t].Head {
			return true
		}
	}
	return false
}

var likelyWords = hashed("probably", "likely", "surely", "inevitably", "presumably", "eventually")
