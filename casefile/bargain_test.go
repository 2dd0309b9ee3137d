package casefile

import (
	"strings"
	"testing"
)

// TestBargain: what the engine finds wrong comes back with the line it stands in.
func TestBargain(t *testing.T) {
	if b, err := LoadBargain("testdata/good/bargain.yaml"); err != nil {
		t.Fatal(err)
	} else if _, err := b.Compile(); err != nil {
		t.Fatal(err)
	}
	const head = "issues: [{id: a, options: [x, y]}, {id: b, options: [x, y]}]\nparties:\n  P:\n    reservation: 10\n    issues:\n"
	for name, c := range map[string]struct{ text, want string }{
		"sum":        {"      a: {weight: 50}\n      b: {weight: 40}\n", "t.yaml:6:7: the weights of P add up to 90; they must add up to 100"},
		"option":     {"      a: {weight: 100, values: {z: 1}}\n", `t.yaml:6:33: the issue a has no option "z"; there are x, y`},
		"issue":      {"      c: {weight: 100}\n", `t.yaml:6:7: no issue "c"; there are a, b`},
		"negative":   {"      a: {weight: -100}\n", "t.yaml:6:19: the weight -100 is negative"},
		"red line":   {"      a: {weight: 100, red_lines: [q]}\n", `t.yaml:6:35: the issue a has no option "q"`},
		"order":      {"      a: {weight: [0, 100]}\n      b: {weight: [60, 100]}\n    order: [a > b]\n", "t.yaml:8:12: no weights of P satisfy its ranges and orders together"},
		"constraint": {"      a: {weight: 100}\nconstraints:\n  - {forbid: {a: [x, y]}}\n", "t.yaml:8:5: the constraint contradicts itself"},
		"status quo": {"      a: {weight: 100}\nstatus_quo: {a: x}\n", "t.yaml:7:13: nothing is said on b"},
	} {
		t.Run(name, func(t *testing.T) {
			b, err := DecodeBargain("t.yaml", []byte(head+c.text))
			if err == nil {
				_, err = b.Compile()
			}
			if err == nil || !strings.HasPrefix(err.Error(), c.want) {
				t.Errorf("got %v\nwant %s", err, c.want)
			}
		})
	}
}

// TestBargainAllFaults: what is wrong with one party does not hide what is wrong with another.
func TestBargainAllFaults(t *testing.T) {
	b, err := DecodeBargain("t.yaml", []byte(`issues: [{id: a, options: [x, y]}, {id: b, options: [x, y]}]
parties:
  P: {issues: {a: {weight: 50}, b: {weight: 20}}}
  Q: {issues: {a: {weight: 2}, b: {weight: 3}}}
status_quo: {a: x}
`))
	if err != nil {
		t.Fatal(err)
	}
	_, err = b.Compile()
	for _, want := range []string{"t.yaml:3:15: the weights of P add up to 70", "t.yaml:4:15: the weights of Q add up to 5", "t.yaml:5:13: nothing is said on b"} {
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("got %v\nwant %s", err, want)
		}
	}
}
