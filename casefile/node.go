package casefile

import (
	"errors"
	"fmt"
	"iter"
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"
	"github.com/goccy/go-yaml/token"

	"parley/edtf"
)

// A Node is a value in a file, with its place. The zero Node stands for a value that is not there: it decodes to the
// zero of whatever is asked of it. A value of the wrong kind is reported once and decodes to zero as well, so that
// decoding goes on to the next mistake.
type Node struct {
	file *problems
	ast  ast.Node
	key  *token.Token // of the field whose value this is; the place of an empty value
}

// parse reads the one document of a file; an empty one has no value. Where the file cannot be read as YAML, the problems
// say so.
func parse(name string, data []byte) (root Node, file *problems) {
	text := strings.TrimPrefix(string(data), "\ufeff")
	file = &problems{file: name, lines: strings.Split(text, "\n")}
	if !utf8.ValidString(text) {
		for i, line := range file.lines {
			if !utf8.ValidString(line) {
				file.lines[i] = strings.ToValidUTF8(line, "\ufffd")
				file.add(i+1, 1, "the line is not UTF-8 text; save the file as UTF-8")
				break
			}
		}
		return Node{}, file
	}
	if line := tooDeep(file.lines); line > 0 {
		file.add(line, 1, "more than %d lists or fields stand within one another here; a case needs six", deepest)
		return Node{}, file
	}
	// The library panics on some broken input; to the user that is a file that cannot be read, like any other.
	defer func() {
		if p := recover(); p != nil {
			root = Node{}
			file.add(1, 1, "the file cannot be read as YAML (%v)", p)
		}
	}()
	tree, err := parser.ParseBytes([]byte(text), 0)
	if err != nil {
		var syntax *yaml.SyntaxError
		if errors.As(err, &syntax) && syntax.Token != nil && syntax.Token.Position != nil {
			file.add(syntax.Token.Position.Line, syntax.Token.Position.Column, "not valid YAML: %s", syntax.Message)
		} else {
			file.add(1, 1, "not valid YAML: %v", err)
		}
		return Node{}, file
	}
	var docs []ast.Node
	for _, d := range tree.Docs {
		if d.Body != nil {
			docs = append(docs, d.Body)
		}
	}
	switch len(docs) {
	case 0:
		return Node{file: file}, file
	case 1:
		return Node{file: file, ast: docs[0]}, file
	}
	second := Node{file: file, ast: docs[1]}
	second.Errorf("a second document in the file; remove the line --- before it")
	return Node{}, file
}

// deepest bounds how deep values are nested: the library takes memory with the square of the depth.
const deepest = 100

// tooDeep gives the line, from 1, on which brackets, or dashes at its beginning, are nested too deep; 0 where none are. Indentation cannot
// be, in a file of any size that people write.
func tooDeep(lines []string) int {
	open := 0
	for n, line := range lines {
		start := line[:len(line)-len(strings.TrimLeft(line, " -?"))]
		if strings.Count(start, "- ")+strings.Count(start, "? ") > deepest {
			return n + 1
		}
		for _, c := range line {
			switch c {
			case '[', '{':
				open++
			case ']', '}':
				open = max(0, open-1)
			}
			if open > deepest {
				return n + 1
			}
		}
	}
	return 0
}

// Exists reports whether the value is there and not null.
func (n Node) Exists() bool {
	if n.ast == nil {
		return false
	}
	_, null := n.ast.(*ast.NullNode)
	return !null
}

// Errorf reports a mistake at the value's place. The message says what the user can do.
func (n Node) Errorf(format string, args ...any) {
	if n.file == nil {
		return
	}
	line, col := n.Place()
	n.file.add(line, col, format, args...)
}

// Place is the line and column at which the value starts, from 1; 0, 0 for a value that is not there.
func (n Node) Place() (line, col int) {
	t := n.key
	if n.ast != nil {
		t = first(n.ast)
	}
	if t == nil || t.Position == nil {
		return 0, 0
	}
	return t.Position.Line, t.Position.Column
}

// first is the token at which a node starts; the library names the colon for a mapping.
func first(n ast.Node) *token.Token {
	switch n := n.(type) {
	case *ast.MappingNode:
		if !n.IsFlowStyle && len(n.Values) > 0 {
			return first(n.Values[0])
		}
	case *ast.MappingValueNode:
		return n.Key.GetToken()
	}
	return n.GetToken()
}

func (n Node) wrong(want string) {
	if n.Exists() {
		n.Errorf("%s is wanted here, not %s", want, n.kind())
	}
}

// longest is how much of a value a message shows.
const longest = 60

// kind names what the value is, for messages.
func (n Node) kind() string {
	switch x := n.ast.(type) {
	case *ast.MappingNode, *ast.MappingValueNode:
		return "fields"
	case *ast.SequenceNode:
		return "a list"
	case *ast.AliasNode, *ast.AnchorNode, *ast.MergeKeyNode:
		return "a YAML anchor or alias (write the value out)"
	case *ast.TagNode:
		return "a YAML tag (remove it)"
	case nil:
		return "nothing"
	default:
		value := []rune(x.GetToken().Value)
		if len(value) > longest {
			value = append(value[:longest], '…')
		}
		return strconv.Quote(string(value))
	}
}

