package syntax

import (
	"bufio"
	"bytes"
	"compress/gzip"
	_ "embed"
	"hash/maphash"
	"io"
	"strings"
	"sync"
	"sync/atomic"
	"unicode"
	"unicode/utf8"
)

// Lemma gives the form under which a dictionary has word as a part of speech: announced → announce, talks → talk, better
// → good. Names keep their letters; everything else is in lower case. Clitics are written out where they are
// unambiguous ('re → be, n't → not).
//
// It is Morphy (Fellbaum 1998) without the dictionary: WordNet's lists of exceptions, then rules for endings, then, where
// Morphy would look up which of two stems is a word, a table of the endings of stems. It allocates nothing for words it
// was asked for recently.
func Lemma(word string, c Coarse) string {
	at := maphash.String(lemmaSeed, word) + uint64(c)*0x9e3779b97f4a7c15
	slot := &lemmaCache[at%uint64(len(lemmaCache))]
	if e := slot.Load(); e != nil && e.word == word && e.coarse == c {
		return e.lemma
	}
	if len(word) > 64 {
		return word
	}
	e := &lemmaEntry{strings.Clone(word), c, ""}
	e.lemma = lemma(e.word, c)
	slot.Store(e)
	return e.lemma
}

type lemmaEntry struct {
	word   string
	coarse Coarse
	lemma  string
}

var (
	lemmaSeed  = maphash.MakeSeed() // places entries in the cache, and nothing else
	lemmaCache [1 << 13]atomic.Pointer[lemmaEntry]
)

//go:embed lemmas/exceptions.txt.gz
var exceptionsFile []byte

//go:embed lemmas/own.txt
var ownFile string

//go:embed lemmas/stems.txt
var stemsFile string

// exceptions maps a letter for the part of speech and a form to its lemma.
var exceptions = sync.OnceValue(func() map[string]string {
	m := make(map[string]string, 6000)
	read := func(r io.Reader) {
		for lines := bufio.NewScanner(r); lines.Scan(); {
			pos, pair, _ := strings.Cut(lines.Text(), " ")
			form, lemma, _ := strings.Cut(pair, " ")
			if pos == "adv" {
				pos = "r" // a stands for adjectives
			}
			if key := pos[:1] + form; m[key] == "" {
				m[key] = lemma
			}
		}
	}
	read(strings.NewReader(ownFile))
	z, err := gzip.NewReader(bytes.NewReader(exceptionsFile))
	if err != nil {
		return m // the embedded file is tested
	}
	read(z)
	return m
})

// stems maps the ending of a stem to whether it gets its e back.
var stems = sync.OnceValue(func() map[string]bool {
	m := map[string]bool{}
	for line := range strings.Lines(stemsFile) {
		if words := strings.Fields(line); len(words) > 0 && words[0] != "#" {
			for _, w := range words[1:] {
				m[w] = words[0] == "e"
			}
		}
	}
	return m
})

func lemma(word string, c Coarse) string {
	if c == PROPN || c == X || c == NUM {
		return word
	}
	low := strings.ReplaceAll(strings.ToLower(word), "’", "'")
	switch c {
	case VERB, AUX:
		return verbLemma(low, c)
	case NOUN:
		if l := exceptions()["n"+low]; l != "" {
			return l
		}
		return nounLemma(low)
	case ADJ, ADV:
		letter := "a"
		if c == ADV {
			letter = "r"
		}
		if l := exceptions()[letter+low]; l != "" {
			return l
		}
		return low
	case PART:
		if low == "n't" {
			return "not"
		}
	case PRON, DET:
		switch low {
		case "i", "me":
			return "I"
		case "him":
			return "he"
		case "us":
			return "we"
		case "them":
			return "they"
		case "these":
			return "this"
		case "those":
			return "that"
		case "an":
			return "a"
		}
	}
	return low
}

func verbLemma(w string, c Coarse) string {
	switch w {
	case "'s", "is", "'re", "are", "am", "'m", "was", "were", "been", "being":
		return "be"
	case "'ve", "has", "had", "having":
		return "have"
	case "'ll", "wo":
		return "will"
	case "'d":
		return "would"
	case "ca":
		return "can"
	case "does", "did", "done", "doing":
		return "do"
	}
	if c == AUX {
		return w
	}
	if l := exceptions()["v"+w]; l != "" {
		return l
	}
	n := len(w)
	switch {
	case strings.HasSuffix(w, "ies") && n > 4, strings.HasSuffix(w, "ied") && n > 4:
		return w[:n-3] + "y"
	case strings.HasSuffix(w, "ies"), strings.HasSuffix(w, "ied"):
		return w[:n-1]
	case strings.HasSuffix(w, "sses"), strings.HasSuffix(w, "shes"), strings.HasSuffix(w, "ches"), strings.HasSuffix(w, "xes"),
		strings.HasSuffix(w, "zzes"), strings.HasSuffix(w, "oes") && n > 4:
		return w[:n-2]
	case strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") && !strings.HasSuffix(w, "us") && !strings.HasSuffix(w, "is") && n > 2:
		return w[:n-1]
	case strings.HasSuffix(w, "ing") && vowel(w[:n-3]):
		return stem(w[:n-3])
	case strings.HasSuffix(w, "eed"):
		if strings.HasSuffix(w, "reed") && w != "breed" || strings.HasSuffix(w, "teed") {
			return w[:n-1] // agreed, freed, guaranteed
		}
		return w
	case strings.HasSuffix(w, "ed") && vowel(w[:n-2]):
		return stem(w[:n-2])
	}
	return w
}

func vowel(s string) bool { return strings.ContainsAny(s, "aeiouy") }

// stem gives the verb whose -ed or -ing form left s.
func stem(s string) string {
	restore := stems()
	for from := max(0, len(s)-10); from < len(s); from++ {
		if e, ok := restore[s[from:]]; ok {
			if e {
				return s + "e"
			}
			return s
		}
	}
	if n := len(s); n > 2 && s[n-1] == s[n-2] && !strings.ContainsRune("aeiou", rune(s[n-1])) {
		return s[:n-1]
	}
	return s
}

func nounLemma(w string) string {
	n := len(w)
	switch {
	case n < 3 || w[n-1] != 's' || strings.HasSuffix(w, "ss") || strings.HasSuffix(w, "us") || strings.HasSuffix(w, "is"):
		return w
	case strings.HasSuffix(w, "ies") && n > 4:
		return w[:n-3] + "y"
	case strings.HasSuffix(w, "sses"), strings.HasSuffix(w, "shes"), strings.HasSuffix(w, "ches"), strings.HasSuffix(w, "xes"),
		strings.HasSuffix(w, "zzes"):
		return w[:n-2]
	}
	if r, _ := utf8.DecodeRuneInString(w); !unicode.IsLetter(r) {
		return w
	}
	return w[:n-1]
}
