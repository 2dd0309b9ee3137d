package report

import (
	"encoding/csv"
	"encoding/json"
	"reflect"
	"strings"
	"testing"

	"parley/graphmodel"
)

func TestReport(t *testing.T) {
	m, err := graphmodel.Compile(graphmodel.Spec{
		Options: []graphmodel.Option{{ID: "a", Party: "A"}, {ID: "b", Party: "B"}},
		Preferences: []graphmodel.Preference{
			{Party: "A", Statements: []graphmodel.Statement{{Text: "b"}, {Text: "not a"}}},
			{Party: "B", Statements: []graphmodel.Statement{{Text: "a"}, {Text: "not b"}}}}, // the prisoners' dilemma
	})
	if err != nil {
		t.Fatal(err)
	}
	a, err := m.Analyse(graphmodel.Nash, graphmodel.SEQ)
	if err != nil {
		t.Fatal(err)
	}
	r := New("dilemma", "", a)
	b, err := json.Marshal(r)
	if err != nil {
		t.Fatal(err)
	}
	var got struct {
		States     []State
		Equilibria map[string][][]string
		Stable     map[string]map[string][]string
	}
	if err := json.Unmarshal(b, &got); err != nil {
		t.Fatal(err)
	}
	if want := map[string][][]string{"nash": {{}}, "seq": {{}, {"a", "b"}}}; !reflect.DeepEqual(got.Equilibria, want) {
		t.Errorf("equilibria %v, want %v", got.Equilibria, want)
	}
	if want := []State{{"1", []string{}}, {"2", []string{"a"}}, {"3", []string{"b"}}, {"4", []string{"a", "b"}}}; !reflect.DeepEqual(got.States, want) {
		t.Errorf("states %v", got.States)
	}
	if want := []string{"1", "3"}; !reflect.DeepEqual(got.Stable["nash"]["A"], want) {
		t.Errorf("stable for A %v, want %v", got.Stable["nash"]["A"], want)
	}
	var out strings.Builder
	if err := r.CSV(&out); err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(strings.NewReader(out.String())).ReadAll()
	if err != nil || len(rows) != 5 {
		t.Fatalf("%d rows, %v", len(rows), err)
	}
	if want := []string{"4", "1", "1", "2", "2", "0", "", "1", "A B"}; !reflect.DeepEqual(rows[4], want) {
		t.Errorf("the row of state 4: %v, want %v", rows[4], want)
	}
	head, table := r.Table(true)
	if len(head) != 4 || len(table) != 2 || table[0][1] != "–" {
		t.Errorf("table %v %v", head, table)
	}
}
