package outlook

import (
	"math"

	"parley/estimate"
)

// finish keeps nine decimals of every figure, so that processors that round the last bits otherwise give the same bytes,
// and puts the words of likelihood beside the figures as they are then.
func (o *Outlook) finish() {
	estimates := func(e *estimate.Estimate) { e.Point, e.Low, e.High = nine(e.Point), nine(e.Low), nine(e.High) }
	all := func(list []float64) {
		for i := range list {
			list[i] = nine(list[i])
		}
	}
	for i := range o.Figures {
		f := &o.Figures[i]
		estimates(&f.Estimate)
		estimates(&f.Model)
		if f.People != nil {
			estimates(f.People)
		}
		all(f.ByClass)
		f.Base, f.Word = nine(f.Base), f.Estimate.Likelihood()
	}
	for i := range o.Questions {
		a := &o.Questions[i]
		estimates(&a.Estimate)
		a.Months, a.Base, a.Word = nine(a.Months), nine(a.Base), a.Estimate.Likelihood()
		for w := range a.Windows {
			estimates(&a.Windows[w])
		}
		all(a.BaseWindows)
	}
	for i := range o.Factors {
		for k := range o.Factors[i].Ratios {
			r := &o.Factors[i].Ratios[k]
			r.Stated, r.Used = r.Stated.round(), r.Used.round()
		}
		o.Factors[i].InClasses = nine(o.Factors[i].InClasses)
	}
	for i := range o.Holds {
		for k := range o.Holds[i].Holding {
			estimates(&o.Holds[i].Holding[k])
		}
	}
	for i := range o.Tornado {
		b := &o.Tornado[i]
		estimates(&b.Effect)
		b.AtLow, b.AtHigh = nine(b.AtLow), nine(b.AtHigh)
	}
	for i := range o.Shares {
		o.Shares[i].Points = nine(o.Shares[i].Points)
	}
	for i := range o.Changes {
		o.Changes[i].From, o.Changes[i].To = nine(o.Changes[i].From), nine(o.Changes[i].To)
	}
}

func (r Range) round() Range {
	r.Low, r.Best, r.High = nine(r.Low), nine(r.Best), nine(r.High)
	return r
}

func nine(x float64) float64 { return math.Round(x*1e9) / 1e9 }
