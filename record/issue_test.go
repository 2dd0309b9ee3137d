package record

import (
	"maps"
	"slices"
	"testing"

	"parley/codebook"
	"parley/statement"
)

// TestIssuesSpokenOf: an issue that a statement's words neither speak of nor lean to gives way to what they speak of; words that say nothing of any issue leave it.
func TestIssuesSpokenOf(t *testing.T) {
	for quote, x := range map[string]struct{ given, want []string }{
		"Arland aimed to secure a truce and withdraw heavy weapons": {[]string{"ceasefire", "arms"}, []string{"ceasefire"}},
		"refusing to disarm":                                              {[]string{"ceasefire", "use-of-force"}, []string{"demilitarisation"}},
		"the leader urged the party to disband":                           {[]string{"use-of-force"}, []string{"demilitarisation"}},
		"Arland refused to disarm":                                        {[]string{"use-of-force"}, []string{"demilitarisation"}},
		"Arland said it was not a question of withdrawal":                 {[]string{"territory"}, []string{"troop-withdrawal"}},
		"Arland refused to withdraw its troops":                           {[]string{"use-of-force"}, []string{"troop-withdrawal"}},
		"Arland insisted on the withdrawal of rebel forces":               {[]string{"use-of-force"}, []string{"troop-withdrawal"}},
		"Arland called for territorial restoration and help for refugees": {[]string{"use-of-force"}, []string{"displaced", "territory"}},
		"Arland is determined to bring them home":                         {[]string{"talks"}, []string{"talks"}},
		"Arland agreed to go on with the work on the truce":               {[]string{"talks", "ceasefire"}, []string{"talks", "ceasefire"}},
		"Arland demanded fewer guns and a truce":                          {[]string{"ceasefire", "arms"}, []string{"ceasefire", "arms"}},
		"Arland pledged to halt its attacks before the truce":             {[]string{"use-of-force"}, []string{"use-of-force"}},
		"Arland offered fuel to the clinics after the truce":              {[]string{"humanitarian"}, []string{"humanitarian"}},
	} {
		a := foldAs(t, []said4{{"2024-05-01", quote, "Arland", codebook.Demand, func(s *statement.Statement, _ *Source) { s.Issue = x.given }}}, Options{})
		if got := a.Entries[0].Issue; !slices.Equal(got, x.want) {
			t.Errorf("%s: %q, want %q", quote, got, x.want)
		}
	}
}

// TestIssuesOfTheCase: what a case's own issue's cue speaks of stands on it, instead of on the one that it stands under, unless the words
// name that one as well.
func TestIssuesOfTheCase(t *testing.T) {
	base, err := codebook.Base()
	if err != nil {
		t.Fatal(err)
	}
	book, err := base.Extend(codebook.Extension{Issues: []codebook.Issue{{ID: "valley-water", Parent: "humanitarian", Cues: []string{"the dam"}}}})
	if err != nil {
		t.Fatal(err)
	}
	a := foldAs(t, []said4{{"2024-05-01", "Arland rejected the truce", "Arland", codebook.Reject, nil}}, Options{})
	for quote, x := range map[string]struct{ given, want []string }{
		"Arland demanded that Borduria leave the dam":                   {[]string{"humanitarian", "territory"}, []string{"territory", "valley-water"}},
		"Arland rejected the proposal for the dam":                      {[]string{"peace-plan"}, []string{"peace-plan", "valley-water"}},
		"Arland offered humanitarian aid and a say on the dam":          {[]string{"humanitarian"}, []string{"humanitarian", "valley-water"}},
		"Arland accepted a ceasefire":                                   {[]string{"ceasefire"}, []string{"ceasefire"}},
		"Arland said that nobody had spoken of the dam to the minister": {nil, []string{"valley-water"}},
	} {
		words := newWords(book, a.rules)
		if got := words.of(quote).finer(x.given); !slices.Equal(got, x.want) {
			t.Errorf("%s: %q, want %q", quote, got, x.want)
		}
		words = newWords(base, a.rules)
		if got := words.of(quote).finer(x.given); !slices.Equal(got, x.given) {
			t.Errorf("%s, without the case: %q, want %q", quote, got, x.given)
		}
	}
}

// TestIssueRules: the rules name issues of the codebook, and each phrase is one that a quote's words can be.
func TestIssueRules(t *testing.T) {
	a := foldAs(t, []said4{{"2024-05-01", "Arland rejected the truce", "Arland", codebook.Reject, nil}}, Options{})
	base, err := codebook.Base()
	if err != nil {
		t.Fatal(err)
	}
	r := a.rules
	words := newWords(base, r)
	for _, id := range slices.Concat(slices.Collect(maps.Keys(r.issues.Plain)), r.issues.Faint, r.issues.Kept, r.counterpart.Pair) {
		if !slices.ContainsFunc(base.Issues(), func(i codebook.Issue) bool { return i.ID == id }) {
			t.Errorf("%q is no issue", id)
		}
	}
	for issue, phrases := range r.issues.Plain {
		for _, p := range phrases {
			if !slices.Contains(r.issues.plainly(words.of(p).list), issue) {
				t.Errorf("no words are %q, of %s", p, issue)
			}
		}
	}
}

// TestThanks: who thanks somebody for mediating takes no stance on the truce that came of it; who supports a mediated truce, or thanks for something else, does.
func TestThanks(t *testing.T) {
	for quote, want := range map[string][]string{
		"Arland thanked Peru for its mediation in achieving an immediate ceasefire": {"mediation"},
		"Arland was grateful to Peru for brokering the ceasefire":                   {"mediation"},
		"Arland praised the role of Peru in the ceasefire":                          {"mediation"},
		"Arland supports the ceasefire that Peru mediated":                          {"ceasefire", "mediation"},
		"Arland thanked Borduria for respecting the ceasefire":                      {"ceasefire"},
	} {
		a := foldAs(t, []said4{{"2024-05-01", quote, "Arland", codebook.Support, of("2024-05-01", "ceasefire", "mediation")}}, Options{})
		if got := a.Entries[0].Issue; !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q", quote, got, want)
		}
	}
}
