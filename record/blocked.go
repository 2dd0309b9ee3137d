package record

import (
	"slices"
	"strings"

	"parley/syntax"
)

// What texts tell stands in the way in other words than by calling it an obstacle: over what talks broke off, what both sides differ about, what
// is left open. The words are data, a list of blockages in rules/named.yaml.

// A blockage is a way in which texts tell that something stands still or is left open.
type blockage struct {
	Cue    []string `yaml:"cue"`    // of one to four lemmas, that stand together
	Of     bool     `yaml:"of"`     // a noun of what is negotiated must stand before the cue in the sentence
	Is     []string `yaml:"is"`     // lemmas of which one must stand before the cue, at most three tokens away
	Then   []string `yaml:"then"`   // words of which one must follow, at most Gap tokens behind the cue; what stands behind them is what blocks
	Gap    int      `yaml:"gap"`    // how far they may stand
	Onto   bool     `yaml:"onto"`   // a noun of what is negotiated must stand at most five tokens behind the cue
	Before bool     `yaml:"before"` // what blocks is the subject that stands before the cue; with neither, the cue is
	Verb   bool     `yaml:"verb"`   // the cue must be a verb that tells: no noun, no attribute, no "suspending"
	Own    bool     `yaml:"own"`    // the text must tell it in its own voice, and not what somebody says
}

// reach is how many tokens before a cue the noun may stand of which it is told.
const reach = 16

// blocked gives what the sentence tells by a blockage of the rules, and whether it tells one at all: where what blocks is a clause or has no name, the
// sentence alone shows it.
func (n *namer) blocked() (things []phrase, told bool) {
	if !n.matters && !n.titled {
		return nil, false
	}
	for b := range n.rules.Blocked {
		rule := &n.rules.Blocked[b]
		for i := range n.lemmas {
			end := n.cue(rule, i)
			if end < 0 || n.quoted(i) || n.undone(i) || rule.Of && !n.ofTalks(i) || rule.Onto && !n.onto(end) || rule.Verb && !n.finite(i) {
				continue
			}
			first := n.is(rule, i)
			if first < 0 || rule.Own && n.said(i) {
				continue
			}
			if !rule.Before && len(rule.Then) == 0 {
				thing, ok := n.parts(i, i+1)
				things, told = append(things, thing...), told || ok
				continue
			}
			if rule.Before {
				n.at = min(n.at, i)
				if n.s.Tokens[i].Tag == syntax.VBG && i > 0 && n.lemmas[i-1] == "," { // "tensions persist, complicating the talks"
					told = told || !slices.ContainsFunc(n.lemmas[:i], func(w string) bool { return slices.Contains(n.rules.Maybe, w) })
					continue
				}
				thing, ok := n.left(first)
				things, told = append(things, thing...), told || ok
				continue
			}
			n.at = min(n.at, i)
			thing, ok := n.behindAny(rule, end)
			things, told = append(things, thing...), told || ok
		}
	}
	return things, told
}

// cue gives the token behind a cue of the rule that begins at i; -1 where none does.
func (n *namer) cue(rule *blockage, i int) int {
	for _, c := range rule.Cue {
		words := strings.Fields(c)
		if len(words) <= len(n.lemmas)-i && slices.Equal(words, n.lemmas[i:i+len(words)]) {
			return i + len(words)
		}
	}
	return -1
}

// is gives the first token of what the rule asks before the cue at i, i itself where it asks nothing, -1 where that does not stand there.
func (n *namer) is(rule *blockage, i int) int {
	if len(rule.Is) == 0 {
		return i
	}
	for k := i - 1; k >= max(0, i-3); k-- {
		switch t := n.s.Tokens[k]; {
		case slices.Contains(rule.Is, n.lemmas[k]) && t.Tag != syntax.VBG:
			return k
		case t.Coarse == syntax.ADP || t.Coarse == syntax.NOUN || t.Coarse == syntax.PUNCT && n.lemmas[k] != "-":
			return -1
		}
	}
	return -1
}

// quoted reports that the token at i stands in a quotation.
func (n *namer) quoted(i int) bool {
	before := n.text[n.s.Start:n.s.Tokens[i].Start]
	return strings.Count(before, "“") > strings.Count(before, "”") || strings.Count(before, `"`)%2 == 1
}

