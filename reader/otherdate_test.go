package reader

import "testing"

// TestCalledAfterItsDay: the day by which an agreement is called dates none but its making.
func TestCalledAfterItsDay(t *testing.T) {
	r := newReader(t)
	for text, want := range map[string]string{
		"Syria submitted a proposal to the SDF, based on the spirit of the March 10 agreement.":                                       "",
		"Syria accused the SDF of violating the 10 March agreement.":                                                                  "",
		"Colombia urged the ELN to implement the 4 May accord.":                                                                       "",
		"Syria and the SDF signed the March 10 agreement in Damascus.":                                                                "2025-03-10",
		"Syria attacked the SDF on 10 March.":                                                                                         "2025-03-10",
		"Syria and the SDF discussed the implementation of a March 10 Syrian-Kurdish deal.":                                           "",
		"Syria and the SDF met in Amman in the first talks since the war resumed in 2021.":                                            "",
		"Syria is sending a team to the SDF in line with the declaration of intent signed on March 10.":                               "",
		"Syria has met the SDF under the agreement signed on March 10.":                                                               "",
		"Syria and the SDF agreed to the declaration signed on March 10.":                                                             "2025-03-10",
		"The meeting of Syria and the SDF ended with a focus on the full implementation of the truce brokered by Jordan on March 10.": "",
		"The meeting of Syria and the SDF on March 10 ended with a focus on keeping the truce.":                                       "2025-03-10",
		"Founded in 2015, the SDF demanded a vote on autonomy from Syria.":                                                            "",
		"Formed in 2011, the Syrian coalition accused the SDF of lies.":                                                               "",
		"On 10 March, the SDF demanded a vote on autonomy from Syria.":                                                                "2025-03-10",
		"Syria and the SDF met in Amman on 10 March.":                                                                                 "2025-03-10",
		"The March 23 Movement has confirmed that it will send a delegation to Amman.":                                                "",
		"The April 19 Movement rejected the plan.":                                                                                    "",
		"On March 23 the Movement for Justice rejected the plan.":                                                                     "2025-03-23",
		"The SDF, which was founded in May 2025, said that Syria had to leave Amman.":                                                 "",
		"The SDF said in May 2025 that Syria had to leave Amman.":                                                                     "2025-05",
	} {
		doc := "---\npublished: 2025-12-29\n---\nA letter\n\n" + text + "\n"
		got := statementsOf(t, r, doc)
		if len(got) == 0 || got[0].Date.String() != want {
			t.Errorf("%s: %+v", text, got)
		}
	}
}

// TestNameIsNoDate: the month by which an agreement is called dates nothing that is told after it.
func TestNameIsNoDate(t *testing.T) {
	r := newReader(t)
	for text, want := range map[string]string{
		"Syria met the SDF for the first time after the November 2025 armistice deal that ended the war. The envoys accused the SDF of lies.": "",
		"Syria welcomed the 10 March agreement. The Syrian army attacked the SDF.":                                                            "",
		"Syria met the SDF in November 2025 on an armistice. The Syrian army attacked the SDF.":                                               "2025-11",
	} {
		got := statementsOf(t, r, "---\npublished: 2025-12-29\n---\nA letter\n\n"+text+"\n")
		if n := len(got); n == 0 || got[n-1].Date.String() != want {
			t.Errorf("%s: %+v, want the last of %q", text, got, want)
		}
	}
}
