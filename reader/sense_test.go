package reader

import (
	"testing"

	"parley/codebook"
)

// A sensed is a word of a text and the act that it carries there.
type sensed struct {
	text, word string
	want       codebook.Act // empty for what the lexicon does not know
}

func checkSense(t *testing.T, rows []sensed) {
	t.Helper()
	r := readerOf(t, nil)
	for _, x := range rows {
		p, s, k := sentenceWith(t, r, x.text, x.word)
		got := codebook.Act("")
		if a, _ := p.sense(s, k, p.cueAt(s, k), p.object(s, k)); a >= 0 {
			got = codebook.Acts[a]
		}
		if got != x.want {
			t.Errorf("%s: %s carries %q, want %q", x.text, x.word, got, x.want)
		}
	}
}

// TestSense: which act a word carries where it stands.
func TestSense(t *testing.T) {
	checkSense(t, []sensed{
		// A duty is a demand of whoever says so.
		{"Corvia must release the prisoners.", "release", codebook.Demand},
		{"Corvia should not shell the port, Arland said.", "shell", codebook.Demand},
		{"Should Corvia shell the port, Arland will respond.", "shell", codebook.Attack},
		{"There must be talks with Corvia.", "be", codebook.Demand},
		{"Corvia must have shelled the port.", "shelled", codebook.Attack},
		// Who calls a thing by a word that blames accuses.
		{"Arland called the raid an outrage.", "called", codebook.Accuse},
		{"Arland described the strike as barbaric and illegal.", "described", codebook.Accuse},
		{"Arland called the agreement a great achievement.", "called", codebook.Support},
		{"Arland called the raid no great outrage.", "called", ""},
		{"Arland called up reservists against the aggressor.", "called", codebook.Mobilize},
		// What a thing is said to be is no deed.
		{"The raid was an act of terrorism, Arland said.", "act", codebook.Accuse},
		{"It is a war of attrition.", "war", codebook.ExpressView},
		// What somebody announces or orders they do; what they announce but do not do is in its own words.
		{"Arland announced the suspension of talks with Corvia.", "announced", codebook.Reject},
		{"Arland ordered the withdrawal of its troops from the port.", "ordered", codebook.Withdraw},
		{"The rebels announced the release of ten hostages.", "announced", codebook.Release},
		{"Arland announced a visit to Corvia.", "announced", ""},
		{"Arland announced on Monday the end, with immediate effect, of the Varna peace accord.", "announced", codebook.Reject},
		{"Arland announced on Monday the end of the Varna peace accord.", "announced", codebook.Reject},
		{"Arland announced on Monday the end, with immediate effect, of the curfew.", "announced", ""},
		{"Arland announced the end of sanctions in the text of the accord.", "announced", codebook.Concede},
		// What becomes of a truce, a pledge and a deadline.
		{"The Front declared a permanent cease-fire on Monday.", "declared", codebook.Concede},
		{"The Front called for a cease-fire.", "called", codebook.Appeal},
		{"The truce came into force at dawn.", "came", codebook.Accept},
		{"Arland walked back its pledge to free the prisoners.", "walked", codebook.Reject},
		{"Arland walked back its demand for the port.", "walked", codebook.Concede},
		{"Arland let the deadline pass.", "let", codebook.Reject},
		{"Arland let the convoy pass.", "let", codebook.Concede},
		{"Arland withheld 130 million dollars in aid from Corvia.", "withheld", codebook.Sanction},
		{"Arland answered the offer with airstrikes.", "answered", codebook.Attack},
		{"Arland answered the offer with thanks.", "answered", ""},
		{"The cease-fire between Arland and Corvia came into effect on Monday.", "came", codebook.Accept},
		{"Corvia's ban on exports to Arland came into force on Monday.", "came", ""},
		// A sentence that begins in the middle.
		{"Been able to sign, Arland left.", "able", codebook.ExpressView},
		// What somebody goes on to do.
		{"Arland continues to support Corvia.", "continues", codebook.Support},
		{"Arland keeps shelling the port.", "keeps", codebook.Attack},
		// Who says that they did no harm denies it, and who says that others lie accuses them.
		{"Arland said it had not shelled the port.", "said", codebook.Deny},
		{"Arland said it never shelled the port.", "said", codebook.Deny},
		{"Arland said Corvia had not shelled the port.", "said", codebook.ExpressView},
		{"Arland said it will not shell the port.", "said", codebook.Attack},
		{"Arland said that Corvia was lying.", "said", codebook.Accuse},
		{"Arland said that it was lying low.", "said", codebook.ExpressView},
		// What another did, who announces it did not do; what others need, who says so demands.
		{"Arland announced that it had signed the truce.", "announced", codebook.Sign},
		{"Arland announced that Corvia had signed the truce.", "announced", ""},
		{"Arland said that Corvia rejected the plan.", "said", codebook.ExpressView},
		{"Arland said that Corvia has a right to resist.", "said", codebook.Demand},
		// What is decided is in the verb below, but to meet is to agree.
		{"Arland decided to scrap the truce.", "decided", codebook.Reject},
		{"Arland decided to expel the ambassador.", "decided", codebook.Sanction},
		{"Arland has chosen to boycott the talks.", "chosen", codebook.Reject},
		{"Arland decided to return to the talks.", "decided", codebook.Accept},
		{"Arland agreed to end the truce.", "agreed", codebook.Accept},
		{"Arland announced its return to the accord.", "announced", codebook.Accept},
		{"Arland ended its suspension of the truce.", "ended", codebook.Concede},
		{"Arland ended its boycott of the talks.", "ended", codebook.Concede},
		{"Arland decided to terminate GSOMIA.", "decided", codebook.Reject},
		{"Arland terminated its attacks on the port.", "terminated", codebook.Concede},
		{"Arland ended its participation in the talks.", "ended", codebook.Reject},
		{"Arland announced its return to the market.", "announced", ""},
		// What somebody was able to do they did.
		{"Arland was able to release the prisoners.", "able", codebook.Release},
		// A verb and its object say more than the verb.
		{"A ceasefire was achieved in May.", "achieved", codebook.Accept},
		{"The embassy was shut by Arland.", "shut", codebook.Sanction},
		// What somebody thinks is a view, whatever is in it.
		{"Arland believes that Corvia rejected the plan.", "believes", codebook.ExpressView},
		// The weather does nothing to anybody, nor does who is kept by it; a state does.
		{"The Corvian delegation was held up by floods.", "held", ""},
		{"Heavy rain threatened the talks in Vesta.", "threatened", ""},
		{"The Corvian convoy was held up by Arland.", "held", codebook.Reject},
		{"Arland threatened Corvia with sanctions.", "threatened", codebook.Threaten},
		// Who plays does not fight.
		{"Arland defeated Corvia in the semi-final.", "defeated", ""},
		{"Arland defeated Corvia by six wickets.", "defeated", ""},
		{"Arland defeated Corvia in the valley.", "defeated", codebook.Attack},
		// Who flies home only travels, troops that do leave.
		{"The Arland president flew home on Monday.", "flew", ""},
		{"The envoy of Arland flew home.", "flew", ""},
		{"The last Arland troops flew home on Monday.", "flew", codebook.Withdraw},
		// What drops by itself is given up by nobody.
		{"Arland's exports dropped in May.", "dropped", ""},
		{"Arland dropped its demand for the port.", "dropped", codebook.Concede},
		{"The demand was quietly dropped.", "dropped", codebook.Concede},
		// A false friend of a verb and its object is none wherever they stand.
		{"The motion was withdrawn by Arland.", "withdrawn", ""},
		{"The story that Arland withdrew was long.", "withdrew", codebook.Withdraw},
		{"The troops were withdrawn by Arland.", "withdrawn", codebook.Withdraw},
		{"A memo had it that Arland had signed the truce.", "had", ""},
	})
}

