package document_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"
	"pgregory.net/rapid"

	"parley/document"
)

// Sentences of our own, with the letters that tell their encodings apart.
const (
	english   = "The envoy’s answer was “no” — and that was all he would say in Ostvik.\n\nThe café by the harbour stayed open all night for the delegates."
	french    = "La délégation a quitté la salle à l’aube, et le médiateur n’a rien dit à la presse, sinon que « la nuit avait été longue ». Après le café, la séance a été levée. Où sont passés les élus ? Nul n’a répondu à cette question, même en privé."
	czech     = "Vyjednavači opustili sál až k ránu a příští schůzka se má konat v úterý. Žádná ze stran neřekla, co bylo předmětem dlouhé noční rozpravy, a novináři čekali před budovou v dešti."
	polish    = "Rozmowy w porcie trwały całą noc. Żadna ze stron nie powiedziała, co było przedmiotem długich negocjacji, a dziennikarze czekali w deszczu."
	turkish   = "Müzakereler limanda bütün gece sürdü. Taraflardan hiçbiri görüşmelerin konusunu açıklamadı ve gazeteciler yağmurda bekledi."
	ukrainian = "Перемовини в порту тривали всю ніч. Жодна зі сторін не сказала, що її влаштовує, але посередники їдуть далі й чекають на відповідь щодо ґаздівства."
	russian   = "Переговоры в порту шли всю ночь. Ни одна из сторон не сказала, что её устраивает, но посредники едут дальше и ждут ответа. Объявление сделают утром."
	japanese_ = "代表団は夜明けに会議室を出た。調停者は記者に何も話さなかった。次の会合は火曜日に開かれる予定である。"
	chinese   = "代表团在黎明时离开了会议室。调解人没有对记者说什么。下一次会议将在星期二举行，双方都没有说明谈判的内容。"
)

func TestEncodings(t *testing.T) {
	for _, c := range []struct {
		name, text string
		set        encoding.Encoding
		want       string
		mapped     bool
	}{
		{"UTF-8", english, encoding.Nop, "utf-8", true},
		{"UTF-16 LE with mark", ukrainian + "😀", unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), "utf-16le", true},
		{"UTF-16 BE with mark", english, unicode.UTF16(unicode.BigEndian, unicode.UseBOM), "utf-16be", true},
		{"UTF-16 LE without mark", english, unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), "utf-16le", true},
		{"UTF-16 BE without mark", english, unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM), "utf-16be", true},
		{"Windows-1252 English", english, charmap.Windows1252, "windows-1252", true},
		{"Windows-1252 French", french, charmap.Windows1252, "windows-1252", true},
		{"Windows-1250 Czech", czech, charmap.Windows1250, "windows-1250", true},
		{"Windows-1250 Polish", polish, charmap.Windows1250, "windows-1250", true},
		{"ISO 8859-2 Polish", polish, charmap.ISO8859_2, "iso-8859-2", true},
		{"Windows-1254 Turkish", turkish, charmap.Windows1254, "windows-1254", true},
		{"Windows-1251 Ukrainian", ukrainian, charmap.Windows1251, "windows-1251", true},
		{"Windows-1251 Russian", russian, charmap.Windows1251, "windows-1251", true},
		{"KOI8-U Ukrainian", ukrainian, charmap.KOI8U, "koi8-u", true},
		{"KOI8-R Russian", russian, charmap.KOI8R, "koi8-u", true},
		{"CP866 Russian", russian, charmap.CodePage866, "ibm866", true},
		{"ISO 8859-5 Russian", russian, charmap.ISO8859_5, "iso-8859-5", true},
		{"Shift JIS", strings.Repeat(japanese_, 3), japanese.ShiftJIS, "shift_jis", true},
		{"EUC-JP", strings.Repeat(japanese_, 3), japanese.EUCJP, "euc-jp", true},
		{"GBK", strings.Repeat(chinese, 3), simplifiedchinese.GBK, "gbk", true},
	} {
		t.Run(c.name, func(t *testing.T) {
			raw, err := c.set.NewEncoder().Bytes([]byte(c.text))
			if err != nil {
				t.Fatal(err)
			}
			d, err := document.Parse(raw, document.Options{Path: "a.txt"})
			if err != nil {
				t.Fatal(err)
			}
			if d.Encoding != c.want || d.Text != c.text {
				t.Fatalf("read as %s, want %s: %.80q", d.Encoding, c.want, d.Text)
			}
			if d.Offsets != nil != c.mapped {
				t.Fatal("no map back")
			}
			for i, r := range d.Text { // each letter's bytes, decoded alone, are the letter
				back, end := d.Offsets.Back(i), d.Offsets.Back(i+utf8.RuneLen(r))
				e := c.set
				if c.want == "utf-16be" {
					e = unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
				} else if c.want == "utf-16le" {
					e = unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)
				}
				letter, err := e.NewDecoder().Bytes(raw[back:end])
				if err != nil || string(letter) != string(r) {
					t.Fatalf("%q at %d leads back to %d–%d, which is %q", r, i, back, end, letter)
				}
			}
		})
	}
}

