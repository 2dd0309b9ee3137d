package store_test

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"parley/edtf"
	"parley/store"
	"parley/store/storetest"
)

var ctx = context.Background()

func open(t testing.TB, path string) *store.Store {
	t.Helper()
	s, err := store.Open(ctx, path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

func TestContract(t *testing.T) {
	paths := map[*testing.T]string{}
	storetest.Test(t, func(t *testing.T) *store.Store {
		if paths[t] == "" {
			paths[t] = filepath.Join(t.TempDir(), "a folder with ? and %20", "parley.db")
		}
		return open(t, paths[t])
	})
}

// raw opens the file below the store.
func raw(t *testing.T, path, statement string) {
	t.Helper()
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if _, err := db.Exec(statement); err != nil {
		t.Fatal(err)
	}
}

func TestNewer(t *testing.T) {
	path := filepath.Join(t.TempDir(), "parley.db")
	open(t, path).Close()
	raw(t, path, "PRAGMA user_version = 99")
	_, err := store.Open(ctx, path)
	if !errors.Is(err, store.ErrNewer) || !strings.Contains(err.Error(), "schema 99") || !strings.Contains(err.Error(), "update parley") {
		t.Error(err)
	}
}

// TestOpenTogether: several that open one new database at the same time all get it.
func TestOpenTogether(t *testing.T) {
	for range 5 {
		path := filepath.Join(t.TempDir(), "parley.db")
		errs := make(chan error)
		for range 4 {
			go func() {
				s, err := store.Open(ctx, path)
				if err == nil {
					err = s.Close()
				}
				errs <- err
			}()
		}
		for range 4 {
			if err := <-errs; err != nil {
				t.Error(err)
			}
		}
	}
}

// TestAlone: what several do alone they do one after the other, and an error is handed on as it is.
func TestAlone(t *testing.T) {
	path := filepath.Join(t.TempDir(), "parley.db")
	beside, done := filepath.Join(t.TempDir(), "beside"), make(chan error)
	for range 8 {
		s := open(t, path)
		go func() {
			done <- s.Alone(ctx, func() error {
				was, _ := os.ReadFile(beside)
				return os.WriteFile(beside, append(was, '.'), 0o666)
			})
		}()
	}
	for range 8 {
		if err := <-done; err != nil {
			t.Error(err)
		}
	}
	if kept, err := os.ReadFile(beside); string(kept) != "........" {
		t.Errorf("of 8 dots %q were kept: %v", kept, err)
	}
	if err := open(t, path).Alone(ctx, func() error { return os.ErrClosed }); err != os.ErrClosed {
		t.Error(err)
	}
}

func TestForeign(t *testing.T) {
	path := filepath.Join(t.TempDir(), "parley.db")
	raw(t, path, "CREATE TABLE recipe (name TEXT)")
	if _, err := store.Open(ctx, path); !errors.Is(err, store.ErrForeign) {
		t.Error(err)
	}
}

func TestCorrupt(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "text.db")
	if err := os.WriteFile(path, []byte(strings.Repeat("this is no database ", 1000)), 0o666); err != nil {
		t.Fatal(err)
	}
	if _, err := store.Open(ctx, path); !errors.Is(err, store.ErrCorrupt) || !strings.Contains(err.Error(), "delete it") {
		t.Error(err)
	}
	path = filepath.Join(dir, "torn.db")
	s := open(t, path)
	for i := range 50 {
		if err := s.Put(ctx, storetest.Entry(fmt.Sprint(i), "2025-04-01", 0, 1, 2)); err != nil {
			t.Fatal(err)
		}
	}
	s.Close()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for i := 4096; i < len(data); i += 7 { // the first page holds the schema and stays
		data[i] ^= 0xff
	}
	if err := os.WriteFile(path, data, 0o666); err != nil {
		t.Fatal(err)
	}
	s, err = store.Open(ctx, path)
	if err == nil {
		err = s.Dump(ctx, new(strings.Builder))
		s.Close()
	}
	if !errors.Is(err, store.ErrCorrupt) {
		t.Error(err)
	}
}

func TestReadOnly(t *testing.T) {
	if os.Getuid() == 0 {
		// The superuser may write everywhere but below a file.
		file := filepath.Join(t.TempDir(), "file")
		if err := os.WriteFile(file, nil, 0o666); err != nil {
			t.Fatal(err)
		}
		if _, err := store.Open(ctx, filepath.Join(file, "parley.db")); err == nil {
			t.Error("a database below a file was opened")
		}
		return
	}
	dir := t.TempDir()
	path := filepath.Join(dir, "parley.db")
	open(t, path).Close()
	if err := errors.Join(os.Chmod(path, 0o444), os.Chmod(dir, 0o555)); err != nil {
		t.Fatal(err)
	}
	s, err := store.Open(ctx, path)
	if err == nil {
		err = s.Put(ctx, storetest.Entry("a", "2025-04-01", 0))
		s.Close()
	}
	if !errors.Is(err, store.ErrReadOnly) {
		t.Error(err)
	}
}

// TestFull: a disk without space loses nothing that was kept before.
func TestFull(t *testing.T) {
	path := filepath.Join(t.TempDir(), "parley.db")
	s := open(t, path)
	if err := s.Put(ctx, storetest.Entry("first", "2025-04-01", 0)); err != nil {
		t.Fatal(err)
	}
	before := storetest.Dump(t, s)
	store.LimitPages(s, 40)
	var err error
	for i := 0; err == nil && i < 10000; i++ {
		err = s.Put(ctx, storetest.Entry(fmt.Sprint(i), "2025-04-01", 0, 1, 2))
	}
	if !errors.Is(err, store.ErrFull) || !strings.Contains(err.Error(), "free some space") {
		t.Error(err)
	}
	s.Close()
	if after := storetest.Dump(t, open(t, path)); !strings.Contains(after, strings.TrimSpace(before)) {
		t.Error("what was kept before is gone")
	}
}

// TestFullByCode: a disk on which the index that connections share finds no room is full; one that cannot be read is damaged, and a locked one is neither.
func TestFullByCode(t *testing.T) {
	for code, want := range map[int]bool{13: true, 4874: true, 266: false, 5: false} {
		if store.Full(code) != want {
			t.Errorf("code %d: full %v", code, !want)
		}
	}
}

// TestKilled: a process that is killed while it puts loses at most what it had not been told was kept.
func TestKilled(t *testing.T) {
	path := os.Getenv("STORE_TEST_PATH")
	if path != "" {
		s := open(t, path)
		for i := 0; ; i++ {
			if err := s.Put(ctx, storetest.Entry(fmt.Sprintf("%06d", i), "2025-04-01", 0, 1, 2)); err != nil {
				t.Fatal(err)
			}
			fmt.Printf("kept %d\n", i)
		}
	}
	path = filepath.Join(t.TempDir(), "parley.db")
	cmd := exec.Command(os.Args[0], "-test.run=^TestKilled$")
	cmd.Env = append(os.Environ(), "STORE_TEST_PATH="+path)
	var out strings.Builder
	cmd.Stdout = &out
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	time.Sleep(700 * time.Millisecond)
	if err := cmd.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	cmd.Wait()
	s := open(t, path)
	index, err := s.Fingerprints(ctx)
	if err != nil {
		t.Fatal(err)
	}
	kept := strings.Count(out.String(), "\n")
	if len(index) < kept || len(index) > kept+1 {
		t.Errorf("%d documents after the kill, %d had been confirmed", len(index), kept)
	}
	n := 0
	for _, err := range s.Statements(ctx, store.Filter{}) {
		if err != nil {
			t.Fatal(err)
		}
		n++
	}
	if n != 3*len(index) {
		t.Errorf("%d statements in %d documents", n, len(index))
	}
}

// FuzzSearch: whatever a person types is a query or has no words; the engine never sees it as syntax.
func FuzzSearch(f *testing.F) {
	for _, query := range []string{"valley", `"border valley" OR -x*`, `a"b ( NEAR ^ text: {`, "“curly” quotes*", "OR OR -OR", "-\"\" *\x00"} {
		f.Add(query)
	}
	s := open(f, filepath.Join(f.TempDir(), "parley.db"))
	if err := s.Put(ctx, storetest.Entry("a.txt", "2025-04-01", 0, 1, 2)); err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, query string) {
		if _, err := s.Search(ctx, query, 10, edtf.Date{}); err != nil && !strings.Contains(err.Error(), "give at least one word") {
			t.Errorf("%q: %v", query, err)
		}
	})
}

