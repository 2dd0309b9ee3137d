package casefile

import (
	"errors"
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"parley/codebook"
	"parley/edtf"
)

// TestBroken decodes each testdata/broken file and expects the mistakes that its comments name, all of them:
// "# want: LINE:COLUMN: the start of the message".
func TestBroken(t *testing.T) {
	files, _ := filepath.Glob("testdata/broken/*.yaml")
	if len(files) == 0 {
		t.Fatal("no broken files")
	}
	comment := regexp.MustCompile(`(?m)^# want: (.*)$`)
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			_, err = Decode(file, data)
			var got Errors
			if !errors.As(err, &got) {
				t.Fatalf("no mistake was found: %v", err)
			}
			var want []string
			for _, m := range comment.FindAllStringSubmatch(string(data), -1) {
				want = append(want, m[1])
			}
			left := map[string]bool{}
			for _, e := range got {
				left[place(e)+e.Message] = true
			}
			for _, w := range want {
				found := false
				for g := range left {
					if strings.HasPrefix(g, w) {
						delete(left, g)
						found = true
					}
				}
				if !found {
					t.Errorf("not reported: %s", w)
				}
			}
			for g := range left {
				t.Errorf("not expected: %s", g)
			}
			for _, e := range got {
				lines := strings.Split(string(data), "\n")
				if e.Source != lines[e.Line-1] {
					t.Errorf("%s shows the line %q, want %q", place(e), e.Source, lines[e.Line-1])
				}
			}
		})
	}
}

func place(e *Error) string { return strconv.Itoa(e.Line) + ":" + strconv.Itoa(e.Col) + ": " }

func TestDecode(t *testing.T) {
	c, err := Load("testdata/good/full.yaml")
	if err != nil {
		t.Fatal(err)
	}
	want := &Case{
		Dir: "testdata/good", Name: "Arland–Borduria", Summary: "Talks over the border valley, invented for the tests.",
		Parties: []codebook.Actor{
			{ID: "ARL", Name: "Arland", Kind: codebook.State, Names: []string{"Republic of Arland"}, Demonyms: []string{"Arlander", "Arlanders"},
				Seats: []string{"Port Arl"}, Codes: map[string]string{"wikidata": "Q0"}, Role: "party"},
			{ID: "BOR", Name: "Borduria", Kind: codebook.State, Role: "party"},
		},
		ThirdParties: []codebook.Actor{
			{ID: "osce", Name: "OSCE", Role: "mediator"},
			{ID: "free-hills", Name: "Free Hills Movement", Kind: codebook.ArmedGroup, Home: "BOR", Role: "third party"},
			{ID: "friends-of-arland", Name: "Friends of Arland", Kind: codebook.Collective, Members: []string{"osce"}, Role: "third party"},
		},
		People: []codebook.Person{
			{Name: "Maria Vell", Aliases: []string{"Vell"}, Role: "President", Rank: codebook.HeadOfState, Actor: "ARL", From: edtf.Must("2019-05-20")},
			{Name: "Jon Tarr", Role: "special envoy", Actor: "osce", From: edtf.Must("2024"), To: edtf.Must("2025-03")},
		},
		Anchors: []codebook.Anchor{{ID: "invasion", Date: edtf.Must("2022-02-24"), Cues: []string{"full-scale invasion", "the war began"}}},
		Issues: []codebook.Issue{
			{ID: "territory", Name: "Territory", Cues: []string{"the border valley"}, Options: []codebook.Option{
				{ID: "borders-of-1991", Cues: []string{"full restoration of territorial integrity"}},
				{ID: "line-of-contact", Name: "The line of contact"}, {ID: "recognise-annexation"}}},
			{ID: "valley-water", Parent: "humanitarian", Aliases: []string{"the dam"}},
		},
		Sources: []Source{{Publisher: "Arland Daily", Sites: []string{"daily.example"}, Reliability: "C", Side: "ARL", Note: "owned by the state"}},
	}
	if d := cmp.Diff(want, c, cmp.Comparer(func(a, b edtf.Date) bool { return a == b })); d != "" {
		t.Errorf("(-want +got)\n%s", d)
	}
}

var update = flag.Bool("update", false, "write the golden files anew")

// TestMessage shows what a user sees.
func TestMessage(t *testing.T) {
	_, err := Load("testdata/broken/unknown-field.yaml")
	got := err.Error() + "\n"
	const golden = "testdata/message.golden"
	if *update {
		if err := os.WriteFile(golden, []byte(got), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(string(want), got); d != "" {
		t.Error(d)
	}
}

func TestLoadNoCase(t *testing.T) {
	text := filepath.Join(t.TempDir(), "notes.md")
	if err := os.WriteFile(text, []byte("Arland rejected the plan."), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{t.TempDir(), "testdata/nowhere", text} {
		if _, err := Load(path); !errors.Is(err, ErrNoCase) || !strings.Contains(err.Error(), "parley new") {
			t.Errorf("%s: %v", path, err)
		}
	}
}

// TestTooDeep: what nobody writes by hand takes no memory.
func TestTooDeep(t *testing.T) {
	for _, text := range []string{"case: x\nparties: " + strings.Repeat("[", 100_000), "case: x\nparties:\n  " + strings.Repeat("- ", 100_000) + "x"} {
		if _, err := Decode("case.yaml", []byte(text)); err == nil || !strings.Contains(err.Error(), "stand within one another") {
			t.Errorf("%.200v", err)
		}
	}
}

// FuzzDecode: no input makes it panic, each mistake has a place within the file, and a case has no empty or dangling id.
func FuzzDecode(f *testing.F) {
	for _, glob := range []string{"testdata/good/*.yaml", "testdata/broken/*.yaml"} {
		files, _ := filepath.Glob(glob)
		for _, file := range files {
			data, err := os.ReadFile(file)
			if err != nil {
				f.Fatal(err)
			}
			f.Add(data)
		}
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		c, err := Decode("case.yaml", data)
		if err != nil {
			var errs Errors
			if !errors.As(err, &errs) || err.Error() == "" {
				t.Fatalf("not a list of mistakes: %v", err)
			}
			lines := strings.Count(string(data), "\n") + strings.Count(string(data), "\r") + 1 // YAML ends a line at either
			for _, e := range errs {
				if e.Line < 1 || e.Line > lines {
					t.Errorf("line %d of %d: %v", e.Line, lines, e)
				}
			}
			return
		}
		for _, p := range c.People {
			if _, ok := c.Actor(p.Actor); !ok {
				t.Errorf("%s acts for %q, which is not in the case", p.Name, p.Actor)
			}
		}
	})
}

// TestKnownName: whoever has no name in the case file has the one that the codebook knows.
func TestKnownName(t *testing.T) {
	c, err := Decode("case.yaml", []byte("parties: [{id: UKR}, {id: hill-league}]\n"))
	if err != nil {
		t.Fatal(err)
	}
	if c.Parties[0].Name != "Ukraine" || c.Parties[1].Name != "hill-league" {
		t.Errorf("the parties are called %q and %q", c.Parties[0].Name, c.Parties[1].Name)
	}
}