// TestDuty: what a report says in its own voice that somebody must do is the author's opinion, and nobody's demand.
func TestDuty(t *testing.T) {
	r := readerOf(t, nil)
	for _, text := range []string{
		"Arland must release the prisoners.",
		"Corvia should withdraw its troops from the valley at once.",
	} {
		if list := statementsOf(t, r, text); len(list) != 0 {
			t.Errorf("%s: read as %+v", text, list)
		}
	}
}

// TestOnlyBlamed: what somebody is blamed for is told by whoever blames them alone.
func TestOnlyBlamed(t *testing.T) {
	r := readerOf(t, nil)
	for _, x := range []struct {
		text, word string
		want       bool
	}{
		{"Arland accused Corvia of shelling the port.", "shelling", true},
		{"Arland condemned Corvia for repeatedly blocking aid.", "blocking", true},
		{"Arland accused Corvia of violating the truce by attacking the port.", "attacking", true},
		{"Arland thanked Corvia for releasing the prisoners.", "releasing", false},
		{"Arland condemned Corvia after shelling the port.", "shelling", false},
	} {
		p, s, k := sentenceWith(t, r, x.text, x.word)
		if got := p.onlyBlamed(s, k); got != x.want {
			t.Errorf("%s: %v, want %v", x.text, got, x.want)
		}
	}
}

