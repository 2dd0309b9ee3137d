package reader

import (
	"testing"

	"parley/codebook"
)

// TestUnreal reads what a word beside or above a verb takes back, and its twin that was done.
func TestUnreal(t *testing.T) {
	r := readerOf(t, nil)
	for _, x := range []struct {
		text string
		act  codebook.Act
		want codebook.Modality
	}{
		{"Corvia will respond once Arland has signed the treaty.", codebook.Sign, codebook.Predicted},
		{"Corvia would not say when Arland had signed the treaty.", codebook.Sign, codebook.Asserted},
		{"Corvia will wait until Arland has shelled the port.", codebook.Attack, codebook.Predicted},
		{"Corvia responded once Arland had signed the treaty.", codebook.Sign, codebook.Asserted},
		{"Corvia has not budged from its demand that Arland leave the port.", codebook.Demand, codebook.Asserted},
		{"Corvia did not drop its long-standing demand for a withdrawal.", codebook.Demand, codebook.Asserted},
		{"Corvia did not demand a withdrawal.", codebook.Demand, codebook.Negated},
		{"Corvia suspects that Arland shelled the port.", codebook.Attack, codebook.Hypothetical},
		{"Corvia regrets that Arland shelled the port.", codebook.Attack, codebook.Asserted},
		{"Corvia acts as though Arland had shelled the port.", codebook.Attack, codebook.Hypothetical},
		{"It is clear that Arland has sent arms to the rebels.", codebook.Aid, codebook.Asserted},
		{"Corvia left before Arland could shell the port.", codebook.Attack, codebook.Negated},
		{"Corvia left before Arland shelled the port.", codebook.Attack, codebook.Asserted},
		{"Arland was dissuaded from sending aid to the rebels.", codebook.Aid, codebook.Negated},
		{"Arland at no time shelled the port.", codebook.Attack, codebook.Negated},
		{"Arland all but signed the treaty.", codebook.Sign, codebook.Negated},
		{"All but Arland signed the treaty with Corvia.", codebook.Sign, codebook.Negated},
		{"Arland probably shelled the port.", codebook.Attack, codebook.Hypothetical},
		{"Arland apparently shelled the port.", codebook.Attack, codebook.Asserted},
		{"Arland plotted to shell the port.", codebook.Attack, codebook.Predicted},
		{"Arland toyed with shelling the port.", codebook.Attack, codebook.Hypothetical},
		{"Arland hesitated to shell the port.", codebook.Attack, codebook.Negated},
		{"Arland managed to seize the port.", codebook.Coerce, codebook.Asserted},
		{"Arland was able to shell the port.", codebook.Attack, codebook.Asserted},
		{"Arland has been able to shell the port.", codebook.Attack, codebook.Asserted},
		{"Arland went on to shell the port.", codebook.Attack, codebook.Asserted},
		{"Arland was the first to sign the treaty.", codebook.Sign, codebook.Asserted},
		{"We can confirm that Arland has signed the treaty.", codebook.Sign, codebook.Reported},
		{"The envoy can confirm that Arland shelled the port.", codebook.Attack, codebook.Reported},
		{"Corvia thinks that Arland can shell the port.", codebook.Attack, codebook.Hypothetical},
		{"To avoid a war, Arland and Corvia have been holding talks.", codebook.Meet, codebook.Asserted},
		{"Their demands included Bordavia ending support for the rebels and shutting down a Corvian base in the country.", codebook.Coerce, codebook.Hypothetical},
		{"Their demands were ignored by Bordavia, which was shutting down a Corvian base in the country.", codebook.Coerce, codebook.Asserted},
		{"The guests included Arland, which has released all prisoners.", codebook.Release, codebook.Asserted},
		{"Corvia vowed to continue fighting until Arland signed the treaty.", codebook.Sign, codebook.Predicted},
		{"The envoys worked in Orlo until Arland signed the treaty.", codebook.Sign, codebook.Asserted},
		{"The envoys are expected to broker a round of talks between Arland and Corvia.", codebook.Mediate, codebook.Predicted},
		{"To prevent a war, the two sides signed the treaty.", codebook.Sign, codebook.Asserted},
		{"Arland was to sign the treaty.", codebook.Sign, codebook.Predicted},
		{"There is no doubt that Arland shelled the port.", codebook.Attack, codebook.Asserted},
		{"It is doubtful that Arland signed the treaty.", codebook.Sign, codebook.Hypothetical},
		{"It is time for Arland to release the prisoners.", codebook.Release, codebook.Hypothetical},
		{"Rumours that Arland had shelled the port spread.", codebook.Attack, codebook.Reported},
		{"Arland set to sign the treaty", codebook.Sign, codebook.Predicted},
		{"Arland ‘set to sign’ the treaty", codebook.Sign, codebook.Predicted},
		{"Corvia did not know that Arland had shelled the port.", codebook.Attack, codebook.Asserted},
		{"Corvia could not prevent Arland from withdrawing its troops from the valley.", codebook.Withdraw, codebook.Asserted},
		{"Arland shelled the port while Corvia did nothing.", codebook.Attack, codebook.Asserted},
		{"A feared Arlandian attack on the port alarmed Corvia.", codebook.Attack, codebook.Hypothetical},
		{"Hardly had Arland signed the treaty when Corvia left.", codebook.Sign, codebook.Asserted},
		{"It was not Arland that signed the treaty.", codebook.Sign, codebook.Negated},
		{"It was Arland that signed the treaty.", codebook.Sign, codebook.Asserted},
		{"Corvia foiled an Arlandian attack on the port.", codebook.Attack, codebook.Negated},
		{"Corvia survived an Arlandian attack on the port.", codebook.Attack, codebook.Asserted},
		{"The treaty was to be signed by Arland.", codebook.Sign, codebook.Predicted},
		{"The plan, which is backed by Arland and opposed by Corvia, was shelved.", codebook.Support, codebook.Asserted},
		{"Once Arland had released the prisoners, Corvia would leave.", codebook.Release, codebook.Predicted},
		{"When Arland signed the treaty in May 2024, Corvia would not talk.", codebook.Sign, codebook.Asserted},
		{"Corvia will negotiate as soon as Arland has signed the treaty.", codebook.Meet, codebook.Predicted},
		{"Corvia talked Arland out of shelling the port.", codebook.Attack, codebook.Negated},
		{"Arland would sign when Corvia had withdrawn from the port and freed the prisoners.", codebook.Release, codebook.Predicted},
		{"Arland was supposed to have signed the treaty.", codebook.Sign, codebook.Hypothetical},
		{"Arland is capable of shelling the port.", codebook.Attack, codebook.Hypothetical},
		{"Arland has a plan to attack the port.", codebook.Attack, codebook.Hypothetical},
		{"The withdrawal of the troops was scheduled for Friday.", codebook.Withdraw, codebook.Predicted},
		{"The rebels of Arland chose to negotiate rather than attack the port of Corvia.", codebook.Attack, codebook.Negated},
		{"Arland has ruled out sending aid to Corvia.", codebook.Aid, codebook.Negated},
		{"Rumours that Arland had shelled the port proved unfounded.", codebook.Attack, codebook.Negated},
		{"Corvia dismissed reports of an Arlandian attack on the port.", codebook.Attack, codebook.Negated},
		{"Arland cancelled the withdrawal of its troops.", codebook.Withdraw, codebook.Negated},
		{"Corvia drew up a plan for the blockade of the port.", codebook.Coerce, codebook.Hypothetical},
		{"Arland has banned the opposition leader from holding office.", codebook.Coerce, codebook.Asserted},
		{"Arland backed away from releasing the prisoners.", codebook.Release, codebook.Negated},
		{"Arland reneged on its promise to release the prisoners.", codebook.Release, codebook.Negated},
		{"Arland is hesitant to impose sanctions on Corvia.", codebook.Sanction, codebook.Negated},
		{"A year passed without Arland releasing the prisoners.", codebook.Release, codebook.Negated},
		{"A Norwegian attack on the port is out of the question.", codebook.Attack, codebook.Negated},
		{"The release of the prisoners has yet to begin.", codebook.Release, codebook.Negated},
		{"The attack on the port is still pending.", codebook.Attack, codebook.Predicted},
		{"The goal is the withdrawal of the troops.", codebook.Withdraw, codebook.Hypothetical},
		{"It was not Arland that shelled the port, a minister said.", codebook.Attack, codebook.Negated},
		{"The minister said it was not true that Arland had shelled the port.", codebook.Attack, codebook.Negated},
		{"Arland would not have released the prisoners without Corvia.", codebook.Release, codebook.Asserted},
		{"There can be no doubt that Arland shelled the port.", codebook.Attack, codebook.Asserted},
		{"It was no coincidence that Arland shelled the port.", codebook.Attack, codebook.Asserted},
		{"Nothing could stop Arland from shelling the port.", codebook.Attack, codebook.Asserted},
		{"Arland never regretted shelling the port.", codebook.Attack, codebook.Asserted},
		{"It was not the first time that Arland had attacked the port.", codebook.Attack, codebook.Asserted},
	} {
		wantModality(t, r, x.text, x.act, x.want)
	}
}

