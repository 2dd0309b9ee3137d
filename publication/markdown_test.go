package publication

import (
	"strings"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/renderer/html"
)

// TestMarkdownEscapes: the names of a case and words of texts are read as they stand, in titles, heads of tables and cells alike.
func TestMarkdownEscapes(t *testing.T) {
	const wild = "A <b>bold</b> | *x* [z](javascript:alert(1)) #1"
	said := func(text string) []Sentence { return []Sentence{{Parts: []Part{{Text: text}}}} }
	b := &Brief{Title: wild, Masthead: said(wild), Sections: []Section{{Title: "Positions", Table: &Table{Head: []string{"Issue", wild}, Rows: [][][]Sentence{{said("x"), said(wild)}}}}}}
	var md, page strings.Builder
	if err := b.Markdown(&md); err != nil {
		t.Fatal(err)
	}
	if err := goldmark.New(goldmark.WithExtensions(extension.Table), goldmark.WithRendererOptions(html.WithUnsafe())).Convert([]byte(md.String()), &page); err != nil {
		t.Fatal(err)
	}
	const want = "A &lt;b&gt;bold&lt;/b&gt; | *x* [z](javascript:alert(1)) #1"
	if n := strings.Count(page.String(), want); n != 4 || strings.Contains(page.String(), "<b>") || strings.Contains(page.String(), "href") {
		t.Errorf("%d times in\n%s\n%s", n, page.String(), md.String())
	}
}
