package scenarios

import (
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"parley/estimate"
	"parley/outlook"
)

// Page writes the outlook of a process in plain words, as Markdown.
func Page(w io.Writer, process string, o *outlook.Outlook) error {
	p := &page{o: o}
	p.line("# Outlook: %s", process)
	p.line("Seen from %s.%s Ranges hold nine times in ten if the model is right; a model can be wrong in ways that no range shows.", Day(o.AsOf), talks(o))
	if notice := Notice(o); notice != "" {
		p.line("**%s**", notice)
	}
	p.bottom()
	p.figures()
	p.rests()
	p.moves()
	p.holds()
	p.questions()
	p.consistent()
	p.limits()
	_, err := io.WriteString(w, strings.TrimRight(p.b.String(), "\n")+"\n")
	return err
}

type page struct {
	o *outlook.Outlook
	b strings.Builder
}

// line writes a paragraph.
func (p *page) line(format string, args ...any) { fmt.Fprintf(&p.b, format+"\n\n", args...) }

// table writes a Markdown table.
func (p *page) table(rows [][]string) {
	clean := strings.NewReplacer("|", "\\|", "\n", " ")
	for i, row := range rows {
		for _, cell := range row {
			p.b.WriteString("| " + clean.Replace(cell) + " ")
		}
		p.b.WriteString("|\n")
		if i == 0 {
			p.b.WriteString(strings.Repeat("|---", len(row)) + "|\n")
		}
	}
	p.b.WriteString("\n")
}

func talks(o *outlook.Outlook) string {
	state, _ := outlook.ParseState(o.Now)
	s := map[outlook.State]string{
		outlook.War: "the fighting is at war intensity", outlook.Fighting: "there is fighting below war intensity",
		outlook.Local: "a local or limited ceasefire holds", outlook.Ceasefire: "a general ceasefire holds",
		outlook.Faded: "the fighting has faded with nothing signed", outlook.Interim: "an interim agreement is in force",
		outlook.Settlement: "a comprehensive settlement is in force", outlook.Victory: "one side has prevailed",
	}[state]
	if o.Talks {
		return " On that day " + s + " and talks are under way."
	}
	return " On that day " + s + " and no talks are under way."
}

func (p *page) bottom() {
	first, overlays := likeliest(p.o, p.o.Main)
	bottom := sentence(first[0])
	if f := figure(p.o, "settlement", p.o.Main); first[0].Scenario != f.Scenario {
		bottom += " " + sentence(f)
	}
	p.line("**Bottom line.** %s", bottom)
	p.line("%s", p.confidence())
	p.line("## What may come in %s", months(p.o.Main))
	p.line("These exclude each other and together make 100 %%:")
	for _, f := range first {
		p.b.WriteString("- " + sentence(f) + judged(f) + "\n")
	}
	p.b.WriteString("\n")
	p.line("These may come on top of any of them:")
	for _, f := range overlays {
		p.b.WriteString("- " + sentence(f) + judged(f) + "\n")
	}
	p.b.WriteString("\n")
}

func judged(f outlook.Figure) string {
	switch {
	case f.Model.Basis == estimate.Judgement:
		return " *Judgement: no table counts it.*"
	case f.People != nil:
		return " *People's judgement is blended in.*"
	}
	return ""
}

// confidence is about the evidence alone.
func (p *page) confidence() string {
	because := []string{"past conflicts differ from this one in ways that no table holds"}
	cited := 0
	for _, f := range p.o.Factors {
		cited += len(f.For) + len(f.Against)
	}
	switch {
	case len(p.o.Factors) == 0:
		because = append(because, "no factor of this process is used")
	case cited == 0:
		because = append(because, "no level of a factor cites evidence")
	default:
		because = append(because, fmt.Sprintf("evidence cited for the levels of %d factors: %d", len(p.o.Factors), cited))
	}
	return estimate.Low.Sentence(because...)
}

