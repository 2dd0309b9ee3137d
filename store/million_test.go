package store_test

import (
	"os"
	"path/filepath"
	"strconv"
	"syscall"
	"testing"
	"time"

	"parley/quality"
	"parley/record"
	"parley/record/recordtest"
	"parley/statement"
	"parley/store"
)

// million is the number of statements of the large case: a million, or PARLEY_BENCH_STATEMENTS.
func million() int {
	if n, err := strconv.Atoi(os.Getenv("PARLEY_BENCH_STATEMENTS")); err == nil {
		return n
	}
	return 1_000_000
}

// generated makes the documents from first on of the generated account of a number of statements.
func generated(n, first int) (entries []store.Entry) {
	sources, statements := recordtest.Generate(n, 1)
	by := map[string][]statement.Statement{}
	for _, s := range statements {
		by[s.Doc] = append(by[s.Doc], s)
	}
	for _, s := range sources[first:] {
		entries = append(entries, entryOf(s, by[s.Doc.ID]))
	}
	return entries
}

func entryOf(s *record.Source, statements []statement.Statement) store.Entry {
	return store.Entry{Document: s.Doc, Fingerprint: s.Doc.ID, Known: s.Learnt, Reader: "generated", Signature: quality.SignDocument(s.Doc), Statements: statements}
}

// processor gives the processor time that the process has used, of the user and the system.
func processor() time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// BenchmarkMillion rebuilds a case of a million statements, writing and index of words included, a thousand documents a
// transaction; then it adds the statements of 1,000 documents. It runs once, whatever b.N: go test -bench Million -benchtime 1x.
func BenchmarkMillion(b *testing.B) {
	const added = 1000
	n := million()
	all := generated(n+added*recordtest.PerDocument, 0)
	path := filepath.Join(b.TempDir(), "parley.db")
	s := open(b, path)
	b.ResetTimer()
	start, cpu := time.Now(), processor()
	base := all[:len(all)-added]
	for from := 0; from < len(base); from += 1000 {
		if err := s.Put(ctx, base[from:min(from+1000, len(base))]...); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(n)/time.Since(start).Seconds(), "statements/s")
	b.ReportMetric(float64(n)/(processor()-cpu).Seconds(), "statements/cpu-s")
	start, cpu = time.Now(), processor()
	if err := s.Put(ctx, all[len(base):]...); err != nil {
		b.Fatal(err)
	}
	b.ReportMetric(time.Since(start).Seconds(), "s/1000-documents")
	b.ReportMetric((processor() - cpu).Seconds(), "cpu-s/1000-documents")
	b.StopTimer()
	if err := s.Close(); err != nil { // the log of writes goes into the file
		b.Fatal(err)
	}
	info, err := os.Stat(path)
	if err != nil {
		b.Fatal(err)
	}
	b.ReportMetric(float64(info.Size())/float64(n+added*recordtest.PerDocument), "bytes/statement")
}
