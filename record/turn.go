package record

import (
	"slices"
	"strconv"
	"strings"

	"parley/codebook"
	"parley/syntax"
)

// Agreements that come about, and of whose talks a sentence tells and when.

// stands reports that the sentence tells in nobody's own words how the talks have stood since some time, however long ago: "the talks have not resumed since May".
func (n *courseReader) stands() bool {
	words := n.text[n.s.Start:n.s.End]
	at := n.rules.Standing.FindStringIndex(words)
	return at != nil && strings.Count(words[:at[0]], "“") == strings.Count(words[:at[0]], "”") && strings.Count(words[:at[0]], `"`)%2 == 0
}

// agreed reports that the verb at i tells that an agreement was reached or signed, and not in a year before.
func (n *courseReader) agreed(i int) bool {
	if t := n.s.Tokens[i]; !slices.Contains(n.rules.Sign, n.lemmas[i]) && !slices.Contains(n.rules.Renews, n.lemmas[i]) || n.s.Negated(n.text, i) || t.Tag != syntax.VBD && t.Tag != syntax.VBN && !n.title {
		return false
	}
	fruit := n.s.Child(i, syntax.Obj, syntax.NsubjPass)
	if fruit < 0 {
		fruit = n.beyondAside(i)
	}
	if fruit < 0 || !n.isAccord(fruit) || n.former(fruit) {
		return false
	}
	for k := range n.s.Children(fruit) {
		if n.lemmas[k] == "no" {
			return false
		}
	}
	if n.s.Tokens[fruit].Rel == syntax.NsubjPass && slices.Contains(n.rules.Sign, n.lemmas[i]) && n.definite(fruit) && !n.rules.Day.MatchString(n.text[n.s.Start:n.s.End]) {
		return false // "The framework agreement was signed in the presence of": that of which the text told before
	}
	subject := n.s.Child(i, syntax.Nsubj)
	return !n.long() && (subject < 0 || !n.outsider(subject))
}

// definite reports that the noun at i is one that is known: "the agreement".
func (n *courseReader) definite(i int) bool {
	det := n.s.Child(i, syntax.Det)
	return det >= 0 && (n.lemmas[det] == "the" || n.lemmas[det] == "that" || n.lemmas[det] == "this")
}

// beyondAside gives the noun that the verb at i has for its object behind an aside of a few words, as of a day: "concluded, on Sunday, a memorandum"; -1 for none.
func (n *courseReader) beyondAside(i int) int {
	if i+1 >= len(n.lemmas) || n.lemmas[i+1] != "," {
		return -1
	}
	for k := i + 3; k < min(i+7, len(n.lemmas)-1); k++ {
		if n.lemmas[k] != "," {
			continue
		}
		for k++; k < len(n.lemmas) && (n.s.Tokens[k].Coarse == syntax.DET || n.s.Tokens[k].Coarse == syntax.ADJ); k++ {
		}
		if k < len(n.lemmas) && n.isAccord(k) {
			return k
		}
		return -1
	}
	return -1
}

// ofAccord reports that the signing at i is of an agreement.
func (n *courseReader) ofAccord(i int) bool {
	of := n.s.Child(i, syntax.Nmod)
	return of >= 0 && n.isAccord(of)
}

// isAccord holds for a noun of what was agreed, and for a peace treaty; others are of trade or the climate.
func (n *courseReader) isAccord(i int) bool {
	return slices.Contains(n.rules.Accords, n.lemmas[i]) || n.lemmas[i] == "treaty" && i > 0 && slices.Contains(n.rules.Process, n.lemmas[i-1])
}

// tells reports that the verb at v says in the past what its subject brought, so that it was: "brought hope", and neither "was hoped for", "failed" nor "depends".
func (n *courseReader) tells(v int, verb string) bool {
	if slices.Contains(n.rules.Turns, verb) {
		return true
	}
	tag := n.s.Tokens[v].Tag
	return (tag == syntax.VBD || tag == syntax.VBN && n.s.Child(v, syntax.Aux) >= 0) && n.s.Child(v, syntax.NsubjPass, syntax.AuxPass) < 0 && !slices.Contains(n.rules.Unsigned, n.lemmas[v]) && !n.s.Negated(n.text, v) && !n.long()
}

