package document_test

import (
	"errors"
	"strings"
	"testing"

	"parley/document"
)

// TestScanned: of a paper that was scanned, pdftotext gives the ends of its pages and at most their numbers. That is said: it would else pass for a
// text that tells of nobody.
func TestScanned(t *testing.T) {
	page := strings.Repeat("Arland and Borduria met on the bridge and agreed to meet again. ", 3)
	for name, x := range map[string]struct {
		raw    string
		empty  bool
		remark bool
	}{
		"pictures":            {"\f\f\f", true, false},
		"numbers of pages":    {"1/2\n\f2/2\n\f", false, true},
		"a stamp":             {"Received, 3 May 2024\n\f", false, true},
		"a page with text":    {page + "\n\f", false, false},
		"two pages with text": {page + "\n\f" + page + "\n\f", false, false},
		"a short note":        {"Arland agreed.\n", false, false},
	} {
		d, err := document.Parse([]byte(x.raw), document.Options{Path: "a.txt"})
		if x.empty {
			if !errors.Is(err, document.ErrEmpty) || !strings.Contains(err.Error(), "OCR") {
				t.Errorf("%s: %v", name, err)
			}
			continue
		}
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if got := strings.Contains(strings.Join(d.Warnings, " "), "OCR"); got != x.remark {
			t.Errorf("%s: remarks %q", name, d.Warnings)
		}
	}
}
