package publication

import (
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"
)

// TestColumns: what fits stands in one line each, what does not is broken at spaces and marks, and what no columns can hold is listed.
func TestColumns(t *testing.T) {
	for _, x := range []struct {
		name string
		c    Columns
		head []string
		rows [][]string
		want string
	}{
		{"fits", Columns{Width: 20}, []string{"WHO", "WHAT"}, [][]string{{"Arland", "left"}, {"", "x"}}, "WHO     WHAT\nArland  left\n        x\n"},
		{"breaks the one that gives way at the least cost", Columns{Width: 24, Apart: true}, []string{"WHO", "WHAT"}, [][]string{{"Arland", "left the valley to its farmers"}},
			"WHO     WHAT\n\nArland  left the valley\n        to its farmers\n"},
		{"breaks paths behind marks, and no day", Columns{Width: 22}, []string{"PLACE", "DAY"}, [][]string{{"sources/ferry-talks.md", "2024-05-20"}}, "PLACE       DAY\nsources/    2024-05-20\nferry-\ntalks.md\n"},
		{"keeps figures with units and days with months", Columns{Width: 24}, []string{"WHAT", "WHEN"}, [][]string{{"likely, 12 %", "about 12 May 2024"}}, "WHAT         WHEN\nlikely,      about\n12 %         12 May 2024\n"},
		{"lists", Columns{Width: 24}, []string{"A", "BEE", "C"}, [][]string{{"extraordinary", "circumstances", "unparalleled"}, {"x", "", "y"}}, "A    extraordinary\nBEE  circumstances\nC    unparalleled\n\nA    x\nC    y\n"},
	} {
		var b strings.Builder
		if err := x.c.Print(&b, x.head, x.rows); err != nil || b.String() != x.want {
			t.Errorf("%s: %v\n%s\nwant\n%s", x.name, err, b.String(), x.want)
		}
	}
}

// TestColumnsKeepAll: whatever the cells, no line is too long, and no letter is lost.
func TestColumnsKeepAll(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		cell := rapid.StringMatching(`([A-Za-zé/-]{1,12} ?){0,8}`)
		rows := rapid.SliceOfN(rapid.SliceOfN(cell, 3, 3), 1, 4).Draw(t, "rows")
		var b strings.Builder
		if err := (Columns{Width: 60}).Print(&b, []string{"A", "B", "C"}, rows); err != nil {
			t.Fatal(err)
		}
		count := map[rune]int{}
		for line := range strings.Lines(b.String()) {
			if n := utf8.RuneCountInString(strings.TrimRight(line, "\n")); n > 60 {
				t.Errorf("%d characters: %q", n, line)
			}
		}
		for _, r := range b.String() {
			count[r]++
		}
		for _, row := range rows {
			for _, c := range row {
				for _, r := range c {
					if r != ' ' {
						count[r]--
					}
				}
			}
		}
		for r, n := range count {
			if n < 0 {
				t.Errorf("%d × %q lost", -n, r)
			}
		}
	})
}
