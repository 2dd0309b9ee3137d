package document

import (
	"bytes"
	"path/filepath"
	"strings"
)

// A Format is how a document is written.
type Format string

// The formats that are read, and those that are known and refused.
const (
	Plain     Format = "plain text"
	Markdown  Format = "Markdown"
	HTML      Format = "HTML"
	DOCX      Format = "DOCX"
	EML       Format = "e-mail"
	JSONLines Format = "JSON Lines" // a collection of documents: see [Lines]

	PDF     Format = "PDF"
	Word    Format = "word-processor file"
	Mailbox Format = "mailbox"
	WARC    Format = "WARC"
	Feed    Format = "feed"
	XML     Format = "XML"
	Archive Format = "archive"
	Picture Format = "picture"
	Sound   Format = "sound or film"
	Sheet   Format = "table"
	Program Format = "program"
)

// refusals say for each format that is not read what the user can do.
var refusals = map[Format]string{
	JSONLines: "JSON Lines hold many documents; give the file to parley under a name that ends in .jsonl",
	PDF:       "PDF files are not read yet; save the text with `pdftotext FILE.pdf FILE.txt` (of poppler-utils) and give that",
	Word:      "of word-processor files only .docx is read; save it as .docx, plain text, Markdown or HTML and give that",
	Mailbox:   "mailboxes and Outlook's messages are not read; save each message as .eml or .txt and give those",
	WARC:      "web archives are not read yet; save the page as .html and give that",
	Feed:      "feeds are not read yet; save the articles it points to as .html and give those",
	XML:       "of XML only XHTML is read; save the text as .txt or .html and give that",
	Archive:   "archives are not opened; unpack it and give the folder",
	Picture:   "pictures hold no text; give the text as .txt",
	Sound:     "sound and film hold no text; give a transcript as .txt",
	Sheet:     "tables are not documents; give the texts as JSON Lines",
	Program:   "programs are not documents; leave it out",
}

var byExtension = map[string]Format{
	".txt": Plain, ".text": Plain, "": "",
	".md": Markdown, ".markdown": Markdown, ".mdown": Markdown,
	".html": HTML, ".htm": HTML, ".xhtml": HTML,
	".jsonl": JSONLines, ".ndjson": JSONLines,
	".pdf": PDF, ".docx": DOCX, ".doc": Word, ".odt": Word, ".rtf": Word,
	".eml": EML, ".msg": Mailbox, ".mbox": Mailbox,
	".warc": WARC, ".arc": WARC,
	".rss": Feed, ".atom": Feed, ".opml": Feed,
	".zip": Archive, ".gz": Archive, ".tgz": Archive, ".tar": Archive, ".bz2": Archive, ".xz": Archive, ".zst": Archive, ".7z": Archive,
	".png": Picture, ".jpg": Picture, ".jpeg": Picture, ".gif": Picture, ".webp": Picture, ".svg": Picture, ".ico": Picture,
	".mp3": Sound, ".mp4": Sound, ".wav": Sound, ".webm": Sound, ".mov": Sound,
	".csv": Sheet, ".tsv": Sheet, ".xlsx": Sheet, ".xls": Sheet, ".parquet": Sheet,
	".exe": Program, ".so": Program,
}

// magics are the first bytes that give a format away, whatever the name says.
var magics = []struct {
	bytes  string
	format Format
}{
	{"%PDF-", PDF}, {"PK\x03\x04", Archive}, {"\x1f\x8b", Archive}, {"BZh", Archive}, {"\xfd7zXZ", Archive}, {"7z\xbc\xaf", Archive},
	{"{\\rtf", Word}, {"\xd0\xcf\x11\xe0", Word}, {"WARC/", WARC}, {"\x89PNG", Picture}, {"\xff\xd8\xff", Picture}, {"GIF8", Picture},
	{"\x7fELF", Program}, {"MZ\x90", Program}, {"SQLite format 3", Program}, {"ID3", Sound}, {"PAR1", Sheet},
}

// headOf gives the first bytes of a file, behind white space and in small letters.
func headOf(raw []byte, size int) []byte {
	return bytes.ToLower(bytes.TrimLeft(raw[:min(len(raw), size)], "\ufeff \t\r\n"))
}

// htmlPage reports that the first bytes of a file are those of a page of HTML.
func htmlPage(head []byte) bool {
	return bytes.HasPrefix(head, []byte("<!doctype html")) || bytes.HasPrefix(head, []byte("<html")) ||
		bytes.HasPrefix(head, []byte("<")) && bytes.Contains(head, []byte("<head>")) || bytes.HasPrefix(head, []byte("<?xml")) && bytes.Contains(head, []byte("<html"))
}

// closing are the ends of the elements that the text of a page stands in.
var closing = [][]byte{[]byte("</p>"), []byte("</div>"), []byte("</span>"), []byte("</li>"), []byte("</td>"), []byte("</a>")}

// mostlyTags reports that bytes begin with a tag, and that a quarter of them or more stand in tags: part of a page, kept under another name.
func mostlyTags(raw []byte) bool {
	head := headOf(raw, 64<<10)
	if len(head) < 2 || head[0] != '<' {
		return false
	}
	ends := 0
	for _, c := range closing {
		ends += bytes.Count(head, c)
	}
	tags := 0
	for rest := head; ; {
		from := bytes.IndexByte(rest, '<')
		if from < 0 {
			break
		}
		to := bytes.IndexByte(rest[from:], '>')
		if to < 0 {
			break
		}
		tags += to + 1
		rest = rest[from+to+1:]
	}
	const some = 5
	return ends >= some && 4*tags >= len(head)
}

// Tell says in which format a file is written, from its first bytes and then from its name; a page of HTML is one also where the name is that of
// plain text. What neither tells is plain text.
func Tell(path string, raw []byte) Format {
	lower := strings.ToLower(path)
	named := byExtension[filepath.Ext(lower)]
	if byExtension[filepath.Ext(strings.TrimSuffix(lower, ".gz"))] == WARC {
		named = WARC
	}
	for _, m := range magics {
		if bytes.HasPrefix(raw, []byte(m.bytes)) {
			if m.format == Archive && (named == DOCX || named == Word || named == WARC || named == Sheet) {
				return named // these are archives within
			}
			if m.format == Word && named == Mailbox {
				return named
			}
			return m.format
		}
	}
	head := headOf(raw, 1024)
	if named == Plain && (htmlPage(head) || mostlyTags(raw)) {
		return HTML
	}
	if named != "" {
		return named
	}
	switch {
	case htmlPage(head):
		return HTML
	case bytes.HasPrefix(head, []byte("<rss")), bytes.HasPrefix(head, []byte("<feed")), bytes.HasPrefix(head, []byte("<rdf:rdf")):
		return Feed
	case bytes.HasPrefix(head, []byte("<?xml")):
		if bytes.Contains(head, []byte("<rss")) || bytes.Contains(head, []byte("<feed")) || bytes.Contains(head, []byte("<rdf:rdf")) {
			return Feed
		}
		return XML
	}
	return Plain
}
