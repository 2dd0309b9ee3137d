package record

import (
	"testing"

	"parley/codebook"
	"parley/document"
	"parley/statement"
)

// Words that set an option aside do not name it.
func TestOptionSetAside(t *testing.T) {
	book, err := codebook.Base()
	if err != nil {
		t.Fatal(err)
	}
	m := newOptionMatcher(book)
	for quote, want := range map[string]bool{
		"Arland sought full NATO membership":                                  true,
		"Arland sought assurances short of full NATO membership":              false,
		"Arland's demands show the low probability of full NATO membership":   false,
		"Arland sought guarantees rather than NATO membership":                false,
		"Arland opposed the deal as a threat to NATO membership":              false,
		"Arland, which is short of money, asked for full NATO membership":     true,
		"Arland asked for NATO membership instead of bilateral promises":      true,
		"Arland asked for bilateral promises instead of full NATO membership": false,
		"Arland works for guarantees, not NATO membership":                    false,
	} {
		got := false
		for _, o := range m.match(quote, false) {
			got = got || o.Issue == "alliance"
		}
		if got != want {
			t.Errorf("%q: alliance named %v, want %v", quote, got, want)
		}
	}
}

// TestOptionRefused: where an act is against what its words name, "not" takes nothing away.
func TestOptionRefused(t *testing.T) {
	book, err := codebook.Base()
	if err != nil {
		t.Fatal(err)
	}
	if got := newOptionMatcher(book).match("Arland would not accept, not NATO membership", true); len(got) == 0 {
		t.Error("the option that is refused is not named")
	}
}

// TestOptionNames: the name of an option is a cue of it, but for names of one word, which mean anything.
func TestOptionNames(t *testing.T) {
	book, err := codebook.Base()
	if err != nil {
		t.Fatal(err)
	}
	m := newOptionMatcher(book)
	for quote, want := range map[string]string{
		"Arland will lift its defensive measures":                 "",
		"Arland wants all sanctions lifted, as agreed":            "",
		"Arland demands the lifting of sanctions":                 "lifted",
		"Arland is for a full withdrawal":                         "full",
		"Arland will not delay the other party's full withdrawal": "",
		"Arland asked the other side for a full withdrawal":       "full",
		"a crossing that goes around the buffer zone":             "",
		"Arland proposed a buffer zone between the two":           "mutual",
	} {
		got := ""
		for _, o := range m.match(quote, false) {
			if o.Issue == "sanctions" || o.Issue == "troop-withdrawal" {
				got = o.Option
			}
		}
		if got != want {
			t.Errorf("%q: %q, want %q", quote, got, want)
		}
	}
}

// TestCueThatRefuses: who refuses in the very words of a cue stands for its option; who refuses what a cue names stands against it.
func TestCueThatRefuses(t *testing.T) {
	for quote, against := range map[string]bool{
		"Arland refused to return the valley":          false,
		"Arland refused recognition of the annexation": true,
		"Arland refused the return of the valley":      true,
	} {
		a := fold(t, []said4{{"2024-05-01", quote, "Arland", codebook.Reject, func(s *statement.Statement, _ *Source) { s.Rule = "lexicon:refuse to" }}}, nil)
		p, ok := a.Position("Arland", "territory", View{})
		if !ok || p.Entry == nil {
			t.Fatalf("%q: no position", quote)
		}
		if got := p.Against(a); got != against {
			t.Errorf("%q: against %v, want %v (%+v)", quote, got, against, p.Entry.Options)
		}
	}
}

// TestVoteAgainstSelfRule: self-rule under the holder and a vote on independence exclude each other, in whichever words they come.
func TestVoteAgainstSelfRule(t *testing.T) {
	book, err := codebook.Base()
	if err != nil {
		t.Fatal(err)
	}
	for _, vote := range []string{"Borduria insists on a self-determination referendum for the valley", "Borduria asks for a referendum on independence", "Borduria wants an independence referendum", "Borduria wants a referendum on the territory's future", "Borduria demanded a vote on its future"} {
		a := foldAs(t, []said4{
			{"2024-05-01", "Arland proposed autonomy for the valley", "Arland", codebook.Propose, nil},
			{"2024-05-01", vote, "Borduria", codebook.Demand, nil},
		}, Options{Codebook: book, Parties: []string{"Arland", "Borduria"}})
		if got := a.Obstacles(View{}); len(got) != 1 || got[0].Kind != OptionsExclude {
			t.Errorf("%s: %+v", vote, got)
		}
	}
}

// TestOptionOfTheOther: what stands behind "while" and another party is the other's; what the actor does meanwhile is its own.
func TestOptionOfTheOther(t *testing.T) {
	book, err := codebook.Base()
	if err != nil {
		t.Fatal(err)
	}
	named := func(s *statement.Statement, _ *Source) {
		s.ActorMentions = []statement.Mention{{Span: document.Span{Start: s.Span.Start, End: s.Span.Start + 6}, Text: "Arland"}}
	}
	for quote, want := range map[string]string{
		"Arland proposed autonomy for the valley, while Borduria wants a referendum on independence":     "special-status",
		"Arland proposed autonomy for the valley whereas the Bordurians want a referendum on its future": "special-status",
		"Arland proposed a referendum on independence while its troops were leaving":                     "self-determination",
		"Arland proposed autonomy for the valley, while Borduria is against it":                          "special-status",
	} {
		a := foldAs(t, []said4{{"2024-05-01", quote, "Arland", codebook.Propose, named}}, Options{Codebook: book})
		if got, _ := a.Entries[0].OptionOn("territory"); got.Option != want {
			t.Errorf("%s: %q, not %q", quote, got.Option, want)
		}
	}
}
