package document

import (
	"strings"
	"testing"
)

// TestStartOf: what the beginnings of a pattern let through and keep out, written out by hand.
func TestStartOf(t *testing.T) {
	for _, c := range []struct{ expr, may, not string }{
		{`(?i)^(?:share|by)`, "share SHow by Bſ", "s b bx hs"},
		{`^(?:(?:a|b)?c)$`, "ac bc c", "a b ab x"},
		{`(?i)^(?:\(?\d)`, "(1 5 7x", "( (x x"},
		{`^(?:©|\bx)`, "x xy © é", "y"},
		{`^(?:mon|tues)day`, "mo tu mé", "m ma"},
		{`^a*`, "z a", ""},
		{`[`, "z", ""},
	} {
		f := startOf(c.expr)
		for _, text := range strings.Fields(c.may) {
			if !f.has(text) {
				t.Errorf("%s: %q is kept out", c.expr, text)
			}
		}
		for _, text := range strings.Fields(c.not) {
			if f.has(text) {
				t.Errorf("%s: %q is let through", c.expr, text)
			}
		}
	}
}
