package graphmodel

import (
	"errors"
	"fmt"
	"strings"
)

// ErrSpec is wrapped by every error about a [Spec] that cannot be a model.
var ErrSpec = errors.New("not a graph model")

// ErrSize is wrapped by every refusal of a model for its size; the message gives the figure.
var ErrSize = errors.New("too large")

// A Problem is one thing wrong with a [Spec]: where it is, what is wrong, and what to write instead.
type Problem struct {
	// Path leads to the place in the spec in the notation of a YAML path below the graph section: "options[3].party",
	// "preferences.US.ranking[2]".
	Path string
	// Text is a sentence without its full stop.
	Text string
	// Instead says what to write.
	Instead string
	size    bool
}

// Error gives the problem in one line.
func (p *Problem) Error() string {
	s := p.Path + ": " + p.Text
	if p.Instead != "" {
		s += "; " + p.Instead
	}
	return s
}

// Unwrap makes errors.Is answer for [ErrSpec], and for [ErrSize] where the size is the problem.
func (p *Problem) Unwrap() []error {
	if p.size {
		return []error{ErrSpec, ErrSize}
	}
	return []error{ErrSpec}
}

// Problems is every problem that was found, in the order of the spec.
type Problems []*Problem

// Error gives one problem a line.
func (ps Problems) Error() string {
	lines := make([]string, len(ps))
	for i, p := range ps {
		lines[i] = p.Error()
	}
	return strings.Join(lines, "\n")
}

// Unwrap gives the problems one by one.
func (ps Problems) Unwrap() []error {
	errs := make([]error, len(ps))
	for i, p := range ps {
		errs[i] = p
	}
	return errs
}

func (ps *Problems) add(path, instead, format string, args ...any) {
	*ps = append(*ps, &Problem{Path: path, Text: fmt.Sprintf(format, args...), Instead: instead})
}

// nearest gives the known word closest to a misspelt one as "did you mean …?", or lists what is known.
func nearest(word string, known []string) string {
	best, dist := "", len(word)/2+1
	for _, k := range known {
		if d := editDistance(strings.ToLower(word), strings.ToLower(k)); d < dist {
			best, dist = k, d
		}
	}
	switch {
	case best != "":
		return fmt.Sprintf("did you mean %q?", best)
	case len(known) == 0:
		return ""
	case len(known) > 12:
		return "known are " + strings.Join(known[:12], ", ") + " …"
	}
	return "known are " + strings.Join(known, ", ")
}

// editDistance is Levenshtein's.
func editDistance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diag := row[0]
		row[0] = i + 1
		for j := range len(b) {
			d := diag
			if a[i] != b[j] {
				d++
			}
			diag = row[j+1]
			row[j+1] = min(d, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(b)]
}
