package reader

import (
	"regexp"
	"slices"
	"strings"

	"parley/codebook"
	"parley/document"
	"parley/syntax"
)

// A dateline is what a report begins with: where it was written, when, and by whom. Nobody acts in it.

// longestDateline bounds the tokens of a dateline.
const longestDateline = 16

// datelineEnd finds where the dateline ends that a report begins with, "KYIV, May 14 (Agency) - ": a place in capitals, then up
// to a dash nothing but names, a day and marks. It gives 0 where there is none, or nothing after it.
func (p *page) datelineEnd(tokens []syntax.Token) int {
	for k, t := range tokens[:min(len(tokens), longestDateline)] {
		w := p.text[t.Start:t.End]
		switch {
		case k == 0 && (len(w) < 3 || strings.ToUpper(w) != w || !startsUpper(w)):
			return 0
		case w == ":" && k > 0 && p.kind != transcript && p.isSeat(p.text[tokens[0].Start:tokens[k-1].End]) && p.onlyHeadings():
			return lessThan(k+1, len(tokens)) // "KUALA LUMPUR: Negotiators …"
		case w == "-" && k+1 < len(tokens) && t.Start == tokens[k-1].End && t.End == tokens[k+1].Start: // "PORT-AU-PRINCE"
		case w == "-" || w == "–" || w == "—" || w == "--":
			if k+1 == len(tokens) || k == 1 && contains(claimLabels, hashLower(p.text[tokens[0].Start:tokens[0].End])) || k == 1 && p.actsByName(p.text[tokens[0].Start:tokens[0].End]) {
				return 0
			}
			return k + 1
		case startsUpper(w), w[0] >= '0' && w[0] <= '9':
		case w == "," || w == "." || w == "/" || w == "(" || w == ")" || w == "-LRB-" || w == "-RRB-":
		default:
			return 0
		}
	}
	return 0
}

// onlyHeadings holds as long as all sentences are headings.
func (p *page) onlyHeadings() bool {
	for i := range p.sentences {
		if p.sentences[i].kind != document.Heading {
			return false
		}
	}
	return true
}

// isSeat reports whether words in capitals are the seat of an actor.
func (p *page) isSeat(words string) bool {
	w := fields(strings.TrimPrefix(titleCase(words), "The "))
	n, entries := p.r.book.MatchName(w, 0)
	return n > 0 && n == len(w) && entries[0].Reading == codebook.BySeat
}

// actsByName reports whether a word in capitals names an actor, and not by a place where it sits: "TPLF — that was outlawed — …",
// "ARLAND — wants its bridge back".
func (p *page) actsByName(word string) bool {
	_, entries := p.r.book.MatchName([]string{word}, 0)
	for _, e := range entries {
		if e.Actor != nil && e.Reading == codebook.ByName {
			return true
		}
	}
	return false
}

// datedPlace is a place in small letters and its day, up to the dash, with the agency between them: "Port Sudan, 3 October 2026 (Agency) – ".
var datedPlace = regexp.MustCompile(`^(\p{Lu}[\p{L}.'’]+)(?:[ /-](?:\p{Lu}[\p{L}.'’]+|es|el|al|de|la|le|du|of|and)){0,4}(?:, \p{Lu}[\p{L}.'’]+(?: \p{Lu}[\p{L}.'’]+)?)?,? ` +
	`(?:\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? \d{1,2})(?:,? (?:19|20)\d\d)?` +
	`(?: \(\p{Lu}[^()]{1,30}\))? (?:-|–|—|--) `)

// noPlace are words with which a sentence begins that goes on with a day: "On Friday, 3 May 2024 – the day of the vote – …".
var noPlace = hashed("on", "in", "at", "by", "from", "since", "until", "till", "after", "before", "between", "the", "this", "that", "last", "next", "late", "early", "and", "but")

// numbersEarly holds for tokens that may begin with a dateline with a day.
func (p *page) numbersEarly(tokens []syntax.Token) bool {
	return slices.ContainsFunc(tokens[:min(len(tokens), longestDateline)], func(t syntax.Token) bool { return '0' <= p.text[t.Start] && p.text[t.Start] <= '9' })
}

// datedPlaceEnd finds where such a dateline ends; 0 where there is none, or nothing after it.
func (p *page) datedPlaceEnd(tokens []syntax.Token) int {
	if !startsUpper(p.text[tokens[0].Start:tokens[0].End]) || !p.numbersEarly(tokens) {
		return 0
	}
	m := datedPlace.FindStringSubmatchIndex(p.text[tokens[0].Start:tokens[len(tokens)-1].End])
	if m == nil || contains(noPlace, hashLower(p.text[tokens[0].Start:tokens[0].Start+m[3]])) {
		return 0
	}
	end := tokens[0].Start + m[1]
	for k, t := range tokens[:min(len(tokens), longestDateline)] {
		if t.Start >= end {
			return k
		}
	}
	return 0
}