func TestMojibake(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"ErdoÄŸan met the envoy.", "Erdoğan met the envoy."},
		{"the envoyâ€™s answer, â€œnoâ€\u009d â€” all of it", "the envoy’s answer, “no” — all of it"},
		{"the envoyÃ¢â‚¬â„¢s answer", "the envoy’s answer"}, // twice
		{"cafÃ©, SÃ£o, TÃ¼rkiye, Ä°stanbul, Åódź", "café, São, Türkiye, İstanbul, Åódź"},
		{"â‚¬40 or Â£30, 5Â°", "€40 or £30, 5°"},
		{"ÐŸÑ€Ð¸Ð²ÐµÑ‚, Ð¿Ð°Ð½Ðµ", "Привет, пане"},
		{"a\u00a0cafÃ©, the “true” quote’s place", "a\u00a0café, the “true” quote’s place"},
		{"\u00e2\u0080\u0099", "’"}, // Latin-1 instead of Windows-1252
		// and what is none
		{"CAFÉ™ and LIBERTÉ\u00a0» and «\u00a0À\u00a0»", "CAFÉ™ and LIBERTÉ\u00a0» and «\u00a0À\u00a0»"},
		{"YSTÄVÄ” sanoi hän, „Süß“, naïve façade, señor", "YSTÄVÄ” sanoi hän, „Süß“, naïve façade, señor"},
		{"Đặng Thị Ngọc Thịnh, Âu Cơ, être à l’aise…", "Đặng Thị Ngọc Thịnh, Âu Cơ, être à l’aise…"},
		{"Смоленськ – місто, Ñ and Ð alone", "Смоленськ – місто, Ñ and Ð alone"},
		{"São “Ã”, ± and ×", "São “Ã”, ± and ×"},
		{"plain", "plain"},
	} {
		d, err := document.Parse([]byte(c.in), document.Options{})
		if err != nil {
			t.Fatal(err)
		}
		if d.Text != c.want {
			t.Errorf("%q became %q, want %q", c.in, d.Text, c.want)
		}
		if (len(d.Warnings) > 0) != (c.in != c.want) {
			t.Errorf("%q: warnings %q", c.in, d.Warnings)
		}
		checkDocument(t, d, []byte(c.in))
		if back := d.Offsets.Back(len(d.Text)); back != len(c.in) {
			t.Errorf("%q: the end leads back to %d of %d", c.in, back, len(c.in))
		}
	}
}

