package record

import (
	"strings"
	"testing"

	"parley/codebook"
	"parley/statement"
)

// TestVacuous: words that only point at what was said elsewhere fill no cell; those that go on, and those that refuse, do.
func TestVacuous(t *testing.T) {
	rules, err := loadRules()
	if err != nil {
		t.Fatal(err)
	}
	book, err := codebook.Base()
	if err != nil {
		t.Fatal(err)
	}
	a, words := &Account{rules: rules}, newWords(book, rules)
	for quote, want := range map[string]bool{
		"Arland's president hailed the move":                                true,
		"the minister reiterated the group’s position":                      true,
		"Arland renewed its call in a video message broadcast on Wednesday": true,
		"The move was welcomed by Arland as an “important step”":            true,
		"Arland has repeated its minimum demands":                           true,
		"the minister concluded with a message of cautious confidence":      true,
		"Arland welcomed the gesture of goodwill":                           true,
		"all groups affiliated with Borduria should comply with this call":  true,
		"Borduria must heed his appeal":                                     true,
		"Have agreed as follows":                                            true,
		"Have agreed to the following truce":                                false,
		"Borduria must comply with the call for a truce":                    false,
		"Arland renewed its call for a truce":                               false,
		"Arland reiterated its position on the border":                      false,
		"Arland reiterated its position that the border is closed":          false,
		"Arland supports the demand to open the border":                     false,
		"Arland welcomed the ceasefire":                                     false,
	} {
		if got := a.vacuous(&Entry{Statement: statement.Statement{Quote: quote, Act: codebook.Support}}, words.of(quote)); got != want {
			t.Errorf("%s: %v", quote, got)
		}
	}
	p := newPage(t, "one", "2024-06-01", "Arland and Borduria\n\nArland reiterated its ceasefire demand. Borduria repeated its demand.")
	p.says("Arland reiterated its ceasefire demand", "Arland", codebook.Demand, "ceasefire", "2024-05-30")
	p.says("Borduria repeated its demand", "Borduria", codebook.Demand, "ceasefire", "2024-05-30")
	for party, want := range map[string]bool{"Arland": true, "Borduria": false} {
		if got := len(foldPages(t, p).cells[cell{party, "ceasefire"}].dated) == 1; got != want {
			t.Errorf("%s: %v", party, got)
		}
	}
	if quote := "Arland condemned the move"; a.vacuous(&Entry{Statement: statement.Statement{Quote: quote, Act: codebook.Reject}}, words.of(quote)) {
		t.Error("who refuses takes a stance")
	}
}

// TestSignsPaper: who signs a letter or a statement of its own has agreed to nothing; who signs an agreement has, and so do two who sign a statement.
func TestSignsPaper(t *testing.T) {
	for quote, want := range map[string]bool{
		"The document, dated 2 May and signed by Arland":                   false,
		"Arland signed a letter to the mediators":                          false,
		"In a statement signed by its president, Arland kept to the truce": false,
		"Arland signed the statement of principles on the valley":          false,
		"Arland signed the truce in Klow":                                  true,
		"The document had been signed by Arland in May":                    true,
	} {
		a := fold(t, []said4{{"2024-05-01", quote, "Arland", codebook.Sign, on("2024-05-01")}}, nil)
		if p, _ := a.Position("Arland", "territory", View{}); (p.Entry != nil) != want {
			t.Errorf("%s: %+v, want %t", quote, p.Entry, want)
		}
	}
}

// TestOwnSpokesman: an officer without a name speaks for whom the words before call by the same noun, and for nobody else.
func TestOwnSpokesman(t *testing.T) {
	for speaker, want := range map[string]Voice{"military spokesman": Reported, "rebel spokesman": Claimed, "government official": Claimed, "military analyst": Claimed} {
		quote := "Arland's military left the talks"
		a := fold(t, []said4{{"2024-05-01", quote, "Arland", codebook.Reject, func(s *statement.Statement, _ *Source) {
			s.Speaker, s.Modality = speaker, codebook.Reported
		}}}, nil)
		if got := a.Entries[0].Voice("Arland"); got != want {
			t.Errorf("%s: %s, want %s", speaker, got, want)
		}
	}
}

// TestHollowDemand: who says that something must be accepted, and not what, holds no position by that.
func TestHollowDemand(t *testing.T) {
	for quote, want := range map[string]bool{
		"They must take the stand":                     false,
		"Arland must accept it":                        false,
		"You have to do so":                            false,
		"Arland must accept the border":                true,
		"They must take back the families of the town": true,
	} {
		a := fold(t, []said4{{"2024-05-01", quote, "Arland", codebook.Demand, on("2024-05-01")}}, nil)
		if p, _ := a.Position("Arland", "territory", View{}); (p.Entry != nil) != want {
			t.Errorf("%s: %+v, want %t", quote, p.Entry, want)
		}
	}
}

// TestReadableParticiple: what is demanded by somebody stands before the words that say so, and is shown with them.
func TestReadableParticiple(t *testing.T) {
	long := strings.Repeat("the ministry said in a long note on the matter that it was very hopeful and ", 3)
	text := "On Monday " + long + "would resolve the issue of a flag for the valley as demanded by Arland in May."
	p := newPage(t, "one", "2024-06-01", text)
	p.says("demanded by Arland in May", "Arland", codebook.Demand, "talks", "")
	p.says("said in a long note", "Arland", codebook.Demand, "talks", "")
	a := foldPages(t, p)
	for _, e := range a.Entries {
		at := e.Readable()
		got := e.Source.Doc.Text[at.Start:at.End]
		if strings.HasPrefix(e.Quote, "demanded") != strings.Contains(got, "the issue of a flag for the valley as demanded by Arland in May") {
			t.Errorf("%q", got)
		}
	}
}
