package publication

import (
	"slices"
	"testing"
)

// TestWhole: a name within another one is left out, and only as whole words.
func TestWhole(t *testing.T) {
	for _, x := range []struct{ names, want []string }{
		{[]string{"Details and terms", "terms", "details"}, []string{"Details and terms"}},
		{[]string{"Lenz accord", "Lenz accord, a plan", "plan of the envoy"}, []string{"Lenz accord, a plan", "plan of the envoy"}},
		{[]string{"Ceasefire", "Territory"}, []string{"Ceasefire", "Territory"}},
		{[]string{"arms", "armspits"}, []string{"arms", "armspits"}},
		{[]string{"aid", "aid"}, []string{"aid", "aid"}},
	} {
		if got := whole(x.names); !slices.Equal(got, x.want) {
			t.Errorf("%q: %q, want %q", x.names, got, x.want)
		}
	}
}
