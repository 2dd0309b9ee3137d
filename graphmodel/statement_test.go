package graphmodel

import (
	"strings"
	"testing"
)

func TestStatements(t *testing.T) {
	bit := map[string]uint64{"a": 1, "b": 2, "c d": 4}
	for _, c := range []struct {
		text string
		want string // the states 0–7 in which it holds
	}{
		{"a", "1357"}, {"not a", "0246"}, {"a and b", "37"}, {"a or b", "123567"}, {"a | b & not b", "1357"},
		{"a if b", "013457"}, {"a iff b", "0347"}, {"if b then a", "013457"}, {"NOT (a OR b)", "04"}, {`"c d" and 'c d'`, "4567"},
		{"not a if b", "012456"}, {"not not a", "1357"}, {"a if b if 'c d'", "0123457"},
	} {
		e, err := parseStatement(c.text, bit, []string{"a", "b", "c d"})
		if err != nil {
			t.Errorf("%s: %v", c.text, err)
			continue
		}
		for s := range uint64(8) {
			want := strings.ContainsRune(c.want, rune('0'+s))
			if e(s) != want {
				t.Errorf("%s in state %d: %v", c.text, s, e(s))
			}
		}
	}
	for text, want := range map[string]string{
		"": "stops where an option should follow", "a b": `"b" is not expected after "a"`, "a and": "stops", "(a": "closing bracket", "e": `"e" is not an option; known are a, b`,
		"if a b": `"then" is missing`, "'a": "not closed", "a)": "not expected", "not": "stops",
	} {
		if _, err := parseStatement(text, bit, []string{"a", "b"}); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v; want something about %q", text, err, want)
		}
	}
}

func FuzzStatement(f *testing.F) {
	for _, s := range []string{"a", "not a if (b or 'c')", "if a then b iff a", "a &| !", "a\u00a0and\vb ", "((", `"`, "if if"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		e, err := parseStatement(text, map[string]uint64{"a": 1, "b": 2}, []string{"a", "b"})
		if err == nil {
			e(0)
			e(3)
		}
	})
}