// TestMojibakeRoundTrip spoils texts in the way that the repair undoes, once and twice.
func TestMojibakeRoundTrip(t *testing.T) {
	spoil := func(s string) string {
		var b strings.Builder
		for i := range len(s) {
			if r := charmap.Windows1252.DecodeByte(s[i]); r != utf8.RuneError {
				b.WriteRune(r)
			} else {
				b.WriteRune(rune(s[i])) // as browsers do with the five open codes
			}
		}
		return b.String()
	}
	for _, text := range []string{english, french, czech, ukrainian, russian, japanese_} {
		for n, spoilt := range []string{spoil(text), spoil(spoil(text))} {
			d, err := document.Parse([]byte(spoilt), document.Options{})
			if err != nil {
				t.Fatal(err)
			}
			if d.Text != text {
				t.Errorf("spoilt %d times: got %q, want %q", n+1, d.Text, text)
			}
			checkDocument(t, d, []byte(spoilt))
		}
	}
}

func TestCutOff(t *testing.T) {
	raw := []byte("---\ntitle: A\n---\nПеремовини тривал" + "и"[:1])
	d, err := document.Parse(raw, document.Options{Path: "a.md"})
	if err != nil {
		t.Fatal(err)
	}
	if d.Text != "Перемовини тривал\ufffd" || !strings.Contains(strings.Join(d.Warnings, ""), "cut off at byte") {
		t.Errorf("got %q, %q", d.Text, d.Warnings)
	}
	checkDocument(t, d, raw)
	if back := d.Offsets.Back(len(d.Text) - len("\ufffd")); back != len(raw)-1 {
		t.Errorf("the cut leads back to %d, want %d", back, len(raw)-1)
	}
}

// TestOffsetsProperty strings together pieces that are changed on the way, and finds each unchanged word at the place
// in the bytes that its offset leads back to.
func TestOffsetsProperty(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		pieces := rapid.SliceOfN(rapid.SampledFrom([]string{"word", "слово", "\r\n", "\n", "\r", "ErdoÄŸan", "â€™s", " ", "Ã©t", "cafÃ©", "naïve", "\xff", "ÃƒÂ©", "un\u00adsee\u200bn", "\u00ad"}), 1, 40).Draw(t, "pieces")
		raw := "begin " + strings.Join(pieces, " ") + " end"
		d, err := document.Parse([]byte(raw), document.Options{})
		if err != nil {
			t.Fatal(err)
		}
		if d.Encoding != "utf-8" {
			return // more wrong bytes than right ones
		}
		last := 0
		for i, r := range d.Text {
			back := d.Offsets.Back(i)
			if back < last || back >= len(raw) {
				t.Fatalf("%d leads back to %d, after %d of %d", i, back, last, len(raw))
			}
			if c := string(r); r < utf8.RuneSelf && r != '\n' && raw[back:back+1] != c {
				t.Fatalf("%q at %d leads back to %q at %d", c, i, raw[back], back)
			}
			last = back
		}
		for _, word := range []string{"word", "слово", "naïve"} {
			for at := 0; ; at += len(word) {
				next := strings.Index(d.Text[at:], word)
				if next < 0 {
					break
				}
				at += next
				if back := d.Offsets.Back(at); !strings.HasPrefix(raw[back:], word) {
					t.Fatalf("%q at %d leads back to %.20q", word, at, raw[back:])
				}
			}
		}
	})
}

// TestSeenLetters: what nobody sees within a word is no part of it, and offsets lead back to the file.
func TestSeenLetters(t *testing.T) {
	raw := "Arland re\u00adjec\u200bted it. A \u00ad\u00adb\u00ad c\u200b \u200bd \u2060\u00ade\u2060\u00adf"
	d, err := document.Parse([]byte(raw), document.Options{Path: "x.txt"})
	if err != nil {
		t.Fatal(err)
	}
	if want := "Arland rejected it. A \u00ad\u00adb\u00ad c\u200b \u200bd \u2060\u00adef"; d.Text != want {
		t.Fatalf("%q, want %q", d.Text, want)
	}
	for _, word := range []string{"rejected", "it.", "c", "ef"} {
		at := strings.LastIndex(d.Text, word)
		if word == "c" {
			at = strings.LastIndex(d.Text, "c\u200b")
		}
		if back := raw[d.Offsets.Back(at):]; back[0] != word[0] {
			t.Errorf("%q leads back to %q", word, back)
		}
	}
}
