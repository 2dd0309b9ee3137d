package record

import (
	"slices"
	"strings"
	"testing"

	"parley/codebook"
	"parley/document"
	"parley/statement"
)

const namedText = `# The valley talks

## What stands in the way

One of the main obstacles in the talks is the deep mistrust between the two governments. The unpaid reparations, the disputed territory, and the mistrust all present obstacles.
Border demarcation remains the main sticking point. Sticking points include the number of hostages who would be freed.
The talks are deadlocked over the sequence of disarmament. Gaps remain on the return of refugees.
The lack of political will is another hurdle, and the primary obstacle is the lack of political will.
Neutrality is no longer an obstacle to a deal. Is the grain corridor an obstacle? This is a hurdle. Arland is the main obstacle to peace.
Arland said that sanctions are an obstacle to peace.

## What decides

The outcome of the talks hinges on the military situation, local elections, and the support of donors.
Success will depend on the ability to share water. Several factors, including the harvest, play a part in the peace process. His career depends on the ferry.

## The river

The river has been a barrier to trade, and monitoring is an obstacle for anglers.
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
