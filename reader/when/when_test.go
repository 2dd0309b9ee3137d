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
		{"talks in July and October 1997", "2024-05-15", false, "1997-07 month, 1997-10 month-year"},
		{"the vote of 28 July", "2024-09-24", true, "2024-07-28 day-month"},
		{"the vote of 15 October", "2019-08-20", true, "2019-10-15 day-month"},
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
		{"the truce has been extended for two months", "2022-01-26", false, ""},
		{"it has lain there for a year and a half", "2022-02-19", false, "2020-08/2022-02 going-on"},
		{"they have fought for more than three months", "2022-06-01", false, "2022-03/2022-06 going-on"},
		{"they fought for eight years", "2022-01-26", false, ""},
		{"on St. Patrick ’s Day", "2023-04-12", false, "2023-03-17 feast"},
		{"on Christmas Eve 1989", "", false, "1989-12-24 feast"},
		{"before Christmas", "2024-01-05", false, "2023-12-25 feast"},
		{"on Christmas Day in 2015", "2021-02-25", false, "2015-12-25 feast"},
		{"on Christmas Day in Rome", "2021-02-25", false, "2020-12-25 feast"},
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

// TestFindMore looks at expressions in whole sentences: what is told in the past where was is set, what is to come where
// will is, and what the text told before.
func TestFindMore(t *testing.T) {
	for _, c := range []struct {
		text, published, tense, last string
		told                         int
		want                         string // dates; those by what was told before in brackets
	}{
		{"They met on the 16th in Corvport", "2024-05-20", "was", "", 0, "2024-05-16"},
		{"They met on the 29th in Corvport", "2024-05-15", "was", "2024-05-03", 0, "2024-04-29"},
		{"They met on the 26th in Corvport", "2024-05-20", "was", "", 0, "2024-04-26"},
		{"He gave them until 30 June to leave", "2026-06-02", "was", "", 0, "2026-06-30"},
		{"He demanded that they leave by 15 July", "2026-06-02", "was", "", 0, "2026-07-15"},
		{"He gave them until 15 January to leave", "2025-12-20", "was", "", 0, "2026-01-15"},
		{"They fought until 15 January", "2025-12-20", "was", "", 0, "2025-01-15"},
		{"They fought until 30 June", "2026-06-02", "was", "2024-03-05", 2024, "2024-06-30"},
		{"They left on 30 June", "2026-06-02", "was", "", 0, "2025-06-30"},
		{"They fought until 30 December", "2026-02-02", "was", "", 0, "2025-12-30"},
		{"A vote is pencilled in for the 26th .", "2024-05-20", "", "", 0, "2024-05-26"},
		{"They will vote on the 3rd", "2024-05-20", "will", "", 0, "2024-06-03"},
		{"On the 3rd they broke it", "", "was", "2024-02", 0, "2024-02-03"},
		{"They met on the 9th and 10th in Corvport", "2022-01-20", "was", "", 0, "2022-01-09/2022-01-10"},
		{"On the 110th brigade nothing was said", "2022-01-20", "was", "", 0, ""},
		{"On the 4th brigade nothing was said", "2022-01-20", "was", "", 0, ""},
		{"By the first of May the guns are to fall silent", "2018-04-27", "will", "", 0, "2018-05-01"},
		{"On the tenth of March 2020 they talked", "", "", "", 0, "2020-03-10"},
		{"It stopped buying on the first of the month", "2022-04-22", "was", "", 0, "2022-04-01"},
		{"They meet on the 3rd of next month", "2022-12-22", "", "", 0, "2023-01-03"},
		{"The army left the town overnight .", "2025-07-17", "was", "", 0, "2025-07-16/2025-07-17"},
		{"He left an overnight train", "2025-07-17", "was", "", 0, ""},
		{"They fired overnight on Friday", "2025-07-17", "was", "", 0, "2025-07-11"},
		{"Next day they suspended it", "2023-11-30", "was", "2023-11-21", 0, "2023-11-22"},
		{"They threw it over the day after .", "2023-11-30", "was", "2023-11-22", 0, "2023-11-23"},
		{"Two nights before , rockets had fallen", "2025-06-26", "was", "2025-06-25", 0, "2025-06-23"},
		{"It was hit the night before .", "2025-06-26", "was", "2025-06-25", 0, "2025-06-24"},
		{"The previous evening they had met", "2025-06-26", "was", "2025-06-25", 0, "2025-06-24"},
		{"That evening they signed", "2025-06-26", "was", "2025-06-24", 0, "2025-06-24"},
		{"That day they signed", "", "was", "2025-06-24", 0, "2025-06-24"},
		{"That day has come , that night train too", "", "was", "", 0, ""},
		{"A week earlier they had signed", "2025-06-26", "was", "2025-06-24", 0, "2025-06-17"},
		{"A month earlier they had signed", "", "was", "2021-04-03", 0, "2021-03"},
		{"Four years later it gave up its share", "", "was", "1975", 0, "1979"},
		{"The following August they landed", "", "was", "1989-12-24", 0, "1990-08"},
		{"That September they landed", "", "was", "2014", 0, "2014-09"},
		{"That March they landed", "", "was", "2014-11", 0, ""},
		{"One has to go back to 2014", "", "", "", 0, "2014"},
		{"The following year they left", "", "was", "1989-12-24", 0, "1990"},
		{"Later that year they left", "", "was", "1989-12-24", 0, "1989"},
		{"Later that same month they left", "", "was", "1989-12-24", 0, "1989-12"},
		{"The following Friday they left", "", "was", "2024-05-15", 0, "2024-05-17"},
		{"The previous Wednesday they had left", "", "was", "2024-05-15", 0, "2024-05-08"},
		{"Jets struck on Saturday , two days after the Council had voted", "2011-03-21", "was", "", 0, "2011-03-19, 2011-03-17"},
		{"The meeting comes a week after they signed", "2022-02-11", "", "", 0, "2022-02-04"},
		{"Two days after the vote they left", "2022-02-11", "was", "", 0, ""},
		{"Almost 900 flew home between Friday and Sunday", "2023-04-17", "was", "", 0, "2023-04-14/2023-04-16"},
		{"They were rebuilt between Monday and Thursday", "2024-03-08", "was", "", 0, "2024-03-04/2024-03-07"},
		{"He is visiting from Friday to Sunday", "2024-05-04", "", "", 0, "2024-05-03/2024-05-05"},
		{"They met on Friday and Saturday", "2026-02-01", "was", "", 0, "2026-01-30/2026-01-31"},
		{"They will be shipped out between September and December", "2005-08-15", "will", "", 0, "2005-09/2005-12"},
		{"In February and March 2022 it took part", "2023-02-10", "was", "", 0, "2022-02/2022-03"},
		{"During June – July 2025 they talked", "2025-08", "was", "", 0, "2025-06/2025-07"},
		{"By the end of the year it is to end", "2022-09-16", "will", "", 0, "2022-12"},
		{"It ended at the end of last month", "2022-09-16", "was", "", 0, "2022-08"},
		{"By the year 's close it is gone", "2023-07-01", "will", "", 0, "2023-12"},
		{"It will be gone by year - end", "2023-07-01", "will", "", 0, "2023-12"},
		{"At the end of 2025 they met", "", "was", "", 0, "2025-12"},
		{"He looks forward to it in the new year .", "2021-12-02", "", "", 0, "2022"},
		{"In the early 1990s they chose", "", "was", "", 0, "199X"},
		{"In the first quarter of 2024 arms went up", "", "was", "", 0, "2024-01/2024-03"},
		{"In Q3 2024 arms went up", "", "was", "", 0, "2024-07/2024-09"},
		{"A quarter of the town burned", "2024-01-01", "was", "", 0, ""},
		{"He wrote in the summer when he was away", "2022-02-01", "was", "", 0, "2021"},
		{"In autumn , he was banned", "2023-04-04", "was", "", 0, "2022"},
		{"The last summer offensive failed last spring", "2023-10-04", "was", "", 0, "2023"},
		{"They will meet in two weeks from now", "2024-05-20", "will", "", 0, "2024-06"},
		{"They will meet in a month ’s time", "2024-12-20", "will", "", 0, "2025-01"},
		{"This cannot be done overnight .", "2025-07-17", "", "", 0, ""},
		{"They will meet in three days ' time", "2024-05-20", "will", "", 0, "2024-05-23"},
		{"They took it in three days", "2024-05-20", "was", "", 0, ""},
		{"They were shelled for the third day running", "2024-05-20", "was", "", 0, "2024-05-20"},
		{"They were shelled for a second consecutive night", "2024-05-20", "was", "", 0, "2024-05-20"},
		{"On this day back in 1991 it voted", "2022-08-24", "was", "", 0, "1991-08-24"},
		{"After 9/11 they were attacked", "", "was", "", 0, "2001-09-11"},
		{"On 3.5.2024 and on 23/11/2025 and 11/23/2025 but 05/06/2025", "", "was", "", 0, "2024-05-03, 2025-11-23, 2025-11-23"},
		{"Next Friday they march", "2021-06-10", "will", "", 0, "2021-06-18"},
		{"Next Thursday they talk", "2022-02-19", "will", "", 0, "2022-02-24"},
		{"Last Friday it was signed", "2024-06-15", "was", "", 0, "2024-06-07"},
		{"They landed on Thursday last", "2003-08-21", "was", "", 0, "2003-08-14"},
		{"It is pencilled in for Thursday", "2025-02-03", "", "", 0, "2025-02-06"},
		{"He apologised for Thursday 's attack", "2025-02-03", "was", "", 0, "2025-01-30"},
		{"They are to sign by Friday", "2013-04-19", "", "", 0, "2013-04-26"},
		{"By Friday they had left", "2013-04-22", "was", "", 0, "2013-04-19"},
		{"Ships left last December", "2022-12-14", "was", "", 0, "2021-12"},
		{"They test by next December", "2024-12-19", "will", "", 0, "2025-12"},
		{"On February 27 men seized the hall", "2022-02-21", "was", "", 2014, "2021-02-27 [2014-02-27]"},
		{"On February 27 men seized the hall", "2022-02-21", "was", "2014-02-20", 2014, "2014-02-27"},
		{"They left the town two days after 30 May", "2024-08-18", "was", "", 0, "2024-06-01"},
		{"On February 27 men seized the hall and in May they left", "", "was", "", 2014, "2014-02-27, 2014-05"},
		{"On February 27 men seized the hall and in May they left", "", "was", "", 0, ""},
		{"In 2014 it fell . In November he gave in", "2023-02-17", "was", "", 0, "2014, 2022-11 [2014-11]"},
		{"In 2014 it fell . Last November he gave in", "2023-02-17", "was", "", 0, "2014, 2022-11"},
		{"By Friday morning drones were over the town", "2025-11-10", "", "", 0, "2025-11-07"},
		{"By 23 January every soldier is to be gone", "2020-10-26", "", "", 0, "2021-01-23"},
		{"The day before the February 24 , 2022 invasion he spoke", "2022-08-18", "was", "", 0, "2022-02-23"},
		{"Two days after 30 May they left", "2024-08-18", "was", "", 0, "2024-06-01"},
		{"It would be decisive following December 's meeting", "1997-01-21", "will", "", 0, "1996-12"},
		{"It would be decisive in December", "1997-01-21", "will", "", 0, "1997-12"},
		{"It was held last Christmas", "2022-12-14", "was", "", 0, "2021-12-25"},
		{"In May they surrendered", "2023-02-23", "was", "", 2022, "2022-05"},
		{"They fell back in September", "2023-07-31", "was", "", 2021, "2022-09 [2021-09]"},
		{"Today they thanked him", "2023-01-27", "was", "2023-01-26", 0, "2023-01-27 [2023-01-26]"},
		{"A 2018 peace agreement was signed", "2026-02-04", "was", "", 0, "2018"},
		{"The Neutrality Act 1998 was kept", "", "was", "", 0, "1998"},
		{"A fortnight ago they left", "2024-05-20", "was", "", 0, "2024-05"},
		{"Between May 5 – 9 they left", "2024-05-20", "was", "", 0, "2024-05-05/2024-05-09"},
		{"Between 28 April and 2 May they left", "2024-05-20", "was", "", 0, "2024-04-28/2024-05-02"},
		{"They stayed from 28 December to 3 January 2003", "2024-05-20", "was", "", 0, "2002-12-28/2003-01-03"},
		{"They met on 28 April and 2 May", "2024-05-20", "was", "", 0, "2024-04-28, 2024-05-02"},
		{"From 5 to 9 May they stayed", "2024-05-20", "was", "", 0, "2024-05-05/2024-05-09"},
		{"The March 3 meeting failed", "2024-05-20", "was", "", 0, "2024-03-03"},
		{"Since the summer they had waited", "2024-10-20", "was", "", 0, "2024"},
		{"Late on Tuesday they left", "2024-05-17", "was", "", 0, "2024-05-14"},
		{"In mid - May they left", "2024-06-17", "was", "", 0, "2024-05"},
		{"In mid-May they left", "2024-06-17", "was", "", 0, "2024-05"},
		{"They will meet in two weeks", "2025-03-12", "will", "", 0, "2025-03"},
		{"They will meet in three days", "2025-03-12", "will", "", 0, "2025-03-15"},
		{"They took it in three days", "2025-03-12", "was", "", 0, ""},
		{"In mid-2023 they left", "2024-06-17", "was", "", 0, "2023"},
		{"On Monday , 3 March , they met", "2025-03-12", "was", "", 0, "2025-03-03"},
		{"On Monday , March 3 , 2025 , they met", "2025-03-12", "was", "", 0, "2025-03-03"},
		{"They met on Monday the 3rd of March", "2025-03-12", "was", "", 0, "2025-03-03"},
		{"They met on Sunday , 3 March", "2025-03-12", "was", "", 0, "2024-03-03"},
		{"On Monday and 3 March they met", "2025-03-12", "was", "", 0, "2025-03-10, 2025-03-03"},
		{"On Tuesday the 5 May plan fell", "2025-05-15", "was", "", 0, "2025-05-13, 2025-05-05"},
		{"From January 30 to February 6 they paused", "2025-03-12", "was", "", 0, "2025-01-30/2025-02-06"},
		{"Between December 28 and January 3 they paused", "2025-03-12", "was", "", 0, "2024-12-28/2025-01-03"},
		{"On January 30 and February 6 they met", "2025-03-12", "was", "", 0, "2025-01-30, 2025-02-06"},
		{"In February and March it was kept", "2023-02-10", "was", "", 0, "2022-02/2022-03"},
		{"It began just over two months ago", "2024-05-02", "was", "", 0, "2024-02"},
		{"The next month they signed", "2025-03-12", "was", "2018-05", 0, "2018-06"},
		{"They pause over the next month", "2025-03-12", "", "2018-05", 0, "2025-04"},
		{"The following week they signed", "2025-03-12", "was", "2018-05-03", 0, "2018-05-07/2018-05-13"},
		{"In September they signed", "2025-11-28", "was", "2018-05", 2018, "2018-09"},
		{"In September they signed", "2025-11-28", "was", "2018-10", 2018, "2025-09 [2018-09]"},
		{"On 20 November they signed", "2025-11-28", "was", "2018-05", 2018, "2025-11-20 [2018-11-20]"},
		{"It was signed on 4 May 2024 , two days after they left", "2024-05-15", "was", "", 0, "2024-05-04, 2024-05-02"},
		{"It was signed in 2016 , two years before they left", "2024-05-15", "was", "", 0, "2016, 2018"},
		{"The October 7 attack was avenged", "2025-03-12", "was", "", 0, "2023-10-07"},
		{"On October 7 Hamas agreed", "2025-10-09", "was", "", 0, "2025-10-07"},
		{"They met Hamas on October 7", "2025-10-09", "was", "", 0, "2025-10-07"},
		{"The October 7 attack was avenged", "2025-10-09", "was", "", 0, "2023-10-07"},
		{"The attack of 7 October was avenged", "2025-10-09", "was", "", 0, "2023-10-07"},
		{"On October 7 they met", "2025-03-12", "was", "", 0, "2024-10-07"},
		{"The attack of October 7 , 2024 failed", "2025-03-12", "was", "", 0, "2024-10-07"},
		{"It was said on 4/17/25", "2025-06-17", "was", "", 0, "2025-04-17"},
		{"It was said on 4/5/25", "2025-06-17", "was", "", 0, ""},
	} {
		published, last := edtf.Date{}, edtf.Date{}
		if c.published != "" {
			published = edtf.Must(c.published)
		}
		if c.last != "" {
			last = edtf.Must(c.last)
		}
		tense := func(want string) func(int) bool { return func(int) bool { return c.tense == want } }
		var got []string
		for _, f := range Find(strings.Fields(c.text), Context{Published: published, Last: last, Told: Story{Year: c.told}, Past: tense("was"), Future: tense("will")}) {
			d := f.Date.String()
			if !f.Then.IsZero() {
				d += " [" + f.Then.String() + "]"
			}
			got = append(got, d)
		}
		if s := strings.Join(got, ", "); s != c.want {
			t.Errorf("%q published %q: got %q, want %q", c.text, c.published, s, c.want)
		}
	}
}

