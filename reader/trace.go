package reader

import (
	"fmt"
	"slices"
	"strings"

	"parley/codebook"
	"parley/document"
	"parley/reader/linear"
	"parley/syntax"
)

// A trace notes what was weighed while it is decided, for explanations. An ordinary reading has none: the methods of a
// nil trace do nothing.
type trace struct {
	seen map[*candidate]*SeenCandidate
}

func (t *trace) at(c *candidate) *SeenCandidate {
	if t.seen[c] == nil {
		t.seen[c] = &SeenCandidate{}
	}
	return t.seen[c]
}

// gapped keeps what was noted of the candidates before one more was added for a gapped clause, and notes whose act that is.
func (t *trace) gapped(p *page, before []candidate, of, other *finding) {
	if t == nil {
		return
	}
	for i := range before {
		if seen := t.seen[&before[i]]; seen != nil {
			t.seen[&p.candidates[i]] = seen
		}
	}
	t.corrected(p, &p.candidates[len(before)], "a clause that leaves out its verb tells of somebody else", of, other)
}

// ends notes the likeliest actors or targets of a candidate; scores are the probabilities of the options.
func (t *trace) ends(p *page, c *candidate, list []option, target bool) {
	if t == nil {
		return
	}
	var out []Weighed
	for i := range list {
		if x := p.scores[i]; x > 0.03 {
			out = append(out, Weighed{p.allOf(list[i].set) + " (" + p.readingsOf(i) + ")", round(x)})
		}
	}
	heaviest(out)
	if target {
		t.at(c).Target = out
	} else {
		t.at(c).Actor = out
	}
}

// readingsOf names the readings of the text that lead to an option.
func (p *page) readingsOf(option int) string {
	var out []string
	seen := [reasons]bool{}
	for _, r := range p.readings {
		if int(r.option) == option && !seen[r.why] {
			seen[r.why] = true
			out = append(out, r.why.String())
		}
	}
	return strings.Join(out, ", ")
}

// mood notes what the grammar says of how an act is held, the probabilities of the modalities, and by which rule another than the likeliest was chosen, if any.
func (t *trace) mood(p *page, c *candidate, f *finding, m []float32, by string) {
	if t == nil {
		return
	}
	seen := t.at(c)
	s := &p.sentences[c.sent]
	seen.Modality, seen.HeldBy, seen.Signals = nil, by, f.signals.words(s)
	for _, m := range slices.Concat(p.marksOf(s, false), p.marksOf(s, true)) {
		if row := &rows.rows[m.row]; m.token == c.token && p.rowed(s, int(m.token), codebook.Acts[f.act], row.effect) {
			seen.Signals = append(seen.Signals, fmt.Sprintf("%s, as in “%s”", effectNames[row.effect], row.caught[0]))
		}
	}
	for i, x := range m {
		if x > 0.05 {
			seen.Modality = append(seen.Modality, Weighed{string(modalities[i]), round(x)})
		}
	}
	heaviest(seen.Modality)
}

// words says what the grammar around an act says of it.
func (g *signals) words(s *sentence) []string {
	out := []string{}
	if g.negated {
		word := "negated"
		if g.negation >= 0 {
			word += " by " + s.words[g.negation]
		}
		out = append(out, word)
	}
	for _, x := range []struct {
		on   bool
		name string
	}{{g.hypothetical, strings.TrimSuffix("supposed: "+g.why, ": ")}, {g.future, "to come"}, {g.quoted, "within quotation marks"}, {g.said, "under a verb of saying"},
		{g.according, "according to somebody"}, {g.question, "a question"}, {g.demandedBy, "under an act that asks or offers"}} {
		if x.on {
			out = append(out, x.name)
		}
	}
	return out
}

// dates notes the dates that the text offers, and how they were ranked; their features are in the page's buffer.
func (t *trace) dates(p *page, c *candidate, list []dated) {
	if t == nil {
		return
	}
	scores := make([]float32, len(list))
	for i := range list {
		p.r.weights.date.Scores(p.buffer.list[list[i].from:list[i].to], scores[i:i+1])
	}
	linear.Softmax(scores)
	var out []Weighed
	for i := range list {
		d := &list[i]
		name := "none"
		if d.why != dNone {
			name = d.date.String() + " (" + d.why.String()
			if d.rule != "" && d.rule != d.why.String() {
				name += ", " + d.rule
			}
			if d.anchor != "" {
				name += ", from " + d.anchor
			}
			name += ")"
		}
		out = append(out, Weighed{name, round(scores[i])})
	}
	heaviest(out)
	t.at(c).Dates = out
}

