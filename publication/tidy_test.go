package publication_test

import (
	"testing"

	"parley/publication"
)

// TestTidy prints quotes without what marks them up.
func TestTidy(t *testing.T) {
	for in, want := range map[string]string{
		"Arland  agreed\nto talk":    "Arland agreed to talk",
		`the \[so-called\] **plan**`: "the [so-called] plan",
		`the plan <a class="yt-timestamp" data-t="00:05:11">[00:05:11]</a>.`: "the plan.",
		"[Arland](https://x.example/a_(b)) agreed":                           "Arland agreed",
		"called it [[corvport_plan | the plan":                               "called it the plan",
		"called it [[corvport_plan | the plan]], twice":                      "called it the plan, twice",
		"Arland** [**rejected":                                               "Arland rejected",
		"[rejected":                                                          "rejected",
		"rejected](https://arland.example/p?q=1) the plan":                   "rejected the plan",
		`Arland \[its envoy`:                                                 "Arland [its envoy",
		"| Arland | ally of none | rejected it":                              "Arland · ally of none · rejected it",
		"signed the treaty.[1] It [2] held.[12][13]":                         "signed the treaty. It [2] held.",
		"signed the treaty.[1":                                               "signed the treaty.",
		"3 < 4 and [sic]":                                                    "3 < 4 and [sic]",
	} {
		if got := publication.Tidy(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}
