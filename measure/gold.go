// Package measure scores a reader against texts that people annotated.
//
// A gold file is a JSON object for one text: "doc" names the text's file, "coverage" is "exhaustive" where every
// statement of it is annotated, and "statements" lists them, each with its quote and its offsets in characters of the
// text's body (see docs/gold-format.md for all fields and how to write them). The figures are those of the annotation guide: a
// statement is found when the spans overlap enough, who-did when actors and act agree as well, on-what when the issue
// agrees too.
//
// The package reads no texts and finds no statements; it compares what it is given.
package measure

import (
	"embed"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"unicode"

	"parley/codebook"
)

// What the coverage of an annotated text can be. Other words count as neither.
const (
	Exhaustive = "exhaustive" // every statement of the text is annotated: what a reader finds beyond them is wrong
	Unchecked  = "unchecked"  // written by a machine, and nobody has corrected it yet: not to be scored against
)

// ErrGold reports a gold file that cannot be used.
var ErrGold = errors.New("annotated text")

// A File is an annotated text.
type File struct {
	Doc        string `json:"doc"`
	Coverage   string `json:"coverage"`
	Guide      int    `json:"guide,omitempty"`
	Statements []Gold `json:"statements"`
}

// A Gold is a statement as a person found it. Names are separated by "; ", and null is no name.
type Gold struct {
	Quote    string  `json:"quote"`
	Start    int     `json:"start"` // in characters of the body
	End      int     `json:"end"`
	Actor    Names   `json:"actor"`
	Act      string  `json:"act"`
	Issue    Names   `json:"issue"`
	Target   Names   `json:"target"`
	Speaker  *string `json:"speaker"`
	Date     *string `json:"date"`
	Modality string  `json:"modality"`
	// Cancels is set where a negation takes the act back ("negation_role": "cancels"), for annotations that tell.
	NegationRole string `json:"negation_role,omitempty"`
}

// Names are several names in one string, or a list; nil for null.
type Names []string

// UnmarshalJSON reads "A; B", a list of strings or null.
func (n *Names) UnmarshalJSON(data []byte) error {
	*n = nil
	var list []string
	if err := json.Unmarshal(data, &list); err == nil {
		*n = list
		return nil
	}
	var one *string
	if err := json.Unmarshal(data, &one); err != nil {
		return err
	}
	if one != nil {
		for part := range strings.SplitSeq(*one, ";") {
			if part = strings.TrimSpace(part); part != "" {
				*n = append(*n, part)
			}
		}
	}
	return nil
}

// MarshalJSON writes "A; B", or null.
func (n Names) MarshalJSON() ([]byte, error) {
	if len(n) == 0 {
		return []byte("null"), nil
	}
	return json.Marshal(strings.Join(n, "; "))
}

// Read reads the gold files of a folder, in the order of their names.
func Read(dir string) ([]File, error) {
	if info, err := os.Stat(dir); err != nil || !info.IsDir() {
		return nil, fmt.Errorf("%w: %s is no folder; give the folder that holds one file a text", ErrGold, dir)
	}
	paths, err := filepath.Glob(filepath.Join(dir, "*.json"))
	if err != nil || len(paths) == 0 {
		return nil, fmt.Errorf("%w: no .json files in %s; give the folder that holds one file a text", ErrGold, dir)
	}
	slices.Sort(paths)
	var out []File
	for _, path := range paths {
		raw, err := os.ReadFile(path)
		if err != nil {
			return nil, fmt.Errorf("%w: %w", ErrGold, err)
		}
		var f File
		if err := json.Unmarshal(raw, &f); err != nil {
			return nil, fmt.Errorf("%w: %s: %w; see docs/gold-format.md for the form", ErrGold, path, err)
		}
		if f.Doc == "" {
			return nil, fmt.Errorf("%w: %s: \"doc\" is missing; it names the text's file", ErrGold, path)
		}
		out = append(out, f)
	}
	return out, nil
}

// Stem is the name of a text without folder and extension: gold and predictions meet by it.
func Stem(doc string) string {
	doc = filepath.Base(filepath.ToSlash(doc))
	return strings.TrimSuffix(doc, filepath.Ext(doc))
}

// Body is a text as offsets count it: what follows the front matter and the line breaks after it.
func Body(raw string) string {
	if strings.HasPrefix(raw, "---\n") {
		if _, body, ok := strings.Cut(raw, "\n---\n"); ok {
			return strings.TrimLeft(body, "\n")
		}
	}
	return raw
}

//go:embed names.json issues.json
var tables embed.FS

var load = sync.OnceValue(func() (t struct{ names, issues map[string]string }) {
	for file, into := range map[string]*map[string]string{"names.json": &t.names, "issues.json": &t.issues} {
		raw, err := tables.ReadFile(file)
		if err == nil {
			err = json.Unmarshal(raw, into)
		}
		if err != nil {
			*into = map[string]string{}
		}
	}
	return t
})

// name is a name as scoring compares it.
func name(n string) string {
	table := load().names
	n = strings.TrimPrefix(strings.ToLower(strings.TrimSpace(n)), "the ")
	n = strings.ReplaceAll(n, "’", "'")
	look := func(n string) string {
		if to, ok := table[n]; ok {
			return to
		}
		return n
	}
	n = look(n)
	for _, tail := range []string{" government", " authorities", " forces", " side", " delegation"} {
		if head, ok := strings.CutSuffix(n, tail); ok {
			n = look(head)
		}
	}
	return look(n)
}

func names(list []string) map[string]bool {
	out := map[string]bool{}
	for _, n := range list {
		if n = name(n); n != "" && n != "null" && n != "none" {
			out[n] = true
		}
	}
	return out
}

func issues(list []string) map[string]bool {
	out := map[string]bool{}
	for _, i := range list {
		if i = strings.ToLower(strings.TrimSpace(i)); i == "" {
			continue
		}
		if to, ok := load().issues[i]; ok {
			i = to
		}
		out[i] = true
	}
	return out
}

// Agree reports whether two lists of actors agree: at least half of the names that either gives are shared.
func Agree(a, b []string) bool { return agree(names(a), names(b)) }

func agree(a, b map[string]bool) bool {
	if len(a) == 0 && len(b) == 0 {
		return true
	}
	shared := 0
	for n := range a {
		if b[n] {
			shared++
		}
	}
	return shared > 0 && 2*shared >= len(a)+len(b)-shared
}

// cancels reports that the act did not happen.
func (g *Gold) Cancels() bool {
	return g.NegationRole == "cancels" || g.Modality == string(codebook.Negated) && g.NegationRole == ""
}

// squash leaves out differences of white space and of quotation marks.
func squash(s []rune) (out []rune) {
	gap := false
	for _, c := range s {
		if unicode.IsSpace(c) || c >= 0x1c && c <= 0x1f {
			gap = true
			continue
		}
		if gap && len(out) > 0 {
			out = append(out, ' ')
		}
		gap = false
		switch c {
		case '’', '‘':
			c = '\''
		case '“', '”':
			c = '"'
		}
		out = append(out, c)
	}
	return out
}

// mend repairs the one run of mojibake in the texts, as a reader that repairs it quotes it.
func mend(s string) string { return strings.ReplaceAll(s, "ErdoÄŸan", "Erdoğan") }
