package record_test

import (
	"os"
	"strconv"
	"sync"
	"testing"

	"parley/codebook"
	"parley/edtf"
	"parley/record"
	"parley/record/recordtest"
)

// size is the number of statements of the benchmarks: a million, or PARLEY_BENCH_STATEMENTS.
var size = func() int {
	if n, err := strconv.Atoi(os.Getenv("PARLEY_BENCH_STATEMENTS")); err == nil {
		return n
	}
	return 1_000_000
}()

var generated = sync.OnceValue(func() *record.Account {
	sources, statements := recordtest.Generate(size, 1)
	base, err := codebook.Base()
	if err != nil {
		panic(err)
	}
	a, err := record.Fold(sources, statements, record.Options{Codebook: base, Parties: recordtest.Parties})
	if err != nil {
		panic(err)
	}
	return a
})

// BenchmarkFold folds statements in memory.
func BenchmarkFold(b *testing.B) {
	sources, statements := recordtest.Generate(size, 1)
	base, err := codebook.Base()
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := record.Fold(sources, statements, record.Options{Codebook: base, Parties: recordtest.Parties}); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(size)*float64(b.N)/b.Elapsed().Seconds(), "statements/s")
}

// BenchmarkPositions gives the parties' matrix as of a day in the middle.
func BenchmarkPositions(b *testing.B) {
	a := generated()
	v := record.View{AsOf: edtf.Must("2020-06-15"), KnownAt: edtf.Must("2021-01-01")}
	for b.Loop() {
		if len(a.PartyPositions(v)) == 0 {
			b.Fatal("no positions")
		}
	}
}

// BenchmarkChanges lists the movements of one week.
func BenchmarkChanges(b *testing.B) {
	a := generated()
	v := record.View{AsOf: edtf.Must("2020-06-15"), Since: edtf.Must("2020-06-08")}
	for b.Loop() {
		a.Changes(v)
	}
}
