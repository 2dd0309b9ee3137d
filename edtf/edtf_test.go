package edtf

import (
	"errors"
	"testing"
)

func TestParse(t *testing.T) {
	// Forms of the Library of Congress specification (EDTF 2019), levels 0 and 1, and what is refused.
	for _, c := range []struct {
		text, first, last string
		precision         Precision
	}{
		{"1985-04-12", "1985-04-12", "1985-04-12", Day},
		{"1985-04", "1985-04-01", "1985-04-30", Month},
		{"2024-02", "2024-02-01", "2024-02-29", Month},
		{"1985", "1985-01-01", "1985-12-31", Year},
		{"201X", "2010-01-01", "2019-12-31", Decade},
		{"1984?", "1984-01-01", "1984-12-31", Year},
		{"2004-06~", "2004-06-01", "2004-06-30", Month},
		{"2004-06-11%", "2004-06-11", "2004-06-11", Day},
		{"1964/2008", "1964-01-01", "2008-12-31", Interval},
		{"2004-02-01/2005-02", "2004-02-01", "2005-02-28", Interval},
		{"1985-04-12/..", "1985-04-12", "9999-12-31", Interval},
		{"../1985-04-12", "0001-01-01", "1985-04-12", Interval},
	} {
		d, err := Parse(c.text)
		if err != nil {
			t.Errorf("%s: %v", c.text, err)
			continue
		}
		if got := d.First().Format("2006-01-02"); got != c.first {
			t.Errorf("%s: first day %s, want %s", c.text, got, c.first)
		}
		if got := d.Last().Format("2006-01-02"); got != c.last {
			t.Errorf("%s: last day %s, want %s", c.text, got, c.last)
		}
		if d.Precision() != c.precision || d.String() != c.text {
			t.Errorf("%s: %v %s", c.text, d.Precision(), d)
		}
	}
	for _, bad := range []string{"x", "2023-13", "2023-02-30", "2023-2-3", "2024/2023", "../..", "23-01-01", "+023", "2023-01-01T00:00"} {
		if d, err := Parse(bad); !errors.Is(err, ErrSyntax) {
			t.Errorf("Parse(%q) = %v, %v; want ErrSyntax", bad, d, err)
		}
	}
}

func TestCompare(t *testing.T) {
	order := []string{"", "2023-12-31", "2024-03-01", "2024-03", "2024-03-31", "2024", "2024-01-01/..", "2024-05-01/.."}
	for i, a := range order {
		for j, b := range order {
			if got := Compare(Must(a), Must(b)); (got < 0) != (i < j) || (got > 0) != (i > j) {
				t.Errorf("Compare(%q, %q) = %d", a, b, got)
			}
		}
	}
}

func TestWithin(t *testing.T) {
	for _, c := range []struct {
		date, asOf string
		want       bool
	}{
		{"2024-03-01", "2024-03-01", true}, {"2024-03", "2024-03-15", false}, {"2024-03", "2024-03", true},
		{"2024-01-01/..", "2024-02-01", true}, {"", "2024", false}, {"2024", "", true},
	} {
		if got := Must(c.date).Within(Must(c.asOf)); got != c.want {
			t.Errorf("%q within %q: %v", c.date, c.asOf, got)
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{"2024", "2024-02-29~", "2024-01/..", "202X", "/"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		d, err := Parse(text)
		if err != nil {
			return
		}
		again, err := Parse(d.String())
		if err != nil || again != d {
			t.Errorf("%q gives %q gives %v, %v", text, d, again, err)
		}
		if !d.IsZero() && d.Last().Before(d.First()) {
			t.Errorf("%q ends before it starts", text)
		}
	})
}