// TestStory looks at what a text tells of, sentence after sentence.
func TestStory(t *testing.T) {
	published := edtf.Must("2024-04-19")
	c := Context{Published: published, Past: func(int) bool { return true }}
	for _, x := range []struct{ text, want string }{
		{"They invaded in February 2022", "2022-02"},
		{"A round was held on 28 February", "2022-02-28"},
		{"A second one followed on March 7", "2022-03-07"},
		{"A last one was held on March 29", "2022-03-29"},
		{"It was denounced on Tuesday", "2024-04-16"},
		{"It was praised on March 30", "2024-03-30"},
	} {
		list := Find(strings.Fields(x.text), c)
		if len(list) != 1 || list[0].Date.String() != x.want {
			t.Fatalf("%q: got %v, want %s", x.text, list, x.want)
		}
		c.Last, c.Told = list[0].Date, c.Told.After(list, 2024)
	}
}

// TestMonthFirst finds the order of figures only where it shows.
func TestMonthFirst(t *testing.T) {
	for word, want := range map[string]bool{"4/17/25": true, "11/23/2025": true, "17/4/25": false, "4/5/25": false, "24/7": false, "1/2": false, "": false, "13/14/25": false} {
		if got := MonthFirst(word); got != want {
			t.Errorf("%q: got %v, want %v", word, got, want)
		}
	}
	list := Find([]string{"on", "4/5/25"}, Context{MonthFirst: true})
	if len(list) != 1 || list[0].Date.String() != "2025-04-05" {
		t.Errorf("got %v", list)
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

// TestNames: a year that says which thing is meant moves no story on.
func TestNames(t *testing.T) {
	words := strings.Fields("Arland should recognise its 2014 annexation of the islands")
	found := Find(words, Context{Published: edtf.Must("2024-04-19")})
	if len(found) != 1 || !found[0].Names || found[0].Tells() {
		t.Fatalf("%+v", found)
	}
	story := Story{Year: 2022, On: edtf.Must("2022-03-07"), Goes: true}
	if got := story.After(found, 2024); got != story {
		t.Errorf("%+v", got)
	}
	past := func(int) bool { return false }
	for text, want := range map[string]string{"On March 10 the ministers met in Orlo": "2022-03-10", "The round of March 1 was held in Orlo": "2022-03-01", "They met at the 2008 summit": "2008"} {
		found := Find(strings.Fields(text), Context{Published: edtf.Must("2024-04-19"), Last: edtf.Must("2022-03-07"), Told: story, Past: past})
		if len(found) != 1 || found[0].Date.String() != want {
			t.Errorf("%s: %+v", text, found)
		}
	}
}
