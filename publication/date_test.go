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
		{"2025-05-01/2025-05-03", false, "from 1 to 3 May 2025"},
		{"2025-05-30/2025-06-03", false, "from 30 May to 3 June 2025"},
		{"2025-12-30/2026-01-02", false, "from 30 December 2025 to 2 January 2026"},
		{"2025-09/2025-10", false, "from September to October 2025"},
		{"2025-12/2026-01", false, "from December 2025 to January 2026"},
		{"2025-02-01/2025-02-28", false, "in February 2025"},
		{"2025-01-01/2025-12-31", false, "in 2025"},
		{"2014/2015", false, "from 2014 to 2015"},
		{"2025-05-01/..", false, "from 1 May 2025"},
	} {
		if got := onDate(edtf.Must(x.date), x.byPublication); got != x.want {
			t.Errorf("%s: %q, want %q", x.date, got, x.want)
		}
	}
}
