package main

import (
	"bytes"
	"io"
	"unicode"
	"unicode/utf8"
)

// A screen takes from what goes to a terminal the control characters that a text may hold, which could rewrite what stands there; the
// marks of colour that parley makes itself stay. What is written to files and pipes is left as it is.
type screen struct {
	io.Writer
	rest []byte // the beginning of a mark or of a letter that the next write may end
}

// marks are the sequences that parley makes itself: bold, and plain again.
var marks = [][]byte{[]byte("\x1b[1m"), []byte("\x1b[0m")}

// Write passes on what is no control character.
func (s *screen) Write(p []byte) (int, error) {
	in := append(s.rest, p...)
	out := make([]byte, 0, len(in))
	for len(in) > 0 {
		if in[0] == '\x1b' {
			n := 1
			for _, m := range marks {
				switch {
				case bytes.HasPrefix(in, m):
					out, n = append(out, m...), len(m)
				case bytes.HasPrefix(m, in):
					n = 0 // not all of it is there
				}
			}
			if n == 0 {
				break
			}
			in = in[n:]
			continue
		}
		r, n := utf8.DecodeRune(in)
		if r == utf8.RuneError && n == 1 && !utf8.FullRune(in) {
			break
		}
		if r == '\n' || r == '\t' || !unicode.IsControl(r) {
			out = append(out, in[:n]...)
		}
		in = in[n:]
	}
	s.rest = bytes.Clone(in)
	if _, err := s.Writer.Write(out); err != nil {
		return 0, err
	}
	return len(p), nil
}
