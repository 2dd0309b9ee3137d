package measure

import (
	"fmt"
	"io"
	"maps"
	"slices"
	"sort"
	"strings"

	"parley/codebook"
	"parley/statement"
)

// A Text is an annotated text with what a reader found in it.
type Text struct {
	Gold File
	Raw  string // the text's file, in UTF-8
	Read []statement.Statement
}

// Figures are counts over texts; the methods make shares of them.
type Figures struct {
	Texts                 int
	Gold, Hit, Who, What  int // annotated acts that happened; found; right in actor and act; in issue too
	Predicted             int // in exhaustive texts
	XHit, XWho, XWhat     int // found, in exhaustive texts
	Unplaced, Astray      int // quotes that are not in the text; not at their offsets
	False, Fact, Supposed int // acts that did not happen told as if they had; scenarios as fact, of so many
	Dated                 int // dates where the text fixes none
	Matched               int
	Right, Of             map[string]int // by field, among matched
	Graded                map[string][2]int
	Confusion             map[string]map[string]int // gold act → act read, among matched
	Pairs                 []Pair
	each                  []tally // by text, for the interval
}

// A Pair is what was annotated and what was read; either may be missing.
type Pair struct {
	Doc      string
	Gold     *Gold
	Read     *statement.Statement
	Who, Act bool
	Issue    bool
}

var near = [][]string{{"demand", "appeal", "condition"}, {"offer", "propose"}, {"accept", "sign", "concede"}, {"mediate", "host"},
	{"attack", "violate"}, {"reject", "deny"}, {"express-view", "support", "appeal"}}

// Score compares what was read with what was annotated.
func Score(texts []Text) *Figures {
	f := &Figures{Right: map[string]int{}, Of: map[string]int{}, Graded: map[string][2]int{}, Confusion: map[string]map[string]int{}}
	for i := range texts {
		f.add(&texts[i])
	}
	f.Texts = len(texts)
	return f
}

type placed struct{ a, b int }

func (f *Figures) add(t *Text) {
	body := Body(t.Raw)
	runes := []rune(body)
	text := squash([]rune(mend(body)))
	gold := make([]placed, len(t.Gold.Statements))
	for i := range t.Gold.Statements {
		g := &t.Gold.Statements[i]
		before := squash([]rune(mend(string(runes[:clamp(g.Start, len(runes))]))))
		gold[i], _ = locate(text, string(runes[clamp(g.Start, len(runes)):clamp(g.End, len(runes))]), len(before))
	}
	read := make([]placed, len(t.Read))
	for i := range t.Read {
		s := &t.Read[i]
		at, ok := locate(text, s.Quote, s.Start)
		if !ok {
			f.Unplaced++
			at = placed{-9, -8}
		} else if s.End > len(body) || s.Start < 0 || s.Start > s.End || body[s.Start:s.End] != s.Quote {
			f.Astray++
		}
		read[i] = at
	}
	f.tally(t, f.pair(t, gold, read))
}

func clamp(i, n int) int { return max(0, min(i, n)) }

// locate finds a quote in a squashed text, where it stands several times nearest to the hint.
func locate(text []rune, quote string, hint int) (placed, bool) {
	q := squash([]rune(mend(quote)))
	if len(q) == 0 {
		return placed{}, false
	}
	best, found := 0, false
	for at := 0; at+len(q) <= len(text); at++ {
		if text[at] != q[0] || !slices.Equal(text[at:at+len(q)], q) {
			continue
		}
		if !found || abs(at-hint) < abs(best-hint) {
			best, found = at, true
		}
	}
	return placed{best, best + len(q)}, found
}

func abs(i int) int {
	if i < 0 {
		return -i
	}
	return i
}

type match struct {
	quality        float64
	g, r           int
	who, act, what bool
}

