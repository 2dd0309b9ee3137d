package record

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"parley/codebook"
	"parley/document"
	"parley/statement"
	"parley/syntax"
)

// A Passage is a sentence that names something: a proposal, an agreement, a scenario.
type Passage struct {
	Source *Source
	document.Span
	Quote string
}

// A sentence is a stretch of a text with its words, as the codebook's tables want them.
type sentence struct {
	document.Span
	block  int
	words  []string
	lemmas []string
	spans  []document.Span
}

// sentences cuts the read blocks of a document.
func sentences(doc *document.Document, yield func(sentence)) {
	for b := range doc.Blocks {
		sentencesOf(doc, b, yield)
	}
}

// sentencesOf cuts a block, where it is read.
func sentencesOf(doc *document.Document, b int, yield func(sentence)) {
	block := &doc.Blocks[b]
	if block.Skip != "" {
		return
	}
	for _, s := range syntax.Split(doc.Text[block.Start:block.End], block.Start) {
		n := len(s.Tokens)
		out := sentence{Span: document.Span{Start: s.Start, End: s.End}, block: b, words: make([]string, 0, n), lemmas: make([]string, 0, n), spans: make([]document.Span, 0, n)}
		for _, t := range s.Tokens {
			word := doc.Text[t.Start:t.End]
			out.words = append(out.words, word)
			out.lemmas = append(out.lemmas, syntax.Lemma(word, syntax.NOUN))
			out.spans = append(out.spans, document.Span{Start: t.Start, End: t.End})
		}
		yield(out)
	}
}

func byStart(a, b document.Span) int { return cmp.Compare(a.Start, b.Start) }

// holdsOne reports whether one of some spans, which stand in the order of the text, lies within x.
func holdsOne(x document.Span, list []document.Span) bool {
	i, _ := slices.BinarySearchFunc(list, x, byStart)
	for ; i < len(list) && list[i].Start < x.End; i++ {
		if x.Contains(list[i]) {
			return true
		}
	}
	return false
}

// readable is the length in bytes beyond which a quote is not extended to show who acts, and briefly that beyond which it is not extended to
// begin where its sentence does: a page that cuts long quotes would show the beginning alone.
const (
	readable = 240
	briefly  = 125
)

// dateline is what stands before the first words of a report, "KLOW, 17 March (Valley Post) -- ", or of a turn, "SENIOR OFFICIAL: ".
var dateline = regexp.MustCompile(`^\**\p{Lu}[\p{Lu} .'’-]{2,60}:\**\s+|^\p{Lu}[\p{Lu} .'’-]{2,30}(?:,[^.;:!?()]{1,40}?)?(?:\s*\([^()]{2,40}\))?\s*(?:--|—|–|-)\s+`)

// Readable gives the words by which an entry can be read alone: its quote; or, where one of its actors is named earlier in the
// same sentence, or a quote that begins in the middle of a short one, the sentence up to the end of the quote, without its dateline
// and what another statement tells before. A quote of a few words ("He warned") goes on to the end of its sentence, one that opens a
// bracket to where it closes.
func (e *Entry) Readable() document.Span {
	named := slices.ContainsFunc(e.ActorMentions, func(m statement.Mention) bool { return m.Start < e.Start })
	_, behind, _ := strings.Cut(e.Quote, " ") // "Monday that Arland is ready", said somebody
	begun, short := unicode.IsLower(firstRune(e.Quote)) || strings.HasPrefix(behind, "that "), len(strings.Fields(e.Quote)) < fewWords
	open := strings.Count(e.Quote, "(") > strings.Count(e.Quote, ")")
	if !named && !begun && !short && !open {
		return e.Span
	}
	s, ok := e.sentence()
	if !ok {
		return e.Span
	}
	text, out := e.Source.Doc.Text, e.Span
	if from := max(s.Start+len(dateline.FindString(text[s.Start:e.Start])), e.lead); from < e.Start && (begun && e.End-from <= briefly ||
		slices.ContainsFunc(e.ActorMentions, func(m statement.Mention) bool { return m.Start >= from && m.Start < e.Start })) {
		out.Start = from
	}
	if end := strings.TrimRight(text[:s.End], " \n."); short {
		out.End = max(e.End, len(end))
	} else if i := strings.IndexByte(text[e.End:s.End], ')'); open && i >= 0 {
		out.End += i + 1
	}
	if out.Start == e.Start || out.End-out.Start > readable {
		return e.ofWhat(s, behind, out)
	}
	return out
}

// ofWhat gives the words of an entry with some of those before them where they tell by whom something is done that stands there: "the issue of a separate flag, as demanded by the
// Front". For all others it gives what was found, or their own words where that is too long.
func (e *Entry) ofWhat(sentence document.Span, behind string, found document.Span) document.Span {
	out, text := e.Span, e.Source.Doc.Text
	if !strings.HasPrefix(behind, "by ") {
		if found.End-found.Start > readable {
			return out
		}
		return found
	}
	from := max(sentence.Start, e.lead, e.Start-longestObject)
	if from > sentence.Start {
		if i := strings.IndexByte(text[from:e.Start], ' '); i >= 0 {
			from += i + 1
		}
	}
	out.Start, out.End = min(from, e.Start), found.End
	return out
}

