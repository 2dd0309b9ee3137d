package main

import (
	"fmt"
	"runtime/debug"
)

type versionCommand struct{}

// Examples shows how the command is used.
func (versionCommand) Examples() string { return "parley version" }

// Run prints the version that the go command stamped, or "devel".
func (versionCommand) Run(s *streams) error {
	version := "devel"
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" && info.Main.Version != "(devel)" {
		version = info.Main.Version
	}
	_, err := fmt.Fprintln(s.out, "parley", version)
	return err
}

// readerVersion names the reader, so that what it read is read anew when it changes.
func readerVersion() string { return "reader 1" }
