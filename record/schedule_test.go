package record

import (
	"testing"

	"parley/codebook"
	"parley/edtf"
)

// TestScheduled: what is to come, by its day, its month or as near; neither what was to be, what somebody only wants, nor a day that is over or a name.
func TestScheduled(t *testing.T) {
	for text, want := range map[string]string{
		"The elections are now scheduled for December 2026.":                              "2026-12",
		"The next meeting is scheduled for early July.":                                   "2024-07",
		"Disarmament is expected to be completed by September.":                           "2024-09",
		"The two delegations will meet on 12 June in Klow.":                               "2024-06-12",
		"A referendum is expected by the end of July.":                                    "2024-07",
		"The ceasefire expires on June 30, 2024.":                                         "2024-06-30",
		"The mandate of the mission expires in January.":                                  "2025-01",
		"It now remains for the two sides to meet in the coming weeks.":                   "near",
		"The board announced a 3-5 month timeline for disarmament.":                       "near",
		"The envoy of Vesta said that the talks would resume on 12 June.":                 "2024-06-12",
		"Arland's envoy told reporters that the two sides would meet on 3 July.":          "2024-07-03",
		"Talks on a longer truce are to begin in Klow on 1 July, the ministry said.":      "2024-07-01",
		"The ministry announced that the next round of talks would be held in July.":      "2024-07",
		"Arland said that the talks would resume on 12 June if Borduria left the bridge.": "",
		"Under the plan the talks would resume on 12 June.":                               "",
		"The envoy said that her draft would begin with a truce on 12 June.":              "",
		"Arland said that the talks would resume.":                                        "",
		"The elections had been scheduled for December 2026.":                             "",
		"Arland called for talks, to be held in July.":                                    "",
		"The talks are scheduled for May.":                                                "2025-05",
		"The summit was due to be held in July.":                                          "",
		"The deadline for the 10 July agreement is near.":                                 "",
		"The harvest is expected to begin in July.":                                       "",
		"Are the talks scheduled for July?":                                               "",
		"Arland agreed to open the bridge by the end of September.":                       "2024-09",
		"The Parties shall cease hostilities from midnight on 15 September 2024.":         "2024-09-15",
		"The Parties undertake to cease hostilities as of midnight on 15 September 2024.": "2024-09-15",
		"Under the new accord Borduria leaves the valley by mid-July.":                    "2024-07",
		"Arland and Borduria agreed that the troops would leave by 12 July 2024.":         "2024-07-12",
		"Borduria pledged to free the pilots by the end of June.":                         "2024-06",
		"Borduria refused to agree to free the pilots by the end of June.":                "",
		"Arland agreed to open the bridge by the end of April.":                           "",
		"Vesta gave the two sides until 30 June to sign.":                                 "2024-06-30",
		"The rebels have been given until the end of June to disarm.":                     "2024-06",
		"Vesta set a deadline of 1 July for Borduria to withdraw.":                        "2024-07-01",
		"A deadline for an agreement of 1 July was set.":                                  "",
		"Arland must decide before 30 June whether to renew the truce.":                   "2024-06-30",
		"The parliament of Arland has to ratify the accord by 12 July.":                   "2024-07-12",
		"Borduria has until 15 June to hand over its maps.":                               "2024-06-15",
		"Arland and Borduria extended the truce until 30 September.":                      "2024-09-30",
		"Borduria refused to say whether Arland must decide before 30 June.":              "",
		"Borduria demanded that Arland must reply by 12 July.":                            "",
		"Both sides agreed to convene a meeting of the border panel within two weeks.":    "near",
		"Arland called on both sides to convene a meeting within two weeks.":              "",
		"Arland must decide on the bridge.":                                               "",
		"Arland has extended its hand to Borduria since 1 July.":                          "",
		"Vesta gave a concert in the hall, which is closed.":                              "",
		"The deadline of 1 May passed without an agreement.":                              "",
		"Arland agreed to open the bridge.":                                               "",
		"If Arland agreed to open the bridge by the end of June, Borduria would follow.":  "",
		"The two sides have held talks in the coming-of-age hall since July last year.":   "",
	} {
		p := newPage(t, "one", "2024-06-01", "Arland and Borduria\n\nArland accused Borduria. "+text)
		p.says("Arland accused Borduria", "Arland", codebook.Accuse, "talks", "2024-05-30")
		got := ""
		for _, x := range foldPages(t, p).Scheduled(View{AsOf: edtf.Must("2024-06-02")}, nil) {
			if got = x.When.String(); x.When.IsZero() {
				got = "near"
			}
		}
		if got != want {
			t.Errorf("%s: %q, not %q", text, got, want)
		}
	}
}
