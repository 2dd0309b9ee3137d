package record

import (
	"slices"
	"strings"

	"parley/document"
)

// Undersigned lists where texts that tell of a party speak of an agreement by when it was made, and by no name: "the power-sharing agreement signed on 15 September". Each day stands
// once, by its first words. Where a sentence tells that several parties made it, which the account holds already, it is left out, and so is what is only to be signed.
func (a *Account) Undersigned(v View) (out []Passage) {
	elsewhere, _ := a.Elsewhere(v)
	told := a.entriesByDoc(v)
	var days []string
	for _, s := range a.SourcesIn(v) {
		if s.Unread != "" || slices.Contains(elsewhere, s) {
			continue
		}
		sentences(s.Doc, func(x sentence) {
			text := s.Doc.Text[x.Start:x.End]
			at := a.rules.unlisted.Signed.FindStringIndex(text)
			if at == nil || a.rules.unlisted.Unsigned.MatchString(text[at[0]:at[1]]) || slices.ContainsFunc(told[s], func(e *Entry) bool {
				return x.Contains(e.Span) && agrees(e.Act) && happened(e) && a.parties(e) > 1 && !a.likelierWrong(e)
			}) {
				return
			}
			words := text[at[0]:at[1]]
			day := strings.ToLower(words[strings.LastIndexAny(words[:a.rules.unlisted.Day.FindStringIndex(words)[0]], " ")+1:])
			if slices.Contains(days, day) {
				return
			}
			days = append(days, day)
			out = append(out, Passage{s, document.Span{Start: x.Start + at[0], End: x.Start + at[1]}, words})
		})
	}
	return out
}
