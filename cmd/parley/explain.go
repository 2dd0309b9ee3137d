package main

import (
	"cmp"
	"fmt"
	"io"
	"iter"
	"path/filepath"
	"strconv"
	"strings"

	"parley/casefile"
	"parley/document"
	"parley/reader"
	"parley/source"
	"parley/syntax"
)

type explainCommand struct {
	output
	Text string `arg:"" help:"A text; with :LINE after it, only the sentences on that line of the file."`
	SVG  string `name:"svg" placeholder:"FILE" help:"Draw the tree of the sentence to FILE too; of several sentences to FILE-1, FILE-2, …"`
}

// Examples shows how the command is used.
func (explainCommand) Examples() string {
	return `parley explain notes/geneva.md:12       # what was seen in the sentences on line 12, and why they gave what they gave
parley explain ukraine/sources/2022-03-29-istanbul-2022.md:12    # as the case has it read: by its names, issues and dates
parley explain notes/geneva.md:12 --svg tree.svg
parley explain --json notes/geneva.md`
}

// explained is an explanation with its place in the file.
type explained struct {
	Line int `json:"line"` // where it begins
	last int
	text string // of the document
	reader.Explanation
}

// nextSentence says where a text goes on after a line.
func nextSentence(list []explained, line int) string {
	for _, e := range list {
		if e.Line > line {
			return fmt.Sprintf(", the next is on line %d", e.Line)
		}
	}
	return ""
}

// Run prints what the reader saw.
func (c explainCommand) Run(s *streams) error {
	if c.Plain {
		return usagef("an explanation has no table; --json gives it to other programs (parley read --plain lists the statements)")
	}
	path, line := cutLine(c.Text)
	list, err := c.explain(s, path)
	if err != nil {
		return err
	}
	if line > 0 {
		at := list[:0:0]
		for _, e := range list {
			if e.Line <= line && line <= e.last {
				at = append(at, e)
			}
		}
		if len(at) == 0 {
			return fmt.Errorf("%s has no sentence on line %d%s; leave the line out to see all", path, line, nextSentence(list, line))
		}
		list = at
	}
	if err := c.draw(list); err != nil {
		return err
	}
	return c.write(s, func(w io.Writer) error {
		if c.JSON {
			return writeJSON(w, list)
		}
		for i := range list {
			if err := printExplanation(w, &list[i]); err != nil {
				return err
			}
		}
		return nil
	})
}

// explain reads the one text at a path; one of a case as the case has it read.
func (c explainCommand) explain(s *streams, path string) ([]explained, error) {
	texts, options := parts(s.in, []string{path}), reader.Options{}
	if dir := caseOf(path); dir != "" {
		followed, err := casefile.Load(dir)
		if err != nil {
			return nil, err
		}
		if options.Codebook, err = followed.Codebook(); err != nil {
			return nil, err
		}
		options.Parties = followed.PartyNames()
		texts = only(texts, dir, path)
		fmt.Fprintf(s.err, "parley: read as a text of the case %s\n", dir)
	}
	var found *part
	for p := range texts {
		if p.err != nil {
			return nil, p.err
		}
		if found != nil {
			return nil, usagef("%s holds several texts: name one", path)
		}
		found = &p
	}
	if found == nil {
		return nil, usagef("%s holds no text", path)
	}
	doc, err := found.Parse()
	if err != nil {
		return nil, err
	}
	r, err := reader.New(options)
	if err != nil {
		return nil, err
	}
	all, err := r.Explain(doc)
	if err != nil {
		return nil, err
	}
	lines := lineCounter(doc, found.Bytes())
	list := make([]explained, len(all))
	for i, e := range all {
		list[i] = explained{lines(e.Start), lines(max(e.Start, e.End-1)), doc.Text, e}
	}
	return list, nil
}

// caseOf is the folder of the case whose sources a file lies among; empty where it lies in none.
func caseOf(path string) string {
	path, err := filepath.Abs(path)
	if err != nil {
		return ""
	}
	for dir := filepath.Dir(path); dir != filepath.Dir(dir); dir = filepath.Dir(dir) {
		if parent := filepath.Dir(dir); filepath.Base(dir) == casefile.SourcesDir && isCase(parent) {
			return parent
		}
	}
	return ""
}

// only gives the parts of a file as the manifest of its case describes it; list are those without one.
func only(list iter.Seq[part], dir, path string) iter.Seq[part] {
	path, _ = filepath.Abs(path) // it is absolute already, or was found to be in a case
	for item, err := range source.Find(dir) {
		if err == nil && item.Path == path {
			return func(yield func(part) bool) {
				for p := range item.Open(nil) {
					if !yield(part{Part: p}) {
						return
					}
				}
			}
		}
	}
	return list
}

// draw writes the trees of the sentences, if that was asked for.
func (c explainCommand) draw(list []explained) error {
	if c.SVG == "" {
		return nil
	}
	var trees []string
	for i := range list {
		if len(list[i].Sentence.Tokens) > 0 {
			trees = append(trees, syntax.SVG(list[i].text, list[i].Sentence))
		}
	}
	for i, tree := range trees {
		name := c.SVG
		if len(trees) > 1 {
			ext := filepath.Ext(name)
			name = fmt.Sprintf("%s-%d%s", strings.TrimSuffix(name, ext), i+1, ext)
		}
		if err := whereTo(name, writeFile(name, func(w io.Writer) error { _, err := io.WriteString(w, tree); return err })); err != nil {
			return err
		}
	}
	return nil
}