// BenchmarkPut gives statements kept a second, with the index of their words.
func BenchmarkPut(b *testing.B) {
	entries := corpus(200, 100)
	b.ResetTimer()
	for range b.N {
		s := open(b, filepath.Join(b.TempDir(), "parley.db"))
		if err := s.Put(ctx, entries...); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(200*100*b.N)/b.Elapsed().Seconds(), "statements/s")
}

// BenchmarkRows gives the engine's own pace on this machine in the same run: rows of three small columns, no index.
func BenchmarkRows(b *testing.B) {
	const rows = 100000
	for range b.N {
		db, err := sql.Open("sqlite", filepath.Join(b.TempDir(), "rows.db"))
		if err != nil {
			b.Fatal(err)
		}
		tx, err := db.Begin()
		if err != nil {
			b.Fatal(err)
		}
		if _, err := tx.Exec("CREATE TABLE row (a INTEGER, b TEXT, c REAL)"); err != nil {
			b.Fatal(err)
		}
		insert, err := tx.Prepare("INSERT INTO row VALUES (?, ?, ?)")
		if err != nil {
			b.Fatal(err)
		}
		for i := range rows {
			if _, err := insert.Exec(i, "a text", 0.5); err != nil {
				b.Fatal(err)
			}
		}
		if err := errors.Join(tx.Commit(), db.Close()); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(rows*b.N)/b.Elapsed().Seconds(), "rows/s")
}

// BenchmarkSearch asks for two words in 20,000 passages; BenchmarkStatements reads as many statements.
func BenchmarkSearch(b *testing.B) {
	s := full(b)
	for range b.N {
		hits, err := s.Search(ctx, "border valley", 20, edtf.Date{})
		if err != nil || len(hits) != 20 {
			b.Fatal(len(hits), err)
		}
	}
}

func BenchmarkStatements(b *testing.B) {
	s := full(b)
	n := 0
	for range b.N {
		for _, err := range s.Statements(ctx, store.Filter{}) {
			if err != nil {
				b.Fatal(err)
			}
			n++
		}
	}
	b.ReportMetric(float64(n)/b.Elapsed().Seconds(), "statements/s")
}

func full(b *testing.B) *store.Store {
	s := open(b, filepath.Join(b.TempDir(), "parley.db"))
	if err := s.Put(ctx, corpus(200, 100)...); err != nil {
		b.Fatal(err)
	}
	b.ResetTimer()
	return s
}

func corpus(documents, statements int) (entries []store.Entry) {
	for i := range documents {
		which := make([]int, statements)
		for j := range which {
			which[j] = (i + j) % 3
		}
		entries = append(entries, storetest.Entry(fmt.Sprintf("%04d.txt", i), "2025-04-01", which...))
	}
	return entries
}
