package reader

import (
	"errors"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// TestLists: each list that the code names is in data/words.txt, and each one there is named once.
func TestLists(t *testing.T) {
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	named := map[string]int{}
	for _, f := range files {
		if strings.HasSuffix(f, "_test.go") {
			continue
		}
		code, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range regexp.MustCompile(`lists\["([^"]*)"\]`).FindAllStringSubmatch(string(code), -1) {
			if named[m[1]]++; lists[m[1]] == nil {
				t.Errorf("%s names a list %q, which data/words.txt lacks", f, m[1])
			}
		}
	}
	for name := range lists {
		if named[name] != 1 {
			t.Errorf("the list %q is named %d times, want once: a second rule takes the variable", name, named[name])
		}
	}
	seen := map[string][]string{}
	for line := range entries(listsText) {
		for _, w := range line[1:] {
			if slices.Contains(seen[line[0]], w) || w != strings.ToLower(w) {
				t.Errorf("list %q: %q stands there twice, or in capitals", line[0], w)
			}
			seen[line[0]] = append(seen[line[0]], w)
		}
	}
}

func TestReadWeightsRefuses(t *testing.T) {
	if _, err := ReadWeights(embedded); err != nil {
		t.Fatal(err)
	}
	for _, n := range []int{0, 10, len(weightsMagic), len(weightsMagic) + 23, len(weightsMagic) + 30, len(embedded) / 2, len(embedded) - 1} {
		if _, err := ReadWeights(embedded[:n]); !errors.Is(err, ErrWeights) {
			t.Errorf("cut at %d: %v", n, err)
		}
	}
}
