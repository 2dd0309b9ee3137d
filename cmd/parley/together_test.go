package main

import (
	"io"
	"strings"
	"testing"
)

// TestTogether: a flag that would do nothing is refused before anything is read or written.
func TestTogether(t *testing.T) {
	for _, c := range []struct{ line, want string }{
		{"packages c --chart parallel", "--chart does nothing without --format"},
		{"packages c --draft --json", "--draft and --json do not go together; leave one out"},
		{"stability c --draft --target 3", "--draft and --target do not go together"},
		{"stability c --from 3", "--from does nothing without --target"},
		{"stability c --explain 3 --csv", "--explain and --csv do not go together"},
		{"stability c --csv --svg", "--csv and --svg can't be used together; leave one out"},
		{"stability c --large --explain 3", "--large and --explain do not go together"},
		{"stability c --memory 0", "--memory 0: give GB above 0"},
		{"show c x --plain", "is no table; --json gives it"},
		{"outlook c --dry-run", "--dry-run does nothing without --record"},
		{"outlook c --record --chart fan", "--record and --chart do not go together"},
		{"packages c --draws -5", `--draws: "-5" was taken for a flag; write --draws=-5`},
		{"packages c --seed few", `--seed: "few" is not a number that it takes`},
	} {
		var errs strings.Builder
		if code := run(strings.Fields(c.line), strings.NewReader(""), io.Discard, &errs); code != exitUsage || !strings.Contains(errs.String(), c.want) {
			t.Errorf("%s: %d, %s", c.line, code, &errs)
		}
	}
}