// lineCounter gives the line of an offset in a document's text: in the file where there is a way back to it, else in the text.
func lineCounter(doc *document.Document, raw []byte) func(offset int) int {
	text := doc.Text
	back := func(offset int) int { return offset }
	if doc.Offsets != nil {
		text, back = string(raw), doc.Offsets.Back
	}
	return func(offset int) int {
		return 1 + strings.Count(text[:min(back(offset), len(text))], "\n")
	}
}

// cutLine cuts ":12" off a path; 0 is no line.
func cutLine(path string) (string, int) {
	if i := strings.LastIndexByte(path, ':'); i > 0 {
		if n, err := strconv.Atoi(path[i+1:]); err == nil && n > 0 {
			return path[:i], n
		}
	}
	return path, 0
}

// place says where in the tree of a sentence a token stands.
func (e *explained) place(head int, rel string) string {
	if head < 0 {
		return "the root"
	}
	return fmt.Sprintf("%s of %d %s", rel, head+1, e.Tokens[head].Text)
}

// printExplanation writes one sentence for people.
func printExplanation(w io.Writer, e *explained) error {
	var b strings.Builder
	fmt.Fprintf(&b, "line %d: %s\n", e.Line, oneLine(e.Text))
	if e.Voice != "" {
		fmt.Fprintf(&b, "  speaks: %s\n", e.Voice)
	}
	if e.Scenario {
		b.WriteString("  under a heading that makes it a scenario\n")
	}
	t := table{}
	for i, x := range e.Tokens {
		t.add("  ", strconv.Itoa(i+1), x.Text, x.Lemma, x.Tag, x.Coarse, e.place(x.Head, x.Rel))
	}
	if len(t.rows) > 0 {
		t.head = []string{"  ", "", "token", "lemma", "tag", "part", "depends as"}
		if err := t.print(&b, false); err != nil {
			return err
		}
	}
	for _, m := range e.Mentions {
		fmt.Fprintf(&b, "  “%s” is %s (%s", oneLine(m.Text), cmp.Or(strings.Join(m.Actors, "; "), "nobody"), m.How)
		if m.Person != "" {
			fmt.Fprintf(&b, ", %s", m.Person)
		}
		if m.By != "" {
			fmt.Fprintf(&b, ", by “%s”", oneLine(m.By))
		}
		if len(m.Other) > 0 {
			fmt.Fprintf(&b, "; else %s", strings.Join(m.Other, "; "))
		}
		b.WriteString(")\n")
	}
	for _, m := range e.Mended {
		fmt.Fprintf(&b, "  Mended “%s”: was %s, %s: %s\n", e.Tokens[m.Token].Text, m.Tag, e.place(m.Head, m.Rel), m.By)
	}
	for i := range e.Candidates {
		printCandidate(&b, &e.Candidates[i])
	}
	if e.Nothing != "" {
		fmt.Fprintf(&b, "  No statement: %s.\n", e.Nothing)
	}
	b.WriteByte('\n')
	_, err := io.WriteString(w, b.String())
	return err
}

func printCandidate(b *strings.Builder, c *reader.SeenCandidate) {
	fmt.Fprintf(b, "  Trigger “%s”: a statement with probability %.2f", c.Trigger, c.Found)
	if c.Lexicon != "" {
		fmt.Fprintf(b, "; %s", c.Lexicon)
	}
	b.WriteByte('\n')
	line := func(label, text string) {
		if text != "" {
			fmt.Fprintf(b, "    %-9s %s\n", label, text)
		}
	}
	row := func(label string, list []reader.Weighed, form string) {
		var parts []string
		for _, x := range list {
			parts = append(parts, x.Name+" "+fmt.Sprintf(form, x.Weight))
		}
		line(label, strings.Join(parts, " · "))
	}
	line("clause", "“"+oneLine(c.Clause)+"”")
	if c.Subject != "" {
		line("subject", fmt.Sprintf("“%s” (%s)", oneLine(c.Subject), c.Link))
	}
	if c.Object != "" {
		line("object", fmt.Sprintf("“%s”", oneLine(c.Object)))
	}
	row("weighed", c.Features, "%+.2f")
	row("act", c.Acts, "%.2f")
	row("… by", c.ActBy, "%+.2f")
	row("actor", c.Actor, "%.2f")
	row("target", c.Target, "%.2f")
	line("grammar", strings.Join(c.Signals, ", "))
	row("modality", c.Modality, "%.2f")
	line("… by", c.HeldBy)
	row("date", c.Dates, "%.2f")
	row("issue", c.Issues, "%.2f")
	for _, x := range c.Corrected {
		line("corrected", fmt.Sprintf("%s %s → %s: %s", x.What, x.From, x.To, x.By))
	}
	if s := c.Statement; s != nil {
		date := "undated"
		if !s.Date.IsZero() {
			date = s.Date.String()
		}
		text := fmt.Sprintf("%s: %s", cmp.Or(strings.Join(s.Actor, "; "), "nobody named"), s.Act)
		if len(s.Target) > 0 {
			text += " → " + strings.Join(s.Target, "; ")
		}
		text += fmt.Sprintf(", about %s, %s, %s", cmp.Or(strings.Join(s.Issue, "; "), "nothing known"), s.Modality, date)
		if s.Speaker != "" {
			text += ", says " + s.Speaker
		}
		if s.Condition != nil {
			text += ", hinges on “" + oneLine(s.Condition.Text) + "”"
		}
		line("STATEMENT", fmt.Sprintf("%s; score %.2f", text, s.Score))
		return
	}
	line("none", c.Why)
}
