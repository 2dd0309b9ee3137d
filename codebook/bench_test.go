package codebook

import (
	"io/fs"
	"strings"
	"testing"
)

const prose = `The Russian foreign minister Sergey Lavrov said on Tuesday that Moscow would not accept a ceasefire unless Western
allies stopped supplying weapons to Kyiv . Ukraine 's president Volodymyr Zelenskyy rejected the proposal and called for new
sanctions , while Turkey and the UN Secretary - General offered to mediate between the two sides . Observers note that the
Black Sea Grain Initiative , which both parties signed in Istanbul , has helped to bring down the price of bread in many
countries . The weather was mild , and people walked along the river with their children as if nothing had happened .`

// BenchmarkMatch reads prose with the matchers of names, acts and issues together, every word in full.
func BenchmarkMatch(b *testing.B) {
	c := base(b)
	words := strings.Fields(prose)
	lemmas := strings.Fields(strings.ToLower(prose))
	classes := make([]byte, len(words))
	for i := range classes {
		classes[i] = "VNJ\x00"[i%4]
	}
	b.ReportAllocs()
	b.ResetTimer()
	for b.Loop() {
		for i := range words {
			c.MatchName(words, i)
			c.MatchAct(lemmas, classes, i)
			c.MatchIssue(lemmas, i)
		}
	}
	b.ReportMetric(float64(b.N*len(words))/b.Elapsed().Seconds(), "words/s")
}

// BenchmarkBase decodes and indexes all data files.
func BenchmarkBase(b *testing.B) {
	sub, err := fs.Sub(data, "data")
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		k, err := decode(sub)
		if err != nil {
			b.Fatal(err)
		}
		if _, err := index(k); err != nil {
			b.Fatal(err)
		}
	}
}
