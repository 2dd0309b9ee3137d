package record

import (
	"testing"

	"parley/codebook"
)

// TestTenures: who stands between the parties and suspends, ends, resumes or takes up that is told so, the last of each; a party's own withdrawal, what is only threatened and what is ended of other things are not.
func TestTenures(t *testing.T) {
	for quote, x := range map[string]struct {
		act  codebook.Act
		want TenureKind
	}{
		"Norway suspended its mediation between Arland and Borduria":   {codebook.Reject, SuspendedIt},
		"Norway ended its role as facilitator on 5 May":                {codebook.Reject, EndedIt},
		"Norway stepped down as mediator":                              {codebook.Concede, EndedIt},
		"Norway has resumed its mediation":                             {codebook.Mediate, ResumedAgain},
		"Norway joined the guarantors of the truce":                    {codebook.Accept, TakenUp},
		"Norway threatened to end its mediation":                       {codebook.Threaten, ""},
		"Norway suspended its aid to Arland":                           {codebook.Sanction, ""},
		"Norway rejected Peru as a mediator":                           {codebook.Reject, ""},
		"Norway would end its role as facilitator if the talks failed": {codebook.Reject, ""},
	} {
		a := foldAs(t, []said4{{"2024-05-06", quote, "Norway", x.act, of("2024-05-05", "mediation")}}, Options{Parties: []string{"Arland", "Borduria"}})
		got := a.Tenures(View{})
		if x.want == "" && len(got) > 0 || x.want != "" && (len(got) != 1 || got[0].How != x.want || got[0].Actor != "Norway") {
			t.Errorf("%s: %+v, want %q", quote, got, x.want)
		}
	}
	a := foldAs(t, []said4{
		{"2024-05-06", "Norway suspended its mediation", "Norway", codebook.Reject, of("2024-05-05", "mediation")},
		{"2024-06-06", "Norway resumed its mediation", "Norway", codebook.Mediate, of("2024-06-05", "mediation")},
		{"2024-06-06", "Arland suspended its mediation", "Arland", codebook.Reject, of("2024-06-05", "mediation")},
	}, Options{Parties: []string{"Arland", "Borduria"}})
	if got := a.Tenures(View{}); len(got) != 1 || got[0].How != ResumedAgain {
		t.Errorf("%+v", got)
	}
}

// TestGuarantor: who is called a guarantor is one, and no mediator.
func TestGuarantor(t *testing.T) {
	for quote, want := range map[string]string{
		"Norway is a guarantor of the truce":           "guarantor",
		"Norway mediated between Arland and Borduria":  "mediator",
		"Norway mediated, and Peru sent no guarantors": "mediator",
	} {
		a := foldAs(t, []said4{{"2024-05-06", quote, "Norway", codebook.Mediate, of("2024-05-05", "mediation")}}, Options{Parties: []string{"Arland", "Borduria"}})
		got := ""
		for _, x := range a.ThirdParties(View{}) {
			got = x.Role
		}
		if got != want {
			t.Errorf("%s: %q, want %q", quote, got, want)
		}
	}
}
