package main

import (
	"bytes"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"parley/casefile"
)

// TestPipeClosed: whoever reads the output may stop reading it (| head): no command says a word about that.
func TestPipeClosed(t *testing.T) {
	dir := t.TempDir()
	text := filepath.Join(dir, "2025-03-01-a.txt")
	if err := os.WriteFile(text, []byte("Arland rejected the ceasefire proposal of Borduria on 1 March 2025.\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	followed := filepath.Join(dir, "arland")
	if err := casefile.New(followed, "Arland"); err != nil {
		t.Fatal(err)
	}
	if code := run([]string{"add", followed, text}, nil, &bytes.Buffer{}, &bytes.Buffer{}); code != exitOK {
		t.Fatalf("add: %d", code)
	}
	for _, args := range [][]string{{"--help"}, {}, {"help", "brief"}, {"positions", "--help"}, {"--version"}, {"new", filepath.Join(dir, "other")},
		{"read", text}, {"read", text, "--format", "table"}, {"brief", text}, {"brief", followed, "--format", "html"}, {"explain", text},
		{"annotate", text}, {"diff", text}, {"positions", followed}, {"changes", followed}, {"changes", followed, "--format", "atom"},
		{"statements", followed}, {"statements", followed, "--json"}, {"search", followed, "ceasefire"}, {"sources", followed}, {"sources", followed, "--format", "bib"}, {"timeline", followed, "--format", "csv"},
		{"show", followed, "2025-03-01-a.txt"}, {"review", followed}, {"conditions", followed, "--format", "dot"}} {
		read, write, err := os.Pipe()
		if err != nil {
			t.Fatal(err)
		}
		read.Close()
		var said bytes.Buffer
		if code := run(args, nil, write, &said); code != exitPipe || said.Len() > 0 {
			t.Errorf("parley %q: code %d, said %q", args, code, &said)
		}
		write.Close()
	}
}

// TestStoppedReading: Ctrl-C ends the reading of many texts, and that of a long one, and leaves nothing half written beside the file that was to be written.
func TestStoppedReading(t *testing.T) {
	const text = "Arland rejected the ceasefire proposal of Borduria on 1 March 2025. Corvia offered to host talks between both sides. "
	path, err := exec.LookPath("parley")
	if err != nil {
		t.Fatal(err)
	}
	for name, words := range map[string]string{
		"many.jsonl": strings.Repeat(`{"text": "`+text+`"}`+"\n", 20_000),
		"long.txt":   strings.Repeat(text, 100_000), // a minute's work
	} {
		dir, out := t.TempDir(), t.TempDir()
		if err := os.WriteFile(filepath.Join(dir, name), []byte(words), 0o666); err != nil {
			t.Fatal(err)
		}
		cmd := exec.Command(path, "read", dir, "-o", filepath.Join(out, "s.jsonl"))
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		for range 20000 {
			if left, _ := os.ReadDir(out); len(left) > 0 {
				break
			}
			time.Sleep(time.Millisecond)
		}
		begun := time.Now()
		cmd.Process.Signal(os.Interrupt)
		cmd.Wait()
		if took := time.Since(begun); took > 10*time.Second {
			t.Errorf("%s: it took %v", name, took)
		}
		if left, _ := os.ReadDir(out); len(left) > 0 || cmd.ProcessState.ExitCode() != exitInterrupted {
			t.Errorf("%s: code %d, left %v", name, cmd.ProcessState.ExitCode(), left)
		}
	}
}

// TestLeft: a command that does not heed Ctrl-C is left after a while; one that ended by itself is not.
func TestLeft(t *testing.T) {
	deaf, over := &streams{ended: make(chan error, 1)}, &streams{ended: make(chan error, 1)}
	_, stop := over.interruptible()
	stop()
	_, stop = deaf.interruptible()
	defer stop()
	if p, err := os.FindProcess(os.Getpid()); err != nil || p.Signal(os.Interrupt) != nil {
		t.Skip("no process can be interrupted here")
	}
	if err := <-deaf.ended; fail(io.Discard, err, "") != exitInterrupted {
		t.Error(err)
	}
	if len(over.ended) > 0 {
		t.Error(<-over.ended)
	}
}
