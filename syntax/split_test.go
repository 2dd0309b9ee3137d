package syntax

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// splits are texts with their tokens parted by spaces and their sentences by bars, written for this test.
var splits = []struct{ name, text, want string }{
	{"plain", "The talks failed. Nobody signed.", "The talks failed . | Nobody signed ."},
	{"titles", "Gen. Ruiz met Mr. Osei and Dr. Lang. They ate.", "Gen. Ruiz met Mr. Osei and Dr. Lang . | They ate ."},
	{"country", "The U.S. envoy left the U.S. The U.N. stayed.", "The U.S. envoy left the U.S. | The U.N. stayed ."},
	{"initials", "J. R. Okoro spoke. A. Berg did not.", "J. R. Okoro spoke . | A. Berg did not ."},
	{"initial behind a slash", "They met the AFF/D. On Monday it left. A. Berg and Mr. B. Okoro of AFF/D stayed.", "They met the AFF / D . | On Monday it left . | A. Berg and Mr. B. Okoro of AFF / D stayed ."},
	{"numbers", "Resolution No. 47 passed by 3.5 points to 1,250. No. Never.", "Resolution No. 47 passed by 3.5 points to 1,250 . | No . | Never ."},
	{"hours", "They met at 5 p.m. in Oslo. At 7 p.m. She left.", "They met at 5 p.m. in Oslo . | At 7 p.m. | She left ."},
	{"units", "It cost $5bn, or 3% of it, by 10am.", "It cost $ 5 bn , or 3 % of it , by 10 am ."},
	{"clitics", "It’s Kyiv's plan; they don't like it and can't sign, we'd say.", "It ’s Kyiv 's plan ; they do n't like it and ca n't sign , we 'd say ."},
	{"cannot", "We cannot wait.", "We can not wait ."},
	{"names with apostrophes", "O'Neill met the Houthis' envoy in Sana'a.", "O'Neill met the Houthis ' envoy in Sana'a ."},
	{"hyphens", "A cease-fire, a two-year-old plan, pro-government anti-tank co-sponsors.",
		"A cease - fire , a two - year - old plan , pro-government anti-tank co-sponsors ."},
	{"curly quotes", "“We will go,” he said. “They won’t.” Then he left.", "“ We will go , ” he said . | “ They wo n’t . ” | Then he left ."},
	{"straight quotes", `"Stop." "Why?" she asked. 'No,' he said.`, `" Stop . " | " Why ? " she asked . | ' No , ' he said .`},
	{"question inside", "“Is it over?” Mbeki said. It was.", "“ Is it over ? ” Mbeki said . | It was ."},
	{"nothing between", "He declined to comment.It was late.", "He declined to comment . | It was late ."},
	{"wrapped", "The two sides met in the capital for the third\ntime this year and agreed on nothing but the\nnext date. Both\nleft.",
		"The two sides met in the capital for the third time this year and agreed on nothing but the next date . | Both left ."},
	{"lines that are not wrapped", "JOINT STATEMENT OF THE PARTIES\nGeneva, 3 May\nThe parties met for the first time since the war and they agreed on the following points",
		"JOINT STATEMENT OF THE PARTIES | Geneva , 3 May | The parties met for the first time since the war and they agreed on the following points"},
	{"each paragraph its width", "See https://example.org/a-very-long-address-that-nobody-wraps/because/it-is-one/word/and-longer\n\nLast week the mediators helped to bring together the Hill\nCouncil, which issued a statement. The\nU.N. envoy left the room without a word to\nthose who waited.",
		"See https://example.org/a-very-long-address-that-nobody-wraps/because/it-is-one/word/and-longer | Last week the mediators helped to bring together the Hill Council , which issued a statement . | The U.N. envoy left the room without a word to those who waited ."},
	{"markdown break", "Old Town Hall  \nUpper Market Square", "Old Town Hall | Upper Market Square"},
	{"escaped", `President\_Osei spoke \(again\).`, "President Osei spoke ( again ) ."},
	{"emphasis", "**Talks** are _not_ over, *yet*.", "Talks are not over , yet ."},
	{"bullets", "- a release of prisoners\n- a corridor\n• an exchange", "a release of prisoners | a corridor | an exchange"},
	{"numbered", "1. A truce\n2. A vote", "1. A truce | 2. A vote"},
	{"heading", "## The second round\nIt failed.", "The second round | It failed ."},
	{"ellipsis", "Well... they may sign. Or not… We shall see.", "Well ... they may sign . | Or not … | We shall see ."},
	{"brackets", "It failed (again). (Nobody was surprised.) They left.", "It failed ( again ) . | ( Nobody was surprised . ) | They left ."},
	{"dashes", "The deal—if it is one—holds, they said – for now.", "The deal — if it is one — holds , they said – for now ."},
	{"addresses", "See https://example.org/a?b=c, or write to x.y@example.org.", "See https://example.org/a?b=c , or write to x.y@example.org ."},
	{"slashes", "and/or on 9/11 at 7:30", "and / or on 9/11 at 7:30"},
	{"shouting", "NO DEAL! WHY?! Nobody knows.", "NO DEAL ! | WHY ?! | Nobody knows ."},
	{"empty", " \n\t ", ""},
	{"company", "Volga Inc. sold it. Berg & Co. did not.", "Volga Inc. sold it . | Berg & Co. did not ."},
	{"months", "On Jan. 5 and in Sept. 2023 they met.", "On Jan. 5 and in Sept. 2023 they met ."},
	{"accents", "Türkiye’s São Paulo plan. Ünal agreed.", "Türkiye ’s São Paulo plan . | Ünal agreed ."},
}

