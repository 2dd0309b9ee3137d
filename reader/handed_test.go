package reader

import (
	"slices"
	"strings"
	"testing"

	"parley/codebook"
	"parley/statement"
)

// TestToldPlainly: who sets a condition, refuses, threatens, mediates, hands over or signs is neither who stands near nor the other side, and what has not
// happened is not told as done.
func TestToldPlainly(t *testing.T) {
	r := readerOf(t, nil)
	for _, x := range []struct {
		text   string
		act    codebook.Act
		actor  []string
		target []string
		never  codebook.Act // that nobody is told to have done
	}{
		{"Three bodies were handed over to Peru on Monday.", codebook.Release, nil, []string{"Peru"}, ""},
		{"Peru received the bodies of three soldiers from Kenya.", codebook.Release, []string{"Kenya"}, []string{"Peru"}, ""},
		{"Peru got fighter jets from Denmark.", codebook.Aid, []string{"Denmark"}, []string{"Peru"}, ""},
		{"Peru received missiles from Kenya last month.", codebook.Aid, []string{"Kenya"}, []string{"Peru"}, ""},
		{"Peru got fighter jets last month.", codebook.Aid, nil, []string{"Peru"}, ""},
		{"Peru sent aid to Chad from a port.", codebook.Aid, []string{"Peru"}, []string{"Chad"}, ""},
		{"Receiving the bodies of three soldiers from Kenya was hard for Peru.", codebook.Release, []string{"Kenya"}, nil, ""},
		{"Peru called for the release of all hostages held by Hamas.", codebook.Appeal, []string{"Peru"}, []string{"Hamas"}, codebook.Coerce},
		{"A prisoner exchange between Kenya and Peru took place on Monday.", codebook.Release, []string{"Kenya", "Peru"}, nil, ""},
		{"Kenya rearrested ten prisoners whom Peru had freed.", codebook.Coerce, []string{"Kenya"}, nil, ""},
		{"Kenya made the release of all prisoners a condition of any deal with Peru.", codebook.Condition, []string{"Kenya"}, nil, codebook.Release},
		{"Kenya has tied any prisoner exchange to the lifting of sanctions by Peru.", codebook.Condition, []string{"Kenya"}, nil, codebook.Concede},
		{"Kenya has tied any prisoner exchange to the lifting of sanctions by Peru.", codebook.Condition, []string{"Kenya"}, nil, codebook.Sanction},
		{"Only when Peru stops its attacks will Kenya come to the table.", codebook.Condition, []string{"Kenya"}, nil, codebook.Concede},
		{"Kenya vowed to end attacks on Peru.", codebook.Offer, []string{"Kenya"}, nil, codebook.Threaten},
		{"Kenya gave Peru 48 hours to leave the city.", codebook.Threaten, []string{"Kenya"}, []string{"Peru"}, codebook.Coerce},
		{"Kenya said it would not be intimidated by threats from Peru.", codebook.Reject, []string{"Kenya"}, nil, codebook.Threaten},
		{"Kenya will respond to any breach, it warned Peru.", codebook.Threaten, []string{"Kenya"}, nil, codebook.Violate},
		{"Kenya said any attack by Peru would be met with force.", codebook.Threaten, []string{"Kenya"}, nil, codebook.Attack},
		{"Kenya called off the talks with Peru.", codebook.Reject, []string{"Kenya"}, []string{"Peru"}, codebook.Meet},
		{"Talks collapsed after Kenya rejected the plan.", codebook.Reject, []string{"Kenya"}, nil, codebook.Meet},
		{"Talks aimed at ending the war between Kenya and Peru resumed on Monday.", codebook.Meet, []string{"Kenya", "Peru"}, nil, ""},
		{"Kenya's withdrawal from the treaty alarmed Peru.", codebook.Reject, []string{"Kenya"}, nil, ""},
		{"The truce between Kenya and Peru was extended by 30 days.", codebook.Accept, []string{"Kenya", "Peru"}, nil, ""},
		{"Kenya ratified the agreement with Peru.", codebook.Sign, []string{"Kenya"}, nil, ""},
		{"Kenya but not Peru signed the agreement.", codebook.Sign, []string{"Kenya"}, nil, ""},
		{"Kenya but not South Sudan signed the agreement.", codebook.Sign, []string{"Kenya"}, nil, ""},
		{"Kenya and Peru, with Norway as guarantor, signed a truce.", codebook.Sign, []string{"Kenya", "Peru"}, nil, ""},
		{"With Norway mediating, Kenya and Peru agreed to a truce.", codebook.Accept, []string{"Kenya", "Peru"}, nil, ""},
		{"Not until Peru apologises will Kenya return to the table.", codebook.Condition, []string{"Kenya"}, nil, codebook.Concede},
		{"Kenya no longer recognises the agreement with Peru.", codebook.Reject, []string{"Kenya"}, nil, codebook.Support},
		{"In talks mediated by Norway, Kenya and Peru agreed to a truce.", codebook.Accept, []string{"Kenya", "Peru"}, nil, ""},
		{"Kenya denied having left the talks.", codebook.Deny, []string{"Kenya"}, nil, codebook.Reject},
		{"Kenya's government ordered its forces to halt attacks on the Korvan Front.", codebook.Concede, []string{"Kenya"}, nil, codebook.Mobilize},
		{"Kenya told its troops to stop shelling Peru.", codebook.Concede, []string{"Kenya"}, nil, codebook.Attack},
		{"Kenya ordered its troops to attack the rebels.", codebook.Mobilize, []string{"Kenya"}, nil, codebook.Concede},
		{"The UN told Kenyan troops to stop shelling the port.", codebook.Demand, []string{"UN"}, []string{"Kenya"}, codebook.Concede},
		{"Peru told Kenyan troops to halt their attacks.", codebook.Demand, []string{"Peru"}, []string{"Kenya"}, codebook.Concede},
		{"Kenya ordered its army to halt Peru's offensive.", codebook.Mobilize, []string{"Kenya"}, nil, codebook.Concede},
		{"Kenya ordered its army to halt aid to Peru.", codebook.Mobilize, []string{"Kenya"}, nil, codebook.Concede},
		{"Kenyan forces will not fire their arms if they are not attacked, a spokesman said.", codebook.Attack, []string{"Kenya"}, nil, codebook.Attack},
		{"“We will not bomb Peru as long as it stays neutral,” Kenya said.", codebook.Attack, []string{"Kenya"}, nil, codebook.Attack},
		{"Kenya accused Peru of blocking the road, thereby breaking the accord.", codebook.Accuse, []string{"Kenya"}, nil, codebook.Violate},
		{"Kenya shelled the town, thereby violating the truce with Peru.", codebook.Violate, []string{"Kenya"}, nil, ""},
		{"Kenya's minister announced that the rebels had agreed to a truce.", codebook.Accept, []string{"rebels"}, nil, ""},
		{"Kenya announced that its ministers had signed an accord.", codebook.Sign, []string{"Kenya"}, nil, ""},
		{"Kenya denied to have blocked the talks.", codebook.Deny, []string{"Kenya"}, nil, codebook.Reject},
		{"Kenya rejected the charge and said that Peru had shelled two villages.", codebook.Attack, []string{"Peru"}, []string{"Kenya"}, ""},
		{"Kenya denied this and said Peru had broken the truce.", codebook.Violate, []string{"Peru"}, []string{"Kenya"}, ""},
		{"Kenya denied that it had said that Peru had shelled the port.", codebook.Deny, []string{"Kenya"}, nil, codebook.Attack},
		{"Kenya denied obstructing the efforts of Peru.", codebook.Deny, []string{"Kenya"}, nil, codebook.Reject},
		{"Peru will pay a heavy price, Kenya warned.", codebook.Threaten, []string{"Kenya"}, nil, ""},
		{"Sanctions aside, Peru will suffer, Kenya warned.", codebook.ExpressView, []string{"Kenya"}, nil, codebook.Threaten},
		{"Kenya froze the implementation of the deal.", codebook.Reject, []string{"Kenya"}, nil, ""},
		{"Peru took back 20 prisoners from Kenya.", codebook.Release, []string{"Kenya"}, []string{"Peru"}, codebook.Coerce},
		{"An exchange of captives between Kenya and Peru was carried out on Monday.", codebook.Release, []string{"Kenya", "Peru"}, nil, ""},
		{"Kenya is supported by the U.S. and Norway.", codebook.Support, []string{"United States", "Norway"}, []string{"Kenya"}, ""},
		{"Kenya met the U.S. and Norway.", codebook.Meet, []string{"Kenya", "United States", "Norway"}, nil, ""},
		{"Kenya met the U.S. envoy and Norway rejected the plan.", codebook.Reject, []string{"Norway"}, nil, ""},
		{"Kenya has ties with the M23 and has been accused of arming it.", codebook.Accuse, nil, []string{"Kenya"}, ""},
		{"Kenya has ties with the M23 and has accused Peru of arming it.", codebook.Accuse, []string{"Kenya"}, nil, ""},
		{"Under the agreement, the truce took effect at midnight in Doha.", codebook.Accept, nil, nil, ""},
		{"In Doha, the deal was accepted by Kenya.", codebook.Accept, []string{"Kenya"}, nil, ""},
		{"Norway facilitated talks between the Korvan Front and Peru.", codebook.Mediate, []string{"Norway"}, []string{"Korvan Front", "Peru"}, ""},
	} {
		list := statementsOf(t, r, x.text)
		k := slices.IndexFunc(list, func(s statement.Statement) bool {
			return s.Act == x.act && slices.Equal(s.Actor, x.actor) && (x.target == nil || slices.Equal(s.Target, x.target))
		})
		if k < 0 {
			t.Errorf("%s: no %s by %v: %v", x.text, x.act, x.actor, list)
		}
		for _, s := range list {
			if s.Act == x.never && (s.Modality == codebook.Asserted || s.Modality == codebook.Reported) {
				t.Errorf("%s: %s by %v is told as %s", x.text, s.Act, s.Actor, s.Modality)
			}
		}
	}
}

