package record

import (
	"testing"

	"parley/codebook"
	"parley/edtf"
	"parley/statement"
)

func TestContradictions(t *testing.T) {
	const day = "2020-03-05"
	plan := func(act codebook.Act, quote string, change func(*statement.Statement, *Source)) said4 {
		return said4{"", quote, "Arland", act, func(s *statement.Statement, src *Source) {
			s.Date = edtf.Must(day)
			if change != nil {
				change(s, src)
			}
		}}
	}
	accepted := plan(codebook.Accept, "Arland accepted the plan of the mediators on 5 March 2020", nil)
	for name, x := range map[string]struct {
		other said4
		want  ContradictionKind
	}{
		"accepted and rejected": {plan(codebook.Reject, "Arland rejected the plan of the mediators on 5 March 2020", nil), OpposedActs},
		"happened or not": {plan(codebook.Accept, "Arland has not accepted the plan of the mediators on 5 March 2020", func(s *statement.Statement, _ *Source) {
			s.Modality = codebook.Negated
		}), HappenedOrNot},
		"another matter":         {plan(codebook.Reject, "Arland rejected on 5 March 2020 that the bridge be rebuilt", nil), ""},
		"another day":            {plan(codebook.Reject, "Arland rejected the plan of the mediators", func(s *statement.Statement, _ *Source) { s.Date = edtf.Must("2020-03-06") }), ""},
		"only the month":         {plan(codebook.Reject, "Arland rejected the plan of the mediators", func(s *statement.Statement, _ *Source) { s.Date = edtf.Must("2020-03") }), ""},
		"undated":                {plan(codebook.Reject, "Arland rejected the plan of the mediators", func(s *statement.Statement, _ *Source) { s.Date = edtf.Date{} }), ""},
		"one origin":             {plan(codebook.Reject, "Arland rejected the plan of the mediators", func(_ *statement.Statement, src *Source) { src.Origin = "doc00" }), ""},
		"a scenario":             {plan(codebook.Reject, "Arland rejected the plan of the mediators", func(s *statement.Statement, _ *Source) { s.Modality = codebook.Hypothetical }), ""},
		"the same said again":    {plan(codebook.Accept, "Arland accepted the plan of the mediators", nil), ""},
		"somebody else's answer": {said4{"", "Borduria rejected the plan of the mediators on 5 March 2020", "Borduria", codebook.Reject, on(day)}, ""},
	} {
		a := fold(t, []said4{accepted, x.other}, nil)
		got := a.Contradictions(View{})
		switch {
		case x.want == "" && len(got) != 0:
			t.Errorf("%s: %s: %q against %q", name, got[0].Kind, got[0].A.Quote, got[0].B.Quote)
		case x.want != "" && (len(got) != 1 || got[0].Kind != x.want):
			t.Errorf("%s: %+v, want %s", name, got, x.want)
		}
	}
	again := []said4{accepted}
	for range 5 {
		again = append(again, plan(codebook.Accept, "Arland accepted the plan of the mediators on 5 March 2020", func(_ *statement.Statement, src *Source) { src.Origin = "doc00" }))
	}
	again = append(again, plan(codebook.Reject, "Arland rejected the plan of the mediators on 5 March 2020", nil))
	if got := fold(t, again, nil).Contradictions(View{}); len(got) != 1 {
		t.Errorf("told again by one origin: %+v", got)
	}
	release := func(n string) said4 {
		return plan(codebook.Release, "On 5 March 2020 Arland released "+n+" prisoners at the bridge", nil)
	}
	if got := fold(t, []said4{release("215"), release("210")}, nil).Contradictions(View{}); len(got) != 1 || got[0].Kind != DifferentNumbers || got[0].Of != "prisoners" {
		t.Errorf("numbers: %+v", got)
	}
}

func TestOneSided(t *testing.T) {
	by := func(speaker string) func(*statement.Statement, *Source) {
		return func(s *statement.Statement, _ *Source) {
			s.Date, s.Speaker, s.Modality = edtf.Must("2020-03-05"), speaker, codebook.Reported
		}
	}
	attack := func(speaker string) said4 {
		return said4{"", "Arland attacked the bridge", "Arland", codebook.Attack, by(speaker)}
	}
	for name, x := range map[string]struct {
		list []said4
		want int
	}{
		"the opponent alone":      {[]said4{attack("Borduria"), attack("Borduria")}, 1},
		"a text in its own voice": {[]said4{attack("Borduria"), attack("")}, 0},
		"the party itself":        {[]said4{attack("Borduria"), attack("Ada Quist")}, 0},
		"a third party":           {[]said4{attack("Borduria"), attack("Dr Ottokar")}, 0},
	} {
		got := fold(t, x.list, nil).OneSided(View{})
		if len(got) != x.want || x.want == 1 && (got[0].By != "Borduria" || got[0].Origins != 2) {
			t.Errorf("%s: %+v", name, got)
		}
	}
}