// TestHeldBeside tells what is not, or is only thought of, from what is told beside it, by the word that parts them.
func TestHeldBeside(t *testing.T) {
	r := newReader(t)
	for _, x := range []struct {
		text string
		act  codebook.Act
		want codebook.Modality
	}{
		{"Instead of imposing sanctions, Norway sent a letter.", codebook.Sanction, codebook.Negated},
		{"Norway imposed sanctions and sent a letter instead.", codebook.Sanction, codebook.Asserted},
		{"Norway has never attacked the port or blocked the road.", codebook.Coerce, codebook.Negated},
		{"Norway would have paid Kenya had Peru attacked the port.", codebook.Attack, codebook.Hypothetical},
		{"Kenya failed because Peru attacked the port.", codebook.Attack, codebook.Asserted},
		{"Kenya proposed a plan calling for talks, accusing Peru of lies.", codebook.Accuse, codebook.Asserted},
		{"Kenya said it would leave the talks, accusing Peru of arming the rebels.", codebook.Accuse, codebook.Asserted},
	} {
		wantModality(t, r, "The agency reported from Lima on Monday.\n\n"+x.text, x.act, x.want)
	}
}

// TestKeptFrom gives a deed from which somebody was kept to those who were.
func TestKeptFrom(t *testing.T) {
	r := readerOf(t, nil)
	for text, want := range map[string]string{
		"Corvia prevented Arland from sending aid to the rebels.": "Arland",
		"Corvia deterred Arland from seizing the port.":           "Arland",
	} {
		for _, s := range statementsOf(t, r, text) {
			if s.Modality != codebook.Negated || only(s.Actor) != want {
				t.Errorf("%s: %s %s of %v, want it negated and of %s", text, s.Modality, s.Act, s.Actor, want)
			}
		}
	}
}

