package publication

import (
	"bytes"
	"strings"
	"testing"

	"parley/codebook"
	"parley/record"
)

// TestCalendarOfOthers: a calendar holds what texts date of nobody who is known, by its words, and of a meeting that one side tells of no more than that it
// does; what has no day it leaves out.
func TestCalendarOfOthers(t *testing.T) {
	l := listThreeSides(t, record.View{}, paper{"2024-02-01", "Next", []told{
		{"The envoy said that the talks would resume on 4 March 2024.", "Vesta", codebook.Meet, "talks", "2024-03-04", .4, "Vesta"},
		{"Arland and Corvia are to meet on 5 March 2024.", "Arland; Corvia", codebook.Meet, "talks", "2024-03-05", .9, ""},
		{"A referendum is scheduled for 6 March 2024, the day on which the council of the valley is to choose who speaks for it.", "", "", "", "", 0, ""},
		{"The next round is expected in the coming weeks.", "", "", "", "", 0, ""},
	}})
	var b bytes.Buffer
	if err := l.Calendar(&b); err != nil {
		t.Fatal(err)
	}
	text := strings.ReplaceAll(b.String(), "\r\n ", "")
	for _, want := range []string{
		"DTSTART;VALUE=DATE:20240304\r\nDTEND;VALUE=DATE:20240305\r\nSTATUS:TENTATIVE\r\nSUMMARY:meeting\\, according to Vesta\r\n",
		"SUMMARY:Arland and Corvia: meeting\r\n",
		"DTSTART;VALUE=DATE:20240306\r\nDTEND;VALUE=DATE:20240307\r\nSTATUS:TENTATIVE\r\nSUMMARY:A referendum is scheduled for 6 March 2024\\, the day on which the council of the …\r\n",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in\n%s", want, text)
		}
	}
	if n := strings.Count(text, "BEGIN:VEVENT"); n != 3 {
		t.Errorf("%d events, want 3:\n%s", n, text)
	}
}
