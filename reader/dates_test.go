package reader

import (
	"slices"
	"strings"
	"testing"

	"parley/codebook"
	"parley/document"
	"parley/edtf"
	"parley/statement"
)

// TestFindDates looks at dates that need the grammar of their sentence or the kind of their text.
func TestFindDates(t *testing.T) {
	r, err := NewPupil()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name, title, text string
		want              []string
	}{
		{"past", "", "The minister met the envoys on Friday.", []string{"2024-05-10"}},
		{"present is to come", "", "The minister is meeting the envoys on Friday.", []string{"2024-05-17"}},
		{"who says so said it before", "", "They will pay a price, said the minister on Friday.", []string{"2024-05-10"}},
		{"is to", "", "The minister is to visit the envoys on Friday.", []string{"2024-05-17"}},
		{"plans to", "", "The minister told a press conference that he plans to hold talks with his counterpart on Friday.", []string{"2024-05-17"}},
		{"a plan is no planning", "", "The envoys gave their assent to a Corvian plan to end the siege on Friday.", []string{"2024-05-10"}},
		{"to go plans nothing", "", "The envoys went to the border on Friday.", []string{"2024-05-10"}},
		{"is going to", "", "On Friday the Duma is going to let the treaty die.", []string{"2024-05-17"}},
		{"a day of the year to come", "", "The truce expires on 10 November.", []string{"2024-11-10"}},
		{"a day of the year before", "", "The truce was broken on 10 November.", []string{"2023-11-10"}},
		{"will be", "", "The soldiers will be out of the town on Friday.", []string{"2024-05-17"}},
		{"has begun", "", "The exercise, begun on Friday, is not aimed at anybody.", []string{"2024-05-10"}},
		{"day spoken", "Remarks by the President", "(May 13, 2024)\n\nTHE PRESIDENT: We signed the truce yesterday.", []string{"2024-05-13", "2024-05-12"}},
		{"no day spoken", "Remarks by the President", "THE PRESIDENT: We signed the truce yesterday.", []string{"2024-05-14"}},
		{"was called off", "", "A meeting that was scheduled for Friday was called off.", []string{"2024-05-17"}},
		{"but did not", "", "The envoys were to meet on Friday but did not.", []string{"2024-05-10"}},
		{"due", "", "The envoy is due there on Friday.", []string{"2024-05-17"}},
		{"due to a cause", "", "The talks failed due to the shelling on Friday.", []string{"2024-05-10"}},
		{"must", "", "The prisoners must be home on Friday.", []string{"2024-05-17"}},
		{"agreed to", "", "The envoys agreed to meet on Friday.", []string{"2024-05-17"}},
		{"by", "", "The minister undertook to have the bridge opened by Friday.", []string{"2024-05-17"}},
		{"by then it had been", "", "By Friday the rebels left.", []string{"2024-05-10"}},
		{"no past is to come", "", "The rebels seized the town on 20 May.", []string{"2023-05-20"}},
		{"of the year told", "", "The war began in 2014. On 20 May the rebels seized the town.", []string{"2014", "2014-05-20"}},
		{"in the year told a long way before", "", "The war began in 2014." + strings.Repeat(" It was cold.", 7) + " On 20 May the rebels seized the town.", []string{"2014", "2023-05-20"}},
		{"two days later", "", "They met on 2 May. It rained. Two days later they signed.", []string{"2024-05-02", "2024-05-04"}},
		{"two days later than nothing near", "", "They met on 2 May. It rained. It was cold. It snowed. Two days later they signed.", []string{"2024-05-02"}},
		{"before what", "", "The vote was held on Friday, a week after the rebels left.", []string{"2024-05-10", "2024-05-03"}},
		{"a past that looks like a present", "", "The two leaders put their names to the treaty on Friday.", []string{"2024-05-10"}},
		{"behind a participle", "", "The package, approved by the house on Friday, includes arms.", []string{"2024-05-10"}},
		{"had hoped", "", "The envoys had hoped to meet the minister on Friday.", []string{"2024-05-10"}},
		{"by its subject", "", "The uprising in June was put down by the guard.", []string{"2023-06"}},
		{"in front", "", "At the talks in June the envoys laid out a plan.", []string{"2023-06"}},
		{"in a night", "", "On the night of 7 June the envoys left.", []string{"2023-06-07"}},
		{"figures", "", "The plan was rejected (4/17/23), and again (5/4/23).", []string{"2023-04-17", "2023-05-04"}},
		{"demanded that", "", "Arland demanded that Corvia withdraw its troops by 1 June.", []string{"2024-06-01"}},
		{"insisted that it be", "", "Arland insisted that elections be held in September.", []string{"2024-09"}},
		{"agreed to what is from", "", "Arland agreed to a truce from 1 June.", []string{"2024-06-01"}},
		{"the offer to", "", "Arland rejected the Corvian offer to meet on Friday.", []string{"2024-05-17"}},
		{"an invitation to", "", "Arland accepted an invitation to talks in Orlo on 20 May.", []string{"2024-05-20"}},
		{"invited to", "", "The envoy has invited the parties to Orlo on 20 July.", []string{"2024-07-20"}},
		{"summoned to", "", "Arland summoned the Corvian ambassador to its foreign ministry on Friday.", []string{"2024-05-10"}},
		{"called an end to", "", "The rebels called an end to the truce on Friday.", []string{"2024-05-10"}},
		{"invited to soon", "", "The envoy invited Kenya and Peru to Orlo on 5 June.", []string{"2024-06-05"}},
		{"invited on", "", "The envoy invited the parties on 20 July.", []string{"2023-07-20"}},
		{"of the year to come just named", "", "They agreed to meet again in the first quarter of 2025, probably in March.", []string{"2025-01/2025-03", "2025-03"}},
		{"urged in a statement", "", "Arland urged Corvia to stop the war in a statement on Friday.", []string{"2024-05-10"}},
		{"under a label", "", "6 August 2019: Arland signs the truce. The next day Corvia signs. It had refused on Friday. In March it had refused, too.", []string{"2019-08-06", "2019-08-07", "2019-08-02", "2019-03"}},
		{"next day", "", "The truce was signed on 2 May. The next day it was broken.", []string{"2024-05-02", "2024-05-03"}},
	} {
		doc, err := document.Parse([]byte("---\npublished: 2024-05-15\ntitle: \""+c.title+"\"\n---\n\n"+c.text+"\n"), document.Options{Path: "text.md"})
		if err != nil {
			t.Fatal(err)
		}
		p := newPage()
		p.open(r, doc)
		p.prepare()
		var got []string
		for i := range p.sentences {
			for _, f := range p.sentences[i].dates {
				got = append(got, f.Date.String())
			}
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: got %v, want %v", c.name, got, c.want)
		}
	}
}

