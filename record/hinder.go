package record

import (
	"slices"
	"strings"

	"parley/syntax"
)

// What is called an obstacle to something else than talks, and what a verb says stands in their way.

// elsewhere holds for an obstacle to something that is not talks: "the main challenge to the army's rule".
func (n *namer) elsewhere(i int) bool {
	if !slices.Contains(n.rules.OfMuch, n.lemmas[i]) {
		return false
	}
	for j := range n.s.Children(i) {
		if j > i && n.s.Tokens[j].Rel == syntax.Nmod && n.marked(j, "to") {
			first, end := n.s.Subtree(j)
			words := strings.ToLower(n.text[n.s.Tokens[first].Start:n.s.Tokens[end-1].End])
			return !n.rules.onTalks(words) && !slices.Contains(n.rules.Outcome, n.lemmas[j])
		}
	}
	return false
}

// hindering gives what the verb at i says stands in the way of an outcome: "mistrust hampers the talks", "the talks were complicated by mistrust", "the
// raids stalled the effort to end the war".
func (n *namer) hindering(i int) []phrase {
	outcome := func(j int) bool { return j >= 0 && (slices.Contains(n.rules.Outcome, n.lemmas[j]) || n.peaceEffort(j)) }
	if n.s.Tokens[i].Rel == syntax.Ccomp {
		return nil // what somebody says
	}
	if aux := n.s.Child(i, syntax.Aux); n.negated(i) || aux >= 0 && n.lemmas[aux] != "have" && n.lemmas[aux] != "be" {
		return nil // "may hamper"
	}
	switch {
	case outcome(n.s.Child(i, syntax.Obj)):
		return n.subject(n.s.Child(i, syntax.Nsubj))
	case outcome(n.s.Child(i, syntax.NsubjPass)):
		return n.behind(i, "by")
	}
	return nil
}

// peaceEffort holds for an effort for peace: "the mediation effort", "efforts to end the war", but not for "relief efforts".
func (n *namer) peaceEffort(i int) bool {
	if n.lemmas[i] != "effort" {
		return false
	}
	near := func(k int) bool {
		return k >= 0 && k < len(n.lemmas) && (slices.Contains(n.rules.Outcome, n.lemmas[k]) || slices.Contains(n.rules.Tables, n.lemmas[k]) || slices.Contains(n.rules.Matters, n.lemmas[k]))
	}
	return near(i-1) || i+3 < len(n.lemmas) && n.lemmas[i+1] == "to" && (slices.Contains(n.rules.Settles, n.lemmas[i+2]) || near(i+2) || near(i+3) || near(i+4))
}
