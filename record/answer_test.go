package record

import (
	"fmt"
	"slices"
	"testing"

	"parley/codebook"
)

func TestAnswers(t *testing.T) {
	plan := newPage(t, "plan", "2024-01-10", "---\ntitle: The Ferry Plan\n---\n"+firstDraft+"\nBorduria rejected point 2 as soon as it was read.\n\nArland proposed a truce.\n")
	plan.says("Borduria rejected point 2", "Borduria", codebook.Reject, "territory", "2024-01-10")
	news := newPage(t, "news", "2024-02-01", "Arland accepted points 1 and 3 to 5 of the Ferry Plan.\n\nThe Ferry Plan was read again. Borduria accepted point 3 only if Arland accepts point 2.\n\nArland rejected point 2 of another text.\n")
	news.says("Arland accepted points 1 and 3 to 5 of the Ferry Plan", "Arland", codebook.Accept, "ceasefire", "2024-02-01")
	news.says("Borduria accepted point 3 only if Arland accepts point 2", "Borduria", codebook.Condition, "ceasefire", "2024-02-01")
	news.says("Arland rejected point 2 of another text", "Arland", codebook.Reject, "ceasefire", "2024-02-01")
	var got []string
	for _, x := range foldPages(t, plan, news).Answers(View{}) {
		got = append(got, fmt.Sprint(x.Clause.Number, " ", x.Stance(), " ", x.Entry.Actor))
	}
	want := []string{"1 accepted [Arland]", "2 rejected [Borduria]", "2 conditioned [Borduria]", "3 accepted [Arland]", "3 conditioned [Borduria]", "4 accepted [Arland]", "5 accepted [Arland]"}
	if !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

func TestReferences(t *testing.T) {
	for words, want := range map[string][]string{
		"rejected point 3":                {"3"},
		"Articles 4, 5 and 7b":            {"4", "5", "7b"},
		"points 2–4 and 6 of the plan":    {"2", "3", "4", "6"},
		"paragraph 4.2 of the text":       {"4.2"},
		"agreed on 3 points":              nil,
		"at this point 3 delegations met": {"3"}, // the price of a rule that reads numbers alone
	} {
		if got := references(words); !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q", words, got, want)
		}
	}
}

func TestEndorsements(t *testing.T) {
	p := newPage(t, "one", "2023-01-01", "Borduria rejected the Peace Formula. Arland supported the Peace Formula. Borduria accepted the Peace Formula.")
	p.says("Borduria rejected the Peace Formula", "Borduria", codebook.Reject, "peace-plan", "2022-12-01")
	p.says("Arland supported the Peace Formula", "Arland", codebook.Support, "peace-plan", "2022-11-01")
	p.says("Borduria accepted the Peace Formula", "Borduria", codebook.Accept, "peace-plan", "2022-12-20")
	p.statements[2].Speaker, p.statements[2].Modality = "Dr Ottokar", codebook.Reported
	var got []string
	for _, x := range Endorsements(foldPages(t, p).Proposals(View{})) {
		got = append(got, x.Proposal+": "+x.Actor+" "+x.Stance+" "+x.Entry.When.String())
	}
	want := []string{"Peace Formula: Arland accepted 2022-11-01", "Peace Formula: Borduria rejected 2022-12-01", "Peace Formula: Borduria claimed 2022-12-20"}
	if !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}