// said reports that the token at i stands in what somebody is told to say.
func (n *namer) said(i int) bool {
	for t := n.s.Tokens[i]; t.Head >= 0; t = n.s.Tokens[t.Head] {
		switch t.Rel {
		case syntax.Ccomp:
			return true
		case syntax.Acl, syntax.AclRelcl:
			return false
		}
	}
	return false
}

// undone reports that the clause of the cue at i says that it is not so, may be so or would be: "could stall", "did not collapse", "if the talks fail".
func (n *namer) undone(i int) bool {
	if i > 1 && n.s.Tokens[i].Coarse == syntax.VERB && n.lemmas[i-1] == "to" && !slices.Contains(n.rules.Threats, n.lemmas[i-2]) {
		return true // "in an attempt to derail"
	}
	if n.settled(i) {
		return true
	}
	far := 5
	if n.s.Tokens[i].Coarse == syntax.NOUN {
		far = 2
	}
	denies := slices.Contains(n.rules.Denies, n.lemmas[i]) // "could not agree"
	for k := i - 1; k >= max(0, i-far); k-- {
		switch w := n.lemmas[k]; {
		case n.s.Tokens[k].Coarse == syntax.PUNCT, w == "and", w == "but":
			return false
		case slices.Contains(n.rules.Unsure, w) && !(denies && w != "if" && w != "would" && w != "whether"):
			return true
		}
	}
	return false
}

// settled reports that the clause of the word at i tells that it is over: "differences over the border were settled", "they bridged the gap".
func (n *namer) settled(i int) bool {
	t := n.s.Tokens[i]
	if t.Rel != syntax.Nsubj && t.Rel != syntax.NsubjPass && t.Rel != syntax.Obj || !slices.Contains(n.rules.Settles, n.lemmas[t.Head]) {
		return false
	}
	if tag := n.s.Tokens[t.Head].Tag; tag != syntax.VBD && tag != syntax.VBN || n.s.Negated(n.text, t.Head) {
		return false
	}
	for k := range n.s.Children(t.Head) {
		if n.s.Tokens[k].Rel == syntax.Mark || n.s.Tokens[k].Tag == syntax.MD {
			return false // "until they are settled", "must be settled"
		}
	}
	return true
}

// onto reports that a noun of what is negotiated stands shortly behind token end.
func (n *namer) onto(end int) bool {
	return slices.ContainsFunc(n.lemmas[end:min(end+5, len(n.lemmas))], func(w string) bool {
		return slices.Contains(n.rules.Outcome, w) || slices.Contains(n.rules.Tables, w)
	})
}

// ofTalks reports that what is negotiated, or who negotiates, stands before the token at i.
func (n *namer) ofTalks(i int) bool {
	if n.s.Tokens[i].Coarse == syntax.NOUN && n.matters || n.matters && i > 0 && n.lemmas[i-1] == "it" {
		return true
	}
	for k := i - 1; k >= max(0, i-reach); k-- {
		if slices.Contains(n.rules.Outcome, n.lemmas[k]) || slices.Contains(n.rules.Tables, n.lemmas[k]) {
			return true
		}
	}
	return false
}

// behindAny gives what stands behind a word that the rule asks for at or behind token from.
func (n *namer) behindAny(rule *blockage, from int) ([]phrase, bool) {
	for k := from; k <= min(from+rule.Gap, len(n.lemmas)-1); k++ {
		if n.s.Tokens[k].Coarse == syntax.PUNCT && n.lemmas[k] != "," {
			break
		}
		for _, w := range rule.Then {
			words := strings.Fields(w)
			if end := k + len(words); end < len(n.lemmas) && slices.Equal(words, n.lemmas[k:end]) && n.lemmas[k-1] != "to" {
				return n.reason(end)
			}
		}
	}
	return nil, false
}

// reason gives what stands behind a word of reason, up to the end of its clause. A span of time is none: "after two days". Of a clause ("as neither side
// could agree") nothing but its issue is a name.
func (n *namer) reason(from int) (things []phrase, told bool) {
	end := from
	for end < len(n.lemmas) && (n.s.Tokens[end].Coarse != syntax.PUNCT || n.lemmas[end] == "," || n.lemmas[end] == "-") {
		end++
	}
	if end-from < 2 || slices.ContainsFunc(n.lemmas[from:min(from+4, end)], func(w string) bool { return slices.Contains(n.rules.Times, w) }) {
		return nil, false
	}
	if slices.Contains(n.rules.Back, n.lemmas[from]) && end-from < 4 {
		return nil, false
	}
	return n.parts(from, end)
}

