package record

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"parley/codebook"
	"parley/document"
)

// A Scenario is a way on that texts voice: theirs, never the account's. A scenario is not an event.
type Scenario struct {
	Name     string    // "settlement", "frozen conflict", "escalation" …, as the codebook's cues name it; else as the text does
	Heading  *Passage  // where the name is a text's own: the heading that gives it
	Passages []Passage // those first that call it a scenario, a possibility or an outcome, then those that weigh it; of them those that name it alone
	Figures  []Passage // sentences in which a text says how likely it holds it to be
	Origins  int

	rank map[Passage]int // of passages: 4 where it is called a scenario, 2 where it is weighed; 1 more where it is the only one that is named
}

// scenarioRules say by which words texts voice scenarios; rules/scenarios.yaml argues them.
type scenarioRules struct {
	Headings   []string          `yaml:"headings"`
	Called     []string          `yaml:"called"`
	Weighed    []string          `yaml:"weighed"`
	Names      map[string]string `yaml:"names"`
	Denied     []string          `yaml:"denied"`
	Settled    []string          `yaml:"settled"`
	Titled     pattern           `yaml:"titled"`
	Likelihood pattern           `yaml:"likelihood"`
	Feared     pattern           `yaml:"feared"`
	Calmed     pattern           `yaml:"calmed"`
}

// Scenarios lists the scenarios that the texts of the view voice: sections that a text calls so, and sentences with a scenario's
// words that also speak hypothetically. What a party wants or agrees to is its position and no scenario. The more origins first.
func (a *Account) Scenarios(v View) []Scenario {
	by := map[string]*Scenario{}
	inDoc := a.entriesByDoc(v)
	for _, s := range a.Sources {
		if !a.includes(s, v) {
			continue
		}
		voice := a.scenarioVoice(s, inDoc[s])
		sentences(s.Doc, func(x sentence) {
			for _, name := range voice.of(x) {
				c := by[name]
				if c == nil {
					c = &Scenario{Name: name, rank: map[Passage]int{}}
					by[name] = c
				}
				voice.tell(c, x)
			}
		})
	}
	out := make([]Scenario, 0, len(by))
	for _, c := range by {
		if len(c.Passages) == 0 {
			continue // a heading over nothing
		}
		seen := map[string]bool{}
		for _, p := range c.Passages {
			seen[p.Source.origin()] = true
		}
		c.Origins = len(seen)
		slices.SortStableFunc(c.Passages, func(p, q Passage) int { return -cmp.Compare(c.rank[p], c.rank[q]) })
		out = append(out, *c)
	}
	slices.SortFunc(out, func(x, y Scenario) int {
		return cmp.Or(-cmp.Compare(x.Origins, y.Origins), -cmp.Compare(len(x.Passages), len(y.Passages)), cmp.Compare(x.Name, y.Name))
	})
	return out
}

// A scenarioVoice reads a document's sentences in their order, and knows from its headings where it speaks of scenarios.
type scenarioVoice struct {
	rules    *rules
	cb       *codebook.Codebook
	source   *Source
	sections []*scenarioSection // per block; nil where it stands in no section on scenarios
	stances  []document.Span    // where a party takes a stance, in the order of the text
	parties  []document.Span    // where a party does anything

	rank  int       // of the sentence that was read last, see [Scenario]
	last  *sentence // the sentence before, where it voices scenarios
	names []string  // its names
}

// A scenarioSection is what stands under a heading on scenarios.
type scenarioSection struct {
	names   []string // what its heading is about; empty where it only opens a section
	heading *Passage // its heading, where that names the scenario
	level   int
	title   document.Span // the words in bold that name it, where no heading does
}

func (a *Account) scenarioVoice(s *Source, entries []*Entry) *scenarioVoice {
	v := &scenarioVoice{rules: a.rules, cb: a.options.Codebook, source: s, sections: make([]*scenarioSection, len(s.Doc.Blocks))}
	v.stances, v.parties = a.partySpans(entries)
	var open, lead *scenarioSection
	for i, b := range s.Doc.Blocks {
		if b.Kind == document.Heading {
			open, lead = v.section(open, b, i == 0), nil
		} else if open != nil && len(open.names) == 0 {
			lead = cmp.Or(v.leadIn(b, open.level), lead)
		}
		v.sections[i] = cmp.Or(lead, open)
	}
	return v
}

