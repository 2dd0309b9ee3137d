package codebook

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// writing says how a name must be written in the text to be that name.
type writing uint8

const (
	anyhow  writing = iota // "both sides"
	capital                // "Turkey": the first letter is a capital
	upper                  // "US", "WHO": all letters are capitals
)

// nameHits holds what a phrase can stand for, by the way it is written: [capital] holds those of [anyhow] too.
type nameHits struct {
	hits                [3][]Entry
	notBefore, notAfter []string
}

// actHits holds the cues of a phrase by the class of its first word: any, V, N, J.
type actHits [4][]ActCue

func classIndex(class byte) int { return strings.IndexByte("VNJ", class) + 1 }

// MatchName finds the longest name that begins at words[i]: the number of words it spans and everything it can stand
// for; 0 and nil where there is none. Words come as the text has them, cut at spaces or as package syntax cuts them;
// "the" is no part of a name. A name is found only as it must be written: "US" in capitals, "Turkey" with one.
// The result must not be changed.
func (c *Codebook) MatchName(words []string, i int) (n int, hits []Entry) {
	return c.NameAt(Words{Text: words}, i)
}

// NameAt is [Codebook.MatchName] for words with keys.
func (c *Codebook) NameAt(words Words, i int) (n int, hits []Entry) {
	how, text := anyhow, words.Text
	if i >= 0 && i < len(text) {
		if how = written(text[i]); how == capital && len(text[i]) == 1 && i+1 < len(text) && text[i+1] == "-" {
			how = upper // "M-23" where the text is cut at hyphens
		}
	}
	n, node := c.names.longest(words, i, func(h *nameHits, n int) bool {
		return len(h.hits[how]) > 0 && !(len(h.notBefore) > 0 && beside(text, i+n, h.notBefore)) &&
			!(len(h.notAfter) > 0 && beside(text, i-1, h.notAfter))
	})
	if n == 0 {
		return 0, nil
	}
	return n, c.names.values[node].hits[how]
}

// written says how a word of the text is written.
func written(word string) writing {
	first, size := utf8.DecodeRuneInString(word)
	if !unicode.IsUpper(first) {
		return anyhow
	}
	letters := 1
	for _, r := range word[size:] {
		if unicode.IsLower(r) {
			return capital
		}
		if unicode.IsUpper(r) || unicode.IsDigit(r) {
			letters++
		}
	}
	if letters == 1 {
		return capital
	}
	return upper
}

// beside reports whether the word at j is one of the folded words, or begins with one that ends in "*".
func beside(words []string, j int, folded []string) bool {
	if j < 0 || j >= len(words) {
		return false
	}
	var room [64]byte
	w := foldWord(room[:0], words[j])
	for _, f := range folded {
		if stem, ok := strings.CutSuffix(f, "*"); ok && strings.HasPrefix(string(w), stem) || string(w) == f {
			return true
		}
	}
	return false
}

// MatchAct finds the longest phrase of the lexicon of acts that begins at lemmas[i], false friends included: the number
// of words it spans and its cues. Lemmas are in lower case; classes holds for each the class of its word ('V' verb, 'N' noun or
// name, 'J' adjective, else 0), and nil lets any cue match. The result must not be changed.
func (c *Codebook) MatchAct(lemmas []string, classes []byte, i int) (n int, cues []ActCue) {
	return c.ActAt(Words{Text: lemmas}, classes, i)
}

// ActAt is [Codebook.MatchAct] for lemmas with keys.
func (c *Codebook) ActAt(lemmas Words, classes []byte, i int) (n int, cues []ActCue) {
	if classes == nil {
		n, node := c.acts.longest(lemmas, i, func(*actHits, int) bool { return true })
		if n == 0 {
			return 0, nil
		}
		hits := &c.acts.values[node]
		if len(hits[1]) == len(hits[0]) && len(hits[2]) == len(hits[0]) && len(hits[3]) == len(hits[0]) {
			return n, hits[0]
		}
		for _, of := range hits[1:] {
			for _, cue := range of {
				if !slices.Contains(cues, cue) {
					cues = append(cues, cue)
				}
			}
		}
		return n, cues
	}
	class := classIndex(classes[i])
	n, node := c.acts.longest(lemmas, i, func(h *actHits, n int) bool { return len(h[class]) > 0 })
	if n == 0 {
		return 0, nil
	}
	return n, c.acts.values[node][class]
}

