package document

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/mail"
	"net/textproto"
	"strings"
)

// E-mails (RFC 5322 with MIME): press offices send statements so. The text of the message is read, in plain text rather than in HTML; what it
// quotes from an earlier message, with ">" before each line, and attachments are left out; a remark names
// these.

// A mailBody is the text of a message in its character set.
type mailBody struct {
	raw     []byte
	charset string
	html    bool
}

// deepestMail bounds how deep the parts of a message lie within one another.
const deepestMail = 5

// readMail gives the text of a message, and notes what its head says.
func (d *Document) readMail(raw []byte, found *findings) (mailBody, error) {
	m, err := mail.ReadMessage(bytes.NewReader(raw))
	if err != nil {
		return mailBody{}, fmt.Errorf("%w: the message has no head that can be read; save its text as .txt and give that", ErrBinary)
	}
	found.add("title", decoded(m.Header.Get("Subject")), "subject", 40)
	if when, err := m.Header.Date(); err == nil {
		found.add("published", when.Format("2006-01-02"), "date of the message", 40)
	}
	if from, err := mail.ParseAddress(m.Header.Get("From")); err == nil && from.Name != "" {
		found.add("author", from.Name, "sender", 40)
	}
	body := textOf(textproto.MIMEHeader(m.Header), io.LimitReader(m.Body, MaxSize), 0)
	if body != nil && !body.html {
		body.raw = unquoted(body.raw)
	}
	if files := attached(raw); len(files) > 0 && body != nil {
		d.warn("What is attached is not read: %s; save it and give that.", strings.Join(files, ", "))
	}
	if body == nil || len(bytes.TrimSpace(body.raw)) == 0 {
		return mailBody{}, fmt.Errorf("%w: the message has no text of its own; save what is attached and give that", ErrEmpty)
	}
	return *body, nil
}

// textOf gives the text of a part: plain text where it has some, else HTML; nil where it has neither.
func textOf(head textproto.MIMEHeader, in io.Reader, depth int) *mailBody {
	kind, params, err := mime.ParseMediaType(head.Get("Content-Type"))
	if err != nil {
		kind, params = "text/plain", nil
	}
	if depth > 0 && strings.HasPrefix(head.Get("Content-Disposition"), "attachment") {
		return nil
	}
	switch {
	case strings.HasPrefix(kind, "multipart/") && depth < deepestMail:
		var page *mailBody
		parts := multipart.NewReader(in, params["boundary"])
		for {
			part, err := parts.NextRawPart()
			if err != nil {
				return page
			}
			b := textOf(part.Header, part, depth+1)
			if b != nil && !b.html {
				return b
			}
			if page == nil {
				page = b
			}
		}
	case kind == "text/plain", kind == "text/html":
		switch strings.ToLower(head.Get("Content-Transfer-Encoding")) {
		case "quoted-printable":
			in = quotedprintable.NewReader(in)
		case "base64":
			in = base64.NewDecoder(base64.StdEncoding, in)
		}
		raw, _ := io.ReadAll(in) // what could be read of a torn message is read
		return &mailBody{raw, params["charset"], kind == "text/html"}
	}
	return nil
}

// unquoted leaves out the lines of an earlier message.
func unquoted(raw []byte) []byte {
	var out []byte
	for line := range bytes.Lines(raw) {
		if !bytes.HasPrefix(line, []byte(">")) {
			out = append(out, line...)
		}
	}
	return out
}

// attached names the files that a message carries and the messages that it forwards, but for pictures and signatures.
func attached(raw []byte) []string {
	m, err := mail.ReadMessage(bytes.NewReader(raw))
	if err != nil {
		return nil
	}
	return attachedIn(textproto.MIMEHeader(m.Header), m.Body, 0)
}

func attachedIn(head textproto.MIMEHeader, in io.Reader, depth int) (names []string) {
	kind, params, err := mime.ParseMediaType(head.Get("Content-Type"))
	if err != nil || !strings.HasPrefix(kind, "multipart/") || depth >= deepestMail {
		return nil
	}
	for parts := multipart.NewReader(in, params["boundary"]); ; {
		part, err := parts.NextRawPart()
		if err != nil {
			return names
		}
		kind, _, _ := mime.ParseMediaType(part.Header.Get("Content-Type"))
		switch name := decoded(part.FileName()); {
		case strings.HasPrefix(kind, "image/"), strings.HasSuffix(kind, "-signature"):
		case name != "":
			names = append(names, name)
		case kind == "message/rfc822":
			names = append(names, "a forwarded message")
		default:
			names = append(names, attachedIn(part.Header, part, depth+1)...)
		}
	}
}

// decoded gives the words of a head as they were before they were encoded.
func decoded(value string) string {
	words := mime.WordDecoder{}
	if text, err := words.DecodeHeader(value); err == nil {
		return text
	}
	return value
}