// TestToldAs reads what reports, labels and nouns leave undone or open, and its twin that was done.
func TestToldAs(t *testing.T) {
	r := readerOf(t, nil)
	for _, x := range []struct {
		text string
		act  codebook.Act
		want codebook.Modality
	}{
		{"False reports that Arland had signed the treaty angered Corvia.", codebook.Sign, codebook.Negated},
		{"The draft law has three parts. It grants an amnesty to rebels. It lifts the blockade of the port.", codebook.Concede, codebook.Hypothetical},
		{"The council of Corvia has nine seats. It lifts the blockade of the port.", codebook.Concede, codebook.Asserted},
		{"9 May, Arland rejects it.", codebook.Reject, codebook.Asserted},
		{"Arland may reject it.", codebook.Reject, codebook.Hypothetical},
		{"Reports emerged saying the rebels had signed the treaty, but officials denied it.", codebook.Sign, codebook.Reported},
		{"Corvia dismissed reports suggesting that Arland had signed the treaty.", codebook.Sign, codebook.Reported},
		{"Officials met reporters, saying little, and Arland signed the treaty.", codebook.Sign, codebook.Asserted},
		{"Arland defeated the rebels with no such deal signed.", codebook.Attack, codebook.Asserted},
		{"Arland signed no such deal.", codebook.Sign, codebook.Negated},
		{"Under the truce, which both sides signed, the guns were withdrawn.", codebook.Sign, codebook.Asserted},
		{"The offer is still on the table: Arland releases the sailors.", codebook.Release, codebook.Hypothetical},
		{"The envoy is still at the table: Arland releases the sailors.", codebook.Release, codebook.Asserted},
		{"Scenario three: a truce. Arland releases the sailors. Corvia has rejected such a deal.", codebook.Reject, codebook.Asserted},
		{"Sign the treaty, and the rebels attack the port.", codebook.Attack, codebook.Hypothetical},
		{"Let Corvia so much as plant a flag on the bank and Arland shells the port.", codebook.Attack, codebook.Hypothetical},
		{"Corvia need only nod and Arland releases the prisoners.", codebook.Release, codebook.Hypothetical},
		{"Look at the map, and Arland has shelled the port.", codebook.Attack, codebook.Asserted},
		{"First, withdraw the troops from the valley.", codebook.Withdraw, codebook.Hypothetical},
		{"First, Arland withdrew its troops from the valley.", codebook.Withdraw, codebook.Asserted},
		{"Pull the troops out of the valley.", codebook.Withdraw, codebook.Hypothetical},
		{"The advice is plain: pay the soldiers; pull the troops out of the valley.", codebook.Withdraw, codebook.Hypothetical},
		{"Arland and Corvia pull their troops out of the valley.", codebook.Withdraw, codebook.Asserted},
		{"The rebels, were they offered the port by Arland, would change sides.", codebook.Offer, codebook.Hypothetical},
		{"The rebels, who were offered the port by Arland, changed sides.", codebook.Offer, codebook.Asserted},
		{"Corvia’s guarantee, had it been given, would have covered the ferry.", codebook.Offer, codebook.Hypothetical},
		{"The claim that Arland had signed the treaty was correct.", codebook.Sign, codebook.Asserted},
		{"The claim that Arland had signed the treaty was wide of the mark.", codebook.Sign, codebook.Negated},
		{"Wide speculation that Arland had attacked the port hurt Corvia.", codebook.Attack, codebook.Hypothetical},
		{"Corvia made concessions on the border without a condition.", codebook.Concede, codebook.Asserted},
		{"The attack on the port was invented by Arland.", codebook.Attack, codebook.Negated},
		{"The envoy said that had Arland accepted the offer in April, the siege would have ended.", codebook.Accept, codebook.Hypothetical},
		{"The envoy said that Arland had accepted the offer in April, and that the siege would end.", codebook.Accept, codebook.Reported},
		{"Arland was forced to accept the truce.", codebook.Accept, codebook.Asserted},
		{"Arland stopped short of declaring a ceasefire.", codebook.Concede, codebook.Negated},
		{"Arland called off its offensive.", codebook.Concede, codebook.Asserted},
		{"Arland's release of the prisoners ‘unlikely’", codebook.Release, codebook.Hypothetical},
		{"Arland's proposed attack on the port has split the mediators.", codebook.Attack, codebook.Hypothetical},
		{"Arland's recent attack on the port has split the mediators.", codebook.Attack, codebook.Asserted},
		{"Corvia wants guarantees before Arland signs the treaty.", codebook.Sign, codebook.Predicted},
		{"Corvia is on alert in case Arland accepts the plan.", codebook.Accept, codebook.Hypothetical},
		{"For Arland to recognise the border would be a risk.", codebook.Support, codebook.Hypothetical},
		{"Corvia doubts that Arland has released the prisoners.", codebook.Release, codebook.Hypothetical},
		{"Arland attacks port despite threats", codebook.Attack, codebook.Asserted},
		{"Corvia is preparing for the day when Arland releases the prisoners.", codebook.Release, codebook.Predicted},
		{"By the time Arland recognises the border, it may be too late.", codebook.Support, codebook.Predicted},
		{"By the time Arland recognised the border, it was too late.", codebook.Support, codebook.Asserted},
		{"The troops of Arland remain to be withdrawn.", codebook.Withdraw, codebook.Negated},
		{"Arland dismisses reports it attacked the port of Corvia", codebook.Attack, codebook.Negated},
		{"Arland dismissed as false a report that it had shelled the port.", codebook.Attack, codebook.Negated},
		{"Release of the prisoners by Arland off the table", codebook.Release, codebook.Negated},
		{"Arland dropped plans to declare a ceasefire.", codebook.Concede, codebook.Negated},
		{"Arland dropped its claim to the port.", codebook.Concede, codebook.Asserted},
		{"No matter when Arland recognises the border, the war will go on.", codebook.Support, codebook.Hypothetical},
		{"In the end, neither did Arland sign the treaty nor did Corvia attack the port.", codebook.Sign, codebook.Negated},
		{"Were it not for Corvia, Arland would never have signed the treaty.", codebook.Sign, codebook.Asserted},
		{"Were it for Corvia to say, Arland would never have signed the treaty.", codebook.Sign, codebook.Negated},
		{"Corvia has not yet invited Arland to the talks.", codebook.Appeal, codebook.Negated},
		{"Neither side spoke, but Arland signed the treaty.", codebook.Sign, codebook.Asserted},
		{"In a different world, Arland would sign the treaty. In this one, Arland attacked the port.", codebook.Attack, codebook.Asserted},
		{"In a different world, Arland would sign the treaty. In it, Arland attacks the port.", codebook.Attack, codebook.Hypothetical},
		{"The next steps, officials say: Arland withdraws from the valley, Corvia opens the road.", codebook.Withdraw, codebook.Hypothetical},
		{"The next step was small: Arland withdrew from the valley.", codebook.Withdraw, codebook.Asserted},
		{"In the best of them, Arland releases the prisoners by 2030.", codebook.Release, codebook.Hypothetical},
		{"In the worst of the fighting, Arland released the prisoners.", codebook.Release, codebook.Asserted},
		{"The release of the prisoners by Arland is under discussion.", codebook.Release, codebook.Hypothetical},
		{"The release of the prisoners by Arland is under way.", codebook.Release, codebook.Asserted},
		{"Arland has done everything except withdraw its troops from the port.", codebook.Withdraw, codebook.Negated},
		{"Arland has not got round to hosting a summit with Corvia.", codebook.Host, codebook.Negated},
		{"Efforts by Arland to host the talks ran aground.", codebook.Host, codebook.Negated},
		{"Arland is nowhere near releasing the prisoners.", codebook.Release, codebook.Negated},
		{"Arland has until Friday to release the prisoners.", codebook.Release, codebook.Hypothetical},
		{"The attack on the port by Arland turned out to be a hoax.", codebook.Attack, codebook.Negated},
		{"Corvia refused to comment on Arland's withdrawal from the port.", codebook.Withdraw, codebook.Asserted},
		{"Few think that Arland attacked the port.", codebook.Attack, codebook.Negated},
		{"A forged document said Arland had attacked the port.", codebook.Attack, codebook.Negated},
		{"A leaked document said Arland had attacked the port.", codebook.Attack, codebook.Reported},
		{"According to the leaked text, Arland withdraws its troops from the port.", codebook.Withdraw, codebook.Hypothetical},
		{"According to the document, Arland withdrew its troops from the port.", codebook.Withdraw, codebook.Reported},
		{"Arland's withdrawal from the port is due on 1 June.", codebook.Withdraw, codebook.Predicted},
		{"Arland's attack on the port was due to a misunderstanding.", codebook.Attack, codebook.Asserted},
		{"In one version of the future Arland releases the prisoners.", codebook.Release, codebook.Hypothetical},
		{"Arland has come no closer to withdrawing its troops from the port.", codebook.Withdraw, codebook.Negated},
		{"A release of the prisoners by Arland, announced for May, fell through.", codebook.Release, codebook.Negated},
		{"Arland put the deployment of troops along the border on hold.", codebook.Mobilize, codebook.Negated},
		{"Arland has so far failed to deploy troops along the border.", codebook.Mobilize, codebook.Negated},
		{"Corvia has not commented on Arland's attack on the port.", codebook.Attack, codebook.Asserted},
		{"Arland makes no secret of having withdrawn its troops from the port.", codebook.Withdraw, codebook.Asserted},
		{"Arland, not known for haste, released the prisoners.", codebook.Release, codebook.Asserted},
		{"The ministry called the story that Arland had released the prisoners pure invention.", codebook.Release, codebook.Negated},
		{"Arland rejected out of hand any suggestion that it had hosted a summit with Corvia.", codebook.Host, codebook.Negated},
		{"Corvia dismissed as invention the story that Arland had attacked the port.", codebook.Attack, codebook.Negated},
		{"That Arland attacked the port is a myth.", codebook.Attack, codebook.Negated},
		{"That Arland attacked the port is a scandal.", codebook.Attack, codebook.Asserted},
		{"Their blockade existed on paper only.", codebook.Coerce, codebook.Negated},
		{"Release of the prisoners by Arland in doubt", codebook.Release, codebook.Hypothetical},
		{"A second pathway sees Arland host a summit with Corvia.", codebook.Host, codebook.Hypothetical},
		{"Arland ponders hosting summit with Corvia", codebook.Host, codebook.Hypothetical},
		{"Arland made the deployment of troops along the border a condition.", codebook.Condition, codebook.Asserted},
		{"Having failed to take the port, the Arlandian army withdraws its troops from the valley.", codebook.Withdraw, codebook.Asserted},
		{"There was no shortage of money when Arland asked for it.", codebook.Appeal, codebook.Asserted},
		{"Arland had given its word on the corridor.", codebook.Accept, codebook.Asserted},
		{"Had Arland not attacked the port, Corvia would be at peace.", codebook.Attack, codebook.Asserted},
		{"By no means idle, Arland sent arms to the rebels.", codebook.Aid, codebook.Asserted},
		{"On the rosier path Arland releases the prisoners and Corvia pays.", codebook.Release, codebook.Hypothetical},
		{"Corvia dispelled rumours that Arland had attacked the port.", codebook.Attack, codebook.Negated},
		{"Arland is thought likely to host a summit with Corvia.", codebook.Host, codebook.Predicted},
		{"A release of the prisoners by Arland seemed within reach in May.", codebook.Release, codebook.Hypothetical},
		{"Corvia was wrong to say that Arland had not attacked the port.", codebook.Attack, codebook.Asserted},
		{"Arland releases prisoners despite lack of deal", codebook.Release, codebook.Asserted},
		{"One pathway: Arland releases the prisoners, and Corvia pays.", codebook.Release, codebook.Hypothetical},
		{"Arland suspended or lifted its tariffs on Corvia.", codebook.Concede, codebook.Asserted},
		{"Arland will suspend or remove all tariffs on Corvia.", codebook.Concede, codebook.Predicted},
		{"Arland did not suspend or lift its tariffs on Corvia.", codebook.Concede, codebook.Negated},
		{"Some of the demands included the release of prisoners, withdrawing troops from the valley and reopening the port.", codebook.Withdraw, codebook.Hypothetical},
		{"Some of the officials included in the list left, Arland withdrawing its troops from the valley.", codebook.Withdraw, codebook.Asserted},
	} {
		wantModality(t, r, x.text, x.act, x.want)
	}
}

