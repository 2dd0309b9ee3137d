package publication

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"parley/graphmodel/advice"
	"parley/record"
)

// scenarios writes what the texts think possible, as theirs.
func (c *composer) scenarios() Section {
	s := Section{ID: "scenarios", Title: "Scenarios that the texts voice, as theirs"}
	found := c.account.Scenarios(c.view)
	if len(found) == 0 {
		s.Text = []Sentence{about("No text voices a scenario.")}
		return s
	}
	figures := false
	shown := map[record.Passage]bool{}
	for _, x := range found[:min(len(found), maxPoints+2)] {
		p := unshown(x.Passages, shown)
		n := c.citePassage(p)
		notes := []int{n}
		parts := []Part{plain("%s: ", capital(strings.ReplaceAll(x.Name, "-", " ")))}
		if x.Heading != nil {
			h := c.citePassage(*x.Heading)
			notes = append(notes, h)
			parts = []Part{c.quoted(h, 90), plain(": ")}
		}
		parts = append(parts, plain("voiced by %s, for example ", count(x.Origins, "origin", "origins")), quoted(p.Quote, n, 130))
		if len(x.Figures) > 0 && x.Figures[0] != p {
			f := c.citePassage(x.Figures[0])
			notes = append(notes, f)
			parts = append(parts, plain("; how likely: "), c.quoted(f, 110))
		}
		figures = figures || len(x.Figures) > 0
		s.Points = append(s.Points, []Sentence{claim(notes, append(parts, plain("."))...)})
	}
	if more := len(found) - maxPoints - 2; more > 0 {
		s.After = append(s.After, about("%d more.", more))
	}
	if !figures {
		s.After = append(s.After, about("None of these passages gives a probability."))
	}
	return s
}

func (c *composer) outlook() Section {
	s := Section{ID: "outlook", Title: "Outlook", Text: c.options.Outlook}
	if len(s.Text) == 0 {
		s.Text = []Sentence{about("No outlook was asked for: parley gives no likelihood without base rates (`parley outlook`).")}
	}
	return s
}

// gaps says what the account does not hold.
func (c *composer) gaps() Section {
	s := Section{ID: "gaps", Title: "Gaps"}
	undated, below, nobody := 0, 0, 0
	entries := c.account.EntriesIn(c.view)
	for _, e := range entries {
		if e.When.IsZero() {
			undated++
		}
		if len(e.Actor) == 0 {
			nobody++
		}
	}
	for _, p := range c.account.Positions(c.view) {
		if p.Unreviewed && p.Entry != nil && slices.Contains(c.account.Parties, p.Actor) {
			below++
		}
	}
	total := len(entries)
	switch {
	case total == 0:
		s.Text = append(s.Text, about("No statement was found."))
	case undated == 0:
		s.Text = append(s.Text, about("All %s dated.", count(total, "statement is", "statements are")))
	case undated == total:
		s.Text = append(s.Text, about("All %s undated: such statements never count as a change.", count(total, "statement is", "statements are")))
	default:
		s.Text = append(s.Text, about("%d of %s %s undated: such statements stand after the dated ones and never count as a change.", undated, count(total, "statement", "statements"), plural(undated, "is", "are")))
	}
	if n := c.account.Later(c.view); n > 0 {
		s.Text = append(s.Text, about("%s dated after the day of this brief, as %s or by %s that cannot be, and %s only in what lies ahead.", count(n, "statement is", "statements are"), plural(n, "an announcement", "announcements"), plural(n, "a date", "dates"), plural(n, "counts", "count")))
	}
	if nobody > 0 {
		s.Text = append(s.Text, about("%s an actor that could not be resolved, and %s in no cell.", count(nobody, "statement has", "statements have"), plural(nobody, "stands", "stand")))
	}
	if below > 0 {
		s.Text = append(s.Text, about("%s only on statements scored below the threshold at which 80 %% were right, and %s marked unreviewed.", count(below, "position rests", "positions rest"), plural(below, "is", "are")))
	}
	if unheard := c.unheard(); len(unheard) > 0 {
		shown := slices.Clone(unheard[:min(len(unheard), maxPoints)])
		for i, name := range shown {
			shown[i] = advice.Named(name)
		}
		s.Text = append(s.Text, about("Not heard in words of %s own, though texts give %s a role: %s.", plural(len(unheard), "its", "their"), plural(len(unheard), "it", "them"), andMore(shown, len(unheard)-len(shown))))
	}
	for _, r := range c.account.Orphans {
		s.Text = append(s.Text, about("A ruling of %s on “%s” is not applied: %s.", r.By, quoted(r.Quote, 0, 60).Text, r.Reason))
	}
	return s
}

