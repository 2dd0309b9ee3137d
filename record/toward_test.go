package record

import (
	"slices"
	"testing"

	"parley/codebook"
	"parley/statement"
)

// ofThree folds pages of three parties.
func ofThree(t *testing.T, pages ...*page) *Account {
	t.Helper()
	var sources []*Source
	var statements []statement.Statement
	for _, p := range pages {
		sources, statements = append(sources, p.source), append(statements, p.statements...)
	}
	a, err := Fold(sources, statements, Options{Codebook: testBook(t), Parties: []string{"Arland", "Borduria", "Turkey"}})
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// TestHeldToward: what a party agreed with one is not held since it agreed with another, the other stands beside, and what names nobody extends neither.
func TestHeldToward(t *testing.T) {
	p := newPage(t, "one", "2024-08-01", "Arland and Turkey agreed to a truce in May. Arland agreed to a truce. Arland and Borduria agreed to a truce in July. Arland and Borduria agreed to a truce again.")
	p.says("Arland and Turkey agreed to a truce in May", "Arland; Turkey", codebook.Accept, "ceasefire", "2024-05-01")
	p.says("Arland agreed to a truce", "Arland", codebook.Accept, "ceasefire", "2024-06-01")
	p.says("Arland and Borduria agreed to a truce in July", "Arland; Borduria", codebook.Accept, "ceasefire", "2024-07-01")
	p.says("Arland and Borduria agreed to a truce again", "Arland; Borduria", codebook.Accept, "ceasefire", "2024-07-20")
	for actor, want := range map[string]struct {
		since          string
		toward, others []string
	}{
		"Arland":   {"2024-07-01", []string{"Borduria"}, []string{"Turkey"}},
		"Borduria": {"2024-07-01", []string{"Arland"}, nil},
		"Turkey":   {"2024-05-01", []string{"Arland"}, nil},
	} {
		a := ofThree(t, p)
		got, _ := a.Position(actor, "ceasefire", View{})
		var others []string
		for _, e := range got.Others {
			others = append(others, a.Toward(e, actor)...)
		}
		if got.Since.String() != want.since || !slices.Equal(got.Toward, want.toward) || !slices.Equal(others, want.others) {
			t.Errorf("%s since %s toward %q, others toward %q", actor, got.Since, got.Toward, others)
		}
		if p, _ := foldPages(t, p).Position("Arland", "ceasefire", View{}); p.Toward != nil || p.Others != nil {
			t.Errorf("of two: %q %v", p.Toward, p.Others)
		}
	}
}

// TestMovedToward: a refusal toward one is no change of what was agreed with another, and moves what was said to that one before.
func TestMovedToward(t *testing.T) {
	p := newPage(t, "one", "2024-08-01", "Arland refused a truce with Turkey. Arland accepted a truce with Borduria. Arland accepted a truce with Turkey. Arland rejected Borduria's truce.")
	p.says("Arland refused a truce with Turkey", "Arland", codebook.Reject, "ceasefire", "2024-05-01")
	p.says("Arland accepted a truce with Borduria", "Arland", codebook.Accept, "ceasefire", "2024-06-01")
	p.says("Arland accepted a truce with Turkey", "Arland", codebook.Accept, "ceasefire", "2024-07-01")
	p.says("Arland rejected Borduria's truce", "Arland", codebook.Reject, "ceasefire", "2024-07-20").toward("Borduria")
	var got []string
	for _, ch := range ofThree(t, p).Changes(View{}) {
		if ch.Before != nil {
			got = append(got, ch.Before.Quote+" > "+ch.After.Quote)
		}
	}
	want := []string{"Arland refused a truce with Turkey > Arland accepted a truce with Turkey", "Arland accepted a truce with Borduria > Arland rejected Borduria's truce"}
	if !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
}

// TestCollideToward: positions collide between those whom they are toward, though the party has dealt with somebody else since.
func TestCollideToward(t *testing.T) {
	p := newPage(t, "one", "2024-08-01", "Arland demands that Borduria leave the valley. Borduria demands that Arland leave the valley. Arland agreed with Turkey on the valley.")
	p.says("Arland demands that Borduria leave the valley", "Arland", codebook.Demand, "territory", "2024-05-01").toward("Borduria")
	p.says("Borduria demands that Arland leave the valley", "Borduria", codebook.Demand, "territory", "2024-06-01").toward("Arland")
	p.says("Arland agreed with Turkey on the valley", "Arland", codebook.Accept, "territory", "2024-07-01")
	found := ofThree(t, p).Obstacles(View{})
	if len(found) != 1 || found[0].A.Entry.Act != codebook.Demand || found[0].B.Actor != "Borduria" {
		t.Errorf("%+v", found)
	}
}

// TestAnotherSignature: what is signed on two days is two agreements, what names another plan is on another one, and a treaty that is told again on a later day is one.
func TestAnotherSignature(t *testing.T) {
	p := newPage(t, "one", "2024-08-01", "Arland and Borduria signed a pact in May. Arland and Borduria signed a treaty in July. Arland accepted the Riyadh Agreement. Arland accepted the Minsk agreements. Arland wants peace. Arland still wants peace.")
	p.says("Arland and Borduria signed a pact in May", "Arland; Borduria", codebook.Sign, "peace-settlement", "2024-05-01")
	p.says("Arland and Borduria signed a treaty in July", "Arland; Borduria", codebook.Sign, "peace-settlement", "2024-07-01")
	p.says("Arland accepted the Riyadh Agreement", "Arland", codebook.Accept, "peace-plan", "2024-05-01")
	p.says("Arland accepted the Minsk agreements", "Arland", codebook.Accept, "peace-plan", "2024-07-01")
	p.says("Arland wants peace", "Arland", codebook.Demand, "talks", "2024-05-01")
	p.says("Arland still wants peace", "Arland", codebook.Demand, "talks", "2024-07-01")
	a := foldPages(t, p)
	for issue, want := range map[string]string{"peace-settlement": "2024-07-01", "peace-plan": "2024-07-01", "talks": "2024-05-01"} {
		if got, _ := a.Position("Arland", issue, View{}); got.Since.String() != want || len(got.Others) > 0 {
			t.Errorf("%s: since %s", issue, got.Since)
		}
	}
}

// TestGoverned: a state for which rivals within it act is no party beside the government that one of them is, and it is one where that has no rival.
func TestGoverned(t *testing.T) {
	one := newPage(t, "one", "2020-01-02", "The LNA attacked the GNA. The LNA accused Libya of lying. Libya rejected talks.")
	one.says("The LNA attacked the GNA", "Libyan National Army", codebook.Attack, "ceasefire", "2020-01-01").toward("Government of National Accord")
	one.says("The LNA accused Libya of lying", "Libyan National Army", codebook.Accuse, "ceasefire", "2020-01-01").toward("Libya")
	one.says("Libya rejected talks", "Libya", codebook.Reject, "talks", "2020-01-01").toward("Libyan National Army")
	two := newPage(t, "two", "2020-01-03", "The GNA accused the LNA of lying. Libya accused the LNA of war.")
	two.says("The GNA accused the LNA of lying", "Government of National Accord", codebook.Accuse, "ceasefire", "2020-01-02").toward("Libyan National Army")
	two.says("Libya accused the LNA of war", "Libya", codebook.Accuse, "ceasefire", "2020-01-02").toward("Libyan National Army")
	a, err := Fold([]*Source{one.source, two.source}, slices.Concat(one.statements, two.statements), Options{Codebook: testBook(t)})
	if err != nil || slices.Contains(a.Parties, "Libya") || len(a.Parties) != 2 {
		t.Errorf("%v %q", err, a.Parties)
	}
	alone := newPage(t, "one", "2020-01-02", "Egypt accused Libya of lying. Libya rejected talks.")
	alone.says("Egypt accused Libya of lying", "Egypt", codebook.Accuse, "ceasefire", "2020-01-01").toward("Libya")
	if a, err := Fold([]*Source{alone.source}, alone.statements, Options{Codebook: testBook(t)}); err != nil || !slices.Contains(a.Parties, "Libya") || !a.Only {
		t.Errorf("%v %q", err, a.Parties)
	}
}

// TestBetweenTwo: who demands one thing of two stands between them, and who demands of one alone contends with it.
func TestBetweenTwo(t *testing.T) {
	p := newPage(t, "one", "2024-08-01", "Turkey wants Arland and Borduria to sign. Turkey wants both to talk. Turkey wants them to meet. Arland attacked Borduria. Borduria demanded talks.")
	p.says("Turkey wants Arland and Borduria to sign", "Turkey", codebook.Demand, "ceasefire", "2024-05-01").toward("Arland", "Borduria")
	p.says("Turkey wants both to talk", "Turkey", codebook.Demand, "ceasefire", "2024-05-02").toward("Arland", "Borduria")
	p.says("Turkey wants them to meet", "Turkey", codebook.Demand, "ceasefire", "2024-05-03").toward("Arland", "Borduria")
	p.says("Arland attacked Borduria", "Arland", codebook.Attack, "ceasefire", "2024-05-02").toward("Borduria")
	p.says("Borduria demanded talks", "Borduria", codebook.Demand, "talks", "2024-05-02").toward("Arland")
	a, err := Fold([]*Source{p.source}, p.statements, Options{Codebook: testBook(t)})
	if err != nil || !slices.Equal(slices.Sorted(slices.Values(a.Parties)), []string{"Arland", "Borduria"}) {
		t.Errorf("%v %q", err, a.Parties)
	}
}

// TestOneDemand: two who demand the same of nobody in particular do not collide; who demands it of the other does, and so do two who demand different things.
func TestOneDemand(t *testing.T) {
	for second, want := range map[string]int{"Borduria insists on a ceasefire along the river": 0, "Borduria demands that Arland stop at the river": 1, "Borduria demands its soldiers back from Arland": 1} {
		p := newPage(t, "one", "2024-08-01", "Arland demands a ceasefire along the river. "+second+".")
		p.says("Arland demands a ceasefire along the river", "Arland", codebook.Demand, "ceasefire", "2024-05-01")
		p.says(second, "Borduria", codebook.Demand, "ceasefire", "2024-05-01")
		if want > 0 {
			p.toward("Arland")
		}
		if got := foldPages(t, p).Obstacles(View{}); len(got) != want {
			t.Errorf("%s: %d", second, len(got))
		}
	}
}

// TestLikelyOfOne: a refusal and a signature that are likely read right and share a word of the matter collide; those that share none, or are likelier wrong, do not.
func TestLikelyOfOne(t *testing.T) {
	for _, x := range []struct {
		refusal string
		score   float64
		want    int
	}{
		{"Arland left without signing the river treaty", .6, 1}, {"Arland walked out of the hall in anger", .6, 0}, {"Arland left without signing the river treaty", .4, 0},
	} {
		p := newPage(t, "one", "2024-08-01", x.refusal+". Borduria signed the treaty before it left.")
		p.says(x.refusal, "Arland", codebook.Reject, "peace-settlement", "2024-05-01")
		p.statements[0].Score = x.score
		p.says("Borduria signed the treaty before it left", "Borduria", codebook.Sign, "peace-settlement", "2024-05-01")
		a, err := Fold([]*Source{p.source}, p.statements, Options{Codebook: testBook(t), Parties: []string{"Arland", "Borduria"}, Threshold: .7, Doubt: .3})
		if err != nil {
			t.Fatal(err)
		}
		if got := a.Obstacles(View{}); len(got) != x.want {
			t.Errorf("%s (%.1f): %d, want %d", x.refusal, x.score, len(got), x.want)
		}
	}
}
