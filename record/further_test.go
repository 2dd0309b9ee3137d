package record

import (
	"fmt"
	"slices"
	"testing"

	"parley/codebook"
	"parley/statement"
)

// TestFurtherParties: who states positions and contends or deals with one of the first two across the texts is a party as well; no mediator is, by a statement or
// in passing, nobody who only sits at their table, and nobody without a position of its own, who is named beside them.
func TestFurtherParties(t *testing.T) {
	one := newPage(t, "one", "2024-06-01", "Peru attacked Chile. Bolivia rejected the truce of Peru. Hamas attacked Chile. Ghana urged Peru to stop. Peru, Chile and France met. Omani mediators came to Peru. Oman demanded a truce.")
	one.says("Peru attacked Chile", "Peru", codebook.Attack, "ceasefire", "2024-05-20").toward("Chile")
	one.says("Bolivia rejected the truce of Peru", "Bolivia", codebook.Reject, "ceasefire", "2024-05-20").toward("Peru")
	one.says("Hamas attacked Chile", "Hamas", codebook.Attack, "ceasefire", "2024-05-20").toward("Chile")
	one.says("Ghana urged Peru to stop", "Ghana", codebook.Demand, "ceasefire", "2024-05-20").toward("Peru")
	one.says("Peru, Chile and France met", "Peru; Chile; France", codebook.Meet, "talks", "2024-05-20")
	one.says("Oman demanded a truce", "Oman", codebook.Demand, "ceasefire", "2024-05-20").toward("Peru")
	two := newPage(t, "two", "2024-06-02", "Peru threatened Chile. Peru attacked Bolivia. Hamas threatened Chile. Peru, Chile and France met again. France demanded a truce. Oman demanded a truce again.")
	two.says("Peru threatened Chile", "Peru", codebook.Threaten, "ceasefire", "2024-05-21").toward("Chile")
	two.says("Peru attacked Bolivia", "Peru", codebook.Attack, "ceasefire", "2024-05-21").toward("Bolivia")
	two.says("Hamas threatened Chile", "Hamas", codebook.Threaten, "ceasefire", "2024-05-21").toward("Chile")
	two.says("Peru, Chile and France met again", "Peru; Chile; France", codebook.Meet, "talks", "2024-05-21")
	two.says("France demanded a truce", "France", codebook.Demand, "ceasefire", "2024-05-21")
	two.says("Oman demanded a truce again", "Oman", codebook.Demand, "ceasefire", "2024-05-21").toward("Chile")
	a, err := Fold([]*Source{one.source, two.source}, slices.Concat(one.statements, two.statements), Options{Codebook: testBook(t)})
	if err != nil {
		t.Fatal(err)
	}
	if want := []string{"Chile", "Peru", "Bolivia"}; !slices.Equal(slices.Sorted(slices.Values(a.Parties[:2])), want[:2]) || !slices.Equal(a.Parties[2:], want[2:]) {
		t.Errorf("parties %q", a.Parties)
	}
	if !slices.Equal(a.Others, []string{"Hamas"}) {
		t.Errorf("others %q", a.Others)
	}
}

// TestNoFurtherParty: who meets each of two and appeals to both at once is no party, and neither is one of many who call on one of them.
func TestNoFurtherParty(t *testing.T) {
	var sources []*Source
	var all []statement.Statement
	for name, day := range map[string]string{"one": "2024-05-20", "two": "2024-05-21"} {
		p := newPage(t, name, "2024-06-01", "Peru attacked Chile. Chile attacked Peru. Ghana met Peru. Ghana urged Peru and Chile to talk. Ghana demanded a truce. France, Kenya and Oman called on Peru to stop.")
		p.says("Peru attacked Chile", "Peru", codebook.Attack, "ceasefire", day).toward("Chile")
		p.says("Chile attacked Peru", "Chile", codebook.Attack, "ceasefire", day).toward("Peru")
		p.says("Ghana met Peru", "Ghana; Peru", codebook.Meet, "talks", day)
		p.says("Ghana urged Peru and Chile to talk", "Ghana", codebook.Appeal, "talks", day).toward("Peru", "Chile")
		p.says("Ghana demanded a truce", "Ghana", codebook.Demand, "ceasefire", day)
		p.says("France, Kenya and Oman called on Peru to stop", "France; Kenya; Oman", codebook.Demand, "ceasefire", day).toward("Peru")
		sources, all = append(sources, p.source), append(all, p.statements...)
	}
	a, err := Fold(sources, all, Options{Codebook: testBook(t)})
	if err != nil || len(a.Parties) != 2 || len(a.Others) > 0 {
		t.Errorf("%v: parties %q, others %q", err, a.Parties, a.Others)
	}
}