// Each ranges over the fields of a mapping in their order: the key and the value.
func (n Node) Each() iter.Seq2[Node, Node] {
	return func(yield func(key, value Node) bool) {
		var values []*ast.MappingValueNode
		switch m := n.ast.(type) {
		case *ast.MappingNode:
			values = m.Values
		case *ast.MappingValueNode:
			values = []*ast.MappingValueNode{m}
		default:
			n.wrong("a list of fields (name: value)")
		}
		for _, v := range values {
			if !yield(Node{n.file, v.Key, nil}, Node{n.file, v.Value, v.Key.GetToken()}) {
				return
			}
		}
	}
}

// Fields are the named values of a mapping.
type Fields struct {
	of   Node
	what string
	by   map[string]Node
}

// Fields gives the fields of a mapping, and reports those that are not known for the kind of thing that it describes
// ("party").
func (n Node) Fields(what string, known ...string) Fields {
	f := Fields{of: n, what: what, by: map[string]Node{}}
	for key, value := range n.Each() {
		name := key.Text()
		if !slices.Contains(known, name) {
			key.Errorf("a %s has no field %q%s", what, name, DidYouMean(name, known))
			continue
		}
		f.by[name] = value
	}
	return f
}

// Get is the value of a field, or the zero Node.
func (f Fields) Get(name string) Node { return f.by[name] }

// Need is the value of a field that must be there.
func (f Fields) Need(name string) Node {
	v := f.by[name]
	if !v.Exists() && f.of.IsMap() {
		place := f.of
		if v.key != nil {
			place = v
		}
		place.Errorf("the %s has no %s; add %s: …", f.what, name, name)
		return Node{}
	}
	return v
}

// List gives the values of a list.
func (n Node) List() []Node {
	s, ok := n.ast.(*ast.SequenceNode)
	if !ok {
		n.wrong("a list")
		return nil
	}
	var list []Node
	for _, v := range s.Values {
		if item := (Node{n.file, v, nil}); item.Exists() {
			list = append(list, item)
		} else {
			item.Errorf("an empty item; remove it")
		}
	}
	return list
}

// IsList and IsMap say what kind of value stands there, for places where more than one is allowed.
func (n Node) IsList() bool { _, ok := n.ast.(*ast.SequenceNode); return ok }

// IsMap reports whether the value has fields.
func (n Node) IsMap() bool {
	switch n.ast.(type) {
	case *ast.MappingNode, *ast.MappingValueNode:
		return true
	}
	return false
}

// Text gives a plain value as it is written: 2022 and on are texts too.
func (n Node) Text() string {
	switch x := n.ast.(type) {
	case *ast.StringNode:
		return x.Value
	case *ast.LiteralNode:
		return x.Value.Value
	case *ast.IntegerNode, *ast.FloatNode, *ast.BoolNode, *ast.InfinityNode, *ast.NanNode:
		return x.GetToken().Value
	}
	n.wrong("a text")
	return ""
}

// Texts gives a list of texts; a single text is a list of one. Empty and repeated ones are reported.
func (n Node) Texts() []string {
	var texts []string
	for _, item := range n.items() {
		switch text := strings.TrimSpace(item.Text()); {
		case text == "" && (item.ast == nil || !item.IsList() && !item.IsMap()):
			item.Errorf("an empty text; remove it")
		case text == "":
		case slices.Contains(texts, text):
			item.Errorf("%q stands here twice; remove one", text)
		default:
			texts = append(texts, text)
		}
	}
	return texts
}

// items gives the values of a list; a single value is a list of one.
func (n Node) items() []Node {
	switch {
	case n.IsList():
		return n.List()
	case n.Exists():
		return []Node{n}
	}
	return nil
}

// Float gives a number.
func (n Node) Float() float64 {
	switch x := n.ast.(type) {
	case *ast.IntegerNode, *ast.FloatNode:
		f, err := strconv.ParseFloat(strings.ReplaceAll(x.GetToken().Value, "_", ""), 64)
		if err == nil && !math.IsInf(f, 0) {
			return f
		}
	}
	n.wrong("a number")
	return 0
}

// Int gives a whole number.
func (n Node) Int() int {
	if x, ok := n.ast.(*ast.IntegerNode); ok {
		if i, err := strconv.Atoi(x.GetToken().Value); err == nil {
			return i
		}
	}
	n.wrong("a whole number")
	return 0
}

// Bool gives true or false.
func (n Node) Bool() bool {
	if x, ok := n.ast.(*ast.BoolNode); ok {
		return x.Value
	}
	n.wrong("true or false")
	return false
}

// Date gives a date in EDTF.
func (n Node) Date() edtf.Date {
	if !n.Exists() {
		return edtf.Date{}
	}
	text := n.Text()
	d, err := edtf.Parse(text)
	if err != nil {
		n.Errorf("%v", err)
	}
	return d
}

// OneOf gives a text that must be one of those known; what is the word for it in messages ("party").
func (n Node) OneOf(what string, known []string) string {
	if !n.Exists() {
		return ""
	}
	text := n.Text()
	if text == "" || slices.Contains(known, text) {
		return text
	}
	if len(known) == 0 {
		n.Errorf("there is no %s %q: the file defines none", what, text)
	} else {
		n.Errorf("there is no %s %q%s", what, text, DidYouMean(text, known))
	}
	return ""
}

// String is the value's place, for debugging.
func (n Node) String() string {
	line, col := n.Place()
	return fmt.Sprintf("%d:%d", line, col)
}