// TestFreed: civilians who are freed make their land no target, but where the text sets it against who frees them.
func TestFreed(t *testing.T) {
	r := newReader(t)
	for text, want := range map[string][]string{
		"Seven Malaysian hostages were freed by Abu Sayyaf.":                                    nil,
		"Abu Sayyaf freed seven Malaysian hostages on Friday.":                                  nil,
		"Kenya released two Indian tourists.":                                                   nil,
		"Kenya handed over two Indian prisoners to Uganda.":                                     {"Uganda"},
		"Kenya and Uganda met. Kenya attacked Uganda in May. Kenya freed two Ugandan hostages.": {"Uganda"},
	} {
		list := statementsOf(t, r, "---\nlang: en\n---\n\n"+text+"\n")
		if len(list) == 0 {
			t.Errorf("%s: nothing read", text)
		} else if x := list[len(list)-1]; x.Act != codebook.Release || !slices.Equal(x.Target, want) {
			t.Errorf("%s: %s to %q, want %q", text, x.Act, x.Target, want)
		}
	}
}

// TestSpeaksFor: who speaks for somebody acts for him, and so does a pronoun.
func TestSpeaksFor(t *testing.T) {
	r := readerOf(t, nil)
	for text, want := range map[string]string{
		"Ada Lern, for the Northern League, told the Council that aid had stopped. She called for a truce.": "Northern League",
		"Ada Lern, speaking for Bordavia, rejected the plan. She called for a truce.":                       "Bordavia",
		"Ada Lern, for years the voice of Bordavia, rejected the plan. Arland called for a truce.":          "Arland",
	} {
		if got := whoDid(t, r, text); !strings.Contains(got, want+" appeal") {
			t.Errorf("%s\n%s, want %s", text, got, want)
		}
	}
}

