package reader

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"parley/codebook"
	"parley/document"
	"parley/statement"
)

// TestCeases: a deed that is over is told as not done, one that is not over as done.
func TestCeases(t *testing.T) {
	r := newReader(t)
	for _, x := range []struct {
		text     string
		act      codebook.Act
		modality codebook.Modality
	}{
		{"Israeli air strikes on Lebanon have stopped since Friday.", codebook.Attack, codebook.Negated},
		{"Attacks by the Houthis on Israel have ended.", codebook.Attack, codebook.Negated},
		{"The Russian bombardment of Kyiv did not stop.", codebook.Attack, codebook.Asserted},
	} {
		list := statementsOf(t, r, x.text)
		if len(list) == 0 || list[0].Act != x.act || list[0].Modality != x.modality {
			t.Errorf("%s: read as %v, want %s, %s", x.text, list, x.act, x.modality)
		}
	}
}

// TestRefusedDeed: who rules a deed out refuses it, and what is denied is told of nobody.
func TestRefusedDeed(t *testing.T) {
	r := newReader(t)
	for _, x := range []struct {
		text string
		act  codebook.Act
	}{
		{"Moldova ruled out recognising Transnistria's car plates.", codebook.Reject},
		{"Turkey ruled out sending troops to Syria.", codebook.Reject},
		{"Moldova denied that it had blocked anything.", codebook.Deny},
		{"Moldova denied that Transnistria had released the farmers.", codebook.Deny},
	} {
		list := statementsOf(t, r, x.text)
		if len(list) != 1 || list[0].Act != x.act || list[0].Modality != codebook.Asserted {
			t.Errorf("%s: read as %+v, want %s alone", x.text, list, x.act)
		}
	}
}

// A side is what a party of a conflict and what belongs to it are called.
type side struct{ name, adjective, capital string }

// report is told of A and B.
const report = `A troops shelled a market in B on Monday, killing nine people, C officials said.

The Aa government rejected the accusation. D said on Tuesday that it would not talk to C as long as Ba forces remained at the border.

B accused A of violating the ceasefire. A demanded that B withdraw its troops from the valley and threatened to close the crossing.

The Ba foreign minister said that A had agreed to release forty prisoners. B offered to open a corridor for aid.

A did not sign the protocol. B is ready to sign it if A lifts the blockade. The Aa president met the Ba president in Geneva on Wednesday.

A imposed sanctions on eleven Ba companies. B expelled two Aa diplomats in response. A welcomed the proposal of the mediators, and B refused to discuss it.`

// TestSidesAreReadAlike reads a report of two states with other states in their places: the same statements must be found.
func TestSidesAreReadAlike(t *testing.T) {
	r := newReader(t)
	sides := []side{
		{"Russia", "Russian", "Moscow"}, {"Ukraine", "Ukrainian", "Kyiv"}, {"Armenia", "Armenian", "Yerevan"},
		{"Azerbaijan", "Azerbaijani", "Baku"}, {"Turkey", "Turkish", "Ankara"}, {"Greece", "Greek", "Athens"},
		{"Israel", "Israeli", "Jerusalem"}, {"Lebanon", "Lebanese", "Beirut"}, {"India", "Indian", "Delhi"}, {"Pakistan", "Pakistani", "Islamabad"},
	}
	told := func(a, b side) []string {
		fields := strings.Fields(strings.ReplaceAll(report, "\n\n", " ¶ "))
		for i, w := range fields {
			for _, x := range [][2]string{{"Aa", a.adjective}, {"Ba", b.adjective}, {"A", a.name}, {"B", b.name}, {"D", a.capital}, {"C", b.capital}} {
				if rest, ok := strings.CutPrefix(w, x[0]); ok && strings.Trim(rest, ".,") == "" {
					fields[i] = x[1] + rest
					break
				}
			}
		}
		read := statementsOf(t, r, strings.ReplaceAll(strings.Join(fields, " "), " ¶ ", "\n\n"))
		var list []string
		for _, s := range read {
			names := strings.NewReplacer(a.name, "A", b.name, "B").Replace(fmt.Sprint(s.Actor, s.Target))
			list = append(list, fmt.Sprint(s.Act, " ", s.Modality, " ", names))
		}
		return list
	}
	want := told(sides[0], sides[1])
	if len(want) < 12 {
		t.Fatalf("only %d statements: %q", len(want), want)
	}
	for i := range sides {
		for _, j := range []int{i ^ 1, (i + 2) % len(sides)} {
			if got := told(sides[i], sides[j]); !slices.Equal(got, want) {
				t.Errorf("%s and %s:\n%s\nRussia and Ukraine:\n%s", sides[i].name, sides[j].name, strings.Join(got, "\n"), strings.Join(want, "\n"))
			}
		}
	}
}

// TestNewsIsReadAlike exchanges the two sides of a war in real news: of the statements whose words are quoted alike, those that
// differ in act or modality must be two in a hundred at most. (The words are not always quoted alike, since the parser knows words.)
func TestNewsIsReadAlike(t *testing.T) {
	r := newReader(t)
	exchange := strings.NewReplacer("Russian", "Ukrainian", "Ukrainian", "Russian", "Russia", "Ukraine", "Ukraine", "Russia", "Moscow", "Kyiv", "Kyiv", "Moscow",
		"Vladimir Putin", "Volodymyr Zelensky", "Volodymyr Zelensky", "Vladimir Putin", "Putin", "Zelensky", "Zelensky", "Putin")
	read := func(path, body string) []statement.Statement {
		doc, err := document.Parse([]byte(body), document.Options{Path: path})
		if err != nil {
			return nil
		}
		list, err := r.Read(doc)
		if err != nil {
			return nil // in another language
		}
		return list
	}
	told, both, same := 0, 0, 0
	for _, path := range corpus(t, "bulk") {
		raw, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		other := map[string][]statement.Statement{}
		for _, s := range read(path, exchange.Replace(string(raw))) {
			other[s.Quote] = append(other[s.Quote], s)
		}
		for _, s := range read(path, string(raw)) {
			told++
			if quote := exchange.Replace(s.Quote); len(other[quote]) > 0 {
				o := other[quote][0]
				other[quote] = other[quote][1:]
				both++
				if o.Act == s.Act && o.Modality == s.Modality {
					same++
				}
			}
		}
	}
	t.Logf("%d statements, %d with the same words when the sides are exchanged, %d of them alike", told, both, same)
	if both < told*9/10 || same < both*98/100 {
		t.Errorf("of %d statements %d have the same words when the sides are exchanged, %d of them are alike", told, both, same)
	}
}