// pair makes pairs one to one, those that agree best first.
func (f *Figures) pair(t *Text, gold, read []placed) []match {
	var all []match
	for i, g := range gold {
		for j, r := range read {
			common := min(g.b, r.b) - max(g.a, r.a)
			if common <= 0 || float64(common) < 0.5*float64(min(g.b-g.a, r.b-r.a)) {
				continue
			}
			iou := float64(common) / float64(max(g.b, r.b)-min(g.a, r.a))
			if iou < 0.2 || r.b-r.a > 500 {
				continue
			}
			a, b := &t.Gold.Statements[i], &t.Read[j]
			m := match{g: i, r: j}
			m.who = Agree(a.Actor, b.Actor)
			m.act = a.Act == string(b.Act) || a.Act == string(codebook.ExpressView) && b.Act == codebook.Support
			m.what = agree(issues(a.Issue), issues(b.Issue))
			m.quality = float64(one(m.who)+one(m.act)) + 0.5*float64(one(m.what)) + iou
			all = append(all, m)
		}
	}
	sort.SliceStable(all, func(a, b int) bool {
		x, y := &all[a], &all[b]
		if x.quality != y.quality {
			return x.quality > y.quality
		}
		if x.g != y.g {
			return x.g > y.g
		}
		return x.r > y.r
	})
	usedG, usedR := make([]bool, len(gold)), make([]bool, len(read))
	var hits []match
	for _, m := range all {
		if !usedG[m.g] && !usedR[m.r] {
			usedG[m.g], usedR[m.r] = true, true
			hits = append(hits, m)
		}
	}
	return hits
}

func (f *Figures) tally(t *Text, hits []match) {
	byGold, right := map[int]match{}, map[int]bool{}
	spoken := 0
	for _, h := range hits {
		byGold[h.g] = h
		if t.Gold.Statements[h.g].Cancels() && t.Read[h.r].Modality == codebook.Negated {
			spoken++
		}
	}
	exhaustive := t.Gold.Coverage == Exhaustive
	before := tally{f.Predicted, f.XWho, f.Gold, f.Who}
	defer func() {
		f.each = append(f.each, tally{f.Predicted - before.predicted, f.XWho - before.xwho, f.Gold - before.gold, f.Who - before.who})
	}()
	if exhaustive {
		f.Predicted += len(t.Read) - spoken
	}
	seen := map[int]bool{}
	for i := range t.Gold.Statements {
		g := &t.Gold.Statements[i]
		h, hit := byGold[i]
		p := Pair{Doc: t.Gold.Doc, Gold: g}
		if hit {
			p.Read, p.Who, p.Act, p.Issue = &t.Read[h.r], h.who, h.act, h.what
			seen[h.r] = true
		}
		f.Pairs = append(f.Pairs, p)
		if g.Cancels() {
			if hit && t.Read[h.r].Modality != codebook.Negated {
				f.False++
			}
			continue
		}
		f.Gold++
		if !hit {
			continue
		}
		who, what := h.who && h.act, h.who && h.act && h.what
		f.Hit++
		f.Who += one(who)
		f.What += one(what)
		if exhaustive {
			f.XHit++
			f.XWho += one(who)
			f.XWhat += one(what)
			if who {
				right[h.r] = true
			}
		}
		f.fields(g, &t.Read[h.r], h)
	}
	for j := range t.Read {
		if !seen[j] {
			f.Pairs = append(f.Pairs, Pair{Doc: t.Gold.Doc, Read: &t.Read[j]})
		}
		if !exhaustive {
			continue
		}
		k := "low (< .4)"
		if v := t.Read[j].Score; v >= .7 {
			k = "high (>= .7)"
		} else if v >= .4 {
			k = "middle"
		}
		g := f.Graded[k]
		g[0] += one(right[j])
		g[1]++
		f.Graded[k] = g
	}
}

func one(b bool) int {
	if b {
		return 1
	}
	return 0
}

