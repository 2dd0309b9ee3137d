package publication

import (
	"testing"

	"parley/edtf"
)

func TestOnDate(t *testing.T) {
	for _, x := range []struct {
		date          string
		byPublication bool
		want          string
	}{
		{"2025-05-01", false, "on 1 May 2025"},
		{"2025-05", false, "in May 2025"},
		{"2025", false, "in 2025"},
		{"../2025-05-01", true, "by 1 May 2025"},
		{"2025-05-01/2025-05-03", false, "from 1 May 2025 to 3 May 2025"},
		{"2025-05-01/..", false, "from 1 May 2025"},
	} {
		if got := onDate(edtf.Must(x.date), x.byPublication); got != x.want {
			t.Errorf("%s: %q, want %q", x.date, got, x.want)
		}
	}
}
