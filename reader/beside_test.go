package reader

import "testing"

// TestCalledNames: who calls another names is not together with them.
func TestCalledNames(t *testing.T) {
	for _, s := range statementsOf(t, newReader(t), "---\nlang: en\n---\n\nPeru called Kenya a threat. They rejected the accusation.\n") {
		if len(s.Actor) > 1 {
			t.Errorf("%q is told of %q", s.Quote, s.Actor)
		}
	}
}
