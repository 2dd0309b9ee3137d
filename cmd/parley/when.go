package main

import (
	"strings"

	"github.com/alecthomas/kong"

	"parley/edtf"
)

// when are the flags of commands that can be asked as of a day. Dates are EDTF; kong reports what is none. Embed it.
type when struct {
	AsOf    edtf.Date `name:"as-of" placeholder:"DATE" help:"What held on that day (2025-03-01, 2025-03, 2025). Default: the latest date in the account."`
	KnownAt edtf.Date `name:"known-at" placeholder:"DATE" help:"Only what had been received by that day."`
}

// since is the flag for the start of a window. Embed it.
type since struct {
	Since edtf.Date `placeholder:"DATE" help:"What changed or happened from that day on."`
}

// inOrder reports flags of a command between whose days nothing can lie: --since is after --as-of or --until, or an end is left open where
// a day is wanted.
func inOrder(ctx *kong.Context) error {
	days := map[string]edtf.Date{}
	for _, flag := range ctx.Flags() {
		if d, ok := ctx.FlagValue(flag).(edtf.Date); ok {
			days[flag.Name] = d
		}
	}
	for _, name := range []string{"since", "as-of", "until", "known-at", "received"} {
		d := days[name]
		open := strings.HasSuffix(d.String(), "/..")
		if name == "since" {
			open = strings.HasPrefix(d.String(), "../")
		}
		if open {
			return usagef("--%s %s: its end is open; give a day, or leave the flag out", name, d)
		}
	}
	since := days["since"]
	for _, name := range []string{"as-of", "until"} {
		if end := days[name]; !since.IsZero() && !end.IsZero() && since.First().After(end.Last()) {
			return usagef("--since %s is after --%s %s: nothing lies between; exchange them, or leave one out", since, name, end)
		}
	}
	return nil
}
