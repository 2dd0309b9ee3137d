package publication

import (
	"bufio"
	"embed"
	"fmt"
	"html/template"
	"io"
	"net/url"
	"strings"

	"parley/edtf"
)

//go:embed templates/*.html templates/*.css
var templateFiles embed.FS

var briefPage = template.Must(template.New("brief.html").Funcs(template.FuncMap{
	"css": func() (template.CSS, error) {
		data, err := templateFiles.ReadFile("templates/brief.css")
		return template.CSS(data), err
	},
	"tidy": Tidy,
	"code": code,
}).ParseFS(templateFiles, "templates/brief.html"))

// code shows commands, which stand between backticks as in Markdown, as code.
func code(text string) template.HTML {
	var b strings.Builder
	for i, part := range strings.Split(text, "`") {
		if part = template.HTMLEscapeString(part); i%2 == 1 {
			part = "<code>" + part + "</code>"
		}
		b.WriteString(part)
	}
	return template.HTML(b.String())
}

// HTML writes the brief as one self-contained file that is read without scripts and prints on two pages.
func (b *Brief) HTML(w io.Writer) error {
	out := bufio.NewWriter(w)
	if err := briefPage.Execute(out, b); err != nil {
		return fmt.Errorf("publication: brief as HTML: %w", err)
	}
	return out.Flush()
}

// By names the publisher with the grade that the case gives it: "Arland Daily (reliability C)".
func (n *Note) By() string {
	if n.Reliability == "" {
		return n.Publisher
	}
	return strings.TrimSpace(n.Publisher + " (reliability " + n.Reliability + ")")
}

// When gives the note's date for readers, "undated" where there is none.
func (n *Note) When() string {
	d, err := edtf.Parse(n.Published)
	if err != nil {
		return n.Published
	}
	return date(d, false)
}

// Link leads to the passage on its page by a text fragment (W3C Scroll to Text Fragment); empty where the document has
// no address on the web. A long quote is named by its first and last words.
func (n *Note) Link() string {
	if !strings.HasPrefix(n.URL, "http://") && !strings.HasPrefix(n.URL, "https://") {
		return ""
	}
	if n.Remark != "" {
		return n.URL // the words are not on that page
	}
	words := strings.Fields(n.Quote)
	fragment := fragmentPart(words)
	if len(words) > 10 {
		fragment = fragmentPart(words[:4]) + "," + fragmentPart(words[len(words)-4:])
	}
	page, _, _ := strings.Cut(n.URL, "#")
	return page + "#:~:text=" + fragment
}

func fragmentPart(words []string) string {
	return strings.NewReplacer("+", "%20", "-", "%2D").Replace(url.QueryEscape(strings.Join(words, " ")))
}