// TestDatesThen looks at what a day is by what the text told before.
func TestDatesThen(t *testing.T) {
	r, err := NewPupil()
	if err != nil {
		t.Fatal(err)
	}
	doc, err := document.Parse([]byte("---\npublished: 2024-05-15\n---\n\nCorvia fell in 2022. On 3 March Arland attacks Bordavia.\n"), document.Options{Path: "text.md"})
	if err != nil {
		t.Fatal(err)
	}
	p := newPage()
	p.open(r, doc)
	p.prepare()
	for i := range p.candidates {
		c := &p.candidates[i]
		if p.sentences[c.sent].words[c.token] != "attacks" {
			continue
		}
		var got []string
		for _, d := range p.datesFor(c)[1:] {
			got = append(got, d.date.String()+" "+d.why.String())
		}
		if want := "2024-03-03 clause, 2022-03-03 by what was told, 2024-05-15 publication"; strings.Join(got, ", ") != want {
			t.Errorf("got %q, want %q", strings.Join(got, ", "), want)
		}
		return
	}
	t.Error("nobody attacks")
}

func TestFindTelling(t *testing.T) {
	r, err := NewPupil()
	if err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string]telling{
		"Arland met Corvia. Bordavia signed. “We are glad,” said Corvia. It left.":   {past: 4, focus: 1},
		"We want peace. I call on Arland to stop. Our house is open. They are glad.": {first: 3},
		"Peace!": {past: 9},
	} {
		doc, err := document.Parse([]byte(text+"\n"), document.Options{Path: "text.md"})
		if err != nil {
			t.Fatal(err)
		}
		p := newPage()
		p.open(r, doc)
		p.prepare()
		if p.telling != want {
			t.Errorf("%q: got %+v, want %+v", text, p.telling, want)
		}
	}
}

