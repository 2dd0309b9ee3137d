package record

import (
	"testing"

	"parley/codebook"
)

// TestNews: what a text was written to tell is new, and so is what has just come about; what stands further down in the past, or behind what it is the background of, may be old.
func TestNews(t *testing.T) {
	for _, x := range []struct {
		text, quote string
		want        bool
	}{
		{"Arland and Borduria agreed to open the port.\n\nThe port is large.", "Arland and Borduria agreed to open the port", true},
		{"The port is large.\n\nArland and Borduria have agreed to open the port.", "Arland and Borduria have agreed to open the port", true},
		{"The port is large.\n\nThe pact of Arland and Borduria has been extended.", "The pact of Arland and Borduria has been extended", true},
		{"The port is large.\n\nArland and Borduria agreed to open the port.", "Arland and Borduria agreed to open the port", false},
		{"Fighting went on after Arland and Borduria agreed to open the port.\n\nThe port is large.", "Arland and Borduria agreed to open the port", false},
	} {
		p := newPage(t, "one", "2024-06-01", x.text)
		p.says(x.quote, "Arland", codebook.Accept, "talks", "")
		a := foldPages(t, p)
		if got := a.News(a.Entries[0]); got != x.want {
			t.Errorf("%s: %v", x.text, got)
		}
	}
}

// TestAtOneTable: where nobody contends with anybody by name, the parties are the two who sit at a table with others and each want something.
func TestAtOneTable(t *testing.T) {
	p := newPage(t, "one", "2024-06-01", "Arland, Borduria and Peru met in Klow. Arland demanded a pact on the use of force. Borduria refused to discuss the pact. Peru welcomed the round.")
	p.says("Arland, Borduria and Peru met in Klow", "Arland", codebook.Meet, "talks", "2024-05-30")
	p.statements[0].Actor = []string{"Arland", "Borduria", "Peru"}
	p.says("Arland demanded a pact on the use of force", "Arland", codebook.Demand, "security-guarantees", "")
	p.says("Borduria refused to discuss the pact", "Borduria", codebook.Reject, "talks", "")
	p.says("Peru welcomed the round", "Peru", codebook.Support, "talks", "")
	if got := foldPages(t, p).atOneTable(); len(got) != 2 || got[0] != "Arland" || got[1] != "Borduria" {
		t.Errorf("%v", got)
	}
	p.statements[2].Act = codebook.Support
	if got := foldPages(t, p).atOneTable(); got != nil {
		t.Errorf("%v", got)
	}
}
