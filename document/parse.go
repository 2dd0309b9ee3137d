package document

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"path/filepath"
	"strings"

	"parley/edtf"
)

// Errors that callers test. Each is wrapped in a sentence that says what the user can do.
var (
	// ErrEmpty reports bytes without any text.
	ErrEmpty = errors.New("no text")
	// ErrBinary reports bytes that are not text in any character set known here.
	ErrBinary = errors.New("not a text")
	// ErrUnsupported reports a format that is known but not read.
	ErrUnsupported = errors.New("unsupported format")
)

// MaxSize is the largest document that is parsed, in bytes: five times War and Peace. More is a collection and belongs in JSON Lines. Reading
// takes up to 250 bytes of memory a byte.
const MaxSize = 16 << 20

// A Given is what is known of a document from outside its bytes: a manifest, a JSON line, the user.
type Given struct {
	Title, Publisher, Author, URL, Lang, Published string
	// From names where that was found; empty means "given".
	From string
}

// Options say how to parse; the zero value tells everything from the bytes.
type Options struct {
	ID     string // empty means Path
	Path   string
	Format Format // zero means that name and bytes tell
	Given  Given
	// Received is when the bytes came in, if known: a date of publication after it is warned about.
	Received edtf.Date
}

// Parse makes a document of the bytes of a file. It fails with [ErrEmpty], [ErrBinary] or [ErrUnsupported]; everything
// less is read and said in Warnings.
func Parse(raw []byte, o Options) (*Document, error) {
	if o.ID == "" {
		o.ID = o.Path
	}
	d := &Document{ID: o.ID, Path: o.Path}
	if err := d.parse(raw, o); err != nil {
		return nil, fmt.Errorf("document %s: %w", name(o), err)
	}
	return d, nil
}

func name(o Options) string {
	switch {
	case o.Path != "":
		return o.Path
	case o.ID != "":
		return o.ID
	}
	return "without a name"
}

func (d *Document) parse(raw []byte, o Options) error {
	if len(bytes.TrimSpace(raw)) == 0 {
		return emptyOf(raw)
	}
	if len(raw) > MaxSize {
		return fmt.Errorf("%w: it is longer than the %d MB that one document can have; split it, or give JSON Lines", ErrUnsupported, MaxSize>>20)
	}
	format := o.Format
	if format == "" {
		format = Tell(o.Path, raw)
		if format == HTML && byExtension[filepath.Ext(strings.ToLower(o.Path))] == Plain {
			d.warn("The name says plain text, but the file holds a page of HTML and was read as one.")
		}
	}
	if why, refused := refusals[format]; refused {
		return fmt.Errorf("%w: %s", ErrUnsupported, why)
	}
	d.BytesSHA256 = sum(raw)
	found := findings{}
	found.given(o.Given)
	packed := format == DOCX || format == EML
	raw, declared, format, err := d.unpack(raw, format, &found)
	if err != nil {
		return err
	}
	text, decoded, err := d.decode(raw, declared)
	if err != nil {
		return err
	}
	text, repaired := d.clean(text)
	if packed {
		decoded = nil // no way leads back into the file
	}
	if format == HTML {
		if err := d.readHTML(text, &found, o); err != nil {
			return err
		}
	} else {
		body, cut := d.frontMatter(text, &found)
		d.Text = body
		if decoded != nil { // without it nothing leads further back
			d.Offsets = cut.over(repaired.over(decoded))
		}
		d.Blocks = segment(body)
		if strings.TrimSpace(body) == "" && body == text {
			return emptyOf(raw)
		}
		if strings.TrimSpace(body) == "" {
			return fmt.Errorf("%w: nothing follows the front matter; add the text, or leave the file out", ErrEmpty)
		}
	}
	if pages := bytes.Count(raw, pageEnd); format == Plain && pages > 0 && len(strings.TrimSpace(d.Text)) < pages*fewOnPage {
		d.warn("The pages hold hardly any text, as those of a scanned paper do; %s.", scanned)
	}
	skipBoilerplate(d.Text, d.Blocks)
	if format != HTML {
		found.text(d)
	}
	found.fileName(filepath.Base(o.Path))
	d.describe(found, o)
	d.TextSHA256 = sum([]byte(d.Text))
	return nil
}

// unpack gives the text that a file packs, in which format and character set it is; what is no package is given back.
func (d *Document) unpack(raw []byte, format Format, found *findings) (text []byte, charset string, as Format, err error) {
	switch format {
	case HTML:
		return raw, declaredCharset(raw), HTML, nil
	case DOCX:
		words, err := d.readWord(raw, found)
		return []byte(words), "", Markdown, err
	case EML:
		body, err := d.readMail(raw, found)
		if body.html {
			return body.raw, body.charset, HTML, err
		}
		return body.raw, body.charset, Plain, err
	}
	return raw, "", format, nil
}

func sum(b []byte) string {
	h := sha256.Sum256(b)
	return hex.EncodeToString(h[:])
}