// unheard lists third parties to whom texts firmly give a role and whose own words none of them gives.
func (c *composer) unheard() (names []string) {
	heard := map[string]bool{}
	for _, e := range c.account.EntriesIn(c.view) {
		heard[e.Source.Issuer()] = true
		if e.Speaker != "" {
			for by := range strings.SplitSeq(e.By, "; ") {
				heard[by] = true
			}
		}
	}
	for _, t := range c.account.ThirdParties(c.view) {
		if !heard[t.Actor] && !slices.Contains(names, t.Actor) && c.firmly(t) {
			names = append(names, t.Actor)
		}
	}
	return names
}

// worth says what bears on how far the texts can be relied on.
func (c *composer) worth() Section {
	s := Section{ID: "worth", Title: "What these texts are worth"}
	w := c.account.Worth(c.view)
	if n := len(w.Unplaced); n > 0 {
		note := c.citePassage(w.Unplaced[0])
		s.Text = append(s.Text, claim([]int{note}, plain("%s “today”, “now” or the like of a day that nothing places, as in ", count(n, "undated text says", "undated texts say")), c.quoted(note, 90), plain(".")))
	}
	if n := len(w.Nameless); n > 0 {
		note := c.citePassage(w.Nameless[0])
		texts := map[*record.Source]bool{}
		for _, p := range w.Nameless {
			texts[p.Source] = true
		}
		s.Text = append(s.Text, claim([]int{note}, plain("%s in %s a claim on somebody without a name, as ", count(n, "sentence", "sentences"), count(len(texts), "text", "texts")+plural(n, " rests", " rest")), c.quoted(note, 90), plain(".")))
	}
	for _, a := range w.Authors[:min(len(w.Authors), 2)] {
		s.Text = append(s.Text, about("%s signs %s.", a.Name, count(len(a.Sources), "text", "texts")))
	}
	if warned := slices.DeleteFunc(c.account.SourcesIn(c.view), func(s *record.Source) bool { return len(s.Doc.Warnings) == 0 }); len(warned) > 0 {
		first := warned[0].Doc
		s.Text = append(s.Text, about("%s a remark on how it was read (`parley show`); %s: %s", count(len(warned), "text carries", "texts carry"), first.ID, first.Warnings[0]))
	}
	if len(s.Text) == 0 {
		s.Text = []Sentence{about("No text rests a claim on somebody without a name or speaks of a day that nothing places, and no two have one author.")}
	}
	if grades := c.grades(); grades != "" {
		s.Text = append(s.Text, about("Reliability of the sources, as the case grades them: %s.", grades))
	}
	return s
}

// gradeWords are the grades of the Admiralty scale for sources.
var gradeWords = map[string]string{"A": "completely reliable", "B": "usually reliable", "C": "fairly reliable", "D": "not usually reliable", "E": "unreliable", "F": "cannot be judged"}

// grades counts the texts of each grade; empty where the case grades none.
func (c *composer) grades() string {
	count := map[string]int{}
	for _, s := range c.account.SourcesIn(c.view) {
		if s.Unread == "" {
			count[s.Reliability]++
		}
	}
	var out []string
	for _, g := range slices.Sorted(maps.Keys(gradeWords)) {
		if n := count[g]; n > 0 {
			out = append(out, fmt.Sprintf("%s, %s, %d %s", g, gradeWords[g], n, plural(n, "text", "texts")))
		}
	}
	if n := count[""]; n > 0 && len(out) > 0 {
		out = append(out, fmt.Sprintf("without a grade %d", n))
	}
	return strings.Join(out, "; ")
}