// MatchPair finds the cues of a verb and its object, wherever they stand in the sentence: "impose" and "sanction" also
// in "the sanctions that were imposed". The result must not be changed.
func (c *Codebook) MatchPair(verb, object string) []ActCue { return c.pairs[[2]string{verb, object}] }

// MatchIssue finds the longest cue of an issue that begins at lemmas[i]: the number of words it spans and the indexes in
// [Codebook.Issues] of the issues it speaks of. The result must not be changed.
func (c *Codebook) MatchIssue(lemmas []string, i int) (n int, issues []int) {
	return c.IssueAt(Words{Text: lemmas}, i)
}

// IssueAt is [Codebook.MatchIssue] for lemmas with keys.
func (c *Codebook) IssueAt(lemmas Words, i int) (n int, issues []int) {
	return longestValue(c.issues, lemmas, i)
}

// MatchIssueHint finds the longest hint of an issue that begins at lemmas[i], as [Codebook.MatchIssue] finds a cue. The result must not be changed.
func (c *Codebook) MatchIssueHint(lemmas []string, i int) (n int, issues []int) {
	return c.HintAt(Words{Text: lemmas}, i)
}

// HintAt is [Codebook.MatchIssueHint] for lemmas with keys.
func (c *Codebook) HintAt(lemmas Words, i int) (n int, issues []int) {
	return longestValue(c.hints, lemmas, i)
}

// MatchCue finds the longest cue of modality, negation, reporting, condition or scenario that begins at lemmas[i].
func (c *Codebook) MatchCue(lemmas []string, i int) (n int, cues []Cue) {
	return c.CueAt(Words{Text: lemmas}, i)
}

// CueAt is [Codebook.MatchCue] for lemmas with keys.
func (c *Codebook) CueAt(lemmas Words, i int) (n int, cues []Cue) {
	return longestValue(c.cues, lemmas, i)
}

// MatchAnchor finds the longest cue of an anchor of the case that begins at words[i], and the indexes in
// [Codebook.Anchors].
func (c *Codebook) MatchAnchor(words []string, i int) (n int, anchors []int) {
	return longestValue(c.anchors, Words{Text: words}, i)
}

func longestValue[T any](t *trie[[]T], words Words, i int) (int, []T) {
	n, node := t.longest(words, i, func(*[]T, int) bool { return true })
	if n == 0 {
		return 0, nil
	}
	return n, t.values[node]
}

// add files an entry under an alias, as it must be written. The article is part of a collective ("the two", not "two") and
// of no other name.
func (c *Codebook) add(alias string, e Entry) {
	if e.Reading != ByCollective {
		alias = strings.TrimPrefix(strings.TrimPrefix(alias, "the "), "The ")
	}
	at := c.names.at(alias)
	if at == nil {
		return
	}
	if owner, name := e.owner(); c.taken(alias, owner, name) {
		return
	}
	folded := foldPhrase(alias)
	if c.knowledge.weak[folded] {
		e.Weak = true
	}
	at.notBefore, at.notAfter = c.knowledge.notBefore[folded], c.knowledge.notAfter[folded]
	first, _, _ := strings.Cut(alias, " ")
	need := written(first)
	if need == upper && (len(alias) > 5 || strings.Contains(alias, " ")) {
		need = capital // long abbreviations are written as names too: Unicef
	}
	for how := need; how <= upper; how++ {
		if !slices.ContainsFunc(at.hits[how], e.same) {
			at.hits[how] = append(at.hits[how], e)
		}
	}
}
