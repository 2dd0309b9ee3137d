package syntax

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// paragraph is ours; benchmarks repeat it where ../shared is not there.
const paragraph = `The foreign ministers of the two countries met in Ankara on Tuesday for a second round of talks, and both said
afterwards that they had made some progress on the exchange of prisoners. "We are ready to sign as soon as the guarantees are
written down," the Turkish mediator quoted one of them as saying. A cease-fire, however, remains out of reach: neither side would
withdraw its troops from the line of contact before the other did. Diplomats familiar with the draft, who asked not to be named,
described it as five pages of principles and a blank map.
`

func benchmarkTexts(b *testing.B) []string {
	paths, _ := filepath.Glob("../../shared/data/bulk/*.txt")
	if len(paths) == 0 {
		return []string{strings.Repeat(paragraph, 20)}
	}
	var texts []string
	for _, p := range paths[:min(len(paths), 100)] {
		data, err := os.ReadFile(p)
		if err != nil {
			b.Fatal(err)
		}
		texts = append(texts, string(data))
	}
	return texts
}

func benchmark(b *testing.B, each func(text string, s *Sentence)) {
	texts := benchmarkTexts(b)
	split := make([][]Sentence, len(texts))
	words := 0
	for i, t := range texts {
		split[i] = Split(t, 0)
		words += len(strings.Fields(t))
	}
	b.ReportAllocs()
	before := cpu(b)
	for b.Loop() {
		for i, t := range texts {
			if each == nil {
				Split(t, 0)
				continue
			}
			for j := range split[i] {
				each(t, &split[i][j])
			}
		}
	}
	b.ReportMetric(float64(words)*float64(b.N)/b.Elapsed().Seconds(), "words/s")
	b.ReportMetric(float64(words)*float64(b.N)/(cpu(b)-before), "words/cpu-s")
}

// cpu gives the seconds that this process has computed: on a machine with other work, the clock says little.
func cpu(b *testing.B) float64 {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		b.Fatal(err)
	}
	return float64(u.Utime.Nano()+u.Stime.Nano()) / 1e9
}

func BenchmarkSplit(b *testing.B) { benchmark(b, nil) }

func BenchmarkTag(b *testing.B) {
	p, err := New()
	if err != nil {
		b.Fatal(err)
	}
	benchmark(b, p.Tag)
}

func BenchmarkParse(b *testing.B) {
	p, err := New()
	if err != nil {
		b.Fatal(err)
	}
	benchmark(b, p.Parse)
}
