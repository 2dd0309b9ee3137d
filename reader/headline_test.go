package reader

import (
	"slices"
	"strings"
	"testing"

	"parley/codebook"
)

// TestBoth: "both" before a verb acts, and before a participle that says which ones are meant it does not.
func TestBoth(t *testing.T) {
	r := newReader(t)
	for text, want := range map[string]string{
		"Both armed groups signed the ceasefire.":                     "Both armed groups signed the ceasefire",
		"Both occupied towns were annexed by Russia.":                 "Both occupied towns were annexed by Russia",
		"Both Mohammed Khatami and Vladimir Putin signed the treaty.": "Mohammed Khatami and Vladimir Putin signed the treaty",
		"Both rejected the plan.":                                     "Both rejected the plan",
	} {
		if list := statementsOf(t, r, "---\nlang: en\n---\n\n"+text+"\n"); len(list) != 1 || list[0].Quote != want {
			t.Errorf("%s: %v", text, list)
		}
	}
}

// TestHeadline: a headline's comma joins those who act together, and not a town and its state.
func TestHeadline(t *testing.T) {
	r := newReader(t)
	for _, x := range []struct {
		text string
		act  codebook.Act
		who  []string
	}{
		{"Russia, Ukraine swap 390 prisoners", codebook.Release, []string{"Russia", "Ukraine"}},
		{"Putin, Zelensky to meet in Geneva next week", codebook.Meet, []string{"Russia", "Ukraine"}},
		{"Israel, Hamas agree to ceasefire", codebook.Accept, []string{"Hamas", "Israel"}},
		{"Peru, Kenya, Norway sign peace deal in Washington", codebook.Sign, []string{"Kenya", "Norway", "Peru"}},
		{"Armenia, Azerbaijan reject UN plan", codebook.Reject, []string{"Armenia", "Azerbaijan"}},
		{"Ukraine, US officials say, attacked the port", codebook.Attack, []string{"Ukraine"}},
		{"Kosovo leaders, Serbia hold talks in Oslo", codebook.Meet, []string{"Kosovo", "Serbia"}},
	} {
		list := statementsOf(t, r, "---\nlang: en\ndate: 2025-03-12\n---\n\n"+x.text+"\n\nThe news came on Monday, an agency reported from the region.\n")
		if len(list) == 0 {
			t.Errorf("%s: nothing read", x.text)
			continue
		}
		s := longest(list)
		if slices.Sort(s.Actor); s.Act != x.act || !slices.Equal(s.Actor, x.who) {
			t.Errorf("%s: %s of %q", x.text, s.Act, s.Actor)
		}
	}
	if list := statementsOf(t, r, "---\nlang: en\ndate: 2025-07-10\n---\n\nThe agency reports from the region.\n\nPutin, Zelensky to meet in Istanbul on Monday\n"); len(list) == 0 || list[0].Date.String() != "2025-07-14" {
		t.Errorf("who is to meet on Monday met already: %+v", list)
	}
	for _, s := range statementsOf(t, r, "---\nlang: en\n---\n\nKyiv, Ukraine agrees to a ceasefire, and Lima, Peru will host the talks.\n") {
		if len(s.Actor) > 1 {
			t.Errorf("%q is told of %q", s.Quote, s.Actor)
		}
	}
}

// TestHeadlineSayer: who stands before a headline's colon says what stands behind it, and tells no fact; an entry without a subject of its own is theirs.
func TestHeadlineSayer(t *testing.T) {
	r := newReader(t)
	for _, x := range []struct {
		text, actor, speaker string
		act                  codebook.Act
		modality             codebook.Modality
	}{
		{"Hamas: Israel violated ceasefire", "Israel", "Hamas", codebook.Violate, codebook.Reported},
		{"Trump: Putin agreed to truce on energy sites", "Russia", "Donald Trump", codebook.Accept, codebook.Reported},
		{"Iran: US must lift sanctions before talks", "Iran", "Iran", codebook.Demand, codebook.Reported},
		{"- Kosovo PM: Serbia broke the deal", "Serbia", "Kosovo", codebook.Violate, codebook.Reported},
		{"Live: Israel strikes Gaza", "Israel", "", codebook.Attack, codebook.Asserted},
	} {
		list := statementsOf(t, r, "---\nlang: en\ndate: 2025-03-12\n---\n\n"+x.text+"\n\nThe news came on Monday, an agency reported from the region.\n")
		if len(list) == 0 {
			t.Errorf("%s: nothing read", x.text)
			continue
		}
		if s := longest(list); only(s.Actor) != x.actor || s.Speaker != x.speaker || s.Act != x.act || s.Modality != x.modality {
			t.Errorf("%s: %s %s by %q, says %q", x.text, s.Modality, s.Act, s.Actor, s.Speaker)
		}
	}
}

// TestTitleCase: the capitals of a headline go, those of names and of other sentences stay.
func TestTitleCase(t *testing.T) {
	for _, x := range []struct{ text, words string }{
		{"# Arland Rejects Corvian Offer to Host Talks", "Arland rejects Corvian offer to host talks"},
		{"# President Tarn Will Not Accept Moran's Red Line", "President Tarn will not accept Moran 's red line"},
		{"- Hamas Releases Three Hostages Amid Truce", "Hamas releases three hostages amid truce"},
		{"# Rep. Richard Hudson and Mark Lern", "Rep. Richard Hudson and Mark Lern"},
		{"# Arland rejects offer to host talks", "Arland rejects offer to host talks"},
		{"# KENYA REJECTS OFFER BY REYLES TO HOST TPLF TALKS", "KENYA rejects offer by Reyles to host TPLF talks"},
		{"Arland Rejects Offers From Home.", "Arland Rejects Offers From Home ."},
	} {
		p := readPage(t, x.text)
		if got := strings.Join(p.sentences[0].words, " "); got != x.words {
			t.Errorf("%q: %q", x.text, got)
		}
	}
}