func (p *page) figures() {
	p.line("## By horizon")
	rows := [][]string{{"Scenario"}}
	for _, h := range p.o.Horizons {
		rows[0] = append(rows[0], months(h))
	}
	for _, sc := range outlook.Scenarios {
		row := []string{sc.Title}
		if sc.Overlay() {
			row[0] += ", at least once"
		}
		for _, h := range p.o.Horizons {
			row = append(row, Figure(figure(p.o, sc.ID, h).Estimate))
		}
		rows = append(rows, row)
	}
	p.table(rows)
	p.line("Each figure is for the day so many months after %s; its range is in brackets.", Day(p.o.AsOf))
}

func months(n int) string {
	if n == 1 {
		return "1 month"
	}
	return fmt.Sprintf("%d months", n)
}

func (p *page) rests() {
	p.line("## What this rests on")
	state, _ := outlook.ParseState(p.o.Now)
	row := min(int(state), 1)
	fighting := [2]string{"at war intensity", "below war intensity"}[row]
	p.line("The base rates are counted in past conflicts; a dyad is a pair of parties that fought. The figures of the classes are shown side by side, because one figure would hide how far they are apart.")
	rows := [][]string{{"Reference class, " + fighting, "weight", "dyads", "years at risk", "settled", "ceasefire", "victory", "faded"}}
	for _, sc := range []string{"settlement", "frozen", "war"} {
		rows[0] = append(rows[0], fmt.Sprintf("%s, %d months", strings.ToLower(strings.SplitN(title(sc), ",", 2)[0]), p.o.Main))
	}
	for i, c := range p.o.Classes {
		n := c.Rows[row]
		line := []string{c.Title, fmt.Sprintf("%.2f", c.Weight), fmt.Sprint(n.Dyads), fmt.Sprintf("%.0f", float64(n.Months)/12),
			fmt.Sprint(n.Settlement), fmt.Sprint(n.Ceasefire), fmt.Sprint(n.Victory), fmt.Sprint(n.Faded)}
		for _, sc := range []string{"settlement", "frozen", "war"} {
			line = append(line, Percent(figure(p.o, sc, p.o.Main).ByClass[i]))
		}
		rows = append(rows, line)
	}
	p.table(rows)
	p.line("How the conflicts of each class ended, once they did:")
	ends := [][]string{{"Reference class", "ended", "agreement", "ceasefire", "victory", "low activity", "an actor ceased"}}
	for _, c := range p.o.Classes {
		e := c.Endings
		line := []string{c.Title, fmt.Sprint(e.N)}
		for _, k := range []int{e.Agreement, e.Ceasefire, e.VictoryA + e.VictoryB, e.LowActivity, e.ActorCeases} {
			line = append(line, fmt.Sprintf("%d (%.0f %%)", k, 100*float64(k)/float64(e.N)))
		}
		ends = append(ends, line)
	}
	p.table(ends)
	p.line("Source: %s.", p.o.Classes[0].Source)
	p.line("What no table counts (local truces, interim steps, what follows a ceasefire) is a judged monthly chance; through the chain it moves the other figures too.%s", own(p.o.Rates))
	if p.o.Blend.People > 0 {
		p.line("The model counts %.0f %% and people's judgements count %.0f %%, where people have judged.", 100*p.o.Blend.Model, 100*p.o.Blend.People)
		for _, f := range p.o.Figures {
			if f.People != nil {
				fmt.Fprintf(&p.b, "- %s, %d months: the model says %s; asked were %s, who pooled say %s; together %s.\n", title(f.Scenario), f.Horizon,
					f.Model.Percent(), strings.Join(f.Judges, ", "), f.People.Percent(), f.Estimate.Percent())
			}
		}
		p.b.WriteString("\n")
	}
}

// own lists the judged rates that the case states itself, with their reasons.
func own(rates []outlook.RateView) string {
	var b strings.Builder
	for _, r := range rates {
		if r.Own {
			fmt.Fprintf(&b, " This case states its own for %s: %.3g %% a month (%.3g to %.3g %%), because %s.", r.Key, 100*r.Best, 100*r.Low, 100*r.High, strings.TrimSuffix(r.Why, "."))
		}
	}
	return b.String()
}

