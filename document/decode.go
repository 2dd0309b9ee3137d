package document

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// decode turns bytes into UTF-8 text, with a map back, and says in d.Encoding what they were read as. declared is the
// character set that the file names for itself; it is believed unless the bytes prove otherwise.
func (d *Document) decode(raw []byte, declared string) (string, *OffsetMap, error) {
	switch {
	case bytes.HasPrefix(raw, []byte("\xef\xbb\xbf")):
		d.Encoding = "utf-8"
		text, m := d.decodeUTF8(raw[3:])
		shift := &OffsetMap{}
		shift.Add(0, 3)
		return text, m.over(shift), nil
	case bytes.HasPrefix(raw, []byte("\xff\xfe\x00\x00")), bytes.HasPrefix(raw, []byte("\x00\x00\xfe\xff")):
		return "", nil, fmt.Errorf("%w that can be read: its byte-order mark says UTF-32; save it as UTF-8", ErrBinary)
	case bytes.HasPrefix(raw, []byte("\xff\xfe")), bytes.HasPrefix(raw, []byte("\xfe\xff")):
		d.Encoding = "utf-16le"
		if raw[0] == 0xfe {
			d.Encoding = "utf-16be"
		}
		text, m := d.decodeUTF16(raw, 2, raw[0] == 0xfe)
		return text, m, nil
	case utf8.Valid(raw):
		if binary(raw) {
			break
		}
		d.Encoding = "utf-8"
		return string(raw), &OffsetMap{}, nil
	}
	if little, big := nulls(raw); little || big {
		d.Encoding = "utf-16le"
		if big {
			d.Encoding = "utf-16be"
		}
		d.warn("The file has no byte-order mark; its zero bytes say that it is %s.", d.Encoding)
		text, m := d.decodeUTF16(raw, 0, big)
		return text, m, nil
	}
	if binary(raw) {
		return "", nil, fmt.Errorf("%w: it holds bytes that no text has; give the text itself, as .txt, .md or .html", ErrBinary)
	}
	if good, bad := multibyte(raw); good > bad {
		d.Encoding = "utf-8"
		text, m := d.decodeUTF8(raw)
		return text, m, nil
	}
	return d.decodeLegacy(raw, declared)
}

// binary reports control characters that no text has, in the first 64 kB.
func binary(raw []byte) bool {
	raw = raw[:min(len(raw), 64<<10)]
	odd := 0
	for _, b := range raw {
		if b == 0 {
			odd += 8
		} else if b < 32 && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != '\v' && b != 0x1a && b != 0x1b || b == 0x7f {
			odd++
		}
	}
	return odd > 8+len(raw)/100
}

// nulls reports whether zero bytes stand where UTF-16 without a byte-order mark has them: in the upper half of nearly
// every unit of a Latin text.
func nulls(raw []byte) (little, big bool) {
	var zero, letter [2]int
	head := raw[:min(len(raw), 64<<10)]
	for i, b := range head {
		if b == 0 {
			zero[i%2]++
		} else if b >= ' ' && b < 0x7f || b == '\n' || b == '\r' || b == '\t' {
			letter[i%2]++
		}
	}
	half := len(head) / 2
	latin := func(upper, lower int) bool {
		return half > 1 && zero[upper] > half*3/10 && zero[lower] <= half/50 && letter[lower] > half*3/10
	}
	return latin(1, 0), latin(0, 1)
}

// multibyte counts the UTF-8 sequences of two and more bytes, and the bytes that are in none.
func multibyte(raw []byte) (good, bad int) {
	for i := 0; i < len(raw); {
		r, n := utf8.DecodeRune(raw[i:])
		if n > 1 {
			good++
		} else if r == utf8.RuneError {
			bad++
			if !utf8.FullRune(raw[i:]) {
				good += 4 // a letter cut off at the end is a sign of UTF-8, not against it
				break
			}
		}
		i += n
	}
	return good, bad
}

// decodeUTF8 reads UTF-8 in which single bytes may be wrong: those are read as Windows-1252, which is what editors put
// there; a letter cut off at the end becomes U+FFFD.
func (d *Document) decodeUTF8(raw []byte) (string, *OffsetMap) {
	m := &OffsetMap{}
	if utf8.Valid(raw) {
		return string(raw), m
	}
	var out strings.Builder
	out.Grow(len(raw) + 16)
	strays := 0
	for i := 0; i < len(raw); {
		m.Add(out.Len(), i)
		r, n := utf8.DecodeRune(raw[i:])
		if r == utf8.RuneError && n == 1 {
			if !utf8.FullRune(raw[i:]) {
				out.WriteRune(utf8.RuneError)
				d.warn("The file ends within a letter; it was cut off at byte %d.", i)
				m.Add(out.Len(), len(raw))
				break
			}
			strays++
			r = charmap.Windows1252.DecodeByte(raw[i])
		}
		out.WriteRune(r)
		i += n
	}
	m.Add(out.Len(), len(raw))
	if strays > 0 {
		d.warn("Bytes that are not UTF-8 (%d) were read as Windows-1252.", strays)
	}
	return out.String(), m
}

func (d *Document) decodeUTF16(raw []byte, from int, big bool) (string, *OffsetMap) {
	var out strings.Builder
	out.Grow(len(raw))
	m := &OffsetMap{}
	unit := func(i int) rune {
		if big {
			return rune(raw[i])<<8 | rune(raw[i+1])
		}
		return rune(raw[i+1])<<8 | rune(raw[i])
	}
	wrong := 0
	i := from
	for i+1 < len(raw) {
		m.Add(out.Len(), i)
		r := unit(i)
		i += 2
		if utf16.IsSurrogate(r) {
			pair := utf8.RuneError
			if i+1 < len(raw) {
				pair = utf16.DecodeRune(r, unit(i))
			}
			if r = pair; r == utf8.RuneError {
				wrong++
			} else {
				i += 2
			}
		}
		out.WriteRune(r)
	}
	if i < len(raw) {
		m.Add(out.Len(), i)
		out.WriteRune(utf8.RuneError)
		d.warn("The file ends within a letter; it was cut off at byte %d.", i)
	}
	m.Add(out.Len(), len(raw))
	if wrong > 0 {
		d.warn("Halves of letters without their other half (%d) were replaced.", wrong)
	}
	return out.String(), m
}

func (d *Document) warn(format string, a ...any) {
	d.Warnings = append(d.Warnings, fmt.Sprintf(format, a...))
}
