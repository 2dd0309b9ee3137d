package document

import (
	"bytes"
	_ "embed"
	"fmt"
	"strings"
	"unicode"

	"github.com/wlynxg/chardet"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/htmlindex"
)

// decodeLegacy reads one of the older character sets. Cyrillic ones are told apart by how their letters would lie, all
// others by chardet, and what stays open is Windows-1252.
func (d *Document) decodeLegacy(raw []byte, declared string) (string, *OffsetMap, error) {
	label, why := declared, "as the page declares"
	enc, label := lookup(label)
	if enc == nil {
		label, why = tellLegacy(raw)
		enc, label = lookup(label)
	}
	if label == "koi8-r" {
		enc, label = charmap.KOI8U, "koi8-u" // which has the same Russian letters
	}
	d.Encoding = label
	d.warn("The bytes are not UTF-8; they were read as %s, %s.", label, why)
	if single, ok := enc.(*charmap.Charmap); ok {
		var out strings.Builder
		out.Grow(2 * len(raw))
		m := &OffsetMap{}
		for i, b := range raw {
			m.Add(out.Len(), i)
			out.WriteRune(single.DecodeByte(b))
		}
		m.Add(out.Len(), len(raw))
		return out.String(), m, nil
	}
	decoded, err := enc.NewDecoder().Bytes(raw)
	if err != nil {
		return "", nil, fmt.Errorf("%w: read as %s it fails (%v); save it as UTF-8 and give that", ErrBinary, label, err)
	}
	return string(decoded), widths(string(decoded), raw, enc), nil
}

// lookup finds an older character set by any of its names on the web, and gives its usual one; nil where it is none.
func lookup(label string) (encoding.Encoding, string) {
	e, err := htmlindex.Get(label)
	if err != nil {
		return nil, ""
	}
	name, err := htmlindex.Name(e)
	if err != nil || strings.HasPrefix(name, "utf-") || name == "replacement" {
		return nil, ""
	}
	return e, name
}

// widths makes the map back for a character set of several bytes a letter, by encoding each letter again; nil where
// that does not give the bytes back.
func widths(text string, raw []byte, enc encoding.Encoding) *OffsetMap {
	m, at, e := &OffsetMap{}, 0, enc.NewEncoder()
	for i, r := range text {
		m.Add(i, at)
		b, err := e.String(string(r))
		if err != nil || !bytes.HasPrefix(raw[min(at, len(raw)):], []byte(b)) {
			return nil
		}
		at += len(b)
	}
	m.Add(len(text), at)
	return m
}

// cyrillic are the sets told apart here, in order of use today.
var cyrillic = []struct {
	label string
	set   *charmap.Charmap
}{{"windows-1251", charmap.Windows1251}, {"koi8-u", charmap.KOI8U}, {"ibm866", charmap.CodePage866}, {"iso-8859-5", charmap.ISO8859_5}}

// tellLegacy names the character set of bytes that are not Unicode, and the reason.
func tellLegacy(raw []byte) (label, why string) {
	raw = raw[:min(len(raw), 64<<10)]
	high, letters := 0, 0
	for _, b := range raw {
		if b >= 0x80 {
			high++
		} else if b|0x20 >= 'a' && b|0x20 <= 'z' {
			letters++
		}
	}
	best, score := "", 0
	for _, c := range cyrillic {
		if s := looksCyrillic(raw, c.set); s > score {
			best, score = c.label, s
		}
	}
	if score > high { // on average every high byte is a letter in its place
		return best, "in which its letters make Cyrillic words"
	}
	if 4*high > letters {
		if r := chardet.Detect(raw); r.Confidence >= 0.6 {
			if e, name := lookup(r.Encoding); e != nil {
				return name, "by the frequency of its letters"
			}
		}
	}
	if label, share := latinSet(raw); label != "windows-1252" && share > 0.8 {
		return label, "in which its letters are those of one language"
	}
	return "windows-1252", "the usual one where nothing says otherwise"
}

// looksCyrillic scores how far bytes make Cyrillic words in a set: frequent small letters count for it; signs, capitals
// after small letters, and words that are half Latin, against it.
func looksCyrillic(raw []byte, set *charmap.Charmap) (score int) {
	const (
		outside = iota
		latin
		capital
		small
	)
	last := outside
	for _, b := range raw {
		r, now := set.DecodeByte(b), outside
		switch {
		case b < 0x80:
			if b|0x20 >= 'a' && b|0x20 <= 'z' {
				now = latin
			}
			if now == latin && last >= capital {
				score -= 4
			}
		case strings.ContainsRune("оеаитнрслвкмдпуяыьізбгчйж", r):
			now, score = small, score+2
		case r >= 'а' && r <= 'џ', r == 'ґ':
			now, score = small, score+1
		case r >= 'Ѐ' && r <= 'Я', r == 'Ґ':
			if now = capital; last == small {
				score -= 4
			}
		case strings.ContainsRune("«»–—„“”’…№\u00a0", r):
		default:
			score -= 4
		}
		if now >= capital && last == latin {
			score -= 4
		}
		last = now
	}
	return score
}

// latinSets are the sets of Latin letters told apart here; the first is taken where they tie.
var latinSets = []struct {
	label string
	set   *charmap.Charmap
}{{"windows-1252", charmap.Windows1252}, {"windows-1250", charmap.Windows1250}, {"iso-8859-2", charmap.ISO8859_2}, {"windows-1254", charmap.Windows1254}}

//go:embed data/alphabets.tsv
var alphabetsTSV string

// latinSet names the set in which the largest share of the bytes above ASCII are letters of one language.
func latinSet(raw []byte) (label string, share float64) {
	for _, c := range latinSets {
		letters, signs := map[rune]int{}, 0
		n := 0
		for _, b := range raw {
			if b < 0x80 {
				continue
			}
			r := unicode.ToLower(c.set.DecodeByte(b))
			switch {
			case unicode.IsLetter(r):
				letters[r]++
				n++
			case !strings.ContainsRune("“”‘’‚„«»‹›–—…•·©®™°§€£\u00a0\u00ad", r):
				signs++
			}
		}
		for l := range strings.Lines(alphabetsTSV) {
			_, alphabet, _ := strings.Cut(strings.TrimSpace(l), "\t")
			own := 0
			for r, k := range letters {
				if strings.ContainsRune(alphabet, r) {
					own += k
				}
			}
			if s := float64(own) / float64(max(n+signs, 1)); s > share || label == "" {
				label, share = c.label, s
			}
		}
	}
	return label, share
}

// declaredCharset is the character set that an HTML page names in its head; empty if none.
func declaredCharset(raw []byte) string {
	head := bytes.ToLower(raw[:min(len(raw), 2048)])
	at := bytes.Index(head, []byte("charset="))
	if at < 0 {
		return ""
	}
	name := bytes.Trim(head[at+len("charset="):min(at+60, len(head))], `"' `)
	if end := bytes.IndexAny(name, "\"' />;?\r\n"); end >= 0 {
		name = name[:end]
	}
	return string(name)
}