func (p *page) moves() {
	if len(p.o.Factors) == 0 {
		return
	}
	p.line("## What moves it")
	p.line("A factor moves the odds by its ratio, as found in past cases or, where nothing is published, not at all but with a wider range. Ratios are associations, not causes; they are shrunk and capped.")
	for _, f := range p.o.Factors {
		fmt.Fprintf(&p.b, "- **%s: %s.** %s", f.Title, strings.ReplaceAll(f.Level, "-", " "), ratios(f))
		if f.InClasses > 0 {
			fmt.Fprintf(&p.b, " Left out for %.0f %% of the mixture, whose classes have it in them already.", 100*f.InClasses)
		}
		p.b.WriteString(evidence("For this level", f.For) + evidence("Against it", f.Against) + "\n")
	}
	p.b.WriteString("\n")
	p.changes()
}

// moveWords say what a move is, after "the odds of".
var moveWords = map[string]string{
	"settlement": "a settlement", "interim-agreement": "an interim agreement", "ceasefire": "a ceasefire", "local-ceasefire": "a local ceasefire",
	"faded": "fading out", "victory": "a victory", "return": "fighting again", "escalation": "escalation", "political-shift": "a political shift",
}

// ratios says in words what a factor is taken to do.
func ratios(f outlook.FactorView) string {
	var counted, own, unknown []string
	for _, r := range f.Ratios {
		move := moveWords[r.Move]
		switch {
		case r.Basis == estimate.Judgement && r.Used.Best == 1:
			unknown = append(unknown, move)
		case r.Basis == estimate.Judgement:
			own = append(own, fmt.Sprintf("%s by %.2g (%.2g to %.2g)", move, r.Used.Best, r.Used.Low, r.Used.High))
		default:
			counted = append(counted, fmt.Sprintf("%s by %.2g (%.2g to %.2g; counted: %.2g in %d %s)", move, r.Used.Best, r.Used.Low, r.Used.High, r.Stated.Best, r.N, r.Unit))
		}
	}
	step := fmt.Sprintf("one step up, as from “%s” to “%s”,", strings.ReplaceAll(f.Levels[0], "-", " "), strings.ReplaceAll(f.Levels[1], "-", " "))
	var sentences []string
	if len(counted) > 0 {
		sentences = append(sentences, upper(step)+" is taken to multiply the odds of "+and(counted)+".")
	}
	if len(own) > 0 {
		sentences = append(sentences, "By the analyst's judgement "+step+" multiplies the odds of "+and(own)+".")
	}
	if len(unknown) > 0 {
		sentences = append(sentences, "No figure is published for what it does to the odds of "+and(unknown)+": by judgement they stay as they are, with a wider range.")
	}
	return strings.Join(sentences, " ")
}

// and joins a list for reading.
func and(list []string) string {
	if len(list) < 2 {
		return strings.Join(list, "")
	}
	return strings.Join(list[:len(list)-1], ", ") + " and " + list[len(list)-1]
}

func evidence(head string, list []outlook.Evidence) string {
	if len(list) == 0 {
		return " " + head + ": nothing cited."
	}
	var parts []string
	for _, e := range list {
		var bits []string
		if e.Quote != "" {
			bits = append(bits, "“"+e.Quote+"”")
		}
		if e.ID != "" {
			bits = append(bits, "["+e.ID+"]")
		}
		if e.Date.IsZero() {
			bits = append(bits, "undated")
		} else {
			bits = append(bits, Day(e.Date))
		}
		if e.Why != "" {
			bits = append(bits, e.Why)
		}
		parts = append(parts, strings.Join(bits, ", "))
	}
	return " " + head + ": " + strings.Join(parts, "; ") + "."
}

