package document

import (
	"regexp/syntax"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// literals are lists of strings in lower case: each match of a pattern holds at least one string of each. A text that does
// not need not be matched. No list means that nothing is known.
type literals [][]string

// in reports whether a text in lower case (see [lower]) may match.
func (l literals) in(lower string) bool {
	for _, list := range l {
		if !slices.ContainsFunc(list, func(s string) bool { return strings.Contains(lower, s) }) {
			return false
		}
	}
	return true
}

// lower folds a text as patterns without case do, for letters of ASCII.
func lower(s string) string {
	return strings.ReplaceAll(strings.ToLower(s), "ſ", "s") // ToLower knows the Kelvin sign to be a k
}

// literalsOf gives the literals of a pattern, a list for each of the parts that must follow each other.
func literalsOf(expr string) literals {
	tree, err := syntax.Parse(expr, syntax.Perl)
	if err != nil {
		return nil
	}
	return needed(tree.Simplify())
}

func needed(re *syntax.Regexp) literals {
	switch re.Op {
	case syntax.OpLiteral:
		if slices.ContainsFunc(re.Rune, folds) {
			return nil
		}
		return literals{{strings.ToLower(string(re.Rune))}}
	case syntax.OpCharClass:
		var list []string
		for i := 0; i < len(re.Rune); i += 2 {
			for r := re.Rune[i]; r <= re.Rune[i+1]; r++ {
				if folds(r) || len(list) == 4 {
					return nil
				}
				list = append(list, strings.ToLower(string(r)))
			}
		}
		return literals{list}
	case syntax.OpCapture, syntax.OpPlus:
		return needed(re.Sub[0])
	case syntax.OpConcat:
		var all literals
		for _, sub := range re.Sub {
			all = append(all, needed(sub)...)
		}
		return all
	case syntax.OpAlternate:
		var any []string
		for _, sub := range re.Sub {
			l := needed(sub)
			if len(l) == 0 {
				return nil
			}
			any = append(any, slices.MaxFunc(l, func(a, b []string) int { return shortest(a) - shortest(b) })...)
		}
		return literals{any}
	}
	return nil
}

// folds holds for letters beyond ASCII, of which [lower] and patterns without case may think otherwise.
func folds(r rune) bool { return r >= utf8.RuneSelf && unicode.SimpleFold(r) != r }

// shortest gives the length of the shortest string.
func shortest(list []string) int {
	n := len(list[0])
	for _, s := range list {
		n = min(n, len(s))
	}
	return n
}