// TestDatesFor looks at which dates of a text could be those of a statement, and why.
func TestDatesFor(t *testing.T) {
	r, err := NewPupil()
	if err != nil {
		t.Fatal(err)
	}
	text := "In 1999 Arland was founded. It attacked Bordavia.\n\nCorvia met Arland on 3 May. On 3 May Corvia met Bordavia.\n\n" +
		strings.Repeat("The sky was grey.\n\n", 8) + "Corvia condemned Arland.\n\nTreaty of Orlo (1905). Corvia gave up the coast.\n"
	doc, err := document.Parse([]byte("---\npublished: 2024-05-15\n---\n\n"+text), document.Options{Path: "text.md"})
	if err != nil {
		t.Fatal(err)
	}
	p := newPage()
	p.open(r, doc)
	p.prepare()
	got := map[string]string{}
	for i := range p.candidates {
		c := &p.candidates[i]
		var dates []string
		for _, d := range p.datesFor(c)[1:] {
			dates = append(dates, d.date.String()+" "+d.why.String())
		}
		got[p.sentences[c.sent].words[c.token]] = strings.Join(dates, ", ")
	}
	for word, want := range map[string]string{
		"attacked":  "1999 year before, 2024-05-03 named most often, 2024-05-15 publication",
		"gave":      "1905 year before, 2024-05-03 beginning of the text, 2024-05-15 publication",
		"condemned": "2024-05-03 beginning of the text, 2024-05-15 publication",
	} {
		if got[word] != want {
			t.Errorf("%s: got %q, want %q", word, got[word], want)
		}
	}
	if n, rank, all := p.shareOf(edtf.Must("2024-05-03")); n != 2 || rank != 0 || all != 1 {
		t.Errorf("share: got %d, %d, %d", n, rank, all)
	}
}

