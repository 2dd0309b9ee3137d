package publication

import (
	"bufio"
	"fmt"
	"io"
	"strings"
)

// Markdown writes the brief as Markdown (CommonMark with tables), with endnotes at its end.
func (b *Brief) Markdown(w io.Writer) error {
	out := bufio.NewWriter(w)
	fmt.Fprintf(out, "# %s\n\n%s\n", escape(b.Title), sentences(b.Masthead))
	for _, s := range b.Sections {
		fmt.Fprintf(out, "\n## %s\n\n", s.Title)
		s.markdown(out)
	}
	if len(b.Notes) > 0 {
		fmt.Fprint(out, "\n## Endnotes\n\n")
		for _, n := range b.Notes {
			fmt.Fprintf(out, "%d. %s\n", n.Number, n.markdown())
		}
	}
	return out.Flush()
}

func (s *Section) markdown(out *bufio.Writer) {
	gap := ""
	if len(s.Text) > 0 {
		fmt.Fprintf(out, "%s\n", sentences(s.Text))
		gap = "\n"
	}
	if t := s.Table; t != nil {
		head := make([]string, len(t.Head))
		for i, name := range t.Head {
			head[i] = strings.ReplaceAll(escape(name), "|", `\|`)
		}
		fmt.Fprintf(out, "%s| %s |\n|%s\n", gap, strings.Join(head, " | "), strings.Repeat("---|", len(t.Head)))
		for _, row := range t.Rows {
			cells := make([]string, len(row))
			for i, cell := range row {
				cells[i] = strings.ReplaceAll(sentencesBy(cell, "<br>"), "|", `\|`)
			}
			fmt.Fprintf(out, "| %s |\n", strings.Join(cells, " | "))
		}
		gap = "\n"
	}
	if len(s.Points) > 0 {
		out.WriteString(gap)
		for _, p := range s.Points {
			fmt.Fprintf(out, "- %s\n", sentences(p))
		}
		gap = "\n"
	}
	if len(s.After) > 0 {
		fmt.Fprintf(out, "%s%s\n", gap, sentences(s.After))
	}
}

func sentences(list []Sentence) string { return sentencesBy(list, " ") }

func sentencesBy(list []Sentence, gap string) string {
	texts := make([]string, len(list))
	for i, s := range list {
		texts[i] = escape(s.String())
	}
	return strings.Join(texts, gap)
}

// escape keeps quoted words and names of a case from being read as Markdown or HTML.
func escape(s string) string {
	return strings.NewReplacer("*", `\*`, "_", `\_`, "<", "&lt;", "#", `\#`, "](", `]\(`).Replace(s)
}

func (n *Note) markdown() string {
	parts := []string{}
	if n.Title != "" {
		parts = append(parts, "*"+escape(Tidy(n.Title))+"*")
	}
	for _, f := range []string{n.By(), n.When()} {
		if f != "" {
			parts = append(parts, escape(f))
		}
	}
	if n.Remark != "" {
		parts = append(parts, escape(n.Remark))
	}
	s := strings.Join(parts, ", ") + fmt.Sprintf(": “%s” (`%s`, bytes %d–%d", escape(Tidy(n.Quote)), n.Doc, n.Start, n.End)
	if link := n.Link(); link != "" {
		s += ", <" + link + ">"
	}
	return s + ")"
}
