package reader

import (
	"fmt"
	"math"
)

// A Measurement says how right the reader was on annotated texts that it had not learnt from; docs/reading.md says how it
// was measured.
type Measurement struct {
	Found, WhoDid, OnWhat Rate
	Texts, Statements     int
	On                    string // the day, ISO 8601
	// Threshold is a score from which on at least 80 % of statements were right in actor and act, cross-validated.
	Threshold float64
	// Doubt is the score below which fewer than one statement in three was right in actor and act, cross-validated.
	Doubt float64
}

// A Rate is how many of the statements told were right, and how many of those annotated were told so, as shares.
type Rate struct{ Precision, Recall float64 }

// Measured is the measurement of this version's weights.
var Measured = Measurement{Found: Rate{0.781, 0.685}, WhoDid: Rate{0.429, 0.376}, OnWhat: Rate{0.383, 0.336}, Texts: 15, Statements: 388, On: "2026-11-28", Threshold: 0.7, Doubt: 0.3}

// Sentence says it for a brief; empty where nothing was measured.
func (m Measurement) Sentence() string {
	if m.WhoDid.Precision == 0 {
		return ""
	}
	percent := func(x float64) int { return int(math.Round(100 * x)) }
	return fmt.Sprintf("How right the reader is: of 100 statements in annotated texts that it had not learnt from (%d texts, %d statements) it found %d; of 100 that it told, %d were statements, %d with the right actor and act, %d with the right issue as well. Check the quotes.",
		m.Texts, m.Statements, percent(m.Found.Recall), percent(m.Found.Precision), percent(m.WhoDid.Precision), percent(m.OnWhat.Precision))
}
