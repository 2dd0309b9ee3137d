package record

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

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
	for b, block := range doc.Blocks {
		if block.Skip != "" {
			continue
		}
		for _, s := range syntax.Split(doc.Text[block.Start:block.End], block.Start) {
			out := sentence{Span: document.Span{Start: s.Start, End: s.End}, block: b}
			for _, t := range s.Tokens {
				word := doc.Text[t.Start:t.End]
				out.words = append(out.words, word)
				out.lemmas = append(out.lemmas, syntax.Lemma(word, syntax.NOUN))
				out.spans = append(out.spans, document.Span{Start: t.Start, End: t.End})
			}
			yield(out)
		}
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

// readable is the length in bytes beyond which a quote is not extended to show who acts.
const readable = 240

// dateline is what stands before the first words of a report: "KLOW, 17 March (Valley Post) -- ".
var dateline = regexp.MustCompile(`^\p{Lu}[\p{Lu} .'’-]{2,30}(?:,[^.;:!?()]{1,40}?)?(?:\s*\([^()]{2,40}\))?\s*(?:--|—|–|-)\s+`)

// Readable gives the words by which an entry can be read alone: its quote; or, where one of its actors is named earlier in the
// same sentence, the sentence up to the end of the quote, without its dateline and what another statement tells before.
func (e *Entry) Readable() document.Span {
	text := e.Source.Doc.Text
	if !slices.ContainsFunc(e.ActorMentions, func(m statement.Mention) bool { return m.Start < e.Start }) {
		return e.Span
	}
	for _, b := range e.Source.Doc.Blocks {
		if !b.Contains(e.Span) {
			continue
		}
		for _, s := range syntax.Split(text[b.Start:b.End], b.Start) {
			if s.Start > e.Start || e.End > s.End {
				continue
			}
			from := s.Start + len(dateline.FindString(text[s.Start:e.Start]))
			if e.lead > from {
				from = e.lead
			}
			named := func(m statement.Mention) bool { return m.Start >= from && m.Start < e.Start }
			if slices.ContainsFunc(e.ActorMentions, named) && e.End-from <= readable {
				return document.Span{Start: from, End: e.End}
			}
		}
	}
	return e.Span
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
