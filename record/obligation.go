package record

import (
	"fmt"
	"strings"
)

// reworded compares two versions of a clause: the same words, other words, or words that bind less or more.
func reworded(before, after string) (kind DiffKind, why string) {
	b, a := strings.Join(strings.Fields(before), " "), strings.Join(strings.Fields(after), " ")
	if b == a {
		return Unchanged, ""
	}
	r, err := loadRules()
	if err != nil {
		return RewordedText, ""
	}
	down, up := r.obligation.compare(b, a)
	switch {
	case down != "" && up == "":
		return Weakened, down
	case up != "" && down == "":
		return Strengthened, up
	}
	return RewordedText, ""
}

type obligation struct {
	Modals map[string]int `yaml:"modals"`
	Hedges []string       `yaml:"hedges"`
}

// compare names the first words that bind less in after than in before, and the first that bind more. Modals are
// compared in their order where both texts have equally many, else by the weakest of each; a hedge counts where only
// one text has it.
func (o *obligation) compare(before, after string) (down, up string) {
	b, a := o.modals(before), o.modals(after)
	shift := func(was, is string) {
		switch {
		case o.Modals[is] < o.Modals[was] && down == "":
			down = fmt.Sprintf("%s → %s", was, is)
		case o.Modals[is] > o.Modals[was] && up == "":
			up = fmt.Sprintf("%s → %s", was, is)
		}
	}
	switch {
	case len(b) == len(a):
		for i := range b {
			shift(b[i], a[i])
		}
	case len(b) > 0 && len(a) > 0:
		shift(o.weakest(b), o.weakest(a))
	}
	before, after = strings.ToLower(before), strings.ToLower(after)
	for _, h := range o.Hedges {
		was, is := strings.Contains(before, h), strings.Contains(after, h)
		switch {
		case is && !was && down == "":
			down = "+ “" + h + "”"
		case was && !is && up == "":
			up = "− “" + h + "”"
		}
	}
	return down, up
}

func (o *obligation) modals(text string) []string {
	var out []string
	for _, w := range strings.Fields(strings.ToLower(text)) {
		w = strings.Trim(w, ".,;:()[]“”\"")
		if _, ok := o.Modals[w]; ok {
			out = append(out, w)
		}
	}
	return out
}

func (o *obligation) weakest(words []string) string {
	weakest := words[0]
	for _, w := range words[1:] {
		if o.Modals[w] < o.Modals[weakest] {
			weakest = w
		}
	}
	return weakest
}
