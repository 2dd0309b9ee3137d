package reader

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"parley/codebook"
)

// heldBy are the modalities that an effect gives. What a row takes for granted is told as done.
var heldBy = [...][]codebook.Modality{
	asUndone:   {codebook.Negated},
	asForborne: {codebook.Negated},
	asThought:  {codebook.Hypothetical},
	asElement:  {codebook.Hypothetical},
	asComing:   {codebook.Predicted},
	asKept:     {codebook.Negated},
	asGiven:    {codebook.Asserted, codebook.Reported},
}

// heldIn gives how the acts of a text are held, in a line, and whether one is held as an effect has it.
func heldIn(t *testing.T, r *Reader, text string, e effect) (string, bool) {
	var all []string
	has := false
	for _, s := range statementsOf(t, r, text) {
		all = append(all, fmt.Sprintf("%s %s", s.Act, s.Modality))
		has = has || slices.Contains(heldBy[e], s.Modality)
	}
	return strings.Join(all, ", "), has
}

// TestRows reads the examples of every row of data/unmade.txt: one that it catches, which is read otherwise when the row is switched off, and a near miss that it
// leaves alone.
func TestRows(t *testing.T) {
	r := readerOf(t, nil)
	for i := range rows.rows {
		x := &rows.rows[i]
		if len(x.caught) == 0 || len(x.left) == 0 {
			t.Errorf("line %d: an example is missing", x.line)
		}
		for _, text := range x.caught {
			r.without = 0
			held, has := heldIn(t, r, text, x.effect)
			r.without = int32(i) + 1
			if off, _ := heldIn(t, r, text, x.effect); !has || held == off {
				t.Errorf("line %d: %s: read as %q, and as %q without the row", x.line, text, held, off)
			}
		}
		r.without = 0
		for _, text := range x.left {
			if held, _ := heldIn(t, r, text, x.effect); held == "" || r.finds(t, int32(i), text) {
				t.Errorf("line %d: %s: read as %q, is no near miss of the row", x.line, text, held)
			}
		}
	}
}

// finds reports whether a row finds anything in a text.
func (r *Reader) finds(t *testing.T, row int32, text string) bool {
	p := r.page(parse(t, text))
	defer r.free(p)
	p.prepare()
	for i := range p.sentences {
		s := &p.sentences[i]
		if slices.ContainsFunc(slices.Concat(p.marksOf(s, false), p.marksOf(s, true)), func(m found) bool { return m.row == row }) {
			return true
		}
	}
	return false
}

// TestRowsAsWritten refuses what is no row.
func TestRowsAsWritten(t *testing.T) {
	for _, x := range []struct{ text, want string }{
		{"undone deed: avoid >xcomp @\nundo deed: avoid >xcomp @", `line 2: unknown effect "undo"`},
		{"undone deeds: avoid >xcomp @", `line 1: unknown acts "deeds"`},
		{"undone deed: avoid >xcom @", `line 1: unknown relation "xcom"`},
		{"undone deed: avoid[:frim] >xcomp @", `line 1: unknown condition "frim"`},
		{"undone deed: $avoid >xcomp @", `line 1: unknown list "avoid"`},
		{"undone deed: avoid[+ up >xcomp @", `line 1: a bracket is not closed`},
		{"undone deed: avoid >xcomp /VB", `line 1: "avoid >xcomp /VB" lacks a deed (@) or words to begin with`},
		{"undone deed: /VB >xcomp @", `line 1: "/VB >xcomp @" lacks a deed (@) or words to begin with`},
		{"undone deed: a b c d e f g h i j @", `line 1: "a b c d e f g h i j @" has more than 10 words`},
		{"undone deed avoid", `line 1: "deed avoid" has no colon`},
	} {
		if _, err := parseRows(x.text); err == nil || err.Error() != x.want {
			t.Errorf("%s: %v, want %s", x.text, err, x.want)
		}
	}
}
