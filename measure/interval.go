package measure

import (
	"math/rand/v2"
	"slices"
)

// A tally is what one text adds to the who-did figure.
type tally struct{ predicted, xwho, gold, who int }

// Interval gives the 90 % interval of who-did F1, from a bootstrap over texts: 1,000 times as many texts are drawn with
// replacement, and the 5th and 95th percentiles of the figure are given (Efron 1979). Statements of one text are not
// independent of one another, so it is texts that are drawn. The same texts give the same interval.
func (f *Figures) Interval() (lo, hi float64) {
	const draws = 1000
	if len(f.each) == 0 {
		return 0, 0
	}
	rng := rand.New(rand.NewPCG(1, 1))
	values := make([]float64, draws)
	for i := range values {
		var g Figures
		for range f.each {
			t := f.each[rng.IntN(len(f.each))]
			g.Predicted += t.predicted
			g.XWho += t.xwho
			g.Gold += t.gold
			g.Who += t.who
		}
		values[i] = g.WhoDid()
	}
	slices.Sort(values)
	return values[draws/20], values[draws-draws/20-1]
}

// Summary is the figures as JSON: shares beside the counts they rest on.
type Summary struct {
	Texts      int                       `json:"texts"`
	Annotated  int                       `json:"annotated"` // acts that happened
	Read       int                       `json:"read"`      // statements read in exhaustive texts
	Found      PRF                       `json:"found"`
	WhoDid     PRF                       `json:"who_did"`
	OnWhat     PRF                       `json:"on_what"`
	Interval   [2]float64                `json:"who_did_f1_interval_90"`
	Fields     map[string]Share          `json:"fields"` // right among matched pairs
	Undone     int                       `json:"acts_that_did_not_happen_told_as_done"`
	Scenarios  Share                     `json:"scenarios_told_as_fact"` // of those matched
	Dated      int                       `json:"dates_where_none_is_fixed"`
	Unplaced   int                       `json:"quotes_not_in_the_text"`
	Astray     int                       `json:"quotes_not_at_their_offsets"`
	Calibrated map[string]Share          `json:"right_by_score"`
	Confusion  map[string]map[string]int `json:"acts_read_by_act_annotated"`
}

// PRF is precision, recall and their harmonic mean.
type PRF struct {
	Precision float64 `json:"precision"`
	Recall    float64 `json:"recall"`
	F1        float64 `json:"f1"`
}

// A Share is so many of so many.
type Share struct {
	Count int `json:"count"`
	Of    int `json:"of"`
}

// Summary gives the figures for programs.
func (f *Figures) Summary() Summary {
	prf := func(hits, of int) PRF { p, r, f1 := f.PRF(hits, of); return PRF{p, r, f1} }
	lo, hi := f.Interval()
	s := Summary{Texts: f.Texts, Annotated: f.Gold, Read: f.Predicted,
		Found: prf(f.XHit, f.Hit), WhoDid: prf(f.XWho, f.Who), OnWhat: prf(f.XWhat, f.What), Interval: [2]float64{lo, hi},
		Fields: map[string]Share{}, Undone: f.False, Scenarios: Share{f.Fact, f.Supposed}, Dated: f.Dated,
		Unplaced: f.Unplaced, Astray: f.Astray, Calibrated: map[string]Share{}, Confusion: f.Confusion}
	for field, of := range f.Of {
		s.Fields[field] = Share{f.Right[field], of}
	}
	for score, g := range f.Graded {
		s.Calibrated[score] = Share{g[0], g[1]}
	}
	return s
}
