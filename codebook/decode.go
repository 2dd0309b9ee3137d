package codebook

import (
	"io/fs"
	"slices"
	"strings"
)

// knowledge is what the data files say, before it is indexed. A case extends a copy of it.
type knowledge struct {
	actors      []*Actor
	weak        map[string]bool     // folded aliases marked ~ in the data
	never       map[string]bool     // folded last words of names that alone never mean the person
	notBefore   map[string][]string // folded alias → folded words that must not follow it
	notAfter    map[string][]string // folded alias → folded words that must not precede it
	owned       map[string]string   // folded alias that a case claims → the actor's id or the person's name
	people      []*Person
	roles       []*Role
	acts        []ActCue
	issues      []Issue
	collectives []collectivePhrase
	proposals   []*Proposal
	cues        []Cue
	anchors     []Anchor
}

type collectivePhrase struct {
	phrase string
	is     *Collectivity
}

// decode reads all data files below root.
func decode(fsys fs.FS) (*knowledge, error) {
	k := &knowledge{weak: map[string]bool{}, never: map[string]bool{}, notBefore: map[string][]string{}, notAfter: map[string][]string{}}
	for _, read := range []func(fs.FS) error{
		k.readStates, k.readOthers, k.readAmbiguous, k.readPeople, k.readRoles, k.readActs, k.readIssues, k.readCollectives,
		k.readProposals, k.readCues,
	} {
		if err := read(fsys); err != nil {
			return nil, err
		}
	}
	return k, nil
}

// names takes the mark ~ off the parts of a cell and remembers the marked ones as weak.
func (k *knowledge) names(r row, i int) ([]string, error) {
	list, err := r.list(i)
	for j, name := range list {
		if strings.HasPrefix(name, "~") {
			list[j] = name[1:]
			k.weak[foldPhrase(name[1:])] = true
		}
	}
	return list, err
}

func (k *knowledge) readActs(fsys fs.FS) error {
	files, err := fs.Glob(fsys, "acts/*.tsv")
	if err != nil {
		return err
	}
	for _, file := range files {
		t, err := readTable(fsys, file, "act", "class", "target", "plover", "phrases")
		if err != nil {
			return err
		}
		for _, r := range t.rows {
			cue := ActCue{Place: -1, Target: r.get(2)}
			if r.get(0) != falseFriend {
				if cue.Act, err = oneOf(r, 0, Acts...); err != nil {
					return err
				}
				cue.Place, cue.Plover = slices.Index(Acts, cue.Act), cue.Act.Plover()
			}
			class, err := oneOf(r, 1, "", "V", "N", "J")
			if err != nil {
				return err
			}
			if class != "" {
				cue.Class = class[0]
			}
			if r.get(3) != "" {
				if cue.Plover, err = oneOf(r, 3, Plovers...); err != nil {
					return err
				}
			}
			phrases, err := r.list(4)
			if err != nil {
				return err
			}
			for _, phrase := range phrases {
				if !wellFormed(phrase) {
					return r.errorf("column phrases: %q: a gap (_) stands alone between words, and a phrase has at most two", phrase)
				}
				all := alternatives(phrase)
				if all == nil {
					return r.errorf("column phrases: %q: words with bars (a|b) stand for at most %d phrases, and none of them is empty", phrase, mostAlternatives)
				}
				for _, cue.Phrase = range all {
					k.acts = append(k.acts, cue)
				}
			}
		}
	}
	return nil
}

// wellFormed reports whether gaps stand between words, at most two: the time of a match is bounded by it.
func wellFormed(phrase string) bool {
	words := strings.Fields(phrase)
	gaps := 0
	for i, w := range words {
		if w == gapMark {
			gaps++
			if i == 0 || i == len(words)-1 || words[i+1] == gapMark {
				return false
			}
		}
	}
	return gaps <= 2
}

// mostAlternatives bounds the phrases that one with bars stands for.
const mostAlternatives = 500

// alternatives gives the phrases that one with bars stands for: "quit|leave _ truce|talk" is four. It gives nil for an empty
// alternative and for too many.
func alternatives(phrase string) []string {
	out := []string{""}
	for word := range strings.FieldsSeq(phrase) {
		choices := strings.Split(word, "|")
		if slices.Contains(choices, "") || len(out)*len(choices) > mostAlternatives {
			return nil
		}
		var next []string
		for _, o := range out {
			for _, c := range choices {
				next = append(next, strings.TrimPrefix(o+" "+c, " "))
			}
		}
		out = next
	}
	return out
}

// falseFriend stands in the column act for phrases that carry none.
const falseFriend = "none"

