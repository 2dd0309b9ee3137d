package record

import (
	"testing"

	"parley/codebook"
	"parley/edtf"
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