// TestSenseOfVerbs: talks that resume are talks; what a semicolon parts is not said.
func TestSenseOfVerbs(t *testing.T) {
	r := readerOf(t, nil)
	for _, x := range []struct {
		text, word string
		act        codebook.Act
	}{
		{"Talks between Arland and Bordavia resumed on Monday.", "resumed", codebook.Meet},
		{"No meeting has taken place.", "taken", codebook.Meet},
		{"The rains resumed on Monday.", "resumed", ""},
		{"Arland recalled its ambassador; Corvian rockets hit a bridge.", "recalled", codebook.Sanction},
	} {
		p, s, k := sentenceWith(t, r, x.text, x.word)
		got := codebook.Act("")
		for i := range p.candidates {
			if c := &p.candidates[i]; int(c.token) == k && &p.sentences[c.sent] == s && c.lexical >= 0 {
				got = codebook.Acts[c.lexical]
			}
		}
		if got != x.act {
			t.Errorf("%s: %q carries %q, want %q", x.text, x.word, got, x.act)
		}
		r.free(p)
	}
}

// TestFamilies: the families of codebook/data/acts/families.tsv, with sentences that only look like them.
func TestFamilies(t *testing.T) {
	checkSense(t, []sensed{
		// No wish and no ground: a refusal; no wish to do a wrong: a denial.
		{"Arland has no intention to sign the accord.", "has", codebook.Reject},
		{"Arland sees no need for new talks.", "sees", codebook.Reject},
		{"Arland showed little appetite for the plan.", "showed", codebook.Reject},
		{"Arland has no intention to attack Corvia.", "has", codebook.Deny},
		{"Arland has no intention of invading Corvia.", "has", codebook.Deny},
		{"Arland has an embassy in Corvia.", "has", ""},
		// What somebody insists they did not do, and what they swear not to do.
		{"Arland insisted it had never shelled the port.", "insisted", codebook.Deny},
		{"Arland vowed never to recognise the vote.", "vowed", codebook.Reject},
		{"Arland insisted on a withdrawal.", "insisted", codebook.Demand},
		// Deaf ears.
		{"Arland remained deaf to the proposal.", "remained", codebook.Reject},
		{"Arland remained calm.", "remained", ""},
		// What is needed, stressed and not rested for.
		{"The envoy stressed the need for a truce.", "stressed", codebook.Demand},
		{"Arland will not rest until the prisoners are home.", "rest", codebook.Demand},
		{"Arland will not rest on Sunday.", "rest", ""},
		// Doors.
		{"Arland left the door open to talks with Corvia.", "left", codebook.Offer},
		{"Arland held out an olive branch to the rebels.", "held", codebook.Offer},
		{"Arland left the hall.", "left", ""},
		// Phones and tables.
		{"The minister spoke by phone with his counterpart.", "spoke", codebook.Meet},
		{"Arland will stay in close contact with Corvia.", "stay", codebook.Meet},
		{"Arland will stay in the valley.", "stay", ""},
		{"Arland will participate on Monday.", "participate", codebook.Meet},
		{"Arland participated in an attack on Corvia.", "participated", codebook.Attack},
		{"Arland participates in efforts to end the war.", "participates", codebook.Cooperate},
		{"The deadline passed without an agreement.", "passed", codebook.Reject},
		{"The night passed without a storm.", "passed", ""},
		// What is asked of others, and the idle words beside it.
		{"Arland invited Corvia to reconsider.", "invited", codebook.Appeal},
		{"Let us live in peace with Corvia, he said.", "Let", codebook.Appeal},
		{"Let us see what Corvia says.", "Let", ""},
		// What is put to others.
		{"The envoy came up with a new formula.", "came", codebook.Propose},
		{"The envoy came up the stairs.", "came", ""},
		// What is brought up is not done by that.
		{"Arland raised the issue of truce violations with Corvia.", "raised", codebook.ExpressView},
		{"Arland brought up the case of the fishermen.", "brought", codebook.ExpressView},
		{"Arland raised the flag.", "raised", ""},
		{"Arland laid the case before the council.", "laid", codebook.Propose},
		{"Arland laid down its arms before the vote.", "laid", codebook.Concede},
		{"The envoy hailed from Corvia.", "hailed", ""},
		// Ground given, and taken.
		{"Arland gave ground on the quotas.", "gave", codebook.Concede},
		{"The rebels threw in the towel.", "threw", codebook.Concede},
		{"Arland took the town on Monday.", "took", codebook.Coerce},
		{"Arland took the train on Monday.", "took", ""},
		// Go-betweens.
		{"Norland tried to broker a truce.", "tried", codebook.Mediate},
		{"Norland is leading the talks on the valley.", "leading", codebook.Mediate},
		{"Norland tried to sleep.", "tried", ""},
		// What others are used for.
		{"Arland uses the villagers as human shields.", "uses", codebook.Accuse},
		{"Arland uses the villagers' boats.", "uses", ""},
		// Whose side somebody is on.
		{"Norland threw its weight behind the plan.", "threw", codebook.Support},
		{"The deputies voted in favour of the accord.", "voted", codebook.Support},
		{"The deputies voted on Monday.", "voted", ""},
		// Measures, forces, relief, prisoners, leave, joint work, protest.
		{"Arland is preparing a package of sanctions.", "preparing", codebook.Sanction},
		{"Arland put its navy on high alert.", "put", codebook.Mobilize},
		{"Arland put its navy on stamps.", "put", ""},
		{"Norland sends tents to the valley.", "sends", codebook.Aid},
		{"Norland and Vesta made a prisoner swap.", "made", codebook.Release},
		{"Arland brought its troops home.", "brought", codebook.Withdraw},
		{"The two armies work hand in hand.", "work", codebook.Cooperate},
		{"The miners downed tools.", "downed", codebook.Protest},
		{"Arland went to war with Corvia.", "went", codebook.Attack},
		{"Arland went to the fair.", "went", ""},
	})
}

