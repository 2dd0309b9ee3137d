package reader

import (
	"slices"
	"strings"
	"testing"

	"parley/codebook"
)

// TestPresupposed tells deeds that a text takes for granted from those that it doubts.
func TestPresupposed(t *testing.T) {
	r := readerOf(t, nil)
	for _, x := range []struct {
		text, word string
		want       bool
	}{
		{"Corvia may punish Bordavia following Arland's full-scale invasion of the valley.", "invasion", true},
		{"Since the start of the Arlandian attack nobody has met.", "attack", true},
		{"Nobody would condemn Arland's attack on the port.", "attack", true},
		{"In the wake of Arland's attack on the port nobody hoped for a truce.", "attack", true},
		{"Corvia might answer after any attack by Arland.", "attack", false},
		{"Corvia fears a possible attack after Arland's threat.", "attack", false},
		{"If Arland's attack on the port succeeds, others will follow.", "attack", false},
		{"Corvia would answer to an attack over the border.", "attack", false},
		{"Corvia might attack after the talks.", "attack", false},
		{"Arland freed none of them, despite an appeal by Corvia.", "appeal", true},
		{"Arland freed none of them, despite a possible attack by Corvia.", "attack", false},
		{"Arland may tear up the treaty that Corvia signed in May.", "signed", true},
		{"Arland may tear up any treaty that Corvia signed.", "signed", false},
	} {
		p := r.page(parse(t, x.text))
		p.prepare()
		s := &p.sentences[0]
		if got := p.presupposed(s, slices.Index(s.words, x.word)); got != x.want {
			t.Errorf("%s: %v", x.text, got)
		}
		r.free(p)
	}
}

// TestDoubtBelow leaves a verb in the past alone where only a clause below it doubts.
func TestDoubtBelow(t *testing.T) {
	r := readerOf(t, nil)
	for _, x := range []struct {
		text, word string
		want       bool
	}{
		{"Arland withdrew its troops after warnings that it could be attacked.", "withdrew", false},
		{"Arland presumably withdrew its troops.", "withdrew", true},
		{"Arland threatened to shell the port.", "threatened", false},
		{"Arland threatens to shell the port.", "threatens", false},
	} {
		p := r.page(parse(t, x.text))
		p.prepare()
		s := &p.sentences[0]
		for i := range p.candidates {
			if c := &p.candidates[i]; s.words[c.token] == x.word {
				if got := p.mayBeHypothetical(s, c, &signals{}, codebook.Withdraw); got != x.want {
					t.Errorf("%s: %v", x.text, got)
				}
			}
		}
		r.free(p)
	}
}

// TestStances gives what somebody's position is to those whose it is.
func TestStances(t *testing.T) {
	r := readerOf(t, nil)
	for _, x := range []struct{ text, quote, actor string }{
		{"Foreign minister Kasch of Bordavia confirmed that Arland's stance is to first demand a full ceasefire.", "stance is to", "Arland"},
		{"Arland and Bordavia are at war. The parties demanded a ceasefire.", "demanded", "Arland, Bordavia"},
	} {
		p := r.page(parse(t, x.text))
		p.prepare()
		list, err := p.statements()
		if err != nil {
			t.Fatal(err)
		}
		found := false
		for _, s := range list {
			if strings.Contains(s.Quote, x.quote) && s.Act == codebook.Demand {
				found = true
				if got := strings.Join(s.Actor, ", "); !strings.HasPrefix(got, x.actor) {
					t.Errorf("%s: %q, want %q", x.text, got, x.actor)
				}
			}
		}
		if !found {
			t.Errorf("%s: no demand", x.text)
		}
		r.free(p)
	}
}

// TestStanceLabels says whose position an item of a list gives.
func TestStanceLabels(t *testing.T) {
	r := readerOf(t, nil)
	p := r.page(parse(t, "- Arland's position: Bordavia must withdraw its troops.\n- Corvian demand: the port must open.\n- Lenz: nobody came."))
	p.prepare()
	defer r.free(p)
	for i, want := range []string{"Arland", "Corvia", ""} {
		got := ""
		if k := p.sentences[i].voice; k >= 0 && p.voices[k].how == byStance {
			got = strings.Join(p.namesOf(p.voices[k].set), ", ")
		}
		if got != want {
			t.Errorf("%q: whose position is %q, want %q", p.sentences[i].words, got, want)
		}
	}
}

// TestAnswered: what somebody is to pay for, answer or end was done.
func TestAnswered(t *testing.T) {
	r := readerOf(t, nil)
	for text, want := range map[string]codebook.Modality{
		"Arland demanded compensation for Bordavia's attack on Orlo.":   codebook.Asserted,
		"Arland demanded an end to Bordavia's attacks on Orlo.":         codebook.Asserted,
		"Arland threatened to retaliate for Bordavia's attack on Orlo.": codebook.Asserted,
		"Arland hoped for Bordavia's attack on Orlo.":                   codebook.Hypothetical,
	} {
		for _, s := range statementsOf(t, r, text) {
			if s.Act == codebook.Attack && s.Modality != want {
				t.Errorf("%s: %s, want %s", text, s.Modality, want)
			}
		}
	}
}
