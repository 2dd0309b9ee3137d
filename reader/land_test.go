package reader

import (
	"slices"
	"strings"
	"testing"
)

// TestLand gives the offices and bodies of a state that nothing beside them names to the state of the movement that the text is about,
// and no others.
func TestLand(t *testing.T) {
	r := readerOf(t, nil)
	war := " The Ember Army denied it. The Ember Army left."
	for _, x := range []struct{ text, word, actors string }{
		{"The government rejected the plan." + war, "government", "Corvia"},
		{"Its leader met the army." + war, "army", "Corvia"},
		{"The central government rejected the plan." + war, "government", "Corvia"},
		{"Information Minister Joss Arden rejected the plan." + war + " Arden left.", "Arden", "Corvia"},
		{"Government negotiator Joss Arden rejected the plan." + war, "Arden", "Corvia"},
		{"Colonel Joss Arden, spokesman of the 6th Infantry Division, denied it." + war, "Arden", "Corvia"},
		{"Former Information Minister Joss Arden rejected the plan." + war, "Arden", "Joss Arden"},
		{"Professor Joss Arden rejected the plan." + war, "Arden", "Joss Arden"},
		{"Commander Joss Arden rejected the plan." + war, "Arden", "Joss Arden"},
		{"Arland's government rejected the plan." + war, "government", "Arland"},
		{"The Arlander foreign minister, Joss Arden, rejected the plan." + war, "Arden", "Arland"},
		{"The government rejected the plan. The Free Hills Movement denied it. The Free Hills Movement left.", "government", ""},
		{"Joss Arden of the Ember Army rejected the plan.", "Arden", "Ember Army"},
		{"Joss Arden, who leads the Ember Army's delegation, rejected the plan.", "Arden", "Ember Army"},
		{"Joss Arden, who heads the Corvian panel, rejected the plan.", "Arden", "Corvia"},
		{"Joss Arden, who heads a shop in Corvia, rejected the plan.", "Arden", "Joss Arden"},
		{"President Moran met her Corvian counterpart Joss Arden.", "Arden", "Corvia"},
		{"Police rejected the plan." + war, "Police", "Corvia"},
		{"Arland bombed the port. The government rejected the plan. Bordavia met Arland. Arland left." + war, "government", "Arland"},
		{"Bordavia hosted the talks. Corvia left. The government rejected the plan." + war, "government", "Corvia"},
		{"The Ember Army's Joss Arden rejected the plan.", "Arden", "Ember Army"},
		{"Under Transport Minister Joss Arden, the Orlo text sets out a plan.", "Arden", "Joss Arden"},
		{"Corvia's State Minister for Foreign Affairs, Joss Arden, rejected the plan.", "Arden", "Corvia"},
		{"The command of the armed forces denied it." + war, "forces", "Corvia"},
		{"The United Liberation Forces denied it. The armed forces of Arland left. Corvia met the United Liberation Forces.", "armed", "Arland"},
		{"Joss Arden of the Stone Institute rejected the plan.", "Arden", "Joss Arden"},
		{"The Ember Army said that federal forces left." + war, "forces", "Corvia"},
		{"The Ember Army fled from regime forces." + war, "regime", "Corvia"},
		{"A whole-of-government effort failed." + war, "government", ""},
		{"An Arlander government statement said so." + war + " Corvia waits. The government rejected the plan.", "government", "Corvia"},
		{"The Arlander government said so." + war + " The government rejected the plan.", "government", "Arland"},
		{"The Ember Army met Arland-regime forces." + war, "regime", ""},
		{"Ember Army-junta talks failed." + war, "junta", ""},
	} {
		if got := actorsAt(t, r, x.text, x.word); got != x.actors {
			t.Errorf("%s: %q is %q, want %q", x.text, x.word, got, x.actors)
		}
	}
}

// TestAbbreviations lets an abbreviation in brackets stand for the name before it, wherever that begins, and leaves other brackets alone.
func TestAbbreviations(t *testing.T) {
	r := readerOf(t, nil)
	for _, x := range []struct{ text, word, actors string }{
		{"The Corvian Islamic Freedom Fighters (CIFF) left. On Monday the CIFF denied it.", "CIFF", "Corvian Islamic Freedom Fighters"},
		{"The Union of the Valleys of Arland (UVA) left.", "Valleys", "Union of the Valleys of Arland"},
		{"The Free Hills Movement of Old Corvia (FHM) left.", "Old", "Free Hills Movement"},
		{"Corvia's Coast Intelligence Bureau (CIB) left. On Monday the CIB denied it.", "CIB", "Corvia"},
		{"Special Presidential Envoy for Peace (SPEP) Ana Lern left.", "Special", ""},
		{"The Pact of Corvport (PC) failed. Arland (pop. 4 million) left.", "Arland", "Arland"},
		{"On Monday the Permanent Hills Framework (CSC) left. The CSC denied it.", "CSC", "Permanent Hills Framework"},
		{"The Free Coast Movement (MCL) left.", "Coast", "Free Coast Movement"},
		{"Joss Arden (MCL) left.", "Arden", "Joss Arden"},
		{"The port of Corvport (MCL) was shelled.", "Corvport", "Corvia"},
		{"Arland's Director General of Military Operations (DGMO) left.", "Director", "Arland"},
	} {
		if got := actorsAt(t, r, x.text, x.word); got != x.actors {
			t.Errorf("%s: %q is %q, want %q", x.text, x.word, got, x.actors)
		}
	}
}

