package reader

import (
	"strings"
	"testing"
)

// TestWhoElse reads who acts and upon whom in the statement that holds some words; "nobody" is nobody who is named, "nothing" that it is not read.
func TestWhoElse(t *testing.T) {
	r := newReader(t)
	for _, x := range []struct{ text, words, actor, target string }{
		// Some of several groups are not who acts next; some of a state's forces are that state.
		{"Chad and Qatar talked. Forty of the 47 groups signed the accord. Peru and Kenya urged Chad to stop.", "signed", "nobody", ""},
		{"Chad met rebels in Doha. Sixteen of the groups rejected the accord. Peru and Kenya urged Chad to stop.", "rejected", "nobody", "-"},
		{"Chad and Qatar talked. Chad signed the accord. Peru and Kenya urged Chad to stop.", "signed", "Chad", ""},
		// A time is nobody's subject.
		{"Russia opened talks with Kenya. The town lies near Okra Hill, where Peruvian soldiers earlier this month kidnapped 40 observers.", "kidnapped", "Peru", "-"},
		{"Peru complained on Monday. Norwegian troops last week attacked a Kenyan convoy.", "attacked", "Norway", "Kenya"},
		{"Peru complained. This week brought a first meeting of Norway and Kenya.", "meeting", "Norway, Kenya", ""},
		// "The two" who were seized are not both sides.
		{"The M23 and Peru met in Rome. Two Peruvian soldiers were seized by the M23 in May. The two were released on Monday.", "released", "!M23, Peru", "-"},
		{"The M23 met Peru in Rome. The two signed a truce on Monday.", "signed", "M23, Peru", ""},
		// The ministry is the one that was named last.
		{"Peru freed the men to Norway on Saturday, the Peruvian Ministry of Defence in Lima said. Norway returned the maps. The ministry thanked Kenya.", "thanked", "Peru", "Kenya"},
		{"Peru freed the men. Norway's foreign ministry welcomed the step. The ministry called for talks with Peru.", "called for", "Norway", "Peru"},
		{"Peru and Norway met in Rome. The ministry said nothing.", "said nothing", "nothing", "-"},
		// A subject right behind "which" is not the one of whom it tells.
		{"Peru met the Halden Interim Council, which it backs.", "backs", "!Halden Interim Council", "-"},
		// A comma behind a name begins the next clause.
		{"Peru said that under the deal mediated by Georgian Prime Minister Irakli Garibashvili, Kenya reciprocated by providing maps.", "mediated", "Georgia", "-"},
		{"The talks were mediated by Georgian Prime Minister Irakli Garibashvili and Kenya.", "mediated", "Georgia, Kenya", "-"},
		// Whose own is attacked does not attack it.
		{"President Yoweri Museveni refused to meet Kenya while forces were shelling his towns.", "shelling", "nobody", "Uganda"},
		{"President Yoweri Museveni demanded talks with Kenya after troops shelled his villages.", "shelled", "nobody", "Uganda"},
		{"President Yoweri Museveni ordered his forces to attack Kenya.", "attack", "Uganda", "Kenya"},
		// Where a text was signed is not who signed it.
		{"The agreement, signed in Gabon's capital on Monday, ends the war.", "signed", "nobody", ""},
		{"The agreement, signed by Gabon's president on Monday, ends the war.", "signed", "Gabon", ""},
		// An acronym names its name, and no tongue is a state.
		{"The Front for Change in Peru, known by its French acronym FCXT, attacked Kenya. FCXT demanded talks.", "demanded", "Front for Change", "-"},
		{"Peru's Front for Change, better known under the initials FCXT, met Kenya. FCXT demanded talks.", "demanded", "Front for Change", "-"},
		// Rebels are not the state in whose capital they are.
		{"Chad met rebels in Doha.", "met", "!Chad, Qatar", "-"},
		{"Kenya met officials in Doha.", "met", "Kenya, Qatar", "-"},
		// A letter and a figure with a hyphen are a name.
		{"Kenya met the M-23 in Rome. The M-23 attacked Goma.", "attacked", "M23", "-"},
		{"The April 19 Movement, or M-19, attacked a Colombian base.", "attacked", "M-19", "Colombia"},
		{"The M 23 road was closed. Kenya attacked Norway.", "attacked", "Kenya", "Norway"},
		// Who is accused, behind a comma or in the passive, accuses nobody, nor does who was harmed.
		{"Two groups including the M23, blamed for the attack on Kenya, say they will stay.", "blamed for", "nobody", "M23"},
		{"The M23 has been blamed for the killing of Kenyan president Jan Berg.", "blamed", "nobody", "M23"},
		{"Kenya has been blamed by Norway for the attack on Peru.", "blamed", "Norway", "Kenya"},
		// States are no factions.
		{"Norway and Kenya sent envoys. The warring factions agreed to a truce.", "agreed", "!Norway, Kenya", "-"},
		{"Norway and the M23 sent envoys. The warring factions agreed to a truce.", "agreed", "Norway, M23", "-"},
		// The ministers of several are those of all.
		{"The foreign ministers of Norway, Peru and Kenya rejected the plan.", "rejected", "Norway, Peru, Kenya", "-"},
		{"Norway spoke with the foreign ministers of Peru and Kenya. They agreed to meet on Tuesday.", "agreed", "Norway, Peru, Kenya", "-"},
		{"The foreign minister of Norway, Peru and Kenya rejected the plan.", "rejected", "Norway, Peru, Kenya", "-"},
		// A body of an organisation is the organisation.
		{"The ECOWAS Authority met in Rome. The Authority called on Mali to free the men.", "called on", "ECOWAS", "Mali"},
		{"The Valley Authority met ECOWAS in Rome. The Authority called on Mali to free the men.", "called on", "!ECOWAS", "-"},
		// A group may be written small, and an abbreviation tells one army from another.
		{"Kenya met envoys in Rome. The contras rejected a Sandinista proposal to extend the truce.", "rejected", "Contras", "Sandinistas"},
		{"The contra rebels met Kenya in Rome. The rebels attacked a Norwegian convoy.", "attacked", "Contras", "Norway"},
		{"Kenya met pros and contras in Rome. Kenya attacked Norway.", "attacked", "Kenya", "Norway"},
		{"The National Liberation Army (NLA) met Kenya in Skopje. The guerrillas rejected the plan.", "rejected", "National Liberation Army", "-"},
		{"The National Liberation Army (ELN) met Kenya in Rome. The guerrillas rejected the plan.", "rejected", "ELN", "-"},
		// What is sent to somebody is not his demand.
		{"The M23 issued a deadline to the Kenyan government demanding the release of its men.", "demanding", "M23", "Kenya"},
		{"The M23 sent a letter to Kenya calling for the release of its men.", "calling", "M23", "-"},
		{"The M23 read out a letter from Kenya calling for the release of its men.", "calling", "!M23", "-"},
		// Behind who hosts begins who meets; each of two participles around "but" has its own agent.
		{"Hosted by UN envoy Ana Lern, Peruvian President Ivo Tarn and Kenya's Prime Minister Jan Berg held talks in Rome on Monday.", "held talks", "Peru, Kenya", "-"},
		{"Hosted by UN envoy Ana Lern, Peruvian President Ivo Tarn and Kenya's Prime Minister Jan Berg held talks in Rome on Monday.", "Hosted", "UN", "-"},
		{"Backed by Norway, Peru and Kenya signed the accord on Monday.", "signed", "Peru, Kenya", "-"},
		{"Peru signed the accord in a ceremony attended by Norway but boycotted by Kenya.", "boycotted", "Kenya", "-"},
		{"The plan was drafted and proposed by Kenya.", "proposed", "Kenya", "-"},
		// Allied fighters are not those of whom the text told; "seeks" is no noun.
		{"The M23 attacked Goma. Kenya's government and allied fighters signed the accord.", "signed", "Kenya", "-"},
		{"Kenya, however, seeks talks to discuss the status of the region.", "seeks talks", "Kenya", "-"},
		// Rebels beside their name are one of two who say it; they, and no opposition of a word, are the other side.
		{"The Sudanese government and the rebel Sudan People's Liberation Movement-North (SPLM-N) said Thursday that they had agreed to a truce.", "agreed to a truce", "Sudan, SPLM-N", "-"},
		{"Sudan and the SPLM-N met. Sudan left; the SPLM-N left. The government called the opposition to talks. Both sides signed a truce.", "signed", "Sudan, SPLM-N", "-"},
		// Co-chairs and mediators are whose they are said to be, and else nobody who is named.
		{"The co-chairs of the OSCE Minsk Group issued a paper. On Monday the co-chairs urged Armenia to return to talks.", "urged", "OSCE Minsk Group", "Armenia"},
		{"Mediators from Norway and Qatar met. On Tuesday the mediators urged Armenia to return to talks.", "urged", "Norway, Qatar", "Armenia"},
		{"The mediators of the Peruvian conflict met. The mediators urged Armenia to return to talks.", "urged", "nobody", "Armenia"},
	} {
		actor, target := "nothing", "-"
		for _, s := range statementsOf(t, r, x.text) {
			if strings.Contains(s.Quote, x.words) {
				actor, target = only(s.Actor), only(s.Target)
			}
		}
		if actor == "" {
			actor = "nobody"
		}
		if not, found := strings.CutPrefix(x.actor, "!"); found && actor == not || !found && actor != x.actor || x.target != "-" && target != x.target {
			t.Errorf("%s\n%q is told of %q upon %q, want %q upon %q", x.text, x.words, actor, target, x.actor, x.target)
		}
	}
}
