package document

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A line is one line of a text, without its end and the white space around it.
type line struct {
	Span
	indent int // of white space before it, a tab counting four
	hard   bool
}

func splitLines(text string) []line {
	lines := make([]line, 0, strings.Count(text, "\n")+1)
	for at := 0; at <= len(text); {
		end := strings.IndexByte(text[at:], '\n')
		if end < 0 {
			end = len(text)
		} else {
			end += at
		}
		raw := text[at:end]
		l := line{hard: strings.HasSuffix(raw, "  ") || strings.HasSuffix(raw, `\`)}
		rest := strings.TrimLeftFunc(raw, unicode.IsSpace)
		l.Start = end - len(rest)
		for _, c := range raw[:len(raw)-len(rest)] {
			if l.indent++; c == '\t' {
				l.indent += 3
			}
		}
		l.End = l.Start + len(strings.TrimRightFunc(rest, unicode.IsSpace))
		lines = append(lines, l)
		at = end + 1
	}
	return lines
}

var (
	atxMark   = anchored(`^#{1,6}[ \t]+`)
	noteMark  = anchored(`^(?:!!!|\?\?\?\+?)[ \t]+[a-z][a-z-]*[ \t]*(?:"[ \t]*|$)`) // a box of MkDocs: !!! warning "Title"
	itemMark  = anchored(`^(?:[-*+•◦▪‣·●○]|\(?\d{1,3}[.)]|\(?[a-z]\))[ \t]+`)
	quoteMark = anchored(`^(?:>[ \t]?)+`)
	rule      = anchored(`^\\?(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,}|(?:#[ \t]*){2,}|(?:=[ \t]*){3,}|(?:—[ \t]*){3,})$`)
	tableRule = anchored(`^\|?[ \t]*:?-{2,}:?[ \t]*(?:\|[ \t]*:?-{2,}:?[ \t]*)*\|?$`)
	openTag   = anchored(`^<(?:[A-Za-z/]|!--)`)
	fullTag   = regexp.MustCompile(`<!--.*?-->|<[A-Za-z/][^<>]*>`)
)

// segment finds the blocks of a plain or Markdown text. It changes no offset and drops nothing but white space: marks
// of headings, items and quotations stand before the block's span, everything else lies in one.
func segment(text string) []Block {
	lines := splitLines(text)
	s := &segmenter{text: text, lines: lines, width: wrapWidth(text, lines)}
	for s.at < len(lines) {
		s.next()
	}
	s.headings()
	return s.blocks
}

type segmenter struct {
	text   string
	lines  []line
	at     int
	width  int // at which the lines were wrapped by hand; 0 where they were not
	blocks []Block
	levels []int  // indents of the open items
	alone  []bool // for each block: it is one line with blank lines around it
}

func (s *segmenter) of(l line) string { return s.text[l.Start:l.End] }

func (s *segmenter) add(b Block) {
	if b.Start < b.End {
		s.blocks = append(s.blocks, b)
		s.alone = append(s.alone, false)
	}
}

// next makes the block that begins at the current line.
func (s *segmenter) next() {
	l := s.lines[s.at]
	t := s.of(l)
	switch {
	case t == "":
		s.at++
		return
	case strings.HasPrefix(t, "```"), strings.HasPrefix(t, "~~~"):
		s.fence(t[:3])
	case openTag.MatchString(t) && s.markup():
	case atxMark.MatchString(t):
		mark := len(atxMark.FindString(t))
		b := Block{Span: Span{l.Start + mark, l.End}, Kind: Heading, Level: strings.IndexFunc(t, func(r rune) bool { return r != '#' })}
		b.End = b.Start + len(strings.TrimRight(s.text[b.Start:b.End], "# \t"))
		s.add(b)
		s.at++
	case noteMark.MatchString(t):
		b := Block{Span: Span{l.Start + len(noteMark.FindString(t)), l.End}, Kind: Heading, Level: 6}
		b.End = b.Start + len(strings.TrimRight(s.text[b.Start:b.End], "\" \t"))
		s.add(b)
		s.at++
	case rule.MatchString(t):
		s.add(Block{Span: l.Span, Skip: "rule"})
		s.at++
	case strings.HasPrefix(t, "|") || strings.Count(t, " | ") > 1 && s.at+1 < len(s.lines) && tableRule.MatchString(s.of(s.lines[s.at+1])):
		s.table()
	case quoteMark.MatchString(t):
		s.run(Quote, len(quoteMark.FindString(t)))
	case itemMark.MatchString(t):
		s.run(Item, len(itemMark.FindString(t)))
	default:
		s.run(Paragraph, 0)
	}
	if l.indent == 0 && !itemMark.MatchString(t) {
		s.levels = s.levels[:0]
	}
}

// run makes a paragraph, quotation or item of the current line and those that continue it.
func (s *segmenter) run(kind Kind, mark int) {
	first := s.at
	l := s.lines[first]
	b := Block{Span: Span{l.Start + mark, l.End}, Kind: kind}
	if kind == Item {
		b.Level = s.level(l.indent)
		if rest := s.text[b.Start:b.End]; atxMark.MatchString(rest) {
			b.Start += len(atxMark.FindString(rest))
		}
	}
	for s.at++; s.at < len(s.lines); s.at++ {
		prev, l := s.lines[s.at-1], s.lines[s.at]
		t := s.of(l)
		if t == "" {
			break
		}
		quoted := quoteMark.MatchString(t)
		if kind == Quote && quoted {
			if t = t[len(quoteMark.FindString(t)):]; strings.TrimSpace(t) == "" {
				break
			}
		} else if quoted || s.marked(t) {
			break
		}
		if strings.Trim(t, "=") == "" || strings.Trim(t, "-") == "" {
			if kind == Paragraph && s.at == first+1 && len(t) >= 3 { // a line drawn under a heading
				b.Kind, b.Level = Heading, 2
				if t[0] == '=' {
					b.Level = 1
				}
				s.add(b)
				s.add(Block{Span: l.Span, Skip: "rule"})
				s.at++
				return
			}
			break
		}
		if !s.continues(prev, t) {
			break
		}
		b.End = l.End
	}
	s.add(b)
	blank := func(i int) bool { return i < 0 || i >= len(s.lines) || s.of(s.lines[i]) == "" }
	if n := len(s.alone); n > 0 && s.at == first+1 {
		s.alone[n-1] = blank(first-1) && blank(s.at)
	}
}

// marked reports whether a line begins a block of its own.
func (s *segmenter) marked(t string) bool {
	return itemMark.MatchString(t) || atxMark.MatchString(t) || noteMark.MatchString(t) || strings.HasPrefix(t, "```") || strings.HasPrefix(t, "|")
}

// level is the depth of an item by its indent, among the items that are open.
func (s *segmenter) level(indent int) int {
	for len(s.levels) > 0 && s.levels[len(s.levels)-1] > indent {
		s.levels = s.levels[:len(s.levels)-1]
	}
	if n := len(s.levels); n == 0 || indent > s.levels[n-1]+1 {
		s.levels = append(s.levels, indent)
	}
	return len(s.levels)
}

// continues reports whether a line goes on with the text of the line before it: because that one was full, or because
// it stopped within a sentence and this one starts with a small letter.
func (s *segmenter) continues(prev line, next string) bool {
	before := s.of(prev)
	last, _ := utf8.DecodeLastRuneInString(before)
	initial, _ := utf8.DecodeRuneInString(strings.TrimLeft(next, "*_[(\"“"))
	if unicode.IsLower(initial) && !strings.ContainsRune(".!?:;", last) {
		return true
	}
	if prev.hard || s.width == 0 {
		return false
	}
	word, _, _ := strings.Cut(next, " ")
	return prev.indent+utf8.RuneCountInString(before)+1+utf8.RuneCountInString(word) > s.width
}

// wrapWidth tells whether the lines of a text were wrapped by hand, and at which width; 0 where they were not. Of a
// wrapped text's lines that another line follows, most are nearly full, so their widths crowd just below the limit.
func wrapWidth(text string, lines []line) int {
	const widest, near = 160, 10
	var counts [widest + 1]int
	total, open := 0, 0 // open are the lines that end within a sentence
	for i := 0; i+1 < len(lines); i++ {
		if l := lines[i]; l.Len() > 0 && lines[i+1].Len() > 0 && text[l.Start] != '<' && text[l.Start] != '|' {
			total++
			if last, _ := utf8.DecodeLastRuneInString(text[l.Start:l.End]); !strings.ContainsRune(".!?…:", last) {
				open++
			}
			if w := l.indent + utf8.RuneCountInString(text[l.Start:l.End]); w <= widest {
				counts[w]++
			}
		}
	}
	var crowds [widest + 1]int // at each width, the lines that it or one of the nine below has
	crowd, best := 0, 0
	for w := range counts {
		crowd += counts[w]
		if w >= near {
			crowd -= counts[w-near]
		}
		if w >= 40 {
			crowds[w], best = crowd, max(best, crowd)
		}
	}
	if best < 2 || 5*best < 2*total || 2*open < total {
		return 0
	}
	for w, crowd := range crowds {
		if 20*crowd >= 17*best { // a few lines are wider: addresses, tables
			return w
		}
	}
	return 0
}

// fence skips a block of code.
func (s *segmenter) fence(mark string) {
	b := Block{Span: s.lines[s.at].Span, Skip: "code"}
	for s.at++; s.at < len(s.lines); s.at++ {
		t := s.of(s.lines[s.at])
		if t != "" {
			b.End = s.lines[s.at].End
		}
		if strings.HasPrefix(t, mark) {
			s.at++
			break
		}
	}
	s.add(b)
}

// markup skips lines that are nothing but HTML tags; a line with words among its tags is none of them.
func (s *segmenter) markup() bool {
	from := s.lines[s.at].Start
	for n := s.at; n < len(s.lines) && n < s.at+40; n++ {
		t := s.text[from:s.lines[n].End]
		if s.lines[n].Len() == 0 {
			break
		}
		rest := strings.TrimSpace(fullTag.ReplaceAllString(t, ""))
		if rest == "" {
			s.add(Block{Span: Span{from, s.lines[n].End}, Skip: "markup"})
			s.at = n + 1
			return true
		}
		if !strings.HasPrefix(rest, "<") {
			break
		}
	}
	return false
}

func (s *segmenter) table() {
	for ; s.at < len(s.lines); s.at++ {
		l := s.lines[s.at]
		t := s.of(l)
		if !strings.Contains(t, "|") {
			return
		}
		b := Block{Span: l.Span, Kind: Table}
		if tableRule.MatchString(t) {
			b.Skip = "rule"
		}
		s.add(b)
	}
}
