package reader

import (
	"slices"

	"parley/codebook"
	"parley/reader/when"
	"parley/syntax"
)

// Who takes a stance on what was done on another day: "condemned on Wednesday Friday's attack", "rejected the January offer", "praised a truce that was
// signed in May".

// takesStance holds for a candidate by whose words somebody takes a stance or voices something.
func (c *candidate) takesStance() bool {
	if c.lexical < 0 {
		return false
	}
	act := codebook.Acts[c.lexical]
	return stance(act) || voiced(act) || act == codebook.Protest
}

// ofItsNoun holds for a date of what somebody takes a stance on: by its owner, name or clause, and, where another date stands with the stance, also by
// what else stands behind its noun.
func (s *sentence) ofItsNoun(f *when.Found, t int) bool {
	if s.secondDate(f, t) {
		return true
	}
	n := s.nounOf(f)
	if n < 0 || n == t || !s.Depends(n, t) || n < t && s.Tokens[n].Rel != syntax.NsubjPass {
		return false
	}
	for k := n; k != t; k = s.Tokens[k].Head {
		if contains(sayingNouns, s.lemma[k]) || contains(occasions, s.lemma[k]) && s.Tokens[k].Rel != syntax.Obj && !(s.Tokens[k].Rel == syntax.Nmod && s.Tokens[k].Head != t) {
			return false
		}
		if c := s.caseOf(k); c >= 0 && s.Tokens[k].Head == t && s.Tokens[t].Coarse == syntax.VERB && contains(occasionCases, s.lower[c]) {
			return false // "at Friday's summit"
		}
		if r := s.Tokens[k].Rel; r == syntax.Nsubj || k != n && s.Tokens[k].Coarse == syntax.VERB {
			return false
		}
	}
	if s.dated(f, n) {
		return true
	}
	for i := range s.dates {
		if o := &s.dates[i]; o.Start != f.Start && o.Holds() && s.nounOf(o) < 0 {
			return true
		}
	}
	return false
}

// secondDate holds for a date behind a verb that has one before it: "on Wednesday Corvia condemned the attack on 28 February".
func (s *sentence) secondDate(f *when.Found, t int) bool {
	if f.Start < t || s.Tokens[t].Coarse != syntax.VERB {
		return false
	}
	for i := range s.dates {
		if o := &s.dates[i]; o.End <= t && o.Holds() && s.saidOn(o, t) && !(s.retells(t) && s.ofSaying(o, t)) {
			return true
		}
	}
	return false
}

// saidOn holds for a date of a verb at t: of itself, of its subject, of the verb that says it or of what it is said in: "Arland on Wednesday
// condemned", "in a statement issued on Wednesday", "speaking on Wednesday".
func (s *sentence) saidOn(f *when.Found, t int) bool {
	h := s.Tokens[s.dateTop(f)].Head
	if h != t && int(s.says) != t && s.says >= 0 && s.Depends(t, int(s.says)) && s.retells(t) {
		return false
	}
	if n := s.nounOf(f); n >= 0 {
		return contains(sayingNouns, s.lemma[n])
	}
	return h == t || h >= 0 && (h == int(s.says) || h == s.child(t, syntax.Nsubj) || contains(spokeVerbs, s.lemma[h]) && s.Tokens[h].Tag == syntax.VBG)
}

// retells holds for a verb by which somebody tells of what another one did, or what had been done: "said on Monday that Corvia rejected the plan on
// Sunday", where "said on Monday that it rejected" is a rejection on Monday.
func (s *sentence) retells(t int) bool {
	n := s.child(t, syntax.Nsubj)
	return s.tenseAt(t) == pastPerfect || n >= 0 && s.Tokens[n].Coarse != syntax.PRON
}