// issues notes the probabilities of the issues.
func (t *trace) issues(p *page, c *candidate, x []float32) {
	if t == nil {
		return
	}
	var out []Weighed
	for k := range x {
		if y := linear.Sigmoid(x[k]); y > 0.1 && k < len(p.r.issues) {
			out = append(out, Weighed{p.r.issues[k], round(y)})
		}
	}
	heaviest(out)
	t.at(c).Issues = out
}

// A featureForm says in words what a feature of a template with that many values looks at; each % stands for a value, and
// each letter of values says what one of them is: w a word, r a relation, t a tag, c a coarse tag, l what the lexicon says,
// h by what an argument is named, k how the subject was found, v who speaks, g the kind of text, b the kind of block, q yes
// or no (Q counted from 50), s how somebody stands to who speaks, p a pair of tones, i an issue, n a number, - nothing worth telling.
type featureForm struct {
	template template
	values   string
	name     string
}

var featureForms = []featureForm{
	{tBias, "-", "in general"},
	{tLemma, "w", "the word %"}, {tLemma, "wc", "the word % as %"}, {tWord, "w", "the form %"}, {tTag, "t", "tagged %"}, {tTagRel, "tr", "tagged % as %"},
	{tSuffix, "w", "ends in %"},
	{tLexical, "l", "the lexicon says %"}, {tLexicalCoarse, "lc", "the lexicon says % of a %"}, {tLexicalQuoted, "lq", "the lexicon says %, quoted: %"},
	{tGenreLexical, "lg", "the lexicon says %, in a text of kind %"}, {tLexicalLength, "ln", "the lexicon says %, in % words"},
	{tHasCue, "w", "the phrase %"}, {tHasCue, "-l", "can carry %"},
	{tDepth, "n", "% deep in the tree"}, {tHead, "w", "under %"}, {tHeadRel, "wr", "under % as %"}, {tHeadRel, "cr-", "under a % as %"},
	{tHeadLexical, "lr", "under %, as %"}, {tHeadLexical, "lrl", "under %, as %, itself %"}, {tUnderSaying, "rl", "under a verb of saying as %, itself %"},
	{tUpRel2, "rrc", "upwards %, %, %"}, {tLexUp, "ll", "two above %, itself %"},
	{tAux, "w", "auxiliary %"}, {tAux, "wl", "auxiliary % of %"}, {tMark, "w", "marked by %"}, {tAdverb, "w", "adverb %"},
	{tChildRel, "r", "has %"}, {tChildLemma, "rw-", "has % %"}, {tChildLemma, "rww", "has % % under %"},
	{tObliqueCase, "w", "with the preposition %"}, {tOblique, "ww", "with % and %"},
	{tLexDown, "rl", "as its % has %"}, {tLexDown, "rlw", "as its % has %, under %"},
	{tLink, "k", "subject found as %"}, {tSubjectHow, "h", "subject is: %"}, {tSubjectHow, "hk", "subject is: %, found as %"}, {tSubjectHowLexical, "hl", "subject is: %, of %"},
	{tPronounLemma, "hw", "subject is: %, of %"}, {tSubjectLemma, "w", "subject %"}, {tObjectHow, "h", "object is: %"}, {tObjectHow, "hh", "object is: %, subject is: %"},
	{tObject, "w", "object %"}, {tObject, "ww", "object % of %"}, {tObjectLexical, "ll", "object is %, itself %"},
	{tPrev, "w", "after %"}, {tNext, "w", "before %"}, {tPrev2, "ww", "% before %"}, {tNext2, "ww", "% after %"},
	{tPrevTag, "t", "after a %"}, {tNextTag, "t", "before a %"},
	{tQuoted, "q", "quoted: %"}, {tQuotedGenre, "qg", "quoted: %, in a text of kind %"}, {tGenre, "g", "in a text of kind %"},
	{tBlock, "bq", "in a %, first sentence: %"}, {tWhatIf, "q", "scenario: %"},
	{tVoice, "vg", "spoken by %, in a text of kind %"}, {tVoiceQuoted, "vqh", "spoken by %, quoted: %, subject is: %"},
	{tSubjectHowQuotedGenre, "hqg", "subject is: %, quoted: %, in a text of kind %"}, {tSubjectHowQuotedGenre, "vrl", "spoken by %, as %, itself %"},
	{tClauseLength, "n", "length of the clause %"}, {tClauseActors, "h", "in the clause a %"}, {tActors, "n", "% actors in the sentence"},
	{tClauseLexical, "l", "beside % in the clause"}, {tBag, "w", "in the clause %"}, {tIssueCue, "i", "in the clause a word on %"}, {tIssueHint, "i", "in the clause a word that leans to %"}, {tHeading, "l", "a heading, %"},
	{tToneCount, "nn", "% words of praise and % of blame"}, {tTone, "nl", "tone %, itself %"}, {tMood, "w", "the cue %"},
	{tToneSubject, "psQ", "words of %, the subject is %, quoted: %"}, {tToneSubject, "nnh", "% words of praise and % of blame, subject is: %"},
	{tSpeakerSubject, "sq", "the subject is %, quoted: %"}, {tSpeakerSubject, "s--", "the subject is %, with its act or tag"},
	{tSpeakerObject, "ssl", "the subject is %, the object is %, itself %"}, {tMoodLexical, "wl", "a cue of kind %, itself %"},
}

