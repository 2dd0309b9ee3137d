package main

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"

	"parley/bargain"
	"parley/bargain/genius"
	"parley/casefile"
	"parley/draft"
	"parley/publication/packages"
	"parley/record"
)

type packagesCommand struct {
	output
	Paths     []string      `arg:"" name:"case" help:"A case directory, or a file with a bargain section; with --genius, one profile a party."`
	Genius    string        `placeholder:"DOMAIN" help:"Read a GENIUS (XML) or GeniusWeb (JSON) domain; the arguments are its profiles."`
	Draft     bool          `only:"output" help:"Propose a bargain section from the record of a case, with the quotes behind each line, as YAML to edit."`
	Normalise bool          `help:"With --genius: divide the evaluations of an issue by the largest, as GENIUS does (NegMAS does not)."`
	Format    string        `enum:"table,json,csv,svg,md" default:"table" placeholder:"FORM" help:"table, json, csv, svg or md."`
	Chart     string        `needs:"format" enum:"frontier,parallel" default:"frontier" placeholder:"KIND" help:"What --format svg draws: frontier, or parallel (a line a package across the parties)."`
	Axes      string        `needs:"format" placeholder:"A,B" help:"The two parties that the frontier is drawn for; the first two unless said."`
	Package   string        `placeholder:"ISSUE=OPTION,…" help:"Appraise this package, and start trades from it: what is not named stays as in the status quo."`
	Frontier  string        `enum:",zone,all" default:"" placeholder:"OVER" help:"Draw the frontier over the deals (zone) or over all packages that cross no red line and break no constraint (all; the rule with --genius)."`
	Timeout   time.Duration `placeholder:"DURATION" help:"Stop after so long (30s, 2m) and give the best found with proven bounds."`
	List      int           `placeholder:"N" help:"How many packages are listed of those that are worth the same to everybody; 20 on a page, 1000 for programs unless said."`
	Draws     int           `default:"1000" help:"Draws of preferences where weights or values are ranges or orders; 0 for none."`
	Seed      uint64        `default:"1" help:"Seed of the draws: the same seed gives the same bytes."`
	Points    int           `default:"200000" help:"How many partial packages are kept before the frontier is thinned to one with a guarantee."`
}

func (packagesCommand) Examples() string {
	return `parley packages ukraine                                # which deals exist, what blocks, who trades what
parley packages ukraine --json -o packages.json        # everything, for programs
parley packages ukraine --format svg -o frontier.svg   # the frontier; --format csv is its table
parley packages ukraine --format svg --chart parallel -o lines.svg
parley packages ukraine --package territory=line-of-contact,sanctions=lift   # who gains, who blocks, what is better
parley packages big.yaml --timeout 30s                 # the best found by then, with proven bounds
parley packages ukraine --draft                        # a first section from the record, with its quotes, to edit
parley packages --genius domain.xml buyer.xml seller.xml`
}

// maxList bounds what one run may list.
const maxList = 10_000

// Run analyses a bargaining problem.
func (c packagesCommand) Run(s *streams) error {
	if c.List == 0 {
		c.List = 20
		if c.JSON || c.Plain || c.Format == "json" || c.Format == "csv" {
			c.List = 1000
		}
	}
	if err := c.check(); err != nil {
		return err
	}
	if c.Draft {
		return c.draft(s)
	}
	m, note, err := c.load()
	if err != nil {
		return err
	}
	o := bargain.Options{Admissible: c.Frontier == "all" || c.Frontier == "" && c.Genius != "", EqualShares: c.Genius != "",
		Max: c.Points, Draws: c.Draws, Seed: c.Seed, List: c.List}
	if o.Draws == 0 {
		o.Draws = -1
	}
	if o.Package, err = c.given(m); err != nil {
		return err
	}
	x, y, err := c.axes(m.Problem)
	if err != nil {
		return err
	}
	ctx, stop := s.interruptible()
	defer stop()
	if c.Timeout > 0 {
		var cancel context.CancelFunc
		ctx, cancel = context.WithTimeout(ctx, c.Timeout)
		defer cancel()
	}
	a, err := bargain.Analyse(ctx, m, o)
	if err != nil {
		return err
	}
	if errors.Is(ctx.Err(), context.Canceled) {
		return ctx.Err()
	}
	page := &packages.Page{Analysis: a, Note: note, EqualShares: o.EqualShares, Whole: o.Admissible, List: c.List}
	return c.write(s, func(w io.Writer) error { return c.print(w, page, x, y) })
}

