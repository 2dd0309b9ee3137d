package reader

import (
	"slices"
	"testing"

	"parley/codebook"
)

// TestStamps gives each paragraph of a timeline or a live page the day of its label, and no paragraph that only begins with a day.
func TestStamps(t *testing.T) {
	r := readerOf(t, nil)
	for _, x := range []struct{ text, word, date string }{
		{"4 October 1992: The two leaders sign the accord. Arland mediates.", "mediates", "1992-10-04"},
		{"**October 2014** - Arland rejects the result.", "rejects", "2014-10"},
		{"- June 3, 2019 – Arland rejects the result.", "rejects", "2019-06-03"},
		{"2014: Arland rejects the result.", "rejects", "2014"},
		{"20:32 GMT Arland rejects the result. Bordavia waits.", "waits", "2024-05-15"},
		{"17:36 - Arland rejects the result.", "rejects", "2024-05-15"},
		{"## 4 October 1992\n\nArland rejects the result.\n\n## 5 October 1992\n\nBordavia waits.", "rejects", "1992-10-04"},
		{"## 4 October 1992\n\nArland rejects the result.\n\n## Talks\n\nBordavia waits.", "rejects", ""},
		{"## 4 October 1992\n\nArland rejects the result.\n\n## Talks\n\nBordavia waits.", "waits", ""},
		{"On 4 October 1992 Arland rejected the result. Bordavia waits.", "waits", ""},
		{"4 October 1992 was cold. Bordavia waits.", "waits", ""},
		{"**20:32** Arland rejects the result. Bordavia waits.", "waits", "2024-05-15"},
		{"**4 October 1992** Arland rejects the result.", "rejects", "1992-10-04"},
		{"20:32 Arland rejects the result.", "rejects", ""},
		{"20:32 Arland rejects the result.\n\n20:11 Bordavia waits.\n\n19:45 The sky is grey.", "waits", "2024-05-15"},
		{"3 - Bordavia waits.", "waits", ""},
		{"## 1992\n\nArland rejects the result.\n\n## 1993\n\nBordavia waits.", "rejects", "1992"},
		{"## 1992\n\nArland rejects the result.\n\n## Talks\n\nBordavia waits.", "rejects", ""},
		{"- July 22, 1992. Arland rejects the result.", "rejects", "1992-07-22"},
		{"## 1992\n\nAugust 6: Arland rejects the result.\n\n## 1993\n\nBordavia waits.", "rejects", "1992-08-06"},
		{"1992\n\nAugust 6: Arland rejects the result.\n\n1993\n\nBordavia waits.", "rejects", "1992-08-06"},
		{"1992 prisoners\n\nMarch 6: Arland rejects the result.", "rejects", "2024-03-06"},
		{"## 1992\n\n| Date | Event |\n|---|---|\n| 2 June 1992 | Arland rejects the result |\n\n## 1993\n\nBordavia waits.", "rejects", "1992-06-02"},
		{"- “Arland rejects the result. It does.”\n  (Gazette, 3 May)\n- Bordavia waits.", "rejects", "2024-05-03"},
		{"- “Arland rejects the result. It does.”\n  ([5/3/24](https://example.org/x))\n- Bordavia waits (4/17/24).", "rejects", "2024-05-03"},
		{"- Arland rejects the result (and not only on 3 May).", "rejects", ""},
		{"- Arland rejects the result (as it said on 3 May).", "rejects", ""},
		{"Arland rejects the result (3 May).", "rejects", ""},
	} {
		doc := parse(t, "---\npublished: 2024-05-15\n---\n"+x.text)
		p := r.page(doc)
		p.prepare()
		found := false
		for i := range p.sentences {
			if s := &p.sentences[i]; slices.Contains(s.words, x.word) {
				found = true
				if got := s.stamp.String(); got != x.date {
					t.Errorf("%s: %q is of %q, want %q", x.text, x.word, got, x.date)
				}
			}
		}
		if !found {
			t.Errorf("%s: no %q", x.text, x.word)
		}
		r.free(p)
	}
}

// TestStampsSpeak takes no label of a day for a speaker, though a month has no more letters than an initial has.
func TestStampsSpeak(t *testing.T) {
	r := readerOf(t, nil)
	p := r.page(parse(t, "3 May 2018: Arland rejects the result. It is a bad one."))
	defer r.free(p)
	p.prepare()
	if len(p.voices) > 0 {
		t.Errorf("%q speaks", p.voices[0].speaker)
	}
}

// TestStampsOfSpeakers takes the name of somebody who speaks for no month.
func TestStampsOfSpeakers(t *testing.T) {
	r := readerOf(t, nil)
	p := r.page(parse(t, "---\ntitle: Interview with the prime minister\npublished: 2024-05-15\n---\nMay: We reject the result."))
	defer r.free(p)
	p.prepare()
	for i := range p.sentences {
		if p.sentences[i].stamped {
			t.Errorf("%q is a label", p.sentences[i].words)
		}
	}
}

// TestLongApart: what something else came years after has no day of the text around it; what was done then has.
func TestLongApart(t *testing.T) {
	r := newReader(t)
	for text, want := range map[string]string{
		"Kenya and Uganda met on 3 May 2014. Uganda left the talks, two decades after it signed the treaty with Kenya.": "",
		"Kenya and Uganda met on 3 May 2014. Uganda left the talks, years after it signed the treaty with Kenya.":       "",
		"Kenya left the talks in 2012, a year after it signed the treaty in 2011.":                                      "2011",
	} {
		found := false
		for _, s := range statementsOf(t, r, text) {
			if s.Act != codebook.Sign {
				continue
			}
			if found = true; s.Date.String() != want {
				t.Errorf("%s: signed on %q, want %q", text, s.Date, want)
			}
		}
		if !found {
			t.Errorf("%s: no signature", text)
		}
	}
}
