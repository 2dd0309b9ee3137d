package record

import (
	"slices"
	"strings"
	"testing"

	"parley/codebook"
	"parley/document"
	"parley/edtf"
	"parley/statement"
)

// TestLastContact: whoever hosts talks is in contact with those who met there, by what the same text reports of the day.
func TestLastContact(t *testing.T) {
	p := newPage(t, "one", "2024-06-01", "Syldavia hosted the talks. Arland and Borduria met on the ferry. Syldavia offered a bridge. Klow hosted a fair.")
	p.says("Syldavia hosted the talks", "Syldavia", codebook.Host, "talks", "2024-05-20")
	p.says("Arland and Borduria met on the ferry", "Arland; Borduria", codebook.Meet, "talks", "2024-05-20")
	p.says("Syldavia offered a bridge", "Syldavia", codebook.Offer, "talks", "2024-05-20")
	p.says("Klow hosted a fair", "Klow", codebook.Host, "talks", "2024-05-21")
	a := foldPages(t, p)
	if e := a.LastContact("Syldavia", View{}); e == nil || e.When.String() != "2024-05-20" {
		t.Errorf("%+v", e)
	}
	if e := a.LastContact("Klow", View{}); e != nil {
		t.Errorf("a fair counted as a contact: %q", e.Quote)
	}
	if e := a.LastContact("Syldavia", View{AsOf: edtf.Must("2024-05-01")}); e != nil {
		t.Errorf("a contact before its day: %q", e.Quote)
	}
	if hosted, offers := a.Services("Syldavia", View{}); len(hosted) != 1 || len(offers) != 1 {
		t.Errorf("%d hosted, %d offers", len(hosted), len(offers))
	}
}

// TestElsewhere: a text belongs to the parties once one of them acts, is addressed or speaks in it; of the others it is told who acts in most.
func TestElsewhere(t *testing.T) {
	ours := newPage(t, "ours", "2024-06-01", "Syldavia urged Arland to talk.")
	ours.says("Syldavia urged Arland to talk", "Syldavia", codebook.Demand, "talks", "2024-05-20")
	ours.statements[0].Target = []string{"Arland"}
	other := newPage(t, "other", "2024-06-02", "Klow attacked Khemed. Klow rejected talks.")
	other.says("Klow attacked Khemed", "Klow", codebook.Attack, "ceasefire", "2024-05-20")
	other.says("Klow rejected talks", "Klow", codebook.Reject, "talks", "2024-05-21")
	third := newPage(t, "third", "2024-06-03", "Khemed and Klow met.")
	third.says("Khemed and Klow met", "Khemed; Klow", codebook.Meet, "talks", "2024-05-22")
	texts, others := foldPages(t, ours, other, third).Elsewhere(View{})
	if len(texts) != 2 || texts[0].Doc.ID != "other" || !slices.Equal(others, []string{"Klow", "Khemed"}) {
		t.Errorf("%d texts, %q", len(texts), others)
	}
	if texts, _ := foldPages(t, ours, other, third).Elsewhere(View{AsOf: edtf.Must("2024-06-02")}); len(texts) != 1 {
		t.Errorf("%d texts before the last was published", len(texts))
	}
}

