package quality_test

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"parley/document"
	"parley/quality"
)

const wire = `The delegations of Norland and Sudmark met for a third day in the harbour town of Ostvik. Norland's envoy said that
the two sides had agreed on the wording of four of nine articles. Sudmark's minister asked for more time to study the map
that the mediators had put on the table. No date was set for the signing, and both sides declined to take questions.`

var texts = map[string]string{
	"a-wire":     wire,
	"b-shouted":  strings.ToUpper(wire),
	"c-edited":   strings.Replace(wire, "No date was set for the signing, and", "It was not said when they would sign;", 1),
	"d-digest":   wire + " " + strings.Repeat("Elsewhere in the region the price of grain rose again and the ferries stayed in port. ", 1) + other,
	"e-other":    other,
	"f-short":    "No comment.",
	"g-nothing":  " … ",
	"h-nothing":  "",
	"i-same-day": "The delegations of Norland and Sudmark met again. A spokesman for the hosts said that it had been a good day, and gave no other word.",
}

const other = `The harvest board of Sudmark expects a smaller crop than in the year before. Its chairman blamed the dry spring, and
asked the government to open the reserve. Bakers in the capital have raised the price of a loaf twice since the summer.
The opposition wants the board dissolved. A decision is expected when the chamber meets again after the holidays.`

func TestOrigins(t *testing.T) {
	signatures := map[string]quality.Signature{}
	for id, text := range texts {
		signatures[id] = quality.Sign(text)
	}
	o := quality.Group(signatures)
	want := [][]string{{"a-wire", "b-shouted", "c-edited"}, {"d-digest"}, {"e-other"}, {"f-short"}, {"g-nothing"}, {"h-nothing"}, {"i-same-day"}}
	// the digest holds all of two others, and neither of them is the same as it
	got := o.Groups()
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("groups (-want +got):\n%s", diff)
	}
	if o.Add("a-wire", quality.Sign(other)) {
		t.Error("a known id was added twice")
	}
}

// TestOrder adds random texts, many of them versions of one another, in two orders.
func TestOrder(t *testing.T) {
	words := strings.Fields(wire + " " + other)
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 12).Draw(t, "documents")
		signatures := map[string]quality.Signature{}
		for i := range n {
			from := rapid.IntRange(0, len(words)-1).Draw(t, "from")
			to := rapid.IntRange(from, len(words)).Draw(t, "to")
			signatures[fmt.Sprintf("%x", i*7919%97)] = quality.Sign(strings.Join(words[from:to], " "))
		}
		one := quality.Group(signatures)
		ids := slices.Sorted(maps.Keys(signatures))
		r := rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "seed"), 0))
		r.Shuffle(len(ids), func(i, j int) { ids[i], ids[j] = ids[j], ids[i] })
		two := &quality.Origins{}
		for _, id := range ids {
			two.Add(id, signatures[id])
		}
		if diff := cmp.Diff(one.Groups(), two.Groups()); diff != "" {
			t.Fatalf("in the order %v: %s", ids, diff)
		}
	})
}

func FuzzSignature(f *testing.F) {
	for _, text := range texts {
		data, _ := quality.Sign(text).MarshalBinary()
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		var s quality.Signature
		if s.UnmarshalBinary(data) != nil {
			return
		}
		again, _ := s.MarshalBinary()
		if string(again) != string(data) {
			t.Fatalf("%x became %x", data, again)
		}
		if r := s.Overlap(s); !s.IsZero() && r != 1 {
			t.Fatalf("a text resembles itself by %v", r)
		}
	})
}

// TestNearDuplicates compares the estimates with exact sets, made here in another way, over all pairs of the news among
// the texts; of all texts where PARLEY_MEASURE is set.
func TestNearDuplicates(t *testing.T) {
	var files []string
	folders := []string{"texts/news-*"}
	if os.Getenv("PARLEY_MEASURE") != "" {
		folders = []string{"texts/*", "bulk/*"}
	}
	for _, p := range folders {
		found, _ := filepath.Glob(filepath.Join("../../shared/data", p))
		files = append(files, found...)
	}
	if len(files) == 0 {
		t.Skip("../shared/data is not there: the figure needs texts that are not ours; put them there and run this test again")
	}
	o := &quality.Origins{}
	sets := map[string]map[string]bool{}
	signatures := map[string]quality.Signature{}
	holders := map[string][]string{}
	for _, f := range files {
		raw, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		d, err := document.Parse(raw, document.Options{Path: f})
		if err != nil {
			continue
		}
		id := filepath.Base(f)
		signatures[id] = quality.SignDocument(d)
		o.Add(id, signatures[id])
		var read strings.Builder
		for _, b := range d.Blocks {
			if b.Skip == "" {
				read.WriteString(d.Plain(b.Span) + "\n")
			}
		}
		words := strings.FieldsFunc(strings.ToLower(read.String()), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
		sets[id] = map[string]bool{}
		for i := 0; i+5 <= len(words); i++ {
			s := strings.Join(words[i:i+5], " ")
			if !sets[id][s] {
				sets[id][s] = true
				holders[s] = append(holders[s], id)
			}
		}
	}
	shared := map[[2]string]int{}
	for _, ids := range holders {
		for i, a := range ids {
			for _, b := range ids[i+1:] {
				shared[[2]string{min(a, b), max(a, b)}]++
			}
		}
	}
	worst, dup, found, wrong := 0.0, 0, 0, 0
	for pair, both := range shared {
		exact := float64(both) / float64(max(len(sets[pair[0]]), len(sets[pair[1]])))
		estimate := signatures[pair[0]].Overlap(signatures[pair[1]])
		worst = max(worst, exact-estimate, estimate-exact)
		together := o.Of(pair[0]) == o.Of(pair[1])
		if exact > 0.3 && exact < 0.75 {
			t.Logf("%.3f %v", exact, pair)
		}
		switch {
		case exact >= 0.6:
			if dup++; together {
				found++
			} else {
				t.Errorf("%v overlap by %.3f and are apart", pair, exact)
			}
		case exact < 0.5 && together:
			wrong++
			t.Errorf("%v overlap by %.3f and are together", pair, exact)
		}
	}
	t.Logf("%d documents, %d origins; pairs that overlap by 0.6 and more: %d, found %d; pairs under 0.5 joined: %d; largest error of an estimate %.3f", len(sets), len(o.Groups()), dup, found, wrong, worst)
	table, err := os.ReadFile("../../shared/data/near_duplicates.tsv")
	if err != nil {
		t.Skip("near_duplicates.tsv is not there")
	}
	for _, l := range strings.Split(strings.TrimSpace(string(table)), "\n")[1:] {
		f := strings.Split(l, "\t")
		a, b := signatures[f[2]], signatures[f[3]]
		if a.IsZero() || b.IsZero() {
			continue
		}
		t.Logf("table %s, here %.3f, one origin: %v", f[0], a.Overlap(b), o.Of(f[2]) == o.Of(f[3]))
	}
}
