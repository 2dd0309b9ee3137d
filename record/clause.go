package record

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"parley/codebook"
	"parley/document"
)

// A Clause is a numbered point or article of a plan, draft or agreement.
type Clause struct {
	Number string // as written: "1", "Article 3", "(b)"
	document.Span
	Text    string        // the words after the number, to the next clause
	Issues  []string      // that its words speak of, by the codebook's cues
	Options []OptionMatch // of those issues, by the options' cues
}

// number is what opens a clause: "1.", "1)", "1.2", "(a)", "a)", "Article 4", "Point 4:", "§ 4", "IV.", with the marks of
// Markdown before it.
var number = regexp.MustCompile(`^[\s>*_#-]*(?:((?i:article|art\.|point|clause|section|paragraph|para\.)\s+[0-9]+[a-z]?|§\s*[0-9]+|[0-9]{1,3}(?:\.[0-9]{1,3})*|\([0-9]{1,3}\)|\(?[a-z]\)|[IVX]{1,5}(?:\.|\)))\s*[.):—–-]*)(?:[\s*_]+|$)`)

// longestPoint is how far behind its number, in bytes, the words of a point may stand.
const longestPoint = 5000

// inClause reports that an entry stands in a numbered point.
func (e *Entry) inClause() bool {
	text := e.Source.Doc.Text[:e.End]
	from := max(0, e.Start-longestPoint)
	line := strings.LastIndexByte(text[from:e.Start], '\n') + 1
	if from > 0 && line == 0 {
		return false
	}
	return number.MatchString(text[from+line:])
}

// draftTitle is the title of a text that nobody has agreed to yet.
var draftTitle = regexp.MustCompile(`(?i)\b(?:draft|counter-?draft|proposal|counter-?proposal|proposed|non-?paper)\b`)

// titleWithin is how far down, in bytes, a text without a title says what it is.
const titleWithin = 200

// proposes reports that an entry is a point of such a text: "The Parties agree to open the bridge" is then what they are to agree to.
func (e *Entry) proposes() bool {
	return e.Ruling == nil && e.Modality != codebook.Negated && e.Source.draft && e.inClause()
}

// drafted reports that the title of a text, or its beginning where it has none, is that of a draft.
func drafted(d *document.Document) bool {
	return draftTitle.MatchString(cmp.Or(d.Title.Value, d.Text[:min(len(d.Text), titleWithin)]))
}

// Clauses cuts a document into its numbered points. A block without a number belongs to the clause before it; what stands
// before the first number is no clause, and headings end one, also those with a number ("Article 3. Monitoring" before "3.1 …"). A text
// without numbers has no clauses.
func Clauses(doc *document.Document, cb *codebook.Codebook) []Clause {
	var out []Clause
	open := false
	for _, b := range doc.Blocks {
		// The mark of a list item stands on its line before the block.
		line := strings.LastIndexByte(doc.Text[:b.Start], '\n') + 1
		text := doc.Text[line:b.End]
		m := number.FindStringSubmatchIndex(text)
		switch {
		case b.Skip != "":
			continue
		case m != nil:
			out = append(out, Clause{Number: strings.Trim(text[m[2]:m[3]], " .:—–-"), Span: document.Span{Start: line + m[1], End: b.End}})
			open = true
		case b.Kind == document.Heading:
			open = false
		case open && len(out) > 0:
			out[len(out)-1].End = b.End
		}
	}
	out = slices.DeleteFunc(out, func(c Clause) bool { return c.Len() <= 0 })
	out = withoutTitles(doc, out)
	options := newOptionMatcher(cb)
	for i := range out {
		c := &out[i]
		for c.Start < c.End && (doc.Text[c.Start] == '\n' || doc.Text[c.Start] == ' ') {
			c.Start++
		}
		c.Text = doc.Text[c.Start:c.End]
		c.Issues = issuesOf(c.Text, cb)
		c.Options = options.match(c.Text, true)
		for _, o := range c.Options {
			if !slices.Contains(c.Issues, o.Issue) {
				c.Issues = append(c.Issues, o.Issue)
			}
		}
	}
	return out
}

// longestTitle is the number of words up to which what stands before the first clause of an article is its title.
const longestTitle = 10

// withoutTitles leaves out the numbered titles of articles: a few words that end no sentence, before a clause with a number under theirs.
func withoutTitles(doc *document.Document, list []Clause) (out []Clause) {
	for i, c := range list {
		number := strings.TrimSuffix(c.Number[strings.LastIndexByte(c.Number, ' ')+1:], ".")
		text := strings.TrimSpace(doc.Text[c.Start:c.End])
		under := i+1 < len(list) && strings.HasPrefix(list[i+1].Number, number+".")
		if under && len(strings.Fields(text)) <= longestTitle && !strings.ContainsAny(text[len(text)-1:], ".;:!?") {
			continue
		}
		out = append(out, c)
	}
	return out
}

// issuesOf gives the issues whose cues a text holds, in the order in which they come.
func issuesOf(text string, cb *codebook.Codebook) []string {
	var out []string
	words := strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(" \t\n.,;:()[]“”\"", r) })
	for i := 0; i < len(words); {
		n, hits := cb.MatchIssue(words, i)
		for _, h := range hits {
			if id := cb.Issues()[h].ID; !slices.Contains(out, id) {
				out = append(out, id)
			}
		}
		i += max(n, 1)
	}
	return out
}

// A DiffKind says what became of a clause from one text to the next.
type DiffKind string

