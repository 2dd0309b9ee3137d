package document

import (
	"regexp/syntax"
	"unicode/utf8"
)

// firstBytes is the set of bytes that a match of an anchored pattern may start with, the bytes of all runes beyond ASCII
// taken as one: most texts are none of a rule's matches by their first letter.
type firstBytes [utf8.RuneSelf + 1]bool

// has reports whether a text that starts with c may match.
func (f *firstBytes) has(c byte) bool { return f[min(c, utf8.RuneSelf)] }

// open reports whether most texts may match by their first letter.
func (f *firstBytes) open() bool {
	n := 0
	for _, ok := range f {
		if ok {
			n++
		}
	}
	return n > len(f)/3
}

// startOf gives the first bytes of a pattern that is anchored at its start. A pattern that can match nothing at all, or
// that is not understood, may start with any.
func startOf(expr string) (f firstBytes) {
	all := f
	for i := range all {
		all[i] = true
	}
	tree, err := syntax.Parse(expr, syntax.Perl)
	if err != nil {
		return all
	}
	prog, err := syntax.Compile(tree.Simplify())
	if err != nil {
		return all
	}
	seen := make([]bool, len(prog.Inst))
	open := []uint32{uint32(prog.Start)}
	for len(open) > 0 {
		at := open[len(open)-1]
		open = open[:len(open)-1]
		if seen[at] {
			continue
		}
		seen[at] = true
		switch inst := &prog.Inst[at]; inst.Op {
		case syntax.InstAlt, syntax.InstAltMatch:
			open = append(open, inst.Out, inst.Arg)
		case syntax.InstCapture, syntax.InstNop, syntax.InstEmptyWidth: // what is asked of the place may hold
			open = append(open, inst.Out)
		case syntax.InstMatch:
			return all
		case syntax.InstFail:
		default:
			for c := range rune(utf8.RuneSelf) {
				f[c] = f[c] || inst.MatchRune(c)
			}
			f[utf8.RuneSelf] = true
		}
	}
	return f
}
