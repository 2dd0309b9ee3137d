package source_test

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"parley/document"
	"parley/source"
)

// write makes a tree of files, by slash-separated paths, and returns its root.
func write(t testing.TB, files map[string]string) string {
	t.Helper()
	root := t.TempDir()
	for path, content := range files {
		path = filepath.Join(root, filepath.FromSlash(path))
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(content), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return root
}

// names lists what Files gives, a line each: the document's id, or the error with the root cut off.
func names(root string, stdin io.Reader, paths ...string) (got []string) {
	for i, p := range paths {
		if p != source.Stdin && !strings.Contains(p, "://") {
			paths[i] = filepath.Join(root, p)
		}
	}
	for d, err := range source.Files(stdin, paths...) {
		line := ""
		if err != nil {
			line = "error: " + err.Error()
		} else {
			line = d.ID
		}
		got = append(got, strings.ReplaceAll(filepath.ToSlash(line), filepath.ToSlash(root)+"/", ""))
	}
	return got
}

func TestFiles(t *testing.T) {
	root := write(t, map[string]string{
		"folder/b.txt":           "Both sides met.",
		"folder/a.md":            "---\ntitle: A\n---\nBoth sides met.",
		"folder/z/deep.txt":      "Both sides met.",
		"folder/c.jsonl":         "{\"id\":\"one\",\"text\":\"Both sides met.\"}\nnonsense\n{\"id\":\"two\",\"text\":\"They parted.\"}\n",
		"folder/.hidden.txt":     "no",
		"folder/.parley/db.txt":  "no",
		"folder/README.md":       "no",
		"folder/License":         "no",
		"folder/manifest.jsonl":  "{}",
		"folder/settings.yaml":   "a: b",
		"folder/old.txt~":        "no",
		"folder/scan.pdf":        "%PDF-1.4",
		"folder/empty.txt":       "",
		"none/README.md":         "no",
		"README.md":              "A file that is named is always read.",
		"bin":                    "\x00\x01\x02\x03\x04\x05\x06\x07\x08\x0e\x0f\x00\x01\x02\x03\x04\x05\xff\xfe\xfd",
		"case/case.yaml":         "case: A",
		"case/notes.txt":         "Not a source.",
		"case/sources/1.txt":     "Both sides met.",
		"case/sources/sub/2.txt": "Both sides met again.",
		"case/sources/manifest.jsonl": "{\"path\":\"1.txt\",\"published\":\"2031-05-04\",\"publisher\":\"The Ministry\",\"received\":\"2031-05-06T10:00:00Z\"}\nnonsense\n" +
			"{\"path\":\"sub/2.txt\",\"published\":\"2031-05-09\",\"received\":\"2031-05-06\"}\n",
	})
	for _, c := range []struct {
		name  string
		paths []string
		want  []string
	}{
		{"folder", []string{"folder"}, []string{
			"folder/a.md", "folder/b.txt", "one", "error: folder/c.jsonl:2: not a document in JSON", "two", "error: document folder/empty.txt: no text",
			"error: document folder/scan.pdf: unsupported format: PDF files", "folder/z/deep.txt"}},
		{"case", []string{"case"}, []string{"error: case/sources/manifest.jsonl:2: not a line of a manifest", "case/sources/1.txt", "case/sources/sub/2.txt"}},
		{"order of the arguments", []string{"folder/z", "folder/b.txt"}, []string{"folder/z/deep.txt", "folder/b.txt"}},
		{"named", []string{"README.md"}, []string{"README.md"}},
		{"missing, and on", []string{"nowhere.txt", "README.md"}, []string{"error: nowhere.txt: no such file or folder; check the name", "README.md"}},
		{"nothing in it", []string{"none"}, []string{"error: " + "none: no documents in it; put texts there as"}},
		{"binary", []string{"bin"}, []string{"error: document bin: not a text"}},
		{"address", []string{"https://example.org/a"}, []string{"error: https://example.org/a: pages are not fetched yet"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := names(root, nil, c.paths...)
			for i := range got {
				if i < len(c.want) && strings.HasPrefix(c.want[i], "error") && len(got[i]) > len(c.want[i]) {
					got[i] = got[i][:len(c.want[i])]
				}
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

func TestManifest(t *testing.T) {
	root := write(t, map[string]string{
		"case.yaml":              "case: A",
		"sources/1.txt":          "Both sides met.",
		"sources/manifest.jsonl": `{"path":"1.txt","sha256":"ab","published":"2031-05-09","publisher":"The Ministry","url":"https://example.org/1","received":"2031-05-06T10:00:00Z"}`,
	})
	for item, err := range source.Find(root) {
		if err != nil {
			t.Fatal(err)
		}
		if item.SHA256 != "ab" || item.Received != "2031-05-06T10:00:00Z" || item.Size != 15 {
			t.Errorf("got %+v", item)
		}
		for part := range item.Open(nil) {
			d, err := part.Parse()
			if err != nil {
				t.Fatal(err)
			}
			if d.Publisher.From != "manifest" || d.Published.String() != "2031-05-09" || d.URL.Value != "https://example.org/1" || string(part.Bytes()) != d.Text {
				t.Errorf("got %+v", d)
			}
			if len(d.Warnings) != 1 || !strings.Contains(d.Warnings[0], "lies after the day the text was received") {
				t.Errorf("warnings %q", d.Warnings)
			}
		}
	}
}

func TestStdin(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"text", "---\ntitle: A\n---\nBoth sides met.", "-: Both sides met."},
		{"lines", "\ufeff {\"id\":\"one\",\"text\":\"Both sides met.\"}\n{\"text\":\"They parted.\"}", "one: Both sides met. -:2: They parted."},
		{"page", "<!DOCTYPE html><html><body><p>Both sides met.</p></body></html>", "-: Both sides met."},
		{"empty", "", "error"},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for d, err := range source.Files(strings.NewReader(c.in), source.Stdin) {
				if err != nil {
					if !errors.Is(err, document.ErrEmpty) {
						t.Error(err)
					}
					got = append(got, "error")
					continue
				}
				got = append(got, d.ID+": "+d.Text)
			}
			if s := strings.Join(got, " "); s != c.want {
				t.Errorf("got %q, want %q", s, c.want)
			}
		})
	}
	for _, err := range source.Files(nil, source.Stdin) {
		if err == nil {
			t.Error("no standard input, and no error")
		}
	}
}

func TestMissingIsNotExist(t *testing.T) {
	for _, err := range source.Files(nil, filepath.Join(t.TempDir(), "nowhere")) {
		if !errors.Is(err, fs.ErrNotExist) {
			t.Errorf("got %v", err)
		}
	}
}

// endless gives the same lines of JSON over and over, until n bytes are read.
type endless struct {
	line string
	at   int
	left int64
}

func (e *endless) Read(p []byte) (n int, err error) {
	if e.left <= 0 {
		return 0, io.EOF
	}
	for n < len(p) {
		k := copy(p[n:], e.line[e.at:])
		n, e.at = n+k, (e.at+k)%len(e.line)
	}
	e.left -= int64(n)
	return n, nil
}

// TestFlat reads JSON Lines, and memory does not grow with them; PARLEY_MEASURE makes them 1 GB.
func TestFlat(t *testing.T) {
	size := int64(4 << 20)
	if os.Getenv("PARLEY_MEASURE") != "" {
		size = 1 << 30
	}
	text := strings.Repeat("The envoy of Norland said that both sides had agreed to meet again in the harbour town. ", 40)
	in := &endless{line: fmt.Sprintf("{\"text\":\"%s\\n\\n%s\"}\n", text, text), left: size}
	n, most := 0, uint64(0)
	var m runtime.MemStats
	for _, err := range source.Files(in, source.Stdin) {
		if err != nil && in.left > 0 {
			t.Fatal(err)
		}
		if n++; n%100 == 0 {
			runtime.ReadMemStats(&m)
			most = max(most, m.Sys-m.HeapReleased)
		}
	}
	t.Logf("%d documents, %d MB, at most %d MB of memory", n, size>>20, most>>20)
	if most > 200<<20 {
		t.Errorf("memory grew to %d MB", most>>20)
	}
}

// TestLinks: of a link in a folder that is not read a word is said.
func TestLinks(t *testing.T) {
	root := write(t, map[string]string{"folder/a.txt": "Both sides met.", "folder/feed.xml": `<?xml version="1.0"?><rss version="2.0"><channel><title>News</title></channel></rss>`, "other/b.txt": "They parted."})
	for link, to := range map[string]string{"folder/linked.txt": "../other/b.txt", "folder/round": ".", "folder/nowhere.txt": "gone.txt"} {
		if err := os.Symlink(to, filepath.Join(root, filepath.FromSlash(link))); err != nil {
			t.Skip(err)
		}
	}
	want := []string{"folder/a.txt", "error: document folder/feed.xml: unsupported format: feeds are not read yet; save the articles it points to as .html and give those",
		"folder/linked.txt", "error: folder/nowhere.txt: cannot be read: no such file or directory; the link leads nowhere",
		"error: folder/round: a link to a folder is not followed; name that folder itself"}
	if diff := cmp.Diff(want, names(root, nil, "folder")); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

// TestNamedLink: a link to a folder that is named itself is followed, and so is a case's sources/ that is one.
func TestNamedLink(t *testing.T) {
	root := write(t, map[string]string{"folder/a.txt": "Both sides met.", "case/case.yaml": "case: A"})
	for link, to := range map[string]string{"link": "folder", "case/sources": "../folder"} {
		if err := os.Symlink(to, filepath.Join(root, filepath.FromSlash(link))); err != nil {
			t.Skip(err)
		}
	}
	if diff := cmp.Diff([]string{"link/a.txt", "case/sources/a.txt"}, names(root, nil, "link", "case")); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}
