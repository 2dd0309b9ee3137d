package document

import (
	"strings"
	"testing"
)

// TestDisguised: a page of HTML under the name of a plain text is read as a page, and a remark says so; text that only speaks of tags stays text.
func TestDisguised(t *testing.T) {
	row := "<div class=\"story\"><p><span>Both sides met in the harbour town.</span></p></div>\n"
	for name, x := range map[string]struct {
		path, raw string
		page      bool
	}{
		"doctype":            {"a.txt", "\ufeff\n<!DOCTYPE html>\n<html><head><title>News</title></head><body><p>Both sides met.</p></body></html>", true},
		"html":               {"a.TXT", "<html lang=\"en\"><body><p>Both sides met.</p></body></html>", true},
		"xhtml":              {"a.text", "<?xml version=\"1.0\"?>\n<html xmlns=\"http://www.w3.org/1999/xhtml\"><body><p>Both sides met.</p></body></html>", true},
		"part of a page":     {"a.txt", strings.Repeat(row, 5), true},
		"in capitals":        {"a.txt", strings.ToUpper(strings.Repeat(row, 5)), true},
		"a word in brackets": {"a.txt", "<inaudible> Both sides met, <a> said, and parted. " + strings.Repeat("They met again in the town. ", 9), false},
		"of tags":            {"a.txt", "The page ended in </p></p></p></p></p>, said the editor, and <div> stood on top.", false},
		"plain":              {"a.txt", "Both sides met in the harbour town.", false},
	} {
		d, err := Parse([]byte(x.raw), Options{Path: x.path})
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		warned := strings.Contains(strings.Join(d.Warnings, " "), "holds a page of HTML")
		if warned != x.page || x.page && strings.Contains(d.Text, "<") {
			t.Errorf("%s: %q, remarks %q", name, d.Text, d.Warnings)
		}
	}
}
