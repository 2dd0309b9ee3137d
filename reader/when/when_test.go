package when

import (
	"strings"
	"testing"

	"parley/edtf"
)

func TestFind(t *testing.T) {
	war := func(words []string, i int) (int, string, edtf.Date) {
		if strings.EqualFold(words[i], "war") {
			return 1, "war", edtf.Must("2022-02-24")
		}
		return 0, "", edtf.Date{}
	}
	for _, c := range []struct {
		text, published string
		future          bool
		want            string // dates and rules; empty for none
	}{
		{"on 23 November 2025 they met", "", false, "2025-11-23 day-month"},
		{"on November 23rd , 2025 they met", "", false, "2025-11-23 monthDay"},
		{"the 5th of May 2021", "", false, "2021-05-05 day-month"},
		{"on June 15 and 16", "2024-04-17", true, "2024-06-15/2024-06-16 month-day"},
		{"from September 4th to 7th", "2021-09-17", false, "2021-09-04/2021-09-07 month-day"},
		{"on October 7th", "2024-08-16", false, "2023-10-07 month-day"},
		{"on 31 February 2024", "", false, "2024-02 month-year"},
		{"in February 2022", "", false, "2022-02 month-year"},
		{"in August", "2022-09-16", false, "2022-08 month"},
		{"in December", "2022-01-10", false, "2021-12 month"},
		{"he may come", "2022-01-10", false, ""},
		{"in 2014", "", false, "2014 year"},
		{"since 2014", "", false, "2014/.. year"},
		{"since 2014", "2022-07-06", false, "2014/2022 year"},
		{"since 5 July", "2024-07-17", false, "2024-07-05/2024-07-17 day-month"},
		{"since February of ‘ 22", "2023-12-13", false, "2022-02/2023-12 month-year"},
		{"2,977 people", "", false, ""},
		{"from 2014 to 2021", "", false, "2014/2021 years"},
		{"on Friday", "2022-01-25", true, "2022-01-28 weekday"},
		{"on Friday", "2022-01-25", false, "2022-01-21 weekday"},
		{"on Friday", "2022-01-21", false, "2022-01-21 weekday"},
		{"last Friday", "2022-01-21", false, "2022-01-14 weekday"},
		{"on Friday", "", false, ""},
		{"on Friday", "2022-01", false, ""},
		{"yesterday", "2022-03-01", false, "2022-02-28 day-word"},
		{"yesterday", "", false, ""},
		{"Yesterday and today", "2022-02-19", false, "2022-02-18/2022-02-19 day-word"},
		{"last week", "2023-03-01", false, "2023-02-20/2023-02-26 last-next"},
		{"next month", "2023-06-20", false, "2023-07 last-next"},
		{"last year", "2023-06-20", false, "2022 last-next"},
		{"three weeks ago", "2022-04-14", false, "2022-03 ago"},
		{"a couple of days ago", "2024-06-16", false, "2024-06-14 ago"},
		{"two years ago", "2022-02-19", false, "2020 ago"},
		{"over the past month", "2022-06-02", false, "2022-05-02/2022-06-02 past"},
		{"nearly two years into the war", "", false, "2023-02-24/2024-02-24 anchor"},
		{"three days after the war", "", false, "2022-02-27 anchor"},
		{"twenty - five years ago", "2023-04-12", false, "1998 ago"},
		{"ten years ago this week", "2023-04-12", false, "2013-04 ago"},
		{"five years ago today", "2023-04-12", false, "2018-04-12 ago"},
		{"two and a half years ago", "2024-06-13", false, "2022 ago"},
		{"over the last two days", "2024-08-16", false, "2024-08-15/2024-08-16 past"},
		{"over these last 72 - hours", "2022-08-07", false, "2022-08-04/2022-08-07 past"},
		{"over the last year", "2023-04-02", false, "2022-04-02/2023-04-02 past"},
		{"over the next 60 days", "2024-11-26", false, "2024-11-26/2025-01-25 coming"},
		{"over the weekend", "2025-10-01", false, "2025-09-27/2025-09-28 weekend"},
		{"over the weekend", "2025-10-01", true, "2025-10-04/2025-10-05 weekend"},
		{"on Thursday of next week", "2024-08-08", false, "2024-08-15 weekday"},
		{"on 5 May and the next day", "2024-06-01", false, "2024-05-05 day-month, 2024-05-06 day-after"},
		{"on 5 May , a day later than the day before", "2024-06-01", false, "2024-05-05 day-month, 2024-05-06 day-after, 2024-05-05 day-after"},
		{"the next day", "2024-06-01", false, ""},
		{"on 5 May ; two days later", "2024-06-01", false, "2024-05-05 day-month, 2024-05-07 day-after"},
		{"in ‘ 91 and in '14", "2023-04-12", false, "1991 short-year, 2014 short-year"},
		{"in '91", "", false, ""},
		{"the minister ’s August call", "2021-09-17", false, "2021-08 month"},
		{"on May 1 of this year", "2021-04-14", false, "2021-05-01 month-day"},
		{"in February last year and 3 March next year", "2024-05-06", false, "2023-02 month, 2025-03-03 day-month"},
		{"this past April", "2022-07-26", false, "2022-04 month"},
		{"the June talks in the March of the penguins", "2024-05-06", false, "2024-06 month"},
		{"the May Act", "2024-05-06", false, ""},
		{"after its 2014 war in the year 2024", "2024-05-06", false, "2014 year, 2024 year"},
		{"in 2016 - 20 and on 2016 - 02 - 20", "2022-07-25", false, "2016/2020 years, 2016-02-20 iso"},
		{"the Good Friday Agreement", "2023-04-12", false, ""},
		{"on Monday last week and Tuesday of this week", "2024-08-15", false, "2024-08-05 weekday, 2024-08-13 weekday"},
		{"he gave them until Sunday", "2025-08-06", false, "2025-08-10 weekday"},
		{"they fought until Sunday", "2025-08-06", false, "2025-08-03 weekday"},
		{"he said last night", "2025-01-30", false, "2025-01-29 day-word"},
		{"on 5 May ; that same day", "2024-06-01", false, "2024-05-05 day-month, 2024-05-05 day-after"},
		{"in the second half of March", "2023-04-06", false, "2023-03-16/2023-03-31 half"},
		{"in the first half of February last year", "2023-04-06", false, "2022-02-01/2022-02-15 half"},
		{"the second half of 2023", "", false, "2023-07/2023-12 half"},
		{"the second half of March", "", false, ""},
		{"the war has gone on for eight years", "2022-01-26", false, "2014/2022 going-on"},
		{"for nearly two and a half years they have waited", "2024-06-15", false, "2021-12/2024-06 going-on"},
		{"it has lain there for a year and a half", "2022-02-19", false, "2020-08/2022-02 going-on"},
		{"they have fought for more than three months", "2022-06-01", false, "2022-03/2022-06 going-on"},
		{"they fought for eight years", "2022-01-26", false, ""},
		{"on St. Patrick ’s Day", "2023-04-12", false, "2023-03-17 feast"},
		{"on Christmas Eve 1989", "", false, "1989-12-24 feast"},
		{"before Christmas", "2024-01-05", false, "2023-12-25 feast"},
		{"by Orthodox Christmas", "2024-01-05", false, ""},
		{"2025-11-23", "", false, "2025-11-23 iso"},
		{"23.11.2025", "", false, "2025-11-23 iso"},
	} {
		published, err := edtf.Parse(c.published)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, f := range Find(strings.Fields(c.text), Context{Published: published, Anchors: war, Future: func(int) bool { return c.future }}) {
			got = append(got, f.Date.String()+" "+f.Rule)
		}
		want := strings.ReplaceAll(c.want, "monthDay", "month-day")
		if s := strings.Join(got, ", "); s != want {
			t.Errorf("%q published %q: got %q, want %q", c.text, c.published, s, want)
		}
	}
}