// featureName says in words what a feature looks at; words are those behind the hashes. A template without a form is
// named by its number: add it above.
func featureName(t template, values []uint32, words map[uint32]string) string {
	for i := range featureForms {
		if f := &featureForms[i]; f.template == t && len(f.values) == len(values) {
			if name, ok := f.fill(values, words); ok {
				return name
			}
		}
	}
	parts := make([]string, len(values))
	for i, v := range values {
		parts[i], _ = valueName('w', v, words)
	}
	return fmt.Sprintf("feature %d: %s", t, strings.Join(parts, " "))
}

// fill puts the values in the places of the form; false where a value is none of its kind.
func (f *featureForm) fill(values []uint32, words map[uint32]string) (string, bool) {
	out, rest, _ := strings.Cut(f.name, "%")
	for i, v := range values {
		if f.values[i] == '-' {
			continue
		}
		text, ok := valueName(f.values[i], v, words)
		if !ok {
			return "", false
		}
		before, after, _ := strings.Cut(rest, "%")
		out, rest = out+text+before, after
	}
	return out, true
}

// valueName says a value in words; false where no value of that kind is so.
func valueName(kind byte, v uint32, words map[uint32]string) (string, bool) {
	within := func(n int, name func() string) (string, bool) {
		if v >= uint32(n) {
			return "", false
		}
		return name(), true
	}
	switch kind {
	case 'w':
		w, ok := words[v]
		switch {
		case ok:
			return "“" + w + "”", true
		case v == 0:
			return "none", true
		case v < 1<<12:
			return fmt.Sprint(v), true
		}
		return "…", true
	case 'r':
		return within(256, func() string { return syntax.Rel(v).String() })
	case 't':
		return within(256, func() string { return syntax.Tag(v).String() })
	case 'c':
		return within(256, func() string { return syntax.Coarse(v).String() })
	case 'l':
		return lexicalName(int(v) - 2), true
	case 'h':
		return argumentName(v), true
	case 'k':
		return within(int(links), func() string { return orNone(link(v).String()) })
	case 'v':
		return within(int(voiceHows), func() string { return voiceHow(v).String() })
	case 'g':
		return within(int(genres), func() string { return genre(v).String() })
	case 'b':
		return document.Kind(v).String(), true
	case 'q':
		return within(2, func() string { return [2]string{"no", "yes"}[v] })
	case 'Q':
		if v < 50 {
			return "", false
		}
		return valueName('q', v-50, words)
	case 's':
		return within(len(besideSpeaker), func() string { return besideSpeaker[v] })
	case 'p':
		return within(9, func() string { return fmt.Sprintf("praise %d and of blame %d", v/3, v%3) })
	case 'i':
		return within(len(CanonicalIssues), func() string { return CanonicalIssues[v] })
	}
	return fmt.Sprint(v), true
}

// besideSpeaker says what speakerRelation says.
var besideSpeaker = []string{"nobody who is known", "named while nobody speaks", "not known while somebody speaks", "the one who speaks", "one of those who speak", "another than who speaks"}

// lexicalName says what the lexicon says, as candidates note it.
func lexicalName(l int) string {
	switch {
	case l == -2:
		return "a false friend"
	case l < 0:
		return "nothing"
	case l < len(codebook.Acts):
		return string(codebook.Acts[l])
	}
	return fmt.Sprint(l)
}

// argumentName says what argumentKind says.
func argumentName(v uint32) string {
	switch {
	case v == uint32(hows)+1:
		return "missing"
	case v == uint32(hows)+2:
		return "a noun that names nobody"
	case v >= 100 && v-100 < uint32(hows):
		return how(v-100).String() + ", unresolved"
	case v < uint32(hows):
		return how(v).String()
	}
	return fmt.Sprint(v)
}

func orNone(s string) string {
	if s == "" {
		return "none"
	}
	return s
}
