package reader

import (
	"strings"
	"testing"

	"parley/codebook"
)

// TestSaidDuty: who says that somebody must do a thing demands it, and who says that somebody is to blame accuses him; nobody has done it.
func TestSaidDuty(t *testing.T) {
	r := newReader(t)
	for _, x := range []struct {
		text string
		act  codebook.Act
	}{
		{"Turkey said Greece must withdraw from Izmir.", codebook.Demand},
		{"According to Turkey, Greece must withdraw from Izmir.", codebook.Demand},
		{"Greece should withdraw from Izmir, Turkey said on Monday.", codebook.Demand},
		{"According to Turkey, Greece was to blame for the failure of the talks.", codebook.Accuse},
		{"Turkey said that the meeting had been undermined by Greece.", codebook.Accuse},
		{"According to Turkey, Greece was partly to blame for the failure of the talks.", codebook.Accuse},
	} {
		list := statementsOf(t, r, x.text)
		if len(list) != 1 || list[0].Act != x.act || only(list[0].Actor) != "Turkey" || only(list[0].Target) != "Greece" || list[0].Modality != codebook.Reported || list[0].Speaker != "Turkey" {
			t.Errorf("%s: read as %+v", x.text, list)
		}
	}
}

// TestWhoIsNotActing: an envoy acts for who sent him and not for where he is sent, and what an adjective of a land only places is not done by it.
func TestWhoIsNotActing(t *testing.T) {
	r := newReader(t)
	for _, x := range []struct{ text, actor string }{
		{"The Special Envoy for Peru welcomed the truce.", ""},
		{"The UN special representative for Peru welcomed the truce.", "UN"},
		{"Kenya's ambassador to Peru welcomed the truce.", "Kenya"},
		{"Peru's ambassador welcomed the truce.", "Peru"},
		{"Peru’s Ambassador to the UN Karl al-Lern rejected the plan.", "Peru"},
		{"PORT-AU-PRINCE -- Karl Lern rejected the plan.", "Karl Lern"},
		{"US Ambassador to Peru Ana Lern welcomed the truce.", "United States"},
		{"Kenyan Internal Affairs Minister Ana Lern rejected the plan.", "Kenya"},
		{"Kenyan Public Works Minister Ana Lern rejected the plan.", "Kenya"},
		{"Peru's deputy prime minister Ahmed al-Mahmud rejected the plan.\n\nMahmud rejected the deal.", "Peru"},
		{"Prime Minister Malik Mahmud of the Free Aceh Movement rejected the plan.", "Free Aceh Movement"},
		{"UN Special Envoy for Syria Staffan de Mistura has told both parties at the Syria peace talks being held in Lima that three more rounds would be needed before an accord is reached.", "UN"},
		{"The movement grew out of the Kenyan genocide of 1994.", ""},
		{"The Kenyan insurgency began in 1999.", ""},
		{"The Kenyan attack on Peru began in 1999.", "Kenya"},
	} {
		for _, s := range statementsOf(t, r, x.text) {
			if only(s.Actor) != x.actor {
				t.Errorf("%s: %v acts, want %q", x.text, s.Actor, x.actor)
			}
		}
	}
}

// TestAdvice: what a text says of itself that somebody needs, has or ought to do is no demand of theirs.
func TestAdvice(t *testing.T) {
	r := readerOf(t, nil)
	for _, text := range []string{"Kenya needs to send monitors.", "Kenya has to release the prisoners.", "Kenya ought to lift sanctions on Peru.", "The African Union needs to impose sanctions on Peru."} {
		for _, s := range statementsOf(t, r, text) {
			if s.Act == codebook.Demand {
				t.Errorf("%s: %v demands", text, s.Actor)
			}
		}
	}
}

// TestPointOf: what a paragraph counts among proposals nobody has done yet, and what it counts among deeds somebody has.
func TestPointOf(t *testing.T) {
	r := newReader(t)
	for _, x := range []struct {
		text string
		want codebook.Modality
	}{
		{"Kenya presented three proposals to Uganda: First, both sides withdraw their troops. Second, Kenya and Uganda sign a peace treaty.", codebook.Hypothetical},
		{"Kenya presented three proposals to Uganda. First, both sides withdraw their troops. Second, Kenya and Uganda sign a peace treaty.", codebook.Hypothetical},
		{"Kenya presented three proposals to Uganda. Finally, Uganda signed a peace treaty with Kenya.", codebook.Asserted},
		{"Kenya made two mistakes. First, it rejected the offer. Second, Kenya and Uganda signed a peace treaty.", codebook.Asserted},
	} {
		list := statementsOf(t, r, x.text)
		if len(list) == 0 || list[len(list)-1].Act != codebook.Sign || list[len(list)-1].Modality != x.want {
			t.Errorf("%s: want it %s in %v", x.text, x.want, list)
		}
	}
}

// TestPlanner gives the elements of a plan to the author whom the sentence names, and to nobody where it names two.
func TestPlanner(t *testing.T) {
	r := readerOf(t, nil)
	for _, x := range []struct{ text, author string }{
		{"Under a plan floated by Corvia, Arland would withdraw from the hills.", "Corvia"},
		{"Under the Corvian plan, Arland would withdraw from the hills.", "Corvia"},
		{"Under a draft seen by Bordavia, Arland would withdraw from the hills.", ""},
		{"Under a plan for Arland, Bordavia would withdraw from the hills.", ""},
		{"Under the plan of Corvia and Arland, Bordavia would withdraw from the hills.", ""},
	} {
		p, s, _ := sentenceWith(t, r, x.text, "would")
		got := ""
		if at := p.planner(s); at >= 0 {
			got = strings.Join(p.namesOf(p.mentions[at].set), "; ")
		}
		if got != x.author {
			t.Errorf("%s: by %q, want %q", x.text, got, x.author)
		}
		r.free(p)
	}
}

// TestOwnDemand: what others must do is demanded by who says so in a statement of their own.
func TestOwnDemand(t *testing.T) {
	r := readerOf(t, nil)
	got := whoDid(t, r, "---\ntitle: Joint Statement on Corvia by Arland and Bordavia\npublished: 2025-01-12\n---\nThe Ministers met in Orlo.\n\nThe Ember Army must leave the port.\n")
	if !strings.Contains(got, "Arland, Bordavia demand") {
		t.Error(got)
	}
}

// TestAuthorBefore gives the elements of "the plan" to whose it is in the sentence before.
func TestAuthorBefore(t *testing.T) {
	r := readerOf(t, nil)
	for _, x := range []struct{ text, author string }{
		{"Corvia presented a reconstruction plan in Orlo. Under the plan, Arland would withdraw from the hills.", "Corvia"},
		{"Moran spoke of the Corvian plan in Orlo. Under the plan, Arland would withdraw from the hills.", "Corvia"},
		{"Moran liked the plan. Under the plan, Arland would withdraw from the hills.", ""},
	} {
		p, s, _ := sentenceWith(t, r, x.text, "would")
		got := ""
		if at := p.authorIn(&p.sentences[s.number-1]); at >= 0 && definitePlan(s) {
			got = strings.Join(p.namesOf(p.mentions[at].set), "; ")
		}
		if got != x.author {
			t.Errorf("%s: by %q, want %q", x.text, got, x.author)
		}
		r.free(p)
	}
}
