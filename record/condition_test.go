package record

import (
	"strings"
	"testing"

	"parley/codebook"
	"parley/document"
	"parley/statement"
)

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

// TestSettingIsNoCondition: what every sentence on a war touches is no need beside another.
func TestSettingIsNoCondition(t *testing.T) {
	if got := without([]string{"peace-settlement", "use-of-force"}, setting); len(got) != 1 || got[0] != "peace-settlement" {
		t.Errorf("%q", got)
	}
	if got := without([]string{"use-of-force"}, setting); len(got) != 1 {
		t.Errorf("%q: what stands alone is kept", got)
	}
}

// TestLinkedByWords: what is given and what is needed follow the words of each, not the reader's guess for the whole.
func TestLinkedByWords(t *testing.T) {
	const quote, hinge = "Borduria agreed to a ceasefire only if Arland withdraws its troops", "only if Arland withdraws its troops"
	p := newPage(t, "c", "2021-03-03", quote+".\n").says(quote, "Borduria", codebook.Condition, "territory", "2021-03-01")
	at := strings.Index(quote, hinge)
	p.statements[0].Condition = &statement.Condition{Span: document.Span{Start: at, End: at + len(hinge)}, Text: hinge, Issue: []string{"talks"}}
	got := foldPages(t, p).Conditions(View{})
	if len(got) != 1 || got[0].Gives != "ceasefire" || got[0].Needs != "troop-withdrawal" {
		t.Errorf("%+v", got)
	}
}