// TestTheAlliance: whom "the alliance" and "the bloc" stand for.
func TestTheAlliance(t *testing.T) {
	r, err := New(Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, x := range []struct{ text, actors string }{
		{"NATO met. The alliance denied it.", "NATO"},
		{"Nato met. The alliance denied it.", "NATO"},
		{"Arland attacked. The alliance denied it.", ""},
		{"Arland said the alliance denied it.", ""},
		{"The Houthis, an alliance of rebels, left. The alliance denied it.", "Houthis"},
		{"The Houthis (AA) is an armed alliance. The alliance denied it.", "Houthis"},
		{"NATO met the Houthis, a movement of the coast. The alliance denied it.", "NATO"},
		{"The Houthis (AA), an alliance of rebels, met the Hamas. The alliance denied it.", "Houthis"},
	} {
		if got := actorsAt(t, r, x.text, "alliance"); got != x.actors {
			t.Errorf("%s: %q, want %q", x.text, got, x.actors)
		}
	}
}

// TestAllianceMembers: a word that is short for a large alliance is the one that the text named by a name that ends so.
func TestAllianceMembers(t *testing.T) {
	r := readerOf(t, nil)
	for _, x := range []struct{ text, actors string }{
		{"Arland attacked the Coast Relief Alliance. Arland killed six Alliance fighters.", "Coast Relief Alliance"},
		{"Arland attacked the Coast Relief Alliance. The Alliance denied it.", "Coast Relief Alliance"},
		{"Arland asked the Alliance for help. Alliance members agreed.", "NATO"},
	} {
		if got := actorsAt(t, r, x.text, "Alliance"); got != x.actors {
			t.Errorf("%s: %q, want %q", x.text, got, x.actors)
		}
	}
}

// TestBrokers: who brokers the talks is none of both sides, and two of whom one is not named are nobody known.
func TestBrokers(t *testing.T) {
	r := readerOf(t, nil)
	for _, x := range []struct{ text, actors string }{
		{"Arland met Corvia. Arland left. Corvia left. Both sides denied it.", "Arland; Corvia"},
		{"The talks, brokered by Arland, failed. Arland left. Corvia left. Corvia denied it. The rebels left. The monitors met. The port fell. Both sides denied it.", ""},
		{"Arland mediated the talks. Arland left. Corvia left. Corvia denied it. The rebels left. The monitors met. The port fell. Both sides denied it.", ""},
		{"Arland and Bordavia brokered a truce. Corvia left. Both sides broke it.", ""},
		{"Arland hosted talks between the government of Corvia and rebels. Both sides denied it.", "Corvia; rebels"},
		{"Arland hosted the talks on Corvia. Both sides denied it.", ""},
		{"Arland hosted talks with Corvia. Both sides denied it.", "Corvia; Arland"},
		{"Arland, which has mediated since May, met Corvia. The rebels left. The monitors met. The port fell. Both sides denied it.", ""},
		{"Arland met Corvia. Arland left. Corvia left. Arland asked both sides to return.", ""},
		{"Arland met Corvia. Arland left. Corvia left. Norland asked both sides to return.", "Arland; Corvia"},
		{"Arland met Corvia. Clashes between Arlander and Corvian troops grew as both sides moved troops.", "Arland; Corvia"},
	} {
		word := "Both"
		if strings.Contains(x.text, "both") {
			word = "both"
		}
		if got := actorsAt(t, r, x.text, word); got != x.actors {
			t.Errorf("%s: %q, want %q", x.text, got, x.actors)
		}
	}
}

// TestAnothersOffice: from whatever capital a text is, a person whose office is somebody else's does not act for the state that sits there.
func TestAnothersOffice(t *testing.T) {
	r := readerOf(t, nil)
	const from = "Bern, 2 September 2024. Delegations of Vesta and the Orland Liberation Front met in Bern on Wednesday.\n\n"
	for _, x := range []struct{ text, word, actors string }{
		{"Vesta's foreign minister, Ilse Marten, said that her government would not discuss autonomy.", "Ilse", "Ilse Marten"},
		{"The Orland Liberation Front's foreign minister, Ilse Marten, said that her movement would not discuss autonomy.", "Ilse", "Orland Liberation Front"},
		{"Switzerland's foreign minister, Ilse Marten, said that her government would host the talks.", "Ilse", "Switzerland"},
	} {
		if got := actorsAt(t, r, from+x.text, x.word); got != x.actors {
			t.Errorf("%s: %q is %q, want %q", x.text, x.word, got, x.actors)
		}
	}
}

// TestSaidToHold: an office is that of whom the sentence says so, whoever had one before.
func TestSaidToHold(t *testing.T) {
	r := readerOf(t, nil)
	for _, x := range []struct{ text, word, actors string }{
		{"The director Joss Arden of Arland left. Ana Berg is the director of a relief group. She denied it.", "She", "Ana Berg"},
		{"The Corvian minister Joss Arden left. The minister denied it.", "minister", "Corvia"},
	} {
		if got := actorsAt(t, r, x.text, x.word); got != x.actors {
			t.Errorf("%s: %q is %q, want %q", x.text, x.word, got, x.actors)
		}
	}
}

// actorsAt gives the actors of the last mention that covers a word.
func actorsAt(t *testing.T, r *Reader, text, word string) (got string) {
	t.Helper()
	p := r.page(parse(t, text))
	defer r.free(p)
	p.prepare()
	for i := range p.sentences {
		s := &p.sentences[i]
		if k := slices.Index(s.words, word); k >= 0 {
			if got = ""; s.at[k] >= 0 {
				got = strings.Join(p.namesOf(p.mentions[s.at[k]].set), "; ")
			}
		}
	}
	return got
}
