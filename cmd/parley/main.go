// Command parley answers one question about a peace process, with its sources: where do the talks stand?
//
// This package is wiring: flags, files, exit codes. Each command lies in a file of its own; what the commands share is
// in output.go (where data goes), when.go (dates on the command line), help.go (examples first) and opened.go (a case with
// its database).
package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/signal"
	"regexp"
	"slices"
	"strings"
	"syscall"

	"github.com/alecthomas/kong"
)

func main() {
	signal.Ignore(syscall.SIGPIPE) // a reader that has seen enough (| head) is an error of writing, so that databases are closed
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// Exit codes, as documented in docs/cli.md.
const (
	exitOK          = 0
	exitFailed      = 1   // the command could not do what was asked
	exitUsage       = 2   // the command line is wrong
	exitPartial     = 3   // done, but some inputs could not be read; they are named on standard error
	exitInterrupted = 130 // stopped by Ctrl-C, as shells have it
	exitPipe        = 141 // whoever read the output has seen enough (| head), as shells have it; nothing is said
)

// errPartial says that the answer is there but some inputs are missing from it. A command returns it, or an error that
// wraps it, after its data.
var errPartial = errors.New("some inputs could not be read")

// errUsage marks what a command finds wrong with its arguments after the flags were parsed: wrap it with [usagef].
var errUsage = errors.New("wrong arguments")

// usagef says what is wrong with the command line, for exit code 2.
func usagef(format string, args ...any) error {
	return usageError{fmt.Errorf(format, args...)}
}

type usageError struct{ error }

func (usageError) Is(target error) bool { return target == errUsage }

// commands are the subcommands; each lies in a file of its own, as a struct with flags, a method Run(*streams) error and a
// method Examples() string.
type commands struct {
	Brief briefCommand `cmd:"" group:"ask" help:"Where do the talks stand? Two pages, each sentence with its quote."`

	Positions    positionsCommand    `cmd:"" group:"ask" help:"Party × issue: the latest position, with its quote."`
	Changes      changesCommand      `cmd:"" group:"ask" help:"What moved: before, after, and how."`
	Obstacles    obstaclesCommand    `cmd:"" group:"ask" help:"Where positions exclude each other, and what the texts call an obstacle or a factor."`
	Conditions   conditionsCommand   `cmd:"" group:"ask" help:"Who gives what only if, and who waits for whom."`
	Proposals    proposalsCommand    `cmd:"" group:"ask" help:"Plans and agreements, and who accepted or rejected them."`
	Meetings     meetingsCommand     `cmd:"" group:"ask" help:"Talks, hosts and mediators; a calendar of what lies ahead."`
	Commitments  commitmentsCommand  `cmd:"" group:"ask" help:"Ceasefires and undertakings, and how they stand."`
	Humanitarian humanitarianCommand `cmd:"" group:"ask" help:"Exchanges, returns, aid and grain, with numbers by who gives them."`
	Timeline     timelineCommand     `cmd:"" group:"ask" help:"What is dated and held to have happened."`
	Sources      sourcesCommand      `cmd:"" group:"ask" help:"The texts: when published, by whom, and which repeat another."`
	Statements   statementsCommand   `cmd:"" group:"ask" help:"List a case's statements, by party, act, issue, time, words …"`
	Export       exportCommand       `cmd:"" group:"ask" help:"All tables of a case as CSV, with datapackage.json."`
	Search       searchCommand       `cmd:"" group:"ask" help:"Find words in a case's texts."`
	Show         showCommand         `cmd:"" group:"ask" help:"Show a statement in its paragraph, with its source; or a document."`

	New    newCommand    `cmd:"" group:"keep" help:"Make a case to follow: a directory with a case file to edit."`
	Add    addCommand    `cmd:"" group:"keep" help:"Add texts to a case and read them."`
	Rule   ruleCommand   `cmd:"" group:"keep" help:"Decide over the machine: accept, reject, correct or merge a statement."`
	Review reviewCommand `cmd:"" group:"keep" help:"Walk through what most needs a look."`

	Outlook   outlookCommand   `cmd:"" group:"analyse" help:"What may come: scenarios with base rates, and their scores."`
	Packages  packagesCommand  `cmd:"" group:"analyse" help:"Which deals exist, which are efficient, and what must give."`
	Stability stabilityCommand `cmd:"" group:"analyse" help:"From which state would nobody move, and why? A graph model of the conflict."`

	Read     readCommand     `cmd:"" group:"texts" help:"Find the statements in texts: who is reported to have said or done what."`
	Annotate annotateCommand `cmd:"" group:"texts" help:"Write what was read in the form of annotated texts, for a person to correct."`
	Explain  explainCommand  `cmd:"" group:"texts" help:"Show how a text was read, sentence by sentence, and why a sentence yielded nothing."`
	Score    scoreCommand    `cmd:"" group:"texts" help:"How right is the reader on texts that you annotated?"`
	Diff     diffCommand     `cmd:"" group:"texts" help:"Compare the clauses of two drafts."`
	Version  versionCommand  `cmd:"" group:"texts" help:"Print the version."`
}

func run(args []string, in io.Reader, out, errw io.Writer) (code int) {
	switch {
	case len(args) == 0:
		args = []string{"--help"}
	case args[0] == "help": // "help brief", as other programs have it
		args = append(slices.Clone(args[1:]), "--help")
	case args[0] == "--version": // the same
		args = append([]string{"version"}, args[1:]...)
	}
	if slices.Contains(args, "") {
		return fail(errw, usagef("an argument is empty; is a variable not set?"), "")
	}
	exited := -1
	parser, err := newParser(kong.Writers(out, errw), kong.Exit(func(c int) { exited = c }))
	if err != nil {
		fmt.Fprintln(errw, "parley:", err)
		return exitFailed
	}
	ctx, err := parser.Parse(args)
	if exited >= 0 {
		return exited
	}
	if errors.Is(err, syscall.EPIPE) { // the help was printed to nobody
		return exitPipe
	}
	if path := (*fs.PathError)(nil); errors.As(err, &path) { // the help could not be printed
		return fail(errw, whereTo("standard output", err), "")
	}
	if err != nil {
		var parse *kong.ParseError
		if errors.As(err, &parse) {
			ctx = parse.Context
		}
		return fail(errw, usageError{plainly(err)}, name(ctx))
	}
	if err := cmp.Or(inOrder(ctx), oneForm(ctx), together(ctx)); err != nil {
		return fail(errw, err, name(ctx))
	}
	s := &streams{in: in, out: out, err: errw, ended: make(chan error, 1)}
	go func() {
		err := ctx.Run(s)
		s.countComplaints()
		s.ended <- err
	}()
	return fail(errw, <-s.ended, name(ctx))
}

// negative is what the parser says of a number below 0 that stands apart from its flag; notNumber what it says of what is none.
var (
	negative  = regexp.MustCompile(`^(--[\w-]+): expected .* but got "(-.*)" \(short flag\)`)
	notNumber = regexp.MustCompile(`^(--[\w-]+): expected an? .*\b(?:float|int|uint)\b.* but got ("[^"]*")`)
)

// plainly says a mistake on the command line in words: what is missing, or which words a flag takes.
func plainly(err error) error {
	said := err.Error()
	if missing, ok := strings.CutPrefix(said, `expected "`); ok {
		return fmt.Errorf("%s is missing; it stands behind the command", strings.NewReplacer(` ..."`, "", `"`, "").Replace(missing))
	}
	if m := negative.FindStringSubmatch(said); m != nil {
		return fmt.Errorf("%s: %q was taken for a flag; write %s=%s", m[1], m[2], m[1], m[2])
	}
	if m := notNumber.FindStringSubmatch(said); m != nil {
		return fmt.Errorf("%s: %s is not a number that it takes", m[1], m[2])
	}
	if flags, ok := strings.CutSuffix(said, " can't be used together"); ok {
		return fmt.Errorf("%s can't be used together; leave one out", flags)
	}
	if flag, rest, ok := strings.Cut(said, " must be one of "); ok {
		words, got, _ := strings.Cut(rest, " but got ")
		words = strings.ReplaceAll(strings.TrimPrefix(strings.ReplaceAll(words, `"`, ""), ","), ",", ", ")
		return fmt.Errorf("%s: there is no %s; it takes %s", flag, got, words)
	}
	return err
}

// newParser builds the command line.
func newParser(options ...kong.Option) (*kong.Kong, error) {
	return kong.New(&commands{}, append(options, kong.Name("parley"), kong.Help(printHelp),
		kong.ExplicitGroups([]kong.Group{
			{Key: "ask", Title: "Ask:"}, {Key: "analyse", Title: "Analyse:"}, {Key: "keep", Title: "Keep a case:"}, {Key: "texts", Title: "Texts:"},
		}),
		kong.Description("Where do the talks stand? Reads what was published about a peace process and says so, with its sources."))...)
}

// name is the command that was asked for, with a space after it, or nothing where there is none.
func name(ctx *kong.Context) string {
	if ctx == nil || ctx.Selected() == nil {
		return ""
	}
	return strings.TrimPrefix(ctx.Selected().FullPath(), "parley ") + " "
}

// fail prints an error, if there is one, and gives the exit code.
func fail(errw io.Writer, err error, command string) int {
	switch {
	case err == nil:
		return exitOK
	case errors.Is(err, syscall.EPIPE):
		return exitPipe
	case errors.Is(err, context.Canceled):
		fmt.Fprintln(errw, "parley: stopped; what was done for a case is kept, and the same command goes on from there")
		return exitInterrupted
	case errors.Is(err, errUsage):
		fmt.Fprintf(errw, "parley: %v\nRun 'parley %s--help' for examples.\n", err, command)
		return exitUsage
	}
	fmt.Fprintln(errw, "parley:", err)
	if errors.Is(err, errPartial) {
		return exitPartial
	}
	return exitFailed
}