func render(text string) string {
	var b strings.Builder
	for i, s := range Split(text, 0) {
		if i > 0 {
			b.WriteString(" | ")
		}
		for j, t := range s.Tokens {
			if j > 0 {
				b.WriteByte(' ')
			}
			b.WriteString(t.Text(text))
		}
	}
	return b.String()
}

func TestSplit(t *testing.T) {
	for _, c := range splits {
		t.Run(c.name, func(t *testing.T) {
			if got := render(c.text); got != c.want {
				t.Errorf("Split(%q)\n got %s\nwant %s", c.text, got, c.want)
			}
		})
	}
}

// hostile are texts that nobody should write.
var hostile = map[string]string{
	"control":        "The \x00parties\x01\x1b[31m met\x7f\r\n.\x02",
	"broken UTF-8":   "The \xff\xfe parties \xc3 met \xe2\x80.",
	"scripts":        "Сторони зустрілися. 会谈失败了。他们走了。 המסיבות נפגשו. The parties met. ஒப்பந்தம்",
	"no punctuation": strings.Repeat("and then they met again ", 500),
	"10,000 words":   strings.Repeat("word, ", 10_000) + ".",
	"one long line":  strings.Repeat("The sides met. ", 30_000) + strings.Repeat("x ", 1_000_000),
	"one long word":  strings.Repeat("é", 1<<20),
	"quotes":         strings.Repeat("“", 50) + "no" + strings.Repeat("”", 50),
	"marks":          strings.Repeat("?!.'’\"-*_#>\\", 3000),
	"marks spaced":   strings.Repeat("( ' \" ” . - ", 3000),
	"at signs":       strings.Repeat("a@b", 100_000),
	"joiners":        "a\u200d\u0301\u0301 \u0301\u0301 \ufeff\u00ad\u200b",
}

func TestHostile(t *testing.T) {
	p, err := New()
	if err != nil {
		t.Fatal(err)
	}
	for name, text := range hostile {
		t.Run(name, func(t *testing.T) { checkText(t, p, text, 1<<14) })
	}
}

func FuzzSplit(f *testing.F) {
	p, err := New()
	if err != nil {
		f.Fatal(err)
	}
	for _, c := range splits {
		f.Add(c.text)
	}
	for _, text := range hostile {
		if len(text) < 10_000 {
			f.Add(text)
		}
	}
	f.Fuzz(func(t *testing.T, text string) { checkText(t, p, text, len(text)) })
}

// checkText reports what is wrong with how text is cut, and with the trees of its first sentences.
func checkText(t *testing.T, p *Parser, text string, parse int) {
	t.Helper()
	const base = 1000
	last := base
	valid := utf8.ValidString(text)
	for _, s := range Split(text, base) {
		if len(s.Tokens) == 0 || len(s.Tokens) > MaxTokens {
			t.Fatalf("a sentence of %d tokens at %d", len(s.Tokens), s.Start)
		}
		if s.Start != s.Tokens[0].Start || s.End != s.Tokens[len(s.Tokens)-1].End {
			t.Fatalf("sentence %d–%d does not span its tokens", s.Start, s.End)
		}
		for _, k := range s.Tokens {
			if k.Start < last || k.End <= k.Start || k.End > base+len(text) {
				t.Fatalf("token %d–%d after %d in a text of %d", k.Start, k.End, last, len(text))
			}
			last = k.End
			if valid && !utf8.ValidString(text[k.Start-base:k.End-base]) {
				t.Fatalf("token %d–%d cuts a character", k.Start, k.End)
			}
		}
		if s.End-base < parse {
			for i := range s.Tokens {
				s.Tokens[i].Start -= base
				s.Tokens[i].End -= base
			}
			p.Parse(text, &s)
			checkTree(t, &s)
		}
	}
}

// checkTree reports what keeps the heads of s from being one projective tree.
func checkTree(t *testing.T, s *Sentence) {
	t.Helper()
	roots := 0
	for i, k := range s.Tokens {
		if k.Tag == NoTag || k.Coarse == NoCoarse || k.Rel == NoRel {
			t.Fatalf("token %d has no tag or no relation: %v", i, k)
		}
		if k.Head < 0 {
			roots++
			if k.Rel != Root {
				t.Fatalf("the root is %s", k.Rel)
			}
		}
		if !s.Depends(i, s.Root()) {
			t.Fatalf("token %d does not depend on the root", i)
		}
	}
	if roots != 1 {
		t.Fatalf("%d roots", roots)
	}
	if len(s.Tokens) > 50 {
		return
	}
	for i := range s.Tokens {
		first, end := s.Subtree(i)
		for j := range s.Tokens {
			if in := j >= first && j < end; in != s.Depends(j, i) {
				t.Fatalf("the subtree of token %d is not one stretch", i)
			}
		}
	}
}
