package reader

import (
	"slices"
	"strings"
	"testing"
)

// TestWhoSaid reads who acts, on whom and who says so in the shortest statement around some words of a text.
func TestWhoSaid(t *testing.T) {
	r := newReader(t)
	for _, x := range []struct {
		text, words, actor, target, speaker string
	}{
		// Who is accused, and by nobody who is named.
		{"Somalia's army said it had repelled the attack; Kenya said that it had taken the camp.", "it had repelled", "Somalia", "*", "Somalia"},
		{"Somalia's army said it had repelled the attack; Kenya said that it had briefly taken control of the camp.", "taken control", "Kenya", "*", "Kenya"},
		{"Kenya's foreign minister, Ana Lern, condemned the dam. Norway offered to share data with Peru, its irrigation minister said.", "offered", "Norway", "Peru", "Norway"},
		{"Kenya said the accord could not survive the departure of the UN, and called on Norway, the chief mediator, to convene all parties.", "called on", "Kenya", "Norway", "*"},
		{"Lebanon's opposition Hezbollah movement rejected the plan.", "rejected", "Hezbollah", "*", ""},
		{"Lebanon's opposition rejected the plan.", "rejected", "Lebanon's opposition", "*", ""},
		{"\"We reject the plan,\" the rebel leader told Al Jazeera.", "We reject the plan", "rebel leader", "*", "*"},
		{"\"We reject the plan,\" a protester told Kenya's ambassador.", "We reject the plan", "protester", "*", "*"},
		{"If Somalia stops the war, we are ready to release all captives, Kenya said.", "we are ready", "Kenya", "*", "Kenya"},
		{"Kenya's president told Somalia's envoy: \"We will not sign the accord.\"", "We will not sign", "Kenya", "*", "Kenya"},
		{"The UN envoy, Jan Berg, met officials in Lima on Monday. He warned of a new war.\n\nNorway has been accused of arming Hezbollah, a charge it denies.", "has been accused", "", "Norway", ""},
		{"Norway condemned the attack. Kenya was criticised for its silence.", "was criticised", "", "Kenya", ""},
		{"Norway was accused by Kenya of arming Hezbollah.", "was accused", "Kenya", "Norway", ""},
		// What has to be done is demanded by who says so, whatever noun the obliged one goes by, and behind "and that" too.
		{"Kenya said that Hezbollah's announcement was not enough and that the group must lay down its arms.", "must lay down", "Kenya", "Hezbollah", "Kenya"},
		{"Hezbollah rejected the plan. Kenya said the movement must free the captives.", "must free", "Kenya", "Hezbollah", "Kenya"},
		{"Hezbollah rejected the plan and said that the movement must keep its arms.", "must keep", "Hezbollah", "*", "*"},
		// Mediators without a name met those between whom they mediate, who met nobody by that.
		{"Kenya and Hezbollah began talks in Oslo. The mediators met with each delegation separately.", "met with", "", "Hezbollah, Kenya", ""},
		{"Kenya and Hezbollah began talks in Oslo. Norway's mediators met with each delegation separately.", "met with", "Norway", "*", ""},
		// What a government owns is its state's, and stands where the parser put the owner.
		{"The Kenyan government's Peace-Making Work Committee (PMWC) and Hezbollah met in Oslo on Sunday for the first time.", "met in", "Hezbollah, Kenya", "*", ""},
		{"The Kenyan government's Peace-Making Work Committee (PMWC) met in Oslo. The PMWC rejected the plan.", "rejected", "Kenya", "*", ""},
		{"The Kenyan Doctors' Committee met in Oslo. The committee rejected the plan.", "rejected", "Kenyan Doctors' Committee", "*", ""},
		{"The leader of the Mozambican Resistance Movement (RENAMO) Ana Lern, on Thursday extended the truce she had announced.", "on Thursday extended", "RENAMO", "*", ""},
		{"Hezbollah fired on a patrol on Thursday guarded by Kenya.", "fired", "Hezbollah", "*", ""},
		{"The chief mediator of Kenya's peace process has told Hezbollah to sign the deal.", "told", "", "Hezbollah", "*"},
		{"The chief negotiator of Kenya has told Hezbollah to sign the deal.", "told", "Kenya", "Hezbollah", "*"},
		{"Kenya's president spoke to the Kenyan army. Hezbollah refused. Kenya's Prime Minister Gen Omar Tarn rejected the plan.", "rejected", "Kenya", "*", ""},
		{"The Kenyan government called for a prompt ceasefire so as to hold political dialogue, while the Hezbollah side wanted to put forward a proposal.", "called for", "Kenya", "*", ""},
		{"The Kenyan government called for a prompt ceasefire so as to hold political dialogue, while the Hezbollah side rejected the plan.", "rejected", "Hezbollah", "*", ""},
		{"The plan backed by Norway was rejected by Kenya, while Hezbollah cheered.", "was rejected", "Kenya", "*", ""},
		// Who is prepared or forced to act acts; whoever forces them did something else.
		{"According to a Norwegian official, Kenya is prepared to accept the plan.", "is prepared", "Kenya", "*", "Norway"},
		{"Kenya was forced to release 40 detainees.", "was forced", "Kenya", "", ""},
		{"Kenya was compelled to accept the truce with Somalia.", "was compelled", "Kenya", "*", ""},
		{"Kenya was forced by Somalia to release 40 detainees.", "was forced", "Somalia", "Kenya", ""},
		{"Norway said that Kenya must be forced to withdraw from Mandera.", "must be forced", "Norway", "Kenya", "Norway"},
		// A name that no list knows acts where it is the subject.
		{"Arland said Corvia broke the truce; Corvia said Arland shelled the port first.", "broke the truce", "Corvia", "*", "Arland"},
		{"Kenya says it wants talks with the Hurra. The Hurra said on Monday that Kenya had to wait; the Hurra wants a meeting with Norway first.", "the Hurra wants a meeting", "Hurra", "*", "*"},
		{"The Sena Award was welcomed by Kenya. Kenya said the Sena Award had settled the border with Somalia.", "had settled", "*", "*", "Kenya"},
		{"Kenya's defence minister ruled out sending troops, while leaving open the possibility of air strikes.", "ruled out", "Kenya", "*", ""},
		{"The sending of troops was ruled out by Kenya's defence minister.", "was ruled out", "Kenya", "*", ""},
		{"Under the deal announced in Doha, Hamas would free ten hostages in the first week.", "would free", "Hamas", "*", "*"},
		{"Indian and Pakistani troops traded fire along the border. Their defence ministers spoke by phone.", "ministers spoke", "India, Pakistan", "*", "*"},
		{"Lebanon said it would not attend talks in Norway until Kenya leaves.", "would not attend", "Lebanon", "", "Lebanon"},
		{"Lebanon said it would not attend talks with Norway.", "would not attend", "Lebanon", "Norway", "Lebanon"},
		{"The chief negotiator, Ana Lern, confirmed that a Norwegian diplomat had met the rebels. She rejected the plan.", "She rejected", "Ana Lern", "*", ""},
		{"Hezbollah said it would come. Opposition leader Omar Tarn accused Kenya of stalling. Hezbollah left.", "accused", "Omar Tarn", "Kenya", ""},
		// Of whom a view is does not hold it.
		{"Mediators believe that Kenya is too weak to win the war.", "Mediators believe", "", "*", "*"},
		{"Norway's envoys believe that Kenya is too weak to win the war.", "envoys believe", "Norway", "*", "*"},
		// Whom a pronoun means that nothing resolves is nobody else of the sentence.
		{"Her refusal to meet the mediator has angered Norway.", "Her refusal", "", "*", ""},
		{"His rejection of the plan has angered Kenya.", "His rejection", "", "*", ""},
		{"Kenya changed its mind. Its rejection of the plan has angered Norway.", "Its rejection", "Kenya", "*", ""},
		// The next clause's subject did not do what a passive leaves open.
		{"Plans for a prisoner swap were shelved after the ambush, and the Red Cross withdrew its staff.", "were shelved", "", "*", ""},
		{"The plan was rejected, and Norway withdrew its staff.", "was rejected", "", "*", ""},
		{"The plan was rejected by Kenya, and Norway withdrew its staff.", "was rejected", "Kenya", "*", ""},
		// Who said something a day before does not say what is told.
		{"Somalia's army said it had shelled the port, hours after Kenya's president said the truce was holding.", "it had shelled", "Somalia", "*", "Somalia"},
		{"Peru's government said on Monday it would sign the accord, a day after Kenya's chief mediator warned that the talks could collapse.", "it would sign", "Peru", "*", "Peru"},
		{"Peru's government said on Monday it would sign the accord, a day after Kenya's chief mediator warned that the talks could collapse.", "warned", "Kenya", "*", ""},
		{"After Kenya said the truce was holding, Somalia's army said it had shelled the port.", "it had shelled", "Somalia", "*", "Somalia"},
		{"Kenya said the mediator had warned that Somalia had shelled the port.", "had shelled", "Somalia", "*", "*"},
		// Under whose eyes something is done, and who borders on what is closed, is no target.
		{"Kenya and Somalia exchanged 40 prisoners under the auspices of Norway.", "exchanged", "Kenya, Somalia", "", ""},
		{"Kenya released 40 prisoners in the presence of Norway.", "released", "Kenya", "", ""},
		{"Kenya attacked the camp of Somalia.", "attacked", "Kenya", "Somalia", ""},
		{"Somalia's army moved to Mandera. Kenya closed its border.", "closed", "Kenya", "", ""},
		{"Kenya closed its border to Somalia.", "closed", "Kenya", "Somalia", ""},
		// A unit of rebels, and senators of the opposition, are not the state that is named most; a delegation is of whose it is.
		{"Kenya met Norway. Kenya praised Norway. A rebel unit attacked a mill on Monday.", "attacked", "rebel unit", "*", ""},
		{"Kenya met Norway. Kenya praised Norway. Opposition senators criticised the plan.", "criticised", "Opposition senators", "*", ""},
		{"Kenya met Norway. Kenya praised Norway. An army unit of Kenya attacked a mill on Monday.", "attacked", "Kenya", "*", ""},
		{"Kenya's government rejected a truce. UN envoy Hans Grundberg left. The government's delegation rejected the plan.", "rejected the plan", "Kenya", "*", ""},
		{"High Commissioner for Peace Ana Lern of Kenya said Somalia had accepted the plan.", "had accepted", "Somalia", "*", "Ana Lern"},
		// Who speaks goes on behind what he said.
		{"The Norwegian spokesman said that Kenya was not ready for peace and accused Peru of prolonging the war.", "accused", "Norway", "Peru", ""},
		{"Norway's envoy said Kenya had violated the truce and urged Peru to act.", "urged", "Norway", "Peru", ""},
		{"Ana Lern, Norway's foreign minister, told reporters that Kenya was stalling and called on Peru to intervene.", "called on", "Norway", "Peru", ""},
		// What tells of a speaker is not what he says, nor is what another says behind a semicolon.
		{"Norwegian envoy Jan Berg, who met Kenyan Foreign Minister Ana Lern on Sunday, said that Norway was working with Peru.", "who met", "Kenya, Norway", "", ""},
		{"Norway's envoy, Jan Berg, said Kenya was stalling; a Kenyan official dismissed the charge.", "dismissed", "Kenya", "*", ""},
		// Two prisoners are no two sides, and what is held by one of two is none.
		{"Norway and Kenya held talks. Hezbollah released two soldiers on Monday. The two were handed over to the Red Cross.", "handed over", "", "*", ""},
		{"Kenya could not but attack Peru on Monday.", "attack", "Kenya", "Peru", ""},
		{"Kenya could not attack but shelled Peru on Monday.", "shelled", "Kenya", "Peru", ""},
		{"Kenya met Norway. As long as Peru refuses to leave, there will be no talks, Kenya said.", "there will be", "Kenya", "Peru", "Kenya"},
		// Those beside a name with "its".
		{"Norway and its ally, Kenya, condemned the attack.", "condemned", "Kenya, Norway", "", ""},
		{"Norway and its former rival, Hezbollah, both condemned the attack.", "condemned", "Hezbollah, Norway", "", ""},
		{"Norway held talks with Kenya and its close ally, Peru, on Monday.", "held talks", "Kenya, Norway, Peru", "", ""},
		{"Norway, which denies backing the rebels, and Kenya signed an accord in June.", "signed", "Kenya, Norway", "", ""},
		{"Norway met Peru, which hosts the talks, and Kenya rejected the plan.", "rejected", "Kenya", "*", ""},
		{"Norwegian President Omar Tarn met envoys. He and Kenya's foreign minister agreed to reopen the border.", "agreed to", "Kenya, Norway", "", ""},
		{"Norwegian President Omar Tarn said he and Kenyan leader Jan Berg had condemned the attack.", "condemned", "Kenya, Norway", "", "*"},
		{"Norwegian President Omar Tarn said he and Kenyan leader Jan Berg had been asked to accept a text.", "had been asked", "", "Kenya, Norway", "*"},
		// Whom a pronoun cannot stand for.
		{"Norway says that it has no troops in Peru. UN experts and Amnesty International have accused it of arming Hezbollah.", "accused it", "*", "Norway", ""},
		{"Hezbollah seized the port. The UN and Norway urged it to withdraw.", "urged it", "Norway, UN", "Hezbollah", ""},
		{"Ana Lern, a spokeswoman for Norwegian Foreign Minister Eva Tarn, said that she would travel to Lima. \"We reject the plan,\" she said.", "We reject", "Norway", "*", "Ana Lern"},
		// Who says so behind what is said, by no name that a list knows.
		{"Kenya has rejected the plan, medics and residents said.", "rejected", "Kenya", "*", "medics"},
		{"Kenya has rejected the plan, said two diplomats familiar with the talks.", "rejected", "Kenya", "*", "two diplomats"},
		{"Kenyan troops had shelled the town, according to residents of the port.", "shelled", "Kenya", "*", "residents of the port"},
		// Bodies by their nouns.
		{"Kenya's junta leader Jan Berg met envoys in Cairo. The junta released 50 prisoners, the UN said.", "released", "Kenya", "*", "UN"},
		{"Kenya left ASEAN in 2024. The bloc condemned the attack on Monday.", "condemned", "ASEAN", "*", ""},
		{"The Hezbollah-run health ministry condemned the attack by Kenya.", "condemned", "Hezbollah", "Kenya", ""},
		{"Hezbollah attacked Nairobi. The leader of the group, Jan Berg, rejected the plan.", "rejected", "Hezbollah", "*", ""},
		{"Omar Lern, a member of Hezbollah, welcomed the plan.", "welcomed", "Hezbollah", "", "*"},
		{"Norway condemned the SPLM/A-IO.", "condemned", "Norway", "SPLM-IO", ""},
		{"Omar Lern, a critic of Hezbollah, welcomed the plan.", "welcomed", "Omar Lern", "", "*"},
		// Who is accused denies it.
		{"Norway accused Kenya of arming Hezbollah; it denies this.", "it denies", "Kenya", "*", ""},
		{"Norway has accused Kenya of arming Hezbollah. It denied the charge.", "It denied", "Kenya", "*", ""},
		{"Norway accused Kenya of lies. It in turn accused Norway of arming Hezbollah.", "in turn accused", "Kenya", "Norway", ""},
		{"Norway met Kenya. Norway left the talks. Opposition activists accused police of brutal tactics.", "accused", "Opposition activists", "*", ""},
		{"Norway criticised the vote; his Kenyan counterpart said that Peru would leave the talks.", "would leave", "Peru", "*", "Kenya"},
		// Pairs before a noun, and in headlines.
		{"Peru condemned the Norway-Kenya pact.", "condemned", "Peru", "Kenya, Norway", ""},
		{"Norwegian, Kenyan leaders sign border deal", "sign", "Kenya, Norway", "*", ""},
		// Who backs the subject is not whom it acts on.
		{"Hezbollah, which seeks independence and is backed by Norway, rejected the text.", "rejected", "Hezbollah", "", ""},
		// Bodies of a digest, and the Secretary-General.
		{"# Digest\n\n**Kenya.** Kenya met Norway. Kenya left the talks.\n\n**Peru.** The army shelled a market on Monday.", "shelled", "Peru", "*", ""},
		{"# Digest\n\n**Kenya.** Kenya met Norway. Kenya left the talks.\n\n- Peru: The government rejected the plan.", "rejected", "Peru", "*", ""},
		{"Kenya asked the Secretary-General to mediate. The Secretary-General urged Norway to sign.", "urged", "UN", "Norway", ""},
		// Whoever backs a group, or whatever words describe it, is not the group.
		{"The Palestinian militant group Hamas rejected the plan by Norway.", "rejected", "Hamas", "Norway", ""},
		{"Norway accused the Iran-backed Lebanese movement Hezbollah of breaking the truce.", "accused", "Norway", "Hezbollah", ""},
		{"Norway was attacked by the Islamist group Hamas on Monday.", "was attacked", "Hamas", "Norway", ""},
		{"The Rwandan-backed M23 rebels said on Monday that they would withdraw from Moran.", "would withdraw", "M23", "*", "M23"},
		{"Peru's government and the Kurdish-led Syrian Democratic Forces (SDF) signed an agreement on Monday.", "signed", "Peru, SDF", "", ""},
		{"The banned Kurdistan Workers' Party rejected the plan.", "rejected", "PKK", "*", ""},
		// People by the first words of their names.
		{"Norwegian President Park Chan Wook met Kenyan envoy Kim Hee Won. Park rejected the plan.", "rejected", "Norway", "*", ""},
		{"Norwegian President Omar Hassan Tarn met Kenyan envoy Kim Hee Won. Omar Hassan rejected the plan.", "rejected", "Norway", "*", ""},
		{"Former Finnish president Martti Ahtisaari met envoys in Cairo. Ahtisaari rejected the plan.", "rejected", "Martti Ahtisaari", "*", ""},
		// The first and the second of two, and both.
		{"Norway and Kenya held talks in Lima. The former called for a truce; the latter refused it.", "former called", "Norway", "*", ""},
		{"Norway and Kenya held talks in Lima. The former called for a truce; the latter rejected it.", "latter rejected", "Kenya", "*", ""},
		{"Norway met Hezbollah on Monday. The latter was accused by Kenya of stalling.", "was accused", "Kenya", "Hezbollah", ""},
		{"Norway accused Kenya of lies; the Kenyan junta in turn accused Norway of sheltering rebels.", "in turn accused", "Kenya", "Norway", ""},
		{"Norway accused Kenya of sheltering rebels. Both recalled their ambassadors.", "recalled", "Kenya, Norway", "*", ""},
		// A group is the one that acts, and a body of a state that nothing names is no group.
		{"Hezbollah fighters ambushed a convoy of the Valley Liberation Army. The group said it had killed 40.", "had killed", "Hezbollah", "*", "Hezbollah"},
		{"Norway's government and the rebel Free Valley Movement (FVM) signed an agreement on Monday.", "signed", "Free Valley Movement, Norway", "", ""},
		{"PRESS BRIEFING\n\nQ: Did Norway break the truce?\n\nSPOKESPERSON: Norway has not told us. We call on both parties to stop.", "We call on", "", "*", ""},
		// Whose letter or report it is.
		{"# Letter dated 4 May 2025 from the Permanent Representative of Norway to the United Nations addressed to the President of the Security Council\n\nMy Government condemns the attack by Kenya. I call on the Council to act.", "My Government", "Norway", "Kenya", ""},
		{"# Identical letters dated 4 May 2025 from the Permanent Mission of Norway to the United Nations addressed to the Secretary-General\n\nI call on Kenya to act.", "I call on", "Norway", "Kenya", ""},
		{"# Report of the Secretary-General on the situation in Kenya\n\nI commend the Government of Norway for its support. I call on Kenya to withdraw its forces.", "I call on", "UN", "Kenya", ""},
		// What stands between dashes is not what follows them.
		{"The Norwegian premier, Anna Holm – who brokered a truce with her Peruvian colleague last week – warned Kenya of new sanctions.", "warned", "Norway", "Kenya", "*"},
		{"At a news conference on Friday, Milo Tarn - Norway's defence minister - accused Kenya of stalling.", "accused", "Norway", "Kenya", "*"},
		{"Peru says that the Kenyans - who control most of the valley - have agreed to disarm.", "agreed", "Kenya", "", "Peru"},
		{"The text says that the Norwegians – who hold the port – rejected the plan.", "rejected", "Norway", "*", "*"},
		{"We left the hall — he led us — and Norway accused Kenya of stalling.", "accused", "Norway", "Kenya", "*"},
		// Who was in a place refused, and not its state; who only recognises a government does not sign for it.
		{"The head of Norway's government, Olav Berg, and the Kenyan envoy, Ahmed Karim, were both in Lima but refused to sit together.", "refused", "Kenya, Norway", "", ""},
		{"Ukraine and Russia were both in Lima but refused to sit together.", "refused", "Russia, Ukraine", "", ""},
		{"Russia and Ukraine were both in Lima but refused to sit together.", "refused", "Russia, Ukraine", "", ""},
		{"Norway was in talks and Kenya refused to join.", "refused", "Kenya", "*", ""},
		{"Norway spoke. Norway left. The accord was signed by the head of the UN-recognised government on Monday.", "signed", "Norway", "", ""},
		{"Norway spoke. The accord was signed by the head of the UN on Monday.", "signed", "UN", "", ""},
		// Talks in a capital are not its state's, unless they are with somebody; who leaves it does nothing to it.
		{"Norway met Kenya. Norway has left Lima without signing the truce, the Kenyan foreign ministry confirmed to AFP Tuesday.", "has left Lima", "Norway", "", "Kenya"},
		{"Norway met Kenya. Norway has left the alliance with Peru, a treaty that is confirmed to date.", "has left", "Norway", "Peru", ""},
		// Those who have just been named are counted, list or not.
		{"Kenya and Norway spoke of a round with Peru in Cairo. Delegations from the three countries were meeting for a third day.", "were meeting", "Kenya, Norway, Peru", "", ""},
		{"Kenya and Norway spoke of a round in Cairo. Delegations from the three countries were meeting for a third day.", "were meeting", "*", "", ""},
		// An apposition is not who acts behind it; who says something beside something else says it.
		{"Omar Tarn, Norwegian Foreign Affairs Minister, congratulated Kenya for coming to the table.", "congratulated", "Norway", "Kenya", "*"},
		{"Kenya, according to Norway's foreign minister, attacked the port.", "attacked", "Kenya", "*", "Norway"},
		{"Russia, according to Ukraine's foreign minister, attacked the port.", "attacked", "Russia", "*", "Ukraine"},
		{"Kenya, then at war with Peru, signed a truce in 2019.", "signed", "Kenya", "", ""},
		{"Kenya, with Peru, Norway, and the UN, signed a truce in 2019.", "signed", "*", "*", ""},
		{"Norway, a long-time ally of Peru, has allegedly violated the arms embargo of the UN.", "allegedly violated", "Norway", "*", "*"},
		{"Kenya, Norway, Peru signed the accord on Monday.", "signed", "Kenya, Norway, Peru", "", ""},
		{"Norway's envoy on Thursday wrapped up the talks, saying Kenya had agreed to meet again.", "had agreed", "Kenya", "*", "Norway"},
		{"Norway denied this and said that Kenya had shelled two villages.", "had shelled", "Kenya", "Norway", "Norway"},
		{"Kenya rejected the charge and said Norway had broken the truce.", "had broken", "Norway", "Kenya", "Kenya"},
		{"Norway's envoy on Thursday wrapped up the talks, and Kenya had agreed to meet again.", "had agreed", "Kenya", "*", ""},
		{"The Hezbollah negotiating panel chairman, Omar Tarn, shared the optimism of Norway.", "shared the optimism", "Hezbollah", "Norway", ""},
		{"It was the first face-to-face meeting between Kenya and Norway.", "face-to-face meeting", "Kenya, Norway", "", ""},
		// Delegations act together with those behind "as well as", and those of whom neither did it.
		{"Delegations from Kenya, Peru and Norway as well as the Syrian sides held the fifth round of talks in Cairo.", "held", "Kenya, Norway, Peru, Syria", "", ""},
		{"The observer said that neither the Kenyan government, nor the opposition had signed the agreement.", "had signed", "Kenya, opposition", "", "*"},
		{"Kenya met Norway. The two sides are discussing a truce, Omar Lern, who leads the Kenyan delegation, told reporters.", "are discussing", "Kenya, Norway", "*", "Omar Lern"},
		// Where something is signed is nobody to whom; a paper is no prisoner.
		{"Kenya and Peru have signed a deal on safe zones during talks in Norway's capital, Oslo.", "have signed", "Kenya, Peru", "", ""},
		{"The rebels signed a deal during talks in Norway's capital, Oslo.", "signed a deal", "rebels", "", ""},
		{"Kenya met Peru. A copy of the text was handed over to the hosts on Monday.", "was handed over", "nothing", "", ""},
		{"Kenya met Peru. Nine prisoners of Kenya were handed over to Peru on Monday.", "were handed over", "", "Peru", ""},
		// Words in quotation marks within somebody's own sentence, and an office that was just said to be somebody's.
		{"The UN, Norway and Kenya met. The three governments have \"strongly condemned\" the raid by Hezbollah.", "strongly condemned", "Kenya, Norway, UN", "Hezbollah", ""},
		{"Kenya met Peru. Norway's ministers welcomed the truce. The ministers urged Hezbollah to leave.", "urged", "Norway", "Hezbollah", ""},
		{"Kenya met Peru. The ministers urged Hezbollah to leave.", "urged", "*", "Hezbollah", ""},
		{"Kenya, but not Peru, signed the accord.", "signed", "Kenya", "", ""},
		{"On Monday Kenya, but not Peru, accepted the plan.", "accepted", "Kenya", "*", ""},
		{"Kenya and Peru, but not Norway, signed the accord.", "signed", "Kenya, Peru", "", ""},
		// The minister of something is none of that; people without a name speak for nobody who was named before; a border says nothing.
		{"Kenya met Norway. “We reject the truce with the rebels,” said the Minister of the Interior, Omar Lern.", "We reject", "Kenya", "*", "Omar Lern"},
		{"Kenya met Norway. “We reject the truce with the rebels,” said the Minister of the Republic, Omar Lern.", "We reject", "*", "*", "Omar Lern"},
		{"Peru asked for an exchange, Kenya's envoy said. “Norway rejected the swap of prisoners,” the source said.", "rejected", "Norway", "*", "source"},
		{"Peru asked for an exchange, Kenya's envoy said. “Norway rejected the swap of prisoners,” the envoy said.", "rejected", "Norway", "*", "Kenya"},
		{"Peru agreed to a truce, Kenya's foreign ministry said. “They will patrol the Peruvian border with Norway. They agreed to meet again,” it said.", "agreed to meet", "*", "*", "Kenya"},
		{"Red Cross officials held talks with Kenya on Monday, the report said.", "Red Cross officials held", "ICRC, Kenya", "", "report"},
		{"Nicaragua met Norway. The Sandinista government rejected the plan on Monday.", "rejected", "Nicaragua", "*", ""},
		{"The Sandinista rebels rejected the plan on Monday.", "rejected", "Sandinistas", "", ""},
		// What somebody draws is done by whom it comes from; realms and councils behind what describes them; all states that a text names, and no fewer.
		{"Kenya told the envoys to leave, drawing sharp condemnation from Norway.", "drawing", "Norway", "*", "*"},
		{"Kenya's decision drew sharp criticism from Norway.", "drew", "Norway", "Kenya", ""},
		{"Kenya told the envoys to leave, condemning Norway.", "condemning", "Kenya", "Norway", "*"},
		{"Saudi Arabia accused Qatar of lying. The gas-rich emirate denied the charge.", "denied", "Qatar", "*", ""},
		{"Qatar accused Saudi Arabia of lying. The gas-rich region denied the charge.", "denied", "*", "*", ""},
		{"The Security Council met. The 15-member Council said it would consider sanctions on Kenya.", "would consider", "UN", "Kenya", "UN"},
		{"Kenya and Peru asked for water. Norway had none to give.\n\nThe dispute is old.\n\nThe three nations agreed to meet again.", "agreed to meet", "Kenya, Norway, Peru", "", ""},
		{"Kenya and Peru asked for water. Norway and Chile had none.\n\nThe dispute is old.\n\nThe three nations agreed to meet again.", "agreed to meet", "", "", ""},
		{"Kenya met Peru. Peru left Kenya. The four rivals agreed to meet again.", "agreed to meet", "", "", ""},
		{"The rebels seized the Indian Ocean island of Corvia in March.", "seized", "rebels", "*", ""},
		{"The Zapatista National Liberation Army rejected the plan.", "rejected", "EZLN", "", ""},
		// Who only tells that something was signed did not sign it; of two who are each of a state both act.
		{"Kenya's foreign minister said the accord was signed in Lima on Monday.", "was signed", "", "*", "Kenya"},
		{"Kenya's foreign minister said the accord was signed by Norway in Lima on Monday.", "was signed", "Norway", "*", "Kenya"},
		{"The deal was signed by presidents Omar al-Bashir of Sudan and Salva Kiir of South Sudan.", "was signed", "South Sudan, Sudan", "", ""},
		{"The deal was signed by foreign ministers Omar Lern of Kenya and Jan Berg of Peru.", "was signed", "Kenya, Peru", "", ""},
		{"The deal was signed by Omar Lern of Kenya and members of the Union of Peru.", "was signed", "Omar Lern", "*", ""},
		{"Norway congratulated Kenya and Peru after agreeing to end the dispute.", "agreeing to", "Kenya, Peru", "*", ""},
		{"Norway thanked Kenya after agreeing to end the dispute.", "agreeing to", "Norway", "*", ""},
		{"“The government of Kenya is only interested in power,” Norwegian spokesman Omar Lern said.", "only interested", "Norway", "Kenya", "Omar Lern"},
		{"“The government of Kenya is interested in peace,” Norwegian spokesman Omar Lern said.", "is interested", "Kenya", "*", "Omar Lern"},
		{"Kenya and Uganda met in Lima. Both African leaders praised the efforts of Norway.", "praised", "Kenya, Uganda", "Norway", ""},
		{"Kenya and Uganda met in Lima. African leaders praised the efforts of Norway.", "praised", "African countries", "Norway", ""},
		{"Mikhail S. Gorbachev on Tuesday rejected the plan of Norway.", "rejected", "Soviet Union", "Norway", ""},
		// A day is no subject; what a list of demands opens with is demanded by who makes it; who must declare something has said nothing yet.
		{"The rebels Thursday attacked the port of Mombasa.", "attacked", "rebels", "*", ""},
		{"Omar Lern, who heads the Kenyan delegation to the talks with Norway, Thursday called on Norway to leave.", "called on", "Kenya", "Norway", ""},
		{"Theresa May met Norway. On the second day of the talks May rejected the plan.", "May rejected", "United Kingdom", "*", ""},
		{"Kenya's conditions: Uganda must withdraw its troops, and Kampala should release the prisoners.", "should release", "Kenya", "Uganda", ""},
		{"Norway met Kenya. The statement was clear: Norway has rejected the conditions of Kenya.", "has rejected", "Norway", "*", ""},
		{"Norway's envoy said that countries like Kenya must tell Peru that they would defend the coast.", "must tell", "Kenya", "Peru", "Norway"},
		{"Azzam al-Ahmad met Norway. Ahmad rejected the plan.", "rejected", "Azzam al-Ahmad", "*", ""},
		{"Norway met the emir of Kuwait. Sabah al-Ahmad rejected the plan.", "rejected", "Kuwait", "*", ""},
		// Rebels who are described before the one group of the text is named; a second surname; who joins a verb behind an agent; whose ministers; who backs a government.
		{"Kenya's government and leftist rebels signed a pact. The Hill Liberation Front rejected an earlier one.", "signed", "Hill Liberation Front, Kenya", "", ""},
		{"Kenya's government and many rebels signed a pact. The Hill Liberation Front rejected an earlier one.", "signed", "*", "*", ""},
		{"The chairperson of the African Union Commission, Nkosazana Dlamini Zuma, met Norway. Zuma urged Kenya to act.", "urged", "African Union", "Kenya", ""},
		{"Jacob Zuma met Norway. Zuma urged Kenya to act.", "urged", "South Africa", "Kenya", ""},
		{"Norway praised the truce signed by Kenya and urged Peru to join it.", "urged", "Norway", "Peru", ""},
		{"Norway condemned the plan drafted by Kenya and rejected by Peru.", "rejected by", "Peru", "*", ""},
		{"The Kenyan and Norwegian foreign ministers met in Lima. The Foreign Ministers rejected the plan.", "rejected", "Kenya, Norway", "*", ""},
		{"The Norwegian foreign minister met Peru. The minister urged Kenya to leave.", "urged", "Norway", "Kenya", ""},
		{"El Salvador met envoys. The U.S.-backed government rejected the demand.", "rejected", "El Salvador", "*", ""},
		{"El Salvador met envoys. The U.S.-backed militia rejected the demand.", "rejected", "U.S.-backed militia", "*", ""},
		// Leaders are no "it"; rebels at the head of a sentence; heads of states.
		{"The African Union condemned the vote. The separatist leaders of Anjouan rejected the accord.\n\nIt said a list would be sent. “We condemn the vote in Norway,” it said.", "We condemn", "African Union", "*", "*"},
		{"The African Union condemned the vote. The FARC rejected the accord.\n\nIt said a list would be sent. “We condemn the vote in Norway,” it said.", "We condemn", "FARC", "*", "*"},
		{"Rebels freed four hostages on Monday. The FARC has called the release a gesture.", "freed", "FARC", "*", ""},
		{"Rebels freed four hostages on Monday. The FARC and the ELN have called the release a gesture.", "freed", "Rebels", "*", ""},
		{"Handal, chief delegate of the FMLN, rejected the plan of El Salvador.", "rejected", "FMLN", "*", ""},
		// Who calls something what stands between quotation marks says that, and not who spoke before.
		{"Kenya's envoy said that “peace begins today”. Norwegian President Jan Berg welcomed the truce as “good news, and Peru must keep it”.", "Peru must keep", "Norway", "Peru", "Jan Berg"},
		{"Kenya's envoy Ana Lern said that “peace begins today”. A plan that Norway welcomed came up, and “Peru must keep it”.", "Peru must keep", "Kenya", "Peru", "Ana Lern"},
		// A surname at the head of a sentence; a group that is in a state; what an envoy is for; the alliance of a text without NATO; names with a hyphen.
		{"Coup leader George Speight met the military of Fiji. The military made an offer. Speight has so far refused to free the hostages.", "refused", "George Speight", "*", ""},
		{"Coup leader George Speight met the military of Fiji. The military made an offer. Rebels have so far refused to free the hostages.", "refused", "Rebels", "*", ""},
		{"Norway met envoys on Saturday. Yemen's Houthi group rejected the plan.", "rejected", "Houthis", "*", ""},
		{"Norway met envoys on Saturday. Yemen's government rejected the plan of the Houthi group.", "rejected", "Yemen", "*", ""},
		{"The talks were mediated by Chester Crocker, U.S. assistant secretary of state for African affairs. Crocker proposed a truce.", "proposed", "United States", "*", ""},
		{"The opposition coalition left. Spokeswoman Brigitte Adjamagbo-Johnson said the alliance rejected the plan.", "rejected", "", "*", "Brigitte Adjamagbo-Johnson"},
		{"Omar Lern, head of the newly-recognised Libyan delegation, rejected the plan.", "rejected", "Libya", "*", ""},
		{"The Malaita Eagle Force and the Isatabu Freedom Movement signed a pact.", "signed", "Isatabu Freedom Movement, Malaita Eagle Force", "", ""},
		{"The Front, an alliance of Kurdish and Arab nationalist groups, condemned Norway.", "condemned", "Front", "Norway", ""},
		// A name in brackets behind a name takes nothing from it.
		{"Norway met Kenya. The Valley People's Front (Unity) extended its truce with Peru.", "extended", "Valley People's Front", "*", ""},
		{"Kenya met Peru. Norway thanked the Hill Liberation Army (I) for extending its ceasefire.", "thanked", "Norway", "Hill Liberation Army", ""},
		{"Kenya met Peru. Norway (which chairs the talks) thanked Hezbollah for extending its ceasefire.", "thanked", "Norway", "Hezbollah", ""},
		// A text in its own voice is not of those whom it fights, and of whom it calls its own.
		{"The Kenyan army has attacked us from every side. We have extended the ceasefire for a month.", "have extended", "nothing", "*", ""},
		{"The Kenyan army has attacked us from every side. Our alliance has declared a ceasefire.", "has declared", "", "*", ""},
		{"Our Valley People's Front has kept the truce. The Kenyan army attacked us. We have extended the ceasefire for a month.", "have extended", "Valley People's Front", "*", ""},
		{"We, the Hill Liberation Army, have kept the truce. We reject the offer of Kenya.", "reject", "Hill Liberation Army", "Kenya", ""},
		// A counterpart behind a name; "the group" after the passive; people whom no list of parties has.
		{"The talks were led by Norway's envoy Eva Tarn and Jan Berg, her Kenyan counterpart. Berg demanded the release of prisoners.", "demanded", "Kenya", "*", ""},
		{"The talks were led by Norway's envoy Eva Tarn and Jan Berg, her counterpart. Norway demanded the release of prisoners.", "demanded", "Norway", "*", ""},
		{"Three fighters of the FARC were killed by the ELN on Monday. The group also attacked a police post.", "also attacked", "ELN", "*", ""},
		{"The FARC killed three fighters of the ELN on Monday. The group also attacked a police post.", "also attacked", "FARC", "*", ""},
		{"Norway met the FARC. The outlawed group announced a ceasefire.", "announced", "FARC", "*", ""},
		{"Norway met Kenya. The loggers demanded a ceasefire.", "demanded", "loggers", "*", ""},
		{"Norway met Kenya. The ministers demanded a ceasefire.", "demanded", "Norway", "*", ""},
		// A list with offices between commas, an envoy of the Secretary-General, and "they" of members.
		{"Kofi Annan, the UN Secretary General, Hillary Clinton, the American Secretary of State, and the leaders of Kenya and Togo condemned the attack.", "condemned", "Kenya, Togo, UN, United States", "", ""},
		{"Jan Berg, the Norwegian foreign minister, condemned the attack.", "condemned", "Norway", "", ""},
		{"Jan Berg, the Norwegian foreign minister, met Eva Tarn, the Peruvian president, and the leaders of Kenya condemned the attack.", "condemned", "Kenya", "*", ""},
		{"On Monday Jan Berg, Special Representative of the Secretary-General for Kenya, condemned the attack.", "condemned", "UN", "*", ""},
		{"The OSCE met. Jan Berg, Special Representative of the Secretary-General for Kenya, condemned the attack.", "condemned", "OSCE", "*", ""},
		{"Jan Berg, special representative of Norway for Kenya, condemned the attack.", "condemned", "Norway", "*", ""},
		{"The UN Security Council met. The members of the Council welcomed the talks led by Kenyans. They called on Peru to join.", "called on", "UN", "Peru", "*"},
		// An office further down, regions that are no party of another name, and a part of a people.
		{"Hezbollah met Norway's envoy. The talks, the spokesman, Jan Berg, said, had failed. Jan Berg accused Hezbollah of stalling. Kenya's foreign minister, Jan Berg, left Lima.", "accused", "Kenya", "Hezbollah", ""},
		{"Hezbollah met Norway's envoy. Jan Berg accused Hezbollah of stalling. Kenya's former foreign minister, Jan Berg, left Lima.", "accused", "Jan Berg", "Hezbollah", ""},
		{"Niger's army met a delegation of the West African bloc ECOWAS. The regional bloc condemned the attack.", "condemned", "ECOWAS", "*", ""},
		{"Norway met ECOWAS. West African leaders condemned the attack.", "condemned", "West African countries", "*", ""},
		{"Norway met ECOWAS. Western leaders condemned the attack.", "condemned", "West", "*", ""},
		{"Bosnian Serb leaders met UN officials. The Serbs shelled the town.", "shelled", "Republika Srpska", "*", ""},
		{"Bosnian Serb leaders met Serbia's president. The Serbs shelled the town.", "shelled", "Serbia", "*", ""},
		{"Turkish Cypriot leaders met UN officials. The Cypriot government condemned the attack.", "condemned", "Cyprus", "*", ""},
		{"Turkish Cypriot leaders met Greek Cypriot leaders. The Cypriots condemned the attack.", "condemned", "Cyprus", "*", ""},
		// Rebels without a name, groups named behind what they are, juntas and deposed heads.
		{"The Kenyan government and the communist rebels will meet in Oslo. The rebels' chief negotiator, Luis Berg, said they wanted the release of prisoners.", "wanted", "communist rebels", "*", "*"},
		{"Kenya's army took power. A spokesman for the rebels said they would not negotiate with the junta.", "would not negotiate", "rebels", "*", "*"},
		{"Kenya's army took power. Its spokesman said that it would not negotiate with the rebels.", "would not negotiate", "Kenya", "*", "*"},
		{"Kenya's last active rebel group, the FNL, left the talks. Its leader, Jan Berg, condemned the attack.", "condemned", "FNL", "*", "*"},
		{"Kenya's junta leader, General Jan Berg, condemned the attack.", "condemned", "Kenya", "*", "*"},
		{"Kenya's junta met envoys. The deposed president, Jan Berg, condemned the attack.", "condemned", "Jan Berg", "*", "*"},
		{"Acting Prime Minister Eva Tarn refused to resign.", "refused", "Eva Tarn", "*", "*"},
		// A noun with a preposition is nobody's subject.
		{"Kenya withdrew its troops within 60 days and Peru released the prisoners.", "released", "Peru", "*", "*"},
		{"Kenya withdrew its troops within 60 days and released the prisoners.", "released", "Kenya", "*", "*"},
		{"Within 60 days Kenya and Peru released the prisoners.", "released", "Kenya, Peru", "*", "*"},
		// Who agree with one another agree with nobody who only tells of it.
		{"Norway said on Monday that Kenya and Peru had agreed to a truce.", "had agreed", "Kenya, Peru", "", "Norway"},
		{"Norway said that Kenya and Peru had signed an accord with Sudan.", "had signed", "Kenya, Peru", "Sudan", "Norway"},
		{"Norway said that Kenya had agreed to withdraw from the port.", "had agreed", "Kenya", "Norway", "Norway"},
		// Who tells somebody something says it, and not those who are told.
		{"Kenya will not attend the talks unless the pact is withdrawn, its foreign minister, Musa Fiqi, told reporters in Cairo on Saturday.", "will not attend", "Kenya", "*", "Musa Fiqi"},
		{"Peru will not attend the talks, foreign minister Jan Berg told journalists on Saturday.", "will not attend", "Peru", "*", "Jan Berg"},
		{"Peru rejected the plan, its president, Jan Berg, told a news conference on Saturday.", "rejected", "Peru", "*", "Jan Berg"},
		{"Peru rejected the plan, and Jan Berg told the rebels that the army would leave.", "rejected", "Peru", "*", ""},
		// Who say something together all say it.
		{"Kenya and Peru have agreed on a truce, they said in a joint statement on Sunday.", "have agreed", "Kenya, Peru", "*", "Kenya; Peru"},
		{"In a joint statement Kenya and Peru said that they had agreed on a truce.", "had agreed", "Kenya, Peru", "*", "Kenya; Peru"},
		{"Kenya met Peru. Kenya said that they had agreed on a truce.", "had agreed", "Kenya, Peru", "*", "Kenya"},
		// What somebody undertakes to give is directed at whom it is given to.
		{"Norway mediated. Kenya offered to send Peru grain.", "offered", "Kenya", "Peru", "*"},
		{"Norway mediated. Kenya agreed to hand itself over to nobody.", "agreed", "Kenya", "", "*"},
		// Whose province it is did nothing in it.
		{"Thirty people were killed in the Kenyan province of Lamu on Monday, Somalia said.", "were killed", "", "*", "Somalia"},
		{"Thirty people were killed near the Kenyan town of Lamu on Monday.", "were killed", "", "*", ""},
		{"Thirty people were killed by Kenyan troops on Monday.", "were killed", "Kenya", "*", ""},
		// Who does something in a relative clause of his own is not who acts above it.
		{"Kenya, Norway and the UN hosted a conference on Peru, which the army boycotted.", "boycotted", "", "*", "*"},
		{"Kenya, Norway and the UN hosted a conference on Peru, which Hezbollah boycotted.", "boycotted", "Hezbollah", "*", "*"},
		{"The Turkish Cypriots waited. The Greek Cypriots reply that the talks must resume.", "must resume", "Cyprus", "*", "*"},
		{"Norway met Peru. Kenya brokered a deal under which Hezbollah returned the port to Lebanon.", "brokered", "Kenya", "Hezbollah, Lebanon", ""},
		{"Norway met Peru. Kenya brokered a deal that nobody kept.", "brokered", "Kenya", "*", ""},
		{"President-elect Ana Lern, who takes office in May, vowed to leave the pact with Kenya.", "vowed", "Ana Lern", "*", ""},
		{"Norway's president-elect, Ana Lern, offered Kenya talks.", "offered", "Ana Lern", "Kenya", ""},
		{"The ELN left the talks. Dissidents led by Iván Mordisco killed two soldiers in Colombia.", "killed", "Estado Mayor Central", "*", ""},
		{"The Kenyan president called Peru's president a liar.", "called", "Kenya", "Peru", ""},
		// Whom it was that did it, whatever stands between.
		{"Kenya's envoy said that his government had accepted the plan; it was the militias, he said, who had refused to sign.", "who had refused", "militias", "*", "Kenya"},
		{"It was Hezbollah, the envoy said, that had broken the truce.", "broken the truce", "Hezbollah", "*", "*"},
		{"It was Monday, Kenya said, who had refused to sign?", "had refused", "Kenya", "*", "*"},
		// A day between subject and verb acts in nothing, and who may yet ask does not say so.
		{"## Cameroon\n\nCameroon ruled out talks. Gunmen 18 Feb killed four soldiers in Kumba.", "killed", "Gunmen", "*", ""},
		{"## Armenia and Azerbaijan\n\nAzerbaijani President Aliyev 9 Feb insisted that Armenia amend its constitution.", "insisted", "Azerbaijan", "Armenia", ""},
		{"Kenya said it stood ready to mediate if Norway asked it to.", "stood ready", "Kenya", "*", "Kenya"},
	} {
		got := [3]string{"nothing"}
		shortest := len(x.text) + 1
		for _, s := range statementsOf(t, r, "---\nlang: en\n---\n\n"+x.text+"\n") {
			if strings.Contains(s.Quote, x.words) && len(s.Quote) < shortest {
				shortest, got = len(s.Quote), [3]string{joined(s.Actor), joined(s.Target), s.Speaker}
			}
		}
		want := [3]string{x.actor, x.target, x.speaker}
		for i := range want {
			if want[i] == "*" {
				got[i] = want[i]
			}
		}
		if got != want {
			t.Errorf("%s: %q read as %q, want %q", x.text, x.words, got, want)
		}
	}
}

// joined gives names in their order, with commas.
func joined(names []string) string { return strings.Join(slices.Sorted(slices.Values(names)), ", ") }
