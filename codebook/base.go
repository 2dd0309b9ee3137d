package codebook

import (
	"embed"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"sync"
)

//go:embed data/*/*.tsv
var data embed.FS

// A Codebook is the indexed knowledge: the base, or the base as a case extends it. [Base] makes one.
type Codebook struct {
	knowledge *knowledge
	byID      map[string]*Actor
	byName    map[string]*Actor    // folded name of any kind
	persons   map[string][]*Person // folded name → offices, earliest first
	issueAt   map[string]int       // id or alias → index in Issues
	names     *trie[nameHits]
	acts      *trie[actHits]
	issues    *trie[[]int]
	hints     *trie[[]int]
	cues      *trie[[]Cue]
	anchors   *trie[[]int]
	pairs     map[[2]string][]ActCue
	notes     []string
}

// Base returns the codebook of the data files. They are decoded once; a file that cannot be used is an error that wraps
// [ErrData] and names file and line.
var Base = sync.OnceValues(func() (*Codebook, error) {
	sub, err := fs.Sub(data, "data")
	if err != nil {
		return nil, err
	}
	k, err := decode(sub)
	if err != nil {
		return nil, err
	}
	return index(k)
})

// Actors lists all actors, in the order of the data. The list must not be changed.
func (c *Codebook) Actors() []*Actor { return c.knowledge.actors }

// People lists all offices held, in the order of the data. The list must not be changed.
func (c *Codebook) People() []*Person { return c.knowledge.people }

// Issues lists all issues; the index in it is what [Codebook.MatchIssue] gives. The list must not be changed.
func (c *Codebook) Issues() []Issue { return c.knowledge.issues }

// ActCues lists all entries of the lexicon of acts. The list must not be changed.
func (c *Codebook) ActCues() []ActCue { return c.knowledge.acts }

// Proposals lists the agreements and plans known by name. The list must not be changed.
func (c *Codebook) Proposals() []*Proposal { return c.knowledge.proposals }

// Anchors lists the case's anchors; the base has none. The list must not be changed.
func (c *Codebook) Anchors() []Anchor { return c.knowledge.anchors }

// Notes says what was settled when a case extended the codebook: aliases that the case took over.
func (c *Codebook) Notes() []string { return c.notes }

// Actor finds an actor by its id.
func (c *Codebook) Actor(id string) (*Actor, bool) {
	a, ok := c.byID[id]
	return a, ok
}

// ActorByName finds the actor that a name stands for when it stands for an actor at all: a name, an abbreviation, a
// people, a seat of government, or a person in (their latest) office. Case, diacritics and a leading "the" are ignored.
func (c *Codebook) ActorByName(name string) (*Actor, bool) {
	a, ok := c.byName[foldPhrase(name)]
	return a, ok
}

// tails are what a name of an actor can be followed by and still mean that actor.
var tails = []string{" government", " authorities", " forces", " side", " delegation"}

// Canonical gives the canonical name of an actor, however it is named, and the name as it stands, without "the", where
// no list knows it.
func (c *Codebook) Canonical(name string) string {
	name = strings.TrimSpace(name)
	if a, ok := c.ActorByName(name); ok {
		return a.Name
	}
	for _, tail := range tails {
		if head, ok := strings.CutSuffix(name, tail); ok {
			if a, ok := c.ActorByName(head); ok {
				return a.Name
			}
		}
	}
	if len(name) > 4 && strings.EqualFold(name[:4], "the ") {
		return strings.TrimSpace(name[4:])
	}
	return name
}

// Issue finds an issue by its id or an alias.
func (c *Codebook) Issue(id string) (Issue, bool) {
	i, ok := c.issueAt[id]
	if !ok {
		return Issue{}, false
	}
	return c.knowledge.issues[i], true
}

// index builds the tables that names and phrases are looked up in.
func index(k *knowledge) (*Codebook, error) {
	v := newVocabulary()
	c := &Codebook{
		knowledge: k, byID: map[string]*Actor{}, byName: map[string]*Actor{}, persons: map[string][]*Person{}, issueAt: map[string]int{},
		names: newTrie[nameHits](v), acts: newTrie[actHits](v), issues: newTrie[[]int](v), hints: newTrie[[]int](v),
		cues: newTrie[[]Cue](v), anchors: newTrie[[]int](v), pairs: map[[2]string][]ActCue{},
	}
	for _, a := range k.actors {
		c.byID[a.ID] = a
	}
	c.indexNames()
	c.indexActs()
	c.indexIssues()
	for _, cue := range k.cues {
		if at := c.cues.at(cue.Phrase); at != nil {
			*at = append(*at, cue)
		}
	}
	for i, anchor := range k.anchors {
		for _, cue := range anchor.Cues {
			if at := c.anchors.at(cue); at != nil {
				*at = append(*at, i)
			}
		}
	}
	return c, nil
}

func (c *Codebook) indexActs() {
	for _, cue := range c.knowledge.acts {
		at := c.acts.at(cue.Phrase)
		if at == nil {
			continue
		}
		for class := range at {
			if cue.Class == 0 || class == classIndex(cue.Class) {
				at[class] = append(at[class], cue)
			}
		}
		if words := strings.Fields(cue.Phrase); len(words) == 3 && words[1] == gapMark {
			key := [2]string{words[0], words[2]}
			c.pairs[key] = append(c.pairs[key], cue)
		}
	}
}

func (c *Codebook) indexIssues() {
	for i, issue := range c.knowledge.issues {
		c.issueAt[issue.ID] = i
		for _, phrase := range slices.Concat(issue.Cues, inflected(issue.Cues)) {
			if at := c.issues.at(phrase); at != nil && !slices.Contains(*at, i) {
				*at = append(*at, i)
			}
		}
		for _, phrase := range slices.Concat(issue.Hints, inflected(issue.Hints)) {
			if at := c.hints.at(phrase); at != nil && !slices.Contains(*at, i) {
				*at = append(*at, i)
			}
		}
	}
	for i, issue := range c.knowledge.issues {
		for _, alias := range issue.Aliases {
			if _, taken := c.issueAt[alias]; !taken {
				c.issueAt[alias] = i
			}
		}
	}
}

// inflected gives those of the phrases that read otherwise with plurals taken off, and with the last word in the plural:
// the cues of a case are written as words, those of the base in lemmas, and a text may come as either.
func inflected(phrases []string) []string {
	var out []string
	for _, p := range phrases {
		words := strings.Fields(strings.ToLower(p))
		for i, w := range words {
			switch {
			case len(w) > 4 && strings.HasSuffix(w, "ies"):
				words[i] = w[:len(w)-3] + "y"
			case len(w) > 3 && strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") && !strings.HasSuffix(w, "us") && !strings.HasSuffix(w, "is"):
				words[i] = w[:len(w)-1]
			}
		}
		if len(words) == 0 {
			continue
		}
		out = append(out, strings.Join(words, " "))
		last := &words[len(words)-1]
		if stem, ok := strings.CutSuffix(*last, "y"); ok && len(stem) > 1 && !strings.ContainsRune("aeiou", rune(stem[len(stem)-1])) {
			*last = stem + "ies"
		} else {
			*last += "s"
		}
		out = append(out, strings.Join(words, " "))
	}
	return out
}

// clash is a sentence for [Codebook.Notes].
func clash(alias, from, to string) string {
	return fmt.Sprintf("%q stands for %s in this case, not for %s", alias, to, from)
}
