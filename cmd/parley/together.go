package main

import (
	"slices"
	"strings"

	"github.com/alecthomas/kong"
)

// together reports a flag that would do nothing beside the other flags. Which go together stands in the tags of a command's fields: needs
// names flags of which one must be given too, only those beside which alone the flag is taken, and without those beside which it is not; all
// with commas.
func together(ctx *kong.Context) error {
	var given []*kong.Flag
	for _, step := range ctx.Path {
		if step.Flag != nil {
			given = append(given, step.Flag)
		}
	}
	for _, flag := range given {
		needs, only, without := flagsIn(flag, "needs"), flagsIn(flag, "only"), flagsIn(flag, "without")
		for _, other := range given {
			switch {
			case other == flag:
			case len(only) > 0 && !slices.Contains(only, other.Name), slices.Contains(without, other.Name):
				return usagef("--%s and --%s do not go together; leave one out", flag.Name, other.Name)
			}
		}
		if len(needs) > 0 && !slices.ContainsFunc(given, func(other *kong.Flag) bool { return slices.Contains(needs, other.Name) }) {
			return usagef("--%s does nothing without --%s", flag.Name, strings.Join(needs, " or --"))
		}
	}
	return nil
}

// flagsIn lists the flags that a tag of a flag names.
func flagsIn(flag *kong.Flag, tag string) []string {
	if text := flag.Tag.Get(tag); text != "" {
		return strings.Split(text, ",")
	}
	return nil
}
