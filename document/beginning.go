package document

import (
	"regexp"
	"regexp/syntax"
	"slices"
	"unicode"
	"unicode/utf8"
)

// A beginning is the set of two bytes that a match of an anchored pattern may begin with: most texts are none of a rule's
// matches by their first two letters. The bytes of all runes beyond ASCII are taken as one, and so is the end of the text.
type beginning [utf8.RuneSelf + 1]seconds

// seconds are the bytes that may follow a first one; none where nothing begins with that.
type seconds [3]uint64

const (
	wide = utf8.RuneSelf // a byte of a rune beyond ASCII
	end  = wide + 1
)

var anything = seconds{^uint64(0), ^uint64(0), ^uint64(0)}

// has reports whether a text, which is not empty, may match.
func (f *beginning) has(t string) bool {
	first, second := min(t[0], wide), byte(end)
	if len(t) > 1 {
		second = min(t[1], wide)
	}
	return f[first][second/64]>>(second%64)&1 != 0
}

// startOf gives the beginnings of a pattern that is anchored at its start. A pattern that can match nothing at all, or that
// is not understood, may begin with any.
func startOf(expr string) (f beginning) {
	var all beginning
	for i := range all {
		all[i] = anything
	}
	tree, err := syntax.Parse(expr, syntax.Perl)
	if err != nil {
		return all
	}
	prog, err := syntax.Compile(tree.Simplify())
	if err != nil {
		return all
	}
	insts, matches := runesAt(prog, []uint32{uint32(prog.Start)})
	if matches {
		return all
	}
	for c := range rune(wide) {
		var after []uint32
		for _, inst := range insts {
			if inst.MatchRune(c) {
				after = append(after, inst.Out)
			}
		}
		if len(after) == 0 {
			continue
		}
		next, matches := runesAt(prog, after)
		if matches {
			f[c] = anything
			continue
		}
		f[c][wide/64] = 1 << (wide % 64)
		for d := range rune(wide) {
			for _, inst := range next {
				if inst.MatchRune(d) {
					f[c][d/64] |= 1 << (d % 64)
					break
				}
			}
		}
	}
	if slices.ContainsFunc(insts, readsWide) {
		f[wide] = anything
	}
	return f
}

// readsWide reports whether an instruction may read a rune beyond ASCII: "k" in whatever case reads the Kelvin sign.
func readsWide(inst *syntax.Inst) bool {
	return inst.Op != syntax.InstRune && inst.Op != syntax.InstRune1 || slices.ContainsFunc(inst.Rune, func(r rune) bool {
		for f := unicode.SimpleFold(r); f != r && r < wide; f = unicode.SimpleFold(f) {
			if f >= wide {
				return true
			}
		}
		return r >= wide
	})
}

// runesAt gives the instructions that read a rune next, and whether a match may end before one. What is asked of a place
// (a border of a word, the end of the text) may hold.
func runesAt(prog *syntax.Prog, open []uint32) (insts []*syntax.Inst, matches bool) {
	seen := make([]bool, len(prog.Inst))
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
		case syntax.InstCapture, syntax.InstNop, syntax.InstEmptyWidth:
			open = append(open, inst.Out)
		case syntax.InstMatch:
			return nil, true
		case syntax.InstFail:
		default:
			insts = append(insts, inst)
		}
	}
	return insts, false
}

// A start is an anchored pattern with its beginnings.
type start struct {
	*regexp.Regexp
	first beginning
}

func anchored(expr string) start { return start{regexp.MustCompile(expr), startOf(expr)} }

// MatchString reports whether a text matches.
func (s *start) MatchString(t string) bool {
	return (t == "" || s.first.has(t)) && s.Regexp.MatchString(t)
}
