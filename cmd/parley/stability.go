package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"parley/casefile"
	"parley/graphmodel"
	"parley/graphmodel/advice"
	"parley/graphmodel/gmcr"
	"parley/graphmodel/picture"
	"parley/graphmodel/report"
)

// stabilityCommand answers from which states nobody would move.
type stabilityCommand struct {
	output
	Case        string   `arg:"" help:"A case directory, a case file with a graph section, a file with such a section alone, a GMCR model in JSON, or - for standard input."`
	Definitions []string `short:"d" placeholder:"LIST" help:"Definitions of stability: nash, gmr, smr, seq, sseq, seq_sim, smr_sim, limited_3 (any horizon), nonmyopic, coalition_nash …, strong_seq …, weak_seq …, seq_a … seq_d; or groups: ordinal, sim, coalition, strong, weak, unknown."`
	Explain     []string `sep:"none" without:"csv,svg,dot,plain" placeholder:"STATE" help:"Say for each party why a state holds or not. STATE is its id, or the options that are on with commas, or none. May be repeated."`
	Target      string   `without:"csv,svg,dot,plain" placeholder:"STATE" help:"Say how to get to a state, where it can go astray, and which preferences would make it hold."`
	From        string   `needs:"target" placeholder:"STATE" help:"With --target: start from this state instead of the status quo."`
	Under       string   `default:"seq" help:"The definition for --explain, --target and --without."`
	Without     []string `without:"csv,svg,dot,plain" placeholder:"OPTION" help:"Say what changes when an option is off the table. May be repeated."`
	CSV         bool     `name:"csv" xor:"form" help:"Print all states as CSV."`
	SVG         bool     `name:"svg" xor:"form" help:"Draw the graph as SVG; of a large model what lies around the status quo and the equilibria."`
	DOT         bool     `name:"dot" xor:"form" help:"Write the same graph for Graphviz."`
	GMCR        bool     `name:"gmcr" help:"The file is a GMCR model in JSON; found by itself otherwise."`
	Draft       bool     `only:"output" help:"Propose a graph section from the record of a case, with the quotes behind each line, as YAML to edit."`
	Large       bool     `without:"csv,svg,dot,plain,explain,target,from,without,definitions" help:"For models too large to lay out: Nash stability and reachability only."`
	Memory      float64  `default:"2" placeholder:"GB" help:"How much memory the states may take."`
}

func (stabilityCommand) Examples() string {
	return `parley stability ukraine                                      # from which states would nobody move?
parley stability ukraine --explain 7 --explain ceasefire,monitors   # why does a state hold, or not?
parley stability ukraine --target ceasefire,withdrawal        # how to get there, and what would make it hold?
parley stability ukraine --without guarantees                 # what does a third party's option change?
parley stability ukraine --svg -o graph.svg                   # the graph; the table is its twin
parley stability ukraine --draft                              # a first model from the record, with its quotes, to edit
parley stability model.yaml -d nash,seq,limited_3 --json      # for other programs`
}

// Run analyses the model or models of a file.
func (c stabilityCommand) Run(s *streams) error {
	if c.Draft {
		return c.draft(s)
	}
	if !(c.Memory > 0) {
		return usagef("--memory %g: give GB above 0", c.Memory)
	}
	models, err := c.load(s)
	if err != nil {
		return err
	}
	if c.Large {
		return c.large(s, models)
	}
	var reports []*report.Report
	for _, m := range models {
		r, err := c.analyse(s, m)
		if err != nil {
			return err
		}
		reports = append(reports, r)
	}
	return c.write(s, func(w io.Writer) error {
		if c.JSON && len(reports) == 1 {
			return writeJSON(w, reports[0])
		}
		if c.JSON {
			return writeJSON(w, reports)
		}
		for i, r := range reports {
			if i > 0 {
				fmt.Fprintln(w)
			}
			if err := c.print(w, r); err != nil {
				return err
			}
		}
		return nil
	})
}

// A stabilityModel is one model of a file, with the equilibria that the file itself states.
type stabilityModel struct {
	*casefile.Graph
	stated map[graphmodel.Definition][][]string
}

func (c stabilityCommand) load(s *streams) (models []stabilityModel, err error) {
	if info, err := os.Stat(c.Case); err == nil && info.IsDir() {
		g, err := casefile.LoadGraph(c.Case)
		return []stabilityModel{{Graph: g}}, err
	}
	var data []byte
	if c.Case == "-" {
		data, err = io.ReadAll(s.in)
	} else {
		data, err = os.ReadFile(c.Case)
	}
	if errors.Is(err, os.ErrNotExist) {
		return nil, fmt.Errorf("%s does not exist; name a case, or a file with a graph section", c.Case)
	}
	if err != nil {
		return nil, err
	}
	if c.GMCR || bytes.HasPrefix(bytes.TrimSpace(data), []byte("{")) && (bytes.Contains(data, []byte(`"decision_makers"`)) || bytes.Contains(data, []byte(`"option_bits"`))) {
		list, err := gmcr.Decode(bytes.NewReader(data))
		if err != nil {
			return nil, fmt.Errorf("%s: %w", c.Case, err)
		}
		for _, m := range list {
			models = append(models, stabilityModel{&casefile.Graph{Name: m.Name, Spec: m.Spec}, m.Equilibria})
		}
		return models, nil
	}
	g, err := casefile.DecodeGraph(c.Case, data)
	return []stabilityModel{{Graph: g}}, err
}

