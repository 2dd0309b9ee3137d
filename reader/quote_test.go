package reader

import (
	"slices"
	"strings"
	"testing"
)

// TestWholeNoun: a quote does not end between a noun and what stands before it.
func TestWholeNoun(t *testing.T) {
	r := readerOf(t, nil)
	p := r.page(parse(t, "Arland signed a prisoner exchange deal with the new Bordavian government on Monday."))
	defer r.free(p)
	p.prepare()
	s := &p.sentences[0]
	for word, want := range map[string]string{"prisoner": "deal", "exchange": "deal", "deal": "deal", "new": "government", "with": "with", "signed": "signed", "Monday": "Monday"} {
		if got := s.words[s.wholeNoun(int32(slices.Index(s.words, word)+1))-1]; got != want {
			t.Errorf("a quote up to %q goes on to %q, want %q", word, got, want)
		}
	}
}

// TestSingleQuotes finds the quotations between single marks, and takes no apostrophe for one.
func TestSingleQuotes(t *testing.T) {
	for text, want := range map[string]string{
		"‘We reject it,’ she said.":                            "‘We reject it,’",
		"'We reject it,' she said.":                            "'We reject it,'",
		"He called it ‘the rebels’ offer’ twice.":              "‘the rebels’ offer’",
		"The rebels' offer and the mediators' plan failed.":    "",
		"It was the spring of '98, and the rebels' last.":      "",
		"He said it ‘won’t hold’.":                             "‘won’t hold’",
		"They 'will not sign' the rebels' deal.":               "'will not sign'",
		"It was called ‘peace of the brave’ by its sponsors’.": "‘peace of the brave’",
	} {
		open := strings.IndexAny(text, "‘'")
		for open >= 0 && !opensSingle(text, open, open+markLength(text[open:])) {
			next := strings.IndexAny(text[open+1:], "‘'")
			if next < 0 {
				open = -1
				break
			}
			open += 1 + next
		}
		got := ""
		if open >= 0 {
			if c := closesSingle(text, open+markLength(text[open:]), len(text)); c > 0 {
				got = text[open : c+markLength(text[c:])]
			}
		}
		if got != want {
			t.Errorf("%s: quoted %q, want %q", text, got, want)
		}
	}
}

func markLength(text string) int {
	if text[0] == '\'' {
		return 1
	}
	return len("’")
}

// TestSaidInSingleQuotes gives to who speaks it what stands between single marks, and to the subject what a participle introduces.
func TestSaidInSingleQuotes(t *testing.T) {
	r := newReader(t)
	for _, text := range []string{
		"Peru met Kenya. 'We reject the offer,' Norwegian president Ana Lern told reporters.",
		"Peru met Kenya. ‘We reject the offer,’ Norwegian president Ana Lern told reporters.",
		"Peru met Kenya. The Norwegian president, Ana Lern, struck a sombre note at a briefing, saying, \"We reject the offer.\"",
	} {
		for _, s := range statementsOf(t, r, "---\nlang: en\n---\n\n"+text+"\n") {
			if strings.Contains(s.Quote, "We reject") && strings.Join(s.Actor, ";") == "Norway" && s.Speaker == "Ana Lern" {
				text = ""
			}
		}
		if text != "" {
			t.Errorf("%s: not told of Norway by Ana Lern", text)
		}
	}
}

// TestLastPreposition: a quote keeps the preposition that ends its clause, and none that begins what is left out.
func TestLastPreposition(t *testing.T) {
	r := newReader(t)
	for text, want := range map[string]string{
		"The United Nations called on both sides to let aid in.":         "The United Nations called on both sides to let aid in",
		"Israel refused to let aid in.":                                  "Israel refused to let aid in",
		"Egypt urged Israel to let aid in, but the gates stayed shut.":   "Egypt urged Israel to let aid in",
		"Kenya asked Rwanda to pull its soldiers out of the valley.":     "Kenya asked Rwanda to pull its soldiers out of the valley",
		"Ukraine rejected the plan, and with it, Kenya said, the truce.": "Ukraine rejected the plan",
	} {
		got := ""
		if list := statementsOf(t, r, text); len(list) > 0 {
			got = list[0].Quote
		}
		if got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}

// TestQuotedInfinitive: what somebody agrees to stands in the quote, also behind an hour; what is agreed upon before is not sought further.
func TestQuotedInfinitive(t *testing.T) {
	r := readerOf(t, nil)
	for text, want := range map[string]string{
		"Kenya and Peru agreed early on Friday morning to continue a ceasefire between the two countries following a rapid loss of trust and a brief war along their shared border earlier this month.": "to continue a ceasefire",
		"Kenya and Peru decided late on Monday evening to extend the truce.":            "to extend the truce",
		"Kenya and Peru agreed to a truce early on Friday morning to general surprise.": "to a truce",
	} {
		list := statementsOf(t, r, "---\ndate: 2024-05-25\n---\n"+text)
		if len(list) == 0 || !strings.Contains(list[0].Quote, want) {
			t.Errorf("%s: %v", text, list)
		}
	}
}

// TestWholeMarks: a quote closes the quotation mark that it opens.
func TestWholeMarks(t *testing.T) {
	r := readerOf(t, nil)
	for _, text := range []string{
		"Arland said the raid was “a grave mistake”.",
		"Arland rejected the plan as \"a grave mistake\".",
		"Arland called the plan “unacceptable,” and left.",
		"“We reject the plan,” Arland said on Monday.",
		"Arland's minister called on Bordavia to stop “its raids”, and left.",
	} {
		for _, s := range statementsOf(t, r, text) {
			if strings.Count(s.Quote, "“") != strings.Count(s.Quote, "”") || strings.Count(s.Quote, `"`)%2 != 0 {
				t.Errorf("%s: quoted as %s", text, s.Quote)
			}
		}
	}
}