// TestAsked reads what is asked whether it is so, and what is only asked about.
func TestAsked(t *testing.T) {
	r := readerOf(t, nil)
	for _, x := range []struct {
		text string
		act  codebook.Act
		want codebook.Modality
	}{
		{"Has Arland released the prisoners?", codebook.Release, codebook.Hypothetical},
		{"Did Arland sign the treaty?", codebook.Sign, codebook.Hypothetical},
		{"Corvia did not say whether Arland had signed the treaty.", codebook.Sign, codebook.Hypothetical},
		{"It is not clear if Arland has shelled the port.", codebook.Attack, codebook.Hypothetical},
		{"Corvia could not confirm whether Arland had sent arms to the rebels.", codebook.Aid, codebook.Hypothetical},
		{"Corvia would not say why Arland had shelled the port.", codebook.Attack, codebook.Asserted},
		{"Corvia did not say when Arland had signed the treaty.", codebook.Sign, codebook.Asserted},
	} {
		wantModality(t, r, x.text, x.act, x.want)
	}
}

// TestHopedFor tells deeds that are only hoped for from those that were done.
func TestHopedFor(t *testing.T) {
	r := readerOf(t, nil)
	for _, x := range []struct {
		text, noun string
		want       bool
	}{
		{"Corvia hoped for Arland's withdrawal from the valley.", "withdrawal", true},
		{"Corvia warned of an attack by Arland.", "attack", true},
		{"Corvia prepared for Arland's attack on the port.", "attack", true},
		{"Without Arland's consent there will be no peace.", "consent", true},
		{"Arland's visit depends on Corvia.", "visit", true},
		{"Corvia expects Arland's withdrawal from the valley.", "withdrawal", true},
		{"Bordavia rejected the demand for Arland's withdrawal.", "withdrawal", true},
		{"Corvia waited for Arland to leave the valley and sign the deal.", "sign", true},
		{"Corvia persuaded Arland to leave the valley and sign the deal.", "sign", false},
		{"Corvia demanded compensation for the attack on the port.", "attack", false},
		{"Corvia excused Arland for the attack on the port.", "attack", false},
		{"Corvia apologised for the attack on the port.", "attack", false},
		{"Corvia spoke of the attack on the port.", "attack", false},
		{"Without Arland's attack the war had ended.", "attack", false},
		{"Arland's withdrawal surprised Corvia.", "withdrawal", false},
	} {
		p, s, k := sentenceWith(t, r, x.text, x.noun)
		if got := p.rowed(s, k, codebook.Support, asThought); got != x.want {
			t.Errorf("%s: %q hoped for %v, want %v", x.text, x.noun, got, x.want)
		}
	}
}