// partySpans gives where in a text, of which entries are given, a party takes a firm stance, and where one does anything, in the order
// of the text.
func (a *Account) partySpans(entries []*Entry) (stances, all []document.Span) {
	for _, e := range entries {
		if a.parties(e) == 0 {
			continue
		}
		all = append(all, e.Span)
		if a.rules.stance(e.Act) && !a.rules.stances[e.Act].Weak && (e.Modality != codebook.Hypothetical || e.Act == codebook.Condition) {
			stances = append(stances, e.Span)
		}
	}
	slices.SortFunc(stances, byStart)
	slices.SortFunc(all, byStart)
	return stances, all
}

// leadWords are words in bold before a paragraph, which name what it is about: "**A slow thaw.** Both sides …".
var leadWords = regexp.MustCompile(`^\s*(?:[-*]\s+)?\*\*([^*\n]{3,80}?)[.:]?\*\*[.:]?\s`)

// leadIn gives the scenario that words in bold name before a paragraph of a section on scenarios; nil where none do.
func (v *scenarioVoice) leadIn(b document.Block, level int) *scenarioSection {
	text := v.source.Doc.Text
	m := leadWords.FindStringSubmatchIndex(text[b.Start:b.End])
	if m == nil {
		return nil
	}
	span := document.Span{Start: b.Start + m[2], End: b.Start + m[3]}
	title := text[span.Start:span.End]
	if names := v.named(title); len(names) > 0 {
		return &scenarioSection{names: names, level: level, title: span}
	}
	return &scenarioSection{[]string{title}, &Passage{v.source, span, title}, level, span}
}

// section opens and closes sections at a heading. One that lies deeper than a heading on scenarios names one of them; the title of a
// text opens nothing.
func (v *scenarioVoice) section(open *scenarioSection, b document.Block, title bool) *scenarioSection {
	words := strings.TrimSpace(v.source.Doc.Text[b.Start:b.End])
	passage := &Passage{v.source, b.Span, v.source.Doc.Text[b.Start:b.End]}
	names := v.named(words)
	titled := v.rules.scenarios.Titled.FindStringSubmatch(words)
	deeper := open != nil && b.Level > open.level
	switch {
	case titled != nil && len(names) == 0:
		return &scenarioSection{names: []string{strings.TrimSpace(titled[1])}, heading: passage, level: b.Level - 1}
	case titled != nil, deeper && len(names) > 0:
		return &scenarioSection{names: names, level: b.Level - 1}
	case deeper:
		return &scenarioSection{level: open.level}
	case !title && v.rules.opensScenarios(words):
		return &scenarioSection{level: b.Level}
	}
	return nil
}

// titledBy holds for a sentence that ends in the words in bold which name the section, and so is but its title.
func (s *scenarioSection) titledBy(x document.Span) bool {
	return s != nil && s.title.End > 0 && x.Start <= s.title.End && s.title.End <= x.End+len("**")
}

// named gives the scenarios that words name.
func (v *scenarioVoice) named(words string) (names []string) {
	fields := strings.FieldsFunc(strings.ToLower(words), func(r rune) bool { return strings.ContainsRune(" \t\n:.,;#*_()", r) })
	for i := 0; i < len(fields); {
		n, cues := v.cb.MatchCue(fields, i)
		for _, c := range cues {
			if c.Kind == codebook.ScenarioCue && c.Value != "" && !slices.Contains(names, c.Value) {
				names = append(names, c.Value)
			}
		}
		i += max(n, 1)
	}
	return names
}

// of gives the names of the scenarios that a sentence voices, each once. Who asks voices none, and a heading is a name.
func (v *scenarioVoice) of(x sentence) []string {
	v.rank = 0
	section := v.sections[x.block]
	names := []string(nil)
	switch k := len(x.lemmas); {
	case v.source.Doc.Blocks[x.block].Kind == document.Heading, k > 0 && x.lemmas[k-1] == "?", section.titledBy(x.Span):
	case section != nil && len(section.names) > 0:
		names, v.rank = section.names, 2
	case holdsOne(x.Span, v.stances):
	default:
		names = v.spoken(x, section != nil && !holdsPhrase(x, v.rules.scenarios.Settled))
	}
	if len(names) == 0 && v.last != nil && v.last.block == x.block && v.likelihood(x) {
		return v.names // "… I would put that at one in five", of the sentence before
	}
	v.last, v.names = &x, names
	if len(names) == 0 {
		v.last = nil
	}
	return names
}

