package estimate

import (
	"errors"
	"fmt"
	"math"
	"testing"
)

func TestWord(t *testing.T) {
	// The ranges as printed in ICD 203 (2 January 2015), D.6.e.2.a.
	for _, c := range []struct {
		p    float64
		want string
	}{
		{0, "almost no chance"}, {0.03, "almost no chance"}, {0.06, "very unlikely"}, {0.21, "unlikely"}, {0.44, "unlikely"},
		{0.5, "roughly even"}, {0.56, "likely"}, {0.81, "very likely"}, {0.96, "almost certain"}, {1, "almost certain"},
	} {
		if got := Word(c.p); got != c.want {
			t.Errorf("Word(%g) = %q, want %q", c.p, got, c.want)
		}
	}
}

func TestCheck(t *testing.T) {
	for _, c := range []struct {
		name string
		e    Estimate
		bad  bool
	}{
		{"zero value", Estimate{}, false},
		{"interval", Between(0.1, 0.2, 0.3, BaseRate), false},
		{"point outside", Between(0.3, 0.2, 0.4, BaseRate), true},
		{"not a number", Of(math.NaN()), true},
	} {
		if err := c.e.Check(); (err != nil) != c.bad || c.bad && !errors.Is(err, ErrInvalid) {
			t.Errorf("%s: %v", c.name, err)
		}
	}
}

func TestPercentNeverClaimsCertainty(t *testing.T) {
	if got := Between(0.001, 0.002, 0.999, Model).Percent(); got != "<1 % (<1–>99 %)" {
		t.Error(got)
	}
}

func ExampleEstimate_Likelihood() {
	e := Between(0.18, 0.34, 0.5, BaseRate)
	fmt.Println(e.Percent(), e.Likelihood())
	// Output: 34 % (18–50 %) very unlikely to roughly even
}
