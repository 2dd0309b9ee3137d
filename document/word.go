package document

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// Word-processor files in Office Open XML (ECMA-376): a zip archive whose word/document.xml holds paragraphs. What Word counts by itself, the
// numbers of articles and points, is written out, since drafts are cited by them. Tables are read cell by cell; notes, comments and
// headers are left out, and so is what a tracked change deletes.

// errDamaged is what is said of a file that its format cannot explain.
var errDamaged = fmt.Errorf("%w: the file is damaged; save it again", ErrBinary)

// readWord gives a file as Markdown, with what it says of itself.
func (d *Document) readWord(raw []byte, found *findings) (string, error) {
	archive, err := zip.NewReader(bytes.NewReader(raw), int64(len(raw)))
	if err != nil {
		return "", errDamaged
	}
	w := &wordReader{counters: map[string][]int{}}
	if part, err := archive.Open("word/numbering.xml"); err == nil {
		var n wordNumbering
		if xml.NewDecoder(io.LimitReader(part, MaxSize)).Decode(&n) == nil {
			w.levels = n.levels()
		}
		part.Close()
	}
	if part, err := archive.Open("docProps/core.xml"); err == nil {
		var core struct {
			Title string `xml:"title"`
		}
		if xml.NewDecoder(io.LimitReader(part, MaxSize)).Decode(&core) == nil && strings.TrimSpace(core.Title) != "" {
			found.add("title", strings.TrimSpace(core.Title), "properties of the file", 60)
		}
		part.Close()
	}
	part, err := archive.Open("word/document.xml")
	if err != nil {
		return "", errDamaged
	}
	defer part.Close()
	if err := w.read(xml.NewDecoder(io.LimitReader(part, 4*MaxSize))); err != nil {
		return "", errDamaged
	}
	if w.changes {
		d.warn("The file has tracked changes; it was read as if all were accepted.")
	}
	if strings.TrimSpace(w.out.String()) == "" {
		return "", fmt.Errorf("%w: the file has no words (pictures of pages have none); give its text", ErrEmpty)
	}
	return w.out.String(), nil
}

// A wordLevel is how Word numbers one level of a list: "decimal", "%1.%2".
type wordLevel struct {
	Start  wordValue `xml:"start"`
	Format wordValue `xml:"numFmt"`
	Text   wordValue `xml:"lvlText"`
}

type wordValue struct {
	Val string `xml:"val,attr"`
}

type wordNumbering struct {
	Abstract []struct {
		ID     string      `xml:"abstractNumId,attr"`
		Levels []wordLevel `xml:"lvl"`
	} `xml:"abstractNum"`
	Nums []struct {
		ID string    `xml:"numId,attr"`
		Of wordValue `xml:"abstractNumId"`
	} `xml:"num"`
}

// levels gives the levels of each list by its id.
func (n wordNumbering) levels() map[string][]wordLevel {
	out := map[string][]wordLevel{}
	for _, num := range n.Nums {
		for _, a := range n.Abstract {
			if a.ID == num.Of.Val {
				out[num.ID] = a.Levels
			}
		}
	}
	return out
}

// A wordReader writes paragraphs as Markdown.
type wordReader struct {
	out      strings.Builder
	levels   map[string][]wordLevel
	counters map[string][]int // of each list, by level

	text        strings.Builder // of the paragraph
	style, list string
	level       int
	changes     bool
}

func (w *wordReader) read(in *xml.Decoder) error {
	inText := false
	for {
		t, err := in.Token()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		switch t := t.(type) {
		case xml.StartElement:
			inText = t.Name.Local == "t"
			if skippedInWord[t.Name.Local] {
				w.changes = w.changes || t.Name.Local == "del" || t.Name.Local == "moveFrom"
				if err := in.Skip(); err != nil {
					return err
				}
				continue
			}
			w.open(t)
		case xml.EndElement:
			inText = false
			if t.Name.Local == "p" {
				w.paragraph()
			}
		case xml.CharData:
			if inText {
				w.text.Write(t)
			}
		}
	}
}

// skippedInWord are elements whose text is deleted, moved away, told twice or beside the text.
var skippedInWord = map[string]bool{"del": true, "moveFrom": true, "Fallback": true, "txbxContent": true}

func (w *wordReader) open(t xml.StartElement) {
	val := ""
	for _, a := range t.Attr {
		if a.Name.Local == "val" {
			val = a.Value
		}
	}
	switch t.Name.Local {
	case "p":
		w.text.Reset()
		w.style, w.list, w.level = "", "", 0
	case "pStyle":
		w.style = val
	case "numId":
		w.list = val
	case "ilvl":
		w.level, _ = strconv.Atoi(val)
	case "outlineLvl":
		if n, err := strconv.Atoi(val); err == nil && n < 6 && w.style == "" {
			w.style = "heading" + strconv.Itoa(n+1)
		}
	case "ins", "moveTo":
		w.changes = w.changes || len(t.Attr) > 0
	case "tab", "br", "cr":
		w.text.WriteByte(' ')
	case "noBreakHyphen":
		w.text.WriteByte('-')
	}
}

// paragraph ends a paragraph: a heading by its style, a point with its number.
func (w *wordReader) paragraph() {
	text := strings.Join(strings.Fields(w.text.String()), " ")
	w.text.Reset()
	if text == "" {
		return
	}
	if label := w.number(); label != "" {
		text = label + " " + text
	}
	switch style := strings.ToLower(w.style); {
	case style == "title":
		text = "# " + text
	case strings.HasPrefix(style, "heading") && !strings.HasPrefix(text, "#"):
		n, _ := strconv.Atoi(strings.TrimLeft(style, "heading "))
		text = strings.Repeat("#", min(max(n, 1), 6)) + " " + text
	}
	w.out.WriteString(text + "\n\n")
}

// number counts a point of a list and gives its number as Word prints it; a dash for bullets.
func (w *wordReader) number() string {
	if w.list == "" || w.list == "0" || w.level < 0 || w.level > 8 {
		return ""
	}
	levels := w.levels[w.list]
	if w.level >= len(levels) || levels[w.level].Format.Val == "bullet" || levels[w.level].Format.Val == "none" {
		return "-"
	}
	count := w.counters[w.list]
	for len(count) <= w.level {
		start, err := strconv.Atoi(levels[len(count)].Start.Val)
		if err != nil {
			start = 1
		}
		count = append(count, start-1)
	}
	count = count[:w.level+1]
	count[w.level]++
	w.counters[w.list] = count
	label := levels[w.level].Text.Val
	for i, n := range count {
		label = strings.ReplaceAll(label, "%"+strconv.Itoa(i+1), counted(n, levels[i].Format.Val))
	}
	return label
}

// counted writes a number as Word does: "3", "c", "C", "iii", "III".
func counted(n int, format string) string {
	switch format {
	case "lowerLetter", "upperLetter":
		s := string(rune('a' + (max(n, 1)-1)%26))
		if format == "upperLetter" {
			s = strings.ToUpper(s)
		}
		return s
	case "lowerRoman":
		return strings.ToLower(roman(n))
	case "upperRoman":
		return roman(n)
	}
	return strconv.Itoa(n)
}

func roman(n int) (s string) {
	for _, d := range []struct {
		n int
		s string
	}{{100, "C"}, {90, "XC"}, {50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}} {
		for ; n >= d.n; n -= d.n {
			s += d.s
		}
	}
	return s
}
