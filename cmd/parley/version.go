package main

import (
	"fmt"
	"os"
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
	return whereTo("standard output", err)
}

// readerVersion names the program that reads, so that texts are read anew after it has changed: by its revision, or, where it
// was built of no known one, by its file.
func readerVersion() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		info = &debug.BuildInfo{}
	}
	revision, modified := "", false
	for _, s := range info.Settings {
		switch s.Key {
		case "vcs.revision":
			revision = s.Value
		case "vcs.modified":
			modified = s.Value == "true"
		}
	}
	if revision != "" && !modified {
		return "parley " + revision
	}
	path, err := os.Executable()
	if err != nil {
		return "parley devel"
	}
	file, err := os.Stat(path)
	if err != nil {
		return "parley devel"
	}
	return fmt.Sprintf("parley devel %d %d", file.Size(), file.ModTime().Unix())
}
