package record

import (
	"testing"

	"parley/codebook"
	"parley/document"
)

// TestCourse tells what became of the talks, and neither plans, doubts, backgrounds nor the talks of others.
func TestCourse(t *testing.T) {
	for text, want := range map[string]bool{
		"The talks collapsed in Klow.":                                                         true,
		"The peace talks in Klow ended without a deal.":                                        true,
		"The mediators suspended the talks on Monday.":                                         true,
		"Negotiations have resumed after a month.":                                             true,
		"The two sides failed to reach an agreement in Klow.":                                  true,
		"The meeting did not produce any breakthrough.":                                        true,
		"No progress was made in Klow.":                                                        true,
		"The minister has said that peace talks, held in Klow to end the war, have collapsed.": true,
		"The facilitators announced a suspension of the talks.":                                true,
		"A second round of talks began on Saturday.":                                           true,
		"The truce ended fears of renewed fighting.":                                           false,
		"The summit in Klow began a new friendship.":                                           false,
		"This came days after the talks had collapsed.":                                        false,
		"The visit comes as the two sides failed to reach an agreement in Klow.":               false,
		"The talks ended on Friday.":                                                           true,
		"The framework agreement was signed in the presence of the king.":                      false,
		"The framework agreement was signed on Friday in the presence of the king.":            true,
		"The two presidents signed a peace treaty in Klow.":                                    true,
		"The two presidents signed a climate treaty in Klow.":                                  false,
		"The envoy closed the round on Friday.":                                                true,
		"The peace process has stalled.":                                                       true,
		"The peace process began with a visit to Klow.":                                        false,
		"The talks have been stalled since May 2019.":                                          true,
		"The initiative was stalled in 2019, when the last round took place in Klow on 9 and 10 October, and has not been revived since.": true,
		"The two sides have not met since 2022.":                                                                  true,
		"No talks have been held since the winter of 2021.":                                                       true,
		"The two sides have met every spring since 2021.":                                                         false,
		"The envoy said: “The talks have not resumed since May, and the ministers met.”":                          false,
		"The army has suspended its participation in talks over a truce.":                                         true,
		"The army praised its participation in talks over a truce.":                                               false,
		"The talks entered a second phase.":                                                                       true,
		"Phase two of the plan has not begun.":                                                                    true,
		"The envoy announced the launch of phase two.":                                                            true,
		"The fighters began disarmament in Klow.":                                                                 true,
		"The peace agreement has collapsed.":                                                                      true,
		"An agreement was reached on the return of the missing.":                                                  true,
		"The two governments signed a framework agreement in Klow on Saturday.":                                   true,
		"The ceasefire took effect at noon.":                                                                      true,
		"The junta has announced an end to the 2015 peace deal.":                                                  true,
		"The rebels withdrew from the security arrangements of the peace deal.":                                   true,
		"The two sides concluded, on Sunday, a memorandum of understanding in Klow.":                              true,
		"The deal has been extended by sixty days.":                                                               true,
		"The envoy said a pact had been found to reopen the port.":                                                true,
		"The memorandum was renewed for a year.":                                                                  true,
		"The deal would be extended by sixty days.":                                                               false,
		"The army extended its hold on the port under the deal.":                                                  false,
		"The signing of the Klow Accord between the two leaders has brought hope to the valley.":                  true,
		"A newspaper reported the signing of a new agreement.":                                                    true,
		"The signing of the accord is expected to bring hope.":                                                    false,
		"The signing of the accord was hoped for.":                                                                false,
		"The signing of the accord depended on a pullout.":                                                        false,
		"The signing of the book brought a crowd.":                                                                false,
		"The peace deal ended five years of war.":                                                                 false,
		"The government ended its work on the road.":                                                              false,
		"The summit in Klow was cancelled.":                                                                       true,
		"Arland's president delayed the signing of the peace deal.":                                               true,
		"Arland failed to sign a peace deal by Monday.":                                                           true,
		"The rain delayed the ferry.":                                                                             false,
		"Peru and Kenya signed a peace agreement.":                                                                false,
		"An agreement was reached in 2016.":                                                                       false,
		"The deal was signed two years ago.":                                                                      false,
		"No agreement was signed by the ministers of trade last year.":                                            false,
		"The two governments should sign an agreement.":                                                           false,
		"The ceasefire will take effect at noon.":                                                                 false,
		"The talks could collapse.":                                                                               false,
		"If the talks fail, the war will go on.":                                                                  false,
		"The two sides will resume talks in Klow.":                                                                false,
		"The war went on after talks collapsed.":                                                                  false,
		"Previous talks failed.":                                                                                  false,
		"Talks with Peru collapsed.":                                                                              false,
		"The envoy said: “The talks have collapsed in Klow.”":                                                     false,
		"Negotiation end dates were in the annex.":                                                                false,
		"The army launched an attack.":                                                                            false,
		"The road to the talks is long.":                                                                          false,
		"Talks between the two governments and their rebels ended on Sunday with no deal on political issues.":    true,
		"Talks that ended on Sunday with no deal are of no use to Arland and Borduria.":                           false,
		"Six years after direct talks broke down, Arland and Borduria will take part in two days of discussions.": false,
		"Two weeks after the truce, the talks broke down.":                                                        true,
	} {
		p := newPage(t, "one", "2024-06-01", "Arland and Borduria\n\nArland accused Borduria. "+text)
		p.says("Arland accused Borduria", "Arland", codebook.Accuse, "talks", "2024-05-30")
		p.statements[0].Target = []string{"Borduria"}
		if got := len(foldPages(t, p).Course(View{})) == 1; got != want {
			t.Errorf("%s: told %v", text, got)
		}
	}
}

