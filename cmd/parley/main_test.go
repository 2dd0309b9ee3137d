package main

import (
	"bytes"
	"database/sql"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/alecthomas/kong"
	"github.com/rogpeppe/go-internal/testscript"
)

// TestMain builds the program for the scripts, without the race detector also where the tests have it: a program that starts
// a hundred times would take minutes. What runs side by side is tested with it in package intake.
func TestMain(m *testing.M) {
	dir, err := os.MkdirTemp("", "parley")
	if err != nil {
		panic(err)
	}
	build := exec.Command("go", "build", "-o", filepath.Join(dir, "parley"), ".")
	if out, err := build.CombinedOutput(); err != nil {
		fmt.Fprintf(os.Stderr, "go build: %v\n%s", err, out)
		os.Exit(1)
	}
	os.Setenv("PATH", dir+string(os.PathListSeparator)+os.Getenv("PATH"))
	code := m.Run()
	os.RemoveAll(dir)
	os.Exit(code)
}

// TestScript runs every testdata/script file against the program; -update writes the golden parts anew.
func TestScript(t *testing.T) {
	root, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		RequireExplicitExec: true,
		UpdateScripts:       os.Getenv("UPDATE") != "",
		Setup: func(env *testscript.Env) error {
			env.Setenv("ROOT", root)
			return nil
		},
		Cmds: map[string]func(ts *testscript.TestScript, neg bool, args []string){"exit": exit, "newer": newer, "texts": texts, "halt": halt},
	})
}

// exit N COMMAND...: runs the program and expects an exit code.
func exit(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exit CODE COMMAND [ARG...]")
	}
	err := ts.Exec(args[1], args[2:]...)
	code := "0"
	if err != nil {
		code = strings.TrimPrefix(err.Error(), "exit status ")
	}
	if code != args[0] {
		ts.Fatalf("exit code %s, want %s", code, args[0])
	}
}

// newer DATABASE: gives a database a schema that this program does not know.
func newer(ts *testscript.TestScript, _ bool, args []string) {
	db, err := sql.Open("sqlite", ts.MkAbs(args[0]))
	ts.Check(err)
	defer db.Close()
	_, err = db.Exec("PRAGMA user_version = 99")
	ts.Check(err)
}

// texts FOLDER COUNT: writes that many short texts.
func texts(ts *testscript.TestScript, _ bool, args []string) {
	n, err := strconv.Atoi(args[1])
	ts.Check(err)
	ts.Check(os.MkdirAll(ts.MkAbs(args[0]), 0o777))
	for i := range n {
		text := fmt.Sprintf("On %d March 2021 Russia demanded %d more talks. Ukraine rejected the demand. Turkey offered to mediate.\n", i%31+1, i)
		ts.Check(os.WriteFile(filepath.Join(ts.MkAbs(args[0]), fmt.Sprintf("%04d.txt", i)), []byte(text), 0o666))
	}
}

// halt SIGNAL FOLDER COMMAND...: runs the program and sends it a signal once there are thirty files in the folder.
func halt(ts *testscript.TestScript, _ bool, args []string) {
	path, err := exec.LookPath(args[2])
	ts.Check(err)
	cmd := exec.Command(path, args[3:]...)
	cmd.Dir = ts.Getenv("WORK")
	var errs strings.Builder
	cmd.Stderr = &errs
	ts.Check(cmd.Start())
	for deadline := time.Now().Add(20 * time.Second); time.Now().Before(deadline); time.Sleep(time.Millisecond) {
		if files, _ := os.ReadDir(ts.MkAbs(args[1])); len(files) >= 30 {
			break
		}
	}
	cmd.Process.Signal(map[string]os.Signal{"KILL": os.Kill, "INT": os.Interrupt}[args[0]])
	cmd.Wait()
	if code := cmd.ProcessState.ExitCode(); args[0] == "INT" && code != exitOK && (code != exitInterrupted || !strings.Contains(errs.String(), "the same command goes on from there")) {
		ts.Fatalf("after an interrupt: exit code %d, %s", code, &errs)
	}
}

// TestExamples: each command has examples, and each of them is a command line that parses.
func TestExamples(t *testing.T) {
	parser, err := newParser()
	if err != nil {
		t.Fatal(err)
	}
	for _, node := range parser.Model.Leaves(true) {
		examples := examplesOf(node)
		if strings.TrimSpace(examples) == "" {
			t.Errorf("%s has no examples: give it a method Examples() string", node.FullPath())
		}
		for line := range strings.Lines(examples) {
			line, _, _ = strings.Cut(line, "#")
			if strings.TrimSpace(line) == "" {
				continue
			}
			i := strings.Index(line, "parley ")
			if i < 0 {
				t.Errorf("%s: the example %q does not run parley", node.FullPath(), line)
				continue
			}
			line, _, _ = strings.Cut(line[i:], "|")
			line, _, _ = strings.Cut(line, ">")
			args := words(line)
			parser, err := newParser(kong.Exit(func(int) {}))
			if err != nil {
				t.Fatal(err)
			}
			if _, err := parser.Parse(args[1:]); err != nil {
				t.Errorf("%s: the example %q: %v", node.FullPath(), line, err)
			}
		}
	}
}

// words splits a command line as a shell does, as far as quotes go.
func words(line string) (list []string) {
	var word strings.Builder
	var quote rune
	inside := false
	for _, r := range strings.TrimSpace(line) {
		switch {
		case quote == 0 && (r == '"' || r == '\''):
			quote, inside = r, true
		case r == quote && quote != 0:
			quote = 0
		case quote == 0 && r == ' ':
			if inside || word.Len() > 0 {
				list = append(list, word.String())
			}
			word.Reset()
			inside = false
		default:
			word.WriteRune(r)
		}
	}
	if inside || word.Len() > 0 {
		list = append(list, word.String())
	}
	return list
}

func TestWriteFile(t *testing.T) {
	dir := t.TempDir()
	file, link := filepath.Join(dir, "out.txt"), filepath.Join(dir, "link.txt")
	if err := os.WriteFile(file, []byte("old"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(file, link); err != nil {
		t.Fatal(err)
	}
	s := &streams{out: &bytes.Buffer{}}
	err := output{File: link}.write(s, func(w io.Writer) error {
		w.Write([]byte("half"))
		return syscall.ENOSPC
	})
	if err == nil || !strings.Contains(err.Error(), "the disk is full") {
		t.Errorf("full disk: %v", err)
	}
	if got, _ := os.ReadFile(file); string(got) != "old" {
		t.Errorf("after a failure the file holds %q", got)
	}
	if left, _ := filepath.Glob(filepath.Join(dir, ".parley-*")); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
	if err := (output{File: link}).write(s, func(w io.Writer) error {
		_, err := w.Write([]byte("new"))
		return err
	}); err != nil {
		t.Fatal(err)
	}
	if got, _ := os.ReadFile(file); string(got) != "new" {
		t.Errorf("the file holds %q", got)
	}
	if info, _ := os.Stat(file); info.Mode().Perm() != 0o600 {
		t.Errorf("the file's mode became %v", info.Mode())
	}
}

// TestFiguresOfOutlook: a range of one figure is that figure, and what rounds to nothing has no sign.
func TestFiguresOfOutlook(t *testing.T) {
	for got, want := range map[string]string{
		between("<1 %", "<1 %"): "<1 %", between("2 %", "4 %"): "2 % to 4 %",
		signed(-0.0002, 1): "0.0", signed(0.0002, 1): "0.0", signed(-0.011, 1): "-1.1", signed(0.0247, 2): "+2.47",
	} {
		if got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
