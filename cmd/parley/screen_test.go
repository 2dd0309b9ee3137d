package main

import (
	"bytes"
	"testing"
)

// TestScreen: a text cannot move the cursor or change colours, however it is cut into writes; letters and parley's own marks pass.
func TestScreen(t *testing.T) {
	const text = "a\x1b[31mred\x1b[2J \x07\x00\x02Ж\u0085“\x1b[1mbold\x1b[0m”\t|\r\n\x1b[1"
	const want = "a[31mred[2J Ж“\x1b[1mbold\x1b[0m”\t|\n"
	for size := 1; size <= len(text); size++ {
		var out bytes.Buffer
		s := &screen{Writer: &out}
		for i := 0; i < len(text); i += size {
			if _, err := s.Write([]byte(text[i:min(i+size, len(text))])); err != nil {
				t.Fatal(err)
			}
		}
		if out.String() != want {
			t.Errorf("in writes of %d: %q, want %q", size, out.String(), want)
		}
	}
}
