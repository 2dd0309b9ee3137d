package record

import (
	"testing"

	"parley/codebook"
)

// TestBackground: what somebody had long refused is not later than what the text dates.
func TestBackground(t *testing.T) {
	p := newPage(t, "one", "2024-06-20", "Arland accepted direct talks in May. It was a step that Arland had long resisted.")
	p.says("Arland accepted direct talks in May", "Arland", codebook.Accept, "talks", "2024-05")
	p.says("a step that Arland had long resisted", "Arland", codebook.Reject, "talks", "")
	got, ok := foldPages(t, p).Position("Arland", "talks", View{})
	if !ok || got.Entry == nil || got.Entry.Act != codebook.Accept {
		t.Errorf("%+v", got.Entry)
	}
}
