package publication

import (
	"bufio"
	"io"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

// Columns is how a table is laid out in text of one width.
type Columns struct {
	Width  int    // how many characters a line may hold
	Indent string // before each line
	Rule   bool   // a line under the heading
	Apart  bool   // an empty line between rows where one is broken
}

const (
	gap   = 2  // spaces between columns
	floor = 17 // characters that no column goes below for a word that it holds
	prose = 24 // characters that a column of sentences keeps where there is room
)

// Print writes a heading and rows in columns. Where they are too wide together, the widest give way and their cells are broken at
// spaces; nothing is cut. Where that does not do, each row is a list of its cells that hold something, behind the names of their columns.
func (c Columns) Print(w io.Writer, head []string, rows [][]string) error {
	b := bufio.NewWriter(w)
	widths, ok := c.widths(head, rows, prose)
	if !ok {
		widths, ok = c.widths(head, rows, 0)
	}
	if ok {
		c.table(b, widths, head, rows)
	} else {
		c.lists(b, head, rows)
	}
	return b.Flush()
}

// widths are those of the columns, those of sentences at least so wide; false where that, or the words that they hold, do not fit beside one another. Column by column gives way, one
// character at a time, where that makes the table the least longer; of several the widest.
func (c Columns) widths(head []string, rows [][]string, sentences int) (widths []int, ok bool) {
	least := make([]int, len(head))
	lengths := make([][]int, 0, len(rows)+1)
	for _, row := range append([][]string{head}, rows...) {
		of := make([]int, len(row))
		for i, cell := range row {
			if of[i] = utf8.RuneCountInString(cell); of[i] > sentence {
				least[i] = max(least[i], sentences)
			}
			for _, word := range unsplit(cell) {
				least[i] = max(least[i], min(unbroken(word), floor))
			}
		}
		lengths = append(lengths, of)
	}
	widths = make([]int, len(head))
	total := utf8.RuneCountInString(c.Indent) - gap
	for i := range widths {
		for _, of := range lengths {
			widths[i] = max(widths[i], of[i])
		}
		least[i] = min(least[i], widths[i])
		total += widths[i] + gap
	}
	for ; total > c.Width; total-- {
		narrow, best := -1, 0
		for i := range widths {
			if widths[i] <= least[i] {
				continue
			}
			widths[i]--
			if n := height(lengths, widths); narrow < 0 || n < best || n == best && widths[i] >= widths[narrow] {
				narrow, best = i, n
			}
			widths[i]++
		}
		if narrow < 0 {
			return nil, false
		}
		widths[narrow]--
	}
	return widths, true
}

// height is about how many lines a table has whose cells have these lengths, in columns of these widths: a broken line is not filled.
func height(lengths [][]int, widths []int) (lines int) {
	for _, of := range lengths {
		most := 1
		for i, n := range of {
			if n > widths[i] {
				most = max(most, n*10/(widths[i]*9)+1)
			}
		}
		lines += most
	}
	return lines
}

func (c Columns) table(b *bufio.Writer, widths []int, head []string, rows [][]string) {
	broken := make([][][]string, 0, len(rows)+1)
	apart := false
	for _, row := range append([][]string{head}, rows...) {
		cells := make([][]string, len(row))
		for i, cell := range row {
			cells[i] = Lines(cell, widths[i])
			apart = apart || c.Apart && len(cells[i]) > 1
		}
		broken = append(broken, cells)
	}
	for _, lines := range broken[0] { // a head that breaks at its underscore goes on below without it
		for l := range lines[:max(len(lines)-1, 0)] {
			lines[l] = strings.TrimSuffix(lines[l], "_")
		}
	}
	for r, cells := range broken {
		if apart && r > 0 {
			b.WriteString("\n")
		}
		for l, more := 0, true; more; l++ {
			line := c.Indent
			more = false
			for i, cell := range cells {
				text := ""
				if l < len(cell) {
					text = cell[l]
				}
				more = more || l+1 < len(cell)
				line += text + strings.Repeat(" ", widths[i]-utf8.RuneCountInString(text)+gap)
			}
			b.WriteString(strings.TrimRight(line, " ") + "\n")
		}
		if c.Rule && r == 0 {
			total := -gap
			for _, n := range widths {
				total += n + gap
			}
			b.WriteString(c.Indent + strings.Repeat("─", max(1, total)) + "\n")
		}
	}
}

func (c Columns) lists(b *bufio.Writer, head []string, rows [][]string) {
	names := 0
	for _, h := range head {
		names = max(names, utf8.RuneCountInString(h))
	}
	for r, row := range rows {
		if r > 0 {
			b.WriteString("\n")
		}
		for i, cell := range row {
			name := head[i]
			for _, line := range Lines(cell, max(c.Width-names-gap-utf8.RuneCountInString(c.Indent), floor)) {
				b.WriteString(c.Indent + name + strings.Repeat(" ", names-utf8.RuneCountInString(name)+gap) + line + "\n")
				name = ""
			}
		}
	}
}

// Lines breaks a text at spaces into lines of at most n characters, and a longer word behind its marks ("sources/2025-03-…"), or where it must
// be; an empty text has none.
func Lines(text string, n int) []string {
	var lines []string
	line, size := "", 0
	for _, word := range unsplit(text) {
		m := utf8.RuneCountInString(word)
		for m > n {
			if line != "" {
				lines, line = append(lines, line), ""
			}
			runes, at := []rune(word), n
			for i := n; i > n/3; i-- {
				if strings.ContainsRune(joints, runes[i-1]) {
					at = i
					break
				}
			}
			lines, word = append(lines, string(runes[:at])), string(runes[at:])
			m -= at
		}
		switch {
		case m == 0:
		case line == "":
			line, size = word, m
		case size+1+m > n:
			lines, line, size = append(lines, line), word, m
		default:
			line, size = line+" "+word, size+1+m
		}
	}
	if line == "" {
		return lines
	}
	return append(lines, line)
}

// unsplit gives the words of a text; a figure stays with its unit ("12 %") and a day with its month ("5 May").
func unsplit(text string) []string {
	words := strings.Fields(text)
	out := words[:0]
	for _, w := range words {
		if n := len(out); n > 0 && (strings.HasPrefix(w, "%") || month(w) && len(out[n-1]) <= 2 && out[n-1][0] <= '9') {
			out[n-1] += " " + w
			continue
		}
		out = append(out, w)
	}
	return out
}

func month(word string) bool {
	_, err := time.Parse("January", word)
	return err == nil
}

// joints are the marks behind which a long word may be broken.
const joints = "-_/:."

// unbroken is the length of the longest part of a word that is not to be broken; a number or a day is one part.
func unbroken(word string) (longest int) {
	if !strings.ContainsFunc(word, unicode.IsLetter) {
		return utf8.RuneCountInString(word)
	}
	for len(word) > 0 {
		part := word
		if i := strings.IndexAny(word, joints); i >= 0 {
			part = word[:i+1]
		}
		longest, word = max(longest, utf8.RuneCountInString(part)), word[len(part):]
	}
	return longest
}
