package main

import (
	"errors"
	"fmt"

	"parley/casefile"
	"parley/edtf"
	"parley/outlook"
	"parley/publication"
	"parley/publication/scenarios"
	"parley/record"
)

// briefOutlook is the outlook of a case as a brief says it; nothing where the case has no outlook section. The section is
// the analyst's and has a day of its own: a brief of an earlier day leaves it out, and says so.
func briefOutlook(path string, view record.View) []publication.Sentence {
	if !isCase(path) {
		return nil // a text by itself
	}
	section, _, err := loadOutlook(path)
	if errors.Is(err, errNoOutlook) || errors.Is(err, casefile.ErrNoCase) {
		return nil
	}
	if err != nil {
		return sentences("The outlook section of the case file cannot be used as it stands; `parley outlook` says why.")
	}
	for _, day := range []edtf.Date{view.AsOf, view.KnownAt} {
		if !day.IsZero() && !section.AsOf.Within(day) {
			return sentences(fmt.Sprintf("The outlook of the case file is of %s, after the day that was asked for, and is left out.", scenarios.Day(section.AsOf)))
		}
	}
	o, err := outlook.Run(section, outlook.Options{Seed: 1, Plain: true})
	if err != nil {
		return sentences("The outlook of the case file cannot be computed; `parley outlook` says why.")
	}
	return sentences(scenarios.Brief(o)...)
}

// sentences are about the analysis and cite nothing.
func sentences(texts ...string) []publication.Sentence {
	var list []publication.Sentence
	for _, text := range texts {
		list = append(list, publication.Sentence{Parts: []publication.Part{{Text: text}}, About: true})
	}
	return list
}