// check holds the flags against each other and within their bounds.
func (c packagesCommand) check() error {
	switch {
	case c.List < 1 || c.List > maxList:
		return usagef("--list %d: give 1 to %d; a point with more packages says how many it has", c.List, maxList)
	case c.Draws < 0 || c.Draws > 1_000_000:
		return usagef("--draws %d: give 0 to 1000000", c.Draws)
	case c.Points < 100 || c.Points > 5_000_000:
		return usagef("--points %d: give 100 to 5000000", c.Points)
	case c.Timeout < 0:
		return usagef("--timeout %s: give a time above 0", c.Timeout)
	case c.Genius == "" && len(c.Paths) > 1:
		return usagef("one case at a time; to read GENIUS profiles, name their domain with --genius")
	case c.Normalise && c.Genius == "":
		return usagef("--normalise is for --genius")
	case c.Draft && c.Genius != "":
		return usagef("--draft reads a case; leave --genius out")
	}
	return nil
}

// print writes a page in the form that was asked for; x and y are the parties of a frontier.
func (c packagesCommand) print(w io.Writer, page *packages.Page, x, y int) error {
	switch {
	case c.JSON || c.Format == "json":
		return page.JSON(w)
	case c.Plain:
		return page.CSV(w, '\t')
	case c.Format == "csv":
		return page.CSV(w, ',')
	case c.Format == "md":
		return page.Markdown(w)
	case c.Format == "svg" && c.Chart == "parallel":
		return page.ParallelSVG(w)
	case c.Format == "svg":
		return page.FrontierSVG(w, x, y)
	}
	return page.Text(w)
}

// load reads the problem.
func (c packagesCommand) load() (*bargain.Model, string, error) {
	if c.Genius == "" {
		b, err := casefile.LoadBargain(c.Paths[0])
		if err != nil {
			return nil, "", err
		}
		m, err := b.Compile()
		return m, b.Note, err
	}
	read := func(name string) (genius.File, error) {
		data, err := os.ReadFile(name)
		return genius.File{Name: filepath.Base(name), Data: data}, err
	}
	domain, err := read(c.Genius)
	if err != nil {
		return nil, "", err
	}
	var profiles []genius.File
	for _, name := range c.Paths {
		f, err := read(name)
		if err != nil {
			return nil, "", err
		}
		profiles = append(profiles, f)
	}
	p, err := genius.Read(domain, profiles, genius.Options{Normalise: c.Normalise})
	if err != nil {
		return nil, "", err
	}
	m, err := bargain.Compile(p)
	return m, "read from GENIUS files; discounting is ignored", err
}

// draft proposes a bargain section from what the case's texts say.
func (c packagesCommand) draft(s *streams) error {
	return c.writeDraft(s, c.Paths[0], func(o *opened, a *record.Account) string { return draft.BargainOf(o.Case, a, record.View{}).YAML() })
}

// given reads --package.
func (c packagesCommand) given(m *bargain.Model) (bargain.Package, error) {
	if c.Package == "" {
		return nil, nil
	}
	p := m.Problem
	x := bargain.Package{}
	start := p.StatusQuo
	if start == nil {
		start = m.Middle()
	}
	for k, v := range start {
		x[k] = v
	}
	for part := range strings.SplitSeq(c.Package, ",") {
		issue, option, ok := strings.Cut(part, "=")
		issue, option = strings.TrimSpace(issue), strings.TrimSpace(option)
		i := p.Issue(issue)
		switch {
		case !ok:
			return nil, usagef("--package: %q is not ISSUE=OPTION", part)
		case i == nil:
			var ids []string
			for _, i := range p.Issues {
				ids = append(ids, i.ID)
			}
			return nil, usagef("--package: there is no issue %q%s", issue, casefile.DidYouMean(issue, ids))
		case !i.Has(option):
			var ids []string
			for _, o := range i.Options {
				ids = append(ids, o.ID)
			}
			return nil, usagef("--package: the issue %s has no option %q%s", issue, option, casefile.DidYouMean(option, ids))
		}
		x[issue] = strings.TrimSuffix(option, bargain.Now)
	}
	return x, nil
}

// axes finds the parties of --axes.
func (c packagesCommand) axes(p *bargain.Problem) (x, y int, err error) {
	if c.Axes == "" {
		return 0, min(1, len(p.Parties)-1), nil
	}
	a, b, _ := strings.Cut(c.Axes, ",")
	x, y = -1, -1
	var ids []string
	for n, q := range p.Parties {
		ids = append(ids, q.ID)
		if q.ID == strings.TrimSpace(a) {
			x = n
		}
		if q.ID == strings.TrimSpace(b) {
			y = n
		}
	}
	if x < 0 || y < 0 || x == y {
		return 0, 0, usagef("--axes %s: name two of %s", c.Axes, strings.Join(ids, ", "))
	}
	return x, y, nil
}