// TestOtherDates looks at dates of a sentence that are of another act in it.
func TestOtherDates(t *testing.T) {
	r := readerOf(t, nil)
	for _, x := range []struct{ text, word, want string }{
		{"Arland signed the truce on Friday, two days after Bordavia attacked Orlo.", "signed", "2024-05-10"},
		{"Arland signed the truce on Friday, two days after Bordavia attacked Orlo.", "attacked", "2024-05-08"},
		{"Arland met Bordavia on Friday a week after the summit and signed the truce.", "signed", "2024-05-10"},
		{"In March 2022, weeks after Bordavia attacked Orlo, Arland signed the truce.", "attacked", ""},
		{"Arland rejected on Friday the 5 May proposal of Bordavia.", "rejected", "2024-05-10"},
		{"Arland will return the prisoners captured in 1974.", "return", ""},
		{"Arland demanded that Bordavia withdraw the troops deployed in May 1997.", "demanded", ""},
		{"Arland met Bordavia for the first time since 2019.", "met", ""},
		{"Arland seized the port on Friday and on Monday barred all ships.", "seized", "2024-05-10"},
		{"Arland seized the port on Friday and on Monday barred all ships.", "barred", "2024-05-13"},
		{"Arland rejected the plan on 26 April, and on Monday it condemned Bordavia.", "rejected", "2024-04-26"},
		{"On Friday and again on Monday Arland condemned Bordavia.", "condemned", "2024-05-10, 2024-05-13"},
		{"Arland condemns the attack that Bordavia launched on 3 May.", "condemns", ""},
		{"Arland said on Monday it had attacked the port on Sunday.", "attacked", "2024-05-12"},
		{"On Monday Arland said Bordavia had rejected the plan on Sunday.", "rejected", "2024-05-12"},
		{"Arland told reporters on Monday Bordavia rejected the plan last month.", "rejected", "2024-04"},
		{"Arland said on Monday Bordavia had rejected the plan on Sunday.", "rejected", "2024-05-12"},
		{"Arland accused Bordavia of bombing the port on Sunday.", "accused", ""},
		{"Arland on Monday accused Bordavia of breaking the truce last week.", "accused", "2024-05-13"},
		{"Arland rejected the plan on Monday evening.", "rejected", "2024-05-13"},
		{"Arland rejected the plan on the night of 3 May.", "rejected", "2024-05-03"},
		{"Arland praised the resolution adopted in March.", "praised", ""},
		{"Arland rejected the May 12 summit.", "rejected", ""},
		{"Arland condemned the attack on Orlo of 3 May.", "condemned", ""},
		{"Arland violated the truce signed in March.", "violated", ""},
		{"Arland freed the prisoners captured in March.", "freed", ""},
		{"Arland signed the truce reached in March.", "signed", "2024-03"},
		{"We welcome the release of the crew on 2 May.", "welcome", ""},
		{"On 2 May they rejected the offer, and we support them.", "support", ""},
		{"The island has been divided since 1974, when Arland invaded it.", "invaded", "1974"},
	} {
		p := r.page(parse(t, "---\npublished: 2024-05-15\n---\n"+x.text))
		p.prepare()
		seen := false
		for i := range p.candidates {
			c := &p.candidates[i]
			s := &p.sentences[c.sent]
			if s.words[c.token] != x.word {
				continue
			}
			seen = true
			var got []string
			for _, d := range p.datesFor(c)[1:] {
				if d.why == dClause || d.why == dSentence {
					got = append(got, d.date.String())
				}
			}
			if strings.Join(got, ", ") != x.want {
				t.Errorf("%s: %q is of %q, want %q", x.text, x.word, got, x.want)
			}
		}
		if !seen {
			t.Errorf("%s: no act in %q", x.text, x.word)
		}
		r.free(p)
	}
}

// TestSpoken looks at the days on which a text says that somebody spoke.
func TestSpoken(t *testing.T) {
	r := readerOf(t, nil)
	p := r.page(parse(t, "---\npublished: 2024-05-15\n---\nCorvia's president addressed the assembly on 3 May. The hall was full.\n\n“Arland attacked Orlo,” Corvia said. Speaking in Vinn on 6 May, Bordavia said that it rejected the plan. Arland was founded on 4 May."))
	defer r.free(p)
	p.prepare()
	var got []string
	for i := range p.spoken {
		got = append(got, p.names[p.mentions[p.spoken[i].speaker].set.ids[0]]+" "+p.spokenOnDay(i).String())
	}
	if want := "Corvia 2024-05-03, Bordavia 2024-05-06"; strings.Join(got, ", ") != want {
		t.Errorf("got %q, want %q", got, want)
	}
	for i := range p.candidates {
		c := &p.candidates[i]
		s := &p.sentences[c.sent]
		if s.words[c.token] != "attacked" {
			continue
		}
		if at, _, _ := p.spokenDay(s, c); at != 0 {
			t.Errorf("what Corvia says of an attack is said on day %d of %q", at, got)
		}
	}
}

// TestNotToday looks at what is not of the day of a text that does not say so.
func TestNotToday(t *testing.T) {
	r := readerOf(t, nil)
	for _, x := range []struct {
		title, text, word string
		want              bool
	}{
		{"Remarks by the President", "THE PRESIDENT: They attacked our port. We condemn them.", "attacked", true},
		{"Remarks by the President", "THE PRESIDENT: They attacked our port. We condemn them.", "condemn", false},
		{"Statement of the ministry", "Arland has attacked our port. We condemn Arland.", "attacked", true},
		{"Statement of the ministry", "Arland has attacked our port. We condemn Arland.", "condemn", false},
		{"", "Arland attacked the port.", "attacked", false},
		{"", "Arland had condemned Bordavia.", "condemned", true},
	} {
		p := r.page(parse(t, "---\npublished: 2024-05-15\ntitle: \""+x.title+"\"\n---\n"+x.text))
		p.prepare()
		seen := false
		for i := range p.candidates {
			c := &p.candidates[i]
			if p.sentences[c.sent].words[c.token] != x.word {
				continue
			}
			seen = true
			if got := p.notToday(c, codebook.Acts[c.lexical]); got != x.want {
				t.Errorf("%s %q: got %v", x.text, x.word, got)
			}
		}
		if !seen {
			t.Errorf("%s: no act in %q", x.text, x.word)
		}
		r.free(p)
	}
}

