package packages

import (
	"bufio"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"parley/publication"
)

// A section is a heading with what stands under it.
type section struct {
	Title  string
	Blocks []block
}

// A block is a paragraph, a list of points, or a table with its caption.
type block struct {
	Text   string
	Points []string
	Head   []string
	Rows   [][]string
}

func (s *section) say(format string, args ...any) {
	s.Blocks = append(s.Blocks, block{Text: fmt.Sprintf(format, args...)})
}

func (s *section) table(caption string, head []string, rows [][]string) {
	if len(rows) > 0 {
		s.Blocks = append(s.Blocks, block{Text: caption, Head: head, Rows: rows})
	}
}

// width is where text is broken.
const width = 100

// Text prints the page for a terminal.
func (p *Page) Text(w io.Writer) error {
	b := bufio.NewWriter(w)
	fmt.Fprintf(b, "Packages: %s\n", p.problem().Title)
	wrap(b, "", Notice)
	if p.Note != "" {
		wrap(b, "", "The section says of itself: "+p.Note)
	}
	for _, s := range p.sections() {
		fmt.Fprintf(b, "\n%s\n%s\n", s.Title, strings.Repeat("─", utf8.RuneCountInString(s.Title)))
		for n, bl := range s.Blocks {
			if n > 0 {
				fmt.Fprintln(b)
			}
			if bl.Text != "" {
				wrap(b, "", bl.Text)
			}
			for _, pt := range bl.Points {
				wrap(b, "  • ", pt)
			}
			if len(bl.Rows) > 0 {
				if err := (publication.Columns{Width: width, Indent: "  ", Rule: true}).Print(b, bl.Head, bl.Rows); err != nil {
					return err
				}
			}
		}
	}
	return b.Flush()
}

// wrap breaks a text at spaces; lines after the first are indented under it.
func wrap(w io.Writer, lead, text string) {
	indent := utf8.RuneCountInString(lead)
	for _, line := range publication.Lines(text, width-indent) {
		fmt.Fprintln(w, lead+line)
		lead = strings.Repeat(" ", indent)
	}
}

// Markdown prints the page for a document.
func (p *Page) Markdown(w io.Writer) error {
	b := bufio.NewWriter(w)
	fmt.Fprintf(b, "# Packages: %s\n\n*%s*\n", escape(p.problem().Title), escape(Notice))
	if p.Note != "" {
		fmt.Fprintf(b, "\n*The section says of itself: %s*\n", escape(p.Note))
	}
	for _, s := range p.sections() {
		fmt.Fprintf(b, "\n## %s\n", escape(s.Title))
		for _, bl := range s.Blocks {
			if bl.Text != "" {
				fmt.Fprintf(b, "\n%s\n", escape(bl.Text))
			}
			if len(bl.Points) > 0 {
				fmt.Fprintln(b)
			}
			for _, pt := range bl.Points {
				fmt.Fprintf(b, "- %s\n", escape(pt))
			}
			if len(bl.Rows) > 0 {
				fmt.Fprintf(b, "\n| %s |\n|%s\n", strings.Join(escapeAll(bl.Head), " | "), strings.Repeat("---|", len(bl.Head)))
				for _, row := range bl.Rows {
					fmt.Fprintf(b, "| %s |\n", strings.Join(escapeAll(row), " | "))
				}
			}
		}
	}
	return b.Flush()
}

var escapes = strings.NewReplacer(`\`, `\\`, "|", `\|`, "*", `\*`, "_", `\_`, "`", "\\`", "<", "&lt;", "[", `\[`, "#", `\#`, "\n", " ")

func escape(s string) string { return escapes.Replace(s) }

func escapeAll(xs []string) []string {
	var out []string
	for _, x := range xs {
		out = append(out, escape(x))
	}
	return out
}
