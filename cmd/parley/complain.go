package main

import (
	"fmt"
	"maps"
	"regexp"
	"slices"
	"sync"
)

// mostAlike is how many complaints that differ only by their line are printed: a file of the wrong kind has one for each.
const mostAlike = 20

// complaints counts what was complained of, by the words without the line.
type complaints struct {
	sync.Mutex
	said map[string]int
}

var atLine = regexp.MustCompile(`:\d+: `)

// complain says on standard error what could not be read; the command goes on. Of many complaints that differ only by their line the first are
// said, and the others counted.
func (s *streams) complain(err error) {
	alike := atLine.ReplaceAllString(err.Error(), ": ")
	s.complaints.Lock()
	defer s.complaints.Unlock()
	if s.complaints.said == nil {
		s.complaints.said = map[string]int{}
	}
	if s.complaints.said[alike]++; s.complaints.said[alike] <= mostAlike {
		fmt.Fprintln(s.err, "parley:", err)
	}
}

// countComplaints says how many complaints were not said, and of which kind.
func (s *streams) countComplaints() {
	for _, alike := range slices.Sorted(maps.Keys(s.complaints.said)) {
		if more := s.complaints.said[alike] - mostAlike; more > 0 {
			fmt.Fprintf(s.err, "parley: and %s like these: %s\n", count(more, "more line"), alike)
		}
	}
}