// toward gives the last statement of a page targets.
func (p *page) toward(targets ...string) *page {
	p.statements[len(p.statements)-1].Target = targets
	return p
}

// TestMediatorsInPassing: nouns and phrases call somebody a mediator, and not what is asked for, refused or thought of.
func TestMediatorsInPassing(t *testing.T) {
	for _, x := range []struct {
		text string
		want []string
	}{
		{"Arland welcomed five months of mediation efforts by Qatar.", []string{"Qatar"}},
		{"Qatar’s chief mediators told Arland so.", []string{"Qatar"}},
		{"Arland gave its reply to Egyptian and Qatari mediators.", []string{"Egypt", "Qatar"}},
		{"A truce of Arland brokered last week in Doha by Qatar and Turkey held.", []string{"Qatar", "Turkey"}},
		{"Arland and Borduria agreed, with Malaysia as mediator.", []string{"Malaysia"}},
		{"Arland and Borduria spoke under the auspices of the United Nations.", []string{"UN"}},
		{"The mediator, former Norwegian president Osmar Tenn, left Arland.", []string{"Norway"}},
		{"It set the stage for Canada to be the chief mediator between Arland and its rebels.", []string{"Canada"}},
		{"Arland refused mediation by Qatar.", nil},
		{"The AU mediator and Kenyan Prime Minister Osmar Tenn flew to Arland.", []string{"African Union", "Kenya"}},
		{"The bloc's envoy, Kenyan President Osmar Tenn, left Arland.", []string{"Kenya"}},
		{"The AU envoy and Kenyan delegates left Arland.", nil},
		{"Arland asked for Norwegian mediation.", nil},
		{"Arland saw no mediator by the river of Qatar.", nil},
		{"Arland said mediation was unnecessary.", nil},
		{"Norway and Qatar, the mediators, are understood to have asked both parties to wait.", []string{"Norway", "Qatar"}},
		{"Arland left, and Qatar, the mediator, asked both parties to wait.", []string{"Qatar"}},
		{"Arland called on Norway, the chief mediator, to convene everybody.", []string{"Norway"}},
		{"Arland thanked Norway, the facilitator of the talks.", []string{"Norway"}},
		{"Arland met Norway, the mediator's neighbour.", nil},
		{"Arland demanded that the bloc be joined in the talks on the valley by Norway and Canada as mediators.", nil},
		{"Arland proposed after two days without result that the next round have Norway as facilitator.", nil},
		{"Arland refused to return to the hall by the river; Borduria spoke with Norway as facilitator.", []string{"Norway"}},
	} {
		p := newPage(t, "one", "2024-06-20", x.text)
		p.statements = []statement.Statement{}
		var got []string
		for _, b := range foldPages(t, p).Brokers(View{}) {
			got = append(got, b.Actor)
		}
		if slices.Sort(got); !slices.Equal(got, x.want) {
			t.Errorf("%s\n%q, want %q", x.text, got, x.want)
		}
	}
}