// TestYearOfName: the year by which something is called is not the day of what somebody wants now.
func TestYearOfName(t *testing.T) {
	r := readerOf(t, nil)
	for text, want := range map[string]string{
		"Arland wants an end to the guarantees of 1960.":  "",
		"Arland rejects the treaty of 1960.":              "",
		"Arland signed the treaty with Bordavia in 1960.": "1960",
	} {
		list := statementsOf(t, r, text)
		if len(list) != 1 || list[0].Date.String() != want {
			t.Errorf("%s: %+v, want %q", text, list, want)
		}
	}
}

// TestCameAfter: what was before something that came later has not the day of that.
func TestCameAfter(t *testing.T) {
	r := newReader(t)
	for text, want := range map[string]string{
		"This came days after Kenya had signed the accord.":                "",
		"This came days after Kenya had signed the accord on 2 May 2024.":  "2024-05-02",
		"After the talks came a storm. Kenya signed the accord on Monday.": "2024-05-13",
	} {
		list := statementsOf(t, r, "---\npublished: 2024-05-15\n---\n\nKenya met Peru on Tuesday. "+text+"\n")
		i := slices.IndexFunc(list, func(s statement.Statement) bool { return s.Act == codebook.Sign })
		if i < 0 || list[i].Date.String() != want {
			t.Errorf("%s: %+v, want it on %q", text, list, want)
		}
	}
}

// TestReleasedOfThoseSeized: the day on which hostages were seized, told in a relative clause, is not that on which they have been released; a day of the release itself is.
func TestReleasedOfThoseSeized(t *testing.T) {
	r := readerOf(t, nil)
	for text, want := range map[string]string{
		"So far, Kenya has released all the nine pilots of the 21 hostages it seized from the port of Mombasa on 23 April 2024.": "",
		"Kenya has freed the pilots whom its army captured on 3 May 2024.":                                                       "",
		"Kenya released the hostages on 23 April 2024.":                                                                          "2024-04-23",
	} {
		for _, s := range statementsOf(t, r, text) {
			if s.Act == codebook.Release && s.Date.String() != want {
				t.Errorf("%s: %s, want %q", text, s.Date, want)
			}
		}
	}
}

// TestSubjectsYear: the year in which those who act once signed something is not that of what they do now.
func TestSubjectsYear(t *testing.T) {
	r := newReader(t)
	for text, want := range map[string]string{
		"Armed groups in Kenya that signed a truce in 2005 have left the talks.":           "",
		"Kenya, which signed the treaty in 2005, left the treaty.":                         "",
		"The ELN, which opened talks with Colombia in November 2012, suspended the talks.": "",
		"Kenya, which signed the treaty, left the treaty in 2005.":                         "2005",
	} {
		doc, err := document.Parse([]byte(text), document.Options{ID: "t", Given: document.Given{Published: "2013-10-23"}})
		if err != nil {
			t.Fatal(err)
		}
		list, err := r.Read(doc)
		if err != nil {
			t.Fatal(err)
		}
		found := false
		for _, s := range list {
			if s.Act != codebook.Reject {
				continue
			}
			if found = true; strings.TrimSpace(s.Date.String()) != want {
				t.Errorf("%s: %s, want %q", text, s.Date, want)
			}
		}
		if !found {
			t.Errorf("%s: no refusal in %v", text, list)
		}
	}
}
