// Package casefile reads the files that describe one process: case.yaml and rulings.yaml. It only decodes, into the
// types of the packages that use what the files say, and checks what can be checked by reading: that fields exist, that
// ids are defined once and that what is referred to is there.
//
// It is not a YAML library and not a validator of what an analyst believes: whether weights add up is for the engine
// to say. It reads a plain part of YAML 1.2: no aliases, no merge keys, no tags, one document a file.
//
// Invariants: every mistake is reported with its file, line, column and the line itself, as many as there are at once
// (see [Errors]); a case that was returned has no dangling id. The fields are described for people in docs/case.md and
// for editors in docs/case.schema.json.
package casefile

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"parley/codebook"
)

// Filename is the name of the case file within a case's directory.
const Filename = "case.yaml"

// texts are the endings of files that are texts, never a case file.
var texts = []string{".txt", ".md", ".html", ".htm", ".docx", ".eml", ".pdf", ".jsonl"}

// ErrNoCase reports a directory that holds no case file.
var ErrNoCase = errors.New("not a case")

// A Case is one process being followed, as its case file describes it. Lists are in the order of the file.
type Case struct {
	Dir     string // the directory of the case; empty for a case that was decoded from bytes
	Name    string
	Summary string

	Parties      []codebook.Actor // Role is "party"
	ThirdParties []codebook.Actor // Role is what the file says ("mediator"), or "third party"
	People       []codebook.Person
	Anchors      []codebook.Anchor
	Issues       []codebook.Issue
	Sources      []Source

	// The sections of the engines; nil where the file has none.
	Bargain *Bargain
	Graph   *Graph
	Outlook *Outlook
}

// Load reads the case in a directory, or the case file at a path. A directory without one wraps [ErrNoCase]; mistakes
// in the file are [Errors].
func Load(path string) (*Case, error) {
	file := path
	if info, err := os.Stat(path); err == nil && info.IsDir() {
		file = filepath.Join(path, Filename)
	}
	data, err := os.ReadFile(file)
	switch {
	case errors.Is(err, fs.ErrNotExist) && file != path:
		return nil, fmt.Errorf("%s has no %s: %w; 'parley new %s' makes one", path, Filename, ErrNoCase, path)
	case errors.Is(err, fs.ErrNotExist):
		return nil, fmt.Errorf("%s does not exist: %w; 'parley new %s' makes one", path, ErrNoCase, path)
	case err != nil:
		return nil, fmt.Errorf("case: %w", err)
	case file == path && slices.Contains(texts, strings.ToLower(filepath.Ext(path))):
		return nil, fmt.Errorf("%s is a text: %w; 'parley brief %s' reads texts by themselves, 'parley new' makes a case and 'parley add' puts texts into it", path, ErrNoCase, path)
	}
	c, err := Decode(file, data)
	if err != nil {
		return nil, err
	}
	c.Dir = filepath.Dir(file)
	return c, nil
}

// noSection refuses a text where a file with a section is wanted: its first line would be blamed for no YAML.
func noSection(name, section string) error {
	if slices.Contains(texts, strings.ToLower(filepath.Ext(name))) {
		return fmt.Errorf("%s is a text: %w; name a case's folder, or a YAML file with a %s section (docs/case-%s.md shows one)", name, ErrNoCase, section, section)
	}
	return nil
}

// Decode reads a case file from its bytes; name stands in its error messages. Mistakes are [Errors].
func Decode(name string, data []byte) (*Case, error) {
	base, err := codebook.Base()
	if err != nil {
		return nil, err
	}
	root, errs := parse(name, data)
	if errs.err() != nil {
		return nil, errs.err()
	}
	if root.ast == nil {
		errs.add(1, 1, "the file is empty; 'parley new' writes one to start from")
		return nil, errs.err()
	}
	root.printable()
	c := &Case{}
	f := root.Fields("case file", "case", "summary", "parties", "third_parties", "people", "anchors", "issues", "sources",
		"bargain", "graph", "outlook")
	c.Name = f.Get("case").Text()
	c.Summary = f.Get("summary").Text()
	c.decodeActors(f)
	c.decodeAnchors(f.Get("anchors"))
	c.decodeIssues(f.Get("issues"), base)
	c.decodeSources(f.Get("sources"))
	c.decodeBargain(f.Get("bargain"))
	c.decodeGraph(f.Get("graph"))
	c.decodeOutlook(f.Get("outlook"))
	if err := errs.err(); err != nil {
		return nil, err
	}
	return c, nil
}

// Actor finds a party or third party by its id.
func (c *Case) Actor(id string) (codebook.Actor, bool) {
	for _, list := range [][]codebook.Actor{c.Parties, c.ThirdParties} {
		for _, a := range list {
			if a.ID == id {
				return a, true
			}
		}
	}
	return codebook.Actor{}, false
}

// Issue finds an issue of the case by its id.
func (c *Case) Issue(id string) (codebook.Issue, bool) {
	for _, i := range c.Issues {
		if i.ID == id {
			return i, true
		}
	}
	return codebook.Issue{}, false
}