func (k *knowledge) readIssues(fsys fs.FS) error {
	t, err := readTable(fsys, "issues/issues.tsv", "id", "name", "aliases")
	if err != nil {
		return err
	}
	for _, r := range t.rows {
		aliases, err := r.list(2)
		if err != nil {
			return err
		}
		k.issues = append(k.issues, Issue{ID: r.get(0), Name: r.get(1), Aliases: aliases})
	}
	if err := k.readIssueWords(fsys, "cues", func(i *Issue) *[]string { return &i.Cues }); err != nil {
		return err
	}
	if err := k.readIssueWords(fsys, "hints", func(i *Issue) *[]string { return &i.Hints }); err != nil {
		return err
	}
	return k.readOptions(fsys)
}

// readIssueWords reads a table of phrases by issue into the list of each issue that field gives. The file and its second column are named alike.
func (k *knowledge) readIssueWords(fsys fs.FS, name string, field func(*Issue) *[]string) error {
	t, err := readTable(fsys, "issues/"+name+".tsv", "issue", name)
	if err != nil {
		return err
	}
	for _, r := range t.rows {
		at := slices.IndexFunc(k.issues, func(i Issue) bool { return i.ID == r.get(0) })
		if at < 0 {
			return r.errorf("column issue: no issue has the id %q; add it to issues.tsv", r.get(0))
		}
		words, err := r.list(1)
		if err != nil {
			return err
		}
		list := field(&k.issues[at])
		*list = append(*list, words...)
	}
	return nil
}

func (k *knowledge) readOptions(fsys fs.FS) error {
	t, err := readTable(fsys, "issues/options.tsv", "issue", "option", "name", "cues")
	if err != nil {
		return err
	}
	for _, r := range t.rows {
		at := slices.IndexFunc(k.issues, func(i Issue) bool { return i.ID == r.get(0) })
		if at < 0 {
			return r.errorf("column issue: no issue has the id %q; add it to issues.tsv", r.get(0))
		}
		issue := &k.issues[at]
		if slices.ContainsFunc(issue.Options, func(o Option) bool { return o.ID == r.get(1) }) {
			return r.errorf("column option: %q stands twice for %q; join the two rows", r.get(1), r.get(0))
		}
		cues, err := r.list(3)
		if err != nil {
			return err
		}
		issue.Options = append(issue.Options, Option{ID: r.get(1), Name: r.get(2), Cues: cues})
	}
	return nil
}

func (k *knowledge) readCollectives(fsys fs.FS) error {
	t, err := readTable(fsys, "collectives/collectives.tsv", "phrase", "resolve", "name")
	if err != nil {
		return err
	}
	for _, r := range t.rows {
		c := &Collectivity{Name: r.get(2)}
		if c.Resolve, err = oneOf(r, 1, ToPair, ToParties, ToOther, ToMediator, ToNamed, ToNobody); err != nil {
			return err
		}
		if (c.Resolve == ToNamed) != (c.Name != "") {
			return r.errorf("column name: a name is given exactly where resolve is %q", ToNamed)
		}
		if c.Name != "" && !slices.ContainsFunc(k.actors, func(a *Actor) bool { return a.Name == c.Name }) {
			return r.errorf("column name: no actor is called %q; add it to codebook/data/actors/collectives.tsv", c.Name)
		}
		k.collectives = append(k.collectives, collectivePhrase{r.get(0), c})
	}
	return nil
}

func (k *knowledge) readProposals(fsys fs.FS) error {
	t, err := readTable(fsys, "cues/proposals.tsv", "id", "kind", "name", "names", "date", "parties")
	if err != nil {
		return err
	}
	for _, r := range t.rows {
		p := &Proposal{ID: r.get(0), Name: r.get(2)}
		if p.Kind, err = oneOf(r, 1, "agreement", "plan", "format", "treaty"); err != nil {
			return err
		}
		if p.Names, err = k.names(r, 3); err != nil {
			return err
		}
		if p.Date, err = r.date(4); err != nil {
			return err
		}
		if p.Parties, err = r.list(5); err != nil {
			return err
		}
		for _, id := range p.Parties {
			if !slices.ContainsFunc(k.actors, func(a *Actor) bool { return a.ID == id }) {
				return r.errorf("column parties: no actor has the id %q; add it to codebook/data/actors", id)
			}
		}
		k.proposals = append(k.proposals, p)
	}
	return nil
}

func (k *knowledge) readCues(fsys fs.FS) error {
	t, err := readTable(fsys, "cues/cues.tsv", "phrase", "kind", "value")
	if err != nil {
		return err
	}
	for _, r := range t.rows {
		kind, err := oneOf(r, 1, CueKinds...)
		if err != nil {
			return err
		}
		k.cues = append(k.cues, Cue{Phrase: r.get(0), Kind: kind, Value: r.get(2)})
	}
	return nil
}
