package codebook_test

import (
	"fmt"
	"strings"

	"parley/codebook"
	"parley/edtf"
)

// Names are found in words, the longest first, with everything that they can stand for.
func ExampleCodebook_MatchName() {
	book, err := codebook.Base()
	if err != nil {
		fmt.Println(err)
		return
	}
	words := strings.Fields("The Kremlin said the Minsk agreements bind both sides")
	for i := 0; i < len(words); {
		n, entries := book.MatchName(words, i)
		for _, e := range entries {
			name := ""
			switch {
			case e.Actor != nil:
				name = e.Actor.Name
			case e.Proposal != nil:
				name = e.Proposal.Name
			case e.Collective != nil:
				name = string(e.Collective.Resolve)
			}
			fmt.Printf("%s: %s %s\n", strings.Join(words[i:i+n], " "), e.Reading, name)
		}
		i += max(n, 1)
	}
	// Output:
	// Kremlin: seat Russia
	// Minsk agreements: proposal Minsk agreements
	// both sides: collective pair
}

// The longest phrase decides what a word carries: a deal is struck, a convoy is struck, a balance is neither.
func ExampleCodebook_MatchAct() {
	book, err := codebook.Base()
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, text := range []string{"strike a first deal", "strike the convoy", "strike a balance"} {
		n, cues := book.MatchAct(strings.Fields(text), []byte("V\x00NN"), 0)
		fmt.Printf("%d words of %q: %q\n", n, text, cues[0].Act)
	}
	// Output:
	// 4 words of "strike a first deal": "accept"
	// 1 words of "strike the convoy": "attack"
	// 3 words of "strike a balance": ""
}

// A person acts for the actor whose office he or she held that day.
func ExampleCodebook_PersonOn() {
	book, err := codebook.Base()
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, day := range []string{"2022-03-29", "2025-03-06", "2019"} {
		if p, ok := book.PersonOn("Kaja Kallas", edtf.Must(day)); ok {
			fmt.Println(day, p.Role, p.Actor)
		} else {
			fmt.Println(day, "in no office")
		}
	}
	// Output:
	// 2022-03-29 Prime Minister EST
	// 2025-03-06 High Representative eu
	// 2019 in no office
}

// A case adds what it knows better; where a name stood for somebody else, the case wins and a note says so.
func ExampleCodebook_Extend() {
	book, err := codebook.Base()
	if err != nil {
		fmt.Println(err)
		return
	}
	book, err = book.Extend(codebook.Extension{
		Actors: []codebook.Actor{{ID: "arl", Name: "Arland", Names: []string{"Republic of Georgia"}, Demonyms: []string{"Arlander"}, Role: "party"}},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(book.Canonical("the Arlander government"))
	fmt.Println(book.Notes()[0])
	// Output:
	// Arland
	// "Republic of Georgia" stands for arl in this case, not for Georgia
}
