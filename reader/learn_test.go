package reader

import "testing"

// TestPrepare: texts to learn from are read as texts to tell of, also those that a page keeps words of.
func TestPrepare(t *testing.T) {
	r, err := NewPupil()
	if err != nil {
		t.Fatal(err)
	}
	text := "Reyles promises help to Bordavia. The envoy met Reyles on Monday. Strikes in Corvia ended, and the envoy of Strikes left.\n\nMarching promised help. The envoy met Marching.\n"
	q := Prepare(r, []Lesson{{Doc: parse(t, text)}})
	if len(q.pupils) != 1 || len(q.pupils[0].page.candidates) == 0 {
		t.Error("no candidates in a text to learn from")
	}
}
