package reader

import (
	"parley/codebook"
	"parley/syntax"
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

// hesitates holds for "would not hesitate" before a harm that somebody would do.
func (p *page) hesitates(s *sentence, t int) bool {
	if s.lemma[t] != wordHesitate || s.Tokens[t].Coarse != syntax.VERB || negationBefore(s, t) < 0 {
		return false
	}
	k, m := s.child(t, syntax.Xcomp), s.child(t, syntax.Aux)
	if k < t || m < 0 || s.lower[m] != wordWill && s.lower[m] != wordWould {
		return false
	}
	if contains(harmingVerbs, s.lemma[k]) || contains(fightingVerbs, s.lemma[k]) {
		return true
	}
	a, _ := p.ownSense(s, k, p.cueAt(s, k), p.object(s, k))
	return a >= 0 && harmful(codebook.Acts[a])
}

var (
	fightingVerbs = hashed("fight", "use", "defend", "resort", "sanction", "impose")
)

// warnsTo holds for a verb of warning by which somebody is told what to do: "warned the Front to disarm".
func (s *sentence) warnsTo(t int) bool {
	if !contains(warningVerbs, s.lemma[t]) || s.Tokens[t].Coarse != syntax.VERB || s.passive(t) || negationBefore(s, t) >= 0 {
		return false
	}
	o, k := s.child(t, syntax.Obj), s.child(t, syntax.Xcomp)
	return o > t && k > o && s.Tokens[k].Tag == syntax.VB && s.lower[k-1] == wordTo && s.lower[k-2] != wordNot
}

var (
	rueVerbs     = hashed("pay", "face", "suffer", "bear")
	bearingVerbs = hashed("tolerate", "allow", "permit", "accept", "hesitate")
	warningVerbs = hashed("warn", "caution")
	harmingVerbs = hashed("respond", "retaliate", "react", "hit", "strike", "punish", "halt", "suspend", "stop", "cut", "cancel", "review", "reconsider", "resume", "act", "intervene", "leave", "quit", "close", "withhold", "freeze", "expel", "return")
)

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
