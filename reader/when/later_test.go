package when

import (
	"strings"
	"testing"

	"parley/edtf"
)

// TestMeasured reads what is measured from the date before, at the head of a sentence and at its end, and no thing that is called so.
func TestMeasured(t *testing.T) {
	published := edtf.Must("2024-04-19")
	for _, x := range []struct{ last, text, want string }{
		{"2019-05-03", "That day Arland refused", "2019-05-03"},
		{"2019-05-03", "That night rebels fled", "2019-05-03"},
		{"2019-05-03", "Three days after that , Arland refused", "2019-05-06"},
		{"2019-05-03", "Arland refused three days after that", "2019-05-06"},
		{"2019-05-03", "Two days afterwards Arland refused", "2019-05-05"},
		{"2019-05-03", "The following week Arland refused", "2019-05-06/2019-05-12"},
		{"2019-05-03", "Arland refused the week before", "2019-04-22/2019-04-28"},
		{"2019-05-03", "That weekend Arland refused", "2019-05-04/2019-05-05"},
		{"2019-05-03", "The next month Arland refused", "2019-06"},
		{"2019-05-03", "Later that month Arland refused", "2019-05"},
		{"2019-05-03", "Later in the month , Arland refused", "2019-05"},
		{"2019-05-03", "Arland refused the month before", "2019-04"},
		{"2019-05-03", "Half a year later Arland refused", "2019-11"},
		{"2019-05-03", "Earlier that year Arland refused", "2019"},
		{"2019-05-03", "In the same year Arland refused", "2019"},
		{"2019-05-03", "At the end of that year Arland refused", "2019"},
		{"2019-05-03", "The following year rebels fled", "2020"},
		{"2019", "Arland refused the year after", "2020"},
		{"2019-05-03", "That summer Arland refused", "2019"},
		{"2019", "The following summer Arland refused", "2020"},
		{"2019-01-03", "The following summer Arland refused", "2019"},
		{"2019-05-03", "In October of that year Arland refused", "2019-10"},
		{"2019-05-03", "In October that year Arland refused", "2019-10"},
		{"2019-05-03", "In March of the following year Arland refused", "2020-03"},
		{"2019-05-03", "On 5 March the following year Arland refused", "2020-03-05"},
		{"2019-05-03", "Arland refused the next month", "2019-06"},
		{"2019-05-03", "Earlier in the day Arland refused", "2019-05-03"},
		{"", "Earlier in the day Arland refused", "2024-04-19"},
		{"2019-05-03", "The following year was hard", ""},
		{"2019-05-03", "The next year's budget", ""},
		{"2019-05-03", "That day marked a change", ""},
		{"2019-05-03", "He said that day labourers fled", ""},
		{"", "In October of that year Arland refused", "2023-10"},
	} {
		c := Context{Published: published, Past: func(int) bool { return true }}
		if x.last != "" {
			c.Last = edtf.Must(x.last)
			c.Told = Story{Year: c.Last.First().Year(), On: c.Last}
		}
		var got []string
		for _, f := range Find(strings.Fields(x.text), c) {
			got = append(got, f.Date.String())
		}
		if s := strings.Join(got, ", "); s != x.want {
			t.Errorf("%q after %q: got %q, want %q", x.text, x.last, s, x.want)
		}
	}
}

// TestDaysBeside reads the day before yesterday, days by their number and an early month.
func TestDaysBeside(t *testing.T) {
	for text, want := range map[string]string{
		"the day before yesterday Arland refused":     "2024-04-17",
		"the day after tomorrow":                      "2024-04-21",
		"Done this 14th day of March 2007":            "2007-03-14",
		"Done this fourteenth day of March 2007":      "2007-03-14",
		"on the first day of March it refused":        "2024-03-01",
		"as early as March":                           "2024-03",
		"in the last days of March it refused":        "2024-03",
		"divided since 1974 , when Arland invaded it": "1974/2024",
	} {
		found := Find(strings.Fields(text), Context{Published: edtf.Must("2024-04-19"), Past: func(int) bool { return true }})
		if len(found) != 1 || found[0].Date.String() != want {
			t.Errorf("%q: got %v, want %s", text, found, want)
		}
	}
}
