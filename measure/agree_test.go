package measure_test

import (
	"bytes"
	"encoding/json"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"parley/codebook"
	"parley/document"
	"parley/edtf"
	"parley/measure"
	"parley/reader"
	"parley/statement"
)

const shared = "../../shared"

// TestScript: our figures are those of the scoring script on the annotated texts that one may look at, on what the
// reader reads there and on annotations that were spoilt on purpose, so that every kind of error occurs.
func TestScript(t *testing.T) {
	script := filepath.Join(shared, "tools", "score_reader.py")
	if _, err := os.Stat(script); err != nil {
		t.Skip("the scoring script is missing: put the shared data beside the repository as ../shared to compare with it")
	}
	python, err := exec.LookPath("python3")
	if err != nil {
		t.Skip("python3 is missing: install it to compare with the scoring script")
	}
	files, err := measure.Read(filepath.Join(shared, "data", "gold", "train"))
	if err != nil {
		t.Fatal(err)
	}
	step := 5 // a fifth of the texts, unless figures are wanted
	if os.Getenv("PARLEY_MEASURE") != "" {
		step = 1
	}
	gold, folder := t.TempDir(), filepath.Join(shared, "data", "gold", "texts")
	var texts []measure.Text
	for i := 0; i < len(files); i += step {
		f := files[i]
		if i%7 == 3 {
			f.Coverage = "part"
		}
		data, err := json.Marshal(f)
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(gold, measure.Stem(f.Doc)+".json"), data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	files, err = measure.Read(gold)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		raw, err := os.ReadFile(filepath.Join(folder, f.Doc))
		if err != nil {
			t.Fatal(err)
		}
		texts = append(texts, measure.Text{Gold: f, Raw: string(raw)})
	}
	for name, fill := range map[string]func(*testing.T, []measure.Text){"reader": readAll, "spoilt": spoil} {
		t.Run(name, func(t *testing.T) {
			fill(t, texts)
			var lines bytes.Buffer
			e := json.NewEncoder(&lines)
			for i := range texts {
				for _, s := range texts[i].Read {
					if err := e.Encode(s); err != nil {
						t.Fatal(err)
					}
				}
			}
			path := filepath.Join(t.TempDir(), "statements.jsonl")
			if err := os.WriteFile(path, lines.Bytes(), 0o644); err != nil {
				t.Fatal(err)
			}
			out, err := exec.Command(python, script, gold, folder, path).CombinedOutput()
			if err != nil {
				t.Fatalf("%v: %s", err, out)
			}
			var ours strings.Builder
			if err := measure.Score(texts).Report(&ours); err != nil {
				t.Fatal(err)
			}
			if d := cmp.Diff(figures(string(out)), figures(ours.String())); d != "" {
				t.Errorf("script (-) and ours (+): %s", d)
			}
			t.Logf("%s", ours.String())
		})
	}
}

// figures are the lines of a report without the bootstrap interval, whose draws are each program's own.
func figures(report string) []string {
	var out []string
	for line := range strings.Lines(report) {
		if before, _, ok := strings.Cut(line, "; 90 % interval"); ok {
			line = before
		}
		out = append(out, strings.TrimSpace(line))
	}
	return out
}

func readAll(t *testing.T, texts []measure.Text) {
	r, err := reader.New(reader.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for i := range texts {
		doc, err := document.Parse([]byte(texts[i].Raw), document.Options{Path: texts[i].Gold.Doc})
		if err != nil {
			t.Fatal(err)
		}
		if texts[i].Read, err = r.Read(doc); err != nil {
			t.Logf("%v", err)
		}
	}
}

// spoil makes statements of the annotations and spoils them.
func spoil(t *testing.T, texts []measure.Text) {
	rng := rand.New(rand.NewPCG(7, 7))
	for i := range texts {
		x := &texts[i]
		x.Read = nil
		body := measure.Body(x.Raw)
		runes := []rune(body)
		for _, g := range x.Gold.Statements {
			start := len(string(runes[:g.Start]))
			s := statement.Statement{Doc: x.Gold.Doc, Span: document.Span{Start: start, End: start + len(string(runes[g.Start:g.End]))}, Actor: g.Actor, Target: g.Target,
				Issue: g.Issue, Act: codebook.Act(g.Act), Modality: codebook.Modality(g.Modality), Score: float64(rng.IntN(11)) / 10}
			if g.Date != nil {
				s.Date, _ = edtf.Parse(*g.Date)
			}
			s.Quote = body[s.Start:s.End]
			switch rng.IntN(12) {
			case 0:
				continue // missed
			case 1:
				s.Act = codebook.Acts[rng.IntN(len(codebook.Acts))]
			case 2:
				s.Actor = append(s.Actor[:len(s.Actor):len(s.Actor)], "Turkey", "the EU")
			case 3:
				s.Modality = codebook.Asserted
			case 4:
				s.Quote += " or so"
			case 5:
				s.Start++
			case 6:
				s.Issue = []string{"talks"}
			case 7:
				s.Date = edtf.Must("2022-03")
			case 8:
				s.End = min(len(body), s.End+400)
				s.Quote = strings.ToValidUTF8(body[s.Start:s.End], "")
				s.End = s.Start + len(s.Quote)
			case 9:
				x.Read = append(x.Read, s) // told twice
			case 10:
				s.Modality, s.Target = codebook.Negated, nil
			}
			x.Read = append(x.Read, s)
		}
	}
}