// nounOf gives the noun that a date stands with, or the one that a clause with it describes; -1 where it stands with a verb.
func (s *sentence) nounOf(f *when.Found) int {
	end := f.End
	if end < len(s.lower) && contains(partsOfDay, s.lower[end]) {
		end++ // "Saturday night's attack"
	}
	for k := f.Start; k < end; k++ {
		if h := s.Tokens[k].Head; s.Tokens[k].Rel == syntax.NmodPoss && h >= f.End && s.Tokens[h].Coarse == syntax.NOUN {
			return h
		}
	}
	n := s.Tokens[s.timeTop(f)].Head
	for up := 0; n >= 0 && s.Tokens[n].Coarse == syntax.VERB && up < 2; up++ {
		switch s.Tokens[n].Rel {
		case syntax.Acl, syntax.AclRelcl:
			if f.Start < n || s.Tokens[n].Tag == syntax.VB || s.Tokens[n].Tag == syntax.VBG {
				return -1
			}
		case syntax.Ccomp: // "criticised the raid carried out on Friday", where the parser takes it for a clause
			v := n
			if n = s.child(v, syntax.Nsubj); n != v-1 || n < 0 || isSaying(s.lemma[s.Tokens[v].Head]) {
				return -1
			}
			return n
		case syntax.Xcomp, syntax.Advcl: // "praised the plan adopted in March", so too
			return s.described(n)
		default:
			return -1
		}
		n = s.Tokens[n].Head
	}
	if n >= 0 && s.Tokens[n].Coarse == syntax.PROPN && s.Tokens[n].Rel == syntax.Nmod {
		n = s.Tokens[n].Head // "the attack on Orlo of 5 May"
	}
	if n < 0 || s.Tokens[n].Coarse != syntax.NOUN {
		return -1
	}
	return n
}

// timeTop gives the token that stands over a date and the part of it that is meant: "on Monday night", "at the end of March".
func (s *sentence) timeTop(f *when.Found) int {
	top := s.dateTop(f)
	for h := s.Tokens[top].Head; h >= 0 && s.Tokens[h].Coarse == syntax.NOUN && contains(partsOfTime, s.lemma[h]); h = s.Tokens[top].Head {
		top = h
	}
	return top
}

// dated holds for a date that can be of nothing but its noun: "Friday's attack", "the January attack", "the attack of 28 February", "a truce
// signed in May".
func (s *sentence) dated(f *when.Found, n int) bool {
	top := s.timeTop(f)
	if h := s.Tokens[top].Head; h != n && s.Tokens[h].Coarse != syntax.PROPN || f.End <= n && n <= f.End+2 {
		return true
	}
	c := s.caseOf(top)
	return c >= 0 && s.lower[c] == wordOf
}

// partsOfDay stand behind a day, sayingNouns are what somebody says something in and occasions where.
var (
	partsOfDay  = hashed("night", "morning", "evening", "afternoon")
	partsOfTime = hashed("night", "morning", "evening", "afternoon", "hour", "day", "week", "weekend", "month", "beginning", "start", "middle", "end", "eve", "half", "quarter", "summer", "spring", "autumn", "winter")
	sayingNouns = hashed("statement", "interview", "speech", "letter", "briefing", "address", "declaration", "message", "post", "communique", "communiqué", "call", "press", "remark", "comment", "report", "article")
	occasions   = hashed("meeting", "summit", "conference", "session", "visit", "debate", "forum", "assembly", "ceremony", "talk", "anniversary", "day", "celebration", "event", "rally", "dinner")
)

// occasionCases stand before the occasion on which something was said.
var occasionCases = hashed("in", "at", "during", "with", "through", "by", "before")

// tellsOfYear reports whether a sentence begins with a date and tells what was then, or names something and its date in brackets: "In 2009 Corvia
// offered a treaty. Arland rejected it." "Treaty of Orlo (1905). Arland gave up the coast."
func (s *sentence) tellsOfYear(f *when.Found) bool {
	if f.Start > 0 && s.words[f.Start-1] == "(" && f.End < len(s.words) && s.words[f.End] == ")" {
		return f.End+2 >= len(s.words)
	}
	return f.Holds() && f.Start < 3 && s.tenseOf(f.Start) == past
}

// isNow reports whether a sentence tells of the present: what a year before it told is over.
func (s *sentence) isNow() bool {
	root := slices.IndexFunc(s.Tokens, func(t syntax.Token) bool { return t.Head < 0 })
	return root >= 0 && s.tenseOf(root) == present
}