// spoken gives the scenarios of a sentence outside of sections of their own.
func (v *scenarioVoice) spoken(x sentence, hypothetical bool) (names []string) {
	conditioned := false // a party that would settle only after a truce states its terms
	add := func(name string) {
		if !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	for i := 0; i < len(x.lemmas); {
		v.rank = max(v.rank, v.rules.aloud[strings.ToLower(x.lemmas[i])])
		n, cues := v.cb.MatchCue(x.lemmas, i)
		for _, c := range cues {
			switch c.Kind {
			case codebook.ScenarioCue:
				if c.Value != "" && !v.denied(x.lemmas[:i]) {
					add(c.Value)
				}
			case codebook.ConditionCue:
				conditioned = true
			case codebook.Hypothesis:
				hypothetical = true
			case codebook.Modal:
				hypothetical = hypothetical || c.Value == string(codebook.Hypothetical)
			}
		}
		i += max(n, 1)
	}
	words := strings.ToLower(strings.Join(x.words, " "))
	for _, phrase := range v.rules.scenarioNames {
		if strings.Contains(words, phrase) {
			add(v.rules.scenarios.Names[phrase])
			hypothetical, v.rank = true, 2
		}
	}
	if warlike(words) && v.fears(x, words) {
		if !hypothetical {
			names = nil
		}
		add("escalation")
		hypothetical, v.rank = true, 2
	}
	if !hypothetical || conditioned && holdsOne(x.Span, v.parties) {
		return nil
	}
	return names
}

// fears reports that a sentence, whose words are given in small letters, fears a war, and neither denies it nor tells that the fear is gone.
func (v *scenarioVoice) fears(x sentence, words string) bool {
	at := v.rules.scenarios.Feared.FindStringIndex(words)
	return at != nil && !v.denied(x.lemmas[:len(strings.Fields(words[:at[0]]))]) && !v.rules.scenarios.Calmed.MatchString(words[at[1]:])
}

// warlike reports that words, in small letters, speak of fighting at all.
func warlike(words string) bool {
	return strings.Contains(words, "war") || strings.Contains(words, "conflict") || strings.Contains(words, "fighting") || strings.Contains(words, "violence") || strings.Contains(words, "hostilities") || strings.Contains(words, "instability")
}

// denied reports that the words before a scenario's name say that it will not be so.
func (v *scenarioVoice) denied(before []string) bool {
	for i := len(before) - 1; i >= 0 && i >= len(before)-6; i-- {
		switch w := strings.ToLower(before[i]); {
		case w == "," || w == ";" || w == ":":
			return false
		case slices.Contains(v.rules.scenarios.Denied, w):
			return true
		}
	}
	return false
}

// likelihood reports that a sentence says how likely something is, in a figure.
func (v *scenarioVoice) likelihood(x sentence) bool {
	words := v.source.Doc.Text[x.Start:x.End]
	at := v.rules.scenarios.Likelihood.FindStringIndex(words)
	return at != nil && !strings.HasPrefix(words[at[1]:], " of ")
}

// tell files a sentence under a scenario: as a figure, or as a passage.
func (v *scenarioVoice) tell(c *Scenario, x sentence) {
	p := Passage{v.source, x.Span, v.source.Doc.Text[x.Start:x.End]}
	if s := v.sections[x.block]; s != nil && s.heading != nil && c.Heading == nil {
		c.Heading = s.heading
	}
	if v.likelihood(x) {
		c.Figures = append(c.Figures, p)
		if len(c.Passages) > 0 && c.Passages[len(c.Passages)-1].Source == v.source {
			return
		}
	}
	c.Passages = append(c.Passages, p)
	c.rank[p] = 2*v.rank + b2i(len(v.names) == 1)
}
