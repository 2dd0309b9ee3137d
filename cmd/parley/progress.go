package main

import (
	"time"

	"github.com/vbauerster/mpb/v8"
	"github.com/vbauerster/mpb/v8/decor"
)

// A progress shows on standard error how far long work has come, where that is a terminal; elsewhere it is silent.
type progress struct {
	all *mpb.Progress
	bar *mpb.Bar
}

// progress begins to show the work on a number of items. The bar appears only for more than a few of them.
func (s *streams) progress(what string, total int) progress {
	if total < 20 || !terminal(s.err) {
		return progress{}
	}
	all := mpb.New(mpb.WithOutput(s.err), mpb.WithWidth(40), mpb.WithRefreshRate(150*time.Millisecond))
	bar := all.AddBar(int64(total), mpb.BarRemoveOnComplete(),
		mpb.PrependDecorators(decor.Name(what+" "), decor.CountersNoUnit("%d of %d ")),
		mpb.AppendDecorators(decor.AverageETA(decor.ET_STYLE_GO)))
	return progress{all, bar}
}

// step says how many items are done. A file of many documents can make it more than was expected.
func (p progress) step(done int, _ string) {
	if p.bar != nil {
		p.bar.SetCurrent(int64(done))
	}
}

// done takes the bar away.
func (p progress) done() {
	if p.bar != nil {
		p.bar.Abort(true)
		p.all.Wait()
	}
}
