package record

import "testing"

func TestDeadlocks(t *testing.T) {
	link := func(actor, gives, needs string) Linkage { return Linkage{Actor: actor, Gives: gives, Needs: needs} }
	for _, c := range []struct {
		name  string
		links []Linkage
		want  []int // the lengths of the cycles
		trade bool
	}{
		{"each wants the other first", []Linkage{link("A", "ceasefire", "troop-withdrawal"), link("B", "troop-withdrawal", "ceasefire")}, []int{2}, true},
		{"one actor alone is no deadlock", []Linkage{link("A", "ceasefire", "sanctions"), link("A", "sanctions", "ceasefire")}, nil, false},
		{"a chain is no cycle", []Linkage{link("A", "ceasefire", "sanctions"), link("B", "sanctions", "prisoners")}, nil, false},
		{"three in a ring", []Linkage{link("A", "x", "y"), link("B", "y", "z"), link("C", "z", "x")}, []int{3}, false},
		{"an issue that hinges on itself", []Linkage{link("A", "x", "x"), link("B", "x", "x")}, nil, false},
		{"unnamed issues link nothing", []Linkage{link("A", "", "x"), link("B", "x", "")}, nil, false},
		{"both rings of two, and no double", []Linkage{link("A", "x", "y"), link("B", "y", "x"), link("C", "y", "x")}, []int{2, 2}, true},
	} {
		got := Deadlocks(c.links)
		if len(got) != len(c.want) {
			t.Errorf("%s: %d cycles, want %d: %+v", c.name, len(got), len(c.want), got)
			continue
		}
		for i, d := range got {
			if len(d.Linkages) != c.want[i] || d.Trade() != c.trade {
				t.Errorf("%s: %+v", c.name, d)
			}
			for j, l := range d.Linkages {
				if next := d.Linkages[(j+1)%len(d.Linkages)]; l.Needs != next.Gives {
					t.Errorf("%s: %s needs %s, but then comes %s", c.name, l.Actor, l.Needs, next.Gives)
				}
			}
		}
	}
}
