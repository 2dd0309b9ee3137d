package reader

import (
	"slices"
	"strings"
	"testing"
)

// TestWhoActs reads who acts in the last sentence of texts that name others too: behind a phrase in front, in a list that is spelt out, by "neither"
// and "nor", as the leader or the group of whoever the sentence before is about, and out of office.
func TestWhoActs(t *testing.T) {
	r := newReader(t)
	for _, x := range []struct {
		texts []string // "_" stands for each of the verbs
		actor []string
	}{
		{[]string{
			"On 5 May, in Geneva, Norway and Peru _.", "In Geneva, on 5 May, Norway and Peru _.", "On 12 March 2024, in Doha, Norway and Peru _.", "Last week, in Geneva, Norway and Peru _.",
			"On Friday, under pressure from Kenya, Norway and Peru _.", "Backed by Kenya, Norway and Peru _.", "With the mediation of Kenya, Norway and Peru _.",
			"Both countries, Norway and Peru, _.", "The two neighbours – Norway and Peru – _.",
			"Not only Norway but also Peru's president _.", "Norway and then Peru's president _.", "Norway and, to a lesser extent, the Peruvian government _.",
			"Norway _, and so did Peru's president.", "Norway _, as did the government of Peru.", "Norway _, and the government of Peru did too.",
			"Neither Norway nor Peru _.", "Neither Norway, which hosts the talks, nor Peru _.", "Neither Norway, whose army holds the port, nor Peru, its neighbour, _.",
		}, []string{"Norway", "Peru"}},
		{[]string{
			"All three countries, Norway, Peru and Kenya, _.", "The three governments – Norway, Peru and Kenya – _.", "Three countries, Norway, Peru and Kenya, _.",
			"Last week, in Geneva, Norway, Peru and Kenya _.",
		}, []string{"Kenya", "Norway", "Peru"}},
		{[]string{
			"Norway's central bank _.", "Peru shelled the port overnight, Kenya said. Norway _.", "Norway shelled the port overnight, the Kenyan army said. Its foreign minister, Omar Tarn, _.",
			"On Monday, Norway's chief negotiator, Jan Berg, _.", "Peru thanked Norway, which last year _.", "Peru met the president of Norway, who on Monday _.",
			"Norway's acting premier Ana Lern _.", "Norway, after years of war with Peru, _.", "Peru sent observers after the president of Norway had _.",
		}, []string{"Norway"}},
		{[]string{
			"The Free Valley Movement attacked a convoy, the Norwegian army said. Its leader, Omar Tarn, _.", "The Free Valley Movement attacked a convoy, said a Norwegian army spokesman. Its leader Omar Tarn _.",
			"The Free Valley Movement attacked a convoy, according to Norway. Its leadership _.", "The Norwegian army attacked the Free Valley Movement on Sunday. The group _.",
			"Talks between Norway and the Free Valley Movement resumed. The rebels _.", "The Free Valley Movement attacked a convoy, Norway said. The movement _.",
		}, []string{"Free Valley Movement"}},
		{[]string{
			"The M23 met the Norwegian government in Oslo. In a statement released by its high command, the armed group _.", "The M23 met the Norwegian government in Oslo. The guerrilla group _.",
			"The M23 met the Norwegian government in Oslo. The rebel organization _.", "Norway met rebels in Oslo. The M23 Political Bureau _.", "Norway met rebels in Oslo. The M23's High Command _.",
		}, []string{"M23"}},
		{[]string{
			"Norway met the M23 in Oslo. Rebel commander Jan Berg _.", "Norway and the M23 met. Rebel negotiator Jan Berg _.", "The M23 left the talks with Norway. Separatist leader Jan Berg left Oslo. Berg _.",
		}, []string{"M23"}},
		{[]string{
			"Norway met the M23 in Oslo. Army commander Jan Berg _.", "Norway made an offer. Defence chief Jan Berg _.",
		}, []string{"Norway"}},
		{[]string{
			"Norway opened a dialogue. Ana Lern, who leads the Wefaq society, _.", "Ana Lern, who heads the Wefaq, stayed away. Lern _.", "Norway met the Wefaq society. The head of Wefaq, Ana Lern, _.", "Wefaq leader Ana Lern stayed away. Lern _.",
		}, []string{"Wefaq"}},
		{[]string{
			"Leaders of Norway's Free Coast opposition movement _.", "Leaders of Norway's Free Coast movement _.",
		}, []string{"Free Coast"}},
		{[]string{
			"Norway's Free Coast Movement met the army. Movement leader Ana Lern stayed away. Lern _.", "The leaders of Norway's Free Coast Movement _.", "Leaders of Norway's parliament met the Free Coast Movement. In Oslo, Movement officials _.",
		}, []string{"Free Coast Movement"}},
		{[]string{
			"Leaders of Norway's parliament _.", "Ana Lern, who leads the country's largest school, left. Norway _.",
		}, []string{"Norway"}},
		{[]string{
			"The Orlo Peoples' Congress _.", "The Orlo Peoples’ Congress _.", "Ana Lern, the head of the Orlo Peoples' Congress, stayed away. Lern _.", "Leaders of Norway's Orlo Peoples' Congress _.",
		}, []string{"Orlo Peoples' Congress"}},
		{[]string{
			"The Free Workers' Party _.", "Peru met the Free Workers' Party. The party _.",
		}, []string{"Free Workers' Party"}},
		{[]string{
			"The Norwegian Women's Union _.", "Norwegian Women's Union leader Ana Lern _.",
		}, []string{"Norwegian Women's Union"}},
		{[]string{
			"The Croatian Serbs _.", "Croatian Serb leaders _.", "Norway met the Croatian Serbs. Croatian Serb leader Jan Berg _.",
		}, []string{"Croatian Serbs"}},
		{[]string{
			"The Serbs _.", "Serb leaders _.", "Croatian and Serb leaders met. Serb negotiators _.",
		}, []string{"Serbia"}},
		{[]string{
			"The Peruvian Maoists _.", "Peruvian Maoists met the army. Nepal hosted them. The Peruvian Maoists _.",
		}, []string{"Peruvian Maoists"}},
		{[]string{
			"The Nepalese Maoists _.",
		}, []string{"Nepal Maoists"}},
		{[]string{
			"The Coast Herders' Front _.", "Norway met the Coast Herders' Front. Front officials _.", "Jan Berg, leader of the Coast Herders' Front, stayed away. Berg _.",
		}, []string{"Coast Herders' Front"}},
		{[]string{
			"The Lakeside Fishermen's Union _.",
		}, []string{"Lakeside Fishermen's Union"}},
		{[]string{
			"Norway made an offer. Separatist commander Jan Lern left. The Norwegian army said so. Lern _.", "Anti-war activist Jan Lern _.", "Norway made an offer. Bandit leader Jan Lern _.",
		}, []string{"Jan Lern"}},
		{[]string{
			"In Norway the rival armies _.", "Norway made an offer. The rival armies _.",
		}, []string{"rival armies"}},
		{[]string{
			"The SPLM/A _.", "Kenya met envoys of the SPLM/A in Oslo. On Monday the SPLM/A _.",
		}, []string{"SPLM/A"}},
		{[]string{
			"Serbia and Kosovo met in Brussels. Norway and Peru sent observers. The two sides _.", "Serbia and Kosovo met in Brussels. Norway and Peru hosted a dinner. The two leaders _.", "Serbia met Kosovo's president. Norway sent monitors. Both sides _.",
		}, []string{"Kosovo", "Serbia"}},
		{[]string{
			"Serbia and Kosovo met in Brussels. Norway and Peru sent troops. Both countries _.",
		}, []string{"Norway", "Peru"}},
		{[]string{
			"The ELN and the government met in Havana. The two sides _.", "On Monday the government and the ELN _.", "Colombia's ELN and the government _.",
		}, []string{"Colombia", "ELN"}},
		{[]string{
			"Kenya and Peru signed the accord. In Sudan the warring parties signed a truce. Both sides _.", "In Sudan the warring parties _.",
		}, []string{"warring parties"}},
		{[]string{
			"Kenya and Peru signed the accord. Sudan's warring parties met. The two sides _.",
		}, []string{"Sudan's warring parties"}},
		{[]string{
			"The ELN freed two soldiers. An adviser to the prime minister _.", "The UN met the ELN. A spokesman for the eastern forces _.",
		}, nil},
		{[]string{
			"The ELN freed two soldiers. A spokesman for the group _.", "The ELN freed two soldiers. A spokesman _.",
		}, []string{"ELN"}},
		{[]string{
			"The Oromo Front _.", "Kenya met the Oromo Front. Front leader Jan Berg _.",
		}, []string{"Oromo Front"}},
		{[]string{
			"The Iraqi Turkmen Front _.", "The Iraqi Turkmen Front met the army. Front spokesman Jan Berg _.",
		}, []string{"Iraqi Turkmen Front"}},
		{[]string{
			"Norway met the Oromo Front. The Norwegian parliament _.", "Norwegian officials met the party. The Norwegian army _.",
		}, []string{"Norway"}},
		{[]string{
			"The Union of Coastal Towns and the Fishers' League _.",
		}, []string{"Fishers' League", "Union of Coastal Towns"}},
		{[]string{
			"Kenyan rebels left. Their spokesman, Jan Berg, left too. Norway accused them. Berg _.",
		}, []string{"Kenyan rebels"}},
		{[]string{
			"ECOWAS envoys left. The deposed president's party _.", "The ELN left. The prime minister's party _.",
		}, nil},
		{[]string{
			"Kenya closed the border. Kenya met the UN. The government and the ELN met. Kenya's government _.",
		}, []string{"Kenya"}},
		{[]string{
			"Serb leaders in northern Kosovo _.",
		}, []string{"Serb leaders in northern Kosovo"}},
		{[]string{
			"Serbian leaders in northern Kosovo _.", "Serb leaders _.",
		}, []string{"Serbia"}},
		{[]string{
			"US officials in Kosovo _.",
		}, []string{"United States"}},
		{[]string{
			"The M23 People's Council _.",
		}, []string{"M23"}},
		{[]string{
			"The Government of the Kingdom of Norway (GKN) met Peru. The GKN _.",
		}, []string{"Norway"}},
		{[]string{
			"The members of the UN Security Council met on Monday. Council members _.", "The UN Security Council met on Monday. Members of the Council _.",
		}, []string{"UN"}},
		{[]string{
			"Norway and Peru met on Sunday in Qatar. In the evening the emir _.", "The president of Peru spoke in Doha, in Qatar, on Sunday. The emir _.",
		}, []string{"Qatar"}},
		{[]string{
			"The presidents of Norway and Peru met in Rome. The heads of state _.", "The presidents of Norway and Peru met in Rome. The two heads of state _.",
		}, []string{"Norway", "Peru"}},
		{[]string{
			"Kenya said that the talks between Peru and Norway failed because that country _.", "Norwegian envoys met in Rome. That country _.",
		}, []string{"Norway"}},
		{[]string{
			"Former Norwegian president Jan Berg _.", "The Norwegian government offered a truce to the militants. Rebel commander Jan Berg _.", "Norway offered a truce. Guerrilla chief Jan Berg _.",
			"Norway offered a truce. Separatist negotiator Jan Berg _.",
			"The former Norwegian president, Jan Berg, _.", "Jan Berg, the former president of Norway, _.", "Jan Berg, Norway's former foreign minister, _.",
		}, []string{"Jan Berg"}},
	} {
		for _, text := range x.texts {
			for _, verb := range []string{"rejected the plan", "called for a ceasefire"} {
				text := strings.ReplaceAll(text, "_", verb)
				at := strings.LastIndex(text, ". ") // of the last sentence
				got := []string{"nothing"}
				for _, s := range statementsOf(t, r, "---\nlang: en\n---\n\n"+text+"\n") {
					if strings.Contains(s.Quote, verb) && (at < 0 || !strings.Contains(s.Quote, text[:at])) {
						got = slices.Sorted(slices.Values(s.Actor))
					}
				}
				if !slices.Equal(got, x.actor) {
					t.Errorf("%s: told of %q, want %q", text, got, x.actor)
				}
			}
		}
	}
}
