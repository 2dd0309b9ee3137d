package document

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// TestStartOf: the first bytes of a pattern, written out by hand.
func TestStartOf(t *testing.T) {
	for _, c := range []struct{ expr, ascii string }{
		{`(?i)^(?:share|by)`, "bBsS"},
		{`^(?:(?:a|b)?c)$`, "abc"},
		{`(?i)^(?:\(?\d)`, "(0123456789"},
		{`^(?:©|\bx)`, "x"},
	} {
		f := startOf(c.expr)
		var got strings.Builder
		for b := range byte(utf8.RuneSelf) {
			if f.has(b) {
				got.WriteByte(b)
			}
		}
		want := c.ascii
		if len(got.String()) != len(want) || strings.Trim(got.String(), want) != "" {
			t.Errorf("%s starts with %q, not %q", c.expr, got.String(), want)
		}
		if !f.has("é"[0]) {
			t.Errorf("%s: runes beyond ASCII are not told apart", c.expr)
		}
	}
	if f := startOf(`^a*`); !f.has('z') {
		t.Error("a pattern that may match nothing starts with anything")
	}
}
