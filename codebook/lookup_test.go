package codebook

import (
	"strings"
	"testing"

	"parley/edtf"
)

func TestPersonOn(t *testing.T) {
	c := base(t)
	for _, test := range []struct{ name, day, role, actor string }{
		{"Zelensky", "2022-03-01", "President", "UKR"},
		{"Volodymyr Zelenskyy", "2018-03-01", "", ""},
		{"Donald Trump", "2018-06-12", "President", "USA"},
		{"Donald Trump", "2022-06-12", "", ""},
		{"Trump", "2025-08", "President", "USA"},
		{"Putin", "2010-01-01", "Prime Minister", "RUS"},
		{"Donald Tusk", "2016", "Council President", "eu"},
		{"Donald Tusk", "2024-06-01", "Prime Minister", "POL"},
		{"Kaja Kallas", "2022", "Prime Minister", "EST"},
		{"Kaja Kallas", "2025-01-10", "High Representative", "eu"},
		{"Getachew Reda", "2022-11-02", "Chief Negotiator", "tplf"},
		{"Erdoğan", "2022", "President", "TUR"},
		{"Marco Rubio", "2025-06-01", "Foreign Minister", "USA"}, // also National Security Adviser: the weightier office
		{"Nobody Known", "2022", "", ""},
		{"Putin", "", "President", "RUS"},
	} {
		p, ok := c.PersonOn(test.name, edtf.Must(test.day))
		if ok != (test.role != "") || ok && (p.Role != test.role || p.Actor != test.actor) {
			t.Errorf("PersonOn(%q, %s) = %+v, want %s of %s", test.name, test.day, p, test.role, test.actor)
		}
	}
}

func TestOfficeHolder(t *testing.T) {
	c := base(t)
	for _, test := range []struct{ word, actor, day, want string }{
		{"president", "UKR", "2022-03-29", "Volodymyr Zelenskyy"},
		{"president", "UKR", "2015-02-12", "Petro Poroshenko"},
		{"secretary of state", "USA", "2023-05-01", "Antony Blinken"},
		{"foreign minister", "RUS", "2015", "Sergey Lavrov"},
		{"secretary-general", "un", "2003-03-20", "Kofi Annan"},
		{"Foreign Secretary", "GBR", "2022-01-10", "Liz Truss"},
		{"president", "USA", "", ""},
		{"president", "USA", "2025", ""}, // two that year
		{"shepherd", "USA", "2022", ""},
	} {
		p, ok := c.OfficeHolder(test.word, test.actor, edtf.Must(test.day))
		if ok != (test.want != "") || ok && p.Name != test.want {
			t.Errorf("OfficeHolder(%q, %s, %s) = %+v, want %q", test.word, test.actor, test.day, p, test.want)
		}
	}
}

// TestOneHolder: nobody else holds the same head's office of an actor on the same day, transitions on one day excepted.
func TestOneHolder(t *testing.T) {
	people := base(t).People()
	for i, p := range people {
		for _, q := range people[:i] {
			if p.Rank < HeadOfGovernment || p.Actor != q.Actor || p.Role != q.Role || p.Name == q.Name || p.Role == "Leader" || p.From.IsZero() || q.From.IsZero() {
				continue
			}
			if p.From.Precision() != edtf.Day || q.From.Precision() != edtf.Day {
				continue
			}
			ends := func(x *Person) bool { return !x.To.IsZero() }
			if (!ends(p) || q.From.First().Before(p.To.First())) && (!ends(q) || p.From.First().Before(q.To.First())) {
				t.Errorf("%s and %s are both %s of %s", p.Name, q.Name, p.Role, p.Actor)
			}
		}
	}
}

func TestMatchCueAndIssue(t *testing.T) {
	c := base(t)
	for text, want := range map[string]string{
		"only if the": "condition 2", "unless it": "condition 1", "accord to": "source 2", "must withdraw": "modal 1",
		"frozen conflict": "scenario 2", "no longer": "negation 2", "be expect to": "expectation 3", "point out that": "report 2",
	} {
		n, cues := c.MatchCue(strings.Fields(text), 0)
		if got := ""; n == 0 || string(cues[0].Kind)+" "+string(rune('0'+n)) != want {
			t.Errorf("%q: %d %v %s, want %s", text, n, cues, got, want)
		}
	}
	for text, want := range map[string]string{
		"security guarantee": "security-guarantees", "territorial integrity": "territory", "withdrawal of troop": "troop-withdrawal",
		"prisoner of war": "prisoners", "prisoner - of - war": "prisoners", "lift sanction": "sanctions", "nato membership": "alliance",
		"security guarantees": "security-guarantees", "cessation of hostilities": "ceasefire",
	} {
		_, issues := c.MatchIssue(strings.Fields(text), 0)
		if len(issues) == 0 || c.Issues()[issues[0]].ID != want {
			t.Errorf("%q: %v, want %s", text, issues, want)
		}
	}
	for text, want := range map[string]string{"ransom": "prisoners", "ferry": "food-and-navigation", "martial law": "governance", "hold their fire": "ceasefire"} {
		if _, issues := c.MatchIssueHint(strings.Fields(text), 0); len(issues) == 0 || c.Issues()[issues[0]].ID != want {
			t.Errorf("hint %q: %v, want %s", text, issues, want)
		}
		if n, _ := c.MatchIssue(strings.Fields(text), 0); n > 0 {
			t.Errorf("%q is a cue", text)
		}
	}
}

func TestMatchPair(t *testing.T) {
	c := base(t)
	for pair, want := range map[[2]string]Act{
		{"impose", "sanction"}: Sanction, {"lift", "sanction"}: Concede, {"reach", "agreement"}: Accept, {"hold", "talk"}: Meet, {"eat", "bread"}: "",
	} {
		cues := c.MatchPair(pair[0], pair[1])
		if (len(cues) == 0) != (want == "") || want != "" && cues[0].Act != want {
			t.Errorf("%v: %v, want %s", pair, cues, want)
		}
	}
}

func TestMatchProposal(t *testing.T) {
	c := base(t)
	for _, test := range []struct {
		text  string
		n     int
		kind  string
		known bool
	}{
		{"Corvport Agreement of", 2, "agreement", false},
		{"the Corvport agreement of", 2, "agreement", false},
		{"Wednesday for talks", 0, "", false},
		{"During the summit", 0, "", false},
		{"Joint Statement", 0, "", false},
		{"the Nato summit", 0, "", false},
		{"Minsk agreements were", 2, "agreement", true},
		{"Peace Formula ,", 2, "plan", true},
		{"Hills Peace Initiative and", 3, "plan", false},
		{"Treaty on the Waters of Corvia", 0, "", false},
		{"Russian proposal to", 0, "", false},
		{"China 's proposal", 0, "", false},
		{"UN Security Council Resolution 2202", 5, "agreement", false},
		{"The Agreement", 0, "", false},
		{"agreement", 0, "", false},
		{"Jeddah talks", 2, "format", true},
		{"Good Friday Agreement", 3, "agreement", true},
	} {
		words, i := strings.Fields(test.text), 0
		if words[0] == "the" {
			i = 1
		}
		n, kind, known := c.MatchProposal(words, i)
		if n != test.n || kind != test.kind || (known != nil) != test.known {
			t.Errorf("%q: %d %q %v, want %d %q", test.text, n, kind, known, test.n, test.kind)
		}
	}
}
