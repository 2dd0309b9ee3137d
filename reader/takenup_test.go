package reader

import (
	"slices"
	"testing"

	"parley/codebook"
)

// TestTakenUp gives what is denied, rejected or condemned to whoever did what the noun takes up, what is blamed by its noun to whom it is laid on, and
// what somebody has to do to who says so; a demand that is made no longer is given up, and a part of a deed is one.
func TestTakenUp(t *testing.T) {
	r := readerOf(t, nil)
	for _, x := range []struct {
		text          string
		act           codebook.Act
		actor, target string
	}{
		{"Kenya accused Peru of arming the rebels. Somalia watched. Peru denied the accusation.", codebook.Deny, "Peru", "Kenya"},
		{"Norway imposed sanctions on Kenya. Kenya condemned the measure as unjust.", codebook.Accuse, "Kenya", "Norway"},
		{"Kenya attacked Peru. Peru condemned the attack.", codebook.Accuse, "Peru", "Kenya"},
		{"Kenya condemned the attack on Somalia by Ethiopia.", codebook.Accuse, "Kenya", "Ethiopia"},
		{"Kenya condemned the attack on Somalia.", codebook.Accuse, "Kenya", ""},
		{"Kenya laid the blame on Somalia.", codebook.Accuse, "Kenya", "Somalia"},
		{"Kenya lodged a complaint against Somalia at the United Nations.", codebook.Accuse, "Kenya", "Somalia"},
		{"Ethiopia's prime minister said that Somalia has to withdraw its troops.", codebook.Demand, "Ethiopia", "Somalia"},
		{"Kenya no longer insists on a full withdrawal.", codebook.Concede, "Kenya", ""},
		{"Norway has suspended some of its aid to Kenya.", codebook.Sanction, "Norway", "Kenya"},
		{"Kenya said that Somalia was a sponsor of terrorism.", codebook.Accuse, "Kenya", "Somalia"},
	} {
		read, err := r.Read(parse(t, x.text))
		if err != nil {
			t.Fatal(err)
		}
		k := -1
		for i, s := range read {
			if s.Act == x.act && (k < 0 || s.Start > read[k].Start) {
				k = i
			}
		}
		if k < 0 {
			t.Errorf("%s: no %s", x.text, x.act)
			continue
		}
		var want []string
		if x.target != "" {
			want = []string{x.target}
		}
		if s := read[k]; !slices.Equal(s.Actor, []string{x.actor}) || !slices.Equal(s.Target, want) {
			t.Errorf("%s: %s → %s, want %s → %s", x.text, s.Actor, s.Target, x.actor, x.target)
		}
	}
}
