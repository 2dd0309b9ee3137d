// Command parley answers one question about a peace process, with its sources: where do the talks stand?
package main

import (
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/alecthomas/kong"
)

func main() { os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }

// Exit codes, as documented in docs/cli.md.
const (
	exitOK      = 0
	exitFailed  = 1 // the command could not do what was asked
	exitUsage   = 2 // the command line is wrong
	exitPartial = 3 // done, but some inputs could not be read; they are named on standard error
)

// streams are what a command may read and write: data on out, messages on err.
type streams struct {
	in       io.Reader
	out, err io.Writer
}

// errPartial says that the answer is there but some inputs are missing from it.
var errPartial = errors.New("some inputs could not be read")

// commands are the subcommands; each lies in a file of its own, as a struct with flags and a method Run(*streams) error.
type commands struct {
	Version versionCommand `cmd:"" help:"Print the version."`
}

func run(args []string, in io.Reader, out, errw io.Writer) (code int) {
	var cli commands
	exited := -1
	parser, err := kong.New(&cli, kong.Name("parley"),
		kong.Description("Where do the talks stand? Reads what was published about a peace process and says so, with its sources."),
		kong.Writers(out, errw), kong.Exit(func(c int) { exited = c }), kong.UsageOnError())
	if err != nil {
		fmt.Fprintln(errw, "parley:", err)
		return exitFailed
	}
	ctx, err := parser.Parse(args)
	if exited >= 0 {
		return exited
	}
	if err != nil {
		fmt.Fprintf(errw, "parley: %v\nRun 'parley --help' for the commands.\n", err)
		return exitUsage
	}
	switch err := ctx.Run(&streams{in, out, errw}); {
	case err == nil:
		return exitOK
	case errors.Is(err, errPartial):
		fmt.Fprintln(errw, "parley:", err)
		return exitPartial
	default:
		fmt.Fprintln(errw, "parley:", err)
		return exitFailed
	}
}