// TestDefended: who stands up for an option does not fight for it.
func TestDefended(t *testing.T) {
	r := newReader(t)
	for text, attack := range map[string]bool{
		"The M23 defended its proposal at the talks.":                     false,
		"Norway defended the option of a vote on independence on Monday.": false,
		"Norwegian troops defended the town against the M23.":             true,
	} {
		found := false
		for _, s := range statementsOf(t, r, text) {
			found = found || s.Act == codebook.Attack
		}
		if found != attack {
			t.Errorf("%s: read as an attack: %v", text, found)
		}
	}
}

// TestOtherThings: the same verb carries another act with other things.
func TestOtherThings(t *testing.T) {
	checkSense(t, []sensed{
		{"Arland is blocking large parts of the gulf.", "blocking", codebook.Coerce},
		{"Arland blocked a statement of the council.", "blocked", codebook.Reject},
		{"Arland denied the villagers water.", "denied", codebook.Coerce},
		{"Arland denied that its planes had crossed.", "denied", codebook.Deny},
		{"Arland put its offensive on hold.", "put", codebook.Concede},
		{"Arland put the talks on hold.", "put", codebook.Reject},
		{"Arland signed the island over to Corvia.", "signed", codebook.Concede},
		{"Arland signed the treaty.", "signed", codebook.Sign},
		{"The general launched into a tirade.", "launched", ""},
		{"The general launched an attack.", "launched", codebook.Attack},
		{"The army chief signed a letter to the mediators.", "signed", ""},
		{"Arland fired two missiles into the sea.", "fired", codebook.Mobilize},
		{"Arland fired two missiles at the port.", "fired", codebook.Attack},
		{"Arland struck two colonels off its visa list.", "struck", codebook.Sanction},
		{"Arland struck two depots.", "struck", codebook.Attack},
		{"Arland called out the report as a lie.", "called", codebook.Deny},
		{"Arland called out Corvia over the raid.", "called", codebook.Accuse},
		{"Arland unilaterally declared independence.", "declared", codebook.Coerce},
		{"Arland declared its independence.", "declared", codebook.Demand},
		{"Arland is guarding its own interests.", "guarding", ""},
		{"Arland guards the bridge.", "guards", codebook.Mobilize},
		{"Arland decided to suspend the tariffs.", "decided", codebook.Concede},
		{"Arland decided to suspend its offensive.", "decided", codebook.Concede},
		{"Arland decided to suspend the truce.", "decided", codebook.Reject},
		{"Arland decided to suspend aid to Corvia.", "decided", codebook.Sanction},
		{"Arland decided to withdraw its offer.", "decided", codebook.Reject},
		{"Arland decided to withdraw its troops.", "decided", codebook.Withdraw},
		{"Arland provided diplomatic support.", "provided", codebook.Support},
		{"Arland provided ammunition.", "provided", codebook.Aid},
	})
}
