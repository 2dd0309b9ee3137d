package syntax

import (
	"fmt"
	"html"
	"strings"
	"text/tabwriter"
	"unicode/utf8"
)

// Table gives a sentence as text, one token a line: its number from 1, form, lemma, tags, the number and form of its head
// and its relation to it.
func Table(text string, s Sentence) string {
	var b strings.Builder
	w := tabwriter.NewWriter(&b, 0, 0, 2, ' ', 0)
	for i, t := range s.Tokens {
		head := "0"
		if t.Head >= 0 {
			head = fmt.Sprintf("%d %s", t.Head+1, s.Tokens[t.Head].Text(text))
		}
		fmt.Fprintf(w, "%d\t%s\t%s\t%s\t%s\t%s\t%s\n", i+1, t.Text(text), Lemma(t.Text(text), t.Coarse), t.Tag, t.Coarse, t.Rel, head)
	}
	w.Flush()
	return b.String()
}

// Measures of the picture, in pixels.
const (
	letterWidth = 8.4 // of a letter of a word
	labelWidth  = 6.2 // of a letter of a label
	wordGap     = 22
	levelHeight = 26
	margin      = 16
	widest      = 1400 // of a picture whose words stand in a row
)

// colours of the picture, on a light ground and on a dark one.
const colours = `<style>.paper{fill:#fff}.arc{fill:none;stroke:#5b6b7b;stroke-width:1.3}.tip{fill:#5b6b7b;stroke:none}.label{fill:#1f4e79;font-size:11px}.word{fill:#111;font-size:15px}.tag{fill:#5b6b7b;font-size:11px}` +
	`@media (prefers-color-scheme:dark){.paper{fill:#16181b}.arc{stroke:#93a1af}.tip{fill:#93a1af}.label{fill:#8ab8f5}.word{fill:#eaeaea}.tag{fill:#a9b4bf}}</style>` + "\n"

// SVG draws the tree of a sentence: words in a row with their tags, and above them an arc from each head to its
// dependents. Arcs that span others stand higher; an arc's label stands on it, and its arrow points at the dependent. Of a sentence that is
// too wide for a screen the words stand below one another.
func SVG(text string, s Sentence) string {
	if n := len(s.Tokens); n > 0 && places(text, &s)[n-1] > widest {
		return column(text, s)
	}
	n := len(s.Tokens)
	level := levels(&s)
	top := 0
	for _, l := range level {
		top = max(top, l)
	}
	at := places(text, &s) // the middle of each word
	width := float64(2 * margin)
	if n > 0 {
		width = at[n-1] + cell(text, s.Tokens[n-1])/2 + margin
	}
	ground := float64(margin + (top+1)*levelHeight)
	height := ground + 62
	var b strings.Builder
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" width="%.0f" height="%.0f" viewBox="0 0 %.0f %.0f" role="img" font-family="Helvetica, Arial, 'Liberation Sans', sans-serif">`+"\n", width, height, width, height)
	fmt.Fprintf(&b, "<title>Dependency tree: %s</title>\n", escape(s.Text(text)))
	fmt.Fprintf(&b, colours+`<rect class="paper" width="%.0f" height="%.0f"/>`+"\n", width, height)
	b.WriteString(`<g class="arc">` + "\n")
	ends := arcEnds(&s, at)
	for i, t := range s.Tokens {
		x := ends[i].dep
		switch {
		case t.Rel == NoRel:
			continue
		case t.Head < 0:
			fmt.Fprintf(&b, `<path d="M%.1f %.1fV%.1f"/>`+"\n", x, float64(margin), ground)
		default:
			y := ground - float64(level[i]*levelHeight)
			h := ends[i].head
			r := 7.0
			if x < h {
				r = -r
			}
			fmt.Fprintf(&b, `<path d="M%.1f %.1fV%.1fQ%.1f %.1f %.1f %.1fH%.1fQ%.1f %.1f %.1f %.1fV%.1f"/>`+"\n",
				h, ground, y+7, h, y, h+r, y, x-r, x, y, x, y+7, ground)
		}
		fmt.Fprintf(&b, `<path class="tip" d="M%.1f %.1fl-3.5 -7h7z"/>`+"\n", x, ground+1)
	}
	b.WriteString("</g>\n" + `<g text-anchor="middle">` + "\n")
	for i, t := range s.Tokens {
		if t.Rel == NoRel {
			continue
		}
		x, y := ends[i].dep, float64(margin)
		if t.Head >= 0 {
			x, y = (ends[i].dep+ends[i].head)/2, ground-float64(level[i]*levelHeight)
		}
		w := labelWidth*float64(len(t.Rel.String())) + 6
		fmt.Fprintf(&b, `<rect x="%.1f" y="%.1f" width="%.1f" height="13" class="paper"/><text x="%.1f" y="%.1f" class="label">%s</text>`+"\n",
			x-w/2, y-7, w, x, y+3.5, t.Rel)
	}
	for i, t := range s.Tokens {
		fmt.Fprintf(&b, `<text x="%.1f" y="%.1f" class="word">%s</text><text x="%.1f" y="%.1f" class="tag">%s %s</text>`+"\n",
			at[i], ground+20, escape(t.Text(text)), at[i], ground+38, escape(t.Tag.String()), t.Coarse)
	}
	b.WriteString("</g>\n</svg>\n")
	return b.String()
}