// TestRolesAreTaken: who is to watch or guarantee by the clause of a draft has no role yet, and a newspaper that speaks of itself
// is no third party.
func TestRolesAreTaken(t *testing.T) {
	p := newPage(t, "one", "2024-06-01", "1. The League shall guarantee the truce.\n\nSyldavia will watch the truce. The Post took its word back. Klow offered guarantees.")
	p.says("The League shall guarantee the truce", "League", codebook.Accept, "security-guarantees", "")
	p.says("Syldavia will watch the truce", "Syldavia", codebook.Accept, "monitoring", "")
	for i := range p.statements {
		p.statements[i].Modality = codebook.Predicted
	}
	p.says("The Post took its word back", "The Post", codebook.Offer, "security-guarantees", "2024-05-31")
	p.says("Klow offered guarantees", "Klow", codebook.Offer, "security-guarantees", "2024-05-31")
	p.source.Doc.Publisher.Value = "The Post"
	var got []string
	for _, x := range foldPages(t, p).ThirdParties(View{}) {
		got = append(got, x.Actor+": "+x.Role)
	}
	if want := []string{"Klow: guarantor or provider of guarantees", "Syldavia: monitor or peacekeeper"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
	if got := foldPages(t, p).Commitments(View{}); slices.ContainsFunc(got, func(c Commitment) bool { return c.Obligor == "The Post" }) {
		t.Errorf("a newspaper is bound: %+v", got)
	}
}

// TestLongMeetings: what a text dates by an interval of years stands where it began and not before what happened last week.
func TestLongMeetings(t *testing.T) {
	p := newPage(t, "one", "2024-06-01", "It was the first visit of Arland since 2022. Arland and Borduria met on the ferry.")
	p.says("the first visit of Arland since 2022", "Arland", codebook.Meet, "talks", "2022-02-01/2024-05-31")
	p.says("Arland and Borduria met on the ferry", "Arland; Borduria", codebook.Meet, "talks", "2024-05-20")
	got := foldPages(t, p).Meetings(View{})
	if len(got) != 2 || got[0][0].When.String() != "2024-05-20" {
		t.Errorf("%+v", got)
	}
}

// TestReadableWithoutDateline: where a quote is extended to show who acts, the place and the agency before the report stay out of it.
func TestReadableWithoutDateline(t *testing.T) {
	p := newPage(t, "one", "2024-06-01", "KLOW, 17 March (Valley Post) -- Arland said on Monday it would not come to the talks.")
	p.says("it would not come to the talks", "Arland", codebook.Reject, "talks", "2024-05-20")
	at := strings.Index(p.source.Doc.Text, "Arland")
	p.statements[0].ActorMentions = []statement.Mention{{Span: document.Span{Start: at, End: at + 6}, Text: "Arland"}}
	e := foldPages(t, p).Entries[0]
	if got := p.source.Doc.Text[e.Readable().Start:e.Readable().End]; got != "Arland said on Monday it would not come to the talks" {
		t.Errorf("%q", got)
	}
}

// TestReadableFragments: a quote that begins in the middle of its sentence is read from the beginning of it, one of a few words to its end, and
// one that opens a bracket to where that closes.
func TestReadableFragments(t *testing.T) {
	for _, x := range []struct{ text, quote, want string }{
		{"The envoy spoke on the need for the troops of Arland to withdraw.", "on the need for the troops of Arland to withdraw", "The envoy spoke on the need for the troops of Arland to withdraw"},
		{"The envoy said Monday that Arland is ready.", "Monday that Arland is ready", "The envoy said Monday that Arland is ready"},
		{"Arland warned against a truce on paper.", "Arland warned", "Arland warned against a truce on paper"},
		{"The plan was accepted by Arland (ARL), which said so.", "The plan was accepted by Arland (ARL", "The plan was accepted by Arland (ARL)"},
		{"Arland rejected the plan, and that was that.", "Arland rejected the plan", "Arland rejected the plan"},
	} {
		p := newPage(t, "one", "2024-06-01", x.text).says(x.quote, "Arland", codebook.Demand, "territory", "2024-05-20")
		at := strings.Index(x.text, "Arland")
		p.statements[0].ActorMentions = []statement.Mention{{Span: document.Span{Start: at, End: at + 6}, Text: "Arland"}}
		e := foldPages(t, p).Entries[0]
		if got := p.source.Doc.Text[e.Readable().Start:e.Readable().End]; got != x.want {
			t.Errorf("%q: %q", x.quote, got)
		}
	}
}

// TestNobodyIsAParty: words that name nobody are no side, however often they contend.
func TestNobodyIsAParty(t *testing.T) {
	p := newPage(t, "one", "2024-06-01", "States accused Arland. Arland rejected what states said. Borduria accused Arland.")
	p.says("States accused Arland", "States", codebook.Accuse, "talks", "")
	p.says("Arland rejected what states said", "Arland", codebook.Reject, "talks", "")
	p.says("Borduria accused Arland", "Borduria", codebook.Accuse, "talks", "")
	for i, target := range []string{"Arland", "States", "Arland"} {
		p.statements[i].Target = []string{target}
	}
	a, err := Fold([]*Source{p.source}, p.statements, Options{Codebook: testBook(t)})
	if err != nil {
		t.Fatal(err)
	}
	if want := []string{"Arland", "Borduria"}; !slices.Equal(a.Parties, want) || !a.Found {
		t.Errorf("parties %q, found %v; want %q", a.Parties, a.Found, want)
	}
}

// TestMediatedAreParties: two between whom others stand more often than anybody contends are the parties, though they say nothing of one another.
func TestMediatedAreParties(t *testing.T) {
	p := newPage(t, "one", "2024-06-01", "Omar Tarn accused Arland. Qatar brokered a deal of Arland and the Front. Norway urged Arland and the Front to talk.")
	p.says("Omar Tarn accused Arland", "Omar Tarn", codebook.Accuse, "talks", "")
	p.says("Qatar brokered a deal of Arland and the Front", "Qatar", codebook.Mediate, "mediation", "")
	p.says("Norway urged Arland and the Front to talk", "Norway", codebook.Appeal, "talks", "")
	for i, target := range [][]string{{"Arland"}, {"Arland", "Valley Front"}, {"Arland", "Valley Front"}} {
		p.statements[i].Target = target
	}
	a, err := Fold([]*Source{p.source}, p.statements, Options{Codebook: testBook(t)})
	if err != nil {
		t.Fatal(err)
	}
	if want := []string{"Arland", "Valley Front"}; !slices.Equal(a.Parties, want) {
		t.Errorf("parties %q, want %q", a.Parties, want)
	}
}

// TestReadableIsItsOwn: what another statement tells before an actor is named is no part of the words by which an entry is read.
func TestReadableIsItsOwn(t *testing.T) {
	p := newPage(t, "one", "2024-06-01", "Corvia took the town, six days after Arland met the envoy in Klow and signed the accord.")
	p.says("Corvia took the town", "Corvia", codebook.Coerce, "territory", "2024-05-20")
	p.says("signed the accord", "Arland", codebook.Sign, "peace-settlement", "2024-05-14")
	at := strings.Index(p.source.Doc.Text, "Arland")
	p.statements[1].ActorMentions = []statement.Mention{{Span: document.Span{Start: at, End: at + 6}, Text: "Arland"}}
	for _, e := range foldPages(t, p).Entries {
		if got := p.source.Doc.Text[e.Readable().Start:e.Readable().End]; e.Act == codebook.Sign && got != "six days after Arland met the envoy in Klow and signed the accord" {
			t.Errorf("%q", got)
		}
	}
}

// TestSpokenOf: whom somebody who says "I" or "we" speaks of does not act; who is named as the speaker does.
func TestSpokenOf(t *testing.T) {
	for quote, want := range map[string]int{
		"I call on Arland to withdraw from the bridge": 0,
		"We hope that Arland keeps the truce":          0,
		"We condemn the attack, said Arland":           1,
		"We, Arland and the others, keep the truce":    1,
		"Arland called on us to withdraw":              1,
	} {
		p := newPage(t, "one", "2024-06-01", quote+".").says(quote, "Arland", codebook.Appeal, "ceasefire", "2024-05-20")
		at := strings.Index(quote, "Arland")
		p.statements[0].ActorMentions = []statement.Mention{{Span: document.Span{Start: at, End: at + len("Arland")}, Text: "Arland"}}
		if got := foldPages(t, p).Entries[0].Actor; len(got) != want {
			t.Errorf("%s: %q", quote, got)
		}
	}
}

// TestPublisherIsNoParty: a state that publishes the texts and demands much of both sides is none of them; where it alone contends, it is.
func TestPublisherIsNoParty(t *testing.T) {
	text := "We urge Arland to stop. We call on Arland to leave. We want Arland to talk. We warn Arland. "
	p := newPage(t, "one", "2024-06-01", text+"Arland attacked Klow. Klow rejected the truce. Klow threatened Arland.")
	p.source.Doc.Publisher = document.Field{Value: "Borduria"}
	for _, quote := range []string{"We urge Arland to stop", "We call on Arland to leave", "We want Arland to talk", "We warn Arland"} {
		p.says(quote, "Borduria", codebook.Demand, "talks", "2024-05-20")
	}
	p.says("Arland attacked Klow", "Arland", codebook.Attack, "use-of-force", "").says("Klow rejected the truce", "Klow", codebook.Reject, "ceasefire", "").says("Klow threatened Arland", "Klow", codebook.Threaten, "trust", "")
	for i := range p.statements {
		p.statements[i].Target = []string{"Arland"}
	}
	p.statements[4].Target = []string{"Klow"}
	for n, want := range map[int][]string{len(p.statements): {"Arland", "Klow"}, 5: {"Arland", "Borduria"}} {
		a, err := Fold([]*Source{p.source}, p.statements[:n], Options{Codebook: testBook(t)})
		if err != nil {
			t.Fatal(err)
		}
		got := slices.Sorted(slices.Values(a.Parties))
		if !slices.Equal(got, want) {
			t.Errorf("of %d statements: %q, want %q", n, got, want)
		}
	}
}

// TestPartiesThatDeal: where nobody contends, the two who sign together are the parties; where somebody does, those who contend.
func TestPartiesThatDeal(t *testing.T) {
	p := newPage(t, "one", "2024-06-01", "Arland and Borduria signed the pact. Syldavia accused Klow.").
		says("Arland and Borduria signed the pact", "Arland; Borduria", codebook.Sign, "ceasefire", "2024-05-20")
	fold := func() *Account {
		a, err := Fold([]*Source{p.source}, p.statements, Options{Codebook: testBook(t)})
		if err != nil {
			t.Fatal(err)
		}
		return a
	}
	if a := fold(); !slices.Equal(a.Parties, []string{"Arland", "Borduria"}) || !a.Dealt {
		t.Errorf("%v, dealt %v", a.Parties, a.Dealt)
	}
	p.says("Syldavia accused Klow", "Syldavia", codebook.Accuse, "trust", "2024-05-20")
	p.statements[1].Target = []string{"Klow"}
	if a := fold(); !slices.Equal(a.Parties, []string{"Klow", "Syldavia"}) && !slices.Equal(a.Parties, []string{"Syldavia", "Klow"}) || a.Dealt {
		t.Errorf("%v, dealt %v", a.Parties, a.Dealt)
	}
}

// TestMediatorIsNoParty: those between whom somebody mediates are the parties, and not he, though he cut the talks short; what is doubtfully
// read weighs little.
func TestMediatorIsNoParty(t *testing.T) {
	p := newPage(t, "one", "2024-06-01", "Syldavia hosted Arland and Klow. Syldavia suspended the talks with Arland. Klow rejected the draft. Borduria accused Klow. Klow accused Borduria.").
		says("Syldavia hosted Arland and Klow", "Syldavia", codebook.Host, "talks", "").
		says("Syldavia suspended the talks with Arland", "Syldavia", codebook.Reject, "talks", "").
		says("Klow rejected the draft", "Klow", codebook.Reject, "talks", "").
		says("Borduria accused Klow", "Borduria", codebook.Accuse, "talks", "").
		says("Klow accused Borduria", "Klow", codebook.Accuse, "talks", "")
	for i, targets := range [][]string{{"Arland", "Klow"}, {"Arland"}, {"Arland"}, {"Klow"}, {"Borduria"}} {
		p.statements[i].Target = targets
	}
	p.statements[3].Score, p.statements[4].Score = 0.2, 0.2
	a, err := Fold([]*Source{p.source}, p.statements, Options{Codebook: testBook(t), Threshold: 0.7, Doubt: 0.3})
	if err != nil {
		t.Fatal(err)
	}
	if got := slices.Sorted(slices.Values(a.Parties)); !slices.Equal(got, []string{"Arland", "Klow"}) {
		t.Errorf("%q", got)
	}
}

// TestPartiesMeet: of two pairs that contend alike, those who meet are the parties; allies who meet a lot and hardly contend are not.
func TestPartiesMeet(t *testing.T) {
	for contend, want := range map[int]string{2: "Syldavia", 1: "Klow"} {
		p := newPage(t, "one", "2024-06-01", "Arland accused Klow. Klow accused Arland. Arland accused Syldavia. Arland blamed Syldavia. One met. Two met. Three met.")
		p.says("Arland accused Klow", "Arland", codebook.Accuse, "talks", "2024-05-20").says("Klow accused Arland", "Klow", codebook.Accuse, "talks", "2024-05-20")
		p.statements[0].Target, p.statements[1].Target = []string{"Klow"}, []string{"Arland"}
		for i, quote := range []string{"Arland accused Syldavia", "Arland blamed Syldavia"}[:contend] {
			p.says(quote, "Arland", codebook.Accuse, "talks", "2024-05-20")
			p.statements[2+i].Target = []string{"Syldavia"}
		}
		for i, quote := range []string{"One met", "Two met", "Three met"}[:contend] {
			p.says(quote, "Arland", codebook.Meet, "talks", "2024-05-22")
			p.statements[2+contend+i].Target = []string{"Syldavia"}
		}
		if got := found(t, p); !slices.Contains(got, want) {
			t.Errorf("with %d accusations the parties are %q", contend, got)
		}
	}
}

// TestPartiesDeal: two who sign and agree again and again are the parties, where no others contend nearly as much.
func TestPartiesDeal(t *testing.T) {
	for times, want := range map[int]string{1: "Klow", 3: "Borduria"} {
		p := newPage(t, "one", "2024-06-01", "Klow accused Arland. One signed. Two signed. Three signed.")
		p.says("Klow accused Arland", "Klow", codebook.Accuse, "talks", "2024-05-20")
		p.statements[0].Target = []string{"Arland"}
		for _, quote := range []string{"One signed", "Two signed", "Three signed"}[:times] {
			p.says(quote, "Arland; Borduria", codebook.Sign, "talks", "2024-05-20")
		}
		if got := found(t, p); !slices.Contains(got, want) {
			t.Errorf("signed %d times, the parties are %q", times, got)
		}
	}
}

// TestPartiesBindThemselves: the two who undertake things together in the articles of an agreement are its parties, however unsurely that is read; once is not enough.
func TestPartiesBindThemselves(t *testing.T) {
	for times, want := range map[int]int{1: 0, 2: 2} {
		p := newPage(t, "one", "2024-06-01", "One shall. Two shall.")
		for i, quote := range []string{"One shall", "Two shall"}[:times] {
			p.says(quote, "Arland; Borduria", codebook.Accept, "ceasefire", "2024-06-01")
			p.statements[i].Modality, p.statements[i].Score = codebook.Predicted, 0.5
		}
		if got := found(t, p); len(got) != want {
			t.Errorf("bound %d times, the parties are %q", times, got)
		}
	}
}

// TestUndertakingIsPosition: what an agreement says that a party shall do it has accepted; what a text only foresees of it is no position.
func TestUndertakingIsPosition(t *testing.T) {
	for quote, want := range map[string]int{"Arland shall open the bridge": 1, "Arland will accept the bridge": 0} {
		p := newPage(t, "one", "2024-06-01", "Arland accused Borduria. "+quote+".")
		p.says("Arland accused Borduria", "Arland", codebook.Accuse, "talks", "2024-05-20")
		p.statements[0].Target = []string{"Borduria"}
		p.says(quote, "Arland", codebook.Accept, "ceasefire", "2024-06-01")
		p.statements[1].Modality = codebook.Predicted
		a, err := Fold([]*Source{p.source}, p.statements, Options{Codebook: testBook(t)})
		if err != nil {
			t.Fatal(err)
		}
		n := 0
		for _, x := range a.Positions(View{}) {
			if x.Actor == "Arland" && x.Issue == "ceasefire" && x.Entry != nil {
				n++
			}
		}
		if n != want {
			t.Errorf("%s: %d positions, want %d", quote, n, want)
		}
	}
}

// found gives the parties that an account of a page finds itself.
func found(t *testing.T, p *page) []string {
	t.Helper()
	a, err := Fold([]*Source{p.source}, p.statements, Options{Codebook: testBook(t)})
	if err != nil {
		t.Fatal(err)
	}
	return a.Parties
}
