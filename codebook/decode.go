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

func (k *knowledge) addActor(r row, a *Actor) error {
	if slices.ContainsFunc(k.actors, func(b *Actor) bool { return a.ID == b.ID }) {
		return r.errorf("the id %q is taken; choose another", a.ID)
	}
	k.actors = append(k.actors, a)
	return nil
}

func (k *knowledge) readStates(fsys fs.FS) error {
	t, err := readTable(fsys, "actors/states.tsv", "id", "iso2", "gw", "name", "names", "demonyms", "people", "seats")
	if err != nil {
		return err
	}
	for _, r := range t.rows {
		a := &Actor{ID: r.get(0), Name: r.get(3), Kind: State, Codes: map[string]string{}}
		for i, code := range []string{"", "iso2", "gw"} {
			if code != "" && r.get(i) != "" {
				a.Codes[code] = r.get(i)
			}
		}
		var people []string
		var errs [4]error
		a.Names, errs[0] = k.names(r, 4)
		a.Demonyms, errs[1] = k.names(r, 5)
		people, errs[2] = k.names(r, 6)
		a.Seats, errs[3] = k.names(r, 7)
		a.Demonyms = append(a.Demonyms, people...)
		for _, err := range errs {
			if err != nil {
				return err
			}
		}
		if len(a.ID) != 3 || a.ID != strings.ToUpper(a.ID) {
			return r.errorf("column id: %q is no ISO 3166 alpha-3 code; write three capitals", a.ID)
		}
		if a.Name == "" {
			return r.errorf("column name is empty; give the short English name")
		}
		if err := k.addActor(r, a); err != nil {
			return err
		}
	}
	return nil
}

func (k *knowledge) readOthers(fsys fs.FS) error {
	for _, file := range []string{"actors/organisations.tsv", "actors/movements.tsv", "actors/entities.tsv", "actors/collectives.tsv"} {
		t, err := readTable(fsys, file, "id", "kind", "name", "names", "demonyms", "seats", "members")
		if err != nil {
			return err
		}
		for _, r := range t.rows {
			kind, err := oneOf(r, 1, Organisation, Court, Agency, ArmedGroup, Collective, Other)
			if err != nil {
				return err
			}
			a := &Actor{ID: r.get(0), Kind: kind, Name: r.get(2)}
			var errs [4]error
			a.Names, errs[0] = k.names(r, 3)
			a.Demonyms, errs[1] = k.names(r, 4)
			a.Seats, errs[2] = k.names(r, 5)
			a.Members, errs[3] = r.list(6)
			for _, err := range errs {
				if err != nil {
					return err
				}
			}
			if a.Name == "" {
				return r.errorf("column name is empty; give the usual short name")
			}
			if err := k.addActor(r, a); err != nil {
				return err
			}
		}
	}
	return nil
}

func (k *knowledge) readAmbiguous(fsys fs.FS) error {
	t, err := readTable(fsys, "actors/ambiguous.tsv", "alias", "rule", "not-before", "not-after", "why")
	if err != nil {
		return err
	}
	for _, r := range t.rows {
		alias := foldPhrase(r.get(0))
		rule, err := oneOf(r, 1, "", "weak", "never")
		if err != nil {
			return err
		}
		switch rule {
		case "weak":
			k.weak[alias] = true
		case "never":
			k.never[alias] = true
		}
		for i, into := range map[int]map[string][]string{2: k.notBefore, 3: k.notAfter} {
			words, err := r.list(i)
			if err != nil {
				return err
			}
			for _, w := range words {
				into[alias] = append(into[alias], foldPhrase(w))
			}
		}
	}
	return nil
}

var rankNames = map[string]Rank{}

func init() {
	for i, name := range ranks {
		rankNames[name] = Rank(i)
	}
}

func (r row) rank(i int) (Rank, error) {
	rank, ok := rankNames[r.get(i)]
	if !ok {
		return 0, r.errorf("column %s: %q is none of %q", r.table.columns[i], r.get(i), ranks)
	}
	return rank, nil
}

func (k *knowledge) readPeople(fsys fs.FS) error {
	files, err := fs.Glob(fsys, "people/*.tsv")
	if err != nil {
		return err
	}
	for _, file := range files {
		t, err := readTable(fsys, file, "name", "aliases", "role", "rank", "actor", "from", "to")
		if err != nil {
			return err
		}
		for _, r := range t.rows {
			p := &Person{Name: r.get(0), Role: r.get(2), Actor: r.get(4)}
			if p.Aliases, err = k.names(r, 1); err != nil {
				return err
			}
			if p.Rank, err = r.rank(3); err != nil {
				return err
			}
			if p.From, err = r.date(5); err != nil {
				return err
			}
			if p.To, err = r.date(6); err != nil {
				return err
			}
			if !p.From.IsZero() && !p.To.IsZero() && p.To.Last().Before(p.From.First()) {
				return r.errorf("the term ends (%s) before it begins (%s)", p.To, p.From)
			}
			if !slices.ContainsFunc(k.actors, func(a *Actor) bool { return a.ID == p.Actor }) {
				return r.errorf("column actor: no actor has the id %q; add it to codebook/data/actors", p.Actor)
			}
			k.people = append(k.people, p)
		}
	}
	return nil
}

func (k *knowledge) readRoles(fsys fs.FS) error {
	t, err := readTable(fsys, "roles/roles.tsv", "word", "title", "rank", "acts-for", "modifier")
	if err != nil {
		return err
	}
	for _, r := range t.rows {
		role := &Role{Word: r.get(0), Title: r.get(1)}
		if role.Rank, err = r.rank(2); err != nil {
			return err
		}
		if role.Modifier, err = oneOf(r, 4, "", "former", "acting", "future", "deputy"); err != nil {
			return err
		}
		if role.Modifier == "" {
			if role.Acts, err = oneOf(r, 3, ForState, ForOrganisation, ForEither, ForSelf); err != nil {
				return err
			}
		}
		k.roles = append(k.roles, role)
	}
	return nil
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
			cue := ActCue{Target: r.get(2)}
			if r.get(0) != falseFriend {
				if cue.Act, err = oneOf(r, 0, Acts...); err != nil {
					return err
				}
				cue.Plover = cue.Act.Plover()
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
			for _, cue.Phrase = range phrases {
				if !wellFormed(cue.Phrase) {
					return r.errorf("column phrases: %q: a gap (_) stands alone between words, and a phrase has at most two", cue.Phrase)
				}
				k.acts = append(k.acts, cue)
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
	if t, err = readTable(fsys, "issues/cues.tsv", "issue", "cues"); err != nil {
		return err
	}
	for _, r := range t.rows {
		at := slices.IndexFunc(k.issues, func(i Issue) bool { return i.ID == r.get(0) })
		if at < 0 {
			return r.errorf("column issue: no issue has the id %q; add it to issues.tsv", r.get(0))
		}
		cues, err := r.list(1)
		if err != nil {
			return err
		}
		k.issues[at].Cues = append(k.issues[at].Cues, cues...)
	}
	return k.readOptions(fsys)
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
