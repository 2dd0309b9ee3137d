package record

import (
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