// What can become of a clause. A clause can be both moved and changed in its words: see [ClauseDiff.Moved].
const (
	Unchanged    DiffKind = "unchanged"
	Added        DiffKind = "added"
	Dropped      DiffKind = "dropped"
	RewordedText DiffKind = "reworded"
	Weakened     DiffKind = "weakened"
	Strengthened DiffKind = "strengthened"
)

// A ClauseDiff aligns a clause of one text with one of another.
type ClauseDiff struct {
	Kind          DiffKind
	Before, After *Clause // nil where added, nil where dropped
	Moved         bool    // stands in another place among the clauses that both texts have
	Opened        bool    // square brackets stand in the new text and not in the old: agreed words are in dispute again
	Settled       bool    // square brackets stood in the old text and not in the new
	Why           string  // weakened, strengthened: the words that decided
	Out, In       string  // the words that went and those that came
	Similarity    float64 // of the words, 0–1 (Dice coefficient)
}

// alike is the similarity from which two clauses count as versions of one. It was set by hand: half of the words shared; fewer
// where both bear the same number.
const (
	alike         = 0.5
	alikeNumbered = 0.3
)

// Diff aligns the clauses of two texts, the most similar pairs first, and says what became of each, in the order of the new
// text, dropped clauses after the clause that they followed. Time and memory grow with the product of their numbers: see [MostClauses].
func Diff(before, after []Clause) []ClauseDiff {
	type pair struct {
		i, j int
		s    float64
	}
	wordsOf := func(list []Clause) [][]string {
		out := make([][]string, len(list))
		for i, c := range list {
			out[i] = stems(c.Text)
			slices.Sort(out[i])
		}
		return out
	}
	was, is := wordsOf(before), wordsOf(after)
	var pairs []pair
	for i := range before {
		for j := range after {
			if s := dice(was[i], is[j]); s >= alike || s >= alikeNumbered && before[i].Number == after[j].Number {
				pairs = append(pairs, pair{i, j, s})
			}
		}
	}
	slices.SortStableFunc(pairs, func(x, y pair) int {
		return cmp.Or(-cmp.Compare(x.s, y.s), cmp.Compare(abs(x.i-x.j), abs(y.i-y.j)), cmp.Compare(x.j, y.j))
	})
	toBefore, toAfter := make([]int, len(after)), make([]int, len(before))
	fillInts(toBefore, -1)
	fillInts(toAfter, -1)
	score := make([]float64, len(after))
	for _, p := range pairs {
		if toBefore[p.j] < 0 && toAfter[p.i] < 0 {
			toBefore[p.j], toAfter[p.i], score[p.j] = p.i, p.j, p.s
		}
	}
	stay := inOrder(toBefore)
	var out []ClauseDiff
	dropped := func(from int) {
		for ; from < len(before) && toAfter[from] < 0; from++ {
			out = append(out, ClauseDiff{Kind: Dropped, Before: &before[from], Out: before[from].Text})
		}
	}
	dropped(0)
	for j := range after {
		i := toBefore[j]
		if i < 0 {
			out = append(out, ClauseDiff{Kind: Added, After: &after[j], In: after[j].Text, Opened: bracketed(after[j].Text)})
			continue
		}
		d := ClauseDiff{Before: &before[i], After: &after[j], Moved: !stay[j], Similarity: score[j]}
		d.Kind, d.Why = reworded(before[i].Text, after[j].Text)
		if d.Kind != Unchanged {
			d.Out, d.In = wordsChanged(before[i].Text, after[j].Text)
		}
		was, is := bracketed(before[i].Text), bracketed(after[j].Text)
		d.Opened, d.Settled = is && !was, was && !is
		out = append(out, d)
		dropped(i + 1)
	}
	return out
}

func fillInts(list []int, x int) {
	for i := range list {
		list[i] = x
	}
}

// dice is the Dice coefficient of two sorted lists of words.
func dice(x, y []string) float64 {
	if len(x)+len(y) == 0 {
		return 0
	}
	shared := 0
	for i, j := 0, 0; i < len(x) && j < len(y); {
		switch cmp.Compare(x[i], y[j]) {
		case 0:
			shared++
			i++
			j++
		case -1:
			i++
		default:
			j++
		}
	}
	return 2 * float64(shared) / float64(len(x)+len(y))
}

// inOrder marks the clauses that kept their place: the longest run of matched clauses that is in the old order
// (longest increasing subsequence, by patience).
func inOrder(toBefore []int) []bool {
	tails, prev := []int{}, make([]int, len(toBefore))
	for j, i := range toBefore {
		if i < 0 {
			continue
		}
		at, _ := slices.BinarySearchFunc(tails, i, func(t, i int) int { return cmp.Compare(toBefore[t], i) })
		prev[j] = -1
		if at > 0 {
			prev[j] = tails[at-1]
		}
		if at == len(tails) {
			tails = append(tails, j)
		} else {
			tails[at] = j
		}
	}
	stay := make([]bool, len(toBefore))
	if len(tails) > 0 {
		for j := tails[len(tails)-1]; j >= 0; j = prev[j] {
			stay[j] = true
		}
	}
	return stay
}

// bracketed reports square brackets, the drafter's mark for words that are not agreed; links of Markdown are none.
func bracketed(text string) bool {
	at := strings.IndexByte(text, '[')
	if at < 0 {
		return false
	}
	end := strings.IndexByte(text[at:], ']')
	return end > 1 && !strings.HasPrefix(text[at+end:], "](")
}
