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

// A number is written in digits, with or without its scale, or in words.
const (
	digitsOf = `\d{1,3}(?:[ ,.]\d{3})+|\d+(?:\.\d+)?`
	numeral  = `(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million)`
	wordsOf  = numeral + `(?:[- ](?:and )?` + numeral + `)*`
	numberOn = `(` + digitsOf + `|` + wordsOf + `)( thousand| million| billion)?`
	things   = `(prisoners|soldiers|servicemen|fighters|civilians|children|people|persons|hostages|detainees|bodies|women|men|patients|families|tonnes|tons|refugees|ships|vessels|trucks|dollars|euros|pounds)`
)

// counted finds "215 prisoners", "seven more children"; perSide "prisoners of one thousand for one thousand"; money "$205 million".
var (
	counted = regexp.MustCompile(`(?i)\b` + numberOn + `\s+(?:[a-z]+\s+){0,2}?` + things + `\b`)
	perSide = regexp.MustCompile(`(?i)\b` + things + `(?: of war)?(?:,| at| of|:)? ` + numberOn + ` for `)
	money   = regexp.MustCompile(`(?i)(?:US)?([$€£])\s?(` + digitsOf + `)( thousand| million| billion| ?m\b| ?bn\b)?`)
)

var currencies = map[string]string{"$": "dollars", "€": "euros", "£": "pounds"}

// A count is how many of a thing words give.
type count struct {
	of    string
	value float64
}

// countsIn reads the numbers in words, in their order by kind of phrase.
func countsIn(words string) (out []count) {
	add := func(of, number, scale string) {
		if v, ok := amount(number, scale); ok {
			out = append(out, count{strings.ToLower(of), v})
		}
	}
	for _, m := range counted.FindAllStringSubmatch(words, -1) {
		add(m[3], m[1], m[2])
	}
	for _, m := range perSide.FindAllStringSubmatch(words, -1) {
		add(m[1], m[2], m[3])
	}
	for _, m := range money.FindAllStringSubmatch(words, -1) {
		add(currencies[m[1]], m[2], m[3])
	}
	return out
}

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
		for _, n := range countsIn(strings.Join(strings.Fields(e.Quote), " ")) {
			if by[n.of] == nil {
				order = append(order, n.of)
			}
			by[n.of] = append(by[n.of], given{n.value, e.Origin(), claimant(e)})
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

var numerals = map[string]float64{"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11,
	"twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40,
	"fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}

var scales = map[string]float64{"": 1, "hundred": 1e2, "thousand": 1e3, "million": 1e6, "m": 1e6, "billion": 1e9, "bn": 1e9}

// inWords is the value of a number in words: "one hundred and fifty", "thirty-five thousand". "One" and "a" alone are rather
// a pronoun and an article, and no number.
func inWords(words string) (float64, bool) {
	var total, part float64
	for _, w := range strings.FieldsFunc(words, func(r rune) bool { return r == ' ' || r == '-' }) {
		switch {
		case w == "and":
		case w == "hundred":
			part = max(part, 1) * 100
		case scales[w] > 0:
			total, part = total+max(part, 1)*scales[w], 0
		default:
			part += numerals[w]
		}
	}
	return total + part, total+part > 1
}

// amount is the value of a number and of the scale behind it: "1.200" is twelve hundred, "1.200 million" little more than one million.
func amount(number, scale string) (float64, bool) {
	number, scale = strings.ToLower(number), strings.TrimSpace(strings.ToLower(scale))
	if number[0] >= 'a' {
		v, ok := inWords(number)
		return v * scales[scale], ok
	}
	if i := strings.LastIndexAny(number, " ,."); i >= 0 && len(number)-i == 4 && (number[i] != '.' || scale == "") {
		number = strings.NewReplacer(" ", "", ",", "", ".", "").Replace(number)
	}
	v, err := strconv.ParseFloat(strings.ReplaceAll(number, ",", ""), 64)
	return v * scales[scale], err == nil
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
	n := func(v float64) string { return thousands(strconv.FormatFloat(v, 'f', -1, 64)) }
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

// thousands sets commas between the thousands of a whole number.
func thousands(digits string) string {
	if strings.Contains(digits, ".") || len(digits) < 4 {
		return digits
	}
	return thousands(digits[:len(digits)-3]) + "," + digits[len(digits)-3:]
}
