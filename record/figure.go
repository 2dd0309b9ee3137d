package record

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// A Figure is a number that texts give for one thing in a humanitarian step: lowest, most often given, highest, with
// who gives each. Figures are never added up.
type Figure struct {
	Of        string // "prisoners", "children", "tonnes of grain"
	Low, High float64
	Best      float64  // what most origins give; the lower of two that equally many give
	By        []string // who gives them: the speaker, or the publisher of the text
}

var counted = regexp.MustCompile(`(?i)\b(\d{1,3}(?:[ ,.]\d{3})+|\d+(?:\.\d+)?|one thousand|one hundred)( thousand| million)?\s+((?:[a-z]+\s+){0,2}?)(prisoners|soldiers|servicemen|civilians|children|people|persons|hostages|detainees|bodies|women|men|tonnes|tons|refugees|ships|vessels|trucks)\b`)

// Figures reads the numbers in reports of one step, a thing counted a row, in the order of the words.
func Figures(group []*Entry) []Figure {
	type given struct {
		value  float64
		origin string
		by     string
	}
	by := map[string][]given{}
	var order []string
	for _, e := range group {
		for _, m := range counted.FindAllStringSubmatch(strings.Join(strings.Fields(e.Quote), " "), -1) {
			value, ok := amount(m[1], m[2])
			if !ok {
				continue
			}
			of := strings.ToLower(m[4])
			if by[of] == nil {
				order = append(order, of)
			}
			by[of] = append(by[of], given{value, e.Origin(), claimant(e)})
		}
	}
	var out []Figure
	for _, of := range order {
		f := Figure{Of: of, Low: by[of][0].value, High: by[of][0].value}
		origins := map[float64]map[string]bool{}
		for _, g := range by[of] {
			f.Low, f.High = min(f.Low, g.value), max(f.High, g.value)
			if origins[g.value] == nil {
				origins[g.value] = map[string]bool{}
			}
			origins[g.value][g.origin] = true
			if !slices.Contains(f.By, g.by) {
				f.By = append(f.By, g.by)
			}
		}
		values := make([]float64, 0, len(origins))
		for v := range origins {
			values = append(values, v)
		}
		f.Best = slices.MinFunc(values, func(x, y float64) int {
			return cmp.Or(-cmp.Compare(len(origins[x]), len(origins[y])), cmp.Compare(x, y))
		})
		out = append(out, f)
	}
	return out
}

func amount(digits, scale string) (float64, bool) {
	switch strings.ToLower(digits) {
	case "one thousand":
		return 1000, true
	case "one hundred":
		return 100, true
	}
	if i := strings.LastIndexAny(digits, " ,."); i >= 0 && len(digits)-i == 4 {
		digits = strings.NewReplacer(" ", "", ",", "", ".", "").Replace(digits)
	}
	v, err := strconv.ParseFloat(strings.ReplaceAll(digits, ",", ""), 64)
	switch strings.TrimSpace(strings.ToLower(scale)) {
	case "thousand":
		v *= 1e3
	case "million":
		v *= 1e6
	}
	return v, err == nil
}

func claimant(e *Entry) string {
	switch {
	case e.Speaker != "":
		return e.Speaker
	case e.Source.issuer != "":
		return e.Source.issuer
	case e.Source.Doc.Publisher.Value != "":
		return e.Source.Doc.Publisher.Value
	}
	return e.Source.Doc.ID
}

// String writes "215 prisoners (Arland)" or "200–215 prisoners, most often 215 (Arland; Borduria)".
func (f Figure) String() string {
	n := func(v float64) string { return strconv.FormatFloat(v, 'f', -1, 64) }
	s := n(f.Low)
	if f.Low != f.High {
		s = fmt.Sprintf("%s–%s", n(f.Low), n(f.High))
	}
	s += " " + f.Of
	if f.Low != f.High {
		s += ", most often " + n(f.Best)
	}
	return s + " (" + strings.Join(f.By, "; ") + ")"
}
