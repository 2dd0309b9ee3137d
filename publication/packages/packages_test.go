package packages

import (
	"bytes"
	"context"
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"flag"
	"io"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"parley/bargain"
	"parley/casefile"
)

var update = flag.Bool("update", false, "write the golden files anew")

func page(t *testing.T, file string) *Page {
	t.Helper()
	b, err := casefile.LoadBargain(file)
	if err != nil {
		t.Fatal(err)
	}
	m, err := b.Compile()
	if err != nil {
		t.Fatal(err)
	}
	a, err := bargain.Analyse(context.Background(), m, bargain.Options{Draws: 300})
	if err != nil {
		t.Fatal(err)
	}
	return &Page{Analysis: a, Note: b.Note, List: 20}
}

// TestGolden renders every form of a problem with a deal, one without, and one of three parties.
func TestGolden(t *testing.T) {
	for _, name := range []string{"deal", "blocked", "three"} {
		p := page(t, "testdata/"+name+".yaml")
		for form, print := range map[string]func(io.Writer) error{
			"txt": p.Text, "md": p.Markdown, "json": p.JSON,
			"csv":          func(w io.Writer) error { return p.CSV(w, ',') },
			"frontier.svg": func(w io.Writer) error { return p.FrontierSVG(w, 0, 1) },
			"parallel.svg": p.ParallelSVG,
		} {
			t.Run(name+"."+form, func(t *testing.T) {
				var got bytes.Buffer
				if err := print(&got); err != nil {
					t.Fatal(err)
				}
				golden := "testdata/" + name + "." + form
				if *update {
					if err := os.WriteFile(golden, got.Bytes(), 0o666); err != nil {
						t.Fatal(err)
					}
				}
				want, err := os.ReadFile(golden)
				if err != nil {
					t.Fatalf("%v; run the test with -update", err)
				}
				if d := cmp.Diff(string(want), got.String()); d != "" {
					t.Errorf("(-want +got)\n%s", d)
				}
				wellFormed(t, form, got.Bytes())
			})
		}
	}
}

func wellFormed(t *testing.T, form string, data []byte) {
	switch {
	case strings.HasSuffix(form, "svg"):
		d := xml.NewDecoder(bytes.NewReader(data))
		for {
			if _, err := d.Token(); err == io.EOF {
				return
			} else if err != nil {
				t.Fatal(err)
			}
		}
	case form == "json":
		var f Form
		if err := json.Unmarshal(data, &f); err != nil {
			t.Fatal(err)
		}
	case form == "csv":
		if _, err := csv.NewReader(bytes.NewReader(data)).ReadAll(); err != nil {
			t.Fatal(err)
		}
	}
	for _, line := range strings.Split(string(data), "\n") {
		if form == "txt" && len([]rune(line)) > 110 {
			t.Errorf("a line of %d characters: %s", len([]rune(line)), line)
		}
	}
}
