package syntax

import (
	"fmt"
	"strings"
)

// Measures of the picture whose words stand below one another, in pixels.
const (
	rowHeight  = 20
	levelWidth = 11
	foot       = 3 // how far the arcs of a word's dependents stand below that of the word itself
)

// column draws the tree of a sentence with its words below one another: the arcs on the left, and beside each word the relation to its head and
// its tags.
func column(text string, s Sentence) string {
	level := levels(&s)
	top, word, label := 0, 0.0, 0
	for i, t := range s.Tokens {
		top = max(top, level[i])
		word, label = max(word, cell(text, t)), max(label, len(t.Rel.String()))
	}
	left := float64(margin + (top+1)*levelWidth)
	relation := left + 12 + word + wordGap
	tags := relation + labelWidth*float64(label) + wordGap
	width, height := tags+labelWidth*14+margin, float64(2*margin+rowHeight*len(s.Tokens))
	row := func(i int) float64 { return margin + rowHeight*(float64(i)+0.5) }
	var b strings.Builder
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" width="%.0f" height="%.0f" viewBox="0 0 %.0f %.0f" role="img" font-family="Helvetica, Arial, 'Liberation Sans', sans-serif">`+"\n", width, height, width, height)
	fmt.Fprintf(&b, "<title>Dependency tree: %s</title>\n", escape(s.Text(text)))
	fmt.Fprintf(&b, colours+`<rect class="paper" width="%.0f" height="%.0f"/>`+"\n"+`<g class="arc">`+"\n", width, height)
	for i, t := range s.Tokens {
		y, x := row(i), left-float64(level[i]*levelWidth)
		switch {
		case t.Rel == NoRel:
			continue
		case t.Head < 0:
			fmt.Fprintf(&b, `<path d="M%d %.1fH%.1f"/>`+"\n", margin, y, left)
		default:
			fmt.Fprintf(&b, `<path d="M%.1f %.1fH%.1fV%.1fH%.1f"/>`+"\n", left, row(t.Head)+foot, x, y, left)
		}
		fmt.Fprintf(&b, `<path class="tip" d="M%.1f %.1fl-7 -3.5v7z"/>`+"\n", left+1, y)
	}
	b.WriteString("</g>\n")
	for i, t := range s.Tokens {
		y := row(i) + 5
		fmt.Fprintf(&b, `<text x="%.1f" y="%.1f" class="word">%s</text><text x="%.1f" y="%.1f" class="label">%s</text><text x="%.1f" y="%.1f" class="tag">%s %s</text>`+"\n",
			left+10, y, escape(t.Text(text)), relation, y, t.Rel, tags, y, escape(t.Tag.String()), t.Coarse)
	}
	b.WriteString("</svg>\n")
	return b.String()
}