// parts gives what the tokens from first up to end name, each part of a list by its commas. A clause has no name, nor has what one word or a demand alone
// would name; whoever stands there alone is blamed, and nothing told.
func (n *namer) parts(first, end int) (things []phrase, told bool) {
	if slices.Contains(n.rules.Asking, n.lemmas[first]) {
		return nil, true // "over who governs"
	}
	for k := first; k < min(first+9, end); k++ {
		if n.verb(k) {
			return nil, true
		}
	}
	list := []phrase{{first: first, end: min(end, n.clauseEnd(first))}}
	if n.commas(first, end) > 0 {
		list = n.serial(first, end)
	}
	for i, p := range list {
		if p.first >= p.end || slices.Contains(n.rules.Asides, n.lemmas[p.first]) || i > 0 && n.participle(p.first) ||
			i > 0 && n.s.Tokens[p.first].Coarse == syntax.PROPN && n.lemmas[min(p.first+1, p.end-1)] != "'s" {
			continue
		}
		issue, name := n.name(p)
		switch {
		case issue == "" && n.blames(p):
			continue
		case issue != "" || strings.Contains(name, " "):
			things = append(things, p)
		}
		told = true
	}
	return things, told
}

// blames holds for a phrase that is but who stands in the way: a name, "the organization".
func (n *namer) blames(p phrase) bool {
	for k := p.first; k < p.end; k++ {
		if c := n.s.Tokens[k].Coarse; (c == syntax.NOUN || c == syntax.VERB) && !slices.Contains(n.rules.Who, n.lemmas[k]) {
			return false
		}
	}
	return true
}

// left gives the subject that stands before token end, over a clause that only says more of it.
func (n *namer) left(end int) ([]phrase, bool) {
	for end > 0 && (n.s.Tokens[end-1].Coarse == syntax.AUX || n.s.Tokens[end-1].Coarse == syntax.ADV || slices.Contains(n.rules.Threats, n.lemmas[end-1])) {
		end--
	}
	for end > 0 && slices.Contains(n.rules.Relatives, n.lemmas[end-1]) || end > 0 && n.lemmas[end-1] == "," {
		end--
	}
	first := end
	for ; first > 0; first-- {
		t, w := n.s.Tokens[first-1], n.lemmas[first-1]
		if w == ")" {
			for first > 1 && n.lemmas[first-1] != "(" {
				first--
			}
			continue
		}
		if t.Coarse == syntax.SCONJ || t.Coarse == syntax.PUNCT && w != "," && w != "-" || w == "but" || w == "that" {
			break
		}
	}
	for k := end - 1; k > first; k-- { // behind a verb, what follows a comma is a clause of its own
		if n.verb(k) {
			if at := slices.Index(n.lemmas[k:end], ","); at >= 0 {
				first = k + at + 1
			}
			break
		}
	}
	for first < end && (slices.Contains(n.rules.Joins, n.lemmas[first]) || n.lemmas[first] == ",") {
		first++
	}
	if first == end || slices.Contains(n.rules.Back, n.lemmas[end-1]) || slices.Contains(n.rules.Back, n.lemmas[first]) {
		return nil, false
	}
	return n.parts(first, end)
}

// finite reports that the token is no noun and no attribute, and with "-ing" only behind an auxiliary.
func (n *namer) finite(i int) bool {
	t := n.s.Tokens[i]
	return t.Coarse != syntax.NOUN && t.Rel != syntax.Amod && (t.Tag != syntax.VBG || i > 0 && n.s.Tokens[i-1].Coarse == syntax.AUX)
}

// verb reports that the token is a verb that can carry a clause.
func (n *namer) verb(i int) bool {
	t := n.s.Tokens[i]
	if i+1 < len(n.lemmas) && n.lemmas[i+1] == "-" {
		return false // "buy-in"
	}
	return t.Coarse == syntax.AUX || t.Coarse == syntax.VERB && t.Tag != syntax.VBN && t.Tag != syntax.VBG
}
