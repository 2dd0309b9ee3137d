package reader

import "fmt"

// A Measurement says how right the reader was on annotated texts that it had not learnt from; docs/reading.md says how it
// was measured.
type Measurement struct {
	Found, WhoDid, OnWhat float64 // F1
	Texts, Statements     int
	On                    string // the day, ISO 8601
	// Threshold is a score from which on at least 80 % of statements were right in actor and act, cross-validated.
	Threshold float64
}

// Measured is the measurement of this version's weights.
var Measured = Measurement{Found: 0.713, WhoDid: 0.369, OnWhat: 0.309, Texts: 15, Statements: 388, On: "2026-11-26", Threshold: 0.7}

// Sentence says it for a brief; empty where nothing was measured.
func (m Measurement) Sentence() string {
	if m.WhoDid == 0 {
		return ""
	}
	return fmt.Sprintf("How right the reader is: on %d annotated texts that it had not learnt from (%d statements), it found statements with F1 %.2f, with the right actor and act %.2f, and with the right issue as well %.2f; check the quotes.",
		m.Texts, m.Statements, m.Found, m.WhoDid, m.OnWhat)
}
