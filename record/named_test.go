package record

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"parley/codebook"
	"parley/document"
	"parley/statement"
)

const namedText = `# The valley talks

## What stands in the way of peace

One of the main and most stubborn obstacles in the talks is the deep mistrust between the two governments. The unpaid reparations, the disputed territory, and the mistrust all present obstacles.
Border demarcation remains the main sticking point. Sticking points include the number of hostages who would be freed.
The talks are deadlocked over the sequence of disarmament. Gaps remain on the return of refugees.
The lack of political will is another hurdle, and the primary obstacle is the lack of political will.
Mutual mistrust hampers the talks, and the talks have been complicated by the unpaid reparations. Rain may hamper the talks, the mayor said that floods hinder the peace process, and the harvest did not complicate the negotiations.
Neutrality is no longer an obstacle to a deal. Is the grain corridor an obstacle? This is a hurdle. Arland is the main obstacle to peace.
Arland said that sanctions are an obstacle to peace.

## What decides the talks

The outcome of the talks hinges on the military situation, local elections, and the support of donors.
Success will depend on the ability to share water. Several factors, including the harvest, play a part in the peace process. His career depends on the ferry.

## The river

The river has been a barrier to trade, and monitoring is an obstacle for anglers.

During the talks the border protests have been the main challenge to the rule of the president.
`

// TestNamed: what a text calls an obstacle or a factor, by issue or by its own words; what it denies, asks, points back to or lays in
// a party's mouth is none, nor who is called one, nor what has nothing to do with talks.
func TestNamed(t *testing.T) {
	doc, err := document.Parse([]byte(namedText), document.Options{ID: "valley.md"})
	if err != nil {
		t.Fatal(err)
	}
	words := "Arland said that sanctions are an obstacle to peace"
	at := strings.Index(doc.Text, words)
	said := statement.Statement{Doc: "valley.md", Span: document.Span{Start: at, End: at + len(words)}, Quote: words, Actor: []string{"Arland"}, Act: codebook.Reject, Modality: codebook.Asserted,
		ActorMentions: []statement.Mention{{Span: document.Span{Start: at, End: at + 6}, Text: "Arland"}}, Issue: []string{"sanctions"}}
	said.SetID(doc.TextSHA256)
	a, err := Fold([]*Source{{Doc: doc}}, []statement.Statement{said}, Options{Codebook: testBook(t), Parties: []string{"Arland", "Borduria"}})
	if err != nil {
		t.Fatal(err)
	}
	list := func(found []Named) (out []string) {
		for _, x := range found {
			out = append(out, x.Issue+x.Name)
		}
		slices.Sort(out)
		return out
	}
	want := []string{"demilitarisation", "displaced", "political will", "prisoners", "reparations", "territory", "trust"}
	if got := list(a.NamedObstacles(View{})); !slices.Equal(got, want) {
		t.Errorf("obstacles: %q, not %q", got, want)
	}
	want = []string{"ability to share water", "governance", "harvest", "military situation", "support of donors"}
	if got := list(a.NamedFactors(View{})); !slices.Equal(got, want) {
		t.Errorf("factors: %q, not %q", got, want)
	}
	if first := a.NamedObstacles(View{})[0]; len(first.Passages) != 2 || first.Origins != 1 {
		t.Errorf("%+v", first)
	}
}

// TestNamedAnything: whatever order the words come in, every passage is a stretch of its text and every name says something.
func TestNamedAnything(t *testing.T) {
	words := strings.Fields("one of the obstacles , : ; and is are to will talks factors hinge depends on over mistrust sticking point including such as lack no not Arland border “ ” ( ) ? . gaps remain success include poses present all both it which 5 — -")
	random := rand.New(rand.NewPCG(1, 2))
	var text strings.Builder
	for range 2000 {
		for range 3 + random.IntN(14) {
			text.WriteString(words[random.IntN(len(words))] + " ")
		}
		text.WriteString("talks.\n\n")
	}
	doc, err := document.Parse([]byte(text.String()), document.Options{ID: "any.txt"})
	if err != nil {
		t.Fatal(err)
	}
	a, err := Fold([]*Source{{Doc: doc}}, nil, Options{Codebook: testBook(t), Parties: []string{"Arland", "Borduria"}})
	if err != nil {
		t.Fatal(err)
	}
	found := append(a.NamedObstacles(View{}), a.NamedFactors(View{})...)
	if len(found) < 20 {
		t.Errorf("only %d names in all that", len(found))
	}
	for _, x := range found {
		if (x.Issue == "") == (strings.TrimSpace(x.Name) == "") || len(x.Passages) == 0 {
			t.Errorf("%+v", x)
		}
		for _, p := range x.Passages {
			if doc.Text[p.Start:p.End] != p.Quote {
				t.Errorf("%q is not where it says", p.Quote)
			}
		}
	}
}