// TestMediatorIsNoFurtherParty: whom a text calls the chief mediator is none, though it takes stances toward one of two across the texts; its neighbour, who does the same, is one.
func TestMediatorIsNoFurtherParty(t *testing.T) {
	for call, want := range map[string]bool{"called on Kenya, the chief mediator, to convene all": false, "thanked Kenya, the facilitator of the talks": false, "called on Kenya, its neighbour, to convene all": true} {
		var sources []*Source
		var all []statement.Statement
		for name, day := range map[string]string{"one": "2024-05-20", "two": "2024-05-21"} {
			p := newPage(t, name, "2024-06-01", "Peru attacked Chile. Chile attacked Peru. Kenya rejected the map of Peru. Chile "+call+".")
			p.says("Peru attacked Chile", "Peru", codebook.Attack, "ceasefire", day).toward("Chile")
			p.says("Chile attacked Peru", "Chile", codebook.Attack, "ceasefire", day).toward("Peru")
			p.says("Kenya rejected the map of Peru", "Kenya", codebook.Reject, "territory", day).toward("Peru")
			sources, all = append(sources, p.source), append(all, p.statements...)
		}
		a, err := Fold(sources, all, Options{Codebook: testBook(t)})
		if err != nil || slices.Contains(a.Parties, "Kenya") != want {
			t.Errorf("%s: %v %q", call, err, a.Parties)
		}
	}
}

// TestMediatorIsNoOpponent: of two of whom one is called a mediator the other alone is a party, and a state is one with its own army.
func TestMediatorIsNoOpponent(t *testing.T) {
	p := newPage(t, "one", "2024-06-01", "Peru rejected the words of the mediator, former Ghanaian president Osmar Tenn.")
	p.says("Peru rejected the words of the mediator", "Peru", codebook.Reject, "talks", "2024-05-20").toward("Ghana")
	a, err := Fold([]*Source{p.source}, p.statements, Options{Codebook: testBook(t)})
	if err != nil || !slices.Equal(a.Parties, []string{"Peru"}) {
		t.Errorf("%v %q", err, a.Parties)
	}
	one := newPage(t, "one", "2024-06-01", "The RSF attacked the SAF. Sudan rejected talks.").says("The RSF attacked the SAF", "RSF", codebook.Attack, "ceasefire", "2024-05-20").toward("SAF")
	one.says("Sudan rejected talks", "Sudan", codebook.Reject, "talks", "2024-05-20")
	two := newPage(t, "two", "2024-06-02", "Sudan rejected talks again. The RSF shelled the SAF.").says("Sudan rejected talks again", "Sudan", codebook.Reject, "talks", "2024-05-21")
	two.says("The RSF shelled the SAF", "RSF", codebook.Attack, "ceasefire", "2024-05-21").toward("SAF")
	a, err = Fold([]*Source{one.source, two.source}, slices.Concat(one.statements, two.statements), Options{Codebook: testBook(t)})
	if err != nil || !slices.Equal(slices.Sorted(slices.Values(a.Parties)), []string{"RSF", "Sudan"}) {
		t.Errorf("%v %q", err, a.Parties)
	}
}

// TestPersonsAsParties: a person who takes a stance and deals with a party in several texts is one; who mediates, and a place, are none.
func TestPersonsAsParties(t *testing.T) {
	pages := func(who string) (out []*page) {
		for i, id := range []string{"one", "two"} {
			p := newPage(t, id, fmt.Sprintf("2024-06-0%d", i+1), "Peru attacked Ghana. Ghana rejected talks with Peru. "+who+" rejected the plan of Peru. "+who+" demands that Peru leave.")
			p.says("Peru attacked Ghana", "Peru", codebook.Attack, "ceasefire", "2024-05-20").toward("Ghana")
			p.says("Ghana rejected talks with Peru", "Ghana", codebook.Reject, "talks", "2024-05-20").toward("Peru")
			p.says(who+" rejected the plan of Peru", who, codebook.Reject, "peace-plan", "2024-05-21").toward("Peru")
			out = append(out, p)
		}
		return out
	}
	for who, want := range map[string]bool{"Osmar Tenn": true, "Osmar": false, "Observers Without Borders of 2024": false} {
		var sources []*Source
		var statements []statement.Statement
		for _, p := range pages(who) {
			sources, statements = append(sources, p.source), append(statements, p.statements...)
		}
		a, err := Fold(sources, statements, Options{Codebook: testBook(t)})
		if err != nil || slices.Contains(a.Parties, who) != want {
			t.Errorf("%s: %v %q", who, err, a.Parties)
		}
	}
}

