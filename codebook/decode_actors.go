package codebook

import (
	"errors"
	"io/fs"
	"slices"
	"strings"
)

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
		for i, code := range []string{"iso2", "gw"} {
			if cell := r.get(i + 1); cell != "" {
				a.Codes[code] = cell
			}
		}
		var people []string
		var errs [4]error
		a.Names, errs[0] = k.names(r, 4)
		a.Demonyms, errs[1] = k.names(r, 5)
		people, errs[2] = k.names(r, 6)
		a.Seats, errs[3] = k.names(r, 7)
		a.Demonyms = append(a.Demonyms, people...)
		if err := errors.Join(errs[:]...); err != nil {
			return err
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
		t, err := readTable(fsys, file, "id", "kind", "name", "names", "demonyms", "seats", "members", "home")
		if err != nil {
			return err
		}
		for _, r := range t.rows {
			kind, err := oneOf(r, 1, Organisation, Court, Agency, ArmedGroup, Collective, Other)
			if err != nil {
				return err
			}
			a := &Actor{ID: r.get(0), Kind: kind, Name: r.get(2), Home: r.get(7)}
			if a.Home != "" && !slices.ContainsFunc(k.actors, func(b *Actor) bool { return b.ID == a.Home }) {
				return r.errorf("column home: %q is no id of a state", a.Home)
			}
			var errs [4]error
			a.Names, errs[0] = k.names(r, 3)
			a.Demonyms, errs[1] = k.names(r, 4)
			a.Seats, errs[2] = k.names(r, 5)
			a.Members, errs[3] = r.list(6)
			if err := errors.Join(errs[:]...); err != nil {
				return err
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
		for i, into := range []map[string][]string{k.notBefore, k.notAfter} {
			words, err := r.list(i + 2)
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

// rank gives the cell of a column as a rank; an empty cell is no office.
func (r row) rank(i int) (Rank, error) {
	rank := slices.Index(ranks[:], r.get(i))
	if rank < 0 {
		return 0, r.errorf("column %s: %q is none of %q", r.table.columns[i], r.get(i), ranks)
	}
	return Rank(rank), nil
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
