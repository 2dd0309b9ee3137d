package document

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

func TestLiterals(t *testing.T) {
	for _, c := range []struct {
		expr string
		want literals
	}{
		{`(?i)^(?:.{0,40}watch \w+ (live|online))`, literals{{"watch "}, {" "}, {"live", "online"}}},
		{`(?i)^(?:[^.!?]{2,80} ?[/|] ?(afp|epa))$`, literals{{"/", "|"}, {"afp", "epa"}}},
		{`(?i)^(?:(a|bc)d?x*)$`, literals{{"a", "bc"}}},
		{`(?i)^(?:x*)$`, nil},
		{`^ap[—-]+(ю|b)$`, literals{{"ap"}, {"-", "—"}}},
		{`(?i)^(?:(ю|a))$`, nil},
		{`[`, nil},
	} {
		if got := literalsOf(c.expr); !slices.EqualFunc(got, c.want, slices.Equal) {
			t.Errorf("%s: %q, want %q", c.expr, got, c.want)
		}
	}
}

// TestLiteralsOfRules: no rule that matches a line of the shared texts is passed over for its literals.
func TestLiteralsOfRules(t *testing.T) {
	paths, _ := filepath.Glob("../../shared/data/*/*.txt")
	texts := []string{"SHARE THIS ARTICLE\nſubſcribe\nＮewsletters\nAll rights reserved\n© 2024"}
	for i := 0; i < len(paths); i += 16 {
		if data, err := os.ReadFile(paths[i]); err == nil {
			texts = append(texts, string(data))
		}
	}
	for _, text := range texts {
		for line := range strings.Lines(text) {
			line = strings.TrimSpace(line)
			for _, r := range boilerRules() {
				if len(line) < 400 && r.pattern.MatchString(line) && !r.literals.in(lower(line)) {
					t.Errorf("%q matches %s but has none of %q", line, r.pattern, r.literals)
				}
			}
		}
	}
}
