package parley

import (
	"go/build"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// rooms says which packages of parley each package may import, by the name of its top folder. A sub-package has its
// parent's row and may import its parent; edtf may be imported by any. "*" stands for any.
var rooms = map[string][]string{
	"":            {},
	"edtf":        {},
	"document":    {},
	"source":      {"document"},
	"codebook":    {},
	"syntax":      {},
	"statement":   {"document", "codebook"},
	"reader":      {"document", "codebook", "syntax", "statement"},
	"estimate":    {},
	"quality":     {"document", "codebook", "statement", "estimate"},
	"record":      {"document", "codebook", "statement", "quality", "estimate", "syntax"}, // decision 81
	"bargain":     {"estimate"},
	"graphmodel":  {"estimate"},
	"outlook":     {"estimate"},
	"casefile":    {"codebook", "quality", "record", "bargain", "graphmodel", "outlook"},
	"draft":       {"record", "casefile", "bargain", "graphmodel", "outlook", "estimate"},
	"store":       {"document", "codebook", "statement", "quality", "record"},
	"intake":      {"source", "document", "codebook", "reader", "statement", "quality", "record", "casefile"},
	"measure":     {"document", "codebook", "statement", "reader"},
	"publication": {"document", "codebook", "syntax", "statement", "estimate", "quality", "record", "bargain", "graphmodel", "outlook", "casefile", "draft"},
	"cmd":         {"*"},
}

// owners says which packages may import each outside module (tests are exempt). A module that is not listed may not
// be imported at all.
var owners = map[string][]string{
	"modernc.org/sqlite":                     {"store"},
	"github.com/google/go-cmp":               {"store"}, // only store/storetest: tests that are exported
	"github.com/alecthomas/kong":             {"cmd"},
	"github.com/vbauerster/mpb":              {"cmd"},
	"github.com/goccy/go-yaml":               {"codebook", "casefile", "document", "record", "outlook", "cmd"},
	"github.com/santhosh-tekuri/jsonschema":  {"casefile"},
	"gonum.org/v1/gonum":                     {"bargain", "graphmodel", "outlook", "estimate"},
	"gonum.org/v1/plot":                      {"publication"},
	"golang.org/x/net":                       {"document", "source"},
	"golang.org/x/text":                      {"document", "source", "codebook", "reader"},
	"golang.org/x/sync":                      {"intake", "cmd"},
	"golang.org/x/term":                      {"cmd"},
	"github.com/wlynxg/chardet":              {"document", "source"},
	"github.com/abadojack/whatlanggo":        {"document"},
	"github.com/markusmobius/go-trafilatura": {"document", "source"},
	"github.com/markusmobius/go-htmldate":    {"document", "source"},
	"github.com/bits-and-blooms/bitset":      {"bargain", "graphmodel"},
	"github.com/yuin/goldmark":               {"publication", "document"},
	"github.com/microcosm-cc/bluemonday":     {"publication"},
	"github.com/gorilla/feeds":               {"publication"},
}

const module = "parley"

// TestImports keeps the walls of the house: it reads the sources, so that it cannot be answered from a cache of the
// go command.
func TestImports(t *testing.T) {
	err := filepath.WalkDir(".", func(dir string, entry fs.DirEntry, err error) error {
		if err != nil || !entry.IsDir() {
			return err
		}
		if name := entry.Name(); dir != "." && (strings.HasPrefix(name, ".") || name == "testdata" || name == "node_modules") {
			return filepath.SkipDir
		}
		pkg, err := build.ImportDir(dir, 0)
		if _, empty := err.(*build.NoGoError); empty {
			return nil
		}
		if err != nil {
			return err
		}
		room, _, _ := strings.Cut(filepath.ToSlash(dir), "/")
		if room == "." {
			room = ""
		}
		allowed, known := rooms[room]
		if !known {
			t.Errorf("%s: the package is not in the table of rooms", dir)
			return nil
		}
		for _, path := range pkg.Imports {
			checkImport(t, dir, room, path, allowed)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func checkImport(t *testing.T, dir, room, path string, allowed []string) {
	t.Helper()
	if path == module || strings.HasPrefix(path, module+"/") {
		to, _, _ := strings.Cut(strings.TrimPrefix(strings.TrimPrefix(path, module), "/"), "/")
		if to == "edtf" || to == room && room != "" || slices.Contains(allowed, to) || slices.Contains(allowed, "*") {
			return
		}
		t.Errorf("%s imports %s: the table of rooms does not allow it", dir, path)
		return
	}
	if first, _, _ := strings.Cut(path, "/"); !strings.Contains(first, ".") {
		return // the standard library
	}
	for mod, rooms := range owners {
		if path == mod || strings.HasPrefix(path, mod+"/") {
			if !slices.Contains(rooms, room) {
				t.Errorf("%s imports %s: its owners are %v", dir, path, rooms)
			}
			return
		}
	}
	t.Errorf("%s imports %s: no owner is named for that module", dir, path)
}
