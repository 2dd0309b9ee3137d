package intake_test

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"parley/intake"
	"parley/source"
)

// TestReceiveDated: a copy that says its day dates the text in the case that has none, once; another day is said and changes nothing.
func TestReceiveDated(t *testing.T) {
	in := tree(t, map[string]string{"a.txt": arland, "2025-03-01-a.txt": arland, "2025-04-01-a.txt": arland, "same/2025-03-01-a.txt": arland})
	for _, c := range []struct {
		name      string
		deliver   []string // one after another
		said, day string
	}{
		{"dated", []string{"a.txt", "2025-03-01-a.txt"}, "had no day of publication; it is dated 2025-03-01 now", "2025-03-01"},
		{"once", []string{"a.txt", "2025-03-01-a.txt", "2025-03-01-a.txt"}, "", "2025-03-01"},
		{"another day", []string{"2025-03-01-a.txt", "2025-04-01-a.txt"}, "which stays dated 2025-03-01, and not 2025-04-01", "2025-03-01"},
		{"the same name", []string{"2025-03-01-a.txt", "same/2025-03-01-a.txt"}, "", "2025-03-01"},
		{"undated copy", []string{"2025-03-01-a.txt", "a.txt"}, "", "2025-03-01"},
	} {
		t.Run(c.name, func(t *testing.T) {
			dir := newCase(t)
			var last intake.Receipt
			for _, name := range c.deliver {
				last = receive(t, dir, "2025-05-05", filepath.Join(in, name))
			}
			if said := strings.Join(last.Dated, "\n"); last.Known != 1 || !strings.Contains(said, c.said) || (c.said == "") != (said == "") {
				t.Errorf("%+v", last)
			}
			for item := range source.Find(dir) {
				if !strings.Contains(item.Path+item.Given.Published, c.day) || item.Received != "2025-05-05" || item.From != filepath.Join(in, c.deliver[0]) {
					t.Errorf("%+v", item)
				}
			}
		})
	}
	dir := newCase(t)
	if r := receive(t, dir, "", filepath.Join(in, "a.txt"), filepath.Join(in, "2025-03-01-a.txt"), filepath.Join(in, "2025-04-01-a.txt")); len(r.New) != 1 || len(r.Dated) != 2 {
		t.Errorf("in one delivery: %+v", r)
	}
	dir = newCase(t)
	receive(t, dir, "", filepath.Join(in, "a.txt"))
	before := manifest(t, dir)
	r, err := intake.Delivery{Dir: dir, Today: today, DryRun: true}.Receive(ctx, filepath.Join(in, "2025-03-01-a.txt"))
	if err != nil || !slices.ContainsFunc(r.Dated, func(said string) bool { return strings.Contains(said, "would be dated") }) || manifest(t, dir) != before {
		t.Errorf("%+v, %v", r, err)
	}
}
