package record

import (
	"cmp"
	"slices"
	"strings"

	"parley/edtf"
	"parley/syntax"
)

// A Named is an obstacle or a factor that texts name in their own voice: theirs, and not what the account finds. The account's own
// obstacles are the collisions of [Account.Obstacles]; factors that weigh in a forecast are those of package outlook.
type Named struct {
	Issue    string    // the issue that it is about, "" where its words speak of none
	Name     string    // its words in the first text, where it has no issue: "political will"; "" where only the passage says what it is
	Passages []Passage // sentences that call it so, in the order of the sources, each once
	Origins  int
}

// namedRules say by which words texts name obstacles and factors; rules/named.yaml argues them.
type namedRules struct {
	Obstacle []string `yaml:"obstacle"`
	Alone    []string `yaml:"alone"`
	OfMuch   []string `yaml:"ofmuch"`
	Factor   []string `yaml:"factor"`
	Still    []string `yaml:"still"`
	Apart    []string `yaml:"apart"`
	Hinders  []string `yaml:"hinders"`
	Hinge    []string `yaml:"hinge"`
	Outcome  []string `yaml:"outcome"`
	Makes    []string `yaml:"makes"`
	Names    []string `yaml:"names"`
	Holders  []string `yaml:"holders"`
	Empty    []string `yaml:"empty"`
	Back     []string `yaml:"back"`
	Breaks   []string `yaml:"breaks"`
	Lists    []string `yaml:"lists"`
	Joins    []string `yaml:"joins"`
	Process  []string `yaml:"process"`
	Matters  []string `yaml:"matters"`

	Blocked  []blockage `yaml:"blocked"`
	Unsure   []string   `yaml:"unsure"`
	Settles  []string   `yaml:"settles"`
	Tables   []string   `yaml:"tables"`
	Times    []string   `yaml:"times"`
	Asks     []string   `yaml:"asks"`
	Denies   []string   `yaml:"denies"`
	Threats  []string   `yaml:"threats"`
	Asides   []string   `yaml:"asides"`
	Who      []string   `yaml:"who"`
	Lasting  []string   `yaml:"lasting"`
	Asking   []string   `yaml:"asking"`
	Maybe    []string   `yaml:"maybe"`
	Parts    []string   `yaml:"parts"`
	Neutral  []string   `yaml:"neutral"`
	Ordinals []string   `yaml:"ordinals"`

	Relatives []string `yaml:"relatives"`
}

// NamedObstacles lists what the texts of the view call an obstacle to an agreement. What a party says of the other is its
// position or its accusation, and no obstacle of the text's own. The more origins first, then those of the latest text.
func (a *Account) NamedObstacles(v View) []Named {
	stems, _ := a.rules.named.stems()
	return a.named(v, stems, a.rules.named.Obstacle, (*namer).obstacles)
}

// NamedFactors lists what the texts of the view say decides how the talks go, under the rules of [Account.NamedObstacles].
func (a *Account) NamedFactors(v View) []Named {
	_, stems := a.rules.named.stems()
	return a.named(v, stems, a.rules.named.Factor, (*namer).factors)
}

// named gathers what find names, by issue or by words.
func (a *Account) named(v View, stems, headed []string, find func(*namer) ([]phrase, bool)) []Named {
	parser, err := syntax.New()
	if err != nil {
		return nil // the weights are part of the program: a test reads them
	}
	by := map[string]*Named{}
	var order []*Named
	inDoc := a.entriesByDoc(v)
	for _, s := range a.SourcesIn(v) {
		if s.Unread != "" {
			continue
		}
		n := &namer{rules: &a.rules.named, cb: a.options.Codebook, text: s.Doc.Text}
		n.stances, _ = a.partySpans(inDoc[s])
		n.read(s.Doc, parser, stems, headed, func() {
			n.at = len(n.lemmas)
			things, told := find(n)
			p := n.passage(s, things)
			add := func(key, issue, name string) {
				if by[key] == nil {
					by[key] = &Named{Issue: issue, Name: name}
					order = append(order, by[key])
				}
				if !slices.Contains(by[key].Passages, p) {
					by[key].Passages = append(by[key].Passages, p)
				}
			}
			for _, thing := range things {
				switch issue, name := n.name(thing); {
				case issue != "":
					add(issue, issue, "")
				case name != "":
					add(strings.ToLower(name), "", name)
				default:
					continue
				}
				told = false
			}
			if told {
				add(p.Quote, "", "")
			}
		})
	}
	all := slices.Clone(order)
	order = slices.DeleteFunc(order, func(x *Named) bool { return x.Issue+x.Name == "" && slices.ContainsFunc(all, x.titles) })
	out := make([]Named, len(order))
	for i, x := range order {
		origins := map[string]bool{}
		for _, p := range x.Passages {
			origins[p.Source.origin()] = true
		}
		x.Origins = len(origins)
		out[i] = *x
	}
	slices.SortStableFunc(out, func(x, y Named) int {
		return cmp.Or(-cmp.Compare(x.Origins, y.Origins), -cmp.Compare(len(x.Passages), len(y.Passages)), -edtf.Compare(x.latest(), y.latest()))
	})
	return out
}

// latest is the last day of publication of a text that names it.
func (x *Named) latest() (day edtf.Date) {
	for _, p := range x.Passages {
		if d := p.Source.Doc.Published; edtf.Compare(d, day) > 0 {
			day = d
		}
	}
	return day
}

// titleLength is the number of bytes beyond which the first paragraph of a text is no title.
const titleLength = 160

// titles reports that it is but the title of a text that names y in a sentence of its own.
func (x *Named) titles(y *Named) bool {
	p := x.Passages[0]
	title := p.Source.Doc.Blocks[0]
	return x != y && title.End-title.Start <= titleLength && title.Contains(p.Span) && slices.ContainsFunc(y.Passages, func(q Passage) bool {
		return q.Source == p.Source && !title.Contains(q.Span)
	})
}
