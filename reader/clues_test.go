package reader

import (
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"testing"

	"parley/document"
	"parley/reader/when"
)

// Some rules are asked only at words that can set them off. The tests here ask them at all other words too, in our fixtures and in the texts at hand: they
// find nothing there, else a word is missing in the list that wakes them.

// wakened is a text with a word that each case of knownForm settles, and with mentions and dates of each kind.
const wakened = `---
published: 2024-05-15
---
The Front met envoys. “We left,” he said. The rebels’ demands stand.
The rebels' demands stand. Arland accuses Corvia. Soldiers shot dead two men in Klow. The Front set free six men.
The allied fighters signed the truce. Officials from mediating countries came. Arland is opposed to the truce. The de facto authorities left.
Arland's undersecretary Ana Lern left. Acting Prime Minister Ana Lern refused. Arland froze its accounts. Arland's withdrawal from Klow began.
The draft resolution calls on Arland to stop. In the picture Ana Lern, left, and Ben Tarn, right, sign. Batya Tarn-Lern left. Arland rules out talks.
Arland's demands were met. The rebels reply that it ended. It said Norland and Arland swaps failed, and Norland-Arland brokered talks too.
Arland and Corvia met, and the latter signed. Ben Tarn and Ana Lern met, and the former signed. Arland hopes to broker a truce. It could not but attack. A close ally left. Front official Ana Lern left.
Norland is rich. In this country and in that country people voted. The government and the opposition have agreed; in Klow opposition is old. Here are
three countries: Arland, Norland and Corvia; four countries: Arland, Norland, Vesta and Corvia; five countries: Arland.
Today, yesterday, tomorrow and tonight they met. This week, last month, next year. In the past two weeks; the previous year; the coming month; the preceding day;
the following day; the same evening; early on Monday; late in May; that night. Earlier this week, later in the day. A week ago, a day later, a month before.
Half a year ago. Nearly three months ago, almost two. In the very first week of May. At the end of May. At the close of 2021. By Christmas. On New Year's Eve. St Patrick's Day.
In the spring of 2020, in summer 2021, in Q1 2021, Q2 2021, Q3 2021, Q4 2021, in autumn 2022. In mid-March. Overnight. In the ’90s. For two days.`

// eachPage prepares each text.
func eachPage(t *testing.T, look func(p *page, file string)) {
	r := newReader(t)
	p := r.page(parse(t, wakened))
	p.prepare()
	look(p, "our sentences")
	files, err := filepath.Glob("testdata/fixtures/*.txt")
	if err != nil || len(files) < 100 {
		t.Fatal(len(files), err)
	}
	if more, _ := filepath.Glob("../../shared/data/texts/*.md"); len(more) > 0 && !testing.Short() {
		files = append(files, more...)
	} else {
		t.Log("the texts of ../shared are absent or -short is set: our fixtures alone are asked")
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		doc, err := document.Parse(data, document.Options{Path: "test.md"})
		if err != nil {
			continue // a text without text
		}
		p := r.page(doc)
		p.prepare()
		look(p, file)
		r.free(p)
	}
}

// TestClues: a rule of mends finds nothing in the trees of sentences that lack the words it says it needs.
func TestClues(t *testing.T) {
	asleep := 0
	eachPage(t, func(p *page, file string) {
		for i := range p.sentences {
			s := &p.sentences[i]
			for _, m := range mends {
				if m.need&^s.clues == 0 {
					continue
				}
				asleep++
				before := slices.Clone(s.Tokens)
				if m.mend(s); !slices.Equal(before, s.Tokens) {
					t.Errorf("%s: %s, though it lacks its words: %q", file, m.why, s.words)
					copy(s.Tokens, before)
				}
			}
		}
	})
	if asleep < 5000 {
		t.Errorf("rules slept %d times only", asleep)
	}
}

// TestMaySettle: nothing is known of the part of speech of words that maySettle passes over.
func TestMaySettle(t *testing.T) {
	eachPage(t, func(p *page, file string) {
		for n := range p.sentences {
			s := &p.sentences[n]
			for i := range s.words {
				if known := p.knownForm(nil, s, i); len(known) > 0 && !s.maySettle(i) {
					t.Errorf("%s: %q of %q is known as %v", file, s.words[i], s.words, known)
				}
			}
		}
	})
}

// TestMayName: no mention begins where mayName says so.
func TestMayName(t *testing.T) {
	eachPage(t, func(p *page, file string) {
		for n := range p.sentences {
			s := &p.sentences[n]
			for i := range s.words {
				if s.dateline || s.at[i] >= 0 || p.mayName(s, i) {
					continue
				}
				if m, nobody := p.mentionAt(s, n, i); nobody != 1 {
					t.Errorf("%s: %q of %q: %d words, %+v", file, s.words[i], s.words, nobody, m)
				}
			}
		}
	})
}

// TestLook: there are no more dates where each word may be the first of one.
func TestLook(t *testing.T) {
	eachPage(t, func(p *page, file string) {
		for n := range p.sentences {
			s := &p.sentences[n]
			c := when.Context{Published: p.day, Anchors: p.r.anchors, MonthFirst: p.monthFirst()}
			few := when.Find(s.words, c)
			c.Look = func(int) when.Part { return when.Any | when.Begins }
			if all := when.Find(s.words, c); !reflect.DeepEqual(few, all) {
				t.Errorf("%s: %q: %+v, but %+v", file, s.words, few, all)
			}
		}
	})
}
