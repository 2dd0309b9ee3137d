package reader

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"runtime"
	"strings"
	"testing"

	"parley/document"
	"parley/statement"
)

// many is the length of texts that are long but cut into sentences: a million words where figures are wanted.
const many = 20_000

// hostile are texts that a careless reader needs an hour or a gigabyte for; size is in words.
var hostile = []struct {
	name string
	size int
	make func(words int) string
}{

	{"one sentence", 10_000, func(n int) string {
		return strings.Repeat("Russia and Ukraine, which rejected the ceasefire, said that Turkey and they had demanded talks with him and ", n/18) + "left."
	}},
	{"names without end", 10_000, func(n int) string { return strings.Repeat("Russia, Ukraine, ", n/2) + "met." }},
	{"a sentence of verbs", 10_000, func(n int) string { return strings.Repeat("said rejected ", n/2) + "." }},
	{"a sentence of conjuncts", 10_000, func(n int) string {
		return "Russia " + strings.Repeat("rejected and demanded and ", n/4) + "accepted it."
	}},
	{"no punctuation", many, func(n int) string {
		return strings.Repeat("the president of Russia said on monday that ukraine had rejected the ceasefire plan and they would talk ", n/18)
	}},
	{"one word", 1, func(int) string { return strings.Repeat("ceasefire", 200_000) }},
	{"fifty nested quotes", many, func(n int) string {
		nest := strings.Repeat("“Putin said, ‘", 25) + "Russia rejected the plan." + strings.Repeat("’ ” ", 25)
		return strings.Repeat(nest+" ", n/80)
	}},
	{"quotes that never close", many, func(n int) string { return strings.Repeat("“He rejected it. ", n/4) }},
	{"control characters", many, func(n int) string { return strings.Repeat("Russia\x01rejected\x02\x03the\x1fplan.\x7f ", n/4) }},
	{"mixed scripts", many, func(n int) string {
		return strings.Repeat("Путин rejected план 停火 with Эрдоган and أردوغان, said Zelensky\u0301\u200b. ", n/11)
	}},
	{"an article first", many, func(n int) string { return strings.Repeat("0! The AX 0.\n\n", n/4) }},
	{"full stops", many, func(n int) string { return strings.Repeat(". ! ? … ", n/4) }},
	{"brackets", many, func(n int) string {
		return strings.Repeat("(", n/2) + "Russia rejected it" + strings.Repeat(")", n/2)
	}},
	{"dates", many, func(n int) string { return strings.Repeat("on 3 March 2022 and ", n/5) + "Russia rejected it." }},
	{"headings", many, func(n int) string { return strings.Repeat("# What if Russia rejected it?\n\n", n/6) }},
	{"items", many, func(n int) string { return "Russia demands:\n\n" + strings.Repeat("- withdraw the troops;\n", n/3) }},
	{"items of a digest", many, func(n int) string {
		var b strings.Builder
		for i := range n / 12 {
			land := []string{"Russia", "Sudan", "Colombia", "Armenia"}[i%4]
			fmt.Fprintf(&b, "# %s\n\n%s left the talks. The opposition, it said, rejected the plan.\n\n", land, land)
		}
		return b.String()
	}},
	{"pronouns", many, func(n int) string {
		return "Putin met Zelensky. " + strings.Repeat("He told him that they rejected it. ", n/7)
	}},
	{"bodies", many, func(n int) string {
		return "Russia rejected it. " + strings.Repeat("The army said that the group and the ministers left. ", n/9)
	}},
	{"lists of three", many, func(n int) string {
		return strings.Repeat("Russia, Ukraine and France met. The seven countries signed. ", n/10)
	}},
	{"abbreviations", many, func(n int) string {
		var b strings.Builder
		for i := range n / 8 {
			x, y := 'A'+rune(i%26), 'A'+rune(i/26%26)
			fmt.Fprintf(&b, "The %carok %celim Front (%c%cF) left the %cCF. ", x, y, x, y, y)
		}
		return b.String()
	}},
	{"letters of a group", many, func(n int) string {
		return strings.Repeat("The Hill Liberation Army left. The HLA denied it; XQZ rejected it. ", n/12)
	}},
	{"days, hours and offices", many, func(n int) string {
		return strings.Repeat("20:32 GMT The acting premier Ada Moran, he said, demanded on 4 May that we leave; Russia rejected it.\n\n", n/18)
	}},
	{"datelines", many, func(n int) string { return strings.Repeat("KYIV: Russia demands talks.\n\n", n/5) }},
	{"words that open as verbs do", many, func(n int) string {
		var b strings.Builder
		for i := range n / 10 {
			fmt.Fprintf(&b, "Zor%c%c%cing the port of Kyiv, it said that talks continue. ", 'a'+rune(i%26), 'a'+rune(i/26%26), 'a'+rune(i/676%26))
		}
		return b.String()
	}},
	{"two sides and a third", many, func(n int) string {
		return strings.Repeat("Russia and Ukraine met Norway. Both sides agreed. ", n/8)
	}},
	{"a list of parties", many, func(n int) string { return strings.Repeat("- Russia will leave;\n- Ukraine will stay;\n", n/6) }},
	{"names nobody knows", many, func(n int) string {
		var b strings.Builder
		for i := range n / 5 {
			fmt.Fprintf(&b, "Mr Zor%dan met Kel%dic. ", i, i)
		}
		return b.String()
	}},
}

// TestBounds: texts made to be slow or large are read without a fault. What each took is reported (-v) and fails nothing;
// PARLEY_MEASURE=1 makes the long ones a million words.
func TestBounds(t *testing.T) {
	r, err := New(Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, h := range hostile {
		t.Run(h.name, func(t *testing.T) {
			n := h.size
			switch {
			case os.Getenv("PARLEY_MEASURE") != "" && n == many:
				n = 1_000_000
			case raceEnabled:
				n = n/20 + 1
			}
			text := h.make(n)
			doc := hostileDocument(t, text)
			var before, after runtime.MemStats
			runtime.GC()
			runtime.ReadMemStats(&before)
			start := processorTime()
			list := checked(t, r, doc)
			took := processorTime() - start
			runtime.ReadMemStats(&after)
			t.Logf("%d bytes, %d statements, %.0f ms of processor time, %.1f µs a word, %d MB allocated", len(text), len(list), 1e3*took,
				1e6*took/float64(max(1, len(strings.Fields(text)))), (after.TotalAlloc-before.TotalAlloc)>>20)
		})
	}
}

// hostileDocument makes a document of a text as it stands in a line of JSON, where any character may.
func hostileDocument(t testing.TB, text string) *document.Document {
	t.Helper()
	line, err := json.Marshal(document.Record{Text: text, Published: "2024-05-15", Lang: "en"})
	if err != nil {
		t.Fatal(err)
	}
	doc, err := document.ParseLine(line, "hostile.jsonl", 1)
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

// checked reads a document and checks every statement of it.
func checked(t testing.TB, r *Reader, doc *document.Document) []statement.Statement {
	t.Helper()
	list, err := r.Read(doc)
	if err != nil && !errors.Is(err, ErrLanguage) {
		t.Fatal(err)
	}
	for i := range list {
		if err := list[i].Check(doc.Text); err != nil {
			t.Fatal(err)
		}
		if s := &list[i]; s.Score < 0 || s.Score > 1 || s.Act == "" || s.Modality == "" || s.ID == "" {
			t.Fatalf("not a whole statement: %+v", s)
		}
	}
	return list
}
