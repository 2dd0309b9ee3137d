package document

import (
	"regexp/syntax"
	"strings"
)

// literals are strings in lower case of which each match of a pattern holds at least one: a text without them need not be
// matched. None means that nothing is known.
type literals []string

// in reports whether a text in lower case (see [lower]) may match.
func (l literals) in(lower string) bool {
	for _, s := range l {
		if strings.Contains(lower, s) {
			return true
		}
	}
	return len(l) == 0
}

// lower folds a text as patterns without case do, for letters of ASCII.
func lower(s string) string {
	return strings.ReplaceAll(strings.ToLower(s), "ſ", "s") // ToLower knows the Kelvin sign to be a k
}

// literalsOf gives the literals of a pattern: of the parts that must follow each other, those whose shortest string is
// longest.
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
		for _, r := range re.Rune {
			if r >= 0x80 {
				return nil
			}
		}
		return literals{strings.ToLower(string(re.Rune))}
	case syntax.OpCharClass:
		var l literals
		for i := 0; i < len(re.Rune); i += 2 {
			for r := re.Rune[i]; r <= re.Rune[i+1]; r++ {
				if r >= 0x80 || len(l) == 4 {
					return nil
				}
				l = append(l, strings.ToLower(string(r)))
			}
		}
		return l
	case syntax.OpCapture, syntax.OpPlus:
		return needed(re.Sub[0])
	case syntax.OpConcat:
		var best literals
		for _, sub := range re.Sub {
			if l := needed(sub); l.shortest() > best.shortest() {
				best = l
			}
		}
		return best
	case syntax.OpAlternate:
		var all literals
		for _, sub := range re.Sub {
			l := needed(sub)
			if l == nil {
				return nil
			}
			all = append(all, l...)
		}
		return all
	}
	return nil
}

// shortest gives the length of the shortest string, zero where there is none.
func (l literals) shortest() int {
	n := 0
	for _, s := range l {
		if n == 0 || len(s) < n {
			n = len(s)
		}
	}
	return n
}
