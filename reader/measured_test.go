package reader

import (
	"strings"
	"testing"
)

// TestMeasuredSentence says shares as whole numbers of a hundred, and nothing where nothing was measured.
func TestMeasuredSentence(t *testing.T) {
	m := Measurement{Found: Rate{0.756, 0.5}, WhoDid: Rate{0.4, 0.3}, OnWhat: Rate{0.2, 0.1}, Texts: 3, Statements: 40}
	for _, want := range []string{"3 texts, 40 statements", "found 50", "76 were statements", "40 with the right actor and act", "20 with the right issue"} {
		if got := m.Sentence(); !strings.Contains(got, want) {
			t.Errorf("%q lacks %q", got, want)
		}
	}
	if got := (Measurement{}).Sentence(); got != "" {
		t.Errorf("nothing measured: %q", got)
	}
	if Measured.WhoDid.Precision > Measured.Found.Precision || Measured.OnWhat.Precision > Measured.WhoDid.Precision {
		t.Error("fewer statements are found than found with actor and act, or than with the issue too")
	}
}
