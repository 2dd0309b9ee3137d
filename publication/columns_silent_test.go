package publication

import (
	"testing"

	"parley/codebook"
	"parley/record"
)

// TestSilentColumn: of three parties one of whom no position is stated has no column, but a sentence; of two both keep theirs.
func TestSilentColumn(t *testing.T) {
	a := told{"Arland demands the return of the valley.", "Arland", codebook.Demand, "territory", "2024-02-01", .9, ""}
	b := told{"Borduria rejected the return of the valley.", "Borduria", codebook.Reject, "territory", "2024-02-02", .9, ""}
	got := section(t, threeSides(t, record.View{}, paper{"2024-02-10", "Valley", []told{a, b}}), "Positions")
	holds(t, got, "| Issue | Arland | Borduria |\n", "No position of Corvia is stated on any of these issues.")
	got = section(t, threeSides(t, record.View{}, paper{"2024-02-10", "Valley", []told{a}}), "Positions")
	holds(t, got, "| Issue | Arland | Borduria |\n", "not stated")
	c := told{"Corvia offered a shared rule of the valley.", "Corvia", codebook.Offer, "territory", "2024-02-03", .9, ""}
	got = section(t, threeSides(t, record.View{}, paper{"2024-02-10", "Valley", []told{a, b, c}}), "Positions")
	holds(t, got, "| Issue | Arland | Borduria | Corvia |\n")
	holdsNot(t, got, "No position of")
}
