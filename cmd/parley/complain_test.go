package main

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"
)

// TestComplaints says the first of many complaints that differ by their line, counts the others, and says each other complaint.
func TestComplaints(t *testing.T) {
	var out bytes.Buffer
	s := &streams{err: &out}
	for n := range 500 {
		s.complain(fmt.Errorf("a.jsonl:%d: no text", n+1))
	}
	s.complain(errors.New("b.md: no text"))
	s.countComplaints()
	got := strings.Split(strings.TrimSpace(out.String()), "\n")
	if len(got) != mostAlike+2 || got[mostAlike] != "parley: b.md: no text" || got[mostAlike+1] != "parley: and 480 more lines like these: a.jsonl: no text" {
		t.Errorf("%d lines, at the end %q", len(got), got[len(got)-2:])
	}
}
