package casefile

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"parley/graphmodel"
)

// Graph is the graph section of a case file, for `parley stability`: a conflict in option form. docs/case-graph.md
// describes its fields.
type Graph struct {
	// Name is the case's name, or the file's where a section stands alone.
	Name string
	// Note is what the section says of its own standing, such as that its rankings are assumptions.
	Note   string
	Spec   graphmodel.Spec
	file   *problems
	places map[string]Node // by the path that graphmodel names in its problems
}

// Compile lays the model out in at most the given bytes. What the engine finds wrong comes back as [Errors] with places.
func (g *Graph) Compile(memory int64) (*graphmodel.Model, error) {
	f, err := g.Form()
	if err != nil {
		return nil, err
	}
	m, err := f.Model(memory)
	return m, g.placed(err)
}

// Form checks the section without laying its states out; mistakes are [Errors].
func (g *Graph) Form() (*graphmodel.Form, error) {
	f, err := graphmodel.NewForm(g.Spec)
	return f, g.placed(err)
}

// placed puts the engine's problems at their places in the file. A refusal for size still wraps [graphmodel.ErrSize].
func (g *Graph) placed(err error) error {
	var found graphmodel.Problems
	if !errors.As(err, &found) || g.file == nil {
		return err
	}
	p := problems{file: g.file.file, lines: g.file.lines}
	for _, problem := range found {
		text := problem.Text
		if problem.Instead != "" {
			text += "; " + problem.Instead
		}
		line, col := g.place(problem.Path)
		p.add(line, col, "%s", text)
	}
	if errors.Is(err, graphmodel.ErrSize) {
		return fmt.Errorf("%w: %w", graphmodel.ErrSize, p.err())
	}
	return p.err()
}

// place finds the nearest thing in the file to a path of the engine.
func (g *Graph) place(path string) (line, col int) {
	for {
		if n, ok := g.places[path]; ok {
			return n.Place()
		}
		cut := strings.LastIndexAny(path, ".[")
		if cut < 0 {
			return g.places[""].Place()
		}
		path = path[:cut]
	}
}

// decodeGraph reads the graph section; n is the zero Node where the file has none. Parties and issues are decoded by then.
func (c *Case) decodeGraph(n Node) {
	if !n.Exists() {
		return
	}
	var parties []graphmodel.Party
	for _, a := range slices.Concat(c.Parties, c.ThirdParties) {
		parties = append(parties, graphmodel.Party{ID: a.ID, Name: a.Name})
	}
	c.Graph = decodeGraph(n, parties)
	c.Graph.Name = c.Name
}

// LoadGraph reads the graph section of a case: of its directory, of its case file, or of a file that holds the section alone.
func LoadGraph(path string) (*Graph, error) {
	if info, err := os.Stat(path); err == nil && !info.IsDir() {
		data, err := os.ReadFile(path)
		if err != nil {
			return nil, fmt.Errorf("graph: %w", err)
		}
		return DecodeGraph(path, data)
	}
	c, err := Load(path)
	if err != nil {
		return nil, err
	}
	return c.graph(filepath.Join(path, Filename))
}

// DecodeGraph reads a case file's graph section, or a file that holds the section alone; name stands in its messages.
func DecodeGraph(name string, data []byte) (*Graph, error) {
	if err := noSection(name, "graph"); err != nil {
		return nil, err
	}
	root, file := parse(name, data)
	if err := file.err(); err != nil {
		return nil, err
	}
	for key := range root.Each() {
		if key.Text() == "options" {
			g := decodeGraph(root, nil)
			g.Name = bare(name)
			return g, file.err()
		}
	}
	c, err := Decode(name, data)
	if err != nil {
		return nil, err
	}
	if c.Graph != nil && c.Graph.Name == "" {
		c.Graph.Name = bare(name)
	}
	return c.graph(name)
}

// bare is a file's name without its folder and ending.
func bare(name string) string { return strings.TrimSuffix(filepath.Base(name), filepath.Ext(name)) }

// folder is the case that a case file belongs to, as a command wants it; "CASE" where a file stands alone.
func folder(name string) string {
	if filepath.Base(name) != Filename {
		return "CASE"
	}
	return filepath.Dir(name)
}

// ErrNoGraph reports a case without a graph section.
var ErrNoGraph = errors.New("no graph section")

func (c *Case) graph(name string) (*Graph, error) {
	if c.Graph == nil {
		return nil, fmt.Errorf("%s: %w; write one as docs/case-graph.md shows, or begin with 'parley stability %s --draft'", name, ErrNoGraph, folder(name))
	}
	return c.Graph, nil
}
