package document

import (
	"fmt"
	"maps"
	"net/url"
	"slices"
	"strings"

	"github.com/markusmobius/go-htmldate"
	"github.com/markusmobius/go-trafilatura"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// readHTML extracts the article of a page: its text, with blocks, and what its head says. There is no map back from an
// extracted text.
func (d *Document) readHTML(page string, found *findings, o Options) error {
	root, err := html.Parse(strings.NewReader(page))
	if err != nil {
		return fmt.Errorf("%w: the HTML cannot be parsed (%v); save the page again", ErrBinary, err)
	}
	found.page(root, o)
	prune(root)
	options := trafilatura.Options{
		EnableFallback:   true,
		ExcludeComments:  true,
		HtmlDateMode:     trafilatura.Disabled,
		HtmlDateOverride: &htmldate.Result{}, // the date is ours to find: see pageDate
	}
	if u, err := url.Parse(o.Given.URL); err == nil && u.IsAbs() {
		options.OriginalURL = u
	}
	w := &writer{}
	if paragraphs(root, nil) <= longestArticle {
		if article, err := extract(root, options); err == nil && article.ContentNode != nil {
			found.article(article.Metadata)
			w.blocks(article.ContentNode, 0)
			w.end(Paragraph, 0)
		}
	}
	if len(w.made) < 2 || w.out.Len() < shortArticle {
		if again, err := html.Parse(strings.NewReader(page)); err == nil {
			prune(again)
			w = d.shortPage(again, w)
		}
	}
	d.Text, d.Blocks = strings.TrimRight(w.out.String(), "\n"), w.made
	if d.Text == "" {
		return fmt.Errorf("%w: the page has no text (it may be made by a script); save it from a browser, or as text", ErrEmpty)
	}
	return nil
}

// shortPage gives the text of a page in which the library found little. It gives the words of such pages as one string, "Truce offerArland offered …", or
// twice: where the article, or the page, has the same words, its own blocks are taken. Where the page holds far more, no article was found.
func (d *Document) shortPage(page *html.Node, found *writer) *writer {
	taken := solid(found.out.String())
	for n := range page.Descendants() {
		switch element(n) {
		case atom.Article, atom.Main, atom.Body:
			own := &writer{}
			own.blocks(n, 0)
			own.end(Paragraph, 0)
			strange := func(b Block) bool { return !strings.Contains(taken, solid(own.out.String()[b.Start:b.End])) }
			if len(own.made) > 0 && 2*own.out.Len() >= len(taken) && !slices.ContainsFunc(own.made, strange) {
				return own
			}
		}
	}
	if found.out.Len() >= leastArticle {
		return found
	}
	whole := &writer{}
	whole.blocks(page, 0)
	whole.end(Paragraph, 0)
	if whole.out.Len() <= 2*found.out.Len() {
		return found
	}
	d.warn("No article was found in the page; all of its text was taken, but for scripts and navigation.")
	return whole
}

// solid is a text without its spaces.
func solid(text string) string { return strings.Join(strings.Fields(text), "") }

// extract keeps a panic of the library, which broken pages can cause, from ending the run.
func extract(root *html.Node, options trafilatura.Options) (result *trafilatura.ExtractResult, err error) {
	defer func() {
		if p := recover(); p != nil {
			result, err = nil, fmt.Errorf("extraction failed: %v", p)
		}
	}()
	return trafilatura.ExtractDocument(root, options)
}

// besides are elements that hold no words of the line in which they stand.
var besides = map[atom.Atom]bool{atom.Script: true, atom.Style: true, atom.Noscript: true, atom.Iframe: true, atom.Svg: true, atom.Button: true, atom.Form: true,
	atom.Aside: true, atom.Figure: true, atom.Video: true, atom.Audio: true, atom.Object: true, atom.Embed: true, atom.Select: true, atom.Canvas: true}

// commentary are the classes and ids of what readers write below an article.
var commentary = map[string]bool{"comments": true, "comment-list": true, "commentlist": true, "comments-list": true, "comments-area": true, "comment-section": true,
	"comments-section": true, "disqus_thread": true, "respond": true}

// leastArticle is the length in bytes, of paragraphs, from which a page, or what was found in one, holds an article. Set by hand: three lines.
const leastArticle = 200

// shortArticle is the length in bytes below which the library may have run the blocks of a page together: it does below 250 characters, twice as long where it
// gives them twice.
const shortArticle = 600

// longestArticle is the length in bytes of paragraphs beyond which no article is looked for: the library takes time with its square.
const longestArticle = 1 << 20

// prune takes away what readers wrote, and what stands in the middle of a line without being part of it. The library drops such
// elements with the words that follow them, up to the next tag: "rejected the <script>…</script> proposal" lost its proposal.
// What bears the name of comments and holds all of a page's paragraphs is its article, and so may a form be that is put around the page.
func prune(root *html.Node) {
	var remove []*html.Node
	written := map[*html.Node]bool{}
	for n := range root.Descendants() {
		switch {
		case comments(n):
			written[n] = true
		case besides[element(n)] && wordsFollow(n) && (element(n) != atom.Form || paragraphs(n, nil) == 0):
			remove = append(remove, n)
		}
	}
	if len(written) > 0 && paragraphs(root, written) >= leastArticle {
		remove = slices.AppendSeq(remove, maps.Keys(written))
	}
	for _, n := range remove {
		if n.Parent != nil {
			n.Parent.RemoveChild(n)
		}
	}
}

// paragraphs gives the length in bytes of the words of paragraphs, but for those in some elements.
func paragraphs(n *html.Node, but map[*html.Node]bool) (length int) {
	for child := range n.ChildNodes() {
		switch {
		case but[child]:
		case element(child) == atom.P:
			for x := range child.Descendants() {
				if x.Type == html.TextNode {
					length += len(strings.TrimSpace(x.Data))
				}
			}
		default:
			length += paragraphs(child, but)
		}
	}
	return length
}

// comments reports that an element holds what readers wrote, and no article.
func comments(n *html.Node) bool {
	switch element(n) {
	case atom.Div, atom.Section, atom.Ol, atom.Ul, atom.Aside:
	default:
		return false
	}
	named := slices.ContainsFunc(strings.Fields(attribute(n, "class")+" "+attribute(n, "id")), func(name string) bool { return commentary[strings.ToLower(name)] })
	if !named {
		return false
	}
	for d := range n.Descendants() {
		if a := element(d); a == atom.H1 || a == atom.Article && attribute(d, "class") == "" {
			return false
		}
	}
	return true
}

// wordsFollow reports that words stand right behind an element, but for others of its kind and remarks.
func wordsFollow(n *html.Node) bool {
	for next := n.NextSibling; next != nil; next = next.NextSibling {
		switch {
		case next.Type == html.CommentNode, besides[element(next)]:
		case next.Type != html.TextNode:
			return false
		case strings.TrimSpace(next.Data) != "":
			return true
		}
	}
	return false
}

// A writer turns the nodes of a page into text, a block at a time.
type writer struct {
	out   strings.Builder
	run   strings.Builder // the words of the block being made
	made  []Block
	lists int
}

// end closes the block being made.
func (w *writer) end(kind Kind, level int) {
	words := strings.Join(strings.Fields(w.run.String()), " ")
	w.run.Reset()
	if words == "" {
		return
	}
	if w.out.Len() > 0 {
		w.out.WriteString("\n\n")
	}
	start := w.out.Len()
	w.out.WriteString(words)
	w.made = append(w.made, Block{Span: Span{start, w.out.Len()}, Kind: kind, Level: level})
}

// unread are elements whose content is no text of the article.
var unread = map[atom.Atom]bool{atom.Script: true, atom.Style: true, atom.Noscript: true, atom.Nav: true, atom.Template: true,
	atom.Head: true, atom.Iframe: true, atom.Svg: true, atom.Form: true, atom.Button: true, atom.Select: true, atom.Textarea: true, atom.Footer: true}

// inline are elements that stand within a line.
var inline = map[atom.Atom]bool{atom.A: true, atom.B: true, atom.I: true, atom.Em: true, atom.Strong: true, atom.Span: true, atom.U: true,
	atom.Sub: true, atom.Sup: true, atom.Small: true, atom.Abbr: true, atom.Cite: true, atom.Q: true, atom.Time: true, atom.Mark: true,
	atom.Code: true, atom.Font: true, atom.S: true, atom.Del: true, atom.Ins: true, atom.Bdi: true, atom.Bdo: true, atom.Kbd: true, atom.Wbr: true, atom.Label: true, atom.Data: true, atom.Dfn: true, atom.Var: true, atom.Samp: true, atom.Img: true}

// blocks writes a node and what is in it. quoted says that a block quotation is open.
func (w *writer) blocks(n *html.Node, quoted int) {
	switch {
	case n.Type == html.TextNode:
		w.run.WriteString(n.Data)
	case n.Type != html.ElementNode:
		w.children(n, quoted)
	case unread[element(n)], hidden(n):
	case element(n) == atom.Br:
		if next := n.NextSibling; next != nil && element(next) == atom.Br {
			w.end(unmarked(quoted), 0)
		}
		w.run.WriteByte('\n')
	case within(n, atom.Li, atom.Td, atom.Th, atom.Tr) && n.PrevSibling == nil && (element(n) == atom.P || element(n) == atom.Div):
		w.children(n, quoted)
		w.run.WriteByte(' ')
	case element(n) == atom.Td, element(n) == atom.Th:
		w.children(n, quoted)
		w.run.WriteString(" | ")
	case inline[element(n)]:
		w.children(n, quoted)
	default:
		w.block(n, quoted)
	}
}

// unmarked is the kind of a block of which its element says nothing.
func unmarked(quoted int) Kind {
	if quoted > 0 {
		return Quote
	}
	return Paragraph
}

// block writes an element that is a block of its own, or several.
func (w *writer) block(n *html.Node, quoted int) {
	kind, level := unmarked(quoted), 0
	switch element(n) {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		kind, level = Heading, int(n.Data[1]-'0')
	case atom.Li:
		kind, level = Item, max(w.lists, 1)
	case atom.Tr:
		kind = Table
	case atom.Figcaption, atom.Caption:
		kind = Caption
	case atom.Blockquote:
		quoted, kind = quoted+1, Quote
	case atom.Ul, atom.Ol:
		// the words before a list within an item are that item's
		if w.lists > 0 {
			w.end(Item, w.lists)
		}
		w.lists++
		defer func() { w.lists-- }()
	case atom.P, atom.Div:
		if within(n, atom.Li) {
			kind, level = Item, max(w.lists, 1)
		}
	}
	switch {
	case within(n, atom.Li):
		w.end(Item, max(w.lists, 1))
	case quoted > 0 && element(n) != atom.Blockquote:
		w.end(Quote, 0)
	default:
		w.end(Paragraph, 0)
	}
	w.children(n, quoted)
	if kind == Table {
		cells := strings.TrimSuffix(strings.TrimSpace(w.run.String()), "|")
		w.run.Reset()
		w.run.WriteString(cells)
	}
	w.end(kind, level)
}

// element is the name of an element; nodes that the library made have it as a string alone.
func element(n *html.Node) atom.Atom {
	if n.DataAtom != 0 || n.Type != html.ElementNode {
		return n.DataAtom
	}
	return atom.Lookup([]byte(n.Data))
}

func (w *writer) children(n *html.Node, quoted int) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		w.blocks(c, quoted)
	}
}

// within reports whether n's parent is one of these elements.
func within(n *html.Node, elements ...atom.Atom) bool {
	for _, a := range elements {
		if n.Parent != nil && element(n.Parent) == a {
			return true
		}
	}
	return false
}

func hidden(n *html.Node) bool {
	return attribute(n, "hidden") != "" || attribute(n, "aria-hidden") == "true" || strings.Contains(strings.ReplaceAll(attribute(n, "style"), " ", ""), "display:none")
}

func attribute(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			if a.Val == "" {
				return key
			}
			return a.Val
		}
	}
	return ""
}
