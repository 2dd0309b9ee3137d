package document_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"parley/document"
)

// fuzzParse adds the fixtures and says what must hold of any bytes at all.
func fuzzParse(f *testing.F, path string, seeds ...string) {
	files, _ := filepath.Glob("testdata/parse/*")
	for _, file := range files {
		if raw, err := os.ReadFile(file); err == nil && !strings.HasSuffix(file, ".golden") {
			f.Add(raw)
		}
	}
	for _, s := range seeds {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		d, err := document.Parse(raw, document.Options{Path: path})
		if err != nil {
			return
		}
		checkDocument(t, d, raw)
		again, err := document.Parse(raw, document.Options{Path: path})
		if err != nil || dump(d) != dump(again) || d.TextSHA256 != again.TextSHA256 {
			t.Fatalf("read twice it differs:\n%s\n%s", dump(d), dump(again))
		}
	})
}

func FuzzText(f *testing.F) {
	fuzzParse(f, "a.txt", "- a\n  - b\n\n> c\n\n| d |\n", "```\n", "A\n=\n", "ErdoÄŸan\r\r\n", "\xff\xfe\x00\xd8", "Ð\xd0\x9f", "<a\n<b>\n", "# \n#\n##  ##", "**", "[[a|b]](c)", "1) a\n\t* b")
}

func FuzzFrontMatter(f *testing.F) {
	fuzzParse(f, "a.md", "---\n---\n", "---\na: &x [*x]\n---\nb", "---\n\"title\n---\nb", "---\ntitle: !!binary x\n---\nb", "---\ndate: 2031-05-04\n---", "---\n- a\n---\nb", "---\n1: 2\n? x\n---\n---\n", "---\ntitle: {a: b, c: [d]}\n---\nb")
}

func FuzzHTML(f *testing.F) {
	fuzzParse(f, "a.html", "<html><body><p>a<table><tr><td>b<ul><li>c<blockquote>d", "<meta charset=koi8-r><p>\xf0", "<meta content='x' property='article:published_time'><time datetime=2031-05-04>", "<svg><p></svg><li><li><br><br>x")
}

func FuzzLines(f *testing.F) {
	for _, s := range []string{`{"id":"a","text":"b"}`, "{}\n\n[1]\n{\"text\":\"a\\u0000\"}", `{"id":1e300,"text":"\ud800"}`, "\ufeff{\"text\":\" \"}\r\n"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		for d, err := range document.Lines(strings.NewReader(string(raw)), "in") {
			if err != nil {
				if !strings.HasPrefix(err.Error(), "in:") {
					t.Fatalf("the error does not say where: %v", err)
				}
				continue
			}
			d.Offsets = nil // the bytes are those of a value within the line
			checkDocument(t, d, nil)
		}
	})
}