// TestBehalf: who signs for somebody acts for him, and those who sign together act together.
func TestBehalf(t *testing.T) {
	r := newReader(t)
	for text, want := range map[string][]string{
		"The agreement was signed by Ana Lern for the Government of Colombia and by Omar Tarn for the M23.": {"Colombia", "M23"},
		"The accord was signed by Ana Lern on behalf of Kenya and by Omar Tarn on behalf of Peru.":          {"Kenya", "Peru"},
		"Ana Lern, representing Kenya, and Omar Tarn, representing Peru, signed the accord.":                {"Kenya", "Peru"},
		"Omar Tarn, an Arab League diplomat, put his name to the accord in Rome on behalf of Kenya.":        {"Kenya"},
		"Omar Tarn signed the accord in Rome and spoke on behalf of Kenya.":                                 {"Omar Tarn"},
		"Omar Tarn, signing on behalf of Kenya, signed the accord.":                                         {"Kenya"},
		"Ana Lern signed for Kenya and Omar Tarn for Peru.":                                                 {"Kenya", "Peru"},
		"The text was initialled on behalf of Armenia by Ana Lern.":                                         {"Armenia"},
		"On behalf of the M23, Omar Tarn signed the declaration of principles.":                             {"M23"},
		"The accord was signed by Norway on behalf of Kenya.":                                               {"Norway"},
	} {
		list := statementsOf(t, r, "---\nlang: en\ndate: 2026-03-12\n---\n\n"+text+"\n\nThe news came on Monday, an agency reported from the region.\n")
		if len(list) == 0 {
			t.Errorf("%s: nothing read", text)
			continue
		}
		s := longest(list)
		if slices.Sort(s.Actor); s.Act != codebook.Sign || !slices.Equal(s.Actor, want) {
			t.Errorf("%s: %s of %q", text, s.Act, s.Actor)
		}
	}
}