func TestFindSpoken(t *testing.T) {
	day := edtf.Must("2024-08-08") // a Thursday
	for _, c := range []struct {
		text    string
		spoken  bool
		present bool
		want    string
	}{
		{"on Friday", false, false, "2024-08-02"},
		{"he comes on Friday", false, true, "2024-08-09"},
		{"they meet on Thursday", false, true, "2024-08-08"},
		{"they meet on Thursday", true, true, "2024-08-15"},
		{"they met on Thursday", true, false, "2024-08-01"},
	} {
		got := Find(strings.Fields(c.text), Context{Published: day, Spoken: c.spoken, Present: func(int) bool { return c.present }})
		if len(got) != 1 || got[0].Date.String() != c.want {
			t.Errorf("%q spoken %v: got %v, want %s", c.text, c.spoken, got, c.want)
		}
	}
	got := Find(strings.Fields("the next day they left"), Context{Last: day})
	if len(got) != 1 || got[0].Date.String() != "2024-08-09" {
		t.Errorf("the next day: got %v", got)
	}
}

func FuzzFind(f *testing.F) {
	f.Add("on Friday , the 23rd of November 2025 or two years into the war", "2025-11-25")
	f.Fuzz(func(t *testing.T, text, published string) {
		day, err := edtf.Parse(published)
		if err != nil {
			return
		}
		words := strings.Fields(text)
		last := 0
		for _, d := range Find(words, Context{Published: day}) {
			if d.Start < last || d.End <= d.Start || d.End > len(words) || d.Date.IsZero() {
				t.Fatalf("%+v in %q", d, words)
			}
			last = d.End
		}
	})
}