func (c stabilityCommand) bytes() int64 { return int64(c.Memory * (1 << 30)) }

func (c stabilityCommand) analyse(s *streams, g stabilityModel) (*report.Report, error) {
	m, err := g.Compile(c.bytes())
	if errors.Is(err, graphmodel.ErrSize) {
		return nil, fmt.Errorf("%w\nWith --large parley finds Nash stability and reachability without laying the states out; --memory GB allows more", err)
	}
	if err != nil {
		return nil, err
	}
	under := graphmodel.Definition(c.Under)
	definitions := c.definitions(m)
	a, err := m.Analyse(definitions...)
	if err != nil {
		return nil, usagef("%w", err)
	}
	r := report.New(g.Name, g.Note, a)
	for _, warning := range r.Warnings {
		fmt.Fprintln(s.err, "parley: note:", warning)
	}
	compareStated(s, g, m, a)
	if sq, ok := m.StatusQuo(); ok && m.Len() <= report.Listed && len(c.Explain)+len(c.Without) == 0 && c.Target == "" {
		c.Explain = []string{m.Label(sq)}
	}
	q := questions{m: m, a: a, w: advice.For(m), under: under, report: r}
	if len(c.Explain)+len(c.Without) > 0 || c.Target != "" {
		if q.a, err = m.Analyse(slices.Concat(definitions, []graphmodel.Definition{under}, graphmodel.Ordinal)...); err != nil {
			return nil, usagef("%w", err)
		}
	}
	return r, q.ask(c)
}

// compareStated tells whether the equilibria that a file states are those that were found.
func compareStated(s *streams, g stabilityModel, m *graphmodel.Model, a *graphmodel.Analysis) {
	var same []string
	for _, d := range a.Definitions {
		stated, there := g.stated[d]
		if !there {
			continue
		}
		var want []int
		for _, on := range stated {
			if state, ok := m.Find(on...); ok {
				want = append(want, state)
			}
		}
		slices.Sort(want)
		if slices.Equal(want, a.Equilibria(d)) {
			same = append(same, string(d))
		} else {
			fmt.Fprintf(s.err, "parley: %s: the file states other equilibria under %s than were found\n", g.Name, d)
		}
	}
	if same != nil {
		fmt.Fprintf(s.err, "parley: %s: the equilibria that the file states are found under %s\n", g.Name, strings.Join(same, ", "))
	}
}

// definitionGroups are words for several definitions.
var definitionGroups = map[string][]graphmodel.Definition{
	"ordinal": graphmodel.Ordinal, "sim": graphmodel.Simultaneous, "coalition": graphmodel.Coalitional,
	"strong": graphmodel.Strong, "weak": graphmodel.Weak, "unknown": graphmodel.Extensions(),
}

// definitions are those asked for, or what the model has room and reason for.
func (c stabilityCommand) definitions(m *graphmodel.Model) (list []graphmodel.Definition) {
	for _, d := range c.Definitions {
		if group, ok := definitionGroups[d]; ok {
			list = append(list, group...)
		} else {
			list = append(list, graphmodel.Definition(d))
		}
	}
	if list != nil {
		return list
	}
	list = slices.Clone(graphmodel.Ordinal)
	if m.Len() <= report.Listed {
		list = append(list, graphmodel.Simultaneous...)
	}
	if m.Len() > graphmodel.DirectLimit {
		return list
	}
	if m.NamesCoalitions() {
		list = append(list, graphmodel.Coalitional...)
	}
	if m.Graded() {
		list = append(list, graphmodel.Strong...)
	}
	if m.Unknown() {
		list = append(list, graphmodel.Extensions()...)
	}
	return list
}

func (c stabilityCommand) print(w io.Writer, r *report.Report) error {
	switch {
	case c.CSV:
		return r.CSV(w)
	case c.SVG:
		_, err := io.WriteString(w, picture.SVG(r.Analysis(), picture.Around(r.Analysis()), r.Name))
		return err
	case c.DOT:
		_, err := io.WriteString(w, picture.DOT(r.Analysis(), picture.Around(r.Analysis()), r.Name))
		return err
	}
	head, rows := r.Table(c.Plain)
	t := &table{head: head, rows: rows}
	if c.Plain {
		return t.print(w, true)
	}
	var parties []string
	for p := range r.Parties {
		parties = append(parties, advice.For(r.Analysis().Model).Party(p))
	}
	fmt.Fprintf(w, "%s: from which state would nobody move?\n%d states, %d options of %s\n", r.Name, r.Count, len(r.Options), strings.Join(parties, ", "))
	if r.Note != "" {
		say(w, "", "Note: "+r.Note)
	}
	fmt.Fprintln(w)
	if len(rows) > 0 {
		if err := t.print(w, false); err != nil {
			return err
		}
		fmt.Fprintln(w)
	}
	for _, line := range r.Summary {
		say(w, "", line)
	}
	if head[0] == "state" {
		fmt.Fprintln(w)
		for _, d := range r.Used {
			if meaning := advice.Meaning(d); meaning != "" {
				say(w, "", fmt.Sprintf("%s: %s.", d, meaning))
			}
		}
	}
	for _, answer := range r.Answers {
		fmt.Fprintf(w, "\n%s\n", answer.Question)
		for _, line := range answer.Sentences {
			say(w, "  ", line)
		}
	}
	fmt.Fprintln(w, "\nAll this follows from the options and rankings of the model, which are assumptions, and from nothing else.")
	return nil
}