// TestRefusedMediator: whoever is refused as a mediator is no opponent.
func TestRefusedMediator(t *testing.T) {
	for quote, want := range map[string]bool{
		"Peru rejected Kenya as mediator": true, "Peru accused the Kenyan mediator of bias": true, "Peru rejected Kenya's map": false, "Peru wants Kenya as a mediator": false,
	} {
		act := codebook.Reject
		if quote == "Peru wants Kenya as a mediator" {
			act = codebook.Demand
		}
		p := newPage(t, "one", "2024-06-20", quote+".").says(quote, "Peru", act, "talks", "2024-06-10").toward("Kenya")
		if a := foldPages(t, p); a.RefusesMediator(a.Entries[0]) != want {
			t.Error(quote)
		}
	}
}

// TestVenueIsNoParty: who hosts talks and speaks of nothing else is no party; with a demand of its own on the matter it is.
func TestVenueIsNoParty(t *testing.T) {
	for own, want := range map[string]bool{"Kenya rejected further talks with Peru": false, "Kenya demands the valley from Peru": true} {
		var sources []*Source
		var statements []statement.Statement
		for i, id := range []string{"one", "two"} {
			p := newPage(t, id, fmt.Sprintf("2024-06-0%d", i+1), "Peru attacked Ghana. Ghana rejected talks with Peru. The talks of the two in Kenya failed. "+own+".")
			p.says("Peru attacked Ghana", "Peru", codebook.Attack, "ceasefire", "2024-05-20").toward("Ghana")
			p.says("Ghana rejected talks with Peru", "Ghana", codebook.Reject, "talks", "2024-05-20").toward("Peru")
			if want {
				p.says(own, "Kenya", codebook.Demand, "territory", "2024-05-20").toward("Peru")
			} else {
				p.says(own, "Kenya", codebook.Reject, "talks", "2024-05-20").toward("Peru")
			}
			sources, statements = append(sources, p.source), append(statements, p.statements...)
		}
		a, err := Fold(sources, statements, Options{Codebook: testBook(t)})
		if err != nil || slices.Contains(a.Parties, "Kenya") != want {
			t.Errorf("%s: %v %q", own, err, a.Parties)
		}
	}
}

// TestThirdAtTheTable: who sits with the first two and demands something of its own across the texts is a party; not who only asks for a truce there, and not who demands but sits with neither.
func TestThirdAtTheTable(t *testing.T) {
	var sources []*Source
	var all []statement.Statement
	for name, day := range map[string]string{"one": "2024-05-20", "two": "2024-05-21"} {
		p := newPage(t, name, "2024-06-01", "Peru attacked Chile. Chile accused Peru. Peru, Chile, Bolivia and France met. Bolivia demanded a treaty on the river. France demanded a truce. Kenya demanded a treaty on the lake.")
		p.says("Peru attacked Chile", "Peru", codebook.Attack, "ceasefire", day).toward("Chile")
		p.says("Chile accused Peru", "Chile", codebook.Accuse, "ceasefire", day).toward("Peru")
		p.says("Peru, Chile, Bolivia and France met", "Peru; Chile; Bolivia; France", codebook.Meet, "talks", day)
		p.says("Bolivia demanded a treaty on the river", "Bolivia", codebook.Demand, "peace-settlement", day)
		p.says("France demanded a truce", "France", codebook.Demand, "ceasefire", day)
		p.says("Kenya demanded a treaty on the lake", "Kenya", codebook.Demand, "peace-settlement", day)
		sources, all = append(sources, p.source), append(all, p.statements...)
	}
	a, err := Fold(sources, all, Options{Codebook: testBook(t)})
	if err != nil || len(a.Parties) != 3 || a.Parties[2] != "Bolivia" {
		t.Errorf("%v: parties %q, others %q", err, a.Parties, a.Others)
	}
}