// TestCourseOfNone: where no two parties are found, the texts tell of the talks all the same.
func TestCourseOfNone(t *testing.T) {
	doc, err := document.Parse([]byte("---\npublished: 2024-06-01\n---\n# Peace talks in Klow\n\nThe transitional authorities and rebel groups signed a peace agreement in Klow on Saturday.\n"), document.Options{ID: "klow.md"})
	if err != nil {
		t.Fatal(err)
	}
	a, err := Fold([]*Source{{Doc: doc}}, nil, Options{Codebook: testBook(t)})
	if err != nil {
		t.Fatal(err)
	}
	if got := a.Course(View{}); len(got) != 1 {
		t.Errorf("%d turns with parties %v", len(got), a.Parties)
	}
}

// TestCourseOfLastMonth: a turn that a text tells of the month before is of that month; one of the month of the text, or without any, is told by the text.
func TestCourseOfLastMonth(t *testing.T) {
	for month, want := range map[string]string{"2025-10": "2025-10", "2025-11": "2025-11-11", "": "2025-11-11"} {
		p := newPage(t, "one", "2025-11-11", "Arland and Borduria signed a ceasefire agreement in Klow.")
		p.says("Arland and Borduria signed a ceasefire agreement in Klow", "Arland; Borduria", codebook.Sign, "ceasefire", month)
		turns := foldPages(t, p).Course(View{})
		if len(turns) != 1 || turns[0].When.String() != want {
			t.Errorf("%q: %+v, want %s", month, turns, want)
		}
	}
}

// TestCourseOfTitles: a title that the parser takes apart tells a turn, and one in which somebody talks does not.
func TestCourseOfTitles(t *testing.T) {
	for title, want := range map[string]int{"Arland talks end without deal, no date for more": 1, "Borduria peace talks adjourn in Klow": 1, "Minister talks of end to war": 0, "Arland talks to Borduria": 0} {
		p := newPage(t, "one", "2024-06-01", title+"\n\nArland accused Borduria.")
		p.says("Arland accused Borduria", "Arland", codebook.Accuse, "talks", "2024-05-30")
		p.statements[0].Target = []string{"Borduria"}
		if got := len(foldPages(t, p).Course(View{})); got != want {
			t.Errorf("%s: %d turns, not %d", title, got, want)
		}
	}
}

// TestCourseNamed: a text in which neither party acts tells of their talks where it names both, and not where it names one alone.
func TestCourseNamed(t *testing.T) {
	for first, want := range map[string]int{"The format involves Arland and Borduria.": 1, "The format involves Arland and its friends.": 0} {
		p := newPage(t, "one", "2024-06-01", "Title\n\nArland accused Borduria.").says("Arland accused Borduria", "Arland", codebook.Accuse, "talks", "2024-05-30").toward("Borduria")
		q := newPage(t, "two", "2024-06-03", "The format\n\n"+first+" The talks have not resumed since May.")
		if got := foldPages(t, p, q).Course(View{}); len(got) != want {
			t.Errorf("%s: %+v", first, got)
		}
	}
}