// disputed shows what texts themselves say of accounts that differ.
func (c *composer) disputed(list []record.Dispute) (points [][]Sentence) {
	for _, x := range list {
		n := c.citePassage(x.Passage)
		notes, parts := []int{n}, []Part{plain("In %s, on accounts that differ: ", aText(x.Source.Doc.Published)), c.quoted(n, 150)}
		if x.Against != nil {
			m := c.citePassage(*x.Against)
			notes = []int{m, n}
			parts = []Part{plain("In %s, which sets two accounts side by side: ", aText(x.Source.Doc.Published)), c.quoted(m, 150), plain(" and "), c.quoted(n, 150)}
		}
		points = append(points, []Sentence{claim(notes, append(parts, plain("."))...)})
	}
	return points
}

// brokers tells whom texts call a mediator in passing, besides those that are shown as such: "the Oman-mediated talks", "Qatar's mediators".
func (c *composer) brokers(shown []string) [][]Sentence {
	all := slices.DeleteFunc(c.account.Brokers(c.view), func(b record.Broker) bool { return slices.Contains(shown, b.Actor) })
	if len(all) == 0 {
		return nil
	}
	var notes []int
	var names []string
	for _, b := range all[:min(len(all), 6)] {
		names = append(names, b.Actor)
		notes = append(notes, c.citePassage(b.Passages[0]))
	}
	return [][]Sentence{{claim(notes, plain("Called a mediator in passing: %s.", andMore(names, len(all)-len(names))))}}
}

// emissaries tells which persons texts name as envoys and mediators, with their offices and when a text last did, the latest first.
func (c *composer) emissaries() [][]Sentence {
	all := c.account.Emissaries(c.view)
	if len(all) == 0 {
		return nil
	}
	var notes []int
	var names []string
	for _, e := range all[:min(len(all), maxPoints)] {
		last := e.Last()
		when := "in " + aText(last.Source.Doc.Published)
		names = append(names, fmt.Sprintf("%s (“%s”, %s)", e.Name, e.Office, when))
		notes = append(notes, c.citePassage(last))
	}
	return [][]Sentence{{claim(notes, plain("Envoys and mediators by name, as last called so: %s.", andMore(names, len(all)-len(names))))}}
}

// tenures tells who has taken up a part between the parties, suspended it, put it down or resumed it, the latest first.
func (c *composer) tenures() (points [][]Sentence) {
	all := slices.Clone(c.tenure)
	slices.Reverse(all)
	for _, t := range all[:min(len(all), maxPoints)] {
		points = append(points, []Sentence{c.tenureSentence("", t)})
	}
	return points
}

func (c *composer) tenureSentence(opening string, t record.Tenure) Sentence {
	n := c.cite(t.Entry)
	return claim([]int{n}, plain("%s%s %s its part, %s: ", opening, named(t.Actor), t.How, c.toldOf(t.Entry)), c.quoted(n, 110), plain("%s.", c.mark(t.Entry)))
}

// lapsedSentence tells who of those between the parties has last suspended or ended its part, where that is firmly read; nothing where the parties met since.
func (c *composer) lapsedSentence() []Sentence {
	met := c.lastContact()
	for _, t := range slices.Backward(c.tenure) {
		e := t.Entry
		if t.Lapsed() && !c.account.Unreviewed(e) && !e.When.IsZero() && (met == nil || e.When.Last().After(met.When.Last())) {
			return []Sentence{c.tenureSentence("Of those between the parties ", t)}
		}
	}
	return nil
}

// lapsed says behind the name of a third party that it has since suspended or ended its part.
func (c *composer) lapsed(actor string) string {
	for _, t := range c.tenure {
		if t.Actor == actor && t.Lapsed() {
			return fmt.Sprintf("%s (%s since)", actor, t.How)
		}
	}
	return actor
}