// levels gives the height of the arc to each token: one more than the highest arc under it.
func levels(s *Sentence) []int {
	level := make([]int, len(s.Tokens))
	span := func(i int) (lo, hi int) { return min(i, s.Tokens[i].Head), max(i, s.Tokens[i].Head) }
	byLength := make([][]int, len(s.Tokens)+1)
	top := 0
	for i, t := range s.Tokens {
		if t.Head >= 0 {
			lo, hi := span(i)
			byLength[hi-lo] = append(byLength[hi-lo], i)
		}
	}
	height := make([]int, len(s.Tokens)) // between each word and the next, the highest arc so far
	for _, arcs := range byLength {
		for _, i := range arcs {
			lo, hi := span(i)
			for _, h := range height[lo:hi] {
				level[i] = max(level[i], h)
			}
			level[i]++
			for j := lo; j < hi; j++ {
				height[j] = level[i]
			}
			top = max(top, level[i])
		}
	}
	for i, t := range s.Tokens {
		if t.Head < 0 && t.Rel != NoRel {
			level[i] = top + 1
		}
	}
	return level
}

// cell gives the width of a word with what stands under it.
func cell(text string, t Token) float64 {
	word := letterWidth * float64(utf8.RuneCountInString(t.Text(text)))
	return max(word, labelWidth*float64(len(t.Tag.String())+len(t.Coarse.String())+1))
}

// places gives the middle of each word. Neighbours that an arc joins stand far enough apart for its label.
func places(text string, s *Sentence) []float64 {
	at := make([]float64, len(s.Tokens))
	x := float64(margin)
	for i, t := range s.Tokens {
		w := cell(text, t)
		at[i] = x + w/2
		if i > 0 {
			for _, pair := range [2][2]int{{i, i - 1}, {i - 1, i}} {
				if d := s.Tokens[pair[0]]; d.Head == pair[1] && d.Rel != NoRel {
					at[i] = max(at[i], at[i-1]+labelWidth*float64(len(d.Rel.String()))+30)
				}
			}
		}
		x = at[i] + w/2 + wordGap
	}
	return at
}

// arcEnds gives where each arc stands on its two words: side by side with the other arcs of the word, the longest in the
// middle, so that none cross at the foot.
func arcEnds(s *Sentence, at []float64) []struct{ head, dep float64 } {
	ends := make([]struct{ head, dep float64 }, len(s.Tokens))
	const step = 5
	for w := range s.Tokens {
		var left, right []int // dependents on each side, from the farthest
		for i, t := range s.Tokens {
			if t.Head == w && i < w {
				left = append(left, i)
			}
		}
		for i := len(s.Tokens) - 1; i > w; i-- {
			if s.Tokens[i].Head == w {
				right = append(right, i)
			}
		}
		ends[w].dep = at[w]
		for n, i := range left {
			ends[i].head = at[w] - step*float64(n+1)
		}
		for n, i := range right {
			ends[i].head = at[w] + step*float64(n+1)
		}
	}
	return ends
}

func escape(s string) string {
	return html.EscapeString(strings.Map(func(r rune) rune {
		if r < ' ' || r == utf8.RuneError || r == 0xfffe || r == 0xffff {
			return ' '
		}
		return r
	}, s))
}
