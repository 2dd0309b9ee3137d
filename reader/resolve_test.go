package reader

import "testing"

// TestWho tells whom words mean that name nobody by themselves.
func TestWho(t *testing.T) {
	r := readerOf(t, nil)
	joint := "---\ntitle: Secretary of State and Bordavian Foreign Minister Tarn at a joint press conference\npublisher: Ministry of Foreign Affairs of Arland\n---\n"
	for _, x := range []struct{ name, text, word, actors string }{
		{"owned office", "The Ember Army shelled the port. Its leader, Joss Arden, denied it. On Monday Arden left.", "Arden", "Ember Army"},
		{"owned body", "President Moran met Reyle in Orlo. She said that her government would stay.", "government", "Arland"},
		{"speaks at home", "Defence Minister Joss Arden told reporters in Bordagrad that the hills were quiet.", "Arden", "Bordavia"},
		{"speaks abroad", "Joss Arden told reporters in Bordagrad that the hills were quiet.", "Arden", "Joss Arden"},
		{"sentence before", "Bordavia denied it. “We left,” General Joss Arden said.", "Arden", "Bordavia"},
		{"long name", "Arland waits. The Stability Support Apparatus detained three men.", "Stability", "Stability Support Apparatus"},
		{"army in a name", "Arland waits. The 5+5 Joint Military Commission met in Orlo.", "Military", "Joint Military Commission"},
		{"part of a name", "The Council of the Northern Hill Assembly met. On Monday the Assembly met again.", "Assembly", "Northern Hill Assembly"},
		{"a place", "The army shelled Orlo. There was smoke in Orlo.", "Orlo", ""},
		{"no place", "Orlo said on Monday that there was smoke in Orlo.", "Orlo", "Orlo"},
		{"language", "The schools of the Corvian-speaking regions closed.", "Corvian", ""},
		{"in a language", "Lessons were held in Corvian and Arland was angry.", "Corvian", ""},
		{"people", "Talks were held in Corvian camps.", "Corvian", "Corvia"},
		{"government delegation", "The Ember Army waits. Corvia met the Ember Army. The Ember Army delegation left. Corvia waits. The government delegation stayed.", "delegation", "Corvia"},
		{"houses", "The Ember Army left. The Ember Army denied it. Congress approved the truce.", "Congress", "Corvia"},
		{"American houses", "Congress approved the truce with the United States.", "Congress", "United States"},
		{"half", "South Korea waits. North Korea fired. The North denied it.", "North", "North Korea"},
		{"no half", "South Korea waits. North Korea fired. The North Sea was calm.", "North", "North Sea"},
		{"governments", "Arland and Bordavia fought. Arland left. Bordavia left. Corvia said that the governments agreed.", "governments", "Arland; Bordavia"},
		{"government and group", "The Ember Army waits. Corvia met the Ember Army. Corvia left. The League heard the Parties in Orlo.", "Parties", "Corvia; Ember Army"},
		{"who acts goes on", "The League said that Bordavia had shelled Orlo. It called for a truce.", "It", "Northern League"},
		{"commander", "The Sudanese army fights the RSF. The Sudanese army left. Burhan denied it.", "Burhan", "SAF"},
		{"warring leaders", "Arland fights Corvia. Arland left. Corvia left. The warring leaders denied it.", "leaders", "Arland; Corvia"},
		{"venue", "Corvia waits. Corvia left. The Bordagrad peace talks collapsed.", "Bordagrad", ""},
		{"no venue", "Corvia waits. Corvia left. The Bordagrad talks with Corvia collapsed.", "Bordagrad", "Bordavia"},
		{"head of state", "Sudan waits. Burhan denied it.", "Burhan", "Sudan"},
		{"with an article", "A Military Affairs Commission met. It was in Orlo.", "Military", "Military Affairs Commission"},
		{"not who speaks", "# Interview: the hills\n\nTomas Reyle, the president of Corvia, answers our questions.\n\n**Was Kasch serious?**\n\nI asked. He accepted the truce.\n", "He", "Bordavia"},
		{"kingdom", "Saudi Arabia waits. Arland left. The kingdom hosted a summit.", "kingdom", "Saudi Arabia"},
		{"officer", "“The hills are quiet,” General Joss Arden told reporters in Bordagrad.", "Arden", "Bordavia"},
		{"only state", "Corvia waits. Corvia left. Corvia denied it. Defence Ministry spokeswoman Joss Arden rejected the plan.", "Arden", "Corvia"},
		{"two states", "Corvia waits. Corvia left. Corvia met Arland. It rained. Defence Ministry spokeswoman Joss Arden rejected the plan.", "Arden", "Joss Arden"},
		{"deputy", "Arland waits. Bordavian Prime Minister Joss Arden left. Arlander Deputy Prime Minister Ada Tolk left. The prime minister denied it.", "minister", "Bordavia"},
		{"led a delegation", "Joss Arden led the Corvian delegation in Orlo.", "Arden", "Corvia"},
		{"title of a label", joint + "FOREIGN MINISTER TARN: We welcome the truce.\n", "We", "Bordavia"},
		{"title with a comma", "---\ntitle: Press conference by the Secretary of State, Ada Oster, and the Foreign Minister of Bordavia, Ana Tarn\npublisher: Ministry of Foreign Affairs of Arland\n---\nANA TARN: We welcome the truce.\n", "We", "Bordavia"},
		{"other label", joint + "SECRETARY OSTER: We welcome the truce.\n", "We", "Arland"},
		{"interviewed", "# An interview on the hills\n\nJoss Arden led the Corvian delegation in Orlo. He spoke to us.\n\n**And then?**\n\nI left.\n", "I", "Corvia"},
	} {
		if got := actorsAt(t, r, x.text, x.word); got != x.actors {
			t.Errorf("%s: %q is %q, want %q", x.name, x.word, got, x.actors)
		}
	}
}