// ended reports that the verb at i tells that somebody ended an agreement ("ends peace deal", "announced an end to the deal") or left it ("withdrew from the
// agreement").
func (n *courseReader) ended(i int) bool {
	quits := slices.ContainsFunc(n.rules.Quits, func(w string) bool {
		return strings.HasPrefix(strings.Join(n.lemmas[i:min(i+3, len(n.lemmas))], " "), w)
	})
	object := n.s.Child(i, syntax.Obj)
	switch {
	case quits:
	case object >= 0 && slices.Contains(n.rules.Ends, n.lemmas[i]) && slices.Contains(n.rules.Accords, n.lemmas[object]):
		return !n.long()
	case object < 0 || !slices.Contains(n.rules.Announced, n.lemmas[i]) || !slices.Contains(n.rules.Nouns, n.lemmas[object]):
		return false
	}
	_, end := n.s.Subtree(i)
	if object >= 0 && !quits {
		_, end = n.s.Subtree(object)
	}
	for k := i + 1; k < min(end, i+9); k++ {
		if slices.Contains(n.rules.Accords, n.lemmas[k]) && n.s.Tokens[k].Coarse == syntax.NOUN {
			return !n.former(k) && !n.long()
		}
	}
	return false
}

// long reports that the sentence speaks of a year before that of its text, or of what is long ago.
func (n *courseReader) long() bool {
	words := n.text[n.s.Start:n.s.End]
	if n.rules.Past.MatchString(words) {
		return true
	}
	for i, w := range n.lemmas {
		if year, err := strconv.Atoi(w); err == nil && len(w) == 4 && year > 1900 && year < n.year && i > 0 && n.s.Tokens[i-1].Coarse != syntax.DET {
			return true
		}
	}
	return false
}

// outsider reports that the phrase of token i names a state or a group that is no party.
func (n *courseReader) outsider(i int) bool {
	first, end := n.s.Subtree(i)
	for k := first; k < end; {
		named, hits := n.account.options.Codebook.MatchName(n.words, k)
		if slices.ContainsFunc(hits, n.isOutsider) {
			return true
		}
		k += max(named, 1)
	}
	return false
}

// isOutsider holds for a name of a state or a group that is no party.
func (n *courseReader) isOutsider(h codebook.Entry) bool {
	return len(n.account.Parties) > 1 && h.Actor != nil && h.Reading != codebook.ByProposal && h.Actor.Kind != codebook.Organisation && !slices.Contains(n.account.Parties, h.Actor.Name)
}

// former reports that the talks at i are some of before.
func (n *courseReader) former(i int) bool {
	for k := range n.s.Children(i) {
		if slices.Contains(n.rules.Former, n.lemmas[k]) {
			return true
		}
	}
	return false
}

// ofOthers reports that the talks are those with, between or of somebody who is no party ("talks with Arland", "the Arland talks"), or that the sentence
// names a group beside one party at most.
func (n *courseReader) ofOthers() bool {
	if len(n.account.Parties) < 2 {
		return false
	}
	words := n.words
	parties, groups := map[string]bool{}, false
	for i := 0; i < len(words); {
		k, hits := n.account.options.Codebook.MatchName(words, i)
		if k == 0 {
			i++
			continue
		}
		next := i + k
		for _, h := range hits {
			if !n.isOutsider(h) {
				if h.Actor != nil && slices.Contains(n.account.Parties, h.Actor.Name) {
					parties[h.Actor.Name] = true
				}
				continue
			}
			groups = groups || h.Actor.Kind == codebook.ArmedGroup
			if i > 0 && (n.lemmas[i-1] == "with" || n.lemmas[i-1] == "between") || next < len(words) && (words[next] == "-" || words[next] == "–" || slices.Contains(n.rules.Talks, n.lemmas[next])) {
				return true
			}
		}
		i = next
	}
	return groups && len(parties) < 2
}
