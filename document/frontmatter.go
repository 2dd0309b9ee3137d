package document

import (
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/lexer"
	"github.com/goccy/go-yaml/token"
)

var keyLine = regexp.MustCompile(`^([A-Za-z][\w -]{0,30}):(?:[ \t]+(.*))?$`)

// frontMatter cuts the YAML head off a text, if it has one, and notes what it says. The body begins after the closing
// "---" and the empty lines that follow it. A head that is not YAML is warned about, with its line, and read line by
// line as far as it goes.
func (d *Document) frontMatter(text string, found *findings) (body string, cut *OffsetMap) {
	cut = &OffsetMap{}
	if !strings.HasPrefix(text, "---\n") {
		return text, cut
	}
	end := strings.Index(text[3:], "\n---\n")
	if end < 0 && strings.HasSuffix(text[3:], "\n---") {
		end = len(text) - 3 - len("\n---")
	}
	if end < 0 {
		d.warn("Line 1 opens a front matter that no line of \"---\" closes; all of the file is read as its text.")
		return text, cut
	}
	head := text[4:max(3+end, 4)]
	if !headLike(head) {
		return text, cut // a rule across the page
	}
	body = text[min(3+end+len("\n---\n"), len(text)):]
	body = strings.TrimLeft(body, "\n")
	cut.Add(0, len(text)-len(body))
	for key, v := range d.headValues(head) {
		found.frontMatter(key, v)
	}
	return body, cut
}

// longestHead is the length in bytes of the longest head that is read as YAML: the library takes memory that grows with the square of how
// deep its lists are nested.
const longestHead = 8 << 10

// headValues reads a head as YAML, and one that is not, or that is too long or has aliases, which can stand for any amount of text, line by
// line.
func (d *Document) headValues(head string) (values map[string]any) {
	lines := strings.Split(head, "\n")
	if len(head) > longestHead || strings.Contains(head, "*") && slices.ContainsFunc(lexer.Tokenize(head), func(t *token.Token) bool { return t.Type == token.AliasType }) {
		d.warn("The front matter is longer than %d kB or has an alias in it; its lines were read one by one.", longestHead>>10)
		return readLines(lines)
	}
	err := yaml.Unmarshal([]byte(head), &values)
	if err == nil {
		return values
	}
	line := 1
	var syntax *yaml.SyntaxError
	if errors.As(err, &syntax) && syntax.Token != nil && syntax.Token.Position != nil {
		line = syntax.Token.Position.Line
	}
	shown := lines[min(max(line, 1), len(lines))-1]
	d.warn("Line %d of the front matter is not YAML (%q); its other lines were read one by one. Put values with a colon or a quote in them between quotation marks.", line+1, shown)
	return readLines(lines)
}

// readLines gives the values of the lines that are "key: value".
func readLines(lines []string) map[string]any {
	values := map[string]any{}
	for _, l := range lines {
		if m := keyLine.FindStringSubmatch(l); m != nil {
			values[m[1]] = strings.Trim(strings.TrimSpace(m[2]), `"'`)
		}
	}
	return values
}

// headLike reports whether the lines of a head look like YAML at all: one of the first twenty is "key: value".
func headLike(head string) bool {
	for i, l := range strings.SplitN(head, "\n", 21) {
		if i < 20 && keyLine.MatchString(l) {
			return true
		}
	}
	return strings.TrimSpace(head) == ""
}

// fieldKeys are the names that front matters and JSON lines in the wild have for our fields, the best first.
var fieldKeys = []struct {
	field string
	keys  []string
}{
	{"title", []string{"title", "headline"}},
	{"published", []string{"published", "date", "published_time", "published_at", "publish_date", "pubdate", "date_published"}},
	{"publisher", []string{"publisher", "outlet", "site", "sitename", "publication"}},
	{"author", []string{"author", "authors", "byline", "creator"}},
	{"url", []string{"url", "source_url", "link", "canonical", "canonical_url", "permalink"}},
	{"lang", []string{"lang", "language", "locale"}},
	{"reference", []string{"reference"}},
	{"note", []string{"note"}},
}

func (f *findings) frontMatter(key string, v any) {
	key = strings.ToLower(strings.ReplaceAll(key, "-", "_"))
	for _, k := range fieldKeys {
		for rank, known := range k.keys {
			if key != known {
				continue
			}
			from := "front matter"
			if rank > 0 {
				from += " " + known
			}
			f.add(k.field, scalar(v), from, 10+rank)
		}
	}
}

// scalar writes a YAML value as one string; a list is joined by "; ".
func scalar(v any) string {
	switch v := v.(type) {
	case nil:
		return ""
	case string:
		return v
	case []any:
		parts := make([]string, 0, len(v))
		for _, e := range v {
			if s := scalar(e); s != "" {
				parts = append(parts, s)
			}
		}
		return strings.Join(parts, "; ")
	case map[string]any:
		return scalar(v["name"])
	}
	return fmt.Sprint(v)
}