// TestTopic: what a gathering on a state does, or a text on it says, is not that state's; what its own plan or its delegation says is.
func TestTopic(t *testing.T) {
	r := newReader(t)
	for text, want := range map[string]string{
		"The Libya summit called for an arms embargo on Friday.":       "Libya summit",
		"The Yemen peace conference urged both parties to stop.":       "Yemen peace conference",
		"The Ukraine plan demands a withdrawal of forces.":             "",
		"Kenya's plan demands a withdrawal of forces.":                 "Kenya",
		"The Kenyan plan demands a withdrawal of forces.":              "Kenya",
		"The Kenya delegation rejected the plan.":                      "Kenya",
		"Kenya plans to send troops to the valley.":                    "Kenya",
		"Iran-backed Houthi rebels accepted the ceasefire on Friday.":  "Houthis",
		"Mozambique's Renamo opposition movement rejected the offer.":  "RENAMO",
		"Sudan's warring parties have resumed negotiations in Turkey.": "Sudan's warring parties",
	} {
		got := ""
		if list := statementsOf(t, r, text); len(list) > 0 {
			got = only(list[0].Actor)
		}
		if got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}

// TestReplied: what somebody answers to what stands before a comma is told of whoever answers, on the issue of what it answers, and toward whose that is.
func TestReplied(t *testing.T) {
	r := newReader(t)
	for _, x := range []struct{ text, quote, act, actor, target, issue string }{
		{"Kenya demanded the release of prisoners, a demand rejected by Somalia.", "a demand rejected by Somalia", "reject", "Somalia", "Kenya", "prisoners"},
		{"Kenya wants Somalia to withdraw its troops, a condition Somalia has refused.", "a condition Somalia has refused", "reject", "Somalia", "Kenya", "troop-withdrawal"},
		{"The mediators offered a ceasefire, a proposal turned down by Kenya.", "a proposal turned down by Kenya", "reject", "Kenya", "", "ceasefire"},
		{"Norway proposed a buffer zone, an idea welcomed by Kenya.", "an idea welcomed by Kenya", "support", "Kenya", "Norway", "territory"},
		{"Kenya offered a ceasefire proposed by Somalia.", "a ceasefire proposed by Somalia", "", "", "", ""},
		{"Kenya demanded the release of prisoners, a group held by Somalia.", "a group held by Somalia", "", "", "", ""},
	} {
		found := false
		for _, s := range statementsOf(t, r, x.text) {
			if s.Quote != x.quote {
				continue
			}
			found = true
			if string(s.Act) != x.act || only(s.Actor) != x.actor || only(s.Target) != x.target || len(s.Issue) == 0 || s.Issue[0] != x.issue || s.Modality != codebook.Asserted {
				t.Errorf("%s: read as %s: %s → %s on %v, %s; want %s: %s → %s on %s", x.text, only(s.Actor), s.Act, only(s.Target), s.Issue, s.Modality, x.actor, x.act, x.target, x.issue)
			}
		}
		if found != (x.act != "") {
			t.Errorf("%s: “%s” is read: %t", x.text, x.quote, found)
		}
	}
}
