package document_test

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"parley/document"
	"parley/edtf"
)

var update = flag.Bool("update", false, "write the golden files")

// TestGolden parses the files of testdata/parse and compares all that is found with NAME.golden beside them.
func TestGolden(t *testing.T) {
	files, _ := filepath.Glob("testdata/parse/*")
	for _, path := range files {
		if strings.HasSuffix(path, ".golden") {
			continue
		}
		t.Run(filepath.Base(path), func(t *testing.T) {
			raw, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			d, err := document.Parse(raw, document.Options{Path: path})
			if err != nil {
				t.Fatal(err)
			}
			checkDocument(t, d, raw)
			got := dump(d)
			if *update {
				if err := os.WriteFile(path+".golden", []byte(got), 0o666); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(path + ".golden")
			if err != nil {
				t.Fatalf("%v; make it with -update and read it", err)
			}
			if diff := cmp.Diff(string(want), got); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

// dump writes all that is known of a document, a line a field and a line a block.
func dump(d *document.Document) string {
	var b strings.Builder
	for _, f := range []struct {
		name  string
		value document.Field
	}{{"title", d.Title}, {"publisher", d.Publisher}, {"author", d.Author}, {"url", d.URL}, {"lang", d.Lang}, {"published", document.Field{Value: d.Published.String(), From: d.PublishedFrom}}} {
		if f.value.Value != "" {
			fmt.Fprintf(&b, "%s: %s (%s)\n", f.name, f.value.Value, f.value.From)
		}
	}
	for _, w := range d.Warnings {
		fmt.Fprintf(&b, "warning: %s\n", w)
	}
	for _, x := range d.Blocks {
		kind := x.Kind.String()
		if x.Level > 0 {
			kind += fmt.Sprint(" ", x.Level)
		}
		if x.Skip != "" {
			kind += ", " + x.Skip
		}
		fmt.Fprintf(&b, "[%d:%d %s] %s\n", x.Start, x.End, kind, strings.Join(strings.Fields(d.Plain(x.Span)), " "))
	}
	return b.String()
}

func TestErrors(t *testing.T) {
	for _, c := range []struct {
		name, path, raw string
		want            error
		says            string
	}{
		{"empty", "a.txt", "", document.ErrEmpty, "leave it out or fetch it again"},
		{"white space", "a.txt", " \n\t\n", document.ErrEmpty, "a.txt"},
		{"byte-order mark alone", "a.txt", "\xef\xbb\xbf", document.ErrEmpty, "the file is empty"},
		{"UTF-32", "a.txt", "\xff\xfe\x00\x00B\x00\x00\x00", document.ErrBinary, "save it as UTF-8"},
		{"front matter alone", "a.md", "---\ntitle: A\n---\n\n", document.ErrEmpty, "nothing follows the front matter"},
		{"binary", "a.txt", strings.Repeat("\x00\x01\x02\xff", 50), document.ErrBinary, "give the text itself"},
		{"PDF by its bytes", "a.txt", "%PDF-1.7\n", document.ErrUnsupported, "pdftotext"},
		{"torn DOCX", "a.docx", "PK\x03\x04", document.ErrBinary, "save it again"},
		{"old word processor", "a.doc", "\xd0\xcf\x11\xe0", document.ErrUnsupported, "save it as .docx"},
		{"Outlook", "a.msg", "\xd0\xcf\x11\xe0", document.ErrUnsupported, "save each message"},
		{"mail without a head", "a.eml", "no head here\n", document.ErrBinary, "save its text"},
		{"mail without a text", "a.eml", "Subject: Photos\n\n> old\n", document.ErrEmpty, "no text of its own"},
		{"feed without a declaration", "a", "<rss version=\"2.0\"><channel></channel></rss>", document.ErrUnsupported, "feeds are not read"},
		{"map of a site", "a.xml", "<?xml version=\"1.0\"?>\n<urlset><url><loc>https://a.example</loc></url></urlset>", document.ErrUnsupported, "only XHTML"},
		{"archive", "a", "PK\x03\x04", document.ErrUnsupported, "unpack it"},
		{"script page", "a.html", "<html><head><script>x()</script></head><body><div id=app></div></body></html>", document.ErrEmpty, "save it from a browser"},
		{"JSON Lines as one document", "a.jsonl", "{}", document.ErrUnsupported, ".jsonl"},
	} {
		t.Run(c.name, func(t *testing.T) {
			d, err := document.Parse([]byte(c.raw), document.Options{Path: c.path})
			if d != nil || !errors.Is(err, c.want) {
				t.Fatalf("got %v and %v, want %v", d, err, c.want)
			}
			if !strings.Contains(err.Error(), c.says) || !strings.Contains(err.Error(), c.path) {
				t.Errorf("the message is %q, and should name %s and say %q", err, c.path, c.says)
			}
		})
	}
}

func TestFrontMatter(t *testing.T) {
	for _, c := range []struct {
		name, raw, text, title, published, warning string
	}{
		{"none", "A line.\n", "A line.\n", "", "", ""},
		{"plain", "---\ntitle: A\npublished: 2031-05\n---\n\n\nA line.\n", "A line.\n", "A", "2031-05", ""},
		{"blank line with spaces stays", "---\ntitle: A\n---\n \nA line.\n", " \nA line.\n", "A", "", ""},
		{"Windows line ends", "---\r\ntitle: A\r\n---\r\n\r\nA line.\r\n", "A line.\n", "A", "", ""},
		{"byte-order mark", "\ufeff---\ntitle: A\n---\nA line.\n", "A line.\n", "A", "", ""},
		{"never closed", "---\ntitle: A\n\nA line.\n", "---\ntitle: A\n\nA line.\n", "", "", "Line 1 opens a front matter"},
		{"a rule, not a head", "---\nA line.\n---\nAnother.\n", "---\nA line.\n---\nAnother.\n", "", "", ""},
		{"broken", "---\ntitle: \"A\npublished: 2031-05-04\n---\nA line.\n", "A line.\n", "A", "2031-05-04", "is not YAML"},
		{"colon in a title", "---\ntitle: A: B\npublished: 2031-05-04\n---\nA line.\n", "A line.\n", "A: B", "2031-05-04", "Line 2 of the front matter is not YAML (\"title: A: B\")"},
		{"other names", "---\nheadline: A\ndate: '2031-05-04'\n---\nA line.\n", "A line.\n", "A", "2031-05-04", ""},
		{"a time", "---\npublished_time: 2031-05-04 22:30:00-04:00\n---\nA line.\n", "A line.\n", "", "2031-05-04", ""},
		{"no date", "---\npublished: last week\n---\nA line.\n", "A line.\n", "", "", "\"last week\" (front matter) is no date"},
		{"two dates", "---\npublished: 2031-05-04\ndate: 2031-06-01\n---\nA line.\n", "A line.\n", "", "2031-05-04", "contradict each other"},
		{"an alias", "---\na: &a [x]\ntitle: A\nb: *a\n---\nA line.\n", "A line.\n", "A", "", "has an alias"},
		{"long", "---\ntitle: A\ntags: " + strings.Repeat("[", 10_000) + "\n---\nA line.\n", "A line.\n", "A", "", "longer than 8 kB"},
		{"absurd", "---\npublished: 0203-05-04\n---\nA line.\n", "A line.\n", "", "0203-05-04", "is hardly one"},
	} {
		t.Run(c.name, func(t *testing.T) {
			d, err := document.Parse([]byte(c.raw), document.Options{Path: "a.md"})
			if err != nil {
				t.Fatal(err)
			}
			checkDocument(t, d, []byte(c.raw))
			if d.Text != c.text || d.Title.Value != c.title || d.Published.String() != c.published {
				t.Errorf("text %q, title %q, published %q; want %q, %q, %q", d.Text, d.Title.Value, d.Published, c.text, c.title, c.published)
			}
			warned := strings.Join(d.Warnings, " ")
			if c.warning == "" && warned != "" || !strings.Contains(warned, c.warning) {
				t.Errorf("warnings %q, want %q", warned, c.warning)
			}
		})
	}
}

func TestPublished(t *testing.T) {
	for _, c := range []struct {
		path, raw, given, published, from string
		warned                            bool
	}{
		{"a.txt", "A line.", "", "", "", false},
		{"wh-2031-05-04-readout.txt", "A line.", "", "2031-05-04", "file name", false},
		{"news-20310504T090000Z_GB.txt", "A line.", "", "2031-05-04", "file name", false},
		{"20310504.txt", "A line.", "", "2031-05-04", "file name", false},
		{"call-2031-0504.txt", "A line.", "", "", "", false},
		{"id-120310504123.txt", "A line.", "", "", "", false},
		{"a-2031-05-04.md", "---\npublished: 2031-05-05\n---\nA line.", "", "2031-05-05", "front matter", false}, // a time zone apart
		{"a-2031-05-04.md", "---\npublished: 2031-05-20\n---\nA line.", "", "2031-05-20", "front matter", true},
		{"a.md", "---\npublished: 2031-05-20\n---\nA line.", "2031-05-19", "2031-05-19", "manifest", false},
		{"a.txt", "A line.", "4 May 2031", "2031-05-04", "manifest", false},
		{"a.txt", "A line.", "May 2031", "2031-05", "manifest", false},
		{"a.txt", "A line.", "2031-05-04T23:59:00-07:00", "2031-05-04", "manifest", false},
		{"a.txt", "A line.", "05/04/2031", "", "", true}, // nobody can tell the day from the month
		{"a.txt", "A line.", "2099-01-01", "2099-01-01", "manifest", true},
	} {
		d, err := document.Parse([]byte(c.raw), document.Options{Path: c.path, Given: document.Given{Published: c.given, From: "manifest"}, Received: edtf.Must("2031-06-01")})
		if err != nil {
			t.Fatal(err)
		}
		if d.Published.String() != c.published || d.PublishedFrom != c.from || len(d.Warnings) > 0 != c.warned {
			t.Errorf("%s, %q, given %q: %s (%s), warnings %q; want %s (%s), warned %v", c.path, c.raw, c.given, d.Published, d.PublishedFrom, d.Warnings, c.published, c.from, c.warned)
		}
	}
}

func TestLines(t *testing.T) {
	in := "\ufeff" + `{"id":"one","text":"The first text.\n\nOn two lines, of ErdoÄŸan.","title":"One","published":"2031-05-04","publisher":"P","url":"https://example.org/1","lang":"en"}
{"id":2,"text":"The second."}

{"id":"three","text":
{"text":"The fourth has no id."}
{"id":"five"}
{"id":["six"],"text":"The sixth."}
{"id":"seven","text":"---\ntitle: no front matter here\n---\nThe seventh."}`
	var got []string
	for d, err := range document.Lines(strings.NewReader(in), "docs.jsonl") {
		if err != nil {
			got = append(got, "error "+err.Error()[:len("docs.jsonl:5")])
			continue
		}
		checkDocument(t, d, []byte(strings.ReplaceAll(d.Text, "ğ", "ÄŸ")))
		got = append(got, d.ID+" "+d.Path+" "+d.Published.String()+" "+strings.ReplaceAll(d.Text, "\n", "/"))
	}
	want := []string{
		"one docs.jsonl 2031-05-04 The first text.//On two lines, of Erdoğan.",
		"2 docs.jsonl  The second.",
		"error docs.jsonl:4",
		"docs.jsonl:5 docs.jsonl  The fourth has no id.",
		"error docs.jsonl:6",
		"error docs.jsonl:7",
		"seven docs.jsonl  ---/title: no front matter here/---/The seventh.",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func TestLanguage(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"", ""},
		{"12.04.2031", ""},
		{"Norland rejected the plan.", "en"},
		{"Both sides agreed to meet again in May.", "en"},
		{"Ostvik Norland Sudmark", ""}, // names are no language
		{"Ostvik met Van der Norland in Den Sudmark.", ""},
		{"Le Norland met Los Sudmark.", ""},
		{"El gobierno rechazó la propuesta de la guerrilla.", "es"},
		{"Der Minister lehnte den Plan ab und verließ die Stadt.", "de"},
		{"Le ministre a rejeté la proposition de la délégation.", "fr"},
		{"Міністр відхилив пропозицію.", "uk"},
		{"Министры обсудили объявленные условия.", "ru"},
		{"Minister odrzucił propozycję i wyjechał do stolicy.", "pl"},
		{"De minister wees het plan van de regering af.", "nl"},
		{"俄罗斯拒绝了提议。", "zh"},
		{"ロシアはその提案を拒否した。", "ja"},
		{"러시아는 제안을 거부했다.", "ko"},
		{"Η Ρωσία απέρριψε την πρόταση.", "el"},
		{"რუსეთმა უარყო წინადადება.", "ka"},
		{"ሩሲያ የዩክሬንን ሀሳብ ውድቅ አደረገች።", "und"},
		{"የአርላንድ መንግሥት እና የሸለቆው ግንባር ተወካዮች የተኩስ አቁም ስምምነት ተፈራረሙ። ስምምነቱ የጦርነቱ ማብቂያ ነው ሲሉ የአፍሪካ ህብረት መልእክተኛ ተናግረዋል።", "am"},
		{"መንግስቲ ኣርላንድን ግንባር ሸለቆን ስምምዕ ደው ምባል ተኹሲ ፈሪሞም። እቲ ስምምዕ ውግእ ንምዝዛም ዝዓለመ እዩ። ልኡኽ ሕብረት ኣፍሪቃ ብቐጻሊ ውግእ ደው ክብል እዩ ኢሉ።", "ti"},
		{"The minister (俄罗斯) rejected the plan.", "en"},
		{"Ostvik Δελτίο", ""},
		{"رفض الوزير الخطة التي قدمها الوسطاء في المدينة", "ar"},
	} {
		if got := document.Language(c.text); got != c.want {
			t.Errorf("%q reads as %q, want %q", c.text, got, c.want)
		}
	}
}

// TestLanguageCorpus tells English from the rest on real texts, whole and by their sentences.
func TestLanguageCorpus(t *testing.T) {
	whole, wrong, lines, foreign := 0, 0, 0, 0
	for _, path := range sharedFiles(t, "texts/*") {
		raw, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		d, err := document.Parse(raw, document.Options{Path: path})
		if err != nil {
			continue
		}
		base := filepath.Base(path)
		want := "en"
		for _, lang := range []string{"es", "uk", "ru"} {
			if strings.HasPrefix(base, lang+"-") {
				want = lang
			}
		}
		whole++
		if got := document.Language(d.Text); got != want {
			wrong++
			t.Errorf("%s reads as %q, want %q", base, got, want)
		}
		for _, b := range d.Blocks {
			if b.Skip != "" || b.Kind != document.Paragraph || b.Len() < 60 {
				continue
			}
			lines++
			if got := document.Language(d.Plain(b.Span)); (got == "en") != (want == "en") {
				foreign++
				if foreign <= 60 {
					t.Logf("%s: %q reads as %q", base, d.Plain(b.Span)[:60], got)
				}
			}
		}
	}
	t.Logf("%d texts, %d wrong; %d paragraphs, %d on the wrong side of English", whole, wrong, lines, foreign)
}

func TestSlice(t *testing.T) {
	d := &document.Document{Text: "abc"}
	for _, s := range []document.Span{{Start: -1, End: 1}, {Start: 0, End: 4}, {Start: 2, End: 1}} {
		if _, ok := d.Slice(s); ok || d.Plain(s) != "" {
			t.Errorf("%v is a span of three bytes", s)
		}
	}
}

func TestPlain(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"no marks, 3 * 4", "no marks, 3 4"},
		{"**bold** and *it* and __both__, (_so_)", "bold and it and both , ( so )"},
		{"a [link](https://e.org/a_(b)) here", "a link here"},
		{"a [link](https://e.org/a-\nb) here", "a link here"},
		{"snake_case stays", "snake_case stays"},
		{"[[peace_talks | talks]] go on", "talks go on"},
		{"said <a class=\"yt-timestamp\" data-t=\"1\">[00:00:01]</a> so", "said so"},
		{"one\n> two", "one two"},
		{"[sic] stays (so)", "[sic] stays (so)"},
		{"![a picture](x.png)", ""},
		{"5 < 6 > 4", "5 < 6 > 4"},
		{`escaped\* star\_s`, "escaped star s"},
	} {
		d := &document.Document{Text: c.text}
		got := d.Plain(document.Span{Start: 0, End: len(c.text)})
		if words := strings.Join(strings.Fields(got), " "); words != c.want || len(got) != len(c.text) {
			t.Errorf("%q became %q in %d bytes, want %q in %d", c.text, words, len(got), c.want, len(c.text))
		}
	}
}

func TestUnlinked(t *testing.T) {
	for in, want := range map[string]string{
		"no marks":                                   "no marks",
		"a [link](https://e.org/a_(b))\nhere":        "a  link" + strings.Repeat(" ", 22) + "\nhere",
		"**bold** [[talks | the talks]]":             "**bold**           the talks  ",
		"so <a class=\"yt-timestamp\">[00:01]</a>\n": "so " + strings.Repeat(" ", 35) + "\n",
		"5 < 6 > 4 [sic]":                            "5 < 6 > 4 [sic]",
	} {
		if got := document.Unlinked(in); got != want {
			t.Errorf("%q became %q, want %q", in, got, want)
		}
	}
}

func TestOrderOfReading(t *testing.T) {
	raw := []byte("Both sides agreed to meet again.\n")
	a, _ := document.Parse(raw, document.Options{Path: "a.txt"})
	b, _ := document.Parse(slices.Clone(raw), document.Options{Path: "b.txt"})
	if a.BytesSHA256 != b.BytesSHA256 || a.TextSHA256 != b.TextSHA256 {
		t.Error("the same bytes have different sums")
	}
}

// TestDateOfText: a text that says its day on a line of its own, or in its dateline, is of that day; a chronicle is of none.
func TestDateOfText(t *testing.T) {
	for name, x := range map[string]struct{ text, want, from string }{
		"line":          {"COUNCIL BRIEFING\n30 September 2025\nAda Quist, envoy\n\nThe talks go on.\n", "2025-09-30", "line of its own"},
		"place":         {"# Joint Statement\n\nKlow, 18 March 2025\n\nThe ministers met.\n", "2025-03-18", "line of its own"},
		"month first":   {"Statement\n\n**March 18, 2025**\n\nThe ministers met.\n", "2025-03-18", "line of its own"},
		"dateline":      {"Rebels pull out of talks\n\nKLOW, 17 March 2025 (Valley Post) -- The front said it would not come.\n", "2025-03-17", "dateline"},
		"dash":          {"PORT ARL, March 17, 2025 — The front said it would not come.\n", "2025-03-17", "dateline"},
		"no comma":      {"KLOW, Jan 29 2026 (Valley Post) -- The front said it would not come.\n", "2026-01-29", "dateline"},
		"title":         {"Transcript: Press encounter by the envoy, Klow, 30 May 2025\n\nAna Tarn: Good afternoon to all of you.\n", "2025-05-30", "title"},
		"chronicle":     {"The war by its days\n\n1 March 2025\n\nThe bridge fell.\n\n4 March 2025\n\nThe ferry stopped.\n", "", ""},
		"no year":       {"KLOW, 17 March (Valley Post) -- The front said it would not come.\n", "", ""},
		"in a sentence": {"On 17 March 2025 the front said it would not come.\n", "", ""},
		"far down":      {strings.Repeat("The talks went on for days. ", 30) + "\n\n30 September 2025\n", "", ""},
		"months":        {"The war by its days\n\n1 March 2025\n\nThe bridge fell.\n\nApril 2025\n\nThe ferry stopped.\n", "", ""},
		"days alone":    {"The war by its days\n\n1 March 2025\n\nThe bridge fell.\n\n4 March: the ferry stopped.\n", "", ""},
		"signed":        {"The Klow Protocol\n\nSigned\n\n1 March 2025\n\nPlace\n\nKlow\n", "", ""},
		"next round":    {"Next round:\nKlow, 1 March 2025\n\nThe envoys will come.\n", "", ""},
		"of a meeting":  {"Statement on the Klow talks\n\n1 March 2025\n\nThe envoys came.\n", "2025-03-01", "line of its own"},
		"wrapped":       {"The two parties signed it at Klow on\nTuesday, 18 March 2025.\nIt held.\n", "", ""},
		"heading":       {"KLOW AGREEMENT, 12 February 2015 - what it says\n\nThe bridge is free.\n", "", ""},
		"two reports":   {"KLOW, 17 March 2025 (Valley Post) -- The front came.\n\nKLOW, 19 March 2025 (Valley Post) -- It left.\n", "", ""},
		"letter":        {"Letter of 5 March 2025 from the envoy\n\nKlow, 9 March 2025\n\nSir,\n", "2025-03-09", "line of its own"},
		"day and line":  {"19 March 2025\n\nKLOW, 18 March 2025 (Valley Post) -- The front came.\n", "2025-03-19", "line of its own"},
		"front matter":  {"---\npublished: 2025-04-01\n---\n\n31 March 2025\n\nThe ministers met.\n", "2025-04-01", "front matter"},
	} {
		d, err := document.Parse([]byte(x.text), document.Options{ID: "x.md"})
		if err != nil {
			t.Fatal(err)
		}
		if got := d.Published.String(); got != x.want || d.PublishedFrom != x.from {
			t.Errorf("%s: %q from %q, want %q from %q", name, got, d.PublishedFrom, x.want, x.from)
		}
	}
}

// TestHeadline: a first line that is plainly a headline is the title, also where no empty line stands behind it and where initials
// put stops within it; the first line of a sentence, or of two, is none.
func TestHeadline(t *testing.T) {
	const body = "The delegations of Arland and Berland met on Monday in the old customs house on the river, and said that they would go on with what they had begun in spring."
	for name, test := range map[string]struct{ text, want string }{
		"no empty line":    {"Arland and Berland to go on with talks\n" + body + "\n" + body + "\n", "Arland and Berland to go on with talks"},
		"initials":         {"U.N. envoy sees no end for W. Berland talks\n\n" + body + "\n\n" + body + "\n", "U.N. envoy sees no end for W. Berland talks"},
		"a sentence":       {"The talks went on.\n" + body + "\n", ""},
		"two sentences":    {"The talks went on. Nobody left\n\n" + body + "\n\n" + body + "\n", ""},
		"a line of a text": {"The delegations of Arland and Berland met on Monday in the old\ncustoms house on the river, and said that they would go on with\nwhat they had begun in spring, if the other side does so too.\n", ""},
	} {
		d, err := document.Parse([]byte(test.text), document.Options{Path: "a.txt"})
		if err != nil {
			t.Fatal(err)
		}
		if d.Title.Value != test.want {
			t.Errorf("%s: title %q, want %q", name, d.Title.Value, test.want)
		}
	}
}

// TestQuotedLineIsNoHeading: a line that is a quoted sentence is part of the text, a name between quotation marks may be a heading.
func TestQuotedLineIsNoHeading(t *testing.T) {
	body := strings.Repeat("The ministry said so in a statement that was long enough to stand under a heading. ", 3)
	for line, heading := range map[string]bool{"“We urge Klow to do the same.”": false, "\"They must leave.\"": false, "‘No talks with Klow.’": false, "“The Bridge Question”": true} {
		d, err := document.Parse([]byte("# Klow and the bridge\n\n"+body+"\n\n"+line+"\n\n"+body+"\n"), document.Options{Path: "klow.md"})
		if err != nil {
			t.Fatal(err)
		}
		for _, b := range d.Blocks {
			if d.Text[b.Start:b.End] == line && (b.Kind == document.Heading) != heading {
				t.Errorf("%s: %s", line, b.Kind)
			}
		}
	}
}
