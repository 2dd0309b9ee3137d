package main

import (
	"fmt"
	"strings"

	"github.com/alecthomas/kong"
)

// An exampler shows how a command is used, one command line a line, each optionally with a "# remark".
type exampler interface{ Examples() string }

// general shows the way through the program.
const general = `parley brief notes/ report.html   # where do the talks stand, by these texts alone?
parley new ukraine                # a case to follow: edit ukraine/case.yaml
parley add ukraine notes/*.md     # texts into the case
parley brief ukraine              # where do the talks stand?`

// printHelp prints a command's examples before everything else (clig.dev: lead with examples).
func printHelp(options kong.HelpOptions, ctx *kong.Context) error {
	options.Compact = true
	options.WrapUpperBound = 100
	examples := general
	if node := ctx.Selected(); node != nil {
		examples = examplesOf(node)
	}
	if examples != "" {
		fmt.Fprintln(ctx.Stdout, "Examples:")
		for line := range strings.Lines(strings.TrimSpace(examples) + "\n") {
			fmt.Fprint(ctx.Stdout, "  ", line)
		}
		fmt.Fprintln(ctx.Stdout)
	}
	return kong.DefaultHelpPrinter(options, ctx)
}

// examplesOf gives the examples of a command, or nothing where it has none.
func examplesOf(node *kong.Node) string {
	if e, ok := node.Target.Addr().Interface().(exampler); ok {
		return e.Examples()
	}
	return ""
}