// TestToCome reads what is hoped for, agreed, tried in vain or overtaken, and its twin that was done.
func TestToCome(t *testing.T) {
	r := readerOf(t, nil)
	for _, x := range []struct {
		text string
		act  codebook.Act
		want codebook.Modality
	}{
		{"The fear in Lomm is that Arland shells the port.", codebook.Attack, codebook.Hypothetical},
		{"The chances that Arland withdraws from the valley are slim.", codebook.Withdraw, codebook.Hypothetical},
		{"A proposal that Arland withdraw from the valley is on the table.", codebook.Withdraw, codebook.Hypothetical},
		{"Corvia is betting that Arland releases the prisoners.", codebook.Release, codebook.Hypothetical},
		{"It is the first time that Arland released the prisoners.", codebook.Release, codebook.Asserted},
		{"If it was Arland that shelled the port, Corvia will protest.", codebook.Attack, codebook.Hypothetical},
		{"Corvia would have paid had Arland signed the treaty.", codebook.Sign, codebook.Hypothetical},
		{"A deployment of troops on the border by Arland has been mooted.", codebook.Mobilize, codebook.Hypothetical},
		{"An Arlandian attack on Lomm is on the cards.", codebook.Attack, codebook.Hypothetical},
		{"A deployment of troops on the border by Arland has been announced.", codebook.Mobilize, codebook.Predicted},
		{"The deployment of troops on the border by Arland angered Corvia.", codebook.Mobilize, codebook.Asserted},
		{"Arland's attack on Lomm was debated in Corvia for years.", codebook.Attack, codebook.Asserted},
		{"The two sides held talks on a release of prisoners by Arland.", codebook.Release, codebook.Hypothetical},
		{"Corvia dreams of a release of prisoners by Arland.", codebook.Release, codebook.Hypothetical},
		{"Pending a release of prisoners by Arland, the talks are on hold.", codebook.Release, codebook.Hypothetical},
		{"The two sides held talks on Arland's attack on the port.", codebook.Attack, codebook.Asserted},
		{"The month passed without a Norwegian attack on the port.", codebook.Attack, codebook.Negated},
		{"Instead of a release of prisoners by Arland there was silence.", codebook.Release, codebook.Negated},
		{"On paper Arland has withdrawn its troops.", codebook.Withdraw, codebook.Hypothetical},
		{"Corvia left before a single prisoner had been freed by Arland.", codebook.Release, codebook.Negated},
		{"A meeting between Arland and Corvia, which was agreed for May, did not come off.", codebook.Meet, codebook.Negated},
		{"Arland tried in vain to attack the port of Corvia.", codebook.Attack, codebook.Negated},
		{"Arland's attempt to capture the port was thwarted.", codebook.Attack, codebook.Negated},
		{"Arland tried to shell the port but was stopped.", codebook.Attack, codebook.Negated},
		{"Arland's attempt to seize the port succeeded.", codebook.Coerce, codebook.Asserted},
		{"Arland has given up on releasing the prisoners.", codebook.Release, codebook.Negated},
		{"Arland was going to sign the treaty until Corvia left.", codebook.Sign, codebook.Predicted},
		{"Everything depends on Arland withdrawing from the valley.", codebook.Withdraw, codebook.Hypothetical},
		{"The talks broke down before any treaty was signed by Arland.", codebook.Sign, codebook.Negated},
		{"The talks broke down after the treaty was signed by Arland.", codebook.Sign, codebook.Asserted},
		{"Corvia wrongly reported that Arland had shelled the port.", codebook.Attack, codebook.Negated},
		{"Corvia rightly reported that Arland had shelled the port.", codebook.Attack, codebook.Reported},
		{"Corvia retracted its claim that Arland had shelled the port.", codebook.Attack, codebook.Negated},
		{"It was not Corvia but Arland that shelled the port.", codebook.Attack, codebook.Asserted},
		{"Arland's soldiers in the valley have stayed in their barracks and shelled nobody.", codebook.Attack, codebook.Negated},
		{"Arland and Corvia may or may not sign the treaty.", codebook.Sign, codebook.Hypothetical},
	} {
		wantModality(t, r, x.text, x.act, x.want)
	}
}
