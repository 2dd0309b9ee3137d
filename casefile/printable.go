package casefile

import (
	"strings"
	"unicode"

	"github.com/goccy/go-yaml/ast"
)

// printable reports texts that hold what no page can print: control characters, which a terminal obeys, and marks that turn the direction of
// all that follows.
func (n Node) printable() {
	ast.Walk(visitor(func(x ast.Node) {
		if text, ok := x.(*ast.StringNode); ok {
			if i := strings.IndexFunc(text.Value, unprintable); i >= 0 {
				c := []rune(text.Value[i:])[0]
				Node{file: n.file, ast: text}.Errorf("the text holds %U, which cannot be printed; remove it", c)
			}
		}
	}), n.ast)
}

func unprintable(c rune) bool {
	return unicode.IsControl(c) && c != '\n' && c != '\t' && c != '\r' || '\u202a' <= c && c <= '\u202e' || '\u2066' <= c && c <= '\u2069'
}

// A visitor is called for each node of a tree.
type visitor func(ast.Node)

// Visit implements [ast.Visitor].
func (v visitor) Visit(n ast.Node) ast.Visitor {
	v(n)
	return v
}
