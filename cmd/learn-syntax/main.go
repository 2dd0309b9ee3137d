// Command learn-syntax teaches package syntax its weights and measures them.
package main

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"parley/syntax"
	"parley/syntax/learn"
	"path/filepath"
	"time"
)

func main() {
	data := flag.String("data", "../shared/data/ud", "")
	out := flag.String("out", "syntax/weights", "")
	var o, po learn.Options
	flag.IntVar(&o.Seeds, "seeds", 1, "")
	flag.IntVar(&o.Epochs, "epochs", 8, "")
	flag.IntVar(&o.Prune, "prune", 3, "")
	flag.IntVar(&o.Margin, "margin", 0, "")
	flag.IntVar(&po.Seeds, "pseeds", 1, "")
	flag.IntVar(&po.Epochs, "pepochs", 8, "")
	flag.IntVar(&po.Prune, "pprune", 3, "")
	flag.IntVar(&po.Margin, "pmargin", 0, "")
	flag.IntVar(&po.Folds, "folds", 5, "")
	all := flag.Bool("all", false, "with dev")
	nop := flag.Bool("noparse", false, "")
	final := flag.Bool("final", false, "show test")
	flag.Parse()
	o.Log = func(f string, a ...any) { fmt.Printf(f+"\n", a...) }
	po.Log = o.Log
	load := func(n string) []learn.Sentence {
		s, err := learn.ReadFile(filepath.Join(*data, n))
		if err != nil {
			panic(err)
		}
		return s
	}
	train := load("ewt-train.conllu")
	dev := load("ewt-dev.conllu")
	if *all {
		train = append(train, dev...)
	}
	t0 := time.Now()
	t := learn.Tagger(train, o)
	fmt.Println("tagger", time.Since(t0))
	var tb, pb bytes.Buffer
	t.Encode(&tb)
	if !*nop {
		jo := po
		jo.Margin = po.Margin
		p := learn.Parser(train, t.Pairs, t.Entries, po)
		fmt.Println("parser", time.Since(t0))
		p.Encode(&pb)
	} else {
		pb.Write(func() []byte { b, _ := os.ReadFile(*out + "/parser.weights"); return b }())
	}
	fmt.Println("bytes", tb.Len(), pb.Len())
	os.WriteFile(*out+"/tagger.weights", tb.Bytes(), 0o644)
	os.WriteFile(*out+"/parser.weights", pb.Bytes(), 0o644)
	p, err := syntax.Load(tb.Bytes(), pb.Bytes())
	if err != nil {
		fmt.Println(err)
		return
	}
	sets := []string{"ewt-dev.conllu", "pud.conllu"}
	if *final {
		sets = append(sets, "ewt-test.conllu")
	}
	for _, n := range sets {
		var c learn.Score
		for _, s := range load(n) {
			c.Add(s.Tokens, learn.Annotate(p, &s))
		}
		r := func(a, b int) float64 { return 100 * float64(a) / float64(b) }
		fmt.Printf("%-16s XPOS %.2f UPOS %.2f  UAS %.2f LAS %.2f  noP UAS %.2f LAS %.2f  nsubj %.1f obj %.1f nsubj:pass %.1f agent %.1f both %.1f\n", n, r(c.Tag, c.Words), r(c.Coarse, c.Words), r(c.Heads, c.Words), r(c.Labels, c.Words), r(c.HeadsNP, c.NoPunct), r(c.LabelsNP, c.NoPunct), 100*c.F1(syntax.Nsubj), 100*c.F1(syntax.Obj), 100*c.F1(syntax.NsubjPass), 100*c.F1(syntax.OblAgent), r(c.Both, c.BothGold))
	}
}