// fields counts what agrees in a pair, field by field.
func (f *Figures) fields(g *Gold, s *statement.Statement, h match) {
	f.Matched++
	count := func(field string, ok bool) { f.Of[field]++; f.Right[field] += one(ok) }
	count("act", h.act)
	isNear := h.act
	for _, group := range near {
		isNear = isNear || slices.Contains(group, g.Act) && slices.Contains(group, string(s.Act))
	}
	count("act (near)", isNear)
	count("actor", h.who)
	count("issue", h.what)
	if len(g.Target) > 0 {
		shared := false
		for n := range names(g.Target) {
			shared = shared || names(s.Target)[n]
		}
		count("target", shared)
	}
	date := ""
	if !s.Date.IsZero() {
		date = s.Date.String()
	}
	if g.Date != nil && *g.Date != "" {
		count("date", strings.HasPrefix(date, (*g.Date)[:min(10, len(*g.Date))]))
	} else if date != "" {
		f.Dated++
	}
	want, got := stated(g.Modality), stated(string(s.Modality))
	count("modality", want == got || g.Modality == "negated" && !g.Cancels() && got == "stated")
	if g.Modality == string(codebook.Hypothetical) {
		f.Supposed++
		f.Fact += one(got == "stated")
	}
	if f.Confusion[g.Act] == nil {
		f.Confusion[g.Act] = map[string]int{}
	}
	f.Confusion[g.Act][string(s.Act)]++
}

// stated makes asserted and reported one: annotators draw that border differently in transcripts.
func stated(m string) string {
	if m == string(codebook.Asserted) || m == string(codebook.Reported) {
		return "stated"
	}
	return m
}

// PRF gives precision, recall and their harmonic mean.
func (f *Figures) PRF(hits, of int) (p, r, f1 float64) {
	if f.Predicted > 0 {
		p = float64(hits) / float64(f.Predicted)
	}
	if f.Gold > 0 {
		r = float64(of) / float64(f.Gold)
	}
	if p+r > 0 {
		f1 = 2 * p * r / (p + r)
	}
	return p, r, f1
}

// Found, WhoDid and OnWhat are the three figures, as F1.
func (f *Figures) Found() float64  { _, _, x := f.PRF(f.XHit, f.Hit); return x }
func (f *Figures) WhoDid() float64 { _, _, x := f.PRF(f.XWho, f.Who); return x }
func (f *Figures) OnWhat() float64 { _, _, x := f.PRF(f.XWhat, f.What); return x }

// Share is the share right in a field among matched pairs.
func (f *Figures) Share(field string) float64 {
	if f.Of[field] == 0 {
		return 0
	}
	return float64(f.Right[field]) / float64(f.Of[field])
}

// Report writes the figures in the words of the scoring script that they agree with.
func (f *Figures) Report(w io.Writer) error {
	var b strings.Builder
	for _, x := range []struct {
		label string
		a, b  int
	}{{"found", f.XHit, f.Hit}, {"who-did", f.XWho, f.Who}, {"on-what", f.XWhat, f.What}} {
		p, r, f1 := f.PRF(x.a, x.b)
		fmt.Fprintf(&b, "%-8s P %.3f  R %.3f  F1 %.3f\n", x.label, p, r, f1)
	}
	var shares []string
	for _, field := range []string{"act", "act (near)", "actor", "issue", "target", "date", "modality"} {
		if f.Of[field] > 0 {
			shares = append(shares, fmt.Sprintf("%s %.2f", field, f.Share(field)))
		}
	}
	fmt.Fprintf(&b, "among matched: %s\n", strings.Join(shares, ", "))
	fmt.Fprintf(&b, "gold %d, predicted in exhaustive documents %d, quotes not in the text %d, not at their byte offsets %d\n", f.Gold, f.Predicted, f.Unplaced, f.Astray)
	fmt.Fprintf(&b, "false: acts that did not happen %d, scenarios as fact %d of %d matched, dates where none is fixed %d\n", f.False, f.Fact, f.Supposed, f.Dated)
	var graded []string
	for _, k := range slices.Sorted(maps.Keys(f.Graded)) {
		graded = append(graded, fmt.Sprintf("%s %d/%d", k, f.Graded[k][0], f.Graded[k][1]))
	}
	if len(graded) > 0 {
		fmt.Fprintf(&b, "right by score: %s\n", strings.Join(graded, ", "))
	}
	lo, hi := f.Interval()
	fmt.Fprintf(&b, "%d texts; 90 %% interval of who-did F1 over texts %.3f to %.3f\nwho-did F1 %.3f\n", f.Texts, lo, hi, f.WhoDid())
	_, err := io.WriteString(w, b.String())
	return err
}
