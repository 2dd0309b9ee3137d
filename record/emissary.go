package record

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"parley/codebook"
	"parley/edtf"
)

// An Emissary is a person whom texts name as an envoy, a mediator or a facilitator who is no party's: "Osmar Tenn, the UN envoy for Arland", "chief mediator Lara Bell". It is what
// the words call that person, and says nothing of what he or she did, nor whether the parties accept it: for that there are statements and [Account.ThirdParties].
type Emissary struct {
	Name     string
	Of       string    // the actor that the office names, "" for none: the UN
	Office   string    // the words for the office in the last text: "UN envoy for Arland"
	Passages []Passage // sentences that call the person so, in the order of the sources
	Origins  int
}

// Last gives the last passage.
func (e *Emissary) Last() Passage { return e.Passages[len(e.Passages)-1] }

// emissaryRules say by which words; rules/emissaries.yaml.
type emissaryRules struct {
	Nouns    []string `yaml:"nouns"`
	Behind   pattern  `yaml:"behind"`
	Before   pattern  `yaml:"before"`
	Run      pattern  `yaml:"run"`
	By       pattern  `yaml:"by"`
	Ownerful pattern  `yaml:"ownerful"`
	Former   pattern  `yaml:"former"`
	Unnamed  pattern  `yaml:"unnamed"`
}

// A namedSo is that a passage calls a person so.
type namedSo struct {
	Passage
	office, of string
}

// Emissaries lists them, who was called so last first.
func (a *Account) Emissaries(v View) []Emissary {
	r := &a.rules.emissaries
	by := map[string][]namedSo{}
	elsewhere, _ := a.Elsewhere(v)
	for _, s := range a.SourcesIn(v) {
		if s.Unread != "" || slices.Contains(elsewhere, s) {
			continue
		}
		sentences(s.Doc, func(x sentence) {
			words := s.Doc.Text[x.Start:x.End]
			if small := strings.ToLower(words); !slices.ContainsFunc(r.Nouns, func(noun string) bool { return strings.Contains(small, noun) }) {
				return
			}
			r.each(words, a.options.Codebook, func(name, office string) {
				if of, ok := a.ofOffice(name, office); ok {
					by[name] = append(by[name], namedSo{Passage{s, x.Span, words}, office, of})
				}
			})
		})
	}
	names := slices.SortedFunc(maps.Keys(by), func(x, y string) int { return cmp.Or(-cmp.Compare(len(x), len(y)), cmp.Compare(x, y)) })
	for i, long := range names { // "Reconciliation Lara Bell" is Lara Bell, who is named so elsewhere
		if k := slices.IndexFunc(names[i+1:], func(short string) bool { return strings.HasSuffix(long, " "+short) }); k >= 0 {
			short := names[i+1+k]
			by[short] = append(by[short], by[long]...)
			delete(by, long)
		}
	}
	var out []Emissary
	for name, all := range by {
		out = append(out, emissaryOf(name, all))
	}
	slices.SortFunc(out, func(x, y Emissary) int {
		return cmp.Or(-edtf.Compare(x.Last().Source.Doc.Published, y.Last().Source.Doc.Published), cmp.Compare(x.Name, y.Name))
	})
	return out
}

// emissaryOf makes one of all passages that call a person so.
func emissaryOf(name string, all []namedSo) Emissary {
	slices.SortStableFunc(all, func(x, y namedSo) int {
		return cmp.Or(edtf.Compare(x.Source.Doc.Published, y.Source.Doc.Published), cmp.Compare(x.Source.Doc.ID, y.Source.Doc.ID), cmp.Compare(x.Start, y.Start))
	})
	e := Emissary{Name: name, Office: all[len(all)-1].office}
	origins := map[string]bool{}
	for i, x := range all {
		origins[x.Source.origin()] = true
		if x.of != "" {
			e.Of = x.of
		}
		if i == 0 || x.Source != all[i-1].Source || x.Start != all[i-1].Start {
			e.Passages = append(e.Passages, x.Passage)
		}
	}
	e.Origins = len(origins)
	return e
}

// each gives the persons whom the words of a sentence name by such an office, with the words for it.
func (r *emissaryRules) each(words string, cb *codebook.Codebook, found func(name, office string)) {
	words = strings.Join(strings.Fields(words), " ")
	named := func(name, office string) {
		first, _ := utf8.DecodeRuneInString(name)
		if name = strings.TrimSuffix(name, "."); unicode.IsUpper(first) && !r.Unnamed.MatchString(name) && (!r.Former.MatchString(office) || r.By.MatchString(office+name)) {
			found(name, strings.TrimPrefix(strings.Trim(office, " ,"), "The "))
		}
	}
	for _, p := range []pattern{r.Behind, r.Before, r.By} {
		for _, m := range p.FindAllStringSubmatch(words, -1) {
			named(m[p.SubexpIndex("name")], m[p.SubexpIndex("office")])
		}
	}
	for _, m := range r.Run.FindAllStringSubmatch(words, -1) {
		run := strings.Fields(m[r.Run.SubexpIndex("run")])
		place, hits := cb.MatchName(run, 0)
		if len(hits) == 0 {
			place = len(run) - 2 // "Peace Missions Osmar Tenn": a name has two words, as far as anybody knows
		}
		if place > 0 && place+1 < len(run) {
			named(strings.Join(run[place:], " "), m[r.Run.SubexpIndex("office")]+strings.Join(run[:place], " "))
		}
	}
}

// ofOffice gives whose an office is by its words, "" for nobody's. It does not hold where it is a party's, where it needs an owner and names none, and where the name is no person's.
func (a *Account) ofOffice(name, office string) (of string, ok bool) {
	owners := slices.DeleteFunc(actorsIn(office, a.options.Codebook), func(x string) bool { return a.rules.anybody[strings.ToLower(x)] })
	if len(owners) > 0 {
		of = owners[0]
	} else if a.rules.emissaries.Ownerful.MatchString(office) {
		return "", false
	}
	for _, x := range append(actorsIn(name, a.options.Codebook), of) {
		if slices.Contains(a.Parties, x) || strings.EqualFold(x, name) {
			return "", false
		}
	}
	return of, true
}
