package document_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"parley/document"
)

// TestGold looks where people found statements: none should lie in what is skipped, and none should be cut by the end
// of a block.
func TestGold(t *testing.T) {
	n, skipped, cut, headings, changed := 0, 0, 0, 0, 0
	for _, path := range sharedFiles(t, "gold/train/*.json") {
		raw, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		var gold struct {
			Doc        string
			Statements []struct {
				Start, End int // in letters
				Quote      string
			}
		}
		if err := json.Unmarshal(raw, &gold); err != nil {
			t.Fatal(err)
		}
		d := parseShared(t, filepath.Join("gold/texts", gold.Doc))
		letters := []rune(d.Text)
		for _, s := range gold.Statements {
			n++
			if s.End > len(letters) || string(letters[s.Start:s.End]) != s.Quote {
				changed++
				continue
			}
			span := document.Span{Start: len(string(letters[:s.Start]))}
			span.End = span.Start + len(s.Quote)
			for _, b := range d.Blocks {
				if !b.Overlaps(span) {
					continue
				}
				words := strings.Join(strings.Fields(s.Quote), " ")
				switch {
				case b.Skip != "":
					skipped++
					t.Logf("%s: skipped as %s: %.100s", gold.Doc, b.Skip, words)
				case !b.Contains(span):
					cut++
					t.Logf("%s: cut at %d: %.140s", gold.Doc, b.End, words)
				case b.Kind == document.Heading:
					headings++
				}
				break
			}
		}
	}
	t.Logf("%d statements: in skipped blocks %d, cut by a block's end %d, in headings %d; not at their offsets %d", n, skipped, cut, headings, changed)
}