// longestObject is how many bytes before a participle are shown of what it is of.
const longestObject = 90

// Tells gives the place in its document's text of the word by which an entry's act was known, of a denial of the words that deny it; false where no phrase of the lexicon was.
func (e *Entry) Tells() (at int, ok bool) {
	if at, ok = e.act(); ok {
		at = e.Start + e.denial(at-e.Start)
	}
	return at, ok
}

// act gives the place in its document's text of the word by which an entry's act was known.
func (e *Entry) act() (at int, ok bool) {
	phrase, ok := strings.CutPrefix(e.Rule, "lexicon:")
	words := slices.DeleteFunc(strings.Fields(phrase), func(w string) bool { return w == "_" || w == "be" || w == "have" })
	if !ok || len(words) == 0 {
		return 0, false
	}
	is := func(word, lemma string) bool {
		word = strings.ToLower(word)
		return word == lemma || syntax.Lemma(word, syntax.VERB) == lemma || syntax.Lemma(word, syntax.NOUN) == lemma
	}
	found, left := -1, 0 // where the phrase begins, and how many words of the quote may still stand before its next
	for _, at := range quoteWord.FindAllStringIndex(e.Quote, -1) {
		switch w := e.Quote[at[0]:at[1]]; {
		case is(w, words[0]):
			if found = at[0]; len(words) == 1 {
				return e.Start + found, true
			}
			left = phraseGap
		case found >= 0 && left > 0 && is(w, words[1]):
			return e.Start + found, true
		default:
			left--
		}
	}
	return 0, false
}

// phraseGap is how many words of a quote may stand between two of a phrase.
const phraseGap = 6

// quoteWord is a word of a quote.
var quoteWord = regexp.MustCompile(`[\p{L}\p{N}]+`)

// fewWords is the number of words below which a quote says too little to be read alone.
const fewWords = 4

// sentence is the sentence that an entry's quote stands in; false where it stands in none.
func (e *Entry) sentence() (document.Span, bool) {
	for _, b := range e.Source.Doc.Blocks {
		if !b.Contains(e.Span) {
			continue
		}
		for _, s := range syntax.Split(e.Source.Doc.Text[b.Start:b.End], b.Start) {
			if s.Start <= e.Start && e.End <= s.End {
				return document.Span{Start: s.Start, End: s.End}, true
			}
		}
	}
	return document.Span{}, false
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// findLeads notes where the words of each entry's sentence begin that are its own: behind the last statement that ends before the
// entry's actor is named. "Corvia took the town, six days after Arland and Borduria met and signed" is of Corvia up to the comma.
func (a *Account) findLeads() {
	ends := map[*Source][]int{}
	for _, e := range a.Entries {
		ends[e.Source] = append(ends[e.Source], e.End)
	}
	for _, list := range ends {
		slices.Sort(list)
	}
	for _, e := range a.Entries {
		first := e.Start
		for _, m := range e.ActorMentions {
			first = min(first, m.Start)
		}
		if first == e.Start {
			continue
		}
		at, _ := slices.BinarySearch(ends[e.Source], first+1)
		if at == 0 {
			continue
		}
		e.lead = ends[e.Source][at-1]
		between := e.Source.Doc.Text[e.lead:first]
		if !strings.HasPrefix(between, ",") && !strings.HasPrefix(between, ";") || strings.ContainsAny(between, "”\"") {
			e.lead = 0 // one clause with what is told before, or the words of a speaker
			continue
		}
		e.lead = first - len(strings.TrimPrefix(strings.TrimLeft(between, " \n,;"), "and "))
	}
}

// Names reports that a word of its own stands for an actor among the words by which the entry can be read alone: "Arland",
// where "both sides" would not do.
func (e *Entry) Names(actor string) bool {
	at := e.Readable()
	in := func(names []string, mentions []statement.Mention) bool {
		i := slices.Index(names, actor)
		return i >= 0 && len(mentions) == len(names) && at.Contains(mentions[i].Span) &&
			!slices.ContainsFunc(mentions[:i], func(m statement.Mention) bool { return m.Span == mentions[i].Span })
	}
	return in(e.Actor, e.ActorMentions) || in(e.Target, e.TargetMentions)
}

// proposalIn gives the first proposal named at word i.
func proposalIn(cb *codebook.Codebook, words []string, i int) (n int, p *codebook.Proposal) {
	n, hits := cb.MatchName(words, i)
	for _, h := range hits {
		if h.Proposal != nil {
			return n, h.Proposal
		}
	}
	return n, nil
}

// opensScenarios reports whether a heading opens a section of scenarios.
func (r *rules) opensScenarios(heading string) bool {
	heading = strings.ToLower(heading)
	return slices.ContainsFunc(r.scenarios.Headings, func(w string) bool { return strings.Contains(heading, w) })
}

func join(names []string) string { return strings.Join(names, "; ") }

// lastWords gives the last words of some text.
func lastWords(text string, n int) string {
	fields := strings.Fields(text)
	return strings.Join(fields[max(0, len(fields)-n):], " ")
}
