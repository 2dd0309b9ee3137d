package document_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"

	"parley/document"
)

// TestMessy reads the same texts in many encodings and compares them with their clean twins.
func TestMessy(t *testing.T) {
	sharedFiles(t, "messy/*.txt")
	for _, c := range []struct {
		messy, twin, encoding string
		prefix                bool // the messy file holds the beginning only
	}{
		{"news-swiss.cp1252.txt", "news-20240506T130000Z_UA_en_2f8f33d7b7.md", "windows-1252", false},
		{"news-swiss.mojibake-utf8.txt", "news-20240506T130000Z_UA_en_2f8f33d7b7.md", "utf-8", false},
		{"news-swiss.double-mojibake-utf8.txt", "news-20240506T130000Z_UA_en_2f8f33d7b7.md", "utf-8", false},
		{"ru-1tv.cp866.txt", "ru-1tv-peace-talk-briefs.md", "ibm866", true},
		{"uk-ny2022.cp1251.txt", "uk-zelenskyy-new-year-2022.md", "windows-1251", false},
		{"uk-ny2022.koi8u.txt", "uk-zelenskyy-new-year-2022.md", "koi8-u", false},
		{"uk-ny2022.truncated-midchar.txt", "uk-zelenskyy-new-year-2022.md", "utf-8", true},
		{"wh-yemen.utf16le-bom.txt", "wh-2022-08-02-statement-by-president-biden-on-the-extension-of-the-un-med.md", "utf-16le", false},
		{"wh-yemen.utf8bom-crlf.txt", "wh-2022-08-02-statement-by-president-biden-on-the-extension-of-the-un-med.md", "utf-8", false},
	} {
		t.Run(c.messy, func(t *testing.T) {
			got, want := parseShared(t, "messy/"+c.messy), parseShared(t, "texts/"+c.twin)
			if got.Encoding != c.encoding {
				t.Errorf("read as %s, want %s", got.Encoding, c.encoding)
			}
			a, b := strings.TrimSpace(got.Text), strings.TrimSpace(want.Text)
			if set, ok := map[string]encoding.Encoding{"koi8-u": charmap.KOI8U, "ibm866": charmap.CodePage866}[c.encoding]; ok { // its maker wrote "?" for what the set lacks
				e := encoding.ReplaceUnsupported(set.NewEncoder())
				lost, err := e.String(b)
				if err != nil {
					t.Fatal(err)
				}
				if b, err = set.NewDecoder().String(strings.ReplaceAll(lost, "\x1a", "?")); err != nil {
					t.Fatal(err)
				}
			}
			if c.prefix {
				b = b[:min(len(a), len(b))]
			}
			if a == b {
				return
			}
			i := 0
			for i < len(a) && i < len(b) && a[i] == b[i] {
				i++
			}
			t.Errorf("%d and %d bytes, differ at %d: %q, want %q", len(a), len(b), i, a[max(i-20, 0):min(i+40, len(a))], b[max(i-20, 0):min(i+40, len(b))])
		})
	}
}

func parseShared(t *testing.T, name string) *document.Document {
	t.Helper()
	path := filepath.Join(shared, name)
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Skipf("%s is not there", path)
	}
	d, err := document.Parse(raw, document.Options{Path: path})
	if err != nil {
		t.Fatal(err)
	}
	return d
}
