package document_test

import (
	"archive/zip"
	"bytes"
	"strings"
	"testing"

	"parley/document"
)

// word makes a .docx of the parts of one.
func word(t *testing.T, parts map[string]string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for name, text := range parts {
		f, err := z.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := f.Write([]byte(text)); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

const (
	wordOpen   = `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>`
	wordClosed = `</w:body></w:document>`
)

// TestWord reads headings, numbers that Word counts, tracked changes and cells; what is deleted is not read.
func TestWord(t *testing.T) {
	point := func(level, text string) string {
		return `<w:p><w:pPr><w:numPr><w:ilvl w:val="` + level + `"/><w:numId w:val="7"/></w:numPr></w:pPr><w:r><w:t>` + text + `</w:t></w:r></w:p>`
	}
	raw := word(t, map[string]string{
		"word/document.xml": wordOpen + `<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>Draft of Klow</w:t></w:r></w:p>` +
			point("0", "Ceasefire") + point("1", "The truce lasts") + `<w:p><w:r><w:t xml:space="preserve">A </w:t></w:r><w:del w:id="1"><w:r><w:delText>long </w:delText></w:r></w:del><w:ins w:id="2"><w:r><w:t>short</w:t></w:r></w:ins><w:r><w:tab/><w:t>truce.</w:t></w:r></w:p>` +
			point("1", "Nobody shoots.") + point("0", "Ferry") + point("1", "It runs.") +
			`<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Arland</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>signed</w:t></w:r></w:p></w:tc></w:tr></w:tbl>` + wordClosed,
		"word/numbering.xml": `<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="3">` +
			`<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="Article %1."/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%2)"/></w:lvl>` +
			`</w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="3"/></w:num></w:numbering>`,
		"docProps/core.xml": `<cp:coreProperties xmlns:cp="x" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Template 4</dc:title></cp:coreProperties>`,
	})
	d, err := document.Parse(raw, document.Options{Path: "draft.docx"})
	if err != nil {
		t.Fatal(err)
	}
	want := "# Draft of Klow\n\nArticle I. Ceasefire\n\n(a) The truce lasts\n\nA short truce.\n\n(b) Nobody shoots.\n\nArticle II. Ferry\n\n(a) It runs.\n\nArland\n\nsigned"
	if got := strings.TrimSpace(d.Text); got != want {
		t.Errorf("got %q\nwant %q", got, want)
	}
	if d.Title.Value != "Draft of Klow" || !strings.Contains(strings.Join(d.Warnings, " "), "tracked changes") || d.Offsets != nil {
		t.Errorf("title %q, warnings %q", d.Title.Value, d.Warnings)
	}
}

// TestWordBroken: a file that is no .docx within, or has no words, is an error that says so.
func TestWordBroken(t *testing.T) {
	for name, raw := range map[string][]byte{
		"no document": word(t, map[string]string{"a.txt": "x"}),
		"torn":        word(t, map[string]string{"word/document.xml": wordOpen + "<w:p><w:t>x"}),
		"no words":    word(t, map[string]string{"word/document.xml": wordOpen + wordClosed}),
	} {
		if d, err := document.Parse(raw, document.Options{Path: "a.docx"}); d != nil || err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

// TestMail reads the text of a message and what its head says; quoted lines and attachments are left out.
func TestMail(t *testing.T) {
	const head = "From: =?utf-8?Q?Ana_L=C3=A9rn?= <press@arland.example>\r\nSubject: =?utf-8?B?" + "VGFsa3Mg4oCTIHJvdW5kIDI=" + "?=\r\nDate: Thu, 20 Nov 2025 16:04:00 +0200\r\nMIME-Version: 1.0\r\n"
	for name, x := range map[string]struct{ raw, want string }{
		"plain": {head + "Content-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nThe ministers met at Kl=F6w and agreed on a tru=\r\nce.\r\n> They will never agree.\r\n", "The ministers met at Klöw and agreed on a truce."},
		"parts": {head + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: multipart/alternative; boundary=c\r\n\r\n--c\r\nContent-Type: text/html\r\n\r\n<p>No.</p>\r\n--c\r\nContent-Type: text/plain\r\nContent-Transfer-Encoding: base64\r\n\r\nVGhlIG1pbmlz\r\ndGVycyBtZXQu\r\n--c--\r\n--b\r\nContent-Type: text/plain\r\nContent-Disposition: attachment\r\n\r\nAnnex.\r\n--b--\r\n", "The ministers met."},
		"page":  {head + "Content-Type: text/html; charset=utf-8\r\n\r\n<html><body><p>The ministers met.</p></body></html>\r\n", "The ministers met."},
	} {
		d, err := document.Parse([]byte(x.raw), document.Options{Path: "a.eml"})
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if got := strings.TrimSpace(d.Text); got != x.want || d.Title.Value != "Talks – round 2" || d.Published.String() != "2025-11-20" || d.Author.Value != "Ana Lérn" {
			t.Errorf("%s: %q, title %q, of %s by %q", name, got, d.Title.Value, d.Published, d.Author.Value)
		}
	}
}

// TestMailAttached: what a message carries beside its text is named in a remark, lest anybody think that it was read.
func TestMailAttached(t *testing.T) {
	const head = "From: press@arland.example\r\nSubject: Talks\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nThe ministers met.\r\n"
	for name, x := range map[string]struct{ parts, want string }{
		"draft":   {"--b\r\nContent-Type: application/pdf\r\nContent-Disposition: attachment; filename=\"draft 2.pdf\"\r\n\r\nx\r\n--b\r\nContent-Type: text/plain\r\nContent-Disposition: attachment; filename=annex.txt\r\n\r\nArland agreed.\r\n", "draft 2.pdf, annex.txt"},
		"forward": {"--b\r\nContent-Type: message/rfc822\r\n\r\nSubject: x\r\n\r\ny\r\n", "a forwarded message"},
		"logo":    {"--b\r\nContent-Type: image/png; name=logo.png\r\nContent-Disposition: inline; filename=logo.png\r\n\r\nx\r\n", ""},
		"none":    {"", ""},
	} {
		d, err := document.Parse([]byte(head+x.parts+"--b--\r\n"), document.Options{Path: "a.eml"})
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		want := ""
		if x.want != "" {
			want = "What is attached is not read: " + x.want + "; save it and give that."
		}
		if got := strings.Join(d.Warnings, " "); got != want || strings.TrimSpace(d.Text) != "The ministers met." {
			t.Errorf("%s: remarks %q, want %q; text %q", name, got, want, d.Text)
		}
	}
}

func FuzzPacked(f *testing.F) {
	f.Add([]byte("Subject: x\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\ny\r\n--b--\r\n"), true)
	f.Add([]byte("PK\x03\x04"), false)
	f.Fuzz(func(t *testing.T, raw []byte, mail bool) {
		path := "a.docx"
		if mail {
			path = "a.eml"
		}
		if d, err := document.Parse(raw, document.Options{Path: path}); err == nil && (d == nil || strings.TrimSpace(d.Text) == "") {
			t.Error("no error and no text")
		}
	})
}
