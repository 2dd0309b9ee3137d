package casefile

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"parley/bargain"
)

// Bargain is the bargain section of a case file, for `parley packages`: what the parties are assumed to want.
// docs/case-bargain.md describes its fields.
type Bargain struct {
	// Note is what the section says of its own standing, such as that its numbers are assumptions.
	Note    string
	Problem bargain.Problem
	file    *problems
	places  map[string]Node // by the path that the engine names in its faults, joined by dots
}

// Compile makes the section ready to be solved. What the engine finds wrong comes back as [Errors] with its place.
func (b *Bargain) Compile() (*bargain.Model, error) {
	m, err := bargain.Compile(&b.Problem)
	if err == nil || b.file == nil {
		return m, err
	}
	faults := []error{err}
	if joined, ok := err.(interface{ Unwrap() []error }); ok {
		faults = joined.Unwrap()
	}
	p := problems{file: b.file.file, lines: b.file.lines}
	for _, f := range faults {
		var fault *bargain.Fault
		if !errors.As(f, &fault) {
			return m, err
		}
		path := fault.Path
		for len(path) > 0 && !b.places[strings.Join(path, ".")].Exists() {
			path = path[:len(path)-1]
		}
		line, col := b.places[strings.Join(path, ".")].Place()
		p.add(line, col, "%s", fault.Text)
	}
	return nil, p.err()
}

// ErrNoBargain reports a case without a bargain section.
var ErrNoBargain = errors.New("no bargain section")

// decodeBargain reads the bargain section; n is the zero Node where the file has none. Parties and issues are decoded by then.
func (c *Case) decodeBargain(n Node) {
	if !n.Exists() {
		return
	}
	d := bargainDecoder{Bargain: &Bargain{file: n.file, places: map[string]Node{"": n}}, names: map[string]string{}}
	for _, a := range c.Parties {
		d.names[a.ID] = a.Name
		d.actors = append(d.actors, a.ID)
	}
	for _, a := range c.ThirdParties {
		d.names[a.ID] = a.Name
		d.actors = append(d.actors, a.ID)
	}
	for _, i := range c.Issues {
		issue := bargain.Issue{ID: i.ID, Name: i.Name}
		for _, o := range i.Options {
			issue.Options = append(issue.Options, bargain.Option{ID: o.ID, Name: o.Name})
		}
		d.issues = append(d.issues, issue)
	}
	d.Problem.Title = c.Name
	d.decode(n)
	c.Bargain = d.Bargain
}

// LoadBargain reads the bargain section of a case: of its directory, of its case file, or of a file that holds the
// section alone, with its own issues.
func LoadBargain(path string) (*Bargain, error) {
	if info, err := os.Stat(path); err == nil && !info.IsDir() {
		data, err := os.ReadFile(path)
		if err != nil {
			return nil, fmt.Errorf("bargain: %w", err)
		}
		return DecodeBargain(path, data)
	}
	c, err := Load(path)
	if err != nil {
		return nil, err
	}
	return c.bargain(filepath.Join(path, Filename))
}

// DecodeBargain reads a case file's bargain section, or a file that holds the section alone; name stands in its messages.
func DecodeBargain(name string, data []byte) (*Bargain, error) {
	if err := noSection(name, "bargain"); err != nil {
		return nil, err
	}
	root, file := parse(name, data)
	if err := file.err(); err != nil {
		return nil, err
	}
	if root.IsMap() {
		for key, value := range root.Each() {
			if key.Text() != "parties" || !value.IsMap() {
				continue
			}
			d := bargainDecoder{Bargain: &Bargain{file: file, places: map[string]Node{"": root}}, alone: true}
			d.Problem.Title = strings.TrimSuffix(filepath.Base(name), filepath.Ext(name))
			d.decode(root)
			return d.Bargain, file.err()
		}
	}
	c, err := Decode(name, data)
	if err != nil {
		return nil, err
	}
	return c.bargain(name)
}

func (c *Case) bargain(name string) (*Bargain, error) {
	if c.Bargain == nil {
		return nil, fmt.Errorf("%s: %w; write one as docs/case-bargain.md shows, or begin with 'parley packages %s --draft'", name, ErrNoBargain, folder(name))
	}
	return c.Bargain, nil
}
