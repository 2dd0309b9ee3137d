package record

import (
	"cmp"
	"slices"
	"strings"

	"parley/codebook"
	"parley/document"
)

// A Scenario is a way on that texts voice: theirs, never the account's. A scenario is not an event.
type Scenario struct {
	Name     string    // "settlement", "frozen conflict", "escalation" …, as the codebook's cues name it
	Passages []Passage // those that call it a scenario, a possibility or an outcome first
	Origins  int

	aloud []Passage
}

// Scenarios lists the scenarios that the texts of the view voice: sentences with a scenario's words that also speak
// hypothetically or stand in a section on scenarios. The more origins first.
func (a *Account) Scenarios(v View) []Scenario {
	by := map[string]*Scenario{}
	for _, s := range a.Sources {
		if !a.includes(s, v) {
			continue
		}
		voice := a.scenarioVoice(s)
		sentences(s.Doc, func(x sentence) {
			names, aloud := voice.of(x)
			for _, name := range names {
				c := by[name]
				if c == nil {
					c = &Scenario{Name: name}
					by[name] = c
				}
				p := Passage{s, x.Span, s.Doc.Text[x.Start:x.End]}
				c.Passages = append(c.Passages, p)
				if aloud {
					c.aloud = append(c.aloud, p)
				}
			}
		})
	}
	out := make([]Scenario, 0, len(by))
	for _, c := range by {
		seen := map[string]bool{}
		for _, p := range c.Passages {
			seen[p.Source.origin()] = true
		}
		c.Origins = len(seen)
		quiet := slices.DeleteFunc(c.Passages, func(p Passage) bool { return slices.Contains(c.aloud, p) })
		c.Passages = append(c.aloud, quiet...)
		out = append(out, *c)
	}
	slices.SortFunc(out, func(x, y Scenario) int {
		return cmp.Or(-cmp.Compare(x.Origins, y.Origins), -cmp.Compare(len(x.Passages), len(y.Passages)), cmp.Compare(x.Name, y.Name))
	})
	return out
}

// A scenarioVoice follows a document's headings, so that it knows when it is in a section on scenarios.
type scenarioVoice struct {
	cb      *codebook.Codebook
	aloud   map[string]bool
	section []bool // per block: whether it stands in a section on scenarios
}

func (a *Account) scenarioVoice(s *Source) *scenarioVoice {
	v := &scenarioVoice{cb: a.options.Codebook, aloud: a.rules.aloud, section: make([]bool, len(s.Doc.Blocks))}
	in := false
	for i, b := range s.Doc.Blocks {
		if b.Kind == document.Heading && i > 0 { // the title of a text opens no section
			in = a.rules.opensScenarios(s.Doc.Text[b.Start:b.End])
		}
		v.section[i] = in
	}
	return v
}

// of gives the names of the scenarios that a sentence voices, each once, and whether it calls them such.
func (v *scenarioVoice) of(x sentence) (names []string, aloud bool) {
	if k := len(x.lemmas); k > 0 && x.lemmas[k-1] == "?" {
		return nil, false // who asks voices none
	}
	hypothetical := v.section[x.block]
	for i := 0; i < len(x.lemmas); {
		aloud = aloud || v.aloud[strings.ToLower(x.lemmas[i])]
		n, cues := v.cb.MatchCue(x.lemmas, i)
		for _, c := range cues {
			switch c.Kind {
			case codebook.ScenarioCue:
				if c.Value != "" && !slices.Contains(names, c.Value) {
					names = append(names, c.Value)
				}
			case codebook.Hypothesis:
				hypothetical = true
			case codebook.Modal:
				hypothetical = hypothetical || c.Value == string(codebook.Hypothetical)
			}
		}
		i += max(n, 1)
	}
	if !hypothetical {
		return nil, false
	}
	return names, aloud
}