func (p *page) changes() {
	for _, c := range p.o.Changes {
		if len(c.Set) == 0 {
			continue
		}
		var set []string
		for _, f := range slices.Sorted(maps.Keys(c.Set)) {
			set = append(set, fmt.Sprintf("“%s” at “%s”", p.factorTitle(f), c.Set[f]))
		}
		fmt.Fprintf(&p.b, "- %s would pass from “%s” to “%s” (%.1f %% to %.1f %%) with %s.\n", title(c.Scenario), c.Word, c.NewWord, 100*c.From, 100*c.To, strings.Join(set, " and "))
	}
	p.b.WriteString("\n")
	p.line("No other figure is carried across a word of likelihood by a change of up to three of these factors. This is the arithmetic of the model, not advice.")
}

// factorTitle is what a factor is called; its id where the outlook has none of that id.
func (p *page) factorTitle(id string) string {
	for _, f := range p.o.Factors {
		if f.ID == id && f.Title != "" {
			return f.Title
		}
	}
	return id
}

func (p *page) holds() {
	p.line("## Would it hold?")
	p.line("How many of past ceasefires and agreements still held, whatever becomes of these talks:")
	rows := [][]string{{"Past cases", "n", "30 days", "90 days", "180 days", "365 days"}}
	for _, h := range p.o.Holds {
		row := []string{h.Title, fmt.Sprint(h.N)}
		for _, e := range h.Holding {
			row = append(row, e.Percent())
		}
		rows = append(rows, row)
	}
	p.table(rows)
	p.line("Sources: %s; %s.", p.o.Holds[0].Source, p.o.Holds[len(p.o.Holds)-1].Source)
	p.line("Short local truces fail far more often than these. Peacekeepers are not sent at random, so the difference is a comparison and not their effect. Neither table codes guarantees.")
}

func (p *page) questions() {
	if len(p.o.Questions) == 0 {
		return
	}
	p.line("## Questions that time will settle")
	for _, a := range p.o.Questions {
		q := a.Question
		fmt.Fprintf(&p.b, "- **%s** %s: %s. Base rate %s; if nothing changes, %s.", q.Ask, upper(a.Word), a.Estimate.Percent(), Percent(a.Base), yesNo(a.Persistence))
		if q.Market != nil {
			fmt.Fprintf(&p.b, " A market says %s.", Percent(*q.Market))
		}
		for i, x := range a.Windows {
			switch {
			case i < len(q.Windows):
				fmt.Fprintf(&p.b, " By %s: %s.", Day(q.Windows[i]), Figure(x))
			case i == len(q.Windows):
				fmt.Fprintf(&p.b, " After that and by %s: %s.", Day(q.Close), Figure(x))
			}
		}
		fmt.Fprintf(&p.b, " Settled by: %s Source: %s. Closes %s.\n", strings.TrimSuffix(q.Rule, ".")+".", strings.TrimSuffix(q.Source, "."), Day(q.Close))
	}
	p.b.WriteString("\n")
}

func upper(s string) string { return strings.ToUpper(s[:1]) + s[1:] }

func yesNo(p float64) string {
	if p > 0.5 {
		return "yes"
	}
	return "no"
}

func (p *page) consistent() {
	if len(p.o.Balance) == 0 {
		return
	}
	p.line("## What fits together")
	p.line("By the analyst's judgement of what promotes and hinders what, these combinations would stand by themselves. That is no probability: a combination that fits need not come.")
	for _, c := range p.o.Balance {
		fmt.Fprintf(&p.b, "- %s (score %d)\n", strings.Join(variants(c.Variants), ", "), c.Score)
	}
	p.b.WriteString("\n")
}

// variants writes "talks.shared-text" as "talks: shared text".
func variants(list []string) []string {
	out := make([]string, len(list))
	for i, v := range list {
		descriptor, variant, _ := strings.Cut(v, ".")
		out[i] = strings.ReplaceAll(descriptor, "-", " ") + ": " + strings.ReplaceAll(variant, "-", " ")
	}
	return out
}

func (p *page) limits() {
	p.line("## What this cannot say")
	for _, w := range p.o.Warnings {
		p.b.WriteString("- " + w + "\n")
	}
	p.b.WriteString("- It does not predict this war, and no skill has been shown on negotiated endings.\n")
}
