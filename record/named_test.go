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
		if x.Issue != "" && x.Name != "" || len(x.Passages) == 0 || x.Issue+x.Name != strings.TrimSpace(x.Issue+x.Name) {
			t.Errorf("%+v", x)
		}
		for _, p := range x.Passages {
			if doc.Text[p.Start:p.End] != p.Quote {
				t.Errorf("%q is not where it says", p.Quote)
			}
		}
	}
}

const blockedText = `# Talks between Arland and Borduria

The negotiations are deadlocked over the sequencing of withdrawal. The parties remain far apart on power-sharing.
The talks have been bogged down by disputes about reparations. The deal fell apart when Arland refused to release the commanders.
The status of the northern districts is still unresolved, and the joint command of the accord has yet to be formed.
No breakthrough was achieved on the exchange of prisoners. Progress has been hampered by the absence of a common position.
A number of outstanding issues are left. They include the rebels' weapons and the border crossings.
What remains to be settled is the route of the border. A key sticking point in the talks is who will control the airport.
The challenges for the talks included the withdrawal of rebel groups from the talks, accusing the army of “harassment, intimidation and lies”.
Tensions persist in the valley, complicating the implementation of the agreement.

The talks could stall over the fishing grounds. The talks did not founder on the return of refugees. The spoilers met in an attempt to derail the summit.
The talks ended after two days. Borduria is complicating the talks. “The talks are stuck over the bridges,” a minister said.

The differences over the harbour were settled in the talks. The parties made much progress on the tolls. The two sides are in deadlock.
The mayors' feud over tolls, an increase in raids and other disputes have stalled the Vestan effort to end the war. Snow stalled relief efforts, and the deal did not stall peace efforts.

## Challenges to the talks

Furthermore, the mistrust between both armies is deep. Domestic pressure in both countries could also slow down the talks. Finally, Borduria sent a letter.

## The harvest

The farmers differ over prices, and their plan is delayed by the harvest.
`

// TestBlocked: over what talks broke off, what both sides differ about and what is left open is an obstacle too; a clause has no name. What may be, did not happen,
// is meant to be or is said in a quotation is none, nor who is blamed by name.
func TestBlocked(t *testing.T) {
	doc, err := document.Parse([]byte(blockedText), document.Options{ID: "talks.md"})
	if err != nil {
		t.Fatal(err)
	}
	a, err := Fold([]*Source{{Doc: doc}}, nil, Options{Codebook: testBook(t), Parties: []string{"Arland", "Borduria"}})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, x := range a.NamedObstacles(View{}) {
		name := x.Issue + x.Name
		if name == "" {
			name = strings.Join(strings.Fields(x.Passages[0].Quote)[:4], " ")
		}
		got = append(got, name)
	}
	slices.Sort(got)
	want := []string{"A key sticking point", "Domestic pressure in both countries", "Tensions persist in the", "The deal fell apart", "absence of a common position", "arms", "governance", "joint command of the accord", "mayors' feud over tolls", "prisoners", "reparations", "route of the border", "territory", "troop-withdrawal", "trust", "use-of-force", "withdrawal of rebel groups from the talks"}
	if !slices.Equal(got, want) {
		t.Errorf("%q, not %q", got, want)
	}
}

// TestBlockedMore: what talks make no headway for, over what both sides find no compromise and between whom gaps remain is in the way; what nobody found by the road is not.
func TestBlockedMore(t *testing.T) {
	for text, want := range map[string]bool{
		"The talks failed to move ahead as the two parties failed to come to a consensus on the issue of a flag.": true,
		"He said that wide gaps remain between both sides on the question of a language law.":                     true,
		"The demand for a language law was a dividing issue in the talks.":                                        true,
		"The negotiations have not led to an agreement, complicated by divisions within the movement.":            true,
		"Both sides failed to find a compromise on the flag at the talks.":                                        true,
		"The ministers failed to find the ferry on the quay before the talks.":                                    false,
		"The talks helped the two parties to come to a consensus on the flag.":                                    false,
	} {
		doc, err := document.Parse([]byte("# Talks between Arland and Borduria\n\n"+text+"\n"), document.Options{ID: "talks.md"})
		if err != nil {
			t.Fatal(err)
		}
		a, err := Fold([]*Source{{Doc: doc}}, nil, Options{Codebook: testBook(t), Parties: []string{"Arland", "Borduria"}})
		if err != nil {
			t.Fatal(err)
		}
		if got := len(a.NamedObstacles(View{})) > 0; got != want {
			t.Errorf("%s: %v", text, got)
		}
	}
}
